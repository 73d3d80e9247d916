import pytest

from truceline.reading.outlets import load_outlets


def test_list_is_long_and_each_name_has_one_owner() -> None:
    assert len(load_outlets().entries) >= 80


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://tass.com/politics/1", "TASS"),
        ("https://www.bbc.co.uk/news/a", "BBC"),
        ("https://news.sky.com/story/a", "Sky News"),
        ("eng.belta.by/politics", "BelTA"),
        ("https://notbbc.com/a", None),
        ("https://example.org", None),
        ("", None),
    ],
)
def test_address_names_its_outlet(url: str, name: str | None) -> None:
    found = load_outlets().at(url)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Talks go on, BelTA reports.", ["BelTA"]),
        ("MINSK (Reuters) - Talks go on.", ["Reuters"]),
        ("MOSCOW, May 4. /TASS/. Talks go on.", ["TASS"]),
        ("In an interview with the newspaper Izvestia he agreed.", ["Izvestia"]),
        ("The trend is clear, and the Kremlin said so.", []),
        ("A war of reuters and readers", []),
    ],
)
def test_credited_outlets_are_named(text: str, names: list[str]) -> None:
    assert [o.name for o in load_outlets().credited(text)] == names
