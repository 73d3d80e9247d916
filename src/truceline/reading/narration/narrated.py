"""Whether an attribution is the outlet's own telling, and nobody's statement.

An attribution may well stand there ("is believed to be alive", "saw the crowd disperse", "his
decision to leave"), and PolNeAR counts many such. The record keeps what somebody says, or does
in words.
"""

from collections.abc import Callable

from truceline.reading.attribution.verbs import Verbs
from truceline.reading.cast import ArticleCast
from truceline.reading.narration import deeds, nobody
from truceline.reading.narration.words import Telling, telling
from truceline.vocabulary.statements import Attribution, Kind, Mention

RULES: tuple[Callable[[Telling], bool], ...] = (
    deeds.tells_no_speech,
    deeds.is_silent,
    deeds.is_named_deed,
    deeds.is_wish_of_nobody,
    deeds.is_attempt,
    deeds.is_mere_deed,
    deeds.is_supposed,
    nobody.is_held_by_nobody,
    nobody.only_seems,
    nobody.is_only_noticed,
    nobody.is_shown_by_a_thing,
    nobody.is_own_work,
    nobody.is_unverified,
    nobody.is_left_open,
    nobody.is_put_to,
    nobody.is_topic,
    nobody.is_furniture,
)


def is_narration(
    attribution: Attribution, speaker: Mention | None, cast: ArticleCast, verbs: Verbs
) -> bool:
    """Whether the outlet itself tells this, and nobody is told to have said it."""
    if attribution.kind is Kind.DIRECT:
        return False
    told = telling(attribution, speaker, cast, verbs)
    return told is not None and any(rule(told) for rule in RULES)
