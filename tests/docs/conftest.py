from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def how_to(root: Path) -> str:
    return (root / "docs" / "how-to.md").read_text(encoding="utf-8")
