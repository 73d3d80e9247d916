"""How near to an act each side is named, and in what place of the sentence."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from math import log1p

from spacy.tokens import Token

from truceline.coding.around import Around
from truceline.coding.namings import PARTY
from truceline.coding.standins import stand_ins
from truceline.coding.syntax import Range
from truceline.reading.tags import DOERS

FARTHEST = 12.0  # where a side is not named before: beyond all distances there are
PLACES = (
    "subject",
    "object",
    "owner",
    "by",
    "to",
    "with",
    "of",
    "on",
    "in",
    "from",
    "for",
    "other",
)
STRETCHES = ("clause", "words", "sentence", "cue", "sentence before", "sentence after")
NAMES = (
    *(f"in {one}" for one in STRETCHES),
    *("in paragraph before", "in headline", "by a word for it", "by a pronoun"),
    *("party named last", "how much named", "named back", "distance"),
    *(f"named as {one}" for one in PLACES),
)


def rows(around: Around) -> Mapping[str, tuple[float, ...]]:
    """What the namings of the article say of each side."""
    sets = [*(around.named_in(ranges) for ranges in _stretches(around)), *_wider(around)]
    back = _last_named(around)
    parties = set(around.seats.those(PARTY))
    last_party = next((name for name in back if name in parties), "")
    counts = Counter(one.side for one in around.course.namings.all)
    most = max((counts[side] for side in around.sides), default=0) or 1
    order, places = list(back), _places(around)
    return {
        side: (
            *(float(side in named) for named in sets),
            float(side == last_party),
            counts[side] / most,
            nearness(order, side),
            back.get(side, FARTHEST),
            *(float(place in places[side]) for place in PLACES),
        )
        for side in around.sides
    }


def nearness(order: list[str], side: str) -> float:
    """1 for the last, a half for the one before it, 0 for one that is not there.

    >>> nearness(["Veska", "Tarsh"], "Tarsh"), nearness(["Veska"], "Tarsh")
    (0.5, 0.0)
    """
    return 1 / (1 + order.index(side)) if side in order else 0.0


def _stretches(around: Around) -> list[list[Range]]:
    """The clause, the words said, their sentence, the cue, the sentences before and after."""
    doc, clause, contents = around.doc, around.view.clause, around.scene.contents
    own = doc[contents[0][0]].sent
    before = doc[own.start - 1].sent if own.start else doc[0:0]
    after = doc[own.end].sent if own.end < len(doc) else doc[0:0]
    sentences = [[(sent.start, sent.end)] for sent in (own, before, after)]
    cue = [around.scene.cue_range]
    return [[(clause.start, clause.end)], list(contents), sentences[0], cue, *sentences[1:]]


def _wider(around: Around) -> list[set[str]]:
    """Sides named in the paragraph so far and in the headline, by other words, by pronouns."""
    doc, scene, text = around.doc, around.scene, around.scene.sides.text
    namings, left = around.course.namings, doc[scene.contents[0][0]].sent.start_char
    paragraph = {n.side for n in namings.within(text.rfind("\n", 0, left) + 1, left)}
    headline = {n.side for n in namings.within(0, max(0, text.find("\n")))}
    meant = {n for start, end in scene.contents for n in stand_ins(scene.sides, doc, start, end)}
    pronouns = {n.side for n in around.namings(scene.contents) if n.pronoun}
    return [paragraph, headline, meant, pronouns]


def _last_named(around: Around) -> dict[str, float]:
    """The other sides named before the words, the last first, each with how far back it is."""
    here = around.doc[around.scene.contents[0][0]].idx
    back: dict[str, float] = {}
    for naming in around.course.namings.before(here):
        if naming.side not in around.own:
            back.setdefault(naming.side, log1p(here - naming.start))
        if len(back) == len(around.sides):
            break
    return back


def _places(around: Around) -> Mapping[str, set[str]]:
    """What the names of each side are in the sentence of the words."""
    doc, source = around.doc, around.scene.sides.source
    sent = doc[around.scene.contents[0][0]].sent
    found: dict[str, set[str]] = defaultdict(set)
    for naming in around.course.namings.within(sent.start_char, sent.end_char):
        if source is not None and source.start <= naming.start < source.end:
            continue
        span = doc.char_span(naming.start, naming.end, alignment_mode="expand")
        if span is not None:
            found[naming.side].add(_place(span.root))
    return found


def _place(word: Token) -> str:
    """What a name is in its sentence."""
    if word.dep_ in DOERS:
        return "subject"
    if word.dep_ in ("dobj", "dative"):
        return "object"
    if word.dep_ in ("poss", "compound", "amod", "nmod"):
        return "owner"
    if word.dep_ == "pobj" and word.head.lower_ in PLACES:
        return word.head.lower_
    return "other"
