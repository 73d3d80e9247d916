"""Which words of the text belong to a cue, to an act, or to its surroundings."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from truceline.coding.peeling import infinitive
from truceline.coding.scene import Scene, View
from truceline.coding.syntax import Range, is_predicate, noun_phrase, opened
from truceline.reading.tags import DOERS
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

NEAR = 4  # tokens from a cue to the content that follows it
HIGHEST = 3  # verbs above a cue
ASIDE_CLAUSES = frozenset(("relcl", "advcl", "acl"))
MEANS = frozenset(("way", "place", "option", "path", "road", "means", "step", "format"))
# "As part of", "in an effort to", "amid": around what is done, not what is done.
ROUND_ABOUT = frozenset(("amid", "amidst", "despite", "following", "ahead", "after", "since"))
PART_OF = frozenset(("part", "effort", "bid", "attempt", "response", "exchange", "return"))
ASIDE = frozenset(("conj", "relcl", "advcl", "parataxis"))
SPEAKING = frozenset(("nsubj", "agent"))
ADDRESSED = frozenset(("dobj", "dative"))
RESOLVING = frozenset(("choose", "decide", "elect", "move", "opt", "resolve", "vote"))
ANSWERING = frozenset(("respond", "reply", "react", "answer", "retort", "counter"))
TAKING = frozenset(("take", "use", "seize"))
CHANCES = frozenset(("chance", "occasion", "opportunity"))
GOVERNED = frozenset(("dobj", "nsubjpass"))


def tokens_of(doc: Doc, span: Span) -> Range | None:
    """Token range of a stretch of text."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return (found.start, found.end) if found is not None and found.end > found.start else None


def contents_of(attribution: Attribution, doc: Doc) -> tuple[Range, ...]:
    """Token ranges of what was said; a day alone, taken for speech, is none."""
    places = (tokens_of(doc, span) for span in attribution.content)
    return tuple(p for p in places if p is not None and not _only_a_date(doc, p))


def _only_a_date(doc: Doc, place: Range) -> bool:
    return all(t.ent_type_ in ("DATE", "TIME") or t.is_punct for t in doc[slice(*place)])


def cue_of(attribution: Attribution, doc: Doc) -> tuple[Token | None, Range]:
    """The head of the cue and its token range."""
    place = tokens_of(doc, attribution.cue) if attribution.cue is not None else None
    if place is None:
        return None, (0, 0)
    words = doc[place[0] : place[1]]
    named = (t for t in words if t.lemma_.lower() == attribution.cue_lemma)
    return next(named, words.root), place


def heads_of_cue(word: Token, cue: Range) -> list[Token]:
    """ "Declined to say", "gave up its insistence": the verb above decides first."""
    heads = [word]
    while len(heads) < HIGHEST:
        dep, above = heads[0].dep_, heads[0].head
        within = dep in ("xcomp", "ccomp") and cue[0] <= above.i < cue[1]
        if not is_predicate(above) or not (within or dep in GOVERNED) or _of_another(heads[0]):
            break
        heads.insert(0, above)
    first = heads[0]
    return [*_chance_taken(first), *_answered_by(first), *heads, *_resolved_on(first)]


def _of_another(noun: Token) -> bool:
    """ "Oren rejects Veska's claim": what Oren does is none of Veska's acts."""
    owners = (c for c in noun.children if c.dep_ == "poss")
    return noun.pos_ == "NOUN" and any(c.pos_ in ("NOUN", "PROPN") for c in owners)


def _resolved_on(verb: Token) -> list[Token]:
    """ "Voted to ask both sides": what was resolved is what was done."""
    if verb.lemma_.lower() not in RESOLVING:
        return []
    return [c for c in verb.children if c.dep_ in ("xcomp", "advcl") and infinitive(c)]


def _answered_by(verb: Token) -> list[Token]:
    """ "Responded the next day by accusing him": what it was answered with is what was done."""
    if verb.lemma_.lower() not in ANSWERING:
        return []
    means = (c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("by", "with"))
    return [c for word in means for c in word.children if c.dep_ == "pcomp" and infinitive(c)]


def _chance_taken(verb: Token) -> list[Token]:
    """ "Took the opportunity to criticise": what it was taken for is what was done."""
    if verb.lemma_.lower() not in TAKING:
        return []
    chances = (c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in CHANCES)
    return [c for noun in chances for c in noun.children if c.dep_ == "acl" and infinitive(c)]


def own_words(view: View) -> list[Range]:
    """The act's own words: its clause, or for a cue what it governs."""
    if not (view.is_cue or view.told):
        return [(view.clause.start, view.clause.end)]
    head, ranges = view.clause.head, list(view.scene.contents)
    start, end = ranges[0]
    if view.scene.narrated and 0 < start - head.i <= NEAR:
        ranges[0] = (head.i, end)  # "invited … to its capital"
    for word in head.children:
        hangs = word.dep_ in ("dobj", "prep", "oprd") or opened(word)
        if hangs and word.i > head.i and not any(s <= word.i < e for s, e in ranges):
            whole = word.left_edge.i, word.right_edge.i + 1
            ranges.append(noun_phrase(word) if word.dep_ == "dobj" else whole)
    return ranges


def around_cue(scene: Scene) -> list[Range]:
    """The cue's clause without what was said: "asked about the truce, she answered"."""
    if scene.cue is None:
        return []
    said = {at for start, end in scene.contents for at in range(start, end)}
    aside = ASIDE | SPEAKING  # "observers questioned the motives" is about no observers
    aside |= frozenset() if scene.narrated else ADDRESSED
    others = {t.i for c in scene.cue.children if c.dep_ in aside for t in c.subtree}
    words = sorted({t.i for t in scene.cue.subtree} - said - others)
    return runs(words)


def core_of(doc: Doc, ranges: Sequence[Range]) -> list[Range]:
    """An act's words without conditions, reasons, purposes and what is added about a noun."""
    inside = {at for start, end in ranges for at in range(start, end)}
    aside = {
        t.i
        for at in inside
        if doc[at].head.i in inside and (_beside(doc[at]) or _about(doc[at]))
        for t in doc[at].subtree
    }
    return runs(sorted(inside - aside))


def _beside(word: Token) -> bool:
    """A clause that adds, gives grounds or conditions."""
    return word.dep_ in ASIDE_CLAUSES and _is_aside(word)


def _about(word: Token) -> bool:
    """ "Delay the operation as part of efforts to save the talks" is about the operation."""
    if word.dep_ != "prep" or word.head.pos_ not in ("VERB", "AUX"):
        return False
    if word.lower_ in ROUND_ABOUT:
        return True
    governed = (c for c in word.children if c.dep_ == "pobj")
    return word.lower_ in ("as", "in") and any(c.lemma_.lower() in PART_OF for c in governed)


def _is_aside(verb: Token) -> bool:
    """ "That would need" after a noun, "because they fell", "if they go", "to end the war"."""
    if verb.dep_ == "relcl":  # "any talks that leave out the valley" are about the valley
        before = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i > 0 else verb
        return verb.head.dep_ not in DOERS or before.is_punct
    if verb.dep_ == "advcl":
        if verb.i < verb.head.i and infinitive(verb):
            return True  # "To end the war, Veska needs money"
        return any(c.dep_ == "mark" or c.lower_ in ("when", "once", "while") for c in verb.children)
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children) and (
        verb.head.lemma_ in MEANS
    )


def runs(places: Sequence[int]) -> list[Range]:
    """Token numbers in order, as stretches."""
    found: list[Range] = []
    for at in places:
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found
