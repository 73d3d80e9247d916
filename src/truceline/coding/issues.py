"""What an act is about: at most three issues, most specific first, and the option named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from truceline.coding.agreements import begins, modifiers, standing
from truceline.coding.codebook import Codebook
from truceline.coding.names import (
    FAINT,
    STRONG,
    WEAK,
    Term,
    called,
    host_capitals,
    in_a_name,
    named_terms,
)
from truceline.coding.phrases import Hit, Phrase, PhraseIndex, Words, phrase
from truceline.coding.syntax import Range
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.process import Process

PLACES = frozenset(("GPE", "FAC", "LOC"))
VENUES = frozenset(("place", "venue", "location", "site", "ground", "platform", "city"))
# Who or what is in a place where talks are: "a round in Tarsh", "meet at Oslo".
HELD = frozenset(
    ("talk", "talks", "negotiation", "round", "meeting", "summit", "conference", "session", "meet",
     "negotiate", "gather", "convene", "hold", "resume", "consultation", "dialogue", "sit")
)  # fmt: skip
MOST = 3
# Issues whose words turn up in talk about any other: they come after.
GENERAL = {Issue.HOSTILITIES: 3, Issue.TALKS_RESUMPTION: 2, Issue.RELATIONS: 1, Issue.ECONOMY: 1}
LAST = 4  # after all of them
AGENT = 4  # words from a name to the participle: "brokered by the envoys of Tarsh"
# How a text or a meeting came about: "the Tarsh-brokered truce".
BROUGHT_ABOUT = frozenset(
    "agreed approved arranged brokered convened drafted facilitated hosted mediated negotiated "
    "proposed ratified signed sponsored".split()
)
# Said of a deal, they are not what it is about.
ASIDE_OF_DEALS = frozenset(
    (Issue.TALKS_RESUMPTION, Issue.MEDIATION, Issue.TALKS_VENUE, Issue.ENFORCEMENT,
     Issue.NEGOTIATING_BASIS)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """The issues of a stretch of text, with the words that show each."""

    issues: tuple[Issue, ...]
    words: tuple[str, ...]
    draft: str = ""
    by: tuple[str, ...] = ()
    strong: frozenset[Issue] = frozenset()  # those that a word of their own alone shows


class IssueFinder:
    """Knows the words of every issue, and the names of a process's drafts."""

    def __init__(self, codebook: Codebook, process: Process) -> None:
        self.codebook = codebook
        self.terms = PhraseIndex([*self._terms(codebook), *named_terms(process)])
        self.capitals = _in_order((capital, [name]) for name, capital in host_capitals(process))
        self.called = PhraseIndex((name, None) for name in called(process))
        self.drafts = frozenset(draft.name for draft in process.drafts)
        self.unless = PhraseIndex(
            (phrase(text), issue)
            for issue, entry in codebook.issues.items()
            for text in entry.unless
        )
        self.options = {
            issue: _in_order((name, map(phrase, texts)) for name, texts in entry.options.items())
            for issue, entry in codebook.issues.items()
        }

    @staticmethod
    def _terms(codebook: Codebook) -> Iterable[tuple[Phrase, Term]]:
        for issue, entry in codebook.issues.items():
            yield from ((phrase(text), Term(issue, STRONG)) for text in entry.strong)
            yield from ((phrase(text), Term(issue, WEAK)) for text in entry.weak)
            yield from ((phrase(text), Term(issue, FAINT)) for text in entry.faint)

    def find(
        self,
        doc: Doc,
        words: Words,
        ranges: Sequence[Range],
        *,
        strong_only: bool = False,
        cue: int | None = None,
        names: bool = True,
        of_act: bool = False,
    ) -> Found:
        """The issues that the words of these stretches show; on demand without mere names.

        With `of_act` they are the act's own: a deal that stands is a basis, a deed comes first.
        """
        hits = [h for r in ranges for h in self.terms.find(words, *r)]
        hits = [h for h in hits if names or h.payload.weight > WEAK or not h.payload.named]
        hits = [h for h in hits if (h.start, h.end - 1) != (cue, cue)]  # "offered" is no "offer"
        barred = [(h.start, h.end, h.payload) for r in ranges for h in self.unless.find(words, *r)]
        inside = [(h.start, h.end) for r in ranges for h in self.called.find(words, *r)]
        hits = [h for h in hits if not (_barred(h, barred) or in_a_name(h, doc, inside))]
        hits = [_in_passing(hit, doc) for hit in hits]
        hits = self._outermost(_with_agreements(hits, doc, ranges) if of_act else hits)
        hits = [h for h in hits if h.payload.weight > FAINT or _borne_out(h, hits)]
        if strong_only or any(_settles(h, hits) for h in hits):
            sure = {h.payload.issue for h in hits if h.payload.weight > WEAK}
            hits = [h for h in hits if h.payload.issue in sure]
        scores: dict[Issue, float] = defaultdict(float)
        first: dict[Issue, Hit[Term]] = {}
        hits = _deeds_first(hits, doc) if of_act else hits
        for hit in sorted(hits, key=lambda hit: hit.payload.late):
            scores[hit.payload.issue] += hit.payload.weight + 0.5 * (hit.end - hit.start - 1)
            first.setdefault(hit.payload.issue, hit)
        ranked = sorted(scores, key=lambda issue: _place_of(first[issue]))[:MOST]
        shown = tuple(doc[first[i].start : first[i].end].text for i in ranked)
        strong = frozenset(h.payload.issue for h in hits if h.payload.weight > WEAK)
        draft = next((h.payload for h in hits if h.payload.draft), None)
        if draft is None:
            return Found(tuple(ranked), shown, strong=strong)
        return Found(tuple(ranked), shown, draft.draft, draft.by, strong)

    @staticmethod
    def _outermost(hits: list[Hit[Term]]) -> list[Hit[Term]]:
        """ "End the war" is a ceasefire: the "war" inside it shows nothing of its own."""
        kept = []
        for hit in hits:
            inside = any(
                o.start <= hit.start
                and hit.end <= o.end
                and o.end - o.start > hit.end - hit.start
                and o.payload.issue is not hit.payload.issue
                and o.payload.weight >= hit.payload.weight
                for o in hits
            )
            if not inside:
                kept.append(hit)
        return kept

    def _venue(self, doc: Doc, words: Words, ranges: Sequence[Range]) -> str:
        """A place named as venue, a host's capital before others, however it is printed."""
        return _first(self.capitals, words, ranges) or _place(doc, ranges)

    def option(
        self, issue: Issue, doc: Doc, words: Words, ranges: Sequence[Range], draft: str
    ) -> str | None:
        """The option of an issue that the words name."""
        if issue is Issue.NEGOTIATING_BASIS and draft:
            return draft
        if issue is Issue.TALKS_VENUE and (place := self._venue(doc, words, ranges)):
            return place
        return _first(self.options[issue], words, ranges)


