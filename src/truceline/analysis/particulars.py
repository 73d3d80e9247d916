"""What words tell of a meeting besides its time: number, place, form, people, outcome."""

import re
from collections.abc import Iterator

from truceline.analysis.material import Material
from truceline.analysis.timing import NO_PLACE
from truceline.coding.dates import ORDINALS

PLACES = {word: number for word, number in ORDINALS.items() if number <= 10}
PLACES |= {
    f"{n}{'st' if n == 1 else 'nd' if n == 2 else 'rd' if n == 3 else 'th'}": n
    for n in range(1, 21)
}
NUMBERED = re.compile(rf"\b(?P<place>{'|'.join(PLACES)}) (?:[\w-]+ )?round\b", re.IGNORECASE)
FORMATS = (
    ("shuttle", r"shuttl\w+"),
    (
        "proximity",
        r"proximity|through the good offices|separate (?:rooms|floors)|on two floors|sat apart"
        r"|from room to room|walking between|without meeting each other"
        r"|(?:never|not) (?:once )?meet (?:in person|face[- ]to[- ]face|each other)|never met"
        r"|(?:separate|different) (?:wings|storeys|buildings)|different floors"
        r"|between (?:the )?(?:two |their )?(?:floors|rooms|delegations[’'] rooms)",
    ),
    ("online", r"video(?:conference| link| conference)?|online|by video"),
    ("by telephone", r"(?:tele)?phoned|by (?:tele)?phone|phone call"),
    (
        "direct",
        r"direct(?:ly)?|face[- ]to[- ]face|without (?:intermediaries|mediators)"
        r"|in one room|at one table|one-on-one",
    ),
    ("mediated", r"mediated|through (?:a )?(?:mediators?|intermediar\w+)|indirect"),
    ("multilateral", r"trilateral|three-way|four-way|multilateral"),
)
FORMS = [(name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in FORMATS]
FOLLOWED = re.compile(r"\b(?:followed|preceded) by\b", re.IGNORECASE)
# Who sat there: "a delegation led by", "who led for Veska", "who joined the talks on Sunday".
LED = re.compile(
    r"\b(?:led|headed|chaired|represented) by (?P<by>[^.;:]{3,90})"
    r"|(?P<who>[A-Z][^.;:“”\"]{2,60}),? who (?:had |has )?(?:led|leads|headed|heads|joined) "
    r"(?:for|the (?:talks|round|delegation|team|negotiations)|its|his|her|their)\b"
    r"|(?P<present>[A-Z][^.;:,“”\"]{2,60}) (?:was|were) in [A-Z]\w+ to represent\b"
    r"|\b(?:has |had )?(?:sent|dispatched) (?P<sent>[A-Z][^.;:,“”\"]{2,60})"
    r"|(?P<attends>[A-Z][^.;:,“”\"]{2,60}) (?:represented|attended|took part in|participated in)"
    r" (?:the )?(?:talks|round|negotiations|meeting|[A-Z]\w+)\b"
)
REACHED = r"(?:reached|agreed|achieved|struck|made)"
OUTCOMES = (
    (
        "no result",
        r"without (?:a |any )?(?:text|result|agreement|deal|outcome|breakthrough)|fruitless"
        r"|(?<!almost )nothing (?:settled|agreed)|no (?:agreement|result|deal) was",
    ),
    (
        "agreement",
        r"signed (?:an?|the) (?:\w+ )?(?:agreement|deal|accord|truce|ceasefire|protocol)",
    ),
    ("joint text", r"joint (?:communiqu[eé]|statement|text|declaration)"),
    (
        "partial agreement",
        rf"(?:deal|agreement|swap|exchange|release|accord)[^.;]{{0,60}} {REACHED} (?:up)?(?:on )?"
        r"(?:at|during|in) |only (?:\w+ ){0,2}(?:outcome|result|step|breakthrough) (?:of|from)"
        r"|agreed (?:there )?(?:to|on) (?:an? )?(?:swap|exchange|free|release)",
    ),
    (
        "agreed to go on",
        r"agreed (?:\w+ ){0,2}?to (?:meet|talk|continue|hold (?:another|a further|further|more))",
    ),
    ("some progress", r"(?:some|limited|certain|partial) progress|progress (?:had|has|was) been"),
)
ENDS = [(name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in OUTCOMES]
WORD = r"[A-Z][\w’'-]+"
PLACE = re.compile(
    rf"\b(?:in|at)(?: the)? (?P<place>{WORD}(?: {WORD})?)(?:, (?P<country>{WORD})"
    r"(?=[,.;:)]|$| (?:earlier|later|last|on|at|in|this|between|from)\b))?"
)
# "The war in Ukraine": where the fighting is, not where they met.
FOUGHT_OVER = re.compile(
    r"\b(?:war|conflict|fighting|invasion|ceasefire|truce|peace|crisis|offensive|operations?|"
    r"situation|troops|forces|hostages?|captives?|hostilities)(?: [a-z]+)? $",
    re.IGNORECASE,
)
# Who carried the talks: "mediated by Oman", "with Oman’s mediation", "acting as mediator".
CARRIED = re.compile(
    r"\b(?:mediated|facilitated|brokered|moderated|hosted) by (?P<by>[^.;:]{2,80})"
    r"|(?P<whose>[^.;:,]{2,60}?) (?:mediation|facilitation|good offices)\b"
    r"|(?P<acting>[^.;:,]{2,60}?) (?:acting|serving|acted|served) as (?:an? |the )?"
    r"(?:mediator|facilitator|go-between|intermediary)"
    r"|\b(?:mediation|good offices|facilitation) (?:of|by) (?P<of>[^.;:,]{2,60})"
    r"|(?P<pair>[A-Z]\w+)-(?:mediated|brokered|facilitated)\b",
    re.IGNORECASE,
)


def number_in(text: str) -> int | None:
    """Which round it is.

    >>> number_in("a second round will be held"), number_in("the round was held")
    (2, None)
    """
    match = NUMBERED.search(text)
    return PLACES[match["place"].lower()] if match else None


def led_in(text: str) -> str:
    """The stretches that tell who led or joined, put together.

    >>> led_in("Its delegation was headed by Ada Brenn. Jon Oren, who joined the talks, left.")
    'Ada Brenn; Jon Oren'
    """
    found = (next(filter(None, match.groups())) for match in LED.finditer(text))
    return "; ".join(words.rstrip(" ,") for words in found)


def carried_in(text: str) -> str:
    """The stretches that tell who mediated, put together.

    >>> carried_in("five rounds, mediated by Tarsh"), carried_in("with Kesby’s mediation")
    ('Tarsh', 'with Kesby’s')
    """
    return "; ".join(next(filter(None, match.groups())) for match in CARRIED.finditer(text))


def form_in(text: str) -> str | None:
    """How they met; what followed the meeting is not its form."""
    told = FOLLOWED.split(text, maxsplit=1)[0]
    return next((name for name, pattern in FORMS if pattern.search(told)), None)


def outcome_in(text: str) -> str | None:
    """What came out, in the words of the report."""
    return next((name for name, pattern in ENDS if pattern.search(text)), None)


def place_in(text: str, start: int = 0) -> str | None:
    """Where they met: the first place named after the meeting.

    >>> place_in("talks on the war in Norlund were held in Kes")
    'Kes'
    """
    return next((match["place"] for match in places_in(text, start)), None)


def country_of(place: str | None, text: str) -> str | None:
    """The country that stands behind a place: "in Kes, Kesby".

    >>> country_of("Kes", "they met in Kes, Kesby, in May")
    'Kesby'
    """
    named = (match for match in places_in(text) if match["place"] == place)
    return next((match["country"] for match in named if match["country"]), None)


def places_in(text: str, start: int = 0) -> Iterator["re.Match[str]"]:
    """Places named in a text; months, weekdays and places that are fought over are none."""
    for match in PLACE.finditer(text, start):
        dated = match["place"].split()[0] in NO_PLACE
        if not dated and FOUGHT_OVER.search(text[: match.start()]) is None:
            yield match


def host_of(place: str | None, material: Material, day: str | None) -> str | None:
    """The side on whose soil a place lies, as far as the process file tells."""
    named = material.named(place or "", day)
    return next((one.side for one in named if one.person is None), None)
