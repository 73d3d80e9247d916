"""Brings together what is said of one deed: who claims it, who answers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from truceline.analysis.charging import denies_a_claim, tells_a_deed
from truceline.analysis.concern import Bench
from truceline.analysis.counting import Grouped, same_count
from truceline.analysis.deeds import (
    Field,
    Link,
    apart,
    by_title,
    comes_after,
    names,
    near_in_time,
    of_one_matter,
    same_deed,
    same_figure,
    takes_up,
)
from truceline.analysis.deniers import agreements
from truceline.analysis.facts import Part
from truceline.analysis.lexicon import claim_words
from truceline.analysis.speaking import bare
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

GOES_ON = "the same speaker goes on right behind the claim"
CLOSE = 120  # characters between a charge and its particulars
NEXT = 350  # characters: a confirmation that only shares the target stands right behind
OPENING = 30  # characters in which words say that there was nothing


@dataclass(slots=True)
class Draft:
    """A fact while it is put together."""

    opener: "Grouped"
    members: list[tuple[Part, "Grouped", str]] = field(default_factory=list)


def opened(groups: Sequence[Grouped], known: Field, bench: Bench) -> list[Draft]:
    """A fact for each accusation and each count; the same charge or count again joins it."""
    drafts: list[Draft] = []
    index: defaultdict[str, list[Draft]] = defaultdict(list)
    placed: set[tuple[str, str]] = set()
    for one in groups:
        key = one.row.statement, fold(one.row.speaker)
        if key in placed:
            continue  # its words stand in a fact already, by another of their acts
        if not opens(one, known, bench):
            for draft in index[one.row.report]:
                if goes_on(draft.members[-1][1].row, one.row, known):
                    draft.members.append((Part.CLAIMED, one, GOES_ON))
                    placed.add(key)
                    break
            continue
        placed.add(key)
        near = {id(draft): draft for word in keys_of(one, known) for draft in index[word]}
        joined = next(
            ((d, link) for d in near.values() if (link := continues(d, one, known))), None
        )
        if joined is not None:
            joined[0].members.append((Part.CLAIMED, one, joined[1].because))
            continue
        draft = Draft(one, [(Part.CLAIMED, one, "")])
        drafts.append(draft)
        for word in (*keys_of(one, known), *known.title(one.row)):
            index[word].append(draft)
    return drafts


def keys_of(one: Grouped, known: Field) -> Iterator[str]:
    """By what words are found again: what they tell, what they count, where they stand."""
    yield from known.telling(one.row)
    yield from (f"{figure.of}: {figure.low}" for figure in one.figures)
    yield from (f"{thing} of {side}" for thing, side in one.held.items())
    yield one.row.report


def opens(one: Grouped, known: Field, bench: Bench) -> bool:
    """Whether words open a fact: a charge with a deed in it, or a count."""
    row = one.row
    if row.confidence < bench.review_below or bare(row) or row.act is ActKind.DENY:
        return False
    if not happened(row):
        return False
    if row.act is ActKind.ACCUSE:
        charged = known.telling(row) or (known.title(row) and known.accused(row))
        return bool(charged) and tells_a_deed(row)
    return bool(one.figures)


def judgement(row: Spoken) -> bool:
    """Whether a charge only judges: it opens no fact, but a denial may still answer it."""
    return row.act is ActKind.ACCUSE and not tells_a_deed(row)


def happened(row: Spoken) -> bool:
    """Whether the words tell of a deed done by somebody, not of what may come."""
    return claim_words().no_deed.search(fold(row.words)) is None


def continues(draft: Draft, then: Grouped, known: Field) -> Link | None:
    """Why later words claim the same, count the same thing, or go on with the claim."""
    first = draft.opener
    claimed = [one for part, one, _ in draft.members if part is Part.CLAIMED]
    counts = next((link for one in claimed if (link := same_count(one, then, known))), None)
    if counts is not None:
        return counts
    if goes_on(claimed[-1].row, then.row, known):
        return Link(1.0, GOES_ON)
    if first.figures and then.figures:
        return None
    link = same_deed(first.row, then.row, known)
    return link if link is not None and link.weight >= 3 else None


def goes_on(claim: Spoken, then: Spoken, known: Field) -> bool:
    """Whether whoever laid a charge goes on with its particulars, on the same side."""
    behind = then.start - claim.start - len(claim.words)
    if claim.report != then.report or not 0 <= behind <= CLOSE or then.act is not ActKind.ASSERT:
        return False
    same = fold(claim.speaker) == fold(then.speaker) and claim.act is ActKind.ACCUSE
    return same and bool(known.parties(claim) & known.parties(then) - {claim.side})


def join_answers(
    drafts: list[Draft],
    groups: Sequence[Grouped],
    known: Field,
    bench: Bench,
    agreed: Sequence[Grouped] = (),
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
        plain = one.row.act is ActKind.ASSERT or judgement(one.row)
        if plain and one.row.confidence >= bench.review_below:
            asserted.add(one, Draft(one, [(Part.CLAIMED, one, "")]))
    taken = {id(one) for draft in drafts for _, one, _ in draft.members}
    for one in groups:
        part = Part.DENIED if one.row.act is ActKind.DENY else Part.CONFIRMED
        if id(one) in taken or one.row.act not in (ActKind.DENY, ActKind.CONFIRM):
            continue
        left = [draft for draft in asserted.of(one) if id(draft.opener) not in taken]
        best = answered(one, near.of(one), known)
        if part is Part.DENIED and (best is None or best[1].by_words):
            told = answered(one, left, known)
            if told is not None and (best is None or told[1].weight > best[1].weight):
                best = told
                drafts.append(best[0])
                taken.add(id(best[0].opener))
                near.add(best[0].opener, best[0])
        if best is None and part is Part.DENIED:
            best = not_agreed(one, drafts, agreed, known)
        if best is not None:
            best[0].members.append((part, one, best[1].because))
            taken.add(id(one))
        elif part is Part.DENIED and stands_alone(one.row, bench):
            drafts.append(Draft(one, [(part, one, "")]))
    join_asides(groups, near, taken, known)


def stands_alone(row: Spoken, bench: Bench) -> bool:
    """Whether a denial is shown of which nobody's claim was found."""
    return row.confidence >= bench.review_below and not bare(row) and denies_a_claim(row)


