"""Claims of fact: what opens one, what answers it, and what is left apart."""

from dataclasses import replace
from typing import Any

import pytest

from analysis.spoken import said
from truceline.analysis.claims import Fact, Kind, Part, claims, origins
from truceline.analysis.stances import bench_of
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process

PROCESS = Process.model_validate(
    {
        "name": "Invented war",
        "parties": [
            {"id": "norlund", "name": "Norlund", "adjectives": ["Norlundic"]},
            {"id": "veska", "name": "Veska", "adjectives": ["Veskan"]},
        ],
    }
)
CHARGE = "Veskan gunners burned the granary at Low Mill on market day"


def found(*rows: Spoken, titles: dict[str, str] | None = None) -> list[Fact]:
    return claims(rows, bench=bench_of(PROCESS), titles=titles)


def norlund(act: str, words: str, **more: Any) -> Spoken:
    return said(act, "hostilities", words=words, **more)


def veska(act: str, words: str, **more: Any) -> Spoken:
    return said(act, "hostilities", by="Orsolya Dahl", of="Veska", words=words, **more)


def free(act: str, words: str, by: str = "Ines Marr", **more: Any) -> Spoken:
    return said(act, "hostilities", by=by, of="", rank=0, words=words, **more)


def test_an_accusation_alone_is_told_by_one_side() -> None:
    (fact,) = found(norlund("accuse", CHARGE))
    assert (fact.kind, fact.contested) == (Kind.ONE_SIDE, False)
    assert fact.heading.words == CHARGE


def test_somebody_without_a_side_is_one_source() -> None:
    (fact,) = found(free("accuse", CHARGE))
    assert fact.kind is Kind.ONE_SOURCE


def test_a_denial_of_the_same_deed_contests_it() -> None:
    charge = norlund("accuse", CHARGE, targets=("Veska",))
    denial = veska("deny", "our people burned no granary at Low Mill", day="2031-05-06")
    (fact,) = found(charge, denial)
    assert fact.kind is Kind.DENIED
    assert [one.row for one in fact.part(Part.DENIED)] == [denial]
    assert "granary" in fact.part(Part.DENIED)[0].because


APART = {
    "another deed": ("we closed no bridge", {}),
    "long after": ("we burned no granary at Low Mill", {"day": "2031-08-06"}),
    "before the charge": ("we burned no granary at Low Mill", {"day": "2031-04-25"}),
    "one word in common": ("we know of no granary", {}),
}


@pytest.mark.parametrize(("words", "more"), APART.values(), ids=APART)
def test_an_unsure_pair_is_left_apart(words: str, more: dict[str, str]) -> None:
    facts = found(norlund("accuse", CHARGE, targets=("Veska",)), veska("deny", words, **more))
    assert {fact.kind for fact in facts} == {Kind.ONE_SIDE, Kind.DENIAL_ONLY}


def test_nobody_answers_his_own_side() -> None:
    facts = found(
        norlund("accuse", CHARGE), norlund("deny", "Veska burned no granary at Low Mill", by="Orr")
    )
    assert Kind.DENIED not in {fact.kind for fact in facts}


def test_a_denial_in_few_words_takes_up_the_charge_before_it() -> None:
    charge = norlund("accuse", CHARGE, targets=("Orsolya Dahl",), report="r", start=100)
    other = norlund("accuse", "the Lumians sank a ferry", targets=("Lumia",), report="r", start=400)
    denial = veska("deny", "the accusation", kind="narrated", cue="rejects", report="r", start=500)
    facts = {fact.heading.words: fact for fact in found(charge, other, denial)}
    assert facts[CHARGE].kind is Kind.DENIED
    assert facts["the Lumians sank a ferry"].kind is Kind.ONE_SIDE


def test_a_denial_takes_up_no_charge_against_somebody_else() -> None:
    charge = norlund("accuse", "the Lumians sank a ferry", report="r", start=100)
    denial = veska("deny", "the accusation", kind="narrated", cue="rejects", report="r", start=200)
    assert {fact.kind for fact in found(charge, denial)} == {Kind.ONE_SIDE, Kind.DENIAL_ONLY}


