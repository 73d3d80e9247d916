"""Texts in which people marked source, cue and content, as JSON lines."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.spans import Span

WORD = re.compile(r"[^\W_]+")
FORM = (
    'each line must be {"doc_id": …, "text": …, "attributions": '
    '[{"source": [[start, end], …], "cue": […], "content": […]}, …]}'
)
DOUBLE = '“”"«»„‟〝〞'
QUOTED = re.compile(r"[“”\"«»„‟〝〞]|``|''|(?<!\w)‘[^‘’]+’")


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution by the places of its parts; a part may be missing."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float = 1.0  # a person's is 1


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its attributions."""

    name: str
    text: str
    attributions: tuple[Marked, ...]


def read_marked(path: Path) -> list[MarkedText]:
    """The marked texts of a file; what is wrong in it is said with its line."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"{path}: cannot be read: {error}") from None
    found = [one for number, line in enumerate(lines, 1) for one in _text(path, number, line)]
    if not found:
        raise SourceError(f"{path}: there is no marked text in it; {FORM}")
    return found


def _text(path: Path, number: int, line: str) -> Iterator[MarkedText]:
    if not line.strip():
        return
    try:
        record = json.loads(line)
        text = record["text"]
        marked = tuple(_marked(one, len(text)) for one in record["attributions"])
        yield MarkedText(str(record["doc_id"]), text, marked)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(f"{path}, line {number}: {error!r}; {FORM}") from None


def _marked(given: dict[str, Any], length: int) -> Marked:
    return Marked(
        source=_places(given, "source", length),
        cue=_places(given, "cue", length),
        content=_places(given, "content", length),
    )


def _places(given: dict[str, Any], role: str, length: int) -> tuple[Span, ...]:
    places = tuple(Span(int(start), int(end)) for start, end in given.get(role) or ())
    if any(place.end > length for place in places):
        raise ValueError(f"a {role} ends after the text")
    return places


class Words:
    """The words of a text by number, so that marks and blanks never count."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places = [m.span() for m in WORD.finditer(text)]
        self.number = {
            at: n for n, (start, end) in enumerate(self.places) for at in range(start, end)
        }

    def of(self, spans: Sequence[Span]) -> frozenset[int]:
        """The words that spans touch."""
        return frozenset(
            self.number[at] for s in spans for at in range(s.start, s.end) if at in self.number
        )

    def quoted(self, spans: Sequence[Span]) -> bool:
        """Whether quotation marks stand in the spans or at their ends."""
        text = self.text
        return any(
            QUOTED.search(text, s.start, s.end)
            or text[max(0, s.start - 1) : s.start] in tuple(DOUBLE)
            or text[s.end : s.end + 1] in tuple(DOUBLE)
            for s in spans
        )
