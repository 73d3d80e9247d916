"""Quick stages for runs: every line “NAME said THAT.” is a statement; no model is loaded."""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import select

from truceline.record.columns import metadata
from truceline.record.opening import Record
from truceline.record.writer import CHANGED
from truceline.runs import Stages
from truceline.settings import Settings
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.errors import UnreadableReport
from truceline.vocabulary.keys import statement_key
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Mention, Statement

SAID = re.compile(r"^(?P<name>[A-Z]\w+) (?P<cue>said) (?P<words>.+)\.$", re.MULTILINE)
CHANGING = {"added_at", "noted_at", "set_at", "id"}  # the clock's, and the database's own numbers


@dataclass(frozen=True)
class FakeRead:
    """What runs need of a read article."""

    article: Article
    statements: tuple[Statement, ...]


def read_article(report: Report) -> Article:
    text = report.content.decode()
    if "UNREADABLE" in text:
        raise UnreadableReport(report.path or "", "it cannot be read", "try again")
    stretches = tuple(
        Stretch(Span(m.start(), m.end()), StretchKind.BODY) for m in re.finditer(r"[^\n]+", text)
    )
    return Article(
        report=report.key,
        text=text,
        stretches=stretches,
        title=text.split("\n")[0],
        published=DateRead(date="2031-05-04", precision="day", grounds="invented"),
        language="de" if "Genosse" in text else "en",
        readable="Genosse" not in text,
    )


def statements_in(article: Article) -> Iterator[Statement]:
    for match in SAID.finditer(article.text):
        cue, words = Span(*match.span("cue")), Span(*match.span("words"))
        name = match["name"]
        actor = Actor(key=name.lower(), name=name, type=ActorType.PERSON, side=name.lower())
        yield Statement(
            key=statement_key(article.report, None, cue, [words]),
            report=article.report,
            attribution=Attribution(content=(words,), cue=cue, cue_lemma="say"),
            speaker=Mention(span=Span(*match.span("name")), text=name, actors=(actor,)),
        )


def read(articles: Iterable[Article]) -> Iterator[Any]:
    for article in articles:
        if "POISON" in article.text:
            raise IndexError("list index out of range")
        yield FakeRead(article, tuple(statements_in(article)))


def code(read: Any) -> tuple[Statement, ...]:
    if "UNCODED" in read.article.text:
        raise ValueError("no code")
    act = Act(act=ActKind.ASSERT, plover=None, issues=(Issue.CEASEFIRE,))
    return tuple(replace(one, acts=(act,)) for one in read.statements)


def quick(settings: Settings, process: Process) -> Stages:
    return Stages(article=read_article, read=read, code=code)


OPENINGS = ("the river must stay open", "no gun may cross the bridge", "the lists are ready")


SYLLABLES = ["ba", "do", "fen", "gar", "hul", "ist", "kor", "lem", "mav", "nor", "pel", "ros"]


def account(origin: int) -> list[str]:
    """Some lines that only reports of one origin share."""
    chance = random.Random(origin)
    words = ["".join(chance.choices(SYLLABLES, k=2)) for _ in range(60)]
    return [f"{' '.join(words[n : n + 12])}." for n in range(0, 60, 12)]


def write_reports(folder: Path, number: int) -> Path:
    """Reports of which some are copies, some tell the same, and some are broken."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(number):
        name = "Dahl" if n % 2 else "Oren"
        lines = [
            f"Report {n} from the border",
            f"{name} said {OPENINGS[n % 3]} before the second thaw of the year {n // 6}.",
            f"Keel said {' '.join(account(n + 500))[:-1]}.",
            *account(n // 3),
        ]
        if n % 10 == 3:
            lines.append("UNREADABLE")
        if n % 10 == 7:
            lines.append("Genosse")
        (folder / f"{n:03}.txt").write_text("\n".join(lines) + "\n")
    (folder / "empty.txt").write_bytes(b"")
    return folder


def dump(record: Record) -> dict[str, list[tuple[object, ...]]]:
    """All that a record holds, but for the clock's part and the database's own numbers."""
    held = {}
    with record.engine.connect() as connection:
        for table in metadata.sorted_tables:
            columns = [c for c in table.c if c.name not in CHANGING]
            rows = connection.execute(select(*columns)).all()
            told = (row for row in rows if row[0] != CHANGED)  # the mark of the last writing
            held[table.name] = sorted((tuple(map(repr, row)) for row in told), key=repr)
    return held
