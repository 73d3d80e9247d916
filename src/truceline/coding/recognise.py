"""Statements become acts on issues, by the codebook."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Token

from truceline.coding.around import Around
from truceline.coding.codebook import Codebook
from truceline.coding.conditions import ConditionFinder
from truceline.coding.course import Course
from truceline.coding.deadlines import due_of
from truceline.coding.findings import Finder
from truceline.coding.implied import implied_targets, in_return, of_each_other
from truceline.coding.issues import IssueFinder
from truceline.coding.likely import likely
from truceline.coding.matter import Matter, matter_of
from truceline.coding.names import Authored, authored_names
from truceline.coding.namings import namings_in, seats_of
from truceline.coding.performed import Finding
from truceline.coding.phrases import PhraseIndex, Words, words_of
from truceline.coding.plover import PloverFinder
from truceline.coding.stretches import own_words
from truceline.coding.sureness import sureness
from truceline.coding.syntax import Range
from truceline.coding.table import Table
from truceline.coding.targets import LOOSE, targets, within_side
from truceline.coding.tree import meant
from truceline.coding.whose import Whose
from truceline.reading.read import Read
from truceline.vocabulary.acts import Act, ActKind, Condition, Issue
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.process import Process
from truceline.vocabulary.statements import Mode, Statement

MOST = 3  # acts of one statement
LATER = 0.03  # each further act of a statement is a little less its point
ELSEWHERE = 0.7  # an issue named in another sentence was right in 7 of 10 on the samples
GUESSED = 0.97  # whom an act is directed to was weighed, not read
LEAST = 0.05
FILLING = 0.6
FILLS_IN = Ground("tree:fills-in", "")
POINT = Ground("tree:point-of-a-plan", "")
PLANNED = {"agree": ActKind.COMMIT, "pledge": ActKind.COMMIT, "offer": ActKind.OFFER}
DEED_PLACES = (
    "maker",
    "by",
    "from",
    "deed_object",
    "complement_subject",
    "culprit",
    "addressee",
)
CLAIMANTS = frozenset(("maker", "object", "by"))  # "it is a lie of Veska's", in words of one's own
HELD = frozenset(("may-other", "thing-could"))
# Praised for mediating or wanted at the table, an envoy is meant in person.
IN_PERSON: Mapping[tuple[Issue, ...], frozenset[ActKind]] = {
    (Issue.MEDIATION,): frozenset((ActKind.PRAISE,)),
    (Issue.PARTICIPATION,): frozenset((ActKind.APPEAL, ActKind.DEMAND)),
}
ASKING = frozenset((ActKind.APPEAL, ActKind.DEMAND))
# What people of one side do to each other.
WITHIN = frozenset((ActKind.ACCUSE, ActKind.APPEAL, ActKind.DEMAND))
HOSTING = frozenset((ActKind.OFFER, ActKind.PROPOSE, ActKind.INVITE))
Names = tuple[str, ...]


def code(read: Read, codebook: Codebook, process: Process) -> tuple[Statement, ...]:
    """The article's statements with the acts that they perform."""
    coder = _coder(codebook, process)
    words, coded = words_of(read.doc), {}
    namings = namings_in(read.cast, read.article.text, coder.seats)
    table = Table(namings=namings)
    course = Course(coder.drafts_in(words), namings)
    for statement in sorted(read.statements, key=lambda s: s.start):
        acts = coder.acts(statement, read, words, table, course)
        table.lay(statement, acts)
        course.note(statement, acts)
        coded[statement.key] = acts
    return tuple(replace(s, acts=coded[s.key]) for s in read.statements)


@lru_cache(maxsize=8)
def _coder(codebook: Codebook, process: Process) -> "Coder":
    return Coder(codebook, process)


