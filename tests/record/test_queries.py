"""What a record answers."""

from dataclasses import replace

import pytest

from record.invented import DAHL, REJECTS, TEXT, article, entry, report, statement
from truceline.record.deciding import take
from truceline.record.entries import Entry
from truceline.record.opening import Record
from truceline.record.rows import Wanted
from truceline.record.writer import note_problem, store
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.errors import NotFound, RecordError
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.statements import Kind


def test_everything_comes_back_as_it_went_in(full: Record) -> None:
    went_in = {s.key: s for name in ("one", "two") for s in entry(name).statements}
    came_back = {row.statement.key: row.statement for row in full.reader.statements()}
    assert len(came_back) == 6
    assert {key: came_back[key] for key in went_in} == went_in


@pytest.mark.parametrize(
    ("cue", "shown"),
    [
        ("no longer accepts", "no longer accepts"),
        ("no longer accepts the envoy", "no longer accepts"),
        ("no longer", "no longer …"),  # what is left out is shown as left out
    ],
)
def test_a_told_act_comes_with_the_words_that_stand_before_it(
    full: Record, cue: str, shown: str
) -> None:
    came = report("three")
    text = "Norlund no longer accepts the envoy of Tarsh as a mediator."
    told = statement(
        came,
        DAHL,
        "the envoy of Tarsh",
        REJECTS,
        cue=cue,
        kind=Kind.NARRATED,
        text=text,
    )
    read = replace(article(came), text=text, stretches=())
    with full.writing() as connection:
        store(connection, [Entry(report=came, article=read, statements=(told,))])
    cues = {row.statement.key: row.cue for row in full.reader.statements()}
    assert cues[told.key] == shown
    assert [cue for key, cue in cues.items() if key != told.key] == [""] * 6


def test_report_and_article_come_back(full: Record) -> None:
    one = entry("one")
    assert full.reader.bytes_of(one.report.key) == one.report
    assert full.reader.article(one.report.key) == one.article
    assert [a.report for a in full.reader.articles()] == [
        entry("one").report.key,
        entry("two").report.key,
    ]


def test_process_comes_back(full: Record) -> None:
    process = full.reader.process()
    assert process.people[0].roles[0].from_ == "2031-04"
    assert [side.id for side in process.sides()] == ["norlund", "veska"]


def test_totals(full: Record) -> None:
    totals = full.reader.totals()
    assert (totals.reports, totals.families, totals.statements, totals.acts) == (2, 2, 6, 6)
    assert (totals.actors, totals.first, totals.last) == (2, "2031-05-04", "2031-05-09")


def test_a_report_in_a_list(full: Record) -> None:
    rows = full.reader.reports()
    assert [row.path for row in rows] == ["reports/one.txt", "reports/two.txt"]
    assert [row.outlet for row in rows] == ["Mere Tribune", "Gull Times"]
    assert rows[0].statements == 3
    assert rows[0].id == rows[0].key
    assert full.reader.report(rows[0].key) == rows[0]
    newest = full.reader.reports(newest_first=True, limit=1)
    assert [row.path for row in newest] == ["reports/two.txt"]
    assert [row.path for row in full.reader.reports(offset=1)] == ["reports/two.txt"]


@pytest.mark.parametrize(
    ("wanted", "number"),
    [
        (Wanted(), 6),
        (Wanted(actor="dahl"), 4),
        (Wanted(party="Norlund"), 4),
        (Wanted(party="norlund"), 4),
        (Wanted(party="Veska"), 0),
        (Wanted(act="reject"), 2),
        (Wanted(issue="withdrawal"), 2),
        (Wanted(act="reject", issue="withdrawal"), 2),
        (Wanted(act="propose", issue="withdrawal"), 0),
        (Wanted(outlet="Gull Times"), 3),
        (Wanted(kind="direct"), 2),
        (Wanted(report=str(entry("one").report.key)), 3),
        (Wanted(since="2031-05-05"), 2),
        (Wanted(until="2031-05-03"), 2),
        (Wanted(since="2031-05-03", until="2031-05-03"), 2),
        (Wanted(since="2031-05", until="2031"), 6),
        (Wanted(words="truce", act="reject"), 0),
        (Wanted(words="truce OR talks"), 0),
        (Wanted(echo="nothing"), 0),
    ],
)
def test_each_filter_narrows(full: Record, wanted: Wanted, number: int) -> None:
    assert full.reader.count(wanted) == number
    assert len(list(full.reader.statements(wanted))) == number


def test_a_source_is_found_in_any_case_and_with_any_apostrophe(full: Record) -> None:
    came = report("three")
    text = "Norlund’s Envoy said that the bridge is open."
    told = statement(came, DAHL, "the bridge is open", REJECTS, text=text)
    assert told.speaker is not None
    told = replace(told, speaker=replace(told.speaker, text="Norlund’s Envoy"))
    read = replace(article(came), text=text, stretches=())
    with full.writing() as connection:
        store(connection, [Entry(report=came, article=read, statements=(told,))])
    for asked in ("Norlund’s Envoy", "norlund's envoy", "NORLUND‘S ENVOY"):
        assert full.reader.count(Wanted(source=asked)) == 1, asked
    assert full.reader.count(Wanted(source="Norlund envoy")) == 0


