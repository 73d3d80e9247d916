"""What is said of a claim with its prints, and the figures in it: how many of what, of whom.

A number alone ("Norlund says 1,140") counts what the count before it in the same report
counts, or what the same side has counted by that very number within a fortnight. People who
are held are a standing number, not an event: two counts of the same side's people in captivity
belong side by side, whatever else their words share.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from truceline.analysis.concern import Bench
from truceline.analysis.counted import LAUNCHED, told_of
from truceline.analysis.deeds import REACH, Field, Link, near_in_time
from truceline.analysis.figures import Figure, bare_figure, figures
from truceline.analysis.lexicon import claim_words
from truceline.analysis.timing import WHOLE_DAY
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

LATEST = "9999"
TELLING = 10  # from this number on the same one again is no chance
MORE = re.compile(
    r"\b(?:another|additional|a further|\w+ more) |\bseparate(?:ly)?\b|\belsewhere\b"
    r"|\ba (?:second|third|different) (?:[\w-]+ )?(?:strike|attack|raid|blast|incident)\b"
)
# Counted over months, and counted overnight: two counts of other things.
OVER_ALL = re.compile(
    r"\bsince (?!dawn|midnight|morning|yesterday|early|last night|noon)[a-z0-9]|\bin total\b|"
    r"\boverall\b|\bsince the (?:war|start|beginning)",
)
A_TABLE = re.compile(r"\b(?:nobody named|figures?|data|statistics|tally|numbers)\b", re.IGNORECASE)
PLURAL = re.compile(r"s\b")
OURS = re.compile(r"\b(?:our|ours|us)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Words with all their prints."""

    row: Spoken
    prints: tuple[Spoken, ...]
    figures: tuple[Figure, ...]
    held: Mapping[str, str] = field(default_factory=dict)  # what is counted: whose people


def grouped(rows: Iterable[Spoken], bench: Bench) -> list[Grouped]:
    """Each thing said once, with all its prints, in the order of printing."""
    same: dict[tuple[str, str], list[Spoken]] = {}
    for row in rows:
        words = row.echo or f"{fold(row.speaker)} {fold(row.words)}"
        same.setdefault((words, row.act), []).append(row)
    made = []
    for prints in same.values():
        prints.sort(key=lambda row: (row.printed or LATEST, row.report, row.start))
        counted = tuple(told_of(one, prints[0]) for one in figures(prints[0].words))
        held = dict(held_in(prints[0], counted, bench))
        made.append(Grouped(prints[0], tuple(prints), counted, held))
    made = [bare_counted(one, made) for one in made]
    order = {id(one): place for place, one in enumerate(made)}
    return sorted(made, key=lambda one: (one.row.date or LATEST, order[id(one)]))


def held_in(row: Spoken, counted: Sequence[Figure], bench: Bench) -> Iterator[tuple[str, str]]:
    """Whose people are counted as held: those named, or "ours"."""
    standing = claim_words().standing
    for figure in counted:
        if figure.of not in standing or not standing[figure.of].search(fold(row.words)):
            continue
        naming, words = bench.naming, fold(figure.words)
        named = naming.findall(f"{words} {PLURAL.sub('', words)}") if naming is not None else []
        if named:
            yield figure.of, bench.names[named[0]]
        elif row.side and OURS.search(figure.words):
            yield figure.of, row.side


def bare_counted(one: Grouped, others: Sequence[Grouped]) -> Grouped:
    """A number alone, read as what was counted before it."""
    number = bare_figure(one.row.words) if not one.figures else None
    if number is None:
        return one
    told = nearest_count(one, others) or same_number(one, number, others)
    if told is None:
        return one
    figure = replace(number, of=told.figures[0].of)
    return replace(one, figures=(figure,), held=told.held)


def nearest_count(one: Grouped, others: Sequence[Grouped]) -> Grouped | None:
    """The last count before it in its report."""
    before = [
        other
        for other in others
        if other.figures
        and other.row.report == one.row.report
        and 0 < one.row.start - other.row.start <= REACH
    ]
    return max(before, key=lambda other: other.row.start, default=None)


def same_number(one: Grouped, number: Figure, others: Sequence[Grouped]) -> Grouped | None:
    """What the same side has counted by that number within a fortnight."""
    for other in others:
        given = {figure.low for figure in other.figures[:1]}
        if number.low in given and number.low >= TELLING and same_side(one, other):
            return other
    return None


