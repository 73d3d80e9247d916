"""What a reader asked for in an address: filters, days, page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.ruler import Ruler
from truceline.publishing.desk.surroundings import Choice, Filter, Pager
from truceline.record.rows import ANY, RULED, UNRULED, Counted, RecordReader, Wanted

PAGE = 50  # statements to a page
MOST_CHOICES = 60  # of a filter; further ones are found by search

FIELDS = {
    "party": ("Party", "all parties"),
    "actor": ("Speaker", "all speakers"),
    "act": ("Act", "all acts"),
    "issue": ("Issue", "all issues"),
    "outlet": ("Outlet", "all outlets"),
    "kind": ("Kind", "all kinds"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """An address with its values."""

    path: str
    values: Mapping[str, str]
    ruler: Ruler | None = None  # None: this desk takes no rulings
    many: Mapping[str, Sequence[str]] = field(default_factory=dict)  # values given more than once

    def word(self, name: str) -> str:
        """A value without the blanks around it."""
        return self.values.get(name, "").strip()

    def day(self, name: str) -> str:
        """A day as ISO; what is no day counts as not given (see `complaints`)."""
        given = self.word(name)
        return given if is_day(given) else ""

    def page(self) -> int:
        """Number of the page; nonsense is the first."""
        given = self.word("page")
        return max(1, int(given)) if given.isdecimal() and len(given) < 9 else 1

    def complaints(self, *days: str) -> list[str]:
        """A sentence for each day that could not be understood."""
        return [
            f"“{self.word(name)}” is not a day; write it as 2031-05-04. It was left out."
            for name in days
            if self.word(name) and not self.day(name)
        ]

    def changed(self, **changes: object) -> str:
        """This address with other values."""
        return links.changed(self.path, self.values, **changes)

    def pager(self, total: int, size: int = PAGE) -> Pager:
        """Where the asked page stands among so many."""
        page = min(self.page(), max(1, -(-total // size)))
        return Pager(
            first=min(total, (page - 1) * size + 1),
            last=min(total, page * size),
            total=total,
            previous=self.changed(page=page - 1) if page > 1 else "",
            next=self.changed(page=page + 1) if page * size < total else "",
        )


def is_day(given: str) -> bool:
    """Whether it is a calendar day written the one way that all read alike.

    >>> is_day("2031-05-04"), is_day("05/06"), is_day("2031-02-30")
    (True, False, False)
    """
    try:
        return date.fromisoformat(given).isoformat() == given
    except ValueError:
        return False


def wanted(asked: Asked, *, newest_first: bool = True) -> Wanted:
    """The statements that an address asks for."""
    return Wanted(
        words=asked.word("q"),
        actor=asked.word("actor"),
        party=asked.word("party"),
        act=asked.word("act"),
        issue=asked.word("issue"),
        outlet=asked.word("outlet"),
        report=asked.word("report"),
        kind=asked.word("kind"),
        since=asked.day("since"),
        until=asked.day("until"),
        echo=asked.word("echo"),
        source=asked.values.get("source", ""),
        ruling=ruling_asked(asked.word("ruling")),
        newest_first=newest_first,
    )


RULINGS = (
    ("reject", "rejected"),
    ("accept", "accepted"),
    ("correct", "corrected"),
    (RULED, "ruled on"),
    (UNRULED, "not ruled on"),
    (ANY, "all, with the rejected"),
)


def ruling_asked(given: str) -> str:
    """A ruling that a list can be narrowed to; nonsense is none."""
    return given if given in dict(RULINGS) else ""


def ruling_filter(reader: RecordReader, sought: Wanted) -> Filter:
    """What people ruled; rejected statements are seen only here."""
    counts = {one.value: one.count for one in reader.counted("ruling", replace(sought, ruling=ANY))}
    return Filter(
        name="ruling",
        label="Ruling",
        any="all but the rejected",
        choices=[
            Choice(value=value, label=label, count=counts.get(value), chosen=sought.ruling == value)
            for value, label in RULINGS
        ],
    )


def filters(reader: RecordReader, sought: Wanted, fields: Sequence[str]) -> list[Filter]:
    """The fields that narrow a list; each counts what the other fields leave."""
    return [one_filter(reader, sought, name) for name in fields]


def one_filter(reader: RecordReader, sought: Wanted, name: str) -> Filter:
    """A filter with its values, most frequent first."""
    chosen: str = getattr(sought, name)
    without: Wanted = replace(sought, **{name: ""})  # type: ignore[arg-type]
    values = sorted(reader.counted(name, without), key=lambda one: (-one.count, one.label))
    shown = [one for place, one in enumerate(values) if place < MOST_CHOICES or one.value == chosen]
    if chosen and all(one.value != chosen for one in shown):
        shown.append(Counted(value=chosen, label=chosen, count=0))
    title, nothing = FIELDS[name]
    return Filter(
        name=name,
        label=title,
        any=nothing,
        choices=[
            Choice(
                value=one.value,
                label=value_label(name, one.value, one.label),
                count=one.count,
                chosen=one.value == chosen,
            )
            for one in shown
        ],
    )


def value_label(name: str, value: str, given: str) -> str:
    """How a value of a filter is called."""
    return wording.label(value) if name in ("act", "issue") else given or value


def chips(asked: Asked, shown: Sequence[Filter]) -> list[Link]:
    """The filters in force; following one takes it away."""
    found = [
        Link(f"{one.label}: {choice.label}", asked.changed(**{one.name: ""}))
        for one in shown
        for choice in one.choices
        if choice.chosen
    ]
    if words := asked.word("q"):
        found.append(Link(f"Words: “{words}”", asked.changed(q="")))
    for name, end in (("since", "From"), ("until", "To")):
        if day := asked.day(name):  # what is no day is told of, and is not in force
            found.append(Link(f"{end}: {wording.day_words(day)}", asked.changed(**{name: ""})))
    for name, words in (
        ("echo", "Tellings of one statement"),
        ("report", "One report"),
        ("source", "One spelling"),
    ):
        if asked.word(name):
            found.append(Link(words, asked.changed(**{name: ""})))
    return found
