"""Texts that are somebody's own words as a whole: "Press remarks by President Sabel", then "I"."""

import re
from typing import TYPE_CHECKING

from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Mention

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

LINES = 2  # from the top, in which such a heading stands
# A heading that says what the text is and whose.
HEADING = re.compile(
    r"\W*(?:(?:the|a|an|full|text|transcript|of|press|media|opening|closing|introductory|joint"
    r"|final|official|public|short|televised|written|doorstep|new|year|keynote|video|open) )*"
    r"(?:remarks?|statement|speech|address|message|letter|declaration|communiqu[eé]|comments?)"
    r"(?: to (?:the )?\w+)? (?:(?:made|delivered|given|issued) )?(?:by|from|of) ",
    re.IGNORECASE,
)
# Where the name in the heading ends.
AFTER = re.compile(
    r"\s*(?:[,:;(–—]|\b(?:following|after|on|at|before|ahead|during|regarding|concerning|about"
    r"|in|to|upon|with|for)\b|$)",
    re.IGNORECASE | re.MULTILINE,
)


def whose_words(cast: "ArticleCast") -> Mention | None:
    """Who says "I" in a text whose heading tells that it is all one's own words."""
    text, at = cast.layout.text, 0
    seen = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        heading = HEADING.match(line)
        if heading is not None:
            return _named_in(cast, start + heading.end(), start + len(line))
        seen += 1
        if seen == LINES:
            return None
    return None


def _named_in(cast: "ArticleCast", start: int, end: int) -> Mention | None:
    """The one person or body after "by"; a date or a place there is nobody."""
    named = [n for n in cast.namings if start <= n.first and n.end <= end and n.key]
    if named and named[0].first <= start + len("the "):
        end = named[0].end
    else:
        stop = AFTER.search(cast.layout.text, start, end)
        end = stop.start() if stop is not None else end
    words = Span(start, end)
    if not words:
        return None
    told = cast.resolve(words)
    known = [a for a in told.actors if a.type is ActorType.PERSON or a.party or a.known]
    if len(told.actors) != 1 or not known:
        return None
    return Mention(
        span=told.span,
        text=told.text,
        actors=told.actors,
        grounds=(*told.grounds, Ground("own words", told.text)),
    )
