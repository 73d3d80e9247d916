"""The learned attributor, as shipped, on sentences of our own."""

from collections.abc import Callable

import pytest

from truceline.reading.attributors import MODEL, RULES, RulesAttributor, load_attributor
from truceline.reading.models import load_model
from truceline.settings import Settings
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.errors import ModelMissing
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mode

Told = Callable[[str], list[Attribution]]


@pytest.fixture(scope="session")
def told() -> Told:
    """Text in, attributions out; each line is a stretch of body."""
    model, attributor = load_model(Settings().model), load_attributor(MODEL)

    def read(text: str) -> list[Attribution]:
        stretches, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                stretches.append(Stretch(Span(at, at + len(line)), StretchKind.BODY))
            at += len(line) + 1
        article = Article(report=ReportKey("test"), text=text, stretches=tuple(stretches))
        (found,) = attributor.attribute([(article, model(text))])
        return list(found)

    return read


def only(found: list[Attribution]) -> Attribution:
    assert len(found) == 1, found
    return found[0]


def words(text: str, one: Attribution) -> str:
    return " … ".join(span.of(text) for span in one.content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Dahl said the bridge (built in 1931) would stay shut. Rain fell all night.",
            "the bridge (built in 1931) would stay shut",
        ),
        (
            "Oren said the convoy – forty lorries, no guards – had turned back. Nobody was hurt.",
            "the convoy – forty lorries, no guards – had turned back",
        ),
        (
            "“We met Gen. Tull at 5 p.m. in Osk,” Dahl said. The hall was empty by then.",
            "We met Gen. Tull at 5 p.m. in Osk",
        ),
        (
            "“He told me, ‘Never again,’ and left,” Dahl said. The talks end on Friday.",
            "He told me, ‘Never again,’ and left",
        ),
    ],
)
def test_content_ends_where_the_speech_ends(told: Told, text: str, content: str) -> None:
    (one, *more) = [a for a in told(text) if a.told_by is None]
    assert not more
    assert words(text, one) == content


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("The minister did not say when the crossing would open.", Mode.NOT_SAID),
        ("The envoy is expected to say on Monday that the truce holds.", Mode.EXPECTED),
        ("Dahl is reported to have said that the list was lost.", Mode.REPORTED),
        ("Dahl said that the list was lost.", Mode.SAID),
    ],
)
def test_negation_and_modality_are_facts_of_the_statement(
    told: Told, text: str, mode: Mode
) -> None:
    one = only(told(text))
    assert one.mode is mode


def test_a_report_within_a_report_is_told_by_the_outer_one(told: Told) -> None:
    text = "Norlund said that Foreign Minister Oren had told his generals to hold the ridge."
    outer, inner = sorted(told(text), key=lambda a: a.told_by is not None)
    assert outer.told_by is None
    assert inner.told_by is not None
    assert inner.source is not None
    assert "Oren" in inner.source.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The “humanitarian corridor” leads through a minefield.",
        "Banners reading “Go home” hung over the square.",
        "Her novel “The Last Ferry” sold forty copies.",
        "The ferry “Queen Ada” left the port of Osk at noon.",
        "The long silence suggests a shift in the capital.",
        "Read more: ten bridges to see before they close",
    ],
)
def test_what_nobody_says_is_no_speech(told: Told, text: str) -> None:
    assert told(text) == []


def test_both_opinions_agreeing_is_sure(told: Told) -> None:
    one = only(told("“The bridge stays open,” Foreign Minister Ada Dahl said on Tuesday."))
    assert one.kind is Kind.DIRECT
    assert one.confidence > 0.85


def test_the_rules_alone_need_no_weights() -> None:
    assert isinstance(load_attributor(RULES), RulesAttributor)


def test_an_unknown_way_is_said_to_be_so() -> None:
    with pytest.raises(ModelMissing, match="use model or rules"):
        load_attributor("guess")


def test_who_is_expected_to_speak_is_the_source(told: Told) -> None:
    text = "The envoy is expected to say on Monday that the truce holds."
    one = only(told(text))
    assert one.source is not None
    assert one.source.of(text) == "The envoy"


def test_signed_quotations_stay_with_their_name(told: Told) -> None:
    text = (
        "“The bridge was ours and will be ours again.” ― Ada Dahl\n"
        "“Nobody has asked the people who live beside it.” ― Ilin Oren\n"
    )
    for one in told(text):
        assert one.source is not None
        line = text.index(one.source.of(text))
        assert all(text.count("\n", span.start, line) == 0 for span in one.content)


def test_a_poll_or_a_decree_as_source_is_marked(told: Told) -> None:
    text = "The decree forbids talks with Veska. The envoy said that it would be lifted."
    rules = {
        one.source.of(text): {ground.rule for ground in one.grounds}
        for one in told(text)
        if one.source is not None
    }
    assert "source:document" in rules["The decree"]
    assert "source:document" not in rules["The envoy"]
