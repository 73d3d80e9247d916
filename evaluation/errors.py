"""Draw wrong attributions by chance, to be read by eye.

    python evaluation/errors.py ../shared/data/polnear/dev.jsonl quoted --first 25

Missed ones with what the marks want, invented ones with how sure we were. The texts are other
people's: read them here, copy none of them.
"""

import argparse
import random
from collections.abc import Iterator
from pathlib import Path

from truceline.measuring.attribution import attributed
from truceline.measuring.marked import Marked, MarkedText, Words, read_marked
from truceline.measuring.scoring import item, matched, right
from truceline.settings import Settings
from truceline.vocabulary.spans import Span


def wrong(gold: MarkedText, found: MarkedText, quoted: bool) -> Iterator[str]:
    """One line for each attribution that was missed, given to another, or invented."""
    words = Words(gold.text)
    theirs = [(item(one, words), one) for one in gold.attributions]
    ours = [(item(one, words), one) for one in found.attributions]
    pairs = matched([one for one, _ in theirs], [one for one, _ in ours])
    back = {g: f for f, g in pairs.items()}
    for g, (one, marked) in enumerate(theirs):
        if one.quoted != quoted or (g in back and right(one, ours[back[g]][0])):
            continue
        if g in back:
            yield f"source   {shown(gold.text, marked)}  WE: {shown(gold.text, ours[back[g]][1])}"
        else:
            yield f"missed   {shown(gold.text, marked)}"
    for f, (one, marked) in enumerate(ours):
        if f not in pairs and one.quoted == quoted:
            yield f"invented {shown(gold.text, marked)}  ({marked.confidence:.2f})"


def shown(text: str, one: Marked) -> str:
    """Source | cue | content."""
    return " | ".join(words(text, part) for part in (one.source, one.cue, one.content))


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in spans) or "–"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", type=Path, help="marked texts, as JSON lines")
    parser.add_argument("kind", choices=("quoted", "unquoted"))
    parser.add_argument("--first", type=int, default=25, help="so many")
    parser.add_argument("--seed", type=int, default=4)
    given = parser.parse_args()
    gold = read_marked(given.path)
    pairs = zip(gold, attributed(gold, Settings()), strict=True)
    found = [line for marked, ours in pairs for line in wrong(marked, ours, given.kind == "quoted")]
    random.Random(given.seed).shuffle(found)
    print(f"{len(found)} wrong; {given.first} of them:")
    print(*found[: given.first], sep="\n")


if __name__ == "__main__":
    main()
