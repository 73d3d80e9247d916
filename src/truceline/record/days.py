"""Dates that are known only in part, as first and last day."""

import re
from calendar import monthrange

PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$")


def days(date: str | None) -> tuple[str | None, str | None]:
    """The first and the last day that a date may mean.

    >>> days("2031-02")
    ('2031-02-01', '2031-02-28')
    >>> days("2031-05-04T09:30")
    ('2031-05-04', '2031-05-04')
    >>> days(None)
    (None, None)
    """
    found = PARTIAL.match(date or "")
    if found is None:
        return None, None
    year, month, day = found.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12:
        return None, None
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]:02}"
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"
