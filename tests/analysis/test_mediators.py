"""Mediators, hosts, places and forms: who did what about each, and who is seen how."""

from dataclasses import replace
from typing import Any

import pytest

from analysis.spoken import said
from analysis.told import told
from truceline.analysis.choices import formats, venues
from truceline.analysis.mediators import mediators
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Choice, Mediator


def on_mediation(act: str, words: str, of: str = "Norlund", **more: Any) -> Spoken:
    return said(act, more.pop("issue", "mediation"), more.pop("option", None), words=words, of=of,
                **more)  # fmt: skip


def found(*rows: Spoken) -> dict[str, Mediator]:
    return {one.name: one for one in mediators(told(*rows))}


def test_offer_request_and_answers_are_steps_in_their_order() -> None:
    rows = (
        on_mediation("offer", "its good offices", "Kesby", day="2031-05-01"),
        on_mediation("appeal", "Kesby to mediate", day="2031-05-02", targets=("Kesby",)),
        on_mediation("accept", "Kesby as a mediator", "Veska", day="2031-05-03"),
        on_mediation("reject", "Kesby as a mediator", "Veska", day="2031-05-09"),
    )
    steps = found(*rows)["Kesby"].steps
    assert [(step.what, step.party) for step in steps] == [
        ("offered", "Kesby"),
        ("asked", "Norlund"),
        ("accepted", "Veska"),
        ("refused", "Veska"),
    ]
    assert steps[2].grounds == (rows[2],)


def test_the_condition_of_the_statement_stands_with_the_step() -> None:
    row = on_mediation("accept", "Kesby", condition="as long as it asks both")
    assert found(row)["Kesby"].steps[0].condition == "as long as it asks both"


def test_an_acceptance_counts_in_a_speech_that_also_asserts_and_keeps_its_condition() -> None:
    words = "We take its good offices. It may carry papers, as long as it carries them both ways."
    accepts = on_mediation("accept", words, targets=("Kesby",))
    same: dict[str, Any] = {"statement": accepts.statement, "report": accepts.report}
    foretells = replace(on_mediation("predict", words), **same, condition="as long as it carries")
    asserts = replace(on_mediation("assert", words), **same)
    (step,) = found(accepts, foretells, asserts)["Kesby"].steps
    assert (step.what, step.condition) == ("accepted", "as long as it carries")


@pytest.mark.parametrize(
    ("issue", "confidence", "unsure"),
    [("mediation", 0.39, True), ("talks_format", 0.9, False), ("talks_format", 0.39, True)],
)
def test_a_refusal_of_the_mediator_by_name_counts_on_any_matter_of_talks(
    issue: str, confidence: float, unsure: bool
) -> None:
    row = on_mediation("reject", "no need for a messenger boy", issue=issue,
                       confidence=confidence, targets=("Kesby",))  # fmt: skip
    (step,) = found(row)["Kesby"].steps
    assert (step.what, step.unsure) == ("refused", unsure)


def test_a_refusal_of_the_mediators_paper_is_none_of_the_mediator() -> None:
    row = on_mediation("reject", "a proposal that the envoy brought", issue="talks_format",
                       confidence=0.9, targets=("Kesby",))  # fmt: skip
    assert not found(row)


@pytest.mark.parametrize(
    "more", [{"targets": ("Dorn",)}, {"issue": "economy"}, {"negated": True}, {"mode": "not_said"}]
)
def test_other_unsure_refusals_are_no_step(more: dict[str, Any]) -> None:
    fields = {"targets": ("Kesby",), "confidence": 0.39, **more}
    assert not found(on_mediation("reject", "no need for a messenger boy", **fields))


@pytest.mark.parametrize(
    ("act", "of", "words"),
    [
        ("commit", "Kesby", "we shall see what we do about this war"),
        ("propose", "Dorn", "Kesby was beginning to see through the lies"),
        ("appeal", "Norlund", "Kesby to stop its hatred"),
    ],
)
def test_words_without_mediating_or_hosting_are_no_step(act: str, of: str, words: str) -> None:
    assert not found(on_mediation(act, words, of))


