"""Whether words were said, or only denied, reported or expected to have been."""

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.raising import AWAITED, is_awaited
from truceline.reading.attribution.verbs import word_set
from truceline.vocabulary.statements import Mode

# "Does not think that X" is said, and says not-X (CODEBOOK section 4).
ATTITUDES = word_set(
    "think believe want expect feel see know consider plan intend like need hope wish mean care "
    "doubt fear imagine suppose"
)
PLANNING = frozenset({"plan", "intend", "hope", "aim", "prepare", "mean", "go"})
OPENING = frozenset({"cc", "preconj", "neg", "advmod"})


def mode_of(page: Page, proposal: Proposal) -> Mode:
    """Said, or only denied, reported or expected to have been said."""
    head = page.doc[proposal.head]
    spoken = {head.lemma_.lower(), *(c.lemma_.lower() for c in head.children if c.dep_ == "xcomp")}
    ahead = _not_yet(head) if spoken & page.verbs.speaking else None
    if ahead is Mode.EXPECTED:
        return ahead
    if proposal.quoted > 0.85 and proposal.frame in {"clause", "question"}:
        return Mode.SAID  # "did not name them: “…”" – the quotation itself was said
    if ahead is not None:
        return ahead
    if is_awaited(page, proposal):
        return Mode.EXPECTED
    if _inverted(head):
        return Mode.NOT_SAID
    chain = [head]
    while chain[-1].dep_ == "xcomp" and chain[-1].head.i != chain[-1].i:
        chain.append(chain[-1].head)
    for verb in chain:
        below = list(verb.children)
        denied = any(c.dep_ == "neg" for c in below) and not any(c.tag_ == "MD" for c in below)
        if denied and verb.lemma_.lower() not in ATTITUDES:
            return Mode.NOT_SAID
        if any(c.lower_ in {"reportedly", "allegedly", "purportedly"} for c in below):
            return Mode.REPORTED
        if verb is not head and any(c.dep_ == "auxpass" for c in below):
            if verb.lemma_ in {"expect", "schedule", "due", "set"}:
                return Mode.EXPECTED
            if verb.lemma_ in {"report", "say", "believe", "understand", "rumor", "rumour"}:
                return Mode.REPORTED
    return Mode.SAID


def _inverted(head: Token) -> bool:
    """ "Nor did she threaten to leave": denied by the word that opens the clause."""
    if any(c.tag_ == "MD" for c in head.children):
        return False  # "nor would she promise" refuses
    subject = next((c for c in head.children if c.dep_ == "nsubj"), None)
    if subject is not None and is_nobody(subject):
        return True
    before = [*head.children, *(subject.children if subject is not None else ())]
    return any(
        c.lower_ in {"nor", "neither"} and c.i < head.i and c.dep_ in OPENING for c in before
    )


def is_nobody(subject: Token) -> bool:
    """ "Nobody", "no one in the cabinet", "no official": words that nobody has said."""
    none = subject.lower_ in {"nobody", "none"}
    return none or any(c.lower_ == "no" and c.dep_ == "det" for c in subject.children)


def _not_yet(head: Token) -> Mode | None:
    """ "Will say", "is due to say", "denied saying": a verb of speech whose words are not out."""
    if head.tag_ == "VB" and any(c.lower_ in {"will", "’ll", "'ll"} for c in head.children):
        return None if any(c.dep_ == "neg" for c in head.children) else Mode.EXPECTED
    if head.lemma_.lower() in AWAITED and any(c.dep_ == "xcomp" for c in head.children):
        return Mode.EXPECTED
    turned = any(c.lower_ == "to" and c.dep_ == "aux" for c in head.children)
    if turned and any(c.lower_ in {"is", "are", "was", "were"} for c in head.children):
        return Mode.EXPECTED  # "was to tell reporters"
    over = head.head
    planned = over.lemma_.lower() in PLANNING and turned and over.dep_ != "aux"
    if head.dep_ == "xcomp" and turned and over.lemma_ == "be":
        return Mode.EXPECTED
    if head.dep_ == "xcomp" and planned and not any(c.dep_ == "neg" for c in over.children):
        return Mode.EXPECTED
    if head.dep_ == "xcomp" and over.lemma_.lower() in AWAITED and over.pos_ in {"ADJ", "VERB"}:
        return Mode.EXPECTED
    denied = over.lemma_.lower() == "deny" and head.tag_ == "VBG"
    return Mode.NOT_SAID if denied and head.dep_ in {"xcomp", "ccomp", "pcomp"} else None
