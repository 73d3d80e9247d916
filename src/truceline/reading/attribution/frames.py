"""One possible attribution, by token numbers, before it is weighed."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from truceline.reading.attribution.sources import is_stray, trimmed_tokens

CLAUSES = frozenset({"ccomp", "xcomp"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible attribution, by token numbers."""

    frame: str
    head: int  # the word that carries the cue
    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: tuple[int, ...]
    passive: bool = False


def clause(head: Token, without: Iterable[int] = ()) -> tuple[int, ...]:
    """The tokens of a clause or phrase as content."""
    banned = set(without)
    for token in head.children:
        if is_stray(token):
            banned |= {t.i for t in token.subtree}
            banned |= {c.i for c in head.children if c.dep_ == "cc" and c.i < token.i}
    return trimmed_tokens(head.doc, sorted(t.i for t in head.subtree if t.i not in banned))
