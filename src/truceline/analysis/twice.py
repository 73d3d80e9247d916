"""Passages told twice in one report."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from truceline.linking.wording import shingles, words_of
from truceline.vocabulary.spans import Span

LEAST_WORDS = 25
RUN = 3  # words; what is told twice in other words keeps some of these
SHARED = 0.25  # of the shorter one's runs
ALIKE = 65  # of 100, over words


def told_twice(text: str, stretches: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Pairs of stretches that are nearly the same, each stretch once.

    >>> told = "the envoy laid the map on the table and asked both of them to show with one "
    >>> told += "finger where the river would have to run if no gun stood on the dam"
    >>> text = told + "\\n" + told.replace("finger", "hand")
    >>> len(list(told_twice(text, [Span(0, len(told)), Span(len(told) + 1, len(text))])))
    1
    """
    known = [(span, words_of(span.of(text))) for span in stretches]
    long = [(span, words) for span, words in known if len(words) >= LEAST_WORDS]
    runs = [frozenset(shingles(words, RUN)) for _, words in long]
    where: defaultdict[int, list[int]] = defaultdict(list)
    taken: set[int] = set()
    for number, ((span, words), own) in enumerate(zip(long, runs, strict=True)):
        shared: defaultdict[int, int] = defaultdict(int)
        for run in own:
            for earlier in where[run]:
                shared[earlier] += 1
            where[run].append(number)
        for earlier in sorted(shared, key=lambda one: (-shared[one], one)):
            least = SHARED * min(len(runs[earlier]), len(own))
            if earlier in taken or shared[earlier] < least:
                continue
            if fuzz.ratio(long[earlier][1], words) >= ALIKE:
                taken.add(earlier)
                yield long[earlier][0], span
                break