def _in_order(names: Iterable[tuple[str, Iterable[Phrase]]]) -> PhraseIndex[tuple[int, str]]:
    """Patterns of names of which the first that is found counts."""
    numbered = enumerate(names)
    return PhraseIndex((p, (number, name)) for number, (name, texts) in numbered for p in texts)


def _first(
    index: PhraseIndex[tuple[int, str]], words: Words, ranges: Sequence[Range]
) -> str | None:
    found = (hit.payload for place in ranges for hit in index.find(words, *place))
    return min(found, default=(0, None))[1]


def _deeds_first(hits: Sequence[Hit[Term]], doc: Doc) -> list[Hit[Term]]:
    """ "Strikes on posts and civilian areas" are strikes, whatever they hit."""
    deeds = (h for h in hits if h.payload.issue is Issue.HOSTILITIES and h.payload.weight > WEAK)
    first = min((deed.start for deed in deeds), default=len(doc))
    after = GENERAL[Issue.HOSTILITIES]
    return [
        replace(hit, payload=replace(hit.payload, late=after))
        if hit.start > first and doc[hit.start].lemma_.lower() == "civilian"
        else hit
        for hit in hits
    ]


def _settles(hit: Hit[Term], hits: Sequence[Hit[Term]]) -> bool:
    """Whether beside a hit weak words count for nothing."""
    if hit.payload.weight <= WEAK:
        return False
    return hit.payload.late < LAST or all(other.payload.late == LAST for other in hits)


