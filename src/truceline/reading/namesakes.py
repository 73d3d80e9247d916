"""Two of one surname: which of them, by the title or form of address before the name."""

from truceline.reading.people import People
from truceline.reading.scene import Scene
from truceline.reading.surfaces import Surface
from truceline.vocabulary.actors import Gender

ADDRESSES = {
    "mr": Gender.MALE,
    "sir": Gender.MALE,
    "mrs": Gender.FEMALE,
    "ms": Gender.FEMALE,
    "miss": Gender.FEMALE,
    "madame": Gender.FEMALE,
    "lady": Gender.FEMALE,
}
LONGEST_TITLE = 4  # words


def told_apart(scene: Scene, surface: Surface, people: People) -> list[str]:
    """Everyone whom a surname can mean here; a title before it tells namesakes apart."""
    met = people.bearers(surface.text)
    everyone = list(dict.fromkeys([*met, *people.namesakes(surface.text)]))
    if len(everyone) < 2:
        return met
    before = _before(scene, surface)
    gender = ADDRESSES.get(before[-1]) if before else None
    if gender is not None:
        return _only([k for k in everyone if people.gender_of(k) is gender], met)
    title = scene.book.roles.title_in(before)
    if title is None or title.last != len(before) - 1:
        return met
    fitting = [k for k in everyone if title.title.office in people.offices_of(k)]
    return _only(fitting, met)


def _only(fitting: list[str], met: list[str]) -> list[str]:
    """Those who fit; of several, those of whom the article has told."""
    near = [key for key in fitting if key in met]
    return near or fitting or met


def _before(scene: Scene, surface: Surface) -> list[str]:
    """The words right before a name, as far as nothing but blanks stands between."""
    at = scene.at(surface.span.start)
    found: list[str] = []
    end = surface.span.start
    for word in reversed(scene.words[max(0, at - LONGEST_TITLE) : at]):
        if scene.text[word.end : end].strip(" .") or "\n" in scene.text[word.end : end]:
            break
        found.insert(0, word.folded)
        end = word.start
    return found
