"""A desk that listens, and a browser to look at it with."""

import os
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import uvicorn

from truceline.publishing.desk.app import make_app
from truceline.publishing.desk.ruler import Bench
from truceline.record.rows import RecordReader, Wanted

CHROMIUM = Path(os.environ.get("TRUCELINE_CHROMIUM", "/usr/bin/chromium"))
REQUIRED = os.environ.get("TRUCELINE_REQUIRE_CHROMIUM") == "1"
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTHS = {"wide": (1280, 900), "narrow": (380, 800)}
WITH_CHROMIUM = pytest.mark.skipif(
    not CHROMIUM.exists() and not REQUIRED,
    reason=f"no browser at {CHROMIUM}; set TRUCELINE_CHROMIUM to where Chromium is",
)


class Desk:
    """A desk that listens, with what it shows."""

    def __init__(
        self,
        open_reader: Callable[[], AbstractContextManager[RecordReader]],
        bench: Bench | None = None,
    ) -> None:
        self.open_reader = open_reader
        app = make_app(open_reader, bench=bench)
        config = uvicorn.Config(app, port=0, log_level="error", lifespan="off")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, daemon=True)

    def __enter__(self) -> "Desk":
        self.thread.start()
        while not self.server.started:
            time.sleep(0.01)
        port = self.server.servers[0].sockets[0].getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join()

    def paths(self) -> list[str]:
        """One address of every kind of page, with the fullest report and statement."""
        with self.open_reader() as reader:
            rows = list(reader.statements(Wanted(newest_first=True)))
            reports = sorted(reader.reports(), key=lambda row: -row.statements)
            actors = sorted(reader.actors(least=1), key=lambda pair: -pair[1])
            held = [one for one in reader.spoken() if one.issues and one.act == "reject"]
        row = max(rows, key=lambda one: one.echo_reports)
        told = row.statement
        return [
            "/",
            "/timeline",
            "/timeline?undated=all",
            "/positions",
            f"/positions?party={held[0].side}&issue={held[0].issues[0]}",
            "/statements",
            f"/statements/{told.key}",
            "/actors",
            f"/actors/{actors[0][0].key}",
            f"/actors/{actors[0][0].key}/merge?other={actors[1][0].key}",
            f"/actors/{actors[0][0].key}/split?to=Somebody&statement={told.key}",
            "/decisions",
            "/reports",
            f"/reports/{reports[0].key}",
            f"/reports/{told.report}?statement={told.key}",
            "/assessment",
            "/claims",
            "/signs",
            "/problems",
            "/codebook",
            "/codebook/reject",
            "/codebook/ceasefire",
            "/keys",
        ]
