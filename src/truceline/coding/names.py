"""Names of a process that show what an act is about: its drafts, mediators and hosts' capitals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from truceline.coding.phrases import Hit, Phrase, phrase
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.process import Draft, Process

STRONG, WEAK, FAINT = 3.0, 1.0, 0.5
TEXTS = "agreement|deal|draft|accord|communiqué|communique|text|document|terms|treaty|protocol"

# Of whom a name tells: what else stands in it is no matter.
FIGHTING = frozenset(
    "Army Brigade Brigades Forces Front Guard League Militia Movement Party".split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """One pattern and the issue that it shows."""

    issue: Issue
    weight: float
    draft: str = ""
    by: tuple[str, ...] = ()  # names of the draft's authors
    named: bool = False  # a name of the process: its mediator, its host's capital
    late: int = 0  # how far it comes after others: "a deal that frees captives"


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


def called(process: Process) -> Iterator[Phrase]:
    """Names of several words of parties and armed groups: what is in them says nothing."""
    groups = (p for p in process.third_parties if p.kind == "group")
    for one in (*process.parties, *groups):
        for name in (one.name, *one.names):
            if len(name.split()) > 1:
                yield phrase(name)


def in_a_name(hit: Hit[Term], doc: Doc, called: Sequence[tuple[int, int]]) -> bool:
    """The "Relief" of a Relief Council, the "Liberation" of an army show nothing."""
    if hit.payload.draft or hit.payload.named:
        return False
    if any(start <= hit.start and hit.end <= end for start, end in called):
        return True
    first = doc[hit.start]
    if first.pos_ != "PROPN" or first.ent_type_ not in ("ORG", "PERSON"):
        return False
    if hit.payload.weight <= WEAK and hit.end - hit.start == 1:
        return True
    return any(
        ent.start <= hit.start and hit.end <= ent.end and hit.end - hit.start < len(ent)
        for ent in doc[max(0, hit.start) : hit.end].sent.ents
        if ent.label_ == "ORG" and any(t.text in FIGHTING and t.pos_ == "PROPN" for t in ent)
    )
