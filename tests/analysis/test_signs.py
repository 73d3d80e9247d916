"""Signs about one text: each a fact with its span; what is no sign stays unsaid."""

import re

import pytest

from truceline.analysis.knownnames import known_names
from truceline.analysis.signs import Sign, SignKind, signs_of
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span

NAMES = known_names(
    Process.model_validate(
        {
            "name": "Invented war",
            "parties": [{"id": "veska", "name": "Veska", "adjectives": ["Veskan"]}],
            "people": [{"id": "dahl", "name": "Orsolya Dahl"}],
        }
    )
)


def article(text: str, furniture: str = "", **fields: object) -> Article:
    whole = f"{text}\n{furniture}" if furniture else text
    lines = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", whole)]
    stretches = tuple(
        Stretch(span, StretchKind.FURNITURE if span.start > len(text) else StretchKind.BODY)
        for span in lines
    )
    given = {"title": "t", "outlet": "o", "author": "a", "language": "en"}
    known = DateRead(date="2031-05-04", precision="day", grounds="date line")
    return Article(
        report=ReportKey("r"),
        text=whole,
        stretches=stretches,
        **{"published": known, **given, **fields},  # type: ignore[arg-type]
    )


def found(text: str, kind: SignKind, furniture: str = "") -> list[str]:
    given = article(text, furniture)
    signs = [sign for sign in signs_of(given, NAMES) if sign.kind is kind]
    assert all(sign.words == sign.spans[0].of(given.text) for sign in signs)
    return [sign.words for sign in signs]


BROKEN = [
    ("The round failed.Both went home.", ["failed.Both"]),
    ("It was late,but nobody slept.", ["late,but"]),
    ("The envoy met Dr.Lind at noon.", ["Dr.Lind"]),
    ("They pursue goals. and want more.", ["goals. and"]),
    ("Talks in veska went on, a veskan aide said.", ["veska", "veskan"]),
    ("The minister dahl spoke.", ["dahl"]),
    ("He wasnâ€™t there.", ["wasnâ€™t"]),
    ("He said дай мне хлеба and left.", ["дай мне хлеба"]),
]
WHOLE = [
    "See site.com, veska.example or www.veska.org/dahl for more.",
    "He came at 9 a.m. and left at noon, e.g. by the U.S. embassy.",
    "It cost 1,140 crowns, approx. ten each, vs. nine before.",
    "Tags: #veska @dahl and https://veska.example/a,b",
    "He signed as Пётр Иванов (Пётр Ильич Иванов).",
    "They ate turkey on the march in may, and a male polish teacher spoke.",
    "Mr. Lind and Gen. Orr met at St. Anne’s.",
]


@pytest.mark.parametrize(("text", "words"), BROKEN)
def test_words_broken(text: str, words: list[str]) -> None:
    assert found(text, SignKind.BROKEN) == words


@pytest.mark.parametrize("text", WHOLE)
def test_whole_words_are_no_sign(text: str) -> None:
    assert found(text, SignKind.BROKEN) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Source 1 says so, and source two agrees.", ["Source 1", "source two"]),
        ("Our sources say so.", ["Our sources"]),
        ("Our sources in the ministry say so.", []),
        ("The source of the river is near.", []),
        ("A source close to the envoy said so.", []),
    ],
)
def test_sources_without_office_or_place(text: str, words: list[str]) -> None:
    assert found(text, SignKind.NUMBERED) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The junta in Veska met.", ["junta"]),
        ("The Veskan regime refused.", ["regime"]),
        ("“The Veskan regime refused,” he said.", []),
        ("The sanctions regime holds.", []),
        ("Nobody wants regime change.", []),
        ("Many see him as a warmonger.", []),
        ("The former regime fell.", []),
    ],
)
def test_labels_in_the_outlets_own_voice(text: str, words: list[str]) -> None:
    assert found(text, SignKind.LABEL) == words


def test_what_somebody_says_is_not_the_outlets_voice() -> None:
    text = "He said the Veskan regime refused."
    start = text.index("the Veskan")
    assert not [
        sign
        for sign in signs_of(article(text), NAMES, [Span(start, len(text))])
        if sign.kind is SignKind.LABEL
    ]


TOLD = (
    "The envoy laid the map on the table and asked both of them to show with one finger where "
    "the river would have to run if no gun stood on the dam."
)


@pytest.mark.parametrize(
    ("second", "twice"),
    [
        (TOLD, True),
        (TOLD.replace("laid", "put").replace("show", "point out").replace("gun", "cannon"), True),
        ("Nobody came to the ferry that day, and the two clerks who had waited " * 3, False),
        ("The envoy laid the map on the table.", False),
    ],
)
def test_a_passage_told_twice(second: str, twice: bool) -> None:
    text = f"{TOLD}\nSomething else was said.\n{second}"
    signs = [s for s in signs_of(article(text), NAMES) if s.kind is SignKind.TOLD_TWICE]
    assert bool(signs) is twice
    if twice:
        assert [span.of(text) for span in signs[0].spans] == [TOLD, second]


def test_page_furniture_gives_no_sign() -> None:
    assert found("All is well.", SignKind.BROKEN, furniture="Read more.Subscribe") == []
    assert found(TOLD, SignKind.TOLD_TWICE, furniture=TOLD) == []


def absent(**fields: object) -> list[SignKind]:
    return [sign.kind for sign in signs_of(article("All is well.", **fields)) if not sign.spans]


def test_absent_fields() -> None:
    assert absent() == []
    assert absent(published=None, author=None, outlet=None) == [
        SignKind.NO_DATE,
        SignKind.NO_AUTHOR,
        SignKind.NO_OUTLET,
    ]


def test_a_report_without_words_gives_no_sign() -> None:
    assert signs_of(article("", published=None)) == []


def test_a_sign_is_no_verdict() -> None:
    assert set(Sign.__dataclass_fields__) == {
        "kind",
        "report",
        "spans",
        "words",
        "note",
        "statement",
        "other",
    }
