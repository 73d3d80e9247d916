"""Whom a description takes up: "the Norlund leader", "the diplomat", "both sides"."""

from spacy.tokens import Token

from truceline.reading.discourse import Discourse, Referent
from truceline.reading.holders import (
    FITS,
    Known,
    by_age,
    holds_for,
    local,
    match,
    of_side,
    same_place,
)
from truceline.reading.namedbodies import told_kinds
from truceline.reading.phrases import PAPERS, SIDES, Phrase
from truceline.reading.pronouns import OWNERS, Resolved
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.names import fold

# The sides of the conflict, where just two are spoken of.
CONFLICT = frozenset({"side", "party", "belligerent", "combatant"})
AGED = frozenset({"old"})
PAIRED = frozenset({"two", "both"})
PAIR = 2
COUNTRIES = frozenset({"country", "nation", "state", "countries", "nations", "states"})
OPPOSED = frozenset({"warring", "opposing", "belligerents"})
LEAD = 0.3
FAINT = -0.5  # below this, somebody fits the words but stands too far back


def one_person(
    phrase: Phrase, side: str | None, discourse: Discourse, known: Known
) -> Resolved | None:
    """The person whom a definite description takes up."""
    ground = Ground("description", phrase.printed())
    aged = by_age(phrase, known)
    if aged is not None:
        return Resolved((aged,), (), ground)
    if phrase.noun in AGED or (phrase.title is None and phrase.noun in ("man", "woman")):
        return _last_person(phrase, discourse, known, ground)
    scored: dict[str, float] = {}
    for actor in known.everyone():
        fit = match(phrase, actor, known)
        if fit < FITS or not of_side(phrase, actor, side, known):
            continue
        if local(phrase) and not same_place(phrase, actor, discourse):
            continue
        if side is not None:
            serves = phrase.title is None or phrase.title.rank is not None
            fit += 2.0 if actor.side == side else -1.5 * serves
        scored[actor.key] = fit + _nearness(actor.key, phrase, discourse)
    ranked = sorted(scored.items(), key=lambda item: -item[1])
    mine = side is None or any(holds_for(known.actors[key], side) for key in scored)
    held = None if mine else _in_office(phrase, side, known, ground)
    if held is not None:
        return held
    if not ranked or ranked[0][1] < FAINT:
        return _in_office(phrase, side, known, ground)
    nearly = [key for key, score in ranked if ranked[0][1] - score < LEAD]
    if len(nearly) > 1:
        return Resolved((), tuple(nearly), ground)
    return Resolved((ranked[0][0],), (), ground)


def _nearness(key: str, phrase: Phrase, discourse: Discourse) -> float:
    """How far in the foreground a person stands here; somebody not yet named stands behind."""
    scores = [
        discourse.standing(referent, phrase.head)
        for referent in discourse.referents
        if key in referent.keys
    ]
    near = max(scores, default=-6.0)
    near += 0.8 if discourse.speaker == (key,) else 0.0
    return max(near, -6.0) * 0.5


def _last_person(
    phrase: Phrase, discourse: Discourse, known: Known, ground: Ground
) -> Resolved | None:
    """ "The 54-year-old": the person last in the foreground."""
    best: tuple[float, str] | None = None
    for referent in discourse.recent(phrase.head):
        if referent.kind != "person" or len(referent.keys) != 1:
            continue
        gender = known.actors[referent.keys[0]].gender
        if phrase.gender and gender and phrase.gender is not gender:
            continue
        score = discourse.standing(referent, phrase.head)
        if best is None or score > best[0]:
            best = score, referent.keys[0]
    return Resolved((best[1],), (), ground) if best and best[0] > 0 else None


def _in_office(phrase: Phrase, side: str | None, known: Known, ground: Ground) -> Resolved | None:
    """The office-holder of the process file, even if this article does not name one."""
    if side is None or phrase.title is None or phrase.many:
        return None
    holders = [
        actor.key
        for actor in known.book.people()
        if any(
            role.of == side and role.held_on(known.day) and known.day is not None
            for role in actor.roles
        )
        and match(phrase, actor, known) >= 3.0
    ]
    return Resolved((holders[0],), (), ground) if len(holders) == 1 else None


def both(phrase: Phrase, discourse: Discourse, known: Known) -> Resolved | None:
    """ "The two leaders", "both sides": the two told of last."""
    ground = Ground("both", phrase.printed())
    if phrase.noun in SIDES | CONFLICT:
        keys = _two_sides(phrase, discourse, known)
    else:
        keys = _two_people(phrase, discourse, known) or _their_sides(phrase, discourse, known)
    return Resolved(keys, (), ground) if len(keys) == 2 else None


