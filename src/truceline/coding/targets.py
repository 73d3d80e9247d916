"""To whom an act is directed (CODEBOOK section 5)."""

from collections.abc import Collection

from spacy.tokens import Token

from truceline.coding.scene import View
from truceline.coding.standins import stand_ins
from truceline.coding.syntax import governed
from truceline.coding.whereabouts import ranges
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.spans import Span

MOST = 4
LONGEST_SHORT = 6  # "ECOWAS"
LONGEST_SMALL = 4  # letters of words that headlines print small: "with"
SHORTEST_HEADING = 4  # words
NO_NAMES = frozenset(("our", "my", "your", "their", "his", "her", "its"))
LOOSE = frozenset(("content", "in", "over", "on"))  # where a place may stand as well
SPOKEN_TO = frozenset(("addressee", "beside"))
BLAMED = frozenset(("object", "deed_object"))
# What one calls for against somebody, others are to do.
MEASURES = frozenset(
    ("action", "embargo", "measure", "penalty", "pressure", "probe", "sanction", "tariff")
)
DEED_OF = frozenset(("culprit", "subject"))
NAMELESS = frozenset((ActorType.GROUP, ActorType.UNNAMED))
MEDIA = ("media:", "medium:")  # how the keys of media begin: who asks is nobody's target
TEXTS = frozenset(
    ("protocol", "convention", "agreement", "treaty", "accord", "charter", "declaration")
)
# A measure against these is one against whose they are.
DEALINGS = frozenset(
    ("bank", "company", "entity", "export", "firm", "goods", "import", "oil", "product", "ship")
)
# Whoever "its" means, these are others: "Norlund's allies" are not Norlund.
OPPOSITE = frozenset(
    ("ally", "partner", "opponent", "rival", "enemy", "critic", "neighbour", "neighbor", "victim")
) | {"backer", "supporter", "adversary", "foe", "counterpart"}
SIDES = frozenset(
    ("parties", "sides", "delegations", "both sides", "both parties", "two sides", "two parties")
)


def targets(
    view: View, places: tuple[str, ...], in_person: bool = False, asks: bool = False
) -> tuple[str, ...]:
    """Names of the actors in the first place that names any of another side.

    `in_person`: what is asked is who mediates or comes, so that envoys count for themselves.
    `asks`: others are to act, and not those against whom they are to.
    """
    things = view.scene.codebook.words.classes["proposal"]
    for place in places:
        actors = _actors(view, place)
        if asks:
            aside = {actor.key for actor in pressed(view)}
            actors = [actor for actor in actors if actor.key not in aside]
        named = [name for actor in actors if (name := _name(view, actor, place, in_person))]
        text = view.scene.sides.text
        unknown = {actor.name for actor in actors if not (actor.known or actor.party)}
        names = [
            name
            for name in named
            if not _shouted(name, things) and not (name in unknown and only_headed(name, text))
        ]
        if place not in LOOSE:
            names += [name for where in ranges(place, view) for name in _meant(view, *where)]
        if names:
            return tuple(dict.fromkeys(names))[:MOST]
    return ()


def pressed(view: View) -> list[Actor]:
    """ "Called for more sanctions on Norlund", "Norlundian sanctions": others are asked."""
    doc = view.clause.doc
    spans = [doc[start:end] for start, end in view.scene.contents if end > start]
    measures = [t for s in spans for t in s if t.lemma_.lower() in MEASURES and t.pos_ == "NOUN"]
    against = [n for m in measures for name, n in governed(m) if name in ("on", "against", "upon")]
    against += [c for m in measures for c in m.children if c.dep_ == "amod"]
    return [actor for noun in against for actor in view.scene.sides.named_by(noun)]


def within_side(view: View, places: tuple[str, ...]) -> tuple[str, ...]:
    """ "Oren blamed Brask", both of Veska: a person of the speaker's own side."""
    doc = view.clause.doc
    for place in places:
        if place in LOOSE or place in SPOKEN_TO:
            continue
        spans = [doc[start:end] for start, end in ranges(place, view) if end > start]
        found = [a for s in spans for a in view.scene.sides.comrades(s.start_char, s.end_char)]
        if found:
            return (found[0].name,)
    return ()


def _actors(view: View, place: str) -> list[Actor]:
    """Whom a place names, without those who cannot be meant there."""
    found = [a for start, end in ranges(place, view) for a in _others(view, start, end)]
    if place == "maker":
        found += _makers(view)
    elif not found and place != "content":
        found = _named_by_head(view, place) or _of_whom_deed(view, place)
    if place in LOOSE:
        found = [a for a in found if a.known or a.party or a.type is ActorType.PERSON]
    if place in SPOKEN_TO:
        found = [a for a in found if a.known or a.party]  # an interviewer is none
    return [a for a in found if place in BLAMED or not a.key.startswith(MEDIA)]


def _meant(view: View, start: int, end: int) -> tuple[str, ...]:
    """Whom words without a name stand for: "the other side"."""
    return stand_ins(view.scene.sides, view.clause.doc, start, end)


def meant_by(actor: Actor, own: Collection[str] = ()) -> str:
    """Whom words for an actor tell: the side of who speaks for one, "Sabel" that of Norlund.

    Inside one side it is the person: Oren who blames Brask blames nobody's state.
    """
    if actor.type is ActorType.PERSON and actor.party and is_name(actor.party):
        return actor.name if actor.party in own else actor.party
    return actor.name


def is_part(actor: Actor) -> bool:
    """Whether somebody is a body or an office of a side, which stands for it: "Veska's army"."""
    return bool(actor.side) and actor.key.startswith(f"{actor.side}:")


