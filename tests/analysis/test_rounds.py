"""Meetings: which statements tell of one, what each tells, and which tell of the same."""

from dataclasses import replace
from typing import Any

import pytest

from analysis.spoken import said
from analysis.told import nobody, printed, told
from truceline.analysis.meetings import met_in, state_in
from truceline.analysis.particulars import number_in, place_in
from truceline.analysis.rounds import rounds
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Round


def listed(*rows: Spoken, **more: Any) -> list[Round]:
    return rounds(told(*rows, **more))


def met(words: str, of: str = "Norlund", **more: Any) -> Spoken:
    given = {"kind": "narrated", "targets": ("Veska",), "date_is": "said", **more}
    return said("meet", "talks_resumption", words=words, of=of, **given)


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("a second round of talks broke off on Wednesday", "broken off"),
        ("the talks were held in Porto Tarsh", "held"),
        ("they closed a third round of talks on Monday", "held"),
        ("the next round opens on Friday", "announced"),
        ("a fourth round should be held on 12 May", "announced"),
        ("the meeting was postponed", "postponed"),
        ("Friday's session has been called off", "cancelled"),
        ("return to the talks that collapsed in 2029", "broken off"),
    ],
)
def test_words_tell_the_state_of_a_meeting(words: str, state: str) -> None:
    found = state_in(words)
    assert found is not None
    assert found.state == state


@pytest.mark.parametrize(
    "words",
    [
        "he hopes for talks that could be held soon",
        "they offered talks, which could be held in spring",
        "no round was held",
        "wanting to blow up the round before it had begun",
        "the mood of the talks is good",
        "called for talks to be held",
        "he said that they could hold direct talks",
    ],
)
def test_what_is_wished_offered_or_denied_is_no_meeting(words: str) -> None:
    assert state_in(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "never met",
        "he is ready to meet",
        "would have met",
        "more raids must be met with more pressure",
        "Norlund met all its conditions",
    ],
)
def test_who_did_not_meet_did_not(words: str) -> None:
    assert met_in(words) is None


def test_talks_that_they_would_hold_are_announced_without_the_day_of_the_words() -> None:
    row = met("On Monday he said that Norlund and Veska would hold direct talks at once")
    (one,) = listed(row)
    assert (one.state, one.date) == ("announced", None)


def test_who_was_left_out_was_not_there() -> None:
    words = "Delegates of Norlund and Veska, but not Ada Dahl, met on 4 May"
    (one,) = listed(nobody("meet", words))
    assert (one.participants, one.people) == (("Norlund", "Veska"), ())


def test_number_and_place_stand_in_the_words() -> None:
    words = "the 2nd round of talks was held in May at the Harbour House"
    assert (number_in(words), place_in(words)) == (2, "Harbour House")


def test_a_meeting_has_its_day_sides_and_place() -> None:
    row = met("delegates of both sides met in Porto Tarsh from 3 to 5 May 2031")
    (one,) = listed(row)
    assert (one.date, one.end, one.precision, one.date_is) == (
        "2031-05-03",
        "2031-05-05",
        "day",
        "told",
    )
    assert (one.state, one.venue, one.host) == ("held", "Porto Tarsh", "Tarsh")
    assert one.participants == ("Norlund", "Veska")
    assert one.facts["venue"] == (row,)


def test_without_a_day_in_words_a_deed_has_the_day_it_is_told_to_be_done() -> None:
    (one,) = listed(met("met the other side"))
    assert (one.date, one.date_is) == ("2031-05-04", "said")
    (printed,) = listed(met("met the other side", date_is="printed"))
    assert (printed.date, printed.date_is) == (None, "unknown")


def test_one_party_and_a_third_make_a_contact() -> None:
    (one,) = listed(met("met the envoy", of="Kesby", targets=("Veska",)))
    assert (one.parties, one.participants) == (1, ("Veska", "Kesby"))
    assert not listed(met("met the envoy", of="Kesby", targets=("Tarsh",)))


@pytest.mark.parametrize("act", ["invite", "offer", "reject", "propose"])
def test_an_offer_or_an_invitation_opens_none(act: str) -> None:
    assert not listed(said(act, "talks_resumption", words="a second round will be held in May"))


def test_what_is_not_said_or_denied_opens_none() -> None:
    assert not listed(met("met", mode="expected"))
    assert not listed(met("met", negated=True))