class Coder:
    """A codebook made ready for one process."""

    def __init__(self, codebook: Codebook, process: Process) -> None:
        self.codebook = codebook
        self.finder = Finder(codebook, process)
        self.issues = IssueFinder(codebook, process)
        self.conditions = ConditionFinder(codebook)
        self.plover = PloverFinder(codebook)
        self.drafts = PhraseIndex(authored_names(process))
        self.seats = seats_of(process)

    def drafts_in(self, words: Words) -> tuple[tuple[int, Authored], ...]:
        """Where an article names a draft of the process."""
        if not self.drafts.starting:
            return ()
        return tuple((hit.start, hit.payload) for hit in self.drafts.find(words, 0, len(words)))

    def acts(
        self, statement: Statement, read: Read, words: Words, table: Table, course: Course
    ) -> tuple[Act, ...]:
        """The acts of one statement, its main act first."""
        scene = self.finder.scene(statement, read, words)
        if scene is None:
            return ()
        kept: list[Act] = []
        findings = list(self.finder.findings(statement, scene))
        filled = course.borne_out(statement, read.article.text) if scene.quoted else None
        if filled is not None and all(_left_over(found) for found in findings):
            findings[:1] = [_as(found, filled.act) for found in findings[:1]]
        planned = _planned(statement)
        if planned is not None:
            findings[:1] = [_as(found, planned, POINT) for found in findings[:1]]
        for found in findings:
            act = self._act(found, statement, read, table, course)
            if filled is not None and FILLS_IN in act.grounds:
                act = replace(act, targets=filled.targets or act.targets)
            twin = _told_already(act, kept)
            if twin is not None:
                kept[twin] = _with_terms(kept[twin], act)
            elif len(kept) < MOST and not _adds_nothing(act, kept):
                sure = min([act.confidence, *(one.confidence for one in kept[:1])])
                sure = round(max(LEAST, sure - LATER * len(kept)), 3)
                kept.append(replace(act, confidence=sure))
        return tuple(kept)

    def _act(
        self, found: Finding, statement: Statement, read: Read, table: Table, course: Course
    ) -> Act:
        ranges = own_words(found.view)
        matter = matter_of(found, statement, read.doc, ranges, self.issues, table)
        if matter.elsewhere:
            found = found.less(
                ELSEWHERE if found.act is not ActKind.ASSERT else 1.0, "issue:context"
            )
        about = matter.about
        condition = self.conditions.find(found, ranges, read.article.text)
        if condition is not None:
            found = meant(found)
        asked = in_return(found, condition)
        direct, implied = self._targets(found, matter, statement, course)
        whom = direct or implied or asked
        if not whom:
            whom = likely(Around(found, matter, statement, course, self.seats))
            found = found.less(GUESSED, "target:likely", ", ".join(whom)) if whom else found
        if (
            found.act is ActKind.COMMIT
            and _voided_by(condition)
            and (asked or _held_out(found, condition))
        ):
            found = replace(found, act=ActKind.OFFER)
        if _voided_by(condition) and _held_out_of_reach(found):
            found = replace(found, act=ActKind.OFFER)
        event = self.plover.event(found, about.issues, found.view.scene.words, ranges)
        return Act(
            act=found.act,
            plover=event.kind,
            plover_mode=event.mode,
            plover_contexts=event.contexts,
            issues=about.issues,
            option=self._option(found, matter, ranges),
            targets=whom,
            condition=condition,
            due=due_of(found, statement, read, ranges),
            negated=found.negated or statement.attribution.mode is Mode.NOT_SAID,
            confidence=sureness(found.act, found.sure),
            grounds=(*found.grounds, *_grounds(matter)),
        )

    def _option(self, found: Finding, matter: Matter, ranges: Sequence[Range]) -> str | None:
        about, scene = matter.about, found.view.scene
        if not about.issues or matter.elsewhere:
            return None
        doc, issue = found.view.clause.doc, about.issues[0]
        named = self.issues.option(issue, doc, scene.words, ranges, about.draft)
        if issue is Issue.TALKS_VENUE and found.act in HOSTING and named in (None, "own soil"):
            return scene.sides.own_capital or named
        return named

    def _targets(
        self, found: Finding, matter: Matter, statement: Statement, course: Course
    ) -> tuple[Names, Names]:
        """Whom the words of an act name, else whom the rules take from what was told before."""
        first, last = self._places(found)
        in_person = found.act in IN_PERSON.get(matter.about.issues[:1], ())
        direct = of_each_other(found) or targets(found.view, first, in_person, found.act in ASKING)
        if not direct and found.act in WITHIN:
            direct = within_side(found.view, first)
        if direct:
            return direct, ()
        implied = implied_targets(found, matter, statement, course)
        return (), implied or targets(found.view, last, in_person)

    def _places(self, found: Finding) -> tuple[Names, Names]:
        """Where in its words an act names its target: first of all, and after all else."""
        own = found.match.rule.targets if found.match is not None else ()
        places = own or self.codebook.acts[found.act].targets
        if found.act is ActKind.ACCUSE and self._is_deed(found.view.object):
            places = DEED_PLACES  # "condemned the attack on Veska by Norlund"
        # in a denial who made the claim comes before whom it is about
        late = LOOSE if found.view.is_cue else frozenset(places) - CLAIMANTS
        last = tuple(p for p in places if p in late) if found.act is ActKind.DENY else ()
        return tuple(place for place in places if place not in last), last

    def _is_deed(self, noun: Token | None) -> bool:
        classes = self.codebook.words.classes
        deeds = classes["deed"] | classes["bad_deed"] | classes["menace"]
        return noun is not None and noun.pos_ == "NOUN" and noun.lemma_.lower() in deeds


