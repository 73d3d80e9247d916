import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def generator() -> ModuleType:
    sys.path.insert(0, str(FOLDER))
    try:
        import generator
    finally:
        sys.path.remove(str(FOLDER))
    return generator


def test_the_same_number_gives_the_same_report(generator: ModuleType) -> None:
    first = list(generator.lines(40, 44))
    generator.story.cache_clear()
    assert list(generator.lines(40, 44)) == first
    assert list(generator.lines(41, 43)) == first[1:3]


def test_a_report_holds_what_the_generator_says(generator: ModuleType) -> None:
    page = generator.printed(generator.story(7))
    text = json.loads(next(generator.lines(7, 8)))["text"]
    told = generator.statements(page, "key", 7)
    assert page.text == text
    assert len(told) == len(page.said) > 0
    for statement, (said, *_) in zip(told, page.said, strict=True):
        assert statement.words(text).casefold() == said.words.casefold()
        assert statement.attribution.source.of(text).endswith(statement.speaker.text)


def test_some_reports_are_copies(generator: ModuleType) -> None:
    stories = [generator.story(number) for number in range(200)]
    leads = [each.paragraphs[0] for each in stories]
    again = sum(lead in leads[:number] for number, lead in enumerate(leads))
    assert 0.1 < again / len(leads) < 0.35