def test_tellings_of_one_number_are_one_round() -> None:
    first = met("the second round opens on 8 May", due="2031-05-08", day="2031-05-02")
    second = met("the second round broke off on 9 May without a text", day="2031-05-09")
    (one,) = listed(first, second)
    assert (one.number, one.state, one.outcome) == (2, "broken off", "no result")
    assert one.tellings == (first, second)
    assert one.facts["state"] == (second,)


def test_another_number_is_another_round() -> None:
    rows = [met(f"the {place} round was held on 8 May") for place in ("second", "third")]
    assert len(listed(*rows)) == 2


def test_the_same_days_and_sides_are_one_meeting() -> None:
    long = met("both sides met from 3 to 5 May 2031", report="a")
    inside = met("met the other side on 4 May", report="b")
    later = met("met the other side on 20 May", report="c", day="2031-05-20")
    assert [len(one.tellings) for one in listed(long, inside, later)] == [1, 2]


def test_one_shared_side_elsewhere_is_another_meeting() -> None:
    rows = [
        met("met on 4 May in Porto Tarsh"),
        met("met on 4 May in Kes", of="Kesby", targets=("Norlund",)),
    ]
    assert len(listed(*rows)) == 2


def test_a_telling_without_a_day_joins_what_just_happened() -> None:
    round_ = met("the second round ended on 9 May", day="2031-05-09")
    after = said(
        "assert",
        "talks_resumption",
        words="the round had failed by one sentence",
        of="Tarsh",
        day="2031-05-10",
        printed="2031-05-10",
        date_is="printed",
    )
    (one,) = listed(round_, after)
    assert one.tellings == (round_, after)
    late = said(
        "assert",
        "talks_resumption",
        words="the round had failed by one sentence",
        of="Tarsh",
        day="2031-06-10",
        printed="2031-06-10",
        date_is="printed",
    )
    assert len(listed(round_, late)) == 2


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("they closed four days of talks on 9 May", "2031-05-06", "2031-05-09"),
        ("the three-day round ended on 9 May", "2031-05-07", "2031-05-09"),
    ],
)
def test_an_end_and_a_length_tell_the_first_day(words: str, first: str, last: str) -> None:
    (one,) = listed(met(words, day="2031-05-09"))
    assert (one.date, one.end, one.date_is) == (first, last, "told")


def test_the_day_of_an_end_is_said_to_be_that() -> None:
    (one,) = listed(met("they closed the third round on 9 May", day="2031-05-09"))
    assert (one.date, one.date_is) == ("2031-05-09", "its end")


def test_a_secret_meeting_that_is_denied_is_disputed() -> None:
    claim = nobody("assert", "Ada Dahl and Ilin Oren had met in Kes", report="r", start=10)
    denial = said("deny", "talks_resumption", words="nonsense", of="Veska", report="r", start=200)
    (one,) = listed(denial, outside=[claim])
    assert (one.state, one.people) == ("disputed", ("Ada Dahl", "Ilin Oren"))
    assert one.facts["denied"] == (denial,)


def test_what_the_sides_undertook_together_stands_with_the_meeting() -> None:
    meeting = met("both sides met from 3 to 5 May 2031")
    joint = said("commit", "hostilities", words="spare the bridge", day="2031-05-05")
    other = replace(joint, side="veska", party="Veska")
    alone = said("commit", "prisoners", words="free ten", day="2031-05-05")
    later = said("accept", "economy", words="open the port", day="2031-05-20")
    (one,) = listed(meeting, joint, other, alone, later)
    assert one.agreed == (joint,)


SECOND = "A second round of talks broke off on Friday, each side blaming the other."


def voices(report: str) -> list[Spoken]:
    """Both parties speak on the talks in that report."""
    return [
        said("assert", "talks_resumption", of=of, report=report, words="no day was named")
        for of in ("Norlund", "Veska")
    ]


def test_a_round_in_the_sentence_around_a_statement_counts() -> None:
    row = nobody("accuse", "the other", "hostilities", report="r", day="2031-05-09")
    (one,) = listed(*voices("r"), outside=[row], around={row: SECOND})
    assert (one.number, one.state) == (2, "broken off")


def test_a_round_of_others_is_none_of_this_process() -> None:
    row = nobody("accuse", "the other", "hostilities", report="r", day="2031-05-09")
    assert not listed(outside=[row], around={row: SECOND})
    match = "The ninth seed lost the first round, an upset that opened on Friday."
    assert not listed(*voices("r"), outside=[row], around={row: match})
    others = "The second round of talks between Dorn and Kesby was held on Friday."
    assert not listed(*voices("r"), outside=[row], around={row: others})


