"""Commitments, convergence and changes over the sample corpus, and over real reports."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from truceline.analysis.commitments import Commitment
from truceline.analysis.frames import commitments_of
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.convergence import convergence_page
from truceline.publishing.desk.standing import standing
from truceline.record.opening import Record, open_record
from truceline.record.writer import set_process
from truceline.runs import add
from truceline.runs.following import read_process
from truceline.settings import read_settings
from truceline.vocabulary.acts import Issue

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
SEEDS = ROOT.parent / "shared" / "seeds"
TOLD = (
    "2031-02-04-tarvian-press-bureau-brandel-direct.txt",
    "2031-03-14-northlight-wire-round-ends.txt",
    "2031-03-16-tarvian-press-bureau-eight-points.txt",
    "2031-03-20-radio-pellane-dalloway-truce-month.txt",
    "2031-04-02-northlight-wire-guns-still-there.txt",
    "2031-04-30-mere-tribune-quist-havenby.txt",
    "2031-05-03-northlight-wire-monitors.txt",
    "2031-05-04-liskay-radio-no-paper.txt",
    "2031-05-04-tarvian-press-bureau-everyone.txt",
    "reports.csv",
)
Made = Callable[[Path, Path], Record]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    records = []

    def make(process: Path, reports: Path) -> Record:
        address = tmp_path_factory.mktemp("record") / "talks.db"
        record = open_record(str(address), create=True)
        records.append(record)
        with record.writing() as connection:
            set_process(connection, read_process(process))
        add(record, [reports], read_settings())
        return record

    yield make
    for record in records:
        record.close()


@pytest.fixture(scope="module")
def sample(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Record:
    folder = tmp_path_factory.mktemp("reports")
    for name in TOLD:
        shutil.copy(SAMPLES / "reports" / name, folder / name)
    return made(SAMPLES / "process.yml", folder)


@pytest.fixture(scope="module")
def seeds(made: Made) -> Record:
    return made(ROOT / "examples" / "russia-ukraine" / "process.yml", SEEDS)


def of(record: Record, words: str) -> Commitment:
    """The one whose words hold these."""
    found = commitments_of(record.reader)
    (one,) = [each for each in found if words in each.row.words and each.sure]
    return one


def test_promise_about_the_guns_is_broken_as_the_hosts_say(sample: Record) -> None:
    one = of(sample, "heavy guns off the crest")
    assert (one.kind, one.party, one.due, one.state) == (
        "promise", "Tarvia", "2031-03-31", "broken",
    )  # fmt: skip
    assert [(each.own, each.row.date and each.row.date[:10]) for each in one.outcomes] == [
        (False, "2031-04-02")
    ]
    assert "still standing" in one.outcomes[0].row.words


def test_promise_of_a_list_is_kept_by_its_own_word_alone(sample: Record) -> None:
    one = of(sample, "to hand the hosts a list")
    assert (one.due, one.state) == ("2031-05-04", "kept")
    assert all(each.own for each in one.outcomes)
    assert any("received no paper" in each.row.words for each in one.may_bear)


def test_threat_stands_with_the_whole_of_what_it_hangs_on(sample: Record) -> None:
    one = of(sample, "we shall close the eastern gate")
    assert (one.kind, one.party, one.due) == ("threat", "Tarvia", "2031-04-01")
    assert one.condition is not None
    assert one.condition.startswith("If barges with our timber are still being turned back")


def test_prediction_has_its_date_and_its_author_regrets_it(sample: Record) -> None:
    one = of(sample, "a truce by the end of March")
    assert (one.kind, one.due, one.state) == ("prediction", "2031-03-31", "broken")
    assert any(each.row.words.startswith("I was wrong") for each in one.outcomes)


def test_a_former_minister_spoke_for_his_party(sample: Record) -> None:
    held = standing(sample.reader, sample.reader.process()).held
    formats = held["tarvia", Issue.TALKS_FORMAT]
    assert any(row.speaker == "Osk Brandel" for line in formats for row in line.grounds)


def test_condition_of_one_party_stands_beside_what_the_other_promised(sample: Record) -> None:
    page = convergence_page(sample.reader, Asked("/convergence", {}))
    gaps = {gap.issue.text: gap for group in page.groups for gap in group.gaps}
    (offered,) = gaps["Ceasefire"].offered
    assert (offered.asks, offered.gives) == ("Ostmere", "Tarvia")
    assert "heavy guns" in "".join(run.text for run in offered.passage.runs)


@pytest.mark.skipif(not SEEDS.exists(), reason="the acceptance corpus is not here")
class TestRealReports:
    def test_prediction_for_the_end_of_december(self, seeds: Record) -> None:
        found = [one for one in commitments_of(seeds.reader) if one.due == "2024-12-31"]
        assert [one.kind for one in found if one.sure] == ["prediction"]
        assert "Kursk" in found[0].row.words

    def test_threat_of_a_collective_response_with_its_condition(self, seeds: Record) -> None:
        one = of(seeds, "collective response")
        assert (one.kind, one.party) == ("threat", "Russia")
        assert "Belarusian territory" in (one.condition or "")
        assert one.condition in one.row.words

    def test_condition_on_which_talks_are_called_impossible(self, seeds: Record) -> None:
        held = standing(seeds.reader, seeds.reader.process()).held
        lines = held["russia", Issue.TALKS_RESUMPTION]
        assert any(
            (line.condition or "").startswith("as long as")
            and "civilians" in (line.condition or "")
            for line in lines
        )
