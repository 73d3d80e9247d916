"""Which words of the text belong to a cue, to an act, or to its surroundings."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from truceline.coding.scene import View
from truceline.coding.syntax import is_predicate, noun_phrase, opened
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

Range = tuple[int, int]

NEAR = 4  # tokens from a cue to the content that follows it
FEW = 4  # words of an act that stand for other words
BACK = 2  # sentences in which the matter may have been named
HIGHEST = 3  # verbs above a cue
POINTERS = frozenset(("it", "this", "that", "these", "those", "such", "so", "them"))
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
        if not is_predicate(above) or not (within or dep in GOVERNED):
            break
        heads.insert(0, above)
    return heads


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


def points_elsewhere(doc: Doc, ranges: Sequence[Range]) -> bool:
    """Whether an act's words stand for others: "this could be a start", "no comment"."""
    words = [t for start, end in ranges for t in doc[start:end] if not t.is_punct]
    return len(words) <= FEW or any(t.lower_ in POINTERS for t in words[:FEW])


def sentences_back(doc: Doc, word: Token) -> Iterator[Range]:
    """The sentence of a word, then those before it, nearest first."""
    sentence = word.sent
    yield sentence.start, sentence.end
    for _ in range(BACK):
        if sentence.start == 0:
            return
        sentence = doc[sentence.start - 1].sent
        yield sentence.start, sentence.end
