"""A user's own codebook files: read, laid over ours, and explained where they are wrong."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from truceline.vocabulary.errors import CodebookError

SHIPPED = ("acts", "issues", "words", "cues", "conditions", "plover", "pax")
# Keys at the top of a user's file; issues.yml of our own holds three of them.
SECTIONS = (
    "acts",
    "cues",
    "issues",
    "neighbours",
    "shared",
    "words",
    "conditions",
    "plover",
    "pax",
    "examples",
)
ENDINGS = frozenset((".yml", ".yaml"))
Path_ = tuple[str | int, ...]
Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Source:
    """A file with the line on which each of its entries stands."""

    file: Path
    raw: Raw
    lines: Mapping[Path_, int]


@dataclass(slots=True)
class Laid:
    """Our codebook with what was added, and where each addition is written."""

    raw: Raw
    places: dict[Path_, str] = field(default_factory=dict)

    def lay(self, source: Source) -> None:
        """Put a file's entries beside those that are there; single values replace."""

        def note(at: Path_, own: Path_) -> None:
            line = source.lines.get(own)
            self.places[at] = f"{source.file}, line {line}" if line else str(source.file)

        self.raw = merged(self.raw, source.raw, (), (), note)

    def place(self, at: Sequence[str | int]) -> str:
        """Where an entry was written: the nearest place that is known."""
        found = (self.places.get(tuple(at[:end])) for end in range(len(at), 0, -1))
        return next((place for place in found if place), "")


def merged(mine: Any, added: Any, at: Path_, own: Path_, note: Any) -> Any:
    """Entries of a user's file come in beside ours; lists grow, single values replace."""
    note(at, own)
    if isinstance(added, dict):
        before = mine if isinstance(mine, dict) else {}
        # what is new stands first: of two options that both fit, the user's is taken
        base = {key: None for key in added if key not in before} | before
        for key, value in added.items():
            base[key] = merged(base.get(key), value, (*at, key), (*own, key), note)
        return base
    if isinstance(added, list):
        base_list = list(mine) if isinstance(mine, (list, tuple)) else []
        for number, value in enumerate(added):
            place = (*at, len(base_list))
            base_list.append(merged(None, value, place, (*own, number), note))
        return base_list
    return added


@cache
def shipped() -> Raw:
    """Our own files by section."""
    folder = Path(str(files("truceline") / "codebook"))
    raw: Raw = {}
    for name in SHIPPED:
        path = folder / f"{name}.yml"
        raw |= sections(path, parsed(path))
    for path in sorted((folder / "examples").glob("*.yml")):  # one file for each issue
        raw.setdefault("examples", []).extend(parsed(path)["examples"])
    return raw


def laid(added: str) -> Laid:
    """Ours, with additions that were read before; their lines are no longer known."""
    found = Laid(shipped())
    if added:
        found.lay(Source(Path("the process's codebook"), json.loads(added), {}))
    return found


def read_sources(paths: Sequence[Path]) -> list[Source]:
    """A user's files, or those of a folder, in the order of their names."""
    return [source(path) for given in paths for path in found_at(given)]


def found_at(given: Path) -> Iterator[Path]:
    """The files that a path names."""
    if not given.exists():
        raise CodebookError(f"{given}: there is no such codebook file or folder")
    if not given.is_dir():
        yield given
        return
    inside = sorted(path for path in given.iterdir() if path.suffix in ENDINGS)
    if not inside:
        raise CodebookError(f"{given}: this folder holds no file that ends in .yml")
    yield from inside


def source(path: Path) -> Source:
    """One file, checked for the keys at its top."""
    read = parsed(path)
    by_section = sections(path, read)
    inner: Path_ = () if by_section is read else (path.stem,)
    lines = {(*inner, *at): line for at, line in lines_of(path)}
    found = Source(path, by_section, lines)
    for key in by_section:
        if key not in SECTIONS:
            line = lines.get((key,), 1)
            raise CodebookError(f"{path}, line {line}: {unknown(str(key), SECTIONS)}")
    return found


def parsed(path: Path) -> Raw:
    """What a file holds."""
    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CodebookError(f"{path}: cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise CodebookError(f"{path}: save it again as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1} is not YAML" if mark is not None else "not YAML"
        raise CodebookError(f"{path}: {where}; look at its indent, colons and quotes") from None
    if isinstance(read, list) and path.stem == "examples":
        return {"examples": read}
    if not isinstance(read, dict):
        raise CodebookError(f"{path}: must hold entries by name, such as “cues:” or “issues:”")
    return read


def sections(path: Path, read: Raw) -> Raw:
    """A file named like one of ours may leave out the key at the top."""
    if path.stem in SECTIONS and not set(read) <= set(SECTIONS):
        return {path.stem: read}
    return read


def lines_of(path: Path) -> Iterator[tuple[Path_, int]]:
    """The line of every entry of a file, counted from 1."""
    root = yaml.compose(path.read_text(encoding="utf-8"))
    if root is not None:
        yield from _lines((), root)


def _lines(at: Path_, node: yaml.Node) -> Iterator[tuple[Path_, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*at, key.value), key.start_mark.line + 1
            yield from _lines((*at, key.value), value)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            yield (*at, number), value.start_mark.line + 1
            yield from _lines((*at, number), value)


def unknown(key: str, known: Sequence[str]) -> str:
    """A key that does not exist, with the one that was probably meant.

    >>> unknown("isues", ("acts", "issues"))
    "there is no key 'isues'; did you mean 'issues'?"
    """
    near = get_close_matches(key, known, n=1)
    cure = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
    return f"there is no key {key!r}; {cure}"
