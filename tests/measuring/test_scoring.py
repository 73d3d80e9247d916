import json
import runpy
from pathlib import Path

import pytest

from truceline.measuring.marked import Marked, MarkedText, read_marked
from truceline.measuring.scoring import (
    Judged,
    bins,
    calibration_error,
    counted,
    intervals,
    judged,
    table,
)
from truceline.vocabulary.spans import Span

TEXT = "Dahl said the old bridge would open. Oren denied it. “Never,” the mayor said."
SHARED = Path(__file__).parents[3] / "shared"


def span(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def marked(source: str, content: str, confidence: float = 1.0) -> Marked:
    return Marked(span(source) if source else (), (), span(content), confidence)


GOLD = MarkedText(
    "1",
    TEXT,
    (marked("Dahl", "the old bridge would open"), marked("the mayor", "“Never,”")),
)


def found(*some: Marked) -> MarkedText:
    return MarkedText("1", TEXT, some)


def joint(text: MarkedText, kind: int = 0) -> tuple[float, float]:
    row = table([counted(GOLD, text)])[kind]
    return row.precision, row.recall


def test_people_agree_with_themselves() -> None:
    for row in table([counted(GOLD, GOLD)]):
        assert (row.joint, row.content, row.token, row.source) == (1, 1, 1, 1)
        assert row.marked == {"all": 2, "quoted": 1, "unquoted": 1}[row.kind]


@pytest.mark.parametrize(
    ("one", "right"),
    [
        (marked("Dahl", "old bridge would open"), 1.0),  # four words of five
        (marked("Dahl", "would open"), 0.0),  # two of five
        (marked("Oren", "the old bridge would open"), 0.0),
        (marked("", "the old bridge would open"), 0.0),
    ],
)
def test_half_the_words_and_the_source_must_agree(one: Marked, right: float) -> None:
    assert joint(found(one))[0] == right


def test_one_marked_attribution_is_found_once() -> None:
    twice = found(*[marked("Dahl", "the old bridge would open")] * 2)
    assert joint(twice) == (0.5, 0.5)


def test_without_a_marked_source_none_may_be_invented() -> None:
    gold = found(marked("", "“Never,”"))
    assert table([counted(gold, gold)])[0].joint == 1
    assert table([counted(gold, found(marked("Dahl", "“Never,”")))])[0].joint == 0


def test_kinds_are_told_apart_by_their_marks() -> None:
    assert joint(found(marked("the mayor", "Never")), kind=1) == (1.0, 1.0)
    assert joint(found(marked("the mayor", "Never")), kind=2) == (0.0, 0.0)


def test_intervals_hold_the_figure_and_repeat() -> None:
    texts = [counted(GOLD, GOLD), counted(GOLD, found())] * 8
    low, high = intervals(texts, 200)["all"]
    assert low < table(texts)[0].joint < high
    assert intervals(texts, 200) == intervals(texts, 200)
    assert intervals(texts, 0) == {}


def test_each_found_one_is_judged() -> None:
    text = found(marked("Dahl", "the old bridge would open", 0.9), marked("Oren", "it", 0.2))
    assert list(judged(GOLD, text)) == [Judged(0.9, True), Judged(0.2, False)]


def test_calibration_compares_what_was_said_with_what_was_right() -> None:
    fair = [Judged(0.75, n < 3) for n in range(4)]
    boastful = [Judged(1.0, n < 2) for n in range(4)]
    assert calibration_error(fair) == pytest.approx(0)
    assert calibration_error(boastful) == pytest.approx(0.5)
    assert calibration_error([]) == 0
    (one,) = bins(boastful)
    assert (one.low, one.high, one.count, one.right) == (0.9, 1.0, 4, 0.5)


def test_the_figures_are_those_of_the_scorer_beside_the_data(tmp_path: Path) -> None:
    scorer, dev = SHARED / "checks/attribution_score.py", SHARED / "data/polnear/dev.jsonl"
    if not (scorer.is_file() and dev.is_file()):
        pytest.skip("PolNeAR is not on this machine")
    theirs = runpy.run_path(str(scorer))
    records = [json.loads(line) for line in dev.read_text("utf-8").splitlines()[:12]]
    # every third attribution lost, sources of every fourth gone, contents cut short
    for record in records:
        record["attributions"] = [
            {
                **one,
                "source": one["source"] if n % 4 else [],
                "content": [[s, s + (e - s) * (2 if n % 5 else 1) // 2] for s, e in one["content"]],
            }
            for n, one in enumerate(record["attributions"])
            if n % 3
        ]
    path = tmp_path / "found.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    gold = [json.loads(line) for line in dev.read_text("utf-8").splitlines()[:12]]
    expected = theirs["score"](gold, records, rounds=0)
    ours = table([counted(g, f) for g, f in zip(read_marked(dev), read_marked(path), strict=False)])
    for row in ours:
        for name in ("joint", "token"):
            assert getattr(row, name) == pytest.approx(expected[row.kind][f"{name}_f1"], abs=0.002)
        assert row.content == pytest.approx(expected[row.kind]["j50_f1"], abs=0.002)
        assert row.source == pytest.approx(expected[row.kind]["src_any"], abs=0.002)
