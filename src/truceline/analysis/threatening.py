"""Promises and forecasts that are threats in what they say: harm, should the other side do wrong.

"Should they shut the road, we will clear it ourselves" binds the speaker, and is meant to be
feared. Read only where a side speaks, and in the one sentence that holds the condition.
"""

import re

from truceline.analysis.keeping import SENTENCE
from truceline.record.rows import StatementRow
from truceline.vocabulary.acts import Act, ActKind

MAY_THREATEN = frozenset({ActKind.COMMIT, ActKind.PREDICT})
AHEAD = r"(?:(?:will|shall|would|are going to|is going to)\b|[’']ll\b)"
HARM = re.compile(
    rf"{AHEAD} (?:\w+ )?(?:retaliate|hit back|strike|fire back|return fire|destroy|shoot|shell|"
    r"bomb|attack|burn|sink|flatten|crush)\b|"
    r"\b(?:consider|treat|regard|see) (?:it|this|that) (?:as )?an? (?:\w+ )?(?:attack|act of war|"
    r"declaration of war|hostile act)\b|"
    rf"{AHEAD} (?:not|never) (?:live to )?(?:see|survive|outlive)\b|"
    rf"{AHEAD} (?:\w+ )?(?:pay (?:dearly|a (?:\w+ )?price|the price|for it)|regret it|"
    r"suffer|face (?:\w+ )?consequences|bear the consequences)\b|\bby force\b|"
    rf"{AHEAD} (?:\w+ )?(?:trigger|activate|impose|reimpose|reinstate|restore|snap back|tighten) "
    r"[^.;!?]{0,40}?\b(?:snapback|sanctions?|penalt\w+|embargo\w*|tariffs?|restrictions?)\b",
    re.IGNORECASE,
)
ANSWER = re.compile(
    rf"{AHEAD} (?:\w+ ){{0,2}}(?:answer|respond|reply|react|act|know what to do)\b|"
    r"\b(?:open|take|close|break|remove|clear|stop|do|settle) (?:it|them|this|that) "
    r"(?:ourselves|themselves|itself|himself|herself)\b",
    re.IGNORECASE,
)
WRONG = re.compile(
    r"\b(?:attack\w*|shell(?:s|ed|ing)?|fir(?:es?|ed|ing)|drones?|missiles?|rockets?|str(?:ikes?|"
    r"uck)|bomb\w*|cross(?:es|ed)?|clos(?:es?|ed)|shut\w*|block\w*|cut(?:s|ting)? off|seiz\w+|"
    r"violat\w+|breach\w*|provo\w+|kill\w*|invad\w+|raid\w*|shoots?|shot|mine[ds]?|sank|sink\w*)\b",
    re.IGNORECASE,
)


def threatens(act: Act, row: StatementRow) -> bool:
    """Whether a promise or a forecast of a side is a threat in its words."""
    speaker = row.statement.speaker
    if act.act not in MAY_THREATEN or act.condition is None:
        return False
    if not any(actor.side for actor in (speaker.actors if speaker else ())):
        return False
    condition = act.condition.text
    sentence = next((s for s in SENTENCE.split(row.words) if condition in s), "")
    if act.due is not None and act.due.text not in sentence:
        return False  # what it binds to by a day stands elsewhere
    then = sentence.replace(condition, " ")
    return bool(HARM.search(then) or (WRONG.search(condition) and ANSWER.search(then)))
