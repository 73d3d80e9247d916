"""What an act's words are really on: the same gate for the assessment as for positions.

Coding tells which issues words touch. Talks on trade are no talks on peace, a refused paper is
no word on the mediator who wrote it, and who sides with a rival is partial only as a mediator.
"""

import re
from dataclasses import replace

from truceline.analysis.bearing import bears_on
from truceline.analysis.concern import Bench
from truceline.analysis.elsewhere import OTHER_TALKS
from truceline.analysis.stances import IMPARTIALITY, of_another_matter, option_on
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

MEDIATING = re.compile(
    r"\b(?:mediat\w+|broker\w*|go-betweens?|intermediar\w+|facilitat\w+|envoys?|guarantors?|"
    r"good offices|negotiat\w+|talks|neutral\w*|impartial\w*|even-handed|bias\w*|hosts?|hosting)\b",
    re.IGNORECASE,
)
# "The delegation would go there": who comes is ready to talk.
COMING = re.compile(
    r"\b(?:delegat\w+|invit\w+|table|travel\w*|com(?:e|es|ing)|attend\w*|arrangement|sit|sat|join\w*)\b",
    re.IGNORECASE,
)
# "A price for breaking it", "somebody has to look": said in many words that name no issue.
TOLD_OTHERWISE = frozenset(
    {
        Issue.ENFORCEMENT,
        Issue.MONITORING_VERIFICATION,
        Issue.PARTICIPATION,
        Issue.TALKS_VENUE,
        Issue.TALKS_FORMAT,
    }
)


def on_matter(row: Spoken, bench: Bench) -> Spoken:
    """The act with only those of its issues shown on which its own words bear."""
    if row.shown is None:
        return row
    kept = tuple(issue for issue in row.shown if is_on(row, issue, bench))
    return row if kept == row.shown else replace(row, shown=kept, answers=False)


def is_on(row: Spoken, issue: Issue, bench: Bench) -> bool:
    """Whether the words of an act bear on one of its issues."""
    if issue not in row.issues:
        return True
    option = option_on(row, issue)
    if issue is Issue.MEDIATION and option in IMPARTIALITY:
        return of_a_mediator(row, bench)
    if issue in TOLD_OTHERWISE:
        return True
    if issue is Issue.HOSTILITIES and OTHER_TALKS.search(row.words) is not None:
        return False
    if row.act is ActKind.THREATEN:
        return True
    if issue is Issue.TALKS_RESUMPTION and row.rank > 0 and COMING.search(row.words) is not None:
        return not of_another_matter(row, issue, bench)
    return bears_on(row, issue, option) and not of_another_matter(row, issue, bench)


def of_a_mediator(row: Spoken, bench: Bench) -> bool:
    """Whether a view of somebody's impartiality is one of a mediator, or of any third party's."""
    sides = {bench.onlookers.get(fold(target)) for target in row.targets} - {None}
    if sides & set(bench.mediators) or not row.targets:
        return True
    return MEDIATING.search(row.words) is not None
