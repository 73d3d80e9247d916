"""A decision in a list: what it says, who took it, and whether it still counts."""

from dataclasses import dataclass

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.fragments import Link
from truceline.publishing.phrases import ruling_words, standing_words, verdict_words
from truceline.record.rows import RecordReader
from truceline.vocabulary.decisions import ON_ACTORS, Decision
from truceline.vocabulary.errors import NotFound


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A decision as the desk shows it."""

    number: int
    words: str
    verdict: str  # the same where the thing that was ruled on is in sight
    about: Link | None  # None: what it is on is not in the record any more
    by: str
    when: str
    why: str
    standing: str  # why it no longer counts; empty while it does
    in_force: bool
    undo_url: str


def ruled_line(decision: Decision, reader: RecordReader) -> Ruled:
    """One decision."""
    number = decision.number or 0
    return Ruled(
        number=number,
        words=wording.capital(ruling_words(decision, reader, keys=False)),
        verdict=verdict_words(decision),
        about=about(decision, reader),
        by=decision.by,
        when=moment_words(decision.decided_at),
        why=decision.note,
        standing=standing_words(decision, moment_words),
        in_force=decision.in_force,
        undo_url=f"/decisions/{number}/undo",
    )


def moment_words(when: str) -> str:
    """The day and hour of a ruling; hours are kept in universal time.

    >>> moment_words("2031-05-04T16:40:05Z"), moment_words("2031-05-04")
    ('4 May 2031, 16:40 UTC', '4 May 2031')
    """
    words = wording.day_words(when)
    return f"{words} UTC" if when.endswith("Z") and ":" in words else words


def about(decision: Decision, reader: RecordReader) -> Link | None:
    """Where the thing that was ruled on is shown."""
    try:
        if decision.ruling not in ON_ACTORS:
            on = reader.statement(reader.ruled_on(decision)).statement
            who = wording.listed([one.name for one in on.speaker.actors]) if on.speaker else ""
            words = f"the statement by {who}" if who else "the statement"
            return Link(words, links.statement_url(on.key))
        actor = reader.actor(reader.kept_key(decision.subject))
        return Link(actor.name, links.actor_url(actor.key))
    except NotFound:
        return None
