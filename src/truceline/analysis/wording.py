"""How words are shown: quotation marks stand only where somebody was quoted."""

OPEN, CLOSE, STRAIGHT = "“", "”", '"'


def shown_words(words: str, kind: str, cue: str = "") -> str:
    """Words as a reader may see them: quoted, told, or with the cue that tells of the act.

    >>> shown_words("We would pull back", "direct")
    '“We would pull back”'
    >>> shown_words("Oren as a host", "narrated", "rejected")
    'rejected Oren as a host'
    >>> shown_words("it would come “on any day", "mixed")
    'it would come “on any day”'
    """
    if kind == "direct":
        return f"{OPEN}{words}{CLOSE}"
    told = f"{cue} {words}" if kind == "narrated" and cue else words
    return closed(told)


def closed(words: str) -> str:
    """A quotation that the content breaks off gets its second mark.

    >>> closed("to make “peace"), closed('to make "peace"')
    ('to make “peace”', 'to make "peace"')
    """
    if words.count(OPEN) > words.count(CLOSE):
        return words + CLOSE
    return words + STRAIGHT if words.count(STRAIGHT) % 2 else words
