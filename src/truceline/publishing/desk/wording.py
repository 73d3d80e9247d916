"""How the desk says dates, counts, acts and issues: plain words, never 05/06."""

from datetime import date

from truceline.analysis.wording import relative_day
from truceline.record.rows import StatementRow
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.names import as_words
from truceline.vocabulary.statements import Statement

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
UNKNOWN = "date unknown"

ISSUE_GROUPS: tuple[tuple[str, tuple[Issue, ...]], ...] = (
    (
        "Talks",
        (
            Issue.TALKS_RESUMPTION,
            Issue.TALKS_FORMAT,
            Issue.TALKS_VENUE,
            Issue.MEDIATION,
            Issue.PARTICIPATION,
            Issue.LEGAL_AUTHORITY,
            Issue.NEGOTIATING_BASIS,
        ),
    ),
    (
        "Security",
        (
            Issue.CEASEFIRE,
            Issue.HOSTILITIES,
            Issue.WITHDRAWAL,
            Issue.TERRITORY,
            Issue.SECURITY_GUARANTEES,
            Issue.ALLIANCE_NEUTRALITY,
            Issue.FORCE_LIMITS,
            Issue.MONITORING_VERIFICATION,
            Issue.ENFORCEMENT,
            Issue.NUCLEAR,
        ),
    ),
    ("People", (Issue.PRISONERS, Issue.HUMANITARIAN, Issue.ACCOUNTABILITY)),
    (
        "Order and economy",
        (
            Issue.POLITICAL_ORDER,
            Issue.SANCTIONS,
            Issue.ECONOMY,
            Issue.RELATIONS,
            Issue.RECONSTRUCTION,
        ),
    ),
)

SPELT_OUT = {
    Issue.ALLIANCE_NEUTRALITY: "alliance or neutrality",
    Issue.MONITORING_VERIFICATION: "monitoring and verification",
    Issue.TALKS_RESUMPTION: "resumption of talks",
    Issue.TALKS_FORMAT: "format of talks",
    Issue.TALKS_VENUE: "venue",
    Issue.LEGAL_AUTHORITY: "legal authority to negotiate",
    ActKind.DECLINE_COMMENT: "decline to comment",
}

TOWARDS = (
    ActKind.PROPOSE,
    ActKind.OFFER,
    ActKind.INVITE,
    ActKind.ACCEPT,
    ActKind.CONCEDE,
    ActKind.COMMIT,
)
AWAY = (ActKind.REJECT, ActKind.THREATEN, ActKind.ACCUSE, ActKind.DENY)
ASKS = (ActKind.DEMAND, ActKind.APPEAL)
TELLS = (
    ActKind.ASSERT,
    ActKind.CONFIRM,
    ActKind.PRAISE,
    ActKind.PREDICT,
    ActKind.MEET,
    ActKind.DECLINE_COMMENT,
)


def label(key: str) -> str:
    """The codebook's key as words.

    >>> label("talks_venue"), label("security_guarantees")
    ('venue', 'security guarantees')
    """
    return SPELT_OUT.get(key) or as_words(key)  # type: ignore[call-overload]


def capital(words: str) -> str:
    """The words with a capital first letter.

    >>> capital("date unknown")
    'Date unknown'
    """
    return words[:1].upper() + words[1:]


def family_of(act: ActKind) -> str:
    """Which of the four families of acts: a line and a hue.

    >>> family_of(ActKind.REJECT)
    'away'
    """
    if act in TOWARDS:
        return "towards"
    if act in AWAY:
        return "away"
    return "asks" if act in ASKS else "tells"


def headed(name: str, day: date | None) -> str:
    """The heading of a page that stands for a day; without one, none is made up.

    >>> headed("Positions on", None)
    'Positions; no day is known'
    """
    if day is None:
        return f"{name.removesuffix(' on').removesuffix(',')}; no day is known"
    return f"{name} {day_words(day.isoformat())}"


