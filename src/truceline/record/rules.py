"""What the rulings in force make of what the program read: nothing here asks a database.

Rulings are followed in the order in which people made them, so that whoever merges two
actors and then sets one statement apart gets just that.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.names import fold
from truceline.vocabulary.rulings import (
    Correction,
    Merge,
    Place,
    Split,
    correction_of,
    merge_of,
    place_of,
    split_of,
)
from truceline.vocabulary.spans import Span

NEAR = 0.5  # share of the words that two readings of one statement have in common at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A statement as the program read it, as far as rulings need it."""

    key: str
    report: str
    span: Span
    source: str  # the words that name who speaks
    speakers: tuple[str, ...]  # keys


@dataclass(frozen=True, slots=True, kw_only=True)
class OnWords:
    """A ruling on one statement."""

    number: int
    ruling: Ruling
    place: Place
    correction: Correction | None = None


Step = Merge | Split | OnWords


@dataclass(frozen=True, slots=True)
class Rules:
    """All rulings in force, in the order in which they were made."""

    steps: tuple[Step, ...] = ()

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> "Rules":
        """Those of them that are in force and change what is shown of what was read."""
        standing = (d for d in decisions if d.in_force and d.ruling is not Ruling.SETTLE)
        kept = sorted(standing, key=lambda d: d.number or 0)
        return cls(tuple(step_of(decision) for decision in kept))

    @property
    def on_people(self) -> bool:
        """Whether any ruling changes who is who."""
        return bool(self.keys)

    @property
    def keys(self) -> frozenset[str]:
        """All actors of whom a ruling speaks."""
        return frozenset(key for step in self.steps for key in keys_of(step))

    def for_report(self, report: str, keys: Collection[str] = ()) -> Iterator[Step]:
        """The steps that can change something in a report; old rulings know only keys."""
        for step in self.steps:
            on = step.place if isinstance(step, OnWords) else None
            if on is None or on.report == report or (not on.report and on.key in keys):
                yield step


def step_of(decision: Decision) -> Step:
    """What a decision does."""
    if decision.ruling is Ruling.MERGE:
        return merge_of(decision.subject, decision.values)
    if decision.ruling is Ruling.SPLIT:
        return split_of(decision.subject, decision.values)
    corrects = decision.ruling is Ruling.CORRECT
    return OnWords(
        number=decision.number or 0,
        ruling=decision.ruling,
        place=place_of(decision.subject, decision.values),
        correction=correction_of(decision.values) if corrects else None,
    )


def keys_of(step: Step) -> frozenset[str]:
    """The actors of whom a step speaks."""
    if isinstance(step, OnWords):
        speaker = step.correction.speaker if step.correction else None
        return frozenset((speaker,) if speaker else ())
    return step.keys


# Who is who


def people_shown(read: Mapping[str, Actor], rules: Rules) -> dict[str, Actor]:
    """The actors of whom rulings speak, as everybody sees them; merged ones are left out."""
    now = {key: read[key] for key in sorted(rules.keys) if key in read}
    for step in rules.steps:
        if isinstance(step, Merge):
            merge(now, step)
        elif isinstance(step, Split):
            split(now, step)
        elif step.correction is not None and step.correction.speaker:
            named = step.correction.speaker_name or step.correction.speaker
            now.setdefault(step.correction.speaker, stranger(step.correction.speaker, named))
    return {key: without_self(actor) for key, actor in now.items()}


def merge(now: dict[str, Actor], step: Merge) -> None:
    """Several actors become one with all their names."""
    others = [now.pop(key) for key, _ in step.others if key in now and key != step.keep]
    kept = now.get(step.keep)
    if kept is None and others:
        kept = replace(others[0], key=step.keep, name=step.name, names=())
    if kept is not None:
        now[step.keep] = joined(kept, others)
        gone = {key for key, _ in step.others}
        for key, actor in list(now.items()):
            if gone & set(actor.apart):
                again = (step.keep if one in gone else one for one in actor.apart)
                now[key] = replace(actor, apart=tuple(sorted({*again})))


def joined(kept: Actor, others: Sequence[Actor]) -> Actor:
    """The kept actor with what only the others told."""
    names = dict.fromkeys(name for one in (kept, *others) for name in (one.name, *one.names))
    names.pop(kept.name)
    sided = kept if kept.side else next((one for one in others if one.side), kept)
    roles = with_times(dict.fromkeys(role for one in (kept, *others) for role in one.roles))
    inside = {kept.key, *(one.key for one in others)}
    return replace(
        kept,
        names=tuple(names),
        party=sided.party,
        side=sided.side,
        roles=roles,
        gender=kept.gender or next((one.gender for one in others if one.gender), None),
        wikidata=kept.wikidata or next((one.wikidata for one in others if one.wikidata), None),
        known=kept.known or any(one.known for one in others),
        apart=tuple(sorted({key for one in (kept, *others) for key in one.apart} - inside)),
    )


