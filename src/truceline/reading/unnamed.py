"""Those who speak without a name: "a senior official", "Norlund's lawmakers", "the premier"."""

import re

from truceline.reading.phrases import Phrase
from truceline.reading.roles import RoleBook
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.keys import digest
from truceline.vocabulary.names import fold

UNNAMED_RANK = 6
# Offices that one person holds at a time: "the Norlund premier" is an office, not a source.
SINGLE_OFFICES = frozenset(
    {
        "president",
        "monarch",
        "prime minister",
        "head of state",
        "foreign minister",
        "defence minister",
        "chief negotiator",
        "crown prince",
        "vice president",
    }
)
ARTICLE = re.compile(r"^(the|its|their|his|her)\s+", re.IGNORECASE)


def nobody_named(phrase: Phrase, side: Actor | None, report: str, roles: RoleBook) -> Actor | None:
    """An actor for words that name nobody; None if they do not speak of people at all."""
    if not _are_people(phrase, roles):
        return None
    office = phrase.title.title.office if phrase.title else ""
    single = phrase.known or not any(t.lower_ in ("a", "an") for t in phrase.tokens)
    if side is not None and single and not phrase.many and office in SINGLE_OFFICES:
        return _office(phrase, side)
    return stranger(phrase.printed(), phrase, side, report, roles)


def _office(phrase: Phrase, side: Actor) -> Actor:
    """An office whose holder the article does not name."""
    assert phrase.title is not None
    title = phrase.title
    prefix = "deputy-" if title.deputy else ""
    return Actor(
        key=f"{side.key}:{prefix}{fold(title.title.office).replace(' ', '-')}",
        name=ARTICLE.sub("", phrase.printed()),
        type=ActorType.OFFICE,
        party=None if title.former else side.party,
        side=None if title.former else side.side,
        roles=(Role(title=title.words, of=side.side, rank=title.rank),),
        known=side.known,
    )


def stranger(
    printed: str, phrase: Phrase | None, side: Actor | None, report: str, roles: RoleBook
) -> Actor:
    """An unnamed source, or a group, known by its words in this report alone."""
    name = " ".join(printed.split())
    group = phrase is not None and phrase.many and _are_people(phrase, roles)
    if group and phrase is not None:
        group = not _gives_information(phrase, side, roles)
    rank = UNNAMED_RANK if side is not None else None
    if phrase is not None and phrase.title is not None and phrase.title.rank is None:
        rank = None
    gender = phrase.gender if phrase is not None else None
    return Actor(
        key=f"unnamed:{digest(report, fold(name))}",
        name=name,
        type=ActorType.GROUP if group else ActorType.UNNAMED,
        party=side.party if side else None,
        side=side.side if side else None,
        roles=(Role(title=name, of=side.side, rank=rank),) if side else (),
        gender=gender,
    )


def _are_people(phrase: Phrase, roles: RoleBook) -> bool:
    return phrase.noun in roles.humans or phrase.noun in roles.kin or phrase.title is not None


def _gives_information(phrase: Phrase, side: Actor | None, roles: RoleBook) -> bool:
    """Sources, insiders, "two people": nobody as a group, however many."""
    if phrase.noun in ("source", "insider", "person", "people", "staff", "aide", "staffer"):
        return True
    return phrase.noun in roles.sources and side is None
