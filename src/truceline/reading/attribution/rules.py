"""The attributor that needs no neural model: syntax, marks and a table of weights."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from truceline.reading.attribution.asked import without_answers
from truceline.reading.attribution.borders import bordered, in_title
from truceline.reading.attribution.following import going_on
from truceline.reading.attribution.halves import fuller, joined, parted
from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.parentheses import SET_OFF, parentheses
from truceline.reading.attribution.proposals import proposals
from truceline.reading.attribution.quotes import quotations
from truceline.reading.attribution.raising import AWAITED, is_awaited, raised
from truceline.reading.attribution.relayed import (
    PASSED_ON,
    handed_on,
    is_within,
    passed_on,
    quoted_as_saying,
    within_its_colon,
)
from truceline.reading.attribution.scraps import without_scraps
from truceline.reading.attribution.sorting import (
    CLAUSAL,
    is_document,
    outside_turns,
    sorted_out,
)
from truceline.reading.attribution.tidying import rejoined, tidied, without_next_deed
from truceline.reading.attribution.turns import beyond_doubt, interview, turns
from truceline.reading.attribution.verbs import Verbs, word_set
from truceline.reading.attribution.voiceless import source_root
from truceline.reading.attribution.weights import confidence
from truceline.vocabulary.articles import Article, StretchKind
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span, around
from truceline.vocabulary.statements import Attribution, Kind, Mode

# Below this a proposal is dropped: on PolNeAR dev joint F1 is flat between 0.25 and 0.4,
# and precision grows by seven points over that range.
LEAST = 0.33
# "Does not think that X" is said, and says not-X (CODEBOOK section 4).
ATTITUDES = word_set(
    "think believe want expect feel see know consider plan intend like need hope wish mean care "
    "doubt fear imagine suppose"
)
# Frames in which somebody within another's words says, thinks or asks something.
INNER = frozenset({"that", "clause", "obj+xcomp"})
OWN = frozenset({"he", "she", "they", "it"})
LABELS = word_set("label call dub describe brand name rate deem consider term title nickname")
OWNED = "noun owned"  # "rejected its claim that …"
PLANNING = frozenset({"plan", "intend", "hope", "aim", "prepare", "mean", "go"})
NEARLY, EDGE = 0.02, 0.001
LITTLE = 3  # characters: a full stop more is no other end
ENDINGS = " .!?…\"”’'»)"
OPENING = frozenset({"cc", "preconj", "neg", "advmod"})
Weighed = tuple[float, Proposal]


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
    kept = list(nested([a for a in kept if a.content]))
    said = [*turns(article, page.doc), *kept, *outside_of(turned, going_on(page, kept))]
    return nested(rejoined(sorted(said, key=_place), page.text))


def to_the_end(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Of two almost equally sure ends, the one at the end of the line; not "a deal reached"."""
    whole = [(sure, p) for sure, p in weighed if sure >= LEAST and _ends_its_line(page, p)]
    for sure, one in weighed:
        fuller = [s for s, p in whole if s >= sure - NEARLY and _starts_alike(one, p)]
        yield (min(sure, max(fuller) - EDGE), one) if fuller else (sure, one)


def _ends_its_line(page: Page, proposal: Proposal) -> bool:
    end = proposal.content[-1].end
    line = next((p for p in page.paragraphs if p.start < end <= p.end), None)
    return line is not None and not page.text[end : line.end].strip(ENDINGS)


def _starts_alike(short: Proposal, long: Proposal) -> bool:
    return (
        short.head == long.head
        and len(short.content) == len(long.content) == 1
        and short.content[0].start == long.content[0].start
        and short.content[0].end + LITTLE < long.content[0].end
    )


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
    paragraphs = [s.span for s in article.body() if len(s.span)]
    titles = [s.span for s in article.body() if s.kind is StretchKind.TITLE]
    return Page(doc, paragraphs, quotations(doc.text, paragraphs), verbs, titles)


def best(weighed: Sequence[Weighed], least: float) -> Iterator[Weighed]:
    """The surest of proposals that compete for the same words."""
    taken: list[Proposal] = []
    for sure, proposal in sorted(
        weighed, key=lambda pair: (-pair[0], -sum(map(len, pair[1].content)))
    ):
        if sure < least:
            return
        rest = _left_of(proposal, taken)
        if rest is None or any(_compete(rest, other) for other in taken):
            continue
        taken.append(rest)
        yield sure, rest


