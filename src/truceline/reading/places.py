"""States, organisations and media of the news, with the words that stand for them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.errors import CodebookError

TYPES = {
    "states": ActorType.STATE,
    "organisations": ActorType.ORGANISATION,
    "bodies": ActorType.ORGANISATION,
    "media": ActorType.ORGANISATION,
}


# Many states spoken of as one: nobody speaks for them.
GROUPS = frozenset({"west", "circle"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One row of places.yml: who it is and by which words it goes."""

    id: str
    name: str
    section: str  # states, organisations, bodies, media
    kind: str = ""  # bloc, movement, agency, medium, platform …
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()  # towns and regions, whose officials speak for the state
    cased: tuple[str, ...] = ()  # names that are ordinary words in small letters
    of: str = ""  # id of the state or organisation that it speaks for
    rank: int | None = None

    @property
    def type(self) -> ActorType:
        """The kind of actor that it is."""
        return ActorType.GROUP if self.kind in GROUPS else TYPES[self.section]


def _row(section: str, values: Mapping[str, object]) -> Place:
    """One checked row; a key that no place has is a mistake, and is said so."""
    known = set(Place.__dataclass_fields__) - {"section"}
    strange = sorted(set(values) - known)
    if strange or "id" not in values or "name" not in values:
        raise CodebookError(f"places.yml, {section}: {values!r} has no use for {strange}")
    ready = {k: tuple(v) if isinstance(v, list) else v for k, v in values.items()}
    return Place(section=section, **ready)  # type: ignore[arg-type]


def read_places(document: Mapping[str, Sequence[Mapping[str, object]]]) -> tuple[Place, ...]:
    """The rows of places.yml, each id once in its section."""
    rows = tuple(_row(section, row) for section in TYPES for row in document[section])
    _check(rows)
    return rows


def _check(rows: Iterable[Place]) -> None:
    """Whatever a row speaks for has a row itself."""
    rows = list(rows)
    ids = {row.id for row in rows}
    lost = sorted({row.of for row in rows if row.of} - ids)
    if lost:
        raise CodebookError(f"places.yml: no row has the id {', '.join(lost)}")
    seen: set[tuple[str, str]] = set()
    for row in rows:
        if (row.section, row.id) in seen:
            raise CodebookError(f"places.yml: {row.id} stands twice under {row.section}")
        seen.add((row.section, row.id))


@lru_cache(maxsize=1)
def load_places() -> tuple[Place, ...]:
    """The shipped list, read once."""
    text = files("truceline.codebook").joinpath("places.yml").read_text(encoding="utf-8")
    return read_places(yaml.safe_load(text))
