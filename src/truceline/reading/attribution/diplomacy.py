"""Acts of diplomacy, told by a verb or its noun: what counts as one, and of whom it counts."""

from collections.abc import Iterator

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import HEADLINED, NAMED

# A told act of diplomacy is at least this sure when a state or an office does it, and a
# named person: PLOVER's dev records and PolNeAR's dev articles were weighed against each other.
DIPLOMATIC = 0.6
DIPLOMATIC_PERSON = 0.5
# Contacts: a deed when officials are met.
MEETING = word_set("meet receive visit telephone phone host convene confer negotiate")
# What was not agreed is told by these: "were unable to agree on", "failed to sign".
WITHHOLDING = word_set("unable fail refuse decline")
# "Pulled out of the talks": of what is left, only this tells an act of diplomacy.
OUT = word_set("pull walk back storm opt drop")
LEFT = word_set(
    "agreement deal accord pact treaty process truce ceasefire armistice peace plan alliance "
    "arrangement forum format mechanism"
)
PRONOUNS = word_set("he she they we i who")


def is_no_agent(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "The law was passed after three regions voted": a name behind a passive without "by"."""
    if proposal.source is None or proposal.source.start < head.idx:
        return False
    passive = any(c.dep_ == "auxpass" for c in head.children)
    return passive and not page.text[: proposal.source.start].rstrip().lower().endswith(" by")


def is_deed(page: Page, proposal: Proposal, head: Token) -> bool:
    """An act of diplomacy, told by its verb or, as in "held talks with", by its noun."""
    lemma = head.lemma_.lower()
    objects = {c.lemma_.lower() for c in head.children if c.dep_ == "dobj"}
    if lemma in MEETING and proposal.frame.startswith(("object", "meeting", "passive")):
        return proposal.frame == "meeting" or any(
            c.ent_type_ in NAMED or c.pos_ == "PROPN" or c.lemma_.lower() in page.verbs.officials
            for c in head.children
            if c.dep_ in {"dobj", "nsubjpass"}
        )
    if proposal.frame.startswith("object") and lemma in page.verbs.events["verbs"]:
        return bool(objects & page.verbs.events["nouns"])
    if proposal.frame in {"object", "object+at"} and lemma in page.verbs.counting["verbs"]:
        counted = any(t.lower_ == "at" and t.nbor().like_num for t in head.subtree if t.i > head.i)
        return counted and bool(objects & page.verbs.counting["nouns"])
    if lemma in page.verbs.giving["verbs"]:
        return bool(objects & page.verbs.giving["nouns"])
    if proposal.frame == "prep out of" and lemma in OUT:
        return any(t.lemma_.lower() in page.verbs.events["nouns"] | LEFT for t in _left(head))
    return page.verbs.diplomatic(proposal.frame, page.name_of(head).replace(" ", "-"))


def _left(verb: Token) -> Iterator[Token]:
    """ "Talks" of "pulled out of Tuesday's talks"."""
    for out in verb.children:
        for of in out.children if out.lower_ == "out" else ():
            yield from (t for t in of.children if t.dep_ == "pobj")


def tells(verb: Token) -> bool:
    """A finite verb of a main clause, or of a remark added to it, tells a deed.

    Infinitives, conditionals and clauses inside another's words do not.
    """
    if verb.dep_ == "xcomp" and verb.head.lemma_ in {
        "seem",
        "appear",
        "continue",
        "begin",
        "start",
    }:
        return tells(verb.head)
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() in WITHHOLDING:
        return tells(verb.head.head if verb.head.pos_ == "ADJ" else verb.head)
    below = list(verb.children)
    if verb.tag_ == "VB" and any(c.lemma_ == "do" and c.dep_ == "aux" for c in below):
        return verb.dep_ == "ROOT"  # "did not rule out", "did thank him"
    if verb.tag_ not in HEADLINED or any(c.tag_ == "MD" for c in below):
        return False
    if verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in below):
        return verb.dep_ == "ROOT"  # headlines: "Truce signed by both sides"
    top = verb
    while top.dep_ == "conj" and top.head.pos_ in {"VERB", "AUX"}:
        top = top.head
    if top.dep_ == "relcl" and top.head.lemma_ == "time" and top.head.head.lemma_ == "be":
        return True  # "it was the first time that Norlund had dropped its demand"
    if top.dep_ == "relcl":
        before = top.doc[top.left_edge.i - 1] if top.left_edge.i else None
        return before is not None and before.text in {",", "—", "–"}
    return top.dep_ == "ROOT" or (
        top.dep_ in {"advcl", "ccomp"}
        and top.head.dep_ == "ROOT"
        and not any(
            c.dep_ == "mark" and c.lower_ in {"if", "unless", "that", "whether"}
            for c in top.children
        )
        and (top.dep_ == "advcl" or top.i < top.head.i)
    )


def _one_of(root: Token) -> str:
    """The noun in the singular, also of "the Parties" in capitals, which is no name."""
    lemma = root.lemma_.lower()
    if root.tag_ != "NNPS":
        return lemma
    return lemma[:-3] + "y" if lemma.endswith("ies") else lemma.removesuffix("s")


def least_sure(page: Page, root: Token | None) -> float:
    """How sure a deed is at the least, by who does it; 0: nobody of whom deeds are told."""
    if root is None:
        return 0.0
    kind = root.ent_type_ or page.called.get(root.text)
    if _one_of(root) in page.verbs.officials or kind in {"GPE", "NORP", "ORG"}:
        return DIPLOMATIC
    if kind == "PERSON" or root.lower_ in PRONOUNS or _is_unknown_name(root):
        return DIPLOMATIC_PERSON
    return 0.0


def _is_unknown_name(root: Token) -> bool:
    """A capitalised name that the language model knows nothing of: names from afar."""
    return root.tag_ == "NNP" and not root.ent_type_ and root.is_title
