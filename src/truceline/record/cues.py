"""The printed words that tell of an act, as far as they stand before its content."""

from sqlalchemy import ColumnElement, case, func

from truceline.record.tables import articles, statements

BEFORE: ColumnElement[bool] = statements.c.cue_start < statements.c.start


def cue_words() -> ColumnElement[str]:
    """ "Accused the neighbour of", of which the content begins at "the neighbour": "accused"."""
    start, said = statements.c.cue_start, statements.c.start
    end = case((statements.c.cue_end > said, said), else_=statements.c.cue_end)
    return func.substr(articles.c.text, start + 1, end - start)
