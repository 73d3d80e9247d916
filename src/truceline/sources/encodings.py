"""Bytes to characters: every byte becomes a character, or is said not to."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from truceline.sources.kinds import PAGE
from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.reports import Report

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
META = re.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})""")
XML = re.compile(rb"""(?i)\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-z0-9_:.-]{2,40})""")
# Browsers read these labels as their larger relatives; so do we.
LARGER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
STATEFUL = ("iso2022_jp", "iso2022_kr", "hz", "utf-7")
# What English-language pages of the Windows age hold beside ASCII.
WESTERN = frozenset("‘’“”‚„–—…•·€£¥©®™°§«»´¨ ¡¿ªº½¼¾×±²³") | frozenset(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽŸðþÐÞƒˆ˜"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that gave it, and how many bytes stayed unreadable (shown as \ufffd)."""

    text: str
    encoding: str
    broken: int = 0


def decode(content: bytes, media_type: str) -> Decoded:
    """The characters of a report; byte-order marks and line ends stay as they came.

    >>> decode("The café in Tarsh".encode("cp1252"), "text/plain").text
    'The café in Tarsh'
    """
    for decoded in (
        _marked(content),
        _declared(content, media_type, only=STATEFUL),
        _strict(content, "utf-8") if b"\x00" not in content else None,
        _wide(content),
        _declared(content, media_type),
        _damaged(content),
        _western(content),
        _guessed(content),
    ):
        if decoded is not None:
            return decoded
    raise SourceError("its encoding cannot be told")


def text_of(report: Report) -> str:
    """The text of a plain report or the source of a page, as `decode` found it.

    Bytes that are not of the encoding show as \ufffd; `gather` has told of them.
    """
    return report.content.decode(report.encoding, "replace")


def _strict(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _marked(content: bytes) -> Decoded | None:
    """By byte-order mark; the mark stays the first character."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            text = content.decode(encoding, "replace")
            return Decoded(text, encoding, text.count("\ufffd"))
    return None


def _declared(
    content: bytes, media_type: str, only: tuple[str, ...] | None = None
) -> Decoded | None:
    """By what a page says of itself."""
    if media_type != PAGE:
        return None
    found = XML.match(content[:200]) or META.search(content[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    if only is not None and name not in only:
        return None
    return _strict(content, LARGER.get(name, name)) or _strict(content, name)


def _wide(content: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of Latin writing is zero."""
    if b"\x00" not in content or len(content) % 2:
        return None
    sample = content[:2000]
    pairs = len(sample) // 2
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[offset::2].count(0), sample[1 - offset :: 2].count(0)
        if zeros > 0.6 * pairs and others == 0:
            return _strict(content, encoding)
    return None


def _damaged(content: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes were cut or replaced."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(c > "\x7f" for c in text) - broken
    cut_at_end = broken == 1 and text.endswith("\ufffd") and max(content[-3:]) >= 0xC2
    # Two whole characters of several bytes do not come about by chance in other encodings.
    if b"\x00" not in content and whole >= (1 if cut_at_end else 2 * broken + 1):
        return Decoded(text, "utf-8", broken)
    return None


def _western(content: bytes) -> Decoded | None:
    """Windows Latin, when what stands beside ASCII is what such texts hold."""
    decoded = _strict(content, "cp1252")
    if decoded is None:
        return None
    beside = [c for c in decoded.text if c > "\x7f"]
    if len(beside) * 8 < len(decoded.text) and all(c in WESTERN for c in beside):
        return decoded
    return None


def _guessed(content: bytes) -> Decoded | None:
    if b"\x00" in content:
        return None
    best = from_bytes(content).best()
    return _strict(content, best.encoding) if best is not None else None
