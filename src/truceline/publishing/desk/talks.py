"""Asks analysis for proposals, meetings, mediators and laws; once for each state of the record."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock

from truceline.analysis.candidates import Candidate, candidates
from truceline.analysis.choices import formats, venues
from truceline.analysis.material import Material, material
from truceline.analysis.mediators import mediators
from truceline.analysis.obstacles import obstacles
from truceline.analysis.proposals import proposals
from truceline.analysis.rounds import rounds
from truceline.publishing.desk import links
from truceline.publishing.desk.fragments import runs
from truceline.publishing.desk.passages import passage
from truceline.publishing.desk.standing import CHANGED, keep
from truceline.publishing.desk.talk_pages import Voice
from truceline.record.rows import RecordReader
from truceline.settings import Settings
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.proposals import Proposal
from truceline.vocabulary.rounds import Choice, Mediator, Obstacle, Round

STATES = 2  # kept: the last states of records


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """All that a record tells of talks."""

    material: Material
    proposals: Sequence[Proposal]
    rounds: Sequence[Round]
    mediators: Sequence[Mediator]
    venues: Sequence[Choice]
    formats: Sequence[Choice]
    obstacles: Sequence[Obstacle]
    candidates: Sequence[Candidate]


KEPT: OrderedDict[tuple[str, float], Talks] = OrderedDict()
LOCK = Lock()


def talks(reader: RecordReader) -> Talks:
    """What the record tells of talks; worked out once as long as nobody writes to it."""
    mark, below = reader.noted(CHANGED), Settings().review_below
    if mark is None:
        return worked_out(reader, below)
    with LOCK:
        found = KEPT.get((mark, below)) or worked_out(reader, below)
        keep(KEPT, (mark, below), found, STATES)
    return found


def worked_out(reader: RecordReader, below: float) -> Talks:
    """Everything, from the acts."""
    told = material(reader, review_below=below)
    return Talks(
        material=told,
        proposals=proposals(told),
        rounds=rounds(told),
        mediators=mediators(told),
        venues=venues(told),
        formats=formats(told),
        obstacles=obstacles(told),
        candidates=candidates(told),
    )


def voice(grounds: Sequence[Spoken], around: str = "") -> Voice:
    """The first telling, or the printed sentence around it, with who speaks for whom."""
    row = grounds[0]
    shown = passage(row)
    if around or row.kind == "indirect":
        words = around or f"{row.cue} {row.words}".strip()
        shown = replace(shown, runs=runs(words, row.condition or ""))
    return Voice(
        passage=replace(shown, speaker=row.speaker or "nobody named"),
        party=row.party if row.party != row.speaker else "",
        reports=len({one.report for one in grounds}),
        reports_url=links.reports_url(one.report for one in grounds),
        around=bool(around) and (around != row.words or row.paragraph is not None),
        named=bool(row.speaker),
    )
