"""One small comparison each; the docstring is what readers see."""

from collections.abc import Collection
from datetime import date

from rapidfuzz import fuzz

from truceline.linking.actors import same_actor
from truceline.linking.candidates import Printed, Telling
from truceline.linking.wording import longest_common_run, words_of
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.links import Clue
from truceline.vocabulary.names import fold

# Fewer shared runs than this are stock phrases ("a statement on Monday").
LEAST_SHARED = 12
# Below this many runs of own words a report is all quotation, and quotations count.
LEAST_TOLD = 30
FULL_COVERAGE = 0.6  # rewritten copies keep little more than half of their runs of four words
LIKE_TITLES = 0.6
# Under 6 shared words stock phrases ("called for restraint") join unrelated statements.
LEAST_RUN = 6
LONG_RUN = 10  # so many words in a row are no chance, whoever is named as speaker
LEAST_PART = 0.4  # "everything in our power to support" is a small part of two speeches
LIKE_WORDS = 0.8


def _told(left: Printed, right: Printed) -> tuple[set[int], set[int]]:
    """Runs of own words of both; of all words where one has hardly any of its own."""
    first, second = left.sketch, right.sketch
    if min(len(first.told), len(second.told)) >= LEAST_TOLD:
        return set(first.told), set(second.told)
    return {*first.told, *first.quoted}, {*second.told, *second.quoted}


def _share(shared: int, of: Collection[int]) -> float:
    return shared / len(of) if of else 0.0


def same_passages(left: Printed, right: Printed) -> Clue:
    """Much of the shorter report's own words stands in the longer one."""
    first, second = _told(left, right)
    shared = len(first & second)
    if shared < min(LEAST_SHARED, len(first), len(second)):
        return Clue(0.0)
    share = _share(shared, min(first, second, key=len))
    return Clue(min(1.0, share / FULL_COVERAGE), f"{share:.0%} of the shorter report")


def same_whole(left: Printed, right: Printed) -> Clue:
    """Most of the longer report's own words stands in the shorter one, too."""
    first, second = _told(left, right)
    share = _share(len(first & second), max(first, second, key=len))
    return Clue(min(1.0, max(0.0, (share - 0.5) / 0.4)), f"{share:.0%} of the longer report")


def same_title(left: Printed, right: Printed) -> Clue:
    """The titles are nearly the same words."""
    ratio = _title_ratio(left, right)
    return Clue(ratio if ratio >= LIKE_TITLES else 0.0, right.title or "")


def same_quotations(left: Printed, right: Printed) -> Clue:
    """The quotations of one stand in the other."""
    first, second = set(left.sketch.quoted), set(right.sketch.quoted)
    shared = len(first & second)
    if shared < LEAST_RUN:
        return Clue(0.0)
    share = _share(shared, min(first, second, key=len))
    return Clue(share, f"{share:.0%} of the quoted words")


def credit_to_agency(left: Printed, right: Printed) -> Clue:
    """One credits the other's outlet, or both credit the same agency."""
    first, second = fold(left.outlet or ""), fold(right.outlet or "")
    if first == second:  # an outlet names itself and its usual agencies in all its stories
        return Clue(0.0)
    common = set(left.sketch.credits) & set(right.sketch.credits)
    for name, credits in ((first, right.sketch.credits), (second, left.sketch.credits)):
        common |= {credit for credit in credits if name and f" {name} " in f" {credit} "}
    return Clue(1.0 if common else 0.0, ", ".join(sorted(common)))


def same_outlet_other_title(left: Printed, right: Printed) -> Clue:
    """One outlet's two stories share its stock passages."""
    first, second = fold(left.outlet or ""), fold(right.outlet or "")
    apart = bool(first) and first == second and _title_ratio(left, right) < LIKE_TITLES
    return Clue(1.0 if apart else 0.0, (left.outlet or "") if apart else "")


def _title_ratio(left: Printed, right: Printed) -> float:
    """Share of the longer words that two titles have in common."""
    first, second = ({w for w in words_of(p.title or "") if len(w) > 3} for p in (left, right))
    if min(len(first), len(second)) < 2:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def shared_wording(left: Telling, right: Telling) -> Clue:
    """Both quote a long run of the same words, and no small part of the shorter quotation."""
    if not left.quoted and not right.quoted:
        return Clue(0.0)
    first, second = left.quoted or left.words, right.quoted or right.words
    run = longest_common_run(first, second)
    shorter = min(len(first), len(second))
    enough = len(run) >= max(min(LEAST_RUN, shorter), 4)
    telling = len(run) >= LONG_RUN or len(run) >= LEAST_PART * shorter
    return Clue(min(1.0, len(run) / LONG_RUN) if enough and telling else 0.0, " ".join(run))


def nearly_same_words(left: Telling, right: Telling) -> Clue:
    """The two tellings hardly differ in wording."""
    if min(len(left.words), len(right.words)) < 4:
        return Clue(0.0)
    ratio = fuzz.ratio(left.words, right.words) / 100
    if ratio < LIKE_WORDS:
        return Clue(0.0)
    alike = 0.5 + (ratio - LIKE_WORDS) / (1 - LIKE_WORDS) / 2
    length = min(1.0, min(len(left.words), len(right.words)) / LONG_RUN)  # short: by chance
    return Clue(alike * length, f"{ratio:.0%} of the words")


def same_speaker(left: Telling, right: Telling) -> Clue:
    """Both tell it of the same speaker, in whatever spelling."""
    found = [same_actor(one, other) for one in left.speakers for other in right.speakers]
    return max(found, key=lambda clue: clue.score, default=Clue(0.0))


def other_speaker(left: Telling, right: Telling) -> Clue:
    """Each names a speaker, and they differ."""
    pairs = [(one, other) for one in left.speakers for other in right.speakers]
    if not pairs or any(_can_be_one(one, other) for one, other in pairs):
        return Clue(0.0)
    sure = all(any(actor.known for actor in t.speakers) for t in (left, right))
    names = " / ".join(t.speakers[0].name for t in (left, right))
    return Clue(1.0 if sure else 0.5, names)


def _can_be_one(one: Actor, other: Actor) -> bool:
    """The same actor, or a party and one who speaks for it ("Norlund said", "Sabel said")."""
    persons = one.type is other.type is ActorType.PERSON
    own = one.party is not None and one.party == other.party
    return same_actor(one, other).score > 0 or (own and not persons)


def one_family(left: Telling, right: Telling) -> Clue:
    """Both reports come from one origin."""
    known = left.family is not None and left.family == right.family
    return Clue(1.0 if known else 0.0)


def dates_far(left: Telling, right: Telling) -> Clue:
    """The words are dated more than a week apart: said again, perhaps, not told again."""
    days = days_apart(left.date, right.date)
    return Clue(1.0 if days is not None and days > 7 else 0.0, f"{days} days" if days else "")


def days_apart(left: str | None, right: str | None) -> int | None:
    """Days between two dates; None where a day is not known.

    >>> days_apart("2031-05-04", "2031-05-01T08:00"), days_apart("2031", None)
    (3, None)
    """
    if not left or not right or min(len(left), len(right)) < 10:
        return None
    return abs((date.fromisoformat(left[:10]) - date.fromisoformat(right[:10])).days)
