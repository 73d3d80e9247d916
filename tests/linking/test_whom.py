"""Whom a person means, and who may be the same."""

from dataclasses import replace

import pytest

from truceline.linking.actors import same_actor
from truceline.linking.whom import likeness, may_be_same, meant
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.errors import NotFound


def person(key: str, name: str, *names: str) -> Actor:
    return Actor(key=key, name=name, type=ActorType.PERSON, names=names)


OSK = person("osk", "Osk Brandel", "Minister Brandel")
CAST = (OSK, person("ann", "Ann Brandel"), person("dahl", "Ada Dahl"), person("dahl-2", "Ada Dahl"))


@pytest.mark.parametrize("given", ["osk", "Osk Brandel", "osk brandel", "minister brandel"])
def test_a_key_or_any_spelling_means_the_actor(given: str) -> None:
    assert meant(CAST, given) is OSK


def nameless(key: str, name: str) -> Actor:
    return Actor(key=key, name=name, type=ActorType.UNNAMED)


KARROW = person("ilse-karrow", "Ilse Karrow", "Ilsa Karrow")
TARRANT = person("hug-tarant", "Hugh Tarrant")
LEAGUE = Actor(key="organisation:border-league", name="Border League", type=ActorType.ORGANISATION)
TALKS = (
    nameless("unnamed:1", "the office of Ilse Karrow"),
    nameless("unnamed:2", "an aide to Karrow"),
    nameless("unnamed:3", "a diplomat in Osk"),
    Actor(key="fund", name="Karrow Fund", type=ActorType.ORGANISATION),
    KARROW,
    TARRANT,
    LEAGUE,
)


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ("Karrow", "ilse-karrow"),
        ("Ms Karrow", "ilse-karrow"),
        ("Ilsa", "ilse-karrow"),
        ("Karrow Fund", "fund"),
        ("Fund", "fund"),
        ("the office of Ilse Karrow", "unnamed:1"),
        ("office of Ilse Karrow", "unnamed:1"),
        ("an aide", "unnamed:2"),
        ("hug-tarant", "hug-tarant"),
        ("Hug Tarant", "hug-tarant"),
        ("Tarant", "hug-tarant"),
        ("Hugh Tarrant", "hug-tarant"),
        ("organisation%3Aborder-league", "organisation:border-league"),
        ("League", "organisation:border-league"),
    ],
)
def test_a_part_of_a_name_means_whom_it_names(given: str, key: str) -> None:
    assert meant(TALKS, given).key == key


def test_two_of_one_surname_are_listed_with_their_parties() -> None:
    some = (*TALKS, replace(person("jan-karrow", "Jan Karrow"), party="Norlund"))
    with pytest.raises(NotFound) as asked:
        meant(some, "Karrow")
    told = "give the key: ilse-karrow (Ilse Karrow), jan-karrow (Jan Karrow of Norlund)"
    assert told in str(asked.value)
    assert "unnamed" not in str(asked.value)
    assert meant(some, "Ilse").key == "ilse-karrow"


def test_of_very_many_some_are_listed_and_the_rest_counted() -> None:
    some = [nameless(f"unnamed:{number}", "a diplomat") for number in range(20)]
    with pytest.raises(NotFound, match=r"and 8 more; a fuller name narrows them"):
        meant(some, "diplomat")


@pytest.mark.parametrize("given", ["", " ", "Karrow Zed"])
def test_what_names_nobody_means_nobody(given: str) -> None:
    with pytest.raises(NotFound, match="no actor is called"):
        meant(TALKS, given)


def test_a_shared_name_is_asked_back() -> None:
    with pytest.raises(NotFound, match=r"give the key: dahl \(Ada Dahl\), dahl-2"):
        meant(CAST, "Ada Dahl")


def test_an_unknown_name_brings_the_near_ones() -> None:
    with pytest.raises(NotFound, match=r"near to it: osk \(Osk Brandel\)"):
        meant(CAST, "Osc Brandell")
    with pytest.raises(NotFound) as far:
        meant(CAST, "Xu Qiq")
    assert "near to it" not in str(far.value)


ALIKE = (
    (OSK, person("b", "Brandel"), "only one of them has a given name"),
    (OSK, person("b", "O. Brandel"), "given names that agree"),
    (person("a", "Aleksandr Dorenko"), person("b", "Alexander Dorenka"), "spelt in another way"),
    (OSK, person("b", "Osk Brundel"), "nearly the same letters"),
)


@pytest.mark.parametrize(("one", "other", "reason"), ALIKE, ids=lambda part: str(part)[:30])
def test_a_candidate_comes_with_its_reason(one: Actor, other: Actor, reason: str) -> None:
    for left, right in ((one, other), (other, one)):
        found = likeness(left, right)
        assert found is not None
        assert reason in found.reason


def test_an_office_without_a_name_may_be_who_holds_it() -> None:
    held = (Role(title="chief negotiator", of="tarsh", rank=2),)
    holder = replace(person("k", "Ilse Karrow"), side="tarsh", roles=held, known=True)
    office = Actor(
        key="o", name="its negotiator", type=ActorType.OFFICE, side="tarsh", roles=held, known=True
    )
    found = likeness(holder, office)
    assert found is not None
    assert "“chief negotiator”" in found.reason
    assert likeness(holder, replace(office, side="veska")) is None


STRANGERS = (
    (OSK, person("b", "Ann Brandel")),
    (OSK, person("b", "Ada Dahl")),
    (replace(OSK, known=True), replace(person("b", "Osk Brandel"), known=True)),
    (OSK, Actor(key="u", name="Osk Brandel", type=ActorType.UNNAMED)),
)


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_others_are_no_candidates(one: Actor, other: Actor) -> None:
    assert likeness(one, other) is None
    assert may_be_same(one, [other]) == []


def test_whom_a_person_told_apart_is_no_candidate_and_no_match() -> None:
    one, other = replace(OSK, apart=("b",)), person("b", "Brandel")
    assert likeness(OSK, other) is not None
    for left, right in ((one, other), (other, one)):
        assert likeness(left, right) is None
        assert same_actor(left, right).score == 0.0


def test_the_likeliest_comes_first() -> None:
    some = [person("c", "Brandel"), person("a", "Osk Brandel"), person("b", "O. Brandel")]
    assert [one.actor.key for one in may_be_same(OSK, some)] == ["a", "b", "c"]


def test_the_exact_name_of_a_known_actor_comes_before_all_others() -> None:
    council = Actor(key="council", name="Osk Council", type=ActorType.GROUP, known=True)
    members = nameless("unnamed:9", "thirty of the forty members of the Osk Council")
    read = Actor(key="organisation:osk-council", name="Osk Council", type=ActorType.ORGANISATION)
    assert meant([members, read, council], "osk council") is council
    assert meant([members, read, council], "organisation:osk-council") is read
    assert meant([members, read], "Osk Council") is read
