"""The agency from which an outlet has a whole report, by the credits that stand around it."""

import re
from collections.abc import Iterator

from truceline.reading.actorbook import ActorBook
from truceline.reading.datelines import dateline
from truceline.vocabulary.articles import Article
from truceline.vocabulary.names import fold
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import ChainLink

LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
TOP, BOTTOM = 8, 6  # lines in which a credit stands
CREDIT = re.compile(
    r"^\W*(?:from|by|source:?|via|text:?|agency:?|agencies:?|with|copyright|©|\(c\))?\s*"
    r"(?P<name>[^\W\d_][\w .&’'-]{1,40}?)\W*$",
    re.IGNORECASE,
)
AGENCIES = frozenset({"agency"})


def credited(article: Article, book: ActorBook) -> tuple[ChainLink, ...]:
    """Agencies that a report names as whence it comes: "From Oslo Wire", "(Oslo Wire)"."""
    found: dict[str, ChainLink] = {}
    for name, span in _names(article.text):
        entry = book.entries.get(tuple(fold(name).split()))
        if entry is None or entry.how != "medium" or book.kinds.get(entry.key) not in AGENCIES:
            continue
        actor = book.actors[entry.key]
        own = {fold(n) for n in (actor.name, *actor.names)}
        if article.outlet is None or fold(article.outlet) not in own:
            found.setdefault(actor.name, ChainLink(role="agency", name=actor.name, span=span))
    return tuple(found.values())


def _names(text: str) -> Iterator[tuple[str, Span]]:
    """Names that stand alone on a line at the top or end, and that of a dateline."""
    lines = list(LINE.finditer(text))
    edges = lines if len(lines) <= TOP + BOTTOM else [*lines[:TOP], *lines[-BOTTOM:]]
    for line in edges:
        if match := CREDIT.match(line.group()):
            start = line.start() + match.start("name")
            yield match["name"], Span(start, start + len(match["name"]))
    for line in lines[:TOP]:
        opened = dateline(line.group())
        if opened is not None and opened.agency:
            at = line.start() + line.group().index(opened.agency)
            yield opened.agency, Span(at, at + len(opened.agency))
