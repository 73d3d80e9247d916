"""One line that a party holds on an issue, while the acts that bear on it are read in order."""

from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from truceline.analysis.grounding import blocked, gives_up, hangs_on
from truceline.analysis.questions import (
    content_words,
    kinds_of_truce,
    option_words,
    same_matter,
    same_option,
)
from truceline.analysis.stances import WORDING, binds, option_on
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Position, Spoken

FOR = (Stance.SUPPORTS, Stance.CONDITIONAL)
# Conditions told with more than this in common are one condition told twice.
LIKE_CONDITIONS = 60
LIKE_MATTER = 0.5  # of the content words
NO_CONDITION = frozenset({"unconditional", "unconditionally", "precondition"})


@dataclass(slots=True, eq=False)
class Line:
    """A stance that one act began and others repeat."""

    issue: Issue
    stance: Stance
    day: str | None
    rows: list[Spoken]  # the act that set it (or the two that differ), then its repeats
    option: str | None
    condition: str | None
    matter: frozenset[str]
    attributed_by: str | None = None
    until_then: "Line | None" = None  # what stood before the day on which it was set
    told: Position | None = field(default=None)

    @property
    def setter(self) -> Spoken:
        """The act that set it."""
        return self.rows[0]

    @property
    def binding(self) -> bool:
        """Whether somebody set it who can speak for the party."""
        return binds(self.setter)

    @property
    def quoted(self) -> bool:
        """Whether its words are given as they were said."""
        return any(row.kind in ("direct", "mixed") for row in self.rows)

    @property
    def blocked(self) -> bool:
        """Whether it is a no for as long as something lasts."""
        row = self.setter
        told = blocked(row.act, self.condition, row.condition_kind)
        return self.stance is Stance.CONDITIONAL and told

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of truce that its words name."""
        return kinds_of_truce(f"{self.option or ''} {self.setter.words}")

    def on(self, day: str | None) -> bool:
        """Whether it was set on that day; unknown days are no day."""
        return self.day is not None and self.day[:10] == (day or "")[:10]

    def repeat(self, row: Spoken, day: str | None) -> None:
        """The same said or told again: one more ground.

        Of one day, words that are on this issue first of all come before words that touch it,
        and then those of the higher rank, or told in fuller wording, before the others.
        """
        matter, option = content_words(row.words), option_on(row, self.issue)
        if same_matter(self.issue, self.matter, matter | option_words(option or ""), strictly=True):
            self.option = self.option or option
        before, now = (_standing(one, self.issue) for one in (self.setter, row))
        if now > before and (self.day or "")[:10] == (day or "")[:10]:
            self.rows.insert(0, row)
            self.matter = matter
            self.option = option or self.option
        else:
            self.rows.append(row)

    def takes_up(self, matter: frozenset[str]) -> Spoken | None:
        """Which of its words are of that matter; the newest."""
        found = (
            r for r in reversed(self.rows) if same_matter(self.issue, _of(r), matter, strictly=True)
        )
        return next(found, None)

    def facing(self, after: "Line") -> Position:
        """The line as one of its ends sees it: the words that the other answers come first."""
        held = self.position()
        turned_down = after.stance is Stance.OPPOSES and self.matter.isdisjoint(after.matter)
        first = self.takes_up(after.matter) if turned_down else None
        if first is None or not binds(first) or (first.date or "") >= (after.day or ""):
            return held
        rest = tuple(row for row in held.grounds if row is not first)
        return replace(
            held, grounds=(first, *rest), since=first.date, option=option_on(first, self.issue)
        )

    def position(self) -> Position:
        """The line as others see it; asked for when all acts are read."""
        if self.told is None:
            self.told = Position(
                party=self.setter.party,
                side=self.setter.side,
                issue=self.issue,
                stance=self.stance,
                option=self.option,
                condition=self.condition,
                since=self.day,
                grounds=tuple(self.rows),
                attributed_by=self.attributed_by,
                blocked=self.blocked,
            )
        return self.told


def _standing(row: Spoken, issue: Issue) -> tuple[bool, int, int]:
    """How well an act shows its party's stance of a day; CODEBOOK section 7, precedence."""
    return row.issues[0] is issue, -row.rank, WORDING.get(row.kind, 0)