def test_a_confirmation_right_behind_the_charge_is_of_the_same_person() -> None:
    charge = norlund(
        "accuse",
        "Pavel Oren wrecked the talks at the mill",
        targets=("Pavel Oren",),
        report="r",
        start=10,
    )
    aide = veska(
        "confirm", "he had a hand in it", targets=("Pavel Oren",), report="r", start=200, rank=6
    )
    (fact,) = found(charge, aide)
    assert [one.row for one in fact.part(Part.CONFIRMED)] == [aide]
    assert fact.kind is Kind.CONFIRMED


def test_what_is_held_for_review_is_shown_and_decides_nothing() -> None:
    charge = norlund("accuse", CHARGE, targets=("Veska",))
    denial = veska("deny", "our people burned no granary at Low Mill", confidence=0.45)
    (fact,) = found(charge, denial)
    assert fact.part(Part.DENIED)[0].unsure
    assert fact.kind is Kind.ONE_SIDE


def test_two_who_blame_each_other_name_different_agents() -> None:
    (fact,) = found(
        norlund("accuse", CHARGE),
        veska("accuse", "Norlundic gunners burned the granary at Low Mill on market day"),
    )
    assert (fact.kind, fact.contested) == (Kind.AGENTS, True)


def test_different_figures_for_one_event() -> None:
    (fact,) = found(
        norlund("assert", "47 drones attacked the granary and the sluice at dawn"),
        free("assert", "nine drones flew over granary and sluice at dawn"),
    )
    assert (fact.kind, fact.contested) == (Kind.FIGURES, True)
    assert [figure.low for _, figure in fact.counts] == [47, 9]


def test_figures_of_different_events_stay_apart() -> None:
    facts = found(
        norlund("assert", "47 drones attacked the granary at dawn"),
        free("assert", "nine drones flew over the harbour"),
    )
    assert [fact.contested for fact in facts] == [False, False]


def test_a_figure_is_denied_by_its_number() -> None:
    claim = norlund("assert", "1,140 of our people are behind the wire of Veska")
    denial = veska("deny", "the figure of 1,140 that Norlund gives", day="2031-05-08")
    (fact,) = found(claim, denial)
    assert fact.kind is Kind.DENIED


def test_a_charge_in_few_words_takes_its_matter_from_the_title() -> None:
    charge = norlund("accuse", "Veskan artillery", kind="narrated", cue="blamed", report="a")
    denial = veska("deny", "we had nothing to do with the blast at the granary", report="b")
    titles = {"a": "Blast tears open granary", "b": "Denied"}
    (fact,) = found(charge, denial, titles=titles)
    assert fact.kind is Kind.DENIED
    assert "title" in fact.part(Part.DENIED)[0].because


@pytest.mark.parametrize(
    "words", ["Veska may burn the granary", "each other of burning granaries", "it would burn it"]
)
def test_what_may_come_is_no_deed(words: str) -> None:
    assert found(norlund("accuse", words)) == []


def test_copies_count_as_one_origin() -> None:
    rows = [
        norlund("accuse", CHARGE, echo="e", report=key, family=family)
        for key, family in (("a", "f"), ("b", "f"), ("c", None))
    ]
    (fact,) = found(*rows)
    told = dict(origins(fact.tellings))
    assert (len(told), len({family or key for key, family in told.items()})) == (3, 2)


def test_only_words_that_were_said_count() -> None:
    assert found(norlund("accuse", CHARGE, mode="not_said")) == []
    assert found(norlund("accuse", CHARGE, negated=True)) == []


def test_another_count_is_of_something_else() -> None:
    facts = found(
        norlund("assert", "390 prisoners were swapped at the sluice near the granary"),
        veska("assert", "another 307 prisoners were swapped at the sluice near the granary"),
    )
    assert [fact.contested for fact in facts] == [False, False]


def test_counts_of_the_same_people_who_are_held_stand_side_by_side() -> None:
    (fact,) = found(
        free("assert", "between 310 and 330 Norlundics sit in Veskan camps"),
        norlund("assert", "402 of our people are behind the fence of their prison tonight"),
        veska("assert", "the number of Norlundics held at 290", kind="narrated", cue="puts"),
    )
    assert (fact.kind, [figure.low for _, figure in fact.counts]) == (Kind.FIGURES, [310, 402, 290])


def test_counts_of_each_sides_people_stay_apart() -> None:
    facts = found(
        norlund("assert", "402 of our people are in their camps"),
        veska("assert", "290 of our people are in their camps"),
    )
    assert [fact.contested for fact in facts] == [False, False]


