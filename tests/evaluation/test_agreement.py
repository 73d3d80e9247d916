from types import ModuleType

import pytest


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [("abcabc", "abcabc", 1.0), ("aaabbb", "bbbaaa", -0.83), ("aaaa", "aaaa", 1.0)],
)
def test_alpha(agreement: ModuleType, one: str, other: str, told: float) -> None:
    assert agreement.alpha(one, other) == pytest.approx(told, abs=0.005)


def test_what_two_readers_agree_on(agreement: ModuleType) -> None:
    codes = agreement.Coded
    one = [codes("offer", ("territory",)), codes("reject", ("ceasefire", "territory"))]
    other = [codes("offer", ("territory",)), codes("assert", ("ceasefire",))]
    assert agreement.of_first_issues(one, other) == 1.0
    assert agreement.of_acts(one, other) == pytest.approx(0.4)
    assert agreement.of_issue_sets(one, other) == pytest.approx(0.5)  # 1 and 0, the mean
    low, high = agreement.interval(agreement.of_acts, one, other, times=40)
    assert low < agreement.of_acts(one, other) <= high


def test_an_act_that_the_gold_holds_for_as_good(agreement: ModuleType) -> None:
    codes = agreement.Coded
    told = agreement.with_gold([codes("deny", ())], [codes("assert", (), others=("deny",))])
    assert told == {
        "main act": 0,
        "main act, or one as good": 1,
        "first issue": 1,
        "the same issues": 1,
    }


def test_differences_are_told_with_the_doubt(agreement: ModuleType) -> None:
    codes = agreement.Coded
    one = {1: codes("offer", ()), 2: codes("offer", ("territory",), note="who gives?")}
    other = {1: codes("offer", ()), 2: codes("commit", ("territory",))}
    assert list(agreement.differences(one, other)) == [
        "| 2 | `offer`: territory | `commit`: territory | who gives? |"
    ]


def test_both_readers_coded_every_statement(agreement: ModuleType) -> None:
    gold = agreement.read_gold()
    assert len(gold) == 50
    assert set(agreement.read("a")) == set(agreement.read("b")) == set(gold)


def test_two_readers_of_real_news_coded_the_same_places(agreement: ModuleType) -> None:
    one, other = agreement.of_news()
    assert len(one) == len(other) > 100
    assert agreement.of_acts(one, other) > 0.7  # the issue asks for no less
