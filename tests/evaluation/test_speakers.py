from types import ModuleType
from typing import Any

import pytest

from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, ChainLink, Mention, SaidOn, Statement

DAHL = Actor(key="dahl", name="Ada Dahl", type=ActorType.PERSON, party="Veska")
HOLM = Actor(key="holm", name="Erik Holm", type=ActorType.PERSON, party="Norlund")
TEXT = "Dahl said the road was shut."


def statement(*actors: Actor, candidates: tuple[str, ...] = ()) -> Statement:
    return Statement(
        key=StatementKey("s"),
        report=ReportKey("r"),
        attribution=Attribution(content=(Span(10, 27),)),
        speaker=Mention(span=Span(0, 4), text="Dahl", actors=actors, candidates=candidates),
        said_on=SaidOn(date="2031-05-03", precision="day", grounds="“Saturday”"),
        chain=(ChainLink(role="agency", name="Bay Wire"),),
    )


def test_there_are_enough_passages_and_each_quotes_its_words(speakers: ModuleType) -> None:
    told = speakers.passages(speakers.PASSAGES)
    assert len(told) >= 130
    for passage in told:
        assert all(passage["text"].count(said["quote"]) == 1 for said in passage["said"])
    kinds = {passage["kind"] for passage in told}
    assert kinds == set(speakers.KINDS)


@pytest.mark.parametrize(
    ("said", "actors", "right"),
    [
        ({"speaker": "Ada Dahl"}, [DAHL], True),
        ({"speaker": "Ada Dahl"}, [HOLM], False),
        ({"speaker": ["Ada Dahl", "Erik Holm"], "all": True}, [DAHL, HOLM], True),
        ({"speaker": ["Ada Dahl", "Erik Holm"], "all": True}, [DAHL], False),
        ({"speaker": "Ada Dahl"}, [DAHL, HOLM], False),
        ({"speaker": "unresolved"}, [DAHL], False),
        ({"speaker": "unresolved"}, [], True),
    ],
)
def test_the_wanted_speaker(
    speakers: ModuleType, said: dict[str, Any], actors: list[Actor], right: bool
) -> None:
    assert speakers.judged(said, [statement(*actors)])["speaker"] is right


def test_an_unresolved_speaker_must_name_the_candidates(speakers: ModuleType) -> None:
    said = {"speaker": "unresolved", "candidates": ["Ada Dahl"]}
    assert speakers.judged(said, [statement(candidates=("Ada Dahl",))])["speaker"]
    assert not speakers.judged(said, [statement()])["speaker"]


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ({"date": "2031-05-03"}, True),
        ({"date": "2031-05-04"}, False),
        ({"date": None}, False),
        ({"date": "relative"}, False),
        ({"party": "Veska"}, True),
        ({"party": None}, False),
        ({"type": "person"}, True),
        ({"type": ["group", "unnamed"]}, False),
        ({"chain": [{"agency": "Bay Wire"}]}, True),
        ({"chain": [{"medium": "Bay Wire"}]}, False),
    ],
)
def test_other_aspects(speakers: ModuleType, said: dict[str, Any], right: bool) -> None:
    assert list(speakers.judged(said, [statement(DAHL)]).values()) == [right]


def test_what_is_not_found_is_not_judged(speakers: ModuleType) -> None:
    passage = {"text": TEXT}
    assert speakers.hits(passage, {"quote": "Dahl said"}, [statement(DAHL)]) == []
    assert speakers.judged({"speaker": "Ada Dahl"}, []) == {}
    (found,) = speakers.hits(passage, {"quote": "road was shut"}, [statement(DAHL)])
    assert found.key == "s"