def test_a_number_alone_counts_what_was_counted_just_before() -> None:
    (fact,) = found(
        veska("assert", "the number of Norlundics held at 290", report="r", start=10),
        norlund("assert", "402", kind="narrated", cue="says", report="r", start=90),
    )
    assert fact.kind is Kind.FIGURES


def test_the_same_side_gives_the_same_number_again() -> None:
    (fact,) = found(
        norlund("accuse", "Veska bought two hundred drones abroad", report="a"),
        norlund("assert", "there were two hundred", report="b", day="2031-05-09"),
    )
    assert [one.row.report for one in fact.part(Part.CLAIMED)] == ["a", "b"]


def test_any_such_talk_is_what_was_told_just_before() -> None:
    charge = norlund("accuse", CHARGE, targets=("Veska",), report="r", start=10)
    told = norlund("assert", "the Veskan envoy had met a smuggler", report="r", start=400)
    denial = veska("deny", "any such meeting", kind="narrated", cue="denied", report="r", start=520)
    facts = {fact.heading.words: fact for fact in found(charge, told, denial)}
    assert facts[told.words].kind is Kind.DENIED
    assert facts[CHARGE].kind is Kind.ONE_SIDE


TITLES = {"a": "Granary burned down on market day", "b": "Granary: what the burned sacks tell"}


@pytest.mark.parametrize(
    ("act", "words", "part"),
    [
        ("assert", "some granary hands smoked there", Part.ASIDE),
        ("assert", "not one granary was touched", Part.DENIED),
        ("confirm", "a patrol passed the granary", Part.CONFIRMED),
    ],
)
def test_what_the_accused_side_says_in_a_report_on_the_same_matter(act, words, part) -> None:
    charge = norlund("accuse", CHARGE, targets=("Veska",), report="a")
    answer = veska(act, words, report="b", day="2031-05-03")
    (fact,) = found(charge, answer, titles=TITLES)
    assert [one.row for one in fact.part(part)] == [answer]


def test_what_is_only_said_of_it_bears_nothing_out() -> None:
    charge = norlund("accuse", CHARGE, targets=("Veska",), report="a")
    aside = veska("assert", "some granary hands smoked there", report="b", day="2031-05-03")
    (fact,) = found(charge, aside, titles=TITLES)
    assert fact.kind is Kind.ONE_SIDE


def test_a_report_on_another_matter_is_left_apart() -> None:
    charge = norlund("accuse", CHARGE, targets=("Veska",), report="a")
    aside = veska("assert", "some granary hands smoked there", report="b", day="2031-05-03")
    (fact,) = found(charge, aside, titles={"a": TITLES["a"], "b": "Harvest festival opens"})
    assert [one.row for one in fact.tellings] == [charge]


def test_the_particulars_right_behind_a_charge_belong_to_it() -> None:
    charge = norlund("accuse", CHARGE, report="r", start=10)
    more = norlund("assert", "Two Veskan carts carried the oil", report="r", start=90)
    (fact,) = found(charge, more)
    assert [one.row for one in fact.part(Part.CLAIMED)] == [charge, more]


def test_drones_of_two_nights_or_of_two_sides_are_two_attacks() -> None:
    first = norlund("assert", "298 drones attacked the granary and the sluice", day="2031-05-04")
    again = norlund("assert", "355 drones attacked the granary and the sluice", day="2031-05-05")
    assert [fact.contested for fact in found(first, again)] == [False, False]
    other = veska("assert", "110 drones attacked the granary and the sluice", day="2031-05-04")
    assert [fact.contested for fact in found(first, other)] == [False, False]
    whose = veska("assert", "only 12 Veskan drones flew at granary and sluice", day="2031-05-04")
    (fact,) = found(first, whose)
    assert fact.kind is Kind.FIGURES


