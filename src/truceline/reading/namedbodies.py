"""Which organisation "the organisation", "the paper" or "the agency" is: the one named last.

Media, and organisations that no list knows, are nobody in a discourse; a description of their
kind finds them by where they were named.
"""

from typing import TYPE_CHECKING

from spacy.tokens import Token

from truceline.reading.phrases import Phrase
from truceline.reading.pronouns import Resolved
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.names import words as listed

if TYPE_CHECKING:
    from truceline.reading.listening import Listener
    from truceline.reading.mentions import Naming

# What any organisation may be called that has a name and no kind.
PLAIN = listed("organisation organization group body ngo nonprofit charity agency")
PAPERS = listed("newspaper paper daily tabloid")
STATIONS = listed("channel broadcaster station network")
OUTLETS = listed("outlet website site magazine publication portal weekly")
MEDIA = PAPERS | STATIONS | OUTLETS
CALLED = MEDIA | PLAIN
# Words before the noun that say what kind it is, never which one.
KINDS = listed(
    "terror terrorist terrorists militant armed islamist jihadist extremist rebel radical aid "
    "humanitarian rights human relief charity news media television tv radio satellite "
    "nonprofit governmental activist"
)
REACH = 3  # sentences of the outlet's own


def told_kinds(phrase: Phrase) -> frozenset[str]:
    """The words before the noun that are left when those for a kind, or a seat, are away.

    "The London-based paper" leaves nothing, "the Swiss organisation" leaves "swiss".
    """
    words = [w for word in phrase.words[:-1] for w in word.split()]
    while "based" in words:
        at = words.index("based")
        del words[max(at - 1, 0) : at + 1]
    return frozenset(words) - KINDS - {"the", "this", "that"}


def named_last(phrase: Phrase, listener: "Listener") -> Resolved | None:
    """The organisation that a bare description takes up; None where two stand as near."""
    if told_kinds(phrase) or phrase.noun not in MEDIA | PLAIN or phrase.many:
        return None
    if any(c.dep_ in ("prep", "appos", "relcl", "acl") for c in phrase.head.children):
        return None  # its own words say which one it is
    told, here = listener.discourse.told, phrase.head.i
    nearest: set[str] = set()
    at = -1
    for naming in reversed(listener.namings):
        if (
            naming.end > phrase.tokens[0].idx
            or not naming.key
            or not _fits(phrase, naming, listener)
        ):
            continue
        first = listener.layout.token_at(naming.start)
        if nearest and told[first] != told[at]:
            break
        if told[here] - told[first] > REACH:
            break
        nearest.add(naming.key)
        at = first
    if len(nearest) != 1 or _another(phrase, listener.doc[at]):
        return None
    return Resolved((nearest.pop(),), (), Ground("organisation", phrase.printed()))


def _fits(phrase: Phrase, naming: "Naming", listener: "Listener") -> bool:
    """Whether what is named can be called by the noun."""
    noun, kind = phrase.noun, listener.book.kinds.get(naming.key, "")
    if naming.how == "medium":
        return noun in MEDIA if kind != "agency" else noun == "agency"
    actor = listener.actors[naming.key]
    if actor.type is not ActorType.ORGANISATION or naming.how not in ("organisation", "name"):
        return False
    unknown = naming.key not in listener.book.actors
    return noun in (PLAIN if unknown else listener.book.roles.kinds.get(kind, frozenset()))


def _another(phrase: Phrase, named: Token) -> bool:
    """ "Dune said … A local group … The group": one of that kind came since without a name."""
    between = named.doc[named.i + 1 : phrase.tokens[0].i]
    return any(
        t.pos_ == "NOUN"
        and t.lemma_.lower() == phrase.noun
        and t.dep_ not in ("compound", "amod", "appos", "attr")
        and not any(c.lower_ == "the" for c in t.children)
        for t in between
    )
