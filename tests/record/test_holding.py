"""For whom somebody spoke: the office held on the day of speaking tells, everywhere alike."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from record.invented import DAHL, EXPERT, FORMER, PROCESS, said_by
from truceline.linking.planning import Parting, plan_split
from truceline.publishing.exports.statements import export
from truceline.record.entries import Entry
from truceline.record.opening import Record
from truceline.record.rows import Wanted
from truceline.record.writer import set_process, store
from truceline.runs.deciding import Bench
from truceline.vocabulary.actors import Actor, Role

IN_OFFICE = said_by(replace(FORMER, party="Veska", side="veska"), "in", "2031-04-02")
AFTER = said_by(FORMER, "after", "2031-05-04")  # of this day the reading gives no party
UNDATED = said_by(FORMER, "undated", None)


def kept(record: Record, *entries: Entry) -> None:
    with record.writing() as connection:
        set_process(connection, PROCESS)
        for one in entries:
            store(connection, [one])


@pytest.mark.parametrize("order", [(IN_OFFICE, AFTER), (AFTER, IN_OFFICE)])
def test_a_later_report_takes_no_words_from_a_party(record: Record, order: Sequence[Entry]) -> None:
    kept(record, *order)
    reader = record.reader
    of_veska = Wanted(party="Veska")
    (told,) = reader.statements(of_veska)
    assert told.statement.said_on is not None
    assert (told.statement.said_on.date, reader.count(of_veska)) == ("2031-04-02", 1)
    assert [(one.value, one.label, one.count) for one in reader.counted("side")] == [
        ("veska", "Veska", 1)
    ]
    assert [(one.value, one.count) for one in reader.counted("party")] == [("Veska", 1)]
    said = {line["said_on"]["date"]: line["speaker"]["party"] for line in export(reader)}
    assert said == {"2031-04-02": "Veska", "2031-05-04": None}
    assert [one.date for one in reader.spoken()] == ["2031-04-02"]
    assert (reader.actor("ferro").party, reader.actor("ferro").side) == ("Veska", "veska")


def test_filters_page_over_words_said_in_office_alone(record: Record) -> None:
    early = [said_by(FORMER, f"in{day}", f"2031-04-0{day}") for day in range(1, 6)]
    late = [said_by(FORMER, f"after{day}", f"2031-05-0{day}") for day in range(1, 6)]
    kept(record, *early, *late)
    pages = [
        [row.statement.key for row in record.reader.statements(asked)]
        for asked in (Wanted(party="veska", limit=2, offset=at) for at in (0, 2, 4))
    ]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert len({key for page in pages for key in page}) == 5


def test_where_no_day_is_known_any_office_counts(record: Record) -> None:
    kept(record, UNDATED)
    assert record.reader.count(Wanted(party="Veska")) == 1


@pytest.mark.parametrize(("until", "spoke"), [("2031-04-01", 0), ("2031-04-15", 1), (None, 2)])
def test_a_corrected_process_file_tells_anew_for_whom_they_spoke(
    record: Record, until: str | None, spoke: int
) -> None:
    kept(record, IN_OFFICE, AFTER)
    (office,) = FORMER.roles
    elsewhere = said_by(replace(FORMER, roles=(replace(office, until=until),)), "other", "2028")
    kept(record, elsewhere)
    assert record.reader.count(Wanted(party="Veska")) == spoke


def test_somebody_who_changed_sides_spoke_for_each_in_turn(record: Record) -> None:
    roles = (*FORMER.roles, Role(title="envoy", of="norlund", rank=4, since="2031-05"))
    both = replace(FORMER, roles=roles)
    kept(record, said_by(both, "in", "2031-04-02"), said_by(both, "after", "2031-05-04"))
    assert [one.value for one in record.reader.counted("party")] == ["Norlund", "Veska"]
    assert record.reader.actor("ferro").party == "Norlund"


@pytest.mark.parametrize(("speaker", "party"), [(EXPERT, None), (DAHL, "Norlund")])
def test_others_keep_what_the_reports_tell(
    record: Record, speaker: Actor, party: str | None
) -> None:
    kept(record, said_by(speaker, "in", "2031-04-02"))
    (told,) = record.reader.statements()
    assert told.statement.speaker is not None
    assert told.statement.speaker.actors[0].party == party


def test_words_that_a_ruling_gives_to_somebody_count_for_their_side(record: Record) -> None:
    experts = [
        said_by(EXPERT, name, day) for name, day in (("a", "2031-04-05"), ("b", "2031-05-05"))
    ]
    kept(record, IN_OFFICE, *experts)
    moved = tuple(told.key for one in experts for told in one.statements)
    plan = plan_split(record.reader, Parting(actor=EXPERT.key, to="ferro", statements=moved))
    bench = Bench(record)
    number, _ = bench.rule(plan.subject, plan.ruling, by="A. Berg", values=plan.values)
    spoke = [row.statement.key for row in record.reader.statements(Wanted(party="Veska"))]
    assert moved[0] in spoke  # in office
    assert moved[1] not in spoke
    bench.withdraw(number, by="A. Berg")
    assert record.reader.count(Wanted(party="Veska")) == 1
