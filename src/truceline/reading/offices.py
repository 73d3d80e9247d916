"""Offices that an article tells, given to the people who hold them."""

from collections.abc import Sequence
from dataclasses import replace

from truceline.reading.mentions import Naming, opened
from truceline.reading.people import People, PersonRead
from truceline.reading.scene import Scene
from truceline.reading.titles import Told, gender_told, title_after, title_before
from truceline.vocabulary.names import fold
from truceline.vocabulary.names import words as listed

KIN = listed(
    "wife husband son daughter father mother brother sister widow widower partner fiance fiancee "
    "nephew niece cousin uncle aunt grandson granddaughter twin"
)
OWNED = listed("his her their late ex former younger older elder eldest youngest life s")
BOTH_NAMED = 2  # sentences within which two of one surname leave the surname open
KIN_REACH = 4  # words from "his late wife and adviser" to the name
# Offices that a state has once, so that "of Veska" after the name tells whose.
OF_STATES = frozenset(
    {"president", "head of state", "monarch", "prime minister", "foreign minister"}
    | {"defence minister", "vice president", "crown prince", "minister"}
)


def learn(scene: Scene, namings: Sequence[Naming], people: People) -> list[Naming]:
    """Titles beside names teach offices; then they tell bearers of one surname apart."""
    told: dict[int, Told | None] = {}
    for number, naming in enumerate(namings):
        if naming.key in people.all or naming.candidates:
            told[number] = title_before(scene, naming) or title_after(scene, naming)
    owned: list[tuple[PersonRead, str]] = []
    for number, naming in enumerate(namings):
        person = people.all.get(naming.key)
        if person is not None:
            _teach(scene, person, naming, told[number], owned)
    for person, owner in owned:
        _inherit(person, owner, people)
    result: list[Naming] = []
    for number, naming in enumerate(namings):
        title = told.get(number)
        if naming.candidates:
            naming = _told_apart(scene, naming, title, result, people)
        if title is not None and title.opens < naming.start:
            naming = opened(naming, title.opens)
        result.append(naming)
    return result


def _teach(
    scene: Scene,
    person: PersonRead,
    naming: Naming,
    told: Told | None,
    owned: list[tuple[PersonRead, str]],
) -> None:
    person.gender = person.gender or gender_told(scene, naming, told)
    if told is None:
        return
    role = told.role
    if role.of is None and not told.owner:
        leads = told.found.title.office in OF_STATES
        if role.rank is not None or leads:
            role = replace(role, of=_served(scene, naming, state=leads))
        if leads and role.rank is None and role.of is not None and not told.found.former:
            role = replace(role, rank=told.found.title.rank)
    if role not in person.roles:
        person.roles.append(role)
    if told.owner:
        owned.append((person, told.owner))


def _served(scene: Scene, naming: Naming, *, state: bool = False) -> str | None:
    """ "Colonel Ida Holm of the Veskan army": whose, the words after the name tell.

    "President Ida Holm of Veska": of those who lead a state, its bare name tells too.
    """
    at = scene.at(naming.end)
    after = scene.words[at : at + 4]
    if not after or after[0].folded != "of" or scene.text[naming.end : after[0].start] != " ":
        return None
    for number, word in enumerate(after[1:3], at + 1):
        named = scene.by_word.get(number)
        if named is not None and named.how in ("adjective", "body", *(("name",) if state else ())):
            key = named.key.partition(":")[0]  # a body's key begins with its side's
            side = scene.book.party_of(key)
            return side.key if side else None
        if word.folded != "the":
            return None
    return None


def _inherit(person: PersonRead, owner: str, people: People) -> None:
    """An aide speaks for the side of the one whose aide it is."""
    boss = people.all.get(owner)
    roles = list(boss.roles) if boss else []
    if owner in people.book.actors:
        roles = list(people.book.actors[owner].roles)
    side = next((r.of for r in roles if r.of), None)
    if side is not None:
        person.roles = [r if r.of else replace(r, of=side) for r in person.roles]


def _told_apart(
    scene: Scene,
    naming: Naming,
    told: Told | None,
    before: Sequence[Naming],
    people: People,
) -> Naming:
    """Which of several bearers is meant: by title, honorific or office, else the last named."""
    left = [people.all[key] for key in naming.candidates if key in people.all]
    gender = gender_told(scene, naming, told)
    if gender is not None:
        left = [p for p in left if p.gender in (None, gender)] or left
    if told is not None:
        title = told.found.title
        holders = [
            p
            for p in left
            for role in p.roles
            for found in [scene.book.roles.title_in(fold(role.title).split())]
            if found is not None and found.title.office == title.office
        ]
        left = list({p.key: p for p in holders}.values()) or left
    kin = {n.key for n in before if _told_as_kin(scene, n)}
    left = [p for p in left if p.key not in kin] or left
    in_office = {p.key for p in left if p.roles}
    # of a minister and his wife, the bare surname is the minister's in print
    keys = in_office if len(in_office) == 1 else {p.key for p in left}
    if len(keys) > 1:
        keys = _nearest(scene, naming, keys, before)
    if len(keys) == 1:
        return replace(naming, key=keys.pop(), candidates=())
    return replace(naming, candidates=tuple(k for k in naming.candidates if k in keys))


def _told_as_kin(scene: Scene, naming: Naming) -> bool:
    """ "His wife, Ida Holm": relatives go by their given names, the surname is another's."""
    at = scene.at(naming.start)
    before = scene.words[max(0, at - KIN_REACH) : at]
    end = naming.start
    for number, word in reversed(list(enumerate(before))):
        gap = scene.text[word.end : end]
        if gap.strip(" ,\n") not in ("", "'s", "’s") or "\n" in gap:
            return False
        if word.folded in KIN:
            owner = before[number - 1 : number] if number else []
            return any(w.folded in OWNED or w.folded == "s" for w in owner) or number > 1
        end = word.start
    return False


def _nearest(scene: Scene, naming: Naming, keys: set[str], before: Sequence[Naming]) -> set[str]:
    """The bearer named last; all, when the text has just named several or nobody came before."""
    layout = scene.layout
    last = [n for n in reversed(before) if n.key in keys]
    if not last:
        return keys
    first = layout.sentence[layout.token_at(last[0].start)] - BOTH_NAMED
    return {n.key for n in last if layout.sentence[layout.token_at(n.start)] >= first}
