"""Sentences of reports → tellings: meetings that the report itself tells, whoever its subject is.

Coding finds those who met where they are the subject: "Norlund and Veska met". Reports also
tell of a meeting in passing ("agreed at the talks in Kes last week"), with nobody's statement
around it. Such a sentence counts by itself. Two parties make a round where they are named at
the words of the meeting; where the sentence names nobody but tells of a round of talks, they
are the parties that the report names right before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from truceline.analysis.material import Material, Named
from truceline.analysis.meetings import OFF, explicit, met_in, state_in
from truceline.analysis.mentioned import (
    ENDS,
    HELD_WITH,
    OFF_MATTER,
    OTHERS,
    Mentioned,
    counted,
    mentioned_in,
)
from truceline.analysis.particulars import (
    carried_in,
    country_of,
    form_in,
    number_in,
    outcome_in,
    place_in,
)
from truceline.analysis.roundtellings import (
    AHEAD,
    HOSTING,
    SIDES,
    Telling,
    carriers,
    left_out,
    material_name,
    without_owner,
)
from truceline.analysis.timing import WHOLE_DAY, When, ahead_in, since_in, when_in
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.sentences import Sentence

BEFORE, AFTER = 90, 110  # characters in which those are named who met
CLAUSE = re.compile(
    r"[;:—]| - |, (?:according|the only|which|who|but(?! not))\b|"
    r"\b(?:said|says|told|noted|added|announced|reported|confirmed|stressed|asked)\b(?: that)?"
)
BEYOND = re.compile(
    r"[;:—“”\"]|,(?! [A-Z][\w’'-]+(?:[,.]| and\b|$))|\b(?:about|over|amid|on ending|to end|"
    r"to discuss|urged|said|that|after|before|while|aimed)\b"
)
THE_TALKS = re.compile(r"\bthe (?:[\w-]+ ){0,2}(?:talks|negotiations|round)\b", re.IGNORECASE)
# "If they resume talks, these should …": nothing is fixed.
THOUGHT_OUT = re.compile(r"\b(?:[Ii]f|should|could|may|might|[Uu]nless)\b")
ONLY_A_TIME = re.compile(r"\b(?:since|until|before|when|once) (?:the |their )?$")
WOULD = re.compile(r"\bwould\b")
REPORTED = re.compile(r"\b(?:said|says|told|reported|announced|according|confirmed|wrote)\b")
OBJECT = re.compile(
    r" (?:with )?(?:the |an? )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]| with\b"
)
MET = re.compile(r"\bmet with\b")
CAME_TO = re.compile(r"\b(?:came|went|travel\w*|flew|arrived) (?:to|in) (?:the )?[A-Z][\w’'-]+")
BETWEEN = re.compile(r" between\b")
OWN = re.compile(r"\b(?:his|her) $")
MATTER = re.compile(
    r"\b(?:war|conflict|fighting|truce|ceasefire|peace|invasion|hostages?)"
    r" (?:in|between|on|against|of|with) [^,;.]{0,40}"
    r"|\b(?:trip|visit|journey|flight|flew|travel\w*) to (?:the )?[A-Z][\w’'-]+",
    re.IGNORECASE,
)


def narrated(material: Material, told: Sequence[Telling]) -> Iterator[Telling]:
    """Tellings by sentences that no statement's telling covers."""
    covered: defaultdict[str, list[str]] = defaultdict(list)
    for one in told:
        covered[one.row.report].append(one.text)
    for report, sentences in material.printed.items():
        for sentence in sentences:
            if not any(same_print(sentence.text, text) for text in covered[report]):
                yield from tellings_in(sentence, material)


def same_print(sentence: str, told: str) -> bool:
    """Whether a sentence stands in what was told, or holds it."""
    return sentence in told or told in sentence


def tellings_in(sentence: Sentence, material: Material) -> Iterator[Telling]:
    """The meetings that a sentence tells of."""
    row = spoken_of(sentence)
    near = material.named(f"{sentence.near} {sentence.text}", row.date)
    if not any(each.side in material.parties for each in near):
        return
    found = list(mentioned_in(sentence.text, row)) or list(by_verb(sentence.text, row))
    for one in found:
        made = telling(one, sentence, row, material)
        if made is not None:
            yield made


def spoken_of(sentence: Sentence) -> Spoken:
    """A report's own sentence, as evidence beside statements."""
    return Spoken(
        statement=f"{sentence.report}@{sentence.start}",
        report=sentence.report,
        outlet=sentence.outlet,
        family=sentence.family,
        title=sentence.title,
        party="",
        side="",
        speaker="",
        rank=9,
        act=ActKind.MEET,
        issues=(Issue.TALKS_RESUMPTION,),
        option=None,
        condition=None,
        due=None,
        date=sentence.printed,
        date_is="printed" if sentence.printed else "unknown",
        printed=sentence.printed,
        kind="narrated",
        mode="said",
        negated=False,
        confidence=1.0,
        words=sentence.text,
        start=sentence.start,
        paragraph=sentence.paragraph,
    )


