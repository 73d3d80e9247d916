"""The error tree: each error is a sentence for a person, with the facts in it."""


class TrucelineError(Exception):
    """Anything that Truceline itself reports as wrong."""


class SourceError(TrucelineError):
    """An input cannot be taken in."""


class UnreadableReport(SourceError):
    """One report cannot be read; the run goes on without it."""

    def __init__(self, place: str, reason: str, cure: str = "") -> None:
        super().__init__(f"{place}: {reason}" + (f" ({cure})" if cure else ""))
        self.place = place
        self.reason = reason
        self.cure = cure


class ProcessError(TrucelineError):
    """The process file is not as it must be."""


class CodebookError(TrucelineError):
    """The codebook contradicts itself or names what does not exist."""


class CodingError(TrucelineError):
    """A statement could not be coded."""


class ModelMissing(TrucelineError):
    """A language model named in the settings is not installed."""


class RecordError(TrucelineError):
    """The record cannot be opened, read or written."""


class NotFound(RecordError):
    """The record holds nothing under that key."""


class RulingError(TrucelineError):
    """A ruling cannot be taken or withdrawn; the sentence says what stands in the way."""


class SpanMismatch(TrucelineError):
    """The words kept as evidence are not where the record says."""

    def __init__(self, report: str, kept: str, found: str) -> None:
        super().__init__(f"{report}: kept {kept!r}, found {found!r}")
        self.report = report