@pytest.mark.parametrize(
    ("words", "others"),
    [
        # launched, and shot down
        ("367 drones were launched at granary and sluice", "shot down 266 drones at the sluice near"
         " the granary"),
        ("it shot down 45 missiles and 266 drones as Veska attacked granary and sluice",
         "launched 298 drones at granary and sluice"),
        # drones, and drones with missiles
        ("298 drones attacked the granary and the sluice", "367 drones and missiles attacked the"
         " granary and the sluice"),
        # two towns
        ("shells wounded three near granary and sluice in Low Mill", "shells wounded 16 near"
         " granary and sluice in the town of Fordham"),
        # two days
        ("250 drones attacked granary and sluice on Saturday", "298 drones attacked granary and"
         " sluice on Sunday"),
    ],
)  # fmt: skip
def test_figures_that_count_other_things_do_not_differ(words: str, others: str) -> None:
    facts = found(norlund("assert", words), free("assert", others))
    assert [fact.contested for fact in facts] == [False, False]


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("shot down 45 drones over granary and sluice", "12 drones were downed over granary and"
         " sluice"),
        ("shells wounded three near granary and sluice in Low Mill", "shells wounded 16 near"
         " granary and sluice in the town of Low Mill"),
        ("shells wounded three near granary and sluice", "shells wounded 16 near granary and"
         " sluice in the town of Fordham"),
        ("250 drones attacked granary and sluice on Sunday", "298 drones attacked granary and"
         " sluice overnight"),
    ],
)  # fmt: skip
def test_figures_that_count_one_thing_differ(words: str, others: str) -> None:
    (fact,) = found(norlund("assert", words), free("assert", others))
    assert fact.kind is Kind.FIGURES


def test_the_title_of_one_report_makes_its_counts_no_one_event() -> None:
    titles = {"r": "Granary and sluice shelled at dawn"}
    facts = found(
        norlund("assert", "shells killed nine at the mill", report="r", start=10),
        free("assert", "rockets killed three by the quay", report="r", start=90),
        titles=titles,
    )
    assert [fact.contested for fact in facts] == [False, False]


def test_a_figure_told_as_hearsay_keeps_the_words_that_say_so() -> None:
    (fact,) = found(norlund("accuse", "the raids on the sluice, reportedly with 47 drones"))
    assert [figure.hearsay for _, figure in fact.counts] == ["reportedly"]


AGREED = "Norlund has agreed to the ceasefire draft of the hosts"


def kesby(act: str, words: str, **more: Any) -> Spoken:
    given = {"by": "Mara Kesby", "of": "Tarsh", "start": 900, **more}
    return said(act, "ceasefire", words=words, **given)


def agrees(**more: Any) -> Spoken:
    return said("accept", "ceasefire", words=AGREED, by="Norlund", kind="narrated", **more)


@pytest.mark.parametrize(
    "teller",
    [
        {"by": "papers in Kes", "of": "", "act": "deny"},
        {"by": "Jon Reyl", "of": "", "act": "assert"},
        {"by": "the weekly Quay", "of": "", "act": "accuse"},
    ],
)
def test_whoever_denies_is_the_denier_and_not_who_tells_of_it(teller: dict[str, str]) -> None:
    words = "Envoy Mara Kesby dismisses reports that Norlund had agreed to her draft"
    given = dict(teller)
    told = said(given.pop("act"), "ceasefire", words=words, start=900, report="r-deny", **given)
    other = kesby("accuse", "Veskan gunners burned the mill at Osk", report="r-deny")
    facts = found(agrees(), other, told)
    fact = next(one for one in facts if one.part(Part.DENIED))
    assert [one.row.speaker for one in fact.part(Part.DENIED)] == ["Mara Kesby"]
    assert [one.row.side for one in fact.part(Part.CLAIMED)] == ["norlund"]
    assert fact.kind is Kind.DENIED


def test_what_is_denied_is_the_claim_of_its_side_and_not_its_denial() -> None:
    whole = "Mara Kesby rejects Norlund’s claim that the army has left the granary at Low Mill"
    inner = "that the army has left the granary at Low Mill"
    outer = free("assert", whole, report="r-both", start=100)
    within = norlund("deny", inner, by="Norlund", report="r-both", start=100 + whole.index(inner))
    facts = found(outer, within)
    assert not any(one.row.side == "norlund" for fact in facts for one in fact.part(Part.DENIED))
    denied = [one.row.speaker for fact in facts for one in fact.part(Part.DENIED)]
    assert denied == ["Mara Kesby"]


def test_a_denial_that_a_side_agreed_answers_the_words_that_it_did() -> None:
    (fact,) = found(agrees(), kesby("deny", "the notion that Norlund had accepted the offer"))
    assert (fact.kind, fact.heading.words) == (Kind.DENIED, AGREED)
    apart = found(agrees(), kesby("deny", "the notion that Veska had accepted the offer"))
    assert [one.kind for one in apart] == [Kind.DENIAL_ONLY]


