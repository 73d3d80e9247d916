"""The pages of docs/codebook are what the YAML files say now."""

from pathlib import Path

from truceline.coding.codebook import Codebook
from truceline.coding.pages import pages
from truceline.vocabulary.acts import ActKind, Issue

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "codebook"


def test_pages_are_current(codebook: Codebook) -> None:
    stale = [
        name
        for name, text in pages(codebook).items()
        if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != text
    ]
    assert stale == [], "run: python -m truceline.coding.pages docs/codebook"


def test_every_act_and_issue_has_a_page(codebook: Codebook) -> None:
    made = pages(codebook)
    assert {f"act-{act}.md" for act in ActKind} <= set(made)
    assert {f"issue-{issue}.md" for issue in Issue} <= set(made)
