"""Whose a text is: of whoever issued it, never of who brokered or welcomed it."""

from spacy.tokens import Token

from truceline.vocabulary.names import words as listed

# By whom these are done, a text is theirs.
ISSUED = listed(
    "issue publish release write draft prepare sign send post author compile produce circulate "
    "make share deliver read submit adopt file approve pen commission present give send put "
    "announce address agree initial ink conclude table unveil propose"
)
# Whose these are, a text that comes under them is not.
SERVICES = listed(
    "mediation facilitation auspices brokerage sponsorship patronage supervision aegis umbrella "
    "chairmanship guidance pressure help support assistance stewardship"
)
BY = frozenset({"by", "from", "through", "with"})


def made_by_another(name: Token) -> bool:
    """Whether a name beside a text only says who brought it about: "brokered by Tarsh"."""
    while name.dep_ == "conj" and name.head.i != name.i:
        name = name.head
    if name.dep_ != "pobj":
        return False
    by = name.head
    if by.lower_ == "of" and by.head.lemma_.lower() in SERVICES:
        return True
    verb = by.head
    done = by.lower_ in BY and verb.tag_ in ("VBN", "VBD") and verb.dep_ in ("acl", "relcl")
    return done and verb.lemma_.lower() not in ISSUED


def under_another(relative: Token) -> bool:
    """ "Signed under the mediation of Tarsh, which laid out": the text did, not Tarsh."""
    verb = relative.head
    return relative.lower_ == "which" and verb.dep_ == "relcl" and made_by_another(verb.head)
