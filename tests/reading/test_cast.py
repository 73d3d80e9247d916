from collections.abc import Callable

import pytest

from truceline.reading.cast import ArticleCast
from truceline.vocabulary.actors import Actor, ActorType, Gender
from truceline.vocabulary.spans import Span

CastOf = Callable[..., ArticleCast]


def person(cast: ArticleCast, name: str) -> Actor:
    (found,) = [a for a in cast.actors.values() if a.name == name]
    return found


def named(cast: ArticleCast, text: str) -> list[tuple[str, str]]:
    return [(s.of(text), a.name) for s, a in cast.within(Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "name", "side", "rank"),
    [
        ("Veskan Defence Minister Pavel Lund said no.", "Pavel Lund", "veska", 2),
        ("Grey Palace spokesman Erik Holm said no.", "Erik Holm", "norlund", 3),
        ("Erik Holm, Norlund's envoy, said no.", "Erik Holm", "norlund", 4),
        ("Veska's president, Anton Rask, said no.", "Anton Rask", "veska", 1),
        ("Erik Holm, a spokesman for the Veskan army, said no.", "Erik Holm", "veska", 3),
        (
            "The head of the Treaty Department of the Veskan Foreign Ministry Erik Holm said no.",
            "Erik Holm",
            "veska",
            4,
        ),
        ("Veskan ambassador to Norlund Erik Holm said no.", "Erik Holm", "veska", 4),
        ("Deputy Foreign Minister of Veska Erik Holm said no.", "Erik Holm", "veska", 4),
    ],
)
def test_titles_teach_side_and_rank(
    text: str, name: str, side: str, rank: int, cast_of: CastOf
) -> None:
    actor = person(cast_of(text), name)
    assert (actor.side, actor.rank_on("2031-02-12")) == (side, rank)


@pytest.mark.parametrize(
    "text",
    [
        "Former Veskan President Anton Rask said no.",
        "Anton Rask, a Veskan analyst, said no.",
        "Veskan opposition leader Anton Rask said no.",
        "An aide to Anton Rask said no.",
    ],
)
def test_these_speak_for_no_party(text: str, cast_of: CastOf) -> None:
    actor = person(cast_of(text), "Anton Rask")
    assert (actor.side, actor.rank_on(None)) == (None, None)


def test_the_process_overrules_and_gives_ids(cast_of: CastOf) -> None:
    actor = person(cast_of("Former President Sabel said no. Ingrid Sabel left."), "Ingrid Sabel")
    assert (actor.key, actor.side, actor.wikidata) == ("sabel", "norlund", "Q1")
    assert actor.gender is Gender.FEMALE


def test_an_office_ends(cast_of: CastOf) -> None:
    text = "Dmitri Oren said no."
    assert person(cast_of(text, "2031-02-12"), "Dmitri Oren").side == "veska"
    assert person(cast_of(text, "2032-02-12"), "Dmitri Oren").side is None


def test_without_a_date_the_article_tells_that_an_office_ended(cast_of: CastOf) -> None:
    text = "Former Veskan Foreign Minister Dmitri Oren said no."
    assert person(cast_of(text, None), "Dmitri Oren").side is None


@pytest.mark.parametrize("second", ["Kovalskiy", "Kovalskyy", "Volodymyr Kovalsky"])
def test_spellings_of_one_name_are_one_actor(second: str, cast_of: CastOf) -> None:
    cast = cast_of(f"Vladimir Kovalsky said no. Later {second} said yes.")
    assert [a.name for a in cast.actors.values() if a.type is ActorType.PERSON] == [
        "Vladimir Kovalsky"
    ]


def test_two_people_of_one_surname_stay_two(cast_of: CastOf) -> None:
    text = "Anna Lund said no.\nMinister Karl Lund said yes.\nMrs Lund said more."
    cast = cast_of(text)
    assert {a.name for a in cast.actors.values()} == {"Anna Lund", "Karl Lund"}
    start = text.index("Mrs Lund")
    assert cast.resolve(Span(start, start + 8)).actors[0].name == "Anna Lund"


