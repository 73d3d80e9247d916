"""Datelines: where and when an agency's story was filed, and where its words begin."""

import re
from dataclasses import dataclass

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
DATE = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]+(?:[ -][A-ZÀ-Þ][A-ZÀ-Þ.'’/-]*){0,4}"
NAMED = r"[A-ZÀ-Þ][\w.'’-]+(?:[ -][A-ZÀ-Þ][\w.'’-]+){0,3}"
DASH = r"(?:--+|[—–]|-(?=\s))"
# A name in brackets may explain the word before it; a dash after it says that it does not.
AGENCY = (
    rf"(?:\((?P<agency>[A-Z][\w .&/-]{{1,30}})\)\s*[:,]?\s*{DASH}"
    r"|/(?P<slashed>[A-Z][\w .&-]{1,30})/[.,:]?)"
)
LEAD = "(?=[A-ZÀ-Þ0-9“\"‘'\\[(])"
FULL = re.compile(
    rf"\s*(?P<place>{CAPITALS}|{NAMED})(?P<region>,\s+{NAMED})?,?\s+"
    rf"(?:(?P<date>{DATE})[.,]?\s*)?{AGENCY}\s*{LEAD}"
)
DATED = re.compile(
    rf"\s*(?P<place>{CAPITALS}|{NAMED})(?P<region>,\s+{NAMED})?,\s+"
    rf"(?P<date>{DATE})[.,]?\s*{DASH}\s*"
)
# With a date before it, what stands in brackets is the agency, dash or none.
FILED = re.compile(
    rf"\s*(?P<place>{CAPITALS}|{NAMED})(?P<region>,\s+{NAMED})?,\s+(?P<date>{DATE})\s*"
    rf"\((?P<agency>[A-Z][\w .&/-]{{1,30}})\)[.,:]?\s+{LEAD}"
)
BARE = re.compile(rf"\s*(?P<place>{CAPITALS})(?P<region>,\s+{NAMED})?,?\s*{DASH}\s+{LEAD}")
LONG_DASH = re.compile(rf"\s*(?P<place>{NAMED})(?P<region>,\s+{NAMED})?,?\s+(?:--|—)\s+{LEAD}")
AGENCY_ONLY = re.compile(rf"\s*(?:(?P<date>{DATE})\s*)?{AGENCY}\s*{LEAD}")
FORMS = (FULL, FILED, DATED, BARE, AGENCY_ONLY, LONG_DASH)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, date and agency as printed, and where they end."""

    place: str | None
    date: str | None
    agency: str | None
    end: int


def dateline(text: str) -> Dateline | None:
    """The dateline that opens a story.

    >>> dateline("OSLO, 3 May (NPA) – Delegates met.")
    Dateline(place='OSLO', date='3 May', agency='NPA', end=20)
    >>> dateline("Norlund rejected the draft on 3 May.") is None
    True
    """
    head = text[:160]
    for form in FORMS:
        match = form.match(head)
        if match is None or not head[match.end() :].strip():
            continue
        found = match.groupdict()
        place, date = found.get("place"), found.get("date")
        return Dateline(
            place + (found.get("region") or "") if place else None,
            date.rstrip(".") if date else None,
            found.get("agency") or found.get("slashed"),
            match.end(),
        )
    return None


def lead_start(text: str) -> int:
    """Offset where the story begins, past any agency dateline.

    >>> text = "OSLO (NPA) - Delegates met."
    >>> text[lead_start(text):]
    'Delegates met.'
    """
    found = dateline(text)
    return found.end if found is not None else 0
