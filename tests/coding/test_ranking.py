"""Which issues an act is about, by all that points to one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from truceline.coding import ranking
from truceline.coding.issues import Found
from truceline.coding.pointers import NAMES, Pointers
from truceline.coding.ranking import FAR_OFF, load_ranking, ranked
from truceline.reading.learned.trees import Grown, trees_from
from truceline.vocabulary.acts import Act, Issue

NONE = Found((), ())


@pytest.fixture
def by_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trees for which all hangs on one piece of evidence: what was named before."""
    at = NAMES.index("share of before")
    borders = (0.2, 0.5)
    stumps = [
        {"evidence": [at, -1, -1], "border": [b, 0, 0], "low": [1, 0, 0], "high": [2, 0, 0],
         "value": [0.0, -1.5, 1.5]}
        for b in borders
    ]  # fmt: skip
    made = Grown(0.0, trees_from(stumps))
    monkeypatch.setattr(ranking, "load_ranking", lambda: made)


def pointing(shares: dict[Issue, float], own: frozenset[Issue] = frozenset()) -> Pointers:
    row = [0.0] * len(NAMES)
    rows = []
    for share in shares.values():
        row[NAMES.index("share of before")] = share
        rows.append(tuple(row))
    return Pointers(tuple(shares), tuple(rows), {one: str(one) for one in shares}, own)


def issues(known: Pointers, before: Found = NONE) -> tuple[tuple[Issue, ...], bool]:
    found, apart = ranked(known, before, NONE, goes_on=True)
    return found.issues, apart


@pytest.mark.usefixtures("by_share")
def test_what_most_points_to_comes_first_and_is_told_to_stand_elsewhere() -> None:
    known = pointing({Issue.SANCTIONS: 0.3, Issue.PRISONERS: 0.7})
    assert issues(known) == ((Issue.PRISONERS, Issue.SANCTIONS), True)


@pytest.mark.usefixtures("by_share")
def test_what_the_sentences_before_speak_of_most_stays_where_it_is_nearly_as_likely() -> None:
    known = pointing({Issue.SANCTIONS: 0.3, Issue.PRISONERS: 0.7, Issue.TERRITORY: 0.1})
    sanctions, territory = (Found((one,), ("",)) for one in (Issue.SANCTIONS, Issue.TERRITORY))
    assert issues(known, sanctions)[0][0] is Issue.SANCTIONS
    assert issues(known, territory)[0][0] is Issue.PRISONERS


@pytest.mark.usefixtures("by_share")
def test_beside_what_the_cue_names_there_is_no_second_one_from_elsewhere() -> None:
    shares = {Issue.CEASEFIRE: 0.9, Issue.PRISONERS: 0.9}
    cue, both = frozenset((Issue.CEASEFIRE,)), frozenset(shares)
    assert issues(pointing(shares, cue)) == ((Issue.CEASEFIRE,), False)
    assert issues(pointing(shares, both)) == (tuple(shares), False)


@pytest.mark.usefixtures("by_share")
def test_where_little_points_anywhere_nothing_is_told() -> None:
    known = pointing({Issue.SANCTIONS: 0.1})
    assert issues(known) == ((), False)
    assert issues(Pointers((), (), {}, frozenset())) == ((), False)


@pytest.mark.usefixtures("by_share")
def test_what_own_words_show_in_passing_is_dropped_and_what_is_far_likelier_comes_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranking, "KEPT", 0.1)
    known = pointing({Issue.SANCTIONS: 0.1, Issue.PRISONERS: 0.7})
    own = Found((Issue.SANCTIONS,), ("fine",))
    found, apart = ranked(known, NONE, own, goes_on=True)
    assert (found.issues, apart) == ((Issue.PRISONERS,), True)
    sure = Found((Issue.SANCTIONS,), ("fine",), strong=frozenset((Issue.SANCTIONS,)))
    known = pointing({Issue.SANCTIONS: 0.3, Issue.PRISONERS: 0.7})
    found, apart = ranked(known, NONE, sure, goes_on=True)
    assert (found.issues, apart) == ((Issue.PRISONERS, Issue.SANCTIONS), False)


@pytest.mark.usefixtures("by_share")
def test_words_like_no_matter_of_talks_need_more_that_points_to_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ranking, "ASIDE_TIMES", 6.0)
    known = pointing({Issue.SANCTIONS: 0.3})
    rows = [list(row) for row in known.rows]
    far_off = replace(known, rows=tuple(
        tuple(0.9 if at == FAR_OFF else v for at, v in enumerate(row)) for row in rows
    ))  # fmt: skip
    monkeypatch.setattr(ranking, "KEPT", 0.1)
    own = Found((Issue.SANCTIONS,), ("fine",))
    assert ranked(known, NONE, own, goes_on=True)[0].issues == (Issue.SANCTIONS,)
    assert ranked(far_off, NONE, own, goes_on=True)[0].issues == ()


def test_the_shipped_trees_were_grown_for_this_evidence() -> None:
    assert load_ranking().trees.evidence.max() < len(NAMES)


def test_the_list_is_that_of_the_captives_though_another_matter_stands_nearer(
    acts_of: Callable[..., tuple[Act, ...]],
) -> None:
    (act, *_) = acts_of(
        "Veska names captives whom it would free\n\nVeska offered on Monday to free forty "
        "captives and handed over a list of prisoners of war. Fishing resumed off the coast. "
        "[Orsolya Dahl] {said} <the list was being read in Norlund>."
    )
    assert act.issues[:1] == (Issue.PRISONERS,)
    assert "issue:context" in {ground.rule for ground in act.grounds}
