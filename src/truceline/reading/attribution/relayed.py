"""Words that reach us through somebody: "was quoted as saying", "X said …, the agency reported"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import FINITE
from truceline.vocabulary.spans import Span, around, trimmed

QUOTING = word_set("quote cite")
SAYING = frozenset({"saying", "telling", "stating", "adding", "warning", "insisting"})
AS_SAYING_SO = re.compile(rf"as\s*(?:{'|'.join(sorted(SAYING))})", re.IGNORECASE)
AS_SAYING = 0.8  # the form leaves no doubt of who is said to have said it
INNER = 0.5  # of what somebody says within words that a medium only passes on
MOST = 0.4  # of the outer words, which also tell who said it, to whom and when
PASSING = "clause before"
PASSED_ON = frozenset({PASSING, "according"})
TELLING = 0.45  # of a medium's clause: surer than this it is no part of another's words
HEARD = 0.2  # a clause that may tell who spoke
NEXT = 60  # characters between "Keel told reporters" and "the Bay Post reported"
MOST_SHARED = 0.8  # of the shorter of two contents that are the same words
ENDED = re.compile(r"[.!?…][\"”’')\]]*\s+")
MEDIA = word_set(
    "agency media medium newspaper paper daily outlet broadcaster channel radio television tv "
    "station website site press wire report"
)


def quoted_as_saying(page: Page) -> Iterator[Weighed]:
    """ "Oren was quoted as saying that …", "the agency cited him as saying: “…”"."""
    for verb in page.doc if AS_SAYING_SO.search(page.text) else ():
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in QUOTING:
            continue
        saying = _as_saying(verb)
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        whose = ("nsubjpass",) if passive else ("dobj",)
        who = next((c for c in verb.children if c.dep_ in whose), None)
        if who is None and not passive and verb.i + 1 < len(page.doc):
            after = verb.nbor(1)  # the parser hung it on "saying"
            who = after if after.pos_ in ("PRON", "PROPN") else None
        if saying is None or who is None:
            continue
        source = page.spans([t.i for t in who.subtree])
        content = tuple(_said(page, verb, saying))
        if source and content:
            first = min(
                [verb, *(c for c in verb.children if c.dep_ == "auxpass")], key=lambda t: t.i
            )
            cue = Span(first.idx, saying.idx + len(saying))
            if not passive and source[0].start > verb.idx:
                cue = Span(verb.idx, verb.idx + len(verb))
            yield (
                AS_SAYING,
                Proposal(
                    frame="quoted as saying",
                    head=verb.i,
                    source=Span(source[0].start, source[-1].end),
                    cue=cue,
                    content=content,
                    quoted=page.quoted_share(content),
                    inside=verb.i in page.quote_of,
                ),
            )


def _as_saying(verb: Token) -> Token | None:
    """The "saying" that hangs on the verb by "as", however the parser hung it."""
    for token in verb.doc[verb.i + 1 : min(verb.sent.end, verb.i + 14)]:
        if token.lower_ in SAYING and token.nbor(-1).lower_ == "as":
            return token
    return None


def _said(page: Page, verb: Token, saying: Token) -> Iterator[Span]:
    """The clause after "saying", or the quotations of the sentence."""
    clause = next((c for c in saying.children if c.dep_ == "ccomp" and c.i > saying.i), None)
    sentence = Span(verb.sent.start_char, verb.sent.end_char)
    quotes = [
        q.span for q in page.quotes if q.span.shares(sentence) and q.span.start < sentence.end
    ]
    if clause is not None and not any(q.start >= saying.idx for q in quotes):
        words = page.doc[clause.left_edge.i : clause.right_edge.i + 1]
        yield trimmed(Span(words.start_char, words.end_char), page.text)
        return
    yield from (q for q in quotes if not (q.start <= verb.idx < q.end))


def passed_on(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Raise what somebody says within words that a medium only passes on.

    "The list was ready, Keel said, according to the Bay Post": Keel said it. Annotators of
    PolNeAR mark the outer words alone, so that the judge finds the inner ones unlikely.
    """
    tellers = [(sure, p) for sure, p in weighed if sure >= TELLING and only_passes_on(page, p)]
    outer = [p for sure, p in tellers if sure >= INNER]
    for sure, one in weighed:
        lifted = sure < INNER and any(fills(one, over) for over in outer)
        kept = _without_teller(page, one, [p for _, p in tellers])
        if kept is not None:
            yield (INNER if lifted and _speaks(page, one) else sure), kept


