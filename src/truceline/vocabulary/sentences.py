"""Sentences of reports that are evidence though they are no statement."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A printed sentence with its report and its place."""

    report: str
    outlet: str | None
    title: str
    family: str | None
    printed: str | None  # when the report was printed
    text: str  # blanks made single
    start: int
    paragraph: int  # counted as the desk prints them
    near: str = ""  # what is printed right before it, and the title
