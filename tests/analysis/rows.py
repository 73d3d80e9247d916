"""Rows of a small invented record."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from truceline.record.rows import ReportRow, StatementRow, Totals, Wanted
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import Act, ActKind, Condition, Due, Issue
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.decisions import Decision
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Party, Process
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import (
    Attribution,
    ChainLink,
    Kind,
    Mention,
    Mode,
    SaidOn,
    Statement,
)

SABEL = Actor(
    key="sabel", name="Viktor Sabel", type=ActorType.PERSON, party="Norlund", wikidata="Q1"
)
NORLUND = Actor(key="norlund", name="Norlund", type=ActorType.STATE, party="Norlund")
VESKA = Actor(key="veska", name="Veska", type=ActorType.STATE, party="Veska")
TEXT = "Sabel told the Courier: “We would pull back, if the guns are silent by June.”"


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


OFFER = Act(
    act=ActKind.OFFER,
    plover="AGREE",
    issues=(Issue.WITHDRAWAL, Issue.CEASEFIRE),
    option="full",
    targets=("Veska",),
    condition=Condition(
        span=span("if the guns are silent"), text="if the guns are silent", kind="prior"
    ),
    due=Due(date="2031-06-01", span=span("by June"), text="by June", anchor="spoken"),
    confidence=0.81234,
    grounds=(Ground("operator:would-if", "would pull back"), Ground("cue:tell")),
)
ASSERT = Act(act=ActKind.ASSERT, plover=None)


def statement(
    key: str = "s1",
    *actors: Actor,
    report: str = "r1",
    acts: tuple[Act, ...] = (OFFER,),
    day: str | None = "2031-05-04",
    mode: Mode = Mode.SAID,
) -> Statement:
    return Statement(
        key=StatementKey(key),
        report=ReportKey(report),
        attribution=Attribution(
            source=span("Sabel"),
            cue=span("told"),
            content=(span("We would pull back,"), span("if the guns are silent by June.")),
            kind=Kind.DIRECT,
            mode=mode,
        ),
        speaker=Mention(span=span("Sabel"), text="Sabel", actors=actors) if actors else None,
        said_on=SaidOn(date=day, precision="day", grounds="date line") if day else None,
        chain=(ChainLink(role="medium", name="Courier"),),
        acts=acts,
    )


def report(key: str = "r1", **more: object) -> ReportRow:
    fields: dict[str, object] = {
        "id": f"reports/{key}",
        "path": f"{key}.txt",
        "url": None,
        "title": "Sabel would pull back",
        "outlet": "Courier",
        "author": None,
        "published": "2031-05-05T08:00",
        "language": "en",
        "readable": True,
        "family": "f1",
        "first_of_family": True,
        "statements": 1,
        "added_at": "2031-05-06T00:00:00",
    }
    return ReportRow(key=key, **{**fields, **more})  # type: ignore[arg-type]


def row(
    made: Statement,
    of: ReportRow | None = None,
    *,
    echo: str | None = None,
    told: int = 1,
    decision: Decision | None = None,
) -> StatementRow:
    return StatementRow(
        statement=made,
        report=of or report(made.report),
        words=made.words(TEXT),
        echo=echo,
        echo_reports=told,
        echo_origins=1,
        decision=decision,
    )


ARTICLE = Article(
    report=ReportKey("r1"),
    text=TEXT,
    stretches=(Stretch(Span(0, len(TEXT)), StretchKind.BODY),),
    title="Sabel would pull back",
    published=DateRead(date="2031-05-05T08:00", precision="minute", grounds="date line"),
    language="en",
)


@dataclass
class Shelf:
    """A record of plain values."""

    rows: Sequence[StatementRow]
    acts: Sequence[Spoken] = ()

    def process(self) -> Process:
        return Process(name="River talks", parties=(Party(id="norlund", name="Norlund"),))

    def totals(self) -> Totals:
        return Totals(
            reports=1200,
            families=1,
            statements=len(self.rows),
            acts=3,
            actors=2,
            problems=1,
            decisions=0,
            first="2031-05-01",
            last="2031-05-20",
        )

    def reports(self, **_: object) -> Sequence[ReportRow]:
        return list({r.report.key: r.report for r in self.rows}.values())

    def article(self, key: str) -> Article:
        return ARTICLE

    def statements(self, wanted: Wanted = Wanted()) -> Iterator[StatementRow]:
        return (r for r in self.rows if wanted.report in ("", r.report.key))

    def noted(self, name: str) -> str | None:
        return None

    def spoken(self) -> Sequence[Spoken]:
        return self.acts

    def outside(self) -> Sequence[Spoken]:
        return ()

    def around(self, statements: Sequence[str], holding: str = "") -> Mapping[str, str]:
        return {}

    def problems(self) -> Sequence[Problem]:
        return [Problem(stage="sources", place="scan.pdf", reason="no text", cure="add the text")]
