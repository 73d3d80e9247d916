"""Whether what is promised, foretold or threatened is itself a matter of the talks.

A report on the war tells of other things as well: a governor's roads, a charity's gifts, a
neighbour who would leave the country. Coding may give such words an issue by what stands around
them. To be listed, the sentences that look ahead must say by themselves what the talks have to
do with it: they name an adversary, or hold the words by which they were given an issue. The
less somebody can bind a party, the more must be said.
"""

import re
from collections.abc import Collection, Iterable

from truceline.analysis.concern import OF_THE_PARTIES, OF_THE_TABLE, OWN_AFFAIRS, Bench
from truceline.analysis.keeping import SENTENCE
from truceline.analysis.matters import all_named
from truceline.analysis.over import AHEAD
from truceline.record.rows import StatementRow
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.names import fold

POSSESSIVE = re.compile(r"[’']s\b")
# Trade, ministries, guests and friends: every state has them without any talks.
EVERYWHERE = frozenset({Issue.ECONOMY, Issue.POLITICAL_ORDER, Issue.RELATIONS, Issue.PARTICIPATION})
# What is coded on the strength of a meeting, a mission or a visit nearby.
UNSURE_ALONE = EVERYWHERE | OF_THE_TABLE | {Issue.HUMANITARIAN}
BINDING = frozenset({ActKind.COMMIT, ActKind.OFFER})
LISTED = frozenset(
    {ActKind.COMMIT, ActKind.THREATEN, ActKind.PREDICT, ActKind.ACCEPT, ActKind.CONCEDE}
)
FORMULA = re.compile(r"\bwithin the (?:framework|scope|context) of\b", re.IGNORECASE)
# "We will sign it": the matter stands in what was said before.
TAKES_UP = re.compile(
    r"\b(?:it|this|that|so|them|these|those|such|accordingly|in kind|our word|"
    r"consequences|repercussions|retaliat\w+|respon\w+|answer|surrender|yield|retreat)\b",
    re.IGNORECASE,
)
GIFTS = re.compile(
    r"\b(?:donat(?:e[sd]?|ions?|ing)|donors?|proceeds|fund-?rais\w+|charit\w+|philanthrop\w+|"
    r"scholarships?|gala)\b",
    re.IGNORECASE,
)
PLACE = r"\b(?:in|at|near|outside|inside|across|throughout|around) (?:the )?(?:\w+ern )?"
BOTH = 2


def on_the_talks(row: StatementRow, parties: Collection[str], bench: Bench) -> bool:
    """Whether the words that look ahead are on a matter of the talks."""
    speaker = row.statement.speaker
    own = {actor.side for actor in speaker.actors if actor.side} if speaker else set()
    words = ahead_in(row)
    if own.intersection(parties):
        return _of_a_party(row, words, named_in(words, bench), own) or (
            _bound(row) and _to_a_mediator(row, words, bench)
        )
    named = named_in(as_actors(words, bench), bench)
    plain, borne = all_named(words), borne_by(row.statement.acts, words)
    if own:
        return bool(named) or bool((plain | borne) - EVERYWHERE)
    if GIFTS.search(words) is not None or (_for_themselves(row) and len(named) < BOTH):
        return False
    given = {issue for act in row.statement.acts if not act.grounds for issue in act.issues}
    plain = (plain & borne) | given | (borne if named else set())
    return bool(plain - EVERYWHERE)


def ahead_in(row: StatementRow) -> str:
    """The sentences of a statement that look ahead; where none does, all its words."""
    told = FORMULA.sub(" ", f"{row.cue} {row.words}".strip())
    return " ".join(one for one in SENTENCE.split(told) if AHEAD.search(one)) or told


def borne_by(acts: Iterable[Act], words: str) -> frozenset[Issue]:
    """The issues of what is promised or foretold that stand in these words.

    "Meeting" is no word for talks, and what stands around words does not tell what they bind to.
    """
    named = all_named(words)
    return frozenset(
        issue
        for act in acts
        if act.act in LISTED
        for issue in act.issues
        if issue in named or (not act.grounds) or _grounded(act, issue, words)
    )


def _grounded(act: Act, issue: Issue, words: str) -> bool:
    """Whether the words by which an issue was found are among these."""
    if issue in OF_THE_TABLE:
        return False  # only a plain word tells of talks or a truce
    told, rule = words.lower(), f"issue:{issue.value}"
    return any(
        ground.words.lower() in told
        for ground in act.grounds
        if ground.rule == rule and ground.words
    )


def _of_a_party(
    row: StatementRow, words: str, named: Collection[str], own: Collection[str]
) -> bool:
    """A party's words: on its adversary, on the table, or on what was said right before.

    What all parties promise together is one of the talks whatever it is about.
    """
    if {*named} - {*own} or len(own) >= BOTH:
        return True
    acts = [act for act in row.statement.acts if act.act in LISTED]
    coded = {issue for act in acts for issue in act.issues}
    borne = borne_by(acts, words)
    if coded - UNSURE_ALONE or (borne | all_named(words)) - EVERYWHERE:
        return True
    if _bound(row) and (coded - EVERYWHERE or (borne and named)):
        return True
    taken_up = TAKES_UP.search(words) is not None
    return taken_up and bool(coded & OF_THE_TABLE)


def _bound(row: StatementRow) -> bool:
    """Whether a day or a condition stands with what looks ahead."""
    return any(act.due or act.condition for act in row.statement.acts if act.act in LISTED)


def _to_a_mediator(row: StatementRow, words: str, bench: Bench) -> bool:
    """Whether more than trade is promised to who mediates or hosts: "hand Tarsh a list"."""
    acts = [act for act in row.statement.acts if act.act in LISTED]
    if OWN_AFFAIRS.issuperset(issue for act in acts for issue in act.issues):
        return False
    mediators = [name for name, side in bench.onlookers.items() if side in bench.mediators]
    told = fold(_without_places(words, mediators))
    addressed = {fold(name) for act in acts for name in act.targets}
    return any(
        name in addressed or re.search(rf"\b{re.escape(name)}\b", told) for name in mediators
    )


def _for_themselves(row: StatementRow) -> bool:
    """Whether somebody without a side promises what only those who wage the war could."""
    binding = [act for act in row.statement.acts if act.act in BINDING]
    return any(act.issues and OF_THE_PARTIES.issuperset(act.issues) for act in binding)


def named_in(words: str, bench: Bench) -> set[str]:
    """The parties that words name."""
    naming = bench.naming
    told = fold(POSSESSIVE.sub("", words))
    return set() if naming is None else {bench.names[name] for name in naming.findall(told)}


def as_actors(words: str, bench: Bench) -> str:
    """Words without the parties that stand in them as mere places: "our partners in Veska"."""
    return _without_places(words, bench.names)


def _without_places(words: str, told: Collection[str]) -> str:
    """Words without those of these names that stand behind "in", "at", "near" and the like."""
    bare = POSSESSIVE.sub("", words)
    names = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    return re.sub(rf"{PLACE}(?:{names})\b", " ", bare, flags=re.IGNORECASE) if names else bare
