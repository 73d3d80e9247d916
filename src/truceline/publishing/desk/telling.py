"""The page of one statement: its words, how it is coded, who else tells it."""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.combs import Comb, comb, comb_of
from truceline.publishing.desk.fragments import Item, Link, coded, item
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.reader import paragraph, words
from truceline.publishing.desk.reading_pages import StatementPage, Telling
from truceline.publishing.desk.ruleforms import rule_form
from truceline.publishing.desk.verdicts import Ruled, ruled_line
from truceline.publishing.reasons import ground_words
from truceline.record.rows import ANY, RecordReader, StatementRow, Wanted
from truceline.vocabulary.statements import Kind

MOST_TELLINGS = 100  # further ones stand in the list of statements
WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]+|\s+")
QUOTED = (Kind.DIRECT, Kind.MIXED)


def statement_page(
    reader: RecordReader, asked: Asked, key: str, *, definition: Callable[[str], str]
) -> StatementPage:
    """A statement with its printed paragraph, codes, chain and other tellings."""
    row = reader.statement(key)
    article = reader.article(row.report.key)
    shown, found = item(row), paragraph(article, row)
    statement = row.statement
    attribution = statement.attribution
    said, said_grounds = wording.said_words(statement)
    tellings, comb_drawn = told_elsewhere(reader, row)
    return StatementPage(
        frame=frame(reader, f"{shown.who.name}, {shown.when}", "/statements"),
        ruler=asked.ruler,
        form=rule_form(reader, row),
        heading=f"Statement by {shown.who.name}, {shown.when}",
        item=shown,
        acts=[(coded(statement, act), definition(act.act)) for act in statement.acts],
        paragraph=found[0] if found else None,
        marked=statement.key,
        before=f"paragraph {found[1]}" if found and found[1] else "printed",
        source=words(attribution.source, article.text),
        cue=words(attribution.cue, article.text),
        cue_lemma=attribution.cue_lemma,
        kind=attribution.kind,
        mode=wording.label(attribution.mode),
        said=said,
        said_grounds=said_grounds,
        published=wording.day_words(row.report.published),
        chain=[(link.role, link.name) for link in statement.chain],
        grounds=[ground_words(one) for one in attribution.grounds]
        + [ground_words(one) for one in (statement.speaker.grounds if statement.speaker else ())],
        attribution_confidence=f"{attribution.confidence:.2f}",
        told_by=item(reader.statement(statement.told_by)) if statement.told_by else None,
        tells=told_within(reader, row),
        tellings=tellings,
        comb=comb_drawn,
        decisions=decisions(reader, row),
        positions=positions(reader, row),
        report=Link(row.report.title or "a report without a title", shown.report_url),
    )


def told_within(reader: RecordReader, row: StatementRow) -> list[Item]:
    """Statements that this one tells."""
    beside = reader.statements(Wanted(report=row.report.key, ruling=ANY))
    return [item(other) for other in beside if other.statement.told_by == row.statement.key]


def told_elsewhere(reader: RecordReader, row: StatementRow) -> tuple[list[Telling], Comb]:
    """The other tellings, each compared with these words, and the comb of all."""
    if row.echo is None:
        return [], comb([1])
    rows = list(reader.statements(Wanted(echo=row.echo, limit=MOST_TELLINGS)))
    tellings = [telling(row, other) for other in rows if other.statement.key != row.statement.key]
    return tellings, comb_of((one.report.key, one.report.family) for one in rows)


def telling(row: StatementRow, other: StatementRow) -> Telling:
    """The same statement in another report."""
    kinds = (row.statement.attribution.kind, other.statement.attribution.kind)
    compared = all(kind in QUOTED for kind in kinds)
    runs = differing(row.words, other.words) if compared else [("same", other.words)]
    copy = row.report.family is not None and row.report.family == other.report.family
    return Telling(
        item=item(other),
        runs=runs,
        verdict=verdict(runs) if compared else "Told in other words: not compared word by word",
        family="of the same origin" if copy else "of another origin",
    )


def differing(first: str, second: str) -> list[tuple[str, str]]:
    """Words gone (del), put in (ins) and kept (same), in reading order.

    >>> differing("We can live with it", "We could live with it")
    [('same', 'We '), ('del', 'can'), ('ins', 'could'), ('same', ' live with it')]
    """
    left, right = WORD.findall(first), WORD.findall(second)
    matcher = SequenceMatcher(None, [w.lower() for w in left], [w.lower() for w in right], False)
    runs: list[tuple[str, str]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            runs.append(("same", "".join(right[c:d])))
            continue
        if b > a:
            runs.append(("del", "".join(left[a:b])))
        if d > c:
            runs.append(("ins", "".join(right[c:d])))
    return runs


def verdict(runs: Sequence[tuple[str, str]]) -> str:
    """How many words differ, in a sentence.

    >>> verdict([("same", "We "), ("del", "can"), ("ins", "could")])
    '2 words differ'
    """
    changed = [text for kind, text in runs if kind != "same"]
    number = sum(len(re.findall(r"\w+", text)) for text in changed)
    if number == 0:
        return "No word differs"
    return f"{wording.counted(number, 'word')} {'differs' if number == 1 else 'differ'}"


def decisions(reader: RecordReader, row: StatementRow) -> list[Ruled]:
    """What people ruled on this statement, newest first; it may have had another key then."""
    subjects = {row.statement.key, *([row.decision.subject] if row.decision else [])}
    found = [one for subject in sorted(subjects) for one in reader.decisions(subject)]
    found.sort(key=lambda one: (one.decided_at, one.number or 0), reverse=True)
    return [ruled_line(one, reader) for one in found]


def positions(reader: RecordReader, row: StatementRow) -> list[Link]:
    """The cells of the matrix that this statement may have set."""
    speaker = row.statement.speaker
    named = {side.id: side.name for side in reader.process().sides()}
    sides = {actor.side for actor in speaker.actors if actor.side in named} if speaker else set()
    issues = dict.fromkeys(issue for act in row.statement.acts for issue in act.issues)
    return [
        Link(f"{named[side]} on {wording.label(issue)}", links.position_url(side, issue))
        for side in sorted(side for side in sides if side)
        for issue in issues
    ]
