"""Whose words concern the process that is followed, and which of them are an adversary's."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from truceline.reading.places import load_places
from truceline.vocabulary.acts import ABOUT_TALKS, ActKind, Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Party, Process

TOLD_ONLY = frozenset({"indirect", "narrated"})
# "…, Karrow charged": who tells of it stands behind the comma.
CHARGED = re.compile(
    r",\s(?P<who>(?:[^,;.!?“”\"]+,\s)?[^,;.!?“”\"]*?),?\s(?:has |had )?(?:charg|alleg|claim|"
    r"complain|assert|maintain|insist|contend|accus|sa(?:id|ys)|told|tells)\w*\b|"
    r",\s(?:according to|in the words of)\s(?P<by>[^,;.!?“”\"]+)",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*")
LEAST_LETTERS = 3
OWN_AFFAIRS = frozenset({Issue.ECONOMY, Issue.RELATIONS})
BOTH = 2  # parties named: the report is about what lies between them
NEAR = 1000  # characters around words: a report may go on to quite another matter
CLOSE = 400
OF_THE_TABLE = ABOUT_TALKS | {Issue.CEASEFIRE}
# Blows, crimes and penalties: a report of the day tells of more than one war's.
COMMON = frozenset({Issue.HOSTILITIES, Issue.ACCOUNTABILITY, Issue.SANCTIONS, Issue.RELATIONS})
# What only those who wage the war can do: who speaks for no side cannot promise or grant it.
OF_THE_PARTIES = frozenset(
    {
        Issue.TALKS_RESUMPTION,
        Issue.CEASEFIRE,
        Issue.NEGOTIATING_BASIS,
        Issue.WITHDRAWAL,
        Issue.TERRITORY,
        Issue.ALLIANCE_NEUTRALITY,
        Issue.FORCE_LIMITS,
        Issue.NUCLEAR,
        Issue.HOSTILITIES,
    }
)
OWN_DEEDS = frozenset(
    {ActKind.COMMIT, ActKind.OFFER, ActKind.ACCEPT, ActKind.CONCEDE, ActKind.THREATEN}
)


MEDIATING = ("mediator", "host")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What analysis must know of the process to weigh words."""

    third_parties: Collection[str] = ()  # ids
    sides: Collection[str] = ()  # ids of parties and third parties; empty: all
    issues: Collection[Issue] = ()  # that the process is about; empty: all
    owners: Mapping[str, str] = field(default_factory=dict)  # outlet's name to its party's id
    names: Mapping[str, str] = field(default_factory=dict)  # what names a party, to its id
    elsewhere: Collection[str] = ()  # names of states and blocs that are no side of it
    onlookers: Mapping[str, str] = field(default_factory=dict)  # a third party's name, to its id
    mediators: Collection[str] = ()  # ids of third parties that mediate or host
    review_below: float = 0.5

    @property
    def naming(self) -> re.Pattern[str] | None:
        """Finds the names of the parties; None: no party is known."""
        known = sorted(self.names, key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, known))})\b") if known else None


def bench_of(process: Process, *, review_below: float = 0.5) -> Bench:
    """What the process file says of the sides, their names, and of whose outlets are whose."""
    owners = {fold(name): o.of for o in process.outlets if o.of for name in (o.name, *o.names)}
    return Bench(
        third_parties=frozenset(party.id for party in process.third_parties),
        sides=frozenset(party.id for party in process.sides()),
        issues=frozenset(process.issues),
        owners=owners,
        names=_names(process),
        elsewhere=_elsewhere(process),
        onlookers={fold(name): party.id for party in process.third_parties for name in _own(party)},
        mediators=frozenset(p.id for p in process.third_parties if p.role in MEDIATING),
        review_below=review_below,
    )


def _own(party: Party) -> tuple[str, ...]:
    """By what words a side goes."""
    capital = (party.capital,) if party.capital else ()
    return (party.name, *party.names, *party.adjectives, *capital, *party.seats)


@lru_cache(maxsize=1)
def _states() -> Mapping[str, frozenset[str]]:
    """The names of each state and bloc, by its own."""
    return {
        fold(place.name): frozenset(map(fold, (place.name, *place.names, *place.capitals)))
        for place in load_places()
        if place.section == "states" or place.kind == "bloc"
    }


def _elsewhere(process: Process) -> frozenset[str]:
    """The states that the process file does not know."""
    known = {fold(name) for party in process.sides() for name in _own(party)}
    return frozenset(name for names in _states().values() if not names & known for name in names)


def _names(process: Process) -> dict[str, str]:
    """Names, peoples, capitals, seats, leaders and drafts of the parties."""
    found: dict[str, str] = {}
    for party in process.parties:
        for name in _own(party):
            found[fold(name)] = party.id
    parties = {party.id for party in process.parties}
    for person in process.people:
        for office in person.roles:
            if office.of in parties:
                found[fold(person.name.split()[-1])] = office.of
    for draft in process.drafts:
        for name in (draft.name, *draft.names):
            found[fold(name)] = draft.id
    return {name: side for name, side in found.items() if len(name) >= LEAST_LETTERS}


