"""Everybody whom an article names: spans of names, and the actors behind them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from truceline.reading.actorbook import ActorBook
from truceline.reading.bodynames import called_bodies
from truceline.reading.layout import Layout
from truceline.reading.mentions import (
    Naming,
    bodies,
    known_names,
    without_overlaps,
)
from truceline.reading.metonyms import told_as_place
from truceline.reading.namesakes import told_apart
from truceline.reading.offices import learn
from truceline.reading.officials import (
    called_before,
    is_official,
    of_bodies,
    only_describes,
    state_before,
)
from truceline.reading.people import People, PersonRead, is_full
from truceline.reading.scene import Scene
from truceline.reading.surfaces import Surface, is_date, surfaces
from truceline.reading.words import Word, bare, words_of
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.names import fold, skeleton
from truceline.vocabulary.spans import Span

SHORTEST_LOWER = 5  # letters of a surname that may be printed in small letters
WHERE = frozenset({"in", "near", "outside", "around", "inside"})
SETTLEMENTS = frozenset({"city", "town", "village", "region", "province", "port", "district"})
HONORIFICS = frozenset({"Dr", "Mr", "Mrs", "Ms", "Prof"})
SMALL_NAME_POS = frozenset({"NOUN", "PROPN", "ADJ", "X", "VERB"})


@dataclass(frozen=True, slots=True)
class Register:
    """Names in the order of the text, and who is behind them."""

    namings: tuple[Naming, ...]
    actors: dict[str, Actor]


def register(
    doc: Doc, layout: Layout, book: ActorBook, day: str | None, home: str | None = None
) -> Register:
    """All namings of an article; people joined, with the offices that it tells.

    `home` is the side whose outlet prints the article: an office without a state is its own.
    """
    words = words_of(layout.text)
    known = known_names(layout.text, words, book)
    side_bodies, actors = bodies(layout.text, words, known, book)
    side_bodies = [n for n in side_bodies if not only_describes(n, doc, layout)]
    known = of_bodies(layout.text, known, side_bodies)
    people = People(book)
    scene = Scene(doc, words, [word.start for word in words], layout, book, {})
    namings = _people(scene, known, people)
    fixed = without_overlaps([*namings, *_apart(known, people), *side_bodies])
    fixed = sorted([*fixed, *_organisations(scene, fixed, actors, people)], key=lambda n: n.start)
    learned = learn(_with_names(scene, fixed), fixed, people)
    for key, person in people.all.items():
        if home is not None and not any(role.of for role in person.roles):
            person.roles = [replace(r, of=home) if r.rank else r for r in person.roles]
        actors[key] = person_held(person, book, day)
    for naming in learned:
        if naming.key and naming.key not in actors:
            actors[naming.key] = book.actors[naming.key]
    return Register(tuple(learned), actors)


def _apart(known: Sequence[Naming], people: People) -> list[Naming]:
    """Known names that are nobody's own: people were joined before."""
    return [n for n in known if n.key not in people.all and n.how != "surname"]


def _people(scene: Scene, known: Sequence[Naming], people: People) -> list[Naming]:
    """Namings of people: the process's, then full names, then surnames alone."""
    text, book = scene.text, people.book
    persons = {a.key for a in book.people()}
    found: list[Naming] = []
    for naming in known:
        if naming.key in persons and naming.how == "name":
            people.known(naming.key, " ".join(text[naming.start : naming.end].split()))
            found.append(naming)
    others = [n for n in known if n.key not in persons]
    seen = surfaces(scene.doc, scene.layout, scene.words, others, book)
    seen = [s for s in seen if not any(_overlap(s.span, n) for n in found)]
    seen = [s for s in seen if not _is_place(scene, s.text)]
    for surface in (s for s in seen if is_full(s.text)):
        person = people.full(surface.text)
        found.append(_naming(surface, person.key))
    for surface in (s for s in seen if not is_full(s.text)):
        if (bare(surface.text),) in book.roles.titles:
            continue
        if people.bearers(surface.text) or not _locates(scene, surface):
            found.append(_single(scene, surface, people))
    found.extend(_missed(scene, found, people))
    return found


