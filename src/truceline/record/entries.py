"""What one report left behind when it was read: what a run hands to the writer."""

from dataclasses import dataclass

from truceline.vocabulary.articles import Article
from truceline.vocabulary.reports import Report
from truceline.vocabulary.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A report with its article, its statements and what linking compares it by."""

    report: Report
    article: Article | None = None  # None: set aside, to be tried again
    statements: tuple[Statement, ...] = ()
    whole: bool = True  # False: reading or coding failed, to be tried again
    sketch: bytes = b""
    words: int = 0  # how long the sketched text is

    @property
    def read(self) -> bool:
        """Whether nothing is left to try."""
        return self.whole and self.article is not None
