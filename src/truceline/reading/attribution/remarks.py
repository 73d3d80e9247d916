"""The outlet's own voice: an abstract thing or a paper as subject says nothing of anybody."""

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import NAMED

DOCUMENTS = word_set(
    "statement report document letter communique communiqué poll survey study law decree text "
    "draft agreement resolution declaration note paper tweet post release review analysis "
    "article court memo message treaty plan intelligence data figure record source"
)
POINTING = frozenset({"this", "these", "such"})


def is_remark(page: Page, proposal: Proposal, head: Token, root: Token | None) -> bool:
    """ "This statement reflects …": an abstract thing as subject is the outlet's voice."""
    if root is None or head.lemma_.lower() not in page.verbs.remarking:
        return False
    if root.pos_ == "PRON":
        return root.lower_ in {"this", "that", "it", "which", "these", "those", "what"}
    if root.pos_ != "NOUN" or root.ent_type_ in NAMED or root.text in page.called:
        return False
    if any(c.dep_ == "appos" for c in root.children):
        return False  # "sabel, an ally of Veska, emphasised": a name in lower case
    lemma = root.lemma_.lower()
    if lemma in page.verbs.officials or lemma in {"people", "man", "woman", "expert", "analyst"}:
        return False
    demonstrative = any(c.lower_ in POINTING for c in root.children)
    return demonstrative or (lemma not in DOCUMENTS and not is_human(root))


def points_back(root: Token | None) -> bool:
    """ "This statement suggests …": the outlet on what was just said, however sure the judge."""
    return root is not None and any(c.lower_ in POINTING for c in root.children)


def is_document(root: Token) -> bool:
    """Whether a source is a paper, a poll or a law rather than somebody."""
    if root.pos_ != "NOUN" or any(c.dep_ == "appos" for c in root.children):
        return False
    return root.lemma_.lower() in DOCUMENTS - {"source", "intelligence"}


def is_human(root: Token) -> bool:
    """Agent nouns: observers, critics, voters, adviser, economist."""
    return root.lemma_.lower().endswith(
        ("er", "or", "ist", "ian", "ant", "ee", "man", "woman", "ic")
    )
