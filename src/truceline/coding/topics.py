"""What is being spoken of at a place of the article, for words that name no matter themselves.

"It was delivered on Friday" goes on with what the sentences before it spoke of. Each of them
counts for what it names: the nearer, and the more words it shares with what is said ("the
list"), the more; so does the headline. What reports on talks name now and then, whatever
they are about (fighting, the talks themselves), counts less.
"""

import re
from bisect import bisect, bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Span

from truceline.coding.issues import GENERAL, Found, IssueFinder
from truceline.coding.likeness import load_likeness
from truceline.coding.namings import NOBODY, Namings
from truceline.coding.phrases import Words
from truceline.coding.syntax import Range
from truceline.reading.texts import text_of
from truceline.vocabulary.acts import Issue

REACH = 10  # sentences; further back only shared words count
FADING = 0.7  # what a sentence counts, against the one after it
LINKED = 1.0  # what a shared word counts that stands in one sentence only
HEADLINE = 0.4
LEADING = 1.5  # what the words count that say of what: "On the venue, she said"
TOGETHER = 1.5  # how much more a sentence of the same paragraph counts
SECOND = 0.8  # what a sentence's second issue counts, against its first
VAGUE = 0.7  # what an issue counts that no strong word shows
COMMON = 0.6  # what an issue of GENERAL counts
LIKENESS = 1.0  # what it counts that the words are like those of an issue
SLIGHT = 0.01  # sentences that count less are not looked at
LEAST = 0.15  # less than this, and nobody can tell what is spoken of
SHARE = 0.32  # less of all that was spoken of, and a report on many matters tells not which
LINE_END = re.compile(r"\n")
BEARING = frozenset(("NOUN", "PROPN"))


@dataclass(slots=True)
class Sentence:
    """One sentence: its place, the nouns that may link it with others, what it names."""

    start: int
    end: int
    line: int  # how many line ends stand before it
    nouns: frozenset[str]
    found: Found | None = None
    judged: tuple[Mapping[Issue, float], float] | None = None  # by its likeness