def test_one_surname_in_one_sentence_stays_open(cast_of: CastOf) -> None:
    text = "Anna Lund met Eva Lund. Lund said no."
    mention = cast_of(text).resolve(Span(24, 28))
    assert mention.actors == ()
    assert set(mention.candidates) == {"Anna Lund", "Eva Lund"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sundby refused the plan.", [("Sundby", "Norlund")]),
        ("Talks were held in Sundby.", []),
        ("He lives in Veska.", []),
        ("She urged Veska to stop.", [("Veska", "Veska")]),
        ("A deal between Sundby and Orsk.", [("Sundby", "Norlund"), ("Orsk", "Veska")]),
        ("Orsk is the best place for talks.", []),
        ("The mayor of Orsk slept.", []),
        ("They flew to Sundby.", []),
        ("The Veskan side refused.", [("Veskan side", "Veska")]),
        ("Veskan coal is cheap.", []),
        ("Norlund's offer stands.", [("Norlund", "Norlund")]),
    ],
)
def test_places_act_or_are_only_places(
    text: str, expected: list[tuple[str, str]], cast_of: CastOf
) -> None:
    assert [n for n in named(cast_of(text), text) if n[1] in ("Norlund", "Veska")] == expected


def test_pronouns_within_content_are_resolved(cast_of: CastOf) -> None:
    text = "Ingrid Sabel spoke to the press. Oren thanked her."
    assert ("her", "Ingrid Sabel") in named(cast_of(text), text)


def test_the_same_text_gives_the_same_cast(cast_of: CastOf) -> None:
    text = "Ingrid Sabel met Dmitri Oren. He said the two leaders agreed."
    assert named(cast_of(text), text) == named(cast_of(text), text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Emmanuel Larkin spoke. Emmanual Larkin left.", 1),
        ("Maksym Savrin spoke. Maskym Savrin left.", 1),
        ("Dmytro Oran spoke. Dmitri Oren left.", 2),
        ("Anton Kestrov spoke. Anton Kestrova left.", 2),
        ("Daniel Larkin spoke. Daniela Larkin left.", 2),
    ],
)
def test_a_slip_of_one_letter_is_one_person(text: str, count: int, cast_of: CastOf) -> None:
    cast = cast_of(text)
    people = {n.key for n in cast.namings if cast.actors[n.key].type is ActorType.PERSON}
    assert len(people) == count


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (
            "Erik Holm, director of the Third Department of Tarsh Affairs of the Veskan Foreign "
            "Ministry, said no.",
            "Erik Holm",
            "veska",
        ),
        ("Treasury Secretary Ann Lisle said the United States was ready.", "Ann Lisle", "us"),
        ("Rep. Don Barlow said that nobody was ready.", "Don Barlow", None),
        ("The head of Veskan foreign intelligence Oleh Ivash said no.", "Oleh Ivash", "veska"),
    ],
)
def test_whoever_owns_the_body_owns_the_office(
    text: str, name: str, side: str | None, cast_of: CastOf
) -> None:
    found = person(cast_of(text), name).side
    assert found == ("united-states" if side == "us" else side)


def test_a_plural_among_the_adjectives_is_people_who_act(cast_of: CastOf) -> None:
    text = "Norlunders refused."
    assert named(cast_of(text), text) == [("Norlunders", "Norlund")]


def test_the_bare_surname_of_a_couple_is_the_office_holders(cast_of: CastOf) -> None:
    text = (
        "Norlunder President Emil Vessen arrived with his wife. Clara Vessen looked away. "
        "Vessen told reporters that all was well."
    )
    cast = cast_of(text)
    last = text.rindex("Vessen")
    ((_, actor),) = cast.within(Span(last, last + 6))
    assert actor.name == "Emil Vessen"


def test_a_state_is_known_where_it_only_tells_a_place(cast_of: CastOf) -> None:
    text = "Norlund kept its troops in Veska and in Porthaven."
    cast = cast_of(text)
    at = text.index("Veska")
    found = cast.placed(Span(at, at + len("Veska")))
    assert found is not None
    assert (found.name, found.type) == ("Veska", ActorType.STATE)
    assert "Veska" not in [name for _, name in named(cast, text)]
    assert cast.placed(Span(0, 0)) is not None
    kept = text.index("kept")
    assert cast.placed(Span(kept, kept + 4)) is None
