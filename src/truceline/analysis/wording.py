"""How words are shown: quotation marks stand only where somebody was quoted."""

import re

from truceline.analysis.stances import binds
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.grounds import RELATIVE_DAY
from truceline.vocabulary.positions import Position
from truceline.vocabulary.statements import Statement

OPEN, CLOSE, STRAIGHT = "“", "”", '"'


def shown_words(words: str, kind: str, cue: str = "") -> str:
    """Words as a reader may see them: quoted, told, or with the cue that tells of the act.

    >>> shown_words("We would pull back", "direct")
    '“We would pull back”'
    >>> shown_words("Oren as a host", "narrated", "rejected")
    'rejected Oren as a host'
    >>> shown_words("it would come “on any day", "mixed")
    'it would come “on any day”'
    """
    if kind == "direct":
        return f"{OPEN}{words}{CLOSE}"
    told = f"{cue} {words}" if kind == "narrated" and cue else words
    return closed(told)


def closed(words: str) -> str:
    """A quotation that the content breaks off gets its second mark.

    >>> closed("to make “peace"), closed('to make "peace"')
    ('to make “peace”', 'to make "peace"')
    """
    if words.count(OPEN) > words.count(CLOSE):
        return words + CLOSE
    return words + STRAIGHT if words.count(STRAIGHT) % 2 else words


LASTING = re.compile(r"(?:for )?(?:as long as|so long as|while|whilst|if)\s+", re.IGNORECASE)
NO_WHILE = "no, as long as"


def lasts(position: Position) -> str:
    """What keeps a refusal one, without its marker: "no, as long as: the guns are there"."""
    return LASTING.sub("", position.condition or "", count=1)


NO_DRAFT = "no draft named"


def named_option(position: Position) -> str:
    """The option, unless its name only says the stance again ("conditional").

    Of a negotiating basis a reader must know which draft, or that the words name none.
    """
    nothing = NO_DRAFT if position.issue is Issue.NEGOTIATING_BASIS else ""
    option = position.option or nothing
    return "" if option == position.stance else option


def option_by_now(position: Position) -> str:
    """The option; where the first words name no draft, those that later words name."""
    option = named_option(position)
    drafts = dict.fromkeys(act.option for act in position.grounds if act.option)
    return f"named since: {', '.join(drafts)}" if option == NO_DRAFT and drafts else option


# What to do about reports without a date, wherever it is told that there are some.
CURE = (
    "The cure: give the days in a table reports.csv beside the texts, or with --reports-csv "
    "(columns file and published), and add the same files again."
)


def without_a_day(undated: int, reports: int) -> str:
    """How many reports have no date, what that does to an order by time, and the cure.

    >>> without_a_day(0, 5)
    ''
    >>> without_a_day(1, 5)[:41]
    '1 of 5 reports has no date. Where its wor'
    """
    if not undated:
        return ""
    one = undated == 1
    return (
        f"{undated} of {reports} {'report' if reports == 1 else 'reports'} "
        f"{'has' if one else 'have'} no date. Where {'its' if one else 'their'} words tell no "
        "day either, nobody knows what came first: their place in the order of time means "
        f"nothing. {CURE}"
    )


def relative_day(statement: Statement) -> str:
    """ "On Sunday" in a report without a date: no calendar can place it; empty: none told."""
    grounds = statement.attribution.grounds
    return next((one.words for one in grounds if one.rule == RELATIVE_DAY), "")


def of_low_rank(position: Position) -> str:
    """Who alone carries a stance, where nobody does who can bind the party; else nothing."""
    best = min(position.grounds, key=lambda one: one.rank, default=None)
    if best is None or binds(best):
        return ""
    return f"only {best.speaker}, rank {best.rank}"
