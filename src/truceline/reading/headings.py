"""Titles and subheadings of pasted text, told from the sentences under them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from truceline.reading.furniture import Furniture, plain_line
from truceline.reading.lines import Line, in_capitals
from truceline.reading.published import read_date
from truceline.reading.turns import label_of
from truceline.vocabulary.articles import StretchKind

TITLE, BODY, FURNITURE = StretchKind.TITLE, StretchKind.BODY, StretchKind.FURNITURE
LONGEST_TITLE = 200
LONGEST_HEADING = 110
LONGEST_PLAIN = 14  # words; longer headings have capitals, longer lines without are sentences
OPEN_END = (":", ";", ",", "-", "–", "—")
QUOTES = "\"'“”‘’«»"
OFFICIAL = re.compile(
    r"(?:(?:federal |royal |state )?ministry|office|embassy|department|government|cabinet"
    r"|parliament|permanent mission|press (?:service|office|centre|department)|presidency"
    r"|secretariat) (?:of|for)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\d{1,2}[.)]\s+[A-Z]")


@dataclass(slots=True)
class Marks:
    """What each line is found to be, line by line; None: the report's own words."""

    lines: list[Line]
    labels: list[str | None]
    kinds: list[StretchKind]

    def furnish(self, number: int, label: str) -> None:
        """Mark a line as furniture."""
        self.labels[number], self.kinds[number] = label, FURNITURE

    def entitle(self, number: int, label: str = "") -> None:
        """Mark a line as title or subheading."""
        self.labels[number], self.kinds[number] = label, TITLE

    def open(self, number: int) -> bool:
        """Whether nothing is known of a line yet."""
        return self.labels[number] is None


def same_words(left: str, right: str) -> bool:
    """Whether two titles have the same words, whatever their marks.

    >>> same_words("Oren: ‘No deal’", "Oren: 'No deal'")
    True
    """
    if abs(len(left) - len(right)) > 40:
        return False
    return bare(left) == bare(right) != ""


def bare(text: str) -> str:
    """Letters and digits alone, in small letters."""
    return re.sub(r"[\W_]+", "", text).casefold()


def mark_title(
    marks: Marks, furniture: Furniture, top: int, told: str | None, outlet: str | None
) -> str | None:
    """Find the title among the lines above the prose; what stands over it is the page's."""
    lines = marks.lines
    heads = [n for n in range(min(top, len(lines))) if marks.open(n) and _can_be_title(lines[n])]
    if len(lines) == len(heads):
        heads = heads[: len(lines) - 1]  # the last line is the text, however short
    for number in list(heads):
        text, others = lines[number].text, [lines[n] for n in heads if n != number]
        if others and _names_outlet(text, furniture, outlet):
            marks.furnish(number, "outlet")
            heads.remove(number)
        elif _is_dated(text) and any(o.words >= 3 and not _is_dated(o.text) for o in others):
            marks.furnish(number, "date line")
            heads.remove(number)
    main = _main_title(heads, lines, told)
    for number in heads:
        if main is not None and number < main and lines[number].words <= 4:
            marks.furnish(number, "section")
        else:
            marks.entitle(number, "" if number == main else "subtitle")
    title = told or (lines[main].text if main is not None else None)
    for number, line in enumerate(lines):
        if title and number != main and same_words(line.text, title):
            marks.furnish(number, "repeated title")
    return title


def _main_title(heads: Sequence[int], lines: Sequence[Line], told: str | None) -> int | None:
    if told is not None:
        for number in heads:
            if same_words(lines[number].text, told):
                return number
    named = [n for n in heads if not lines[n].text[0].islower()]
    long = [n for n in named if lines[n].words >= 5]
    return next(iter(long or named[::-1] or heads[::-1]), None)


def _is_dated(line: str) -> bool:
    """A short line whose point is its date: 'Sunday edition, 9 March 2031 – Front page'."""
    found = read_date(line, "") if len(line) < 70 else None
    return found is not None and found.precision in ("day", "minute")


def _can_be_title(line: Line) -> bool:
    text = line.text
    return len(text) <= LONGEST_TITLE and not text.endswith((".", *OPEN_END)) and not line.bullet


def _names_outlet(line: str, furniture: Furniture, outlet: str | None) -> bool:
    """Whether a line above the title is the name of who publishes."""
    if outlet is not None and same_words(line, outlet):
        return True
    if OFFICIAL.match(line) and in_capitals(line) > 0.8:
        return True
    words = plain_line(line).split()
    last = words[-1].casefold() if words else ""
    named = last in furniture.outlet_words and 2 <= len(words) <= 5
    return named and (line.isupper() or in_capitals(line) == 1.0)


def mark_headings(marks: Marks, title: str | None, bottom: int, furniture: Furniture) -> None:
    """Mark subheadings: short lines without an end that stand over running text."""
    lines = marks.lines
    blanks_between = sum(line.apart for line in lines[1:]) > len(lines) // 3
    open_lines = [n for n in range(len(lines)) if marks.open(n)]
    unended = sum(not lines[n].ends for n in open_lines if len(lines[n].text) > 60)
    careless = unended * 5 > 2 * max(1, len(open_lines))
    labels = [label_of(lines[n].text) for n in open_lines]
    before = ""
    for n, label in zip(open_lines, labels, strict=True):
        line = lines[n]
        alone = line.apart or not blanks_between
        is_turn = label is not None and (
            labels.count(label) > 1 or label.casefold() in furniture.speakers.interviewers
        )
        if n < bottom and alone and not is_turn and not before.endswith(":"):
            capitals = in_capitals(line.text)
            strict = (careless and len(line.text) > 60) or line.text.endswith(("?", "!"))
            strict = strict or line.words > LONGEST_PLAIN
            if _can_be_heading(line) and (not strict or capitals >= 0.6):
                marks.entitle(n, "subheading")
        before = line.text


def _can_be_heading(line: Line) -> bool:
    text = line.text
    if len(text) > LONGEST_HEADING or text[0] in QUOTES:
        return False
    if line.bullet and not NUMBERED.match(text):
        return False
    return not text.endswith((".", "…", ")", *OPEN_END, *QUOTES))
