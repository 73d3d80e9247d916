"""Whether two people speak of the same deed: a claim and its denial, two counts of one thing.

The rule is conservative: a pair that it is not sure of is left apart, for a wrong pair puts
a denial into the mouth of somebody who denied something else.

1. A denial in so few words that it must take up what stands before it ("the accusation")
   answers the nearest claim before it in the same report that names whoever denies.
2. Other pairs need words in common that tell the deed from others (`telling`: neither names
   of the parties nor words that many statements hold), said within a fortnight. Two do if
   one names the other's speaker or side, or their reports have two such words in common in
   their titles; three do without. A number of three digits that a denial names is such a word.
3. Nobody answers his own side.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from truceline.analysis.concern import Bench
from truceline.analysis.figures import numbers
from truceline.analysis.grounding import told
from truceline.analysis.lexicon import claim_words
from truceline.analysis.questions import content_words
from truceline.analysis.timing import WHOLE_DAY
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

FORTNIGHT = 14  # days
REACH = 900  # characters between a claim and what takes it up
ADDRESSED, UNADDRESSED = 2, 3  # telling words in common that a pair needs
SHARE, FEW = 0.03, 12  # a word that more statements hold than this tells no deed
LEAST_NUMBER = 100  # smaller ones meet by chance
LEAST_NAME = 4  # letters
FIGURE = re.compile(r"\b(?:figures?|numbers?|counts?|tolls?)\b")
NAME = re.compile(r"\b[A-Z][\w’']+(?:[ -][A-Z][\w’']+)+")
SUCH = re.compile(r"\b(?:any )?such \w+", re.IGNORECASE)
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Field:
    """What tells deeds apart in one record."""

    bench: Bench
    titles: Mapping[str, str]  # of reports
    frequent: frozenset[str]
    names: frozenset[str]
    kept: dict[str, frozenset[str]] = field(default_factory=dict)

    def telling(self, row: Spoken) -> frozenset[str]:
        """The words of a row that tell its deed from others."""
        key = f"{row.statement} {row.act}"
        if key not in self.kept:
            self.kept[key] = self.of(told(row)) | {
                str(n) for n in numbers(row.words) if n >= LEAST_NUMBER
            }
        return self.kept[key]

    def accused(self, row: Spoken) -> bool:
        """Whether a charge names a party, or whom it is laid against."""
        naming = self.bench.naming
        return bool(row.targets) or (naming is not None and bool(naming.search(fold(told(row)))))

    def parties(self, row: Spoken) -> set[str]:
        """The parties that a row's words and targets name."""
        naming = self.bench.naming
        text = fold(" | ".join((told(row), *row.targets)))
        return {self.bench.names[name] for name in naming.findall(text)} if naming else set()

    def title(self, row: Spoken) -> frozenset[str]:
        """The telling words of its report's title."""
        return self.of(self.titles.get(row.report, ""))

    def of(self, text: str) -> frozenset[str]:
        """The telling words of a text."""
        common = claim_words().common
        return frozenset(
            word
            for word in content_words(NAME.sub(_last_word, text)) - self.frequent - self.names
            if common.fullmatch(word) is None and not word.isdecimal()
        )


def _last_word(name: re.Match[str]) -> str:
    """A name of several words tells no more than one word does: its last."""
    return re.split(r"[ -]", name[0])[-1]


def field_of(rows: Sequence[Spoken], bench: Bench, titles: Mapping[str, str]) -> Field:
    """Words that are too frequent here, and names, tell no deed."""
    held: Counter[str] = Counter()
    statements = {row.statement: row for row in rows}
    for row in statements.values():
        held.update(content_words(row.words))
    most = max(FEW, round(SHARE * len(statements)))
    names = {part for name in bench.names for part in name.split()}
    names |= {part for row in statements.values() for part in fold(row.speaker).split()}
    return Field(
        bench=bench,
        titles=titles,
        frequent=frozenset(word for word, count in held.items() if count > most),
        names=frozenset(names) | {name.removesuffix("s") for name in names},
    )


@dataclass(frozen=True, slots=True)
class Link:
    """Why two rows are of one deed."""

    weight: float
    because: str
    by_words: bool = False  # a word of the answer takes up the claim; no deed is compared


def takes_up(answer: Spoken, claims: Sequence[Spoken], known: Field) -> Link | None:
    """Why an answer in few words takes up a claim before it in its report: the nearer the surer.

    The claim is given by all who make it: one of them has to name the side that answers.
    """
    words = claim_words().taken_up.search(fold(answer.words))
    if words is None or known.of(SUCH.sub("", answer.words)):
        return None
    near = [
        claim
        for claim in claims
        if claim.report == answer.report
        and 0 < answer.start - claim.start <= REACH
        and apart(claim, answer)
    ]
    found = max(near, key=lambda claim: claim.start, default=None)
    if found is None or not any(names(claim, answer, known) for claim in claims):
        return None
    nearness = 1 - (answer.start - found.start) / 10_000
    return Link(nearness, f"takes up the claim before it: “{words[0]}”", by_words=True)


