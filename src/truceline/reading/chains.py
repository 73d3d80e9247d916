"""Through whom words came: occasion, interviewer or medium, agency, outlet."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.carriers import media
from truceline.reading.cast import ArticleCast
from truceline.reading.occasions import (
    LASTING,
    is_occasion,
    occasion,
    spoken_at,
    taken_up,
    told_to,
)
from truceline.vocabulary.statements import Attribution, ChainLink

ORDER = ("occasion", "interviewer", "medium", "agency", "outlet")


@dataclass(frozen=True, slots=True)
class Stations:
    """The links that one sentence prints, and the occasion's noun."""

    links: tuple[ChainLink, ...] = ()
    noun: str = ""
    bare: bool = False  # "in the interview": one told of before
    reporting: tuple[ChainLink, ...] = ()  # media that report the words, among the links

    @property
    def lasting(self) -> bool:
        """Whether later words of the same speaker belong to the same occasion."""
        return self.noun in LASTING


def stations(cast: ArticleCast, attribution: Attribution) -> Stations:
    """Occasion, medium and agency named beside the cue, outside the content."""
    anchor = attribution.cue or attribution.source
    if anchor is None:
        return Stations()
    cue = cast.layout.tokens_of(cast.doc, anchor.start, anchor.end)
    outside = [t for t in cue.root.sent if not _inside(t, attribution)]
    links: list[ChainLink] = []
    noun, bare = "", False
    for token in outside:
        if not is_occasion(token) or _in_relative(token, cue):
            continue
        noun = noun or token.lemma_.lower()
        bare = bare or taken_up(token)
        links.extend(occasion(token, cast))
    at = [*told_to(cue, cast, outside), *spoken_at(cue, cast, outside)]
    noun = noun or _kind_of(at)
    links.extend(at)
    reporting = tuple(media(outside, cast, attribution, links))
    return Stations(in_order([*links, *reporting]), noun, bare, reporting)


def _kind_of(links: Sequence[ChainLink]) -> str:
    """Speaking to an assembly or a journalist goes on as an address or a talk does."""
    if any(link.role == "interviewer" for link in links):
        return "conversation"
    return "address" if any(link.role in ("occasion", "medium") for link in links) else ""


def in_order(links: Sequence[ChainLink]) -> tuple[ChainLink, ...]:
    """From the speaker to the outlet; each station once."""
    once: dict[tuple[str, str], ChainLink] = {}
    for link in links:
        once.setdefault((link.role, link.name.casefold()), link)
    return tuple(sorted(once.values(), key=lambda link: ORDER.index(link.role)))


def _inside(token: Token, attribution: Attribution) -> bool:
    return any(c.start <= token.idx < c.end for c in attribution.content)


def _in_relative(token: Token, cue: Tokens) -> bool:
    """Told of somebody or something else: "the minister, who spoke at the summit, said"."""
    inside = {t.i for t in cue}
    return any(t.dep_ == "relcl" and t.i not in inside for t in token.ancestors) and not any(
        t.dep_ == "relcl" for t in (cue.root, *cue.root.ancestors)
    )
