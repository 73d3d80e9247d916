"""Speech in adjectives, nouns and phrases: "is wary of", "its demand for", "in her words"."""

from collections.abc import Iterator

from spacy.tokens import Token

from truceline.reading.attribution.frames import CLAUSES, Candidate, clause
from truceline.reading.attribution.sources import (
    AUXILIARIES,
    VERBS,
    cue_of,
    phrase,
    subject_of,
    trimmed_tokens,
)
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import NAMED

# Verbs that carry a noun of speech: "issued a denial", "made the claim that".
LIGHT = word_set(
    "make issue give have express voice raise offer deliver release repeat share sound renew "
    "reiterate level file lodge extend convey send put take get receive show hold"
)


def of_adjective(adjective: Token) -> Iterator[Candidate]:
    """ "Is confident that", "remains open to", "is wary of"."""
    verb = adjective.head
    if adjective.dep_ not in {"acomp", "oprd", "conj", "xcomp", "ROOT"}:
        return
    source_head = subject_of(verb) if verb.pos_ in VERBS else subject_of(adjective)
    if source_head is None or source_head.lower_ in {"it", "there", "this", "that", "what"}:
        return
    chain = {adjective.i}
    if verb.pos_ in VERBS and verb.i < adjective.i:
        chain |= {verb.i, *(c.i for c in verb.children if c.dep_ in AUXILIARIES)}
    for child in adjective.children:
        if child.dep_ in CLAUSES and child.i > adjective.i:
            marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children)
            frame = "xcomp" if child.dep_ == "xcomp" else "that" if marked else "clause"
            yield _adjectival(adjective, frame, chain, source_head, clause(child))
        elif child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ in {"pobj", "pcomp"}:
                    yield _adjectival(
                        adjective,
                        f"prep {child.lower_}",
                        chain | {child.i},
                        source_head,
                        clause(inner),
                    )


def _adjectival(
    adjective: Token, frame: str, chain: set[int], source: Token, content: tuple[int, ...]
) -> Candidate:
    words = phrase(source, (*content, adjective.i))
    return Candidate(f"adj {frame}", adjective.i, tuple(sorted(chain)), words, content)


HOLDING = frozenset({"acl", "ccomp", "relcl", "prep"})  # what a noun of speech holds by


def of_noun(noun: Token) -> Iterator[Candidate]:
    """ "Its demand for", "the claim that", "issued a call for", "the decision to"."""
    after = [child for child in noun.rights if child.dep_ in HOLDING]
    if not after:
        return
    source, cue, frame = _owner(noun)
    for child in after:
        if child.dep_ in {"acl", "ccomp", "relcl"} and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in child.children
        ):
            kind, content = "that", clause(child)
        elif child.dep_ == "acl" and child.tag_ == "VB":
            kind, content = "to", clause(child)
        elif child.dep_ == "prep":
            inner = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if inner is None:
                continue
            kind, content = f"prep {child.lower_}", clause(inner)
            if child.lower_ == "of" and not source:
                continue
            yield Candidate(f"noun {frame} {kind}", noun.i, (*cue, child.i), source, content)
            continue
        else:
            continue
        clean = tuple(i for i in source if i not in set(content))
        yield Candidate(f"noun {frame} {kind}", noun.i, cue, clean, content)


def _owner(noun: Token) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Who utters a noun of speech: the subject of its verb, its possessor, or "of whom"."""
    verb = noun.head
    if noun.dep_ == "dobj" and verb.pos_ in VERBS and verb.lemma_ in LIGHT:
        subject = subject_of(verb)
        if subject is not None:
            own = cue_of(verb)
            between = range(min(own), noun.i + 1) if noun.i - min(own) < 8 else (*own, noun.i)
            return phrase(subject, (verb.i,)), tuple(between), "light"
    for child in noun.children:
        if child.dep_ == "poss":
            words = tuple(i for i in phrase(child) if noun.doc[i].tag_ != "POS")
            return words, (noun.i,), "owned"
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"from", "by", "of"}:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and inner.ent_type_ in NAMED:
                return phrase(inner), (noun.i,), "from"
    return (), (noun.i,), "bare"


def of_phrase(token: Token) -> Iterator[Candidate]:
    """ "According to X, …", "in X's words, …": the rest of the sentence is content."""
    found = _in_words_of(token) if token.lower_ == "words" else _according_to(token)
    if found is None:
        return
    first, owner, cue = found
    quoted = _quotation_in(owner)
    inside = ({t.i for t in first.subtree} | set(cue)) - quoted
    head = first.head if first.head.i != first.i else token.sent.root
    while head.pos_ not in VERBS and head.head.i != head.i:
        head = head.head
    content = trimmed_tokens(token.doc, sorted(t.i for t in head.subtree if t.i not in inside))
    if content:
        named = [i for i in phrase(owner) if i not in quoted]
        source = trimmed_tokens(token.doc, named)
        yield Candidate("according", token.i, cue, source, content)


def _quotation_in(owner: Token) -> set[int]:
    """ "In the words of one aide, “a long silence”": what the parser hangs on the aide."""
    words = list(owner.subtree)
    first = next((t.i for t in words if t.is_quote and t.i > owner.i), None)
    return {t.i for t in words if first is not None and t.i >= first}


def _according_to(token: Token) -> tuple[Token, Token, tuple[int, ...]] | None:
    to = next((c for c in token.children if c.lower_ == "to"), None)
    if to is None and token.i + 1 < len(token.doc) and token.nbor().lower_ == "to":
        to = token.nbor()
    owner = next((c for c in to.children if c.dep_ == "pobj"), None) if to is not None else None
    if to is None or owner is None:
        return None
    return token, owner, (token.i, to.i)


def _in_words_of(token: Token) -> tuple[Token, Token, tuple[int, ...]] | None:
    if token.dep_ != "pobj" or token.head.lower_ != "in":
        return None
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    if owner is None:
        of = next((c for c in token.children if c.lower_ == "of"), None)
        owner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return None if owner is None else (token.head, owner, (token.head.i, token.i))