@dataclass
class Topics:
    """What the sentences of one article speak of, each looked up when it is asked for."""

    doc: Doc
    words: Words
    finder: IssueFinder
    namings: Namings = NOBODY
    sentences: list[Sentence] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        text = text_of(self.doc)
        self.lines = [match.start() for match in LINE_END.finditer(text)]
        self.sentences = [
            Sentence(s.start, s.end, self.line(s.start), _nouns(s)) for s in self.doc.sents
        ]

    def line(self, token: int) -> int:
        """The number of a token's line."""
        return bisect(self.lines, self.doc[token].idx)

    def past(self, at: int) -> list[Sentence]:
        """The sentences that end before a token."""
        return self.sentences[: bisect(self.ends, at)]

    def future(self, end: int, most: int) -> list[Sentence]:
        """The next sentences that begin at a token or behind it."""
        first = bisect_left(self.begins, end)
        return self.sentences[first : first + most]

    @cached_property
    def begins(self) -> list[int]:
        """Where sentences begin."""
        return [one.start for one in self.sentences]

    @cached_property
    def ends(self) -> list[int]:
        """Where they end."""
        return [one.end for one in self.sentences]

    @cached_property
    def headline(self) -> Found:
        """What the first sentence names."""
        return self.named(self.sentences[0]) if self.sentences else Found((), ())

    @cached_property
    def counted(self) -> tuple[Counter[Issue], int]:
        """How many sentences name each issue, and how many namings that are in all."""
        counts = Counter(issue for one in self.sentences for issue in self.named(one).issues)
        return counts, sum(counts.values()) or 1

    @cached_property
    def sided(self) -> list[int]:
        """How many sides of the process each sentence names."""
        return [len(self._sides_in(one)) for one in self.sentences]

    def _sides_in(self, sentence: Sentence) -> set[str]:
        words = self.doc[sentence.start : sentence.end]
        return {n.side for n in self.namings.within(words.start_char, words.end_char)}

    @cached_property
    def strong_counted(self) -> Counter[Issue]:
        """How many sentences name each issue by a word of its own."""
        return Counter(issue for one in self.sentences for issue in self.named(one).strong)

    @cached_property
    def surely_named(self) -> list[bool]:
        """Which sentences name an issue by a word of its own."""
        return [bool(self.named(one).strong) for one in self.sentences]

    def likeness(self, sentence: Sentence) -> Mapping[Issue, float]:
        """How like those of each issue the words of a sentence are."""
        return self._judged(sentence)[0]

    def beside(self, sentence: Sentence) -> float:
        """How likely a sentence is about nothing that is talked over."""
        return self._judged(sentence)[1]

    def _judged(self, sentence: Sentence) -> tuple[Mapping[Issue, float], float]:
        if sentence.judged is None:
            sentence.judged = load_likeness().both(self.doc[sentence.start : sentence.end])
        return sentence.judged

    def linked(self, at: int, said: Sequence[Range]) -> dict[int, float]:
        """By where they begin, sentences before a token that share nouns, and how much."""
        nouns = frozenset().union(*(_nouns(self.doc[start:end]) for start, end in said))
        links: dict[int, float] = defaultdict(float)
        for noun in nouns:
            for begins in self.holding.get(noun, ()):
                if begins < at:
                    links[begins] += LINKED / self.spread[noun]
        return links

    @cached_property
    def holding(self) -> dict[str, list[int]]:
        """Where the sentences begin in which each noun stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for sentence in self.sentences:
            for noun in sentence.nouns:
                found[noun].append(sentence.start)
        return found

    @staticmethod
    def weight(back: int, sentence: Sentence, line: int) -> float:
        """What a sentence counts by its distance and paragraph."""
        weight = FADING**back if back < REACH else 0.0
        return weight * TOGETHER if sentence.line == line else weight

    @staticmethod
    def rarely(issue: Issue) -> float:
        """What an issue counts that reports on talks name now and then, and any other."""
        return COMMON if issue in GENERAL else 1.0

    @staticmethod
    def surely(found: Found, issue: Issue) -> float:
        """What an issue counts that no strong word shows, and any other."""
        return 1.0 if issue in found.strong else VAGUE

    @cached_property
    def spread(self) -> Counter[str]:
        """In how many sentences each noun stands: what stands everywhere links nothing."""
        return Counter(noun for sentence in self.sentences for noun in sentence.nouns)

    def before(
        self,
        at: int,
        said: Sequence[Range],
        likely: Mapping[Issue, float],
        lead: Range | None = None,
    ) -> Found:
        """The one issue that the sentences before a token speak of most, with its word.

        `likely` is how like each issue the words are that were said, `lead` the words of its
        own sentence that say of what it speaks.
        """
        weights: dict[Issue, float] = defaultdict(float)
        shown: dict[Issue, str] = {}
        weighed = [(self.finder.find(self.doc, self.words, [lead]), LEADING)] if lead else []
        weighed += [(self.named(one), weight) for one, weight in self._weighed(at, said)]
        for found, weight in weighed:
            for number, issue in enumerate(found.issues[:2]):
                rarer = COMMON if issue in GENERAL else 1.0
                surer = 1.0 if issue in found.strong else VAGUE
                weights[issue] += weight * rarer * surer * (SECOND if number else 1.0)
                shown.setdefault(issue, found.words[number])
        told = sum(weights.values())
        for issue in weights:
            weights[issue] += LIKENESS * likely.get(issue, 0.0)
        best = max(weights, key=lambda issue: weights[issue], default=None)
        if best is None or weights[best] < LEAST or weights[best] < SHARE * told:
            return Found((), ())
        return Found((best,), (shown[best],))

    def _weighed(self, at: int, said: Sequence[Range]) -> Iterator[tuple[Sentence, float]]:
        """The sentences before a token, nearest first, and how much each counts."""
        nouns = frozenset().union(*(_nouns(self.doc[start:end]) for start, end in said))
        line = self.line(at) if self.lines else -1  # a text without lines has no paragraphs
        past = [sentence for sentence in self.sentences if sentence.end <= at]
        for back, sentence in enumerate(reversed(past)):
            weight = FADING**back if back < REACH else 0.0
            if weight and sentence.line == line:
                weight *= TOGETHER
            weight += sum(LINKED / self.spread[noun] for noun in nouns & sentence.nouns)
            weight += HEADLINE if sentence is self.sentences[0] else 0.0
            if weight >= SLIGHT:
                yield sentence, weight

    def named(self, sentence: Sentence) -> Found:
        """What the words of a sentence name."""
        if sentence.found is None:
            place = [(sentence.start, sentence.end)]
            sentence.found = self.finder.find(self.doc, self.words, place, names=False)
        return sentence.found


def _nouns(words: Span) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in words if t.pos_ in BEARING)
