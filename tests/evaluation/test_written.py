"""Reports of invented conflicts with hand coding: whole, and told as fiction."""

from types import ModuleType

import yaml

from truceline.runs.following import read_process
from truceline.vocabulary.acts import ActKind, Issue

ACTS, ISSUES = {str(act) for act in ActKind}, {str(issue) for issue in Issue}


def test_every_coded_passage_stands_in_its_report_in_the_codebook_s_terms(
    written: ModuleType,
) -> None:
    for folder in written.sets().values():
        gold = written.gold_of(folder)
        assert len(gold) > 200
        assert {item["act"] for item in gold} <= ACTS
        assert {issue for item in gold for issue in item["issues"]} <= ISSUES


def test_each_set_has_a_process_file_that_says_it_is_fiction(written: ModuleType) -> None:
    for folder in written.sets().values():
        path = folder / "process.yml"
        assert yaml.safe_load(path.read_text("utf-8"))["fiction"] is True
        assert len(read_process(path).parties) > 1


def test_what_is_only_measured_is_no_training_material(written: ModuleType) -> None:
    kept = {path.name for path in written.KEPT.iterdir() if path.is_dir()}
    assert kept == {"coast", "gulf"}
    assert kept.isdisjoint(path.name for path in written.LEARNED.iterdir())


def test_a_set_is_told_in_a_line_of_shares(written: ModuleType) -> None:
    score = dict.fromkeys(written.MEASURES, written.Score(0.5, 2))
    assert written.line("delta", score).split() == ["delta", *["50.0"] * len(written.MEASURES)]


def test_of_the_targets_told_it_counts_those_that_are_right(written: ModuleType) -> None:
    gold = [coded(0, ["Veska"]), coded(20, []), coded(40, ["Veska"]), coded(60, ["Norlund"])]
    lines = [told(0, ["Veska"]), told(20, ["Veska"]), told(40, ["Tarsh"]), told(60, [])]
    score = written.scored(gold, lines)
    assert score["target"] == written.Score(1 / 3, 3)
    assert score[written.TOLD] == written.Score(1 / 3, 3)


def coded(start: int, targets: list[str]) -> dict[str, object]:
    """A hand-coded refusal."""
    place = {"doc": "one", "start": start, "end": start + 10, "speaker": ["Sabel"]}
    return {**place, "act": "reject", "issues": [], "targets": targets, "kind": "direct"}


def told(start: int, targets: list[str]) -> dict[str, object]:
    """The same as the program would tell it."""
    act = {"act": "reject", "issues": [], "targets": targets, "confidence": 0.9}
    content = [{"start": start, "end": start + 10, "text": ""}]
    speaker = {"name": "Sabel"}
    attribution = {"kind": "direct"}
    return {
        "document": {"id": "one"},
        "content": content,
        "acts": [act],
        "speaker": speaker,
        **attribution,
    }
