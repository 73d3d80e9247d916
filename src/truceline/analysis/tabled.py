"""One text on the table, while the statements that tell of it are being gathered."""

from dataclasses import dataclass, field

from truceline.analysis.drafts import Alias, short_for
from truceline.analysis.matters import OF_TALKS, issue_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Draft

FEW = 2
ARRANGEMENTS = frozenset(
    (Issue.MEDIATION, Issue.TALKS_FORMAT, Issue.TALKS_VENUE, Issue.PARTICIPATION)
)


@dataclass(slots=True)
class Found:
    """A proposal while its statements are being gathered."""

    key: str
    name: str
    draft: Draft | None = None
    number: int | None = None
    kind: str = ""
    sides: tuple[str, ...] = ()
    day: str | None = None
    rows: list[Spoken] = field(default_factory=list)
    described: bool = False  # neither named nor numbered


def is_of(found: Found, whose: tuple[str, ...]) -> bool:
    """Whether a text is theirs; what many agreed on is nobody's own."""
    known = set(found.sides)
    return known <= set(whose) or (len(known) <= FEW and bool(known & set(whose)))


def matters_of(row: Spoken, text: str) -> frozenset[Issue]:
    """What an act on a text is about, besides talks as such."""
    told = issue_of(text)
    found = {*row.issues, *([told] if told else [])}
    return frozenset(found - OF_TALKS - ARRANGEMENTS)


def on_matter(found: Found, matters: frozenset[Issue]) -> bool:
    """Whether a text may be about these matters: it provides on one, or nobody tells on what."""
    provided = {point.issue for point in found.draft.provisions} if found.draft else set()
    return not matters or not provided or bool(matters & provided)


def known(alias: Alias) -> Found:
    """A draft of the process file."""
    draft = alias.draft
    day = str(draft.date) if draft.date else None
    kind = short_for(f"the {draft.name}") or ""
    return Found(draft.id, draft.name, draft, alias.number, kind, draft.by, day)


def kinds_of(found: Found) -> tuple[str, ...]:
    """What a draft of the process file is called in short."""
    names = found.draft.names if found.draft else ()
    return tuple(kind for name in names if (kind := short_for(f"the {name}")))
