"""What was said, day by day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from truceline.analysis.wording import relative_day
from truceline.linking.groups import Dated
from truceline.record.rows import StatementRow
from truceline.vocabulary.statements import Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One statement on the timeline; told again elsewhere, it is still one."""

    statement: str
    report: str
    outlet: str | None
    title: str | None
    date: str | None
    date_is: str  # said, printed, unknown
    speaker: str | None
    party: str | None
    acts: tuple[str, ...]
    issues: tuple[str, ...]
    words: str
    condition: str | None
    due: str | None
    mode: Mode
    reports: int  # that tell it
    origins: int  # families among them
    kind: str = "direct"  # direct, indirect, mixed, narrated
    relative: str | None = None  # "on Sunday", where no calendar can place it


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, or a month or year where no more is known; None holds what has no date."""

    date: str | None
    entries: tuple[Entry, ...]


def timeline(rows: Iterable[StatementRow]) -> list[Day]:
    """Entries by date of saying, oldest first; unknown dates apart, at the end.

    Of an echo only the first telling stands, with the number of reports.
    """
    days: defaultdict[str | None, list[Entry]] = defaultdict(list)
    for row in first_tellings(rows):
        entry = entry_of(row)
        days[entry.date[:10] if entry.date else None].append(entry)
    known = sorted(days, key=lambda date: (date is None, date or ""))
    return [Day(date=date, entries=tuple(days[date])) for date in known]


def first_tellings(rows: Iterable[StatementRow]) -> list[StatementRow]:
    """Each statement once: of an echo the telling that was printed first."""
    order = sorted(rows, key=_printed)
    told: set[str] = set()
    kept: list[StatementRow] = []
    for row in order:
        if row.echo is None or row.echo not in told:
            kept.append(row)
        told.add(row.echo or "")
    return kept


def _printed(row: StatementRow) -> tuple[object, ...]:
    """By date of saying, then of printing, then by place in the text."""
    said, printed = Dated("", row.date), Dated(row.report.key, row.report.published)
    return (said.order, printed.order, row.statement.start, row.statement.key)


def entry_of(row: StatementRow) -> Entry:
    """A statement as the timeline shows it."""
    statement, speaker = row.statement, row.statement.speaker
    actors = speaker.actors if speaker else ()
    issues = dict.fromkeys(issue.value for act in statement.acts for issue in act.issues)
    return Entry(
        statement=statement.key,
        report=row.report.key,
        outlet=row.report.outlet,
        title=row.report.title,
        date=row.date,
        date_is="said" if statement.said_on else "printed" if row.date else "unknown",
        speaker=" and ".join(a.name for a in actors) or (speaker.text if speaker else None),
        party=one_party([a.party for a in actors]),
        acts=tuple(dict.fromkeys(act.act.value for act in statement.acts)),
        issues=tuple(issues),
        words=row.words,
        condition=next((a.condition.text for a in statement.acts if a.condition), None),
        due=next((a.due.date for a in statement.acts if a.due), None),
        mode=statement.attribution.mode,
        reports=max(1, row.echo_reports),
        origins=max(1, row.echo_origins),
        kind=statement.attribution.kind.value,
        relative=(relative_day(statement) or None) if row.date is None else None,
    )


def one_party(parties: Sequence[str | None]) -> str | None:
    """The party of joint speakers, where it is one.

    >>> one_party(["Norlund", "Norlund"]), one_party(["Norlund", "Veska"]), one_party([])
    ('Norlund', None, None)
    """
    return parties[0] if len(set(parties)) == 1 else None
