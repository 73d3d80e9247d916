"""Headings of claims: made of codes, no sentence of the desk's own."""

from typing import Any

import pytest

from analysis.spoken import said
from truceline.analysis.facts import Fact, Kind, Part, Telling
from truceline.analysis.figures import Figure
from truceline.publishing.desk.factlines import fact_heading


def fact(act: str, *numbers: tuple[int, int], **more: Any) -> Fact:
    row = said(act, "hostilities", **more)
    figures = [figure(low, high) for low, high in numbers]
    tellings = [
        Telling(part=Part.CLAIMED, row=row, prints=(row,), because="", unsure=False, figures=(one,))
        for one in figures
    ] or [Telling(part=Part.CLAIMED, row=row, prints=(row,), because="", unsure=False)]
    return Fact(key="k", kind=Kind.ONE_SIDE, issues=(), date=None, tellings=tuple(tellings))


def figure(low: int, high: int) -> Figure:
    return Figure(of="drones", low=low, high=high, words=f"{low} drones", start=0, end=0)


@pytest.mark.parametrize(
    ("made", "heading"),
    [
        (fact("accuse", targets=("Veska",)), "Sabel (Norlund): accuse Veska"),
        (fact("accuse", by="critics", of=""), "Critics: accuse"),
        (fact("deny", targets=("Veska",)), "Sabel (Norlund): deny"),
        (fact("assert", (91, 91), by="Norlund"), "Norlund: assert · 91 drones"),
        (fact("assert", (91, 91), (9, 12)), "Sabel (Norlund): assert · 91 or 9 to 12 drones"),
        (fact("assert", (91, 91), (91, 91)), "Sabel (Norlund): assert · 91 drones"),
        (
            fact("assert", *((n, n) for n in range(4))),
            "Sabel (Norlund): assert · drones in 4 figures",
        ),
    ],
)
def test_a_heading_tells_who_what_and_how_many(made: Fact, heading: str) -> None:
    assert fact_heading(made) == heading