def opened(row: Spoken, issue: Issue, stance: Stance, day: str | None) -> Line:
    """A line that one act begins."""
    return Line(
        issue=issue,
        stance=stance,
        day=day,
        rows=[row],
        option=None if gives_up(row) else option_on(row, issue),
        condition=hangs_on(row) if stance is Stance.CONDITIONAL else None,
        matter=content_words(row.words),
    )


def divided(after: Line, other: Spoken) -> Line:
    """Two who can speak for the party differ: both are shown."""
    return Line(
        issue=after.issue,
        stance=Stance.CONTESTED,
        day=after.day,
        rows=[other, *after.rows],
        option=after.option,
        condition=None,
        matter=after.matter | content_words(other.words),
    )


def same_question(left: Line, right: Line) -> bool:
    """Whether one answers what the other did: the same option, or the same matter."""
    if opposed(left.stance, right.stance) and other_truce(left, right):
        return False
    same = same_option(left.option, right.option)
    if same is not None:
        return same
    one, other = (line.matter | option_words(line.option or "") for line in (left, right))
    if same_matter(left.issue, one, other):
        return True
    return right.stance is Stance.OPPOSES and left.takes_up(right.matter) is not None


def other_truce(left: Line, right: Line) -> bool:
    """Whether one refuses a kind of truce, and the other wants another, or none by name."""
    if left.issue is not Issue.CEASEFIRE:
        return False
    refusal, wish = (left, right) if left.stance is Stance.OPPOSES else (right, left)
    return bool(refusal.kinds) and not refusal.kinds & wish.kinds


def _of(row: Spoken) -> frozenset[str]:
    """What an act's words are about."""
    return content_words(row.words)


def opposed(left: Stance, right: Stance) -> bool:
    """One is for it, if only under a condition, and the other against."""
    return (left is Stance.OPPOSES and right in FOR) or (right is Stance.OPPOSES and left in FOR)


def same_content(left: Line, right: Line) -> bool:
    """The same stance on the same option under the same condition: no change."""
    if left.stance is Stance.CONTESTED:
        return False
    if left.stance is not right.stance:
        return _condition_left_out(left, right)
    if same_option(left.option, right.option) is False:
        return False
    if due_apart(left, right):
        return False
    if turned(left, right):
        return False
    return same_condition(left.condition, right.condition)


def turned(left: Line, right: Line) -> bool:
    """From "no X while Y" to "X once Z", or back; with the same Y it is the same."""
    if {left.stance, right.stance} != {Stance.CONDITIONAL}:
        return False
    refusals = {line.setter.act is ActKind.REJECT for line in (left, right)}
    return len(refusals) > 1 and not same_condition(left.condition, right.condition)


def _condition_left_out(left: Line, right: Line) -> bool:
    """The same told without the condition: the press drops conditions, parties say so."""
    row = right.setter
    paraphrased = WORDING.get(row.kind, 0) < WORDING["mixed"]
    return (
        left.stance is Stance.CONDITIONAL
        and right.stance is Stance.SUPPORTS
        and (paraphrased or _printed_again(left, right))
        and row.act is not ActKind.CONCEDE
        and NO_CONDITION.isdisjoint(right.matter)
        and same_option(left.option, right.option) is not False
    )


def _printed_again(left: Line, right: Line) -> bool:
    """Mostly the same words of the same person, in print without a day of their own."""
    row, common = right.setter, left.matter & right.matter
    again = row.date_is != "said" and row.speaker == left.setter.speaker
    return again and len(common) >= LIKE_MATTER * len(right.matter)


def due_apart(left: Line, right: Line) -> bool:
    """Whether each names a last day, and another one, for the same thing."""
    dates = left.setter.due, right.setter.due
    together = same_matter(left.issue, left.matter, right.matter, strictly=True)
    return None not in dates and dates[0] != dates[1] and together


def same_condition(left: str | None, right: str | None) -> bool:
    """Whether two conditions are one in other words; "until then" is whatever went before."""
    if not left or not right:
        return left == right
    one, other = content_words(left), content_words(right)
    alike = fuzz.token_set_ratio(left.lower(), right.lower()) >= LIKE_CONDITIONS
    return alike or not one or not other or not one.isdisjoint(other)
