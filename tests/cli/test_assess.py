"""What the talks have and lack, claims of fact and signs, from a shell."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import PROCESS, filled, lines


def factor(run: Any, talks: Path, name: str, *words: str) -> dict[str, Any]:
    return next(
        one for one in lines(run("assess", talks, "--json", *words)) if one["factor"] == name
    )


def test_assess_tells_state_words_and_place(run: Any, talks: Path) -> None:
    shown = run("assess", talks)
    assert shown.exit_code == 0
    for expected in ("Commitment of all parties: ", "reports/first.txt ¶", "Not found in any"):
        assert expected in shown.output
    against = factor(run, talks, "commitment")["parties"][0]["against"]
    assert any("ceasefire" in one["words"] for one in against)
    assert all(one["where"].startswith("reports/") for one in against)


def test_assess_until_a_day_knows_nothing_later(run: Any, talks: Path) -> None:
    assert factor(run, talks, "format_venue")["state"] == "one-sided"
    assert factor(run, talks, "format_venue", "--until", "2031-05-01")["state"] == "not addressed"


def test_assess_with_a_codebook_of_ones_own(run: Any, talks: Path, tmp_path: Path) -> None:
    own = tmp_path / "assessment.yml"
    own.write_text("monitoring:\n  question: Who watches the bridge?\n")
    assert run("assess", talks, "--codebook", own, "--json").exit_code == 0
    own.write_text("monitoring: {colour: red}\n")
    refused = run("assess", talks, "--codebook", own)
    assert refused.exit_code != 0
    assert "colour" in str(refused.exception)


def test_claims_without_any_say_so(run: Any, talks: Path) -> None:
    assert lines(run("claims", talks, "--contested", "--json")) == []
    assert "Nothing in the record matches" in run("claims", talks, "--contested").stderr


def test_signs_of_one_report(run: Any, talks: Path) -> None:
    found = lines(run("signs", talks, "reports/first.txt", "--json"))
    assert {one["kind"] for one in found} == {"no_author"}
    assert "no author" in run("signs", talks, "reports/first.txt").output


def test_signs_stand_by_kind_with_counts_and_absent_fields_last(run: Any, talks: Path) -> None:
    by_kind = Counter(one["sign"] for one in lines(run("signs", talks, "--json")))
    shown = run("signs", talks).output
    heads = [text for text in shown.splitlines() if text and not text.startswith(" ")]
    assert sorted(text.split(";")[0].strip() for text in heads) == sorted(
        f"{kind}: {number}" for kind, number in by_kind.items()
    )
    assert heads[-1].startswith("no ")
    assert "--kind no_author" in shown
    assert "First" not in shown.split("no author")[-1]


def test_a_sign_that_there_is_not_is_told_with_those_there_are(run: Any, talks: Path) -> None:
    refused = run("signs", talks, "--kind", "beauty")
    assert "told_twice" in str(refused.exception)


def test_own_files_of_the_codebook_add_to_the_shipped_ones(
    run: Any, talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "signs.yml").write_text("labels: [foreign minister]\n")
    (tmp_path / "assessment.yml").write_text("monitoring: {name: Watching}\n")
    monkeypatch.setenv("TRUCELINE_CODEBOOK", str(tmp_path))
    found = lines(run("signs", talks, "--kind", "label", "--json"))
    assert {one["words"] for one in found} == {"Foreign Minister"}
    assert factor(run, talks, "monitoring")["name"] == "Watching"
    monkeypatch.delenv("TRUCELINE_CODEBOOK")
    assert lines(run("signs", talks, "--kind", "label", "--json")) == []


def test_a_figure_of_hearsay_says_so_to_programs(run: Any, tmp_path: Path) -> None:
    raid = (
        "Raid on the sluice\n\nOSK, May 4, 2031. Foreign Minister Ada Dahl said Veska had "
        "shelled the sluice in raids that were reported to involve 47 drones.\n"
    )
    folder = filled(tmp_path, PROCESS, {"raid.txt": raid}, "raid.txt,Osk Daily,2031-05-04\n")
    assert run("new", folder / "raid.db", "--process", folder / "process.yml").exit_code == 0
    assert run("add", folder / "raid.db", folder / "reports").exit_code == 0
    (fact,) = lines(run("claims", folder / "raid.db", "--json"))
    ((figure,),) = (told["figures"] for told in fact["claimed"])
    assert (figure["words"], figure["hearsay"]) == ("47 drones", "were reported to")
