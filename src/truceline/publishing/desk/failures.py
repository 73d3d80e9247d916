"""Pages for what went wrong, in plain words."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from truceline.publishing.desk.framing import bare_frame, frame
from truceline.publishing.desk.pages import MessagePage
from truceline.publishing.desk.rendering import render
from truceline.publishing.desk.surroundings import Frame
from truceline.record.rows import RecordReader
from truceline.vocabulary.errors import TrucelineError

Handler = Callable[[Request, Exception], Awaitable[Response]]
OpenReader = Callable[[], AbstractContextManager[RecordReader]]

log = logging.getLogger("truceline.desk")

WORDS = {
    404: ("Not found", "There is nothing at this address."),
    405: ("Not possible", "This address only shows; it takes no such request."),
}


def framed(open_reader: OpenReader, title: str) -> Frame:
    """The frame of the record, or a bare one when the record does not answer."""
    try:
        with open_reader() as reader:
            return frame(reader, title, "")
    except TrucelineError:
        return bare_frame(title)


def answer(request: Request, around: Frame, status: int, heading: str, *sentences: str) -> Response:
    """A page, or JSON where a program asked."""
    if request.url.path == "/health":
        return JSONResponse({"state": "ill", "reason": " ".join(sentences)}, status)
    page = MessagePage(frame=around, heading=heading, sentences=sentences)
    return HTMLResponse(render(page), status)


def not_found(open_reader: OpenReader) -> Handler:
    """The record holds no such thing."""

    async def handle(request: Request, error: Exception) -> Response:
        heading = WORDS[404][0]
        sentence = f"{str(error)[:1].upper()}{str(error)[1:]}."
        return answer(
            request,
            framed(open_reader, heading),
            404,
            heading,
            sentence,
            "It may have been read anew since the link was made; try the search.",
        )

    return handle


def record_failed() -> Handler:
    """The record cannot be opened or read."""

    async def handle(request: Request, error: Exception) -> Response:
        heading = "The record does not answer"
        return answer(request, bare_frame(heading), 503, heading, str(error))

    return handle


def refused(open_reader: OpenReader) -> Handler:
    """No such address, or no such way to ask."""

    async def handle(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        heading, sentence = WORDS.get(status, ("Not possible", "This cannot be shown."))
        return answer(request, framed(open_reader, heading), status, heading, sentence)

    return handle


def failed(headers: Mapping[str, str]) -> Handler:
    """A fault of ours: logged with its place, told without it."""

    async def handle(request: Request, error: Exception) -> Response:
        log.error("%s failed", request.url.path, exc_info=error)
        heading = "Something broke"
        response = answer(
            request,
            bare_frame(heading),
            500,
            heading,
            "The desk could not make this page. Nothing in the record was changed.",
            "The log of the desk says where it broke.",
        )
        response.headers.update(headers)
        return response

    return handle
