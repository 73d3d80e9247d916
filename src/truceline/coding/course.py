"""What was done so far in one report, and to whom: for acts that answer it or go on with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from truceline.coding.anaphors import POINTING
from truceline.coding.names import Authored
from truceline.coding.namings import NOBODY, Namings
from truceline.coding.scene import View
from truceline.coding.table import ANSWERS, LAYING
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.statements import Kind, Statement

LOOKED_BACK = 60  # tokens in which the text that "it" takes up is looked for
NEAR = 500  # characters over which a speaker goes on to one addressee
TEXTS = frozenset(
    (
        "blueprint",
        "communiqué",
        "document",
        "draft",
        "framework",
        "package",
        "paper",
        "plan",
        "roadmap",
        "text",
    )
)
PARTS = frozenset(("annex", "article", "chapter", "paragraph", "passage", "point", "provision"))
# What another side did, when it is taken up: "welcomed the shift".
STEPS = frozenset(
    (
        "about-face",
        "admission",
        "announcement",
        "apology",
        "change",
        "comment",
        "concession",
        "decision",
        "declaration",
        "gesture",
        "move",
        "pledge",
        "position",
        "promise",
        "reaction",
        "refusal",
        "remark",
        "shift",
        "signal",
        "statement",
        "step",
        "threat",
        "u-turn",
        "warning",
        "word",
    )
)
ON_TEXTS = ANSWERS | {ActKind.DEMAND, ActKind.APPEAL, ActKind.CONFIRM}
DEEDS = frozenset(
    (
        ActKind.PROPOSE,
        ActKind.OFFER,
        ActKind.INVITE,
        ActKind.ACCEPT,
        ActKind.REJECT,
        ActKind.DEMAND,
        ActKind.CONCEDE,
        ActKind.COMMIT,
        ActKind.APPEAL,
        ActKind.THREATEN,
        ActKind.ACCUSE,
        ActKind.PREDICT,
    )
)
SETTLES = frozenset((ActKind.ACCEPT, ActKind.REJECT))
CLAIMS = frozenset((ActKind.ASSERT, ActKind.ACCUSE, ActKind.CONFIRM, ActKind.COMMIT))
REFUTES = frozenset((ActKind.DENY, ActKind.CONFIRM))
# Who asks or warns goes on asking and warning the same one.
PRESSING = frozenset((ActKind.DEMAND, ActKind.APPEAL, ActKind.THREATEN, ActKind.PROPOSE))


# What a speaker goes on to fill in, in words that by themselves only tell.
FILLED_IN = frozenset((ActKind.ACCUSE, ActKind.DENY, ActKind.PRAISE, ActKind.REJECT))
CLOSE = 12  # characters: a full stop, a blank and quotation marks
REPLYING = frozenset(("answer", "counter", "rejoin", "reply", "respond", "retort"))
SAYS_NO_MORE = frozenset((ActKind.ASSERT, ActKind.PREDICT, ActKind.DECLINE_COMMENT))


@dataclass(frozen=True, slots=True)
class Done:
    """One act of the report."""

    start: int
    keys: frozenset[str]  # of the speakers
    names: tuple[str, ...]  # whom they speak for
    act: ActKind
    issues: tuple[Issue, ...]
    targets: tuple[str, ...]
    told: int | None = None  # where the outlet's telling of it ends


@dataclass(slots=True)
class Course:
    """The acts read so far in their order, and where drafts are named, by token."""

    drafts: Sequence[tuple[int, Authored]] = ()
    namings: Namings = NOBODY
    done: list[Done] = field(default_factory=list)

    def note(self, statement: Statement, acts: Sequence[Act]) -> None:
        """Remember what a statement did."""
        speakers = statement.speaker.actors if statement.speaker is not None else ()
        keys = frozenset(actor.key for actor in speakers)
        named = (actor.party or actor.name for actor in speakers)
        names = tuple(dict.fromkeys(name for name in named if name[:1].isupper()))
        narrated = statement.attribution.kind is Kind.NARRATED
        told = statement.attribution.content[-1].end if narrated else None
        self.done += [
            Done(statement.start, keys, names, act.act, act.issues, act.targets, told)
            for act in acts
        ]

    def borne_out(self, statement: Statement, text: str) -> Done | None:
        """ "Veska denied it. “We were at home,” Oren said": words that fill in what was told."""
        speakers = statement.speaker.actors if statement.speaker is not None else ()
        mine = {actor.party or actor.name for actor in speakers}
        before = [d for d in self.done if d.start < statement.start][-1:]
        for item in before:
            if item.told is None or item.act not in FILLED_IN or mine.isdisjoint(item.names):
                continue
            between = text[item.told : statement.attribution.content[0].start]
            if len(between) <= CLOSE and "\n" not in between:
                return item
        return None

    def maker(self, view: View, act: ActKind) -> tuple[str, ...]:
        """Who wrote the text, took the step or raised the charge that an act answers."""
        if act in SETTLES and (author := _author_before(view)):
            return author
        nouns = list(_spoken_of(view)) if act in ON_TEXTS else []
        if any(_refers(noun, TEXTS | PARTS) for noun in nouns):
            return self._author(view)
        if act in ANSWERS and any(_refers(noun, STEPS) and _just_told(noun) for noun in nouns):
            here = view.clause.outer.idx
            return next((d.names for d in self._of_others(view) if 0 <= here - d.start <= NEAR), ())
        if act in ANSWERS and any(_refers(noun, STEPS) for noun in nouns):
            return next((d.names for d in self._of_others(view) if d.act in DEEDS), ())
        classes = view.scene.codebook.words.classes
        if act is ActKind.ACCUSE and any(_refers(noun, classes["deed"]) for noun in nouns):
            return self._blamed(view)
        if act in REFUTES:
            mine = view.scene.sides.parties
            charged = (d for d in self._of_others(view) if d.act is ActKind.ACCUSE)
            return next((d.names for d in charged if mine & set(d.targets)), ())
        return ()

    def on_the_table(self, view: View, act: ActKind, issues: Sequence[Issue]) -> tuple[str, ...]:
        """Who put up or asked for what is accepted or refused, or claimed what is denied."""
        if act not in SETTLES | REFUTES:
            return ()
        on_it = (d for d in self._of_others(view) if set(d.issues) & set(issues))
        if act in REFUTES:
            here = view.clause.outer.idx
            claims = (d for d in on_it if d.act in CLAIMS and 0 <= here - d.start <= NEAR)
            return next((d.names for d in claims), ())
        laid = next((d.names for d in on_it if d.act in LAYING), ())
        drafts = [d.by for d in self._named(view) if d.settles & set(issues)]
        return laid or (drafts[-1] if drafts else ())

    def _blamed(self, view: View) -> tuple[str, ...]:
        """Whom the speaker's side blamed just before, for "the raid" of which it speaks on."""
        mine, here = view.scene.sides.parties, view.clause.outer.idx
        blamed = (d for d in reversed(self.done) if d.act is ActKind.ACCUSE and d.targets)
        near = (d for d in blamed if 0 <= here - d.start <= NEAR)
        return next((d.targets for d in near if mine & set(d.names)), ())

    def replied_to(self, view: View, act: ActKind) -> tuple[str, ...]:
        """ "Ravn answered that": whoever of another side spoke last, if not one who asked."""
        cue = view.scene.cue
        if cue is None or cue.lemma_.lower() not in REPLYING or act in SAYS_NO_MORE:
            return ()
        if any(t.lemma_ == "ask" for t in cue.sent):
            return ()
        here = view.clause.outer.idx
        return next((d.names for d in self._of_others(view) if 0 <= here - d.start <= NEAR), ())

    def last_addressed(self, statement: Statement) -> tuple[str, ...]:
        """Whom the same speaker addressed last, not far back."""
        speakers = statement.speaker.actors if statement.speaker is not None else ()
        keys = frozenset(actor.key for actor in speakers)
        own = (d for d in reversed(self.done) if d.keys == keys and keys and d.targets)
        near = (d for d in own if 0 <= statement.start - d.start <= NEAR)
        return next((d.targets for d in near), ())

    def _author(self, view: View) -> tuple[str, ...]:
        """Who wrote the draft named last, or laid one on the table."""
        named = [draft.by for draft in self._named(view)]
        if named:
            return named[-1]
        laid = (d for d in self._of_others(view) if d.act in (ActKind.PROPOSE, ActKind.OFFER))
        return next((d.names for d in laid if Issue.NEGOTIATING_BASIS in d.issues), ())

    def _named(self, view: View) -> list[Authored]:
        """Drafts of other sides named so far, the last one last."""
        mine = view.scene.sides.parties
        before = (draft for at, draft in self.drafts if at < view.clause.end)
        return [draft for draft in before if mine.isdisjoint(draft.by)]

    def _of_others(self, view: View) -> Iterator[Done]:
        """Acts of other sides, the last first."""
        mine = view.scene.sides.parties
        return (d for d in reversed(self.done) if d.names and mine.isdisjoint(d.names))

    def still_to(self, statement: Statement, act: ActKind, text: str) -> tuple[str, ...]:
        """To whom the same speaker did the same just before, in the same paragraph."""
        speakers = statement.speaker.actors if statement.speaker is not None else ()
        keys = frozenset(actor.key for actor in speakers)
        for item in reversed(self.done):
            apart = statement.start - item.start
            if apart < 0 or item.keys != keys or not keys:
                continue
            if apart > NEAR or "\n" in text[item.start : statement.start]:
                return ()
            if item.targets and (item.act is act or {item.act, act} <= PRESSING):
                return item.targets
        return ()