def _name(view: View, actor: Actor, place: str, in_person: bool) -> str:
    """An actor's name; for people the side they act for, as for who made a text."""
    if place == "maker" and actor.party:
        return actor.party
    if actor.type is ActorType.PERSON:
        sides = view.scene.sides
        goes_between = in_person and actor.party in sides.mediating
        return actor.name if goes_between else meant_by(actor, sides.parties)
    if is_part(actor) and actor.side in view.scene.sides.all_names and actor.party:
        return actor.party
    named = actor.known or actor.type in (ActorType.PERSON, ActorType.STATE, ActorType.ORGANISATION)
    if named or (actor.type is ActorType.GROUP and actor.party is None and is_name(actor.name)):
        return actor.name
    return actor.party or ""


def is_name(words: str) -> bool:
    """Whether words are a name: only as the first of a sentence has "Both governments" a capital.

    >>> is_name("Hamas"), is_name("The Red Crescent"), is_name("Both governments")
    (True, True, False)
    """
    first, *others = words.removeprefix("The ").split()
    return any(word[:1].isupper() for word in others or [first])


def _shouted(name: str, things: frozenset[str]) -> bool:
    """ "CEASEFIRE", "A PRODUCTIVE DAY", "Our leaders", "Truce", "Protocols": no names of actors."""
    first, bare = name.split()[0].lower(), name.lower().removeprefix("the ")
    last = bare.split()[-1]
    if name.lower() in things or bare in SIDES or {last, last.rstrip("s")} & TEXTS:
        return True
    return (name.isupper() and (" " in name or len(name) > LONGEST_SHORT)) or first in NO_NAMES


def only_headed(name: str, text: str) -> bool:
    """Whether a name that nobody knows stands in headlines alone, whose words have capitals.

    >>> only_headed("Vow Peace", "Leaders Vow Peace In Orsk"), only_headed("Dune", "Dune said no.")
    (True, False)
    """
    lines = [line for line in text.split("\n") if name in line]
    return bool(lines) and all(_is_heading(line) for line in lines) and not _is_said(name, text)


def _is_heading(line: str) -> bool:
    words = [word.strip("‘’“”\"',:;") for word in line.split()]
    long = [word for word in words if len(word) > LONGEST_SMALL]
    capitals = sum(word[:1].isupper() for word in long)
    ends = line.rstrip().endswith((".", "!", "?", ".”", ".’"))
    return len(words) >= SHORTEST_HEADING and not ends and capitals == len(long)


def _is_said(name: str, text: str) -> bool:
    """Whether all words of a name of several have capitals below, too: "the Dune of Orsk"."""
    below = text.partition("\n")[2].split()
    bare = {word.strip(".,:;‘’“”\"'") for word in below}
    return all(word in bare for word in name.split())


def _named_by_head(view: View, place: str) -> list[Actor]:
    """ "The Norlundians": a people stands for its state; a body that no list knows, for itself."""
    heads = [view.clause.doc[start:end].root for start, end in ranges(place, view)]
    sides = view.scene.sides
    known = [actor for head in heads for actor in sides.named_by(head)]
    return known or [actor for head in heads for actor in sides.printed(head)]


def _makers(view: View) -> list[Actor]:
    """ "An Indian proposal": the adjective names who made it."""
    return _owners(view, view.object) if view.object is not None else []


def _owners(view: View, noun: Token) -> list[Actor]:
    near = (c for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "poss"))
    return [actor for word in near for actor in view.scene.sides.named_by(word)]


def _of_whom_deed(view: View, place: str) -> list[Actor]:
    """ "The latest Norlundian raid broke the rules": whose deed is blamed."""
    if place not in DEED_OF:
        return []
    classes = view.scene.codebook.words.classes
    deeds = classes["deed"] | classes["bad_deed"]
    heads = (view.clause.doc[start:end].root for start, end in ranges(place, view))
    done = (head for head in heads if head.lemma_.lower() in deeds)
    return [actor for head in done for actor in _owners(view, head)]


def _others(view: View, start: int, end: int) -> list[Actor]:
    span = view.clause.doc[start:end]
    people = view.scene.codebook.words.classes["people"]
    aside = [Span(t.idx, t.idx + len(t)) for t in span if _aside(t, people)]
    found = view.scene.sides.others(span.start_char, span.end_char, aside)
    return [known for actor in found for known in _behind(view, actor, start, end)]


def _behind(view: View, actor: Actor, start: int, end: int) -> list[Actor]:
    """ "The Tarsh hosts": a group that nobody knows stands for the state its words name."""
    if actor.known or actor.party or actor.type not in NAMELESS:
        return [actor]
    group = (w for w in view.clause.doc[start:end] if w.text[:1].isupper() and w.text in actor.name)
    named = [a for word in group for a in view.scene.sides.named_by(word) if a.known]
    return named[:1] or [actor]


def _aside(word: Token, people: frozenset[str]) -> bool:
    """A name that only describes, "the Brennick valley", but not "the Tarsh hosts"."""
    if word.dep_ == "poss" and word.head.lemma_.lower() in OPPOSITE:
        return True
    if word.head.lemma_.lower() in DEALINGS:
        return False  # "a tariff on Norlund imports"
    if word.dep_ in ("compound", "nmod", "amod") and word.head.text.islower():
        return word.ent_type_ != "NORP" and word.head.lemma_.lower() not in people
    return word.tag_ == "PRP" and word.head.dep_ in ("acl", "relcl")
