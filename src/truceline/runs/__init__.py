"""The stages in order: what a run does, counts and stores."""

from truceline.runs.adding import add, read_again
from truceline.runs.stages import Stages, load_stages, stream
from truceline.runs.summary import Heard, RunSummary, Watcher

__all__ = ["Heard", "RunSummary", "Stages", "Watcher", "add", "load_stages", "read_again", "stream"]
