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
