"""Who denies, where the words themselves tell it: "the envoy rejects their claim that they agreed".

Whoever tells of a denial is not the one who denies, and the claim is that of whoever made it:
never does a side deny what it says itself. A denial that a side has agreed answers the words
by which that side, or its press, tells that it has.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from truceline.analysis.concern import Bench
from truceline.analysis.unnamed import called
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

CLAIM = r"(?:claims?|reports?|assertions?|allegations?|accusations?|suggestions?|notion|charges?)"
DENIES = re.compile(
    r"^[\s“”\"'‘]*(?P<who>(?:[\w@’'.-]+ ){1,7}?)(?:has |have |had |flatly |again |also ){0,2}"
    r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed)|disput(?:es|ed)) "
    rf"(?P<claim>(?:[\w@’'.-]+ ){{0,5}}?{CLAIM}(?: \w+)?)\b",
    re.IGNORECASE,
)
ITS_CLAIM = re.compile(rf"(?:[’']s?|\bby the|\bof|\btheir|\bits) ?(?:\w+ )?{CLAIM}\W*$", re.I)
AGREED = re.compile(
    r"\b(?:has|have|had|having) (?:\w+ )?(?:agreed|accepted|approved|consented|said yes)\b", re.I
)
TELLS = (ActKind.ASSERT, ActKind.ACCUSE, ActKind.CONFIRM, ActKind.DENY)
NOBODY = "nobody named"


def by_who_denies(rows: Sequence[Spoken], bench: Bench) -> list[Spoken]:
    """The rows, each denial with whoever denies; what was denied goes to whoever claimed it."""
    outer = [(row, match) for row in rows if (match := _denial_in(row)) is not None]
    made = []
    for row in rows:
        match = next((found for one, found in outer if one is row), None)
        if match is not None:
            made.append(_of_the_denier(row, match["who"], rows, bench))
        elif any(_content_of(row, one) for one, _ in outer):
            made.append(replace(row, act=ActKind.ASSERT))
        else:
            made.append(row)
    return [replace(row, speaker=called(row.speaker) or NOBODY) for row in made]


def _denial_in(row: Spoken) -> re.Match[str] | None:
    """The words of a row that tell of somebody's denial."""
    match = DENIES.match(_spaced(row.words)) if row.act in TELLS else None
    who = match["who"].split() if match is not None else []
    if not who or who[0].lower() in ("we", "i", "he", "she", "they", "it", "who", "which"):
        return None
    return match


def _of_the_denier(row: Spoken, who: str, rows: Sequence[Spoken], bench: Bench) -> Spoken:
    """The row as said by the person or side that its words name as denying."""
    named = who.strip(" “”\"'‘@")
    for other in rows:
        if other is not row and other.side and _squeezed(other.speaker) in _squeezed(named):
            return replace(
                row,
                act=ActKind.DENY,
                speaker=other.speaker,
                side=other.side,
                party=other.party,
                rank=other.rank,
            )
    return replace(row, act=ActKind.DENY, speaker=named, side=_side_in(named, bench), party="")


def _spaced(words: str) -> str:
    """Words with plain spaces; none is moved."""
    return re.sub(r"\s", " ", words)


def _squeezed(name: str) -> str:
    """A name without spaces, as in an account’s name: "@IlinOren"."""
    return fold(name).replace(" ", "") or "?"


def _side_in(named: str, bench: Bench) -> str:
    """The side that a name holds, the last of several; empty: none."""
    known = {**bench.onlookers, **bench.names}
    found = [(fold(named).rfind(name), known[name]) for name in known if name in fold(named)]
    return max(found, default=(0, ""))[1]


def _content_of(row: Spoken, outer: Spoken) -> bool:
    """Whether a row coded as a denial is what its speaker claimed, and the outer row denies."""
    behind = row.start - outer.start
    if row.act is not ActKind.DENY or row.report != outer.report:
        return False
    within = 0 < behind < len(outer.words)
    return within and ITS_CLAIM.search(_spaced(outer.words[:behind])) is not None


def agreements(denial: Spoken, told: Sequence[Spoken], bench: Bench) -> Iterator[Spoken]:
    """Words that tell of the acceptance which a denial says there was not."""
    if denial.act is not ActKind.DENY or AGREED.search(denial.words) is None:
        return
    naming = bench.naming
    found = naming.findall(fold(denial.words)) if naming is not None else []
    sides = {bench.names[name] for name in found}
    for row in told:
        if row.side in sides - {denial.side} and set(row.issues) & set(denial.issues):
            yield row
