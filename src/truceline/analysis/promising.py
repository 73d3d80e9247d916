"""Whose promise words are, and whether it concerns the process that is followed.

"The captives will be freed by Norlund on Friday, as Tarsh had announced": who only announces
what another side will do binds nobody; its words are a forecast. And news hold promises that
are no matter of the talks (a coach's, an airline's, a finance minister's at home): where the
process file names parties, a promise is listed only if a party makes it, or its words name a
party, or what is said right around it does.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from truceline.analysis.concern import Bench
from truceline.analysis.material import Material
from truceline.record.rows import StatementRow
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.process import Process
from truceline.vocabulary.statements import Kind

# The first words up to the verb: who is to act.
SUBJECT = re.compile(
    r"^[“\"‘']*(?P<subject>(?:[\w’'.-]+ ){0,5}?[\w’'.-]+) "
    r"(?:(?:will|would|shall)(?! be\b)|(?:is|are|was|were) "
    r"(?:to|going to|planning|preparing|ready|due)|plans?|intends?|planned|intended)\b"
)
POSSESSIVE = re.compile(r"[’']s\b")
AT_HOME = frozenset({Issue.ECONOMY, Issue.POLITICAL_ORDER})
NEAR, CLOSE = 1000, 300  # characters around a promise in which a party is to be named


def of_others(row: StatementRow, material: Material) -> bool:
    """Whether words tell only what another side than the speaker's is to do."""
    speaker = row.statement.speaker
    if row.statement.attribution.kind is Kind.NARRATED or speaker is None:
        return False
    match = SUBJECT.match(row.words)
    named = material.named(match["subject"], row.date) if match is not None else []
    own = {actor.side for actor in speaker.actors if actor.side}
    own |= {one.side for one in material.named(speaker.text, row.date)}
    own |= {one.side for actor in speaker.actors for one in material.named(actor.name, row.date)}
    return bool(named) and not own & {one.side for one in named}


def on_process(rows: Sequence[StatementRow], process: Process, bench: Bench) -> set[str]:
    """Keys of the statements that concern the process; without parties: all."""
    naming = bench.naming
    if naming is None or not process.parties:
        return {row.statement.key for row in rows}
    parties = {party.id for party in process.parties}
    places: defaultdict[str, list[int]] = defaultdict(list)
    told = {}
    for row in rows:
        words = " | ".join(
            (row.words, *(name for act in row.statement.acts for name in act.targets))
        )
        found = {bench.names[name] for name in naming.findall(fold(POSSESSIVE.sub("", words)))}
        told[row.statement.key] = found
        if found:
            places[row.report.key].append(row.statement.start)
    for starts in places.values():
        starts.sort()
    return {
        row.statement.key
        for row in rows
        if concerns(row, told[row.statement.key], parties, places[row.report.key])
    }


def concerns(
    row: StatementRow, named: Iterable[str], parties: Iterable[str], near: Sequence[int]
) -> bool:
    """Whether a statement is on the process: its words name a party, or stand among such."""
    speaker = row.statement.speaker
    own = {actor.side for actor in speaker.actors if actor.side} if speaker else set()
    issues = {issue for act in row.statement.acts for issue in act.issues}
    if set(named) - own:
        return True
    if own & set(parties):
        return bool(issues - AT_HOME) or not issues or bool(set(named))
    start = row.statement.start
    reach = NEAR if issues - AT_HOME else CLOSE
    around = bisect_right(near, start + reach) - bisect_left(near, start - reach)
    return around > 0
