from collections.abc import Callable

import pytest

from truceline.reading.cast import ArticleCast
from truceline.reading.chains import stations
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

CastOf = Callable[..., ArticleCast]


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        (
            "In an interview with Izvestia on the sidelines of the Bay Forum, "
            "Oren said that talks failed.",
            "said",
            [
                ("occasion", "interview with Izvestia"),
                ("occasion", "sidelines of the Bay Forum"),
                ("medium", "Izvestia"),
            ],
        ),
        ("Oren told the BBC that talks failed.", "told", [("medium", "BBC")]),
        ("Oren told reporters that talks failed.", "told", [("occasion", "told reporters")]),
        (
            "Oren said at a news conference in Orsk that talks failed.",
            "said",
            [("occasion", "news conference in Orsk")],
        ),
        ("Oren wrote on Telegram that talks failed.", "wrote", [("medium", "Telegram")]),
        ("Oren said that talks failed, Interfax reported.", "said", [("agency", "Interfax")]),
        ("Oren said that talks failed, according to TASS.", "said", [("agency", "TASS")]),
        ("Oren said that talks failed, Veskan Wire reports.", "said", [("agency", "Veskan Wire")]),
        ("Oren told a briefing that talks failed.", "told", [("occasion", "told a briefing")]),
        (
            "Speaking on state television, Oren said that talks failed.",
            "said",
            [("medium", "state television")],
        ),
        (
            "Addressing the engineers in Orsk, Oren said that talks failed.",
            "said",
            [("occasion", "Addressing the engineers")],
        ),
        (
            "In an interview with the Harbour Gazette, Oren said that talks failed.",
            "said",
            [("occasion", "interview with the Harbour Gazette"), ("medium", "Harbour Gazette")],
        ),
        ("Oren told Radio Nine that talks failed.", "told", [("medium", "Radio Nine")]),
        ("Oren told Ingrid Sabel that talks failed.", "told", []),
        (
            "Oren told the journalist Eva Lorn that talks failed.",
            "told",
            [("interviewer", "Eva Lorn")],
        ),
        ("Oren said that talks failed.", "said", []),
    ],
)
def test_stations_beside_the_cue(
    text: str, cue: str, expected: list[tuple[str, str]], cast_of: CastOf
) -> None:
    cast = cast_of(text)
    content, at = text.index("talks failed"), text.index(cue)
    attribution = Attribution(
        source=Span(text.index("Oren"), text.index("Oren") + 4),
        cue=Span(at, at + len(cue)),
        content=(Span(content, content + 12),),
    )
    found = stations(cast, attribution)
    assert [(link.role, link.name) for link in found.links] == expected


def test_links_keep_their_words(cast_of: CastOf) -> None:
    text = "Oren told the BBC that talks failed."
    attribution = Attribution(cue=Span(5, 9), content=(Span(23, 35),))
    (link,) = stations(cast_of(text), attribution).links
    assert link.span is not None
    assert link.span.of(text) == "BBC"


def test_an_occasion_ends_at_a_comma(cast_of: CastOf) -> None:
    text = (
        "In an interview with Izvestia on the side-lines of the Bay Summit in Orsk, "
        "President of Tarsh Anton Rask said that talks failed."
    )
    at = text.index("said")
    start = text.index("talks failed")
    attribution = Attribution(
        source=Span(text.index("Anton"), text.index("Anton") + 10),
        cue=Span(at, at + 4),
        content=(Span(start, start + 12),),
    )
    found = stations(cast_of(text), attribution)
    assert not any("," in link.name or "President" in link.name for link in found.links)
    assert not any(link.role == "interviewer" for link in found.links)
