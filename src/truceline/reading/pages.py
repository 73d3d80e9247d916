"""A saved web page becomes readable text with what the page tells of itself."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import trafilatura
from htmldate import find_date
from lxml import etree, html
from trafilatura.settings import Document

from truceline.reading.published import read_date
from truceline.vocabulary.articles import DateRead
from truceline.vocabulary.errors import UnreadableReport

# In this order: what names publication itself comes first.
DATE_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "publication_date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published-date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "date",
)
JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
TOO_LITTLE = 120  # characters of text; below it, pages were errors, walls or lists
WALL_TEXT = 700
MENU_WORDS = 3  # in a block, at most
OFF_TEXT = ("head", "script", "style", "noscript", "nav", "header", "footer", "button")
# A link that nobody closed goes on in the page's tree; a paragraph in it is a paragraph.
LINKED = "ancestor::*[self::a or self::p][1][self::a]"
OUTSIDE_MENUS = f"//text()[not({' or '.join([LINKED, *(f'ancestor::{t}' for t in OFF_TEXT)])})]"
INLINE = frozenset(("b", "i", "em", "strong", "span", "q", "abbr", "font"))
WALLS = (
    ("an error page", r"\b(?:403|404|page not found|not be found|forbidden|access denied)\b"),
    (
        "a check for robots",
        r"\b(?:captcha|are you (?:a )?human|checking your browser|unusual traffic|cloudflare)\b",
    ),
    (
        "a cookie wall",
        r"\b(?:accept|consent|use)\w*\b.{0,60}\bcookies?\b"
        r"|\bcookies?\b.{0,60}\b(?:accept|consent)\w*\b",
    ),
    (
        "a paywall",
        r"\b(?:subscribe|log ?in|sign ?in|subscribers? only)\b.{0,80}"
        r"\b(?:read|continue|access|subscri)\w*\b",
    ),
    (
        "a page that needs JavaScript",
        r"\benable javascript\b|\bjavascript (?:is )?(?:disabled|required)\b",
    ),
)
BLOCKS = frozenset(("p", "head", "item", "list", "quote", "row", "table", "cell", "div"))
CURE = "save the whole page again once its text shows, or paste the text as .txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The readable text of a page, title first, and what its markup tells."""

    text: str
    title: str | None = None
    author: str | None = None
    site: str | None = None
    url: str | None = None
    published: DateRead | None = None
    language: str | None = None


def read_page(source: str, place: str, *, url: str | None = None) -> Page:
    """The page's main text; pages with too little of it are refused with the reason."""
    tree = _tree(source, place)
    found = _extracted(source, url)
    body = _body(found.body) if found is not None else ""
    title = _title(_clean(found.title), body) if found is not None else None
    if len(body) < TOO_LITTLE or (len(body) < WALL_TEXT and _wall(body) and not _wall(title or "")):
        why = _reason(source, tree, body)
        raise UnreadableReport(place, f"too little text on the page; {why}", CURE)
    assert found is not None  # a page without findings has no body
    text = body if title is None or _starts_with(body, title) else f"{title}\n\n{body}"
    return Page(
        text=text,
        title=title,
        author=_clean(found.author) if found.author != found.sitename else None,
        site=_clean((found.sitename or "").partition(" | ")[0]),
        url=found.url,
        published=_published(tree, source),
        language=(tree.get("lang") or "").strip() or None,
    )


