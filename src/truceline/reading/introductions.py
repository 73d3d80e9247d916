"""Names that a text introduces as people's: "Ada Berg-Holm, a nurse from Orsk,"."""

import re
from collections.abc import Iterator, Sequence

from truceline.reading.actorbook import ActorBook
from truceline.reading.words import Word
from truceline.vocabulary.spans import Span

# What stands after the name: an age, or the words in which the person is described.
AGE = re.compile(r",\s(?:(?:aged\s)?\d{1,3},|an?\s\d{1,3}-year-old\b)")
DESCRIBED = re.compile(r",\s(?:(?:an?|the|his|her|their|one\sof)\s)?")
SHORTEST, LONGEST = 2, 4  # words of a name
REACH = 5  # words of a description before its noun
OPENERS = frozenset({"the", "a", "an", "in", "on", "at", "for", "by", "and", "but", "this", "that"})


def introduced(text: str, words: Sequence[Word], book: ActorBook) -> Iterator[Span]:
    """Rows of capitalised words of which the text says right after that it is somebody."""
    roles = book.roles
    barred = roles.title_heads | roles.body_heads | roles.things | OPENERS
    at = 0
    while at < len(words):
        whole = run = _run(text, words, at)
        while run and (run[0].folded in barred or (run[0].folded,) in roles.titles):
            run = run[1:]
        first = at + len(whole) - len(run)
        named = SHORTEST <= len(run) <= LONGEST and run[-1].folded not in barred
        if named and (
            _somebody(text, words, at + len(run), run[-1].end, book)
            or _announced(text, words[first - 1] if first else None, run, book)
        ):
            known = book.find([w.folded for w in run], 0)
            if known is None or known[0] < len(run):
                yield Span(run[0].start, run[-1].end)
        at += max(1, len(whole))


def _run(text: str, words: Sequence[Word], at: int) -> list[Word]:
    """The capitalised words that stand together here."""
    run: list[Word] = []
    for word in words[at : at + LONGEST + 2]:
        gap = text[run[-1].end : word.start] if run else ""
        initial = gap == ". " and len(run[-1].folded) == 1
        if not word.capital or word.upper or not (initial or gap in ("", " ", "-", "\u00a0")):
            break
        run.append(word)
    return run


def _announced(text: str, before: Word | None, run: Sequence[Word], book: ActorBook) -> bool:
    """ "The committee's chairman, Nils Berg, said": the office stands right before the name."""
    if before is None or text[before.end : run[0].start] != ", " or before.capital:
        return False
    people = book.roles.title_heads | book.roles.humans
    return before.folded in people and text[run[-1].end : run[-1].end + 1] == ","


def _somebody(text: str, words: Sequence[Word], after: int, end: int, book: ActorBook) -> bool:
    """Whether an age or a noun for people follows."""
    if AGE.match(text, end):
        return True
    opening = DESCRIBED.match(text, end)
    if opening is None:
        return False
    people = book.roles.title_heads | book.roles.humans | book.roles.kin
    article = opening.group().strip(" ,") != ""
    last = opening.end()
    following = [w for w in words[after - 1 : after + REACH + 3] if w.start >= last]
    for number, word in enumerate(following[:REACH]):
        if text[last : word.start].strip(" \n\t-") or word.capital:
            return False
        if word.folded in people:
            return article or number <= 1
        last = word.end
    return False
