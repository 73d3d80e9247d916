"""What can be chosen, venues, forms and mediators: the last word of each side. Fiction."""

from dataclasses import replace
from typing import Any

import pytest

from analysis.spoken import said
from analysis.told import told
from truceline.analysis.candidates import candidates, welcome
from truceline.analysis.choices import formats, venues
from truceline.analysis.mediators import mediators
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import said_by

OSK = "Porto Tarsh"
ON_VENUE = (Issue.TALKS_VENUE,)


def named(*spoken: Spoken) -> dict[str, tuple[bool, list[str]]]:
    found = candidates(told(*spoken))
    return {one.name: (one.free, [party.id for party in one.silent]) for one in found}


def place(act: str, of: str = "Norlund", **more: Any) -> Spoken:
    return said(act, "talks_venue", OSK, of=of, **more)


def test_a_venue_is_free_while_nobody_refuses_it_now() -> None:
    offer = place("offer", "Tarsh", by="Host", day="2031-02-01",
                  words="its old harbour house to Norlund and Veska")  # fmt: skip
    early, late = place("reject", day="2031-02-03"), place("accept", day="2031-02-10")
    assert named(offer) == {OSK: (True, ["norlund", "veska"])}
    assert named(offer, early) == {OSK: (False, ["veska"])}
    assert named(offer, early, late) == {OSK: (True, ["veska"])}
    low = place("reject", rank=5, day="2031-03-10")
    assert named(offer, early, late, low) == {OSK: (True, ["veska"])}
    assert welcome(candidates(told(offer, early, late))[0]) == 2


def test_a_refusal_under_a_condition_is_no_free_venue() -> None:
    (found,) = candidates(told(place("reject", condition="as long as it arms them")))
    assert (found.free, found.words[0].stance) == (False, "opposes")


def test_a_mediator_is_known_by_name_where_no_option_is() -> None:
    refusal = said("reject", "mediation", words="Kesby as a go-between")
    bare = said("reject", "mediation", words="any go-between")
    assert named(refusal) == {"Kesby": (False, ["veska"])}
    assert named(bare) == {}
    view = said("praise", "mediation", "impartial", words="Kesby was fair")
    assert named(view) == {}


def test_a_mediator_outside_the_process_is_known_by_the_option() -> None:
    asked = said("propose", "mediation", "the abbot of Lun", words="let the abbot of Lun mediate")
    assert named(asked) == {"the abbot of Lun": (True, ["veska"])}


def test_what_an_adversary_tells_is_no_word_on_a_venue() -> None:
    assert candidates(told(place("accept", kind="narrated", teller="veska"))) == []


@pytest.mark.parametrize(
    "spoken",
    [
        (place("accept", day="2031-02-01"), place("reject", day="2031-02-09")),
        (place("reject", day="2031-02-01"), place("accept", day="2031-02-09")),
        (place("reject", day=None), place("accept", "Veska", day="2031-02-09")),
        (place("reject", rank=5), place("offer", "Tarsh", words="its hall to Norlund and Veska")),
    ],
)
def test_the_page_of_mediators_and_that_of_convergence_agree(spoken: tuple[Spoken, ...]) -> None:
    material = told(*spoken)
    by_choice = {one.name: one.free for one in (*venues(material), *formats(material))}
    assert {one.name: one.free for one in candidates(material)} == by_choice != {}


def test_a_refusal_on_the_page_of_mediators_stands_on_that_of_convergence() -> None:
    refusal = said("reject", "talks_format", words="we will not work with it",
                   confidence=0.39, targets=("Kesby",))  # fmt: skip
    material = told(refusal)
    (mediator,) = mediators(material)
    (found,) = candidates(material)
    assert [step.what for step in mediator.steps] == ["refused"]
    assert (found.name, found.free, found.words[0].row) == ("Kesby", False, refusal)


def test_who_offers_its_capital_offers_its_own() -> None:
    offer = said("offer", "talks_venue", of="Veska", words="its capital", targets=("Norlund",))
    refusal = said("reject", "talks_venue", words="its capital", targets=("Veska",))
    assert named(offer) == {"Melin": (True, ["norlund"])}
    assert named(offer, refusal) == {"Melin": (False, [])}


def test_a_word_for_a_place_counts_before_praise_in_the_same_statement() -> None:
    proposes = place("propose", words="Porto Tarsh is the best place")
    praises = replace(proposes, act=ActKind.PRAISE, issues=(Issue.ALLIANCE_NEUTRALITY, *ON_VENUE))
    for acts in ((praises, proposes), (proposes, praises)):
        (one,) = candidates(told(*acts))
        assert [(word.side.id, word.stance) for word in one.words] == [("norlund", "supports")]


def test_what_the_report_tells_of_a_law_is_not_put_into_a_speaker_s_mouth() -> None:
    opens = said("offer", "talks_format", "direct", of="Veska", words="Veska could open talks")
    around = "Veska could open talks, despite a decree that forbids talks with Norlund."
    material = told(opens, around={opens: around})
    (one,) = [each for each in candidates(material) if each.laws]
    assert [said_by(word) for law in one.laws for word in law.words] == [
        "the report, around words of Sabel"
    ]


def law(words: str) -> Spoken:
    return said("assert", "legal_authority", of="Veska", words=words)


@pytest.mark.parametrize(
    ("words", "barred"),
    [
        ("our decree forbids any talks with Norlund", {OSK, "direct", "mediated"}),
        ("our decree forbids direct talks with Norlund", {"direct"}),
        ("our decree was praised by many", set()),
    ],
)
def test_a_law_against_talks_stands_with_what_nobody_refused(words: str, barred: set[str]) -> None:
    forms = (said("offer", "talks_format", form, words=f"{form} talks") for form in
             ("direct", "mediated"))  # fmt: skip
    found = candidates(told(place("accept"), *forms, law(words)))
    assert all(one.free for one in found)
    assert {one.name for one in found if one.laws} == barred
    for one in found:
        assert all("decree forbids" in word.clause for each in one.laws for word in each.words)
