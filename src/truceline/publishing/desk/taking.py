"""Forms that rule: checked, carried out, and answered with the page they came from."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from truceline.analysis.settling import plan_settle
from truceline.linking.planning import Plan, correct, plan_ruling
from truceline.publishing.desk import links
from truceline.publishing.desk.failures import answer, framed
from truceline.publishing.desk.parting import first, merge_wish, split_wish
from truceline.publishing.desk.people_pages import WhoPage
from truceline.publishing.desk.rendering import render
from truceline.publishing.desk.ruleforms import acts_sent
from truceline.publishing.desk.ruler import (
    LONGEST_NAME,
    NAME,
    YEAR,
    Bench,
    Gate,
    inside,
    remember,
)
from truceline.publishing.desk.standing import pledged
from truceline.record.rows import RecordReader
from truceline.vocabulary.decisions import ON_STATEMENTS, Ruling
from truceline.vocabulary.errors import NotFound, RulingError

OpenReader = Callable[[], AbstractContextManager[RecordReader]]
Told = Mapping[str, Sequence[str]]
LARGEST = 1_000_000  # bytes of a form
NOT_OURS = (
    "The form did not come from a page of this desk, or the desk was started anew since.",
    "Nothing was changed. Go back, load the page again and send it once more.",
)


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that was sent."""

    told: Told
    key: str  # of what the address names

    def one(self, name: str) -> str:
        """The one value of a field."""
        return first(self.told, name)

    @property
    def by(self) -> str:
        """Who rules."""
        return " ".join(self.one("by").split())[:LONGEST_NAME]

    @property
    def flat(self) -> dict[str, str]:
        """Fields that have one value."""
        return {name: values[0] for name, values in self.told.items() if values}


Carry = Callable[[Sent], str]  # carries a ruling out; the page to show then


@dataclass(frozen=True, slots=True)
class Taking:
    """How rulings are taken from forms."""

    open_reader: OpenReader
    bench: Bench
    gate: Gate

    async def take(self, request: Request, heading: str, carry: Carry) -> Response:
        """Check a form, carry it out, and show the page again."""
        if int(request.headers.get("content-length") or 0) > LARGEST:
            return self.refused(request, 413, "The form is too large.")
        form = await request.form()
        told = {
            name: [value for value in form.getlist(name) if isinstance(value, str)] for name in form
        }
        sent = Sent(told, str(request.path_params.get("key", "")))
        if not self.gate.passes(request, sent.one("word")):
            return self.refused(request, 403, *NOT_OURS)
        if not sent.by:
            return self.who(request, heading, sent)
        try:
            address = await run_in_threadpool(carry, sent)
        except RulingError as error:
            return self.refused(request, 409, sentence(error), "Nothing was changed.")
        except NotFound as error:
            return self.refused(request, 404, sentence(error), "Nothing was changed.")
        done = RedirectResponse(inside(address), 303)
        remember(done, NAME, sent.by, YEAR)
        return done

    def refused(self, request: Request, status: int, *sentences: str) -> Response:
        """Why nothing was done."""
        heading = "Not ruled"
        return answer(request, framed(self.open_reader, heading), status, heading, *sentences)

    def who(self, request: Request, heading: str, sent: Sent) -> Response:
        """A ruling needs a name: ask for it, and keep what the form said."""
        kept = [
            (name, value)
            for name, values in sent.told.items()
            for value in values
            if name not in ("by", "word")
        ]
        page = WhoPage(
            frame=framed(self.open_reader, "Who rules?"),
            ruler=self.gate.ruler(request)[0],
            url=links.path_of(request.url.path),
            told=kept,
            heading=heading,
        )
        return HTMLResponse(render(page))

    def rule(self, plan: Plan, sent: Sent) -> None:
        """Take the ruling."""
        self.bench.rule(
            plan.subject, plan.ruling, by=sent.by, why=sent.one("why"), values=plan.values
        )

    # What the forms do

    def on_statement(self, sent: Sent) -> str:
        """Accept, reject or correct."""
        asked = sent.one("ruling")
        if asked not in {ruling.value for ruling in ON_STATEMENTS}:
            raise RulingError(f"{asked!r} is no ruling on a statement")
        ruling = Ruling(asked)
        with self.open_reader() as reader:
            row, correction = reader.statement(sent.key), None
            if ruling is Ruling.CORRECT:
                correction = correct(reader, row, sent.one("speaker"), acts_sent(sent.flat))
            plan = plan_ruling(row, ruling, correction)
        self.rule(plan, sent)
        return sent.one("back") or links.statement_url(sent.key)

    def merge(self, sent: Sent) -> str:
        """Two become one."""
        with self.open_reader() as reader:
            plan = merge_wish(reader, sent.key, sent.told)
        self.rule(plan, sent)
        return f"{links.actor_url(plan.subject)}#rulings"

    def split(self, sent: Sent) -> str:
        """One becomes two."""
        with self.open_reader() as reader:
            plan = split_wish(reader, sent.key, sent.told)
        self.rule(plan, sent)
        return f"{links.actor_url(plan.subject)}#rulings"

    def settle(self, sent: Sent) -> str:
        """A person says what became of a promise."""
        with self.open_reader() as reader:
            plan = plan_settle(pledged(reader), sent.key, sent.one("state"), sent.one("kind"))
        self.rule(plan, sent)
        return sent.one("back") or "/commitments"

    def undo(self, sent: Sent) -> str:
        """A ruling is withdrawn."""
        if not sent.key.isdecimal():
            raise NotFound(f"there is no decision {sent.key}")
        self.bench.withdraw(int(sent.key), by=sent.by, why=sent.one("why"))
        return sent.one("back") or "/decisions"


def sentence(error: Exception) -> str:
    """What went wrong, as a sentence."""
    told = str(error)
    return f"{told[:1].upper()}{told[1:]}."


def add_rulings(app: FastAPI, open_reader: OpenReader, bench: Bench, gate: Gate) -> None:
    """The addresses that forms are sent to."""
    taking = Taking(open_reader, bench, gate)

    def form(path: str, heading: str, carry: Carry) -> None:
        async def answered(request: Request) -> Response:
            return await taking.take(request, heading, carry)

        handler: Callable[[Request], Awaitable[Response]] = answered
        app.add_api_route(path, handler, methods=["POST"], response_class=HTMLResponse)

    form("/statements/{key}/rulings", "Rule on a statement", taking.on_statement)
    form("/statements/{key}/settle", "Settle what became of it", taking.settle)
    form("/actors/{key:path}/merge", "Merge two actors", taking.merge)
    form("/actors/{key:path}/split", "Split an actor", taking.split)
    form("/decisions/{key}/undo", "Withdraw a ruling", taking.undo)
