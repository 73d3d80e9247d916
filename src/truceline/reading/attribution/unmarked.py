"""Free indirect speech: sentences without a cue that go on with what a speaker said.

"The round opens on Wednesday, the ministry said. It will be held on two floors. There was
no question of a joint table." Reporters seldom write so, state agencies often do. Only the
mood of the sentence tells it, so these statements always wait for review.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span as Words
from spacy.tokens import Token

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.verbs import word_set
from truceline.reading.marks import DOUBLE, GRAVE, SINGLE, TURNED
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Attribution, Kind, Mode

FREE = 0.35  # on PolNeAR dev, where such sentences are seldom marked, one in three is right
POINT = "following:plan"  # the rule by which a point is known; its words are the plan's verb
MARKS = f" \t\r\n.,;:!?{DOUBLE}{SINGLE}{TURNED}{GRAVE}"
SHIFTED = frozenset({"would", "could", "should", "might"})
PLEDGING = frozenset({"will", "'ll", "’ll", "shall", "must"})
# What a reporter, too, foretells of a meeting or a visit: "The talks will be held on Friday."
SCHEDULED = word_set(
    "arrive attend begin end hold leave meet open place resume start take travel visit"
)
PLANNING = frozenset(
    ("agree", "announce", "lay", "offer", "outline", "pledge", "present", "propose", "unveil")
)
BOUND = frozenset({"be", "have", "need"})  # "is to", "has to", "needs to"
READY = frozenset(
    ("bound", "determined", "interested", "open", "prepared", "ready", "unwilling", "willing")
)
RULED_OUT = frozenset({"doubt", "need", "point", "question", "reason", "talk"})  # "no question of"
CITED = "attribution:according"  # a paper, often: the reporter goes on about its matter
# "Could not be reached", "could not be verified": the reporter's own.
UNREACHED = frozenset({"ascertain", "confirm", "contact", "reach", "verify"})
READERS = frozenset({"you", "your", "our", "us", "we", "i", "my"})  # who prints, and who reads


def same_speaker(
    page: Page, source: Span | None, words: Span, kind: Kind, sure: float, rule: str
) -> Attribution:
    """Words without a cue of their own, under the name of who spoke before."""
    printed = source.of(page.text) if source else ""
    return Attribution(
        content=(trimmed(words, page.text, " \t\r\n,;"),),
        source=source,
        kind=kind,
        mode=Mode.SAID,
        confidence=sure,
        grounds=(Ground(rule, printed),),
    )


def unmarked(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """Sentences in a speaker's mood right after an indirect statement, in one line with it."""
    sentences = [s for s in page.doc.sents if page.text[s.start_char : s.end_char].strip()]
    told_at = [(one, [*one.content, *((one.cue,) if one.cue else ())]) for one in spoken]
    teller: Attribution | None = None
    for before, sentence in pairwise(sentences):
        holding = _touching(told_at, before)
        teller = _indirect(holding) or _planner(page, holding) or (None if holding else teller)
        if teller is None or _touching(told_at, sentence):
            continue
        if not _goes_on(page, teller, before, sentence):
            teller = None
            continue
        words = Span(sentence.start_char, sentence.end_char)
        told = same_speaker(
            page,
            teller.source,
            trimmed(words, page.text, MARKS),
            Kind.INDIRECT,
            FREE,
            "following:free",
        )
        yield told if teller.kind is not Kind.NARRATED else _point_of(teller, told)


def _point_of(teller: Attribution, told: Attribution) -> Attribution:
    return replace(told, grounds=(Ground(POINT, teller.cue_lemma),))


def _goes_on(page: Page, teller: Attribution, before: Words, sentence: Words) -> bool:
    """In its own mood in the same line; points of a plan may begin the next one."""
    if teller.kind is Kind.DIRECT:
        return _same_line(page, before, sentence) and _would(page, sentence)
    if teller.kind is not Kind.NARRATED:
        return _same_line(page, before, sentence) and _tells_on(page, sentence)
    parted = page.text[before.start_char : sentence.start_char].strip("\n").count("\n")
    return parted <= 2 and _is_point(page, sentence)


