"""Whom an act is likely directed to where nobody is named."""

import json
from collections.abc import Callable
from importlib import resources

import pytest

from truceline.coding import likely as module
from truceline.coding import recognise
from truceline.coding.around import Around
from truceline.coding.codebook import Codebook
from truceline.coding.likely import FILE, LEAST, MOST, SILENT, chances
from truceline.coding.recognise import code
from truceline.coding.signs import NAMES, signs_of
from truceline.reading.read import Read
from truceline.vocabulary.acts import Act, ActKind
from truceline.vocabulary.process import Party, Process

PROCESS = Process(
    name="Norlund and Veska",
    fiction=True,
    parties=(Party(id="norlund", name="Norlund"), Party(id="veska", name="Veska")),
    third_parties=(Party(id="tarsh", name="Tarsh", role="mediator"),),
)
BEFORE = "Veska closed the bridge on Sunday after a meeting of its ministers in the town hall. "
GUNS = BEFORE + "[Sabel] {said} <Veskan guns must leave the hills>."
OPEN = [
    GUNS,
    BEFORE + "[Sabel] {called} <the decision in Veska a crime>.",
    BEFORE + "[Sabel] {demanded} <reparations>.",
    BEFORE + "[Tarsh] {urged} <restraint>.",
    "[Sabel] {demanded} <reparations>.",
]
Coded = Callable[[str], tuple[Act, list[Around]]]


@pytest.fixture
def coded(
    read_of: Callable[..., Read], codebook: Codebook, monkeypatch: pytest.MonkeyPatch
) -> Coded:
    """The main act of a marked sentence, and what was weighed for it."""
    weighed: list[Around] = []
    tells = recognise.likely

    def noted(around: Around) -> tuple[str, ...]:
        weighed.append(around)
        return tells(around)

    def run(text: str, process: Process = PROCESS) -> tuple[Act, list[Around]]:
        weighed.clear()
        return code(read_of(text), codebook, process)[0].acts[0], weighed

    monkeypatch.setattr(recognise, "likely", noted)
    return run


def test_who_is_spoken_of_throughout_is_likely_meant(coded: Coded) -> None:
    act, _ = coded(GUNS)
    assert (act.act, act.targets) == (ActKind.DEMAND, ("Veska",))


def test_a_target_that_was_weighed_has_a_ground_and_makes_the_act_less_sure(
    coded: Coded, monkeypatch: pytest.MonkeyPatch
) -> None:
    act, _ = coded(GUNS)
    assert [g.words for g in act.grounds if g.rule == "target:likely"] == ["Veska"]
    monkeypatch.setattr(module, "LEAST", 1.0)
    plain, _ = coded(GUNS)
    assert not plain.targets
    assert act.confidence < plain.confidence


@pytest.mark.parametrize("text", OPEN)
def test_only_likely_sides_are_told_and_never_the_speaker_s_own(coded: Coded, text: str) -> None:
    act, (around, *_) = coded(text)
    found = chances(around)
    assert set(found) == {"Norlund", "Veska", "Tarsh"} - around.own
    assert all(0 < chance < 1 for chance in found.values())
    assert set(act.targets) == {side for side in found if found[side] >= LEAST}
    assert len(act.targets) <= MOST


def test_nobody_is_told_where_nothing_points_to_anybody(coded: Coded) -> None:
    act, _ = coded("[Sabel] {demanded} <reparations>.")
    assert not act.targets


def test_a_named_target_is_not_weighed(coded: Coded) -> None:
    act, weighed = coded(BEFORE + "[Sabel] {demanded} <reparations from Tarsh>.")
    assert act.targets == ("Tarsh",)
    assert not weighed
    assert "target:likely" not in {ground.rule for ground in act.grounds}


@pytest.mark.parametrize(
    "text",
    [
        BEFORE + "[Sabel] {called for} <harsher sanctions on Veska>.",
        BEFORE + "[Sabel] {demanded} <an embargo against Veska>.",
    ],
)
def test_asked_for_measures_are_others_than_those_they_are_against(coded: Coded, text: str) -> None:
    act, weighed = coded(text)
    assert chances(weighed[0])["Veska"] >= LEAST
    assert "Veska" not in act.targets


def test_what_is_only_said_is_directed_to_nobody(coded: Coded) -> None:
    act, weighed = coded(BEFORE + "[Sabel] {said} <the Veskan guns were in the hills>.")
    assert act.act in SILENT
    assert weighed
    assert not act.targets


def test_praise_of_those_between_the_sides_is_no_praise_of_the_other(coded: Coded) -> None:
    act, weighed = coded(
        BEFORE + "Veska did not. [Sabel] {praised} <the work of the observers in the hills>."
    )
    assert act.act is ActKind.PRAISE
    assert weighed
    assert "Veska" not in act.targets


def test_whom_an_outsider_meets_is_no_side_of_the_talks(coded: Coded) -> None:
    act, weighed = coded(BEFORE + "[Poland] {welcomed} <the step>.")
    assert act.act is ActKind.PRAISE
    assert weighed
    assert not act.targets


THREE = Process(
    name="Norlund and Veska",
    fiction=True,
    parties=(*PROCESS.parties, Party(id="marsh", name="Marsh League", kind="group")),
    third_parties=PROCESS.third_parties,
)


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("Norlund and Veska met on Sunday. ", ("Norlund", "Veska")),
        ("Norlund spoke. ", ("Norlund", "Veska", "Marsh League")),
    ],
)
def test_of_three_parties_those_of_whom_is_spoken_are_meant(
    before: str, names: tuple[str, ...], coded: Coded
) -> None:
    said = "{demanded} <a truce>" if len(names) > 2 else "{urged} <both sides to stay>"
    act, _ = coded(before + f"[Tarsh] {said}.", THREE)
    assert act.targets == names


def test_without_a_process_nobody_is_told(read_of: Callable[..., Read], codebook: Codebook) -> None:
    act = code(read_of(GUNS), codebook, Process(name="no process file"))[0].acts[0]
    assert "target:likely" not in {ground.rule for ground in act.grounds}


def test_every_side_has_as_much_evidence_as_there_are_names_for(coded: Coded) -> None:
    _, (around, *_) = coded(GUNS)
    signs = signs_of(around)
    assert len(set(NAMES)) == len(NAMES)
    assert {len(row) for row in signs.rows} == {len(NAMES)}
    veska = dict(zip(NAMES, signs.rows[signs.sides.index("Veska")], strict=True))
    assert veska["other party"] == veska["in words"] == veska["act demand"] == 1
    assert veska["only mediator"] == veska["says you"] == 0


def test_trees_grown_for_other_evidence_are_refused(
    coded: Coded, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, (around, *_) = coded(GUNS)
    monkeypatch.setattr(module, "NAMES", NAMES[1:])
    module._fitted.cache_clear()
    with pytest.raises(ValueError, match="other evidence"):
        chances(around)
    module._fitted.cache_clear()


def test_the_shipped_trees_know_all_the_evidence() -> None:
    data = json.loads((resources.files("truceline.codebook") / FILE).read_text("utf-8"))
    assert tuple(data["names"]) == NAMES
    assert len(data["trees"]) == 120
