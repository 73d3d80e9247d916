"""The decision tree: from one clause to the act that it performs (CODEBOOK sections 2 to 4)."""

from collections.abc import Callable
from dataclasses import replace

from truceline.coding.matching import HELD_OUT, NOT_DONE, Match, Rulebook
from truceline.coding.negation import PLAIN, negation
from truceline.coding.performed import Finding, best, by_rule, finding_of
from truceline.coding.scene import View
from truceline.coding.syntax import negative, noun_phrase
from truceline.coding.told_of import tells_of_another
from truceline.coding.whose import Whose
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.grounds import Ground

HEDGED = 0.8  # factor on the confidence of a hedged act
RELAYED = 0.6
SHORT = 4  # words of an answer without a verb
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
# What is not done without being refused: "we do not doubt it", "they do not attack".
NO_REFUSAL = frozenset(
    "doubt attack have depend care belong matter deserve expect regard agree consider exist happen "
    "contain include ask call aim intend comment speculate go get come differ forget lie steal "
    "hide pose do make find seek pursue".split()
)
AGAINST = frozenset(("enemy", "opponent", "aggressor", "occupier", "side", "rebel", "invader"))
TELLING = frozenset(("say", "tell", "answer", "discuss", "disclose", "reveal", "specify", "draw"))
OTHERWISE = Ground("tree:otherwise", "")


def decide(view: View, book: Rulebook) -> Finding:
    """The first act that the tree yields for a clause."""
    if view.scene.relayed and view.whose is Whose.OTHER and not view.is_cue:
        return finding_of(view, ActKind.ASSERT, RELAYED, Ground("tree:another's-words", ""))
    for step in STEPS:
        found = step(view, book)
        if found is not None:
            return _hedged(found)
    return finding_of(view, ActKind.ASSERT, PLAIN, OTHERWISE)


# ------------------------------------------------------------------ the cue


def named_by_cue(view: View, book: Rulebook) -> Finding | None:
    """The act that the cue itself names."""
    found = performative(view, book)
    if found is None and _will_not_say(view):
        ground = Ground("tree:will-not-say", view.clause.head.text)
        return finding_of(view, ActKind.DECLINE_COMMENT, 0.75, ground)
    return _hedged(found) if found is not None else None


def performative(view: View, book: Rulebook) -> Finding | None:
    """A verb or noun that names an act settles it."""
    match = best((m for m in book.headed(view) if _performs(m, view)), book)
    if match is None:
        return None
    denied = view.clause.negated or _not_so(match, view)
    return negation(by_rule(match, view), view) if denied else by_rule(match, view)


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


# ------------------------------------------------------------------ the steps


def _step(number: int) -> Callable[[View, Rulebook], Finding | None]:
    """The rules of the acts that stand on one step of the tree."""

    def step(view: View, book: Rulebook) -> Finding | None:
        matches = _free(view, book).get(number)
        found = best(matches, book) if matches else None
        return by_rule(found, view) if found is not None else None

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
    if (spoken or _will_not_say(view)) and (view.is_cue or view.told):
        return finding_of(
            view, ActKind.DECLINE_COMMENT, 0.8, Ground("tree:no-comment", view.clause.head.text)
        )
    return _step(1)(view, book)


def _will_not_say(view: View) -> bool:
    """ "Would not say when": he refuses to tell; "did not say when" is silence."""
    told = view.clause.head.lemma_.lower() in TELLING and view.clause.negated
    return told and not view.clause.modality.isdisjoint(("will", "would", "can"))


