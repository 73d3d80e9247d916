"""What came in, byte for byte."""

from dataclasses import dataclass, fields, replace

from truceline.vocabulary.keys import ReportKey, content_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the user or the container says of a report, where its text is silent."""

    id: str | None = None  # the user's own identifier
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None  # as printed or as ISO; read later
    language: str | None = None

    def with_later(self, later: "Told") -> "Told":
        """What is told now takes the place of what was told before; silence changes nothing.

        >>> Told(outlet="Coast Daily").with_later(Told(published="2031-05-04")).outlet
        'Coast Daily'
        """
        given = {one.name: getattr(later, one.name) for one in fields(later)}
        return replace(self, **{name: value for name, value in given.items() if value is not None})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published item as it came in; never changed."""

    key: ReportKey
    content: bytes
    media_type: str  # text/plain, text/html
    path: str | None  # as the user gave it, relative to the folder's parent
    told: Told = Told()
    encoding: str = "utf-8"

    @property
    def content_key(self) -> str:
        """SHA-256 of the bytes."""
        return content_key(self.content)

    @property
    def id(self) -> str:
        """The user's identifier, or the key."""
        return self.told.id or self.key
