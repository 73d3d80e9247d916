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
