"""How well Truceline reads, on texts that people have marked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from truceline.cli import given
from truceline.cli.output import AsJson, narrow_table, print_lines, print_table
from truceline.measuring.scoring import (
    Bin,
    Row,
    bins,
    calibration_error,
    counted,
    intervals,
    judged,
    table,
)
from truceline.settings import read_settings

evaluation = typer.Typer(
    no_args_is_help=True, help="Measure Truceline against texts that people have marked."
)
ATTRIBUTION = "Example: truceline evaluate attribution examples/marked.jsonl"
NOTHING = "Nothing was found in these texts, so there is no confidence to look at."


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
    typer.echo()
    print_table(sureness(bins(sure)), empty=NOTHING)
    texts = f"{len(gold)} text{'s' * (len(gold) != 1)}"
    typer.echo(f"\nexpected calibration error {error:.3f}; {texts}; {settings.attribution}")


def figures(rows: Sequence[Row], within: Mapping[str, tuple[float, float]]) -> Table:
    """A column for each kind of content, so that it has room on a narrow terminal."""
    shown = narrow_table("Content", *(row.kind for row in rows))
    for title, told in MEASURES:
        shown.add_row(title, *(told(row) for row in rows))
    if within:
        shown.add_row(
            INTERVAL,
            *("–".join(f"{100 * value:.1f}" for value in within[row.kind]) for row in rows),
        )
    return shown


def share(name: str) -> Callable[[Row], str]:
    """A measure in per cent."""
    return lambda row: f"{100 * getattr(row, name):.1f}"


MEASURES: tuple[tuple[str, Callable[[Row], str]], ...] = (
    ("attributions marked", lambda row: str(row.marked)),
    ("attributions found", lambda row: str(row.found)),
    ("precision, content and source (%)", share("precision")),
    ("recall, content and source (%)", share("recall")),
    ("F1, content and source: joint (%)", share("joint")),
    ("F1, content alone (%)", share("content")),
    ("F1, words of contents (%)", share("token")),
    ("source right, of contents found (%)", share("source")),
)
INTERVAL = "95 in 100 draws: joint F1 within (%)"


def sureness(some: Sequence[Bin]) -> Table:
    """What was said of an attribution's likelihood, and how often it was right."""
    shown = narrow_table("Confidence", "found", "said", "right")
    for one in some:
        shown.add_row(
            f"{one.low:.1f}–{one.high:.1f}",
            str(one.count),
            f"{100 * one.confidence:.0f} %",
            f"{100 * one.right:.0f} %",
        )
    return shown
