import pytest

from truceline.reading.found import UNABLE
from truceline.reading.unspoken import said_by_nobody
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mention

DAHL = Actor(key="dahl", name="Ada Dahl", type=ActorType.PERSON)


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def nobodys(
    text: str, source: str, cue: str, content: str, actor: Actor | None, kind: Kind
) -> bool:
    attribution = Attribution(
        content=(at(text, content),),
        source=at(text, source),
        cue=at(text, cue),
        kind=kind,
        confidence=0.9,
    )
    grounds = () if actor else (Ground(UNABLE, source),)
    mention = Mention(
        span=at(text, source), text=source, actors=(actor,) if actor else (), grounds=grounds
    )
    return said_by_nobody(attribution, mention, text)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kind"),
    [
        (
            "Peace Talks in Jeopardy: Leaders Speak",
            "Peace Talks",
            ":",
            "Leaders Speak",
            Kind.DIRECT,
        ),
        ("Both wait, each wary of the other.", "each", "wary of", "the other", Kind.NARRATED),
        ("This will open the road.", "This", "will open", "the road", Kind.NARRATED),
    ],
)
def test_these_are_nobodys_words(
    text: str, source: str, cue: str, content: str, kind: Kind
) -> None:
    assert nobodys(text, source, cue, content, None, kind)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "actor", "kind"),
    [
        ("Ada Dahl: The road is open", "Ada Dahl", ":", "The road is open", DAHL, Kind.DIRECT),
        ("This said: “We wait.”", "This", "said", "We wait", None, Kind.DIRECT),
        ("The fund: “We wait.”", "The fund", ":", "We wait", None, Kind.DIRECT),
        ("The fund said it would wait.", "The fund", "said", "it would wait", None, Kind.INDIRECT),
    ],
)
def test_these_stay(
    text: str, source: str, cue: str, content: str, actor: Actor | None, kind: Kind
) -> None:
    assert not nobodys(text, source, cue, content, actor, kind)


def test_a_headline_in_capitals_is_nobodys_whoever_it_names() -> None:
    text = "GRADING DAHL: WHERE SHE STANDS Dahl said no."
    assert nobodys(text, "GRADING DAHL", ":", "WHERE SHE STANDS", DAHL, Kind.INDIRECT)


def test_a_word_that_only_leads_in_is_no_statement() -> None:
    text = "But, Dahl said, it was clear."
    assert nobodys(text, "Dahl", "said", "But", DAHL, Kind.INDIRECT)


def test_a_headline_in_capitals_amid_a_line_is_nobodys() -> None:
    text = "Fire broke out. OREN TO REJECT THE PLAN Read on."
    assert nobodys(text, "OREN", "TO REJECT", "THE PLAN", DAHL, Kind.NARRATED)
    title = "OREN REJECTS THE PLAN"
    assert not nobodys(title, "OREN", "REJECTS", "THE PLAN", DAHL, Kind.NARRATED)


@pytest.mark.parametrize(("cue", "content"), [("Accused of", "Lying"), ("criticised", "for raids")])
def test_of_whom_a_headline_tells_what_is_done_to_them_says_nothing(cue: str, content: str) -> None:
    text = f"Dahl {cue} {content}"
    assert nobodys(text, "Dahl", cue, content, DAHL, Kind.NARRATED)
    assert not nobodys("Dahl accused Oren of lying", "Dahl", "accused", "Oren", DAHL, Kind.NARRATED)
