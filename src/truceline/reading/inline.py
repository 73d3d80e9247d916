"""Furniture inside a line: texts that came without line ends carry their page with them."""

import re
from collections.abc import Iterator, Sequence

from truceline.reading.furniture import InlineRule, inside, straight
from truceline.vocabulary.spans import Span, trimmed

BREAK = re.compile(r"(?:[.!?…][\"”’')\]]*|\.)(?:\s+|(?=[A-Z][a-z]|[A-Z]{2}))(?=[A-Z“\"‘'(\[0-9©])")
SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|St|Jr|Sr|No|vs|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K|U\.N|D\.C|E\.U|a\.m|p\.m)|\b[A-Z])\.$"
)
# Words in brackets that only a picture's credit has; a bare agency name may be a source.
PICTURED = re.compile(
    r"[(\[](?:(?:photo|picture|image|video|screenshot|credit|photo credit|file photo|courtesy)s?\b"
    r"[^()\[\]]{0,80}"
    r"|[^()\[\]]{0,80}(?:\bgetty\b|\bvia (?:ap|afp|reuters|epa)\b|\bap photo"
    r"|/ ?(?:afp|reuters|ap|epa|flash90|pool)\b"
    r"|(?:reuters|afp|ap|epa|pool) ?/)[^()\[\]]{0,60})[)\]]\)?",
    re.IGNORECASE,
)
CAPITALS = re.compile(
    r"(?<![\w'’])[A-Z0-9][A-Z0-9'’&.,:;$%?!/-]*(?![^\W_])"
    r"(?:\s+[A-Z0-9'’‘\"“”&$-][A-Z0-9'’‘\"“”&.,:;$%?!/-]*(?![^\W_])){4,}"
)
LONGEST_CAPTION = 420
LEAST_CAPITALS = 5  # words; four-word runs were names of bodies and quoted signs
GAP = 20  # characters between two pieces of furniture that belong to neither


def furniture_in(line: str, rules: Sequence[InlineRule]) -> list[tuple[Span, str]]:
    """What of a line is furniture: spans in order that do not overlap, with their labels."""
    found = [*inside(line, rules), *_captions(line), *_headlines(line)]
    merged: list[tuple[Span, str]] = []
    for span, label in sorted(found):
        if not merged:
            merged.append((span, label))
            continue
        last, last_label = merged[-1]
        between = line[last.end : span.start]
        if span.start <= last.end or _belongs_to_none(between):
            merged[-1] = (Span(last.start, max(last.end, span.end)), last_label)
        else:
            merged.append((span, label))
    return [(trimmed(span, line, " \t\u00a0"), label) for span, label in merged]


def _belongs_to_none(between: str) -> bool:
    """Whether a scrap between two pieces of furniture is no sentence of the report."""
    words = between.split()
    return (
        len(between) <= GAP and len(words) <= 3 and not between.rstrip().endswith((".", "?", "!"))
    )


def pieces(line: str, rules: Sequence[InlineRule]) -> list[tuple[Span, str | None]]:
    """A line cut where furniture begins and ends; label None: the report's own words."""
    parts: list[tuple[Span, str | None]] = []
    start = 0
    for span, label in furniture_in(line, rules):
        parts.extend(_own(line, start, span.start))
        parts.append((span, label))
        start = span.end
    parts.extend(_own(line, start, len(line)))
    return parts


def _own(line: str, start: int, end: int) -> Iterator[tuple[Span, None]]:
    span = trimmed(Span(start, end), line, " \t\u00a0")
    if any(c.isalnum() for c in span.of(line)):
        yield span, None


def _captions(line: str) -> Iterator[tuple[Span, str]]:
    """A picture's words with its credit in brackets: from the start of their sentence."""
    if "(" not in line and "[" not in line:
        return
    for credit in PICTURED.finditer(line):
        start = _sentence_start(line, credit.start())
        if credit.start() - start <= LONGEST_CAPTION and not _quoted(line, start):
            yield Span(start, credit.end()), "caption"


def _headlines(line: str) -> Iterator[tuple[Span, str]]:
    """Headlines of other reports, printed in capitals between two sentences."""
    for match in CAPITALS.finditer(line):
        span = _without_next(line, Span(*match.span()))
        words = [w for w in span.of(line).split() if any(c.isalpha() for c in w)]
        before = line[: span.start].rstrip()
        if len(words) < LEAST_CAPITALS or sum(len(w) > 3 for w in words) < 3:
            continue
        if (before and before[-1] not in '.!?…"”’):') or _quoted(line, span.start):
            continue
        yield span, "related links"


def _without_next(line: str, span: Span) -> Span:
    """Leaves the capital that opens the next sentence to that sentence."""
    words = list(re.finditer(r"\S+", span.of(line)))
    after = line[span.end :].lstrip()
    last = words[-1][0]
    if after[:1].islower() or last in {"A", "I"} or last[:1] in "\"“‘'":
        return Span(span.start, span.start + words[-2].end())
    return span


def _sentence_start(line: str, before: int) -> int:
    start = 0
    for match in BREAK.finditer(line, 0, before):
        if not SHORT_FORM.search(line, max(0, match.start() - 8), match.start() + 1):
            start = match.end()
    return start


def _quoted(line: str, at: int) -> bool:
    """Whether a place in the line stands inside quotation marks."""
    before = line[:at]
    plain = straight(before) if "“" not in before else ""
    opened = before.count("“") > before.count("”")
    return opened or (bool(plain) and before.count('"') % 2 == 1)
