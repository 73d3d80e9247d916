"""What the record tells of talks, gathered once for proposals, rounds and mediators."""

from truceline.analysis import material as talk
from truceline.analysis.material import Material
from truceline.record.queries import Reader
from truceline.settings import read_settings


def of(reader: Reader) -> Material:
    """What the record tells of talks."""
    return talk.material(reader, review_below=read_settings().review_below)
