"""The printed words behind a role: where reports name somebody by an office, first and last."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.fragments import Link
from truceline.record.rows import RecordReader, ReportRow
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.names import parts

MOST_REPORTS = 150  # read for one page; of more, the first and the last
APART = 60  # characters between name and office at most


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSeen:
    """A report that names the actor by this office."""

    words: str
    when: str
    report: Link


def left(actor: Actor, day: str | None) -> str:
    """Until when a person spoke for a side; empty where they still do on that day.

    >>> from truceline.vocabulary.actors import ActorType
    >>> dahl = Actor(key="dahl", name="Dahl", type=ActorType.PERSON, known=True, side="norlund",
    ...     roles=(Role(title="minister", of="norlund", rank=2, until="2031-04-15"),))
    >>> left(dahl, "2031-05-04"), left(dahl, "2031-04-02")
    ('2031-04-15', '')
    """
    held = [role for role in actor.roles if role.of == actor.side and role.rank is not None]
    person = actor.type is ActorType.PERSON and actor.known
    if not person or day is None or any(role.held_on(day) for role in held):
        return ""
    return max((role.until for role in held if role.until), default="")


def reports_of(reader: RecordReader, keys: Sequence[str]) -> tuple[list[ReportRow], int]:
    """Reports to read, oldest first, and how many there are."""
    wanted = set(keys)
    rows = [row for row in reader.reports() if row.key in wanted]
    rows.sort(key=lambda row: (row.published is None, row.published or "", row.key))
    half = MOST_REPORTS // 2
    return (rows if len(rows) <= MOST_REPORTS else rows[:half] + rows[-half:]), len(rows)


def seen_as(
    reader: RecordReader, actor: Actor, rows: Sequence[ReportRow]
) -> dict[str, tuple[RoleSeen, ...]]:
    """For each office, the first and the last report that prints it beside the name."""
    titles = list(dict.fromkeys(role.title for role in actor.roles))
    patterns = {title: beside(actor, title) for title in titles}
    found: dict[str, list[RoleSeen]] = {title: [] for title in titles}
    for row in rows:
        text = reader.article(row.key).text
        for title, pattern in patterns.items():
            if (match := pattern.search(text)) is not None:
                found[title].append(seen(row, " ".join(match.group().split())))
    return {title: ends(some) for title, some in found.items()}


def seen(row: ReportRow, words: str) -> RoleSeen:
    """One report's words."""
    return RoleSeen(
        words=words,
        when=wording.day_words(row.published),
        report=Link(wording.report_words(row.outlet, row.title), links.report_url(row.key)),
    )


def ends(some: Sequence[RoleSeen]) -> tuple[RoleSeen, ...]:
    """The first and the last, or the only one."""
    return tuple(some) if len(some) < 2 else (some[0], some[-1])


def beside(actor: Actor, title: str) -> re.Pattern[str]:
    """The office and a name of the actor within one sentence.

    >>> from truceline.vocabulary.actors import ActorType
    >>> dahl = Actor(key="d", name="Ada Dahl", type=ActorType.PERSON)
    >>> beside(dahl, "envoy").search("Then Envoy Ada Dahl left. Dahl slept.").group()
    'Envoy Ada Dahl'
    """
    whole = "|".join(re.escape(name) for name in sorted(names(actor), key=len, reverse=True))
    office = re.escape(title)
    gap = rf"[^.!?;\n]{{0,{APART}}}?"
    return re.compile(
        rf"\b(?i:{office})\b{gap}\b(?:{whole})\b|\b(?:{whole})\b{gap}\b(?i:{office})\b"
    )


def names(actor: Actor) -> Iterator[str]:
    """All names as printed, and the surname alone."""
    for name in (actor.name, *actor.names):
        yield name
        surname = name.split()[-1]
        if parts(name)[0] and surname[:1].isupper():
            yield surname


def dated(role: Role) -> str:
    """The time that the process file or the texts give a role."""
    since = f"from {wording.day_words(role.since)}" if role.since else ""
    until = f"to {wording.day_words(role.until)}" if role.until else ""
    return " ".join(part for part in (since, until) if part) or "no dates given"
