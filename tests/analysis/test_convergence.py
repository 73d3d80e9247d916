"""Common ground and gaps: what each party said, what could meet, what nobody refuses."""

from dataclasses import replace

from analysis.pledged import PROCESS
from analysis.spoken import said
from truceline.analysis.convergence import on_issues, silent_issues
from truceline.analysis.positions import cells, positions
from truceline.analysis.stances import bench_of
from truceline.analysis.voiced import spoken_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process

BENCH = bench_of(PROCESS)
IF = "once the heavy guns are north of the river"


def veska(act: str, issue: str, option: str | None = None, **more: str | None) -> Spoken:
    return said(act, issue, option, of="Veska", by="Oren", **more)  # type: ignore[arg-type]


def seen(*spoken: Spoken, process: Process = PROCESS) -> list[tuple[str, str, list[str]]]:
    found = on_issues(process, cells(positions(spoken, bench=BENCH)), spoken)
    return [(one.issue, one.relation, [party.id for party in one.silent]) for one in found]


def test_every_issue_says_how_parties_stand_and_who_is_silent() -> None:
    spoken = (
        said("offer", "ceasefire", "immediate"),
        veska("accept", "ceasefire", "immediate"),
        veska("demand", "prisoners", "all for all"),
    )
    assert seen(*spoken) == [
        ("ceasefire", "same option", []),
        ("prisoners", "one silent", ["norlund"]),
    ]
    held = cells(positions(spoken, bench=BENCH))
    only = PROCESS.model_copy(update={"issues": (Issue.CEASEFIRE, Issue.NUCLEAR)})
    assert silent_issues(only, held) == [Issue.NUCLEAR]
    assert [issue for issue, *_ in seen(*spoken, process=only)] == ["ceasefire"]


def test_condition_stands_beside_what_the_other_gives() -> None:
    asked = veska("accept", "ceasefire", condition=IF)
    gift = said("commit", "withdrawal", words="to take the heavy guns across the river by June")
    held = cells(positions([asked, gift], bench=BENCH))
    found = {one.issue: one for one in on_issues(PROCESS, held, [asked, gift])}
    condition = found[Issue.CEASEFIRE].conditions[0]
    assert (condition.party.id, condition.line.condition) == ("veska", IF)
    assert [(each.given, each.shared) for each in condition.meetings] == [
        (gift, ("gun", "heavy", "river"))
    ]
    other = said("commit", "withdrawal", words="to open the gate")
    again = on_issues(PROCESS, held, [asked, other])
    assert all(not each.meetings for one in again for each in one.conditions)


def test_division_within_a_party_is_named() -> None:
    spoken = [
        veska("accept", "mediation", "Tarsh", day="2031-05-01"),
        said("reject", "mediation", "Tarsh", of="Veska", by="Keel", rank=2, day="2031-05-03"),
    ]
    held = cells(positions(spoken, bench=BENCH))
    assert [[p.id for p in one.divided] for one in on_issues(PROCESS, held, spoken)] == [["veska"]]


def test_who_spoke_without_a_stance_is_not_told_as_silent() -> None:
    offer = said("offer", "ceasefire", "immediate")
    view = veska("assert", "ceasefire", words="a truce was never on our desk")
    unsure = veska("offer", "sanctions", "lift", confidence=0.4)  # type: ignore[arg-type]
    spoken = [offer, view, unsure]
    held = cells(positions(spoken, bench=BENCH))
    (one,) = on_issues(PROCESS, held, spoken)
    assert (one.silent, [(p.id, row) for p, row in one.spoke]) == ((), [("veska", view)])
    touched = spoken_of(PROCESS, held, spoken, BENCH)
    found = [(issue, [(p.id, row) for p, row in words]) for issue, words in touched]
    assert found == [(Issue.SANCTIONS, [("veska", unsure)])]


def test_low_ranks_and_adversaries_break_no_silence() -> None:
    low = said("assert", "sanctions", rank=5)
    charged = said("accept", "sanctions", "lift", kind="narrated", teller="veska")
    assert spoken_of(PROCESS, {}, [low, charged], BENCH) == []


def test_words_by_the_way_are_no_words_on_an_issue() -> None:
    home = said("assert", "economy", words="our trade with Tarsh grows")
    sky = said("assert", "territory", words="drones fell on Norlunder territory")
    near = said("assert", "ceasefire", words="Veska breaks the truce by night")
    aware = [
        replace(row, shown=row.issues, report="r1", start=at)
        for at, row in enumerate((home, sky, near))
    ]
    touched = spoken_of(PROCESS, {}, aware, BENCH)
    assert [(issue, [p.id for p, _ in words]) for issue, words in touched] == [
        (Issue.CEASEFIRE, ["norlund"])
    ]
    with_veska = replace(aware[0], words="our trade with Veska grows")
    assert [issue for issue, _ in spoken_of(PROCESS, {}, [with_veska], BENCH)] == [Issue.ECONOMY]


def test_talks_under_a_condition_and_without_are_one_thing() -> None:
    willing = said("offer", "talks_resumption", words="to come to the table at any hour")
    bound = veska("accept", "talks_resumption", condition=IF, words="a round with envoys")
    held = cells(positions([willing, bound], bench=BENCH))
    found = {one.issue: one.relation for one in on_issues(PROCESS, held, [willing, bound])}
    assert found == {Issue.TALKS_RESUMPTION: "compatible"}
