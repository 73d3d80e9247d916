import pytest

from truceline.reading.language import language_code, read_language

ENGLISH = "Norlund will read the draft before it answers, the minister told reporters in Tarsh. "
GERMAN = (
    "Der Minister sagte am Montag, dass die Regierung den Entwurf erst lesen und prüfen werde. "
)
RUSSIAN = "Министр заявил в понедельник, что правительство сначала прочтёт проект соглашения. "


@pytest.mark.parametrize(
    ("text", "told", "language", "readable"),
    [
        (ENGLISH * 3, None, "en", True),
        (ENGLISH * 3, "English", "en", True),
        (GERMAN * 3, None, "de", False),
        (GERMAN * 3, "en", "de", False),
        (RUSSIAN * 3, "en", "ru", False),
        (ENGLISH * 3, "de", "en", True),
        ("Sabel: no deal", None, "en", True),
        ("Sabel: no deal", "fr", "fr", False),
        ("Нет", None, None, False),
        ("", None, "en", True),
    ],
)
def test_language_told_wins_where_plausible(
    text: str, told: str | None, language: str | None, readable: bool
) -> None:
    found = read_language(text, told)
    assert (found.language, found.readable) == (language, readable)
    assert found.reason


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("eng", "en"),
        ("Ukrainian", "uk"),
        ("pt_BR", "pt"),
        ("?", None),
    ],
)
def test_languages_are_known_by_name_code_and_locale(told: str, code: str | None) -> None:
    assert language_code(told) == code
