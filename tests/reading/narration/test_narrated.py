"""The outlet's own telling is no statement; what somebody says or does in words is one."""

from collections.abc import Callable

import pytest

from reading.conftest import at  # type: ignore[import-not-found]
from truceline.reading.cast import ArticleCast
from truceline.reading.models import load_verbs
from truceline.reading.narration.narrated import is_narration
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.statements import Attribution, Kind, Mode

CastOf = Callable[..., ArticleCast]
Place = tuple[str, str | None, str, str, str]  # text, source, cue, content, "lemma frame"


def narration(
    place: Place,
    cast_of: CastOf,
    kind: Kind = Kind.NARRATED,
    mode: Mode = Mode.SAID,
    sure: float = 0.5,
) -> bool:
    text, source, cue, content, how = place
    lemma, _, frame = how.partition(" ")
    attribution = Attribution(
        content=(at(text, content),),
        source=at(text, source) if source else None,
        cue=at(text, cue),
        cue_lemma=lemma,
        kind=kind,
        mode=mode,
        confidence=sure,
        grounds=(Ground(f"attribution:{frame}", cue),),
    )
    cast = cast_of(text)
    speaker = cast.resolve(attribution.source) if attribution.source else None
    return is_narration(attribution, speaker, cast, load_verbs())


DEEDS: list[Place] = [
    ("Norlund uses the old bridge.", "Norlund", "uses", "the old bridge", "use object"),
    ("Many sought shelter in cellars.", "Many", "sought", "shelter in cellars", "seek object"),
    ("Veska resumed its attacks.", "Veska", "resumed", "its attacks", "resume object"),
    ("Oren published a picture of the hall.", "Oren", "published", "a picture of the hall",
     "publish object"),
    ("The fund provides bread to the towns.", "The fund", "provides", "bread to the towns",
     "provide object+to"),
    ("Oren tried to win the guests over.", "Oren", "tried", "to win the guests over", "try xcomp"),
    ("Firms must submit their papers.", "Firms", "must submit", "their papers", "submit object"),
    ("They want to be left alone.", "They", "want", "to be left alone", "want xcomp"),
    ("It is Oren's decision to stay away.", "Oren", "decision", "to stay away",
     "decision noun owned to"),
    ("Oren waits, and will fly home after Norlund signs the treaty.", "Norlund", "signs",
     "the treaty", "sign object"),
    ("There were rising fears of a flood.", None, "fears", "a flood", "fear tagged"),
]  # fmt: skip


@pytest.mark.parametrize("place", DEEDS)
def test_a_deed_or_wish_that_the_outlet_tells_is_nobodys_statement(
    place: Place, cast_of: CastOf
) -> None:
    assert narration(place, cast_of)


TOLD: list[Place] = [
    ("Norlund rejected the draft.", "Norlund", "rejected", "the draft", "reject object"),
    ("Veska put forward a list.", "Veska", "put forward", "a list", "put object"),
    ("Oren drew attention to the map.", "Oren", "drew attention to", "the map", "draw object+to"),
    ("Sabel praised the hosts.", "Sabel", "praised", "the hosts", "praise object"),
    ("Norlund wants a list first.", "Norlund", "wants", "a list first", "want object"),
    ("Veska resumed talks with Tarsh.", "Veska", "resumed", "talks with Tarsh", "resume object"),
    ("Oren spoke about the captives.", "Oren", "spoke about", "the captives", "speak prep about"),
    ("My hope for the talks is peace.", "My", "hope for", "peace", "hope noun owned prep for"),
    ("Oren published a new count of the dead.", "Oren", "published", "a new count of the dead",
     "publish object"),
]  # fmt: skip


@pytest.mark.parametrize("place", TOLD)
def test_what_somebody_does_in_words_is_a_statement(place: Place, cast_of: CastOf) -> None:
    assert not narration(place, cast_of)


def test_an_unlisted_verb_is_believed_where_the_judge_is_sure(cast_of: CastOf) -> None:
    place = ("Oren pooh-poohed the offer.", "Oren", "pooh-poohed", "the offer", "poohed object")
    assert not narration(place, cast_of, sure=0.9)


