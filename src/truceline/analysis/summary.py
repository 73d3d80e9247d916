"""What a run leaves, told in a screenful: what came in, who speaks, what changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from truceline.analysis.changes import changes
from truceline.analysis.frames import statements_frame
from truceline.analysis.stances import bench_of
from truceline.analysis.voices import voices
from truceline.analysis.wording import shown_words
from truceline.record.rows import RecordReader, Totals
from truceline.vocabulary.labels import label
from truceline.vocabulary.positions import Change, Position
from truceline.vocabulary.problems import Problem

MOST_WORDS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A speaker and how much is heard of them."""

    speaker: str
    party: str | None
    statements: int
    reports: int
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The record in short; with `run`, what one run did beside what the record holds now."""

    process: str
    totals: Totals
    voices: tuple[Voice, ...]  # most heard first
    changes: tuple[Change, ...]  # newest first; first statements are no news here
    first_statements: int
    set_aside: tuple[Problem, ...]
    run: tuple[str, ...] = ()  # what came in now; then speakers, changes, problems are its own


def summary(reader: RecordReader, *, since: str | None = None, voices_shown: int = 8) -> Summary:
    """What the record holds and what moved (from a day on)."""
    process = reader.process()
    moved = changes(reader.spoken(), since, bench=bench_of(process))
    heard = voices(statements_frame(reader)).head(voices_shown).drop("words", "origins")
    return Summary(
        process=process.name,
        totals=reader.totals(),
        voices=tuple(Voice(**row) for row in heard.iter_rows(named=True)),
        changes=tuple(c for c in moved if c.kind != "first statement"),
        first_statements=sum(c.kind == "first statement" for c in moved),
        set_aside=tuple(reader.problems()),
    )


def told(short: Summary) -> list[str]:
    """The summary in lines of plain text."""
    here = " in this run" if short.run else ""
    changed = [line for c in short.changes for line in _moved(c)] or _unmoved(short)
    return [
        *_came_in(short),
        *_block(f"Who speaks{here}", map(_voice, short.voices), none="nobody"),
        *_block(f"What changed{here}{', newest first' if short.changes else ''}", changed),
        *_block(f"Set aside{here}", map(_problem, short.set_aside)),
    ]


def _unmoved(short: Summary) -> list[str]:
    """Nobody moved; that parties were heard for the first time is still worth a line."""
    first = short.first_statements
    if not first:
        return []
    return [f"nothing; heard for the first time: {counted(first, 'position')} (truceline changes)"]


def _block(head: str, lines: Iterable[str], *, none: str = "nothing") -> list[str]:
    known = list(lines) or [none]
    return ["", head, *(f"  {line}" for line in known)]


def _came_in(short: Summary) -> list[str]:
    run = ["This run", *(f"  {line}" for line in short.run), "", "The whole record now"]
    return [*(run if short.run else ["What came in"]), *_holds(short.totals)]


def _holds(totals: Totals) -> list[str]:
    """What the record holds, and how much of it nobody could read."""
    span = f", {totals.first[:10]} to {(totals.last or '')[:10]}" if totals.first else ""
    unread = [f"  {counted(totals.unread, 'report')} of these kept unread"] if totals.unread else []
    return [
        f"  {counted(totals.reports, 'report')} from {counted(totals.families, 'origin')}{span}",
        f"  {counted(totals.statements, 'statement')} with {counted(totals.acts, 'act')}"
        f" by {counted(totals.actors, 'actor')}",
        *unread,
    ]


def counted(number: int, thing: str) -> str:
    """A number with its noun.

    >>> counted(1, "report"), counted(1200, "report")
    ('1 report', '1,200 reports')
    """
    return f"{number:,} {thing}" + ("" if number == 1 else "s")


def _voice(voice: Voice) -> str:
    party = f" ({voice.party})" if voice.party and voice.party != voice.speaker else ""
    said = counted(voice.statements, "statement")
    only = " only" if voice.reports == 1 else ""
    return f"{voice.speaker}{party}: {said} in {counted(voice.reports, 'report')}{only}"


def _moved(change: Change) -> Sequence[str]:
    issue = label(change.issue)
    before = [_passage("before", change.before)] if change.before else []
    days = " to ".join(_day(one.since) for one in (change.before, change.after) if one)
    head = f"{change.party} on {issue}: {change.kind}, {days}"
    return [head, *before, _passage("now", change.after)]


def _day(date: str | None) -> str:
    """The day of a date, without its hour.

    >>> _day("2031-02-18T17:10+01:00"), _day(None)
    ('2031-02-18', 'day unknown')
    """
    return date[:10] if date else "day unknown"


def _passage(when: str, position: Position) -> str:
    """The words that set a position, with who, when and where."""
    act = position.grounds[-1] if position.stance == "contested" else position.grounds[0]
    words = act.words.split()
    shown = " ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")
    date = act.date and _day(act.date) + (" (printed)" if act.date_is == "printed" else "")
    where = ", ".join(part for part in (act.speaker, date, act.outlet) if part)
    told = shown_words(shown, act.kind, act.cue)
    return f"  {when}, {position.stance}: {told} ({where})"


def _problem(problem: Problem) -> str:
    cure = f" ({problem.cure})" if problem.cure else ""
    return f"{problem.place}: {problem.reason}{cure}"
