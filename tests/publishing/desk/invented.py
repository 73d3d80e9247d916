"""Invented reports: Norlund and Veska at war, Tarsh as host, Envoy Dahl between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.acts import Act, ActKind, Condition, Due, Issue
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
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

PROCESS = Process.model_validate(
    {
        "name": "Sound of Aldmar talks",
        "fiction": True,
        "parties": [
            {"id": "norlund", "name": "Norlund", "capital": "Halden"},
            {"id": "veska", "name": "Veska", "capital": "Orsk"},
        ],
        "third_parties": [{"id": "tarsh", "name": "Tarsh", "role": "host"}],
        "outlets": [{"name": "Norlund Gazette", "kind": "state media", "of": "norlund"}],
        "dates": [{"date": "2031-05-12", "what": "Round in Tarsh, said to be fixed"}],
    }
)

SABEL = Actor(
    key="sabel",
    name="Ada Sabel",
    type=ActorType.PERSON,
    names=("President Sabel",),
    party="Norlund",
    side="norlund",
    roles=(Role(title="president", of="norlund", rank=1, since="2028"),),
    known=True,
)
OREN = Actor(
    key="oren",
    name="Jan Oren",
    type=ActorType.PERSON,
    party="Veska",
    side="veska",
    roles=(
        Role(title="ambassador", of="veska", rank=4, until="2030-12-31"),
        Role(title="foreign minister", of="veska", rank=2, since="2031-01-01"),
    ),
    known=True,
)
DAHL = Actor(key="dahl", name="Envoy Dahl", type=ActorType.PERSON, party="Tarsh", side="tarsh",
             roles=(Role(title="envoy", of="tarsh", rank=2),), known=True)  # fmt: skip
SCHOLAR = Actor(key="a/scholar & co", name="Lis Marn", type=ActorType.PERSON)
CAST = {actor.key: actor for actor in (SABEL, OREN, DAHL, SCHOLAR)}


@dataclass
class Source:
    """A report with its text, lines and statements."""

    key: str
    lines: list[tuple[str, StretchKind, str]]  # text, kind, label
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = "en"
    family: str | None = None
    joint: str = "\n\n"
    statements: list[Statement] = field(default_factory=list)
    echoes: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.joint.join(line for line, _, _ in self.lines) + "\n"

    def article(self) -> Article:
        stretches, place = [], 0
        for line, kind, label in self.lines:
            stretches.append(Stretch(Span(place, place + len(line)), kind, label))
            place += len(line) + len(self.joint)
        day = self.published
        return Article(
            report=ReportKey(self.key),
            text=self.text,
            stretches=tuple(stretches),
            title=self.title,
            outlet=self.outlet,
            author=self.author,
            published=DateRead(date=day, precision="day", grounds="date line") if day else None,
            language=self.language,
            readable=self.language == "en",
        )

    def at(self, words: str) -> Span:
        """Where the words stand; they must stand there once."""
        assert self.text.count(words) == 1, words
        start = self.text.index(words)
        return Span(start, start + len(words))

    def says(
        self,
        key: str,
        who: Actor | str | None,
        *content: str,
        acts: Sequence[Act] = (),
        source: str = "",
        cue: str = "",
        kind: Kind = Kind.DIRECT,
        mode: Mode = Mode.SAID,
        said: str = "",
        told_by: str = "",
        echo: str = "",
    ) -> None:
        """Add a statement."""
        span = self.at(source) if source else None
        speaker = None
        if isinstance(who, Actor):
            speaker = Mention(span=span, text=source, actors=(who,))
        elif isinstance(who, str):
            speaker = Mention(span=span, text=who, candidates=("Norlund", "Veska"))
        self.statements.append(
            Statement(
                key=StatementKey(key),
                report=ReportKey(self.key),
                attribution=Attribution(
                    content=tuple(self.at(words) for words in content),
                    source=span,
                    cue=self.at(cue) if cue else None,
                    cue_lemma=cue,
                    kind=kind,
                    mode=mode,
                    grounds=(Ground("cue:say", cue),),
                ),
                speaker=speaker,
                said_on=SaidOn(date=said, precision="day", grounds="a weekday") if said else None,
                chain=(
                    ChainLink(role="occasion", name="a briefing"),
                    ChainLink(role="outlet", name=self.outlet or "?"),
                ),
                told_by=StatementKey(told_by) if told_by else None,
                acts=tuple(acts),
            )
        )
        if echo:
            self.echoes[key] = echo

    def condition(self, words: str, kind: str = "lasting") -> Condition:
        return Condition(span=self.at(words), text=words, kind=kind)


def act(kind: ActKind, *issues: Issue, **more: Any) -> Act:
    """An act that is sure enough, unless told otherwise."""
    grounds = (Ground(f"cue:{kind}", "words"),)
    given = {"confidence": 0.86, "grounds": grounds, **more}
    return Act(act=kind, plover="AGREE", issues=issues, **given)


TITLE, BODY, FURNITURE = StretchKind.TITLE, StretchKind.BODY, StretchKind.FURNITURE


def gazette(key: str, outlet: str, published: str, word: str, family: str = "fam") -> Source:
    """A report or, with another word, its copy."""
    accepted = f"We {word} live with observers on the bridge, as long as they come unarmed"
    one = Source(
        key=key,
        title="Norlund can live with observers",
        outlet=outlet,
        author="P. Lund" if key == "r1" else None,
        published=published,
        family=family,
        lines=[
            ("Home  World  Subscribe", FURNITURE, "menu"),
            ("Norlund can live with observers", TITLE, ""),
            (f"“{accepted},” President Sabel told reporters. “Count the boats first.”", BODY, ""),
            ("She did not say which states would be welcome, but named a day.", BODY, ""),
            ("She promised to hand Tarsh a list by 9 May.", BODY, ""),
            ("READ ALSO: Five maps of the Sound", FURNITURE, "link to another report"),
        ],
    )
    told = {"source": "President Sabel", "cue": "told", "said": "2031-05-03"}
    observers = act(
        ActKind.ACCEPT,
        Issue.MONITORING_VERIFICATION,
        option="observers",
        condition=one.condition("as long as they come unarmed"),
        targets=("Veska",),
    )
    unsure = act(ActKind.DEMAND, Issue.FORCE_LIMITS, confidence=0.41)
    due = Due(date="2031-05-09", span=one.at("by 9 May"), text="by 9 May", anchor="calendar")
    listing = act(ActKind.COMMIT, Issue.PARTICIPATION, due=due, targets=("Tarsh",))
    states = act(ActKind.ASSERT, Issue.MONITORING_VERIFICATION)
    one.says(f"{key}s1", SABEL, accepted, acts=[observers], echo="echo", **told)
    one.says(f"{key}s2", SABEL, "Count the boats first.", acts=[unsure], **told)
    unsaid = {"kind": Kind.INDIRECT, "mode": Mode.NOT_SAID}
    one.says(f"{key}s3", SABEL, "which states would be welcome", acts=[states], **unsaid)
    promised = "to hand Tarsh a list by 9 May"
    one.says(f"{key}s4", SABEL, promised, acts=[listing], cue="promised", kind=Kind.NARRATED)
    return one


def courier() -> Source:
    """Nested, overlapping and split contents."""
    pause = "Norlund wanted a pause of ten days"
    if_clause = "if both sides stop flying,\n\nand if Tarsh counts the planes"
    one = Source(
        key="r3",
        title="Orsk says no",
        outlet="Orsk Courier",
        published="2031-05-01T08:30",
        lines=[
            ("Orsk says no", TITLE, ""),
            (f"Minister Oren said Envoy Dahl had told him that {pause} and no more.", BODY, ""),
            ("“We will not sign away the island.\nIt is ours,” and “it stays so.”", BODY, ""),
            ("“A truce we could sign tomorrow, if both sides stop flying,", BODY, ""),
            ("and if Tarsh counts the planes,” Oren said.", BODY, ""),
            ("In April President Sabel ruled out foreign observers of any kind.", BODY, ""),
        ],
    )
    indirect = {"kind": Kind.INDIRECT}
    outer = f"Envoy Dahl had told him that {pause} and no more"
    one.says("r3s1", OREN, outer, acts=[act(ActKind.ASSERT)], source="Minister Oren", **indirect)
    inner = {"source": "Envoy Dahl", "told_by": "r3s1", **indirect}
    one.says("r3s2", DAHL, pause, acts=[act(ActKind.ASSERT, Issue.CEASEFIRE)], **inner)
    island = act(ActKind.REJECT, Issue.TERRITORY, option="recognition", targets=("Norlund",))
    parts = ("We will not sign away the island.\nIt is ours,", "it stays so.")
    one.says("r3s3", OREN, *parts, acts=[island])
    condition = one.condition(if_clause, "prior")
    truce = act(ActKind.OFFER, Issue.CEASEFIRE, option="immediate", condition=condition)
    halves = (
        "A truce we could sign tomorrow, if both sides stop flying,",
        "and if Tarsh counts the planes,",
    )
    one.says("r3s4", OREN, *halves, acts=[truce])
    across = "if both sides stop flying,\n\nand if Tarsh"
    one.says("r3s5", OREN, across, acts=[act(ActKind.DEMAND, Issue.HOSTILITIES)])
    refusal = act(ActKind.REJECT, Issue.MONITORING_VERIFICATION, option="observers")
    narrated = {"kind": Kind.NARRATED, "said": "2031-04-11", "source": "President Sabel"}
    words = "foreign observers of any kind"
    one.says("r3s6", SABEL, words, acts=[refusal], cue="ruled out", **narrated)
    return one


def pasted() -> Source:
    """No title, outlet, author or date; characters that HTML takes for its own."""
    script = "<script>alert(1)</script> & “so be it”"
    one = Source(
        key="r4",
        joint="\r\n",
        lines=[
            (f"A source 🕊 close to the talks said: {script}", BODY, ""),
            ("Lis Marn, a scholar,  expects <b>rain</b> in June.", BODY, ""),
        ],
    )
    said = {"source": "A source", "cue": "said"}
    one.says("r4s1", "A source", script, acts=[act(ActKind.PROPOSE)], **said)
    rain = act(ActKind.PREDICT, Issue.ECONOMY)
    expects = {"source": "Lis Marn", "cue": "expects", "kind": Kind.INDIRECT}
    one.says("r4s2", SCHOLAR, "<b>rain</b> in June", acts=[rain], **expects)
    one.says("r4s3", None, "close to the talks", kind=Kind.INDIRECT)
    return one


def foreign() -> Source:
    """A language that is not read."""
    return Source(
        key="r5",
        title="Nichts Neues",
        outlet="Tarsher Bote",
        published="2031-04",
        language="de",
        lines=[("Nichts Neues aus Aldmar.", BODY, "")],
    )


SOURCES = (
    gazette("r1", "Norlund Gazette", "2031-05-03", "can"),
    gazette("r2", "Morning Digest", "2031-05-04", "could"),
    courier(),
    pasted(),
    foreign(),
)
PROBLEMS = (
    Problem(
        stage="sources",
        place="reports/empty.txt",
        reason="the file is empty",
        cure="fetch it again",
        kept=False,
    ),
    Problem(
        stage="reading",
        place="reports/bote.txt",
        reason="the language (de) cannot be read yet",
        report="r5",
    ),
)
DECISION = Decision(
    subject="r1s1",
    ruling=Ruling.ACCEPT,
    by="J. Solheim",
    decided_at="2031-05-04T16:40:00",
    note="heard it",
)
