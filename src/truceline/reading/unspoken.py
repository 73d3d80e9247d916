"""What looks like a statement and has nobody who could say it: headlines' words, bare pointers."""

import re

from truceline.reading.found import UNABLE
from truceline.reading.marks import DOUBLE, SINGLE
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.statements import Attribution, Kind, Mention

# Words that stand for nobody when a source is nothing but them.
POINTERS = listed("each the a an this that these those its such another one")
MARKS = f"{DOUBLE}{SINGLE}"
# Words that only lead in what somebody says: "But, she said, it had …".
LEADS = listed("but so yet and or still also however which who that then thus besides it")
# "Norlund Accused of Raids": a headline tells what is done to somebody, who says nothing.
DONE_TO = re.compile(
    r"\s*(?:(?:accused|suspected) of|(?:blamed|criticised|criticized|condemned|praised|slammed"
    r"|sanctioned|denounced|rebuked) (?:for|over)|charged with|(?:urged|told|forced|pressed) to"
    r"|hailed as)\b",
    re.IGNORECASE,
)
CAPITALS = 2  # words of a headline in capitals


def said_by_nobody(attribution: Attribution, speaker: Mention | None, text: str) -> bool:
    """ "Peace Talks in Jeopardy: …", "each wary of the other": no quotation, and no speaker."""
    if _says_nothing(attribution, text) or _done_to(attribution, text):
        return True
    if speaker is None or attribution.source is None:
        return False
    cue = attribution.cue.of(text).strip() if attribution.cue else ""
    headed = cue == ":" and text[attribution.content[0].start - 1] not in MARKS
    if attribution.kind is Kind.DIRECT and not headed:
        return False
    printed = attribution.source.of(text)
    shouted = printed.isupper() and len(printed.split()) >= CAPITALS and headed
    if shouted or _shouts(attribution, text):
        return True
    if speaker.actors or speaker.candidates:
        return False
    unable = any(ground.rule == UNABLE for ground in speaker.grounds)
    return (unable and headed) or printed.strip().lower() in POINTERS


def _says_nothing(attribution: Attribution, text: str) -> bool:
    """Whether nothing of what was said is left but the word that led it in."""
    said = [word.strip(MARKS + ".,;:") for c in attribution.content for word in c.of(text).split()]
    return all(word.lower() in LEADS for word in said)


def _done_to(attribution: Attribution, text: str) -> bool:
    """Whether a headline's participle stands right after its source: "Norlund accused of"."""
    source, cue = attribution.source, attribution.cue
    if source is None or cue is None or attribution.kind is Kind.DIRECT or cue.start < source.end:
        return False
    return not text[source.end : cue.start].strip() and bool(DONE_TO.match(text, cue.start))


def _shouts(attribution: Attribution, text: str) -> bool:
    """Whether source and verb are a headline's in capitals that ran into the middle of a line."""
    if attribution.source is None or attribution.cue is None:
        return False
    start = attribution.source.start
    opens = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    words = f"{attribution.source.of(text)} {attribution.cue.of(text)}"
    return words.isupper() and sum(c.isalpha() for c in attribution.cue.of(text)) > 1 and not opens
