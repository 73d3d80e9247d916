"""The guide to the codebook: every part of a page reaches the reader."""

import pytest

from truceline.coding.guide import Block, GuidePage, guide, told


@pytest.mark.parametrize("key", guide())
def test_every_page_has_a_title_and_something_to_say(key: str) -> None:
    page = guide()[key]
    assert page.title
    assert all(sum(map(bool, (b.text, b.steps, b.list, b.rows))) == 1 for b in page.blocks)


def test_rows_are_as_wide_as_their_head() -> None:
    blocks = [block for page in guide().values() for block in page.blocks if block.rows]
    assert blocks
    assert all({len(row) for row in block.rows} == {len(block.head)} for block in blocks)


def test_a_page_in_markdown() -> None:
    page = GuidePage(
        title="Pairs",
        blocks=(
            Block(text="Ask first."),
            Block(steps=("one", "two")),
            Block(list=("a",)),
            Block(head=("Pair", "Question"), rows=(("x / y", "who?"),)),
        ),
        mended=("A rule was wrong.",),
    )
    assert told(page) == [
        "Ask first.",
        "",
        "1. one",
        "2. two",
        "",
        "- a",
        "",
        "| Pair | Question |",
        "| --- | --- |",
        "| x / y | who? |",
        "",
        "## Mended by coding real reports",
        "",
        "- A rule was wrong.",
    ]
