"""Pages that list: statements, actors, what was set aside."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import (
    FIELDS,
    PAGE,
    Asked,
    chips,
    filters,
    ruling_filter,
    wanted,
)
from truceline.publishing.desk.fragments import Item, item
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.pages import ProblemsPage
from truceline.publishing.desk.reading_pages import StatementsPage
from truceline.publishing.desk.surroundings import Choice, Counts, Filter, Listing, Pager
from truceline.record.rows import RecordReader, Wanted
from truceline.vocabulary.acts import ActKind

REPORTS = 100  # to a page: their lines are short
LOOKED_AT = 200  # statements searched for those that matter
PLAIN = (ActKind.ASSERT, ActKind.MEET)


def items(reader: RecordReader, sought: Wanted, pager: Pager) -> list[Item]:
    """The statements of one page."""
    offset = max(0, pager.first - 1)
    size = pager.last - offset
    if size <= 0:
        return []
    return [item(row) for row in reader.statements(replace(sought, limit=size, offset=offset))]


def listing(
    reader: RecordReader, asked: Asked, sought: Wanted, fields: Sequence[str], size: int = PAGE
) -> Listing:
    """One page of the statements sought, with the fields that narrow them."""
    every = replace(sought, once=False)
    tellings = reader.count(every)
    pager = asked.pager(reader.count(sought) if sought.once else tellings, size)
    return Listing(
        filters=[*filters(reader, every, fields), ruling_filter(reader, every)],
        q=sought.words,
        since=asked.word("since"),
        until=asked.word("until"),
        complaints=asked.complaints("since", "until"),
        items=items(reader, sought, pager),
        tellings=tellings,
        pager=pager,
    )


def matter(reader: RecordReader, sought: Wanted) -> list[Item]:
    """The newest statements that do more than assert or tell of a meeting; each once."""
    told: dict[str, Item] = {}
    for row in islice(reader.statements(replace(sought, limit=LOOKED_AT)), LOOKED_AT):
        told.setdefault(row.echo or row.statement.key, item(row))
    return [one for one in told.values() if one.coded and one.coded.act not in PLAIN]


def statements_page(reader: RecordReader, asked: Asked) -> StatementsPage:
    """Statements with filters and search."""
    sought = wanted(asked)
    shown = listing(reader, asked, sought, tuple(FIELDS))
    return StatementsPage(
        ruler=asked.ruler,
        frame=frame(reader, "Statements", "/statements", query=sought.words),
        listing=shown,
        echo=sought.echo,
        chips=chips(asked, shown.filters),
    )


def tally(name: str, title: str, nothing: str, counts: Counter[str], chosen: str) -> Filter:
    """A filter over a list that is already at hand."""
    return Filter(
        name=name,
        label=title,
        any=nothing,
        choices=[
            Choice(value=value, label=value, count=count, chosen=value == chosen)
            for value, count in counts.most_common()
        ],
    )


def tallied(reader: RecordReader, sought: Wanted, field: str) -> list[Counts]:
    """How the statements spread over a field; each count leads to them."""
    asked = {name: getattr(sought, name) for name in ("actor", "party", "since", "until")}
    return [
        Counts(
            label=wording.label(one.value) if field in ("act", "issue") else one.label or one.value,
            count=one.count,
            url=links.with_query("/statements", **{**asked, field: one.value}),
        )
        for one in sorted(reader.counted(field, sought), key=lambda one: (-one.count, one.label))
    ]


def problems_page(reader: RecordReader, asked: Asked) -> ProblemsPage:
    """What was set aside, and why."""
    problems = reader.problems()
    stage = asked.word("stage")
    shown = [one for one in problems if not stage or one.stage == stage]
    pager = asked.pager(len(shown), REPORTS)
    stages = Counter(one.stage for one in problems)
    return ProblemsPage(
        frame=frame(reader, "Set aside", "/problems"),
        problems=[
            (one, links.original_url(one.report) if one.report and one.kept else "")
            for one in shown[max(0, pager.first - 1) : pager.last]
        ],
        stages=[
            Counts(label=name, count=count, url=links.with_query("/problems", stage=name))
            for name, count in stages.most_common()
        ],
        pager=pager,
    )
