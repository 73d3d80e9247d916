"""Signs about one text: facts with their spans, no sum and no verdict; CODEBOOK section 11."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from truceline.analysis.broken import cut_sentences, foreign_words, run_together, small_names
from truceline.analysis.labels import labelled
from truceline.analysis.signwords import sign_words
from truceline.analysis.twice import told_twice
from truceline.vocabulary.articles import Article, StretchKind
from truceline.vocabulary.spans import Span


class SignKind(StrEnum):
    """What a sign says; the words that readers see."""

    TOLD_TWICE = "passage told twice"
    NUMBERED = "source without office or place"
    EXPERT = "expert found nowhere else"
    BROKEN = "words broken"
    QUOTATION = "quotation differs"
    LABEL = "label for an actor"
    FIGURE = "figure differs"
    OLD = "old passed as new"
    HEADLINE = "headline says more"
    NO_DATE = "no date"
    NO_AUTHOR = "no author"
    NO_OUTLET = "no outlet"


ABSENT = (SignKind.NO_DATE, SignKind.NO_AUTHOR, SignKind.NO_OUTLET)  # told last: many lack a field


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A fact about a text, with the place of the words that show it."""

    kind: SignKind
    report: str
    spans: tuple[Span, ...] = ()  # empty: a field that is absent
    words: str = ""  # those of the first span, as printed
    note: str = ""  # what about them: "names in lower case"
    statement: str = ""  # whose words they are, where they are a statement's
    other: str = ""  # statement or report with which they were compared


def signs_of(
    article: Article, names: Collection[str] = (), said: Collection[Span] = ()
) -> list[Sign]:
    """What the text itself shows.

    `names` are known names, for those in small letters; `said` is what others say in the
    text: the outlet's own voice is what remains.
    """
    return [*absent(article), *twice(article), *in_words(article, names), *labels(article, said)]


def in_words(article: Article, names: Collection[str]) -> Iterator[Sign]:
    """Sources without a name, and words broken."""
    known = sign_words()
    finders: tuple[tuple[SignKind, str, Callable[[str], Iterable[Span]]], ...] = (
        (SignKind.NUMBERED, "", numbered),
        (SignKind.BROKEN, "a blank is missing", lambda text: run_together(text, known)),
        (SignKind.BROKEN, "a full stop cuts a sentence", lambda text: cut_sentences(text, known)),
        (SignKind.BROKEN, "name in small letters", lambda text: small_names(text, names, known)),
        (SignKind.BROKEN, "left in another script or encoding", foreign_words),
    )
    for start, text in bodies(article):
        for kind, note, find in finders:
            for span in find(text):
                yield at(article, kind, Span(start + span.start, start + span.end), note)


def labels(article: Article, said: Collection[Span]) -> Iterator[Sign]:
    """Loaded names for an actor in the outlet's own voice."""
    for start, text in bodies(article):
        for span in labelled(text, sign_words()):
            place = Span(start + span.start, start + span.end)
            if not any(words.holds(place) for words in said):
                yield at(article, SignKind.LABEL, place, "in the outlet’s own voice")


def bodies(article: Article) -> Iterator[tuple[int, str]]:
    """Title and body as printed, stretch by stretch, without the page's furniture."""
    for stretch in article.body():
        yield stretch.span.start, stretch.span.of(article.text)


def at(article: Article, kind: SignKind, span: Span, note: str = "") -> Sign:
    """A sign at a place of the text."""
    return Sign(
        kind=kind,
        report=article.report,
        spans=(span,),
        words=span.of(article.text),
        note=note,
    )


def absent(article: Article) -> Iterator[Sign]:
    """Fields that the text does not give."""
    if not article.text.strip():
        return
    for value, kind in (
        (article.published, SignKind.NO_DATE),
        (article.author, SignKind.NO_AUTHOR),
        (article.outlet, SignKind.NO_OUTLET),
    ):
        if not value:
            yield Sign(kind=kind, report=article.report)


def twice(article: Article) -> Iterator[Sign]:
    """Stretches of 25 words or more that stand twice, nearly alike."""
    stretches = [s.span for s in article.stretches if s.kind is StretchKind.BODY]
    for first, second in told_twice(article.text, stretches):
        yield Sign(
            kind=SignKind.TOLD_TWICE,
            report=article.report,
            spans=(first, second),
            words=first.of(article.text),
        )


def numbered(text: str) -> Iterator[Span]:
    """Sources known only by a number, or as "our sources" without an office or a place."""
    known = sign_words()
    for match in known.numbered.finditer(text.lower()):
        after = text[match.end() :].split()
        if match[0].startswith("our") and after and after[0].strip(",.").lower() in known.placed:
            continue
        yield Span(match.start(), match.end())
