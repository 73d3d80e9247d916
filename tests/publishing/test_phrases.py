"""How rulings and their effects are told."""

import pytest

from truceline.publishing.phrases import correction_words, effect_lines, merge_words, standing_words
from truceline.record.effects import Effect, Shown
from truceline.record.rules import Told
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.decisions import Decision, Ruling, Withdrawal
from truceline.vocabulary.rulings import Correction, Merge, RuledAct
from truceline.vocabulary.spans import Span

PEOPLE = {key: Actor(key=key, name=key.title(), type=ActorType.PERSON) for key in ("dahl", "oren")}


def effect(before: tuple[str, ...], after: tuple[str, ...]) -> Effect:
    told = Told(key="s1", report="r1", span=Span(0, 3), source="they", speakers=before)
    moved = Shown(told=told, before=before, speakers=after, ruling=None)
    return Effect(people=PEOPLE, before=PEOPLE, moved=(moved,))


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (("dahl",), ("oren",), "1 statement passes from Dahl to Oren"),
        (("dahl", "oren"), ("oren",), "1 statement passes from Dahl to Oren"),
        (("oren",), ("oren", "dahl"), "1 statement passes from Oren to Dahl"),
        ((), ("oren",), "1 statement passes from nobody named to Oren"),
        (("dahl",), (), "1 statement passes from Dahl to nobody named"),
    ],
)
def test_a_statement_passes_to_somebody_unless_nobody_is_left(
    before: tuple[str, ...], after: tuple[str, ...], line: str
) -> None:
    assert line in list(effect_lines(effect(before, after)))


def merger(name: str, other: str) -> Decision:
    values = Merge(keep="a", name=name, others=(("b", other),)).values
    return Decision(subject="a", ruling=Ruling.MERGE, by="R", decided_at="", values=values)


@pytest.mark.parametrize(
    ("other", "keys", "words"),
    [
        ("Oren", False, "Dahl is the same as Oren"),
        ("Oren", True, "Dahl (a) is the same as Oren (b)"),
        ("Dahl", False, "Dahl (a) is the same as Dahl (b)"),
    ],
)
def test_keys_stand_where_names_do_not_tell_apart(other: str, keys: bool, words: str) -> None:
    assert merge_words(merger("Dahl", other), keys=keys) == words


def test_a_correction_names_acts_and_issues_by_their_labels() -> None:
    act = RuledAct(act=ActKind.DEMAND, issues=(Issue.TALKS_VENUE, Issue.MONITORING_VERIFICATION))
    values = Correction(acts=(act,)).values
    made = Decision(subject="s", ruling=Ruling.CORRECT, by="R", decided_at="", values=values)
    assert correction_words(made) == "demand, on venue and monitoring and verification"


def test_days_are_told_as_the_page_tells_them() -> None:
    gone = Decision(
        subject="s",
        ruling=Ruling.ACCEPT,
        by="R",
        decided_at="2031-05-04T16:40:00Z",
        withdrawn=Withdrawal(by="J", at="2031-05-05T08:00:00Z", why=""),
    )
    assert standing_words(gone) == "withdrawn by J, 2031-05-05"
    assert standing_words(gone, lambda _: "some day") == "withdrawn by J, some day"
