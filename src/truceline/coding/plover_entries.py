"""What plover.yml holds: classes with their modes, and contexts."""

from typing import Literal

from pydantic import Field, field_validator, model_validator

from truceline.coding.entry import PLOVER, Entry, Texts, readable
from truceline.vocabulary.acts import ActKind, Issue


class PloverMode(Entry):
    """A finer reading of a PLOVER class, and what shows it."""

    is_: str = Field(alias="is")
    words: Texts = ()
    acts: tuple[ActKind, ...] = ()
    issues: tuple[Issue, ...] = ()

    _patterns = field_validator("words")(readable)


class PloverClass(Entry):
    """A class of PLOVER with its modes; `quad` is its place among the four kinds of dealings."""

    is_: str = Field(alias="is")
    quad: Literal[1, 2, 3, 4]
    usual: str | None = None
    plain: tuple[ActKind, ...] = ()  # acts that have the class without a mode
    modes: dict[str, PloverMode] = Field({})

    @model_validator(mode="after")
    def usual_is_a_mode(self) -> "PloverClass":
        """What is usual is one of the modes."""
        if self.usual is not None and self.usual not in self.modes:
            raise ValueError(f"usual: there is no mode {self.usual!r} here")
        return self


class PloverContext(Entry):
    """A setting that PLOVER names beside the class, and what shows it."""

    is_: str = Field(alias="is")
    words: Texts = ()
    issues: tuple[Issue, ...] = ()

    _patterns = field_validator("words")(readable)


class PloverFile(Entry):
    """Everything in plover.yml."""

    classes: dict[Literal[PLOVER], PloverClass]  # type: ignore[valid-type]
    contexts: dict[str, PloverContext]
