"""From scores of words to whole attributions: each cue gathers its source and its content.

A word belongs to the content of one cue only, the one that claims it most strongly. What
quotation marks hold together stays together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from truceline.reading.learned.tagger import CONTENT, CUE, Floats, Scores, mean

# A word can begin a cue from this likelihood on; the judge decides what to make of it.
CUE_LEAST = 0.2
CUE_WITHIN = 0.35
WORD_LEAST = 0.5
SOURCE_LEAST = 0.3
# Words between two stretches of one content that are taken along.
GAP = 3
# A quotation of which a content holds so large a share is the content's as a whole.
QUOTE_SHARE = 0.5
# "Dahl yesterday urged": when it was said is no cue.
TIMES = frozenset({"yesterday", "today", "tonight", "tomorrow"})
Run = tuple[int, int]  # first and last word, inclusive


@dataclass(frozen=True, slots=True)
class Joining:
    """One attribution by word numbers, with what spoke for it."""

    root: int
    cue: Run
    source: Run | None
    content: tuple[Run, ...]
    cue_sure: float  # that the cue is one, 0 to 1
    content_sure: float  # mean over the content's words of being this cue's content
    content_tagged: float  # mean over them of being anybody's content
    source_sure: float  # mean over the source's words, or that there is none
    margin: float  # how far the content's words prefer this cue to the next best


def joinings(scores: Scores) -> list[Joining]:
    """All attributions that the tagger sees in an article, unlikely ones too."""
    cues = [run for run in cue_runs(scores.tags[:, CUE]) if not _is_time(scores, run)]
    if not cues:
        return []
    roots = [_root(scores, run) for run in cues]
    count = len(scores.encoded)
    content = np.zeros((len(cues), count), dtype=np.float32)
    source = np.zeros((len(cues), count), dtype=np.float32)
    for number, root in enumerate(roots):
        source[number], content[number] = scores.joined(root)
    sure = np.array([_cue_sure(scores, run) for run in cues], dtype=np.float32)
    return list(_gathered(scores, cues, roots, sure, source, content))


def cue_runs(tags: Floats) -> Iterator[Run]:
    """Stretches of words that may be a cue: `tags` are outside, begins, within."""
    count, after = len(tags), 0
    begins = (tags[:, 1] >= CUE_LEAST) | (tags[:, 1] + tags[:, 2] >= 2 * CUE_LEAST)
    for at in np.flatnonzero(begins).tolist():
        if at < after:
            continue
        last = at
        while (
            last + 1 < count
            and tags[last + 1, 2] >= CUE_WITHIN
            and tags[last + 1, 2] > tags[last + 1, 1]
        ):
            last += 1
        yield at, last
        after = last + 1


def _is_time(scores: Scores, run: Run) -> bool:
    doc, tokens = scores.encoded.page.doc, scores.encoded.tokens
    return all(doc[tokens[n]].lower_ in TIMES for n in range(run[0], run[1] + 1))


def _cue_sure(scores: Scores, run: Run) -> float:
    tags = scores.tags[run[0] : run[1] + 1, CUE]
    return float((tags[:, 1] + tags[:, 2]).max())


def _root(scores: Scores, run: Run) -> int:
    """The word of a cue that its other words depend on."""
    encoded = scores.encoded
    doc, words = encoded.page.doc, range(run[0], run[1] + 1)
    chosen = {encoded.tokens[n] for n in words}
    tops = [
        n
        for n in words
        if (head := doc[encoded.tokens[n]].head.i) not in chosen or head == encoded.tokens[n]
    ]
    marks = [n for n in tops if not doc[encoded.tokens[n]].is_punct]
    marks = [n for n in marks if doc[encoded.tokens[n]].lower_ not in TIMES] or marks
    return (marks or tops or list(words))[0]


def _gathered(
    scores: Scores,
    cues: Sequence[Run],
    roots: Sequence[int],
    sure: Floats,
    source: Floats,
    content: Floats,
) -> Iterator[Joining]:
    claims = content * np.minimum(1.0, 2 * sure)[:, None]
    owner = claims.argmax(axis=0)
    best = claims.max(axis=0)
    second = np.partition(claims, -2, axis=0)[-2] if len(cues) > 1 else np.zeros_like(best)
    tagged = 1.0 - scores.tags[:, CONTENT, 0]
    taken = _taken(cues, sure, len(best))
    for number, cue in enumerate(cues):
        mine = (owner == number) & (content[number] >= WORD_LEAST) & ~taken
        mine[cue[0] : cue[1] + 1] = False
        who = _source(scores, source[number], cue)
        if who is not None:
            mine[who[0] : who[1] + 1] = False
        runs = _runs(scores, mine)
        if not runs:
            continue
        words = np.concatenate([np.arange(a, b + 1) for a, b in runs])
        yield Joining(
            root=roots[number],
            cue=cue,
            source=who,
            content=tuple(runs),
            cue_sure=float(sure[number]),
            content_sure=mean(content[number].take(words)),
            content_tagged=mean(tagged.take(words)),
            source_sure=_source_sure(source[number], who),
            margin=mean(best.take(words) - second.take(words)),
        )


def _taken(cues: Sequence[Run], sure: Floats, count: int) -> np.ndarray:
    """Words of clear cues are nobody's content."""
    taken = np.zeros(count, dtype=bool)
    for (first, last), how in zip(cues, sure, strict=True):
        if how >= 0.5:
            taken[first : last + 1] = True
    return taken


def _source(scores: Scores, likely: Floats, cue: Run) -> Run | None:
    """The stretch of words that is most likely this cue's source."""
    mine = likely >= SOURCE_LEAST
    mine[cue[0] : cue[1] + 1] = False
    found = list(_stretches(mine, scores))
    if not found:
        return None
    if len(found) == 1:
        return found[0]
    return max(found, key=lambda run: np.maximum.reduce(likely[run[0] : run[1] + 1]))


def _source_sure(likely: Floats, run: Run | None) -> float:
    if run is None:
        return float(1.0 - likely.max())
    return mean(likely[run[0] : run[1] + 1])


def _stretches(mine: np.ndarray, scores: Scores) -> Iterator[Run]:
    """Runs of chosen words, cut at line ends."""
    paragraph = scores.encoded.paragraph
    chosen = np.flatnonzero(mine)
    if not len(chosen):
        return
    lines = paragraph[chosen]  # subtracted by hand: np.diff and np.split are slow to begin
    cuts = np.flatnonzero((chosen[1:] - chosen[:-1] > 1) | (lines[1:] > lines[:-1]))
    words, last = chosen.tolist(), len(chosen) - 1
    first = 0
    for cut in (*cuts.tolist(), last):
        yield words[first], words[cut]
        first = cut + 1


def _runs(scores: Scores, mine: np.ndarray) -> list[Run]:
    """The content's stretches: small gaps filled, marks at loose ends left out."""
    joined: list[Run] = []
    sentence = scores.encoded.sentence
    for first, last in _stretches(mine, scores):
        near = joined and first - joined[-1][1] - 1 <= GAP
        if near and sentence[first] == sentence[joined[-1][1]]:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return [run for run in joined if _worded(scores, run)]


def _worded(scores: Scores, run: Run) -> bool:
    doc, tokens = scores.encoded.page.doc, scores.encoded.tokens
    return any(
        any(letter.isalnum() for letter in doc[tokens[n]].text) for n in range(run[0], run[1] + 1)
    )
