"""What a reader of real records finds on proposals, rounds, mediators and laws.

The samples are fiction that comes along. The five reports beside the repository are real, and
are read where they are.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from truceline.analysis.answers import latest
from truceline.analysis.choices import venues
from truceline.analysis.material import Material, material
from truceline.analysis.mediators import mediators
from truceline.analysis.obstacles import obstacles
from truceline.analysis.proposals import proposals
from truceline.analysis.rounds import rounds
from truceline.cli import app
from truceline.record.opening import open_record
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.proposals import Proposal

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
REPORTS = (
    "2031-02-12-gull-coast-times-decree-41.txt",
    "2031-02-18-northlight-wire-havenby-draft.txt",
    "2031-02-25-mere-tribune-pellane-envoy.txt",
    "2031-03-14-liskay-ministry-communique.txt",
    "2031-03-16-tarvian-press-bureau-eight-points.txt",
    "2031-03-17-mere-tribune-eight-points-rejected.html",
    "2031-04-09-northlight-wire-second-round.txt",
    "2031-04-22-radio-pellane-nine-points.html",
    "2031-04-24-mere-tribune-quist-pellane.txt",
    "2031-04-28-northlight-wire-third-round.txt",
)


def run(*words: object) -> str:
    """What a command writes."""
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def brennick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of ten sample reports."""
    database = tmp_path_factory.mktemp("brennick") / "talks.db"
    run("new", database, "--process", ROOT / "samples" / "process.yml")
    run("add", database, *(ROOT / "samples" / "reports" / name for name in REPORTS))
    return database


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of the five real reports."""
    if not SEEDS.is_dir():
        pytest.skip("the real reports are not there")
    database = tmp_path_factory.mktemp("seeds") / "talks.db"
    run("new", database, "--process", ROOT / "examples" / "russia-ukraine" / "process.yml")
    run("add", database, SEEDS)
    return database


@pytest.fixture(scope="module")
def read() -> Callable[[Path], Material]:
    """What a record tells of talks; read once."""
    known: dict[Path, Material] = {}

    def told(database: Path) -> Material:
        if database not in known:
            with open_record(str(database)) as record, record.reading() as reader:
                known[database] = material(reader)
        return known[database]

    return told


Read = Callable[[Path], Material]


def told_of(found: Material) -> dict[str, Proposal]:
    return {one.key: one for one in proposals(found) if one.told}


def lines(*words: object) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in run(*words, "--json").splitlines())


def test_the_samples_tell_of_three_proposals_and_no_more(brennick: Path, read: Read) -> None:
    assert set(told_of(read(brennick))) == {"havenby-draft", "eight-points", "nine-points"}


@pytest.mark.parametrize(
    ("key", "side", "stance", "condition"),
    [
        ("havenby-draft", "ostmere", Stance.SUPPORTS, None),
        ("havenby-draft", "tarvia", Stance.OPPOSES, None),
        ("eight-points", "ostmere", Stance.OPPOSES, None),
        ("nine-points", "tarvia", Stance.CONDITIONAL, "bound both capitals"),
        ("nine-points", "ostmere", Stance.OPPOSES, None),
    ],
)
def test_each_party_of_the_samples_answered(
    brennick: Path, read: Read, key: str, side: str, stance: Stance, condition: str | None
) -> None:
    answer = latest(told_of(read(brennick))[key].answers)[side]
    assert answer.stance is stance
    assert (condition or "") in (answer.condition or "")


def test_points_of_the_draft_are_told_by_its_author(brennick: Path, read: Read) -> None:
    draft = told_of(read(brennick))["havenby-draft"]
    told = {point.issue for point in draft.provisions if point.grounds}
    assert {Issue.CEASEFIRE, Issue.MONITORING_VERIFICATION, Issue.PRISONERS} <= told


def test_the_rounds_of_the_samples_are_found_once_each(brennick: Path, read: Read) -> None:
    found = [one for one in rounds(read(brennick)) if one.parties > 1]
    when = [(one.number, one.date, one.end, one.state) for one in found if one.date]
    assert when == [
        (4, "2031-05-12", None, "announced"),
        (3, "2031-04-25", "2031-04-28", "held"),
        (2, "2031-04-09", None, "broken off"),
        (None, "2031-03-12", "2031-03-14", "held"),
    ]
    first = found[3]
    assert (first.venue, first.host) == ("Harbour House", "Liskay")
    assert first.agreed


def test_the_secret_meeting_of_the_samples_is_disputed(brennick: Path, read: Read) -> None:
    (one,) = [one for one in rounds(read(brennick)) if one.state == "disputed"]
    assert (one.venue, one.date) == ("Saint-Orme", None)
    assert one.facts["denied"]


def test_the_mediator_of_the_samples_is_taken_then_refused(brennick: Path, read: Read) -> None:
    (pellane,) = [one for one in mediators(read(brennick)) if one.side == "pellane"]
    done = [step.what for step in pellane.steps if step.side == "ostmere"]
    assert done.index("accepted") < done.index("refused")
    assert {view.party: view.view for view in pellane.views} == {
        "Ostmere": "partial",
        "Tarvia": "impartial",
    }


def test_decree_41_bars_talks_face_to_face(brennick: Path, read: Read) -> None:
    (decree,) = [one for one in obstacles(read(brennick)) if one.kind == "decree"]
    assert (decree.party, decree.name) == ("Ostmere", "Decree 41")
    says = {word.says for word in decree.words}
    assert {"bars talks", "can be lifted", "is no bar"} <= says


def test_the_istanbul_draft_is_a_basis_for_russia_and_belarus(seeds: Path, read: Read) -> None:
    draft = told_of(read(seeds))["istanbul-communique"]
    taken = latest(draft.answers)
    assert {side: answer.stance for side, answer in taken.items()} == {
        "russia": Stance.SUPPORTS,
        "belarus": Stance.SUPPORTS,
    }
    assert any("could serve as the basis" in one.grounds[0].words for one in draft.answers)
    owed = {p.issue: p.owes for p in draft.provisions if p.grounds}
    assert owed[Issue.ALLIANCE_NEUTRALITY] == owed[Issue.FORCE_LIMITS] == "Ukraine"
    assert owed[Issue.SECURITY_GUARANTEES] is None


def test_russia_refuses_the_ten_points_of_ukraine(seeds: Path, read: Read) -> None:
    plan = told_of(read(seeds))["ten-point-formula"]
    assert plan.authors == ("Ukraine",)
    assert plan.put_forward[0].speaker == "Volodymyr Zelenskyy"
    (answer,) = plan.answers
    assert (answer.party, answer.stance) == ("Russia", Stance.OPPOSES)
    assert answer.grounds[0].words == "these offers"
    told = {point.issue: point.owes for point in plan.provisions if point.grounds}
    assert told == {Issue.WITHDRAWAL: "Russia", Issue.TERRITORY: "Russia"}


def test_a_decree_of_ukraine_forbids_talks(seeds: Path, read: Read) -> None:
    (decree,) = obstacles(read(seeds))
    (word,) = decree.words
    assert (decree.party, decree.kind, word.says, word.told) == (
        "Ukraine",
        "decree",
        "bars talks",
        True,
    )
    assert "presidential decree" in word.clause
    assert "forbids" in word.clause


def test_minsk_is_offered_and_refused_by_nobody(seeds: Path, read: Read) -> None:
    (minsk,) = venues(read(seeds))
    assert (minsk.name, minsk.free) == ("Minsk", True)
    assert {step.party for step in minsk.steps} == {"Belarus", "Russia"}


def test_no_round_is_invented(seeds: Path, read: Read) -> None:
    """Four, each one printed: those of 2022, two elsewhere, and a remark on their form."""
    found = rounds(read(seeds))
    assert [(one.date, one.venue, one.state, one.format) for one in found] == [
        ("2022-03", "Istanbul", "broken off", None),
        ("2014", "Minsk", "held", None),
        (None, "Belarus", "held", None),
        (None, None, "held", "direct"),
    ]


def test_the_command_line_shows_proposals_with_their_words(brennick: Path) -> None:
    table = run("proposals", brennick)
    for expected in ("Havenby draft", "by Liskay", "under discussion", "Tarvia: conditional"):
        assert expected in table
    one = run("proposals", brennick, "eight points")
    for expected in ("Put forward", "Provides", "from the process file", "¶"):
        assert expected in one


def test_proposals_stand_side_by_side(brennick: Path) -> None:
    table = run("proposals", brennick, "havenby", "nine-points")
    assert "Issue" in table
    assert "monitoring and verification" in " ".join(table.split())


def test_an_unknown_proposal_is_said_to_be_so(brennick: Path) -> None:
    result = CliRunner().invoke(app, ["proposals", str(brennick), "no such plan"])
    assert result.exit_code == 1
    assert "no such plan" in str(result.exception)


def test_rounds_and_mediators_as_text_and_lines(brennick: Path) -> None:
    table = " ".join(run("rounds", brennick).split())
    for expected in ("round 2: broken off", "to 2031-03-14", "its end", "denied:"):
        assert expected in table
    keys = [line["key"] for line in lines("rounds", brennick)]
    assert len(keys) == len(set(keys))
    text = run("mediators", brennick)
    for expected in ("Pellane (state, mediator", "Decree 41 (Ostmere)", "Laws in the way"):
        assert expected in text
    about = {line["about"] for line in lines("mediators", brennick)}
    assert about >= {"mediator", "law"}


def test_every_fact_of_the_lines_names_its_place(brennick: Path) -> None:
    """A statement; a round may also stand on a sentence that the report says itself."""
    with open_record(str(brennick)) as record, record.reading() as reader:
        known = {row.statement.key for row in reader.statements()}
        texts = {
            row.key: " ".join(reader.article(row.key).text.split()) for row in reader.reports()
        }
    for line in lines("proposals", brennick):
        for answer in line["answers"]:
            assert answer["grounds"]
            assert {one["statement"] for one in answer["grounds"]} <= known
    for line in lines("rounds", brennick):
        assert line["tellings"]
        for one in line["tellings"]:
            assert "¶" in one["where"]
            if one["statement"] not in known:
                assert one["statement"] is None
                assert one["words"] in texts[one["report"]]
