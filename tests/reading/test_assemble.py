from collections.abc import Callable
from dataclasses import replace

from reading.conftest import article_of, at  # type: ignore[import-not-found]
from truceline.reading.assemble import assemble
from truceline.reading.cast import ArticleCast
from truceline.vocabulary.keys import statement_key
from truceline.vocabulary.statements import Attribution, Statement

CastOf = Callable[..., ArticleCast]


def said(text: str, source: str | None, cue: str, content: str, **more: object) -> Attribution:
    attribution = Attribution(
        source=at(text, source) if source else None,
        cue=at(text, cue),
        content=(at(text, content),),
    )
    return replace(attribution, **more)  # type: ignore[arg-type]


def read(text: str, attributions: list[Attribution], cast_of: CastOf) -> tuple[Statement, ...]:
    cast = cast_of(text)
    return assemble(article_of(text), cast.doc, attributions, cast)


INTERVIEW = (
    "In an interview with Izvestia on Sunday, Oren said the road was closed.\n"
    "He added that the bridge was open.\n"
    "Old quarrels\n"
    "Sabel denied the report. In the interview, Oren mentioned a map.\n"
)


def test_statements_stand_in_the_order_of_the_text(cast_of: CastOf) -> None:
    text = "Oren said the road was closed. Sabel denied the report."
    second = said(text, "Sabel", "denied", "the report")
    first = said(text, "Oren", "said", "the road was closed")
    made = read(text, [second, first], cast_of)
    assert [s.words(text) for s in made] == ["the road was closed", "the report"]
    assert made[0].key == statement_key("report", first.source, first.cue, first.content)


def test_an_interview_goes_on_for_its_speaker(cast_of: CastOf) -> None:
    made = read(
        INTERVIEW,
        [
            said(INTERVIEW, "Oren", "said", "the road was closed"),
            said(INTERVIEW, "He", "added", "the bridge was open"),
            said(INTERVIEW, "Sabel", "denied", "the report"),
            said(INTERVIEW, "Oren", "mentioned", "a map"),
        ],
        cast_of,
    )
    occasions = [[k.name for k in s.chain if k.role == "occasion"] for s in made]
    same = ["interview with Izvestia"]
    assert occasions == [same, same, [], same]


def test_the_day_of_an_interview_holds_for_all_that_is_said_in_it(cast_of: CastOf) -> None:
    made = read(
        INTERVIEW,
        [
            said(INTERVIEW, "Oren", "said", "the road was closed"),
            said(INTERVIEW, "He", "added", "the bridge was open"),
        ],
        cast_of,
    )
    assert [s.said_on.date for s in made if s.said_on] == ["2031-02-09", "2031-02-09"]
    assert made[1].said_on is not None
    assert "the same interview" in made[1].said_on.grounds


def test_a_nested_statement_knows_the_outer_one(cast_of: CastOf) -> None:
    text = "Reuters reported that Oren said the road was closed."
    outer = said(text, "Reuters", "reported", "Oren said the road was closed")
    inner = said(text, "Oren", "said", "the road was closed", told_by=0)
    made = {s.words(text): s for s in read(text, [outer, inner], cast_of)}
    nested = made["the road was closed"]
    assert nested.told_by == made["Oren said the road was closed"].key
    assert ("agency", "Reuters") in [(k.role, k.name) for k in nested.chain]


def test_nobody_named_is_nobody(cast_of: CastOf) -> None:
    text = "Oren was urged to leave."
    (made,) = read(text, [said(text, None, "urged", "to leave")], cast_of)
    assert made.speaker is None


def test_one_place_makes_one_statement(cast_of: CastOf) -> None:
    text = "Oren said the road was closed."
    one = said(text, "Oren", "said", "the road was closed")
    assert len(read(text, [one, one], cast_of)) == 1


def test_the_outlet_ends_the_chain(cast_of: CastOf) -> None:
    text = "Oren said the road was closed."
    cast = cast_of(text)
    article = replace(article_of(text), outlet="Gull Coast Times")
    (made,) = assemble(article, cast.doc, [said(text, "Oren", "said", "the road was closed")], cast)
    assert (made.chain[-1].role, made.chain[-1].name) == ("outlet", "Gull Coast Times")


def test_we_inside_somebodys_words_is_the_one_who_speaks(cast_of: CastOf) -> None:
    text = "“We want the road to open,” Oren said."
    outer = said(text, "Oren", "said", "We want the road to open")
    inner = said(text, "We", "want", "the road to open", told_by=0)
    made = {s.words(text): s for s in read(text, [outer, inner], cast_of)}
    speaker = made["the road to open"].speaker
    assert speaker is not None
    assert [a.name for a in speaker.actors] == ["Dmitri Oren"]
    assert [g.rule for g in speaker.grounds] == ["first person"]


