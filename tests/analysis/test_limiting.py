"""Limits: who wants them, who lifts them, and what is forbidden to others. Fiction."""

import pytest

from analysis.spoken import said
from truceline.analysis.changes import changes
from truceline.analysis.stances import Bench, stance_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken


def act(kind: str, issue: str, words: str, option: str | None = None, **more: str) -> Spoken:
    return said(kind, issue, option, words=words, shown=(Issue(issue),), **more)  # type: ignore[arg-type]


def stance(row: Spoken) -> str | None:
    return stance_of(row, row.issues[0], Bench())


CAP, RANGE = "enrichment cap", "range limit"


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # to forbid the other what a cap forbids is to want the cap
        (act("reject", "nuclear", "it will not allow Veska to enrich uranium", CAP), "supports"),
        (act("reject", "nuclear", "we cannot let them have centrifuges that enrich", CAP),
         "supports"),
        (act("reject", "nuclear", "the demand to halt enrichment", CAP), "opposes"),
        (act("reject", "nuclear", "a halt of enrichment, which is our right to choose", CAP),
         "opposes"),
        (act("demand", "nuclear", "Veska must stop enrichment", CAP), "supports"),
        # to want to keep what a cap takes is to be against it
        (act("appeal", "nuclear", "to keep its enrichment works", CAP), "opposes"),
        (act("commit", "nuclear", "we will never give up our enrichment", CAP), "opposes"),
        (act("commit", "nuclear", "we shall keep the limit on enrichment", CAP), "supports"),
        # to lift a restriction is no word for it, to refuse to lift it is one
        (act("concede", "force_limits", "lifted the range limits on long guns", RANGE),
         "opposes"),
        (act("commit", "force_limits", "there are no longer any range limits", RANGE), "opposes"),
        (act("reject", "force_limits", "to lift the range limits", RANGE), "supports"),
        (act("demand", "force_limits", "a limit on the range of their guns", RANGE), "supports"),
        # a deed of the other is no truce that is refused
        (act("reject", "ceasefire", "Sabel wants war, and we cannot allow him to do that"), None),
        (act("reject", "talks_resumption", "We cannot accept this. He tramples on the table"),
         None),
        (act("reject", "ceasefire", "we cannot accept a truce now"), "opposes"),
        (act("reject", "humanitarian", "will not allow convoys to take that road"), "opposes"),
    ],
)  # fmt: skip
def test_which_side_of_a_limit_the_words_take(row: Spoken, wanted: str | None) -> None:
    assert stance(row) == wanted


def test_to_refuse_a_cap_and_to_keep_what_it_takes_is_one_stance_and_no_softening() -> None:
    spoken = [
        act("reject", "nuclear", "demands to halt enrichment", CAP, day="2031-05-01"),
        act("appeal", "nuclear", "to keep its enrichment works", CAP, day="2031-05-09"),
    ]
    assert [one.kind for one in changes(spoken)] == ["first statement"]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (act("reject", "territory", "we will not cede an inch of our territory"), "opposes"),
        (act("reject", "territory", "Norlund would never give up its land"), "opposes"),
        (act("offer", "territory", "ready to hand over the occupied land"), "supports"),
        (act("commit", "territory", "we will keep the old town under Norlunder sovereignty"),
         "opposes"),
        # what is not of giving up land still needs an option
        (act("reject", "territory", "the claim on the valley"), None),
        (act("accuse", "territory", "they want us to give up our land"), None),
    ],
)  # fmt: skip
def test_giving_up_land_is_offered_or_refused(row: Spoken, wanted: str | None) -> None:
    assert stance(row) == wanted
