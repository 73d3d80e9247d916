"""The printed words that tell of an act, as far as they stand before its content."""

from sqlalchemy import ColumnElement, String, case, func

from truceline.record.tables import articles, statements

GAP = 3  # characters between cue and content that are no words: a colon, a mark, a blank
BEFORE: ColumnElement[bool] = statements.c.cue_start < statements.c.start


def cue_words() -> ColumnElement[str]:
    """ "Accused the neighbour of", of which the content begins at "the neighbour": "accused".

    Words left out between cue and content are shown as left out: "condemning … which broke it".
    """
    start, said, after = statements.c.cue_start, statements.c.start, statements.c.cue_end
    end = case((after > said, said), else_=after)
    words = func.substr(articles.c.text, start + 1, end - start, type_=String)
    return case((said - after > GAP, words + " …"), else_=words)
