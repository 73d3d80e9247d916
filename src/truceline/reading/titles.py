"""What an article tells of people's offices: titles before a name, appositions after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from truceline.reading.belonging import is_person, role_of
from truceline.reading.mentions import Naming
from truceline.reading.roles import TitleFound
from truceline.reading.scene import Scene
from truceline.reading.tags import TENSED
from truceline.reading.words import Word
from truceline.vocabulary.actors import Gender, Role
from truceline.vocabulary.names import fold
from truceline.vocabulary.names import words as listed

# Parts of speech that a title before a name is made of.
TITLE_POS = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "PART", "X", "ADP", "CCONJ", "PRON"})
TITLE_PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "and"})
LINKS = re.compile(r"[ \u00a0]?(?:['’]s?)?[- \u00a0\n]?| \(|\) |\. ")
APPOSED = re.compile(r"\s?,\s(?!(?:and|but|or|who(?!\s(?:is|was|serves|heads))|which|while|as)\b)")
# Forms of address that are offices too.
TITLED = listed("president minister general colonel senator gen col sen rep gov")
LONGEST_TITLE = 20


@dataclass(frozen=True, slots=True)
class Told:
    """An office as printed beside a name."""

    role: Role
    found: TitleFound
    opens: int  # first character of the title
    owner: str = ""  # key of the person whose aide or spokesperson this is


def title_before(scene: Scene, naming: Naming) -> Told | None:
    """ "Norlund's foreign minister Ida Holm", "the head of the Veskan army, Per Lund,"."""
    name_at = scene.at(naming.start)
    run = _run_before(scene, name_at, naming)
    while run and scene.words[run[-1]].folded in scene.book.roles.honorifics - TITLED:
        run.pop()  # "Prime Minister Sir Ivor Holm"
    if not run:
        return None
    folded = [scene.words[i].folded for i in run]
    found = _ending(scene, folded) or _leading(scene, folded)
    if found is None:
        return None
    found = _ranked_before(scene, folded, found) or found
    if _former_before(scene, run, found):
        found = replace(found, former=True)
    role, owner = role_of(scene, run, found)
    opens = scene.words[_start(scene, run, found)].start
    return Told(role, found, opens, owner)


def _run_before(scene: Scene, name_at: int, naming: Naming) -> list[int]:
    """Numbers of the words before a name that may be its title."""
    run: list[int] = []
    right = name_at
    for at in range(name_at - 1, max(-1, name_at - LONGEST_TITLE - 1), -1):
        gap = scene.text[scene.words[at].end : scene.words[right].start]
        if right == name_at and gap == ", ":
            if scene.text[naming.end : naming.end + 1] != ",":
                break
        elif not LINKS.fullmatch(gap):
            break
        word = scene.words[at]
        if gap.startswith(".") and not _short_title(scene, word):
            break
        if scene.pos(at) not in TITLE_POS and not _may_title(scene, word):
            break
        if scene.pos(at) in ("ADP", "CCONJ") and word.folded not in TITLE_PREPOSITIONS:
            break
        named = scene.by_word.get(at)
        if named is not None and named.how in ("name", "surname") and is_person(scene, named):
            if "'" in gap or "’" in gap:
                run.insert(0, at)
            break
        run.insert(0, at)
        right = at
        if scene.pos(at) == "DET" and not _goes_on(scene, at):
            break
    while run and scene.words[run[0]].folded in TITLE_PREPOSITIONS:
        run.pop(0)
    after_preposition = bool(run) and scene.words[run[-1]].folded in TITLE_PREPOSITIONS
    return [] if after_preposition else run


def _short_title(scene: Scene, word: Word) -> bool:
    """ "Gen.", "Sen.": a full stop that ends no sentence."""
    known = (word.folded,) in scene.book.roles.titles or word.folded in scene.book.roles.honorifics
    return known and len(word.folded) <= 4


def _may_title(scene: Scene, word: Word) -> bool:
    return word.folded in scene.book.roles.title_heads or word.folded in scene.book.roles.former


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether an article stands inside a longer title: "head of the"."""
    return at > 0 and scene.words[at - 1].folded in ("of", "for", "at", "in", "to")


def _ending(scene: Scene, folded: Sequence[str]) -> TitleFound | None:
    """A title right before the name."""
    roles = scene.book.roles
    for first in range(max(0, len(folded) - 6), len(folded)):
        title = roles.titles.get(tuple(folded[first:]))
        if title is not None:
            before = folded[max(0, first - 3) : first]
            return TitleFound(
                title,
                " ".join(folded[first:]),
                first,
                len(folded) - 1,
                deputy=any(w in roles.deputy for w in before),
                former=any(w in roles.former for w in before),
            )
    return None


