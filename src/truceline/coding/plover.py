"""The PLOVER class of an act, so that codings can be compared and exported."""

from truceline.coding.codebook import Codebook
from truceline.coding.sides import Whose
from truceline.coding.tree import Finding
from truceline.vocabulary.acts import ActKind, Issue

ENDING = frozenset((Issue.CEASEFIRE,))
AHEAD = frozenset(("will", "plan"))


def plover_class(found: Finding, issues: tuple[Issue, ...], codebook: Codebook) -> str | None:
    """The rule's own class, a finer reading of the act, or the act's usual class."""
    own: str | None = found.match.rule.plover if found.match is not None else None
    if own is not None:
        return own
    view = found.view
    if found.act is ActKind.PROPOSE and not _takes_part(found):
        return "REQUEST"
    if found.act is ActKind.APPEAL and _party_calls_for_end(found, issues):
        return "AGREE"
    if found.act is ActKind.MEET and view.clause.modality & AHEAD:
        return "AGREE"
    usual: str | None = codebook.acts[found.act].plover_class
    return usual


def _takes_part(found: Finding) -> bool:
    """Whether the speaker's side would do what is proposed, alone or with others."""
    view = found.view
    if not view.is_cue:
        return view.whose is not Whose.OTHER
    inner = view.complement
    if inner is None or inner.subject is None:
        return True
    return view.scene.sides.of(inner.subject) is not Whose.OTHER


def _party_calls_for_end(found: Finding, issues: tuple[Issue, ...]) -> bool:
    """A party to the fighting that calls for its end agrees to end it."""
    return bool(ENDING & set(issues)) and found.view.scene.sides.party_speaks()
