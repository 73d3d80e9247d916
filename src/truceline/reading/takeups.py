"""Whom words without a name take up: "the diplomat" told of before, "both", a counterpart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from truceline.reading.discourse import Discourse
from truceline.reading.holders import LOCAL, Known, holds_for, match, titles_of
from truceline.reading.mentions import body_actor
from truceline.reading.phrases import Phrase
from truceline.reading.pronouns import Resolved
from truceline.reading.tags import SUBJECTS
from truceline.reading.unnamed import SINGLE_OFFICES
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.grounds import Ground

COUNTERPARTS = frozenset({"counterpart", "colleague", "homologue"})
INFORMANTS = frozenset({"source", "insider"})
INFORMING = frozenset({"official", "diplomat", "aide", "adviser", "advisor", "officer", "person"})
# How far back an unnamed speaker is taken up, in sentences of the outlet's own.
NEAR = 4
SUBJECT = 2.5  # weight in a discourse from which somebody stands as subject
NAMES_ENOUGH = 2  # of the process, before its one envoy is "the envoy"


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody told of without a name: "a Veskan diplomat"."""

    noun: str
    key: str
    told: int
    token: int
    many: bool = False


def taken_up_stranger(
    phrase: Phrase, strangers: Sequence[Stranger], discourse: Discourse, actors: Iterable[str]
) -> Resolved | None:
    """ "The diplomat": the one whom the article brought in without a name just before."""
    if not phrase.known or phrase.many or len([t for t in phrase.tokens if not t.is_punct]) > 2:
        return None
    here = discourse.told[phrase.head.i]
    for one in reversed(strangers):
        if here - one.told > NEAR:
            return None
        if _same_kind(one, phrase, strangers) and not one.many:
            later = [r for r in discourse.referents if r.token > one.token]
            named = {k for r in later if r.weight >= SUBJECT for k in r.keys}
            beside = {o.key for o in strangers if o.told == one.told and o.noun in INFORMING}
            if named & set(actors) or (one.noun != phrase.noun and len(beside) > 1):
                return None
            return Resolved((one.key,), (), Ground("description", phrase.printed()))
    return None


def _same_kind(one: Stranger, phrase: Phrase, strangers: Sequence[Stranger]) -> bool:
    """The same noun; "the source" is whichever informant was brought in last, if no source was."""
    if one.noun == phrase.noun:
        return True
    sources = any(other.noun in INFORMANTS for other in strangers)
    return phrase.noun in INFORMANTS and one.noun in INFORMING and not sources


def taken_up_group(
    phrase: Phrase, strangers: Sequence[Stranger], discourse: Discourse
) -> Resolved | None:
    """ "The two officials": those whom the article brought in without names just before."""
    here = discourse.told[phrase.head.i]
    for one in reversed(strangers):
        if here - one.told > NEAR:
            return None
        if one.many and one.noun == phrase.noun:
            return Resolved((one.key,), (), Ground("description", phrase.printed()))
    return None


def both_alone(token: Token, discourse: Discourse, known: Known) -> Resolved | None:
    """ "Both said": the two of whom the sentence before tells, and of nobody else."""
    if token.lower_ != "both" or token.dep_ not in SUBJECTS or token.head.pos_ == "NOUN":
        return None
    here = discourse.layout.sentence[token.i]
    for kind in ("person", "side"):
        told = [r for r in discourse.referents if r.sentence == here - 1 and r.kind == kind]
        keys = tuple(dict.fromkeys(k for r in told for k in r.keys))
        if len(keys) == 2:
            return Resolved(keys, (), Ground("both", token.text))
    return None


def counterpart(
    phrase: Phrase, side: str | None, discourse: Discourse, known: Known
) -> Resolved | None:
    """ "Her Veskan counterpart": who holds the same office for the other side."""
    if phrase.noun not in COUNTERPARTS or side is None or phrase.many:
        return None
    offices: set[str] = set()
    for referent in reversed(discourse.referents[-12:]):
        for key in referent.keys:
            actor = known.actors.get(key)
            if actor is not None and actor.type is ActorType.PERSON and actor.side != side:
                offices = {t.title.office for t in titles_of(actor, known)}
        if offices:
            break
    everyone = {a.key: a for a in (*known.book.people(), *known.everyone())}
    found = [
        actor.key
        for actor in everyone.values()
        if holds_for(actor, side) and offices & {t.title.office for t in titles_of(actor, known)}
    ]
    ground = Ground("counterpart", phrase.printed())
    return Resolved((found[0],), (), ground) if len(found) == 1 else None


