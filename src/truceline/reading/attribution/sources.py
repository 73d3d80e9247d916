"""Who does it and by which words: sources and cues in the syntax."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from truceline.reading.tags import SUBJECTS

AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})
CHAINS = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "acomp"})
VERBS = frozenset({"VERB", "AUX"})
# Adverbs that turn a verb round: "no longer accepts", "never said".
DENYING = frozenset({"longer", "never", "hardly", "scarcely"})
PARTICLES = frozenset({"forward", "aside"})
LONGEST_SOURCE = 40  # tokens; longer subtrees are parser slips


def subject_of(verb: Token) -> Token | None:
    """The word that names who does it, through auxiliaries, chains and participles."""
    if (quoted := _quoted_by(verb)) is not None:
        return quoted
    seen: set[int] = set()
    token = verb
    while token.i not in seen:
        seen.add(token.i)
        if (own := _own_subject(token)) is not None:
            return own
        for child in token.children:
            if child.dep_ == "agent":
                return next((c for c in child.children if c.dep_ == "pobj"), None)
        if token.dep_ == "ccomp" and token.i < token.head.i:
            return _named_before(token)
        if is_stray(token):
            token = token.head.head
            continue
        if token.dep_ in CHAINS and token.i != token.head.i:
            if token.dep_ == "ccomp" and any(c.dep_ == "mark" for c in token.children):
                return None
            if token.dep_ == "xcomp":
                controlled = next((c for c in token.head.children if c.dep_ == "dobj"), None)
                if controlled is not None:
                    return controlled
            if token.dep_ == "pcomp" and (quoted := _quoted_by(token.head.head)) is not None:
                return quoted
            token = token.head
            if token.dep_ == "prep":  # "in calling for", "after rejecting"
                token = token.head
            if token.pos_ not in VERBS and token.pos_ != "ADJ":
                return token if token.pos_ in {"NOUN", "PROPN"} else None
            continue
        if token.dep_ == "acl":
            return token.head
        return _named_before(token) if token is verb else None
    return None


def _own_subject(verb: Token) -> Token | None:
    """Of two the nearer one before the verb: "TARSH, May 2 - Norlund rejected it"."""
    found = [
        c
        for c in verb.children
        if c.dep_ in SUBJECTS and not (c.dep_ == "nsubjpass" and has_agent(verb))
    ]
    before = [c for c in found if c.i < verb.i]
    return before[-1] if before else next(iter(found), None)


def _quoted_by(relay: Token) -> Token | None:
    """ "The agency quoted her as saying": she says it, the agency relays."""
    if relay.lemma_.lower() not in {"quote", "cite"}:
        return None
    said = (p for c in relay.children if c.lower_ == "as" for p in c.children if p.dep_ == "pcomp")
    if not any(p.tag_ == "VBG" for p in said):
        return None
    return next((c for c in relay.children if c.dep_ in {"dobj", "nsubjpass"}), None)


def is_stray(token: Token) -> bool:
    """ "Did not say who would sign, and promised …": a past tense cannot hang on a modal.

    The parser joins it to the inner clause; it belongs to the reporting verb.
    """
    if token.dep_ != "conj" or token.tag_ not in {"VBD", "VBZ"} or token.head.dep_ != "ccomp":
        return False
    return any(c.tag_ == "MD" for c in token.head.children)


def _named_before(verb: Token) -> Token | None:
    """The name right before a verb whose subject the parser lost, or before its aside."""
    at = verb.i - 1
    while at > 0 and verb.doc[at].pos_ in {"AUX", "ADV", "PART"}:
        at -= 1
    if at > 0 and verb.doc[at].text == "," and verb.dep_ == "ROOT":
        return _named_first(verb)
    word = verb.doc[at] if at >= 0 else None
    if word is None or word.pos_ not in {"PROPN", "PRON"}:
        return None
    following = range(at + 1, verb.i + 1)  # a sentence itself is slow to find
    return None if any(verb.doc[i].is_sent_start for i in following) else word


def _named_first(verb: Token) -> Token | None:
    """ "The foreign minister, Sander Vael, who came on Sunday, defended the envoy"."""
    for word in verb.sent:
        if word.i >= verb.i:
            return None
        named = word.ent_type_ in {"PERSON", "ORG", "GPE"} and word.nbor().tag_ != "POS"
        if (
            named
            and word.pos_ == "PROPN"
            and word.dep_ not in {"pobj", "compound", "poss", "amod", "nmod"}
        ):
            return word
    return None


def verb_name(verb: Token) -> str:
    """The dictionary form with what completes it: "put forward", "make clear"."""
    lemma = verb.lemma_.lower()
    after = verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else ""
    if after in PARTICLES:
        return f"{lemma} {after}"
    for child in verb.children:
        if child.dep_ == "prt" or (child.lower_ in PARTICLES and 0 < child.i - verb.i <= 2):
            return f"{lemma} {child.lower_}"
        if (
            child.lower_ in {"clear", "plain", "known"}
            and child.i > verb.i
            and lemma in {"make", "be", "let"}
        ):
            return f"{lemma} {child.lower_}"
    return lemma


def has_agent(verb: Token) -> bool:
    """ "Was rejected by Norlund": the doer stands behind "by"."""
    return any(c.dep_ == "agent" for c in verb.children)


def phrase(head: Token, without: Iterable[int] = ()) -> tuple[int, ...]:
    """The tokens of a naming phrase: its subtree, short of clauses hung on it."""
    banned = set(without)
    picked: list[int] = []

    def walk(token: Token) -> None:
        if token.i in banned:
            return
        picked.append(token.i)
        for child in token.children:
            if child.dep_ in {"relcl", "acl", "advcl"} and (
                child.i in banned or any(t.i in banned for t in child.subtree)
            ):
                continue
            if (
                child.dep_ == "nmod"
                and child.i < token.i
                and child.doc[child.right_edge.i].text == ","
            ):
                continue
            walk(child)

    walk(head)
    picked = sorted(picked)
    if len(picked) > LONGEST_SOURCE:
        picked = sorted(
            [head.i, *(c.i for c in head.lefts if c.dep_ in {"compound", "amod", "det"})]
        )
    return trimmed_tokens(head.doc, picked)


def trimmed_tokens(doc: Doc, tokens: list[int]) -> tuple[int, ...]:
    """Without blanks, commas and conjunctions at the ends."""

    def idle(i: int) -> bool:
        token = doc[i]
        return token.is_space or token.is_punct or token.dep_ == "cc"

    while tokens and idle(tokens[0]):
        tokens = tokens[1:]
    while tokens and idle(tokens[-1]) and doc[tokens[-1]].text not in ").":
        tokens = tokens[:-1]
    return tuple(tokens)


def cue_of(verb: Token, *more: Token) -> tuple[int, ...]:
    """The verb with its auxiliaries, negation and particle, and what else belongs to it."""
    tokens = {verb.i, *(m.i for m in more)}
    tokens |= {c.i for c in verb.children if c.dep_ in AUXILIARIES}
    tokens |= {t.i for c in verb.lefts if c.lower_ in DENYING for t in c.subtree}
    head = verb
    # "is expected to say", "declined to say", "refused to accept": the chain is the cue.
    while head.dep_ == "xcomp" and head.head.pos_ in VERBS | {"ADJ"} and head.i > head.head.i:
        head = head.head
        if any(c.dep_ == "dobj" for c in head.children):
            break
        tokens |= {head.i} | {c.i for c in head.children if c.dep_ in AUXILIARIES}
        if head.pos_ == "ADJ" and head.head.pos_ in VERBS:
            tokens.add(head.head.i)
    low, high = min(tokens), max(tokens)
    if high - low <= 8 and not any(
        verb.doc[i].dep_ in SUBJECTS or verb.doc[i].is_punct for i in range(low, high + 1)
    ):
        return tuple(range(low, high + 1))
    return tuple(sorted(tokens))
