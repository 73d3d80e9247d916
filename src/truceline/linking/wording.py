"""Words as linking compares them: small letters, no marks, hashed in short runs."""

import re
from collections.abc import Iterator, Sequence
from zlib import crc32

WORD = re.compile(r"\w+(?:['’]\w+)*")
# A quotation of up to 1,200 characters; a lone mark must not swallow the rest of a text.
QUOTED = re.compile(r'“([^“”]{1,1200})”|«([^«»]{1,1200})»|„([^„“”]{1,1200})[“”]|"([^"]{1,1200})"')


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without case, marks and kinds of apostrophe.

    >>> words_of("“We’re ready,” Oren SAID.")
    ("we're", 'ready', 'oren', 'said')
    """
    return tuple(WORD.findall(text.lower().replace("’", "'")))


def quotations(text: str) -> Iterator[str]:
    """What stands between quotation marks.

    >>> list(quotations("He said “not now” and «never»."))
    ['not now', 'never']
    """
    for match in QUOTED.finditer(text):
        yield next(group for group in match.groups() if group is not None)


def narration(text: str) -> Iterator[str]:
    """What the outlet tells in its own words, between the quotations.

    >>> [part.strip() for part in narration("He said “not now” and left.")]
    ['He said', 'and left.']
    """
    end = 0
    for match in QUOTED.finditer(text):
        yield text[end : match.start()]
        end = match.end()
    yield text[end:]


def shingles(words: Sequence[str], size: int) -> list[int]:
    """Every run of so many words as a number, in order; the same on every machine.

    >>> len(shingles(("a", "b", "c", "d"), 3))
    2
    """
    return [crc32(" ".join(words[i : i + size]).encode()) for i in range(len(words) - size + 1)]


def winnow(hashes: Sequence[int], window: int) -> frozenset[int]:
    """The least number of each window: texts that share a long run share one of these.

    Schleimer, Wilkerson and Aiken (2003): a run of `window` hashes that two texts
    share always leaves the same number in both.

    >>> winnow([5, 3, 9, 7], 2) == {3, 7}
    True
    """
    if not hashes:
        return frozenset()
    last = max(1, len(hashes) - window + 1)
    return frozenset(min(hashes[i : i + window]) for i in range(last))


def longest_common_run(left: Sequence[str], right: Sequence[str]) -> tuple[str, ...]:
    """The longest run of words that both have.

    >>> longest_common_run("we will not go back".split(), "they will not go".split())
    ('will', 'not', 'go')
    """
    best, end = 0, 0
    before: dict[int, int] = {}
    places: dict[str, list[int]] = {}
    for j, word in enumerate(right):
        places.setdefault(word, []).append(j)
    for i, word in enumerate(left):
        here: dict[int, int] = {}
        for j in places.get(word, ()):
            here[j] = before.get(j - 1, 0) + 1
            if here[j] > best:
                best, end = here[j], i + 1
        before = here
    return tuple(left[end - best : end])
