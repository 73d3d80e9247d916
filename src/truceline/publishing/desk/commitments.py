"""The page of promises, predictions and threats: what falls due, and what became of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from truceline.analysis.choosing import SETTLED, Choice, chosen
from truceline.analysis.commitments import Commitment
from truceline.analysis.outcomes import Outcome
from truceline.publishing.desk import links, wording
from truceline.publishing.desk import surroundings as around
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.combs import comb_of
from truceline.publishing.desk.follow_pages import CommitmentsPage, Later, Pledged
from truceline.publishing.desk.fragments import item
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.standing import pledged
from truceline.publishing.phrases import OUTCOMES, outcome_words, settled_by, state_words
from truceline.record.days import days as ends_of
from truceline.record.rows import RecordReader
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.commitments import CommitmentKind, CommitmentState
from truceline.vocabulary.process import Process

PAGE = 50
SOON, LATELY = timedelta(days=7), timedelta(days=30)
EVERYONE, UNSURE = "everyone", "unsure"


def commitments_page(reader: RecordReader, asked: Asked, today: date) -> CommitmentsPage:
    """All of them in the order in which they fall due, narrowed as asked."""
    process, on = reader.process(), asked.day("on")
    found = pledged(reader, on)
    known = wording.as_day(on or ends_of(reader.totals().last)[1])
    day = known or today
    choice = choice_of(process, asked)
    wanted = chosen(found, choice)
    pager = asked.pager(len(wanted), PAGE)
    shown = wanted[max(0, pager.first - 1) : pager.last]
    return CommitmentsPage(
        frame=frame(reader, "Commitments", "/commitments"),
        ruler=asked.ruler,
        heading=wording.headed("Commitments on", known),
        lede=lede(on),
        contents=contents(found, day),
        filters=filters(process, found, choice),
        due_before=asked.word("due_before"),
        on=asked.word("on"),
        complaints=asked.complaints("due_before", "on"),
        pledges=[told(one, day) for one in shown],
        pager=pager,
        left_out=left_out(found, choice, asked),
    )


def lede(on: str) -> str:
    """What the list holds and how a state comes about."""
    known = "" if on else " The day is that of the newest report."
    return (
        "Promises, predictions and threats: what falls due next, then dates that have passed, "
        "then those without a date. A state is what later words say, shown with them; what "
        f"only may speak of it changes nothing.{known}"
    )


def choice_of(process: Process, asked: Asked) -> Choice:
    """What the address asks for; nonsense is left out."""
    given, show = asked.word("party"), asked.word("show")
    side = next((s.id for s in process.sides() if given in (s.id, s.name)), "")
    return Choice(
        side=side,
        kind=known(asked.word("kind"), [kind.value for kind in CommitmentKind]),
        state=known(asked.word("state"), [*(s.value for s in CommitmentState), SETTLED]),
        issue=known(asked.word("issue"), [issue.value for issue in Issue]),
        due_before=asked.day("due_before"),
        everyone=show in (EVERYONE, UNSURE),
        unsure=show == UNSURE,
    )


def known(given: str, values: Sequence[str]) -> str:
    """A value that there is, or none."""
    return given if given in values else ""


def contents(found: Sequence[Commitment], day: date) -> list[around.Counts]:
    """How many are in which state, and how many fall due soon."""
    sure = chosen(found, Choice(everyone=False))
    last = (day + SOON).isoformat()
    soon = [one for one in sure if one.due and day.isoformat() <= one.due <= last]
    after = (day + SOON + timedelta(days=1)).isoformat()
    counted = [
        around.Counts(
            label="due within 7 days",
            count=len(soon),
            url=links.with_query("/commitments", due_before=after, state="open"),
        )
    ]
    words = {
        CommitmentState.DUE: "date passed, nothing reported",
        CommitmentState.CONTESTED: "contested",
        CommitmentState.BROKEN: "said to be broken",
        CommitmentState.KEPT: "said to be kept",
        CommitmentState.WITHDRAWN: "withdrawn",
    }
    for state, label in words.items():
        number = sum(one.state is state for one in sure)
        url = links.with_query("/commitments", state=state.value)
        counted.append(around.Counts(label=label, count=number, url=url))
    return counted


def filters(process: Process, found: Sequence[Commitment], choice: Choice) -> list[around.Filter]:
    """The fields that narrow the list; each counts what the others leave."""
    sides = [(side.id, side.name) for side in process.sides()]
    kinds = [(kind.value, kind.value) for kind in CommitmentKind]
    states = [(state.value, state.value) for state in CommitmentState]
    issues = [(issue.value, wording.label(issue)) for issue in process.issues or Issue]
    asked: list[tuple[str, str, str, list[tuple[str, str]], Callable[[str], Choice]]] = [
        ("party", "Party", "all parties", sides, lambda v: replace(choice, side=v)),
        ("kind", "Kind", "all kinds", kinds, lambda v: replace(choice, kind=v)),
        (
            "state",
            "State",
            "all states",
            [*states, (SETTLED, "settled by a person")],
            lambda v: replace(choice, state=v),
        ),
        ("issue", "Issue", "all issues", issues, lambda v: replace(choice, issue=v)),
    ]
    chosen_now = {
        "party": choice.side,
        "kind": choice.kind,
        "state": choice.state,
        "issue": choice.issue,
    }
    return [
        around.Filter(
            name=name,
            label=label,
            any=nothing,
            choices=[
                around.Choice(
                    value=value,
                    label=words,
                    count=len(chosen(found, narrowed(value))),
                    chosen=chosen_now[name] == value,
                )
                for value, words in values
            ],
        )
        for name, label, nothing, values, narrowed in asked
    ]


def left_out(found: Sequence[Commitment], choice: Choice, asked: Asked) -> list[around.Counts]:
    """What the list does not show, with the address that shows it."""
    here = len(chosen(found, choice))
    others = len(chosen(found, replace(choice, everyone=True, unsure=False)))
    unsure = len(chosen(found, replace(choice, everyone=True, unsure=True)))
    counted = []
    if not choice.everyone and others > here:
        counted.append(
            around.Counts(
                label="by speakers of no party, without a date",
                count=others - here,
                url=asked.changed(show=EVERYONE),
            )
        )
    if not choice.unsure and unsure:
        label = "held for review: too unsure to count"
        counted.append(around.Counts(label=label, count=unsure, url=asked.changed(show=UNSURE)))
    return counted


def due_soon(found: Sequence[Commitment], day: date) -> list[Pledged]:
    """What falls due within a week, then what passed within a month without a word."""
    soon, lately = (day + SOON).isoformat(), (day - LATELY).isoformat()
    return [
        told(one, day)
        for one in chosen(found, Choice(everyone=False))
        if one.due is not None
        and (
            (one.state is CommitmentState.OPEN and day.isoformat() <= one.due <= soon)
            or (one.state is CommitmentState.DUE and one.due >= lately)
        )
    ]


def told(one: Commitment, day: date) -> Pledged:
    """One of them with what later words say."""
    due, due_class = due_words(one, day)
    shown = item(one.row)
    return Pledged(
        item=shown,
        kind=one.kind.value,
        state=one.state.value,
        state_words=state_words(one),
        due=due,
        due_class=due_class,
        condition="" if (one.condition or "") in one.row.words else one.condition or "",
        comb=comb_of((row.report.key, row.report.family) for row in one.tellings),
        tellings_url=shown.echo_url,
        outcomes=[later(each) for each in one.outcomes],
        may_bear=[later(each) for each in one.may_bear],
        settled=settled_by(one),
        decision=one.settled.number if one.settled else None,
        settle_url=f"{links.statement_url(one.key)}/settle",
        states=[(state.value, words) for state, words in OUTCOMES[one.kind].items()],
    )


def later(each: Outcome) -> Later:
    """A later statement, and by what it was found."""
    shared = f"; both have: {', '.join(each.shared)}" if each.shared else ""
    return Later(item=item(each.row), says=outcome_words(each), because=f"“{each.sign}”{shared}")


def due_words(one: Commitment, day: date) -> tuple[str, str]:
    """The date and how far off it is, and how it is marked.

    A date that has passed is late only where nothing was reported.
    """
    when = wording.as_day(one.due)
    if when is None:
        return "", "due"
    said = wording.day_words(one.due)
    apart = (when - day).days
    if apart == 0:
        return f"{said}, today", "due due-today"
    if apart > 0:
        return f"{said}, in {wording.counted(apart, 'day')}", "due"
    if one.state is CommitmentState.DUE:
        return f"{said}, {wording.counted(-apart, 'day')} past", "due due-late"
    return said, "due"