def _spoken_of(view: View) -> Iterator[Token]:
    """What a clause deals with: its object, its subject, what hangs on its object."""
    if view.object is not None:
        yield view.object
        yield from (t for t in view.object.subtree if t.dep_ == "pobj")
    if not view.is_cue and view.clause.subject is not None:
        yield view.clause.subject


def _author_before(view: View) -> tuple[str, ...]:
    """ "The paper of Tarsh … accepts it as a basis": whose text "it" is."""
    taken = view.object
    basis = any(t.lower_ == "basis" for t in view.clause.head.subtree)
    if taken is None or taken.lower_ not in ("it", "this", "that") or not basis:
        return ()
    first = taken.sent.start
    for noun in reversed(taken.doc[max(0, first - LOOKED_BACK) : first]):
        if noun.lemma_.lower() not in TEXTS:
            continue
        named = (t for t in noun.subtree if t.pos_ == "PROPN" and _possesses(t))
        return next(((t.text,) for t in named), ())
    return ()


def _possesses(name: Token) -> bool:
    """ "Of Tarsh", "by Tarsh", "Tarsh's"."""
    return name.dep_ == "poss" or (name.dep_ == "pobj" and name.head.lower_ in ("of", "by", "from"))


def _just_told(noun: Token) -> bool:
    """ "This step": the one of which the words before told."""
    return any(c.lower_ in ("this", "that", "these", "those") for c in noun.children)


def _refers(noun: Token, kinds: frozenset[str]) -> bool:
    """ "The draft", "its first article", "nine articles": no "new plan", nobody's by name."""
    if noun.lemma_.lower() not in kinds:
        return False
    near = [c for c in noun.children if c.i < noun.i]
    if any(c.pos_ == "PROPN" or c.lower_ in ("a", "an", "new", "own", "another") for c in near):
        return False
    counted = noun.tag_ == "NNS" and any(c.dep_ == "nummod" for c in near)
    return counted or any(c.lower_ in POINTING for c in near)
