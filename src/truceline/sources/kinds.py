"""What kind of file the bytes are: text, a page, or something that cannot be read as either."""

import re
from dataclasses import dataclass

TEXT = "text/plain"
PAGE = "text/html"
LINES = "application/x-ndjson"

SUFFIXES = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": TEXT,
    ".html": PAGE,
    ".htm": PAGE,
    ".xhtml": PAGE,
    ".jsonl": LINES,
    ".ndjson": LINES,
}

AS_TEXT = "save or export its text as .txt and add that"
AS_PAGE = "open it in a browser and save it as “web page, HTML only”"
UNPACK = "unpack it and add the folder"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A kind of file that is neither text nor page: what it seems to be, and the cure."""

    what: str
    cure: str


MAGIC: tuple[tuple[bytes, Foreign], ...] = (
    (b"%PDF", Foreign("a PDF document", AS_TEXT)),
    (b"{\\rtf", Foreign("a rich-text (RTF) document", AS_TEXT)),
    (b"\xd0\xcf\x11\xe0", Foreign("an old Office document (.doc, .xls)", AS_TEXT)),
    (b"\x89PNG", Foreign("a picture (PNG)", "type out or recognise its text as .txt")),
    (b"\xff\xd8\xff", Foreign("a picture (JPEG)", "type out or recognise its text as .txt")),
    (b"GIF8", Foreign("a picture (GIF)", "type out or recognise its text as .txt")),
    (b"II*\x00", Foreign("a picture (TIFF)", "type out or recognise its text as .txt")),
    (b"MM\x00*", Foreign("a picture (TIFF)", "type out or recognise its text as .txt")),
    (b"\x1f\x8b", Foreign("a gzip archive", UNPACK)),
    (b"BZh", Foreign("a bzip2 archive", UNPACK)),
    (b"\xfd7zXZ", Foreign("an xz archive", UNPACK)),
    (b"7z\xbc\xaf", Foreign("a 7-Zip archive", UNPACK)),
    (b"Rar!", Foreign("a RAR archive", UNPACK)),
    (b"SQLite format 3", Foreign("an SQLite database", "add reports, not a record")),
    (b"ID3", Foreign("a sound file (MP3)", "transcribe it to .txt")),
    (b"OggS", Foreign("a sound or video file (Ogg)", "transcribe it to .txt")),
    (b"\x7fELF", Foreign("a program", "add reports only")),
    (b"WARC/", Foreign("a web archive (WARC)", "save its pages as .html")),
)

ZIPPED = (
    (b"word/", Foreign("a Word document", AS_TEXT)),
    (b"xl/", Foreign("an Excel workbook", "export its texts as .txt or JSON lines")),
    (b"ppt/", Foreign("a PowerPoint file", AS_TEXT)),
    (b"mimetypeapplication/epub", Foreign("an e-book (EPUB)", AS_TEXT)),
    (b"mimetypeapplication/vnd.oasis", Foreign("an OpenDocument file", AS_TEXT)),
)

MHTML = re.compile(rb"(?is)\A.{0,600}?content-type:\s*multipart/related")
OPENS_PAGE = re.compile(
    r"(?is)\A\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|[a-z][a-z0-9]*[\s>/])"
)
WHOLE_PAGE = re.compile(r"(?i)\A\ufeff?\s*(?:<!doctype\s+html|<html[\s>])")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def foreign(content: bytes) -> Foreign | None:
    """What the first bytes say, when they say that it is neither text nor page.

    >>> foreign(b"%PDF-1.7 ...").what
    'a PDF document'
    >>> foreign(b"Talks open in Veska") is None
    True
    """
    for magic, kind in MAGIC:
        if content.startswith(magic):
            return kind
    if content.startswith(b"PK\x03\x04"):
        head = content[:4000]
        return next((k for mark, k in ZIPPED if mark in head), Foreign("a zip archive", UNPACK))
    if content[4:8] == b"ftyp" or content[:4] == b"RIFF":
        return Foreign("a sound, picture or video file", "transcribe it to .txt")
    if MHTML.match(content[:800]):
        return Foreign("a page saved as MHTML", AS_PAGE)
    return None


def is_page(text: str) -> bool:
    """Whether a text starts with a tag, as a page's source does.

    >>> is_page("<p>Envoy Dahl left Tarsh.</p>"), is_page("Norlund < Veska")
    (True, False)
    """
    return OPENS_PAGE.match(text[:4000]) is not None


def garbled(text: str) -> bool:
    """Whether so many control characters stand in it that it cannot be writing."""
    found = len(CONTROLS.findall(text[:200_000]))
    return "\x00" in text or found > max(3, len(text[:200_000]) // 100)
