"""Whom words name, and on what grounds."""

from dataclasses import dataclass

from truceline.vocabulary.actors import Actor
from truceline.vocabulary.grounds import Ground

UNABLE = "cannot speak"


@dataclass(frozen=True, slots=True)
class Found:
    """Whom one head names; `made` holds an actor that only these words know."""

    keys: tuple[str, ...]
    ground: Ground
    candidates: tuple[str, ...] = ()
    made: Actor | None = None
