"""What linking keeps of reports and statements, and which pairs are worth comparing.

How a run uses linking for new reports, at a cost that does not grow with the record:

1. `made = sketch_of(article)`; keep `made.packed()`, a row for each of `made.bands`, and a
   row for each of `quote_bands(words)` of every statement.
2. For the new report's bands count which other reports have them, asking for at most
   MOST_PER_BAND reports a band; `worth_comparing(counts, of=len(made.bands))` names the
   few to compare. Statements: the same with their quote bands.
3. `matching.compare(left, right)` of the `Printed` of both, made from kept rows; keep the
   judgements that say `same`. Statements: `matching.compare_tellings`.
4. `families.families` and `echoes.echoes` over the groups that new judgements touch: all
   kept judgements of their members, followed to the end.

The result does not depend on the order in which reports came.
"""

import json
import re
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from truceline.linking.wording import narration, quotations, shingles, winnow, words_of
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.articles import Article, StretchKind
from truceline.vocabulary.names import fold
from truceline.vocabulary.statements import Kind, Statement

SHINGLE = 4  # words; rewrites that change every eighth word keep half of these
BAND, BAND_WINDOW = 6, 10  # any 15 words that two reports share are found
QUOTE_BAND, QUOTE_WINDOW = 4, 5  # any 8 words that two statements share are found
MOST_PER_BAND = 20  # a copy needs to meet only some of its family
MOST_COMPARED = 20
DATELINE = re.compile(r"^.{0,60}?\(([A-Z][\w .&’'/-]{1,30})\)\s*(?:[-–—]|$)")
RELAYED = re.compile(
    r"([A-Z][\w’']*(?: [A-Z][\w’']*){0,3}) (?:news )?agency\b"
    r"|, ([A-Z][\w’' ]{1,30}?) report(?:s|ed)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What is kept of a report's wording to compare it with later ones."""

    told: tuple[int, ...] = ()  # shingles of the outlet's own words, in order
    quoted: tuple[int, ...] = ()  # shingles of what it quotes
    bands: tuple[int, ...] = ()  # numbers under which the record finds candidates
    credits: tuple[str, ...] = ()  # agencies and outlets that it names as its source

    def packed(self) -> bytes:
        """As the record keeps it: a line that tells lengths, then 32-bit numbers."""
        lists = (self.told, self.quoted, self.bands)
        head = json.dumps([*map(len, lists), *self.credits]).encode()
        numbers = [number for part in lists for number in part]
        return head + b"\n" + struct.pack(f"<{len(numbers)}I", *numbers)


def unpacked(kept: bytes) -> Sketch:
    """The sketch that `packed` kept.

    >>> made = sketch("The envoy met both ministers in the river town at noon.")
    >>> unpacked(made.packed()) == made
    True
    """
    head, _, body = kept.partition(b"\n")
    numbers = struct.unpack(f"<{len(body) // 4}I", body)
    told, quoted, bands, *credits = json.loads(head)
    return Sketch(
        told=numbers[:told],
        quoted=numbers[told : told + quoted],
        bands=numbers[told + quoted : told + quoted + bands],
        credits=tuple(credits),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A report as linking compares it."""

    key: str
    sketch: Sketch
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A statement as linking compares it: one outlet's telling of some words."""

    key: str
    report: str
    words: tuple[str, ...]  # of its content
    quoted: tuple[str, ...]  # those in quotation marks
    speakers: tuple[Actor, ...] = ()
    family: str | None = None  # of its report
    date: str | None = None  # when said; else when printed


def sketch(text: str, credits: Iterable[str] = ()) -> Sketch:
    """The sketch of a body text."""
    words = words_of(text)
    told = (run for part in narration(text) for run in shingles(words_of(part), SHINGLE))
    quoted = (run for part in quotations(text) for run in shingles(words_of(part), SHINGLE))
    return Sketch(
        told=tuple(told),
        quoted=tuple(quoted),
        bands=tuple(sorted(winnow(shingles(words, BAND) or shingles(words, 1), BAND_WINDOW))),
        credits=tuple(sorted(set(credits))),
    )


def sketch_of(article: Article) -> Sketch:
    """The sketch of an article's body; page furniture says nothing of its origin."""
    bodies = [s.span.of(article.text) for s in article.stretches if s.kind is StretchKind.BODY]
    return sketch("\n".join(bodies), credited(article))


def credited(article: Article) -> frozenset[str]:
    """Names of agencies and outlets that the report says it has its matter from."""
    found = {article.author or ""}
    for stretch in article.stretches:
        printed = stretch.span.of(article.text)
        if stretch.kind is StretchKind.FURNITURE:
            found.add(printed if "credit" in stretch.label else "")
        else:
            found.update(match[1] for match in DATELINE.finditer(printed[:120]))
            found.update(match[1] or match[2] for match in RELAYED.finditer(printed))
    return frozenset(fold(name) for name in found if 1 < len(name) <= 60)


def quote_bands(words: Sequence[str]) -> tuple[int, ...]:
    """Numbers under which the record finds other tellings of the same words.

    >>> left = words_of("the bridge will open when the guns are silent, not before")
    >>> right = words_of("he said the bridge will open when the guns are silent")
    >>> bool(set(quote_bands(left)) & set(quote_bands(right)))
    True
    """
    return tuple(sorted(winnow(shingles(words, QUOTE_BAND), QUOTE_WINDOW)))


def telling(
    statement: Statement, text: str, *, family: str | None = None, date: str | None = None
) -> Telling:
    """A statement made ready for comparing; `text` is its article's."""
    printed = statement.words(text)
    kind = statement.attribution.kind
    quoted = " ".join(quotations(printed)) if kind is Kind.MIXED else ""
    return Telling(
        key=statement.key,
        report=statement.report,
        words=words_of(printed),
        quoted=words_of(printed if kind is Kind.DIRECT else quoted),
        speakers=statement.speaker.actors if statement.speaker else (),
        family=family,
        date=statement.said_on.date if statement.said_on else date,
    )


def worth_comparing(counts: Mapping[str, int], *, of: int) -> list[str]:
    """The keys that share most bands, best first; one stray band is chance.

    >>> worth_comparing({"a": 1, "b": 40, "c": 3}, of=80)
    ['b', 'c']
    """
    least = 2 if of >= 8 else 1
    known = sorted((-n, key) for key, n in counts.items() if n >= least)
    return [key for _, key in known[:MOST_COMPARED]]
