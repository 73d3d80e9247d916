"""Stable identifiers: the same evidence has the same key on every machine."""

from collections.abc import Sequence
from hashlib import sha256
from typing import NewType

from truceline.vocabulary.spans import Span

ReportKey = NewType("ReportKey", str)
StatementKey = NewType("StatementKey", str)
ActorKey = NewType("ActorKey", str)


def digest(*parts: str) -> str:
    """Twenty hexadecimal digits that stand for the parts, in order.

    >>> digest("a", "b") == digest("a", "b") != digest("ab")
    True
    """
    return sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def content_key(content: bytes) -> str:
    """Full SHA-256 of a report's bytes: what came in is known by what it holds."""
    return sha256(content).hexdigest()


def report_key(content: bytes, place: str = "") -> ReportKey:
    """Keyed by the bytes and, for items of a larger file, by their place in it."""
    return ReportKey(digest(content_key(content), place))


def statement_key(
    report: str, source: Span | None, cue: Span | None, content: Sequence[Span]
) -> StatementKey:
    """Keyed by place, so better speaker detection keeps the key."""
    anchor = cue if cue is not None else source
    spans = [*([anchor] if anchor is not None else []), *content]
    return StatementKey(digest(report, *(f"{s.start}-{s.end}" for s in spans)))
