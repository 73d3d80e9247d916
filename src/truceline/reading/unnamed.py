"""Those who speak without a name: "a senior official", "Norlund's lawmakers", "the premier"."""

import re

from truceline.reading.holders import LOCAL
from truceline.reading.phrases import Phrase
from truceline.reading.roles import RoleBook
from truceline.vocabulary.actors import UNNAMED_RANK, Actor, ActorType, Role
from truceline.vocabulary.keys import digest
from truceline.vocabulary.names import fold

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
RELATIVE = re.compile(r",? (?:who|whom|whose|which) ")
# Offices that every town or region has: who holds one, only the place tells.
# People who serve a side without an office of their own.
SERVING = frozenset({"team", "member", "delegation", "aide", "cabinet", "crew", "belligerent"})
GENERAL = frozenset({"regional", "local", "provincial", "state", "city", "town", "the", "s"})
ARTICLE = re.compile(r"^(the|its|their|his|her)\s+", re.IGNORECASE)


def nobody_named(phrase: Phrase, side: Actor | None, report: str, roles: RoleBook) -> Actor | None:
    """An actor for words that name nobody; None if they do not speak of people at all."""
    if not _are_people(phrase, roles):
        return None
    office = phrase.title.title.office if phrase.title else ""
    single = phrase.known or not any(t.lower_ in ("a", "an") for t in phrase.tokens)
    if side is not None and single and not phrase.many and office in SINGLE_OFFICES:
        return _office(phrase, side)
    if office in LOCAL and phrase.known and not phrase.many:
        return _local_office(phrase, side, report)
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


def _local_office(phrase: Phrase, side: Actor | None, report: str) -> Actor:
    """ "The governor of the Holm region": by its words; "the governor": of this report alone."""
    assert phrase.title is not None
    title = phrase.title
    name = ARTICLE.sub("", phrase.printed())
    own = [w for w in fold(name).split() if w not in title.words.split() and w not in GENERAL]
    if own:
        key = fold(name).replace(" ", "-")
    else:
        here = phrase.head.sent
        places = [fold(e.text) for e in here.ents if e.label_ in ("GPE", "LOC", "FAC")]
        key = digest(report, fold(name), *places[:1])
    rank = title.rank if side is not None else None
    return Actor(
        key=f"office:{key}",
        name=name,
        type=ActorType.OFFICE,
        party=side.party if side and rank else None,
        side=side.side if side and rank else None,
        roles=(Role(title=title.words, of=side.side if side else None, rank=rank),),
    )


def stranger(
    printed: str, phrase: Phrase | None, side: Actor | None, report: str, roles: RoleBook
) -> Actor:
    """An unnamed source, or a group, known by its words in this report alone."""
    words = " ".join(printed.split())
    name = RELATIVE.split(words)[0]  # what else is told of a source is no part of its name
    group = phrase is not None and phrase.many and _are_people(phrase, roles)
    if group and phrase is not None:
        group = not _gives_information(phrase, side, roles)
    if phrase is not None and not _of_the_side(phrase, roles):
        side = None
    rank = UNNAMED_RANK if side is not None else None
    if phrase is not None and phrase.title is not None and phrase.title.rank is None:
        rank = None
    gender = phrase.gender if phrase is not None else None
    return Actor(
        key=f"unnamed:{digest(report, fold(words))}",
        name=name,
        type=ActorType.GROUP if group else ActorType.UNNAMED,
        party=side.party if side else None,
        side=side.side if side else None,
        roles=(Role(title=name, of=side.side, rank=rank),) if side else (),
        gender=gender,
    )


def _of_the_side(phrase: Phrase, roles: RoleBook) -> bool:
    """Whether such a person can speak for the side named: an official can, a surgeon cannot."""
    if phrase.title is not None:
        return phrase.title.rank is not None
    return phrase.noun in roles.sources or phrase.noun in SERVING or not _are_people(phrase, roles)


def _are_people(phrase: Phrase, roles: RoleBook) -> bool:
    return phrase.noun in roles.humans or phrase.noun in roles.kin or phrase.title is not None


def _gives_information(phrase: Phrase, side: Actor | None, roles: RoleBook) -> bool:
    """Sources, insiders, "two people": nobody as a group, however many."""
    if phrase.noun in ("source", "insider", "person", "people", "staff", "aide", "staffer"):
        return True
    return phrase.noun in roles.sources and side is None
