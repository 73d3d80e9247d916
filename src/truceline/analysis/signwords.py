"""What the codebook's signs.yml lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from truceline.analysis.patterns import compiled
from truceline.coding.extending import extended_from
from truceline.settings import read_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class SignWords:
    """The lexicon of signs."""

    labels: re.Pattern[str]
    not_labels: re.Pattern[str]
    numbered: re.Pattern[str]
    placed: frozenset[str]
    experts: frozenset[str]
    institutions: frozenset[str]
    abbreviations: frozenset[str]
    addresses: frozenset[str]
    plain_names: frozenset[str]


def sign_words() -> SignWords:
    """The codebook's signs.yml."""
    return _read(read_settings().codebook)


@cache
def _read(folder: str) -> SignWords:
    given = extended_from("signs.yml", folder)
    return SignWords(
        labels=compiled(tuple(given["labels"])),
        not_labels=compiled(tuple(given["not_labels"])),
        numbered=re.compile("|".join(rf"\b{_numbered(one)}\b" for one in given["numbered"])),
        placed=_set(given["placed"]),
        experts=_set(given["experts"]),
        institutions=_set(given["institutions"]),
        abbreviations=_set(given["abbreviations"]),
        addresses=_set(given["addresses"]),
        plain_names=_set(given["plain_names"]),
    )


def _set(given: Iterable[object]) -> frozenset[str]:
    """Words, each alternative for itself."""
    return frozenset(part for one in given for part in str(one).split("|"))


def _numbered(pattern: str) -> str:
    """A pattern with alternatives and classes of letters."""
    return r"\s+".join(f"(?:{token})" for token in pattern.split())
