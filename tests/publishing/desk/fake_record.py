"""A reader that answers as the record does, over the invented reports."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from publishing.desk.invented import (
    CAST,
    DECISION,
    PROBLEMS,
    PROCESS,
    SOURCES,
    Source,
    gazette,
)
from truceline.publishing.desk.namings import said_as
from truceline.record.effects import Effect
from truceline.record.rows import Counted, ReportRow, StatementRow, Totals, Wanted
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act
from truceline.vocabulary.articles import Article
from truceline.vocabulary.decisions import Decision
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.links import Echo, Family
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report
from truceline.vocabulary.sentences import Sentence


class FakeReader:
    """Answers as the record does."""

    def __init__(self, sources: Sequence[Source] = SOURCES, process: Process = PROCESS) -> None:
        self.sources, self.followed, self.asked = (
            {s.key: s for s in sources},
            process,
            Counter[str](),
        )

    def __enter__(self) -> "FakeReader":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def process(self) -> Process:
        return self.followed

    def totals(self) -> Totals:
        rows = self.rows()
        dates = sorted(s.published for s in self.sources.values() if s.published)
        return Totals(
            reports=len(self.sources),
            families=len({s.family or s.key for s in self.sources.values()}),
            statements=len(rows),
            acts=sum(len(row.statement.acts) for row in rows),
            actors=len(CAST),
            problems=len(PROBLEMS),
            decisions=1,
            first=dates[0] if dates else None,
            last=dates[-1] if dates else None,
            undated=len(self.sources) - len(dates),
        )

    def row_of(self, source: Source) -> ReportRow:
        members = [
            s.key for s in self.sources.values() if source.family and s.family == source.family
        ]
        return ReportRow(
            key=source.key,
            id=source.key,
            path=f"reports/{source.key}.txt",
            url="javascript:alert(1)" if source.key == "r4" else None,
            title=source.title,
            outlet=source.outlet,
            author=source.author,
            published=source.published,
            language=source.language,
            readable=source.language == "en",
            family=source.family,
            first_of_family=bool(members) and members[0] == source.key,
            statements=len(source.statements),
            added_at="2031-05-05T06:00:00",
        )

    def source(self, key: str) -> Source:
        if key not in self.sources:
            raise NotFound(f"no report has the key {key}")
        return self.sources[key]

    def reports(
        self, *, limit: int | None = None, offset: int = 0, newest_first: bool = False
    ) -> Sequence[ReportRow]:
        self.asked["reports"] += 1
        rows = [self.row_of(source) for source in self.sources.values()]
        if newest_first:
            rows.sort(key=lambda row: row.published or "", reverse=True)
        return rows[offset:][:limit]

    def report(self, key: str) -> ReportRow:
        self.asked["report"] += 1
        return self.row_of(self.source(key))

    def bytes_of(self, key: str) -> Report:
        content = self.source(key).text.encode()
        return Report(key=ReportKey(key), content=content, media_type="text/plain", path=None)

    def article(self, key: str) -> Article:
        self.asked["article"] += 1
        return self.source(key).article()

    def articles(self) -> Iterator[Article]:
        return (source.article() for source in self.sources.values())

    def rows(self) -> list[StatementRow]:
        tellings = Counter(echo for s in self.sources.values() for echo in s.echoes.values())
        return [
            StatementRow(
                statement=statement,
                report=self.row_of(source),
                words=statement.words(source.text),
                echo=source.echoes.get(statement.key),
                echo_reports=tellings.get(source.echoes.get(statement.key, ""), 1),
                echo_origins=1,
                decision=DECISION if statement.key == DECISION.subject else None,
            )
            for source in self.sources.values()
            for statement in sorted(source.statements, key=lambda one: one.start)
        ]

    def statements(self, wanted: Wanted = Wanted()) -> Iterator[StatementRow]:
        self.asked["statements"] += 1
        rows = self.found(wanted)
        if wanted.newest_first:
            rows.sort(key=lambda row: row.date or "", reverse=True)
        return iter(rows[wanted.offset :][: wanted.limit])

    def count(self, wanted: Wanted = Wanted()) -> int:
        return len(self.found(wanted))

    def found(self, wanted: Wanted) -> list[StatementRow]:
        rows = [row for row in self.rows() if matches(row, wanted)]
        if not wanted.once:
            return rows
        first: dict[str, StatementRow] = {}
        for row in sorted(rows, key=lambda row: row.date or "9999"):
            first.setdefault(row.echo or row.statement.key, row)
        return [row for row in rows if row in first.values()]

    def statement(self, key: str) -> StatementRow:
        self.asked["statement"] += 1
        for row in self.rows():
            if row.statement.key == key:
                return row
        raise NotFound(f"no statement has the key {key}")

    def actors(self, *, least: int = 0) -> Sequence[tuple[Actor, int]]:
        counts = Counter(actor.key for row in self.rows() for actor in actors_of(row))
        return [(actor, counts[key]) for key, actor in CAST.items() if counts[key] >= least]

    def names(self, limit: int) -> Sequence[tuple[str, str]]:
        return [(actor.key, actor.name) for actor, _ in self.actors()][:limit]

    def actor(self, key: str) -> Actor:
        if key not in CAST:
            raise NotFound(f"no actor has the key {key}")
        return CAST[key]

    def counted(self, field: str, wanted: Wanted = Wanted()) -> Sequence[Counted]:
        self.asked["counted"] += 1
        found: Counter[str] = Counter()
        for row in self.rows():
            if matches(row, wanted):
                found.update(set(values_of(row, field)))
        names = {key: actor.name for key, actor in CAST.items()}
        if field == "chain":
            names = {link.name: link.role for row in self.rows() for link in row.statement.chain}
        return [Counted(value=v, label=names.get(v, v), count=n) for v, n in found.most_common()]

    def noted(self, name: str) -> str | None:
        return None

    def spoken(self) -> Sequence[Spoken]:
        found = []
        for row in self.rows():
            for actor in actors_of(row):
                rank = actor.rank_on(row.date)
                if actor.side and actor.party and rank:
                    found += [spoken(row, actor, rank, one) for one in row.statement.acts]
        return sorted(found, key=lambda one: one.date or "")

    def outside(self) -> Sequence[Spoken]:
        return [
            replace(spoken(row, actor, 9, one), party="", side="")
            for row in self.rows()
            for actor in actors_of(row)
            for one in row.statement.acts
            if not actor.side
        ]

    def sentences(self) -> Mapping[str, Sequence[Sentence]]:
        return {}

    def around(self, statements: Sequence[str], holding: str = "") -> Mapping[str, str]:
        texts = {row.statement.key: self.sources[row.report.key].text for row in self.rows()}
        starts = {row.statement.key: row.statement.start for row in self.rows()}
        lines = {
            key: text[text.rfind("\n", 0, starts[key]) + 1 :].split("\n")[0]
            for key, text in texts.items()
            if key in statements
        }
        return {key: line for key, line in lines.items() if holding in line}

    def family(self, key: str) -> Family:
        members = tuple(s.key for s in self.sources.values() if s.family == key)
        if not members:
            raise NotFound(f"no family has the key {key}")
        return Family(key=key, reports=members, grounds=("the same words in the same order",))

    def echo(self, key: str) -> Echo:
        return Echo(
            key=key, statements=tuple(r.statement.key for r in self.rows() if r.echo == key)
        )

    def problems(self) -> Sequence[Problem]:
        return PROBLEMS

    def decisions(self, subject: str = "") -> Sequence[Decision]:
        return [DECISION] if subject in ("", DECISION.subject) else []

    def decision(self, number: int) -> Decision:
        raise NotFound(f"there is no decision {number}")

    def ruled_on(self, decision: Decision) -> str:
        return decision.subject

    def kept_key(self, actor: str) -> str:
        return actor

    def preview(self, decision: Decision) -> Effect:
        return Effect()


def actors_of(row: StatementRow) -> tuple[Actor, ...]:
    return row.statement.speaker.actors if row.statement.speaker else ()


def values_of(row: StatementRow, field: str) -> list[str]:
    acts = row.statement.acts
    return {
        "party": [a.party for a in actors_of(row) if a.party],
        "actor": [a.key for a in actors_of(row)],
        "act": [str(a.act) for a in acts],
        "issue": [str(i) for a in acts for i in a.issues],
        "outlet": [row.report.outlet] if row.report.outlet else [],
        "kind": [str(row.statement.attribution.kind)],
        "report": [row.report.key],
        "source": [row.statement.speaker.text] if row.statement.speaker else [""],
        "chain": [link.name for link in row.statement.chain],
        "ruling": [str(row.decision.ruling)] if row.decision else [],
    }[field]


def matches(row: StatementRow, wanted: Wanted) -> bool:
    for name in ("party", "actor", "act", "issue", "outlet", "kind"):
        asked = getattr(wanted, name)
        if asked and asked not in values_of(row, name):
            return False
    day = (row.date or "")[:10]
    spoke = values_of(row, "source")[0]
    return (
        said_as(wanted.source) in ("", said_as(spoke))
        and all(word in row.words.lower() for word in wanted.words.lower().split())
        and wanted.report in ("", row.report.key)
        and wanted.echo in ("", row.echo)
        and (not wanted.since or (bool(day) and day >= wanted.since))
        and (not wanted.until or (bool(day) and day <= wanted.until))
    )


def spoken(row: StatementRow, actor: Actor, rank: int, one: Act) -> Spoken:
    statement = row.statement
    return Spoken(
        statement=statement.key,
        report=row.report.key,
        outlet=row.report.outlet,
        title=row.report.title or "",
        family=row.report.family,
        party=actor.party or "",
        side=actor.side or "",
        speaker=actor.name,
        rank=rank,
        act=one.act,
        issues=one.issues,
        option=one.option,
        condition=one.condition.text if one.condition else None,
        due=one.due.date if one.due else None,
        date=row.date,
        printed=row.report.published,
        date_is="said" if statement.said_on else "printed" if row.report.published else "unknown",
        kind=statement.attribution.kind,
        mode=statement.attribution.mode,
        negated=one.negated,
        confidence=one.confidence,
        words=row.words,
        start=statement.start,
    )


def larger(reports: int) -> FakeReader:
    """A record of so many reports: to see that pages page and do not ask too often."""
    sources = []
    for number in range(reports):
        one = gazette(
            f"x{number}",
            f"Outlet {number % 9}",
            f"2031-{1 + number % 12:02}-{1 + number % 28:02}",
            "can",
            f"f{number}",
        )
        sources.append(replace(one, echoes={}))
    return FakeReader(sources)
