import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.sources.encodings import decode
from truceline.sources.kinds import PAGE, TEXT

QUOTED = "Sabel said: “Nothing is settled – not the truce, not the border.” Oren’s aides agreed."


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("cp1252", "cp1252")],
)
def test_encoding_is_found_and_loses_nothing(encoding: str, name: str) -> None:
    found = decode(QUOTED.encode(encoding), TEXT)
    assert found.text.removeprefix("\ufeff") == QUOTED
    assert found.encoding == name
    assert found.broken == 0


def test_wide_text_without_a_mark_is_known_by_its_zeros() -> None:
    assert decode("Talks open.".encode("utf-16-le"), TEXT).text == "Talks open."


def test_page_says_its_own_encoding() -> None:
    page = '<meta charset="windows-1251"><p>Переговоры в Минске</p>'
    assert decode(page.encode("cp1251"), PAGE).text == page


def test_wrong_word_of_a_page_does_not_beat_valid_utf8() -> None:
    page = '<meta charset="iso-8859-1"><p>Sabel’s “draft”</p>'
    assert decode(page.encode(), PAGE).text == page


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode(), TEXT).text == text
