"""One file becomes one report, or a problem that says why not."""

from pathlib import Path
from typing import Protocol

from truceline.settings import Settings
from truceline.sources.encodings import decode
from truceline.sources.kinds import PAGE, SUFFIXES, TEXT, WHOLE_PAGE, foreign, garbled, is_page
from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.keys import report_key
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.reports import Report, Told


class Readable(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """Up to so many bytes."""

    def readline(self, size: int = -1, /) -> bytes:
        """Up to the next end of a line."""


KINDS = ".txt, .md, .html or .jsonl"


def set_aside(place: str, reason: str, cure: str = "") -> Problem:
    """An input that does not come in."""
    return Problem(stage="sources", place=place, reason=reason, cure=cure, kept=False)


def read_bytes(path: Path, settings: Settings) -> bytes:
    """All bytes of a file that is no larger than allowed."""
    with path.open("rb") as stream:
        return read_stream(stream, settings)


def read_stream(stream: Readable, settings: Settings) -> bytes:
    """All bytes of a stream; one byte over the limit is enough to refuse."""
    content = stream.read(settings.largest_report + 1)
    if len(content) > settings.largest_report:
        raise TooLargeError
    return content


class TooLargeError(SourceError):
    """More bytes than a report may have."""


def too_large(place: str, settings: Settings) -> Problem:
    """The problem that a file over the limit becomes."""
    return set_aside(
        place,
        f"larger than {settings.largest_report:,} bytes",
        "split it, or raise TRUCELINE_LARGEST_REPORT",
    )


def unopened(place: str, problem: OSError) -> Problem:
    """The problem that a file becomes which the system will not open."""
    if isinstance(problem, PermissionError):
        return set_aside(place, "you may not read it", "give yourself leave to read the file")
    return set_aside(place, f"cannot be opened: {problem.strerror}", "check the file")


def take_file(
    path: Path, shown: str, told: Told, settings: Settings
) -> tuple[Report | Problem, ...]:
    """The report in a file; beside it, a problem when some of its bytes are damaged."""
    try:
        content = read_bytes(path, settings)
    except TooLargeError:
        return (too_large(shown, settings),)
    except OSError as problem:
        return (unopened(shown, problem),)
    return take_bytes(content, shown, told, SUFFIXES.get(path.suffix.lower()), shown)


def take_bytes(
    content: bytes, place: str, told: Told, media_type: str | None, path: str | None
) -> tuple[Report | Problem, ...]:
    """The report that these bytes are; media type None: look whether it is a page."""
    if not content.strip():
        return (set_aside(place, "it is empty (0 bytes of text)", "fetch or save it again"),)
    if (kind := foreign(content)) is not None:
        return (set_aside(place, f"it seems to be {kind.what}", kind.cure),)
    try:
        decoded = decode(content, media_type or PAGE)
    except SourceError as problem:
        return (set_aside(place, str(problem), "save it again as UTF-8"),)
    if garbled(decoded.text):
        reason = "it is no text (control characters throughout)"
        return (set_aside(place, reason, f"give the text itself, as {KINDS}"),)
    if not decoded.text.strip("\ufeff \t\r\n"):
        return (set_aside(place, "it holds blanks only", "fetch or save it again"),)
    if media_type == TEXT and WHOLE_PAGE.match(decoded.text):
        media_type = PAGE  # a page saved under the wrong name
    report = Report(
        key=report_key(content),
        content=content,
        media_type=media_type or (PAGE if is_page(decoded.text) else TEXT),
        path=path,
        told=told,
        encoding=decoded.encoding,
    )
    return (report, _damage(report, place, decoded.broken)) if decoded.broken else (report,)


def _damage(report: Report, place: str, broken: int) -> Problem:
    what = "1 byte is" if broken == 1 else f"{broken} bytes are"
    return Problem(
        stage="sources",
        place=place,
        reason=f"{what} not {report.encoding.upper()}; the text shows \ufffd there",
        cure="if the words matter, fetch or save it again",
        report=report.key,
    )
