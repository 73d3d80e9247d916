"""Who asks and who answers in an interview, where its labels leave it open."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from truceline.reading.furniture import load_furniture
from truceline.reading.turns import ANSWER, QUESTION, asks, label_of
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.spans import Span

# From this share of its turns on, a label that puts questions is the one who asks.
MOSTLY_ASKS = 0.6
# Before the first answer stand the title and a few lines that present who is asked.
PRESENTING = 6
WITH = re.compile(
    r"(?i)\b(?:interview(?:s|ed|ing)?|conversation|q\s?&\s?a|questions|spoke|speaks|talks?|talked"
    r"|sat down|asked|asks)\b\s*(?::|(?:with|to|for)\b)?\s*"
)
NAME = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]+\s+){1,2}[A-ZÀ-Þ][\w'’-]+")
MET = re.compile(r"(?i)\s+(?:met|meets|asked|interviewed|visited)\s+(?:him|her|them)\b")
CALLED = re.compile(r"(?:^|: |[.,] )(?:Mr|Mrs|Ms|Dr)\.? (?P<name>[A-ZÀ-Þ][\w'’-]+), ")
BYLINE = re.compile(rf"(?:Interview|Questions)(?:\s+by|:)\s*(?P<name>{NAME.pattern})(?:,.*)?")
REACH = 80  # characters between "interview with" and the name of who is asked


def speakers(article: Article) -> set[str]:
    """The labels of all turns."""
    return {s.speaker for s in article.stretches if s.kind is StretchKind.BODY and s.speaker}


def is_generic(label: str) -> bool:
    """Whether a label names nobody: "A", "Answer", or an answer printed without one."""
    return label == ANSWER or label.casefold() in load_furniture().speakers.answers


def questioners(article: Article) -> frozenset[str]:
    """The labels of those who ask: by their word, an outlet's name, or what they do."""
    book = load_furniture()
    turns, asked = Counter[str](), Counter[str]()
    for stretch in _opening(article):
        turns[stretch.speaker] += 1
        asked[stretch.speaker] += asks(stretch.span.of(article.text))
    named = {
        label
        for label in speakers(article)
        if label == QUESTION
        or label.split()[0].casefold() in book.speakers.interviewers
        or label.split()[-1].casefold() in book.outlet_words
        or label == article.outlet
    }
    busy = {label for label in turns if asked[label] >= MOSTLY_ASKS * turns[label]}
    # where everybody asks, nobody answers: then what they do tells nothing
    return frozenset(named | (busy if set(turns) - busy - named else set()))


def _opening(article: Article) -> Iterator[Stretch]:
    """The paragraphs in which a turn opens with its label."""
    for stretch in article.stretches:
        spoken = stretch.kind is StretchKind.BODY and stretch.speaker
        if spoken and label_of(stretch.span.of(article.text).strip()) == stretch.speaker:
            yield stretch


def interviewee(article: Article, doc: Doc) -> Span | None:
    """The person whom title or first lines present: "Interview with Ada Winther, envoy"."""
    lines = list(_presenting(article))
    persons = [Span(e.start_char, e.end_char) for e in doc.ents if e.label_ == "PERSON"]
    persons = [p for p in persons if any(line.holds(p) for line in lines)]
    if addressed := _addressed(article, lines):
        return addressed
    asking = _asking(article.text, lines, persons)
    persons = [p for p in persons if p.of(article.text) not in asking]
    for line in lines:
        for told in WITH.finditer(article.text, line.start, line.end):
            reach = min(line.end, told.end() + REACH)
            near = [p for p in persons if told.end() <= p.start < reach]
            if near:
                return near[0]
            name = NAME.match(article.text, told.end(), line.end)
            if name and name[0] not in asking:
                return Span(*name.span())
    return persons[0] if len(_surnames(persons, article.text)) == 1 else None


def _addressed(article: Article, lines: Iterable[Span]) -> Span | None:
    """ "Ms Brenn, the guns have been quiet": who is spoken to, and presented by name."""
    putting = questioners(article)
    for stretch in article.stretches:
        put = stretch.speaker in putting
        called = CALLED.search(stretch.span.of(article.text)) if put else None
        for line in lines if called else ():
            for name in NAME.finditer(article.text, line.start, line.end):
                if called and name[0].split()[-1] == called["name"]:
                    return Span(*name.span())
    return None


def _asking(text: str, lines: Iterable[Span], persons: Iterable[Span]) -> set[str]:
    """Who puts the questions: "Ada Brenn met him in Veska", or a line "Interview: Ada Brenn".

    Such a line may name who is asked as well; it does not where another is presented.
    """
    met = {p.of(text) for p in persons if MET.match(text, p.end)}
    others = {name[0] for line in lines if (name := NAME.match(text, line.start, line.end))} - met
    for line in lines:
        byline = BYLINE.fullmatch(line.of(text).strip())
        if byline and others:
            met.add(byline["name"])
    return met


def _presenting(article: Article) -> Iterator[Span]:
    for stretch in [s for s in article.stretches if s.kind is not StretchKind.FURNITURE][
        :PRESENTING
    ]:
        if stretch.kind is StretchKind.BODY and stretch.speaker:
            return
        yield stretch.span


def _surnames(persons: Iterable[Span], text: str) -> set[str]:
    return {p.of(text).split()[-1].casefold() for p in persons if p.of(text).split()}
