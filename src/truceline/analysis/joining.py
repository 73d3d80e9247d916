"""Brings together what is said of one deed: who claims it, who answers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from truceline.analysis.concern import Bench
from truceline.analysis.deeds import (
    Field,
    Link,
    apart,
    by_title,
    comes_after,
    names,
    near_in_time,
    same_deed,
    same_figure,
    takes_up,
)
from truceline.analysis.facts import Part
from truceline.analysis.figures import Figure, figures
from truceline.analysis.lexicon import claim_words
from truceline.analysis.speaking import bare
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

LATEST = "9999"
MORE = re.compile(r"\b(?:another|additional|a further|\w+ more) ")
NEXT = 350  # characters: a confirmation that only shares the target stands right behind


@dataclass(slots=True)
class Draft:
    """A fact while it is put together."""

    opener: "Grouped"
    members: list[tuple[Part, "Grouped", str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Words with all their prints."""

    row: Spoken
    prints: tuple[Spoken, ...]
    figures: tuple[Figure, ...]


def grouped(rows: Iterable[Spoken]) -> list[Grouped]:
    """Each thing said once, with all its prints, in the order of printing."""
    same: dict[tuple[str, str], list[Spoken]] = {}
    for row in rows:
        words = row.echo or f"{fold(row.speaker)} {fold(row.words)}"
        same.setdefault((words, row.act), []).append(row)
    made = []
    for prints in same.values():
        prints.sort(key=lambda row: (row.printed or LATEST, row.report, row.start))
        made.append(Grouped(prints[0], tuple(prints), tuple(figures(prints[0].words))))
    order = {id(one): place for place, one in enumerate(made)}
    return sorted(made, key=lambda one: (one.row.date or LATEST, order[id(one)]))


def opened(groups: Sequence[Grouped], known: Field, bench: Bench) -> list[Draft]:
    """A fact for each accusation and each count; the same charge or count again joins it."""
    drafts: list[Draft] = []
    index: defaultdict[str, list[Draft]] = defaultdict(list)
    for one in groups:
        if not opens(one, known, bench):
            continue
        near = {id(draft): draft for word in known.telling(one.row) for draft in index[word]}
        joined = next(
            ((d, link) for d in near.values() if (link := continues(d.opener, one, known))), None
        )
        if joined is not None:
            joined[0].members.append((Part.CLAIMED, one, joined[1].because))
            continue
        draft = Draft(one, [(Part.CLAIMED, one, "")])
        drafts.append(draft)
        for word in known.telling(one.row) | known.title(one.row):
            index[word].append(draft)
    return drafts


def opens(one: Grouped, known: Field, bench: Bench) -> bool:
    """Whether words open a fact: a charge with a deed in it, or a count."""
    row = one.row
    if row.confidence < bench.review_below or bare(row) or row.act is ActKind.DENY:
        return False
    if not happened(row):
        return False
    if row.act is ActKind.ACCUSE:
        return bool(known.telling(row) or (known.title(row) and known.accused(row)))
    return bool(one.figures)


def happened(row: Spoken) -> bool:
    """Whether the words tell of a deed done by somebody, not of what may come."""
    return claim_words().no_deed.search(fold(row.words)) is None


def continues(first: Grouped, then: Grouped, known: Field) -> Link | None:
    """Why later words claim the same, or count the same thing."""
    counts = same_count(first, then, known)
    if counts is not None:
        return counts
    if first.figures and then.figures:
        return None
    link = same_deed(first.row, then.row, known)
    return link if link is not None and link.weight >= 3 else None


def same_count(first: Grouped, then: Grouped, known: Field) -> Link | None:
    """Why two count the same thing of one event: the thing, near days, and words or titles."""
    things = {one.of for one in first.figures} & {one.of for one in then.figures}
    if not things or not near_in_time(first.row, then.row):
        return None
    if MORE.search(f"{first.row.words} {then.row.words}".lower()):
        return None  # "another 307" counts something else than what was counted before
    left, right = (known.telling(one.row) | known.title(one.row) for one in (first, then))
    shared = (left & right) - {word for thing in things for word in known.of(thing)}
    if len(shared) < 2 or first.row.statement == then.row.statement:
        return None
    return Link(len(shared), f"both count {', '.join(sorted(things))}: {', '.join(sorted(shared))}")


