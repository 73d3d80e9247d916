"""What an act is about and what it answers, where its own words leave that open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from truceline.coding.anaphors import (
    leading,
    lean,
    points_elsewhere,
    refers_back,
    sentences_back,
)
from truceline.coding.issues import MOST, Found, IssueFinder
from truceline.coding.likeness import load_likeness
from truceline.coding.performed import Finding
from truceline.coding.pointers import pointers
from truceline.coding.ranking import ASIDE, ranked
from truceline.coding.stretches import around_cue, core_of
from truceline.coding.syntax import Range, governed
from truceline.coding.table import Laid, Table
from truceline.coding.topics import Topics
from truceline.vocabulary.acts import ABOUT_TALKS, ActKind, Issue
from truceline.vocabulary.statements import Kind, Statement

# From here on words are taken at their likeness: right in 9 of 10 of evaluation/issues.
LIKELY = 0.5
# Where no word of the lexicon bears it out: in news of everything, 5 in 20 were right below.
ALONE = 0.65
NAME = 2  # words of a matter's name, whose first word says no other matter
TEXTS = frozenset(
    ("plan", "proposal", "draft", "formula", "initiative", "offer", "text", "document", "paper")
)
# What answers something said before, and is about that.
REPLIES = frozenset(
    (
        ActKind.ACCEPT,
        ActKind.REJECT,
        ActKind.DENY,
        ActKind.CONFIRM,
        ActKind.CONCEDE,
        ActKind.DECLINE_COMMENT,
        ActKind.OFFER,
        ActKind.COMMIT,
        ActKind.APPEAL,
        ActKind.PROPOSE,
        ActKind.DEMAND,
    )
)
OF_SOMEBODY = frozenset((ActKind.ACCUSE, ActKind.PRAISE, ActKind.DENY))
REFUSALS = frozenset((ActKind.REJECT, ActKind.ACCEPT))
FIGHTERS = frozenset("fighter group insurgent militia movement rebel separatist".split())
# Told of talks that are held, the place is where, not what: "the round in Tarsh went well".
TOLD = frozenset((ActKind.MEET, ActKind.ASSERT))
HELD = frozenset(
    "talk negotiation round summit conference meeting consultation hold meet gather convene".split()
)
NAMES_IT = frozenset(("xcomp", "ccomp", "acl", "advcl"))
# What is called names is what was spoken of, though the words name none: "a door left ajar".
JUDGING = frozenset(("call", "label", "brand", "dub", "term", "describe"))


@dataclass(frozen=True, slots=True)
class Matter:
    """The issues of an act, whether other sentences had to name them, and what it answers."""

    about: Found
    elsewhere: bool = False
    answered: Laid | None = None


def matter_of(
    found: Finding,
    statement: Statement,
    doc: Doc,
    ranges: Sequence[Range],
    finder: IssueFinder,
    table: Table,
) -> Matter:
    """What the act is about: its own words, what it takes up, or the sentences before it."""
    about = _of_the_mediator(found, _named(found, doc, ranges, finder))
    about = _force_first(found, _held_before_where(found, about), doc, ranges)
    answered = table.answered(found.view, found.act, statement)
    if answered is not None and not (_as_a_basis(about, answered) or _says_itself(found, about)):
        return Matter(_taking_up(about, answered), answered=answered)
    said = [token for place in ranges for token in doc[slice(*place)]]
    likely = load_likeness().of(said)
    own = with_likely(about, likely, said)
    if own.strong and not _aside(found, doc):
        return Matter(_with_draft(own, found, doc, finder, table))
    if not own.issues and found.act in OF_SOMEBODY and _only_names(doc, ranges):
        return Matter(own)  # "criticised Veska", "denies backing Veska": nobody says for what
    goes_on = _goes_on(found, statement, doc, ranges)
    topics = table.topics_of(doc, found.view.scene.words, finder)
    if own.issues and len(topics.sentences) == 1:  # nothing around to weigh them by
        return Matter(_with_draft(own, found, doc, finder, table))
    before = _from_before(found, doc, ranges, likely, topics)
    known = pointers(found, doc, ranges, finder, topics, before, likely, own, goes_on)
    about, elsewhere = ranked(known, before, own, goes_on)
    if about.issues and not elsewhere:
        return Matter(_with_draft(about, found, doc, finder, table))
    return Matter(about, elsewhere=elsewhere)


def _aside(found: Finding, doc: Doc) -> bool:
    """Whether what was said is like talk of nothing that is negotiated."""
    words = (t for start, end in found.view.scene.contents for t in doc[start:end])
    return load_likeness().beside(words) >= ASIDE


def _says_itself(found: Finding, about: Found) -> bool:
    """ "Called it criminal to shell the port": the words name what "it" is."""
    taken = found.view.object
    if taken is None or taken.lower_ != "it":
        return False
    after = (t for t in taken.sent if t.i > taken.i and t.lower_ == "to" and t.dep_ == "aux")
    return bool(about.strong) or any(t.head.dep_ in NAMES_IT for t in after)


def _as_a_basis(about: Found, answered: Laid) -> bool:
    """ "Accepts it as a basis" answers a text, not an offer that happens to stand before it."""
    shown = dict(zip(about.issues, about.words, strict=True)).get(Issue.NEGOTIATING_BASIS, "")
    return "basis" in shown.lower().split() and Issue.NEGOTIATING_BASIS not in answered.issues


def with_likely(about: Found, likely: Mapping[Issue, float], said: Sequence[Token]) -> Found:
    """What the words are like comes before what weak words show where it is sure, else last."""
    best = max(likely, key=lambda issue: likely[issue], default=None)
    least = LIKELY if about.issues else ALONE
    if best is None or likely[best] < least or best in about.issues:
        return about
    word = load_likeness().telling(said, best)
    if word is None or any(_part_of(word, shown) for shown in about.words):
        return about
    sure = likely[best] >= ALONE
    place = sum(issue in about.strong for issue in about.issues) if sure else len(about.issues)
    issues = (*about.issues[:place], best, *about.issues[place:])[:MOST]
    words = (*about.words[:place], word, *about.words[place:])[:MOST]
    return replace(about, issues=issues, words=words)


def _part_of(word: str, shown: str) -> bool:
    """ "Peace" within "peace talks": they are talks, not peace."""
    words = shown.casefold().split()
    return len(words) > 1 and word.casefold() in words[:-1] and len(words) <= NAME


def _named(found: Finding, doc: Doc, ranges: Sequence[Range], finder: IssueFinder) -> Found:
    """The issues that the act's own words name, the rest of what was said, or the cue's clause."""
    view, scene = found.view, found.view.scene
    cue = view.clause.head.i if view.is_cue else None
    core = finder.find(doc, scene.words, core_of(doc, ranges), cue=cue, of_act=True)
    if core.issues:
        return core
    before = [(s, min(e, view.clause.start)) for s, e in scene.contents if s < view.clause.start]
    if before and not view.is_cue and points_elsewhere(doc, ranges):
        core = _weak(finder.find(doc, scene.words, before))  # "This is the best way, because"
    for places in () if core.issues else (ranges, scene.contents):
        core = _weak(finder.find(doc, scene.words, places, cue=cue, of_act=True))
        if core.issues:
            break
    if core.issues or scene.cue is None:
        return core
    first = ranges[0] if ranges else (0, 0)  # "pulled out of" a pact moves no troops
    around = [(s, first[1]) if e == first[0] else (s, e) for s, e in around_cue(scene)]
    return _weak(finder.find(doc, scene.words, around, strong_only=True, cue=scene.cue.i))


def _weak(about: Found) -> Found:
    """The same, shown by words that stand beside what is done and are to be weighed."""
    return replace(about, strong=frozenset())


def _of_the_mediator(found: Finding, about: Found) -> Found:
    """ "Ruled out any meeting with the envoy" answers the mediator, not the other party."""
    view, met = found.view, found.view.object
    meetings = view.scene.codebook.words.classes["meeting"]
    if found.act not in REFUSALS or met is None or met.lemma_.lower() not in meetings:
        return about
    guests = [noun for name, noun in governed(met) if name in ("with", "by", "from")]
    guests += [noun for name, noun in governed(view.clause.head) if name == "with"]
    if Issue.MEDIATION in about.issues or not any(map(view.scene.sides.mediates, guests)):
        return about
    words = guests[0].text
    return replace(
        about, issues=(Issue.MEDIATION, *about.issues)[:MOST], words=(words, *about.words)[:MOST]
    )


def _force_first(found: Finding, about: Found, doc: Doc, ranges: Sequence[Range]) -> Found:
    """ "Vowed to strike until the captives are free" threatens force, which comes first."""
    if found.act is not ActKind.THREATEN or Issue.HOSTILITIES not in about.issues[1:]:
        return about
    said = " ".join(doc[start:end].text for start, end in ranges)
    places = [said.find(word) for word in about.words]
    force = about.issues.index(Issue.HOSTILITIES)
    if min(places) < 0 or places[force] > min(places):
        return about
    order = [force, *(at for at in range(len(about.issues)) if at != force)]
    return replace(
        about,
        issues=tuple(about.issues[at] for at in order),
        words=tuple(about.words[at] for at in order),
    )


def _held_before_where(found: Finding, about: Found) -> Found:
    """ "Held their fifth round in Tarsh" is about the round first, then about the place.

    "The swap was agreed at talks in Tarsh" is about the swap.
    """
    if about.issues[:1] != (Issue.TALKS_VENUE,):
        return about
    if found.act not in TOLD:
        return _after_the_matter(about)
    shown = dict(zip(about.issues, about.words, strict=True))
    word = shown[Issue.TALKS_VENUE]
    opens = word.split()[0].lower()
    if opens.rstrip("s") not in HELD and opens not in HELD | {"held", "met"}:
        return about
    shown.setdefault(Issue.TALKS_RESUMPTION, word)
    first = (Issue.TALKS_RESUMPTION, Issue.TALKS_VENUE)
    issues = tuple(dict.fromkeys([*first, *about.issues]))[:MOST]
    return replace(about, issues=issues, words=tuple(shown[issue] for issue in issues))


def _after_the_matter(about: Found) -> Found:
    """Where it was agreed comes after what was agreed: "a truce agreed in the talks in Tarsh"."""
    shown = dict(zip(about.issues, about.words, strict=True))
    opens = shown[Issue.TALKS_VENUE].split()[0].lower().rstrip("s")
    matter = [i for i in about.issues if i in about.strong and i not in ABOUT_TALKS]
    if opens not in HELD or not matter:
        return about
    issues = (*matter, *(i for i in about.issues if i not in matter))
    return replace(about, issues=issues, words=tuple(shown[issue] for issue in issues))


def _with_draft(about: Found, found: Finding, doc: Doc, finder: IssueFinder, table: Table) -> Found:
    """ "Picking up where we left off": the draft named just before, or the only one named."""
    if about.draft or about.issues[0] is not Issue.NEGOTIATING_BASIS or found.act not in REPLIES:
        return about
    if not TEXTS.isdisjoint(about.words[0].lower().split()):
        return about  # "a new plan" is another
    scene, place = found.view.scene, found.view.scene.contents[0][0]
    own = doc[place].sent
    for sentence in ((own.start, own.end), *sentences_back(doc, place)):
        nearby = finder.find(doc, scene.words, [sentence])
        if nearby.draft:
            return replace(about, draft=nearby.draft, by=nearby.by)
    named = {item.option for item in table.laid if item.option in finder.drafts}
    return replace(about, draft=named.pop() or "") if len(named) == 1 else about


def _from_before(
    found: Finding,
    doc: Doc,
    ranges: Sequence[Range],
    likely: Mapping[Issue, float],
    topics: Topics,
) -> Found:
    """The issue that was spoken of just before, for words that stand for it or go on with it."""
    scene = found.view.scene
    place = scene.contents[0][0]
    source = scene.sides.source.start if scene.sides.source is not None else doc[place].idx
    return topics.before(place, ranges, likely, leading(doc, place, source))


def _goes_on(found: Finding, statement: Statement, doc: Doc, ranges: Sequence[Range]) -> bool:
    """Whether words that name no matter go on with the matter that was spoken of before.

    What was said does. What is merely told of somebody does where it takes up other words, or
    answers for a side of the process: reports tell much else ("visited a school").
    """
    view = found.view
    sides, quoted = view.scene.sides, view.scene.quoted
    open_ended = points_elsewhere(doc, ranges) or lean(doc, ranges)
    if sides.open or statement.attribution.kind is not Kind.NARRATED or quoted:
        return sides.at_table or open_ended or _of_an_answer(statement)
    if refers_back(doc, ranges):
        return True
    cue = view.scene.cue
    judged = cue is not None and cue.lemma_ in JUDGING
    return (found.act not in TOLD or judged) and (sides.at_table or statement.speaker is None)


def _of_an_answer(statement: Statement) -> bool:
    """A sentence of an answer goes on with what its first sentences are about."""
    return any(ground.rule == "turn" for ground in statement.attribution.grounds)


def _only_names(doc: Doc, ranges: Sequence[Range]) -> bool:
    """Whether words hold a name, and nothing that stands for a matter."""
    words = [t for start, end in ranges for t in doc[start:end] if not t.is_punct]
    told = any(
        (t.pos_ in ("NOUN", "PRON", "ADJ") and t.lemma_ not in FIGHTERS) or t.dep_ == "ccomp"
        for t in words
    )
    return any(t.pos_ == "PROPN" for t in words) and not told


def _taking_up(about: Found, answered: Laid) -> Found:
    """The issues of "the offer" are those of what was offered."""
    own = [i for i in about.issues if i is not Issue.NEGOTIATING_BASIS]
    basis = [i for i in about.issues if i is Issue.NEGOTIATING_BASIS]
    if answered.issues[:1] == (Issue.NEGOTIATING_BASIS,):
        own = []  # a named text is one matter, whatever stands in it
    named = basis if Issue.NEGOTIATING_BASIS in answered.issues else []
    issues = tuple(dict.fromkeys([*own, *answered.issues, *named]))[:MOST]
    shown = dict(zip(about.issues, about.words, strict=True))
    draft = about.draft or (answered.option or "" if named else "")
    return replace(about, issues=issues, words=tuple(shown.get(i, "") for i in issues), draft=draft)
