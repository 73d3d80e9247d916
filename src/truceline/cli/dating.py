"""Says once, under what is ordered by time, how many reports have no date."""

from truceline.analysis.wording import without_a_day
from truceline.cli.output import inform
from truceline.record.queries import Reader


def warn_undated(reader: Reader) -> None:
    """How many reports have no date, and the cure; nothing where all have one."""
    counted = reader.totals()
    told = without_a_day(counted.undated, counted.reports)
    if told:
        inform(f"\n{told}")
