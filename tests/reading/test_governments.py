"""In a war of one state with groups, "the government" and "the rebels" need no name."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from reading.conftest import article_of
from truceline.reading.actorbook import ActorBook
from truceline.reading.cast import make_cast
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.process import Party, Process
from truceline.vocabulary.spans import Span

Meant = Callable[[str, str], tuple[Actor, ...]]
NORLUND = Party(id="norlund", name="Norlund", adjectives=("Norlunder",), capital="Osk")
VESKA = Party(id="veska", name="Veska", adjectives=("Veskan",))
FRONT = Party(id="front", name="Sound Front", names=("SF",), kind="organisation")
LEAGUE = Party(id="league", name="Hill League", kind="group")
TARSH = Party(id="tarsh", name="Tarsh", adjectives=("Tarshi",), role="host")


def meant_among(model: Language, *parties: Party) -> Meant:
    process = Process(name="At home", fiction=True, parties=parties, third_parties=(TARSH,))
    book = ActorBook.from_process(process)

    def find(text: str, words: str) -> tuple[Actor, ...]:
        start = text.rindex(words)
        cast = make_cast(article_of(text), model(text), book)
        return tuple(cast.resolve(Span(start, start + len(words))).actors)

    return find


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("The weather held. The government said no.", "The government", "norlund"),
        ("The Front met envoys. The government panel said no.", "The government panel", "norlund"),
        ("Talks with the SF failed. Government negotiators said no.", "Government negotiators",
         "norlund"),
        ("The SF attacked at night. The army said no.", "The army", "norlund"),
        ("The Sound Front left. The rebels said no.", "The rebels", "front"),
        ("The Sound Front and the Hill League met. The rebels said no.", "The rebels", "league"),
        ("The Hill League left, then the Sound Front. The rebels said no.", "The rebels", "front"),
    ],
)  # fmt: skip
def test_a_state_and_its_rebels_need_no_name(
    text: str, words: str, side: str, model: Language
) -> None:
    found = meant_among(model, NORLUND, FRONT, LEAGUE)(text, words)
    assert [actor.side for actor in found] == [side]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Tarshi premier met envoys. The government said no.", "The government"),
        ("Votes were counted. The government of the islands said no.", "The government"),
        ("Votes were counted. A government said no.", "A government"),
        ("The weather held. A Norlunder rebel leader said no.", "A Norlunder rebel leader"),
    ],
)
def test_another_government_is_not_meant(text: str, words: str, model: Language) -> None:
    found = meant_among(model, NORLUND, FRONT, LEAGUE)(text, words)
    assert "norlund" not in [actor.side for actor in found]


def test_between_two_states_the_word_alone_tells_no_side(model: Language) -> None:
    found = meant_among(model, NORLUND, VESKA)("The weather held. The government said no.",
                                               "The government")  # fmt: skip
    assert not any(actor.side for actor in found)
