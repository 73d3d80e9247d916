"""What one side tells of another's refusals: an accusation (CODEBOOK section 1, rule 2)."""

from truceline.coding.matching import Rulebook
from truceline.coding.performed import Finding, best, finding_of
from truceline.coding.polarity import polarity
from truceline.coding.scene import View
from truceline.coding.whose import THIRD, Whose
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.grounds import Ground

# What a side decides or lets be known; what it decides not to do, it refuses.
SETTLING = frozenset("decide choose opt announce declare state vow swear threaten resolve".split())


def tells_of_another(view: View, book: Rulebook) -> Finding | None:
    """Section 1, rule 2: another's refusal or wrong, told by an opponent, is an accusation."""
    if view.is_cue or view.whose is not Whose.OTHER:
        return None
    if view.of_opponent and _settles_on_no(view):
        ground = Ground("tree:another's-refusal", view.clause.head.text)
        return finding_of(view, ActKind.ACCUSE, 0.6, ground)
    match = best((m for m in book.headed(view) if not m.rule.subject), book)
    if match is None or view.clause.modality - {"keep", "hedge"} - {"will"}:
        return None
    refused = match.act in (ActKind.REJECT, ActKind.THREATEN) and not view.clause.negated
    refused |= match.act is ActKind.ACCEPT and view.clause.negated
    if refused and view.named and view.scene.sides.opposed(view.named):
        ground = Ground("tree:another's-refusal", match.words)
        return finding_of(view, ActKind.ACCUSE, 0.6, ground)
    return None


def _settles_on_no(view: View) -> bool:
    """ "Decided not to sign", "declared that it will observe no truce": so much as a refusal."""
    inner, clause = view.complement, view.clause
    if inner is None or clause.head.lemma_.lower() not in SETTLING or clause.negated:
        return False
    meant = inner.negated and polarity(inner.head, view.scene.codebook.words.polarity)
    subject = inner.subject
    itself = subject is not None and subject.lower_ in THIRD | {"it"}
    theirs = view.form == "to" or itself or view.scene.sides.of(subject) is not Whose.OWN
    return theirs and not clause.modality and meant in ("coop", "neutral")
