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
        ("This Wednesday, Oren said that talks failed.", "2031-02-12"),
        ("Oren said yesterday that talks failed.", "2031-02-11"),
        ("Oren said on January 12 that talks failed.", "2031-01-12"),
        ("Oren said on 3 December that talks failed.", "2030-12-03"),
        ("Oren said last month that talks failed.", "2031-01"),
        ("Oren said earlier this week that talks failed.", "2031-02"),
        ("Oren said in March 2029 that talks failed.", "2029-03"),
        ("Two days ago, Oren said that talks failed.", "2031-02-10"),
        ("In an interview released on Sunday, Oren said that talks failed.", "2031-02-09"),
        ("Oren said that talks failed.", None),
        ("After a raid on Sunday, Oren said that talks failed.", None),
        ("Oren, who took office in 2028, said that talks failed.", None),
    ],
)
def test_dates_that_hang_on_the_cue(text: str, expected: str | None, cast_of: CastOf) -> None:
    assert told(text, "said", "talks failed", cast_of, "2031-02-12") == expected


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
