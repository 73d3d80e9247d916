import pytest

from truceline.linking.actors import namesake, same_actor, same_person
from truceline.vocabulary.actors import Actor, ActorType


def actor(
    key: str, name: str, *names: str, type: ActorType = ActorType.PERSON, known: bool = False
):  # type: ignore[no-untyped-def]
    return Actor(key=key, name=name, names=names, type=type, known=known)


STATE, UNNAMED = ActorType.STATE, ActorType.UNNAMED


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (actor("a", "Viktor Sabelsky"), actor("b", "Victor Sabelskyi"), True),
        (actor("a", "Viktor Sabel"), actor("b", "Sabel"), True),
        (actor("a", "Viktor Sabel"), actor("b", "Anton Sabel"), False),
        (actor("a", "Viktor Sabel", known=True), actor("b", "Sabel", known=True), False),
        (actor("a", "Norlund", type=STATE), actor("b", "norlund", type=STATE), True),
        (
            actor("a", "Tarsh", "Republic of Tarsh", type=STATE),
            actor("b", "Republic of Tarsh", type=STATE),
            True,
        ),
        (actor("a", "an official", type=UNNAMED), actor("b", "an official", type=UNNAMED), False),
        (actor("a", "Norlund", type=STATE), actor("b", "Norlund"), False),
        (actor("a", "Norlund", type=STATE), actor("a", "Norlund"), True),
    ],
)
def test_same_actor(left: Actor, right: Actor, same: bool) -> None:
    assert (same_actor(left, right).score > 0) is same
    assert same_actor(left, right).score == same_actor(right, left).score


def test_the_fuller_name_is_the_surer_match() -> None:
    full = same_person("Viktor Sabel", "Victor Sabel").score
    assert (
        full
        > same_person("V. Sabel", "Victor Sabel").score
        > same_person("Sabel", "V. Sabel").score
    )


def test_a_surname_borne_by_two_names_neither() -> None:
    both = (actor("a", "Viktor Sabel"), actor("b", "Anna Sabel"))
    assert namesake("Sabel", both) is None
    assert namesake("Anna Sabel", both) is both[1]
    assert namesake("Oren", both) is None
