"""Truceline beside other people's tools on the same marked texts, in one table.

    python evaluation/peers.py ../shared/data/polnear/dev.jsonl

Quotation marks alone, textacy (`pip install -e '.[peers]'`; left out where it is not
installed), Truceline's rules and Truceline's model. Words a second are of one process, in
this run, with the language model's own share of the time.
"""

import argparse
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from truceline.measuring.attribution import LINE, attributed
from truceline.measuring.marked import Marked, MarkedText, read_marked
from truceline.measuring.scoring import counted, table
from truceline.reading.attribution.quotes import quotations
from truceline.reading.attributors import MODEL, RULES
from truceline.reading.models import load_model
from truceline.settings import Settings
from truceline.vocabulary.spans import Span

Tool = Callable[[Sequence[MarkedText]], Iterator[MarkedText]]


@dataclass(frozen=True, slots=True)
class Peer:
    name: str
    find: Tool
    here: bool = True


def marks_alone(texts: Sequence[MarkedText]) -> Iterator[MarkedText]:
    """Whatever stands in quotation marks is said, by nobody."""
    for text in texts:
        lines = [Span(*m.span()) for m in LINE.finditer(text.text)]
        found = tuple(Marked((), (), (q.words,)) for q in quotations(text.text, lines))
        yield replace(text, attributions=found)


def textacy(texts: Sequence[MarkedText]) -> Iterator[MarkedText]:
    """textacy's direct quotations, paragraph by paragraph: it reads no mark across lines."""
    from textacy.extract import direct_quotations

    model = load_model(Settings().model)
    for text in texts:
        found = []
        for line in LINE.finditer(text.text):
            try:
                quotes = list(direct_quotations(model(line.group())))
            except ValueError:  # it refuses a paragraph with an odd number of marks
                continue
            for quote in quotes:
                speaker = tuple(_placed(line.start(), t, t) for t in quote.speaker)
                cue = tuple(_placed(line.start(), t, t) for t in quote.cue)
                content = (_placed(line.start(), quote.content[0], quote.content[-1]),)
                found.append(Marked(speaker, cue, content))
        yield replace(text, attributions=tuple(found))


def _placed(start: int, first, last) -> Span:
    return Span(start + first.idx, start + last.idx + len(last))


def ours(way: str) -> Tool:
    return lambda texts: attributed(texts, Settings(attribution=way))


PEERS = (
    Peer("marks, nobody named", marks_alone),
    Peer("textacy", textacy, here=find_spec("textacy") is not None),
    Peer("Truceline, rules", ours(RULES)),
    Peer("Truceline, model", ours(MODEL)),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", type=Path, help="marked texts, as JSON lines")
    gold = read_marked(parser.parse_args().path)
    words = sum(len(text.text.split()) for text in gold)
    print(f"{len(gold)} texts, {words:,} words; Python {platform.python_version()}")
    print(f"{'tool':<24} {'joint':>6} {'quoted':>7} {'unquoted':>9} {'token':>6} {'words/s':>8}")
    for peer in PEERS:
        if not peer.here:
            print(f"{peer.name:<24} not installed: pip install -e '.[peers]'")
            continue
        list(peer.find(gold[:1]))
        started = time.process_time()
        found = list(peer.find(gold))
        pace = words / (time.process_time() - started)
        rows = table([counted(g, f) for g, f in zip(gold, found, strict=True)])
        joint, quoted, unquoted = (f"{100 * row.joint:.1f}" for row in rows)
        token = f"{100 * rows[0].token:.1f}"
        print(f"{peer.name:<24} {joint:>6} {quoted:>7} {unquoted:>9} {token:>6} {pace:8,.0f}")


if __name__ == "__main__":
    main()