def _without_teller(page: Page, one: Proposal, outer: Sequence[Proposal]) -> Proposal | None:
    """ "Keel said that it was ready, according to Reuters": the agency is no part of his words."""
    for over in outer:
        if not is_within(one, over) or over.cue is None or over.source is None:
            continue
        at = min(over.cue.start, over.source.start)
        left = [Span(s.start, min(s.end, at)) if s.holds(over.cue) else s for s in one.content]
        kept = tuple(
            trimmed(s, page.text) for s in left if any(c.isalnum() for c in s.of(page.text))
        )
        if kept != one.content:
            return replace(one, content=kept, quoted=page.quoted_share(kept)) if kept else None
    return one


def handed_on(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """ "“…,” Keel said, the Bay Post reported": the paper tells that Keel said it.

    What a medium is held to have said grows by the clause that names who said it, so that both
    are kept: the medium's words, and within them the speaker's.
    """
    speaking = [
        (sure, p)
        for sure, p in weighed
        if sure >= HEARD and p.source and _speaks(page, p) and not is_medium(page, p)
    ]
    lifted: dict[int, float] = {}
    grown: dict[int, Proposal] = {}
    for number, (sure, outer) in enumerate(weighed):
        if sure < HEARD or not _relays(page, outer):
            continue
        inner = max((s for s in speaking if _beside(page, s[1], outer)), default=None, key=_sure)
        if inner is not None:
            whole = _whole_clause(inner[1], outer)
            assert whole is not None
            words = (trimmed(whole, page.text),)
            frame = outer.frame if outer.frame in PASSED_ON else PASSING
            grown[number] = replace(
                outer, frame=frame, content=words, quoted=page.quoted_share(words)
            )
            lifted[id(inner[1])] = max(inner[0], INNER)
    for number, (sure, one) in enumerate(weighed):
        yield max(sure, lifted.get(id(one), 0.0)), grown.get(number, one)


def _sure(weighed: Weighed) -> float:
    return weighed[0]


def _relays(page: Page, proposal: Proposal) -> bool:
    """Whether a medium reports: "Reuters reported", "according to the agency"."""
    if proposal.inside or proposal.cue is None or proposal.source is None:
        return False
    words = page.doc.char_span(proposal.source.start, proposal.source.end, alignment_mode="expand")
    if words is None or not is_medium(page, proposal) or _names_somebody(page, words):
        return False
    head = page.doc[proposal.head].lemma_.lower()
    called = words.root.lemma_.lower() in MEDIA and head in page.verbs.speaking
    return called or head in page.verbs.relaying or proposal.frame == "according"


def _names_somebody(page: Page, words: Words) -> bool:
    """ "Foreign Minister Eva Lorn": a person or an office, whatever word carries the phrase."""
    people = any(t.ent_type_ == "PERSON" for t in words) and not any(
        t.lower_ == "the" and t.dep_ == "det" for t in words
    )
    return people or any(t.lemma_.lower() in page.verbs.officials for t in words)


def _beside(page: Page, inner: Proposal, outer: Proposal) -> bool:
    """Whether two clauses, one after the other, tell of the same words in one paragraph."""
    whole = _whole_clause(inner, outer)
    if whole is None or inner.head == outer.head or outer.source is None or outer.cue is None:
        return False
    shared = sum(a.shares(b) for a in inner.content for b in outer.content)
    least = min(sum(map(len, inner.content)), sum(map(len, outer.content)))
    between = page.text[whole.end : min(outer.source.start, outer.cue.start)]
    near = len(between) <= NEXT and not set(between) & set('.!?\n“"')
    return near and shared >= MOST_SHARED * least


def _whole_clause(inner: Proposal, outer: Proposal) -> Span | None:
    """From the first word said to the last of the clause that says who said it."""
    if inner.cue is None or inner.source is None or outer.cue is None or outer.source is None:
        return None
    end = min(outer.cue.start, outer.source.start)
    if end < max(inner.cue.end, inner.source.end):
        return None
    said = [Span(s.start, min(s.end, end)) for s in inner.content if s.start < end]
    return around([*said, inner.source, inner.cue])


def is_within(one: Proposal, over: Proposal) -> bool:
    """Whether source and cue of one stand in the other's content."""
    if one is over or one.source is None or one.cue is None or one.head == over.head:
        return False
    return any(s.holds(one.cue) and s.holds(one.source) for s in over.content)


def fills(one: Proposal, over: Proposal) -> bool:
    """Whether one stands within the other's content and makes up most of it."""
    held = sum(a.shares(b) for a in one.content for b in over.content)
    return is_within(one, over) and held >= MOST * sum(map(len, over.content))


def _speaks(page: Page, one: Proposal) -> bool:
    head = page.doc[one.head]
    lemma = head.lemma_.lower()
    tells = lemma in page.verbs.speaking or page.verbs.diplomatic(one.frame, lemma)
    return tells and head.tag_ in FINITE and not one.inside


def only_passes_on(page: Page, proposal: Proposal) -> bool:
    """Whether the outer words are those of an agency or outlet that reports another's."""
    if proposal.frame not in PASSED_ON:
        return False
    relaying = page.doc[proposal.head].lemma_.lower() in page.verbs.relaying
    return (relaying and proposal.frame == "clause before") or is_medium(page, proposal)


def is_medium(page: Page, proposal: Proposal) -> bool:
    """Whether the source of the outer words is an agency or outlet rather than somebody."""
    root = page.root_of(proposal.source)
    if root is None:
        return False
    if root.lemma_.lower() in MEDIA:
        return True
    the = any(c.lower_ == "the" and c.dep_ == "det" for c in root.children)
    return root.pos_ == "PROPN" and (root.ent_type_ != "PERSON" or the)


def within_its_colon(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """ "Keel laughed: “No.”" – what a colon opens is not another sentence's quotation."""
    opened = list(_after_colons(page))
    for sure, one in weighed:
        rest = tuple(c for c in one.content if not any(_elsewhere(one, c, q) for q in opened))
        if len(rest) == len(one.content):
            yield sure, one
        elif rest:
            yield sure, replace(one, content=rest, quoted=page.quoted_share(rest))


def _after_colons(page: Page) -> Iterator[tuple[Span, Span]]:
    """Quotations that a colon opens, each with the stretch in which its cue can stand."""
    for quote in page.quotes:
        before = page.text[max(0, quote.span.start - 3) : quote.span.start].rstrip()
        token = page.doc.char_span(quote.words.start, quote.words.end, alignment_mode="contract")
        if not before.endswith(":") or not token or token[0].i == 0:
            continue
        colon = page.text.rindex(":", 0, quote.span.start)
        paragraph = next((p.start for p in page.paragraphs if p.start <= colon < p.end), colon)
        if _is_open(page.text[paragraph:colon]):
            continue  # a colon within a quotation
        ends = [m.end() for m in ENDED.finditer(page.text, paragraph, colon)]
        start = ends[-1] if ends else paragraph
        leading = page.doc.char_span(start, colon, alignment_mode="contract")
        if leading is None or any(t.i in page.quote_of for t in leading):
            continue
        if any(t.pos_ == "VERB" for t in leading):
            yield quote.span, Span(start, quote.span.end + 40)


def _is_open(text: str) -> bool:
    """Whether a quotation that a text opens is not closed in it.

    >>> _is_open('"We ask'), _is_open('"No," she said')
    (True, False)
    """
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def _elsewhere(one: Proposal, part: Span, opened: tuple[Span, Span]) -> bool:
    quote, where = opened
    if one.cue is None or part.shares(quote) < len(quote) // 2:
        return False
    return not where.holds(one.cue)