def _former_before(scene: Scene, run: Sequence[int], found: TitleFound) -> bool:
    """ "Former Democratic Republic of Tarsh President Holm": before the whole of the state."""
    at = found.first
    while at > 0 and run[at - 1] in scene.by_word:
        at -= 1
    return at > 0 and scene.words[run[at - 1]].folded in scene.book.roles.former


def _ranked_before(scene: Scene, folded: Sequence[str], found: TitleFound) -> TitleFound | None:
    """ "Supreme Leader Ayatollah Holm": the office before a title that tells of none."""
    if found.title.rank is not None or found.first == 0 or found.former:
        return None
    before = _ending(scene, folded[: found.first])
    return before if before is not None and before.rank is not None else None


def _leading(scene: Scene, folded: Sequence[str]) -> TitleFound | None:
    """A title at the head of a long phrase: "director of the … department of … N."."""
    for at, word in enumerate(folded):
        if word in ("of", "for", "at", "on", "in", "to"):
            found = scene.book.roles.title_in(folded[: at + 4])
            if found is None or found.first >= at:
                return None
            return found
    return None


def _start(scene: Scene, run: Sequence[int], found: TitleFound) -> int:
    """Number of the word with which the whole title begins: side and adjectives included."""
    first = found.first
    while first > 0:
        at = run[first - 1]
        modifies = scene.pos(at) in ("ADJ", "DET", "NUM", "PROPN") or at in scene.by_word
        known = scene.words[at].folded in scene.book.roles.former | scene.book.roles.deputy
        if not (modifies or known):
            break
        first -= 1
    return run[first]


def title_after(scene: Scene, naming: Naming) -> Told | None:
    """ "Ida Holm, Norlund's envoy," or "Per Lund, head of the Veskan army, said"."""
    match = APPOSED.match(scene.text, naming.end)
    if match is None:
        return None
    first = scene.at(match.end())
    run: list[int] = []
    for at in range(first, min(len(scene.words), first + LONGEST_TITLE)):
        if run:
            gap = scene.text[scene.words[at - 1].end : scene.words[at].start]
            if not LINKS.fullmatch(gap) or "\n" in gap:
                break
        word = scene.words[at]
        who_is = len(run) == 1 and scene.words[run[0]].folded == "who"
        if scene.pos(at) in ("VERB", "AUX") and not _may_title(scene, word) and not who_is:
            break
        named = scene.by_word.get(at)
        if named is not None and is_person(scene, named) and named.how in ("name", "surname"):
            break
        run.append(at)
    if run and _opens_clause(scene, naming, run[-1]):
        return None
    folded = [scene.words[i].folded for i in run]
    cut = next((i for i, w in enumerate(folded) if w in ("of", "for", "at", "to", "on")), None)
    reach = len(folded) if cut is None else min(len(folded), cut + 4)
    found = scene.book.roles.title_in(folded[:reach])
    if found is None or (cut is not None and found.first > cut):
        return None
    if scene.pos(run[found.first]) == "VERB":
        return None
    role, owner = role_of(scene, run, found)
    return Told(role, found, naming.first, owner)


def _opens_clause(scene: Scene, naming: Naming, last: int) -> bool:
    """ "Asked about Holm, a spokesman for Orsk said no": the next clause's subject, not Holm."""
    if last + 1 >= len(scene.words):
        return False
    after = scene.words[last + 1]
    verb = scene.doc[scene.layout.token_at(after.start)]
    finite = verb.tag_ in TENSED
    between = scene.text[naming.end : after.start]
    if not finite or scene.text[scene.words[last].end : after.start] != " " or "." in between:
        return False
    named = scene.layout.tokens_of(scene.doc, naming.start, naming.end).root
    while named.dep_ in ("conj", "appos", "compound", "flat") and named.head.i != named.i:
        named = named.head
    return named.dep_ in ("pobj", "dobj", "attr")


def gender_told(scene: Scene, naming: Naming, told: Told | None) -> Gender | None:
    """The gender that an honorific or a title tells."""
    genders = scene.book.roles.gender_of_word
    at = scene.at(naming.start)
    words = [scene.words[at - 1].folded] if at else []
    words += fold(told.found.words).split() if told else []
    return next((genders[w] for w in words if w in genders), None)
