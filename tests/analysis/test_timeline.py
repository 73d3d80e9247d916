from analysis.rows import NORLUND, SABEL, VESKA, report, row, statement
from truceline.analysis.timeline import timeline


def test_days_are_in_order_and_unknown_dates_apart() -> None:
    undated = report("r3", published=None)
    days = timeline(
        [
            row(statement("c", SABEL, report="r3", day=None), undated),
            row(statement("b", SABEL, report="r2", day=None)),
            row(statement("a", SABEL)),
        ]
    )
    assert [(day.date, [e.statement for e in day.entries]) for day in days] == [
        ("2031-05-04", ["a"]),
        ("2031-05-05", ["b"]),
        (None, ["c"]),
    ]
    assert [day.entries[0].date_is for day in days] == ["said", "printed", "unknown"]


def test_an_echo_stands_once_with_its_first_print() -> None:
    early, late = report("r1", published="2031-05-04"), report("r2", published="2031-05-06")
    told = [
        row(statement("late", SABEL, report="r2"), late, echo="e", told=2),
        row(statement("early", SABEL), early, echo="e", told=2),
        row(statement("other", SABEL), early),
    ]
    (day,) = timeline(told)
    assert {(e.statement, e.reports) for e in day.entries} == {("early", 2), ("other", 1)}


def test_what_an_entry_tells() -> None:
    ((entry,),) = (day.entries for day in timeline([row(statement("a", SABEL))]))
    assert (entry.speaker, entry.party, entry.outlet) == ("Viktor Sabel", "Norlund", "Courier")
    assert (entry.acts, entry.issues) == (("offer",), ("withdrawal", "ceasefire"))
    assert (entry.condition, entry.due) == ("if the guns are silent", "2031-06-01")
    assert entry.words == "We would pull back, … if the guns are silent by June."


def test_joint_speakers_have_no_one_party() -> None:
    ((entry,),) = (day.entries for day in timeline([row(statement("a", NORLUND, VESKA))]))
    assert (entry.speaker, entry.party) == ("Norlund and Veska", None)
