"""Small questions about one word's place in its sentence."""

from collections.abc import Iterator

from spacy.tokens import Token

from truceline.reading.tags import TENSED

Range = tuple[int, int]  # numbers of words, the last one left out
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
NEGATIVES = frozenset(("no", "never", "neither", "nor", "nothing", "nobody", "none", "not", "n't"))
PREDICATES = frozenset(("VERB", "AUX"))
# Participles that look like infinitives: "he'd read it" is "had" far oftener than "would".
SAME_FORM = frozenset(
    ("read", "put", "set", "cut", "let", "shut", "hit", "quit", "spread", "become", "run", "hurt")
)
LONGEST_CHAIN = 6  # joined or governed verbs between a verb and its subject


def object_of(verb: Token) -> Token | None:
    """Direct object, passive subject or predicate noun of a verb."""
    for dep in ("dobj", "nsubjpass", "attr", "oprd"):
        for child in verb.children:
            if child.dep_ == dep:
                return child
    return None


def complement_of(word: Token) -> Token | None:
    """The governed verb: infinitive, gerund or that-clause."""
    for child in (*word.rights, *word.lefts):  # "the line is clear: Iran wants to keep it"
        if child.dep_ in ("xcomp", "ccomp", "acl") and child.pos_ in PREDICATES | {"ADJ"}:
            if child.dep_ == "acl" and child.tag_ == "VBN":
                continue
            return child
    for child in word.children:
        if child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ == "pcomp" or inner.tag_ == "VBG":
                    return inner
    return None


def governed(word: Token) -> Iterator[tuple[str, Token]]:
    """Prepositions that hang on a word, with what each governs."""
    for child in word.children:
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in ("ADP", "SCONJ", "PART"):
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield child.lower_, inner
                elif inner.dep_ == "prep":
                    yield from ((inner.lower_, c) for c in inner.children if c.dep_ == "pobj")


NAMELIKE = frozenset(("ADV", "PROPN", "NOUN"))


def subject_of(verb: Token) -> Token | None:
    """The subject, looked for up the chain of joined and governed verbs."""
    here = verb
    for _ in range(LONGEST_CHAIN):
        for child in here.children:
            if child.dep_ in SUBJECTS:
                return child
        if here.dep_ == "xcomp" and (controller := object_of(here.head)) is not None:
            return controller
        if here.dep_ not in ("conj", "xcomp") or here.head.i == here.i:
            return set_apart(verb)
        here = here.head
    return None


def set_apart(verb: Token) -> Token | None:
    """ "Norlund, he confirmed, accepts it": a name that the parser takes for an adverb.

    A finite verb behind a clause between commas has no subject but the word before it.
    """
    first = next(iter(verb.lefts), None)
    if first is None or verb.tag_ not in ("VBZ", "VBP", "VBD") or first.pos_ not in NAMELIKE:
        return None
    between = first.i + 2 < verb.i and first.nbor().text == verb.nbor(-1).text == ","
    return first if between and first.is_title and first.dep_ in ("advmod", "npadvmod") else None


def helpers(verb: Token) -> Iterator[Token]:
    """What hangs on a verb or on its passive "get": "would not get drawn in"."""
    for child in verb.children:
        yield child
        if child.dep_ == "auxpass":
            yield from child.children


def negative(word: Token) -> bool:
    """Whether a "not", "never" or "no" stands on this word itself."""
    own = (c for c in helpers(word) if c.dep_ != "conj")
    return any((c.dep_ == "neg" or c.lower_ in NEGATIVES) and not _only(c) for c in own)


def _only(word: Token) -> bool:
    """ "Not only a blunder but": what is so and more is not denied."""
    after = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    return word.lower_ in ("not", "n't", "n’t") and after in ("only", "merely", "just")


def short_had(helper: Token) -> bool:
    """ "He'd read it", "they'd been told": the short form of "had", not of "would"."""
    if helper.lower_ not in ("'d", "’d"):
        return False
    verb = helper.head
    helped = any(c.tag_ == "VBN" and c.dep_ in ("aux", "auxpass") for c in verb.children)
    same = verb.lower_ in SAME_FORM and verb.i - helper.i <= 2  # "'d also read"
    return helper.tag_ == "VBD" or verb.tag_ in ("VBN", "VBD") or helped or same


def supposed(label: str, head: Token) -> bool:
    """ "They must be laughing", "it may have been hit": what is thought to be so already."""
    if label not in ("must", "may", "might"):
        return False
    done = head.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ == "have" for c in head.children)
    return done or (label == "must" and head.tag_ == "VBG")


def going_to(verb: Token) -> bool:
    """ "Is going to leave", not "go shopping"."""
    inner = complement_of(verb)
    helped = inner.children if inner is not None else ()
    return verb.tag_ == "VBG" and any(c.lower_ == "to" and c.dep_ == "aux" for c in helped)


def is_predicate(word: Token) -> bool:
    """Whether a clause can hang on this word."""
    return word.pos_ in PREDICATES and word.dep_ not in ("aux", "auxpass")


def finite(word: Token) -> bool:
    """Whether the word, with its helping verbs, makes a sentence of its own."""
    if word.tag_ in TENSED:
        return True
    return any(c.dep_ in ("aux", "auxpass") and c.tag_ in TENSED for c in word.children)


def with_particle(verb: Token) -> tuple[str, ...]:
    """The names by which a codebook entry may know a verb.

    "Ruled out" is known as "rule" and "rule out", "called for" as "call" and
    "call for".
    """
    names = [verb.lemma_.lower()]
    for child in verb.children:
        if child.dep_ in ("prt", "prep", "advmod") and child.i > verb.i:
            names.append(f"{names[0]} {child.lower_}")
            for inner in child.children:
                if inner.dep_ == "prep":
                    names.append(f"{names[0]} {child.lower_} {inner.lower_}")
    following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    if following and f"{names[0]} {following}" not in names:
        names.append(f"{names[0]} {following}")
    return tuple(names)


def headline_names(verb: Token) -> tuple[str, ...]:
    """ "Rules Out", "Rejects": a headline's verb that its capital makes a name."""
    plain = verb.lower_
    if verb.pos_ != "PROPN" or not plain.endswith("s"):
        return ()
    stem = plain[:-1]
    stems = [stem]
    if stem.endswith("e"):
        stems.append(stem[:-1])  # "pushes"
    if stem.endswith("ie"):
        stems.append(f"{stem[:-2]}y")  # "denies"
    following = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    return tuple(name for one in stems for name in (one, f"{one} {following}".strip()))


def bare_phrase(head: Token) -> tuple[int, int]:
    """A noun without the place where it is: "Dahl" in "met Dahl in Tarsh"."""
    start, end = noun_phrase(head)
    for child in head.children:
        if child.i > head.i and child.lower_ in ("in", "at", "near"):
            end = min(end, child.i)
    return start, end


def noun_phrase(head: Token) -> tuple[int, int]:
    """Token range of a noun with its modifiers, without relative clauses after it."""
    start = head.left_edge.i
    end = head.i + 1
    for child in head.children:
        if child.i > head.i and child.dep_ not in ("relcl", "punct", "appos", "advcl"):
            end = max(end, child.right_edge.i + 1)
    return start, end


def opened(clause: Token) -> bool:
    """ "Unless Norlund leaves" belongs to the act; ", saying that" does not."""
    return clause.dep_ == "advcl" and any(c.dep_ == "mark" for c in clause.children)
