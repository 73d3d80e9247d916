"""The how-to names every setting, every key of a process file and every page of the desk."""

from dataclasses import Field, fields
from pathlib import Path

import pytest
from pydantic import BaseModel

from truceline.publishing.desk.framing import SECTIONS
from truceline.settings import Settings
from truceline.sources.tables import COLUMNS
from truceline.vocabulary.process import (
    Draft,
    KnownDate,
    Office,
    OutletEntry,
    Party,
    Person,
    Process,
    Provision,
)

MODELS = (Process, Party, Office, Person, OutletEntry, Provision, Draft, KnownDate)
HEADINGS = {
    Process: "### At the top",
    Party: "### A party, or a third party",
    Person: "### A person",
    Office: "Each entry of `roles`:",
    OutletEntry: "### An outlet",
    Draft: "### A draft",
    Provision: "Each entry of `provisions`:",
    KnownDate: "### A date",
}


def keys() -> list[tuple[type[BaseModel], str]]:
    return [
        (model, field.alias or name)
        for model in MODELS
        for name, field in model.model_fields.items()
    ]


@pytest.mark.parametrize(("model", "key"), keys(), ids=lambda part: getattr(part, "__name__", part))
def test_key_of_the_process_file_is_explained(
    how_to: str, model: type[BaseModel], key: str
) -> None:
    _, _, rest = how_to.partition(HEADINGS[model])
    table = rest[rest.index("| Key |") :].partition("\n\n")[0]
    assert f"| `{key}` |" in table


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda field: field.name)
def test_setting_is_explained_with_its_value(how_to: str, setting: "Field[object]") -> None:
    assert f"| `TRUCELINE_{setting.name.upper()}` | `{setting.default}` |" in how_to


@pytest.mark.parametrize("column", COLUMNS)
def test_column_of_reports_csv_is_named(how_to: str, column: str) -> None:
    assert f"`{column}`" in how_to


@pytest.mark.parametrize("label", [label for _, label in SECTIONS])
def test_page_of_the_desk_is_described(how_to: str, label: str) -> None:
    assert f"| **{label}** |" in how_to


def test_option_names_of_json_lines(how_to: str, root: Path) -> None:
    page = (root / "docs" / "commands.md").read_text(encoding="utf-8")
    options = {word.strip("`") for word in page.split() if word.endswith("-field")}
    assert options
    assert all(option in how_to for option in options)
