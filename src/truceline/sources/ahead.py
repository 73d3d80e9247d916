"""A stream whose first line is looked at before it is read."""

from dataclasses import dataclass

from truceline.sources.files import Readable


@dataclass(slots=True)
class Ahead:
    """Reads what was looked at first, then the rest of the stream."""

    stream: Readable
    held: bytes = b""

    def look(self, limit: int) -> bytes:
        """The first line that is not blank, without taking it."""
        while len(self.held) < limit and (line := self.stream.readline(limit)):
            self.held += line
            if found := line.lstrip(b"\xef\xbb\xbf \t\r\n"):
                return found
        return b""

    def read(self, size: int = -1, /) -> bytes:
        """Up to so many bytes; all of them without a size."""
        held, self.held = self.held, b""
        if size < 0:
            return held + self.stream.read()
        if len(held) > size:
            held, self.held = held[:size], held[size:]
        return held + self.stream.read(size - len(held))

    def readline(self, size: int = -1, /) -> bytes:
        """Up to the next end of a line."""
        if not self.held:
            return self.stream.readline(size)
        line, end, rest = self.held.partition(b"\n")
        self.held = rest
        return line + end
