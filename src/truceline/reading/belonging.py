"""Whose office a printed title is: the side, or the person, to which it belongs."""

from collections.abc import Sequence

from truceline.reading.holders import LOCAL
from truceline.reading.mentions import OF_A_SIDE, Naming
from truceline.reading.roles import TitleFound
from truceline.reading.scene import Scene
from truceline.reading.whereabouts import LONGEST_TOWN, town_at
from truceline.vocabulary.actors import Role
from truceline.vocabulary.names import words as listed

AWAY = frozenset({"to", "for", "on", "with", "in", "at"})  # what follows is not the side
JOINED = frozenset({"NOUN", "PROPN", "CCONJ"})
OFFICIAL_RANK = 4
# Words between a side and a first-rank title that leave it the side's own.
PLAIN = listed(
    "new acting current incumbent interim then former ex late us s the elect newly elected "
    "long time longtime veteran hardline right left wing far embattled authoritarian"
)


def is_person(scene: Scene, naming: Naming) -> bool:
    """Whether a name is somebody's; one that the process does not know may be."""
    actor = scene.book.actors.get(naming.key)
    return naming.how == "surname" or actor is None or actor.type == "person"


def role_of(scene: Scene, run: Sequence[int], found: TitleFound) -> tuple[Role, str]:
    """The office with its side: named before the title, or after "of"."""
    side, beside, owner = _side(scene, run, found)
    rank = found.rank
    if side is None and not owner:
        side = _implied(scene, found) or _of_town(scene, run, found)
    if rank is None and not found.former and _official(scene, run, found):
        rank = OFFICIAL_RANK
    if rank is not None and found.title.office in ("leader", "chief", "president") and not beside:
        rank = 4 if found.title.office == "chief" else None
    words = [scene.words[run[i]].folded for i in range(found.first, found.last + 1)]
    prefix = ("former " if found.former else "") + ("deputy " if found.deputy else "")
    return Role(title=prefix + " ".join(words), of=side, rank=rank), owner


def _implied(scene: Scene, found: TitleFound) -> str | None:
    """The state that alone has such an office, if the article speaks of that state."""
    state = scene.book.roles.implied.get(found.words)
    entry = scene.book.entries.get(tuple(state.split())) if state else None
    if entry is None:
        return None
    spoken_of = any(n.key == entry.key or n.key.startswith(f"{entry.key}:") for n in scene.named)
    return entry.key if spoken_of else None


def _of_town(scene: Scene, run: Sequence[int], found: TitleFound) -> str | None:
    """ "The mayor of Orsk": of the state in which the town lies."""
    if found.title.office not in LOCAL:
        return None
    printed = [scene.text[scene.words[at].start : scene.words[at].end] for at in run]
    rows = (town_at(scene.book.towns, printed[at : at + LONGEST_TOWN]) for at in range(len(run)))
    key = next(filter(None, rows), None)
    return scene.book.actors[key].side if key is not None else None


def _official(scene: Scene, run: Sequence[int], found: TitleFound) -> bool:
    """A director of something inside a ministry is an official of the state that owns it."""
    if found.title.office != "executive":
        return False
    after = (scene.by_word.get(run[n]) for n in range(found.last + 1, len(run)))
    return any(named is not None and named.how == "body" for named in after)


def _side(scene: Scene, run: Sequence[int], found: TitleFound) -> tuple[str | None, bool, str]:
    """Whose office it is, whether side and title stand together, and the person who owns it."""
    for number in range(found.first - 1, -1, -1):
        named = scene.by_word.get(run[number])
        if scene.words[run[number]].folded in ("of", "for"):
            break
        if named is None:
            continue
        if is_person(scene, named) and named.how in ("name", "surname"):
            return None, False, named.key
        side = side_of(scene, named)
        if side is not None:
            between = [scene.words[run[i]].folded for i in range(number + 1, found.first)]
            plain = all(w in PLAIN or w.isdigit() or w in ("year", "old") for w in between)
            return side, plain, ""
    return _side_after(scene, run, found)


def _side_after(
    scene: Scene, run: Sequence[int], title: TitleFound
) -> tuple[str | None, bool, str]:
    """After "of"; what follows "to" or "on" is where an envoy goes, not whose envoy it is.

    The ministry named last owns the departments before it, whatever states their names hold.
    """
    owning: tuple[str, bool, str] | None = None
    away, between = False, 0
    found: list[tuple[str, bool, str]] = []
    for number in range(title.last + 1, len(run)):
        word = scene.words[run[number]]
        if word.folded in AWAY and not (word.folded == "for" and between == 0):
            away = True
        elif word.folded == "of":
            away = False
        named = scene.by_word.get(run[number])
        if named is None:
            between += word.folded not in ("of", "the", "for")
            continue
        side = side_of(scene, named)
        if side is None or away:
            continue
        if named.how == "body":
            owning = side, False, ""
            continue
        following = number + 1 < len(run) and scene.pos(run[number + 1]) in JOINED
        if following and title.title.office == "chief":
            continue
        found.append((side, between == 0 and not following, ""))
    if owning is not None:
        return owning
    return found[0] if found else (None, False, "")


def side_of(scene: Scene, naming: Naming) -> str | None:
    """Id of the side that a naming of a state, body or organisation stands for."""
    if naming.how == "body":
        return naming.key.split(":")[0]
    actor = scene.book.actors.get(naming.key)
    if actor is None or (naming.how not in OF_A_SIDE and naming.how != "body"):
        return None
    return actor.side
