"""What an actor's page tells: names in print, roles with their words, party with grounds."""

from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest

from publishing.desk.fake_record import FakeReader
from publishing.desk.outline import Outline
from publishing.desk.visitor import Visitor
from record.invented import FORMER, PROCESS, entry, said_by
from truceline.publishing.desk.actors import called, party_grounds
from truceline.publishing.desk.app import make_app
from truceline.publishing.desk.namings import namings
from truceline.publishing.desk.rolewords import MOST_REPORTS, ends, left, reports_of, seen_as
from truceline.record.opening import open_record
from truceline.record.rows import Counted, Wanted
from truceline.record.writer import set_process, store
from truceline.vocabulary.actors import Actor, ActorType, Role

Get = Callable[..., httpx.Response]
ENVOY = Role(title="envoy", of="veska", rank=2)
DAHL = Actor(key="dahl", name="Ada Dahl", type=ActorType.PERSON, roles=(ENVOY,))


def test_page_shows_names_in_print_roles_party_and_who_passed_it_on(get: Get) -> None:
    with FakeReader() as reader:
        actor, _ = reader.actors(least=1)[0]
    words = Outline(get(f"/actors/{actor.key}").text).one("main").words
    for expected in ("Printed as", "Roles over time", "Told by", "Through whom", "All statements"):
        assert expected in words
    assert f"Why {actor.party}" in words


def test_the_head_counts_statements_and_each_stands_once(get: Get) -> None:
    with FakeReader() as reader:
        told = Wanted(actor="sabel")
        total, once = reader.count(told), reader.count(replace(told, once=True))
    assert once < total
    page = Outline(get("/actors/sabel").text)
    words = page.one("main").words
    assert f"{total} statements in 3 reports" in words
    assert f"{total} statements, newest first; what several reports tell stands once" in words
    assert f"1 to {once} of {once} entries" in words
    shown = [one for one in page.all("article") if one.attributes["class"].startswith("item")]
    assert len(shown) == once
    assert "Told by 2 reports" in words


def test_stations_say_what_they_are(get: Get) -> None:
    words = Outline(get("/actors/sabel").text).one("main").words
    assert "On which occasion, in the reports’ words" in words
    assert "“a briefing”" in words
    assert "Printed by" in words


def test_a_form_in_print_leads_to_all_its_statements() -> None:
    with FakeReader() as reader:
        for one in namings(reader.counted("source", Wanted(actor="sabel"))).names:
            asked = Wanted(actor="sabel", source=one.value)
            assert not one.value or reader.count(asked) == one.count


def test_who_is_no_name_but_counted() -> None:
    both = namings([Counted(value=v, label=v, count=1) for v in ("Who", "who", "Ada", "ada")])
    assert [(one.label, one.count) for one in both.relatives] == [("Who", 2)]
    assert [(one.label, one.count) for one in both.names] == [("Ada", 2)]


def test_list_is_searched_by_name_and_by_office(get: Get) -> None:
    with FakeReader() as reader:
        actor, _ = reader.actors(least=1)[0]
    found = get(f"/actors?q={actor.name.split()[-1].upper()}").text
    assert actor.name in found
    assert "Nobody answers to this" in get("/actors?q=zzz").text


@pytest.mark.parametrize(
    ("asked", "answer"), [("dahl", True), ("ADA d", True), ("envoy", True), ("minister", False)]
)
def test_all_words_stand_in_one_name_or_office(asked: str, answer: bool) -> None:
    assert called(DAHL, asked) is answer


def test_the_words_behind_a_role_are_found_in_print() -> None:
    with FakeReader() as reader:
        sabel = next(a for a, _ in reader.actors() if a.roles and a.name == "Ada Sabel")
        rows, total = reports_of(reader, [row.key for row in reader.reports()])
        assert len(rows) == total
        found = seen_as(reader, sabel, rows)
        assert found
        for some in found.values():
            for one in some:
                text = reader.article(one.report.url.split("/")[-1]).text
                assert one.words in " ".join(text.split())


def test_of_many_reports_the_first_and_the_last_are_read() -> None:
    from publishing.desk.fake_record import larger

    with larger(MOST_REPORTS + 30) as reader:
        rows, total = reports_of(reader, [row.key for row in reader.reports()])
    assert (len(rows), total) == (MOST_REPORTS, MOST_REPORTS + 30)
    dates = [row.published or "" for row in rows]
    assert dates == sorted(dates)


def test_first_and_last_or_the_only_one() -> None:
    assert ends(()) == ()
    assert ends("a") == ("a",)  # type: ignore[arg-type, comparison-overlap]
    assert ends("abc") == ("a", "c")  # type: ignore[arg-type, comparison-overlap]


GROUNDS = (
    (replace(DAHL, side=None), []),
    (
        replace(DAHL, side="veska", known=True),
        ["The process file gives the office “envoy” of Veska"],
    ),
    (replace(DAHL, side="veska"), ["The reports give the office “envoy” of Veska"]),
    (replace(DAHL, side="veska", roles=()), ["Counted there by the reports"]),
    (replace(DAHL, key="veska", side="veska"), ["It is this party itself"]),
)


@pytest.mark.parametrize(("actor", "grounds"), GROUNDS)
def test_a_party_has_its_grounds(actor: Actor, grounds: list[str]) -> None:
    assert party_grounds(actor, {"veska": "Veska"}) == grounds


OVER = replace(ENVOY, until="2031-04-15")


@pytest.mark.parametrize(
    ("roles", "day", "until"),
    [
        ((OVER,), "2031-05-04", "2031-04-15"),
        ((OVER,), "2031-04-15", ""),
        ((OVER,), None, ""),
        ((OVER, ENVOY), "2031-05-04", ""),
        ((OVER, replace(ENVOY, until="2031-04-20")), "2031-05-04", "2031-04-20"),
        ((OVER, replace(ENVOY, of="norlund")), "2031-05-04", "2031-04-15"),
        ((replace(ENVOY, rank=None),), "2031-05-04", ""),
    ],
)
def test_when_somebody_ceased_to_speak_for_a_party(
    roles: tuple[Role, ...], day: str | None, until: str
) -> None:
    assert left(replace(DAHL, side="veska", known=True, roles=roles), day) == until


def test_a_former_minister_spoke_for_the_party_until_a_day(address: str) -> None:
    late = said_by(FORMER, "late", "2031-05-04")
    with open_record(address, create=True) as record:
        with record.writing() as connection:
            set_process(connection, PROCESS)
            store(connection, [said_by(FORMER, "in", "2031-04-02"), late, entry("one")])
        visitor = Visitor(make_app(record.reading))
        page = Outline(visitor.get("/actors/ferro")).one("main").words
        assert "Spoke for Veska until 15 April 2031" in page
        assert "Speaks for" not in page
        listed = Outline(visitor.get("/actors?party=Veska")).one("main").words
        assert "Veska, until 15 April 2031" in listed
        assert "Speaks for Norlund" in visitor.get("/actors/dahl").replace("<b>", "")
        (told,) = record.reader.statements(Wanted(party="Veska"))
        of_veska = visitor.get("/statements?party=Veska")
        assert told.statement.key in of_veska
        assert late.statements[0].key not in of_veska
