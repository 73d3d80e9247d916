"""Tails that answer what was said right before them."""

from collections.abc import Callable

import pytest

from truceline.reading.articles import read_article
from truceline.reading.attributors import MODEL, load_attributor
from truceline.reading.models import load_model
from truceline.settings import Settings
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.reports import Report

# All of it is fiction: source, cue and content of each statement.
Reading = Callable[[str], list[tuple[str | None, str | None, str]]]


@pytest.fixture(scope="module")
def reading() -> Reading:
    settings = Settings()
    model, attributor = load_model(settings.model), load_attributor(MODEL)

    def read(text: str) -> list[tuple[str | None, str | None, str]]:
        report = Report(
            key=ReportKey("r"), content=text.encode(), media_type="text/plain", path="r.txt"
        )
        article = read_article(report, settings)
        [found] = attributor.attribute([(article, model(text))])
        return [
            (
                one.source.of(text) if one.source else None,
                one.cue.of(text) if one.cue else None,
                " … ".join(part.of(text) for part in one.content),
            )
            for one in found
        ]

    return read


@pytest.mark.parametrize(
    ("text", "source", "cue", "taken"),
    [
        ("Norlund accuses Veska of backing raiders, which Veska denies.",
         "Veska", "denies", "Veska of backing raiders"),
        ("Norlund accuses Veska of backing raiders, charges that Veska denies.",
         "Veska", "denies", "Veska of backing raiders"),
        ("Norlund says that Veska backs the raiders, something Veska has denied.",
         "Veska", "has denied", "Veska backs the raiders"),
        ("The ministry said that Veska had backed the raiders, a charge denied by the government "
         "of Veska.",
         "the government of Veska", "denied", "Veska had backed the raiders"),
        ("Oren urged Norlund to stop arming the raiders - a claim Norlund swiftly rejected.",
         "Norlund", "rejected", "Norlund to stop arming the raiders"),
    ],
)  # fmt: skip
def test_a_tail_answers_the_words_before_it(
    text: str, source: str, cue: str, taken: str, reading: Reading
) -> None:
    found = reading(text)
    assert (source, cue, taken) in found
    assert [content for _, _, content in found] == [taken, taken]


@pytest.mark.parametrize(
    "text",
    [
        "Norlund accuses Veska of backing raiders, which it denies.",
        "Oren said that the paper, which was denied by Veska, has been read.",
        "The bridge that Veska refused to mend fell, Oren said.",
    ],
)
def test_no_answer_is_found_in_other_clauses(text: str, reading: Reading) -> None:
    assert all(source != "Veska" for source, _, _ in reading(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norlund has backed out of the deal.", ("has backed out of", "the deal")),
        ("Veska pulls out of Monday's Tarsh talks\n\nThe envoys went home late in the night.",
         ("pulls out of", "Monday's Tarsh talks")),
    ],
)  # fmt: skip
def test_to_pull_out_of_talks_is_told_diplomacy(
    text: str, expected: tuple[str, str], reading: Reading
) -> None:
    assert expected in [(cue, content) for _, cue, content in reading(text)]


def test_troops_that_pull_out_of_a_town_tell_nothing(reading: Reading) -> None:
    assert reading("The troops of Norlund pulled out of Lemka in the night.") == []


def test_yesterday_is_no_cue(reading: Reading) -> None:
    text = (
        "The spokesperson of Veska, Per Dahl, yesterday urged Norlunders to refrain from “any "
        "type of speech against Veskans.” Sabel today told them to wait."
    )
    cues = [cue or "" for _, cue, _ in reading(text)]
    assert all(
        cue.removeprefix("yesterday ").removeprefix("today ") in ("urged", "told", "")
        for cue in cues
    )
    assert "urged" in " ".join(cues)