def test_words_in_a_quotation_without_a_source_are_its_speakers(cast_of: CastOf) -> None:
    text = 'Oren was angry.\n"I have always said that Veska is late, and we know it," he told us.'
    made = read(
        text,
        [
            said(text, "I", "have always said", "Veska is late"),
            said(text, "he", "told", "we know it"),
        ],
        cast_of,
    )
    assert [[a.name for a in s.speaker.actors] for s in made if s.speaker] == [["Dmitri Oren"]] * 2


def test_a_dateline_is_no_speaker(cast_of: CastOf) -> None:
    text = "SUNDBY, May 3 (NPA) - Veska’s foreign minister said the road was closed."
    (made,) = read(text, [said(text, "SUNDBY", "said", "the road was closed")], cast_of)
    assert made.speaker is not None
    assert [a.name for a in made.speaker.actors] == ["Dmitri Oren"]
    assert made.said_on is None


def test_whoever_a_medium_cites_speaks_by_way_of_it(cast_of: CastOf) -> None:
    text = "The Bay Gazette, citing two Veskan officials, reported that the road was closed."
    (made,) = read(
        text, [said(text, "The Bay Gazette", "reported", "the road was closed")], cast_of
    )
    assert made.speaker is not None
    assert [a.name for a in made.speaker.actors] == ["two Veskan officials"]
    assert [(k.role, k.name) for k in made.chain] == [("medium", "Bay Gazette")]


def test_a_paper_that_no_list_knows_is_a_station(cast_of: CastOf) -> None:
    text = "Oren said that the road was closed, according to the Dune Gazette."
    outer = said(text, "the Dune Gazette", "according to", "Oren said that the road was closed")
    inner = said(text, "Oren", "said", "the road was closed", told_by=0)
    made = read(text, [outer, inner], cast_of)
    found = next(s for s in made if s.told_by is not None)
    assert ("medium", "Dune Gazette") in [(k.role, k.name) for k in found.chain]


def test_without_a_date_of_printing_a_relative_day_stays_relative(cast_of: CastOf) -> None:
    text = "Oren said on Sunday that the road was closed. Sabel denied the report."
    told = said(text, "Oren", "said", "that the road was closed")
    article, cast = replace(article_of(text), published=None), cast_of(text)
    both = [told, said(text, "Sabel", "denied", "the report")]
    first, second = assemble(article, cast.doc, both, cast)
    assert first.said_on is None
    assert [str(g) for g in first.attribution.grounds] == ["date:relative “Sunday”"]
    assert second.attribution.grounds == ()


def test_a_second_verb_is_of_whom_the_medium_tells(cast_of: CastOf) -> None:
    text = (
        "The Bay News Agency reported that Oren accused the hosts of bias and demanded a new list."
    )
    (made,) = read(text, [said(text, "The Bay News Agency", "demanded", "a new list")], cast_of)
    assert made.speaker is not None
    assert [actor.key for actor in made.speaker.actors] == ["oren"]


def test_whom_a_medium_cites_says_nothing_more_by_that(cast_of: CastOf) -> None:
    text = "Veskan Wire reported that the road was shut. The list was long, it said, citing Sundby."
    found = [
        said(text, "Veskan Wire", "reported", "the road was shut"),
        said(text, "it", "said", "The list was long"),
        said(text, "it", "citing", "Sundby"),
    ]
    made = read(text, found, cast_of)
    assert [one.words(text) for one in made] == ["the road was shut", "The list was long"]


def test_calls_of_a_day_are_whose_day_it_is(cast_of: CastOf) -> None:
    text = "Sabel's January 19 calls for a list were rejected in Orsk."
    told = said(text, "Sabel's January 19", "calls for", "a list")
    (made,) = read(text, [told], cast_of)
    assert made.speaker is not None
    assert [actor.key for actor in made.speaker.actors] == ["sabel"]


def test_a_participle_has_the_subject_of_its_sentence(cast_of: CastOf) -> None:
    text = "Sabel objected, saying the raid broke the truce, a pact signed in Tarsh by Veska."
    (made,) = read(text, [said(text, "Veska", "saying", "the raid broke the truce")], cast_of)
    assert made.speaker is not None
    assert [actor.key for actor in made.speaker.actors] == ["sabel"]