def _is_place(scene: Scene, name: str) -> bool:
    """ "The road in Khan Orsk": two words that the text uses as a town's, no given name among."""
    given = scene.book.roles.gender_of_given
    return (
        " " in name
        and not any(fold(word) in given for word in name.split())
        and told_as_place(scene.text, name)
    )


def _locates(scene: Scene, surface: Surface) -> bool:
    """One unknown word after "in" or "near", "city of" or "region of": a place, no person."""
    if told_as_place(scene.text, surface.text):
        return True
    at = scene.at(surface.span.start)
    after = scene.words[at + 1 : at + 2]
    if after and after[0].folded in SETTLEMENTS and not after[0].capital:
        return True  # "the Orsk region"
    before = [word.folded for word in scene.words[max(0, at - 2) : at]]
    if not before:
        return False
    return before[-1] in WHERE or (before[-1] == "of" and before[0] in SETTLEMENTS)


def _overlap(span: Span, naming: Naming) -> bool:
    return span.start < naming.end and naming.start < span.end


def _naming(surface: Surface, key: str, how: str = "name") -> Naming:
    return Naming(start=surface.span.start, end=surface.span.end, key=key, how=how)


def _single(scene: Scene, surface: Surface, people: People) -> Naming:
    """One word of a name: its bearer, several candidates, or somebody new."""
    bearers = told_apart(scene, surface, people)
    if not bearers:
        return _naming(surface, people.single(surface.text).key)
    if len(bearers) == 1:
        if bearers[0] in people.book.actors:
            people.known(bearers[0], surface.text)
        return _naming(surface, bearers[0], "surname")
    return Naming(
        start=surface.span.start,
        end=surface.span.end,
        key="",
        how="surname",
        candidates=tuple(bearers),
    )


def _missed(scene: Scene, found: Sequence[Naming], people: People) -> list[Naming]:
    """Surnames that the model passed over, also in small letters."""
    entries = people.book.entries
    plain = {bare(f.split()[-1]) for p in people.all.values() for f in p.forms}
    plain |= people.book.surnames
    words = scene.words
    taken = {c for n in found for c in range(n.start, n.end)}
    capitals = Counter(w.folded for w in words if w.capital)
    small = Counter(w.folded for w in words if not w.capital)
    upper = {w for w, n in capitals.items() if n >= small[w]}
    missed = []
    spelt = {skeleton(name) for name in plain if len(name) >= SHORTEST_LOWER}
    for word in words:
        if word.start in taken or len(word.folded) < 3:
            continue
        variant = word.capital and len(word.folded) >= SHORTEST_LOWER
        if word.folded not in plain and not (variant and skeleton(word.folded) in spelt):
            continue
        if not word.capital and not _small_name(scene, word, upper):
            continue
        other = entries.get((word.folded,))
        if other is not None and other.how not in ("surname", "name"):
            continue
        surface = Surface(Span(word.start, word.end), scene.text[word.start : word.end])
        if people.bearers(surface.text):
            missed.append(_single(scene, surface, people))
    return missed


def _small_name(scene: Scene, word: Word, upper: set[str]) -> bool:
    """A name in small letters: long enough, also printed with a capital, not after "the"."""
    token = scene.doc[scene.layout.token_at(word.start)]
    least = SHORTEST_LOWER - _opens_sentence(token)
    if len(word.folded) < least or word.folded not in upper:
        return False
    before = token.nbor(-1) if token.i else None
    if before is not None and before.text.rstrip(".") in HONORIFICS:
        return True
    if token.pos_ not in SMALL_NAME_POS:
        return False
    return before is None or before.pos_ not in ("DET", "ADP", "NUM")


def _opens_sentence(token: Token) -> bool:
    """ "keel, a teacher, said": a word in small letters that opens as a name does."""
    first = token.i == 0 or token.nbor(-1).is_space
    return first and token.i + 1 < len(token.doc) and token.nbor(1).text == ","


