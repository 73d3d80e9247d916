"""Open the desk."""

from ipaddress import ip_address
from typing import Annotated

import typer

from truceline.cli.output import Database, inform
from truceline.record.opening import open_record
from truceline.settings import read_settings

SERVE = "Example: truceline serve talks.db --port 8080"


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command(epilog=SERVE)(serve)


def serve(
    database: Database,
    port: Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)] = 8000,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
) -> None:
    """Open the desk in a browser; Ctrl+C ends it."""
    import uvicorn  # a second that no other command should wait for

    from truceline.publishing.desk.app import make_app

    with open_record(database, settings=read_settings()) as record:
        record.reader.process()  # a record without a process has no desk
        inform(f"The desk is at http://{shown(host)}:{port}/ (Ctrl+C ends it)")
        if not own(host):
            inform("Anybody who reaches this address can read the record: it asks for no password.")
        uvicorn.run(make_app(record.reading), host=host, port=port, log_level="warning")


def own(host: str) -> bool:
    """Whether only this machine reaches the address.

    >>> own("127.0.0.1"), own("localhost"), own("0.0.0.0")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def shown(host: str) -> str:
    """The host as an address bar takes it.

    >>> shown("::1")
    '[::1]'
    """
    return f"[{host}]" if ":" in host else host
