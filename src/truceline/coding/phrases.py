"""Word patterns of the codebook: how a cue or an issue term is written and found."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Generic, TypeVar

from spacy.tokens import Doc

GAP = 4  # words that ".." may skip; more joined unrelated clauses

# "judge/n" is the noun alone: a word that means another thing as a verb.
KINDS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "ADJ": "a"}
FALSE_LEMMAS = frozenset(("according",))  # no form of "accord"
NOTHING: frozenset[str] = frozenset()
QUOTES = frozenset('"“”„«»‘’')

Payload = TypeVar("Payload")


class Words(tuple[frozenset[str], ...]):
    """For each token of an article, the forms by which a pattern may know it."""

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The tokens at which each form stands."""
        found: dict[str, list[int]] = {}
        for at, forms in enumerate(self):
            for form in forms:
                found.setdefault(form, []).append(at)
        return found


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
    if number:
        at = _past_quote(words, at, stop)
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


def _past_quote(words: Words, at: int, stop: int) -> int:
    """Meant to "disrupt" talks: the mark parts no words that belong together."""
    return at + 1 if at < stop and not QUOTES.isdisjoint(words[at]) else at


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
    kinds = doc.to_array(["ORTH", "LEMMA", "POS"]).tolist()
    known: dict[tuple[int, ...], frozenset[str]] = {}
    for token, kind in zip(doc, map(tuple, kinds), strict=True):
        if kind not in known:
            known[kind] = _forms(token.text, token.lemma_, token.pos_)
    return Words(known[tuple(kind)] for kind in kinds)


@lru_cache(maxsize=1 << 16)
def _forms(text: str, lemma: str, pos: str) -> frozenset[str]:
    if text == "US":  # a state, no pronoun
        return frozenset(("u.s.",))
    if text == "un":  # a prefix, "un-mapped", no body
        return frozenset(("un-",))
    lower = text.lower()
    lemma = "" if lower in FALSE_LEMMAS else lemma.lower()
    kind = KINDS.get(pos)
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
# A pattern's number, its slots, how many of them its first word fills, and its payload.
Numbered = tuple[int, tuple[Slot, ...], int, Payload]


class Openings(Generic[Payload]):
    """The patterns that one word may begin, by the word that has to follow it."""

    def __init__(self) -> None:
        self.free: list[Numbered[Payload]] = []  # anything may follow
        self.followed: dict[str, list[Numbered[Payload]]] = {}

    def add(self, numbered: Numbered[Payload]) -> None:
        """Take in one pattern."""
        _, slots, sure, _ = numbered
        if not sure or len(slots) == 1 or slots[1].optional or slots[1].after_gap:
            self.free.append(numbered)
            return
        for word in slots[1].first:
            self.followed.setdefault(word, []).append(numbered)

    def before(self, forms: frozenset[str]) -> Iterable[Numbered[Payload]]:
        """The patterns that may go on with a token of these forms, in their order."""
        known = self.followed.keys() & forms
        if not known:
            return self.free
        found = {one[0]: one for word in known for one in self.followed[word]}
        found.update((one[0], one) for one in self.free)
        return [found[number] for number in sorted(found)]


class PhraseIndex(Generic[Payload]):
    """Many patterns, looked up by their first words."""

    def __init__(self, entries: Iterable[tuple[Phrase, Payload]]) -> None:
        self.starting: dict[str, Openings[Payload]] = defaultdict(Openings)
        for number, (pattern, payload) in enumerate(entries):
            first = pattern.slots[0]
            for word in first.first:
                sure = int(word in first.words and not first.joined)  # it stands there
                self.starting[word].add((number, pattern.slots, sure, payload))
        self.read: tuple[Words, list[int], list[Found[Payload]]] = (Words(), [], [])

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
        places, stop = words.places, len(words)
        known = self.starting.keys() & places.keys()
        begun = sorted((at, word) for word in known for at in places[word])
        for at, word in begun:
            then = _past_quote(words, at + 1, stop)
            after = words[then] if then < stop else NOTHING
            for _, slots, sure, payload in self.starting[word].before(after):
                whole = sure == len(slots)  # nothing more is asked for
                end = at + sure if whole else _end(slots, sure, words, at + sure, stop)
                if end is not None:
                    yield Hit(at, end, payload), slots, sure
