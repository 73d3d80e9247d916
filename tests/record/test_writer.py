"""What the writer does to a record."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from record.invented import DAHL, EXPERT, PROCESS, TEXT, entry, report, statement
from truceline.record.columns import metadata
from truceline.record.deciding import take
from truceline.record.entries import Entry
from truceline.record.joining import store_judgements, store_links
from truceline.record.opening import Record
from truceline.record.pending import report_cluster, unlinked
from truceline.record.rows import Wanted
from truceline.record.tables import arrivals, statements, stretches
from truceline.record.writer import (
    note_arrivals,
    note_problem,
    set_process,
    start_over,
    store,
)
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.links import Clue, Echo, Family, Judgement
from truceline.vocabulary.problems import Problem


def rows(record: Record) -> dict[str, int]:
    """How many rows each table has."""
    with record.engine.connect() as connection:
        return {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in metadata.sorted_tables
        }


def ruling(subject: str, said: Ruling = Ruling.ACCEPT, at: str = "08") -> Decision:
    return Decision(
        subject=subject,
        ruling=said,
        by="ina",
        decided_at=f"2031-06-01T{at}:00:00Z",
        note="heard the tape",
        values=(("act", "reject"),),
    )


def test_storing_twice_changes_nothing(full: Record) -> None:
    before = rows(full)
    with full.writing() as connection:
        store(connection, [entry("one"), entry("two", outlet="Gull Times", published="2031-05-09")])
    assert rows(full) == before


def test_reading_anew_replaces_statements_and_keeps_rulings(full: Record) -> None:
    one = entry("one")
    kept, gone = one.statements[0], one.statements[1]
    with full.writing() as connection:
        take(connection, ruling(kept.key))
        take(connection, ruling(gone.key))
        store(connection, [replace(one, statements=(kept,))])
    assert full.reader.count() == 4
    assert full.reader.statement(kept.key).decision == ruling(kept.key)
    assert full.reader.decisions(gone.key) == [ruling(gone.key)]


def test_a_new_ruling_supersedes_and_keeps_the_old_one(full: Record) -> None:
    key = entry("one").statements[0].key
    first, second = ruling(key), ruling(key, Ruling.REJECT, at="09")
    with full.writing() as connection:
        take(connection, first)
        take(connection, second)
    assert full.reader.decisions(key) == [first, second]
    assert full.reader.statement(key).decision == second
    assert full.reader.totals().decisions == 1


def test_nobody_stays_whom_no_statement_names(full: Record) -> None:
    with full.writing() as connection:
        for name in ("one", "two"):
            same = entry(name)
            store(connection, [replace(same, statements=same.statements[:2])])
    assert [actor.key for actor, _ in full.reader.actors()] == ["dahl"]


def test_actors_are_brought_together_in_any_order(record: Record) -> None:
    came = report("one")
    longer = replace(EXPERT, name="Dr Pavel Oren", names=("Oren",))
    words = ("a long winter", "Norlund rejects the ceasefire")
    tellings = [statement(came, EXPERT, words[0]), statement(came, longer, words[1])]
    base = entry("one")
    for order in (tellings, tellings[::-1]):
        with record.writing() as connection:
            store(connection, [replace(base, statements=tuple(order))])
        actor = record.reader.actor("x-oren")
        assert (actor.name, actor.names) == ("Dr Pavel Oren", ("Oren", "Pavel Oren"))


def test_the_process_file_knows_an_actor_better(record: Record) -> None:
    came = report("one")
    guessed = replace(DAHL, name="Envoy A. Dahl of the North", known=False, party=None)
    with record.writing() as connection:
        for actor in (DAHL, guessed):
            told = (statement(came, actor, "a long winter"),)
            store(connection, [replace(entry("one"), statements=told), entry("two")])
    assert record.reader.actor("dahl") == DAHL


def test_a_statement_found_twice_stands_once(record: Record) -> None:
    one = entry("one")
    with record.writing() as connection:
        store(connection, [replace(one, statements=one.statements * 2)])
    assert record.reader.count() == 3


def test_every_arrival_is_kept(full: Record) -> None:
    again = replace(entry("one").report, path="mirror/copy.txt")
    with full.writing() as connection:
        note_arrivals(connection, [again, again])
    with full.engine.connect() as connection:
        paths = connection.scalars(select(arrivals.c.path).order_by(arrivals.c.path)).all()
    assert paths == ["mirror/copy.txt", "reports/one.txt", "reports/two.txt"]
    assert full.reader.report(again.key).path == "reports/one.txt"


def test_a_report_that_is_read_at_last_has_no_problem_left(record: Record) -> None:
    one = entry("one")
    trouble = Problem(stage="reading", place="x", reason="a fault", report=one.report.key)
    earlier = Problem(stage="sources", place="reports/one.txt", reason="empty", kept=False)
    other = Problem(stage="sources", place="reports/two.txt", reason="empty", kept=False)
    with record.writing() as connection:
        store(connection, [Entry(report=one.report)])
        for problem in (trouble, earlier, other):
            note_problem(connection, problem)
        store(connection, [one])
    assert record.reader.problems() == [other]
    assert record.reader.known([one.report.key]) == {one.report.key}


def test_a_transaction_is_whole_or_nothing(full: Record) -> None:
    before = rows(full)

    def half() -> None:
        with full.writing() as connection:
            store(connection, [entry("three")])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    assert rows(full) == before


def test_foreign_keys_hold(full: Record) -> None:
    stray = {
        "report": "nokey",
        "number": 0,
        "start": 0,
        "end": 1,
        "kind": "body",
        "label": "",
        "speaker": "",
    }

    def stray_row() -> None:
        with full.writing() as connection:
            connection.execute(stretches.insert().values(stray))

    with pytest.raises(IntegrityError):
        stray_row()


def test_the_process_is_replaced(full: Record) -> None:
    with full.writing() as connection:
        set_process(connection, PROCESS.model_copy(update={"name": "Another"}))
    assert full.reader.process().name == "Another"


def test_characters_that_no_database_keeps_leave_the_offsets(record: Record) -> None:
    one = entry("one")
    assert one.article is not None
    odd = replace(one.article, text=TEXT.replace("a truce", "a\0tru\ud800e"))
    with record.writing() as connection:
        store(connection, [replace(one, article=odd)])
    text = record.reader.article(one.report.key).text
    assert len(text) == len(TEXT)
    assert "a\ufffdtru\ufffde" in text


def test_starting_over_marks_every_report(full: Record) -> None:
    with full.writing() as connection:
        start_over(connection)
    assert len(full.reader.unread()) == 2
    assert full.reader.count() == 6  # until they are read, they keep what they had


def keys(*names: str) -> list[str]:
    return [str(entry(name).report.key) for name in names]


@pytest.fixture
def linked(full: Record) -> Record:
    """A record whose two reports are of one family and tell one statement."""
    one, two = keys("one", "two")
    left, right = entry("one").statements[0].key, entry("two").statements[0].key
    clues = (("same_passages", Clue(0.9, "much")),)
    with full.writing() as connection:
        judged = Judgement(left=one, right=two, score=0.9, same=True, clues=clues)
        told = Judgement(left=left, right=right, score=0.8, same=True)
        store_judgements(connection, [judged], [told])
        store_links(
            connection,
            [Family(key="f1", reports=(two, one), grounds=("much the same",))],
            [Echo(key="e1", statements=(left, right))],
        )
    return full


def test_what_two_reports_tell_stands_once_where_so_asked(linked: Record) -> None:
    reader, echoed = linked.reader, [entry(name).statements[0].key for name in ("one", "two")]
    shown = [row.statement.key for row in reader.statements(Wanted(once=True))]
    assert len(shown) == reader.count(Wanted(once=True)) == reader.count() - 1
    assert [key in shown for key in echoed] == [True, False]
    later = Wanted(once=True, report=str(entry("two").report.key))
    assert echoed[1] in [row.statement.key for row in reader.statements(later)]
    pages = [
        row.statement.key
        for start in (0, 3)
        for row in reader.statements(Wanted(once=True, limit=3, offset=start))
    ]
    assert pages == shown


def test_families_and_echoes_are_seen_everywhere(linked: Record) -> None:
    one, two = keys("one", "two")
    reader = linked.reader
    assert reader.family("f1") == Family(key="f1", reports=(two, one), grounds=("much the same",))
    assert reader.totals().families == 1
    row = reader.statement(entry("one").statements[0].key)
    assert (row.echo, row.echo_reports, row.echo_origins) == ("e1", 2, 1)
    assert (row.report.family, row.report.first_of_family) == ("f1", False)
    assert reader.report(two).first_of_family
    assert {spoken.family for spoken in reader.spoken()} == {"f1"}
    with linked.engine.connect() as connection:
        reached, judged = report_cluster(connection, [one])
    assert reached == {one, two}
    assert judged[0].clues == (("same_passages", Clue(0.9, "much")),)


def test_new_groups_take_the_place_of_old_ones(linked: Record) -> None:
    one, two = keys("one", "two")
    with linked.writing() as connection:
        store_links(
            connection, [Family(key="f2", reports=(one,)), Family(key="f3", reports=(two,))], []
        )
    assert linked.reader.totals().families == 2
    assert rows(linked)["families"] == 2


def test_reading_anew_takes_a_report_out_of_its_groups(linked: Record) -> None:
    one, two = keys("one", "two")
    with linked.writing() as connection:
        connection.execute(statements.update().values(number=statements.c.number))
        store(connection, [entry("one")])
        assert set(unlinked(connection)) == {one, two}  # its companion is judged anew, too
    assert rows(linked)["report_judgements"] == 0
    assert rows(linked)["statement_judgements"] == 0
    assert linked.reader.report(one).family is None
