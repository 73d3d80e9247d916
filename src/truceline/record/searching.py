"""How a search compares words: without case, accents or punctuation."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import ColumnElement, Integer, Table, and_, false, func, literal, or_, select
from sqlalchemy import literal_column as exactly
from sqlalchemy import text as sql

from truceline.vocabulary.names import PLAIN

# PostgreSQL refuses to index more than a megabyte of one text.
LONGEST = 250_000
# Longer words and more of them are no question that a person asks; databases refuse them.
LONGEST_WORD, MOST_TERMS = 400, 32
TOKEN = re.compile(r"[^\W_]+")
HYPHENED = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)+")
ASKED = re.compile(r'"([^"]*)"|(\S+)')


def plain(text: str) -> str:
    """Text without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).translate(PLAIN)


def folded(text: str) -> str:
    """The words of a text as the search compares them; hyphened ones also in one word.

    >>> folded("Łódź: “No CEASE-FIRE”, he said")
    'lodz no cease fire he said ceasefire'
    """
    bare = plain(text)[:LONGEST]
    whole = dict.fromkeys("".join(TOKEN.findall(word)) for word in HYPHENED.findall(bare))
    return " ".join([*TOKEN.findall(bare), *whole])[:LONGEST]


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must stand together; the last may be only a beginning."""

    words: str
    whole: str = ""  # the same, when printed in one word
    begins: bool = False


def terms(asked: str) -> Iterator[Term]:
    """What a person asks for: words, "whole phrases" and beginnings*.

    >>> [term.words for term in terms('"direct talks" negot* (cease-fire)!')]
    ['direct talks', 'negot', 'cease fire']
    """
    for match in islice(ASKED.finditer(asked), MOST_TERMS):
        phrase, word = match.groups()
        found = TOKEN.findall(plain(phrase if phrase is not None else word))
        tokens = [token[:LONGEST_WORD] for token in found[:MOST_TERMS]]
        if tokens:
            hyphened = phrase is None and HYPHENED.search(word) is not None
            yield Term(
                words=" ".join(tokens),
                whole="".join(tokens) if hyphened else "",
                begins=phrase is None and word.endswith("*"),
            )


def found_in(table: Table, asked: str, dialect: str) -> ColumnElement[bool]:
    """Whether a row of the table holds all that was asked for; never an error."""
    wanted = list(terms(asked))
    if not wanted:
        return false()  # nothing but punctuation: no text answers to it
    if dialect == "sqlite":
        search = f"{table.name}_search"
        matches = exactly(search).op("MATCH")(literal(" AND ".join(map(in_sqlite, wanted))))
        rows = select(exactly("rowid", Integer)).select_from(sql(search)).where(matches)
        return table.c.id.in_(rows)
    vector = func.to_tsvector(sql("'truceline'"), table.c.folded)
    return and_(*(in_postgresql(vector, term) for term in wanted))


def in_sqlite(term: Term) -> str:
    """One term in the language of FTS5; every word is quoted."""
    ways = [f'"{way}"{"*" if term.begins else ""}' for way in (term.words, term.whole) if way]
    return f"({' OR '.join(ways)})"


def in_postgresql(vector: ColumnElement[object], term: Term) -> ColumnElement[bool]:
    """One term for PostgreSQL; nothing but letters and digits is left in it."""
    ways = []
    for way in filter(None, (term.words, term.whole)):
        tokens = " <-> ".join(way.split()) + (":*" if term.begins else "")
        ways.append(vector.op("@@")(func.to_tsquery(sql("'truceline'"), tokens)))
    return or_(*ways)