@pytest.mark.parametrize(
    "then",
    [
        "Separately, a raid on the granary at Low Mill killed nineteen people",
        "A second raid on the granary at Low Mill killed nineteen people",
        "Raids on the granary at Low Mill have killed 900 people since March",
    ],
)
def test_counts_of_separate_deeds_stand_apart(then: str) -> None:
    first = norlund("assert", "A raid on the granary at Low Mill killed six people")
    same = "The raid on the granary at Low Mill killed nineteen people"
    assert len(found(first, veska("assert", then))) == 2
    assert [one.kind for one in found(first, veska("assert", same))] == [Kind.FIGURES]


@pytest.mark.parametrize("by", ["which", "They", "him", "My"])
def test_a_pronoun_is_shown_as_nobody_named(by: str) -> None:
    (fact,) = found(free("accuse", CHARGE, by=by))
    assert fact.heading.speaker == "nobody named"


JUDGED = {
    "a plan": ("has criticized", "the new plan of the Veskan timber board"),
    "a man": ("lashed out at", "the Veskan harbour master Pavel Oren"),
    "a name": ("called", "the Veskan envoy a weathercock"),
    "words": ("condemned", "the remarks that the Veskan abbot made as an outrage"),
}


@pytest.mark.parametrize(("cue", "words"), JUDGED.values(), ids=JUDGED)
def test_a_judgement_claims_no_deed(cue: str, words: str) -> None:
    assert found(norlund("accuse", words, cue=cue, kind="narrated", targets=("Veska",))) == []


DEEDS = {
    "a noun": ("condemned", "the Veskan raid on the granary of Low Mill"),
    "for doing": ("criticized", "the Veskan abbot for signing the timber statement"),
    "for in the cue": ("lashed out at Veska for", "submitting a claim to the river court"),
    "accused": ("accused", "the Veskan abbot of selling the chapel"),
}


@pytest.mark.parametrize(("cue", "words"), DEEDS.values(), ids=DEEDS)
def test_a_charge_with_a_deed_is_a_claim(cue: str, words: str) -> None:
    (fact,) = found(norlund("accuse", words, cue=cue, kind="narrated", targets=("Veska",)))
    assert fact.kind is Kind.ONE_SIDE


NO_DENIAL = {
    "a ruling": free("deny", "the charges", by="the judge", kind="narrated", cue="dismissed"),
    "a case": free("deny", "Pavel Oren's petition", kind="narrated", cue="rejected"),
    "cannot": veska("deny", "nobody in Tarsh can mend a lock"),
    "hindered": veska("deny", "our ties to the valley", kind="narrated", cue="could deny"),
    "no surprise": veska("deny", "the new camp was not a surprise to Veska"),
}


@pytest.mark.parametrize("row", NO_DENIAL.values(), ids=NO_DENIAL)
def test_a_no_to_something_else_is_no_denial_of_a_claim(row: Spoken) -> None:
    assert found(row) == []


@pytest.mark.parametrize(
    "words",
    ["it is not true that the mill will close", "we burned no mill", "the footage is fabricated"],
)
def test_a_plain_denial_stands_alone(words: str) -> None:
    (fact,) = found(veska("deny", words))
    assert fact.kind is Kind.DENIAL_ONLY


def test_a_denial_that_stands_within_the_words_answers_no_claim() -> None:
    words = "the chancery of Veska has denied the burning of the granary at Low Mill"
    outer = norlund("assert", words, report="r", start=100)
    inner = veska("deny", words[22:], kind="narrated", report="r", start=122)
    assert {fact.kind for fact in found(outer, inner)} == {Kind.DENIAL_ONLY}


def test_one_statement_stands_in_one_claim() -> None:
    first = norlund("accuse", CHARGE, report="r", start=0)
    words = "Veskan gunners killed 1,200 people and drove off 40 lorries"
    told = norlund("assert", words, report="r", start=80)
    facts = found(first, told, replace(told, act=ActKind.ACCUSE))
    assert [one.row.words for fact in facts for one in fact.tellings] == [CHARGE, words]


def test_a_report_that_counts_front_by_front_differs_with_nobody() -> None:
    def lost(number: int, start: int, by: str) -> Spoken:
        words = f"Veska lost {number} armoured vehicles and a radar mast in that sector"
        return free("assert", words, by=by, report="r", start=start)

    facts = found(lost(4, 0, "The latest figures"), lost(9, 100, ""), lost(7, 200, ""))
    assert {fact.kind for fact in facts} == {Kind.ONE_SOURCE}
    assert len(facts) == 3