def _same_line(page: Page, before: Words, after: Words) -> bool:
    return (
        "\n" not in page.text[before.start_char : after.start_char]
        and "\n" not in before.text.strip()
    )


def _touching(
    told_at: Sequence[tuple[Attribution, Sequence[Span]]], sentence: Words
) -> list[Attribution]:
    """Those that tell something in a sentence, or whose cue stands there."""
    place = Span(sentence.start_char, sentence.end_char)
    return [one for one, spans in told_at if any(span.shares(place) for span in spans)]


def _indirect(holding: Sequence[Attribution]) -> Attribution | None:
    """The indirect statement that fills the sentence before, if one speaker fills it."""
    outer = [one for one in holding if one.told_by is None and one.source is not None]
    if not outer or outer[-1].kind is Kind.NARRATED:
        return None
    if outer[-1].kind is Kind.DIRECT and outer[-1].cue is None:
        return None
    cited = any(ground.rule == CITED for ground in outer[-1].grounds)
    return None if cited else outer[-1]


def _planner(page: Page, holding: Sequence[Attribution]) -> Attribution | None:
    """ "Announced it in an address", "agreed to open a line": what was planned may follow."""
    told = [one for one in holding if one.told_by is None and one.source is not None]
    return told[-1] if told and told[-1].cue_lemma in PLANNING else None


def _is_point(page: Page, sentence: Words) -> bool:
    """A point of a plan: what is to be done, in so many words."""
    if any(t.i in page.quote_of or t.lower_ in READERS for t in sentence):
        return False
    root = sentence.root
    return _shifted(root) or _pledges(root)


def _would(page: Page, sentence: Words) -> bool:
    """After words in marks only what is told in their mood: "The gate would stay shut"."""
    return not any(t.i in page.quote_of for t in sentence) and _shifted(sentence.root)


def _tells_on(page: Page, sentence: Words) -> bool:
    """Its main verb, or one beside it, shows a speaker's mood rather than an event."""
    if any(t.i in page.quote_of or t.lower_ in READERS for t in sentence):
        return sentence.root.i not in page.quote_of and _shifted(sentence.root)
    beside = [c for c in sentence.root.conjuncts if c.i > sentence.root.i]
    return any(
        _shifted(verb) or _pledges(verb) or _is_ready(verb) or _rules_out(verb)
        for verb in (sentence.root, *beside)
    )


def _shifted(verb: Token) -> bool:
    """ "Would go", "was to go", "had to go", "needs to go", "is going to go"."""
    if verb.lemma_.lower() in UNREACHED and any(c.dep_ == "neg" for c in verb.children):
        return False
    if any(c.lower_ in SHIFTED for c in verb.children if c.dep_ == "aux"):
        return True
    going = verb.lemma_ == "go" and verb.tag_ == "VBG"
    return (verb.lemma_ in BOUND or going) and any(
        c.dep_ == "xcomp" and any(t.lower_ == "to" for t in c.lefts) for c in verb.children
    )


def _pledges(verb: Token) -> bool:
    """ "Will give", "must leave"; a date to come only where "it" or "they" takes words up."""
    if not any(c.lower_ in PLEDGING for c in verb.children if c.dep_ == "aux"):
        return False
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    taken_up = subject is not None and subject.pos_ == "PRON"
    return taken_up or verb.lemma_.lower() not in SCHEDULED


def _is_ready(verb: Token) -> bool:
    """ "Is prepared for", "stands ready to"."""
    if verb.lower_ in READY and any(c.lemma_ == "be" for c in verb.children):
        return True
    return any(c.lower_ in READY for c in verb.children if c.dep_ in {"acomp", "oprd", "attr"})


def _rules_out(verb: Token) -> bool:
    """ "There was no question of letting him mediate"."""
    told = (c for c in verb.children if c.dep_ in {"attr", "dobj", "nsubj"})
    return verb.lemma_ == "be" and any(
        c.lemma_.lower() in RULED_OUT and any(d.lower_ == "no" for d in c.children) for c in told
    )
