import pytest
from hypothesis import given
from hypothesis import strategies as st

from linking.invented import OTHER, WIRE, reworded, shortened
from truceline.linking.candidates import (
    credited,
    quote_bands,
    sketch,
    sketch_of,
    unpacked,
    worth_comparing,
)
from truceline.linking.wording import longest_common_run, shingles, winnow, words_of
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span


def article(*stretches: tuple[StretchKind, str, str], author: str | None = None) -> Article:
    text, made = "", []
    for kind, label, words in stretches:
        made.append(Stretch(Span(len(text), len(text) + len(words)), kind, label))
        text += words + "\n"
    return Article(report=ReportKey("r"), text=text, stretches=tuple(made), author=author)


@pytest.mark.parametrize(
    "copy",
    [WIRE, shortened(WIRE, 0.3), OTHER + WIRE, WIRE.upper(), reworded(WIRE, 30)],
    ids=["whole", "shortened", "digest", "shouted", "reworded"],
)
def test_a_copy_is_among_the_candidates(copy: str) -> None:
    shared = len(set(sketch(WIRE).bands) & set(sketch(copy).bands))
    assert worth_comparing({"copy": shared}, of=len(sketch(copy).bands)) == ["copy"]


def test_another_story_is_no_candidate() -> None:
    assert not set(sketch(WIRE).bands) & set(sketch(OTHER).bands)


@given(st.text(max_size=400), st.lists(st.text(max_size=20), max_size=3))
def test_a_sketch_is_kept_and_made_the_same(text: str, credits: list[str]) -> None:
    made = sketch(text, credits)
    assert made == sketch(text, reversed(credits))
    assert unpacked(made.packed()) == made


def test_a_sketch_is_the_same_on_every_machine() -> None:
    assert sketch("Envoy Dahl walked between the rooms all day long").told[:2] == (
        2101379764,
        1287745425,
    )


@given(
    st.lists(st.sampled_from("abcdefg"), min_size=9, max_size=9),
    st.lists(st.sampled_from("hijk"), max_size=9),
    st.lists(st.sampled_from("lmno"), max_size=9),
)
def test_eight_shared_words_always_meet_in_a_quote_band(
    shared: list[str], before: list[str], after: list[str]
) -> None:
    left, right = quote_bands(before + shared), quote_bands(shared + after)
    assert set(left) & set(right)


def test_page_furniture_is_no_part_of_the_sketch() -> None:
    body = (StretchKind.BODY, "", WIRE)
    menu = (StretchKind.FURNITURE, "menu", "News Sport Weather Log in to read more of this")
    assert sketch_of(article(body)).told == sketch_of(article(menu, body)).told


@pytest.mark.parametrize(
    ("found", "stretches", "author"),
    [
        ("npa", [(StretchKind.BODY, "", "TARSH CITY (NPA) - Delegates met at noon.")], None),
        ("northlight", [(StretchKind.BODY, "", "He left, the Northlight news agency said.")], None),
        ("river radio", [(StretchKind.BODY, "", "Talks failed, River Radio reported.")], None),
        ("photo npa", [(StretchKind.FURNITURE, "photo credit", "Photo: NPA")], None),
        ("northlight wire", [(StretchKind.BODY, "", "Talks failed.")], "Northlight Wire"),
    ],
)
def test_credits(
    found: str, stretches: list[tuple[StretchKind, str, str]], author: str | None
) -> None:
    names = {name.replace(":", "") for name in credited(article(*stretches, author=author))}
    assert found in names


def test_candidates_are_few() -> None:
    counts = {f"{n:03}": n for n in range(100)}
    assert worth_comparing(counts, of=90)[:2] == ["099", "098"]
    assert len(worth_comparing(counts, of=90)) == 20


@pytest.mark.parametrize("text", ["", "one", "one two three"])
def test_short_texts_have_no_shingles(text: str) -> None:
    assert shingles(words_of(text), 4) == []
    assert winnow([], 5) == frozenset()


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_common_run_stands_in_both(left: list[str], right: list[str]) -> None:
    run = " ".join(longest_common_run(left, right))
    assert run in " ".join(left)
    assert run in " ".join(right)
    assert len(run) == len(" ".join(longest_common_run(right, left)))