def concerning(spoken: Iterable[Spoken], bench: Bench) -> list[Spoken]:
    """The acts that concern the process: what a third party says elsewhere on other matters
    is left out, and so is what nobody of the process says.
    """
    sided = [row for row in spoken if not bench.sides or row.side in bench.sides]
    naming = bench.naming
    if naming is None or not bench.third_parties:
        return sided
    named, places = [_named(row, naming, bench) for row in sided], places_of(sided, naming, bench)
    about: defaultdict[str, set[str]] = defaultdict(set)
    for row, parties in zip(sided, named, strict=True):
        about[row.report] |= parties
    return [
        row
        for row, parties in zip(sided, named, strict=True)
        if row.side not in bench.third_parties
        or parties
        or (len(about[row.report]) >= BOTH and not _own_affair(row) and _beside(row, places))
    ]


def _beside(row: Spoken, places: "Places") -> bool:
    """Whether a party is named near words; of blows and crimes a report tells more than one."""
    if OF_THE_TABLE.intersection(row.issues):
        return amid(row, places, BOTH)
    return amid(row, places, 1, CLOSE if COMMON.issuperset(row.issues) else NEAR)


def _own_affair(row: Spoken) -> bool:
    """Trade and ties that a third party has with somebody else than the parties."""
    return bool(row.targets) and bool(row.issues) and row.issues[0] in OWN_AFFAIRS


def touching(others: Iterable[Spoken], spoken: Iterable[Spoken], bench: Bench) -> list[Spoken]:
    """What those who speak for no side say on the process: their words name a party, or
    stand among words that name both.

    What they promise or grant of their own is none, where only the parties could.
    """
    naming = bench.naming
    if naming is None:
        return list(others)
    said = list(others)
    places = places_of((*spoken, *said), naming, bench)
    return [
        row
        for row in said
        if not _for_themselves(row) and (parties_in(row, naming, bench) or amid(row, places, BOTH))
    ]


def at_hand(spoken: Iterable[Spoken], bench: Bench) -> list[Spoken]:
    """Without what a third party says far from any word of the parties: a digest of the day
    tells of its trade, too.
    """
    rows, naming = list(spoken), bench.naming
    if naming is None:
        return rows
    places = places_of(rows, naming, bench)
    return [row for row in rows if row.side not in bench.third_parties or amid(row, places, 1)]


def _for_themselves(row: Spoken) -> bool:
    """Whether somebody without a side promises or grants what is not theirs: "we would leave"."""
    return row.act in OWN_DEEDS and bool(row.issues) and OF_THE_PARTIES.issuperset(row.issues)


Places = Mapping[str, Sequence[tuple[int, Collection[str]]]]


def places_of(rows: Iterable[Spoken], naming: re.Pattern[str], bench: Bench) -> Places:
    """By report, where words name parties, or are a party's, and which."""
    found: defaultdict[str, list[tuple[int, Collection[str]]]] = defaultdict(list)
    for row in rows:
        if parties := (_named(row, naming, bench) if row.side else parties_in(row, naming, bench)):
            found[row.report].append((row.start, parties))
    return found


def amid(row: Spoken, places: Places, least: int, reach: int = NEAR) -> bool:
    """Whether so many parties are named in words or right around them."""
    near = (who for at, who in places.get(row.report, ()) if abs(at - row.start) <= reach)
    return len({party for parties in near for party in parties}) >= least


def parties_in(row: Spoken, naming: re.Pattern[str], bench: Bench) -> set[str]:
    """The parties that an act's words name, or its targets, where it is about talks.

    Else whom words are held to address without naming anybody says nothing of the matter:
    "attacks like these must stop", said of a shooting at home.
    """
    meant = row.targets if OF_THE_TABLE.intersection(row.issues) else ()
    told = fold(" | ".join((row.cue, row.words, *meant)))
    return {bench.names[name] for name in naming.findall(told)}


def _named(row: Spoken, naming: re.Pattern[str], bench: Bench) -> set[str]:
    """The parties that an act's words and targets name, and its speaker's."""
    found = parties_in(row, naming, bench)
    return found if row.side in bench.third_parties else found | {row.side}


def from_adversary(spoken: Spoken, bench: Bench) -> bool:
    """Whether another side tells it in its own words: its outlet, or somebody who speaks for it."""
    if spoken.kind not in TOLD_ONLY:
        return False
    owner = bench.owners.get(fold(spoken.outlet or ""), spoken.side)
    if owner != spoken.side and owner not in bench.third_parties:
        return True
    teller = spoken.teller
    told = teller is not None and teller not in bench.third_parties
    return told or charged_by(spoken, bench) is not None


def charged_by(spoken: Spoken, bench: Bench) -> str | None:
    """The adversary whom the words themselves name as teller: "…, the envoy of Tarsh charged"."""
    naming = bench.naming
    if naming is None:
        return None
    for found in CHARGED.finditer(spoken.words):
        who = found["who"] or found["by"] or ""
        sides = {bench.names[name] for name in naming.findall(fold(who))}
        names = NAME.findall(who)
        if sides and spoken.side not in sides and names and not sides & {*bench.third_parties}:
            return str(names[-1])
    return None


def teller_of(spoken: Spoken, bench: Bench) -> str:
    """By whom an adversary's telling is to be marked."""
    return spoken.told_by or charged_by(spoken, bench) or spoken.outlet or "another side"
