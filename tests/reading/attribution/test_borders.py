"""What is said ends where its line ends: headlines, sub-heads, datelines, paragraphs."""

from collections.abc import Callable

import pytest

from truceline.reading.articles import read_article
from truceline.reading.attributors import MODEL, load_attributor
from truceline.reading.models import load_model
from truceline.reading.pipeline import speakable
from truceline.settings import Settings
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.reports import Report
from truceline.vocabulary.statements import Kind

# All of it is fiction.
Said = tuple[str | None, Kind, tuple[str, ...]]
Reading = Callable[[str], list[Said]]


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Pasted text in; source, kind and the parts of each content out."""
    settings = Settings()
    model, attributor = load_model(settings.model), load_attributor(MODEL)

    def read(text: str) -> list[Said]:
        content = text.encode()
        report = Report(key=ReportKey("r"), content=content, media_type="text/plain", path="r.txt")
        article = read_article(report, settings)
        [found] = attributor.attribute([(article, model(speakable(article)))])
        return [
            (
                one.source.of(text) if one.source else None,
                one.kind,
                tuple(part.of(text) for part in one.content),
            )
            for one in found
        ]

    return read


BODY = (
    "The envoys of both countries met in Tarsh on Monday and left the hall late in the evening.\n"
)


@pytest.mark.parametrize(
    ("title", "source", "words"),
    [
        ("Ada Winther: bread comes before maps", "Ada Winther", "bread comes before maps"),
        ("WINTHER: NORLUND MUST ANSWER", "WINTHER", "NORLUND MUST ANSWER"),
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\nBy Mia Brand\n\n"])
def test_a_headline_with_a_colon_ends_at_its_line(
    reading: Reading, title: str, source: str, words: str, between: str
) -> None:
    assert (source, Kind.INDIRECT, (words,)) in reading(f"{title}{between}{BODY}")


def test_a_headline_takes_nothing_from_the_dateline_under_it(reading: Reading) -> None:
    found = reading(f"Ada Winther: bread comes before maps\n\nTARSH, 20 April (TPA) - {BODY}")
    assert (("Ada Winther", Kind.INDIRECT, ("bread comes before maps",))) in found
    assert not any("TARSH" in part for _, _, parts in found for part in parts)


def test_who_says_a_headline_stands_in_it(reading: Reading) -> None:
    found = reading(f"Norlund's Gates Stay Shut, Says Oren\n\nTARSH, May 3 (Wire) - {BODY}")
    assert ("Oren", Kind.INDIRECT, ("Norlund's Gates Stay Shut",)) in found


def test_the_story_begins_after_its_dateline(reading: Reading) -> None:
    found = reading(
        "Guns stay on the ridge\n\n"
        "TARSH, April 2 (Wire) - Norlund's guns stood on the ridge on Friday, monitors said.\n"
    )
    [one] = [parts for source, _, parts in found if source == "monitors"]
    assert one == ("Norlund's guns stood on the ridge on Friday",)


def test_a_quotation_over_two_paragraphs_has_two_parts_without_marks(reading: Reading) -> None:
    found = reading(
        "Oren speaks for an hour\n\n"
        "“The bridge is a matter for builders,” Oren said. “There is no reason to wait.\n\n"
        "“Nobody opens it before the count is done.”\n\n"
        f"{BODY}"
    )
    assert (
        "Oren",
        Kind.DIRECT,
        (
            "The bridge is a matter for builders",
            "There is no reason to wait.",
            "Nobody opens it before the count is done.",
        ),
    ) in found


def test_subheads_and_captions_are_no_part_of_speech(reading: Reading) -> None:
    found = reading(
        "Oren offers to mediate between the two river states\n\n"
        "The minister has proposed to meet on the basis of last year's draft\n"
        "FILE PHOTO: Minister Ada Oren in Tarsh. © Wire / Jon Dahl\n"
        "Both sides must sit down again or the river will be lost, Minister Ada Oren has said.\n\n"
        "Oren’s Invitation: A Call for Talks\n\n"
        "In a radio talk with Mia Brand, reported by the state agency, Oren addressed the envoys.\n"
    )
    assert found
    for _, _, parts in found:
        for part in parts:
            assert "\n" not in part
            assert "PHOTO" not in part
    assert not any("A Call for Talks" in part and "radio" in part for _, _, [part, *_] in found)


WRAPPED = (
    "Norlund and Veska at odds over the toll\n\n"
    "On Monday, Dahl told lawmakers that patrols had stopped boats in\n"
    "several places near the\n"
    "border of Tarsh. He went home.\n"
    "In response, the government of Norlund said that the\n"
    "boats came from Veska.\n"
)


def test_words_go_on_over_lines_that_were_wrapped_by_hand(reading: Reading) -> None:
    told = [" ".join(" ".join(words).split()) for _, _, words in reading(WRAPPED)]
    assert "patrols had stopped boats in several places near the border of Tarsh" in told
    assert "the boats came from Veska" in told
