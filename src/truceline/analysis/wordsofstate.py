"""Why a factor has its state: a fixed form over counts and codes, no sentence of its own."""

from collections.abc import Iterable

from truceline.analysis.assessment import Assessed
from truceline.analysis.between import COMPATIBLE, EXCLUSIVE, MEET, SAME
from truceline.analysis.lines import FOR
from truceline.analysis.settled import ONLY, WITHIN, Reason, State
from truceline.vocabulary.acts import Stance
from truceline.vocabulary.labels import label
from truceline.vocabulary.positions import Position

RELATIONS = {
    SAME: "same option",
    COMPATIBLE: "compatible",
    MEET: "conditions meet",
    EXCLUSIVE: "apart",
}


def why(one: Assessed) -> str:
    """The reasons in one line: issue by issue, then who is silent."""
    if one.state is State.NOT_ADDRESSED:
        asked = sum(bool(voice.for_) for voice in one.outsiders)
        told = f"asked for by {asked} outside" if asked else "nobody else asked for it"
        lower = [voice.name for voice in one.parties if voice.for_ or voice.against]
        if lower:
            return f"spoken of only in words that bind no party: {_listed(lower)}; {told}"
        return f"no party has spoken of it; {told}"
    parts = [_reason(reason) for reason in one.reasons]
    if not parts:
        spoke = [v for v in one.parties if v.name not in one.silent]
        parts = [f"words of {_listed(v.name for v in spoke)}, no stance on an option"]
    if one.partial:
        parts.append(f"held partial by {_listed(one.partial)}")
    if one.silent:
        parts.append(f"silent: {_listed(one.silent)}")
    return "; ".join(parts)


def _reason(reason: Reason) -> str:
    """How they stand on an issue."""
    issue = label(reason.issue)
    if reason.relation == WITHIN:
        names = {line.party for line in reason.lines if line.stance is Stance.CONTESTED}
        return f"{issue}: contested within {_listed(sorted(names))}"
    if reason.relation == ONLY:
        return f"{issue}: {_lines(reason.lines)}"
    return f"{issue}: {RELATIONS.get(reason.relation, reason.relation)} ({_lines(reason.lines)})"


def _lines(lines: Iterable[Position]) -> str:
    """Who is for what and against what."""
    found: dict[str, list[str]] = {}
    for line in lines:
        way = "for" if line.stance in FOR else "against"
        condition = " on a condition" if line.stance is Stance.CONDITIONAL else ""
        named = line.option if line.option != line.stance.value else None
        option = f" {named}" if named else ""
        found.setdefault(line.party, []).append(f"{way}{option}{condition}")
    told = ((party, " and ".join(dict.fromkeys(ways))) for party, ways in found.items())
    return ", ".join(f"{party} {ways}" for party, ways in told)


def _listed(names: Iterable[str]) -> str:
    *first, last = list(names) or [""]
    return f"{', '.join(first)} and {last}" if first else last
