"""Noun phrases that describe somebody: which noun, how many, known or new, of which side."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from truceline.reading.roles import RoleBook, TitleFound
from truceline.reading.words import bare
from truceline.vocabulary.actors import Gender
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span

KNOWN = listed("the this that these those both")
NEW = listed(
    "a an some one another several many few other others most more numerous various two three "
    "four five six seven eight nine ten dozens hundreds thousands all every each any certain "
    "multiple unnamed anonymous"
)
COUNTED = listed("second third fourth fifth")
# Parts of a phrase that say more of somebody than who it is.
BESIDE = frozenset({"relcl", "acl", "appos", "conj", "cc", "parataxis", "punct", "advcl", "case"})
# What stands for a side when two of them are spoken of.
SIDES = listed("side sides country countries nation nations state states party parties")
PAPERS = listed(
    "statement report letter message post tweet document decree communique release note "
    "resolution survey study poll indictment filing declaration readout transcript memo "
    "announcement article editorial briefing"
)
WHOLE_NUMBER = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase about somebody."""

    head: Token
    tokens: tuple[Token, ...]
    noun: str  # folded dictionary form of the head: "spokesman"
    words: tuple[str, ...]  # folded words up to the head
    known: bool  # "the …", "both …": somebody told of before
    many: bool
    title: TitleFound | None
    gender: Gender | None

    @property
    def span(self) -> Span:
        """Where it stands."""
        last = self.tokens[-1]
        return Span(self.tokens[0].idx, last.idx + len(last))

    def printed(self) -> str:
        """Its words with single blanks."""
        run = self.head.doc[self.tokens[0].i : self.tokens[-1].i + 1]
        words = " ".join(run.text.split())
        return words[:-2] if run[-1].tag_ == "POS" and words.endswith(("'s", "’s")) else words

    @property
    def former(self) -> bool:
        """Whether it speaks of somebody out of office."""
        return self.title is not None and self.title.former


def phrase_of(head: Token, roles: RoleBook, within: Sequence[Token] | None = None) -> Phrase:
    """The phrase of a noun, without relative clauses and appositions."""
    tokens = tuple(sorted(_gather(head), key=lambda t: t.i))
    if within is not None:
        allowed = {t.i for t in within}
        tokens = tuple(t for t in tokens if t.i in allowed) or (head,)
    tokens = _one_run(tokens, head)
    before = [t for t in tokens if t.i <= head.i]
    words = tuple(w for t in before for w in _words(t))
    noun = bare(head.lemma_ if head.pos_ != "PROPN" else head.text) or head.lower_
    singular = (*(w for t in before[:-1] for w in _words(t)), noun)
    title = roles.title_in(singular)
    if title is not None and title.last != len(singular) - 1:
        title = _with_complement(head, tokens, roles)
    elif title is None or title.words == noun:
        title = _with_complement(head, tokens, roles) or title
    return Phrase(
        head=head,
        tokens=tokens,
        noun=noun,
        words=words,
        known=_is_known(tokens, head),
        many=head.tag_ in ("NNS", "NNPS") or noun in ("people", "staff", "police"),
        title=title,
        gender=roles.gender_of_word.get(noun),
    )


def _words(token: Token) -> list[str]:
    folded = bare(token.text)
    return folded.split() if folded and token.tag_ != "POS" else []


def _gather(head: Token) -> list[Token]:
    """The head with what belongs to it."""
    found, open_ = [head], [head]
    while open_:
        token = open_.pop()
        for child in token.children:
            if _belongs(child, token, head):
                found.append(child)
                open_.append(child)
    return found


def _belongs(child: Token, token: Token, head: Token) -> bool:
    """Possessive endings, hyphens and lists inside a complement belong; clauses do not."""
    if child.dep_ not in BESIDE or child.text == "-":
        return True
    listed_inside = token.i != head.i and child.dep_ in ("conj", "cc")
    return listed_inside or (child.dep_ == "case" and child.tag_ == "POS")


def _one_run(tokens: tuple[Token, ...], head: Token) -> tuple[Token, ...]:
    """The unbroken stretch around the head; one missing mark is no break."""
    kept = [head]
    for token in reversed([t for t in tokens if t.i < head.i]):
        gap = kept[0].i - token.i
        listed = gap > 1 and token.nbor(1).text == "," and token.pos_ not in ("ADJ", "ADV")
        if gap > WHOLE_NUMBER or listed:
            break
        kept.insert(0, token)
    for token in (t for t in tokens if t.i > head.i):
        if token.i - kept[-1].i > WHOLE_NUMBER or token.is_space:
            break
        kept.append(token)
    return tuple(t for t in kept if not t.is_space) or (head,)


def _with_complement(head: Token, tokens: Sequence[Token], roles: RoleBook) -> TitleFound | None:
    """A title that goes on after its noun: "head of state", "minister of defence"."""
    start = max(tokens[0].i, head.i - 3)
    run = [t for t in tokens if start <= t.i <= head.i + 4]
    words = [w for t in run for w in _words(t)]
    found = roles.title_in(words)
    if found is None:
        return None
    at = sum(len(_words(t)) for t in run if t.i < head.i)
    return found if found.first <= at <= found.last else None


def _is_known(tokens: Sequence[Token], head: Token) -> bool:
    """Definite, or owned by somebody; a title without any article counts too."""
    if any(t.lower_ in COUNTED and t.head.i == head.i for t in tokens):
        return False  # "the second official" is one more, not one told of
    if any(t.lower_ in NEW or t.pos_ == "NUM" for t in tokens if t.i < head.i and t.dep_ != "pobj"):
        return any(t.lower_ in KNOWN and t.head.i == head.i for t in tokens)
    if any(t.lower_ in KNOWN and t.head.i == head.i for t in tokens):
        return True
    owned = any(t.tag_ == "POS" and t.i < head.i for t in tokens)
    return owned or any(t.dep_ == "poss" and t.head.i == head.i for t in tokens)
