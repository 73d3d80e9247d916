"""Proposals, rounds and mediators as JSON lines, for other programs."""

from collections.abc import Iterator, Sequence
from typing import Any

from truceline.analysis.material import Material
from truceline.analysis.middle import Middle
from truceline.cli.places import Places
from truceline.cli.spoken import line as evidence
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.proposals import Proposal
from truceline.vocabulary.rounds import Choice, Mediator, Obstacle, Round, Step


def grounds(rows: Sequence[Spoken], places: Places) -> list[dict[str, Any]]:
    """Statements with their words and where they stand."""
    return [evidence(row, places) | {"mode": row.mode, "date_is": row.date_is} for row in rows]


def proposal(one: Proposal, places: Places) -> dict[str, Any]:
    """One proposal."""
    return {
        "key": one.key,
        "name": one.name,
        "aliases": list(one.aliases),
        "authors": list(one.authors),
        "author_type": one.author_type or None,
        "date": one.date,
        "kind": one.kind,
        "from_process_file": one.known,
        "status": {"word": one.status.word, "grounds": grounds(one.status.grounds, places)},
        "supersedes": one.supersedes,
        "provisions": [
            {
                "issue": point.issue.value,
                "option": point.option,
                "words": point.words,
                "owes": point.owes,
                "due": point.due,
                "grounds": grounds(point.grounds, places),
            }
            for point in one.provisions
        ],
        "answers": [
            {
                "party": answer.party,
                "act": answer.act.value,
                "stance": answer.stance.value,
                "condition": answer.condition,
                "date": answer.date,
                "attributed_by": answer.attributed_by,
                "grounds": grounds(answer.grounds, places),
            }
            for answer in one.answers
        ],
        "put_forward": grounds(one.put_forward, places),
        "mentions": grounds(one.mentions, places),
    }


def round_line(one: Round, places: Places, told: Material) -> dict[str, Any]:
    """One meeting."""
    return {
        "key": one.key,
        "number": one.number,
        "count": one.count or None,
        "parties": one.parties,
        "date": one.date,
        "end": one.end,
        "precision": one.precision or None,
        "date_is": one.date_is,
        "state": one.state,
        "venue": one.venue,
        "host": one.host,
        "format": one.format,
        "level": one.level,
        "participants": list(one.participants),
        "facilitators": list(one.facilitators),
        "people": list(one.people),
        "outcome": one.outcome,
        "grounds": {name: grounds(rows, places) for name, rows in one.facts.items() if rows},
        "agreed": grounds(one.agreed, places),
        "tellings": [
            line | {"sentence": told.print_of(row)}
            for line, row in zip(grounds(one.tellings, places), one.tellings, strict=True)
        ],
    }


def of_mediation(found: Middle, places: Places) -> Iterator[dict[str, Any]]:
    """Mediators, places, forms and laws, a line each; `about` says which."""
    yield from (mediator(one, places) for one in found.mediators)
    yield from ({"about": "venue"} | choice(one, places) for one in found.venues)
    yield from ({"about": "format"} | choice(one, places) for one in found.formats)
    yield from (obstacle(one, places) for one in found.laws)


def step(one: Step, places: Places) -> dict[str, Any]:
    """One step of somebody in choosing."""
    return {
        "what": one.what,
        "party": one.party,
        "condition": one.condition,
        "unsure": one.unsure,
        "date": one.date,
        "grounds": grounds(one.grounds, places),
    }


def mediator(one: Mediator, places: Places) -> dict[str, Any]:
    """One mediator or host."""
    return {
        "about": "mediator",
        "name": one.name,
        "identity": one.identity,
        "role": one.role,
        "people": list(one.people),
        "steps": [step(taken, places) for taken in one.steps],
        "views": [
            {
                "party": view.party,
                "view": view.view,
                "date": view.date,
                "grounds": grounds(view.grounds, places),
            }
            for view in one.views
        ],
    }


def choice(one: Choice, places: Places) -> dict[str, Any]:
    """One place or form."""
    return {
        "name": one.name,
        "free": one.free,
        "steps": [step(taken, places) for taken in one.steps],
        "laws": [obstacle(law, places) for law in one.laws],
    }


def obstacle(one: Obstacle, places: Places) -> dict[str, Any]:
    """One law in the way."""
    return {
        "about": "law",
        "name": one.name,
        "kind": one.kind,
        "party": one.party or None,
        "words": [
            {
                "says": word.says,
                "clause": word.clause,
                "told_by_report": word.told,
                "grounds": grounds((word.ground,), places),
            }
            for word in one.words
        ],
    }