def test_who_is_talked_of_did_not_meet() -> None:
    row = nobody("meet", "meet the speaker to discuss peace between Norlund and Veska")
    text = "I will meet the speaker to discuss peace between Norlund and Veska."
    assert not listed(outside=[row], around={row: text})


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("they met face to face on 4 May", "direct"),
        ("the teams held talks on 4 May but did not meet face to face", "proximity"),
        ("talks were held on 4 May, with papers carried between the floors", "proximity"),
        ("the talks were held by video link on 4 May", "online"),
        ("the talks were held through the good offices of Tarsh on 4 May", "proximity"),
        ("met on 4 May about a telephone line", None),
    ],
)
def test_form_is_told_in_words(words: str, form: str | None) -> None:
    (one,) = listed(met(words))
    assert one.format == form


def test_level_is_that_of_the_people_named() -> None:
    (one,) = listed(met("Ada Dahl met Ilin Oren on 4 May"))
    assert one.level == "leaders"


def with_print_behind(row: Spoken, sentence: str, behind: str) -> Round:
    further = printed(behind, report=row.report, start=len(sentence) + 1)
    material = replace(told(row, around={row: sentence}), printed={row.report: (further,)})
    (found,) = rounds(material)
    return found


def test_a_round_over_days_has_its_first_day_from_the_words_behind() -> None:
    closed = met("closed a third round of talks on Monday", day="2031-05-05", printed="2031-05-05")
    sentence = "Norlund and Veska closed a third round of talks on Monday."
    found = with_print_behind(closed, sentence, "The four days were quiet.")
    assert (found.date, found.end) == ("2031-05-02", "2031-05-05")


def test_who_led_is_named_behind_the_telling() -> None:
    held = met("met at Porto Tarsh from 2 to 5 May 2031", day="2031-05-06")
    sentence = "The two delegations met at Porto Tarsh from 2 to 5 May 2031."
    behind = "Norlund’s was headed by Ada Dahl, Veska’s by Ilin Oren."
    found = with_print_behind(held, sentence, behind)
    assert (found.date, found.end) == ("2031-05-02", "2031-05-05")
    assert set(found.people) == {"Ada Dahl", "Ilin Oren"}


@pytest.mark.parametrize(
    "words",
    [
        "visited Norlund’s troops at the river and told them that Veska had lost its guns",
        "visited the wounded in a hospital and said that Veska would pay",
        "visited the front line, where Veska shelled two posts",
        "toured the ruins and vowed to rebuild what Veska burned",
    ],
)
def test_a_visit_to_ones_own_people_or_to_a_site_is_no_meeting(words: str) -> None:
    assert listed(met(words, targets=("Norlund’s troops",))) == []


def test_who_is_spoken_of_at_a_meeting_took_no_part() -> None:
    (found,) = listed(
        met("received the envoy of Tarsh and told him that Veska lies", targets=("Tarsh",))
    )
    assert set(found.participants) == {"Norlund", "Tarsh"}


def talked(words: str, **more: Any) -> Spoken:
    given = {"printed": "2031-06-01", "date_is": "printed", "targets": (), **more}
    return nobody("assert", words, **given)


def test_a_round_of_which_only_the_year_is_told_joins_the_one_round_of_that_year() -> None:
    fine = met("met Veska in Porto Tarsh on 12 March 2029", day="2029-03-12", date_is="said")
    season = talked("the talks of Norlund with Veska that collapsed in the spring of 2029")
    assert len(listed(fine, season)) == 1
    second = met("met Veska in Dornholm on 2 June 2029", day="2029-06-02", date_is="said")
    assert len(listed(fine, second, season)) == 3  # nobody can tell which of two is meant


def test_later_on_a_day_is_that_very_day_though_printed_the_next() -> None:
    # printed on Monday 5 May
    more: dict[str, Any] = {"report": "r", "day": "2031-05-05", "printed": "2031-05-05"}
    first = met("will meet Dahl in Kes later on Sunday", date_is="printed", **more)
    again = met("will meet Dahl at the mill", start=300, due=None, date_is="printed", **more)
    found = listed(first, again)
    assert {one.date for one in found} == {"2031-05-04"}
    assert len(found) == 1


def test_both_leaders_are_those_who_met_and_not_the_parties() -> None:
    words = "visited Mr Quill in Lum, and both leaders said that their ties had improved"
    assert listed(met(words, targets=("Lumia",))) == []
