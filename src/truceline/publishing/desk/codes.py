"""What the codebook says, and how often the record is coded so."""

from collections.abc import Mapping, Sequence

from truceline.coding.codebook import load_codebook
from truceline.coding.entries import Example
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.fragments import Link, item
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.pages import CodebookPage, CodePage
from truceline.publishing.desk.surroundings import Counts
from truceline.record.rows import RecordReader, Wanted
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.errors import NotFound

NEWEST = 20
FAMILIES = (
    ("Towards", "towards", wording.TOWARDS),
    ("Away", "away", wording.AWAY),
    ("Asks", "asks", wording.ASKS),
    ("Tells", "tells", wording.TELLS),
)
ACTS = frozenset(str(act) for act in ActKind)
ISSUES = frozenset(str(issue) for issue in Issue)
Line = tuple[str, Link, str, Counts]


def definition(key: str) -> str:
    """What an act or issue is, in the codebook's sentence."""
    book = load_codebook()
    entry = book.acts.get(ActKind(key)) if key in ACTS else book.issues.get(Issue(key))
    return plain(entry.is_) if entry is not None else ""


def plain(text: str) -> str:
    """The codebook's prose without its marks of emphasis.

    >>> plain("with *urge* → appeal")
    'with urge → appeal'
    """
    return text.replace("*", "").replace("`", "")


def parts(key: str) -> list[tuple[str, Sequence[str]]]:
    """All else that the codebook says of it."""
    found = of_act(ActKind(key)) if key in ACTS else of_issue(Issue(key))
    return [(name, [plain(one) for one in texts if one]) for name, texts in found if any(texts)]


def of_act(act: ActKind) -> list[tuple[str, Sequence[str]]]:
    """What the codebook says of an act."""
    entry = load_codebook().acts.get(act)
    if entry is None:
        return []
    return [
        ("Counts", [entry.counts]),
        ("Does not", [entry.not_]),
        ("Operators", [entry.operators]),
        ("Cues", [entry.cues]),
        ("Examples", [example_line(one) for one in entry.examples]),
        ("Border", [entry.border]),
        ("PLOVER", [entry.plover]),
        ("Speech act", [entry.searle]),
        ("FrameNet", [entry.frame]),
    ]


def example_line(one: Example) -> str:
    """An example with what it is about."""
    about = [*(wording.label(issue) for issue in one.issues), *([one.note] if one.note else [])]
    return f"“{one.text}”" + (f" ({', '.join(about)})" if about else "")


def of_issue(issue: Issue) -> list[tuple[str, Sequence[str]]]:
    """What the codebook says of an issue."""
    book = load_codebook()
    entry = book.issues.get(issue)
    if entry is None:
        return []
    return [
        ("Words", [entry.words]),
        ("Options", [", ".join(entry.options)]),
        ("PA-X", [entry.pax]),
        ("Telling apart", [near.rule for near in book.neighbours if issue in near.between]),
    ]


def codebook_page(reader: RecordReader) -> CodebookPage:
    """Every act and issue with its definition."""
    counts = {
        field: {one.value: one.count for one in reader.counted(field)} for field in ("act", "issue")
    }
    return CodebookPage(
        frame=frame(reader, "Codebook", "/codebook"),
        families=[
            (name, family, [line("act", act, counts["act"]) for act in acts])
            for name, family, acts in FAMILIES
        ],
        groups=[
            (name, [line("issue", issue, counts["issue"]) for issue in issues])
            for name, issues in wording.ISSUE_GROUPS
        ],
    )


def line(field: str, key: str, counts: Mapping[str, int]) -> Line:
    """An entry of the codebook with its count."""
    number = Counts(
        label=wording.plural(counts.get(key, 0), "statement"),
        count=counts.get(key, 0),
        url=links.with_query("/statements", **{field: key}),
    )
    return str(key), Link(wording.label(key), links.code_url(key)), definition(key), number


def code_page(reader: RecordReader, key: str) -> CodePage:
    """One act or issue."""
    if key not in ACTS | ISSUES:
        raise NotFound(f"the codebook has no act and no issue called “{key}”")
    is_act = key in ACTS
    field = "act" if is_act else "issue"
    sought = Wanted(**{field: key, "newest_first": True, "limit": NEWEST})  # type: ignore[arg-type]
    heading = wording.capital(wording.label(key))
    total = reader.count(sought)
    return CodePage(
        frame=frame(reader, heading, "/codebook"),
        key=key,
        heading=heading,
        is_act=is_act,
        family=wording.family_of(ActKind(key)) if is_act else "",
        definition=definition(key),
        parts_of=parts(key),
        statements=Counts(
            label="statements", count=total, url=links.with_query("/statements", **{field: key})
        ),
        items=[item(row) for row in reader.statements(sought)],
    )
