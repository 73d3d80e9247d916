"""When words were said, as far as the article tells: never guessed from the day of printing."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from truceline.reading.days import EXPRESSIONS, in_a_name, meant
from truceline.reading.layout import Layout
from truceline.reading.tags import DOERS, TENSED
from truceline.vocabulary.articles import Article, DateRead
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, SaidOn

# Nouns of speaking: a date that belongs to one of them is the day of speaking.
OCCASIONS = listed(
    "interview conference briefing speech address statement post tweet message remark remarks "
    "comment comments article letter session meeting summit forum call conversation talk talks "
    "podcast hearing debate broadcast video channel programme program show visit press night "
    "morning evening afternoon event ceremony gathering"
)
PUT_TO = listed("ask remind press question challenge")
GIVEN = listed(
    "publish release air broadcast post give record conduct hold speak make deliver issue "
    "address quote carry cite meet talk ask press question reply"
)

# Who signs a text does what it tells on that day: "a declaration signed on Sunday, vowing …".
SIGNING = listed("sign initial adopt conclude ratify endorse")
TEXTS = listed("declaration agreement accord deal pact treaty protocol memorandum communique")

# What may stand between a verb of saying and its time.
BETWEEN = re.compile(
    r",?\s*(?:late |early |earlier |again )?(?:on )?(?:late |early )?", re.IGNORECASE
)


# A report that is itself the text: what it does, it does on its own day.
DOCUMENT = re.compile(
    r"^\W*(?:(?:joint|press|final|official|common)\s+)*"
    r"(?:communiqu[eé]|statement|declaration|press release|release|memorandum)\W*$",
    re.IGNORECASE | re.MULTILINE,
)
TOP = 800  # characters in which such a heading stands
TOLD_SENTENCES = 8  # back to the day that "two days later" counts from


def document_day(article: Article) -> SaidOn | None:
    """The day of a communiqué or declaration printed as a whole."""
    heading = DOCUMENT.search(article.text[:TOP])
    day = article.published
    if heading is None or day is None or len(day.date) < 10:
        return None
    words = " ".join(heading.group().split()).lower()
    return SaidOn(date=day.date[:10], precision="day", grounds=f"date of the {words}")


def said_on(
    doc: Doc,
    layout: Layout,
    attribution: Attribution,
    published: DateRead | None,
    said: Sequence[Span] = (),
) -> SaidOn | None:
    """The day of speaking, from words that hang on the cue or on its occasion.

    `said` are the words of all statements and all names: a date that somebody speaks of, or that
    is part of a name, is no day of saying.
    """
    for match, sentence in _times(doc, layout, attribution, said):
        span = Span(*match.span())
        days = meant(match, published, _told_before(layout.text, span, sentence, published))
        told = days.as_told(f"“{match.group().strip()}”") if days else None
        if told is not None:
            return told
    return None


def relative_day(
    doc: Doc, layout: Layout, attribution: Attribution, said: Sequence[Span] = ()
) -> str | None:
    """ "On Sunday" in a report without a date: the printed words, which no calendar can place."""
    for match, _ in _times(doc, layout, attribution, said):
        if meant(match, None) is None:
            return " ".join(match.group().split())
    return None


def _times(
    doc: Doc, layout: Layout, attribution: Attribution, said: Sequence[Span]
) -> Iterator[tuple["re.Match[str]", Tokens]]:
    """Expressions of time that hang on the cue or on its occasion, with their sentence."""
    anchor = attribution.cue or attribution.source
    if anchor is None:
        return
    cue = layout.tokens_of(doc, anchor.start, anchor.end)
    sentence = cue.root.sent
    for match in EXPRESSIONS.finditer(layout.text, sentence.start_char, sentence.end_char):
        span = Span(*match.span())
        if any(span.shares(content) for content in attribution.content):
            continue
        if in_a_name(layout.text, *match.span()):
            continue
        inside = attribution.source is not None and attribution.source.holds(span)
        if inside and (attribution.cue is None or _in_clause(layout, doc, span)):
            continue
        if any(span.shares(words) and not words.holds(anchor) for words in said):
            continue
        words = layout.tokens_of(doc, span.start, span.end)
        beside = _beside(layout.text, span, anchor) and not _told_of_source(words.root, cue)
        if _put_before(words, cue, sentence):
            continue
        if (beside or _belongs(words.root, cue)) and not _limit(words):
            yield match, sentence


def _told_before(
    text: str, span: Span, sentence: Tokens, published: DateRead | None
) -> date | None:
    """The last day told before these words, in this sentence or those right before."""
    first = sentence
    for _ in range(TOLD_SENTENCES):
        if first.start:
            first = first[0].nbor(-1).sent
    found = None
    for match in EXPRESSIONS.finditer(text, first.start_char, span.start):
        days = meant(match, published)
        named = in_a_name(text, *match.span())
        if days is not None and days.first == days.last and not named:
            found = days.first
    return found


def _beside(text: str, span: Span, cue: Span) -> bool:
    """Whether a time stands right before or after the cue: "said late on Monday"."""
    first, last = sorted((span, cue))
    gap = text[first.end : last.start]
    return bool(BETWEEN.fullmatch(gap)) and not (first == span and "," in gap)


def _told_of_source(token: Token, cue: Tokens) -> bool:
    """Inside a clause about the speaker: "the envoy, who came a week ago, said"."""
    above = {t.i for t in cue.root.ancestors} | {t.i for t in cue}
    return any(t.dep_ == "relcl" and t.i not in above for t in token.ancestors)


def _in_clause(layout: Layout, doc: Doc, span: Span) -> bool:
    """Inside a clause about somebody: "Mr Dahl, who turned 70 in March"."""
    words = layout.tokens_of(doc, span.start, span.end)
    return any(t.dep_ in ("relcl", "acl") for t in words.root.ancestors)


def _governing(token: Token) -> set[int]:
    """What stands above the cue in its own clause; a relative clause has its own time."""
    above: set[int] = set()
    while (token.dep_ != "relcl" or _in_signed(token)) and token.head.i != token.i:
        own = any(c.dep_ in DOERS for c in token.children)
        if token.dep_ == "conj" and own:
            break
        token = token.head
        above.add(token.i)
    return above


def _put_before(words: Tokens, cue: Tokens, sentence: Tokens) -> bool:
    """ "Reminded that she had offered it on Tuesday, he replied": a day in what was put to him."""
    first = sentence[0]
    if first.tag_ not in ("VBN", "VBD") or first.lemma_.lower() not in PUT_TO:
        return False
    told = any(t.tag_ in TENSED for t in words.doc[first.i + 1 : words.start])
    return told and any(t.text == "," for t in words.doc[words.end : max(words.end, cue.start)])


def _limit(words: Tokens) -> bool:
    """ "By late May", "since May 2030": when something ends or begins, not when it was said."""
    before = words[0].nbor(-1).lower_ if words.start else ""
    return words[0].lower_ == "since" or before in (
        "by",
        "until",
        "till",
        "before",
        "from",
        "to",
        "through",
        "after",
    )


def _belongs(token: Token, cue: Tokens) -> bool:
    """Whether a time tells of the cue: it hangs on it, or on the occasion of speaking."""
    inside = set(range(cue.start, cue.end))
    above = _governing(cue.root)
    for _ in range(8):
        if token.i in inside or (token.i in above and token.pos_ in ("VERB", "AUX")):
            return True
        head = token.head
        if head.i == token.i:
            return token.i in above
        if head.i in inside:
            return True
        verbal = head.pos_ in ("VERB", "AUX") and head.i not in above
        if verbal and (head.lemma_ not in GIVEN or _has_doer(head)):
            return False
        noun = head.pos_ in ("NOUN", "PROPN") and not head.ent_type_
        if noun and not (_is_occasion(head) or _of_occasion(head) or _is_signed(head)):
            return False
        token = head
    return False


def _is_occasion(noun: Token) -> bool:
    return noun.lemma_.lower() in OCCASIONS


def _is_signed(noun: Token) -> bool:
    """A text that is being signed: "signed a declaration on Sunday, vowing to go"."""
    return noun.lemma_.lower() in TEXTS and noun.head.lemma_.lower() in SIGNING


def _in_signed(verb: Token) -> bool:
    """ "Signed a declaration in which they vowed to go": done by signing it."""
    text = verb.head
    while text.dep_ in ("pobj", "prep", "conj") and text.lemma_.lower() not in TEXTS:
        text = text.head
    return verb.dep_ == "relcl" and (_is_signed(text) or text.lemma_.lower() in SIGNING)


def _has_doer(verb: Token) -> bool:
    """A deed told of somebody has its own time: "she had offered it on Tuesday"."""
    return any(c.dep_ in DOERS for c in verb.children)


def _of_occasion(noun: Token) -> bool:
    """ "In a speech to the nation on Sunday": the parser hangs the day on the hearers."""
    above = noun.head
    for _ in range(4):
        if above.pos_ not in ("ADP", "NOUN"):
            return False
        if above.lemma_.lower() in OCCASIONS:
            return True
        above = above.head
    return False
