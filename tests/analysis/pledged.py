"""Promises and what came of them: statements of an invented war, a line each."""

from dataclasses import replace
from itertools import count

from analysis.rows import report
from truceline.record.rows import StatementRow
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import Act, ActKind, Condition, Due, Issue
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.process import Party, Process
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Mention, Mode, SaidOn, Statement

PROCESS = Process(
    name="Norlund and Veska",
    fiction=True,
    parties=(
        Party(id="norlund", name="Norlund", adjectives=("Norlunder",)),
        Party(id="veska", name="Veska", adjectives=("Veskan",)),
    ),
    third_parties=(Party(id="tarsh", name="Tarsh", role="host", adjectives=("Tarshi",)),),
)
SIDES = {side.id: side.name for side in PROCESS.sides()}
NUMBER = count()
# What else is said, so that some words are common and some are telling.
OTHERS = (
    "The weather held and the talks in the harbour went on",
    "Fishing on the lake begins again next month",
    "The ministry published a budget for schools and roads",
    "The museum shows maps of the old river",
    "Both delegations dined apart and left by different doors",
    "The price of bread rose for the third week",
)


def told(
    words: str,
    act: str = "assert",
    *,
    by: str = "dahl",
    of: str | None = "norlund",
    day: str | None = "2031-05-04",
    due: str | None = None,
    condition: str | None = None,
    issue: str = "prisoners",
    report_key: str = "",
    mode: Mode = Mode.SAID,
    echo: str | None = None,
    confidence: float = 0.8,
    key: str = "",
) -> StatementRow:
    """One statement with one act."""
    number = next(NUMBER)
    whole = Span(0, len(words))
    actor = Actor(
        key=by,
        name=by.title(),
        type=ActorType.PERSON,
        side=of,
        party=SIDES.get(of or ""),
    )
    made = Act(
        act=ActKind(act),
        plover=None,
        issues=(Issue(issue),),
        condition=Condition(span=whole, text=condition, kind="prior") if condition else None,
        due=Due(date=due, span=whole, text="by then", anchor="spoken") if due else None,
        confidence=confidence,
    )
    of_report = report(report_key or f"r{number:04}", published=day, family=None)
    statement = Statement(
        key=StatementKey(key or f"s{number:04}"),
        report=ReportKey(of_report.key),
        attribution=Attribution(content=(whole,), mode=mode),
        speaker=Mention(span=None, text=actor.name, actors=(actor,)),
        said_on=SaidOn(date=day, precision="day", grounds="invented") if day else None,
        acts=(made,),
    )
    return StatementRow(
        statement=statement,
        report=of_report,
        words=words,
        echo=echo,
        echo_reports=1,
        echo_origins=1,
        decision=None,
    )


def background() -> list[StatementRow]:
    """Statements of an expert on other matters."""
    return [told(words, by="expert", of=None, day="2031-05-01") for words in OTHERS]


def doubled(row: StatementRow, kind: str) -> StatementRow:
    """The same words doing a further thing, on a condition of its own."""
    act = replace(row.statement.acts[0], act=ActKind(kind), condition=None, due=None)
    statement = replace(row.statement, acts=(*row.statement.acts, act))
    return replace(row, statement=statement)
