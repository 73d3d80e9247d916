"""A small invented conflict to put into records."""

from truceline.record.entries import Entry
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.acts import Act, ActKind, Condition, Due, Issue
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import report_key, statement_key
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report, Told
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

NORLUND = Actor(
    key="norlund",
    name="Norlund",
    type=ActorType.STATE,
    names=("Kesby",),
    party="Norlund",
    side="norlund",
    known=True,
)
DAHL = Actor(
    key="dahl",
    name="Ada Dahl",
    type=ActorType.PERSON,
    names=("Dahl", "Envoy Dahl"),
    party="Norlund",
    side="norlund",
    roles=(
        Role(title="deputy envoy", of="norlund", rank=4, until="2031-03"),
        Role(title="envoy", of="norlund", rank=2, since="2031-04"),
    ),
    known=True,
)
FORMER = Actor(
    key="ferro",
    name="Lia Ferro",
    type=ActorType.PERSON,
    roles=(Role(title="minister", of="veska", rank=2, since="2029", until="2031-04-15"),),
    known=True,
)
EXPERT = Actor(key="x-oren", name="Pavel Oren", type=ActorType.PERSON)

TEXT = (
    "Envoy says no to a truce\n"
    "Envoy Dahl said that Norlund rejects the ceasefire unless Veska leaves Łódno.\n"
    "“We propose direct talks in Tarsh,” she told Radio Mere.\n"
    "Pavel Oren, an analyst, predicted a long winter.\n"
)


def found(words: str, text: str = TEXT) -> Span:
    """Where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def report(name: str, text: str = TEXT, **told: str) -> Report:
    """A pasted text."""
    content = text.encode()
    return Report(
        key=report_key(content, name),
        content=content,
        media_type="text/plain",
        path=f"reports/{name}.txt",
        told=Told(**told),
    )


def article(of: Report, text: str = TEXT, published: str | None = "2031-05-04") -> Article:
    """Its readable text."""
    stretches, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        kind = StretchKind.BODY if number else StretchKind.TITLE
        stretches.append(Stretch(Span(at, at + len(line.rstrip("\n"))), kind))
        at += len(line)
    date = DateRead(date=published, precision="day", grounds="date line") if published else None
    return Article(
        report=of.key,
        text=text,
        stretches=tuple(stretches),
        title=text.splitlines()[0],
        outlet=of.told.outlet or "Mere Tribune",
        published=date,
        language="en",
    )


def statement(
    of: Report,
    speaker: Actor,
    content: str,
    *acts: Act,
    cue: str = "said",
    kind: Kind = Kind.INDIRECT,
    said_on: str | None = None,
    text: str = TEXT,
) -> Statement:
    """Somebody's words in it."""
    span, cue_span = found(content, text), found(cue, text)
    return Statement(
        key=statement_key(of.key, None, cue_span, [span]),
        report=of.key,
        attribution=Attribution(
            content=(span,),
            cue=cue_span,
            cue_lemma=cue,
            kind=kind,
            mode=Mode.SAID,
            confidence=0.75,
            grounds=(Ground("cue:say", cue),),
        ),
        speaker=Mention(span=None, text=speaker.name, actors=(speaker,), grounds=(Ground("name"),)),
        said_on=SaidOn(date=said_on, precision="day", grounds="printed") if said_on else None,
        chain=(ChainLink(role="outlet", name="Mere Tribune"),),
        acts=acts,
    )


REJECTS = Act(
    act=ActKind.REJECT,
    plover="REJECT",
    issues=(Issue.CEASEFIRE, Issue.WITHDRAWAL),
    option="ceasefire",
    targets=("Veska",),
    condition=Condition(
        span=found("unless Veska leaves Łódno"), text="unless Veska leaves Łódno", kind="exception"
    ),
    due=Due(date="2031-06-30", span=found("truce"), text="truce", anchor="spoken"),
    confidence=0.9,
    grounds=(Ground("cue:reject", "rejects"), Ground("issue:ceasefire", "ceasefire")),
)
PROPOSES = Act(act=ActKind.PROPOSE, plover="AGREE", issues=(Issue.TALKS_FORMAT,), option="direct")
PREDICTS = Act(act=ActKind.PREDICT, plover=None, issues=(Issue.HOSTILITIES,))


def entry(name: str = "one", *, published: str | None = "2031-05-04", **told: str) -> Entry:
    """A report with three statements."""
    came = report(name, **told)
    told_words = (
        statement(
            came,
            DAHL,
            "Norlund rejects the ceasefire unless Veska leaves Łódno",
            REJECTS,
            said_on="2031-05-03",
        ),
        statement(
            came,
            DAHL,
            "We propose direct talks in Tarsh",
            PROPOSES,
            cue="told",
            kind=Kind.DIRECT,
        ),
        statement(came, EXPERT, "a long winter", PREDICTS, cue="predicted"),
    )
    return Entry(report=came, article=article(came, published=published), statements=told_words)


PROCESS = Process.model_validate(
    {
        "name": "Norlund and Veska",
        "fiction": True,
        "starts": "2031-01",
        "parties": [{"id": "norlund", "name": "Norlund"}, {"id": "veska", "name": "Veska"}],
        "people": [
            {
                "id": "dahl",
                "name": "Ada Dahl",
                "roles": [{"title": "envoy", "of": "norlund", "rank": 2, "from": "2031-04"}],
            }
        ],
    }
)


def said_by(speaker: Actor, name: str, day: str | None) -> Entry:
    """A report with one statement, said on that day."""
    came = report(name)
    words = "We propose direct talks in Tarsh"
    told = statement(came, speaker, words, PROPOSES, cue="told", kind=Kind.DIRECT, said_on=day)
    return Entry(report=came, article=article(came, published=None), statements=(told,))
