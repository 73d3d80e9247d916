import pytest

from truceline.reading.published import (
    date_in_address,
    date_in_name,
    is_date_line,
    read_date,
)


@pytest.mark.parametrize(
    ("printed", "date", "precision"),
    [
        ("2031-05-04", "2031-05-04", "day"),
        ("2031-05-04T18:05:00+02:00", "2031-05-04T18:05+02:00", "minute"),
        ("2031-05-04T18:05:00Z", "2031-05-04T18:05+00:00", "minute"),
        ("Sun, 04 May 2031 07:26:22 GMT", "2031-05-04T07:26+00:00", "minute"),
        ("Sun, 04 May 2031 07:26:22 EDT", "2031-05-04T07:26-04:00", "minute"),
        ("Sun, 04 May 2031 07:26:22 -0000", "2031-05-04T07:26+00:00", "minute"),
        ("04.05.2031 17:05:00", "2031-05-04T17:05", "minute"),
        ("25/10/2031", "2031-10-25", "day"),
        ("10/25/2031", "2031-10-25", "day"),
        ("05/05/2031", "2031-05-05", "day"),
        ("05/06/2031", "2031", "year"),
        ("May 4, 2031 5:03 p.m.", "2031-05-04T17:03", "minute"),
        ("May 4, 2031 12:10 am", "2031-05-04T00:10", "minute"),
        ("4th of May 2031", "2031-05-04", "day"),
        ("May 2031", "2031-05", "month"),
        ("2031-05", "2031-05", "month"),
        ("18:05, 4 May 2031", "2031-05-04T18:05", "minute"),
    ],
)
def test_date_is_read_no_further_than_printed(printed: str, date: str, precision: str) -> None:
    found = read_date(printed, "told")
    assert found is not None
    assert (found.date, found.precision, found.grounds) == (date, precision, "told")


@pytest.mark.parametrize("printed", ["", "yesterday", "31.02.2031", "4 May", "Article 12.5.3", "9"])
def test_unknown_date_stays_unknown(printed: str) -> None:
    assert read_date(printed, "told") is None


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Posted: 25.10.2031 17:05:00", True),
        ("Last updated on Monday, 4 May 2031 at 11:04 PM EST", True),
        ("4 May 2031 | 3 min read", True),
        ("an hour ago", True),
        ("The truce began on 4 May 2031", False),
        ("4 May 2031 was the last day of the truce", False),
        ("2031", False),
        ("May", False),
    ],
)
def test_date_line_holds_nothing_else(line: str, is_one: bool) -> None:
    assert is_date_line(line) is is_one


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("r/2031-02-03-oren.txt", "2031-02-03"),
        ("r/20310203_oren.txt", "2031-02-03"),
        ("2031-02-03/oren.txt", None),
        ("000_10a23a4d28046bba.txt", None),
        ("oren-2031-13-03.txt", None),
    ],
)
def test_file_name_may_carry_a_date(path: str, date: str | None) -> None:
    found = date_in_name(path)
    assert (found.date if found else None) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("https://npa.example/2031/05/04/oren", "2031-05-04"),
        ("https://npa.example/world/2031/may/04/oren", "2031-05-04"),
        ("https://npa.example/articles/20310504/a", "2031-05-04"),
        ("https://npa.example/economy/1963645", None),
        ("https://npa.example/2031/45/99/oren", None),
    ],
)
def test_address_may_carry_a_date(url: str, date: str | None) -> None:
    found = date_in_address(url)
    assert (found.date if found else None) == date
