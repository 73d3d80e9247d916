"""The factors of the talks assessment: what ships, and what a user adds to it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from truceline.coding.extending import extended, merged, read_entries
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.errors import CodebookError
from truceline.vocabulary.factors import Factor
from truceline.vocabulary.process import Process

FILE = "assessment.yml"
Factors = Mapping[str, Factor]


def factors_of(process: Process, extra: Path | None = None) -> Factors:
    """The factors, with what a codebook file and the process file add to them, in order."""
    entries = extended(FILE)
    if extra is not None:
        entries = merged(entries, read_entries(extra / FILE if extra.is_dir() else extra))
    own = {
        key: more.model_dump(by_alias=True, exclude_defaults=True, mode="json")
        for key, more in process.assessment.items()
    }
    return {key: checked(key, entry) for key, entry in merged(entries, own).items()}


def on_one_issue(factors: Factors, issue: Issue | None) -> Factors:
    """The factors that an issue belongs to, of that issue alone; without one, all as they are.

    Rules that name other issues say nothing of this one.
    """
    if issue is None:
        return factors
    return {
        key: factor.model_copy(update={"issues": (issue,)})
        for key, factor in factors.items()
        if issue in factor.issues
    }


def checked(key: str, entry: Any) -> Factor:
    """An entry as a factor, or a sentence on what is wrong with it."""
    try:
        return Factor.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        where = " → ".join(str(part) for part in (key, *first["loc"]))
        raise CodebookError(f"{FILE}, {where}: {first['msg']}") from None
