"""Where things stand on the desk: one place that knows its addresses."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode

from truceline.vocabulary.positions import Spoken


def with_query(path: str, **values: object) -> str:
    """An address with its query; empty values are left out.

    >>> with_query("/statements", act="reject", party="", page=2)
    '/statements?act=reject&page=2'
    """
    query = urlencode({name: str(value) for name, value in values.items() if value})
    return f"{path}?{query}" if query else path


def changed(path: str, values: Mapping[str, str], **changes: object) -> str:
    """The same address with some values changed; a changed filter starts on its first page.

    >>> changed("/statements", {"act": "deny", "page": "3"}, act="")
    '/statements'
    """
    kept = {name: value for name, value in values.items() if name != "page"}
    return with_query(path, **{**kept, **changes})


JOINT = "."  # between the keys of several reports: no key has one
MOST_NAMED = 200  # reports in one address


def reports_url(keys: Iterable[str]) -> str:
    """The one report, or the list of these; empty where they are none or too many to name.

    >>> reports_url(["r1"]), reports_url(["r1", "r2", "r1"])
    ('/reports/r1', '/reports?only=r1.r2')
    """
    told = list(dict.fromkeys(keys))
    if len(told) < 2:
        return "".join(report_url(key) for key in told)
    return with_query("/reports", only=JOINT.join(told)) if len(told) <= MOST_NAMED else ""


def statement_url(key: str) -> str:
    """The page of a statement."""
    return f"/statements/{quote(key, safe='')}"


def report_url(key: str, statement: str = "") -> str:
    """The report as printed; with a statement, opened at its words.

    >>> report_url("r1", "s1")
    '/reports/r1?statement=s1#opened'
    """
    path = f"/reports/{quote(key, safe='')}"
    return with_query(path, statement=statement) + ("#opened" if statement else "")


def words_url(spoken: Spoken) -> str:
    """The page of the statement; of a report's own sentence, its paragraph."""
    return place_url(spoken) if spoken.paragraph else statement_url(spoken.statement)


def place_url(spoken: Spoken) -> str:
    """The report, opened at the statement or at the paragraph of its own sentence."""
    if spoken.paragraph:
        return f"{report_url(spoken.report)}#par{spoken.paragraph}"
    return report_url(spoken.report, spoken.statement)


def original_url(key: str) -> str:
    """The bytes as they came in."""
    return f"/reports/{quote(key, safe='')}/original"


def actor_url(key: str) -> str:
    """The page of an actor."""
    return f"/actors/{quote(key, safe='')}"


def guide_url(key: str) -> str:
    """How parts of the codebook work together."""
    return f"/codebook/guide/{quote(key, safe='')}"


def code_url(key: str) -> str:
    """What the codebook says of an act or an issue."""
    return f"/codebook/{quote(key, safe='')}"


def position_url(party: str, issue: str, **others: str) -> str:
    """The opened cell of the matrix."""
    return with_query("/positions", party=party, issue=issue, **others) + "#opened"


def outside_url(url: str | None) -> str | None:
    """A report's own address, only if a browser may safely follow it.

    >>> outside_url("javascript:alert(1)") is None
    True
    """
    given = url or ""
    return given if given.lower().startswith(("http://", "https://")) else None


def path_of(path: str) -> str:
    """A path as it stands in an address.

    >>> path_of("/actors/medium:Mere Tribune/merge")
    '/actors/medium%3AMere%20Tribune/merge'
    """
    return quote(path, safe="/")
