"""The process files that come along are valid, and keep to the codebook and to their own dates."""

from collections import Counter
from pathlib import Path

import pytest

from truceline.coding.codebook import load_codebook
from truceline.runs.following import read_process
from truceline.vocabulary.process import Office, Process

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    ROOT / "samples" / "process.yml",
    ROOT / "src" / "truceline" / "cli" / "example.yml",
    *sorted((ROOT / "examples").glob("*/process.yml")),
]


@pytest.fixture(params=FILES, ids=lambda path: str(path.relative_to(ROOT)))
def process(request: pytest.FixtureRequest) -> Process:
    path: Path = request.param
    return read_process(path)


REAL = [path for path in FILES if path.parent.parent.name == "examples"]


@pytest.fixture(scope="module", params=REAL, ids=lambda path: path.parent.name)
def real(request: pytest.FixtureRequest) -> Process:
    path: Path = request.param
    return read_process(path)


def offices(process: Process) -> list[tuple[str, Office]]:
    return [(person.id, role) for person in process.people for role in person.roles]


def test_valid_and_sided(process: Process) -> None:
    assert len(process.parties) >= 2


def test_offices_begin_before_they_end(process: Process) -> None:
    turned = [
        (who, office.title)
        for who, office in offices(process)
        if office.from_ and office.to and str(office.from_) > str(office.to)
    ]
    assert not turned


def test_known_dates_and_drafts_are_of_the_process(process: Process) -> None:
    dates = [str(known.date) for known in process.dates]
    assert dates == sorted(dates)
    dated = [*dates, *(str(draft.date) for draft in process.drafts if draft.date)]
    start = str(process.starts or "")
    assert all(day >= start for day in dated)


def test_real_processes_say_that_they_are_no_fiction(real: Process) -> None:
    assert not real.fiction


def test_provisions_take_options_of_the_codebook(real: Process) -> None:
    issues = load_codebook().issues
    strange = [
        (draft.id, point.issue, point.option)
        for draft in real.drafts
        for point in draft.provisions
        if point.option not in issues[point.issue].options
    ]
    assert not strange


def test_wikidata_numbers_are_given_once(real: Process) -> None:
    numbers = Counter(
        one.wikidata for one in (*real.sides(), *real.people, *real.drafts) if one.wikidata
    )
    assert [number for number, times in numbers.items() if times > 1] == []


def test_names_are_given_to_one_side_and_one_person(real: Process) -> None:
    for group in (real.sides(), real.people, real.outlets, real.drafts):
        names = Counter(
            name for one in group for name in {spelt.casefold() for spelt in (one.name, *one.names)}
        )
        assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize(
    ("name", "side", "day", "holder"),
    [
        ("russia-ukraine", "united-kingdom", "2022-04-09", "boris-johnson"),
        ("russia-ukraine", "united-kingdom", "2025-03-01", "keir-starmer"),
        ("russia-ukraine", "united-states", "2022-03-29", "joe-biden"),
        ("russia-ukraine", "united-states", "2025-05-16", "donald-trump"),
        ("russia-ukraine", "ukraine", "2015-02-12", "petro-poroshenko"),
        ("russia-ukraine", "germany", "2015-02-12", "angela-merkel"),
        ("israel-hamas", "united-states", "2025-01-19", "joe-biden"),
        ("israel-hamas", "united-states", "2025-05-26", "donald-trump"),
        ("israel-hamas", "germany", "2025-05-26", "friedrich-merz"),
        ("iran-nuclear", "iran", "2025-05-26", "masoud-pezeshkian"),
        ("iran-nuclear", "iran", "2015-07-14", "hassan-rouhani"),
        ("iran-nuclear", "united-states", "2018-05-08", "donald-trump"),
    ],
)
def test_one_head_holds_the_office_on_a_day(name: str, side: str, day: str, holder: str) -> None:
    real = read_process(ROOT / "examples" / name / "process.yml")
    heads = ("president", "prime minister", "chancellor")
    held = {
        who
        for who, office in offices(real)
        if office.of == side
        and office.title in heads
        and str(office.from_ or "") <= day <= str(office.to or "9999")
    }
    assert held == {holder}


def test_every_real_process_is_told_beside_its_file_and_in_the_how_to() -> None:
    how_to = (ROOT / "docs" / "how-to.md").read_text(encoding="utf-8")
    assert len(REAL) == 3
    for path in REAL:
        assert path.with_name("README.md").is_file()
        assert f"../examples/{path.parent.name}/README.md" in how_to


@pytest.mark.parametrize(
    ("name", "title", "holders"),
    [
        ("israel-hamas", "prime minister", {"benjamin-netanyahu"}),
        ("israel-hamas", "chief negotiator", {"khalil-al-hayya"}),
        ("iran-nuclear", "foreign minister", {"abbas-araghchi"}),
        ("iran-nuclear", "secretary of state", {"marco-rubio"}),
    ],
)
def test_offices_of_the_parties_on_the_day_of_the_news(
    name: str, title: str, holders: set[str]
) -> None:
    real = read_process(ROOT / "examples" / name / "process.yml")
    parties = {party.id for party in real.parties}
    day = "2025-05-26"
    held = {
        who
        for who, office in offices(real)
        if office.of in parties
        and office.title == title
        and str(office.from_ or "") <= day <= str(office.to or "9999")
    }
    assert held == holders
