"""What an act's own words say of the stance that its code alone would give it."""

import re

from truceline.analysis.refusals import of_a_paper
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken, without_remark

# To give up a demand ends it; it is no word for what was demanded. To give up a refusal is
# one for what was refused.
DEMANDS = (
    r"(?:demands?|insistence|claims?|conditions?|preconditions?|requirements?|calls? for|"
    r"bids? for|ultimatum)"
)
GIVEN_UP = re.compile(
    r"\b(?:giv(?:en|ing|es?) up|gave up|drop(?:s|ped|ping)?|abandon(?:s|ed|ing)?|"
    r"renounc(?:es?|ed|ing)|waiv(?:es?|ed|ing)|withdr(?:aws?|ew|awn|awing)|"
    r"relinquish(?:es|ed|ing)?|retreat(?:s|ed|ing)? from|back(?:s|ed|ing)? (?:down|away|off) from|"
    r"let(?:s|ting)? go of|softened|set(?:s|ting)? aside|lift(?:s|ed|ing)?)\s+"
    rf"(?:\S+\s+){{0,4}}?{DEMANDS}\b|\bno longer (?:demand|insist|claim|ask for|require)",
    re.IGNORECASE,
)
NO_LONGER = re.compile(
    r"\bno longer (?:accept|support|back|want|recogni[sz]e|agree|trust|endorse|"
    r"favou?r|stand by|bound by)|\b(?:withdr(?:aws?|ew|awn)|revok(?:es?|ed)|"
    r"rescind(?:s|ed)?) (?:its|his|her|their) (?:support|consent|acceptance|agreement|backing)\b",
    re.IGNORECASE,
)
REPEALED = "law repealed"
REPEALING = re.compile(
    r"\b(?:repeal|lift|revok|rescind|annul|abolish|scrap|suspen[ds]|cancel|overturn|void|undo|"
    r"withdr[ae]w|abrogat|end(?:s|ed|ing)?\b|drop(?:s|ped|ping)?\b|strik\w+ down|struck down|"
    r"set(?:ting)? aside|out of force|do(?:es|ne|ing)? away with|tak\w+ off the books)",
    re.IGNORECASE,
)
# While the speaker is in office: how firmly it is meant, not what it hangs on.
IN_OFFICE = re.compile(
    r"(?:for )?(?:as long as|so long as|while|whilst)\s+"
    r"(?:(?:I|we|he|she|they|\w+(?: \w+)?)\s+)"
    r"(?:(?:hold|holds|held|am|is|was|are|were|remain\w*|stay\w*|serv\w+|sits?|sat|leads?|led)\s+"
    r"(?:\w+\s+){0,4}?(?:office|post|power|charge|minister|president|chancellor|leader|premier|"
    r"chair|job|seat|alive)|live|lives|lived|govern\w*|breathe)",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\b(?:remain|stay|continu|keep|persist|last|go(?:es)? on|still|is not|are not)", re.IGNORECASE
)
# "The hardest voice against observers": the stance is that person's, not the speaker's.
BEARER = re.compile(
    r"\b(?:voices?|critics?|opponents?|enem(?:y|ies)|foes?|sceptics?|skeptics?|advocates?|"
    r"champions?|supporters?|backers?|hawks?)\b[^.;:]{0,40}?\b(?:against|of|for|on|in)\b"
)
PERSON = re.compile(r"(?:[A-Z][\w.’'-]+\s+){1,3}[A-Z][\w’'-]+|(?:Mr|Ms|Mrs|Dr)\.? [A-Z][\w’'-]+")
# To refuse a person, or a place, is to refuse it as a mediator, a guest or a venue.
OF_NAMES = frozenset(
    {Issue.MEDIATION, Issue.PARTICIPATION, Issue.TALKS_VENUE, Issue.NEGOTIATING_BASIS}
)
# What a refusal must name where it is on another issue first of all.
NAMING = {
    issue: re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for issue, words in {
        Issue.TALKS_RESUMPTION: r"(?:peace |direct |new |further |any )?talks\b|negotiat|dialogue|"
        r"engagement with|(?:next|second|third|another|new|further) round|return to the table",
        Issue.TALKS_FORMAT: r"formats?\b|direct(?:ly)?\b|face to face|proximity|shuttl|indirect|"
        r"(?:one|same) (?:table|room)|bilateral|multilateral|intermediar|go-between|mediat|online|"
        r"between (?:two )?(?:floors|rooms)",
        Issue.TALKS_VENUE: r"venues?\b|host|meet(?:ing)? in|talks (?:in|at)|(?:travel|come|go) to",
        Issue.MEDIATION: r"mediat|envoys?\b|broker|go-between|facilitat|good offices|intermediar",
        Issue.CEASEFIRE: r"cease-?fire|truce|armistice|cessation|silence of the guns|hold fire",
        Issue.MONITORING_VERIFICATION: r"monitor|observ|inspect|verif|peacekeep",
        Issue.WITHDRAWAL: r"withdraw|pull(?:ing)? (?:back|out)|leav",
        Issue.PARTICIPATION: r"seat|delegat|invit|part in|present|represent|take part|exclu",
    }.items()
}


