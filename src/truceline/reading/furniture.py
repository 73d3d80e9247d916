"""Page furniture: which words stand on a page beside the report, by codebook/furniture.yml."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from truceline.vocabulary.errors import CodebookError
from truceline.vocabulary.spans import Span

CURLED = (
    *((mark, "'") for mark in "‘’‛´`"),
    *((mark, '"') for mark in "“”„‟"),
    *((blank, " ") for blank in "\u00a0\u202f\u2007\u2060\ufeff"),
)
ENDS = " \t\r\n*_•·●▪■►▶◆○➤→«»›‹|>~\u200b"
HEADING_MARK = re.compile(r"#{1,6}\s+")
BLANKS = re.compile(r"\s+")
LONGEST = 600  # no furniture line is longer; longer lines are looked at inside

Where = Literal["anywhere", "top", "bottom"]


class Strict(BaseModel):
    """Unknown keys are mistakes, and are said so."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class LineEntry(Strict):
    """A kind of line that is furniture as a whole."""

    label: str
    phrases: tuple[str, ...] = ()
    pattern: str | None = None
    cased: str | None = None  # must match as well, with regard to case
    unless: str | None = None
    longest: int = Field(120, le=LONGEST)
    words: int = 99
    where: Where = "anywhere"


class BlockEntry(Strict):
    """A line that opens furniture of several lines."""

    label: str
    opens: str
    holds: Literal["all", "headlines", "next headline", "network"]
    prose: int = 160


class InlineEntry(Strict):
    """Furniture inside a longer line."""

    label: str
    near: tuple[str, ...]
    pattern: str
    cased: bool = False
    takes: Literal["match", "to_start", "to_end"] = "match"


class SpeakerWords(Strict):
    """Labels of interview turns that need no name, and labels that are none."""

    interviewers: tuple[str, ...]
    answers: tuple[str, ...]
    titles: tuple[str, ...]
    particles: tuple[str, ...]
    never: tuple[str, ...]
    closings: tuple[str, ...]


class FurnitureFile(Strict):
    """codebook/furniture.yml as written."""

    labels: tuple[str, ...]
    parts: dict[str, str] = {}
    lines: tuple[LineEntry, ...] = ()
    blocks: tuple[BlockEntry, ...] = ()
    inline: tuple[InlineEntry, ...] = ()
    speakers: SpeakerWords | None = None
    outlet_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LineRule:
    """A line entry, ready to be used."""

    label: str
    phrases: frozenset[str]
    pattern: re.Pattern[str] | None
    cased: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    longest: int
    words: int
    where: Where

    def fits(self, line: str) -> bool:
        """Whether the whole line, made plain, is this kind of furniture."""
        if len(line) > self.longest or line.count(" ") >= self.words:
            return False
        if line.casefold().rstrip(" .:!…") in self.phrases:
            return True
        if self.pattern is None or not self.pattern.fullmatch(line):
            return False
        if self.cased is not None and not self.cased.fullmatch(line):
            return False
        return self.unless is None or not self.unless.fullmatch(line)


@dataclass(frozen=True, slots=True)
class BlockRule:
    """A block entry, ready to be used."""

    label: str
    opens: re.Pattern[str]
    holds: str
    prose: int


@dataclass(frozen=True, slots=True)
class InlineRule:
    """An inline entry, ready to be used."""

    label: str
    near: tuple[str, ...]
    pattern: re.Pattern[str]
    takes: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """All that is known of furniture."""

    lines: tuple[LineRule, ...]
    blocks: tuple[BlockRule, ...]
    inline: tuple[InlineRule, ...]
    speakers: SpeakerWords
    outlet_words: frozenset[str]

    def line_label(self, line: str, where: Where = "anywhere") -> str | None:
        """The label of a line that is furniture as a whole; None: it is none.

        >>> book = load_furniture()
        >>> book.line_label("Leave a comment"), book.line_label("He left without a comment.")
        ('comment form', None)
        """
        if len(line) > LONGEST:
            return None
        plain = plain_line(line)
        for rule in self.lines:
            if rule.where in ("anywhere", where) and rule.fits(plain):
                return rule.label
        return None

    def block(self, line: str) -> BlockRule | None:
        """The block of furniture that a line opens."""
        plain = plain_line(line)
        if len(plain) > 100:
            return None
        return next((rule for rule in self.blocks if rule.opens.fullmatch(plain)), None)

    def near(self, text: str) -> tuple[InlineRule, ...]:
        """The inline rules whose words occur anywhere in the text."""
        lowered = straight(text).lower()
        return tuple(r for r in self.inline if any(word in lowered for word in r.near))


