"""The decision tree: from one clause to the act that it performs (CODEBOOK sections 2 to 4)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from truceline.coding.matching import HELD_OUT, NOT_DONE, Match, Rulebook
from truceline.coding.peeling import no_longer
from truceline.coding.scene import View
from truceline.coding.syntax import negative
from truceline.coding.whose import Whose
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.grounds import Ground

HEDGED = 0.8  # factor on the confidence of a hedged act
NOT_RULED_OUT = 0.45
UNSURE = 0.5
PLAIN = 0.5  # an assert is what is left over
RELAYED = 0.6
OBJECTING = frozenset(("object", "oppose"))  # "does not object to monitors" lets them in
OBJECTIONS = frozenset(("objection", "objections"))
# Threats that are done, not said: "did not cut ties" is none.
DEEDS = frozenset(("announce-measure", "boycott", "approve-force", "cut-ties", "cut-what-exists"))
# What a side does not choose: "we will not need", "will not suffer".
BEFALLING = frozenset(
    (
        "need",
        "suffer",
        "fear",
        "lack",
        "concern",
        "worry",
        "survive",
        "die",
        "lose",
        "succeed",
        "last",
    )
)
OTHERWISE = Ground("tree:otherwise", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The act that a clause performs, and why it was read so."""

    act: ActKind
    sure: float
    view: View
    match: Match | None = None
    negated: bool = False
    grounds: tuple[Ground, ...] = ()

    def less(self, factor: float, rule: str, words: str = "") -> "Finding":
        """The same act, less surely."""
        return replace(
            self, sure=round(self.sure * factor, 3), grounds=(*self.grounds, Ground(rule, words))
        )


def decide(view: View, book: Rulebook) -> Finding:
    """The first act that the tree yields for a clause."""
    if view.scene.relayed and view.whose is Whose.OTHER and not view.is_cue:
        return _found(view, ActKind.ASSERT, RELAYED, Ground("tree:another's-words", ""))
    for step in STEPS:
        found = step(view, book)
        if found is not None:
            return _hedged(found)
    return _found(view, ActKind.ASSERT, PLAIN, OTHERWISE)


def _found(
    view: View,
    act: ActKind,
    sure: float,
    *grounds: Ground,
    match: Match | None = None,
    negated: bool = False,
) -> Finding:
    return Finding(act=act, sure=sure, view=view, match=match, negated=negated, grounds=grounds)


def _by(match: Match, view: View) -> Finding:
    kind = "cue" if view.is_cue else "words"
    ground = Ground(f"{kind}:{match.act}/{match.rule.name}", match.words)
    return _found(view, match.act, match.rule.sure, ground, match=match)


def _best(matches: Iterable[Match], book: Rulebook) -> Match | None:
    """The rule that asks for most; among equals the one whose act stands first in the tree."""
    acts = book.codebook.acts
    return min(
        matches,
        key=lambda m: (-m.rule.constraints, acts[m.act].step, -m.rule.sure),
        default=None,
    )


# ------------------------------------------------------------------ the cue


def named_by_cue(view: View, book: Rulebook) -> Finding | None:
    """The act that the cue itself names."""
    found = performative(view, book)
    return _hedged(found) if found is not None else None


def performative(view: View, book: Rulebook) -> Finding | None:
    """A verb or noun that names an act settles it."""
    match = _best((m for m in book.headed(view) if _performs(m, view)), book)
    if match is None:
        return None
    denied = view.clause.negated or _not_so(match, view)
    return _negation(_by(match, view), view) if denied else _by(match, view)


def _performs(match: Match, view: View) -> bool:
    """Whether saying so does it: "we reject", not "they must reject"."""
    if match.act is ActKind.MEET and not view.clause.modality.isdisjoint(HELD_OUT):
        return False
    rule = match.rule
    if view.is_cue or rule.subject or rule.subject_noun or rule.where == "content":
        return True
    if view.clause.passive and not (view.is_cue or "by" in view.clause.prepositions):
        return False
    if not view.clause.modality.isdisjoint(NOT_DONE) and match.act is not ActKind.APPEAL:
        return False
    if view.whose is Whose.OWN:
        return True
    if view.whose is Whose.JOINT and match.act in (ActKind.ACCEPT, ActKind.MEET):
        return True
    sides = view.scene.sides
    unnamed = not (sides.known or sides.onlooker or view.clause.passive)
    if _told_of_him(view):
        return False
    return (
        unnamed and view.whose in (Whose.OTHER, Whose.JOINT, Whose.NOBODY) and not view.scene.quoted
    )


def _not_so(match: Match, view: View) -> bool:
    """ "Was “not happy” with": the adjective itself is denied."""
    named = (c for c in view.clause.head.children if c.text == match.words and c.pos_ == "ADJ")
    return any(negative(word) for word in named)


def _told_of_him(view: View) -> bool:
    """ "While Oren could have struck, he refused": of Oren, whoever speaks."""
    subject = view.clause.subject
    return subject is not None and subject.lower_ in ("he", "she") and view.whose is Whose.OTHER