def told(row: Spoken) -> str:
    """The words with the verb that tells of the act, where that stands before them."""
    return f"{row.cue} {row.words}" if row.cue else row.words


def gives_up(row: Spoken) -> bool:
    """Whether a demand, a claim or a condition is given up, and nothing new is granted."""
    return row.act is ActKind.CONCEDE and GIVEN_UP.search(told(row)) is not None


def no_longer(row: Spoken) -> bool:
    """Whether the words themselves say that the speaker thought otherwise before."""
    return row.act is ActKind.REJECT and NO_LONGER.search(told(row)) is not None


def hangs_on(row: Spoken) -> str | None:
    """The condition on the matter; the speaker's own time in office is none."""
    return None if row.condition and IN_OFFICE.match(row.condition) else row.condition


def blocked(act: ActKind, condition: str | None, kind: str | None) -> bool:
    """ "No truce as long as …": a refusal while something lasts, no promise once it is met."""
    if act is not ActKind.REJECT or not condition:
        return False
    return kind == "lasting" or (kind in (None, "prior") and _if_it_goes_on(condition))


def _if_it_goes_on(condition: str) -> bool:
    """ "If the border remains closed"; not "only if the truce lasts"."""
    return condition.lower().startswith("if ") and GOES_ON.search(condition) is not None


def says_it(row: Spoken, issue: Issue, option: str | None) -> bool:
    """Whether its own words take the speaker's side on the issue."""
    if option == REPEALED and not REPEALING.search(told(row)):
        return False  # to pass a decree is not to repeal it
    return not _of_another(row, issue) and not _in_passing(row, issue, option)


def _of_another(row: Spoken, issue: Issue) -> bool:
    """Whether the act is towards a person, of whom a remark tells what he stands for."""
    if issue in OF_NAMES or row.act not in (ActKind.REJECT, ActKind.ACCEPT, ActKind.PRAISE):
        return False
    person = PERSON.search(row.words)
    if person is None or person.group() in row.speaker:
        return False
    whole = without_remark(row.words)
    return (whole != row.words and PERSON.fullmatch(whole.strip()) is not None) or (
        BEARER.search(row.words, person.end()) is not None
    )


def _in_passing(row: Spoken, issue: Issue, option: str | None) -> bool:
    """Whether a refusal of something else only touches the issue, or speaks in a figure."""
    if row.act is not ActKind.REJECT or row.shown is None or option or row.answers:
        return False
    if issue is Issue.NEGOTIATING_BASIS and of_a_paper(row):
        return False
    first = row.issues[0] is issue
    if first and issue is not Issue.TALKS_FORMAT:
        return False
    naming = NAMING.get(issue)
    return naming is None or naming.search(row.words) is None
