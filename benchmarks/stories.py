"""Stories of invented talks, as many as wanted; the same number gives the same story.

Most are of their own making, some copy an earlier one (whole, cut short or reworded), some
tell a quotation that an earlier one told. The words are many enough that quotations meet by
chance as seldom as in a day of real news: among 2,300 statements one in ten finds a stranger
with which it has four words in a row in common.
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

SEED = 2031
COPIES = 0.25  # share of reports that copy an earlier one
RETOLD = 0.08  # share of quotations taken from an earlier report
REACH = 300  # a copy follows its origin within so many reports
PEOPLE = 240
PARAGRAPHS = (4, 9)


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


@cache
def words() -> dict[str, Any]:
    """The word lists."""
    return yaml.safe_load(Path(__file__).with_name("words.yml").read_text(encoding="utf-8"))


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
