"""The pages on which two actors become one, or one becomes two: first shown, then ruled."""

from collections.abc import Callable, Mapping, Sequence

from truceline.linking.planning import Parting, Plan, plan_merge, plan_split
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.fragments import Item, Link, item
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.namings import namings
from truceline.publishing.desk.people_pages import MergePage, Planned, SplitPage, Tick
from truceline.publishing.desk.ruleforms import names_of
from truceline.publishing.phrases import effect_lines, ruling_words
from truceline.publishing.previews import touched, warnings
from truceline.record.effects import Effect
from truceline.record.rows import RecordReader, Wanted
from truceline.vocabulary.errors import TrucelineError

SHOWN = 40  # statements of a preview
TICKED = 200  # statements offered one by one; further ones go by name or by report

Many = Mapping[str, Sequence[str]]  # what a form tells


def first(told: Many, name: str) -> str:
    """The one value of a field."""
    return next(iter(told.get(name, ())), "").strip()


# Merge


def merge_wish(reader: RecordReader, key: str, told: Many) -> Plan:
    """What a form for merging asks for."""
    other = first(told, "other")
    keep, gone = (other, key) if first(told, "keep") == "other" else (key, other)
    return plan_merge(reader, keep, [gone])


def merge_page(reader: RecordReader, asked: Asked, key: str) -> MergePage:
    """The form, and what the ruling would change."""
    actor = reader.actor(key)
    other = first(asked.many, "other")
    planned, complaint = tried(reader, lambda: merge_wish(reader, key, asked.many), bool(other))
    return MergePage(
        frame=frame(reader, f"Merge {actor.name}", "/actors"),
        ruler=asked.ruler,
        actor=Link(actor.name, links.actor_url(key)),
        url=f"{links.actor_url(key)}/merge",
        other=other,
        keep=first(asked.many, "keep") or "this",
        names=names_of(reader),
        complaint=complaint,
        planned=planned,
    )


# Split


def split_wish(reader: RecordReader, key: str, told: Many) -> Plan:
    """What a form for splitting asks for."""
    wish = Parting(
        actor=key,
        to=first(told, "to"),
        new=bool(first(told, "new")),
        party=first(told, "party"),
        names=tuple(told.get("name", ())),
        reports=tuple(told.get("report", ())),
        statements=tuple(told.get("statement", ())),
        apart=bool(first(told, "apart")),
    )
    return plan_split(reader, wish)


def split_page(reader: RecordReader, asked: Asked, key: str) -> SplitPage:
    """The form with all that can be taken away, and what the ruling would change."""
    actor, told = reader.actor(key), asked.many
    planned, complaint = tried(reader, lambda: split_wish(reader, key, told), "to" in told)
    rows = list(reader.statements(Wanted(actor=key, newest_first=True, limit=TICKED)))
    ticked = {name: set(told.get(name, ())) for name in ("name", "report", "statement")}
    return SplitPage(
        frame=frame(reader, f"Split {actor.name}", "/actors"),
        ruler=asked.ruler,
        actor=Link(actor.name, links.actor_url(key)),
        url=f"{links.actor_url(key)}/split",
        to=first(told, "to"),
        new=bool(first(told, "new")),
        party=first(told, "party"),
        parties=[side.name for side in reader.process().sides()],
        names=names_of(reader),
        sources=[
            Tick(value=one.value, label=one.value, count=one.count, on=one.value in ticked["name"])
            for one in namings(reader.counted("source", Wanted(actor=key))).names
            if one.value
        ],
        reports=[
            Tick(
                value=one.value, label=one.label, count=one.count, on=one.value in ticked["report"]
            )
            for one in reader.counted("report", Wanted(actor=key))
        ],
        statements=[(item(row), row.statement.key in ticked["statement"]) for row in rows],
        total=reader.count(Wanted(actor=key)),
        complaint=complaint,
        planned=planned,
    )


# Both


def tried(
    reader: RecordReader, plan: Callable[[], Plan], asked: bool
) -> tuple[Planned | None, str]:
    """What would change, or why it cannot be."""
    if not asked:
        return None, ""
    try:
        wish = plan()
        return planned(reader, wish), ""
    except TrucelineError as error:
        return None, wording.capital(str(error))


def planned(reader: RecordReader, plan: Plan) -> Planned:
    """A ruling before it is taken."""
    effect = reader.preview(plan.as_decision())
    moved = [one.told.key for one in effect.moved]
    return Planned(
        words=wording.capital(ruling_words(plan.as_decision(), reader, keys=False)),
        lines=[wording.capital(line) for line in effect_lines(effect)],
        warnings=[f"{wording.capital(one)}." for one in warnings(reader, plan)],
        cells=cells(reader, effect),
        items=[shown(reader, key) for key in moved[:SHOWN]],
        more=max(0, len(moved) - SHOWN),
    )


def shown(reader: RecordReader, key: str) -> Item:
    """A statement that passes on."""
    return item(reader.statement(key))


def cells(reader: RecordReader, effect: Effect) -> list[Link]:
    """Positions that may change, each with a way to it."""
    return [
        Link(f"{party} on {wording.label(issue)}", links.position_url(side, issue))
        for side, party, issue in touched(reader, effect)
    ]
