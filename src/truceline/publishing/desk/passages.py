"""Words with who said them, and a change of position with both its passages."""

from dataclasses import dataclass

from truceline.analysis.wording import named_option
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.combs import Comb, comb_of
from truceline.publishing.desk.fragments import Link, Run, runs
from truceline.vocabulary.acts import Stance
from truceline.vocabulary.positions import Change, Position, Spoken

RULED = {"accept": "Accepted by a person", "correct": "Corrected by a person"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words with who said them, when and where they stand."""

    iso: str | None
    when: str
    printed: bool  # the date is that of printing
    runs: tuple[Run, ...]
    speaker: str
    outlet: str
    kind: str
    url: str
    report_url: str
    ruled: str  # that a person looked at it; empty: nobody did


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A change of position with both passages."""

    heading: Link
    kind: str
    option: str
    old: Stance | None
    new: Stance
    before: Passage | None
    now: Passage
    comb: Comb
    iso: str | None
    days: str  # of the old words and of the new ones


def passage(spoken: Spoken) -> Passage:
    """The words of an act."""
    return Passage(
        iso=spoken.date,
        when=wording.day_words(spoken.date),
        printed=spoken.date_is == "printed",
        runs=runs(_telling(spoken), spoken.condition or ""),
        speaker=spoken.speaker,
        outlet=wording.report_words(spoken.outlet, spoken.title),
        kind=spoken.kind,
        url=links.words_url(spoken),
        report_url=links.place_url(spoken),
        ruled=RULED.get(spoken.ruling or "", ""),
    )


def _telling(spoken: Spoken) -> str:
    """A told act with its cue: "no longer accepts the envoy", not "the envoy" alone."""
    return (
        f"{spoken.cue} {spoken.words}" if spoken.kind == "narrated" and spoken.cue else spoken.words
    )


def comb_of_grounds(position: Position) -> Comb:
    """Reports and origins that carry a position."""
    return comb_of((ground.report, ground.family) for ground in position.grounds)


def moved(change: Change) -> Moved:
    """A change with both passages."""
    before, after = change.before, change.after
    return Moved(
        heading=Link(
            f"{change.party} on {wording.label(change.issue)}",
            links.position_url(after.side, change.issue),
        ),
        kind=change.kind,
        option=named_option(after),
        old=before.stance if before else None,
        new=after.stance,
        before=passage(before.grounds[0]) if before else None,
        now=passage(change.telling),
        comb=comb_of_grounds(after),
        iso=after.since,
        days=" to ".join(wording.day_words(day_of(one)) for one in (before, after) if one),
    )


def day_of(position: Position) -> str | None:
    """The day from which a position holds, without its hour."""
    return position.since[:10] if position.since else None
