"""Matters that are not those of the talks: trade talks, ties and penalties of others, own papers.

Who bans Sarrow's ships says nothing of the war between Norlund and Veska, nor does who breaks
off trade talks with one of them, or takes the plan of its own ministry for its own harbours.
"""

import re

from truceline.analysis.concern import Bench
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

TALKS = r"(?:talks?|negotiations?|negotiat(?:e|es|ed|ing)|dialogues?|discussions?|consultations?)"
# Talks by name that are none between those who fight.
OTHER_TALKS = re.compile(
    r"\b(?:(?:free[- ])?trade|tariffs?|customs|coalition|accession|membership|budget|climate|"
    r"wage|pay|labou?r|contract|merger|takeover|transfer|investment|business|commercial)"
    rf"\s+(?:and \w+ )?(?:{TALKS}|deals?|agreements?|pacts?|accords?|rounds?)\b",
    re.IGNORECASE,
)
# In what an onlooker will take no part is told by these words; an aid scheme is no talks.
AT_TABLE = re.compile(
    rf"\b(?:{TALKS}|table|rounds?|summits?|conferences?|meetings?|delegat\w+|seats?|process|"
    r"settlement|deal|accord)\b",
    re.IGNORECASE,
)
BETWEEN_PARTIES = re.compile(
    r"\b(?:peace\w*|truce|cease-?fire|settle\w*|talks?|negotiat\w*|war|table|accept\w*|sign\w*|"
    r"agree\w*|take (?:it|this|that)|approv\w+|endors\w+|answer\w*|respond|reply|consider\w*|"
    r"return to|based on|basis|hostages?|captives?|prisoners?|deals?|accords?|treaty|both|sides|"
    r"implement\w*|honou?r\w*|adopt\w*|nuclear|withdraw\w*|judg\w+|read|stud\w+|discuss\w*|"
    r"governments)\b",
    re.IGNORECASE,
)
OF_TALKS = frozenset(
    {Issue.TALKS_RESUMPTION, Issue.TALKS_FORMAT, Issue.TALKS_VENUE, Issue.NEGOTIATING_BASIS}
)
BETWEEN_STATES = frozenset({Issue.SANCTIONS, Issue.RELATIONS, Issue.ECONOMY})
WHO = r"(?:the |its |his |her |their )?(?P<who>[A-Z][\w.’'-]*(?: (?:of )?[A-Z][\w.’'-]*)*)"
PARTNER = re.compile(rf"\b(?i:{TALKS})[”’\"']?(?: \w+)?,? with {WHO}")
OBJECT = re.compile(
    r"\b(?i:sanctions?|tariffs?|dut(?:y|ies)|embargo(?:es)?|penalties|bans?|restrictions?|"
    r"relations|ties|trade|commerce|imports|exports|goods)\b"
    rf"(?: [a-z]+){{0,3}}? (?i:on|against|with|towards?|from|to|for) {WHO}"
)
PAPER_BY = re.compile(
    r"\b(?:proposals?|plans?|drafts?|papers?|texts?|documents?|initiatives?|programmes?|programs?|"
    r"outlines?|packages?)\b(?: that| which)?(?: (?:is|are|was|were|has been|have been))? "
    r"(?:drawn up|made|prepared|submitted|put forward|worked out|tabled|drafted|proposed|"
    r"presented|crafted|developed) by (?:the )?(?P<who>[^,;.]{3,60})",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"[’']s?$")


def of_other_talks(row: Spoken, issue: Issue, bench: Bench) -> bool:
    """Whether the talks are no talks between the parties: on trade, or with somebody else."""
    if row.shown is None:
        return False
    words = row.heart or row.words
    if issue is Issue.PARTICIPATION and row.side in bench.third_parties:
        return AT_TABLE.search(words) is None
    if issue not in OF_TALKS:
        return False
    if OTHER_TALKS.search(words) is not None:
        return True
    partner = PARTNER.search(words)
    return (
        partner is not None
        and row.side in bench.third_parties
        and not _parties(words, bench)
        and _foreign(partner["who"], row, bench)
    )


def of_any_plan(row: Spoken, issue: Issue, option: str | None) -> bool:
    """ "This initiative is needed": asked for is some plan, and no text between the parties."""
    asks = row.act in (ActKind.APPEAL, ActKind.DEMAND) and issue is Issue.NEGOTIATING_BASIS
    if not asks or row.shown is None or option or row.answers:
        return False
    return BETWEEN_PARTIES.search(f"{row.cue} {row.heart or row.words}") is None


def on_another_state(row: Spoken, issue: Issue, bench: Bench) -> bool:
    """Whether ties, trade or penalties are those with a state that is no party."""
    if issue not in BETWEEN_STATES or row.shown is None:
        return False
    words = row.heart or row.words
    named = [found["who"] for found in OBJECT.finditer(words)]
    return any(_foreign(who, row, bench) for who in named) and not any(
        _parties(who, bench) for who in named
    )


def of_its_own_paper(row: Spoken, issue: Issue, bench: Bench) -> bool:
    """Whether a side takes what its own people wrote: nobody else has put it on the table."""
    if issue is not Issue.NEGOTIATING_BASIS or row.act is not ActKind.ACCEPT or not bench.names:
        return False
    by = PAPER_BY.search(row.words)
    return by is not None and _parties(by["who"], bench) == {row.side}


def _parties(words: str, bench: Bench) -> set[str]:
    naming = bench.naming
    return set() if naming is None else {bench.names[name] for name in naming.findall(fold(words))}


def _foreign(who: str, row: Spoken, bench: Bench) -> bool:
    """Whether a name is that of a state or body outside the talks, or of another onlooker."""
    first = fold(POSSESSIVE.sub("", who))
    if first in bench.elsewhere:
        return True
    return row.side in bench.third_parties and bench.onlookers.get(first, row.side) != row.side
