"""What looks like an attribution and is none: no content, nobody's words, or a question put."""

import re

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.relayed import QUOTING
from truceline.reading.attribution.tidying import PUT, is_put_before
from truceline.reading.attribution.verbs import word_set

ANONYMITY = re.compile(r"(?i)not to be (named|identified|quoted)|anonym|give (his|her|their) name")
# Talking about a subject has no content of its own.
TOPICS = frozenset({"prep about", "prep on", "prep to", "prep of", "prep with"})
TALKING = word_set("speak talk comment refer allude turn return recall hear learn know think dream")
THINGS_WRITTEN_ON = word_set(
    "banner sign placard slogan poster graffiti sticker billboard flag shirt badge caption plaque "
    "inscription wall hat cap tattoo"
)
# What one reads off, though it "says" something: "the clock says five".
INSTRUMENTS = word_set(
    "clock watch thermometer calendar gauge barometer scale compass dial speedometer timer "
    "counter odometer stopwatch scoreboard meter"
)
BLEACHED = word_set("do be have say go make one")
MEDIA = word_set("source media medium agency newspaper outlet broadcaster witness insider somebody")


def says_nothing(page: Page, proposal: Proposal, head: Token, *, doubted: bool = True) -> bool:
    """Words without a content of their own, or that nobody has said.

    Where the judge is sure (`doubted` is false) short words and answers are left to it.
    """
    if doubted and (is_empty(page, proposal) or is_put_to(page, proposal, head)):
        return True
    return (
        is_written_on(page, proposal)
        or is_read_off(page, proposal)
        or is_question(page, proposal, head)
        or all(is_put_before(page, c) for c in proposal.content)
        or is_supposed(page, proposal, head)
        or is_turn_of_phrase(head)
        or is_what_it_is_called(proposal, head)
        or is_only_cited(page, proposal, head)
        or any(ANONYMITY.search(c.of(page.text)) for c in proposal.content)
    )


def source_root(page: Page, proposal: Proposal) -> Token | None:
    """The word that carries the source."""
    return page.root_of(proposal.source)


def is_topic(proposal: Proposal, head: Token) -> bool:
    """ "Speaking about the plan", "referring to the raid": no content of its own."""
    return proposal.frame in TOPICS and head.lemma_.lower() in TALKING and proposal.quoted < 0.5


def is_written_on(page: Page, proposal: Proposal) -> bool:
    """ "Banners reading “Go home”": a slogan on a thing is nobody's statement."""
    root = source_root(page, proposal)
    return root is not None and root.lemma_.lower() in THINGS_WRITTEN_ON


def is_read_off(page: Page, proposal: Proposal) -> bool:
    """ "The clock says five": nobody speaks."""
    root = source_root(page, proposal)
    return root is not None and proposal.quoted < 0.5 and root.lemma_.lower() in INSTRUMENTS


def is_question(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "Had the minister promised neutrality?" – the outlet asks, nobody has said it."""
    if proposal.quoted > 0 or proposal.inside or proposal.frame == "clause before":
        return False
    if "?" not in page.text:  # a sentence is slow to find
        return False
    sentence = head.sent
    return page.text[sentence.start_char : sentence.end_char].rstrip().endswith("?")


def is_put_to(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "Asked whether …", "reminded that …": what the outlet put to the speaker."""
    if head.tag_ not in {"VBN", "VBD"} or head.lemma_.lower() not in PUT | {"remind"}:
        return False
    own = any(c.dep_ in {"nsubj", "nsubjpass", "agent"} for c in head.children)
    if proposal.source is None:
        return True
    if proposal.quoted > 0:
        return False
    if head.dep_ in {"advcl", "acl"} and not own:
        return True
    return _then_speaks(page, proposal)


def _then_speaks(page: Page, proposal: Proposal) -> bool:
    """ "She, asked whether she would sign, said …": the verb of speech comes after."""
    words = page.doc.char_span(
        proposal.content[-1].start, proposal.content[-1].end, alignment_mode="expand"
    )
    if words is None or words.end + 1 >= len(page.doc):
        return False
    comma, verb = page.doc[words.end], page.doc[words.end + 1]
    return comma.text == "," and verb.lemma_.lower() in page.verbs.speaking and verb.tag_ == "VBD"


def is_supposed(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "If she says that the talks are over": nobody has said it."""
    if head.dep_ != "advcl" or proposal.quoted > 0 or head.tag_ not in {"VBZ", "VBP"}:
        return False
    lemma = head.lemma_.lower()
    if lemma == "ask" or lemma not in page.verbs.speaking:
        return False
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in head.children)


def is_turn_of_phrase(head: Token) -> bool:
    """ "It goes without saying that the road stays shut": nobody says it."""
    without = head.head
    return (
        head.lemma_.lower() == "say"
        and head.tag_ == "VBG"
        and without.lower_ == "without"
        and without.head.lemma_.lower() == "go"
    )


def is_what_it_is_called(proposal: Proposal, head: Token) -> bool:
    """ "What became known as the “long ditch”": a name in marks is no statement."""
    if head.lemma_.lower() != "know" or head.tag_ != "VBN" or proposal.source is not None:
        return False
    return any(c.lower_ == "as" for c in head.children)


def is_only_cited(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "The agency, citing a source in the ministry, …": a source is not what it says."""
    if head.lemma_.lower() not in QUOTING or proposal.quoted > 0:
        return False
    cited = next((c for c in head.children if c.dep_ == "dobj"), None)
    if cited is None or not any(c.start <= cited.idx < c.end for c in proposal.content):
        return False
    if any(c.dep_ in {"ccomp", "acl"} and c.tag_ != "VBN" for c in cited.children):
        return False
    someone = cited.ent_type_ in {"PERSON", "ORG"}
    lemma = cited.lemma_.lower()
    return someone or lemma in page.verbs.officials or lemma in MEDIA


def is_empty(page: Page, proposal: Proposal) -> bool:
    """ "Rejected it", "which he wants to do": without its antecedent such content says nothing."""
    if proposal.quoted > 0 or (proposal.frame in {"that", "clause"} and _is_clause(page, proposal)):
        return False
    words = [
        page.doc.char_span(c.start, c.end, alignment_mode="contract") for c in proposal.content
    ]
    return not any(_tells_something(t) for part in words if part for t in part)


def _is_clause(page: Page, proposal: Proposal) -> bool:
    """ "She said that hers was not": short, yet a whole answer."""
    return page.doc[proposal.head].lemma_.lower() in {"say", "reply", "answer"}


def _tells_something(token: Token) -> bool:
    """A word with a meaning of its own, also where lists of stop words hold it: "take part"."""
    if token.is_stop:
        return token.pos_ in {"NOUN", "VERB", "NUM"} and token.lemma_.lower() not in BLEACHED
    return not (token.is_punct or token.is_space)
