"""Reports of invented talks, as many as wanted; the same number gives the same report.

Most are of their own making, some copy an earlier one (whole, cut short or reworded), some
tell a quotation that an earlier one told. The generator knows what it wrote, so that a
report can be stored and linked without being read. Its words are many enough that quotations
meet by chance as seldom as in a day of real news: among 2,300 statements one in ten finds a
stranger with which it has four words in a row in common.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import ReportKey, statement_key
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mention, Statement

SEED = 2031
COPIES = 0.25  # share of reports that copy an earlier one
RETOLD = 0.08  # share of quotations taken from an earlier report
REACH = 300  # a copy follows its origin within so many reports
PEOPLE = 240
PARAGRAPHS = (5, 12)
PER_DAY = 40  # reports
START = date(2031, 1, 6)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence that tells what somebody said."""

    speaker: int
    cue: int
    words: str
    direct: bool


Sentence = str | Said


@dataclass(frozen=True, slots=True)
class Story:
    """What a report tells, before it is printed."""

    title: str
    paragraphs: tuple[tuple[Sentence, ...], ...]


@dataclass
class Print:
    """A text as it grows, with the places of what was said."""

    text: str = ""
    stretches: list[Stretch] = field(default_factory=list)
    said: list[tuple[Said, Span, Span, Span]] = field(default_factory=list)

    def write(self, words: str) -> Span:
        """Add words; where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))


@cache
def words() -> dict[str, Any]:
    """The word lists."""
    return yaml.safe_load(Path(__file__).with_name("words.yml").read_text(encoding="utf-8"))


@cache
def people() -> tuple[Actor, ...]:
    """Those who speak; some often, most seldom."""
    lists, chance = words(), Random(SEED)
    made = []
    for number in range(PEOPLE):
        side = number % len(lists["states"])
        role = min(number // len(lists["states"]), len(lists["titles"]) - 1)
        surname = coined(chance)
        state = lists["states"][side]
        made.append(
            Actor(
                key=f"person-{number}",
                name=f"{chance.choice(lists['given'])} {surname}",
                type=ActorType.PERSON,
                names=(surname,),
                party=state,
                side=state.lower(),
                roles=(
                    Role(title=lists["titles"][role], of=state.lower(), rank=lists["ranks"][role]),
                ),
            )
        )
    return tuple(made)


@lru_cache(maxsize=4 * REACH)
def story(number: int) -> Story:
    """What report number so-and-so tells."""
    chance = Random(f"{SEED}-{number}")
    if number and chance.random() < COPIES:
        return copied(story(earlier(number, chance)), chance)
    paragraphs = []
    for _ in range(chance.randint(*PARAGRAPHS)):
        sentences = [sentence(number, chance) for _ in range(chance.randint(1, 3))]
        paragraphs.append(tuple(sentences))
    return Story(title(chance), tuple(paragraphs))


def earlier(number: int, chance: Random) -> int:
    """An earlier report; what came last is copied most."""
    back = 1 + int(chance.expovariate(6 / REACH))
    return max(0, number - min(back, REACH))


def copied(origin: Story, chance: Random) -> Story:
    """The story as a copy tells it: whole, cut short or reworded, mostly under a new title."""
    how = chance.random()
    paragraphs = origin.paragraphs
    if how > 0.8:
        paragraphs = tuple(tuple(reworded(s, chance) for s in each) for each in paragraphs)
    elif how > 0.4:
        paragraphs = paragraphs[: max(3, round(len(paragraphs) * chance.uniform(0.5, 0.9)))]
    return Story(title(chance) if chance.random() < 0.7 else origin.title, paragraphs)


def reworded(given: Sentence, chance: Random) -> Sentence:
    """Narration with some words changed; quotations stay."""
    if isinstance(given, Said):
        return given
    spare = words()["times"]
    return " ".join(
        chance.choice(spare).split()[-1] if chance.random() < 0.08 else word
        for word in given.split()
    )


def sentence(number: int, chance: Random) -> Sentence:
    """Something told or something said."""
    lists, draw = words(), chance.random()
    if draw < 0.04:
        return chance.choice(lists["stock"])
    if draw < 0.5:
        told = f"{thing(chance)} {chance.choice(lists['pasts'])} {clause_end(chance)}"
        return f"{sentence_case(told)} {chance.choice(lists['times'])}."
    if number and chance.random() < RETOLD:
        retold = [
            s
            for each in story(earlier(number, chance)).paragraphs
            for s in each
            if isinstance(s, Said) and s.direct
        ]
        if retold:
            return chance.choice(retold)
    opening = chance.choice(lists["openings"])
    if chance.random() < 0.6:
        opening = f"{thing(chance)} {chance.choice(lists['modals'])}"
    parts = opening, chance.choice(lists["verbs"]), clause_end(chance)
    return Said(
        speaker=min(int(chance.expovariate(1 / 30)), PEOPLE - 1),
        cue=chance.randrange(len(lists["cues"])),
        words=" ".join(parts),
        direct=chance.random() < 0.5,
    )


def sentence_case(words: str) -> str:
    """With a capital at its start."""
    return words[:1].upper() + words[1:]


def thing(chance: Random) -> str:
    """A thing or a person, mostly with the name of a place, as in real reports."""
    lists, draw = words(), chance.random()
    noun = chance.choice(lists["nouns"])
    if draw < 0.4:
        return f"{chance.choice(('the', 'this', 'every', 'one'))} {noun} of {coined(chance)}"
    if draw < 0.6:
        return f"{coined(chance)}’s {chance.choice(lists['adjectives'])} {noun}"
    if draw < 0.8:
        return f"{chance.randint(3, 400)} {noun}s"
    return f"the {chance.choice(lists['adjectives'])} {noun}"


def coined(chance: Random) -> str:
    """A name of three syllables, one of some thousands."""
    parts = words()["syllables"]
    return "".join(chance.choice(parts[part]) for part in ("first", "middle", "last"))


def clause_end(chance: Random) -> str:
    """What follows a verb: an object, a place, and often a second clause."""
    lists = words()
    near = f"{thing(chance)} {chance.choice(lists['prepositions'])} {thing(chance)}"
    if chance.random() < 0.3:
        return near
    joint, did = chance.choice(lists["joints"]), chance.choice(lists["pasts"])
    return f"{near} {joint} {thing(chance)} {did} {thing(chance)}"


def title(chance: Random) -> str:
    """A headline."""
    lists = words()
    return f"{chance.choice(lists['states'])} to {chance.choice(lists['verbs'])} {thing(chance)}"


def printed(told: Story) -> Print:
    """The story as a page of text."""
    page = Print()
    head = page.write(told.title)
    page.stretches.append(Stretch(head, StretchKind.TITLE))
    for each in told.paragraphs:
        page.write("\n\n")
        start = len(page.text)
        for place, one in enumerate(each):
            page.write(" " if place else "")
            if isinstance(one, Said):
                print_said(page, one)
            else:
                page.write(one)
        page.stretches.append(Stretch(Span(start, len(page.text)), StretchKind.BODY))
    return page


def print_said(page: Print, said: Said) -> None:
    """A direct or an indirect quotation."""
    speaker, cue = people()[said.speaker], words()["cues"][said.cue]["said"]
    name = f"{speaker.roles[0].title} {speaker.name}"
    if said.direct:
        page.write("“")
        content = page.write(sentence_case(said.words))
        page.write(",” ")
        source = page.write(name)
        page.write(" ")
        cued = page.write(cue)
    else:
        source = page.write(name)
        page.write(" ")
        cued = page.write(cue)
        page.write(" that ")
        content = page.write(said.words)
    page.write(".")
    page.said.append((said, source, cued, content))


def statements(page: Print, report: ReportKey, number: int) -> tuple[Statement, ...]:
    """What is said on the page, coded."""
    chance = Random(f"{SEED}-{number}-acts")
    return tuple(statement(report, chance, *each) for each in page.said)


def statement(
    report: ReportKey, chance: Random, said: Said, source: Span, cue: Span, content: Span
) -> Statement:
    """One of them."""
    lists, speaker = words(), people()[said.speaker]
    coded = Act(
        act=ActKind(lists["cues"][said.cue]["act"]),
        plover=None,
        issues=tuple(Issue(i) for i in chance.sample(lists["issues"], chance.randint(1, 2))),
        targets=(chance.choice(lists["states"]),),
        confidence=chance.uniform(0.4, 0.95),
        grounds=(Ground("generator"),),
    )
    return Statement(
        key=statement_key(report, source, cue, [content]),
        report=report,
        attribution=Attribution(
            content=(content,),
            source=source,
            cue=cue,
            cue_lemma=lists["cues"][said.cue]["said"],
            kind=Kind.DIRECT if said.direct else Kind.INDIRECT,
        ),
        speaker=Mention(span=source, text=speaker.name, actors=(speaker,)),
        acts=(coded,),
    )


def day_of(number: int) -> str:
    """When the report was printed."""
    return (START + timedelta(days=number // PER_DAY)).isoformat()


def article(page: Print, report: ReportKey, number: int) -> Article:
    """The page as reading would leave it."""
    told = story(number)
    return Article(
        report=report,
        text=page.text,
        stretches=tuple(page.stretches),
        title=told.title,
        outlet=outlet(number),
        published=DateRead(date=day_of(number), precision="day", grounds="generator"),
        language="en",
    )


def outlet(number: int) -> str:
    """Who publishes it."""
    return Random(f"{SEED}-{number}-outlet").choice(words()["outlets"])


def lines(first: int, last: int) -> Iterator[str]:
    """Reports from the first up to the last, as JSON lines."""
    for number in range(first, last):
        item = {
            "id": str(number),
            "title": story(number).title,
            "outlet": outlet(number),
            "published": day_of(number),
            "language": "en",
            "text": printed(story(number)).text,
        }
        yield json.dumps(item, ensure_ascii=False)