def same_side(one: Grouped, other: Grouped) -> bool:
    """Whether one side says both, on near days."""
    return (
        bool(one.row.side) and one.row.side == other.row.side and near_in_time(one.row, other.row)
    )


def other_attack(first: Grouped, then: Grouped, known: Field) -> bool:
    """Whether two counts of drones or missiles are of two attacks.

    They were launched by different parties; or one side counts others on another day.
    """
    launchers = {launcher(one, known.bench) for one in (first, then)} - {None}
    if len(launchers) > 1:
        return True
    shared = {one.low for one in first.figures} & {one.low for one in then.figures}
    days = {(one.row.date or "")[:WHOLE_DAY] for one in (first, then)}
    return same_side(first, then) and not shared and len(days) > 1 and "" not in days


def launcher(one: Grouped, bench: Bench) -> str | None:
    """Whose drones a party counts: those named ("94 Veskan drones"), else its one opponent's."""
    parties = set(bench.sides) - set(bench.third_parties)
    naming = bench.naming
    for figure in one.figures:
        named = naming.findall(fold(figure.words)) if naming is not None else []
        owners = {bench.names[name] for name in named} & parties
        if figure.of in LAUNCHED and len(owners) == 1:
            return owners.pop()
    others = parties - {one.row.side}
    return others.pop() if one.row.side in parties and len(others) == 1 else None


def same_count(first: Grouped, then: Grouped, known: Field) -> Link | None:
    """Why two count the same thing of one event: the thing, near days, and words or titles."""
    things = {
        one.of for one in first.figures if any(one.comparable(other) for other in then.figures)
    }
    if not things or not near_in_time(first.row, then.row):
        return None
    if MORE.search(f"{first.row.words} {then.row.words}".lower()):
        return None  # "another 307" counts something else than what was counted before
    if first.row.statement == then.row.statement or goes_through(first, then):
        return None
    over_all = {bool(OVER_ALL.search(one.row.words.lower())) for one in (first, then)}
    if len(over_all) > 1 and not (first.held or then.held):
        return None
    if things <= LAUNCHED and other_attack(first, then, known):
        return None
    listed = ", ".join(sorted(things))
    if any(side == then.held.get(thing) for thing, side in first.held.items()):
        return Link(1.0, f"both count {listed} of one side")
    numbers = {one.low for one in first.figures} & {one.low for one in then.figures}
    if same_side(first, then) and any(number >= TELLING for number in numbers):
        return Link(1.0, f"the same side gives the same number of {listed}")
    shared = words_in_common(first, then, known)
    shared -= {word for thing in things for word in known.of(thing)}
    if len(shared) < 2:
        return None
    return Link(len(shared), f"both count {listed}: {', '.join(sorted(shared))}")


def goes_through(first: Grouped, then: Grouped) -> bool:
    """Whether one voice of one report counts on: front by front, town by town, day by day.

    Whoever gives other numbers of one thing in one report counts other things; what nobody
    says there is the report's own voice, as are "the latest figures".
    """
    left, right = first.row, then.row
    if left.report != right.report or {one.low for one in first.figures} & {
        one.low for one in then.figures
    }:
        return False
    alike = fold(left.speaker) == fold(right.speaker) or (left.side and left.side == right.side)
    return bool(alike) or of_one_table(left, right)


def nobodys(row: Spoken) -> bool:
    """Whether a count has no voice of its own: it is the report's, or a table's."""
    return not row.side and (not row.speaker or A_TABLE.search(row.speaker) is not None)


def of_one_table(left: Spoken, right: Spoken) -> bool:
    """Whether a count of the report itself stands beside another in it: nobody differs there."""
    return left.report == right.report and (nobodys(left) or nobodys(right))


def words_in_common(first: Grouped, then: Grouped, known: Field) -> set[str]:
    """Words that tell the event of both counts; the counts are none of them.

    The title that two counts of one report share tells nothing of either.
    """
    apart = first.row.report != then.row.report
    left, right = (
        known.telling(one.row) | (known.title(one.row) if apart else frozenset())
        for one in (first, then)
    )
    counts = " ".join(figure.words for one in (first, then) for figure in one.figures)
    return set(left & right) - known.of(counts)
