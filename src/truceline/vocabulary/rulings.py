"""What a decision says in full: who is one, who is two, what a statement truly is.

A decision keeps pairs of words; here they are read and written. A statement is named by
its key and by where its words stand, so that it is found again when a better reading
gives it another key.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.commitments import CommitmentKind, CommitmentState
from truceline.vocabulary.names import fold
from truceline.vocabulary.spans import Span

Values = tuple[tuple[str, str], ...]
NOT = "not "
NO_ACTS = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """A statement by its key, and by where its words stand."""

    key: str
    report: str = ""
    span: Span = Span(0, 0)

    def __str__(self) -> str:
        return f"{self.key} {self.report} {self.span.start} {self.span.end}"

    @classmethod
    def read(cls, kept: str) -> "Place":
        """The place as a decision keeps it.

        >>> Place.read(str(Place("s", "r", Span(3, 9)))).span
        Span(start=3, end=9)
        """
        key, report, start, end = kept.split(" ")
        return cls(key, report, Span(int(start), int(end)))

    def nearness(self, span: Span) -> float:
        """Share of characters that both cover: 1 for the same words.

        >>> Place("s", "r", Span(0, 10)).nearness(Span(5, 10))
        0.5
        """
        shared = self.span.shares(span)
        return shared / max(1, len(self.span) + len(span) - shared)


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Several actors are one: the first keeps its name and key."""

    keep: str
    name: str
    others: tuple[tuple[str, str], ...]  # key and name

    @property
    def values(self) -> Values:
        """As a decision keeps it."""
        joined = [pair for key, name in self.others for pair in (("joined", key), ("was", name))]
        return (("name", self.name), *joined)

    @property
    def keys(self) -> frozenset[str]:
        """All that it speaks of."""
        return frozenset((self.keep, *(key for key, _ in self.others)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Some of what stood under one actor belongs to another; without any, they are just two."""

    actor: str
    name: str
    to: str
    to_name: str
    party: str = ""  # of a new actor: name and id of its party
    side: str = ""
    names: tuple[str, ...] = ()  # sources as printed
    reports: tuple[str, ...] = ()
    statements: tuple[Place, ...] = ()

    @property
    def values(self) -> Values:
        """As a decision keeps it."""
        told = [("from", self.name), ("to", self.to), ("to name", self.to_name)]
        told += [("party", self.party), ("side", self.side)] if self.side else []
        told += [("spelling", name) for name in self.names]
        told += [("report", key) for key in self.reports]
        told += [("statement", str(place)) for place in self.statements]
        return tuple(told)

    @property
    def keys(self) -> frozenset[str]:
        """All that it speaks of."""
        return frozenset((self.actor, self.to))

    @property
    def only_apart(self) -> bool:
        """Whether it moves nothing and says only that the two are two."""
        return not (self.names or self.reports or self.statements)

    @property
    def spellings(self) -> frozenset[str]:
        """The sources as they are compared."""
        return frozenset(fold(name) for name in self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuledAct:
    """An act as a person codes it."""

    act: ActKind
    issues: tuple[Issue, ...] = ()
    negated: bool = False

    def __str__(self) -> str:
        issues = ", ".join(issue.value for issue in self.issues)
        return f"{NOT if self.negated else ''}{self.act.value}: {issues}"

    @classmethod
    def read(cls, kept: str) -> "RuledAct":
        """The act as a decision keeps it.

        >>> one = RuledAct(act=ActKind.REJECT, issues=(Issue.CEASEFIRE,), negated=True)
        >>> str(one), RuledAct.read(str(one)) == one
        ('not reject: ceasefire', True)
        """
        act, _, issues = kept.removeprefix(NOT).partition(":")
        return cls(
            act=ActKind(act.strip()),
            issues=tuple(Issue(one.strip()) for one in issues.split(",") if one.strip()),
            negated=kept.startswith(NOT),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a statement is instead; what is None stays as the program has it."""

    speaker: str | None = None
    speaker_name: str = ""
    acts: tuple[RuledAct, ...] | None = None

    @property
    def values(self) -> Values:
        """As a decision keeps it."""
        told: list[tuple[str, str]] = []
        if self.speaker is not None:
            told += [("speaker", self.speaker), ("speaker name", self.speaker_name)]
        if self.acts is not None:
            told += [(f"act {n}", str(act)) for n, act in enumerate(self.acts, 1)]
            told += [] if self.acts else [("acts", NO_ACTS)]
        return tuple(told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What became of a promise, a prediction or a threat, as a person says."""

    kind: CommitmentKind
    state: CommitmentState

    @property
    def values(self) -> Values:
        """As a decision keeps it."""
        return (("kind", self.kind.value), ("state", self.state.value))


def merge_of(subject: str, values: Values) -> Merge:
    """What a decision to merge says."""
    told = dict(values)
    keys = [value for name, value in values if name == "joined"]
    names = [value for name, value in values if name == "was"]
    return Merge(keep=subject, name=told["name"], others=tuple(zip(keys, names, strict=True)))


def split_of(subject: str, values: Values) -> Split:
    """What a decision to split says."""
    told = dict(values)
    return Split(
        actor=subject,
        name=told["from"],
        to=told["to"],
        to_name=told["to name"],
        party=told.get("party", ""),
        side=told.get("side", ""),
        names=every(values, "spelling"),
        reports=every(values, "report"),
        statements=tuple(Place.read(kept) for kept in every(values, "statement")),
    )


def correction_of(values: Values) -> Correction:
    """What a decision to correct says."""
    told = dict(values)
    acts = [RuledAct.read(value) for name, value in values if name.startswith("act ")]
    return Correction(
        speaker=told.get("speaker"),
        speaker_name=told.get("speaker name", ""),
        acts=tuple(acts) if acts or told.get("acts") == NO_ACTS else None,
    )


def settlement_of(values: Values) -> Settlement:
    """What a decision to settle says.

    >>> kept = Settlement(kind=CommitmentKind.PROMISE, state=CommitmentState.KEPT)
    >>> settlement_of(kept.values) == kept
    True
    """
    told = dict(values)
    return Settlement(kind=CommitmentKind(told["kind"]), state=CommitmentState(told["state"]))


def place_of(subject: str, values: Values) -> Place:
    """Which statement a ruling is on; an old ruling knows only its key."""
    kept = every(values, "statement")
    return Place.read(kept[0]) if kept else Place(subject)


def every(values: Values, name: str) -> tuple[str, ...]:
    """All values of that name."""
    return tuple(value for given, value in values if given == name)


def actor_key(name: str, taken: Sequence[str] | frozenset[str] = ()) -> str:
    """The key of somebody known by name only; another one where that is taken.

    >>> actor_key("Ilse Karrow"), actor_key("Ilse Karrow", ["ilse-karrow"])
    ('ilse-karrow', 'ilse-karrow-2')
    """
    plain = fold(name).replace(" ", "-") or "nobody"
    number, key = 2, plain
    while key in taken:
        key, number = f"{plain}-{number}", number + 1
    return key
