"""Pasted text: its title, its body, and the furniture that was pasted along."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from truceline.reading.datelines import Dateline, dateline, lead_start
from truceline.reading.furniture import BlockRule, Furniture, Where
from truceline.reading.headings import (
    BODY,
    FURNITURE,
    QUOTES,
    TITLE,
    Marks,
    bare,
    mark_headings,
    mark_title,
    same_words,
)
from truceline.reading.imprints import Imprint, imprint
from truceline.reading.inline import pieces
from truceline.reading.lines import Line, lines_of
from truceline.reading.published import is_date_line, read_date
from truceline.reading.turns import label_of, mark_turns
from truceline.vocabulary.articles import DateRead, Stretch
from truceline.vocabulary.spans import Span

__all__ = ["Dateline", "Plain", "dateline", "lead_start", "read_plaintext", "same_words"]

IMPRINTED_IN = 2  # lines at the top of which one may tell only who published and when


@dataclass(frozen=True, slots=True)
class Plain:
    """What a text is made of, and what its own lines tell of it."""

    stretches: tuple[Stretch, ...]
    title: str | None = None
    byline: str | None = None
    published: DateRead | None = None
    outlet: str | None = None


def read_plaintext(
    text: str, furniture: Furniture, *, title: str | None = None, outlet: str | None = None
) -> Plain:
    """The stretches of a text; `title` and `outlet` are what is told of it elsewhere."""
    lines = lines_of(text)
    marks = Marks(lines, [None] * len(lines), [BODY] * len(lines))
    told = _imprint(marks, furniture, text)
    top, bottom = _mark_lines(marks, furniture, title)
    _mark_blocks(marks, furniture, top)
    main = mark_title(marks, furniture, top, title, outlet)
    mark_headings(marks, main, bottom, furniture)
    _mark_tail(marks, bottom, outlet)
    stretches = mark_turns(text, _stretches(text, marks, furniture, title), furniture.speakers)
    return Plain(
        stretches,
        title=main,
        byline=_first(marks, "byline"),
        published=_date_line(marks) or _dateline_date(stretches, text),
        outlet=_first(marks, "outlet") or (told.outlet if told is not None else None),
    )


def _imprint(marks: Marks, furniture: Furniture, text: str) -> Imprint | None:
    """What the first lines tell of who published and when, if one tells nothing else."""
    for number, line in enumerate(marks.lines[:IMPRINTED_IN]):
        found = imprint(line.text, furniture.outlet_words, text)
        if found is not None and len(marks.lines) > 1:
            marks.furnish(number, "date line")
            return found
    return None


def _mark_lines(marks: Marks, furniture: Furniture, title: str | None) -> tuple[int, int]:
    """Mark whole lines of furniture; give the numbers of the first and last prose."""
    lines = marks.lines
    for number, line in enumerate(lines):
        _mark_line(marks, number, "anywhere", furniture)
        if title is not None and same_words(line.text, title):
            marks.labels[number] = None
            marks.kinds[number] = BODY
    prose = [n for n, line in enumerate(lines) if marks.open(n) and _is_prose(n, line, lines)]
    top, bottom = (prose[0], prose[-1]) if prose else (len(lines), len(lines))
    for number in range(top + 1, min(top + 4, bottom)):  # a byline under the standfirst
        line = lines[number]
        if line.words < 12 and furniture.line_label(line.text, "top") in ("byline", "date line"):
            _mark_line(marks, number, "top", furniture)
    for number in (*range(top), *range(bottom + 1, len(lines))):
        if marks.open(number) and not (title and same_words(lines[number].text, title)):
            _mark_line(marks, number, "top" if number < top else "bottom", furniture)
    return top, bottom


def _mark_line(marks: Marks, number: int, where: Where, furniture: Furniture) -> None:
    line = marks.lines[number]
    if is_date_line(line.text):
        marks.furnish(number, "date line")
    elif (label := furniture.line_label(line.text, where)) is not None:
        marks.furnish(number, label)


def _is_prose(number: int, line: Line, lines: Sequence[Line]) -> bool:
    """Running text; a question or cry that stands first is a title."""
    asks = line.text.rstrip(QUOTES).endswith(("?", "!"))
    if number < 3 and asks and len(line.text) <= 140 and number + 1 < len(lines):
        label = label_of(line.text)  # a question in an interview opens no article
        return label is not None and sum(other.text.startswith(label) for other in lines) > 1
    return line.prose


def _mark_blocks(marks: Marks, furniture: Furniture, top: int) -> None:
    """Mark what follows a line that opens furniture."""
    number = 0
    while number < len(marks.lines):
        line = marks.lines[number]
        rule = furniture.block(line.text) if marks.kinds[number] is not TITLE else None
        if rule is None or (number == 0 and top > 0):
            number += 1
            continue
        marks.furnish(number, rule.label)
        number = _fill_block(marks, number + 1, rule)


def _fill_block(marks: Marks, start: int, rule: BlockRule) -> int:
    """Mark the lines of one block; give the number of the line after it."""
    number = start
    while number < len(marks.lines) and _belongs(marks, number, start, rule):
        if marks.open(number):
            marks.furnish(number, rule.label)
        number += 1
        if rule.holds == "next headline" and not marks.lines[start].bullet:
            break
    return number


def _belongs(marks: Marks, number: int, start: int, rule: BlockRule) -> bool:
    line, first = marks.lines[number], marks.lines[start]
    if not marks.open(number):
        return rule.holds in ("all", "headlines")
    if rule.holds == "all":
        return len(line.text) <= rule.prose
    if rule.holds == "network" or len(line.text) > rule.prose or line.text[0] in "\"“‘'":
        return False
    told = line.text.endswith(".") and line.words > 5
    return not told and (line.bullet or not first.bullet)


def _mark_tail(marks: Marks, bottom: int, outlet: str | None) -> None:
    """Mark what stands below the last prose: headlines of other reports, the outlet's name."""
    names = [marks.lines[n].text for n in range(bottom) if marks.labels[n] == "outlet"]
    names.extend([outlet] if outlet else [])
    rest = [n for n in range(bottom + 1, len(marks.lines)) if marks.open(n)]
    for number in rest:
        line = marks.lines[number]
        if line.words < 14 and any(_opens_alike(line.text, name) for name in names):
            marks.furnish(number, "outlet")
        elif len(rest) > 1 and _is_headline(line):
            marks.furnish(number, "related links")


