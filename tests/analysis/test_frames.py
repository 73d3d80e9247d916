from analysis.rows import ASSERT, NORLUND, OFFER, SABEL, VESKA, Shelf, report, row, statement
from analysis.spoken import said
from truceline.analysis.frames import acts_frame, statements_frame
from truceline.analysis.summary import summary, told
from truceline.analysis.voices import counted_acts, voices
from truceline.vocabulary.statements import Mode

ROWS = [
    row(statement("a", SABEL)),
    row(statement("b", SABEL, report="r2", acts=(OFFER, ASSERT)), report("r2", outlet="Wire")),
    row(statement("c", VESKA)),
    row(statement("d", SABEL, mode=Mode.NOT_SAID)),
    row(statement("e")),
]


def test_one_line_a_statement() -> None:
    frame = statements_frame(Shelf(ROWS))
    assert frame["statement"].to_list() == ["a", "b", "c", "d", "e"]
    assert frame["speaker"].to_list()[-1] is None


def test_one_line_for_each_act_and_issue() -> None:
    frame = acts_frame(Shelf(ROWS[1:2]))
    assert frame.select("act", "issue", "option").rows() == [
        ("offer", "withdrawal", "full"),
        ("offer", "ceasefire", None),
        ("assert", None, None),
    ]


def test_an_empty_record_has_empty_frames() -> None:
    assert voices(statements_frame(Shelf([]))).height == 0
    assert counted_acts(acts_frame(Shelf([]))).height == 0


def test_who_is_quoted_how_much() -> None:
    heard = voices(statements_frame(Shelf(ROWS)))
    assert heard.select("speaker", "statements", "reports", "origins", "outlets").rows() == [
        ("Viktor Sabel", 2, 2, 1, 2),
        ("Veska", 1, 1, 1, 1),
    ]


def test_what_each_party_does() -> None:
    counted = counted_acts(acts_frame(Shelf(ROWS)))
    assert ("Veska", "ceasefire", "offer", 1) in counted.rows()


def test_the_summary_tells_what_came_in_who_speaks_and_what_changed() -> None:
    acts = [
        said("reject", day="2031-05-01", words="Not a yard of the bank", outlet="Courier"),
        said("accept", day="2031-05-20", words="We can live with a line on the bank"),
    ]
    short = summary(Shelf([*ROWS, row(statement("f", NORLUND, VESKA))], acts))
    assert [c.kind for c in short.changes] == ["reversal"]
    assert short.first_statements == 1
    lines = "\n".join(told(short))
    for part in (
        "1,200 reports from 1 origin, 2031-05-01 to 2031-05-20",
        "Viktor Sabel (Norlund): 2 statements in 2 reports",
        "What changed, newest first",
        "Norlund on venue: reversal, 2031-05-01 to 2031-05-20",
        "before, opposes: “Not a yard of the bank” (Sabel, 2031-05-01, Courier)",
        "now, supports: “We can live with a line on the bank” (Sabel, 2031-05-20)",
        "scan.pdf: no text (add the text)",
    ):
        assert part in lines


def test_an_empty_summary_says_nothing_changed() -> None:
    lines = told(summary(Shelf([])))
    assert lines[lines.index("What changed") + 1] == "  nothing"


def test_a_summary_without_moves_counts_who_was_heard_for_the_first_time() -> None:
    acts = [said("reject", day="2031-05-01", words="Not a yard of the bank")]
    lines = told(summary(Shelf([*ROWS], acts)))
    assert lines[lines.index("What changed") + 1] == (
        "  nothing; heard for the first time: 1 position (truceline changes)"
    )
