"""Names of a process that show what an act is about: its drafts, mediators and hosts' capitals."""

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.phrases import Phrase, phrase
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.process import Draft, Process

STRONG, WEAK, FAINT = 3.0, 1.0, 0.5
TEXTS = "agreement|deal|draft|accord|communiqué|communique|text|document|terms|treaty|protocol"


@dataclass(frozen=True, slots=True)
class Term:
    """One pattern and the issue that it shows."""

    issue: Issue
    weight: float
    draft: str = ""
    by: tuple[str, ...] = ()  # names of the draft's authors
    named: bool = False  # a name of the process: its mediator, its host's capital


def named_terms(process: Process) -> Iterator[tuple[Phrase, Term]]:
    """Every name that a process gives, with the issue that it shows."""
    yield from _drafts(process)
    yield from _mediators(process)
    for host in process.third_parties:
        if host.role == "host" and host.capital:
            as_venue = (
                f"{host.capital} for|as|be .. talk|negotiation|meeting|venue|seat|place|round"
            )
            yield phrase(as_venue), Term(Issue.TALKS_VENUE, STRONG, named=True)
            yield phrase(host.capital), Term(Issue.TALKS_VENUE, WEAK, named=True)


@dataclass(frozen=True, slots=True)
class Authored:
    """A draft that a text names: who wrote it, and what it settles."""

    by: tuple[str, ...]
    settles: frozenset[Issue]


def authored_names(process: Process) -> Iterator[tuple[Phrase, Authored]]:
    """Every name of a draft whose authors are known."""
    settled = {d.name: frozenset(p.issue for p in d.provisions) for d in process.drafts}
    for pattern, term in _drafts(process):
        if term.by:
            yield pattern, Authored(term.by, settled[term.draft])


def _drafts(process: Process) -> Iterator[tuple[Phrase, Term]]:
    sides = {side.id: side.name for side in process.sides()}
    for draft in process.drafts:
        by = tuple(sides[side] for side in draft.by)
        term = Term(Issue.NEGOTIATING_BASIS, 2 * STRONG, draft.name, by)
        for name in (draft.name, *draft.names):
            yield phrase(name), term
        place = _named_after(draft)
        if place:
            yield phrase(f"{TEXTS} .. in|of|from {place}"), term


def _named_after(draft: Draft) -> str:
    """ "Istanbul" of the Istanbul communiqué: also "the agreement reached in Istanbul"."""
    first, _, rest = draft.name.partition(" ")
    return first if first[:1].isupper() and rest.lower() in TEXTS.split("|") else ""


def _mediators(process: Process) -> Iterator[tuple[Phrase, Term]]:
    """A mediator's name is much in the news: it shows mediation only beside another word of it."""
    states = [p for p in process.third_parties if p.role == "mediator"]
    ids = {p.id for p in states}
    people = [p.name for p in process.people if any(r.of in ids for r in p.roles)]
    for name in (*(p.name for p in states), *people, *(n.split()[-1] for n in people)):
        yield phrase(name), Term(Issue.MEDIATION, FAINT, named=True)


def host_capitals(process: Process) -> tuple[tuple[Phrase, str], ...]:
    """The capitals of hosts, and how each is found."""
    hosts = (p for p in process.third_parties if p.role == "host" and p.capital)
    return tuple((phrase(str(p.capital)), str(p.capital)) for p in hosts)
