from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from truceline.settings import Settings
from truceline.sources import gather
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.reports import Report

Gathered = tuple[list[Report], list[Problem]]


@pytest.fixture
def take() -> Callable[..., Gathered]:
    def take(*paths: object, **options: object) -> Gathered:
        given: Iterable[Path] = paths  # type: ignore[assignment]
        options.setdefault("settings", Settings())
        found = list(gather(given, **options))  # type: ignore[arg-type]
        reports = [f for f in found if isinstance(f, Report)]
        return reports, [f for f in found if isinstance(f, Problem)]

    return take
