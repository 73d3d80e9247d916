"""What a reader of the five real reports looks for stands within three clicks of the first page.

Each walk follows links as they are labelled. The reports lie beside the repository and are
read where they are; where they are not, there is nothing to walk through.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from publishing.desk.outline import Element, Outline
from truceline.publishing.desk.app import make_app
from truceline.record.opening import open_record
from truceline.record.writer import set_process
from truceline.runs import add
from truceline.runs.following import read_process
from truceline.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
FEW = 3  # clicks

pytestmark = pytest.mark.skipif(not SEEDS.exists(), reason="the acceptance corpus is not here")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FastAPI]:
    place = tmp_path_factory.mktemp("walk") / "talks.db"
    with open_record(str(place), create=True) as record:
        with record.writing() as connection:
            process = ROOT / "examples" / "russia-ukraine" / "process.yml"
            set_process(connection, read_process(process))
        add(record, [SEEDS], read_settings())
        yield make_app(record.reading)


def seen(desk: FastAPI, path: str) -> Outline:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=desk)
        async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
            return await client.get(path)

    answer = asyncio.run(ask())
    assert answer.status_code == 200, path
    return Outline(answer.text)


def led(page: Outline, words: str) -> str:
    """Where the first link of these words goes."""
    found: list[Element] = [one for one in page.all("a") if words in " ".join(one.words.split())]
    assert found, f"no link says {words!r}"
    return found[0].attributes["href"]


NOT_ADDRESSED = ["Not addressed", "Outside the parties: 2 voices", "Anya Petrova", "Irina Volkov"]
WALKS = {
    "the positions": (["Positions", "Istanbul communiqué"], ["remains on the table"]),
    "talks impossible": (["Positions", "no, as long as"], ["any engagement with Ukraine"]),
    "collective response": (
        ["Commitments", "collective response"],
        ["Alexey Polishchuk", "Kiev’s use of military force to attack Belarusian territory"],
    ),
    "its condition at a glance": (["Commitments"], ["Threat on a condition"]),
    "end of December": (["Commitments"], ["31 December 2024", "Kursk Region"]),
    "accusation, denial, staff": (
        ["Claims"],
        [
            "Russia: accuse Boris Johnson",
            "Claim and denial",
            "has denied the accusation",
            "he had an influential role",
        ],
    ),
    "the number of drones": (["Claims"], ["91 drones", "Told by one side only"]),
    "the legal obstacle": (["Mediators, laws"], ["Decree", "Bars talks", "forbids doing so"]),
    "the law, from the matrix": (["Positions", "legal authority"], ["decree"]),
    "why enforcement stands so": (["Assessment"], ["No party has spoken of it; asked for by 2"]),
    "enforcement": (["Assessment", "Enforcement"], NOT_ADDRESSED),
    "monitoring": (["Assessment", "Strong international monitoring"], NOT_ADDRESSED),
    "changes": (["Changes"], ["Since", "Changes of position"]),
    "a proposal": (["Proposals", "Istanbul communiqué"], ["Answers", "What it provides"]),
    "rounds": (["Rounds"], ["Broken off"]),
    "convergence": (["Convergence"], ["Negotiating basis", "Apart"]),
    "what has no date": (["Timeline", "All of them"], ["Date unknown"]),
}


@pytest.mark.parametrize("sought", WALKS)
def test_what_is_sought_stands_within_a_few_clicks(desk: FastAPI, sought: str) -> None:
    clicks, told = WALKS[sought]
    found = words_of(desk, clicks)
    for words in told:
        assert words in found, sought


def words_of(desk: FastAPI, clicks: list[str]) -> str:
    """What stands where the links lead; one on the same page leads down that page."""
    assert len(clicks) <= FEW
    path, place = "/", ""
    for words in clicks:
        goal, _, place = led(seen(desk, path), words).partition("#")
        path = goal or path
    page = seen(desk, path)
    part = next((one for one in page.all("article") if one.attributes.get("id") == place), None)
    return " ".join((part or page.one("main")).words.split())


def test_nothing_stands_where_no_link_leads(desk: FastAPI) -> None:
    with pytest.raises(AssertionError, match="no link says"):
        words_of(desk, ["Positions", "a cell that nobody set"])
