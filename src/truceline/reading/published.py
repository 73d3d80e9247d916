"""When a report was published, as far as its printed words tell, and by whom it was written."""

import re
from datetime import date

from truceline.reading.days import DAY
from truceline.vocabulary.articles import DateRead

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
ZONES = {
    **dict.fromkeys(("z", "gmt", "utc", "wet"), "+00:00"),
    **dict.fromkeys(("bst", "cet"), "+01:00"),
    **dict.fromkeys(("cest", "eet", "sast"), "+02:00"),
    **dict.fromkeys(("eest", "msk", "trt"), "+03:00"),
    "edt": "-04:00",
    **dict.fromkeys(("est", "cdt"), "-05:00"),
    **dict.fromkeys(("mdt",), "-06:00"),
    **dict.fromkeys(("pdt", "mst"), "-07:00"),
    "pst": "-08:00",
    "jst": "+09:00",
}
YEARS = range(1800, 2200)

MONTH_NAMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
MONTH = rf"(?P<month>{MONTH_NAMES})\.?"
YEAR = r"(?P<year>(?:18|19|20|21)\d\d)"
FORMS = tuple(
    re.compile(rf"(?<![\w.]){form}(?![\w])", re.IGNORECASE)
    for form in (
        rf"{YEAR}[-/.](?P<number>[01]?\d)[-/.](?P<day>[0-3]?\d)(?=[tT\D]|$)",
        rf"{DAY}(?:\s+of)?[\s-]+{MONTH},?[\s-]+{YEAR}",
        rf"{MONTH}\s+{DAY},?\s+{YEAR}",
        rf"(?P<day>[0-3]?\d)\.\s?(?P<number>[01]?\d)\.\s?{YEAR}",
        rf"(?P<left>[0-3]?\d)[/-](?P<right>[0-3]?\d)[/-]{YEAR}",
        rf"{YEAR}\s+{MONTH}\s+{DAY}",
        rf"{MONTH},?\s+{YEAR}",
        rf"{YEAR}-(?P<number>[01]\d)",
    )
)
# "2031-05-04T18:05": the T binds the time to the day, so the day may end at a letter.
FORMS = (
    re.compile(rf"(?<![\w.]){YEAR}-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?=T\d|\b)", re.IGNORECASE),
    *FORMS,
)
TIME = re.compile(
    r"(?<![\d.:])(?P<hour>[0-2]?\d)[:.h](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d)(?:\.\d+)?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?P<zone>[+-]\d\d:?\d\d\b|[A-Z]{1,4}\b)?",
    re.IGNORECASE,
)
SPOKEN_TIME = re.compile(r"\b\d{1,2}\s*(?:[ap]\.?m\b\.?|o'clock|hrs?\b|hours\b)", re.IGNORECASE)
FILE_NAME = re.compile(
    r"(?<!\d)(?P<year>(?:18|19|20|21)\d\d)(?P<s>[-_.]?)(?P<number>[01]\d)"
    r"(?P=s)(?P<day>[0-3]\d)(?!\d)"
)
ADDRESS = re.compile(
    r"/(?P<year>20\d\d)/(?:(?P<number>[01]?\d)|(?P<month>[a-z]{3,9}))/(?P<day>[0-3]?\d)(?=/|-|$)"
    r"|/(?P<year2>20\d\d)-?(?P<number2>[01]\d)-?(?P<day2>[0-3]\d)(?=/|-)"
)


DATE_LINE = re.compile(
    r"(?:(?:first\s+|last\s+)?(?:posted|published|publication|updated?|modified|created|issued"
    r"|released|date|time)"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    rf"|(?:{MONTH_NAMES})\b|today|yesterday|ago|just now|read(?:ing)?(?: time)?"
    r"|min(?:ute)?s?\b|hours?\b|hrs?\b|days?\b|[ap]\.?m\b|o'clock|local time|time\b"
    r"|an?\b|on\b|at\b|of\b|the\b|and\b|gmt|utc|b?e?ce?s?t\b|e[sd]t\b|p[sd]t\b|msk|bst|ist|jst|wib|t\b|z\b"
    r"|\d{1,4}(?:st|nd|rd|th)?|[\s,.:;|/()\[\]·•@+–—-])+",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?:\d+|an?) (?:min(?:ute)?|hour|hr|day)s? (?:ago|read)\b", re.IGNORECASE)


