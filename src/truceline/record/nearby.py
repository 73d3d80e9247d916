"""What stands near the words of negotiators: who else speaks of talks, and the print around."""

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, case, exists, func, or_, select

from truceline.record.loading import AT_ONCE
from truceline.record.sentences import END
from truceline.record.speech import Around, acts_weighed, said_by_a_side, spoken_row
from truceline.record.tables import (
    act_issues,
    act_targets,
    actors,
    acts,
    articles,
    statement_actors,
    statements,
)
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken

FOR_NO_SIDE = 9  # as a rank
OF_TALKS = (
    Issue.TALKS_RESUMPTION,
    Issue.TALKS_FORMAT,
    Issue.TALKS_VENUE,
    Issue.MEDIATION,
    Issue.LEGAL_AUTHORITY,
    Issue.NEGOTIATING_BASIS,
)
# A text can be the source: "point four says", "the decree forbids".
TEXTS = ("point", "article", "provision", "draft", "plan", "paper", "text", "decree", "law")
ROUND = " round "
BEFORE, AFTER, MOST = 300, 400, 700  # characters of print
SENTENCE_END = re.compile(rf"{END.pattern}|\n+")


def outside(connection: Connection) -> list[Spoken]:
    """Acts on talks by those who speak for no side, and by texts; oldest first."""
    found = Around(joint={}, tellers={})
    rows = connection.execute(acts_weighed().where(~said_by_a_side(), on_talks())).all()
    wanted = {row.statement for row in rows}
    for row in connection.execute(select(act_issues).order_by(act_issues.c.number)):
        if row.statement in wanted:
            found.issues[row.statement, row.act].append(Issue(row.issue))
    for row in connection.execute(select(act_targets).order_by(act_targets.c.number)):
        if row.statement in wanted:
            found.targets[row.statement, row.act].append(row.target)
    names = speakers(connection, wanted)
    return [
        spoken_row(
            row,
            found,
            party="",
            side="",
            speaker=names.get(row.statement) or " ".join(row.speaker_words.split()),
            rank=FOR_NO_SIDE,
        )
        for row in rows
    ]


def on_talks() -> Any:
    """Whether an act is about talks, or its source is a text."""
    issues = exists().where(
        act_issues.c.statement == acts.c.statement,
        act_issues.c.act == acts.c.number,
        act_issues.c.issue.in_([issue.value for issue in OF_TALKS]),
    )
    source = func.lower(statements.c.speaker_words)
    texts = [source.contains(word) for word in TEXTS]
    near = func.lower(window()).contains(ROUND)
    return or_(acts.c.act == ActKind.MEET.value, issues, near, *texts)


def speakers(connection: Connection, keys: set[str]) -> dict[str, str]:
    """The name of the first speaker of each of these statements."""
    query = (
        select(statement_actors.c.statement, actors.c.name)
        .join(actors, actors.c.key == statement_actors.c.actor)
        .order_by(statement_actors.c.number.desc())
    )
    return {row.statement: row.name for row in connection.execute(query) if row.statement in keys}


def around(connection: Connection, keys: Sequence[str], holding: str = "") -> dict[str, str]:
    """The printed sentences in which these statements stand; only where the word is near."""
    found: dict[str, str] = {}
    for first in range(0, len(keys), AT_ONCE):
        query = windows().where(statements.c.key.in_(keys[first : first + AT_ONCE]))
        if holding:
            query = query.where(func.lower(window()).contains(holding))
        for row in connection.execute(query):
            begin = min(row.start, BEFORE)
            found[row.key] = sentence(row.window or "", begin, begin + row.end - row.start)
    return found


def windows() -> Any:
    """Statements with the print around them."""
    return select(
        statements.c.key, statements.c.start, statements.c.end, window().label("window")
    ).join(articles, articles.c.report == statements.c.report)


def window() -> Any:
    """The print around a statement."""
    first = case((statements.c.start > BEFORE, statements.c.start - BEFORE), else_=0)
    return func.substr(articles.c.text, first + 1, statements.c.end - first + AFTER)


def sentence(window: str, start: int, end: int) -> str:
    """The whole sentences that hold the range.

    >>> sentence("It rained. Oren said no, as ever. He left.", 11, 23)
    'Oren said no, as ever.'
    """
    ends = [(max(m.start(), m.end("quote")), m.end()) for m in SENTENCE_END.finditer(window)]
    first = max((after for _, after in ends if after <= start), default=0)
    last = min((before for before, _ in ends if before >= end - 1), default=len(window))
    told = window[first : max(last, end)]
    return " ".join(told[:MOST].split())
