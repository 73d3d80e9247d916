"""The whole check of a codebook: contradictions, examples coded otherwise, untested entries."""

from collections.abc import Sequence

from truceline.coding.checking import Fault, check, sorted_faults
from truceline.coding.codebook import load_codebook
from truceline.coding.trying import (
    Examples,
    coded_otherwise,
    exercised,
    invented,
    try_examples,
    untested,
)
from truceline.settings import Settings
from truceline.vocabulary.process import Process


def faults_of(added: str, settings: Settings, process: Process | None = None) -> Sequence[Fault]:
    """Every fault of the shipped codebook with these additions."""
    return _faults(added, Examples(process or invented(), settings))


def _faults(added: str, examples: Examples) -> Sequence[Fault]:
    book = load_codebook(added)
    tried = try_examples(book, examples)
    return sorted_faults(
        [
            *check(book),
            *coded_otherwise(tried),
            *untested(book, exercised(tried, book)),
        ]
    )


def faults_added(added: str, settings: Settings, process: Process | None = None) -> Sequence[Fault]:
    """Faults that come with the additions; those of the shipped codebook are left out."""
    examples = Examples(process or invented(), settings)
    ours = set(_faults("", examples))
    return [fault for fault in _faults(added, examples) if fault not in ours]