def is_date_line(line: str) -> bool:
    """Whether a line holds a date or time of publication and nothing else.

    >>> is_date_line("Published 3 May 2031, 17:05 GMT"), is_date_line("2 hours ago")
    (True, True)
    >>> is_date_line("Talks open on 3 May 2031"), is_date_line("May")
    (False, False)
    """
    if len(line) > 120 or not DATE_LINE.fullmatch(line):
        return False
    return read_date(line, "") is not None or RELATIVE.search(line) is not None


def read_date(printed: str, grounds: str) -> DateRead | None:
    """The first date of the printed words, no more precise than they are.

    >>> read_date("Posted: 25.10.2024 17:05:00", "date line").date
    '2024-10-25T17:05'
    >>> read_date("05/06/2031", "told").date  # May or June: only the year is sure
    '2031'
    >>> read_date("last Tuesday", "told") is None
    True
    """
    for form in FORMS:
        for match in form.finditer(printed):
            day = _day(match)
            if day is not None:
                return _with_time(day, printed, match, grounds)
    return None


def date_in_name(path: str) -> DateRead | None:
    """The date that a file's name carries.

    >>> date_in_name("reports/2031-02-03-dahl.txt").date
    '2031-02-03'
    """
    return _dated(FILE_NAME.search(path.rpartition("/")[2]), "file name")


def date_in_address(url: str) -> DateRead | None:
    """The date that an address carries.

    >>> date_in_address("https://npa.example/world/2031/05/04/oren-rejects").date
    '2031-05-04'
    """
    match = ADDRESS.search(url.lower())
    if match is None:
        return None
    parts = match.groupdict()
    year = parts["year"] or parts["year2"]
    number = parts["number"] or parts["number2"] or MONTHS.get(parts["month"] or "", 0)
    return _checked(int(year), int(number), int(parts["day"] or parts["day2"]), "address")


def _dated(match: re.Match[str] | None, grounds: str) -> DateRead | None:
    if match is None:
        return None
    return _checked(int(match["year"]), int(match["number"]), int(match["day"]), grounds)


def _checked(year: int, month: int, day: int, grounds: str) -> DateRead | None:
    try:
        written = date(year, month, day).isoformat()
    except ValueError:
        return None
    return DateRead(date=written, precision="day", grounds=grounds)


def _day(match: re.Match[str]) -> str | None:
    """ISO date, month or year of a match; None where no such day exists."""
    parts = match.groupdict()
    year = int(parts["year"])
    if "left" in parts:
        return _slashed(year, int(parts["left"]), int(parts["right"]))
    month = int(parts["number"]) if "number" in parts else MONTHS[parts["month"].lower()]
    if parts.get("day") is None:
        return f"{year}-{month:02}" if 1 <= month <= 12 else None
    try:
        return date(year, month, int(parts["day"])).isoformat()
    except ValueError:
        return None


def _slashed(year: int, left: int, right: int) -> str | None:
    """Two numbers and a year: sure only when one cannot be a month, or both agree."""
    possible = {(left, right), (right, left)}
    days = set()
    for day, month in possible:
        try:
            days.add(date(year, month, day).isoformat())
        except ValueError:
            continue
    if len(days) == 1:
        return days.pop()
    return str(year) if days else None


def _with_time(day: str, printed: str, match: re.Match[str], grounds: str) -> DateRead:
    """The date with the time printed beside it, if there is one."""
    if len(day) < len("2031-05-04"):
        precision = "month" if "-" in day else "year"
        return DateRead(date=day, precision=precision, grounds=grounds)
    before, after = printed[max(0, match.start() - 24) : match.start()], printed[match.end() :][:40]
    found = TIME.search(after.lstrip("T,|·@ ")) or TIME.search(before)
    clock = _clock(found) if found is not None else None
    if clock is None:
        return DateRead(date=day, precision="day", grounds=grounds)
    return DateRead(date=f"{day}T{clock}", precision="minute", grounds=grounds)


def _clock(match: re.Match[str]) -> str | None:
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 23:
        return None
    return f"{hour:02}:{match['minute']}{_zone(match['zone'] or '')}"


def _zone(printed: str) -> str:
    """The offset that a zone's name or number means; an unknown one says nothing."""
    if printed[:1] in {"+", "-"}:
        digits = printed[1:].replace(":", "")
        return f"{printed[0] if int(digits) else '+'}{digits[:2]}:{digits[2:]}"
    return ZONES.get(printed.lower(), "")
