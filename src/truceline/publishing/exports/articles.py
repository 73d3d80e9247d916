"""Articles as JSON lines: the text in which a statement's offsets count."""

from collections.abc import Iterator
from typing import Any

from truceline.record.rows import RecordReader
from truceline.vocabulary.articles import Article, Stretch

Line = dict[str, Any]


def export(reader: RecordReader) -> Iterator[Line]:
    """Every article of the record, by document."""
    for report in sorted(reader.reports(), key=lambda r: (r.id, r.key)):
        article = reader.article(report.key)
        yield line(article, document=report.id, path=report.path, url=report.url)


def line(article: Article, *, document: str, path: str | None, url: str | None) -> Line:
    """An article with its metadata and stretches; what is unknown is null."""
    published = article.published
    return {
        "id": document,
        "path": path,
        "url": url,
        "outlet": article.outlet,
        "title": article.title,
        "author": article.author,
        "published": {
            "date": published.date,
            "precision": published.precision,
            "grounds": published.grounds,
        }
        if published
        else None,
        "language": article.language,
        "readable": article.readable,
        "text": article.text,
        "stretches": [_stretch(stretch) for stretch in article.stretches],
    }


def _stretch(stretch: Stretch) -> Line:
    return {
        "start": stretch.span.start,
        "end": stretch.span.end,
        "kind": stretch.kind.value,
        "label": stretch.label,
        "speaker": stretch.speaker,
    }
