"""Which words speak for a factor of the assessment, and which against it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from truceline.analysis.bearing import looks_on
from truceline.analysis.concern import teller_of
from truceline.analysis.grounding import told
from truceline.analysis.over import is_over
from truceline.analysis.patterns import holds
from truceline.analysis.stances import (
    CAN_BIND,
    Bench,
    counterfactual,
    from_adversary,
    option_on,
)
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.factors import Factor, Rule
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

MOST_BARE = 3  # words


class Speaking(StrEnum):
    """Which way words point."""

    FOR = "for"
    AGAINST = "against"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Something said for or against a factor, told once or by several reports."""

    row: Spoken  # the first print
    tellings: tuple[Spoken, ...]
    binding: bool  # said by somebody who can bind a party
    told_by: str  # the adversary or its outlet, where only that tells of it


def bears(factor: Factor, row: Spoken, issue: Issue) -> bool:
    """Whether the words themselves are on this issue of the factor."""
    if issue not in row.issues or looks_on(row, issue):
        return False
    named = row.shown is None or issue in row.shown or (row.answers and issue is row.issues[0])
    return named and (issue not in factor.only or holds(told(row), factor.only[issue]))


def speaks(row: Spoken) -> bool:
    """Whether it was said, and meant of what is."""
    meant = row.mode == "said" and not row.negated and not counterfactual(row)
    return meant and not struck(row)


def struck(row: Spoken) -> bool:
    """Whether a threat only tells of what was done: a blow that is over warns of none."""
    threat = row.act is ActKind.THREATEN and not row.condition and not row.due
    return threat and is_over(row.act, row.cue, row.words)


def counted_in(row: Spoken, bench: Bench) -> bool:
    """Whether it was said, surely enough, and in words that tell something."""
    return speaks(row) and row.confidence >= bench.review_below and not bare(row)


def bare(row: Spoken) -> bool:
    """Told in so few words, without the verb, that nobody can see what was done: "the plan"."""
    return row.kind == "narrated" and not row.cue and len(row.words.split()) <= MOST_BARE


def way(factor: Factor, row: Spoken) -> Speaking | None:
    """Which way an act points; None: neither. What speaks against is not counted for it."""
    for speaking, rules in ((Speaking.AGAINST, factor.against), (Speaking.FOR, factor.for_)):
        if any(_meets(factor, rule, row) for rule in rules):
            return speaking
    return None


def _meets(factor: Factor, rule: Rule, row: Spoken) -> bool:
    """Whether an act is one that the rule names."""
    if row.act not in rule.acts or (rule.words and not holds(told(row), rule.words)):
        return False
    if rule.conditional is not None and rule.conditional is not bool(row.condition):
        return False
    asked = rule.issues or factor.issues
    if rule.main:
        asked = tuple(issue for issue in asked if issue in row.issues[:1])
    return any(_option_fits(rule, row, issue) for issue in asked if bears(factor, row, issue))


def _option_fits(rule: Rule, row: Spoken, issue: Issue) -> bool:
    """Whether the option that the act names on the issue is one of the rule's."""
    option = option_on(row, issue)
    if option in rule.except_options:
        return False
    return not rule.options or option in rule.options


def said_by(
    factor: Factor, rows: Iterable[Spoken], speaking: Speaking, bench: Bench
) -> tuple[Said, ...]:
    """What these rows say that way, each thing once: what binds first, then the newest."""
    groups: dict[str, list[Spoken]] = {}
    for row in rows:
        if way(factor, row) is speaking:
            known = groups.setdefault(row.echo or f"{row.speaker} {fold(row.words)}", [])
            if all(other.statement != row.statement for other in known):
                known.append(row)
    found = [_said(group, bench) for group in groups.values()]
    return tuple(sorted(found, key=lambda one: (one.binding, one.row.date or ""), reverse=True))


def _said(rows: Sequence[Spoken], bench: Bench) -> Said:
    """One thing said, by its first print; by its own side's print where there is one."""
    told = sorted(rows, key=lambda row: (from_adversary(row, bench), row.printed or "9999"))
    first = told[0]
    adverse = first.rank > 0 and from_adversary(first, bench)
    return Said(
        row=first,
        tellings=tuple(told),
        binding=1 <= first.rank <= CAN_BIND and not adverse,
        told_by=teller_of(first, bench) if adverse else "",
    )