def _extracted(source: str, url: str | None) -> Document | None:
    """What trafilatura takes for the main text, comments left out."""
    found = trafilatura.bare_extraction(
        source,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    return found if isinstance(found, Document) else None


def _tree(source: str, place: str) -> html.HtmlElement:
    try:
        tree = html.document_fromstring(
            source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8")
        )
    except (ValueError, etree.ParserError) as problem:
        raise UnreadableReport(place, f"not readable as a page ({problem})", CURE) from None
    return tree


def _body(body: etree._Element) -> str:
    """Paragraphs, headings and list items, apart by a blank line."""
    return "\n\n".join(_blocks(body))


def _blocks(element: etree._Element) -> Iterator[str]:
    """The text of each innermost block; loose words between blocks are one of their own."""
    loose = [element.text or ""]
    for inner in element:
        if inner.tag in BLOCKS or any(deeper.tag in BLOCKS for deeper in inner.iterdescendants()):
            yield from _block(loose, element.tag)
            yield from _blocks(inner)
            loose = []
        elif isinstance(inner.tag, str):
            loose.append(" " if inner.tag == "lb" else "".join(inner.itertext()))
        loose.append(inner.tail or "")
    yield from _block(loose, element.tag)


def _block(parts: Iterable[str], tag: str) -> Iterator[str]:
    if words := _clean("".join(parts)):
        yield f"- {words}" if tag == "item" else words


def _clean(value: str | None) -> str | None:
    return re.sub(r"\s+", " ", value).strip() or None if value else None


def _starts_with(body: str, title: str) -> bool:
    first = body.partition("\n")[0]
    return re.sub(r"\W+", "", first).casefold() == re.sub(r"\W+", "", title).casefold()


def _title(title: str | None, body: str) -> str | None:
    """The title as printed over the text, without the site's name behind it."""
    first = body.partition("\n")[0]
    if title is None or not 20 < len(first) < len(title) or not title.startswith(first):
        return title
    return first


def _wall(text: str) -> str | None:
    return next((what for what, signs in WALLS if re.search(signs, text, re.I | re.S)), None)


def _reason(source: str, tree: html.HtmlElement, body: str) -> str:
    visible = re.sub(r"(?is)<(script|style|noscript)\b.*?</\1>|<[^>]+>", " ", source)
    what = _wall(body) or _wall(visible[:4000]) or _wall(source[:20_000])
    if what is not None:
        return f"it looks like {what}"
    if not visible.strip():
        return "it is empty"
    if words := running_words(tree):
        return f"beside menus and links it holds {words} words of running text, no whole report"
    return "it holds menus, links and a few words at most"


def running_words(tree: html.HtmlElement) -> int:
    """How many words of a page stand in blocks that are no menus: longer ones, links apart.

    >>> running_words(html.document_fromstring("<a>All our news of today</a><p>It ends on Friday."))
    4
    """
    blocks: Counter[html.HtmlElement] = Counter()
    for text in tree.xpath(OUTSIDE_MENUS):
        block = text.getparent() if text.is_text else text.getparent().getparent()
        while block.tag in INLINE:
            block = block.getparent()
        blocks[block] += len(re.findall(r"[^\W\d_]+", text))
    return sum(count for count in blocks.values() if count > MENU_WORDS)


def _published(tree: html.HtmlElement, source: str) -> DateRead | None:
    """The date that the page itself states; the clock and the file's own date say nothing."""
    for printed, grounds in _stated(tree, source):
        found = read_date(printed, grounds)
        if found is not None and found.precision in ("minute", "day"):
            return found
    return _searched(source)


def _stated(tree: html.HtmlElement, source: str) -> Iterator[tuple[str, str]]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if meta.get("content"):
            metas.setdefault(name.lower(), meta.get("content"))
    yield from ((metas[name], "meta tag") for name in DATE_NAMES if name in metas)
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        for match in JSON_DATE.finditer(script.text or ""):
            yield json.loads(f'"{match[1]}"'), "meta tag"
    for place in ("itemprop", "pubdate", "class"):
        for tag in tree.iter("time"):
            said = (tag.get(place) or "").lower()
            if place in tag.attrib and (place != "class" or "publish" in said or "entry" in said):
                yield tag.get("datetime") or tag.text_content(), "time tag"
    times = [tag for tag in tree.iter("time") if tag.get("datetime")]
    if len({tag.get("datetime")[:10] for tag in times}) == 1:
        yield times[0].get("datetime"), "time tag"


def _searched(source: str) -> DateRead | None:
    """htmldate's finding, when the page prints that very day somewhere."""
    try:
        day = find_date(source, extensive_search=False, original_date=True)
    except (ValueError, TypeError):
        return None
    if day is None:
        return None
    year, month, number = day.split("-")
    printed = rf"{year}\W?{month}\W?{number}|{number}\W?{month}\W?{year}"
    if re.search(printed, source):
        return DateRead(date=day, precision="day", grounds="page source")
    for match in re.finditer(rf"[^<>]{{0,40}}{year}[^<>]{{0,10}}", source):
        found = read_date(match[0], "page text")
        if found is not None and found.date.startswith(day):
            return found
    return None
