"""Marks in a printed text: not a character changes, every mark shows its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.desk.invented import SOURCES
from truceline.publishing.desk.marking import Marked, Piece, rows
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span

TEXT = "Oren said Dahl told him that a pause is near.\r\n\r\nNothing more."


def article(text: str = TEXT, *spans: tuple[int, int]) -> Article:
    places = spans or ((0, 45), (49, 62))
    stretches = tuple(Stretch(Span(*place), StretchKind.BODY) for place in places)
    return Article(report=ReportKey("r"), text=text, stretches=stretches)


def mark(number: int, *content: tuple[int, int], **more: object) -> Marked:
    spans = tuple(Span(*place) for place in content)
    return Marked(key=f"s{number}", number=number, content=spans, **more)  # type: ignore[arg-type]


def pieces(given: Article, marks: list[Marked]) -> list[Piece]:
    return [piece for row in rows(given, marks) for piece in (*row.pieces, *row.after)]


def shown(found: list[Piece], key: str) -> str:
    return "".join(piece.text for piece in found if key in piece.statements.split())


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[Article, list[Marked]]:
    text = draw(st.text(alphabet="ab \n\r<&“🕊", max_size=60))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    stretches = sorted(Span(*one) for one in draw(st.lists(spans, max_size=4)))
    wide = [one for one in draw(st.lists(spans, max_size=5)) if one[0] < one[1]]
    found = Article(
        report=ReportKey("r"),
        text=text,
        stretches=tuple(Stretch(one, StretchKind.BODY) for one in stretches),
    )
    return found, [mark(number, tuple(one)) for number, one in enumerate(wide)]  # type: ignore[arg-type]


@given(marked_texts())
def test_pieces_joined_are_the_text_and_marks_their_words(
    case: tuple[Article, list[Marked]],
) -> None:
    given, marks = case
    found = pieces(given, marks)
    assert "".join(piece.text for piece in found) == given.text
    assert [piece.start for piece in found[1:]] == [piece.end for piece in found[:-1]]
    for one in marks:
        assert shown(found, one.key) == one.content[0].of(given.text)
        assert sum(one in piece.opens for piece in found) == 1
        assert sum(one in piece.closes for piece in found) == 1


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_every_statement_of_a_report_is_shown(source) -> None:  # type: ignore[no-untyped-def]
    contents = [one.attribution.content for one in source.statements]
    marks = [mark(n, *((s.start, s.end) for s in one)) for n, one in enumerate(contents)]
    found = pieces(source.article(), marks)
    for one in marks:
        assert shown(found, one.key) == "".join(span.of(source.text) for span in one.content)


def test_the_narrower_of_two_nested_statements_gives_the_look() -> None:
    found = pieces(article(), [mark(1, (10, 44)), mark(2, (29, 44))])
    inner = next(piece for piece in found if piece.text == "a pause is near")
    assert [one.number for one in inner.within] == [1, 2]
    assert inner.inner is not None
    assert inner.inner.number == 2


def test_conditions_show_inside_their_statement_only() -> None:
    found = pieces(article(), [mark(1, (10, 28), conditions=(Span(20, 40),))])
    assert "".join(piece.text for piece in found if piece.condition) == "him that"


def test_source_and_cue_show_where_they_are_given() -> None:
    found = pieces(article(), [mark(1, (10, 44), source=Span(0, 4), cue=Span(5, 9))])
    assert [piece.text for piece in found if piece.source] == ["Oren"]
    assert [piece.text for piece in found if piece.cue] == ["said"]


def test_words_outside_all_stretches_are_body() -> None:
    printed = rows(article(TEXT, (49, 62)), [])
    assert ["".join(piece.text for piece in row.pieces) for row in printed] == [
        "Oren said Dahl told him that a pause is near.\r\n\r\n",
        "Nothing more.",
    ]


def test_paragraphs_are_counted_without_furniture() -> None:
    printed = rows(SOURCES[0].article(), [])
    assert [row.number for row in printed] == [0, 1, 2, 3, 4, 0]


def test_a_long_report_is_marked_quickly() -> None:
    import time

    text = "Words and words of it.\n" * 20_000
    spans = [(n * 23, n * 23 + 22) for n in range(20_000)]
    marks = [mark(n, spans[n]) for n in range(0, 20_000, 10)]
    begun = time.process_time()
    assert len(rows(article(text, *spans), marks)) == 20_000
    assert time.process_time() - begun < 10
