import pytest

from truceline.reading.places import load_places, read_places
from truceline.vocabulary.errors import CodebookError

EMPTY = {"states": [], "organisations": [], "bodies": [], "media": []}


def test_every_member_of_the_united_nations_has_a_row() -> None:
    import pycountry

    ours = {p.name for p in load_places()} | {n for p in load_places() for n in p.names}
    checked = ("Kyrgyzstan", "Suriname", "Lesotho", "Tuvalu", "Iran", "North Korea", "Vanuatu")
    assert set(checked) <= ours
    states = [p for p in load_places() if p.section == "states"]
    assert 193 <= len(states) <= len(list(pycountry.countries))


def test_no_word_stands_for_two_states() -> None:
    seen: dict[str, str] = {}
    for place in load_places():
        if place.section != "states":
            continue
        for word in (place.name, *place.adjectives, *place.people, *place.seats):
            assert seen.setdefault(word, place.id) == place.id, word


@pytest.mark.parametrize(
    ("section", "row", "told"),
    [
        ("states", {"id": "a", "name": "A", "capitol": "B"}, "capitol"),
        ("bodies", {"id": "a", "name": "A", "of": "nowhere"}, "nowhere"),
    ],
)
def test_mistakes_in_the_list_are_said(section: str, row: dict[str, object], told: str) -> None:
    with pytest.raises(CodebookError, match=told):
        read_places({**EMPTY, section: [row]})


def test_a_row_twice_is_a_mistake() -> None:
    row = {"id": "a", "name": "A"}
    with pytest.raises(CodebookError, match="twice"):
        read_places({**EMPTY, "states": [row, row]})
