"""Compare what is new with its few candidates in the record, and group what is the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from sqlalchemy import Connection

from truceline.linking.candidates import (
    MOST_PER_BAND,
    Printed,
    Telling,
    quote_bands,
    telling,
    unpacked,
    worth_comparing,
)
from truceline.linking.echoes import echoes
from truceline.linking.families import families
from truceline.linking.groups import Dated
from truceline.linking.matching import compare, compare_tellings
from truceline.record import joining, pending
from truceline.record.loading import Loader
from truceline.record.pending import Sketched
from truceline.vocabulary.links import Echo, Judgement
from truceline.vocabulary.statements import Statement

Thing = TypeVar("Thing", Printed, Telling)


def link_pending(connection: Connection) -> None:
    """Link every report that is not linked yet, one after the other as they came."""
    loader = Loader(connection)
    for report in pending.unlinked(connection):
        link_report(connection, report)
        link_statements(loader, report)
        joining.mark_linked(connection, report)


def link_report(connection: Connection, report: str) -> None:
    """Find the report's family."""
    own = pending.sketched(connection, [report]).get(report)
    if own is None:
        return
    bands = unpacked(own.sketch).bands
    shared = pending.like_report(connection, report, bands, MOST_PER_BAND)
    near = pending.sketched(connection, worth_comparing(shared, of=len(bands)))
    pairs = (in_order(printed(own), printed(near[key])) for key in sorted(near))
    judged = [compare(left, right) for left, right in pairs]
    same = [judgement for judgement in judged if judgement.same]
    joining.store_bands(connection, report, bands, {})
    members = {report}
    if same:
        joining.store_judgements(connection, same, [])
        members, same = pending.report_cluster(connection, [report])
    rows = pending.printed_reports(connection, members)
    dated = [Dated(row.key, row.published, row.words) for row in rows]
    joining.store_links(connection, families(same, dated), [])


def in_order(one: Thing, other: Thing) -> tuple[Thing, Thing]:
    """The same pair in the same order, whichever of them came first."""
    return (one, other) if one.key < other.key else (other, one)


def printed(kept: Sketched) -> Printed:
    """A kept report as linking compares it."""
    return Printed(
        key=kept.key,
        sketch=unpacked(kept.sketch),
        title=kept.title,
        outlet=kept.outlet,
        published=kept.published,
    )


def link_statements(loader: Loader, report: str) -> None:
    """Find where the report's statements are told elsewhere."""
    connection = loader.connection
    told = tellings(connection, pending.told_in(loader, report))
    bands = {one.key: quote_bands(one.words) for one in told}
    shared = pending.like_statements(connection, bands, MOST_PER_BAND)
    near = {key: worth_comparing(shared[key], of=len(some)) for key, some in bands.items()}
    found = pending.told_under(loader, {key for keys in near.values() for key in keys})
    others = {one.key: one for one in tellings(connection, found)}
    joining.store_bands(connection, report, (), bands)
    if same := same_tellings(told, near, others):
        joining.store_judgements(connection, [], same)
        joining.store_links(connection, [], joined_echoes(connection, same))


def same_tellings(
    told: Iterable[Telling], near: Mapping[str, list[str]], others: Mapping[str, Telling]
) -> list[Judgement]:
    """The judgements that say that two statements are one."""
    pairs = (in_order(one, others[key]) for one in told for key in near[one.key] if key in others)
    judged = (compare_tellings(left, right) for left, right in pairs)
    return [judgement for judgement in judged if judgement.same]


def joined_echoes(connection: Connection, same: Sequence[Judgement]) -> list[Echo]:
    """What the new judgements join, with all that was joined to it before."""
    before = pending.echoes_of(connection, {end for one in same for end in (one.left, one.right)})
    kept = [
        Judgement(left=left, right=right, score=1.0, same=True)
        for echo in before
        for left, right in pairwise(echo.statements)
    ]
    members = {end for one in (*same, *kept) for end in (one.left, one.right)}
    rows = pending.printed_statements(connection, members)
    grounds = {key: echo.grounds for echo in before for key in echo.statements}
    return [
        replace(echo, grounds=with_earlier(echo, grounds))
        for echo in echoes([*same, *kept], [Dated(row.key, row.published) for row in rows])
    ]


def with_earlier(echo: Echo, grounds: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Its grounds, and those of the echoes that went into it."""
    earlier = {ground for key in echo.statements for ground in grounds.get(key, ())}
    return tuple(sorted({*echo.grounds, *earlier}))


def tellings(connection: Connection, told: Sequence[Statement]) -> list[Telling]:
    """Statements made ready for comparing."""
    reports = {one.report for one in told}
    kept = pending.sketched(connection, sorted(reports))
    texts = pending.texts_of(connection, reports) if reports else {}
    return [
        telling(
            one,
            texts[one.report],
            family=kept[one.report].family if one.report in kept else None,
            date=kept[one.report].published if one.report in kept else None,
        )
        for one in told
    ]
