"""Open the desk."""

import errno
import socket
from ipaddress import ip_address
from typing import Annotated

import typer

from truceline.cli.output import Database, inform
from truceline.record.opening import open_record
from truceline.runs.deciding import Bench
from truceline.settings import read_settings
from truceline.vocabulary.errors import TrucelineError

SERVE = "Example: truceline serve talks.db --port 8080"


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command(epilog=SERVE)(serve)


def serve(
    database: Database,
    port: Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)] = 8000,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    rulings: Annotated[
        bool | None,
        typer.Option(
            "--rulings/--no-rulings",
            help="Take rulings on the desk, or only show. Left out: take them where only this "
            "machine reaches the desk.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Open the desk in a browser; Ctrl+C ends it."""
    import uvicorn  # a second that no other command should wait for

    from truceline.publishing.desk.app import make_app

    if taken(host, port):
        raise PortTaken(f"port {port} is in use by another program; choose one with --port")
    with open_record(database, settings=read_settings()) as record:
        record.reader.process()  # a record without a process has no desk
        inform(f"The desk is at http://{shown(host)}:{port}/ (Ctrl+C ends it)")
        if not own(host):
            inform("Anybody who reaches this address can read the record: it asks for no password.")
        takes = own(host) if rulings is None else rulings
        if takes and not own(host):
            inform("Anybody who reaches it can rule, too, under any name.")
        desk = make_app(record.reading, bench=Bench(record) if takes else None, hosts=called(host))
        uvicorn.run(desk, host=host, port=port, log_level="warning")


class PortTaken(TrucelineError):
    """Another program, perhaps another desk, listens there already."""


def taken(host: str, port: int) -> bool:
    """Whether somebody listens at the address."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error.errno == errno.EADDRINUSE
    return False


def own(host: str) -> bool:
    """Whether only this machine reaches the address.

    >>> own("127.0.0.1"), own("localhost"), own("0.0.0.0")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def called(host: str) -> tuple[str, ...]:
    """The names by which a browser may call a desk of this machine alone; empty: any.

    >>> called("127.0.0.1"), called("0.0.0.0")
    (('127.0.0.1', 'localhost'), ())
    """
    return ("127.0.0.1", "localhost") if own(host) and ":" not in host else ()


def shown(host: str) -> str:
    """The host as an address bar takes it.

    >>> shown("::1")
    '[::1]'
    """
    return f"[{host}]" if ":" in host else host