def straight(text: str) -> str:
    """The text with straight quotation marks and plain blanks, each in its place."""
    if not text.isascii():  # a chain of replacements; a translation table took ten times longer
        for curled, plain in CURLED:
            text = text.replace(curled, plain)
    return text


def plain_line(line: str) -> str:
    """A line without bullets and curls, as the patterns expect it.

    >>> plain_line("• Don’t  miss »")
    "Don't miss"
    """
    plain = BLANKS.sub(" ", straight(line)).strip(ENDS) or line.strip()
    return HEADING_MARK.sub("", plain, count=1) if plain.startswith("#") else plain


def inside(line: str, rules: Sequence[InlineRule]) -> Iterator[tuple[Span, str]]:
    """Furniture within one line, as printed; spans may touch but do not cross lines."""
    plain = straight(line)
    for rule in rules:
        for match in rule.pattern.finditer(plain):
            start, end = match.span()
            if rule.takes == "to_start" and start < 400:
                start = 0
            if rule.takes == "to_end" and len(line) - end < 1500:
                end = len(line)
            if start < end:
                yield Span(start, end), rule.label


@lru_cache(maxsize=4)
def load_furniture(*more: Path) -> Furniture:
    """The shipped furniture, with the lines, blocks and inline rules of further files."""
    shipped = files("truceline.codebook").joinpath("furniture.yml").read_text("utf-8")
    first = _checked(shipped, "furniture.yml")
    books = [first, *(_checked(path.read_text("utf-8"), str(path)) for path in more)]
    parts = {name: part for book in books for name, part in book.parts.items()}
    known = {label for book in books for label in book.labels}
    if first.speakers is None:
        raise CodebookError("furniture.yml: it has no speakers")
    return Furniture(
        lines=tuple(_line(entry, parts, known) for b in books for entry in b.lines),
        blocks=tuple(
            BlockRule(_known(e.label, known), _compiled(e.opens, parts), e.holds, e.prose)
            for b in books
            for e in b.blocks
        ),
        inline=tuple(
            InlineRule(
                _known(e.label, known),
                e.near,
                _compiled(e.pattern, parts, 0 if e.cased else re.IGNORECASE),
                e.takes,
            )
            for b in books
            for e in b.inline
        ),
        speakers=first.speakers,
        outlet_words=frozenset(word for b in books for word in b.outlet_words),
    )


def _checked(written: str, name: str) -> FurnitureFile:
    try:
        return FurnitureFile.model_validate(yaml.safe_load(written))
    except (ValidationError, yaml.YAMLError) as problem:
        raise CodebookError(f"{name}: {problem}") from None


def _known(label: str, known: set[str]) -> str:
    if label not in known:
        raise CodebookError(f"furniture: no label “{label}”; known: {', '.join(sorted(known))}")
    return label


def _line(entry: LineEntry, parts: dict[str, str], known: set[str]) -> LineRule:
    return LineRule(
        label=_known(entry.label, known),
        phrases=frozenset(phrase.casefold() for phrase in entry.phrases),
        pattern=_compiled(entry.pattern, parts) if entry.pattern else None,
        cased=_compiled(entry.cased, parts, 0) if entry.cased else None,
        unless=_compiled(entry.unless, parts) if entry.unless else None,
        longest=entry.longest,
        words=entry.words,
        where=entry.where,
    )


def _compiled(pattern: str, parts: dict[str, str], flags: int = re.IGNORECASE) -> re.Pattern[str]:
    for name, part in parts.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    try:
        return re.compile(pattern, flags)
    except re.error as problem:
        raise CodebookError(f"furniture: {pattern!r} is no pattern: {problem}") from None