def _voided_by(condition: Condition | None) -> bool:
    """ "Will sign if Veska signs": Veska's no would void it; "unless Veska attacks" promises."""
    return condition is not None and condition.kind in ("prior", "reciprocal")


def _held_out(found: Finding, condition: Condition | None) -> bool:
    """ "Will go home once the guns are silent", with no word of promise; "when" tells the time."""
    words = condition.text.lower() if condition is not None else ""
    return not found.view.is_cue and not words.startswith("when ")


def _held_out_of_reach(found: Finding) -> bool:
    """ "Convoys could roll if every driver was named", said by who lets them roll."""
    view, rule = found.view, found.match.rule.name if found.match is not None else ""
    held = rule in HELD or (rule == "would-other" and view.effect == "coop")
    mine = view.whose is Whose.THING and view.scene.sides.role == "party"
    return held and mine and not view.clause.negated and view.effect != "harm"


def _left_over(found: Finding) -> bool:
    """Whether no rule read an act in the words."""
    return found.act is ActKind.ASSERT and found.match is None and not found.negated


def _as(found: Finding, act: ActKind, ground: Ground = FILLS_IN) -> Finding:
    """Words that fill in an act which the sentence before told of the same side."""
    return replace(found, act=act, sure=FILLING, grounds=(ground,))


def _planned(statement: Statement) -> ActKind | None:
    """What a point of a plan does: it is proposed, offered or promised as the plan is."""
    verbs = (g.words for g in statement.attribution.grounds if g.rule == "following:plan")
    verb = next(verbs, None)
    return PLANNED.get(verb, ActKind.PROPOSE) if verb is not None else None


def _adds_nothing(act: Act, kept: Sequence[Act]) -> bool:
    """A bare report beside an act that says more."""
    return act.act is ActKind.ASSERT and bool(kept) and not act.issues


def _told_already(act: Act, kept: Sequence[Act]) -> int | None:
    """The number of the act that is the same, on the same issues."""
    same = (other.act is act.act and set(act.issues) <= set(other.issues) for other in kept)
    return next((number for number, found in enumerate(same) if found), None)


def _with_terms(act: Act, again: Act) -> Act:
    """What the same act, told again, adds: its condition, its date, to whom."""
    return replace(
        act,
        condition=act.condition or again.condition,
        due=act.due or again.due,
        targets=act.targets or again.targets,
    )


def _grounds(matter: Matter) -> tuple[Ground, ...]:
    about = matter.about
    shown = zip(about.issues, about.words, strict=True)
    return tuple(Ground(f"issue:{issue}", words) for issue, words in shown)
