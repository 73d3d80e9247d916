"""Which language a report is in, and whether we can read it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, cast

import pycountry

READABLE = frozenset({"en"})
ENOUGH = 60  # letters; shorter texts gave languages at random ("Sabel: no deal" was Portuguese)
LOOKED_AT = 1000  # characters; more changed no answer on a day of news
# English of other kinds, which the identifier takes for languages of their own.
ALIKE = {"pcm": "en", "sco": "en", "enm": "en", "nn": "no", "nb": "no"}
LETTER = re.compile(r"[^\W\d_]")
ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+")


class Identifier(Protocol):
    """What py3langid does for us."""

    def rank(self, text: str) -> list[tuple[str, float]]:
        """Languages with their scores, likeliest first."""


@dataclass(frozen=True, slots=True)
class LanguageRead:
    """The language, as ISO 639-1 where it has such a code, and why we think so."""

    language: str | None
    reason: str

    @property
    def readable(self) -> bool:
        """Whether statements can be read from it."""
        return self.language in READABLE


def read_language(text: str, told: str | None = None) -> LanguageRead:
    """The language told of, unless the words plainly speak another; else the words' own.

    >>> read_language("Envoy Dahl left.").reason
    'too short to tell; taken for English'
    """
    named = language_code(told) if told else None
    words = ADDRESS.sub(" ", text[:LOOKED_AT])
    letters = len(LETTER.findall(words))
    if letters < ENOUGH:
        if named is not None:
            return LanguageRead(named, "told with the report")
        if any(c > "\u024f" for c in words if c.isalpha()):
            return LanguageRead(None, "too short to tell")
        return LanguageRead("en", "too short to tell; taken for English")
    ranked = _identifier().rank(words)
    found = ALIKE.get(ranked[0][0], ranked[0][0])
    if named is None or named == found:
        return LanguageRead(found, "identified by its words")
    if _plausible(named, ranked, letters):
        return LanguageRead(named, "told with the report")
    return LanguageRead(found, f"identified by its words, though told to be {named}")


def _plausible(named: str, ranked: list[tuple[str, float]], letters: int) -> bool:
    """Whether the words could be of the language told: nearly as likely as the likeliest."""
    scores: dict[str, float] = {}
    for language, score in ranked:
        scores.setdefault(ALIKE.get(language, language), score)
    if named not in scores:
        return True  # the identifier does not know it, so it cannot contradict
    return ranked[0][1] - scores[named] < 0.08 * letters


@lru_cache(maxsize=256)
def language_code(told: str) -> str | None:
    """ISO 639-1 (else 639-3) code of a language's name, code or locale.

    >>> language_code("en-GB"), language_code("Russian"), language_code("ukr"), language_code("?")
    ('en', 'ru', 'uk', None)
    """
    name = re.split(r"[-_]", told.strip())[0].casefold()
    kind = {2: "alpha_2", 3: "alpha_3"}.get(len(name), "name")
    try:  # by kind: a plain look-up takes "en" for the language En of Vietnam
        entry = pycountry.languages.get(**{kind: name})
    except LookupError:
        return None
    if entry is None:
        return None
    return cast(str, getattr(entry, "alpha_2", None) or entry.alpha_3)


@lru_cache(maxsize=1)
def _identifier() -> Identifier:
    # The model takes a second to unpack, so it is loaded at the first report.
    import py3langid

    return cast(Identifier, py3langid)
