"""Assessment, claims and signs over records that were really read: samples, and the seeds."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from typer.testing import CliRunner

from truceline.cli import app

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
REPORTS = ROOT / "samples" / "reports"
CHOSEN = (
    "2031-02-20-havenby-evening-post-ostrand.txt",
    "2031-03-07-tarvian-press-bureau-drones.txt",
    "2031-03-07-ostmere-news-service-drones-denied.txt",
    "2031-04-10-planet-desk-daily-expert-interview.txt",
    "2031-04-29-ostmere-news-service-neutrality.txt",
    "2031-05-01-ostmere-news-service-pumping-station.txt",
    "2031-05-01-tarvian-press-bureau-sax-denial.txt",
    "2031-05-02-orbit-world-news-truce-sectors.txt",
    "2031-05-04-tarvian-press-bureau-everyone.txt",
)
Ask = Callable[..., list[dict[str, Any]]]


def asked(database: Path) -> Ask:
    runner = CliRunner()

    def ask(command: str, *words: str) -> list[dict[str, Any]]:
        result = runner.invoke(app, [command, str(database), *words, "--json"])
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.output.splitlines()]

    return ask


def made(place: Path, process: Path, reports: Path) -> Ask:
    runner = CliRunner()
    database = place / "talks.db"
    for words in (
        ["new", str(database), "--process", str(process)],
        ["add", str(database), str(reports)],
    ):
        result = runner.invoke(app, words)
        assert result.exit_code == 0, result.output
    return asked(database)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    place = tmp_path_factory.mktemp("samples")
    folder = place / "reports"
    folder.mkdir()
    for name in CHOSEN:
        copyfile(REPORTS / name, folder / name)
    return made(place, ROOT / "samples" / "process.yml", folder)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    if not SEEDS.exists():
        pytest.skip("the acceptance corpus is not here")
    process = ROOT / "examples" / "russia-ukraine" / "process.yml"
    return made(tmp_path_factory.mktemp("seeds"), process, SEEDS)


def factors(ask: Ask) -> dict[str, dict[str, Any]]:
    return {one["factor"]: one for one in ask("assess")}


def test_enforcement_is_asked_for_outside_and_addressed_by_no_party(samples: Ask) -> None:
    found = factors(samples)["enforcement"]
    assert (found["state"], found["silent"]) == ("not addressed", ["Tarvia", "Ostmere"])
    assert found["asked_for_by_outsiders"]
    assert {"Corin Vale", "Mirela Stroud"} <= {one["name"] for one in found["outsiders"]}
    assert all(said["where"] for one in found["outsiders"] for said in one["for"])


def kinds(facts: list[dict[str, Any]], words: str) -> list[str]:
    return [
        fact["kind"]
        for fact in facts
        if any(
            words in one["words"] for part in ("claimed", "denied") for one in fact.get(part, ())
        )
    ]


def test_the_blast_is_claimed_and_denied(samples: Ask) -> None:
    assert "claim and denial" in kinds(samples("claims"), "nothing to do with the explosion")


def test_the_drones_are_counted_otherwise(samples: Ask) -> None:
    (fact,) = [one for one in samples("claims", "--contested") if "47" in str(one["claimed"])]
    assert fact["claimed"][0]["figures"][0]["low"] == 47
    assert fact["denied"][0]["figures"][0]["low"] == 9


def test_one_figure_is_denied_by_its_number(samples: Ask) -> None:
    assert kinds(samples("claims", "--contested"), "figure of 1,140") == ["claim and denial"]


def test_what_only_one_side_tells_is_told_so(samples: Ask) -> None:
    assert "told by one side only" in kinds(samples("claims"), "Four shells")


def test_signs_of_a_machine_made_report(samples: Ask) -> None:
    signs = samples("signs", "reports/2031-04-10-planet-desk-daily-expert-interview.txt")
    found = [one["kind"] for one in signs]
    assert {"told_twice", "expert", "broken", "no_author"} <= set(found)
    experts = {one["words"] for one in signs if one["kind"] == "expert"}
    assert experts == {"Corin Vale", "Mirela Stroud"}


def test_numbered_sources_have_their_span(samples: Ask) -> None:
    signs = samples("signs", "--kind", "numbered")
    assert {one["words"] for one in signs} == {"Source 1", "Source 2"}
    assert all(one["spans"] for one in signs)


def test_a_careful_report_has_no_sign_in_its_words(samples: Ask) -> None:
    signs = samples("signs", "reports/2031-02-20-havenby-evening-post-ostrand.txt")
    assert [one["kind"] for one in signs if one["words"]] == []


@pytest.mark.parametrize("factor", ["monitoring", "enforcement"])
def test_seeds_only_experts_ask_for_it(seeds: Ask, factor: str) -> None:
    found = factors(seeds)[factor]
    assert found["state"] == "not addressed"
    assert found["silent"] == ["Ukraine", "Russia"]
    experts = {one["name"] for one in found["outsiders"] if one["for"] and not one["side"]}
    assert {"Anya Petrova", "Irina Volkov"} <= experts
    assert all(not one["for"] and not one["against"] for one in found["parties"])


def test_seeds_the_charge_its_denial_and_who_confirms_a_part(seeds: Ask) -> None:
    (fact,) = [one for one in seeds("claims", "--contested") if one["denied"]]
    assert fact["kind"] == "claim and denial"
    assert [(one["speaker"], one["party"]) for one in fact["claimed"]] == [("Russia", "Russia")]
    assert "Boris Johnson" in fact["claimed"][0]["words"]
    assert [one["speaker"] for one in fact["denied"]] == ["Boris Johnson"]
    (staff,) = fact["confirmed"]
    assert (staff["speaker"], staff["party"]) == ("staff", "Ukraine")
    assert "influential" in staff["words"]


def test_seeds_the_drones_are_told_by_one_side_only(seeds: Ask) -> None:
    (fact,) = [one for one in seeds("claims") if any(c["figures"] for c in one["claimed"])]
    assert fact["kind"] == "told by one side only"
    (claim,) = fact["claimed"]
    assert (claim["speaker"], claim["party"]) == ("Sergey Lavrov", "Russia")
    (figure,) = claim["figures"]
    assert (figure["of"], figure["low"], figure["words"]) == ("drones", 91, "around 91 drones")
    assert fact["denied"] == []


def test_seeds_signs_have_their_spans(seeds: Ask) -> None:
    signs = seeds("signs")
    experts = {one["words"] for one in signs if one["kind"] == "expert"}
    assert experts == {"Anya Petrova", "Irina Volkov"}
    assert sum(one["kind"] == "told_twice" for one in signs) >= 4
    assert all(one["spans"] for one in signs if not one["kind"].startswith("no_"))