def test_in_a_speech_of_several_sentences_a_name_is_not_enough() -> None:
    row = on_mediation(
        "reject", "I have nothing against Tarsh. I have something against its stairs."
    )
    assert not found(row)
    assert found(on_mediation("reject", row.words, targets=("Tarsh",)))["Tarsh"].steps


@pytest.mark.parametrize("more", [{"mode": "not_said"}, {"negated": True}, {"confidence": 0.3}])
def test_what_is_unsure_or_not_said_is_no_step(more: dict[str, Any]) -> None:
    assert not found(on_mediation("accept", "Kesby as a mediator", **more))


@pytest.mark.parametrize(
    ("act", "words", "view"),
    [
        ("assert", "Kesby is biased", "partial"),
        ("accuse", "Kesby of taking sides", "partial"),
        ("assert", "Kesby pursues its own interests", "partial"),
        ("deny", "Kesby is biased", "impartial"),
        ("praise", "Kesby as an honest broker", "impartial"),
        ("assert", "Kesby asks both sides the same", "impartial"),
        ("assert", "Kesby is far away", None),
        ("assert", "Kesby is no honest broker", None),
        ("assert", "Kesby sells goods", None),
    ],
)
def test_views_need_a_word_for_them(act: str, words: str, view: str | None) -> None:
    row = on_mediation(act, words, option="impartial")
    views = [one.view for m in mediators(told(row)) for one in m.views]
    assert views == ([view] if view else [])


def test_the_latest_view_of_a_party_stands() -> None:
    rows = (
        on_mediation("assert", "Kesby is impartial", day="2031-05-01"),
        on_mediation("assert", "Kesby is biased", day="2031-05-08"),
    )
    (view,) = found(*rows)["Kesby"].views
    assert (view.view, view.grounds) == ("partial", (rows[1],))


def places(*rows: Spoken) -> dict[str, Choice]:
    return {one.name: one for one in venues(told(*rows))}


def test_a_place_is_free_until_a_party_that_can_bind_refuses_it() -> None:
    offer = said("offer", "talks_venue", "Porto Tarsh", of="Tarsh", words="Porto Tarsh for talks")
    low = said("reject", "talks_venue", "Porto Tarsh", rank=5, words="Porto Tarsh")
    assert places(offer, low)["Porto Tarsh"].free
    high = said("reject", "talks_venue", "Porto Tarsh", rank=2, words="Porto Tarsh")
    assert not places(offer, high)["Porto Tarsh"].free


def test_to_go_elsewhere_is_no_offer_of_the_place() -> None:
    go = said("commit", "talks_venue", "Porto Tarsh", words="go to Porto Tarsh")
    own = said("offer", "talks_venue", "Osk", words="Osk for the talks")
    found_places = places(go, own)
    assert found_places["Porto Tarsh"].steps[0].what == "would come"
    assert found_places["Osk"].steps[0].what == "offered"


def test_its_capital_is_that_of_whom_it_is_refused() -> None:
    row = said("reject", "talks_venue", words="to talk in its capital", targets=("Dorn",))
    assert places(row)["Dornholm"].steps[0].what == "refused"


def test_forms_have_those_for_and_against() -> None:
    rows = (
        said("propose", "talks_format", "direct", words="direct talks"),
        said("reject", "talks_format", "direct", of="Veska", words="direct talks"),
    )
    (one,) = formats(told(*rows))
    assert (one.name, one.free) == ("direct", False)
    assert [step.party for step in one.steps] == ["Norlund", "Veska"]


def test_a_refused_draft_that_names_no_mediator_is_no_step() -> None:
    row = on_mediation("reject", "Norlund will not approve a common mill instead of its own",
                       issue="negotiating_basis territory", targets=("Kesby",))  # fmt: skip
    assert found(replace(row, shown=row.issues)) == {}
