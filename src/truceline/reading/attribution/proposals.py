"""From syntax to whole attributions, not yet weighed.

A proposal has its content in final shape: a quotation is taken whole; an
indirect clause is cut where another reporting clause of the same source begins.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from truceline.reading.attribution.beside import beside_quotations
from truceline.reading.attribution.candidates import candidates
from truceline.reading.attribution.frames import Candidate
from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.whole import with_quotations
from truceline.vocabulary.spans import Span

# Words at a sentence's start that the parser may have left out of its clause.
LONGEST_LEAD = 6
LONGEST_GAP = 8  # tokens


def proposals(page: Page) -> Iterator[Proposal]:
    """All attributions that syntax or quotation marks propose."""
    found = list(candidates(page.doc))
    owners = _owners(page, found)
    for candidate in found:
        proposal = _from_syntax(page, _owned(candidate, owners))
        if proposal is not None:
            yield proposal
    yield from beside_quotations(page)


def _from_syntax(page: Page, candidate: Candidate) -> Proposal | None:
    if not candidate.cue:
        return None
    tokens = _cut(page, candidate)
    cue = page.spans(_outside(page, candidate))
    if candidate.frame == "clause before":
        tokens = _from_start(page.doc, tokens, candidate)
    tokens = _filled(page, tokens, candidate)
    spans = page.spans(tokens)
    if not spans or not cue:
        return None
    inside = page.quote_of.get(candidate.head)
    source = page.spans(_past_dateline(page, candidate))
    own = Span(min(s.start for s in cue), max(s.end for s in cue))
    spans = with_quotations(page, spans, inside, own, whole=candidate.frame == "clause before")
    return Proposal(
        candidate.frame,
        candidate.head,
        Span(source[0].start, source[-1].end) if source else None,
        own if len(own) < 80 else cue[0],
        spans,
        page.quoted_share(spans),
        inside is not None,
        candidate.passive,
    )


def _past_dateline(page: Page, candidate: Candidate) -> list[int]:
    """Who speaks stands in the story: "TARSH, May 2 (Gate News) - Norlund"."""
    number = page.paragraph_of.get(candidate.head)
    if number is None:
        return list(candidate.source)
    opening = page.opening(page.paragraphs[number])
    return [i for i in candidate.source if page.begins[i] >= opening] or list(candidate.source)


def _outside(page: Page, candidate: Candidate) -> list[int]:
    """The cue's words, none of them from a quotation that it stands beside."""
    place = page.quote_of.get(candidate.head)
    return [i for i in candidate.cue if page.quote_of.get(i) == place]


def _cut(page: Page, candidate: Candidate) -> tuple[int, ...]:
    """Content without a tail that goes on reporting (", adding that …")."""
    if candidate.frame in {"clause before", "according"}:
        return candidate.content
    held = set(candidate.content)
    for i in _tails(page, candidate):
        before = _word_before(page.doc, i)
        held -= {t.i for t in page.doc[i].subtree} | {k for k in candidate.content if k >= i}
        if before is not None:
            held.discard(before.i)
    return tuple(sorted(held)) or candidate.content


def _filled(page: Page, tokens: tuple[int, ...], candidate: Candidate) -> tuple[int, ...]:
    """Short gaps that the parser left in a content, unless cue, source or marks stand there."""
    own = {*candidate.cue, *candidate.source}
    filled: list[int] = []
    for i in tokens:
        gap = range(filled[-1] + 1, i) if filled else range(0)
        if 0 < len(gap) <= LONGEST_GAP and not any(k in own or page.doc[k].is_space for k in gap):
            filled.extend(gap)
        filled.append(i)
    return tuple(filled)


def _from_start(doc: Doc, tokens: tuple[int, ...], candidate: Candidate) -> tuple[int, ...]:
    """What stands before ", he said" in its sentence is content, though the parser lost some."""
    first = tokens[0] if tokens else candidate.head
    lead = range(doc[candidate.head].sent.start, first)
    own = {*candidate.cue, *candidate.source}
    if len(lead) > LONGEST_LEAD or own & set(lead) or any(doc[i].text in ":;" for i in lead):
        return tokens
    return (*(i for i in lead if not doc[i].is_space), *tokens)


def _tails(page: Page, candidate: Candidate) -> Iterator[int]:
    """Participles within a content that go on reporting, or that comment on it."""
    for i in candidate.content[1:]:
        token = page.doc[i]
        if token.tag_ != "VBG" or i < candidate.head or token.dep_ not in {"advcl", "acl", "conj"}:
            continue
        lemma = token.lemma_.lower()
        before = _word_before(page.doc, i)
        if before is None:
            continue
        paused = before.text in {",", "—", "–"}
        if (lemma in page.verbs.going_on and (paused or before.lower_ in {"while", "before"})) or (
            lemma in page.verbs.commenting and paused and candidate.frame in {"that", "clause"}
        ):
            yield i


def _word_before(doc: Doc, i: int) -> Token | None:
    return next((doc[k] for k in range(i - 1, max(i - 4, -1), -1) if not doc[k].is_space), None)


def _owners(page: Page, found: Sequence[Candidate]) -> dict[int, Candidate]:
    """Which candidate each reporting tail goes on from: its source is theirs too."""
    owners: dict[int, Candidate] = {}
    for candidate in found:
        if candidate.frame in {"that", "clause", "object", "object+as", "question"}:
            for i in _tails(page, candidate):
                owners.setdefault(i, candidate)
    return owners


def _owned(candidate: Candidate, owners: Mapping[int, Candidate]) -> Candidate:
    owner = owners.get(candidate.head)
    if owner is None or not owner.source or owner.head == candidate.head:
        return candidate
    return replace(candidate, source=owner.source)
