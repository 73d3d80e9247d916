"""Interview turns: who speaks in which paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from truceline.reading.furniture import SpeakerWords
from truceline.vocabulary.articles import Stretch, StretchKind

LABEL = re.compile(
    r"[\W_]{0,4}(?P<label>[^\W\d_][^:\n?!\"“”]{0,48}?)\s?:(?=[\s*_\"“”‘'’]|[A-Za-z])"
)
ADDRESSED = re.compile(r"(?i)(?:dr|prof|professor|mr|mrs|ms)(?:\.\s?|\s)[^\W\d_]{2,}")
NAME_WORD = re.compile(r"[A-ZÀ-ÞА-Я][\w'’.-]*")
TELLS = "(?:said|says|told|added|adds|explained|noted|argue[sd]|replied)"
NO_COLON_AFTER = re.compile(r":\S*[/\d]")  # addresses and times


# What an interview without labels gives its paragraphs; no report prints these as labels.
QUESTION, ANSWER = "(question)", "(answer)"
TOLD = re.compile(
    r"(?i)\b(?:interview(?:s|ed|ing)?|q\s?&\s?a|in conversation|conversation with"
    r"|(?:spoke|speaks|talks|talked|sat down) (?:with|to)|answers? (?:\w+ ){0,3}questions)\b"
)
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
ADDRESSING = re.compile(r"(?i)\b(?:you|your|yours)\b")
MARKS = "\"“„«‘'"
LEAST_ASKED = 2
LEAST_PAIRS = 3  # asked and answered, one by one
PERSONAL = 0.4  # of such answers say "I" or "we"
LONGEST_QUESTION = 400


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph that opens with a label."""

    at: int  # number of the stretch
    label: str  # as printed
    key: str  # the label without regard to case and blanks
    sure: bool  # the label alone says that somebody speaks
    asks: bool  # ends in a question


def mark_turns(text: str, stretches: Sequence[Stretch], words: SpeakerWords) -> tuple[Stretch, ...]:
    """The stretches with their speakers, when the report is an interview.

    An interview has two labels or more, and a question that is answered at once,
    or labels that nothing but a speaker has.
    """
    candidates = _turns(text, stretches, words)
    counts = Counter(turn.key for turn in candidates)
    turns = [turn for turn in candidates if turn.sure or counts[turn.key] > 1]
    if not _is_interview(turns):
        return mark_questions(text, stretches, words)
    turns = [turn for turn in candidates if turn in turns or _joins(turn, turns, text)]
    opened = {turn.at: turn for turn in turns}
    marked: list[Stretch] = []
    speaking: Turn | None = None
    for number, stretch in enumerate(stretches):
        if stretch.kind is not StretchKind.BODY:
            speaking = None if stretch.kind is StretchKind.TITLE else speaking
            marked.append(stretch)
            continue
        turn = opened.get(number)
        if turn is not None:
            speaking = turn
        elif speaking is not None and _ends_turn(stretch.span.of(text), speaking, words):
            speaking = None
        marked.append(replace(stretch, speaker=speaking.label) if speaking else stretch)
    return tuple(marked)


def asks(line: str) -> bool:
    """Whether a paragraph ends as a question."""
    return line.rstrip().rstrip("*_\"”’')»").endswith("?")


def mark_questions(
    text: str, stretches: Sequence[Stretch], words: SpeakerWords
) -> tuple[Stretch, ...]:
    """Questions and answers without labels, where the report is told to be an interview.

    Its title or first lines say so, questions stand as paragraphs of their own, and who
    answers says "I" or "we".
    """
    asked = [n for n, s in enumerate(stretches) if _asked(s.span.of(text).strip(), s)]
    if (paired := in_pairs(text, stretches, asked)) and _told_before(text, stretches, paired[0]):
        label = _named_answer(text, stretches, paired, words)
        return tuple(_questioned(text, stretches, frozenset(paired), words, label))
    answered = [n for n in asked if n + 1 < len(stretches) and n + 1 not in asked]
    said = [stretches[n + 1].span.of(text) for n in answered]
    in_person = sum(FIRST_PERSON.search(one) is not None for one in said)
    if len(answered) < LEAST_ASKED or 2 * in_person < len(answered):
        return tuple(stretches)
    opening = [s for s in stretches[: asked[0]] if s.kind is not StretchKind.FURNITURE]
    if not any(TOLD.search(s.span.of(text)) for s in opening):
        return tuple(stretches)
    return tuple(_questioned(text, stretches, frozenset(asked), words, ANSWER))


def _told_before(text: str, stretches: Sequence[Stretch], first: int) -> bool:
    """ "The Friday interview", be it in the line of the outlet's name and the date."""
    return any(TOLD.search(s.span.of(text)) for s in stretches[:first])


def in_pairs(text: str, stretches: Sequence[Stretch], asked: Sequence[int]) -> list[int]:
    """The paragraphs of who asks, where asking and answering take turns one by one.

    What is put to somebody need not be a question: "The envoy wants your men out."
    Then only its place, every other paragraph, and the "you" in it tell.
    """
    lines = [n for n, s in enumerate(stretches) if s.kind is StretchKind.BODY]
    places = [lines.index(n) for n in asked if n in lines]
    if len(places) < LEAST_ASKED or len({place % 2 for place in places}) > 1:
        return []
    said = {place: stretches[n].span.of(text) for place, n in enumerate(lines)}
    back = range(places[0] % 2, places[0] + 1, 2)
    first = next(place for place in back if place == places[0] or _put_to(said[place]))
    puts = range(first, len(lines), 2)
    answers = [said[place + 1] for place in puts if place + 1 in said]
    in_person = sum(FIRST_PERSON.search(one) is not None for one in answers)
    put = sum(place in places or _put_to(said[place]) for place in puts)
    if len(answers) < LEAST_PAIRS or 2 * put < len(puts) or in_person < PERSONAL * len(answers):
        return []
    return [lines[place] for place in puts]