def _organisations(
    scene: Scene, namings: Sequence[Naming], actors: dict[str, Actor], people: People
) -> list[Naming]:
    """Organisations that the model finds beyond the lists."""
    found: list[Naming] = []
    ends = {n.end: n for n in namings}
    surnames = _surnames(people)
    given = scene.book.roles.gender_of_given
    named = [ent.text for ent in scene.doc.ents if ent.label_ == "PERSON"]
    bodies = called_bodies(scene.text, named, given)
    for ent in scene.doc.ents:
        body = ent.label_ == "ORG" or (ent.label_ == "PERSON" and ent.text in bodies)
        if not body or any(n.start < ent.end_char and ent.start_char < n.end for n in namings):
            continue
        start, end = ent.start_char, ent.end_char
        printed = scene.text[start:end]
        if printed.lower().startswith("the "):
            start += 4
        for tail in ("'s", "’s"):
            if scene.text[start:end].endswith(tail):
                end -= 2
        if "(" in scene.text[start:end] and ")" not in scene.text[start:end]:
            end = scene.text.index("(", start)
        name = " ".join(scene.text[start:end].split())
        if name.islower() or is_date(scene.text, Span(start, end)):
            continue  # "state news", "January"
        if tuple(fold(name).split()) in scene.book.roles.bodies:
            continue  # "the Defence Ministry": whose, the article has told before
        if " " not in name and name not in bodies and name in surnames:
            found.append(_single(scene, Surface(Span(start, end), name), people))
            continue
        earlier = called_before(scene.text, name, namings)
        if earlier is not None:
            found.append(Naming(start=start, end=end, key=earlier.key, how="body"))
            continue
        key = "organisation:" + fold(name).replace(" ", "-")
        if name and "\n" not in printed and key != "organisation:":
            side = state_before(scene.text, start, ends, scene.book) if is_official(name) else None
            actor = _organisation(key, name, side)
            actors[key] = actor if actor.party else actors.get(key, actor)
            found.append(Naming(start=start, end=end, key=key, how="organisation"))
    return found


def _surnames(people: People) -> set[str]:
    """The last words of the full names printed: "Al-Holm" of "Walid Al-Holm"."""
    forms = (form for person in people.all.values() for form in person.forms)
    return {form.split()[-1] for form in forms if " " in form}


def _organisation(key: str, name: str, side: Actor | None) -> Actor:
    """A body that the lists lack, for the state named right before it."""
    party, own = (side.party, side.side) if side is not None else (None, None)
    return Actor(key=key, name=name, type=ActorType.ORGANISATION, party=party, side=own)


def _with_names(scene: Scene, namings: Sequence[Naming]) -> Scene:
    """The scene in which each word knows whose name it belongs to."""
    words = scene.words
    by_word: dict[int, Naming] = {}
    for naming in namings:
        at = scene.at(naming.start)
        while at < len(words) and words[at].start < naming.end:
            by_word[at] = naming
            at += 1
    return replace(scene, by_word=by_word)


def person_held(person: PersonRead, book: ActorBook, day: str | None) -> Actor:
    """The person with the side that the best office held gives."""
    base = book.actors.get(person.key)
    roles = base.roles if base is not None and base.roles else tuple(person.roles)
    left = {r.of for r in person.roles if r.title.startswith("former ")} if day is None else set()
    held = [r for r in roles if r.of and r.rank is not None and r.held_on(day)]
    held = [r for r in held if not (r.until and r.of in left)]
    held.sort(key=lambda r: r.rank or 0)
    side = book.actors.get(held[0].of or "") if held else None
    name = base.name if base is not None else person.name
    forms = {*person.forms, *(base.names if base else ())} - {name}
    return Actor(
        key=person.key,
        name=name,
        type=ActorType.PERSON,
        names=tuple(sorted(forms)),
        party=side.party if side else None,
        side=side.side if side else None,
        roles=tuple(roles),
        gender=person.gender,
        wikidata=base.wikidata if base else None,
        known=base is not None,
    )
