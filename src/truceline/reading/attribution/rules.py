"""The attributor that needs no neural model: syntax, marks and a table of weights."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from truceline.reading.attribution.answered import answered
from truceline.reading.attribution.asked import without_answers
from truceline.reading.attribution.bare import bare
from truceline.reading.attribution.borders import bordered, in_title
from truceline.reading.attribution.choosing import (
    LEAST,
    best,
    is_only_named,
    is_own_thought,
    relays,
    to_the_end,
)
from truceline.reading.attribution.following import going_on
from truceline.reading.attribution.halves import fuller, joined, parted
from truceline.reading.attribution.handed import handed
from truceline.reading.attribution.modes import mode_of
from truceline.reading.attribution.nesting import nested
from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.attribution.parentheses import parentheses
from truceline.reading.attribution.proposals import proposals
from truceline.reading.attribution.quotes import quotations
from truceline.reading.attribution.raising import raised
from truceline.reading.attribution.relayed import (
    handed_on,
    passed_on,
    quoted_as_saying,
    within_its_colon,
)
from truceline.reading.attribution.remainder import conditioned, remainder
from truceline.reading.attribution.remarks import is_document
from truceline.reading.attribution.scraps import without_scraps
from truceline.reading.attribution.sorting import (
    CLAUSAL,
    outside_turns,
    sorted_out,
)
from truceline.reading.attribution.tails import without_tails
from truceline.reading.attribution.tidying import (
    rejoined,
    tidied,
    without_next_deed,
)
from truceline.reading.attribution.turns import beyond_doubt, interview, turns
from truceline.reading.attribution.verbs import Verbs
from truceline.reading.attribution.voiceless import source_root
from truceline.reading.attribution.weights import confidence
from truceline.reading.texts import text_of
from truceline.vocabulary.articles import Article, StretchKind
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind


def attribute(
    article: Article,
    doc: Doc,
    weights: Mapping[str, float],
    verbs: Verbs,
    *,
    least: float = LEAST,
) -> tuple[Attribution, ...]:
    """All attributions of an article, in the order of their contents."""
    page = page_of(article, doc, verbs)
    return settled(article, page, weigh(page, weights), least)


def settled(
    article: Article, page: Page, weighed: Sequence[Weighed], least: float
) -> tuple[Attribution, ...]:
    """From weighed proposals to attributions: the surest, with turns and speech that goes on."""
    turned = interview(article)
    in_lines = ((sure, bordered(page, parted(page, proposal))) for sure, proposal in weighed)
    placed = [(sure, proposal) for sure, proposal in in_lines if proposal is not None]
    placed = list(without_tails(page, placed))
    cited = list(quoted_as_saying(page))
    placed = [pair for pair in placed if pair[1].head not in {p.head for _, p in cited}]
    placed = list(passed_on(page, list(handed_on(page, placed))))
    placed = [*within_its_colon(page, placed), *cited]
    placed = list(without_answers(page, list(without_scraps(page, placed))))
    placed = list(fuller(page, list(to_the_end(page, placed))))
    chosen = list(best(list(outside_turns(page, placed, turned)), least))
    chosen = list(joined(page, chosen))
    chosen = [pair for pair in chosen if not is_own_thought(page, pair[1], chosen)]
    kept = [_made(page, sure, p) for sure, p in chosen if not relays(page, p, chosen)]
    kept = [a for a in kept if a.content]
    kept = list(nested([*kept, *handed(page, kept)], page.text))
    kept = list(answered(page, list(conditioned(page, kept))))
    going = list(outside_of(turned, going_on(page, kept)))
    answers = outside_of(turned, bare(page, [*kept, *going]))
    going += list(answers)
    going += list(outside_of(turned, remainder(page, [*kept, *going])))
    said = [*turns(article, page.doc), *kept, *going]
    return nested(rejoined(sorted(said, key=_place), page.text), page.text)


def outside_of(turned: Sequence[Span], found: Iterable[Attribution]) -> Iterator[Attribution]:
    """What lies in an interview's turns is told by the turns already."""
    for one in found:
        if not any(turn.shares(one.content[0]) for turn in turned):
            yield one


def proposed(page: Page) -> Iterator[Proposal]:
    """By syntax, by marks, by commas."""
    yield from (raised(page, p) for p in proposals(page))
    yield from parentheses(page)


def weigh(page: Page, weights: Mapping[str, float]) -> list[Weighed]:
    """Every proposal with its confidence."""
    found = [(sorted_out(page, confidence(page, p, weights), p), p) for p in proposed(page)]
    return [*found, *beyond_doubt(page)]


def page_of(article: Article, doc: Doc, verbs: Verbs) -> Page:
    """The stretches that can hold speech, with their quotations."""
    body = list(article.body())
    paragraphs = [s.span for s in body if len(s.span)]
    titles = [s.span for s in body if s.kind is StretchKind.TITLE]
    return Page(doc, paragraphs, quotations(text_of(doc), paragraphs), verbs, titles)


def _made(page: Page, sure: float, proposal: Proposal) -> Attribution:
    proposal = without_next_deed(proposal, page)
    content = tidied(proposal.content, page)
    proposal = replace(proposal, quoted=max(proposal.quoted, page.quoted_share(content)))
    head = page.doc[proposal.head]
    return Attribution(
        content=content,
        source=None if is_only_named(page, proposal) else proposal.source,
        cue=proposal.cue,
        cue_lemma=head.lemma_.lower(),
        kind=_kind(page, proposal),
        mode=mode_of(page, proposal),
        confidence=round(sure, 3),
        grounds=tuple(_grounds(page, proposal, head)),
    )


def _grounds(page: Page, proposal: Proposal, head: Token) -> Iterator[Ground]:
    yield Ground(f"attribution:{proposal.frame}", head.text)
    root = source_root(page, proposal)
    if root is not None and is_document(root):
        yield Ground("source:document", root.text)


def _kind(page: Page, proposal: Proposal) -> Kind:
    if proposal.quoted > 0.85:
        return Kind.DIRECT
    if proposal.frame == "colon speech" and not in_title(page, proposal):
        return Kind.DIRECT  # a headline's words after a colon are its writer's
    if proposal.frame not in CLAUSAL and not proposal.frame.startswith(("quote", "cue")):
        return Kind.NARRATED
    return Kind.MIXED if proposal.quoted > 0 else Kind.INDIRECT


def _place(one: Attribution) -> tuple[int, int]:
    return one.content[0].start, -one.content[-1].end
