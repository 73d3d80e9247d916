"""The command line: each command reads, calls one function, writes."""

import os
import sys

import typer
from sqlalchemy.exc import OperationalError

from truceline.cli import (
    add,
    assess,
    changes,
    claims,
    codebook,
    commitments,
    convergence,
    decisions,
    evaluate,
    export,
    init,
    lists,
    matrix,
    mediators,
    pipe,
    proposals,
    rounds,
    serve,
    signs,
    verdicts,
)
from truceline.cli.output import complain, version
from truceline.vocabulary.errors import TrucelineError

HELP = """A desk for following peace talks: who said what, when, through whom,
and where each party stands, with the printed words behind it."""
START = "Example: truceline new talks.db && truceline add talks.db FOLDER"

app = typer.Typer(
    name="truceline",
    help=HELP,
    epilog=START,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(version)
for module in (
    *(init, add, serve, lists, matrix, changes, convergence, proposals, rounds, mediators),
    *(commitments, assess, claims, signs),
    *(decisions, verdicts, export, pipe, codebook, evaluate),
):
    module.register(app)


def main() -> None:
    """Run the command; what went wrong is one line, not a page of code."""
    try:
        app()
    except (TrucelineError, OperationalError) as error:
        if os.environ.get("TRUCELINE_DEBUG") == "1":
            raise
        told = error.orig if isinstance(error, OperationalError) else error
        complain(str(told))
        sys.exit(1)
