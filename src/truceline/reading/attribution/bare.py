"""Answers told in a word: "Norlund agreed within hours", "the envoy turned it down".

What was accepted or refused stands in a sentence before; the verb alone tells the act. Its
own words are the statement then, and the coding looks for the matter where it was named.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from truceline.reading.attribution.diplomacy import least_sure, tells
from truceline.reading.attribution.page import Page
from truceline.reading.attribution.sources import cue_of, has_agent, phrase, subject_of, verb_name
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind

BARE = 0.5
# With a word such as "it" for what they answer.
TAKING = word_set(
    "accept reject welcome oppose endorse approve support back praise condemn confirm deny "
    "dismiss regret refuse turn-down rule-out brush-aside wave-away wave-aside throw-out "
    "take-up shrug-off deplore"
)
# Or by themselves, and with "to this".
ANSWERING = word_set(
    "accept agree consent decline refuse object protest comply relent acquiesce assent"
)
TAKEN = word_set("it this that them these those")
SILENT = word_set("I we you who which that i one")
PEOPLE = word_set("man woman both side team newspaper")
# What hangs on a verb and says only when, where or how fast.
WHEN = word_set("within on at in after before during by")
TIMES = frozenset({"DATE", "TIME"})
FULL = frozenset({"dobj", "ccomp", "xcomp", "dative", "oprd", "attr", "acomp", "nsubjpass"})
LONGEST = 14  # tokens


def bare(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """Acts told by a verb and a pronoun at most, of somebody with a name or an office."""
    held = [span for one in spoken for span in (*one.content, *((one.cue,) if one.cue else ()))]
    for verb in page.doc:
        if verb.pos_ != "VERB" or verb.i in page.quote_of or not _answers(page, verb):
            continue
        words = _words(page, verb)
        if words is None or any(span.shares(words) for span in held):
            continue
        source = _source(page, verb)
        if source is not None:
            yield _made(page, verb, source, words)


def _answers(page: Page, verb: Token) -> bool:
    name = page.name_of(verb).replace(" ", "-")
    if not tells(verb) or has_agent(verb):
        return False
    if name == "say":
        return _says_so(verb)
    if name not in TAKING | ANSWERING:
        return False
    below = [c for c in verb.children if c.dep_ in FULL]
    taken = [c for c in below if c.dep_ == "dobj" and c.lower_ in TAKEN]
    if len(below) > len(taken) or (not taken and name not in ANSWERING):
        return False
    if taken and name not in TAKING:
        return False
    return all(_aside(c) for c in verb.children if c.dep_ == "prep")


def _says_so(verb: Token) -> bool:
    """ "Said yes on Wednesday"."""
    said = [c for c in verb.children if c.lower_ in {"yes", "no"} and c.i == verb.i + 1]
    return bool(said) and not any(c.dep_ in FULL - {"dobj", "oprd"} for c in verb.children)


def _aside(prep: Token) -> bool:
    """ "On the spot", "within hours", "to this": no matter of its own."""
    named = [t for t in prep.children if t.dep_ in {"pobj", "pcomp"}]
    if any(t.lower_ in TAKEN for t in named) or prep.lower_ == "provided":
        return True
    return prep.lower_ in WHEN and (
        any(t.ent_type_ in TIMES or t.lemma_ in {"spot", "once", "hour", "day"} for t in named)
    )


def _words(page: Page, verb: Token) -> Span | None:
    """From the verb to the end of its clause."""
    own = {verb.i}
    for child in verb.children:
        if child.dep_ not in {*SUBJECTS, "conj", "cc", "punct", "aux", "neg", "parataxis"}:
            own |= {t.i for t in child.subtree if t.i > verb.i}
    end = verb.i
    while end + 1 in own and end - verb.i < LONGEST:
        end += 1
    if page.doc[end].is_punct and end > verb.i:
        end -= 1
    return Span(verb.idx, page.ends[end])


def _source(page: Page, verb: Token) -> Span | None:
    subject = subject_of(verb)
    if subject is None or subject.i > verb.i or subject.lower_ in SILENT:
        return None
    known = subject.lemma_.lower() in PEOPLE or least_sure(page, subject) > 0.0
    if not known or subject.lower_ == "it":
        return None
    if verb.sent.text.rstrip().endswith("?"):
        return None
    places = page.spans(phrase(subject, (verb.i,)))
    return Span(places[0].start, places[-1].end) if places else None


def _made(page: Page, verb: Token, source: Span, words: Span) -> Attribution:
    cue = page.spans(cue_of(verb))
    return Attribution(
        content=(words,),
        source=source,
        cue=Span(cue[0].start, cue[-1].end) if cue else None,
        cue_lemma=verb.lemma_.lower(),
        kind=Kind.NARRATED,
        confidence=BARE,
        grounds=(Ground("attribution:bare", verb_name(verb)),),
    )
