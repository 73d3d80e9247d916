"""What a medium quotes of another's telling: “Dahl also said that …,” the agency noted."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.relayed import MEDIA
from truceline.reading.attribution.sources import phrase
from truceline.reading.tags import FINITE
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Attribution, Kind

SURE = 0.6  # the form is plain, and who is quoted by whom may still be misread
MOST = 0.5  # of the quoted words
EDGES = " \t,;:\"”“’'."


def handed(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """The telling inside a medium's quoted words, as a statement of its own."""
    cues = [one.cue for one in spoken if one.cue is not None]
    for outer in spoken:
        if outer.kind is not Kind.DIRECT or not _is_medium(page, outer):
            continue
        for part in outer.content:
            verb = _teller(page, part)
            if verb is None or any(cue.start <= verb.idx < cue.end for cue in cues):
                continue
            made = _made(page, part, verb)
            if made is not None:
                yield made


def _is_medium(page: Page, one: Attribution) -> bool:
    """Whether an agency or outlet is quoted, under its name or as one."""
    root = page.root_of(one.source)
    if root is None:
        return False
    return root.lemma_.lower() in MEDIA or (root.pos_ == "PROPN" and root.ent_type_ == "ORG")


def _teller(page: Page, part: Span) -> Token | None:
    """The verb of speech that carries a quoted sentence, the only one of its part."""
    words = page.doc.char_span(part.start, part.end, alignment_mode="contract")
    if not words:
        return None
    for token in words:
        speaks = token.lemma_.lower() in page.verbs.speaking and token.tag_ in FINITE
        own = speaks and any(c.dep_ == "nsubj" and c.i >= words.start for c in token.children)
        if own and any(c.dep_ == "ccomp" for c in token.children):
            return token
    return None


def _made(page: Page, part: Span, verb: Token) -> Attribution | None:
    below = list(verb.children)
    said = next(c for c in below if c.dep_ == "ccomp")
    who = next(c for c in below if c.dep_ == "nsubj")
    if who.pos_ == "PRON" or part.start > who.left_edge.idx:
        return None
    last = said.right_edge
    end = part.end if said.i > verb.i else min(who.left_edge.idx, last.idx + len(last))
    content = trimmed(Span(max(part.start, said.left_edge.idx), end), page.text, EDGES)
    if len(content) < MOST * len(part):
        return None
    if content.of(page.text).startswith("that "):
        content = Span(content.start + 5, content.end)
    source = page.spans(phrase(who, (verb.i,)))
    return Attribution(
        content=(content,),
        source=Span(source[0].start, source[-1].end),
        cue=Span(verb.idx, verb.idx + len(verb)),
        cue_lemma=verb.lemma_.lower(),
        kind=Kind.INDIRECT,
        confidence=SURE,
        grounds=(Ground("attribution:handed on", verb.text),),
    )