def _negation(found: Finding, view: View) -> Finding | None:
    """Section 4: what "did not accept", "did not rule out" come to."""
    word = view.clause.head
    ground = Ground("operator:not", word.text)
    if found.match is not None and found.match.rule.negated is not None:
        return found
    if word.lemma_.lower() == "rule":
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


# ------------------------------------------------------------------ the steps


def _step(number: int) -> Callable[[View, Rulebook], Finding | None]:
    """The rules of the acts that stand on one step of the tree."""

    def step(view: View, book: Rulebook) -> Finding | None:
        matches = _free(view, book).get(number)
        found = _best(matches, book) if matches else None
        return _by(found, view) if found is not None else None

    step.__name__ = f"step_{number}"
    return step


def _free(view: View, book: Rulebook) -> dict[int, list[Match]]:
    known: dict[int, list[Match]] | None = view.__dict__.get("_free_matches")
    if known is None:
        known = view.__dict__["_free_matches"] = {}
        for match in book.free_of_heads(view):
            known.setdefault(book.codebook.acts[match.act].step, []).append(match)
    return known


def declines(view: View, book: Rulebook) -> Finding | None:
    """Step 1: refuses to speak about it."""
    spoken = view.clause.head.lemma_ in ("comment", "elaborate") and view.clause.negated
    if spoken and (view.is_cue or view.told):
        return _found(
            view, ActKind.DECLINE_COMMENT, 0.8, Ground("tree:no-comment", view.clause.head.text)
        )
    return _step(1)(view, book)


def refuses(view: View, book: Rulebook) -> Finding | None:
    """Step 3: says no to what is on the table: "we will not sign", "cannot talk unless"."""
    found = _step(3)(view, book)
    if found is not None or view.is_cue or not view.clause.negated:
        return found
    firm = view.clause.modality & {"will", "would", "plan", "ready"} and view.effect != "harm"
    firm = firm and "can" not in view.clause.modality and not _befalls(view)
    present = view.clause.outer.tag_ not in ("VBD", "VBN")
    able = view.clause.modality & {"can", "want"} and view.effect == "coop" and present
    able = able and view.clause.modality.isdisjoint(("will", "would"))
    if view.whose is Whose.OWN and view.clause.head.lemma_ != "be" and (firm or able):
        return _found(
            view, ActKind.REJECT, 0.65, Ground("tree:own-will-not", view.clause.head.text)
        )
    return None


def _befalls(view: View) -> bool:
    """ "Will not need help", "will no longer be concerned": what befalls a side, no refusal."""
    head = view.clause.head
    return head.lemma_.lower() in BEFALLING or (head.tag_ in ("VBN", "JJ") and view.clause.passive)


def answers_claim(view: View, book: Rulebook) -> Finding | None:
    """Step 4: says that a claim is false or true."""
    return _step(4)(view, book)


def tells_of_another(view: View, book: Rulebook) -> Finding | None:
    """Section 1, rule 2: another's refusal or wrong, told by an opponent, is an accusation."""
    if view.is_cue or view.whose is not Whose.OTHER:
        return None
    match = _best((m for m in book.headed(view) if not m.rule.subject), book)
    if match is None or view.clause.modality - {"keep", "hedge"} - {"will"}:
        return None
    refused = match.act in (ActKind.REJECT, ActKind.THREATEN) and not view.clause.negated
    refused |= match.act is ActKind.ACCEPT and view.clause.negated
    if refused and view.named and view.scene.sides.opposed(view.named):
        ground = Ground("tree:another's-refusal", match.words)
        return _found(view, ActKind.ACCUSE, 0.6, ground)
    return None


def _hedged(found: Finding) -> Finding:
    """ "May", "perhaps", "in principle": the same act, less surely."""
    if found.act in (ActKind.PREDICT, ActKind.ASSERT):
        return found
    clause = found.view.clause
    hedges = found.view.scene.codebook.words.modals.hedges
    here = [t for t in clause.head.children if t.lower_ in hedges and t.dep_ in ("aux", "advmod")]
    if here:
        return found.less(HEDGED, "operator:hedge", here[0].text)
    if "believe" in clause.wrapped and clause.negated:
        return found.less(HEDGED, "operator:not-believe")
    return found


def meant(found: Finding) -> Finding:
    """ "Could lift it once the guns are gone": what it hangs on shows that the offer is meant."""
    hedged = any(g.rule == "operator:hedge" and g.words == "could" for g in found.grounds)
    if found.act is not ActKind.OFFER or not hedged:
        return found
    return replace(found, sure=min(1.0, found.sure / HEDGED))


STEPS: tuple[Callable[[View, Rulebook], Finding | None], ...] = (
    declines,
    performative,
    _step(2),
    refuses,
    answers_claim,
    _step(5),
    _step(6),
    _step(7),
    _step(8),
    tells_of_another,
    _step(9),
    _step(10),
    _step(11),
)
