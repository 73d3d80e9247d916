"""What all entries of the codebook have in common."""

from pydantic import BaseModel, ConfigDict

from truceline.coding.phrases import phrase

PLOVER = (
    "AGREE",
    "REQUEST",
    "REJECT",
    "THREATEN",
    "ACCUSE",
    "SUPPORT",
    "CONCEDE",
    "CONSULT",
    "SANCTION",
)

Texts = tuple[str, ...]


class Entry(BaseModel):
    """Unknown keys are mistakes, and are said so."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def readable(texts: Texts) -> Texts:
    """Patterns that can be read; one that cannot is a mistake."""
    for text in texts:
        phrase(text)
    return texts
