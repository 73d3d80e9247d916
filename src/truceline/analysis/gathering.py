"""Gives each act to the proposal that it tells of: by name, number, day, author or short form."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from truceline.analysis.drafts import (
    IDEA,
    OWN,
    TEXT,
    Mention,
    aliases,
    authors_named,
    days_in,
    is_author,
    kind_of,
    mentions,
    put_forward,
    short_for,
)
from truceline.analysis.material import Material, as_day, sure
from truceline.analysis.provisions import SOURCE
from truceline.analysis.stances import ANSWERS
from truceline.analysis.tabled import Found, is_of, kinds_of, known, matters_of, on_matter
from truceline.analysis.timing import when_in
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

# Of a text of the day: "the deal reached in Kes earlier this month".
JUST_REACHED = re.compile(
    r"\b(?:reached|agreed|signed|struck|made|negotiated|concluded)\b[^.;“”]{0,60}?"
    r"\b(?:(?:earlier |later )?(?:this|last) (?:week|month)|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|"
    r"Satur|Sun)day|yesterday)\b"
)
OF_HIS_OWN = re.compile(rf"\b(?:his|her) (?:own )?(?:[\w-]+ ){{0,2}}(?:{TEXT}|{IDEA})\b")
BY_MEDIATORS = re.compile(
    rf"\b(?:{TEXT}|{IDEA})\b[^.;,]{{0,40}} (?:by|from|of) (?:the )?mediators\b"
    rf"|\b(?:the )?mediators[’'] (?:[\w-]+ ){{0,3}}(?:{TEXT}|{IDEA})\b",
    re.IGNORECASE,
)
BRINGS_IN = frozenset({ActKind.PROPOSE, ActKind.OFFER})
WEEK = timedelta(days=7)
LASTING = timedelta(days=150)  # a draft of the process file stays on the table for longer
RECENT = timedelta(days=60)  # "the plan that Oren presented": his newest of that time


# "Accepts it as a basis": the text last told of.
AS_A_BASIS = re.compile(r"\b(?:it|this|them|these) as (?:a|the|its|their) basis\b", re.IGNORECASE)


class Gathering:
    """Goes through the acts in order and gives each to the proposal that it tells of."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.aliases = aliases(material.process.drafts)
        self.found: dict[str, Found] = {one.draft.id: known(one) for one in self.aliases}
        self.by_name = {one.draft.name: one.draft.id for one in self.aliases}
        self.last: defaultdict[str, list[str]] = defaultdict(list)  # keys by report, as told

    def take(self, rows: Iterable[Spoken]) -> "Gathering":
        """Give every act to its proposal; the first time through only finds what there is."""
        ordered = in_print(rows)
        for row in ordered:
            self.hear(row)
        self.last.clear()
        for found in self.found.values():
            found.rows.clear()
        for row in ordered:
            self.hear(row)
        return self

    def hear(self, row: Spoken) -> None:
        """Give one act to its proposal."""
        key = self.told_of(row)
        if key is not None:
            self.last[row.report].append(key)
            self.found[key].rows.append(row)

    def told_of(self, row: Spoken) -> str | None:
        """The proposal that an act is about; None: none, or nobody can tell."""
        text = f"{row.cue} {row.words}".strip()
        if row.option in self.by_name:
            key = self.by_name[row.option]
            return key if self.of_its_time(key, row, text) else None
        if SOURCE.match(row.speaker) and not row.side:
            return self.only(row)
        return (
            self.named(row, text)
            or (row.cue and self.named(row, row.words))
            or self.by_day(row, text)
            or self.by_person(row, text)
            or self.by_author(row, text)
            or self.brought_in(row, text)
            or self.short(row, text)
        )

    def named(self, row: Spoken, text: str) -> str | None:
        """By an alias, a number or a name."""
        folded = fold(text)
        alias = next((one for one in self.aliases if one.found(folded)), None)
        if alias is not None and self.of_its_time(alias.draft.id, row, text):
            return alias.draft.id
        for mention in mentions(text):
            if mention.number is not None:
                key = self.numbered(row, mention, text)
            else:
                key = self.with_name(row, mention)
            if key is not None:
                return key
        return None

    def numbered(self, row: Spoken, mention: Mention, text: str) -> str | None:
        """ "A nine-point plan": the known text of that number, of that author if several."""
        same = [one for one in self.found.values() if one.number == mention.number]
        whose = authors_named(text, row.date, self.material)
        if row.act in BRINGS_IN and row.side and not whose:
            whose = (row.side,)
        fitting = [one for one in same if not whose or not one.sides or set(whose) & set(one.sides)]
        if len(fitting) == 1:
            return fitting[0].key
        if fitting or not mention.opens or not self.brings_in(row):
            return None
        key = f"{mention.number}-{mention.kind}-{'-'.join(whose) or 'unknown'}"
        name = f"{mention.number}-point {mention.kind}"
        return self.opened(Found(key, name, None, mention.number, mention.kind, whose, row.date))

    def with_name(self, row: Spoken, mention: Mention) -> str | None:
        """ "The Harbour plan"; a name that is a side's own is its author's, not the text's."""
        name = mention.name or ""
        side = self.material.side_named(name, row.date)
        if side is not None:
            return None
        key = f"{fold(name).replace(' ', '-')}-{mention.kind}"
        if key in self.found:
            return key
        if not self.brings_in(row):
            return None
        whose = authors_named(row.words, row.date, self.material) or (row.side,)
        whose = tuple(filter(None, whose))
        return self.opened(Found(key, mention.words, None, None, mention.kind, whose, row.date))

    def of_its_time(self, key: str, row: Spoken, text: str) -> bool:
        """Whether a known text can be meant: "the deal reached last week" is none of years ago."""
        day = as_day(self.found[key].day)
        match = JUST_REACHED.search(text)
        when = when_in(match.group(), row) if match is not None else None
        told = as_day(when.first) if when is not None else None
        return day is None or told is None or told - day <= RECENT

    def by_person(self, row: Spoken, text: str) -> str | None:
        """ "The offer by envoy Kesby": the one text that is known by that name."""
        day = as_day(row.date)
        if Issue.NEGOTIATING_BASIS not in row.issues or day is None:
            return None
        named = {one.person for one in self.material.named(text, row.date) if one.person}
        names = {person.name for person in self.material.process.people if person.id in named}
        if OF_HIS_OWN.search(text):
            names.add(row.speaker)
        owners = {
            fold(name.split()[-1])
            for name in names
            if name and is_author(name.split()[-1], text, speaks=name == row.speaker)
        }
        keys = {
            alias.draft.id
            for alias in self.aliases
            if owners & alias.words and (as_day(self.found[alias.draft.id].day) or day) <= day
        }
        return keys.pop() if len(keys) == 1 else None

    def by_author(self, row: Spoken, text: str) -> str | None:
        """ "The plan that Oren presented": the newest of his texts, if there is just one lately.

        A text on other matters is none: "the ceasefire proposal by Dorn" is not its paper on aid.
        """
        whose = authors_named(text, row.date, self.material)
        if not whose and BY_MEDIATORS.search(text):
            sides = self.material.process.third_parties
            whose = tuple(side.id for side in sides if side.role == "mediator")
        if not whose or Issue.NEGOTIATING_BASIS not in row.issues:
            return None
        day = as_day(row.date)
        matters = matters_of(row, text)
        recent = [
            one
            for one in self.found.values()
            if is_of(one, whose)
            and day
            and (told := as_day(one.day))
            and told <= day
            and day - told <= (LASTING if one.draft else RECENT)
            and on_matter(one, matters)
        ]
        newest = max((one.day or "" for one in recent), default="")
        latest = [one for one in recent if one.day == newest]
        if len(latest) == 1:
            return latest[0].key
        return None if latest else self.answered(row, text, whose)

    def answered(self, row: Spoken, text: str, whose: tuple[str, ...]) -> str | None:
        """ "Rejected a proposal crafted by Veska": a text that is known by its answers alone."""
        own = OWN.search(text)
        if row.act not in ANSWERS or len(whose) != 1 or not row.side or not row.date or not own:
            return None
        if row.side in whose or not sure(row, self.material.bench):
            return None
        day, kind = as_day(row.date), kind_of(own["kind"])
        for one in self.found.values():
            told = as_day(one.day)
            if one.described and one.sides == whose and day and told and day - told <= WEEK:
                return one.key
        key = f"{whose[0]}-{kind}-{row.date[:10]}"
        name = f"{kind} of {self.material.name(whose[0])}"
        return self.opened(Found(key, name, None, None, kind, whose, row.date, [], True))

    def by_day(self, row: Spoken, text: str) -> str | None:
        """ "The draft submitted on 18 February": the text of that day."""
        if Issue.NEGOTIATING_BASIS not in row.issues or OWN.search(text) is None:
            return None
        days = days_in(text, row.date)
        same = [one.key for one in self.found.values() if one.day and one.day[:10] in days]
        return same[0] if len(same) == 1 else None

    def only(self, row: Spoken) -> str | None:
        """The one text that the report has told of so far."""
        told = set(self.last.get(row.report, []))
        return told.pop() if len(told) == 1 else None

    def brought_in(self, row: Spoken, text: str) -> str | None:
        """ "Put forward a draft agreement": the author's known text of that week, or a new one."""
        kind = put_forward(text) if self.brings_in(row) else None
        if kind is None:
            return None
        day = as_day(row.date)
        for one in self.found.values():
            told = as_day(one.day)
            if row.side in one.sides and day and told and abs(day - told) <= WEEK:
                return one.key
        if not row.side or not row.date:
            return None
        key = f"{row.side}-{kind}-{row.date[:10]}"
        name = f"{kind} of {self.material.name(row.side)}"
        return self.opened(Found(key, name, None, None, kind, (row.side,), row.date, [], True))

    def short(self, row: Spoken, text: str) -> str | None:
        """ "The draft", "these offers": the text last told of in the report, if it is plain."""
        kind = short_for(text)
        told = self.last.get(row.report, [])
        if told and kind is None and AS_A_BASIS.search(text):
            return told[-1]
        if kind is None or not told:
            return None
        if Issue.NEGOTIATING_BASIS not in row.issues and not row.answers:
            return None
        same = [key for key in told if kind in (self.found[key].kind, *kinds_of(self.found[key]))]
        if same:
            return same[-1]
        return told[-1] if len(set(told)) == 1 else None

    def brings_in(self, row: Spoken) -> bool:
        """Whether an act puts a text on the table."""
        on_basis = Issue.NEGOTIATING_BASIS in row.issues
        return row.act in BRINGS_IN and on_basis and sure(row, self.material.bench)

    def opened(self, found: Found) -> str:
        """Remember a new proposal."""
        return self.found.setdefault(found.key, found).key


def in_print(rows: Iterable[Spoken]) -> list[Spoken]:
    """Reports by their first day, each in the order of its print."""
    known = list(rows)
    first: dict[str, str] = {}
    for row in known:
        first[row.report] = min(row.date or "9", first.get(row.report, "9"))
    return sorted(known, key=lambda r: (first[r.report], r.report, r.start))