def _in_passing(hit: Hit[Term], doc: Doc) -> Hit[Term]:
    """The "Tarsh-brokered" truce is a truce: what only tells which one comes last."""
    if not all(_identifies(word) for word in doc[hit.start : hit.end]):
        return hit
    return replace(hit, payload=replace(hit.payload, late=LAST))


def _identifies(word: Token) -> bool:
    """A participle of a noun, or who it says did it."""
    for _ in range(AGENT):
        if word.tag_ == "VBN" and word.dep_ in ("amod", "acl"):
            return word.lower_ in BROUGHT_ABOUT and word.head.pos_ in ("NOUN", "PROPN")
        if word.dep_ not in ("npadvmod", "compound", "advmod", "pobj", "agent", "conj", "det"):
            return False
        word = word.head
    return False


def _place_of(hit: Hit[Term]) -> tuple[int, int, int]:
    """What is told of talks in general comes after the matter, then what stands first."""
    return GENERAL.get(hit.payload.issue, 0) + hit.payload.late, hit.start, -hit.end


def _with_agreements(
    hits: Sequence[Hit[Term]], doc: Doc, ranges: Sequence[Range]
) -> list[Hit[Term]]:
    """A deal that stands is a basis; what is named after a matter is about that."""
    kept = list(hits)
    for noun, how in standing(doc, ranges):
        of = modifiers(noun)
        matter = (h for h in hits if h.payload.issue not in ASIDE_OF_DEALS)
        if any(h.start in of or (h.end == noun.i + 1 and h.start < noun.i) for h in matter):
            continue
        kept = [h for h in kept if not (_is_of_talks(h) and h.start <= noun.i < h.end)]
        term = Term(
            Issue.NEGOTIATING_BASIS, STRONG if how.sure else WEAK, late=int(not how.certain)
        )
        kept.append(Hit(begins(noun), noun.i + 1, term))
    return sorted(kept, key=lambda hit: hit.start)


def _is_of_talks(hit: Hit[Term]) -> bool:
    return hit.payload.issue is Issue.TALKS_RESUMPTION


def _borne_out(hit: Hit[Term], hits: Sequence[Hit[Term]]) -> bool:
    """ "Port" shows trade beside "grain", not alone."""
    return any(
        other.payload.issue is hit.payload.issue
        and not (hit.payload.named and other.payload.named)  # a name twice is a name
        and (other.end <= hit.start or hit.end <= other.start)
        for other in hits
    )


def _barred(hit: Hit[Term], barred: Sequence[tuple[int, int, Issue]]) -> bool:
    return any(
        issue is hit.payload.issue and start < hit.end and hit.start < end
        for start, end, issue in barred
    )


def _is_venue(verb: Token, label: str) -> bool:
    """ "Tarsh is the best place", whatever the tagger takes Tarsh for."""
    called = {c.lemma_ for c in verb.children if c.dep_ == "attr"}
    return label in PLACES or not called.isdisjoint(VENUES)


def _ents(doc: Doc, ranges: Sequence[Range]) -> Iterator[Span]:
    """The names of places in these ranges."""
    for start, end in ranges:
        yield from (ent for ent in doc[start:end].ents if ent.label_ in PLACES)


def _where_held(word: Token) -> bool:
    """Whether talks, or those who hold them, are "in" or "at" this place."""
    if word.dep_ != "pobj" or word.head.lower_ not in ("in", "at"):
        return False
    held = word.head.head
    if held.dep_ == "pobj" and held.head.lower_ in ("with", "between"):
        held = held.head.head  # "talks with Veska in Tarsh"
    return held.lemma_ in HELD


def _place(doc: Doc, ranges: Sequence[Range]) -> str:
    """A place named as venue: "in Tarsh", "Tarsh is the best place"."""
    held = next((ent.text for ent in _ents(doc, ranges) if _where_held(ent.root)), "")
    if held:
        return held  # "Norlund is ready to hold talks in Tarsh": not in Norlund
    for start, end in ranges:
        for ent in doc[start:end].ents:
            head = ent.root
            placed = (
                ent.label_ in PLACES and head.dep_ == "pobj" and head.head.lower_ in ("in", "at")
            )
            if placed or (head.dep_ == "nsubj" and _is_venue(head.head, ent.label_)):
                return ent.text
    return ""
