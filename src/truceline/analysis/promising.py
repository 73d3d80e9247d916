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
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from truceline.analysis.concern import COMMON, NAME, OF_THE_TABLE, Bench
from truceline.analysis.elsewhere import BETWEEN_STATES, OBJECT
from truceline.analysis.fillers import is_service, is_trade
from truceline.analysis.material import Material
from truceline.analysis.ontalks import on_the_talks
from truceline.reading.places import load_places
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
FIRST_PERSON = re.compile(r"\b(?:we|us|our|ours|I|my|mine|me)\b", re.IGNORECASE)
POSSESSIVE = re.compile(r"[’']s\b")
AT_HOME = frozenset({Issue.ECONOMY, Issue.POLITICAL_ORDER})
NEAR, CLOSE = 1000, 300  # characters around a promise in which a party is to be named


@lru_cache(maxsize=1)
def media() -> frozenset[str]:
    """What papers, agencies and broadcasters are called: they bind nobody."""
    rows = (place for place in load_places() if place.section == "media")
    return frozenset(fold(name) for place in rows for name in (place.name, *place.names))


def of_others(row: StatementRow, material: Material) -> bool:
    """Whether words tell only what another side than the speaker's is to do."""
    speaker = row.statement.speaker
    if row.statement.attribution.kind is Kind.NARRATED or speaker is None:
        return False
    if speaker.actors and all(
        fold(actor.name).removeprefix("the ") in media() for actor in speaker.actors
    ):
        return True
    match = SUBJECT.match(row.words)
    named = material.named(match["subject"], row.date) if match is not None else []
    own = {actor.side for actor in speaker.actors if actor.side}
    own |= {one.side for one in material.named(speaker.text, row.date)}
    own |= {one.side for actor in speaker.actors for one in material.named(actor.name, row.date)}
    return bool(named) and not own & {one.side for one in named}


def only_warns(row: StatementRow) -> bool:
    """Whether somebody of no side foretells harm that others would do or bear, in quoted words."""
    quoted = row.statement.attribution.kind is Kind.DIRECT
    return quoted and not _sides(row) and FIRST_PERSON.search(row.words) is None


def on_process(rows: Sequence[StatementRow], process: Process, bench: Bench) -> set[str]:
    """Keys of the statements that concern the process; without parties: all."""
    naming = bench.naming
    if naming is None or not process.parties:
        return {row.statement.key for row in rows}
    parties = {party.id for party in process.parties}
    places: defaultdict[str, list[int]] = defaultdict(list)
    told, onlookers = {}, bench.onlookers.keys()
    for row in rows:
        words = " | ".join((row.words, *_addressed(row, parties)))
        found = {bench.names[name] for name in naming.findall(fold(POSSESSIVE.sub("", words)))}
        told[row.statement.key] = found
        if found:
            places[row.report.key].append(row.statement.start)
    for starts in places.values():
        starts.sort()
    return {
        row.statement.key
        for row in rows
        if concerns(row, told[row.statement.key], parties, places[row.report.key], onlookers)
        and not _of_others_alone(row, told[row.statement.key], bench)
        and not _business(row, told[row.statement.key] & parties)
        and on_the_talks(row, parties, bench)
    }


def _sides(row: StatementRow) -> set[str]:
    """For whom its speakers speak."""
    speaker = row.statement.speaker
    return {actor.side for actor in speaker.actors if actor.side} if speaker else set()


def _addressed(row: StatementRow, parties: Collection[str]) -> Iterator[str]:
    """Whom a party's acts, and others' on the talks, address; else only who is named counts."""
    own = not _sides(row).isdisjoint(parties)
    for act in row.statement.acts:
        if own or OF_THE_TABLE.intersection(act.issues):
            yield from act.targets


def _of_others_alone(row: StatementRow, named: Collection[str], bench: Bench) -> bool:
    """Whether an onlooker tells of trade, penalties or crimes among others: no party is named."""
    issues = {issue for act in row.statement.acts for issue in act.issues}
    sides = _sides(row)
    if named or not issues or issues - BETWEEN_STATES - AT_HOME or sides - {*bench.third_parties}:
        return False
    others = {name for name, side in bench.onlookers.items() if side not in sides}
    words = POSSESSIVE.sub("", row.words)
    names = {found["who"] for found in OBJECT.finditer(words)}
    if Issue.SANCTIONS not in issues:
        names |= {*NAME.findall(words)}
    return bool({fold(name) for name in names} & ({*bench.elsewhere} | others))


def _business(row: StatementRow, named: Collection[str]) -> bool:
    """Whether a carrier tells of its flights, or words on tariffs name no party."""
    words = f"{row.cue} {row.words}"
    return (not _sides(row) and is_service(words)) or (not named and is_trade(words))


def concerns(
    row: StatementRow,
    named: Iterable[str],
    parties: Iterable[str],
    near: Sequence[int],
    onlookers: Collection[str] = (),
) -> bool:
    """Whether a statement is on the process: its words name a party, or stand among such.

    Of blows and crimes that name no side at all the words must stand quite close.
    """
    own = _sides(row)
    issues = {issue for act in row.statement.acts for issue in act.issues}
    if set(named) - own:
        return True
    if own & set(parties):
        return bool(issues - AT_HOME) or not issues or bool(set(named))
    start = row.statement.start
    unnamed = {fold(name) for name in NAME.findall(row.words)}.isdisjoint(onlookers)
    plain = issues - AT_HOME - (COMMON if unnamed else set())
    reach = NEAR if plain else CLOSE
    around = bisect_right(near, start + reach) - bisect_left(near, start - reach)
    return around > 0