CLAUSES: list[Place] = [
    ("The video showed that the bridge was gone.", "The video", "showed", "the bridge was gone",
     "show that"),
    ("The tone of the letter suggests that Veska is tired.", "the letter", "suggests",
     "Veska is tired", "suggest that"),
    ("The road is open, the Bay Post has learned.", "the Bay Post", "has learned",
     "The road is open", "learn clause before"),
    ("They know that nobody stands there.", "They", "know", "nobody stands there", "know that"),
    ("Oren now appears to be leaving.", "Oren", "appears", "to be leaving", "appear clause"),
    ("I am often asked why the road is shut.", "I", "asked", "why the road is shut",
     "ask question"),
]  # fmt: skip


@pytest.mark.parametrize("place", CLAUSES)
def test_things_knowledge_and_seeming_say_nothing(place: Place, cast_of: CastOf) -> None:
    assert narration(place, cast_of, Kind.INDIRECT)


SAID: list[Place] = [
    ("A report showed that the bridge was gone.", "A report", "showed", "the bridge was gone",
     "show that"),
    ("His critics suggest that Veska is tired.", "His critics", "suggest", "Veska is tired",
     "suggest that"),
    ("I know that nobody stands there.", "I", "know", "nobody stands there", "know that"),
    ("Oren let it be known that he would stay.", "Oren", "let it be known", "he would stay",
     "let that"),
]  # fmt: skip


@pytest.mark.parametrize("place", SAID)
def test_papers_people_and_the_first_person_do(place: Place, cast_of: CastOf) -> None:
    assert not narration(place, cast_of, Kind.INDIRECT)


NOBODYS: list[Place] = [
    ("Norlund is believed to hold more men.", None, "is believed", "to hold more men",
     "believe tagged"),
    ("Explosions were heard in Orsk.", None, "were heard", "Explosions", "hear object"),
    ("No arrests were reported.", None, "were reported", "No arrests", "report object"),
    ("Our correspondent asked the guards.", "Our correspondent", "asked", "the guards",
     "ask object"),
    ("The wire has not been able to independently confirm the report.", "The wire",
     "independently confirm", "the report", "confirm object"),
    ("Commenting on the list, Oren said it was short.", "Oren", "Commenting on", "the list",
     "comment prep on"),
    ("Oren touched on the map, saying that it was old.", "Oren", "touched on", "the map",
     "touch prep on"),
    ("Oren was responding to a letter.", "Oren", "responding to", "a letter", "respond prep to"),
    ("Sabel meets the envoy. (credit: Veskan Wire)", "Sabel", "meets", "the envoy", "meet object"),
    ("Dahl reported this article from Orsk.", "Dahl", "reported", "this article from Orsk",
     "report object"),
]  # fmt: skip


@pytest.mark.parametrize("place", NOBODYS)
def test_sights_topics_captions_and_the_outlets_work_are_nobodys(
    place: Place, cast_of: CastOf
) -> None:
    assert narration(place, cast_of)


def test_what_is_reported_of_deeds_without_a_source_stays(cast_of: CastOf) -> None:
    place = ("Four deaths were reported.", None, "were reported", "Four deaths", "report object")
    assert not narration(place, cast_of)


def test_what_was_left_open_is_no_act(cast_of: CastOf) -> None:
    text = "Oren did not say whether he would come."
    place = (text, "Oren", "did not say", "whether he would come", "say question")
    assert narration(place, cast_of, Kind.INDIRECT, Mode.NOT_SAID)
    text = "Oren did not say that he would come."
    place = (text, "Oren", "did not say", "he would come", "say that")
    assert not narration(place, cast_of, Kind.INDIRECT, Mode.NOT_SAID)


def test_a_quotation_is_never_narration(cast_of: CastOf) -> None:
    place = ("“We use the bridge,” Oren smiled.", "Oren", "smiled", "We use the bridge",
             "smile quote, then cue 1")  # fmt: skip
    assert not narration(place, cast_of, Kind.DIRECT)