def refuses(view: View, book: Rulebook) -> Finding | None:
    """Step 3: says no to what is on the table: "we will not sign", "cannot talk unless"."""
    found = _step(3)(view, book)
    if found is not None or view.is_cue:
        return found
    if _bare_no(view):
        return finding_of(view, ActKind.REJECT, 0.5, Ground("tree:no", view.clause.text[:40]))
    if not view.clause.negated:
        return None
    firm = view.clause.modality & {"will", "would", "plan", "ready"} and view.effect != "harm"
    firm = firm and "can" not in view.clause.modality and not _befalls(view)
    firm = firm and not (view.clause.unreal or _meanwhile(view))
    present = view.clause.outer.tag_ not in ("VBD", "VBN")
    able = view.clause.modality & {"can", "want"} and view.effect == "coop" and present
    able = able and view.clause.modality.isdisjoint(("will", "would"))
    mine = view.whose is Whose.OWN or (firm and _for_its_side(view))
    if mine and view.clause.head.lemma_ != "be" and (firm or able or _is_not_done(view)):
        return finding_of(
            view, ActKind.REJECT, 0.65, Ground("tree:own-will-not", view.clause.head.text)
        )
    return None


def _bare_no(view: View) -> bool:
    """ "No", "not a metre", "nor then": an answer of a few words without a verb."""
    clause, first = view.clause, view.clause.doc[view.clause.start]
    short = clause.end - clause.start <= SHORT and clause.head.pos_ not in ("VERB", "AUX")
    named = first.lower_ in ("no", "nor", "never", "not") and view.scene.quoted
    return short and named and view.scene.sides.role == "party"


def _for_its_side(view: View) -> bool:
    """ "The Court will receive no papers", an official says of whom no other side's name names."""
    subject, sides = view.clause.subject, view.scene.sides
    if view.whose is not Whose.OTHER or subject is None or sides.role != "party":
        return False
    named = subject.pos_ in ("NOUN", "PROPN") and subject.lemma_.lower() not in AGAINST
    words = view.clause.doc[slice(*noun_phrase(subject))]
    others = sides.others(words.start_char, words.end_char)
    bodies = (a.type is ActorType.ORGANISATION and not (a.party or a.known) for a in others)
    return named and all(bodies)


def promises(view: View, book: Rulebook) -> Finding | None:
    """Step 7: what one's own people will do, or one's own side together with another."""
    found = _step(7)(view, book)
    if found is not None or view.is_cue or view.clause.negated or view.clause.passive:
        return found
    will = view.clause.modality == {"will"} and view.effect in ("coop", "neutral")
    if will and (_for_its_side(view) or _with_its_side(view)):
        return finding_of(
            view, ActKind.COMMIT, 0.5, Ground("tree:its-side-will", view.clause.head.text)
        )
    return None


def _with_its_side(view: View) -> bool:
    """ "Tarsh and Norlund will send guards", said in Tarsh."""
    subject, sides = view.clause.subject, view.scene.sides
    if view.whose is not Whose.JOINT or subject is None or sides.role == "outside":
        return False
    words = view.clause.doc[subject.left_edge.i : subject.right_edge.i + 1]
    return any(map(sides.is_own, sides.named(words.start_char, words.end_char)))


def _is_not_done(view: View) -> bool:
    """ "We do not bargain", "it does not recognise the line": as a rule, and so not now."""
    clause, head = view.clause, view.clause.head
    deed = head.lemma_.lower() not in NO_REFUSAL and view.effect in ("coop", "neutral")
    does_not = any(c.dep_ == "aux" and c.lemma_ == "do" for c in head.children)
    denied = does_not and clause.present and not clause.modality and negative(head)
    return deed and denied and view.scene.sides.role == "party" and not _befalls(view)


def _meanwhile(view: View) -> bool:
    """ "Was not happy while speaking to the press": what it was said beside is not refused."""
    head = view.clause.head
    return head.dep_ == "advcl" and any(c.dep_ == "mark" for c in head.children)


def _befalls(view: View) -> bool:
    """ "Will not need help", "will no longer be concerned": what befalls a side, no refusal."""
    head = view.clause.head
    return head.lemma_.lower() in BEFALLING or (head.tag_ in ("VBN", "JJ") and view.clause.passive)


def answers_claim(view: View, book: Rulebook) -> Finding | None:
    """Step 4: says that a claim is false or true."""
    return _step(4)(view, book)


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
    promises,
    _step(8),
    tells_of_another,
    _step(9),
    _step(10),
    _step(11),
)
