"""Where words stand in a report, told so that a person finds them."""

from collections.abc import Sequence
from functools import lru_cache

from truceline.analysis.wording import shown_words
from truceline.record.cues import GAP
from truceline.record.queries import Reader
from truceline.record.rows import ReportRow, StatementRow
from truceline.vocabulary.articles import Stretch
from truceline.vocabulary.spans import Span

MOST = 60  # words of a statement in a table


class Places:
    """Finds the paragraph of an offset; keeps a few articles in mind."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.article = lru_cache(maxsize=16)(reader.article)
        self.stretches = lru_cache(maxsize=256)(self.lines_of)
        self.report = lru_cache(maxsize=4096)(reader.report)

    def lines_of(self, key: str) -> Sequence[Stretch]:
        """The lines and paragraphs of a report."""
        return self.article(key).stretches

    def told(self, row: StatementRow) -> str:
        """The words of a statement; what is only told of stands with its cue.

        Words left out between the two are shown as left out, as in every other list.
        """
        attribution, cue = row.statement.attribution, ""
        if attribution.cue is not None and attribution.cue.start < row.statement.start:
            before = Span(attribution.cue.start, min(attribution.cue.end, row.statement.start))
            cue = " ".join(before.of(self.article(row.report.key).text).split())
            cue += " …" if row.statement.start - attribution.cue.end > GAP else ""
        return shown_words(shortened(row.words), attribution.kind.value, cue)

    def where(self, report: ReportRow | str, start: int) -> str:
        """The report, the paragraph and the offset."""
        row = self.report(report) if isinstance(report, str) else report
        number = paragraph(self.stretches(row.key), start)
        return f"{row.path or row.id} ¶{number} @{start}"


def paragraph(stretches: Sequence[Stretch], start: int) -> int:
    """Which paragraph holds the offset, counted from 1 as printed."""
    return max(1, sum(stretch.span.start <= start for stretch in stretches))


def shortened(words: str) -> str:
    """The words as far as a table has room; they are cut between words."""
    known = words.split()
    return " ".join(known[:MOST]) + (" …" if len(known) > MOST else "")
