"""Codebook files that analysis reads (assessment, claims, signs), with a user's own added."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from truceline.coding.additions import merged as laid_over
from truceline.coding.additions import parsed
from truceline.settings import read_settings


def read_entries(path: Path) -> dict[str, Any]:
    """The entries of a codebook file, by name."""
    return parsed(path)


def extended(name: str) -> dict[str, Any]:
    """A file of the codebook, with the user's own file of that name added to it.

    The folder of own files is a setting (TRUCELINE_CODEBOOK); without it the shipped file.
    """
    return extended_from(name, read_settings().codebook)


@cache
def extended_from(name: str, folder: str) -> dict[str, Any]:
    """A file of the codebook with the one of that name in a folder; read once."""
    entries = read_entries(Path(str(files("truceline") / "codebook" / name)))
    own = Path(folder) / name
    return merged(entries, read_entries(own)) if folder and own.exists() else entries


def merged(shipped: Mapping[str, Any], added: Mapping[str, Any]) -> dict[str, Any]:
    """Entries of a user's file come in beside ours; lists grow, single values replace."""
    whole: dict[str, Any] = laid_over(dict(shipped), added, (), (), lambda *_: None)
    return whole
