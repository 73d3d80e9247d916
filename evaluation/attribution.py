"""Attributions of PolNeAR articles, in the form that ../shared/checks/attribution_score.py reads.

python evaluation/attribution.py ../shared/data/polnear/dev.jsonl > out.jsonl
python ../shared/checks/attribution_score.py ../shared/data/polnear/dev.jsonl out.jsonl
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from truceline.reading.attribution.rules import attribute
from truceline.reading.models import load_model, load_verbs, load_weights
from truceline.settings import Settings
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

LINE = re.compile(r"[^\n]*\S[^\n]*")


def attributed(records: Iterable[dict]) -> Iterator[dict]:
    """Each record with our attributions in place of its own."""
    model, weights, verbs = load_model(Settings().model), load_weights(), load_verbs()
    pairs = ((record["text"], record["doc_id"]) for record in records)
    for doc, name in model.pipe(pairs, as_tuples=True, batch_size=8):
        lines = tuple(Stretch(Span(*m.span()), StretchKind.BODY) for m in LINE.finditer(doc.text))
        article = Article(report=ReportKey(name), text=doc.text, stretches=lines)
        found = attribute(article, doc, weights, verbs)
        yield {"doc_id": name, "attributions": [as_spans(one) for one in found]}


def as_spans(one: Attribution) -> dict:
    """The three roles as lists of places."""
    return {
        "source": [[s.start, s.end] for s in [one.source] if s and len(s)],
        "cue": [[s.start, s.end] for s in [one.cue] if s and len(s)],
        "content": [[s.start, s.end] for s in one.content if len(s)],
    }


def main(path: str) -> None:
    with Path(path).open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for record in attributed(records):
        print(json.dumps(record))


if __name__ == "__main__":
    main(sys.argv[1])
