"""Names of people joined: within a report, and by their keys across reports."""

from collections.abc import Callable

import pytest

from truceline.reading.cast import ArticleCast

CastOf = Callable[..., ArticleCast]


def keys(text: str, cast_of: CastOf) -> list[str]:
    return [n.key for n in cast_of(text).namings if n.key]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Volodymyr Tereshko", "Vladimir Tereshko"),
        ("Aleksandr Dorenko", "Alyaksandr Dorenka"),
        ("Serhiy Kovalskyi", "Sergei Kovalsky"),
    ],
)
def test_spellings_of_one_name_have_one_key_in_every_report(
    left: str, right: str, cast_of: CastOf
) -> None:
    one = keys(f"The mayor, {left}, said that the road was open.", cast_of)
    other = keys(f"The mayor, {right}, said that the road was open.", cast_of)
    assert one == other != []


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Mayor Oleksii Hrabovets came. The road is open, Hrabovetz said.", True),
        ("Mayor Oleksii Hrabovets came. The road is open, Hrabovsky said.", False),
        ("Mayor Ivan Lorn came. The road is open, Mayor Horn said.", False),
    ],
)
def test_a_surname_with_a_letter_wrong(text: str, same: bool, cast_of: CastOf) -> None:
    found = keys(text, cast_of)
    assert (len(set(found)) == 1) is same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tarshi President Ahmed al-Holm said no.", "Ahmed al-Holm"),
        ("Prime Minister Sir Ivor Lorn said no.", "Ivor Lorn"),
    ],
)
def test_whole_names(text: str, name: str, cast_of: CastOf) -> None:
    people = [a.name for a in cast_of(text).actors.values() if a.type == "person"]
    assert people == [name]
