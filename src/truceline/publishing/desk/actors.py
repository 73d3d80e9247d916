"""Pages on who speaks: the list of actors, and one actor with all that stands on it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from truceline.linking.whom import may_be_same
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked, wanted
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.lists import REPORTS, listing, tallied, tally
from truceline.publishing.desk.namings import namings
from truceline.publishing.desk.people_pages import (
    ActorLine,
    ActorPage,
    ActorsPage,
    Candidate,
    RoleLine,
    Stations,
)
from truceline.publishing.desk.rolewords import dated, left, reports_of, seen_as
from truceline.publishing.desk.surroundings import Counts
from truceline.publishing.desk.verdicts import Ruled, ruled_line
from truceline.record.rows import Counted, RecordReader, Wanted
from truceline.vocabulary.actors import Actor, Role
from truceline.vocabulary.decisions import ON_ACTORS
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.names import fold
from truceline.vocabulary.rulings import every

RANKS = {
    1: "speaks with the highest rank",
    2: "minister or chief negotiator",
    3: "official spokesperson",
    4: "ambassador, deputy or adviser",
    5: "legislator, governor or commander",
    6: "unnamed official",
}
STATIONS = {
    "occasion": "On which occasion, in the reports’ words",
    "interviewer": "Asked by",
    "medium": "Through another medium",
    "agency": "Through an agency",
    "outlet": "Printed by",
}
PAGE = 20  # statements beside all else that the page tells
FILTERED = ("act", "issue", "outlet", "kind")
CANDIDATES = 8


def actors_page(reader: RecordReader, asked: Asked) -> ActorsPage:
    """Who speaks, those with most statements first."""
    party, kind, words = asked.word("party"), asked.word("type"), asked.word("q")
    speakers = sorted(reader.actors(least=1), key=lambda pair: (-pair[1], pair[0].name))
    chosen = [
        (actor, count)
        for actor, count in speakers
        if (not party or actor.party == party)
        and (not kind or actor.type == kind)
        and called(actor, words)
    ]
    pager = asked.pager(len(chosen), REPORTS)
    parties = Counter(actor.party for actor, _ in speakers if actor.party)
    last = reader.totals().last
    types = Counter(str(actor.type) for actor, _ in speakers)
    return ActorsPage(
        frame=frame(reader, "Actors", "/actors"),
        q=words,
        filters=(
            tally("party", "Party", "all parties", parties, party),
            tally("type", "Type", "all types", types, kind),
        ),
        actors=[actor_line(*pair, last) for pair in chosen[max(0, pager.first - 1) : pager.last]],
        pager=pager,
    )


def day_left(actor: Actor, last: str | None) -> str:
    """The day until which a former office-holder spoke for a party, in words."""
    until = left(actor, last)
    return wording.day_words(until) if until else ""


def called(actor: Actor, words: str) -> bool:
    """Whether all words stand in one of its names or roles, in any spelling."""
    told = [actor.name, *actor.names, *(role.title for role in actor.roles)]
    return any(all(word in fold(one) for word in fold(words).split()) for one in told)


def actor_line(actor: Actor, count: int, last: str | None) -> ActorLine:
    """An actor in a list, as of the day of the last report."""
    return ActorLine(
        name=Link(actor.name, links.actor_url(actor.key)),
        type=actor.type,
        party=actor.party or "",
        until=day_left(actor, last),
        roles="; ".join(dict.fromkeys(role.title for role in actor.roles)),
        names=actor.names,
        count=Counts(
            label=wording.plural(count, "statement"),
            count=count,
            url=links.with_query("/statements", actor=actor.key),
        ),
    )


def actor_page(reader: RecordReader, asked: Asked, key: str) -> ActorPage:
    """An actor with names, roles, party, who quotes it, and all statements."""
    actor = reader.actor(key)
    everything = Wanted(actor=key, newest_first=True)
    sought = replace(wanted(asked), actor=key, once=True)
    printed = namings(reader.counted("source", everything))
    sides = {side.id: side.name for side in reader.process().sides()}
    told = [one.value for one in reader.counted("report", everything)]
    rows, reports = reports_of(reader, told)
    seen = seen_as(reader, actor, rows)
    until = day_left(actor, reader.totals().last)
    return ActorPage(
        frame=frame(reader, actor.name, "/actors"),
        ruler=asked.ruler,
        key=key,
        url=links.actor_url(key),
        name=actor.name,
        type=actor.type,
        party=actor.party or "",
        until=until,
        party_grounds=party_grounds(actor, sides),
        sources=spelled(key, printed.names),
        relatives=spelled(key, printed.relatives),
        names=actor.names,
        known=actor.known,
        wikidata=actor.wikidata or "",
        roles=[role_line(role, sides, seen=seen.get(role.title, ())) for role in actor.roles],
        looked_in=f"{len(rows)} of {wording.counted(reports, 'report')}",
        issues=tallied(reader, everything, "issue"),
        acts=tallied(reader, everything, "act"),
        outlets=tallied(reader, everything, "outlet"),
        through=through(reader, everything),
        listing=listing(reader, asked, sought, FILTERED, PAGE),
        statements=reader.count(everything),
        reports=reports,
        candidates=candidates(reader, actor),
        apart=others(reader, actor),
        rulings=rulings_on(reader, key),
    )


def role_line(role: Role, names: dict[str, str], *, seen: Sequence[object] = ()) -> RoleLine:
    """Title, of whom, over which time, with which rank, and the words behind it."""
    rank = RANKS.get(role.rank, "") if role.rank is not None else "does not speak for it"
    return RoleLine(
        title=role.title,
        of=names.get(role.of or "", role.of or ""),
        time=dated(role),
        rank=rank,
        seen=seen,  # type: ignore[arg-type]
    )


def party_grounds(actor: Actor, sides: dict[str, str]) -> list[str]:
    """Why the desk says that it speaks for its party."""
    if actor.side is None:
        return []
    if actor.key == actor.side:
        return ["It is this party itself"]
    source = "the process file" if actor.known else "the reports"
    titles = dict.fromkeys(f"“{role.title}”" for role in actor.roles if role.of == actor.side)
    if not titles:
        return [f"Counted there by {source}"]
    offices = wording.plural(len(titles), "office")
    party = sides.get(actor.side, actor.side)
    gives = "give" if source == "the reports" else "gives"
    return [
        f"{wording.capital(source)} {gives} the {offices} {wording.listed([*titles])} of {party}"
    ]


def spelled(key: str, found: Sequence[Counted]) -> list[Counts]:
    """Words by which reports name it, each with its statements."""
    return [
        Counts(
            label=one.value or "no words: the report names nobody",
            count=one.count,
            url=links.with_query("/statements", actor=key, source=one.value) if one.value else "",
        )
        for one in found
    ]


def through(reader: RecordReader, sought: Wanted) -> list[Stations]:
    """How its words came into print, by the kind of station: names with their statements."""
    kinds: dict[str, list[tuple[str, int]]] = {role: [] for role in STATIONS}
    for one in reader.counted("chain", sought):
        kinds.setdefault(one.label, []).append((one.value, one.count))
    return [
        Stations(STATIONS.get(role, wording.capital(role)), role == "occasion", found)
        for role, found in kinds.items()
        if found
    ]


def candidates(reader: RecordReader, actor: Actor) -> list[Candidate]:
    """Who may be the same; only a person merges."""
    told = dict(reader.actors())
    return [
        Candidate(
            actor=Link(one.actor.name, links.actor_url(one.actor.key)),
            key=one.actor.key,
            type=one.actor.type,
            party=one.actor.party or "",
            reason=one.reason,
            statements=told[one.actor],
            merge_url=links.with_query(f"{links.actor_url(actor.key)}/merge", other=one.actor.key),
        )
        for one in may_be_same(actor, told)[:CANDIDATES]
    ]


def others(reader: RecordReader, actor: Actor) -> list[Link]:
    """From whom a person said that this one is to be told."""
    found = [reader.kept_key(key) for key in actor.apart]
    return [Link(name, links.actor_url(key)) for key in found if (name := called_now(reader, key))]


def called_now(reader: RecordReader, key: str) -> str:
    """The name of an actor; empty where no report names it any more."""
    try:
        return reader.actor(key).name
    except NotFound:
        return ""


def rulings_on(reader: RecordReader, key: str) -> list[Ruled]:
    """What people ruled on who this is, newest first."""
    found = [
        one
        for one in reversed(reader.decisions())
        if one.ruling in ON_ACTORS
        and key in (one.subject, *every(one.values, "joined"), *every(one.values, "to"))
    ]
    return [ruled_line(one, reader) for one in found]
