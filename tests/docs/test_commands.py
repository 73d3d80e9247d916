"""Every command and option stands in docs/commands.md as the program tells it."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.main import get_command

from truceline.cli import app


@pytest.fixture(scope="module")
def maker(root: Path) -> ModuleType:
    place = root / "docs" / "make_commands.py"
    spec = importlib.util.spec_from_file_location("make_commands", place)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def called(group: Any, path: str) -> list[str]:
    found = [path]
    for name, command in getattr(group, "commands", {}).items():
        found += called(command, f"{path} {name}")
    return found


def test_page_is_what_the_help_texts_say(root: Path, maker: ModuleType) -> None:
    page = (root / "docs" / "commands.md").read_text(encoding="utf-8")
    assert page == maker.reference(), "run: python docs/make_commands.py"


@pytest.mark.parametrize("command", called(get_command(app), "truceline"))
def test_every_command_has_a_section(root: Path, command: str) -> None:
    page = (root / "docs" / "commands.md").read_text(encoding="utf-8")
    assert f"\n## `{command}`\n" in page


def test_every_command_has_an_example(maker: ModuleType) -> None:
    root_command = get_command(app)
    bare = [path for path, one in maker.commands(root_command, "truceline") if not one.epilog]
    assert not bare
