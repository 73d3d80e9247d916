"""How the parts of the codebook work together: tree, pairs, operators, positions, rounds."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from truceline.coding.entry import Entry, Texts


class Block(Entry):
    """A stretch of a page: a paragraph, steps, a list, or a table."""

    text: str = ""
    steps: Texts = ()
    list: Texts = ()
    head: Texts = ()
    rows: tuple[Texts, ...] = ()


class GuidePage(Entry):
    """One matter, with what coding real reports showed to be wrong in it."""

    title: str
    blocks: tuple[Block, ...]
    mended: Texts = ()


@cache
def guide() -> Mapping[str, GuidePage]:
    """Every page by its key."""
    text = (files("truceline") / "codebook" / "guide.yml").read_text(encoding="utf-8")
    return {key: GuidePage.model_validate(page) for key, page in yaml.safe_load(text).items()}


def told(page: GuidePage) -> list[str]:
    """The page as lines of Markdown."""
    lines: list[str] = []
    for block in page.blocks:
        lines += [*_lines(block), ""]
    if page.mended:
        lines += ["## Mended by coding real reports", "", *(f"- {text}" for text in page.mended)]
    return lines


def _lines(block: Block) -> list[str]:
    if block.text:
        return [block.text]
    if block.steps:
        return [f"{number}. {text}" for number, text in enumerate(block.steps, 1)]
    if block.list:
        return [f"- {text}" for text in block.list]
    rows = (block.head, ("---",) * len(block.head), *block.rows)
    return [f"| {' | '.join(row)} |" for row in rows]
