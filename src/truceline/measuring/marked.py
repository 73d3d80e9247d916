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
ROLES = ("source", "cue", "content")
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
    """The marked texts of a file; what is wrong in it is said with its line and the cure."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise SourceError(f"{path}: it is not in UTF-8; save it again as UTF-8") from None
    except OSError as error:
        why = (error.strerror or "no reason is given").lower()
        raise SourceError(f"{path}: cannot be read ({why}); name a file of marked texts") from None
    found = [one for number, line in enumerate(lines, 1) for one in _text(path, number, line)]
    if not found:
        raise SourceError(f"{path}: there is no marked text in it; {FORM}")
    return found


def _text(path: Path, number: int, line: str) -> Iterator[MarkedText]:
    if not line.strip():
        return
    try:
        yield _parsed(line)
    except Unfit as error:
        raise SourceError(f"{path}, line {number}: {error}; {FORM}") from None


class Unfit(Exception):
    """What is wrong with a line, in words."""


def _parsed(line: str) -> MarkedText:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        told = f"it is no JSON from character {error.colno} on"
        raise Unfit(f"{told} (a mark, comma or bracket is missing or too many there)") from None
    if not isinstance(record, dict):
        raise Unfit("it is no JSON object in braces")
    for name in ("doc_id", "text", "attributions"):
        if name not in record:
            raise Unfit(f'the field "{name}" is missing')
    text, marks = record["text"], record["attributions"]
    if not isinstance(text, str):
        raise Unfit('"text" is no text in quotation marks')
    if not isinstance(marks, list):
        raise Unfit('"attributions" is no list in brackets')
    marked = tuple(_marked(one, number, len(text)) for number, one in enumerate(marks, 1))
    return MarkedText(str(record["doc_id"]), text, marked)


def _marked(given: Any, number: int, length: int) -> Marked:
    if not isinstance(given, dict):
        raise Unfit(f"attribution {number} is no JSON object in braces")
    if not given.get("content"):
        raise Unfit(f'attribution {number} has no "content"')
    source, cue, content = (
        _places(given.get(role), f"{role} of attribution {number}", length) for role in ROLES
    )
    return Marked(source=source, cue=cue, content=content)


def _places(given: Any, whose: str, length: int) -> tuple[Span, ...]:
    if given is None:
        return ()
    if not isinstance(given, list) or not all(map(_pair, given)):
        raise Unfit(f"the {whose} is no list of [start, end], two whole numbers each")
    for start, end in given:
        if not 0 <= start <= end:
            raise Unfit(f"the {whose} is at [{start}, {end}]: from 0 on, start first")
        if end > length:
            raise Unfit(f"the {whose} ends at {end}, after the text, which has {length} characters")
    return tuple(Span(start, end) for start, end in given)


def _pair(given: Any) -> bool:
    return isinstance(given, list) and [type(one) for one in given] == [int, int]


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
