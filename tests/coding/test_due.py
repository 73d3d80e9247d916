"""Dates ahead, read from the day of speaking (a Saturday: 3 May 2031)."""

import pytest

from truceline.coding.due import due_in
from truceline.vocabulary.spans import Span

SAID = "2031-05-03"

CASES = [
    ("free them by the end of December", "2031-12-31"),
    ("free them before the end of December", "2031-12-31"),
    ("leave by 1 March", "2032-03-01"),
    ("leave by March 1, 2033", "2033-03-01"),
    ("clear it by the thirty-first of May", "2031-05-31"),
    ("withdraw within sixty days", "2031-07-02"),
    ("withdraw within 60 days", "2031-07-02"),
    ("answer in two weeks", "2031-05-17"),
    ("answer within three months", "2031-08-03"),
    ("hold fire until Friday", "2031-05-09"),
    ("hold fire until untimely rain", None),
    ("meet next week", "2031-05-11"),
    ("meet this week", "2031-05-04"),
    ("decide next month", "2031-06-30"),
    ("decide by the end of the month", "2031-05-31"),
    ("decide by early June", "2031-06-10"),
    ("decide in mid-June", "2031-06-20"),
    ("decide by late June", "2031-06-30"),
    ("be free this year", "2031-12-31"),
    ("join by 2035", "2035-12-31"),
    ("arrive tomorrow", "2031-05-04"),
    ("come back for May 25", "2031-05-25"),
    ("answer ten days from now", "2031-05-13"),
    ("answer over the next two weeks", "2031-05-17"),
    ("answer within seventy-two hours", "2031-05-06"),
    ("answer within the hour", "2031-05-03"),
    ("answer by midnight", "2031-05-03"),
    ("answer by the weekend", "2031-05-04"),
    ("answer the day after tomorrow", "2031-05-05"),
    ("answer by the 15th", "2031-05-15"),
    ("answer by the fifteenth", "2031-05-15"),
    ("answer on the second, not on the first floor", None),
    ("leave by Christmas", "2031-12-25"),
    ("leave before New Year's Eve", "2031-12-31"),
    ("exchange all for all by Easter", "2032-03-28"),
    ("open the road by the summer", "2031-08-31"),
    ("vote this autumn", "2031-11-30"),
    ("vote before the summer recess", None),
    ("answer before the month was out", "2031-05-31"),
    ("answer by the 2nd", "2031-06-02"),
    ("answer on the first of next month", "2031-06-01"),
    ("answer on Wednesday of next week", "2031-05-07"),
    ("meet in the week of 12 May", "2031-05-18"),
    ("meet from 5 to 9 May", "2031-05-09"),
    ("meet on May 5-9", "2031-05-09"),
    ("meet between now and Friday", "2031-05-09"),
    ("meet in the first week of June", "2031-06-07"),
    ("leave in the second half of May", "2031-05-31"),
    ("leave before the year is out", "2031-12-31"),
    ("leave early next year", "2032-03-31"),
    ("meet the guests today and tomorrow", "2031-05-04"),
    ("lower the toll in July and September", "2031-09-30"),
    ("meet on Monday and, in June, sail", "2031-05-05"),
    ("leave on 2031-05-12", "2031-05-12"),
    ("set a deadline of 1 June", "2031-06-01"),
    ("set a thirty-day ultimatum", "2031-06-02"),
    ("stop all fire in one day", None),
    ("start on work starting on Monday", None),
    ("act after 5 May", None),
    ("sign the 18 February draft", None),
    ("end soon", None),
    ("end in the coming days", None),
    ("start from Monday", None),
    ("talk for three weeks", None),
    ("within thirty days of the signing", None),
    ("lost 300 men on Monday last", "2031-05-05"),
    ("it may end", None),
    ("what was unloaded on the night of 13 March may be told in time", None),
    ("in 2014 they left", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_due_date(text: str, expected: str | None) -> None:
    due = due_in(text, Span(0, len(text)), SAID, None)
    assert (due.date if due else None) == expected


def test_without_a_day_of_speaking_relative_dates_stay_open() -> None:
    assert due_in("leave by Friday", Span(0, 15), None, None) is None


def test_a_full_date_needs_no_day_of_speaking() -> None:
    due = due_in("leave by 1 March 2033", Span(0, 21), None, None)
    assert due is not None
    assert (due.date, due.anchor) == ("2033-03-01", "calendar")


def test_the_day_of_print_stands_in() -> None:
    due = due_in("leave by Friday", Span(0, 15), None, SAID)
    assert due is not None
    assert (due.date, due.anchor) == ("2031-05-09", "published")


def test_what_is_done_is_not_due() -> None:
    text = "refused it in June"
    assert due_in(text, Span(0, len(text)), SAID, None, done=True) is None


def test_the_span_shows_the_words() -> None:
    text = "They will leave by the end of May, he said."
    due = due_in(text, Span(0, len(text)), SAID, None)
    assert due is not None
    assert due.span.of(text) == due.text == "by the end of May"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to be free by the end of April", "2031-04-30"),
        ("to be free by the end of June", "2031-06-30"),
        ("to be free by 1 March 2030", "2030-03-01"),
        ("to be free by Friday", None),
    ],
)
def test_what_had_been_promised_may_have_been_due_before(text: str, expected: str | None) -> None:
    due = due_in(text, Span(0, len(text)), SAID, None, earlier=True)
    assert (due.date if due else None) == expected


def test_a_date_to_come_is_due_even_of_what_is_told_as_done() -> None:
    text = "agreed to a meeting on 12 May"
    due = due_in(text, Span(0, len(text)), SAID, None, done=True)
    assert due is not None
    assert due.date == "2031-05-12"


def test_a_term_that_has_just_run_out_is_not_next_years() -> None:
    text = "had promised to leave by the end of April"
    printed = due_in(text, Span(0, len(text)), None, SAID, done=True)
    assert printed is not None
    assert printed.date == "2031-04-30"


def test_a_weekday_printed_on_that_day_is_today() -> None:
    text = "will meet on Saturday"
    due = due_in(text, Span(0, len(text)), None, SAID)
    assert due is not None
    assert due.date == SAID


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("promised to leave by the end of April", "2031-04-30"),
        ("swore to go by 2 May", "2031-05-02"),
    ],
)
def test_what_was_promised_before_may_have_just_run_out(text: str, expected: str) -> None:
    due = due_in(text, Span(0, len(text)), SAID, None, done=True)
    assert due is not None
    assert due.date == expected
