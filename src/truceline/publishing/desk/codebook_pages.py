"""What the templates of the codebook can use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from truceline.coding.guide import Block
from truceline.publishing.desk.fragments import Item, Link
from truceline.publishing.desk.surroundings import Counts, Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookPage:
    """What codebook.html can use."""

    template: ClassVar[str] = "codebook.html"
    frame: Frame
    families: Sequence[tuple[str, str, Sequence[tuple[str, Link, str, Counts]]]]
    groups: Sequence[tuple[str, Sequence[tuple[str, Link, str, Counts]]]]
    guide: Sequence[Link]  # how it works together


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideDeskPage:
    """What guide.html can use."""

    template: ClassVar[str] = "guide.html"
    frame: Frame
    title: str
    blocks: Sequence[Block]
    mended: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePage:
    """What code.html can use."""

    template: ClassVar[str] = "code.html"
    frame: Frame
    key: str
    heading: str
    is_act: bool
    family: str
    definition: str
    parts_of: Sequence[tuple[str, Sequence[str]]]  # "Counts", "Cues"…: the codebook's own
    statements: Counts
    items: Sequence[Item]  # newest statements coded so
