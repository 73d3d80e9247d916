"""Who of those about is likeliest meant, where neither words nor the report so far tell."""

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.course import Course
from truceline.coding.matter import Matter
from truceline.coding.tree import Finding
from truceline.vocabulary.statements import Statement


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor, or both parties together, and what speaks for them."""

    names: tuple[str, ...]
    features: frozenset[str]


def candidates(
    found: Finding, matter: Matter, statement: Statement, course: Course
) -> list[Candidate]:
    """Everybody of another side who could be meant, each once."""
    about = f"{found.act}", f"{found.view.scene.sides.role}", *_issue(matter)
    why: dict[tuple[str, ...], set[str]] = {}
    for names, ground in _grounds(found, matter, statement, course):
        why.setdefault(names, set()).add(ground)
    return [
        Candidate(names, frozenset((*grounds, *(f"{a}&{g}" for a in about for g in grounds))))
        for names, grounds in why.items()
    ]


def _issue(matter: Matter) -> Iterator[str]:
    yield str(matter.about.issues[0]) if matter.about.issues else "no issue"


Ground = tuple[tuple[str, ...], str]


def _grounds(
    found: Finding, matter: Matter, statement: Statement, course: Course
) -> Iterator[Ground]:
    """Names of other sides with what makes them candidates."""
    view = found.view
    sides = view.scene.sides
    if sides.other_party:
        yield (sides.other_party,), "other party"
    if sides.both_parties:
        yield sides.both_parties, "both parties"
    for name in sides.receiving:
        yield (name,), "host"
    for name in sides.mediators:
        yield (name,), "mediator"
    for name in course.authors(view, matter.about.issues):
        yield (name,), "put it up"
    for name in course.last_of_others(view):
        yield (name,), "acted last"
    before = course.last_addressed(statement)
    if before:
        yield before, "addressed before"
    doc, sentence = view.clause.doc, view.clause.outer.sent
    said = [doc[s:e] for s, e in view.scene.contents]
    for where, spans in (("said", said), ("sentence", [sentence])):
        for span in spans:
            for actor in sides.others(span.start_char, span.end_char):
                if actor.party or actor.known:
                    yield (actor.party or actor.name,), f"named in {where}"
