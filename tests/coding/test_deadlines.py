"""When an act falls due, by the tense in which it is told."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]
SAID = "2031-05-03"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Sabel] {said} <that Norlund had expected the guns to fall silent by the end of April>.",
         "2031-04-30"),
        ("[Sabel] {said} <that Norlund will withdraw by the end of April>.", "2032-04-30"),
        ("[Sabel] {said} <that Norlund had expected a truce by the end of June>.", "2031-06-30"),
    ],
)  # fmt: skip
def test_what_was_over_before_it_was_told_is_not_next_years(
    acts_of: Coder, marked: str, expected: str
) -> None:
    (act,) = acts_of(marked, said=SAID)
    assert act.due is not None
    assert act.due.date == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Sabel] {said} <that the names will be read out by 20 May>.", "2031-05-20"),
        ("[Sabel] {said} <that the names were read out by 2 May>.", None),
    ],
)
def test_what_is_foretold_can_be_checked_on_its_day(
    acts_of: Coder, marked: str, expected: str | None
) -> None:
    (act,) = acts_of(marked, said=SAID)
    assert (act.due.date if act.due else None) == expected


def test_a_reproach_has_no_day_by_which_it_falls_due(
    acts_of: Coder,
) -> None:
    marked = "[Sabel] {said} <that Veska should have withdrawn by the end of April>."
    (act,) = acts_of(marked, said=SAID)
    assert (act.act, act.due) == ("accuse", None)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Sabel] {said} <that Norlund will keep the truce that took effect on Monday>.", None),
        ("[Sabel] {said} <that an accord due to be signed on Monday could help>.", None),
        ("[Sabel] {said} <that Norlund may close the road after holding a summit in June>.", None),
        ("[Sabel] {demanded} <such a list earlier this year>.", None),
        ("[Sabel] {said} <that Norlund will meet the March 23 Movement>.", None),
        ("[Sabel] {said} <that Norlund will meet the March 23 Movement by 20 May>.", "2031-05-20"),
        ("[Sabel] {said} <that Norlund will open the road on Monday>.", "2031-05-05"),
    ],
)
def test_the_day_of_a_clause_beside_the_act_is_no_deadline(
    acts_of: Coder, marked: str, expected: str | None
) -> None:
    found = acts_of(marked, said=SAID)
    assert [act.due.date for act in found if act.due is not None] == (
        [expected] if expected else []
    )
