"""Signs about texts."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from truceline.analysis.allsigns import signs_in
from truceline.analysis.claims import claims
from truceline.analysis.frames import heard_by_all
from truceline.analysis.signs import ABSENT, Sign, SignKind
from truceline.analysis.stances import bench_of
from truceline.cli.output import AsJson, Database, print_lines, print_outline
from truceline.cli.places import Places, shortened
from truceline.linking.planning import report_named
from truceline.record.opening import open_record
from truceline.record.rows import RecordReader
from truceline.settings import read_settings
from truceline.vocabulary.errors import NotFound

SIGNS = "Example: truceline signs talks.db --kind quotation"
Line = tuple[int, str, str]  # depth, words, style


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command("signs", epilog=SIGNS)(list_signs)


def list_signs(
    database: Database,
    report: Annotated[
        str, typer.Argument(help="Only this report: its key, path or id.", show_default=False)
    ] = "",
    kind: Annotated[str, typer.Option(help="Only this kind: told_twice, broken, quotation …")] = "",
    json: AsJson = False,
) -> None:
    """List signs about texts: facts with their spans, no verdict."""
    wanted = kind_named(kind)
    settings = read_settings()
    with open_record(database, settings=settings) as record, record.reading() as reader:
        key = report_named(reader, report) if report else ""
        found = every_sign(reader, settings.review_below)
        signs = [
            sign
            for name, some in found.items()
            if key in ("", name)
            for sign in some
            if wanted in (None, sign.kind)
        ]
        signs.sort(key=lambda sign: sign.kind in ABSENT)
        places = Places(reader)
        if json:
            print_lines(line(sign, places) for sign in signs)
            return
        print_outline(outline(signs, places, folded=not (report or kind)))


def every_sign(reader: RecordReader, below: float) -> Any:
    """The signs of each report."""
    titles = {row.key: row.title or "" for row in reader.reports()}
    bench = bench_of(reader.process(), review_below=below)
    return signs_in(reader, claims(heard_by_all(reader), bench=bench, titles=titles))


def kind_named(given: str) -> SignKind | None:
    """The kind that a person means; None: all."""
    if not given:
        return None
    for kind in SignKind:
        if given.lower() in (kind.name.lower(), kind.value):
            return kind
    known = ", ".join(kind.name.lower() for kind in SignKind)
    raise NotFound(f"no sign is called {given!r}; known: {known}")


def outline(signs: list[Sign], places: Places, *, folded: bool) -> Iterator[Line]:
    """Signs for a person, kind by kind with counts; folded: absent fields are counted alone."""
    for kind in SignKind:
        some = [sign for sign in signs if sign.kind is kind]
        if some and folded and kind in ABSENT:
            yield 0, f"{kind.value}: {len(some)}; --kind {kind.name.lower()} lists them", "bold"
        elif some:
            yield 0, f"{kind.value}: {len(some)}", "bold"
            for sign in some:
                yield from one_sign(sign, places)


def one_sign(sign: Sign, places: Places) -> Iterator[Line]:
    """A sign with its report, its words and where they stand."""
    row = places.report(sign.report)
    title = f"{row.outlet or 'outlet unknown'}, {row.title or 'without a title'}"
    told = ", ".join(filter(None, (sign.note, f"“{shortened(sign.words)}”" if sign.words else "")))
    yield 1, f"{title}: {told}" if told else title, ""
    for span in sign.spans:
        yield 2, places.where(sign.report, span.start), "dim"


def line(sign: Sign, places: Places) -> dict[str, Any]:
    """A sign for a program."""
    return {
        "kind": sign.kind.name.lower(),
        "sign": sign.kind.value,
        "report": sign.report,
        "note": sign.note or None,
        "words": sign.words or None,
        "spans": [{"start": span.start, "end": span.end} for span in sign.spans],
        "where": [places.where(sign.report, span.start) for span in sign.spans],
        "statement": sign.statement or None,
        "compared_with": sign.other or None,
    }