def not_agreed(
    one: Grouped, drafts: list[Draft], agreed: Sequence[Grouped], known: Field
) -> tuple[Draft, Link] | None:
    """The claim of a side to have agreed, which words deny; it becomes a fact where it is none."""
    told = [each.row for each in agreed if answers_in_time(each.row, one.row)]
    meant = {row.statement for row in agreements(one.row, told, known.bench)}
    claims = [each for each in agreed if each.row.statement in meant]
    if not claims:
        return None
    draft = next((d for d in drafts if d.opener is claims[0]), None)
    if draft is None:
        because = "tells of the same agreement"
        members = [
            (Part.CLAIMED, each, because if each is not claims[0] else "") for each in claims
        ]
        draft = Draft(claims[0], members)
        drafts.append(draft)
    return draft, Link(1.0, "denies that the side has agreed")


def answers_in_time(claim: Spoken, answer: Spoken) -> bool:
    """Whether a denial can answer a claim of another: said near it, and not before it."""
    return apart(claim, answer) and comes_after(answer, claim) and near_in_time(claim, answer)


def join_asides(groups: Sequence[Grouped], near: "Near", taken: set[int], known: Field) -> None:
    """What the side that is accused says of the matter in other reports of it."""
    for one in groups:
        told = one.row.kind == "narrated"
        if id(one) in taken or one.row.act is not ActKind.ASSERT or told:
            continue
        found: list[tuple[float, Draft, Link]] = []
        for draft in near.of(one):
            for part, each, _ in draft.members:
                link = of_one_matter(each.row, one.row, known) if part is Part.CLAIMED else None
                if link is not None and each.row.act is ActKind.ACCUSE:
                    found.append((link.weight, draft, link))
        best = max(found, key=lambda each: each[0], default=None)
        if best is None:
            continue
        no = claim_words().none.search(fold(one.row.words)[:OPENING]) is not None
        best[1].members.append((Part.DENIED if no else Part.ASIDE, one, best[2].because))
        taken.add(id(one))


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
            found.append((taken.weight, draft, taken))
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
    return (
        same_deed(claim, answer, known)
        or shares_target(claim, answer, known)
        or of_one_matter(claim, answer, known)
    )


def shares_target(claim: Spoken, answer: Spoken, known: Field) -> Link | None:
    """A confirmation right behind a charge, about the very person charged."""
    behind = claim.report == answer.report and 0 < answer.start - claim.start <= NEXT
    shared = {fold(one) for one in claim.targets} & {fold(one) for one in answer.targets}
    shared -= {fold(name) for name in known.bench.names}
    if not behind or not shared or names(claim, answer, known):
        return None
    return Link(0.5, "right behind the charge, on who is charged")
