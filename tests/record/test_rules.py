"""What rulings make of what was read: values in, values out."""

from dataclasses import replace

import pytest

from truceline.record.rules import OnWords, Rules, Told, people_shown, rulings_shown, speakers_shown
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.decisions import Ruling
from truceline.vocabulary.rulings import Correction, Merge, Place, Split
from truceline.vocabulary.spans import Span


def told(key: str, source: str, *speakers: str, report: str = "r", at: int = 0) -> Told:
    return Told(
        key=key, report=report, span=Span(at, at + 10), source=source, speakers=speakers or ("a",)
    )


def person(key: str, name: str, *names: str) -> Actor:
    return Actor(key=key, name=name, type=ActorType.PERSON, names=names)


def on(key: str, ruling: Ruling, at: int, number: int, speaker: str | None = None) -> OnWords:
    correction = Correction(speaker=speaker, speaker_name="X") if speaker else None
    place = Place(key, "r", Span(at, at + 10))
    return OnWords(number=number, ruling=ruling, place=place, correction=correction)


SPLIT = Split(actor="a", name="Orlov", to="b", to_name="B. Orlov", names=("Mr Orlov",))

GOES_ALONG = {
    "all names of the report go: so does he": (("Mr Orlov", "he"), {"s0": "b", "s1": "b"}),
    "another name stays: he stays": (
        ("Mr Orlov", "he", "Ada Orlov"),
        {"s0": "b", "s1": "a", "s2": "a"},
    ),
    "a report without any name stays": (("the minister", "he"), {"s0": "a", "s1": "a"}),
    "case and accents do not matter": (("MR ORLÓV",), {"s0": "b"}),
}


@pytest.mark.parametrize(("sources", "after"), GOES_ALONG.values(), ids=GOES_ALONG)
def test_words_that_only_point_go_along(sources: tuple[str, ...], after: dict[str, str]) -> None:
    report = [told(f"s{n}", source) for n, source in enumerate(sources)]
    shown = speakers_shown(report, Rules((SPLIT,)))
    assert {key: who[0] for key, who in shown.items()} == after


def test_a_joint_speaker_changes_alone_and_stands_once() -> None:
    report = [told("s", "Orlov and Dahl", "a", "d")]
    merged = Merge(keep="d", name="Dahl", others=(("a", "Orlov"),))
    assert speakers_shown(report, Rules((merged,))) == {"s": ("d",)}
    parted = replace(SPLIT, names=(), statements=(Place("s", "r", Span(0, 10)),))
    assert speakers_shown(report, Rules((parted,))) == {"s": ("b", "d")}


def test_order_counts() -> None:
    report = [told("s", "Orlov")]
    correct = on("s", Ruling.CORRECT, 0, 1, speaker="c")
    merged = Merge(keep="d", name="Dahl", others=(("c", "Cole"),))
    assert speakers_shown(report, Rules((correct, merged))) == {"s": ("d",)}
    assert speakers_shown(report, Rules((merged, correct))) == {"s": ("c",)}


def test_a_ruling_goes_to_the_words_nearest_to_its_place() -> None:
    report = [told("new", "Orlov", at=3), told("far", "Orlov", at=200)]
    shown = rulings_shown(report, Rules((on("old", Ruling.REJECT, 0, 1),)))
    assert set(shown) == {"new"}
    assert rulings_shown(report, Rules((on("old", Ruling.REJECT, 90, 1),))) == {}


def test_the_very_key_counts_more_than_a_near_place() -> None:
    report = [told("s", "Orlov", at=0)]
    exact, near = on("s", Ruling.ACCEPT, 0, 1), on("old", Ruling.REJECT, 1, 2)
    assert rulings_shown(report, Rules((exact, near)))["s"] is exact


def test_a_ruling_on_another_report_changes_nothing_here() -> None:
    elsewhere = [told("s", "Orlov", report="other")]
    assert rulings_shown(elsewhere, Rules((on("s", Ruling.REJECT, 0, 1),))) == {}


def test_merged_people_bring_names_roles_and_party_together() -> None:
    role = Role(title="envoy", of="veska", rank=2)
    one = replace(person("a", "Orlov", "Mr Orlov"), apart=("x",))
    two = replace(person("b", "Ada Orlov", "Orlov"), party="Veska", side="veska", roles=(role,))
    merged = Merge(keep="a", name="Orlov", others=(("b", "Ada Orlov"),))
    shown = people_shown({"a": one, "b": two}, Rules((merged,)))
    assert set(shown) == {"a"}
    actor = shown["a"]
    assert (actor.name, set(actor.names)) == ("Orlov", {"Mr Orlov", "Ada Orlov"})
    assert (actor.side, actor.roles, actor.apart) == ("veska", (role,), ("x",))


def test_an_office_keeps_its_time_when_it_is_told_without_one() -> None:
    timed = Role(title="envoy", of="veska", rank=2, since="2031-02")
    loose = Role(title="Envoy", of="veska", rank=2)
    other = Role(title="judge", of="veska")
    one = replace(person("a", "Orlov"), roles=(timed,))
    two = replace(person("b", "the envoy"), roles=(loose, other))
    merged = Merge(keep="a", name="Orlov", others=(("b", "the envoy"),))
    actor = people_shown({"a": one, "b": two}, Rules((merged,)))["a"]
    assert actor.roles == (timed, other)
    assert actor.rank_on("2031-01-05") is None


def test_the_kept_name_stays_when_no_report_tells_it_any_more() -> None:
    merged = Merge(keep="a", name="Orlov", others=(("b", "Ada Orlov"),))
    shown = people_shown({"b": person("b", "Ada Orlov")}, Rules((merged,)))
    assert (shown["a"].name, shown["a"].names) == ("Orlov", ("Ada Orlov",))


def test_spellings_go_with_whom_they_name() -> None:
    read = {"a": person("a", "Mr Orlov", "Ada Orlov")}
    shown = people_shown(read, Rules((SPLIT,)))
    assert (shown["a"].name, shown["a"].names, shown["a"].apart) == ("Ada Orlov", (), ("b",))
    assert (shown["b"].name, shown["b"].names) == ("B. Orlov", ("Mr Orlov",))


def test_who_was_told_from_a_merged_one_is_told_from_the_kept_one() -> None:
    read = {key: person(key, key.upper()) for key in "abc"}
    steps = (
        Split(actor="c", name="C", to="b", to_name="B"),
        Merge(keep="a", name="A", others=(("b", "B"),)),
    )
    shown = people_shown(read, Rules(steps))
    assert (shown["c"].apart, shown["a"].apart) == (("a",), ("c",))
    together = (*steps, Merge(keep="a", name="A", others=(("c", "C"),)))
    assert people_shown(read, Rules(together))["a"].apart == ()
