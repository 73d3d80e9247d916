"""A report becomes an article: its text, what of it is furniture, and what it tells of itself."""

import re

from truceline.reading.furniture import load_furniture
from truceline.reading.language import read_language
from truceline.reading.outlets import load_outlets
from truceline.reading.pages import Page, read_page
from truceline.reading.plaintext import Plain, read_plaintext
from truceline.reading.published import date_in_address, date_in_name, read_date
from truceline.settings import Settings
from truceline.sources.encodings import text_of
from truceline.sources.kinds import PAGE
from truceline.vocabulary.articles import Article, DateRead
from truceline.vocabulary.errors import UnreadableReport
from truceline.vocabulary.reports import Report

BYLINE = re.compile(
    r"(?:(?:written |posted |reported )?by|authors?|reporter|correspondent|journalist)\s*:?\s+",
    re.IGNORECASE,
)
PARTICLE = r"(?:(?:van|von|de|der|den|di|da|al|el|bin|la|le|du)[ -])*"
NAME = re.compile(rf"[A-ZÀ-Þ][\w.'’-]*(?:[ -]{PARTICLE}[A-ZÀ-Þ][\w.'’-]*){{1,3}}")
NO_NAMES = re.compile(
    r"\b(?:staff|news|desk|web|editors?|editorial|team|agency|agencies|reporters?|online)\b",
    re.IGNORECASE,
)


def read_article(report: Report, settings: Settings) -> Article:
    """The article in a report; UnreadableReport says why there is none."""
    place = report.path or report.id
    page = _page(report, place) if report.media_type == PAGE else None
    text = page.text if page is not None else text_of(report)
    if not any(c.isalnum() for c in text):
        raise UnreadableReport(place, "it holds no words", "fetch or save it again")
    if len(text) > settings.longest_text:
        reason = f"its text is longer than {settings.longest_text:,} characters"
        raise UnreadableReport(place, reason, "split it, or raise TRUCELINE_LONGEST_TEXT")
    told = report.told
    plain = read_plaintext(
        text,
        load_furniture(),
        title=told.title or (page.title if page is not None else None),
        outlet=told.outlet,
    )
    language = read_language(
        _words(text, plain), told.language or (page.language if page else None)
    )
    return Article(
        report=report.key,
        text=text,
        stretches=plain.stretches,
        title=told.title or plain.title,
        outlet=told.outlet or _outlet(report, page, plain),
        author=told.author or (page.author if page else None) or _author(plain.byline),
        published=_published(report, page, plain),
        language=language.language,
        readable=language.readable,
    )


def _page(report: Report, place: str) -> Page:
    return read_page(text_of(report), place, url=report.told.url)


def _words(text: str, plain: Plain) -> str:
    """The report's own words, by which its language is known."""
    body = (s.span.of(text) for s in plain.stretches if s.kind.value == "body")
    return "\n".join(body) or text


def _published(report: Report, page: Page | None, plain: Plain) -> DateRead | None:
    """The first that is known: told, in the markup, a date line, a file name, an address."""
    told = report.told
    url = told.url or (page.url if page is not None else None)
    found = (
        read_date(told.published, "told with the report") if told.published else None,
        page.published if page is not None else None,
        plain.published,
        date_in_name(report.path) if report.path else None,
        date_in_address(url) if url else None,
    )
    known = [date for date in found if date is not None]
    return next((d for d in known if d.precision in ("minute", "day")), known[0] if known else None)


def _outlet(report: Report, page: Page | None, plain: Plain) -> str | None:
    """Who publishes: by address, by the page's own word, by the line above the title."""
    known = load_outlets()
    url = report.told.url or (page.url if page is not None else None)
    if url is not None and (outlet := known.at(url)) is not None:
        return outlet.name
    for name in (page.site if page is not None else None, plain.outlet):
        if name is not None:
            outlet = known.named(name)
            return outlet.name if outlet is not None else _cased(name)
    return None


def _cased(name: str) -> str:
    """A name printed in capitals throughout, as it is written elsewhere."""
    words = name.strip().split()
    if not name.isupper() or len(words) < 2:
        return name.strip()
    return " ".join(w.capitalize() if len(w) > 3 else w for w in words)


def _author(byline: str | None) -> str | None:
    """The names in a byline.

    >>> _author("By Ada Winther in Lowmouth"), _author("By Mia Oren and Jon Dahl, Tarsh")
    ('Ada Winther', 'Mia Oren, Jon Dahl')
    """
    if byline is None or (lead := BYLINE.match(byline)) is None:
        return None
    names: list[str] = []
    rest = byline[lead.end() :]
    while (match := NAME.match(rest)) is not None:
        if not NO_NAMES.search(match[0]):
            names.append(match[0].rstrip(".-"))
        rest = rest[match.end() :]
        joint = re.match(r"\s*(?:,|and|&|, and)\s+", rest)
        if joint is None or (joint[0].strip() == "," and not re.search(r"\band\b|&", rest)):
            break
        rest = rest[joint.end() :]
    return ", ".join(names) or None
