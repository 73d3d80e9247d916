"""Words coded as promises or threats that are none on the process, however they are phrased.

A good wish without a step ("aiming to foster a peaceful settlement") binds nobody; a carrier
that stops its flights, and tariffs that name no party, are business. Read by whole classes of
words: a wish with a day, a number or a step in it is left in the list.
"""

import re

WISH = (
    r"(?:aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|hop(?:es?|ed|ing)|striv(?:es?|ing)|strove|"
    r"work(?:s|ed|ing)?|look(?:s|ed|ing)?|wish(?:es|ed|ing)?|desir(?:es?|ed|ing)|"
    r"endeavou?r(?:s|ed|ing)?)"
)
FURTHER = (
    r"(?:facilitat|promot|foster|support|contribut|achiev|find|bring|advanc|pursu|reach|encourag|"
    r"build|ensur|attain|secur|help)\w*"
)
GOOD = r"(?:peace(?:ful)?|resolution|settlement|solution|stability|dialogue|understanding|harmony)"
FILLER = re.compile(
    rf"^\W*(?:[\w’'-]+ ){{0,4}}?{WISH} (?:(?:to|at|towards?|for|on) )(?:help (?:to )?)?"
    rf"(?:{FURTHER} )?(?:to |about )?(?:(?:an?|the|any) )?(?:[\w-]+ ){{0,3}}?{GOOD}\b",
    re.IGNORECASE,
)
STEP = re.compile(
    r"\d|\b(?:by|before|until|within|if|unless|when|once|next|tomorrow|tonight|today|week|month|"
    r"host(?:s|ed|ing)?|send(?:s|ing)?|withdraw\w*|releas\w+|sign(?:s|ing)?|meet(?:s|ing)?|"
    r"ceasefire|truce|troops|prisoners|hostages)\b",
    re.IGNORECASE,
)
SERVICE = re.compile(
    r"\b(?:suspend|halt|cancel|stop|paus|extend|resum|ground|divert|reroute)\w*\b[^.;!?]{0,40}?\b"
    r"(?:flights?|routes?|services?|sailings?|voyages?|bookings?|connections?|departures)\b",
    re.IGNORECASE,
)
TRADE = re.compile(
    r"\b(?:tariffs?|customs duties|import duties|export duties|levies|trade war)\b", re.IGNORECASE
)


def is_filler(told: str) -> bool:
    """Whether words only wish for something good, without a step towards it.

    >>> is_filler("aiming to foster a lasting settlement"), is_filler("aims to sign a settlement")
    (True, False)
    """
    return FILLER.search(told) is not None and STEP.search(told) is None


def is_service(told: str) -> bool:
    """Whether a carrier tells what it does with its flights or lines.

    >>> is_service("will suspend its flights to Porto Tarsh until June")
    True
    """
    return SERVICE.search(told) is not None


def is_trade(told: str) -> bool:
    """Whether words are about tariffs.

    >>> is_trade("announced tariffs on its neighbours"), is_trade("announced a blockade")
    (True, False)
    """
    return TRADE.search(told) is not None
