"""Acts in the form of PLOVER's records."""

from dataclasses import replace

import pytest

from analysis.rows import ASSERT, NORLUND, OFFER, SABEL, TEXT, VESKA, Shelf, report, row, statement
from truceline.publishing.exports.plover import coded, export, line, quad
from truceline.vocabulary.statements import Mode

THREAT = replace(
    OFFER, plover="THREATEN", plover_mode="violence", plover_contexts=("military", "territory")
)


def test_a_record_has_the_fields_of_the_manual() -> None:
    made = line(row(statement("s1", SABEL, acts=(THREAT,))), 0, THREAT, TEXT)
    assert made["id"] == "s1/0"
    assert (made["event"], made["mode"]) == (["THREATEN"], ["violence"])
    assert made["context"] == ["military", "territory"]
    assert made["quad_code"] == 3
    assert made["date"] == "2031-05-04"
    assert made["actor"] == [
        {"entity_text": "Viktor Sabel", "identifier_id": "Q1", "gender": None, "code": None}
    ]
    assert made["recipient"] == [{"entity_text": "Veska", "code": None}]
    assert made["event_text"] == ["told"]
    assert made["truceline"]["issues"] == ["withdrawal", "ceasefire"]
    assert made["truceline"]["condition"] == "if the guns are silent"


def test_the_span_holds_the_printed_words_from_source_to_content() -> None:
    made = line(row(statement("s1", SABEL)), 0, OFFER, TEXT)
    place = made["text_info"]
    assert TEXT[place["start"] : place["end"]] == made["text"]
    assert made["text"].startswith("Sabel told")
    assert made["text"].endswith("by June.")


def test_those_who_act_together_are_one_list() -> None:
    made = line(row(statement("s1", NORLUND, VESKA)), 0, OFFER, TEXT)
    assert [one["entity_text"] for one in made["actor"]] == ["Norlund", "Veska"]


@pytest.mark.parametrize(
    ("negated", "mode", "told"),
    [
        (True, Mode.NOT_SAID, ["negation"]),
        (False, Mode.EXPECTED, ["future"]),
        (False, Mode.SAID, []),
    ],
)
def test_what_was_not_said_or_is_to_come_stands_in_the_context(
    negated: bool, mode: Mode, told: list[str]
) -> None:
    act = replace(OFFER, negated=negated)
    assert line(row(statement("s1", SABEL, mode=mode)), 0, act, TEXT)["context"] == told


@pytest.mark.parametrize(
    ("day", "published", "told"),
    [
        ("2031-05-03", "2031-05-06", "2031-05-03"),
        (None, "2031-05-06T08:00", "2031-05-06"),
        ("2031-05", None, None),
        (None, None, None),
    ],
)
def test_the_date_is_a_whole_day_or_none(
    day: str | None, published: str | None, told: str | None
) -> None:
    made = row(statement("s1", SABEL, day=day), report(published=published))
    assert line(made, 0, OFFER, TEXT)["date"] == told


def test_acts_without_a_class_are_left_out() -> None:
    shelf = Shelf([row(statement("s1", SABEL, acts=(ASSERT, OFFER)))])
    assert [made["id"] for made in export(shelf)] == ["s1/1"]


def test_countries_have_their_code_and_classes_their_kind() -> None:
    assert coded("Ukraine") == {"code": "UKR"}
    assert coded("Norlund") == {"code": None}
    assert [quad(kind) for kind in ("AGREE", "REJECT", "SANCTION")] == [1, 3, 4]
