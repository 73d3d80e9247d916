from collections.abc import Callable

import pytest

from reading.conftest import article_of  # type: ignore[import-not-found]
from truceline.reading.cast import ArticleCast
from truceline.reading.dates import said_on
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

CastOf = Callable[..., ArticleCast]


def told(text: str, cue: str, content: str, cast_of: CastOf, published: str | None) -> str | None:
    cast = cast_of(text, published)
    start, at = text.index(content), text.index(cue)
    attribution = Attribution(
        content=(Span(start, start + len(content)),), cue=Span(at, at + len(cue))
    )
    found = said_on(cast.doc, cast.layout, attribution, article_of(text, published).published)
    return found.date if found else None


# Printed on a Wednesday.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Sunday, Oren said that talks failed.", "2031-02-09"),
        ("In a speech to the nation on Sunday, Oren said that talks failed.", "2031-02-09"),
        ("In the month of January, Oren said that talks failed.", "2031-01"),
        ("Oren said a moment ago that talks failed.", "2031-02-12"),
        ("The road shut on 3 February. Oren said two days later that talks failed.", "2031-02-05"),
        ("The road shut on Monday. Oren said on the same day that talks failed.", "2031-02-10"),
        ("Oren said two days later that talks failed.", None),
        ("This Wednesday, Oren said that talks failed.", "2031-02-12"),
        ("Oren said yesterday that talks failed.", "2031-02-11"),
        ("Oren said on January 12 that talks failed.", "2031-01-12"),
        ("Oren said on 3 December that talks failed.", "2030-12-03"),
        ("Oren said last month that talks failed.", "2031-01"),
        ("Oren said earlier this week that talks failed.", "2031-02"),
        ("Oren said in March 2029 that talks failed.", "2029-03"),
        ("Two days ago, Oren said that talks failed.", "2031-02-10"),
        ("In an interview released on Sunday, Oren said that talks failed.", "2031-02-09"),
        ("Oren said last night that talks failed.", "2031-02-11"),
        ("Oren said Monday in Orsk that talks failed.", "2031-02-10"),
        ("Oren told reporters on Tuesday and said that talks failed.", "2031-02-11"),
        ("The army of Veska on Friday said that talks failed.", "2031-02-07"),
        ("Asked about it on Sunday, Oren said that talks failed.", "2031-02-09"),
        ("Reminded that Sabel had offered it on Sunday, Oren said that talks failed.", None),
        ("The teams met on Sunday, and Oren said that talks failed.", None),
        ("Oren, who turned 70 in January, said that talks failed.", None),
        ("Oren said on May 3 that talks failed.", None),
        ("OSLO, Feb 3 (NPA) - Oren said that talks failed.", None),
        ("In his first talk since May 2030, Oren on Monday said that talks failed.", "2031-02-10"),
        ("Oren said that talks failed.", None),
        ("After a raid on Sunday, Oren said that talks failed.", None),
        ("Oren, who took office in 2028, said that talks failed.", None),
        ("A leader of the January 23 Movement said that talks failed.", None),
        ("The Movement of 23 January said that talks failed.", None),
        ("On January 23 Movement leaders said that talks failed.", "2031-01-23"),
    ],
)
def test_dates_that_hang_on_the_cue(text: str, expected: str | None, cast_of: CastOf) -> None:
    assert told(text, "said", "talks failed", cast_of, "2031-02-12") == expected


@pytest.mark.parametrize(
    "text",
    [
        "They signed a declaration on January 9 in which they vowed to start talks.",
        "They signed a pact of rivers on January 9 in which they vowed to start talks.",
    ],
)
def test_what_a_text_tells_was_vowed_when_it_was_signed(text: str, cast_of: CastOf) -> None:
    assert told(text, "vowed", "to start talks", cast_of, "2031-02-12") == "2031-01-09"


def test_a_date_inside_the_content_is_not_the_day_of_speaking(cast_of: CastOf) -> None:
    text = "Oren said talks failed on Sunday."
    assert told(text, "said", "talks failed on Sunday", cast_of, "2031-02-12") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Sunday, Oren said that talks failed.", None),
        ("Oren said last month that talks failed.", None),
        ("Oren said on 3 December 2030 that talks failed.", "2030-12-03"),
    ],
)
def test_without_a_day_of_printing_only_full_dates_count(
    text: str, expected: str | None, cast_of: CastOf
) -> None:
    assert told(text, "said", "talks failed", cast_of, None) == expected


def test_a_date_in_other_words_is_not_the_day_of_speaking(cast_of: CastOf) -> None:
    text = "Oren said that a round would be held on Sunday. Talks failed."
    cast = cast_of(text)
    other = Span(text.index("a round"), text.index("Sunday") + 6)
    start = text.index("Talks failed")
    attribution = Attribution(source=Span(0, 4), content=(Span(start, start + 12),))
    published = article_of(text, "2031-02-12").published
    assert said_on(cast.doc, cast.layout, attribution, published, [other]) is None


def test_a_day_after_the_medium(cast_of: CastOf) -> None:
    text = "Oren wrote on Telegram Sunday morning that talks failed."
    assert told(text, "wrote", "talks failed", cast_of, "2031-02-12") == "2031-02-09"
