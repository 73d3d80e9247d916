"""The stages in order: what a run does, counts and stores."""

from truceline.runs.adding import add, read_again
from truceline.runs.stages import Stages, load_stages
from truceline.runs.summary import Heard, RunSummary, Watcher
from truceline.runs.workers import Alone, stream, workers

__all__ = [
    "Alone",
    "Heard",
    "RunSummary",
    "Stages",
    "Watcher",
    "add",
    "load_stages",
    "read_again",
    "stream",
    "workers",
]
