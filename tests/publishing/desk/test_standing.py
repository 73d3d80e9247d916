"""The desk weighs every act once for each state of the record."""

from analysis.rows import Shelf
from analysis.spoken import said
from truceline.publishing.desk.standing import Kept
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken

REJECTS = said("reject", day="2031-05-01", words="not a yard of the bank")
ACCEPTS = said("accept", day="2031-05-20", words="a line on the bank")


class Marked(Shelf):
    """A record that says when it was written to, and counts who asks for its acts."""

    mark: str | None = "1 a"
    asked = 0

    def noted(self, name: str) -> str | None:
        return self.mark

    def spoken(self) -> list[Spoken]:
        self.asked += 1
        return list(self.acts)


def test_a_page_is_worked_out_once_until_somebody_writes() -> None:
    kept, record = Kept(), Marked([], [REJECTS])
    first = kept.standing(record, record.process(), "")
    assert kept.standing(record, record.process(), "") is first
    kept.standing(record, record.process(), "2031-05-01")
    assert record.asked == 1
    record.mark, record.acts = "2 b", [REJECTS, ACCEPTS]
    newer = kept.standing(record, record.process(), "")
    assert [c.kind for c in newer.changes] == ["reversal", "first statement"]
    assert [p.stance for p in newer.history("norlund", Issue.TALKS_VENUE)] == [
        "supports",
        "opposes",
    ]


def test_days_differ() -> None:
    kept, record = Kept(), Marked([], [REJECTS, ACCEPTS])
    early = kept.standing(record, record.process(), "2031-05-10")
    late = kept.standing(record, record.process(), "")
    place = "norlund", Issue.TALKS_VENUE
    assert (early.held[place][0].stance, late.held[place][0].stance) == ("opposes", "supports")


def test_what_only_an_adversary_tells_is_no_line_of_the_party() -> None:
    told = said("reject", kind="indirect", told_by="Oren", teller="veska")
    record = Marked([], [told])
    assert Kept().standing(record, record.process(), "").held == {}


def test_without_a_mark_nothing_is_kept_and_few_states_are() -> None:
    kept, record = Kept(), Marked([], [REJECTS])
    record.mark = None
    assert kept.standing(record, record.process(), "") is not kept.standing(
        record, record.process(), ""
    )
    for number in range(5):
        record.mark = f"{number} c"
        kept.standing(record, record.process(), "")
    assert len(kept.states) == 2
