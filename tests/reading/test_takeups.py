"""Words without a name that take up somebody told of before."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from reading.conftest import PROCESS, article_of, at  # type: ignore[import-not-found]
from truceline.reading.actorbook import ActorBook
from truceline.reading.cast import make_cast
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.process import Process

Meant = Callable[[str, str], tuple[Actor, ...]]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Ingrid Sabel waited. A Veskan diplomat said that the road was open. "
            "“It is wide,” the diplomat said.",
            "the diplomat",
            ["A Veskan diplomat"],
        ),
        (
            "Ingrid Sabel and Dmitri Oren met at noon. Both said that the road was open.",
            "Both",
            ["Ingrid Sabel", "Dmitri Oren"],
        ),
        (
            "Norlund and Veska met in Tarsh City. "
            "The Norlundish and Veskan delegations said that the road was open.",
            "The Norlundish and Veskan delegations",
            ["Norlund", "Veska"],
        ),
        (
            "Norlundish Foreign Minister Eva Lorn met Dmitri Oren, the Veskan foreign minister. "
            "Eva Lorn left. Her Veskan counterpart said that the road was open.",
            "Her Veskan counterpart",
            ["Dmitri Oren"],
        ),
        (
            "An expert on rivers, Eva Lorn, said that the road was open.",
            "An expert on rivers",
            ["Eva Lorn"],
        ),
        (
            "“The road is open,” said Eva Lorn of the River League, who has a boat.",
            "who",
            ["Eva Lorn"],
        ),
        ("The ministry in Orsk said that the road was open.", "The ministry in Orsk", None),
        (
            "The road was open, Reuters reported, citing a Veskan official. "
            "“It is wide,” the source said.",
            "the source",
            ["a Veskan official"],
        ),
        (
            "The plan of Dmitri Oren was read. The road was open, Reuters reported, citing a "
            "Veskan official close to the talks. "
            "According to him, it is wide.",
            "him",
            ["a Veskan official"],
        ),
        (
            "The mood has turned as far as Norlund, Tarsh and Veska are concerned. "
            "They said that the road was open.",
            "They",
            ["Norlund", "Tarsh", "Veska"],
        ),
        (
            "The Board of GHF stated that they were sorry to learn of the sudden resignation.",
            "The Board of GHF",
            ["Board of GHF"],
        ),
        (
            "The haulers' guild said that the road was open.",
            "The haulers' guild",
            ["The haulers' guild"],
        ),
        (
            "Ingrid Sabel met Dmitri Oren. Two officials familiar with the talks said so.",
            "Two officials familiar with the talks",
            ["Two officials familiar with the talks"],
        ),
        (
            "Ingrid Sabel met Dmitri Oren. Two officials of the host country said so. "
            "Both officials said that the road was open.",
            "Both officials",
            ["Two officials of the host country"],
        ),
        (
            "Norlundish Defence Minister Eva Lorn left. The health ministry kept silent. "
            "Her ministry said that the road was open.",
            "Her ministry",
            ["Defence Ministry"],
        ),
        (
            "Norlund and Veska signed. The Parties agreed that the road was open.",
            "The Parties",
            ["Norlund", "Veska"],
        ),
        (
            "The teams of Norlund and of Veska said that the road was open.",
            "The teams of Norlund and of Veska",
            ["Norlund", "Veska"],
        ),
        (
            "The committee’s chairman, Nils Overgaard, said that the road was open.",
            "The committee’s chairman, Nils Overgaard",
            ["Nils Overgaard"],
        ),
        (
            "One of them, a baker named Iva Stern, said that the road was open.",
            "One of them, a baker named Iva Stern",
            ["Iva Stern"],
        ),
        (
            "Half want peace, according to a poll published by the Orsk Institute.",
            "a poll published by the Orsk Institute",
            ["Orsk Institute"],
        ),
        (
            "Sabel has never said that the road was closed; she insisted that it was open.",
            "she",
            ["Ingrid Sabel"],
        ),
        (
            "Sabel and Oren met. The hosts said that the road was open.",
            "The hosts",
            ["Tarsh"],
        ),
        (
            "Sabel and Oren met. The parties said that the road was open.",
            "The parties",
            ["Norlund", "Veska"],
        ),
        ("Sabel came. The parties said that the road was open.", "The parties", ["The parties"]),
    ],
)
def test_who_is_taken_up(text: str, words: str, expected: list[str] | None, meant: Meant) -> None:
    assert [one.name for one in meant(text, words)] == (expected or ["ministry in Orsk"])


def test_a_second_official_is_nobody_named(meant: Meant) -> None:
    text = "President Ingrid Sabel left. The second official said that the road was open."
    (actor,) = meant(text, "The second official")
    assert actor.name == "The second official"


def test_an_administration_is_not_its_president(meant: Meant) -> None:
    text = "Ingrid Sabel left. The Sabel administration said that the road was open."
    (actor,) = meant(text, "The Sabel administration")
    assert actor.type is not ActorType.PERSON


def test_several_leaders_are_not_the_one_named_last(meant: Meant) -> None:
    text = "Several leaders, including Ingrid Sabel and Eva Lorn, said that the road was open."
    (actor,) = meant(text, "Several leaders, including Ingrid Sabel and Eva Lorn")
    assert actor.type is not ActorType.PERSON


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("The foreign ministry in Orsk said no.", "The foreign ministry in Orsk", "Veska"),
        ("Dmitri Oren rang. Oren’s ministry said no.", "Oren’s ministry", "Veska"),
        ("One host official said no.", "One host official", "Tarsh"),
        ("A radio host said no.", "A radio host", None),
        ("In Orsk, the ministry of defence said no.", "the ministry of defence", "Veska"),
        ("Sabel spoke. The president's office said no.", "The president's office", "Norlund"),
        ("A Veskan diplomat in Sundby said no.", "A Veskan diplomat in Sundby", "Veska"),
        (
            "Orsk confirmed the call. The road was open, a ministry official said.",
            "a ministry official",
            "Veska",
        ),
        (
            "Dmitri Oren also telephoned the council, the ministry said.",
            "the ministry",
            "Veska",
        ),
        ("An aide to Dmitri Oren said no.", "An aide to Dmitri Oren", "Veska"),
        ("Colonel Siiri Kallas of the Veskan army said no.", "Siiri Kallas", "Veska"),
    ],
)
def test_for_whom_nobody_named_speaks(text: str, words: str, party: str, meant: Meant) -> None:
    (actor,) = meant(text, words)
    assert actor.party == party


def test_one_governor_of_the_process_is_not_the_governor_of_every_region(model: Language) -> None:
    person = {"id": "lund", "name": "Per Lund", "roles": [{"title": "governor", "of": "veska"}]}
    process = {**PROCESS, "people": [*PROCESS["people"], person]}
    book = ActorBook.from_process(Process.model_validate(process))
    text = (
        "Norlund and Veska met, and Per Lund said no. Rain fell.\n\nSnow fell.\n\nWind blew.\n\n"
        "Dmitri Oren left.\n\nTwo people died in the city of Holm, the regional governor said."
    )
    cast = make_cast(article_of(text), model(text), book)
    found = cast.resolve(at(text, "the regional governor"))
    assert [actor.name for actor in found.actors] == ["regional governor"]