def own_ministry(phrase: Phrase, owner: Actor, side: Actor, known: Known) -> Actor | None:
    """ "Her ministry": the one that a minister heads, whatever ministry was named last."""
    if phrase.noun != "ministry" or phrase.many or owner.type is not ActorType.PERSON:
        return None
    for title in titles_of(owner, known):
        *matter, last = title.title.office.split()
        if last != "minister" or not matter or title.former:
            continue
        hit = known.book.roles.body_in([*matter, "ministry"])
        if hit is not None and hit[2] - hit[1] == len(matter):
            kind = hit[0].name or " ".join([*matter, "ministry"])
            return body_actor(hit[0], kind, side, kind)
    return None


def office_in_view(phrase: Phrase, discourse: Discourse, known: Known) -> Resolved | None:
    """ "The foreign minister" where one side alone stands in view, or one alone has the office."""
    title = phrase.title
    if title is None or not phrase.known or phrase.many or title.former or phrase.gender:
        return None
    if title.title.office in LOCAL:
        return None  # every region has one
    holders = [
        actor
        for actor in known.book.people()
        if match(phrase, actor, known) >= 3.0 and known.day is not None
    ]
    ground = Ground("office", phrase.printed())
    sides = _sides_in_view(phrase.head, discourse, known)
    if title.title.office in SINGLE_OFFICES and len(sides) == 1:
        mine = [a for a in holders if any(r.of in sides and r.held_on(known.day) for r in a.roles)]
        return Resolved((mine[0].key,), (), ground) if len(mine) == 1 else None
    only = len(holders) == 1 and _of_the_process(discourse, known) >= NAMES_ENOUGH
    return Resolved((holders[0].key,), (), ground) if only else None


def _sides_in_view(token: Token, discourse: Discourse, known: Known) -> set[str]:
    """Sides for which people of the last two sentences speak or have spoken."""
    found: set[str] = set()
    for referent in discourse.referents:
        if discourse.told[token.i] - referent.told > 1:
            continue
        for key in referent.keys:
            actor = known.actors.get(key) or known.book.actors.get(key)
            if actor is not None:
                found |= {r.of for r in actor.roles if r.of} | (
                    {actor.side} if actor.side else set()
                )
    return found


def _of_the_process(discourse: Discourse, known: Known) -> int:
    """How many people and sides of the process the article has named so far."""
    people = {actor.key for actor in known.book.people()} | set(known.book.parties)
    return len(people & {key for referent in discourse.referents for key in referent.keys})


def the_parties(phrase: Phrase, discourse: Discourse, known: Known) -> Resolved | None:
    """ "The parties", "the sides": the two of the process, where the article has named both."""
    bare = len([t for t in phrase.tokens if not t.is_punct]) <= 2
    if not (
        phrase.known
        and phrase.many
        and bare
        and phrase.noun in ("party", "side", "parties", "sides")
    ):
        return None
    parties = known.book.parties
    named = {s for r in discourse.referents for k in r.keys for s in [known.side_of(k)]}
    if len(parties) != 2 or not named >= set(parties):
        return None
    return Resolved(parties, (), Ground("both", phrase.printed()))


def by_role(phrase: Phrase, known: Known) -> Resolved | None:
    """ "The hosts", "the mediators": the one third party that has this role in the process."""
    third = known.book.third.get(phrase.noun, ())
    one = len(third) == 1 and (phrase.many or phrase.noun == "host")
    bare = len([t for t in phrase.tokens if not t.is_punct]) <= 2
    if not (phrase.known and one and bare):
        return None
    return Resolved(third, (), Ground("role in the process", phrase.printed()))


def unnamed_kind(actor: Actor) -> bool:
    """Somebody without a name, one person or several."""
    return actor.type in (ActorType.UNNAMED, ActorType.GROUP)
