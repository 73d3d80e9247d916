"""What the codebook says, and how often the record is coded so."""

from collections.abc import Mapping, Sequence

from truceline.coding.codebook import load_codebook
from truceline.coding.entries import Case, Codebook, Example
from truceline.coding.guide import Block, guide
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.codebook_pages import CodebookPage, CodePage, GuideDeskPage
from truceline.publishing.desk.fragments import Link, item
from truceline.publishing.desk.framing import frame
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


def book_of(reader: RecordReader) -> Codebook:
    """The codebook of the record: ours, with what its process adds."""
    return load_codebook(reader.process().codebook)


def definition(key: str, book: Codebook) -> str:
    """What an act or issue is, in the codebook's sentence."""
    entry = book.acts.get(ActKind(key)) if key in ACTS else book.issues.get(Issue(key))
    return plain(entry.is_) if entry is not None else ""


def plain(text: str) -> str:
    """The codebook's prose without its marks of emphasis.

    >>> plain("with *urge* → appeal")
    'with urge → appeal'
    """
    return text.replace("*", "").replace("`", "")


def parts(key: str, book: Codebook) -> list[tuple[str, Sequence[str]]]:
    """All else that the codebook says of it."""
    found = of_act(ActKind(key), book) if key in ACTS else of_issue(Issue(key), book)
    return [(name, [plain(one) for one in texts if one]) for name, texts in found if any(texts)]


def of_act(act: ActKind, book: Codebook) -> list[tuple[str, Sequence[str]]]:
    """What the codebook says of an act."""
    entry = book.acts.get(act)
    if entry is None:
        return []
    return [
        ("Counts", [entry.counts]),
        ("Does not", [entry.not_]),
        ("Operators", [entry.operators]),
        ("Cues", [entry.cues]),
        (
            "Examples",
            [
                *(example_line(one) for one in entry.examples),
                *(case_line(one) for one in book.examples if one.act is act),
            ],
        ),
        ("Border", [entry.border]),
        ("PLOVER", [entry.plover]),
        ("PLOVER modes", modes_of(entry.plover_class, book)),
        ("Speech act", [entry.searle]),
        ("FrameNet", [entry.frame]),
    ]


def example_line(one: Example) -> str:
    """An example with what it is about."""
    about = [*(wording.label(issue) for issue in one.issues), *([one.note] if one.note else [])]
    return f"“{one.text}”" + (f" ({', '.join(about)})" if about else "")


def case_line(one: Case) -> str:
    """A sentence on which the program is tried, with what it is about."""
    return example_line(Example(text=one.text, issues=one.issues or (), note=one.option or ""))


def modes_of(kind: str | None, book: Codebook) -> list[str]:
    """The finer readings that PLOVER has of a class."""
    if kind is None:
        return []
    return [f"{name}: {mode.is_}" for name, mode in book.plover.classes[kind].modes.items()]


def of_issue(issue: Issue, book: Codebook) -> list[tuple[str, Sequence[str]]]:
    """What the codebook says of an issue."""
    entry = book.issues.get(issue)
    if entry is None:
        return []
    return [
        ("Words", [entry.words]),
        ("Options", [", ".join(entry.options)]),
        (
            "PA-X",
            [f"{column}: {book.pax[column.split('=')[0]]}" for column in entry.pax_columns]
            or [entry.pax],
        ),
        ("Telling apart", [near.rule for near in book.neighbours if issue in near.between]),
        (
            "Examples",
            [
                f"{case_line(one)}: {wording.label(one.act)}"
                for one in book.examples
                if about(one, issue)
            ],
        ),
    ]


def about(one: Case, issue: Issue) -> bool:
    """Whether an example shows an issue."""
    return issue in (one.issues or ())


def codebook_page(reader: RecordReader) -> CodebookPage:
    """Every act and issue with its definition."""
    counts = {
        field: {one.value: one.count for one in reader.counted(field)} for field in ("act", "issue")
    }
    book = book_of(reader)
    return CodebookPage(
        frame=frame(reader, "Codebook", "/codebook"),
        families=[
            (name, family, [line("act", act, counts["act"], book) for act in acts])
            for name, family, acts in FAMILIES
        ],
        groups=[
            (name, [line("issue", issue, counts["issue"], book) for issue in issues])
            for name, issues in wording.ISSUE_GROUPS
        ],
        guide=[Link(page.title, links.guide_url(key)) for key, page in guide().items()],
    )


def line(field: str, key: str, counts: Mapping[str, int], book: Codebook) -> Line:
    """An entry of the codebook with its count."""
    number = Counts(
        label=wording.plural(counts.get(key, 0), "statement"),
        count=counts.get(key, 0),
        url=links.with_query("/statements", **{field: key}),
    )
    return str(key), Link(wording.label(key), links.code_url(key)), definition(key, book), number


def code_page(reader: RecordReader, key: str) -> CodePage:
    """One act or issue."""
    if key not in ACTS | ISSUES:
        raise NotFound(f"the codebook has no act and no issue called “{key}”")
    is_act, book = key in ACTS, book_of(reader)
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
        definition=definition(key, book),
        parts_of=parts(key, book),
        statements=Counts(
            label="statements", count=total, url=links.with_query("/statements", **{field: key})
        ),
        items=[item(row) for row in reader.statements(sought)],
    )


def guide_page(reader: RecordReader, key: str) -> GuideDeskPage:
    """How parts of the codebook work together: the decision tree, close pairs, operators."""
    page = guide().get(key)
    if page is None:
        raise NotFound(f"the codebook has no page called “{key}”")
    return GuideDeskPage(
        frame=frame(reader, page.title, "/codebook"),
        title=page.title,
        blocks=[shown(block) for block in page.blocks],
        mended=[plain(text) for text in page.mended],
    )


def shown(block: Block) -> Block:
    """A stretch of the guide without its marks of emphasis."""
    return Block(
        text=plain(block.text),
        steps=tuple(map(plain, block.steps)),
        list=tuple(map(plain, block.list)),
        head=tuple(map(plain, block.head)),
        rows=tuple(tuple(map(plain, row)) for row in block.rows),
    )
