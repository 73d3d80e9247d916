"""What an act comes to where it is denied: "did not rule out" (CODEBOOK section 4)."""

from dataclasses import replace

from truceline.coding.peeling import no_longer
from truceline.coding.performed import Finding
from truceline.coding.scene import View
from truceline.coding.whose import Whose
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.grounds import Ground

NOT_RULED_OUT = 0.45
UNSURE = 0.5
PLAIN = 0.5  # an assert is what is left over
OBJECTING = frozenset(("object", "oppose"))  # "does not object to monitors" lets them in
OBJECTIONS = frozenset(("objection", "objections"))
# Threats that are done, not said: "did not cut ties" is none.
DEEDS = frozenset(("announce-measure", "boycott", "approve-force", "cut-ties", "cut-what-exists"))


def negation(found: Finding, view: View) -> Finding | None:
    """Section 4: what "did not accept", "did not rule out" come to."""
    word = view.clause.head
    ground = Ground("operator:not", word.text)
    if found.match is not None and found.match.rule.negated is not None:
        return found
    if word.lemma_.lower() in ("rule", "exclude"):
        return _not_ruled_out(found, view)
    yet = any(c.lower_ in ("yet", "still") for c in word.children)
    act = found.act
    if act is ActKind.PRAISE and (found.match is None or found.match.rule.name != "support"):
        turned = ActKind.ACCUSE if view.named else ActKind.ASSERT
        return replace(found, act=turned, match=None, grounds=(*found.grounds, ground))
    if act in (ActKind.DEMAND, ActKind.REJECT) and no_longer(word):
        return replace(found, act=ActKind.CONCEDE, match=None, grounds=(*found.grounds, ground))
    if act is ActKind.ACCEPT:
        turned = ActKind.ASSERT if yet and view.clause.past else ActKind.REJECT
        return replace(found, act=turned, match=None, grounds=(*found.grounds, ground))
    if act is ActKind.REJECT and _objects(found, view):
        return replace(
            found, act=ActKind.ACCEPT, sure=UNSURE, match=None, grounds=(*found.grounds, ground)
        )
    if act is ActKind.MEET and view.clause.modality & {"will", "would", "plan"} and _ours(view):
        return replace(found, act=ActKind.REJECT, match=None, grounds=(*found.grounds, ground))
    if act is ActKind.REJECT and view.clause.modality & {"will", "would", "plan", "can"}:
        return replace(
            found, act=ActKind.ACCEPT, sure=UNSURE, match=None, grounds=(*found.grounds, ground)
        )
    if (
        act in (ActKind.REJECT, ActKind.DENY, ActKind.CONFIRM, ActKind.MEET)
        and act is not ActKind.MEET
    ):
        return replace(
            found, act=ActKind.ASSERT, sure=PLAIN, match=None, grounds=(*found.grounds, ground)
        )
    if act in (ActKind.COMMIT, ActKind.OFFER, ActKind.CONCEDE, ActKind.PRAISE) and _cannot(view):
        return replace(found, act=ActKind.REJECT, match=None, grounds=(*found.grounds, ground))
    if act is ActKind.THREATEN and found.match is not None and found.match.rule.name in DEEDS:
        ahead = view.clause.modality & {"will", "would", "plan", "want"}
        turned = ActKind.ASSERT if view.clause.past and not ahead else ActKind.COMMIT
        return replace(found, act=turned, match=None, grounds=(*found.grounds, ground))
    if act in (ActKind.PREDICT, ActKind.DECLINE_COMMENT):
        return found
    return replace(found, negated=True, grounds=(*found.grounds, ground))


def _objects(found: Finding, view: View) -> bool:
    """ "Does not object", "has no objection"."""
    named = found.match.words.lower() if found.match is not None else ""
    objects = view.clause.head.lemma_.lower() in OBJECTING and view.clause.present
    return objects or named in OBJECTIONS


def _ours(view: View) -> bool:
    """ "Veska will not hold talks", said for Veska; a host tells of others' talks."""
    return view.whose is Whose.OWN and view.scene.sides.role == "party"


def _cannot(view: View) -> bool:
    return (
        bool(view.clause.modality & {"can", "will", "would", "plan", "ready"})
        or not view.clause.past
    )


def _not_ruled_out(found: Finding, view: View) -> Finding:
    """ "Did not rule out talks" is no acceptance; "did not rule out force" is a threat."""
    act = {"harm": ActKind.THREATEN, "coop": ActKind.OFFER}.get(
        view.effect_of_governed, ActKind.ASSERT
    )
    ground = Ground("operator:not-ruled-out", view.clause.text[:60])
    return replace(found, act=act, sure=NOT_RULED_OUT, match=None, grounds=(ground,))
