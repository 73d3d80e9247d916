"""Arguments and options that several commands share, and what they mean."""

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, BinaryIO, TypeVar

import typer

from truceline.linking.planning import cast_of, side_named
from truceline.linking.whom import meant
from truceline.record.days import days
from truceline.record.queries import Reader
from truceline.record.rows import ANY, RULED, UNRULED, Wanted
from truceline.settings import Settings
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.decisions import ON_STATEMENTS
from truceline.vocabulary.errors import NotFound

RULINGS = (*(ruling.value for ruling in ON_STATEMENTS), RULED, UNRULED, ANY)
Code = TypeVar("Code", ActKind, Issue)
DAY_WRITTEN = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")  # or a month, or a year


class Attribution(StrEnum):
    """The ways of finding speech."""

    MODEL = "model"
    RULES = "rules"


def settings_with(settings: Settings, way: Attribution | None) -> Settings:
    """The settings, with what the command line says on top."""
    return settings if way is None else replace(settings, attribution=way.value)


def field(name: str, what: str) -> Any:
    """An option that names a field of JSON lines."""
    return typer.Option(
        f"--{name}-field",
        metavar="NAME",
        help=f"The field that holds {what}.",
        rich_help_panel="JSON lines",
    )


def narrow(name: str, metavar: str, told: str) -> Any:
    """An option that narrows a list."""
    return typer.Option(
        name, metavar=metavar, help=told, rich_help_panel="Which", show_default=False
    )


IdField = Annotated[str, field("id", "your own identifier")]
TextField = Annotated[str, field("text", "the text")]
TitleField = Annotated[str, field("title", "the title")]
UrlField = Annotated[str, field("url", "the address")]
OutletField = Annotated[str, field("outlet", "the outlet")]
PublishedField = Annotated[str, field("published", "the date of publication")]
LanguageField = Annotated[str, field("language", "the language")]

Inputs = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH...",
        help="Files (.txt, .html, .jsonl), folders, or - for standard input.",
        show_default=False,
    ),
]
Way = Annotated[
    Attribution | None,
    typer.Option(
        "--attribution",
        help="How speech is found: by the neural model with the rules as second opinion, or by "
        "the rules alone. Without it, TRUCELINE_ATTRIBUTION decides, else the model.",
        show_default=False,
    ),
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        metavar="N",
        min=1,
        help="Processes that read side by side; each needs its own memory for the models.",
    ),
]
Party = Annotated[str, narrow("--party", "NAME", "Of this party or third party.")]
OnIssue = Annotated[str, narrow("--issue", "ISSUE", "On this issue: talks_venue.")]
Doing = Annotated[str, narrow("--act", "ACT", "With this act: reject.")]
By = Annotated[str, narrow("--actor", "NAME", "By this actor: a name or a key.")]
Since = Annotated[str, narrow("--since", "DAY", "From this day on: 2031-05-04.")]
Until = Annotated[str, narrow("--until", "DAY", "Up to this day: 2031-05-04.")]
On = Annotated[
    str,
    narrow("--on", "DAY", "As it stood on this day; left out: the newest day in the record."),
]
Saying = Annotated[
    str, narrow("--words", "WORDS", 'With these words; "a phrase" and begin* work, too.')
]
From = Annotated[str, narrow("--outlet", "NAME", "Told by this outlet.")]
Ruled = Annotated[
    str,
    narrow(
        "--ruling",
        "RULING",
        "With this ruling: reject, accept, correct, ruled, unruled or any. Left out: all but "
        "the rejected.",
    ),
]
Most = Annotated[int | None, narrow("--limit", "N", "No more than so many.")]


def opened(paths: Sequence[Path]) -> list[Path | BinaryIO]:
    """The inputs; a dash is standard input."""
    return [sys.stdin.buffer if str(path) == "-" else path for path in paths]


def settled(reader: Reader, wanted: Wanted) -> Wanted:
    """What a person asked for, in the record's own keys."""
    return replace(
        wanted,
        since=day_named(wanted.since, "--since"),
        until=day_named(wanted.until, "--until"),
        party=party_named(reader, wanted.party),
        actor=actor_named(reader, wanted.actor),
        act=code_named(ActKind, wanted.act, "--act"),
        issue=code_named(Issue, wanted.issue, "--issue"),
        ruling=one_of(wanted.ruling, RULINGS, "--ruling"),
    )


def day_named(given: str, option: str) -> str:
    """The day, month or year as the record writes it.

    >>> day_named("2031-05", "--since")
    '2031-05'
    """
    if given and not is_day(given):
        why = f"{given!r} is not a day; write it as 2031-05-04"
        raise typer.BadParameter(why, param_hint=option)
    return given


def is_day(given: str) -> bool:
    """Whether it is a day, a month or a year of the calendar.

    >>> [is_day(one) for one in ("2031", "2031-05", "2031-13", "2031-02-30", "2031-5")]
    [True, True, False, False, False]
    """
    if not DAY_WRITTEN.fullmatch(given):
        return False
    try:
        date.fromisoformat(given + "2000-01-01"[len(given) :])
    except ValueError:
        return False
    return True


def last_day(given: str, option: str) -> str:
    """The last day that is meant; nothing where no day was given.

    >>> last_day("2031-02", "--until"), last_day("", "--until")
    ('2031-02-28', '')
    """
    return days(day_named(given, option))[1] or ""


def one_of(value: str, known: tuple[str, ...], option: str) -> str:
    """A value that the option takes."""
    if value and value not in known:
        why = f"{value!r} is not one of: {', '.join(known)}"
        raise typer.BadParameter(why, param_hint=option)
    return value


def whole_day(value: str, option: str) -> str:
    """A calendar day; a month or a year is none here."""
    if value and not (len(value) == len("2031-05-04") and is_day(value)):
        why = f"{value!r} is not a day; write it as 2031-05-04"
        raise typer.BadParameter(why, param_hint=option)
    return value


def code_named(codes: type[Code], given: str, option: str) -> str:
    """The codebook's key; blanks and dashes do for underscores."""
    key = given.strip().lower().replace(" ", "_").replace("-", "_")
    if key and key not in {code.value for code in codes}:
        known = ", ".join(code.value for code in codes)
        raise typer.BadParameter(f"{given!r} is not one of: {known}", param_hint=option)
    return key


def party_named(reader: Reader, given: str) -> str:
    """The party's name."""
    try:
        return side_named(reader, given)[1]
    except NotFound as error:
        raise typer.BadParameter(str(error), param_hint="--party") from None


def actor_named(reader: Reader, given: str) -> str:
    """The key of the one actor that a name means."""
    if not given:
        return ""
    return meant(cast_of(reader), given).key
