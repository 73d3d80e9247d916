"""Attributions of PolNeAR articles, in the form that ../shared/checks/attribution_score.py reads.

python evaluation/attribution.py ../shared/data/polnear/dev.jsonl > out.jsonl
python ../shared/checks/attribution_score.py ../shared/data/polnear/dev.jsonl out.jsonl

`truceline evaluate attribution` prints the same figures, and how far confidence can be trusted.
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from truceline.measuring import attribution
from truceline.measuring.marked import Marked, MarkedText
from truceline.reading.attributors import MODEL, WAYS
from truceline.settings import Settings


def attributed(records: Iterable[dict], way: str = MODEL) -> Iterator[dict]:
    """Each record with our attributions in place of its own."""
    texts = [MarkedText(record["doc_id"], record["text"], ()) for record in records]
    for text in attribution.attributed(texts, Settings(attribution=way)):
        yield {"doc_id": text.name, "attributions": [as_spans(one) for one in text.attributions]}


def as_spans(one: Marked) -> dict:
    """The three roles as lists of places."""
    return {
        role: [[s.start, s.end] for s in getattr(one, role)]
        for role in ("source", "cue", "content")
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", type=Path, help="PolNeAR, as JSON lines")
    parser.add_argument("--attribution", choices=WAYS, default=MODEL)
    given = parser.parse_args()
    with given.path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for record in attributed(records, given.attribution):
        print(json.dumps(record))


if __name__ == "__main__":
    main()
