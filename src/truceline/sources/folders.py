"""Every file under a folder, in order, each once."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from truceline.sources.files import KINDS, set_aside
from truceline.sources.kinds import SUFFIXES, foreign
from truceline.vocabulary.problems import Problem


@dataclass(frozen=True, slots=True)
class Entry:
    """A file under a folder: where it is, and its name from the folder down."""

    path: Path
    name: str


@dataclass(slots=True)
class Walk:
    """One walk through a folder; links that lead back are noticed."""

    root: Path
    shown: str  # the root's own name
    folders: dict[tuple[int, int], str] = field(default_factory=dict)

    def entries(self) -> Iterator[Entry | Problem]:
        """Files in order of their names, folders in their place; hidden ones left out."""
        yield from self._folder(self.root, "")

    def _folder(self, folder: Path, name: str) -> Iterator[Entry | Problem]:
        try:
            status = folder.stat()
            names = sorted(child.name for child in folder.iterdir())
        except OSError as problem:
            reason = f"the folder cannot be opened: {problem.strerror}"
            yield set_aside(self._place(name), reason, "give yourself leave to read it")
            return
        known = self.folders.setdefault((status.st_dev, status.st_ino), name)
        if known != name:
            reason = f"the link leads to a folder that is read already ({self._place(known)})"
            yield set_aside(self._place(name), reason, "remove the link")
            return
        for child in names:
            if not child.startswith("."):
                yield from self._child(folder / child, f"{name}/{child}" if name else child)

    def _child(self, path: Path, name: str) -> Iterator[Entry | Problem]:
        try:
            mode = path.stat().st_mode
        except OSError as problem:
            yield set_aside(self._place(name), *_unreachable(path, problem))
            return
        if stat.S_ISDIR(mode):
            yield from self._folder(path, name)
        elif stat.S_ISREG(mode):
            yield Entry(path, name)
        else:
            yield set_aside(self._place(name), "it is no ordinary file", "remove it")

    def _place(self, name: str) -> str:
        return f"{self.shown}/{name}" if name else self.shown


def unknown_kind(path: Path, place: str) -> Problem | None:
    """Why a file of a folder is no report, by its ending; None: it may be one."""
    suffix = path.suffix.lower()
    if suffix in SUFFIXES or suffix == ".gz" or not suffix or " " in suffix:
        return None
    try:
        with path.open("rb") as stream:
            kind = foreign(stream.read(4000))
    except OSError:
        return None
    if kind is not None:
        return set_aside(place, f"it seems to be {kind.what}", kind.cure)
    return set_aside(place, f"a file ending in {suffix} is no report", f"save it as {KINDS}")


def _unreachable(path: Path, problem: OSError) -> tuple[str, str]:
    if path.is_symlink():
        return "the link leads nowhere", "mend or remove the link"
    return f"cannot be opened: {problem.strerror}", "check the file"
