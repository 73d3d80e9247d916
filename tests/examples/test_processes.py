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


@pytest.fixture(scope="module")
def real() -> Process:
    return read_process(ROOT / "examples" / "russia-ukraine" / "process.yml")


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
    ("side", "day", "holder"),
    [
        ("united-kingdom", "2022-04-09", "boris-johnson"),
        ("united-kingdom", "2025-03-01", "keir-starmer"),
        ("united-states", "2022-03-29", "joe-biden"),
        ("united-states", "2025-05-16", "donald-trump"),
        ("ukraine", "2015-02-12", "petro-poroshenko"),
        ("germany", "2015-02-12", "angela-merkel"),
    ],
)
def test_one_head_holds_the_office_on_a_day(
    real: Process, side: str, day: str, holder: str
) -> None:
    heads = ("president", "prime minister", "chancellor")
    held = {
        who
        for who, office in offices(real)
        if office.of == side
        and office.title in heads
        and str(office.from_ or "") <= day <= str(office.to or "9999")
    }
    assert held == {holder}
