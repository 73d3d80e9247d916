"""Meetings that a report tells in its own words, with nobody's statement around them."""

from dataclasses import replace
from typing import Any

import pytest

from analysis.spoken import said
from analysis.told import printed, told
from truceline.analysis.mentioned import mentioned_in
from truceline.analysis.narrated import spoken_of
from truceline.analysis.rounds import rounds
from truceline.vocabulary.rounds import Round

NEAR = "Norlund and Veska talk again. Nothing was heard from either on the dam."


def found(*texts: str, **more: Any) -> list[Round]:
    lines = [
        printed(text, start=200 * number, **{"near": NEAR, "report": f"r{number}", **more})
        for number, text in enumerate(texts)
    ]
    return rounds(replace(told(), printed={line.report: (line,) for line in lines}))


def test_a_round_told_in_passing_has_its_day_place_and_parties() -> None:
    (one,) = found(
        "The swap was agreed at brief negotiations between Norlund and Veska in Kes on 12 May."
    )
    assert (one.state, one.date, one.venue, one.host) == ("held", "2031-05-12", "Kes", "Kesby")
    assert (one.participants, one.outcome) == (("Norlund", "Veska"), "partial agreement")
    (row,) = one.facts["venue"]
    assert (row.speaker, row.paragraph, row.words) == ("", 2, one.tellings[0].words)


def test_a_round_without_a_party_in_its_sentence_is_that_of_the_parties_named_before() -> None:
    text = "The fifth round of talks was held in Kes, facilitated by Dorn."
    (one,) = found(text)
    assert (one.number, one.participants, one.facilitators) == (5, ("Norlund", "Veska"), ("Dorn",))
    assert one.facts["facilitator"] == one.tellings
    assert not found(text, near="A new school was opened in Norlund.")


def test_who_mediates_or_hosts_is_told_apart_from_who_takes_part() -> None:
    (one,) = found("Norlund and Veska held five rounds of talks since 12 April, mediated by Kesby.")
    assert (one.count, one.number) == (5, None)
    assert (one.participants, one.facilitators) == (("Norlund", "Veska"), ("Kesby",))
    assert (one.date, one.end) == ("2031-04-12", "2031-05-26")


def test_rounds_told_together_stand_by_their_places() -> None:
    listed = found("Three rounds of talks were held in Porto Tarsh and one in Kes.")
    assert {(one.count, one.venue) for one in listed} == {(3, "Porto Tarsh"), (1, "Kes")}


def test_a_place_that_served_before_tells_of_earlier_talks() -> None:
    text = "Kes has served as a venue for talks between Norlund and Veska, in 2024 and 2025."
    (one,) = found(text)
    assert (one.venue, one.date, one.end, one.precision) == ("Kes", "2024", "2025", "year")


@pytest.mark.parametrize(
    ("text", "state", "day"),
    [
        ("Talks between Norlund and Veska resume on 30 May in Kes.", "announced", "2031-05-30"),
        ("Norlund and Veska will meet in Kes on 2 June.", "announced", "2031-06-02"),
        (
            "The upcoming negotiations between Norlund and Veska in Kes would be hard, they say.",
            "announced",
            None,
        ),
        ("The planned summit between Norlund and Veska in Kes cancelled", "cancelled", None),
        ("Norlund shelled the dam ahead of a second round of talks with Veska.", "announced", None),
        (
            "Nothing has moved since the talks with Veska in Kes at the end of March.",
            "held",
            "2031-03",
        ),
    ],
)
def test_what_is_ahead_is_told_as_ahead(text: str, state: str, day: str | None) -> None:
    (one,) = found(text)
    assert (one.state, one.date) == (state, day)


@pytest.mark.parametrize(
    "text",
    [
        "Tarsh could host talks between Norlund and Veska in Porto Tarsh.",
        "If Norlund and Veska resume negotiations, these talks should take place in Kes.",
        "Kesby seeks a venue for a new round of talks between Norlund and Veska.",
        "Norlund launched a third round of strikes on Veska on Friday.",
        "Norlund beat Veska in the second round in Kes last week.",
        "Dorn broke off trade talks with Norlund and Veska in Kes last week.",
        "The finance minister held talks with Prowse in Kes last week.",
        "Norlund and Veska have moved no further since the talks began.",
        "A poet of Norlund met with Prowse in Kes last week, and Veska wept.",
        "Talks between Norlund and Veska are the only way, it is held.",
    ],
)
def test_what_is_wished_is_off_the_matter_or_is_of_others_is_no_round(text: str) -> None:
    assert not [one for one in found(text) if one.parties > 1 or one.state == "held"]


def test_copies_of_one_round_join_though_one_names_the_town_and_one_the_country() -> None:
    (one,) = found(
        "Delegations of Norlund and Veska met last week in Kesby.",
        "In negotiations held in Kes, Kesby, earlier this month, Norlund and Veska freed captives.",
        "It was the first thing to come of the talks between Norlund and Veska in Kes.",
    )
    assert (one.date, one.venue, one.host) == ("2031-05", "Kes", "Kesby")
    assert len(one.tellings) == 3


def test_whose_envoy_it_was_was_not_there_himself() -> None:
    (one,) = found("On Friday’s talks in Kes between Oren’s envoy and Ada Dahl nothing was told.")
    assert (one.participants, one.people) == (("Norlund", "Veska"), ("Ada Dahl",))


def test_who_sat_there_is_cited_by_the_sentence_that_names_them() -> None:
    lines = (
        printed("The fifth round of talks was held in Kes.", near=NEAR),
        printed("Ada Dahl was in Kes to represent her side.", start=60, near=NEAR),
        printed("The talks are facilitated by Dorn.", start=120, near=NEAR),
        printed("Some progress was made.", start=180, near=NEAR),
    )
    (one,) = rounds(replace(told(), printed={"r-print": lines}))
    assert (one.people, one.facilitators, one.outcome) == (
        ("Ada Dahl",),
        ("Dorn",),
        "some progress",
    )
    assert [row.words for row in one.facts["people"]] == [lines[1].text]
    assert [row.words for row in one.facts["facilitator"]] == [lines[2].text]
    assert [row.words for row in one.facts["outcome"]] == [lines[3].text]


def test_a_sentence_that_a_statement_tells_is_no_second_telling() -> None:
    words = "Norlund and Veska met in Kes on 4 May"
    row = said("meet", "talks_resumption", words=words, kind="narrated", report="r-print")
    (one,) = rounds(replace(told(row), printed={"r-print": (printed(f"{words}.", near=NEAR),)}))
    assert one.tellings == (row,)


def test_a_call_is_a_contact_and_no_round_in_words() -> None:
    listed = found("Ada Dahl spoke by telephone with Ilin Oren on 4 May.")
    assert [one.format for one in listed] == ["by telephone"]


def test_nouns_of_talks_keep_their_kind_but_no_small_word() -> None:
    row = spoken_of(printed("It has been so since talks in Kes at the end of March."))
    (one,) = mentioned_in(row.words, row)
    assert (one.place, one.when and one.when.first) == ("Kes", "2031-03")


def test_who_was_met_by_strangers_met_not_each_other() -> None:
    assert not found("A group of pilgrims came to Kes and met with Norlundic and Veskan clerks.")
