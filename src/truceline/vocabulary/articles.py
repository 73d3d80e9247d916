"""The readable text of a report, and which stretches of it are page furniture."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span


class StretchKind(StrEnum):
    """What a stretch of text is."""

    TITLE = "title"
    BODY = "body"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """One line or paragraph of the text."""

    span: Span
    kind: StretchKind
    label: str = ""  # furniture: caption, credit, menu, date line, related links, comment form …
    speaker: str = ""  # interview turn: the label that opens it, as printed


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRead:
    """A date as printed, read as far as it was printed."""

    date: str  # ISO: 2031-05-04, 2031-05 or 2031; with time where printed
    precision: str  # minute, day, month, year
    grounds: str  # where it was read: "file table", "meta tag", "date line", "file name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A report as a person reads it."""

    report: ReportKey
    text: str  # as it came for plain text; the extracted text for pages
    stretches: tuple[Stretch, ...]  # in order, not overlapping, blanks between
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: DateRead | None = None  # None: unknown, never today's date
    language: str | None = None  # ISO 639-1
    readable: bool = True  # False: a language that we cannot read; kept, not coded

    def body(self) -> Iterator[Stretch]:
        """The stretches that can hold speech: title and body."""
        return (s for s in self.stretches if s.kind is not StretchKind.FURNITURE)

    def furniture(self) -> Iterator[Stretch]:
        """The stretches that are the page's, not the report's."""
        return (s for s in self.stretches if s.kind is StretchKind.FURNITURE)