def join_answers(
    drafts: list[Draft], groups: Sequence[Grouped], known: Field, bench: Bench
) -> None:
    """Denials and confirmations, each to the claim that it answers.

    A denial of what nobody here was accused of looks among all that was asserted; one that
    finds nothing there stands alone.
    """
    near = Near(known)
    for draft in drafts:
        for _, one, _ in draft.members:
            near.add(one, draft)
    asserted = Near(known)
    for one in groups:
        if one.row.act is ActKind.ASSERT and one.row.confidence >= bench.review_below:
            asserted.add(one, Draft(one, [(Part.CLAIMED, one, "")]))
    taken = {id(one) for draft in drafts for _, one, _ in draft.members}
    for one in groups:
        part = Part.DENIED if one.row.act is ActKind.DENY else Part.CONFIRMED
        if id(one) in taken or one.row.act not in (ActKind.DENY, ActKind.CONFIRM):
            continue
        best = answered(one, near.of(one), known)
        if best is None and part is Part.DENIED:
            best = answered(one, [d for d in asserted.of(one) if id(d.opener) not in taken], known)
            if best is not None:
                drafts.append(best[0])
                taken.add(id(best[0].opener))
                near.add(best[0].opener, best[0])
        if best is not None:
            best[0].members.append((part, one, best[1].because))
        elif part is Part.DENIED and one.row.confidence >= bench.review_below and not bare(one.row):
            drafts.append(Draft(one, [(part, one, "")]))


class Near:
    """Finds the facts that words may be about, without comparing them with all."""

    def __init__(self, known: Field) -> None:
        self.known = known
        self.words: defaultdict[str, list[Draft]] = defaultdict(list)
        self.reports: defaultdict[str, list[Draft]] = defaultdict(list)

    def add(self, one: Grouped, draft: Draft) -> None:
        """A claim of a fact."""
        self.reports[one.row.report].append(draft)
        for word in self.known.telling(one.row) | self.known.title(one.row):
            self.words[word].append(draft)

    def of(self, one: Grouped) -> list[Draft]:
        """Facts of the same report, or with a word in common."""
        found = {id(d): d for word in self.known.telling(one.row) for d in self.words[word]}
        return list((found | {id(d): d for d in self.reports[one.row.report]}).values())


def answered(one: Grouped, drafts: Sequence[Draft], known: Field) -> tuple[Draft, Link] | None:
    """The fact that words answer, by the surest link to one of its claims."""
    found: list[tuple[float, Draft, Link]] = []
    for draft in drafts:
        claimed = [each.row for part, each, _ in draft.members if part is Part.CLAIMED]
        for row in claimed:
            link = answers(row, one.row, known)
            if link is not None:
                found.append((link.weight, draft, link))
        taken = takes_up(one.row, claimed, known)
        if taken is not None:
            nearness = 1 - (one.row.start - taken[0].start) / 10_000
            found.append((nearness, draft, taken[1]))
    best = max(found, key=lambda each: each[0], default=None)
    return (best[1], best[2]) if best else None


def answers(claim: Spoken, answer: Spoken, known: Field) -> Link | None:
    """Why an answer is one to this claim; None: not sure."""
    if not apart(claim, answer) or not comes_after(answer, claim):
        return None
    if answer.act is ActKind.DENY:
        return (
            same_deed(claim, answer, known)
            or by_title(claim, answer, known)
            or same_figure(claim, answer, known)
        )
    return same_deed(claim, answer, known) or shares_target(claim, answer, known)


def shares_target(claim: Spoken, answer: Spoken, known: Field) -> Link | None:
    """A confirmation right behind a charge, about the very person charged."""
    behind = claim.report == answer.report and 0 < answer.start - claim.start <= NEXT
    shared = {fold(one) for one in claim.targets} & {fold(one) for one in answer.targets}
    shared -= {fold(name) for name in known.bench.names}
    if not behind or not shared or names(claim, answer, known):
        return None
    return Link(0.5, f"right behind the charge, on {', '.join(sorted(shared))}")
