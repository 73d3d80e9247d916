"""Word patterns of the codebook: how a cue or an issue term is written and found."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from spacy.tokens import Doc, Token

GAP = 4  # words that ".." may skip; more joined unrelated clauses

# "judge/n" is the noun alone: a word that means another thing as a verb.
KINDS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "ADJ": "a"}
FALSE_LEMMAS = frozenset(("according",))  # no form of "accord"

Words = Sequence[frozenset[str]]
Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a pattern: the words that may stand there, hyphenated ones in their parts."""

    words: frozenset[str]
    optional: bool = False
    after_gap: bool = False
    joined: tuple[tuple[str, ...], ...] = ()  # "go-between" is three tokens: go, -, between

    @property
    def first(self) -> frozenset[str]:
        """The tokens with which it may begin."""
        return self.words | {parts[0] for parts in self.joined}

    @property
    def said(self) -> frozenset[str]:
        """All that may stand there, each as one string."""
        plain = {word for word in self.words if not _hyphened(word)}
        return frozenset(plain | {" ".join(parts) for parts in self.joined})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern such as "best|right .. place": alternatives, gaps, optional words."""

    text: str
    slots: tuple[Slot, ...]

    def end(self, words: Words, start: int, stop: int) -> int | None:
        """Where a match that begins at `start` ends, if there is one."""
        return _end(self.slots, 0, words, start, stop)


def _end(slots: tuple[Slot, ...], number: int, words: Words, at: int, stop: int) -> int | None:
    """Where the slots from a number on end, read from a token on."""
    if number == len(slots):
        return at
    slot = slots[number]
    last = at + GAP if slot.after_gap else at
    for place in range(at, min(last + 1, stop)):
        if not slot.words.isdisjoint(words[place]):
            found = _end(slots, number + 1, words, place + 1, stop)
            if found is not None:
                return found
        for parts in slot.joined:
            after = place + len(parts)
            if after <= stop and all(part in words[place + n] for n, part in enumerate(parts)):
                found = _end(slots, number + 1, words, after, stop)
                if found is not None:
                    return found
    return _end(slots, number + 1, words, at, stop) if slot.optional else None


@cache
def phrase(text: str) -> Phrase:
    """Read one pattern.

    >>> [sorted(s.words) for s in phrase("best|right .. place").slots]
    [['best', 'right'], ['place']]
    >>> phrase("as broker|go-between").slots[1].joined
    (('go', '-', 'between'),)
    """
    slots: list[Slot] = []
    gap = False
    for part in _parts(text.lower()):
        if part == "..":
            gap = True
            continue
        optional = part.endswith("?") and len(part) > 1
        words = frozenset((part[:-1] if optional else part).split("|"))
        joined = tuple(tuple(_apart(word)) for word in sorted(words) if _hyphened(word))
        slots.append(Slot(words, optional, gap, joined))
        gap = False
    if not slots or slots[0].optional or slots[0].after_gap or any("" in s.words for s in slots):
        raise ValueError(f"a pattern is words parted by blanks, and begins with one: {text!r}")
    return Phrase(text, tuple(slots))


def _parts(text: str) -> Iterator[str]:
    """What stands in each place: "ten-point" is three, one of several alternatives is whole."""
    for part in text.split():
        yield from (part,) if "|" in part else _apart(part)


def _hyphened(word: str) -> bool:
    return "-" in word.strip("-")


def _apart(word: str) -> Sequence[str]:
    return word.replace("-", " - ").split()


def words_of(doc: Doc) -> Words:
    """For each token, the forms by which a pattern may know it: "judge", "judge/n"."""
    return tuple(map(_forms, doc))


def _forms(token: Token) -> frozenset[str]:
    if token.text == "US":  # a state, no pronoun
        return frozenset(("u.s.",))
    lower = token.lower_
    lemma = "" if lower in FALSE_LEMMAS else token.lemma_.lower()
    kind = KINDS.get(token.pos_)
    if kind is None:
        return frozenset((lower, lemma))
    return frozenset((lower, lemma, f"{lower}/{kind}", f"{lemma}/{kind}"))


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """A pattern found in the text: token numbers and what the pattern stands for."""

    start: int
    end: int
    payload: Payload


# A match, its pattern, and how many of the pattern's slots need no second look.
Found = tuple[Hit[Payload], tuple[Slot, ...], int]


class PhraseIndex(Generic[Payload]):
    """Many patterns, looked up by their first word."""

    def __init__(self, entries: Iterable[tuple[Phrase, Payload]]) -> None:
        self.starting: dict[str, list[tuple[Phrase, Payload]]] = defaultdict(list)
        for pattern, payload in entries:
            for word in sorted(pattern.slots[0].first):
                self.starting[word].append((pattern, payload))
        self.words = frozenset(self.starting)
        self.read: tuple[Words, list[int], list[Found[Payload]]] = ((), [], [])

    def find(self, words: Words, start: int, stop: int) -> Iterator[Hit[Payload]]:
        """Every match that begins and ends between the two tokens, in order."""
        places, found = self._found(words)
        for hit, slots, sure in found[bisect_left(places, start) : bisect_left(places, stop)]:
            if hit.end <= stop:
                yield hit
                continue
            end = _end(slots, sure, words, hit.start + sure, stop)  # a gap may be read shorter
            if end is not None:
                yield Hit(hit.start, end, hit.payload)

    def _found(self, words: Words) -> tuple[list[int], list[Found[Payload]]]:
        """Every match in an article, and where each begins; kept for the one that is read."""
        known, places, found = self.read
        if known is not words:
            found = list(self._search(words))
            places = [hit.start for hit, _, _ in found]
            self.read = words, places, found
        return places, found

    def _search(self, words: Words) -> Iterator[Found[Payload]]:
        stop = len(words)
        for at, forms in enumerate(words):
            if self.words.isdisjoint(forms):
                continue
            for word in sorted(forms & self.words):
                for pattern, payload in self.starting[word]:
                    slots = pattern.slots
                    sure = int(word in slots[0].words and not slots[0].joined)  # it stands there
                    end = _end(slots, sure, words, at + sure, stop)
                    if end is not None:
                        yield Hit(at, end, payload), slots, sure
