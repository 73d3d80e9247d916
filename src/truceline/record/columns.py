"""Kinds of column that hold the same on SQLite and on PostgreSQL."""

import re
from typing import Any

from sqlalchemy import Column, Dialect, ForeignKey, Integer, MetaData, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(words: str) -> str:
    """Text that every database can keep; offsets stay as they were.

    >>> storable("cease\\x00fire")
    'cease\ufffdfire'
    """
    return UNSTORABLE.sub("\ufffd", words) if UNSTORABLE.search(words) else words


class Words(TypeDecorator[str]):
    """Text that is compared and sorted by code point, wherever the record lives."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL would otherwise sort by the server's language."""
        collation = "C" if dialect.name == "postgresql" else None
        return dialect.type_descriptor(Text(collation=collation))

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Characters that PostgreSQL refuses are replaced, one for one."""
        return None if value is None else storable(value)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def words(name: str, *, null: bool = True, **more: Any) -> Column[Any]:
    """A column of text, empty unless told otherwise."""
    return Column(name, Words, nullable=null, **more)


def within(name: str, target: str, **more: Any) -> Column[Any]:
    """A column that names a row of another table and goes when that row goes."""
    return Column(name, Words, ForeignKey(target, ondelete="CASCADE"), nullable=False, **more)


def number(name: str = "number", **more: Any) -> Column[Any]:
    """A place in a list, or in a text."""
    return Column(name, Integer, nullable=more.pop("null", False), **more)
