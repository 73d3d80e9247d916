"""Words that stand by the way: a cabinet's own meeting, where something happens, set phrases."""

import re

# "Our draft requires Veska to leave": what the text asks for is what is wanted.
PROVISION = re.compile(
    r"\b(?:requires?|required|obliges?|obliged|compels?|demands?|stipulates?)\b(?P<what>[^.;!?]*)",
    re.IGNORECASE,
)
# "Within the framework of our obligations" is how something is done, and no text.
IDIOM = re.compile(r"\b(?:with)?in the framework of\b", re.IGNORECASE)
MEETING = re.compile(r"\b(?:meetings?|sessions?)\b", re.IGNORECASE)
# "Drones over our territory": where something happens, and not whose land it is.
WHERE = re.compile(
    r"\b(?:on|in|into|over|across|inside|within|from|through|at|near|to) (?:the |all )?"
    r"(?:our|its|their|his|her|[\w-]+[’']s?|[A-Z]\w+|country[’']s|enemy|foreign) "
    r"(?:\w+ )?(?:territory|soil|airspace)\b(?! (?:and|under) )"
)
# "Strikes on Norlundic territory": where blows fall, and not whose the land is.
STRUCK_THERE = re.compile(
    r"\b(?:strik|struck|attack|missile|drone|target|fire|raid|shell|bomb|hit)\w*\b[^.;!?]{0,60}?"
    r"\b(?:on|in|into|inside|against|at|over) (?:[\w’'-]+ ){0,3}?(?:territor(?:y|ies)|soil|land)\b",
    re.IGNORECASE,
)
# A cabinet that meets, a council in session: nobody sits down with the other side.
AT_HOME = re.compile(
    r"\b(?:government|cabinet|council|parliament\w*|committee|board|staff|faction|plenary|"
    r"knesset|congress|senate|assembly|shareholders?[’']?) (?:meetings?|sessions?)\b|"
    r"\b(?:meetings?|sessions?) of (?:the |its |his |her |their )?(?:[\w’'-]+ ){0,2}?(?:government|"
    r"cabinet|council|parliament|committee|board|staff|faction|party|commission)\b",
    re.IGNORECASE,
)


def abroad(words: str) -> str:
    """The words without a meeting of one's own people, told once or taken up again."""
    rest = AT_HOME.sub(" ", words)
    return rest if rest == words else MEETING.sub(" ", rest)


def not_where(words: str) -> str:
    """The words without what only tells where something happens: "over our territory"."""
    return STRUCK_THERE.sub(" ", WHERE.sub(" ", words))
