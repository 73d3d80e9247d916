"""What several pages show alike: a statement in a list, a cite, a count with its link."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from truceline.publishing.desk import links, wording
from truceline.publishing.reasons import ground_words
from truceline.record.rows import StatementRow
from truceline.settings import Settings
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act, ActKind
from truceline.vocabulary.names import as_words
from truceline.vocabulary.statements import Mention, Mode, Statement

HELD_BELOW = Settings().review_below
NOBODY = "nobody named"
MODES = {
    Mode.NOT_SAID: "not said",
    Mode.REPORTED: "reported",
    Mode.EXPECTED: "expected to say",
}


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Run:
    """Printed words, of which some are what an act hangs on."""

    text: str
    condition: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who speaks, as far as the text tells."""

    links: tuple[Link, ...]  # resolved actors
    unresolved: str  # words of the source, or "nobody named"; empty when resolved
    candidates: tuple[str, ...]
    role: str  # the office held on the day, in words
    party: str

    @property
    def name(self) -> str:
        """The name or names alone."""
        return wording.listed([link.text for link in self.links]) or self.unresolved


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """One act in words."""

    act: ActKind
    phrase: str  # "Accept if", "Not said: offer"
    family: str
    issues: tuple[Link, ...]
    option: str
    targets: tuple[str, ...]
    condition: str
    condition_kind: str
    due: str
    plover: str  # "THREATEN, violence; military"
    confidence: str
    unsure: bool
    grounds: tuple[str, ...]

    @property
    def line(self) -> str:
        """Act and issues in one line."""
        return " · ".join([self.phrase, *(link.text for link in self.issues)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement in a list."""

    key: str
    url: str
    report_url: str
    who: Who
    runs: tuple[Run, ...]
    coded: Coded | None  # the main act; None: not coded
    others: int  # further acts
    iso: str | None
    when: str
    printed: bool  # the date is that of printing
    outlet: str
    title: str
    kind: str
    echo_url: str  # all tellings; empty: told once
    echo_reports: int
    echo_origins: int
    ruling: str  # in words; empty: nobody ruled
    ruled: str  # "accept", "correct", "reject"; empty: nobody ruled
    number: int | None  # of the decision
    as_read: tuple[str, ...]  # what the program had read, where a ruling shows something else

    @property
    def unsure(self) -> bool:
        """Whether it is held for review; a ruling ends that."""
        return self.coded is not None and self.coded.unsure and not self.ruled

    @property
    def rejected(self) -> bool:
        """Whether it counts nowhere."""
        return self.ruled == "reject"


def item(row: StatementRow) -> Item:
    """A row of the record as a list shows it."""
    statement = row.statement
    act = main_act(statement.acts)
    told_often = row.echo is not None and row.echo_reports > 1
    return Item(
        key=statement.key,
        url=links.statement_url(statement.key),
        report_url=links.report_url(statement.report, statement.key),
        who=who(statement.speaker, row.date),
        runs=runs(f"{row.cue} {row.words}".strip(), condition_of(statement.acts)),
        coded=coded(statement, act) if act else None,
        others=max(0, len(statement.acts) - 1),
        iso=row.date,
        when=wording.when_words(row),
        printed=statement.said_on is None and row.date is not None,
        outlet=row.report.outlet or "outlet unknown",
        title=row.report.title or "without a title",
        kind=statement.attribution.kind,
        echo_url=links.with_query("/statements", echo=row.echo) if told_often else "",
        echo_reports=row.echo_reports,
        echo_origins=row.echo_origins,
        ruling=ruled(row),
        ruled=row.decision.ruling.value if row.decision else "",
        number=row.decision.number if row.decision else None,
        as_read=tuple(read_otherwise(row)),
    )


def read_otherwise(row: StatementRow) -> Iterator[str]:
    """What the program itself read, where a ruling shows something else."""
    read = row.as_read
    if read.speakers is not None:
        yield f"speaker: {wording.listed(read.speakers) or NOBODY}"
    if read.acts is not None:
        lines = [coded(row.statement, act).line for act in read.acts]
        yield f"coded: {wording.listed(lines, joint='and') or 'not coded'}"


def ruled(row: StatementRow) -> str:
    """What a person ruled on it, in words; empty when nobody did."""
    if row.decision is None:
        return ""
    note = f": {row.decision.note.rstrip('.')}" if row.decision.note else ""
    when = wording.day_words(row.decision.decided_at[:10])
    return f"{RULINGS[row.decision.ruling]} by {row.decision.by}, {when}{note}."


RULINGS = {
    "accept": "Accepted",
    "correct": "Corrected",
    "reject": "Rejected",
    "merge": "Joined",
    "split": "Cut apart",
}


def condition_of(acts: Iterable[Act]) -> str:
    """What the statement hangs on: the condition of its first conditional act."""
    return next((act.condition.text for act in acts if act.condition is not None), "")


def main_act(acts: Iterable[Act]) -> Act | None:
    """The act a statement is known by: CODEBOOK section 1, point 5."""
    given = list(acts)
    for kinds in (set(ActKind) - {ActKind.ASSERT, ActKind.MEET}, {ActKind.MEET}):
        found = next((act for act in given if act.act in kinds), None)
        if found is not None:
            return found
    return given[0] if given else None


def coded(statement: Statement, act: Act) -> Coded:
    """An act of a statement in words."""
    return Coded(
        act=act.act,
        phrase=act_phrase(statement.attribution.mode, act),
        family=wording.family_of(act.act),
        issues=tuple(Link(wording.label(i), links.code_url(i)) for i in act.issues),
        option=act.option or "",
        targets=act.targets,
        condition=act.condition.text if act.condition else "",
        condition_kind=act.condition.kind if act.condition else "",
        due=wording.day_words(act.due.date) if act.due else "",
        plover=plover_words(act),
        confidence=f"{act.confidence:.2f}",
        unsure=act.confidence < HELD_BELOW,
        grounds=tuple(ground_words(ground) for ground in act.grounds),
    )


def plover_words(act: Act) -> str:
    """What PLOVER calls an act: class, mode and contexts.

    >>> plover_words(Act(act=ActKind.MEET, plover="CONSULT", plover_mode="phone"))
    'CONSULT, phone'
    """
    if act.plover is None:
        return ""
    mode = f", {act.plover_mode}" if act.plover_mode else ""
    contexts = f"; {', '.join(act.plover_contexts)}" if act.plover_contexts else ""
    return as_words(f"{act.plover}{mode}{contexts}")


def act_phrase(mode: Mode, act: Act) -> str:
    """The act, with what keeps it from being a plain one."""
    words = wording.label(act.act) + (" if" if act.condition else "")
    if mode in MODES:
        words = f"{MODES[mode]}: {words}"
    elif act.negated:
        words = f"not done: {words}"
    return wording.capital(words)


def who(speaker: Mention | None, day: str | None) -> Who:
    """The speaker of a statement, with the office held on the day."""
    if speaker is None:
        return Who(links=(), unresolved=NOBODY, candidates=(), role="", party="")
    actors = speaker.actors
    single = actors[0] if len(actors) == 1 else None
    return Who(
        links=tuple(Link(actor.name, links.actor_url(actor.key)) for actor in actors),
        unresolved="" if actors else f"unresolved: “{speaker.text}”",
        candidates=speaker.candidates,
        role=role_on(single, day) if single else "",
        party=wording.listed(sorted({actor.party for actor in actors if actor.party})),
    )


def role_on(actor: Actor, day: str | None) -> str:
    """The weightiest office of the actor on that day; without a day, of any time."""
    held = [role for role in actor.roles if role.held_on(day)]
    held.sort(key=lambda role: role.rank if role.rank is not None else 9)
    return held[0].title if held else ""


def runs(words: str, condition: str) -> tuple[Run, ...]:
    """The words, cut around what they hang on where it is among them.

    >>> [run.text for run in runs("Yes, if both sign.", "if both sign")]
    ['Yes, ', 'if both sign', '.']
    """
    start = words.find(condition) if condition else -1
    if start < 0:
        return (Run(words),)
    end = start + len(condition)
    cut = (Run(words[:start]), Run(condition, True), Run(words[end:]))
    return tuple(run for run in cut if run.text)