def of_one_matter(claim: Spoken, answer: Spoken, known: Field) -> Link | None:
    """What the accused side says in another report whose title is on the same matter."""
    if claim.report == answer.report or not near_in_time(claim, answer):
        return None
    titles = known.title(claim) & known.title(answer)
    shared = (known.telling(claim) | known.title(claim)) & known.telling(answer)
    if len(titles) < ADDRESSED or not shared or not accuses(claim, answer, known):
        return None
    listed = ", ".join(sorted(shared))
    return Link(0.5 + len(shared) / 10, f"its title: {', '.join(sorted(titles))}; words: {listed}")


def accuses(claim: Spoken, answer: Spoken, known: Field) -> bool:
    """Whether a claim of another side names the side that answers."""
    return apart(claim, answer) and answer.side in known.parties(claim)


def same_deed(left: Spoken, right: Spoken, known: Field) -> Link | None:
    """Why both speak of one deed; None: not sure."""
    shared = known.telling(left) & known.telling(right)
    if not shared or not near_in_time(left, right):
        return None
    listed = ", ".join(sorted(shared))
    if len(shared) >= UNADDRESSED:
        return Link(len(shared), f"words in common: {listed}")
    if len(shared) < ADDRESSED:
        return None
    if names(left, right, known) or names(right, left, known):
        return Link(len(shared) + 0.5, f"words in common: {listed}; one names the other")
    titles = known.title(left) & known.title(right)
    if left.report != right.report and len(titles) >= ADDRESSED:
        return Link(len(shared), f"words in common: {listed}; titles: {', '.join(sorted(titles))}")
    return None


def by_title(claim: Spoken, answer: Spoken, known: Field) -> Link | None:
    """A charge in few words ("blamed their guns") whose report is titled by what is denied."""
    if len(known.telling(claim)) >= ADDRESSED or not near_in_time(claim, answer):
        return None
    shared = known.title(claim) & known.telling(answer)
    if len(shared) < ADDRESSED or not names(claim, answer, known):
        return None
    return Link(len(shared), f"its report’s title: {', '.join(sorted(shared))}; names who answers")


def same_figure(claim: Spoken, answer: Spoken, known: Field) -> Link | None:
    """A denial of "the figure of 1,140" answers whoever gave that figure."""
    if FIGURE.search(fold(answer.words)) is None or not near_in_time(claim, answer):
        return None
    given = {n for n in numbers(claim.words) if n >= LEAST_NUMBER} & set(numbers(answer.words))
    if not given or not (names(answer, claim, known) or claim.report == answer.report):
        return None
    return Link(1.0, f"the figure denied: {', '.join(f'{n:,}' for n in sorted(given))}")


def apart(left: Spoken, right: Spoken) -> bool:
    """Whether two different voices speak: nobody answers his own side."""
    if left.statement == right.statement or fold(left.speaker) == fold(right.speaker):
        return False
    if within(left, right) or within(right, left):
        return False  # "that Veska denied it" is the denial told, not the claim
    return not left.side or left.side != right.side


def within(inner: Spoken, outer: Spoken) -> bool:
    """Whether the words of one stand within the words of the other."""
    start = outer.start <= inner.start < outer.start + len(outer.words)
    return inner.report == outer.report and start


def names(claim: Spoken, answer: Spoken, known: Field) -> bool:
    """Whether a claim names whoever answers, or the side that answers."""
    text = fold(" | ".join((told(claim), *claim.targets)))
    surname = fold(answer.speaker).split()[-1:]
    if surname and len(surname[0]) >= LEAST_NAME and surname[0] in WORD.findall(text):
        return True
    naming = known.bench.naming
    if not answer.side or naming is None:
        return False
    return any(known.bench.names[name] == answer.side for name in naming.findall(text))


def comes_after(answer: Spoken, claim: Spoken) -> bool:
    """Whether an answer can be one: nobody answers what is said days later."""
    days = [(row.date or "")[:WHOLE_DAY] for row in (claim, answer)]
    if min(map(len, days)) < WHOLE_DAY:
        return True
    first, second = map(date.fromisoformat, days)
    return (first - second).days <= 1


def near_in_time(left: Spoken, right: Spoken) -> bool:
    """Whether both were said within a fortnight; of unknown days only within one report."""
    days = [(row.date or "")[:WHOLE_DAY] for row in (left, right)]
    if min(map(len, days)) < WHOLE_DAY:
        return left.report == right.report
    first, second = map(date.fromisoformat, days)
    return abs((first - second).days) <= FORTNIGHT
