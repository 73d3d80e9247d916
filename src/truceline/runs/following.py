"""The process file: read, checked, and explained where it is wrong."""

from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import yaml
from pydantic import ValidationError

from truceline.runs.mistakes import Mistake, line_at, mistakes, placed
from truceline.vocabulary.errors import ProcessError
from truceline.vocabulary.process import Process

SHOWN = 12  # mistakes; mending these often mends the rest


def read_process(path: Path) -> Process:
    """The negotiation that a YAML file describes."""
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ProcessError(f"{path}: cannot be opened: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ProcessError(f"{path}: save it again as UTF-8") from None
    except yaml.YAMLError as error:
        raise ProcessError(f"{path}: {where(error)}") from None
    if not isinstance(raw, dict):
        raise ProcessError(f"{path}: it must begin with “name: …”, the name of the process")
    own = {"codebook": additions(path, raw["codebook"])} if "codebook" in raw else {}
    try:
        return Process.model_validate({**raw, **own})
    except ValidationError as error:
        raise ProcessError(f"{path}: {mistaken(path, mistakes(error.errors(), raw))}") from None


def mistaken(path: Path, found: Sequence[Mistake]) -> str:
    """The mistakes of a file in one sentence, in the order of its lines."""
    from truceline.coding.additions import lines_of  # others need not wait for it

    lines = dict(lines_of(path))
    told = [placed(one, lines) for one in sorted(found, key=lambda one: line_at(one[0], lines))]
    more = [f"and {len(told) - SHOWN} more"] if len(told) > SHOWN else []
    return "; ".join([*told[:SHOWN], *more])


def additions(path: Path, named: object) -> str:
    """The codebook files that a process file names, seen from where it lies."""
    from truceline.coding.codebook import read_additions  # others need not wait for it

    names = [named] if isinstance(named, str) else named
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ProcessError(f"{path}: codebook: name a file or a folder, or a list of them")
    return read_additions([path.parent / name for name in names])


def where(error: yaml.YAMLError) -> str:
    """The line that is not YAML."""
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        line = error.problem_mark.line + 1
        return f"line {line} is not YAML ({error.problem}); look at its indent, colons and quotes"
    return "it is not YAML; look at its indent, colons and quotes"


def example() -> str:
    """A commented process file to start from."""
    return (resources.files("truceline.cli") / "example.yml").read_text(encoding="utf-8")
