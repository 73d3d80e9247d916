"""Somebody's words with who, when and where, for a table and for a program."""

from typing import Any

from truceline.analysis.wording import shown_words
from truceline.cli.output import day
from truceline.cli.places import Places, shortened
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Obstacle, said_by


def printed(row: Spoken) -> str:
    """The words as a reader may see them, as far as a table has room."""
    return shown_words(shortened(telling(row)), row.kind, row.cue)


def telling(row: Spoken) -> str:
    """The words; where a table has no room for all, from the sentence on that holds the act."""
    at = row.words.find(row.heart) if row.heart is not None else 0
    if at <= 0 or shortened(row.words) == " ".join(row.words.split()):
        return row.words
    return f"… {row.words[at:]}"


def said(row: Spoken, places: Places) -> str:
    """Words with who, when and where."""
    return f"{printed(row)} ({row.speaker}, {day(row.date)}; {places.where(row.report, row.start)})"


def when(row: Spoken) -> str:
    """The day of a statement, and what day it is."""
    if row.date is None:
        return "day unknown"
    return row.date[:10] if row.date_is == "said" else f"printed {row.date[:10]}"


def passage(row: Spoken, places: Places, sentence: str = "") -> list[str]:
    """Words with who said them, when, and where they stand; or the sentence around them."""
    nobody = "the report's own sentence" if sentence else "nobody named"
    who = f"{row.speaker}{'' if row.side else ' (for no party)'}" if row.speaker else nobody
    words = shortened(sentence) or printed(row)
    around = bool(sentence) and sentence != row.words
    told = f"sentence with words of {who}" if around and row.speaker else who
    return [f"{told}, {when(row)}: {words}", places.where(row.report, row.start)]


def law_lines(law: Obstacle, places: Places) -> list[str]:
    """What is said of a law that stands against talks, each with where."""
    whose = f" of {law.party}" if law.party else ""
    return [
        f"{law.name}{whose}, {word.says}: {word.clause} ({said_by(word)}, "
        f"{when(word.ground)}; {places.where(word.ground.report, word.ground.start)})"
        for word in law.words
    ]


def line(row: Spoken, places: Places) -> dict[str, Any]:
    """An act for a program; the same fields wherever words stand as evidence."""
    return {
        "statement": row.statement if row.paragraph is None else None,
        "report": row.report,
        "speaker": row.speaker,
        "party": row.party or None,
        "act": row.act.value,
        "date": row.date,
        "words": row.words,
        "where": places.where(row.report, row.start),
    }