def with_times(roles: Iterable[Role]) -> tuple[Role, ...]:
    """Offices, but for those without a time that stand with one, too: it would lose its limits."""
    given = list(roles)
    timed = {(fold(r.title), r.of) for r in given if r.since or r.until}
    return tuple(r for r in given if r.since or r.until or (fold(r.title), r.of) not in timed)


def split(now: dict[str, Actor], step: Split) -> None:
    """Two actors stand apart, and spellings go with whom they name."""
    left = now.get(step.actor)
    kind = left.type if left else ActorType.PERSON
    new = stranger(step.to, step.to_name, kind)
    right = now.get(step.to, replace(new, party=step.party or None, side=step.side or None))
    moved = [name for name in spellings(left) if fold(name) in step.spellings] if left else []
    if left is not None:
        stay = [name for name in spellings(left) if name not in moved] or [left.name]
        kept = stay[0] if left.name in moved else left.name
        names = tuple(name for name in stay if name != kept)
        apart_from = tuple(sorted({*left.apart, step.to}))
        now[step.actor] = replace(left, name=kept, names=names, apart=apart_from)
    taken = dict.fromkeys((*right.names, *moved))
    taken.pop(right.name, None)
    apart_from = tuple(sorted({*right.apart, step.actor}))
    now[step.to] = replace(right, names=tuple(taken), apart=apart_from)


def spellings(actor: Actor) -> list[str]:
    """All its names, the best first."""
    return list(dict.fromkeys((actor.name, *actor.names)))


def stranger(key: str, name: str, kind: ActorType = ActorType.PERSON) -> Actor:
    """Somebody of whom a ruling gave nothing but the name."""
    return Actor(key=key, name=name, type=kind)


def without_self(actor: Actor) -> Actor:
    """Nobody is apart from oneself."""
    return replace(actor, apart=tuple(key for key in actor.apart if key != actor.key))


# Who said it


def speakers_shown(told: Sequence[Told], rules: Rules) -> dict[str, tuple[str, ...]]:
    """The speakers of each statement of one report, as everybody sees them."""
    now = {one.key: list(one.speakers) for one in told}
    report = told[0].report if told else ""
    for step in rules.for_report(report, now.keys()):
        if isinstance(step, Merge):
            gone = {key for key, _ in step.others}
            for key, speakers in now.items():
                now[key] = [step.keep if one in gone else one for one in speakers]
        elif isinstance(step, Split):
            for key in moving(step, told, now):
                now[key] = [step.to if one == step.actor else one for one in now[key]]
        elif step.correction is not None and step.correction.speaker:
            found = standing(step.place, told)
            now |= {found.key: [step.correction.speaker]} if found is not None else {}
    return {key: tuple(dict.fromkeys(speakers)) for key, speakers in now.items()}


def moving(step: Split, told: Sequence[Told], now: Mapping[str, Sequence[str]]) -> set[str]:
    """The statements that go to the other actor.

    "He" and "the minister" name nobody by themselves: they go along where every name
    that the report has for the actor goes.
    """
    spoke = [one for one in told if step.actor in now[one.key]]
    if told and told[0].report in step.reports:
        return {one.key for one in spoke}
    named = [one for one in spoke if bears_name(one.source)]
    going = {one.key for one in named if fold(one.source) in step.spellings}
    if going and len(going) == len(named):
        going |= {one.key for one in spoke if not bears_name(one.source)}
    else:
        going |= {one.key for one in spoke if fold(one.source) in step.spellings}
    places = (standing(place, told) for place in step.statements)
    chosen = {one.key for one in places if one is not None}
    return going | {one.key for one in spoke if one.key in chosen}


def bears_name(source: str) -> bool:
    """Whether the words name somebody, and do not only point at somebody.

    >>> bears_name("Mr Karrow"), bears_name("the minister"), bears_name("She")
    (True, False, False)
    """
    words = [word for word in source.split() if word.lower() not in POINTING]
    return any(word[:1].isupper() for word in words)


POINTING = frozenset(("he", "she", "they", "it", "i", "we", "the", "a", "an", "who", "his", "her"))


def standing(place: Place, told: Sequence[Told]) -> Told | None:
    """The statement that a ruling is on; after another reading, the nearest one."""
    exact = next((one for one in told if one.key == place.key), None)
    if exact is not None:
        return exact
    near = [one for one in told if one.report == place.report]
    best = max(near, key=lambda one: (place.nearness(one.span), one.key), default=None)
    return best if best is not None and place.nearness(best.span) >= NEAR else None


def rulings_shown(told: Sequence[Told], rules: Rules) -> dict[str, OnWords]:
    """The ruling in force on each statement of one report that has one.

    The latest counts; one that knows the very key counts more than one that is only near.
    """
    keys = {one.key for one in told}
    steps = rules.for_report(told[0].report if told else "", keys)
    on_words = [step for step in steps if isinstance(step, OnWords)]
    on_words.sort(key=lambda step: (step.place.key in keys, step.number))
    placed = ((standing(step.place, told), step) for step in on_words)
    return {one.key: step for one, step in placed if one is not None}
