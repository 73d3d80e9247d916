"""What was said later, as far as promises are compared with it: signs, and of whom they speak."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from truceline.analysis.keeping import BROKEN, KEPT, LACKING, Token, signs_in
from truceline.analysis.likeness import Rarity, matter_of
from truceline.analysis.stances import Bench
from truceline.analysis.timing import WHOLE_DAY
from truceline.record.rows import StatementRow
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.commitments import CommitmentKind
from truceline.vocabulary.names import fold
from truceline.vocabulary.statements import Mode

AHEAD = frozenset(
    {
        ActKind.PREDICT,
        ActKind.THREATEN,
        ActKind.OFFER,
        ActKind.PROPOSE,
        ActKind.DEMAND,
        ActKind.APPEAL,
        ActKind.INVITE,
        ActKind.COMMIT,
    }
)
LEAST_WORDS = 2
LEAST_WORDS = 2  # that a sign and a promise share
NEAR_DUE = timedelta(days=7)
FEW_WORDS = 3  # "we are late and I regret it": what is late, only the time can tell
COMMON = 0.1  # of all passages: words that more of them have find no candidates


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A promise, prediction or threat as later statements are compared with it."""

    kind: CommitmentKind
    sides: frozenset[str]
    speakers: frozenset[str]
    made: str | None
    due: str | None
    tellings: tuple[str, ...]
    own: frozenset[str]  # keys of the statements that tell it
    issues: frozenset[Issue]


@dataclass(frozen=True, slots=True)
class Heard:
    """A sign in a statement, and who it speaks of."""

    row: StatementRow
    sign: Token
    sides: frozenset[str]  # for whom its speaker speaks
    speakers: frozenset[str]
    named: frozenset[str]  # parties that the passage names


def tells_of_deeds(row: StatementRow) -> bool:
    """Whether it was said on a known day, and not of what is ahead alone."""
    if row.date is None or len(row.date) < WHOLE_DAY:
        return False
    acts = row.statement.acts
    told = [act for act in acts if act.act not in AHEAD]
    return row.statement.attribution.mode in (Mode.SAID, Mode.REPORTED) and bool(told or not acts)


def heard_in(row: StatementRow, bench: Bench) -> Iterable[Heard]:
    """The signs of a statement."""
    hangs_on = [act.condition.text for act in row.statement.acts if act.condition]
    actors = row.statement.speaker.actors if row.statement.speaker else ()
    sides = frozenset(a.side for a in actors if a.side)
    told = f"{row.cue} {row.words}".strip()
    denies = any(act.act is ActKind.DENY for act in row.statement.acts)
    for sign in signs_in(told):
        if any(sign.words in condition for condition in hangs_on):
            continue
        says = denied(sign.says) if denies else sign.says
        targets = [name for act in row.statement.acts for name in act.targets]
        yield Heard(
            row=row,
            sign=replace(sign, says=says),
            sides=sides,
            speakers=frozenset(a.key for a in actors),
            named=named_in(" | ".join((sign.passage, *targets)), bench),
        )


def denied(says: str) -> str:
    """Who denies having broken a promise says that it was kept."""
    return KEPT if says in (BROKEN, LACKING) else LACKING if says == KEPT else says


def named_in(told: str, bench: Bench) -> frozenset[str]:
    """The parties that words name."""
    naming = bench.naming
    if naming is None:
        return frozenset()
    return frozenset(bench.names[name] for name in naming.findall(fold(told)))


@dataclass(frozen=True, slots=True)
class Hearing:
    """All signs of a record, and where each is found."""

    heard: Sequence[Heard]
    by_word: Mapping[str, Sequence[int]]  # telling words
    by_speaker: Mapping[str, Sequence[int]]

    def near(self, pledge: Pledge) -> Iterable[Heard]:
        """Signs that share telling words with the pledge, or stand near its due date."""
        words = {word for told in pledge.tellings for word in matter_of(told)}
        shared = Counter(at for word in words for at in self.by_word.get(word, ()))
        found = {at for at, number in shared.items() if number >= LEAST_WORDS}
        found |= {
            at
            for speaker in pledge.speakers
            for at in self.by_speaker.get(speaker, ())
            if at_due(pledge, self.heard[at])
        }
        return [self.heard[at] for at in sorted(found)]


def hearing(heard: Sequence[Heard], rarity: Rarity) -> Hearing:
    """Signs by telling words and by speaker."""
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    by_speaker: defaultdict[str, list[int]] = defaultdict(list)
    most = max(20, COMMON * rarity.passages)
    for at, one in enumerate(heard):
        for speaker in one.speakers:
            by_speaker[speaker].append(at)
        for word in matter_of(one.sign.passage):
            if rarity.having.get(word, 0) <= most and word not in rarity.names:
                by_word[word].append(at)
    return Hearing(heard, by_word, by_speaker)


def at_due(pledge: Pledge, one: Heard) -> bool:
    """The same speaker tells soon after the due date, in few words, how something went."""
    if pledge.due is None or not pledge.speakers & one.speakers:
        return False
    if len(matter_of(one.sign.passage)) > FEW_WORDS:
        return False  # words with a matter of their own are compared by it
    apart = day_of(one.row.date) - day_of(pledge.due)
    return timedelta(0) <= apart <= NEAR_DUE


def day_of(iso: str | None) -> date:
    """The calendar day."""
    return date.fromisoformat((iso or "")[:WHOLE_DAY])