def _left_of(proposal: Proposal, taken: Sequence[Proposal]) -> Proposal | None:
    """A quotation belongs to one speaker: what a surer proposal holds of it is gone."""
    if proposal.quoted <= 0.85 or proposal.inside:
        return proposal
    held = [s for other in taken if other.quoted > 0.85 and not other.inside for s in other.content]
    left = tuple(s for s in proposal.content if not any(s.shares(h) for h in held))
    return replace(proposal, content=left) if left else None


def relays(page: Page, proposal: Proposal, chosen: Sequence[Weighed]) -> bool:
    """ "X shared his hope that …, the agency reports": the agency is a link of X's chain."""
    head = page.doc[proposal.head]
    if head.lemma_.lower() not in page.verbs.relaying or proposal.frame != "clause before":
        return False
    told = {t.i for child in head.children if child.dep_ == "ccomp" for t in child.subtree}
    return any(
        other.head in told and other.source is not None and not other.inside
        for _, other in chosen
        if other is not proposal
    )


def is_own_thought(page: Page, one: Proposal, chosen: Sequence[Weighed]) -> bool:
    """ "She said she expects a vote": her expecting is what she says, no second statement."""
    head = page.doc[one.head]
    if head.lemma_.lower() not in ATTITUDES or one.source is None or one.inside:
        return False
    who = page.doc.char_span(one.source.start, one.source.end)
    if who is None or len(who) != 1 or who[0].lower_ not in OWN:
        return False
    over = head.head if head.dep_ == "ccomp" else head
    return over.i != head.i and any(
        other.head == over.i and other.source is not None and is_within(one, other)
        for _, other in chosen
    )


def is_only_named(page: Page, one: Proposal) -> bool:
    """ "The envoy was labelled “a spy”": whoever is called something has not said it."""
    head = page.doc[one.head]
    if head.lemma_.lower() not in LABELS or one.source is None:
        return False
    return any(
        c.dep_ == "nsubjpass" and one.source.start <= c.idx < one.source.end for c in head.children
    )


def _compete(left: Proposal, right: Proposal) -> bool:
    if left.head == right.head and left.frame.startswith("noun"):
        return True
    if around(left.content).shares(around(right.content)) == 0:
        return False
    if _inner(left, right) or _inner(right, left):
        return False
    shared = sum(a.shares(b) for a in left.content for b in right.content)
    if not shared:
        return False
    if SET_OFF in {left.frame, right.frame}:
        return True  # what a negotiator charges is not also the outlet's own telling
    whole = sum(map(len, left.content)) + sum(map(len, right.content)) - shared
    same_cue = left.cue is not None and right.cue is not None and left.cue.shares(right.cue) > 0
    return left.head == right.head or same_cue or shared >= 0.5 * whole


def _inner(one: Proposal, other: Proposal) -> bool:
    """One tells, within the other's words, what somebody else says or thinks."""
    if one.frame not in INNER and not one.frame.startswith(OWNED) and other.frame not in PASSED_ON:
        return False
    return is_within(one, other)


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
        mode=_mode(page, proposal),
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


def _mode(page: Page, proposal: Proposal) -> Mode:
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


def _place(one: Attribution) -> tuple[int, int]:
    return one.content[0].start, -one.content[-1].end


def nested(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Mark each attribution whose source and cue stand in the content of another."""
    found = []
    for number, one in enumerate(attributions):
        outer = _teller(number, one, attributions)
        found.append(one if outer is None else _told(one, outer))
    return tuple(found)


def _teller(number: int, one: Attribution, all_: Sequence[Attribution]) -> int | None:
    """The narrowest statement that holds this one's cue, and is not itself held by this one."""
    holding = [
        (sum(map(len, other.content)), k)
        for k, other in enumerate(all_)
        if k != number and _holds(other, one) and not _holds(one, other)
    ]
    return min(holding)[1] if holding else None


def _holds(outer: Attribution, inner: Attribution) -> bool:
    anchor = inner.cue or inner.source
    return anchor is not None and any(span.holds(anchor) for span in outer.content)


def _told(one: Attribution, outer: int) -> Attribution:
    return replace(one, told_by=outer)
