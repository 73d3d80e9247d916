"""The gate's modules are scripts: their folder is put on the path."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "evaluation"


def script(name: str) -> ModuleType:
    """A script of the folder as a module."""
    sys.path.insert(0, str(FOLDER))
    try:
        return __import__(name)
    finally:
        sys.path.remove(str(FOLDER))


@pytest.fixture(scope="session")
def gate() -> ModuleType:
    return script("gate")


@pytest.fixture(scope="session")
def statements() -> ModuleType:
    return script("statements")


@pytest.fixture(scope="session")
def plover() -> ModuleType:
    return script("plover")


@pytest.fixture(scope="session")
def scores() -> ModuleType:
    return script("scores")


@pytest.fixture(scope="session")
def circumstances() -> ModuleType:
    return script("circumstances")


@pytest.fixture(scope="session")
def speakers() -> ModuleType:
    return script("speakers")


@pytest.fixture(scope="session")
def sureness() -> ModuleType:
    return script("sureness")


@pytest.fixture(scope="session")
def issues() -> ModuleType:
    return script("issues")


@pytest.fixture(scope="session")
def agreement() -> ModuleType:
    return script("agreement")


@pytest.fixture(scope="session")
def targets() -> ModuleType:
    return script("targets")


@pytest.fixture(scope="session")
def written() -> ModuleType:
    return script("written")


@pytest.fixture(scope="session")
def news() -> ModuleType:
    return script("news")
