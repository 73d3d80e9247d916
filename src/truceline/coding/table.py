"""What lies on the table in one article: who held out what, for those who answer "the offer"."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from truceline.coding.anaphors import HELD_OUT as NAMES
from truceline.coding.anaphors import POINTING
from truceline.coding.issues import IssueFinder
from truceline.coding.namings import NOBODY, Namings
from truceline.coding.phrases import Words
from truceline.coding.scene import View
from truceline.coding.topics import Topics
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.statements import Statement

LAYING = frozenset((ActKind.PROPOSE, ActKind.OFFER, ActKind.INVITE, ActKind.DEMAND, ActKind.APPEAL))
ANSWERS = frozenset((ActKind.ACCEPT, ActKind.REJECT, ActKind.PRAISE, ActKind.ACCUSE))
# What each kind of noun takes up: "the call" was no offer; "the step" may have been anything.
ASKED = frozenset(("request", "call", "appeal", "demand", "ultimatum", "condition"))
PUT = NAMES - ASKED - {"step", "move", "arrangement"}
ASKING = frozenset((ActKind.DEMAND, ActKind.APPEAL, ActKind.INVITE))
PUTTING = frozenset((ActKind.PROPOSE, ActKind.OFFER, ActKind.INVITE))
NEAR = 500  # characters over which a speaker goes on about one matter


@dataclass(frozen=True, slots=True)
class Laid:
    """Something held out by somebody."""

    start: int
    speakers: tuple[str, ...]  # actor keys
    names: tuple[str, ...]
    act: ActKind
    issues: tuple[Issue, ...]
    option: str | None = None


@dataclass(slots=True)
class Table:
    """What the statements read so far have held out, in their order."""

    laid: list[Laid] = field(default_factory=list)
    topics: Topics | None = None  # what the article speaks of where; made when first asked for
    namings: Namings = NOBODY  # where it names sides of the process

    def topics_of(self, doc: Doc, words: Words, finder: IssueFinder) -> Topics:
        """What the article speaks of where."""
        if self.topics is None:
            self.topics = Topics(doc, words, finder, self.namings)
        return self.topics

    def lay(self, statement: Statement, acts: tuple[Act, ...]) -> None:
        """Remember what a statement was about."""
        speaker = statement.speaker
        actors = speaker.actors if speaker is not None else ()
        keys = tuple(a.key for a in actors)
        names = tuple(dict.fromkeys(a.party or a.name for a in actors))
        self.laid += [
            Laid(statement.start, keys, names, act.act, act.issues, act.option)
            for act in acts
            if act.issues
        ]

    def answered(self, view: View, act: ActKind, statement: Statement) -> Laid | None:
        """What "the offer", "this idea" or "it" takes up, if another held it out."""
        if act not in ANSWERS or not _points(view):
            return None
        mine = {a.key for a in statement.speaker.actors} if statement.speaker is not None else set()
        kinds = _kinds(view)
        for item in reversed(self.laid):
            if item.act in kinds and item.speakers and not mine & set(item.speakers):
                return item
        return None

    def going_on(self, statement: Statement, text: str) -> Laid | None:
        """What the same speaker was speaking of just before, in the same paragraph."""
        mine = {a.key for a in statement.speaker.actors} if statement.speaker is not None else set()
        for item in reversed(self.laid):
            if item.start > statement.start:
                continue
            if statement.start - item.start > NEAR or "\n" in text[item.start : statement.start]:
                return None
            if mine & set(item.speakers):
                return item
        return None


def _kinds(view: View) -> frozenset[ActKind]:
    """The acts that the noun of an answer may take up."""
    lemma = view.object.lemma_.lower() if view.object is not None else ""
    return ASKING if lemma in ASKED else PUTTING if lemma in PUT else LAYING


def _points(view: View) -> bool:
    noun = view.object
    if noun is None:
        return False
    if noun.lower_ in ("it", "this", "that", "them"):
        return True
    definite = any(c.lower_ in POINTING for c in noun.children)
    return definite and noun.lemma_.lower() in NAMES
