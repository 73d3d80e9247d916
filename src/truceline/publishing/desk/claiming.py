"""The page of claims of fact: who claims, who denies, who counts otherwise."""

from collections import Counter
from collections.abc import Sequence

from truceline.analysis.claims import Fact, Kind, Part, Telling, claims, origins
from truceline.analysis.frames import heard_by_all
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.assessment_pages import (
    ClaimsPage,
    Column,
    Count,
    FactBlock,
    Voiced,
)
from truceline.publishing.desk.combs import comb_of
from truceline.publishing.desk.factlines import fact_heading, span_of
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.passages import passage
from truceline.publishing.desk.remembering import REMEMBERED
from truceline.publishing.desk.standing import standing
from truceline.publishing.desk.surroundings import Choice, Filter
from truceline.record.rows import RecordReader
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process

TO_A_PAGE = 20
CONTESTED = "contested"


def claims_page(reader: RecordReader, asked: Asked) -> ClaimsPage:
    """What one says happened and another denies or tells otherwise."""
    every = known_facts(reader)
    kind, issue = asked.word("kind"), asked.word("issue")
    found = [
        fact
        for fact in every
        if (not issue or issue in fact.issues)
        and (not kind or key_of(fact) == kind or (kind == CONTESTED and fact.contested))
    ]
    if asked.word("order") == "origins":
        found.sort(key=lambda fact: -comb_of(origins(fact.tellings)).origins)
    pager = asked.pager(len(found), TO_A_PAGE)
    process = reader.process()
    spoken = standing(reader, process).spoken
    return ClaimsPage(
        frame=frame(reader, "Claims", "/claims"),
        filters=filters(every, kind, issue, asked.word("order")),
        contested=sum(fact.contested for fact in every),
        facts=[block(one, process, spoken) for one in found[max(0, pager.first - 1) : pager.last]],
        pager=pager,
    )


def known_facts(reader: RecordReader) -> list[Fact]:
    """Every claim of fact; worked out once for each state of the record."""

    def make() -> list[Fact]:
        titles = {row.key: row.title or "" for row in reader.reports()}
        bench = standing(reader, reader.process()).bench
        return claims(heard_by_all(reader), bench=bench, titles=titles)

    return REMEMBERED.value(reader, "claims", make)


def key_of(fact: Fact) -> str:
    """A kind as an address has it."""
    return fact.kind.name.lower()


def filters(facts: Sequence[Fact], kind: str, issue: str, order: str) -> list[Filter]:
    """By issue and kind, and in which order."""
    kinds = Counter(key_of(fact) for fact in facts)
    issues = Counter(issue.value for fact in facts for issue in fact.issues)
    contested = sum(fact.contested for fact in facts)
    return [
        Filter(
            name="kind",
            label="Kind",
            any="all kinds",
            choices=[
                choice(CONTESTED, "contested", contested, kind),
                *(
                    choice(key, Kind[key.upper()].value, count, kind)
                    for key, count in kinds.most_common()
                ),
            ],
        ),
        Filter(
            name="issue",
            label="Issue",
            any="all issues",
            choices=[
                choice(value, wording.label(value), count, issue)
                for value, count in issues.most_common()
            ],
        ),
        Filter(
            name="order",
            label="Order",
            any="newest first",
            choices=[choice("origins", "most origins first", None, order)],
        ),
    ]


def choice(value: str, label: str, count: int | None, chosen: str) -> Choice:
    """A value of a filter."""
    return Choice(value=value, label=label, count=count, chosen=value == chosen)


def block(fact: Fact, process: Process, spoken: Sequence[Spoken]) -> FactBlock:
    """A fact as the page shows it."""
    counts = [
        Count(
            who=one.row.speaker,
            party=one.row.party,
            of=figure.of,
            words=figure.words,
            hearsay=figure.hearsay,
            number=span_of(figure.low, figure.high),
            origins=len({row.family or row.report for row in one.prints}),
            url=links.statement_url(one.row.statement),
        )
        for one, figure in fact.counts
    ]
    return FactBlock(
        key=fact.key,
        heading=fact_heading(fact),
        kind=fact.kind.value,
        contested=fact.contested,
        iso=fact.date,
        when=wording.day_words(fact.date),
        issues=[
            Link(wording.label(issue), links.with_query("/claims", issue=issue))
            for issue in fact.issues
        ],
        columns=columns(fact),
        counts=counts,
        unanswered=unanswered(fact, process, spoken),
    )


def columns(fact: Fact) -> list[Column]:
    """Claimed, denied, confirmed: those parts that somebody speaks."""
    return [
        Column(
            heading=wording.capital(part.value),
            comb=comb_of(origins(tellings)),
            voices=[voiced(one) for one in tellings],
        )
        for part in Part
        if (tellings := fact.part(part))
    ]


def voiced(one: Telling) -> Voiced:
    """One voice with its words."""
    return Voiced(
        passage=passage(one.row),
        party=one.row.party if one.row.party != one.row.speaker else "",
        unsure=one.unsure,
        because=one.because,
    )


def unanswered(fact: Fact, process: Process, spoken: Sequence[Spoken]) -> str:
    """That no answer was found, and in what was searched; empty where there is one."""
    if fact.kind not in (Kind.ONE_SIDE, Kind.ONE_SOURCE):
        return ""
    since = fact.date[:10] if fact.date else ""
    others = [party for party in process.parties if party.id != fact.heading.side]
    searched = [
        (
            party.name,
            len(
                {
                    row.statement
                    for row in spoken
                    if row.side == party.id and (not since or (row.date or "")[:10] >= since)
                }
            ),
        )
        for party in others
    ]
    told = wording.listed([f"{wording.counted(n, 'statement')} by {name}" for name, n in searched])
    return f"Searched: {told}{f' since {wording.day_words(since)}' if since else ''}."
