"""How well Truceline reads, on texts that people have marked."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from truceline.cli import given
from truceline.cli.output import AsJson, plain_table, print_lines, print_table
from truceline.settings import read_settings

evaluation = typer.Typer(
    no_args_is_help=True, help="Measure Truceline against texts that people have marked."
)
ATTRIBUTION = "Example: truceline evaluate attribution dev.jsonl"


def register(app: typer.Typer) -> None:
    """Hang the commands into the program."""
    evaluation.command(epilog=ATTRIBUTION)(attribution)
    app.add_typer(evaluation, name="evaluate", epilog=ATTRIBUTION)


# With one command alone Typer would drop its name.
@evaluation.callback()
def _several() -> None:
    pass


def attribution(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH",
            help="JSON lines: doc_id, text and attributions with the places of source, cue "
            "and content.",
            show_default=False,
        ),
    ],
    way: given.Way = None,
    rounds: Annotated[
        int, typer.Option(metavar="N", min=0, help="Draws of texts for the intervals.")
    ] = 1000,
    json: AsJson = False,
) -> None:
    """Find the attributions of marked texts, and hold them against the marks.

    An attribution is right when half or more of the content's words agree and the source
    is right. Quoted contents hold or touch quotation marks.
    """
    from truceline.measuring.attribution import attributed
    from truceline.measuring.marked import read_marked
    from truceline.measuring.scoring import (
        bins,
        calibration_error,
        counted,
        intervals,
        judged,
        table,
    )

    settings = given.settings_with(read_settings(), way)
    gold = read_marked(path)
    pairs = list(zip(gold, attributed(gold, settings), strict=True))
    counts = [counted(marked, found) for marked, found in pairs]
    sure = [each for marked, found in pairs for each in judged(marked, found)]
    within, error = intervals(counts, rounds), calibration_error(sure)
    if json:
        rows = {
            row.kind: {**asdict(row), "interval": within.get(row.kind)} for row in table(counts)
        }
        calibration = {"error": error, "bins": [asdict(one) for one in bins(sure)]}
        print_lines([{"texts": len(gold), **rows, "calibration": calibration}])
        return
    print_table(figures(table(counts), within))
    print_table(sureness(bins(sure)))
    typer.echo(f"expected calibration error {error:.3f}; {len(gold)} texts; {settings.attribution}")


def figures(rows: list[Any], within: dict[str, tuple[float, float]]) -> Any:
    """Shares in per cent; the interval is the joint F1's."""
    shown = plain_table(
        "Content", "marked", "found", "P", "R", "joint F1", "95 %", "content F1", "token F1",
        "source right",
    )  # fmt: skip
    for row in rows:
        low_high = within.get(row.kind)
        shown.add_row(
            row.kind,
            str(row.marked),
            str(row.found),
            *(f"{100 * value:.1f}" for value in (row.precision, row.recall, row.joint)),
            "–".join(f"{100 * value:.1f}" for value in low_high) if low_high else "",
            *(f"{100 * value:.1f}" for value in (row.content, row.token, row.source)),
        )
    return shown


def sureness(some: list[Any]) -> Any:
    """What was said of an attribution's likelihood, and how often it was right."""
    shown = plain_table("Confidence", "found", "said", "right")
    for one in some:
        shown.add_row(
            f"{one.low:.1f}–{one.high:.1f}",
            str(one.count),
            f"{100 * one.confidence:.0f} %",
            f"{100 * one.right:.0f} %",
        )
    return shown