def by_verb(text: str, row: Spoken) -> Iterator[Mentioned]:
    """ "Delegations of Norlund and Veska met last week", "talks resume on Sunday in Doha"."""
    told = state_in(text)
    meets = told is None
    told = told or met_in(text)
    if told is None or (told.state in AHEAD and THOUGHT_OUT.search(text)):
        return
    ahead = told.state in AHEAD
    if ahead and WOULD.search(text) and not REPORTED.search(text):
        return
    if OFF_MATTER.search(text[max(0, told.start - 25) : told.end]):
        return
    day = ahead_in(text[told.start :], row) if ahead else None
    when = When(day, day, "day") if day else None if ahead else when_in(text, row, told.start)
    place = place_in(text, told.start)
    if ONLY_A_TIME.search(text[: told.start]) and not (when or place):
        return  # "since the talks began"
    yield Mentioned(
        state=told.state,
        start=told.start,
        end=told.end,
        number=number_in(text[max(0, told.start - 25) :]),
        when=when,
        place=place,
        count=counted(text, told.start),
        verb=True,
        whole=explicit(text)
        or THE_TALKS.search(text[max(0, told.start - 30) : told.end]) is not None,
        met=meets or HELD_WITH.search(text[max(0, told.start - 20) : told.end + 6]) is not None,
    )


def telling(one: Mentioned, sentence: Sentence, row: Spoken, material: Material) -> Telling | None:
    """A mention with those who met; None: nobody of the process, or nobody can tell."""
    text = sentence.text
    before, behind = attached(one, text, row, material)
    if one.met and OBJECT.match(text[one.end :]) and not behind:
        return None  # "met with the poet": somebody of whom no side is known
    if MET.search(text[one.start : one.end + 6]) and strangers(text[: one.start], row, material):
        return None  # "pilgrims met with Norlundic and Veskan clerks": these met them
    named = [*before, *behind]
    sides = {each.side for each in named}
    if len(sides & set(material.parties)) < SIDES and not contact(sides, one, material):
        sides = set(in_context(one, sentence, row, material))
        named = [each for each in named if each.side in sides]
    if not sides:
        return None
    when = one.when or (since_in(text, row) if one.count != 1 else None)
    today = (row.printed or "9")[:WHOLE_DAY]
    state = one.state
    if when and when.first > today[: len(when.first)] and state not in OFF:
        state = "announced"
    if when is not None and one.state in AHEAD and when.first < today[: len(when.first)]:
        when = None
    people = [material_name(each.person, material) for each in named if each.person]
    return Telling(
        row=row,
        text=text,
        again=(),
        state=state,
        sides=frozenset(sides),
        people=tuple(dict.fromkeys(people)),
        number=one.number,
        count=one.count,
        first=when.first if when else None,
        last=when.last if when else None,
        precision=when.precision if when else "",
        date_is="told" if when else "unknown",
        venue=one.place,
        country=country_of(one.place, text),
        form=form_in(text),
        outcome=outcome_in(text) if state not in AHEAD else None,
        carriers=carriers(text, row, material),
    )


def strangers(before: str, row: Spoken, material: Material) -> bool:
    """Whether nobody of a side is the subject of a verb: "pilgrims came to Norlund and met"."""
    subject = CAME_TO.sub(" ", re.split(r"[,;:]", before[-BEFORE:])[-1])
    return bool(subject.strip()) and not material.named(subject, row.date)


def attached(
    one: Mentioned, text: str, row: Spoken, material: Material
) -> tuple[list[Named], list[Named]]:
    """Those named right before and right behind the words of a meeting."""
    before = CLAUSE.split(text[max(0, one.start - BEFORE) : one.start])[-1]
    behind = BEYOND.split(ENDS.split(text[one.end : one.end + AFTER])[0], maxsplit=1)[0]
    if one.their:
        before = text[: one.start]
    if BETWEEN.match(text[one.end :]):
        before = ""
    elif OWN.search(before) and one.state in AHEAD:
        before = last_person(before, row, material)
    lead = MATTER.sub(" ", before)
    region = f"{lead}{text[one.start : one.end]}{MATTER.sub(' ', behind)}"
    carried = {each.side for each in material.named(carried_in(text), row.date)}
    hosts = {side for side in (material.side_named(one.place or "", row.date),) if side}
    named = [
        without_owner(each, region)
        for each in material.named(region, row.date)
        if not left_out(region, each.start)
        and each.side not in (carried | hosts) - set(material.parties)
    ]
    if one.their:
        last = list(dict.fromkeys(each.side for each in named[::-1]))[:SIDES]
        named = [each for each in named if each.side in last]
    first = [each for each in named if each.start < len(lead)]
    return first, [each for each in named if each not in first]


def last_person(before: str, row: Spoken, material: Material) -> str:
    """ "Sabel will raise it at his meeting with": whose meeting it is."""
    named = [each for each in material.named(before, row.date) if each.person]
    return before[named[-1].start : named[-1].end] if named else before


def contact(sides: Iterable[str], one: Mentioned, material: Material) -> bool:
    """Whether one party met somebody of another side, by words that say they met."""
    known = set(sides)
    return one.met and bool(known & set(material.parties)) and len(known) >= SIDES


def in_context(
    one: Mentioned, sentence: Sentence, row: Spoken, material: Material
) -> Iterator[str]:
    """The parties of a round that names none: those that the report names right before."""
    if not one.whole or (one.state == "announced" and one.number is None and one.place is None):
        return
    if one.verb and not (one.number or one.place or one.when):
        return
    other = OTHERS.match(sentence.text[one.end :])
    named = material.named(sentence.text[one.start :], row.date)
    if other is not None:
        met = material.side_named(sentence.text[one.end + other.start("name") :][:60], row.date)
        if met not in material.parties:
            return
    behind = {each.side for each in named} - set(material.parties)
    third = {side.id for side in material.process.third_parties if side.role in HOSTING}
    hosts = {material.side_named(one.place or "", row.date)} | set(
        carriers(sentence.text, row, material)
    )
    if behind - third - hosts:
        return
    near = {each.side for each in material.named(f"{sentence.near} {sentence.text}", row.date)}
    parties = [party for party in material.parties if party in near]
    if len(parties) >= SIDES:
        yield from parties