def _put_to(line: str) -> bool:
    return ADDRESSING.search(line) is not None and line.lstrip()[0] not in MARKS


def _named_answer(
    text: str, stretches: Sequence[Stretch], paired: Sequence[int], words: SpeakerWords
) -> str:
    """The name before the first answer, if it alone has one."""
    line = stretches[min(paired[0] + 1, len(stretches) - 1)].span.of(text).strip()
    label = label_of(line)
    return label if label and _is_name(label, _key(label), words) else ANSWER


def _asked(line: str, stretch: Stretch) -> bool:
    furniture = stretch.kind is StretchKind.FURNITURE
    return not furniture and asks(line) and line[0] not in MARKS and len(line) < LONGEST_QUESTION


def _questioned(
    text: str,
    stretches: Sequence[Stretch],
    asked: frozenset[int],
    words: SpeakerWords,
    answer: str,
) -> Iterator[Stretch]:
    speaking = ""
    for number, stretch in enumerate(stretches):
        if number in asked:
            speaking = answer
            yield replace(stretch, kind=StretchKind.BODY, speaker=QUESTION)
            continue
        line = stretch.span.of(text).strip()
        ends = any(re.fullmatch(closing, line, re.IGNORECASE) for closing in words.closings)
        speaking = "" if ends else speaking
        spoken = speaking and stretch.kind is StretchKind.BODY
        yield replace(stretch, speaker=speaking) if spoken else stretch


def label_of(line: str) -> str | None:
    """The words before the colon, when a line opens with such.

    >>> label_of("Dr.Oren: the draft is dead."), label_of("At 10:30 talks began")
    ('Dr.Oren', None)
    """
    match = LABEL.match(line)
    if match is None or NO_COLON_AFTER.match(line, match.end() - 1):
        return None
    return match["label"]


def _turns(text: str, stretches: Sequence[Stretch], words: SpeakerWords) -> list[Turn]:
    found: list[Turn] = []
    listing = False
    for number, stretch in enumerate(stretches):
        if stretch.kind is not StretchKind.BODY:
            listing = False
            continue
        line = stretch.span.of(text).strip()
        label = label_of(line)
        key = _key(label) if label else ""
        sure = label is not None and _is_sure(label, words)
        if label is None or (not sure and (listing or not _is_name(label, key, words))):
            listing = line.endswith(":") or (listing and label is not None)
            continue
        listing = line.endswith(":")
        found.append(Turn(number, label, key, sure, asks(line)))
    return found


def _joins(turn: Turn, turns: Sequence[Turn], text: str) -> bool:
    """A label that stands once amid others: it asks, or names somebody the text knows."""
    if turn.at < turns[0].at:  # "MIRA DAHL:" opens, "DAHL:" goes on
        return any(_surname(turn) == _surname(other) for other in turns)
    return turn.asks or len(re.findall(rf"\b{re.escape(turn.label.split()[-1])}\b", text)) > 1


def _surname(turn: Turn) -> str:
    return turn.label.split()[-1].casefold()


def _is_interview(turns: Sequence[Turn]) -> bool:
    sure = {turn.key for turn in turns if turn.sure}
    answered = any(
        left.asks and left.key != right.key and right.at - left.at <= 2
        for left, right in pairwise(turns)
    )
    return len({turn.key for turn in turns}) >= 2 and (answered or len(sure) >= 2)


def _key(label: str) -> str:
    return re.sub(r"[\s.]+", "", label).casefold()


def _is_sure(label: str, words: SpeakerWords) -> bool:
    """'Interviewer', 'Q', 'Dr. Oren': labels that nothing but a speaker has."""
    key = _key(label)
    return key in words.interviewers or key in words.answers or ADDRESSED.match(label) is not None


def _is_name(label: str, key: str, words: SpeakerWords) -> bool:
    """'Envoy Dahl', 'Oren', 'AP': names, offices and initials; no phrase."""
    parts = label.split()
    if len(parts) > 5 or key in {_key(word) for word in words.never}:
        return False
    small = {"of", "the", "and", *words.particles}
    return (
        bool(parts)
        and all(NAME_WORD.fullmatch(p) or p in small for p in parts)
        and (NAME_WORD.fullmatch(parts[0]) is not None or parts[0] in words.particles)
    )


def _ends_turn(line: str, turn: Turn, words: SpeakerWords) -> bool:
    """Whether a paragraph without a label is clearly no longer the speaker's."""
    label = label_of(line)
    if label is not None and _key(label) in {_key(word) for word in words.never}:
        return True
    if any(re.fullmatch(closing, line.strip(), re.IGNORECASE) for closing in words.closings):
        return True
    surname = re.escape(turn.label.split()[-1].split(".")[-1])
    told = rf"\b{surname}\b[^.:\"“]{{0,40}}\b{TELLS}\b"
    return len(surname) > 2 and re.search(told, line) is not None
