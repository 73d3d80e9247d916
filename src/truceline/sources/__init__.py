"""Files, folders and JSON lines become reports, kept byte for byte."""

from truceline.sources.encodings import text_of
from truceline.sources.gathering import gather
from truceline.sources.jsonlines import Fields

__all__ = ["Fields", "gather", "text_of"]
