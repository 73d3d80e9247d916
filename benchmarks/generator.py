"""Reports of invented talks as outlets print them; the same number gives the same report.

The generator knows what it wrote, so that a report can be stored and linked without being
read.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from random import Random

from stories import PEOPLE, SEED, Said, Story, coined, sentence_case, story, words
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import ReportKey, statement_key
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mention, Statement

PER_DAY = 40  # reports
START = date(2031, 1, 6)


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
