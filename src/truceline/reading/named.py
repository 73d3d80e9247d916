"""Whom the process file names: parties, third parties and people with their offices."""

from truceline.reading.roles import RoleBook, load_roles
from truceline.vocabulary.actors import Actor, ActorType, Gender, Role
from truceline.vocabulary.names import fold
from truceline.vocabulary.process import Office, PartialDate, Party, Person, Process

KINDS = {
    "state": ActorType.STATE,
    "organisation": ActorType.ORGANISATION,
    "group": ActorType.GROUP,
}


def side_named(party: Party) -> Actor:
    """A party or third party as one who speaks."""
    return Actor(
        key=party.id,
        name=party.name,
        type=KINDS[party.kind],
        names=party.names,
        party=party.name,
        side=party.id,
        roles=(Role(title=party.kind, of=party.id, rank=3),),
        wikidata=party.wikidata,
        known=True,
    )


def person_named(person: Person, roles: RoleBook) -> Actor:
    """Somebody of the process file with their offices."""
    return Actor(
        key=person.id,
        name=person.name,
        type=ActorType.PERSON,
        names=person.names,
        roles=tuple(_role(office, roles) for office in person.roles),
        gender=Gender(person.gender) if person.gender else None,
        wikidata=person.wikidata,
        known=True,
    )


def named_in(process: Process) -> dict[str, Actor]:
    """Whom the process file names, whether they spoke or not: parties, third parties, people."""
    roles = load_roles()
    people = {person.id: person_named(person, roles) for person in process.people}
    return {side.id: side_named(side) for side in process.sides()} | people


def _role(office: Office, roles: RoleBook) -> Role:
    """An office of the process file; where it gives no rank, the title does."""
    found = roles.title_in(fold(office.title).split())
    return Role(
        title=office.title,
        of=office.of,
        rank=office.rank or (found.rank if found else None),
        since=_iso(office.from_),
        until=_iso(office.to),
    )


def _iso(day: PartialDate) -> str | None:
    return None if day is None else str(day)
