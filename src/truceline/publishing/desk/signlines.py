"""Signs about a text in words, each with the way to its span."""

from collections.abc import Sequence
from dataclasses import dataclass

from truceline.analysis.signs import ABSENT, Sign, SignKind
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.fragments import Link
from truceline.vocabulary.spans import Span

SHOWN = 5  # words of a span in a link
# What shows a sign that has no note of its own.
SHOWS = {
    SignKind.TOLD_TWICE: "the same words stand twice in one report",
    SignKind.NUMBERED: "a number stands in place of a name",
    SignKind.LABEL: "in the outlet’s own voice",
    **dict.fromkeys(ABSENT, "neither the text nor a table tells it"),
}
BESIDE = (SignKind.QUOTATION, SignKind.FIGURE, SignKind.OLD, SignKind.HEADLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLine:
    """One kind of sign, with the places that show it."""

    text: str
    places: Sequence[Link]
    beside: Link | None = None  # the statement that it was compared with


def sign_lines(signs: Sequence[Sign]) -> tuple[list[SignLine], list[Span]]:
    """Lines for the report's page, and the spans that its text has to mark.

    A sign that compares has a line of its own; the others stand together by kind and note.
    """
    lines: dict[tuple[str, ...], list[Link]] = {}
    beside: dict[tuple[str, ...], Link] = {}
    spans: list[Span] = []
    for number, sign in enumerate(signs):
        alone = (str(number),) if sign.kind in BESIDE else ()
        key = (wording.capital(sign.kind.value), sign.note, *alone)
        places = lines.setdefault(key, [])
        for span in sign.spans[: 1 if sign.kind is not SignKind.TOLD_TWICE else None]:
            places.append(Link(link_words(sign, len(places)), f"#s{span.start}"))
            spans.append(span)
        if sign.other and sign.kind in BESIDE:
            beside[key] = Link("the other words", links.statement_url(sign.other))
    made = [
        SignLine(
            text=f"{key[0]} ({key[1]})" if key[1] else key[0],
            places=places,
            beside=beside.get(key),
        )
        for key, places in lines.items()
    ]
    return made, spans


def link_words(sign: Sign, place: int) -> str:
    """The printed words of a span, cut between words; of what stands twice, which time."""
    if sign.kind is SignKind.TOLD_TWICE and place % 2:
        return "again"
    words = sign.words.split()
    return f"“{' '.join(words[:SHOWN])}{' …' if len(words) > SHOWN else ''}”"
