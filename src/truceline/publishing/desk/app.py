"""The desk: pages over a record, and rulings. It makes no request and runs nobody's script."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware

from truceline.publishing.desk import failures
from truceline.publishing.desk.actors import actor_page, actors_page
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.assessing import assessment_page, voice_page
from truceline.publishing.desk.changed import changes_page
from truceline.publishing.desk.chronicle import timeline_page
from truceline.publishing.desk.claiming import claims_page
from truceline.publishing.desk.codes import (
    book_of,
    code_page,
    codebook_page,
    definition,
    guide_page,
)
from truceline.publishing.desk.commitments import commitments_page
from truceline.publishing.desk.convergence import convergence_page
from truceline.publishing.desk.decided import decisions_page
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.links import actor_url
from truceline.publishing.desk.lists import problems_page, reports_page, statements_page
from truceline.publishing.desk.meeting import mediators_page, rounds_page
from truceline.publishing.desk.overview import overview_page
from truceline.publishing.desk.pages import KeysPage
from truceline.publishing.desk.parting import merge_page, split_page
from truceline.publishing.desk.proposing import proposal_page, proposals_page
from truceline.publishing.desk.reader import report_page
from truceline.publishing.desk.rendering import render
from truceline.publishing.desk.ruler import BROWSER, Bench, Gate, remember
from truceline.publishing.desk.signing import signs_page
from truceline.publishing.desk.stances import positions_page
from truceline.publishing.desk.surroundings import Page
from truceline.publishing.desk.taking import add_rulings
from truceline.publishing.desk.telling import statement_page
from truceline.record.rows import RecordReader
from truceline.vocabulary.errors import NotFound, RecordError

OpenReader = Callable[[], AbstractContextManager[RecordReader]]

Make = Callable[[RecordReader, Asked, str], Page]

STATIC = Path(__file__).parent / "static"
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SAFE = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # nothing to others; our own forms tell whence they come
    "Cross-Origin-Opener-Policy": "same-origin",
}
METHODS = ["GET", "HEAD"]
KEYS = (
    ("j", "next item, note or cell"),
    ("k", "previous item, note or cell"),
    ("Enter", "open it"),
    ("/", "to the search"),
    ("a", "accept the opened statement"),
    ("x", "reject it"),
    ("c", "correct it"),
    ("u", "withdraw the ruling on it"),
    ("?", "this list"),
)


def make_app(
    open_reader: OpenReader,
    *,
    bench: Bench | None = None,
    hosts: Sequence[str] = (),
    today: date | None = None,
) -> FastAPI:
    """The desk over a record; each request opens a reader of its own.

    Without a `bench` it only shows. `hosts` are the names by which it may be called, where
    only some may. `today` stands in for the clock where a record has no dates; tests set it.
    """
    app = FastAPI(title="Truceline", docs_url=None, redoc_url=None, openapi_url=None)
    gate = Gate()
    if bench is not None:
        add_rulings(app, open_reader, bench, gate)
    asking = Asking(open_reader, gate if bench is not None else None)
    add_pages(app, asking, lambda: today or date.today())
    add_plain(app, open_reader)
    if hosts:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.middleware("http")(guarded)
    app.exception_handler(NotFound)(failures.not_found(open_reader))
    app.exception_handler(RecordError)(failures.record_failed())
    app.exception_handler(HTTPException)(failures.refused(open_reader))
    app.exception_handler(Exception)(failures.failed(SAFE))
    return app


async def guarded(
    request: Request, call_next: Callable[[Request], Awaitable[Response]]
) -> Response:
    """Every answer carries the policy that lets a browser load nothing from elsewhere."""
    response = await call_next(request)
    for name, value in SAFE.items():
        response.headers.setdefault(name, value)
    return response


@dataclass(frozen=True, slots=True)
class Asking:
    """How a page is made for a request."""

    open_reader: OpenReader
    gate: Gate | None  # None: no rulings are taken

    def page(self, request: Request, make: Make) -> Response:
        """The page, made from the record, the address and who rules."""
        ruler, browser = self.gate.ruler(request) if self.gate is not None else (None, "")
        given = request.query_params
        asked = Asked(
            path=request.url.path,
            values=dict(given),
            ruler=ruler,
            many={name: given.getlist(name) for name in given},
        )
        key = str(request.path_params.get("key", ""))
        with self.open_reader() as reader:
            if request.url.path.startswith("/actors/") and (now := reader.kept_key(key)) != key:
                return RedirectResponse(actor_url(now), 302)
            made = HTMLResponse(render(make(reader, asked, key)))
        if ruler is not None and BROWSER not in request.cookies:
            remember(made, BROWSER, browser)
        return made


def add_pages(app: FastAPI, asking: Asking, today: Callable[[], date]) -> None:
    """The pages, each made from the record and the address alone."""

    def page(path: str, make: Make) -> None:
        def answer(request: Request) -> Response:
            return asking.page(request, make)

        app.add_api_route(path, answer, methods=METHODS, response_class=HTMLResponse)

    page("/", lambda reader, asked, _: overview_page(reader, asked, today()))
    page("/timeline", lambda reader, asked, _: timeline_page(reader, asked))
    page("/positions", lambda reader, asked, _: positions_page(reader, asked, today()))
    page("/changes", lambda reader, asked, _: changes_page(reader, asked, today()))
    page("/convergence", lambda reader, asked, _: convergence_page(reader, asked))
    page("/commitments", lambda reader, asked, _: commitments_page(reader, asked, today()))
    page("/proposals", lambda reader, asked, _: proposals_page(reader, asked))
    page("/proposals/{key}", proposal_page)
    page("/rounds", lambda reader, asked, _: rounds_page(reader, asked))
    page("/mediators", lambda reader, _, __: mediators_page(reader))
    page("/claims", lambda reader, asked, _: claims_page(reader, asked))
    page("/signs", lambda reader, asked, _: signs_page(reader, asked))
    page("/assessment", lambda reader, asked, _: assessment_page(reader, asked))
    page("/assessment/{key}", voice_page)
    page("/statements", lambda reader, asked, _: statements_page(reader, asked))
    page(
        "/statements/{key}",
        lambda reader, asked, key: statement_page(
            reader, asked, key, definition=lambda act: definition(act, book_of(reader))
        ),
    )
    page("/actors", lambda reader, asked, _: actors_page(reader, asked))
    page("/actors/{key:path}/merge", merge_page)
    page("/actors/{key:path}/split", split_page)
    page("/actors/{key:path}", actor_page)
    page("/decisions", lambda reader, asked, _: decisions_page(reader, asked))
    page("/reports", lambda reader, asked, _: reports_page(reader, asked))
    page("/reports/{key}", report_page)
    page("/problems", lambda reader, asked, _: problems_page(reader, asked))
    page("/codebook", lambda reader, _, __: codebook_page(reader))
    page("/codebook/guide/{key}", lambda reader, _, key: guide_page(reader, key))
    page("/codebook/{key}", lambda reader, _, key: code_page(reader, key))
    page("/keys", lambda reader, _, __: KeysPage(frame=frame(reader, "Keys", "/keys"), keys=KEYS))


def add_plain(app: FastAPI, open_reader: OpenReader) -> None:
    """What is no page: the bytes of a report, and whether the desk is well."""

    @app.api_route("/reports/{key}/original", methods=METHODS)
    def original(key: str) -> Response:
        """The bytes as they came in, as a file that no browser runs."""
        with open_reader() as reader:
            report = reader.bytes_of(key)
        return Response(
            report.content,
            media_type="application/octet-stream",
            headers={
                "Content-Type": f"text/plain; charset={charset(report.encoding)}",
                "Content-Disposition": f'attachment; filename="{plain_name(key)}.txt"',
                "Content-Security-Policy": "default-src 'none'; sandbox",
            },
        )

    @app.api_route("/health", methods=METHODS)
    def health() -> JSONResponse:
        """Whether the record answers, and how much it holds."""
        with open_reader() as reader:
            totals = reader.totals()
        return JSONResponse(
            {"state": "well", "reports": totals.reports, "statements": totals.statements}
        )


def charset(encoding: str) -> str:
    """An encoding's name, safe in a header.

    >>> charset("utf-8"), charset("latin-1; x")
    ('utf-8', 'utf-8')
    """
    return (
        encoding if encoding and encoding.replace("-", "").replace("_", "").isalnum() else "utf-8"
    )


def plain_name(key: str) -> str:
    """A file name of letters and digits only.

    >>> plain_name('a"b/c')
    'abc'
    """
    return "".join(c for c in key if c.isascii() and c.isalnum()) or "report"
