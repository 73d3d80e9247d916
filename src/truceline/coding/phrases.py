"""Word patterns of the codebook: how a cue or an issue term is written and found."""

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

    def ends(self, words: Words, at: int, stop: int) -> Iterator[int]:
        """Where the text goes on after what stands there."""
        if not self.words.isdisjoint(words[at]):
            yield at + 1
        for parts in self.joined:
            after = at + len(parts)
            if after <= stop and all(part in words[at + n] for n, part in enumerate(parts)):
                yield after


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern such as "best|right .. place": alternatives, gaps, optional words."""

    text: str
    slots: tuple[Slot, ...]

    def end(self, words: Words, start: int, stop: int) -> int | None:
        """Where a match that begins at `start` ends, if there is one."""
        return _end(self.slots, words, start, stop)


def _end(slots: tuple[Slot, ...], words: Words, at: int, stop: int) -> int | None:
    if not slots:
        return at
    slot, rest = slots[0], slots[1:]
    reach = GAP if slot.after_gap else 0
    for place in range(at, min(at + reach + 1, stop)):
        for after in slot.ends(words, place, stop):
            found = _end(rest, words, after, stop)
            if found is not None:
                return found
    return _end(rest, words, at, stop) if slot.optional else None


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
    return [frozenset(_forms(token)) for token in doc]


def _forms(token: Token) -> Iterator[str]:
    lemma = "" if token.lower_ in FALSE_LEMMAS else token.lemma_.lower()
    if token.text == "US":  # a state, no pronoun
        yield "u.s."
        return
    yield from (token.lower_, lemma)
    kind = KINDS.get(token.pos_)
    if kind is not None:
        yield from (f"{token.lower_}/{kind}", f"{lemma}/{kind}")


@dataclass(frozen=True, slots=True)
class Hit(Generic[Payload]):
    """A pattern found in the text: token numbers and what the pattern stands for."""

    start: int
    end: int
    payload: Payload


class PhraseIndex(Generic[Payload]):
    """Many patterns, looked up by their first word."""

    def __init__(self, entries: Iterable[tuple[Phrase, Payload]]) -> None:
        self.starting: dict[str, list[tuple[Phrase, Payload]]] = defaultdict(list)
        for pattern, payload in entries:
            for word in sorted(pattern.slots[0].first):
                self.starting[word].append((pattern, payload))

    def find(self, words: Words, start: int, stop: int) -> Iterator[Hit[Payload]]:
        """Every match that begins and ends between the two tokens, in order."""
        for at in range(start, stop):
            for word in sorted(words[at] & self.starting.keys()):
                for pattern, payload in self.starting[word]:
                    slot, *rest = pattern.slots
                    if word in slot.words and not slot.joined:  # its first word stands there
                        end = _end(tuple(rest), words, at + 1, stop) if rest else at + 1
                    else:
                        end = pattern.end(words, at, stop)
                    if end is not None:
                        yield Hit(at, end, payload)
