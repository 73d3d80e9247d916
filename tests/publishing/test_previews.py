"""What a merger of people in office touches, told at the desk before it is ruled."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publishing.desk.visitor import Visitor
from runs_invented import FakeRead, code, quick, read
from runs_ruled import write_lines
from truceline.linking.planning import Parting, plan_merge, plan_split
from truceline.publishing.desk.app import make_app
from truceline.publishing.previews import touched, unnamed, warnings
from truceline.record.opening import Record, open_record
from truceline.record.queries import Reader
from truceline.record.writer import set_process
from truceline.runs import Stages, add
from truceline.runs.deciding import Bench
from truceline.settings import Settings
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.articles import Article
from truceline.vocabulary.process import Process

PROCESS = {
    "name": "Norlund and Veska",
    "parties": [{"id": "dahl", "name": "Norlund"}, {"id": "oren", "name": "Veska"}],
}
RANKED = ("Dahl", "Oren")


def in_office(articles: Iterable[Article]) -> Iterator[Any]:
    """As the quick stages read, with two people whom the process file ranks."""
    for found in read(articles):
        yield FakeRead(found.article, tuple(map(ranked, found.statements)))


def ranked(statement: Any) -> Any:
    (actor,) = statement.speaker.actors
    if actor.name not in RANKED:
        return statement
    held = (Role(title="minister", of=actor.key, rank=2),)
    known = replace(actor, known=True, roles=held)
    return replace(statement, speaker=replace(statement.speaker, actors=(known,)))


def loader(settings: Settings, process: Process) -> Stages:
    return replace(quick(settings, process), read=in_office, code=code)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "talks.db", create=True) as made:
        with made.writing() as connection:
            set_process(connection, Process.model_validate(PROCESS))
        add(made, [write_lines(tmp_path / "reports")], Settings(), loader=loader)
        yield made


def test_two_people_in_office_are_warned_of_and_may_be_merged(record: Record) -> None:
    plan = plan_merge(record.reader, "Dahl", ["Oren"])
    (told,) = warnings(record.reader, plan)
    assert "Dahl (minister of Norlund) and Oren (minister of Veska)" in told
    assert "count as Dahl’s" in told
    visitor = Visitor(make_app(record.reading, bench=Bench(record)))
    seen = visitor.get("/actors/dahl/merge?other=Oren")
    assert "Look twice:" in seen
    assert "The process file names Dahl (minister of Norlund)" in seen
    assert visitor.send("/actors/dahl/merge", other="oren", keep="this").status_code == 303


@pytest.mark.parametrize(("keep", "other"), [("Dahl", "Dahle"), ("Keel", "Dahle")])
def test_others_are_merged_without_a_warning(record: Record, keep: str, other: str) -> None:
    assert warnings(record.reader, plan_merge(record.reader, keep, [other])) == []
    visitor = Visitor(make_app(record.reading, bench=Bench(record)))
    assert "Look twice" not in visitor.get(f"/actors/{keep.lower()}/merge?other={other}")


def test_only_parties_of_the_process_have_positions(record: Record) -> None:
    reader = record.reader
    effect = reader.preview(plan_merge(reader, "Dahl", ["Oren"]).as_decision())
    found = [(side, party, issue.value) for side, party, issue in touched(reader, effect)]
    assert found == [("dahl", "Norlund", "ceasefire"), ("oren", "Veska", "ceasefire")]
    strangers = reader.preview(plan_merge(reader, "Keel", ["Dahle"]).as_decision())
    assert touched(reader, strangers) == []


def test_words_that_pass_to_another_rank_of_one_side_may_change_its_positions(
    record: Record,
) -> None:
    reader = record.reader
    effect = reader.preview(plan_merge(reader, "Dahl", ["Oren"]).as_decision())

    def seated(people: Mapping[str, Actor], rank: int) -> dict[str, Actor]:
        held = (Role(title="envoy", of="dahl", rank=rank),)
        return {key: replace(one, side="dahl", roles=held) for key, one in people.items()}

    higher = replace(effect, before=seated(effect.before, 5), people=seated(effect.people, 1))
    assert touched(reader, higher) == [("dahl", "Norlund", Issue.CEASEFIRE)]
    alike = replace(effect, before=seated(effect.before, 5), people=seated(effect.people, 5))
    assert touched(reader, alike) == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (Actor(key="x", name="officials", type=ActorType.UNNAMED), True),
        (Actor(key="x", name="officials", type=ActorType.UNNAMED, known=True), False),
        (Actor(key="x", name="Dahl", type=ActorType.PERSON), False),
    ],
)
def test_a_description_is_no_name(given: Actor, told: bool) -> None:
    assert unnamed(given) is told


def test_merging_with_a_description_is_warned_of(record: Record) -> None:
    with_crowd = WithCrowd(record.reader)
    (told,) = warnings(with_crowd, plan_merge(record.reader, "Keel", ["Dahle"]))
    assert told.startswith("“Dahle” is no name")


class WithCrowd:
    """The record, in which Dahle is nobody's name."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def __getattr__(self, name: str) -> Any:
        return getattr(self.reader, name)

    def actor(self, key: str) -> Actor:
        found = self.reader.actor(key)
        return replace(found, type=ActorType.UNNAMED) if found.name == "Dahle" else found


def test_a_split_is_not_warned_of(record: Record) -> None:
    wish = Parting(actor="Dahl", to="Oren", apart=True)
    assert warnings(record.reader, plan_split(record.reader, wish)) == []