def _opens_alike(line: str, name: str) -> bool:
    """Whether a line begins with an outlet's name, or its first two words."""
    return bare(line).startswith(bare(" ".join(name.split()[:2])))


def _is_headline(line: Line) -> bool:
    return not line.ends and line.words < 22 and (line.bullet or label_of(line.text) is None)


def _stretches(text: str, marks: Marks, furniture: Furniture, title: str | None) -> list[Stretch]:
    """The lines as stretches, those of the body cut where furniture stands inside them."""
    rules = furniture.near(text)
    found: list[Stretch] = []
    for line, label, kind in zip(marks.lines, marks.labels, marks.kinds, strict=True):
        if kind is not BODY:
            found.append(Stretch(line.span, kind, label or ""))
            continue
        cut = _leading_title(line.text, title) if not found else 0
        if cut:
            found.append(Stretch(Span(line.span.start, line.span.start + cut), TITLE))
        rest = line.text[cut:]
        parts, first = pieces(rest, rules), True
        for piece, of in parts:
            if of is None and len(parts) > 1 and len(piece) < 160:
                of = _short_label(piece.of(rest), furniture, first=first)
            first = first and of is not None
            shift = line.span.start + cut
            span = Span(piece.start + shift, piece.end + shift)
            found.append(Stretch(span, FURNITURE if of else BODY, of or ""))
    return found


def _short_label(text: str, furniture: Furniture, *, first: bool) -> str | None:
    """What a scrap beside furniture is, by the rules for whole lines."""
    if is_date_line(text):
        return "date line"
    return furniture.line_label(text, "top" if first else "anywhere")


def _leading_title(line: str, title: str | None) -> int:
    """Where the told title ends, when a text without line ends begins with it."""
    if title is None or len(title) < 15 or not line.startswith(title) or len(line) == len(title):
        return 0
    after = line[len(title) :]
    opens = after.lstrip()[:1]
    return len(title) if after[0].isspace() and (opens.isupper() or opens in QUOTES) else 0


def _first(marks: Marks, label: str) -> str | None:
    found = (n for n, known in enumerate(marks.labels) if known == label)
    number = next(found, None)
    return marks.lines[number].text if number is not None else None


def _dateline_date(stretches: Sequence[Stretch], text: str) -> DateRead | None:
    """The full date of the dateline with which the report's own words begin."""
    first = next((s for s in stretches if s.kind is BODY), None)
    opened = dateline(first.span.of(text)) if first is not None else None
    if opened is None or not opened.date or not re.search(r"\d{4}", opened.date):
        return None
    return read_date(opened.date, "dateline")


def _date_line(marks: Marks) -> DateRead | None:
    """The date in the lines above or below the text; of updating only if there is no other."""
    updated: DateRead | None = None
    for line, label in zip(marks.lines, marks.labels, strict=True):
        if label not in ("date line", "byline"):
            continue
        found = read_date(line.text, "date line")
        if found is None:
            continue
        if not re.match(r"\W*(?:last )?(?:updated?|modified)", line.text, re.IGNORECASE):
            return found
        updated = updated or found
    return updated