def _two_sides(phrase: Phrase, discourse: Discourse, known: Known) -> tuple[str, ...]:
    """The parties of the process; else two sides of one sentence, named together, or named last."""
    told = _sides_told(phrase, discourse, known)
    everyone = {side for _, sides in told for side in sides}
    parties = known.book.parties
    if phrase.noun in CONFLICT and len(parties) == 2 and everyone >= set(parties):
        return parties
    here = discourse.layout.sentence[phrase.head.i]
    for referent, sides in told:
        if len(sides) == PAIR and referent.sentence >= here - 1:
            return sides
    for sentence in (here, here - 1):
        near = dict.fromkeys(
            s for r, sides in reversed(told) if r.sentence == sentence for s in sides
        )
        if len(near) == 2:
            return tuple(near)
    for _, sides in told:
        if len(sides) == 2:
            return sides
    last = list(dict.fromkeys(s for _, sides in told for s in sides))
    return tuple(reversed(last[:2]))


def _sides_told(
    phrase: Phrase, discourse: Discourse, known: Known
) -> list[tuple[Referent, tuple[str, ...]]]:
    """The sides named so far, the last first, without those who go between.

    A mediator or host is never one of "the warring parties"; only states are "countries".
    """
    named = [(r, _named_sides(r, known)) for r in reversed(discourse.referents)]
    told = [(r, sides) for r, sides in named if r.kind in ("side", "group") and sides]
    barred = known.book.between()
    if phrase.noun in COUNTRIES:
        everyone = {side for _, sides in told for side in sides}
        barred |= {s for s in everyone if known.book.actors[s].type is not ActorType.STATE}
    fighting = [(r, tuple(s for s in sides if s not in barred)) for r, sides in told]
    fighting = [(r, sides) for r, sides in fighting if sides]
    enough = len({side for _, sides in fighting for side in sides}) >= PAIR
    return fighting if enough else told


def _named_sides(referent: Referent, known: Known) -> tuple[str, ...]:
    sides = (known.side_of(key) for key in referent.keys)
    return tuple(dict.fromkeys(side for side in sides if side))


def _their_sides(phrase: Phrase, discourse: Discourse, known: Known) -> tuple[str, ...]:
    """ "The two foreign ministers", whom the report does not name: of the sides named together."""
    if phrase.title is None or phrase.title.rank is None:
        return ()
    rows = (sides for _, sides in _sides_told(phrase, discourse, known) if len(sides) > 1)
    last = next(rows, ())
    return last if len(last) == PAIR else ()


def _two_people(phrase: Phrase, discourse: Discourse, known: Known) -> tuple[str, ...]:
    """The two people told of last whose offices fit."""
    found: list[str] = []
    for referent in reversed(discourse.referents):
        if referent.kind != "person":
            continue
        for key in referent.keys:
            fits = match(phrase, known.actors[key], known) >= FITS
            if key not in found and fits:
                found.append(key)
        if len(found) >= 2:
            return tuple(reversed(found[:2]))
    return ()


def taken_up_body(phrase: Phrase, discourse: Discourse, known: Known) -> Resolved | None:
    """ "The ministry", "the movement", "the alliance": the organisation of that kind named last."""
    modifiers = told_kinds(phrase)
    if sum(t.tag_ != "POS" for t in phrase.tokens) > 3 or not phrase.known:
        return None
    if any(t.lower_ in OWNERS for t in phrase.tokens):
        return None  # "her ministry": hers, not the one named last
    nearest = sorted(
        discourse.referents, key=lambda r: (-discourse.standing(r, phrase.head), -r.token)
    )
    for referent in nearest:
        for key in referent.keys:
            actor = known.actors.get(key) or known.book.actors.get(key)
            if actor is None or actor.type is not ActorType.ORGANISATION:
                continue
            kinds = known.book.roles.kinds.get(known.book.kinds.get(key, ""), frozenset())
            name = set(fold(actor.name).split())
            fits = modifiers <= name and (phrase.noun in name or phrase.noun in kinds)
            if fits and not _another_since(phrase, referent, discourse):
                return Resolved((key,), (), Ground("organisation", phrase.printed()))
    return None


def _another_since(phrase: Phrase, referent: Referent, discourse: Discourse) -> bool:
    """ "The emergency service …, the service said": one of that kind was told of since."""
    known = {r.token for r in discourse.referents}
    between = discourse.doc[referent.token + 1 : phrase.tokens[0].i]
    return any(
        t.pos_ in ("NOUN", "PROPN") and t.lemma_.lower() == phrase.noun and t.i not in known
        for t in between
        if t.dep_ not in ("compound", "amod")
    )


def is_paper(phrase: Phrase) -> bool:
    """A text that speaks for its author."""
    return phrase.noun in PAPERS


def takes_up_two(phrase: Phrase) -> bool:
    """ "The two leaders", "both sides", "the warring parties": exactly two, told of before.

    "Two officials" are new; so are "the two officials familiar with the talks", whom their
    own words tell from others.
    """
    said = {t.lower_ for t in phrase.tokens}
    if not phrase.many or not said & (PAIRED | OPPOSED):
        return False
    if phrase.noun in SIDES | CONFLICT and said & OPPOSED:
        return True
    return phrase.known and not _told_apart(phrase.head)


def _told_apart(head: Token) -> bool:
    """Whether words after the noun say which ones, without a comma before them."""
    return any(
        c.i > head.i
        and c.dep_ in ("acl", "relcl", "amod", "acomp")
        and c.doc[c.left_edge.i - 1].text != ","
        for c in head.children
    )
