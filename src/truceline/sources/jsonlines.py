"""JSON lines: one report a line."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from truceline.settings import Settings
from truceline.sources.files import Readable, set_aside, unopened
from truceline.sources.kinds import PAGE, TEXT, garbled, is_page
from truceline.sources.tables import together
from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.keys import report_key
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.reports import Report, Told

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
LISTED = "the line opens a list; JSON lines have one object a line, no list around them"
NO_OBJECT = "the line is no JSON object"
ONE_A_LINE = "write one JSON object a line"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The names under which a line of JSON keeps what a report is made of."""

    id: str = "id"
    text: str = "text"
    title: str = "title"
    url: str = "url"
    outlet: str = "outlet"
    published: str = "published"
    language: str = "language"
    author: str = "author"

    def told(self, item: Mapping[str, object]) -> Told:
        """What the line tells beside its text."""
        return Told(
            **{name: _plain(item.get(key)) for name, key in asdict(self).items() if name != "text"}
        )


class OtherFieldsError(SourceError):
    """No line of a file has the field that should hold the text."""

    def __init__(self, place: str, wanted: str, there: Sequence[str]) -> None:
        reason = f"no line has a field “{wanted}”; its fields are: {', '.join(there) or 'none'}"
        super().__init__(f"{place}: {reason} (name the one that holds the text with --text-field)")
        self.place = place
        self.reason = reason


@dataclass(slots=True)
class Seen:
    """What one file of lines has held so far."""

    taken: int = 0
    objects: int = 0
    names: dict[str, None] = field(default_factory=dict)
    waiting: list[Problem] = field(default_factory=list)  # told once a line was good


def take_lines(
    path: Path, shown: str, fields: Fields, beside: Told | None, settings: Settings
) -> Iterator[Report | Problem]:
    """The reports of a file, packed with gzip or not."""
    opener = gzip.open if path.suffix.lower() == ".gz" else Path.open
    try:
        with cast(BinaryIO, opener(path, "rb")) as stream:
            yield from take_stream(stream, shown, fields, beside, settings)
    except OSError as problem:
        yield unopened(shown, problem)


def take_stream(
    stream: Readable, shown: str, fields: Fields, beside: Told | None, settings: Settings
) -> Iterator[Report | Problem]:
    """The reports of a stream of lines; a bad line is a problem, the rest goes on."""
    seen = Seen()
    for number, line in _lines(stream, settings):
        place = f"{shown}, line {number}"
        found = line if isinstance(line, Problem) else _take(line, place, fields, beside, seen)
        if isinstance(found, Report):
            seen.taken += 1
            yield from seen.waiting
            seen.waiting.clear()
            yield found
        elif isinstance(found, Problem):
            yield from _told(found, seen, place)
    yield from _unread(shown, fields, seen)


def _told(problem: Problem, seen: Seen, place: str) -> Iterator[Problem]:
    placed = set_aside(place, problem.reason, problem.cure)
    if seen.taken:
        yield placed
    else:
        seen.waiting.append(placed)


def _unread(shown: str, fields: Fields, seen: Seen) -> Iterator[Problem]:
    """What to say of a file that gave no report at all."""
    if seen.taken:
        return
    if seen.objects and fields.text not in seen.names:
        raise OtherFieldsError(shown, fields.text, sorted(seen.names))
    if not seen.objects and len(seen.waiting) > 1:
        first = seen.waiting[0]
        line = first.place.rpartition(", ")[2]
        reason = f"none of its {len(seen.waiting)} lines can be read; {line}: {first.reason}"
        yield set_aside(shown, reason, first.cure)
    elif seen.waiting:
        yield from seen.waiting
    else:
        yield set_aside(shown, "it is empty (0 lines)", "fetch or save it again")


def _lines(stream: Readable, settings: Settings) -> Iterator[tuple[int, bytes | Problem]]:
    """Numbered lines that are not blank; one that is too long is passed over."""
    limit = settings.largest_report * 2
    number = 0
    while True:
        number += 1
        try:
            line = stream.readline(limit)
            if len(line) == limit and not line.endswith(b"\n"):
                while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
                    continue
                reason = f"the line is larger than {limit:,} bytes"
                yield number, set_aside("", reason, "raise TRUCELINE_LARGEST_REPORT")
                continue
        except (EOFError, zlib.error, gzip.BadGzipFile) as problem:
            reason = f"the packed file is damaged from here on ({problem})"
            yield number, set_aside("", reason, "fetch it again")
            return
        if not line:
            return
        if line.strip():
            yield number, line


def _take(
    line: bytes, place: str, fields: Fields, beside: Told | None, seen: Seen
) -> Report | Problem:
    try:
        item = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return set_aside(place, "the line is not UTF-8", "save the file again as UTF-8")
    except (ValueError, RecursionError) as problem:
        return set_aside(place, _not_json(line, problem), ONE_A_LINE)
    if not isinstance(item, dict):
        return set_aside(place, LISTED if isinstance(item, list) else NO_OBJECT, ONE_A_LINE)
    seen.objects += 1
    seen.names.update(dict.fromkeys(str(name) for name in item))
    text = item.get(fields.text)
    if not isinstance(text, str):
        what = "has no" if fields.text not in item else "has no text in its"
        return set_aside(place, f"the line {what} field “{fields.text}”", "fill it in")
    return _report(text, place, together(fields.told(item), beside))


def _report(text: str, place: str, told: Told) -> Report | Problem:
    if not text.strip():
        return set_aside(place, "the text is empty", "fetch it again")
    if garbled(text):
        return set_aside(place, "the text is no writing (control characters)", "fetch it again")
    # Half of a surrogate pair is no character; one mark for each keeps all offsets.
    content = LONE_SURROGATE.sub("\ufffd", text).encode()
    return Report(
        key=report_key(content, told.id or told.url or ""),
        content=content,
        media_type=PAGE if is_page(text) else TEXT,
        path=None if told.id else place,
        told=told,
    )


def _not_json(line: bytes, problem: Exception) -> str:
    if line.lstrip(b"\xef\xbb\xbf \t").startswith(b"["):
        return LISTED
    reason = problem.msg if isinstance(problem, json.JSONDecodeError) else "too deeply nested"
    return f"the line is not JSON ({reason})"


def _plain(value: object) -> str | None:
    """A field's value as text; nothing, lists and objects tell nothing."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return LONE_SURROGATE.sub("\ufffd", str(value)).strip() or None
