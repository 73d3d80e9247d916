"""What the codebook says of claims: counts, hedges, words that take up a charge."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from truceline.analysis.patterns import compiled
from truceline.coding.extending import extended_from
from truceline.settings import read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWords:
    """The lexicon of claims of fact."""

    counted: Mapping[str, tuple[str, ...]]
    by_verb: Mapping[str, tuple[str, ...]]
    standing: Mapping[str, re.Pattern[str]]  # counted as a state of people, by its signs
    doings: Mapping[str, re.Pattern[str]]  # what is done to weapons that are counted
    about: tuple[str, ...]
    taken_up: re.Pattern[str]
    common: re.Pattern[str]
    no_deed: re.Pattern[str]
    none: re.Pattern[str]
    judging: re.Pattern[str]  # an opinion of somebody or something, by its cue
    deeds: re.Pattern[str]  # what can be said to have happened
    only_words: re.Pattern[str]  # what is judged was said, not done
    denying: re.Pattern[str]  # says in so many words that something is not so
    unable: re.Pattern[str]  # a no that is none to a claim
    courts: re.Pattern[str]  # who decides cases
    ruled: re.Pattern[str]  # a case decided


def claim_words() -> ClaimWords:
    """The codebook's claims.yml."""
    return _read(read_settings().codebook)


@cache
def _read(folder: str) -> ClaimWords:
    given = extended_from("claims.yml", folder)
    common = tuple(word for line in given["common"] for word in line.split())
    return ClaimWords(
        counted={name: tuple(one) for name, one in given["counted"].items()},
        by_verb={name: tuple(one) for name, one in given["by_verb"].items()},
        standing={name: compiled(tuple(one)) for name, one in given["standing"].items()},
        doings={name: compiled(tuple(one)) for name, one in given["doings"].items()},
        about=tuple(given["about"]),
        taken_up=compiled(tuple(given["taken_up"])),
        common=compiled(common),
        no_deed=compiled(tuple(given["no_deed"])),
        none=compiled(tuple(given["none"])),
        judging=compiled(tuple(given["judging"])),
        deeds=compiled(tuple(given["deeds"])),
        only_words=compiled(tuple(given["only_words"])),
        denying=compiled(tuple(given["denying"])),
        unable=compiled(tuple(given["unable"])),
        courts=compiled(tuple(given["courts"])),
        ruled=compiled(tuple(given["ruled"])),
    )