def day_words(when: str | None) -> str:
    """A date as far as it is known.

    >>> day_words("2031-05-03T14:26"), day_words("2031-05"), day_words(None)
    ('3 May 2031, 14:26', 'May 2031', 'date unknown')
    """
    if not when:
        return UNKNOWN
    day, _, time = when.replace(" ", "T").partition("T")
    parts = day.split("-")
    try:
        words = [MONTHS[int(part) - 1] if place else part for place, part in enumerate(parts[:2])]
        words += [str(int(part)) for part in parts[2:3]]
    except (ValueError, IndexError):
        return when
    return " ".join(reversed(words)) + (f", {time[:5]}" if time else "")


def weekday_words(when: str | None) -> str:
    """A day with its weekday, where the day is known.

    >>> weekday_words("2031-05-05"), weekday_words("2031-05")
    ('Monday 5 May 2031', 'May 2031')
    """
    day = as_day(when)
    return f"{WEEKDAYS[day.weekday()]} {day_words(day.isoformat())}" if day else day_words(when)


def as_day(when: str | None) -> date | None:
    """The calendar day, if the date is known to the day.

    >>> as_day("2031-05-05T08:00"), as_day("2031-05"), as_day("soon")
    (datetime.date(2031, 5, 5), None, None)
    """
    try:
        return date.fromisoformat((when or "")[:10])
    except ValueError:
        return None


def age_words(since: str | None, on: date | None) -> str:
    """How old words are, in the coarsest unit that still tells.

    >>> age_words("2031-05-03", date(2031, 5, 5)), age_words("2031-02-18", date(2031, 5, 5))
    ('2 days', '10 weeks')
    >>> age_words(None, date(2031, 5, 5)), age_words("2031-05-05", date(2031, 5, 5))
    ('date unknown', 'the same day')
    """
    day = as_day(since)
    if day is None or on is None:
        return day_words(since)
    days = (on - day).days
    if days == 0:
        return "the same day"
    if days < 0:
        return day_words(since)
    for least, length, unit in ((730, 365, "year"), (182, 30, "month"), (21, 7, "week")):
        if days >= least:
            return counted(days // length, unit)
    return counted(days, "day")


def counted(number: int, word: str, many: str = "") -> str:
    """A count with its word.

    >>> counted(1, "family", "families"), counted(1846, "statement")
    ('1 family', '1,846 statements')
    """
    return f"{number:,} {word if number == 1 else many or word + 's'}"


def plural(number: int, word: str, many: str = "") -> str:
    """The word alone, in the number that goes with the count.

    >>> plural(2, "origin")
    'origins'
    """
    return word if number == 1 else many or word + "s"


def listed(things: tuple[str, ...] | list[str], joint: str = "and") -> str:
    """Several things in a row.

    >>> listed(["Norlund", "Veska", "Tarsh"])
    'Norlund, Veska and Tarsh'
    """
    *first, last = things or [""]
    return f"{', '.join(first)} {joint} {last}" if first else last


def report_words(outlet: str | None, title: str | None) -> str:
    """What a report is called beside its words: by its outlet, or else by its title.

    >>> report_words("Melin Post", "No truce"), report_words(None, "No truce")
    ('Melin Post', '“No truce”')
    """
    return outlet or (f"“{title}”" if title else "outlet unknown")


def when_words(row: StatementRow) -> str:
    """The day of a statement; where it has none, the report's own words for it."""
    words = relative_day(row.statement) if row.date is None else ""
    return f"“{words}”, {UNKNOWN}" if words else day_words(row.date)


def said_words(statement: Statement) -> tuple[str, str]:
    """When something was said, and how the program knows."""
    if statement.said_on is not None:
        return day_words(statement.said_on.date), statement.said_on.grounds
    if words := relative_day(statement):
        return f"“{words}”", "the report has no date to count from"
    return UNKNOWN, "the text does not tell"
