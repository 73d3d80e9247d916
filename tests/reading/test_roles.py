import pytest

from truceline.reading.roles import load_roles
from truceline.vocabulary.actors import Gender


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("president", 1),
        ("prime minister", 1),
        ("foreign minister", 2),
        ("minister of defence", 2),
        ("chief negotiator", 2),
        ("spokeswoman", 3),
        ("ambassador", 4),
        ("deputy foreign minister", 4),
        ("senator", 5),
        ("governor", 5),
        ("former president", None),
        ("ex prime minister", None),
        ("analyst", None),
        ("journalist", None),
        ("opposition leader", None),
    ],
)
def test_ranks_follow_the_codebook(title: str, rank: int | None) -> None:
    found = load_roles().title_in(title.split())
    assert found is not None
    assert found.rank == rank


def test_the_longest_title_is_taken() -> None:
    found = load_roles().title_in(["the", "veskan", "deputy", "prime", "minister"])
    assert found is not None
    assert found.words == "deputy prime minister"


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Maria Holm", Gender.FEMALE),
        ("Sergey Holm", Gender.MALE),
        ("Xq Petrova", Gender.FEMALE),
        ("Holm", None),
    ],
)
def test_given_names_and_endings_tell_gender(name: str, gender: Gender | None) -> None:
    assert load_roles().gender_by_name(name) is gender


def test_no_given_name_has_two_genders() -> None:
    roles = load_roles()
    assert len(roles.gender_of_given) > 900