def test_limit_and_offset_page_through(full: Record) -> None:
    everything = [row.statement.key for row in full.reader.statements()]
    pages = [
        row.statement.key
        for start in (0, 4)
        for row in full.reader.statements(Wanted(limit=4, offset=start))
    ]
    assert pages == everything


def test_statements_stand_by_document_and_place(full: Record) -> None:
    places = [(row.report.path, row.statement.start) for row in full.reader.statements()]
    assert places == sorted(places, key=lambda place: (place[0] or "", place[1]))


def test_newest_first(full: Record) -> None:
    dates = [row.date for row in full.reader.statements(Wanted(newest_first=True))]
    assert dates == sorted(dates, key=str, reverse=True)


def test_unknown_dates_come_last(record: Record) -> None:
    with record.writing() as connection:
        store(connection, [entry("dated"), entry("undated", published=None)])
    dates = [row.date for row in record.reader.statements(Wanted(newest_first=True))]
    assert dates[-2:] == [None, None]


def test_statement_by_key(full: Record) -> None:
    key = entry("one").statements[0].key
    row = full.reader.statement(key)
    assert row.statement.key == key
    assert row.words == row.statement.words(TEXT)


@pytest.mark.parametrize("what", ["report", "bytes_of", "article", "statement", "actor", "family"])
def test_what_is_not_there_is_said_to_be_so(full: Record, what: str) -> None:
    with pytest.raises(NotFound, match="nokey"):
        getattr(full.reader, what)("nokey")


@pytest.mark.parametrize(
    ("field", "wanted", "counts"),
    [
        ("actor", Wanted(), {"dahl": 4, "x-oren": 2}),
        ("party", Wanted(), {"Norlund": 4}),
        ("act", Wanted(), {"reject": 2, "propose": 2, "predict": 2}),
        ("issue", Wanted(act="reject"), {"ceasefire": 2, "withdrawal": 2}),
        ("act", Wanted(issue="withdrawal"), {"reject": 2}),
        ("outlet", Wanted(actor="dahl"), {"Mere Tribune": 2, "Gull Times": 2}),
        ("kind", Wanted(), {"indirect": 4, "direct": 2}),
        ("month", Wanted(), {"2031-05": 6}),
        ("language", Wanted(), {"en": 6}),
    ],
)
def test_counts(full: Record, field: str, wanted: Wanted, counts: dict[str, int]) -> None:
    found = full.reader.counted(field, wanted)
    assert {one.value: one.count for one in found} == counts
    assert [one.count for one in found] == sorted(counts.values(), reverse=True)


def test_counting_by_an_unknown_field_is_an_error(full: Record) -> None:
    with pytest.raises(RecordError, match="known: act"):
        full.reader.counted("moon")


def test_spoken_carries_what_weighs_an_act(full: Record) -> None:
    rows = full.reader.spoken()
    assert {row.side for row in rows} == {"norlund"}  # the expert speaks for nobody
    first = rows[0]
    assert (first.act, first.issues) == (ActKind.REJECT, (Issue.CEASEFIRE, Issue.WITHDRAWAL))
    assert (first.date, first.date_is) == ("2031-05-03", "said")
    assert (first.rank, first.confidence, first.negated) == (2, 0.9, False)
    assert first.condition == "unless Veska leaves Łódno"
    assert rows[-1].date_is == "printed"
    assert [row.date for row in rows] == sorted(row.date or "" for row in rows)


def test_rank_is_that_of_the_day(record: Record) -> None:
    with record.writing() as connection:
        store(connection, [entry("early", published="2031-03-02")])
    ranks = {row.date: row.rank for row in record.reader.spoken()}
    assert ranks == {"2031-05-03": 2, "2031-03-02": 4}


def test_what_a_person_rejected_is_not_spoken(full: Record) -> None:
    key = entry("one").statements[0].key
    ruling = Decision(
        subject=key, ruling=Ruling.REJECT, by="ina", decided_at="2031-06-01T08:00:00Z"
    )
    with full.writing() as connection:
        take(connection, ruling)
    assert key not in {row.statement for row in full.reader.spoken()}
    assert full.reader.statement(key).decision == ruling


def test_problems_and_decisions_are_listed(full: Record) -> None:
    trouble = Problem(stage="sources", place="x.pdf", reason="a PDF", cure="save it", kept=False)
    with full.writing() as connection:
        note_problem(connection, trouble)
        note_problem(connection, trouble)
    assert full.reader.problems() == [trouble]
    assert full.reader.decisions() == []


def test_a_report_that_could_not_be_read_has_no_words(record: Record) -> None:
    came = report("broken")
    with record.writing() as connection:
        store(connection, [Entry(report=came)])
    assert record.reader.article(came.key).text == ""
    assert not record.reader.report(came.key).readable
    assert record.reader.unread() == [came.key]
    assert record.reader.known([came.key]) == set()


def test_reports_are_found_by_their_words(full: Record) -> None:
    found = full.reader.search_reports("analyst winter")
    assert [row.path for row in found] == ["reports/one.txt", "reports/two.txt"]
    assert full.reader.search_reports("(") == []


def test_a_reading_reader_keeps_its_view(full: Record) -> None:
    with full.reading() as reader:
        assert reader.count() == 6
        assert sum(1 for _ in reader.statements()) == 6
        assert reader.article(entry("one").report.key) == article(entry("one").report)
