"""What points to each issue that an act may be about whose own words name none.

It may be named by the cue, by the sentence, by the sentences before and after, by the headline;
or the words are only like those of an issue. Which of these counts for how much was learned
(`ranking.py`).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from truceline.coding.issues import GENERAL, Found, IssueFinder
from truceline.coding.likeness import EVEN, load_likeness
from truceline.coding.performed import Finding
from truceline.coding.scene import Scene
from truceline.coding.stretches import around_cue
from truceline.coding.syntax import Range
from truceline.coding.topics import HEADLINE, Topics
from truceline.vocabulary.acts import ActKind, Issue

NOT_NAMED = 5.0  # in place of a rank
FAR = 30.0  # sentences; in place of a distance
ALIKE, ALIKE_WHOLE = 0.1, 0.2  # from which likeness on an issue is thought of
FROM_BEFORE = 6  # issues of the sentences before that are thought of
LATELY = 4  # sentences before that tell whether talks are spoken of
AROUND = 5  # sentences before that name sides, or issues surely
LOOKED_BACK = 2  # sentences whose likeness counts
AFTERWARDS = 3  # sentences behind what was said
FADING_AFTER, OTHER_PARAGRAPH = 0.6, 0.6
HALVING = 0.5
PARTS = (1.0, 0.8, 0.5)  # what a sentence's first, second and third issue count
NAMES = (
    "issue", "act", "cue names", "sentence names", "sentence names surely",
    "likeness", "likeness before", "before", "share of before", "rank before", "near before",
    "sentences since surely", "in paragraph", "headline names", "sentences", "share of sentences",
    "after", "most before", "general", "length", "quoted", "party speaks", "sentences before",
    "likest", "all before",
    "own names", "own names surely", "own count", "own word's length", "own strong", "own likeness",
    "goes on", "told", "party speaks for", "onlooker", "nobody", "main",
    "sides in sentence", "sides before", "share with sides", "sides in headline", "no process",
    "share named surely", "named surely before", "sides since", "share of strong",
    "beside", "beside before",
)  # fmt: skip
ISSUES, ACTS = tuple(Issue), tuple(ActKind)

Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Pointers:
    """Issues an act may be about, each with its evidence and the words that name it.

    `own` are those that words around the cue show.
    """

    issues: tuple[Issue, ...]
    rows: tuple[Row, ...]
    words: Mapping[Issue, str]
    own: frozenset[Issue]


@dataclass(slots=True)
class _Before:
    """What the sentences before some words name."""

    weight: dict[Issue, float]
    near: dict[Issue, float]
    since: dict[Issue, int]
    paragraph: Counter[Issue]
    words: dict[Issue, str]
    sentences: int


def pointers(
    found: Finding,
    doc: Doc,
    ranges: Sequence[Range],
    finder: IssueFinder,
    topics: Topics,
    most_before: Found,
    likely: Mapping[Issue, float],
    own: Found = Found((), ()),
    goes_on: bool = True,
) -> Pointers:
    """The issues that come into question for an act whose own words name none.

    `most_before` is what the sentences before speak of most, `likely` how like each issue the
    act's words are.
    """
    scene = found.view.scene
    first = doc[scene.contents[0][0]]
    around = _around(scene, doc, ranges, finder)
    whole = finder.find(doc, scene.words, [(first.sent.start, first.sent.end)])
    before = _before(topics, first.i, doc, ranges)
    alike, beside_it = load_likeness().both(
        t for start, end in scene.contents for t in doc[start:end]
    )
    beside_before = _beside_before(topics, first.i)
    alike_before = [topics.likeness(one) for one in topics.past(first.i)[-LOOKED_BACK:]]
    after = _after(topics, scene.contents[-1][1], first.i)
    ranked = sorted(before.weight, key=lambda issue: -before.weight[issue])
    places = {issue: float(place) for place, issue in enumerate(ranked)}
    asked = {
        *own.issues, *around.issues, *whole.issues, *most_before.issues, *ranked[:FROM_BEFORE],
        *topics.headline.issues[:2],
        *(issue for issue, share in likely.items() if share > ALIKE),
        *(issue for issue, share in alike.items() if share > ALIKE_WHOLE),
    }  # fmt: skip
    issues = tuple(issue for issue in ISSUES if issue in asked)
    everything = sum(before.weight.values()) or 1.0
    counted, all_counted = topics.counted
    of_act = (
        float(sum(end - start for start, end in ranges)), float(scene.quoted),
        float(scene.sides.at_table), float(before.sentences), max(likely.values(), default=0.0),
        everything,
    )  # fmt: skip
    of_report = _of_report(found, topics, first.i, goes_on)
    shown_own = dict(zip(own.issues, own.words, strict=True))
    surely = topics.strong_counted
    all_surely = sum(surely.values()) or 1
    rows = tuple(
        (
            float(ISSUES.index(issue)), float(ACTS.index(found.act)),
            _rank(around, issue), _rank(whole, issue), _sure(whole, issue),
            alike.get(issue, 0.0),
            max((one.get(issue, 0.0) for one in alike_before), default=0.0),
            before.weight.get(issue, 0.0), before.weight.get(issue, 0.0) / everything,
            places.get(issue, FAR), before.near.get(issue, 0.0),
            float(before.since.get(issue, FAR)), float(before.paragraph[issue]),
            _rank(topics.headline, issue), float(counted[issue]), counted[issue] / all_counted,
            after.get(issue, 0.0), _rank(most_before, issue), float(GENERAL.get(issue, 0)),
            *of_act,
            _rank(own, issue), _sure(own, issue), float(len(own.issues)),
            float(len(shown_own.get(issue, "").split())), float(bool(own.strong)),
            likely.get(issue, 0.0), *of_report, surely[issue] / all_surely,
            beside_it, beside_before,
        )
        for issue in issues
    )  # fmt: skip
    shown = dict(zip(around.issues, around.words, strict=True))
    return Pointers(issues, rows, {**before.words, **shown}, frozenset(around.issues))


def _around(scene: Scene, doc: Doc, ranges: Sequence[Range], finder: IssueFinder) -> Found:
    """What the words around the cue name."""
    if scene.cue is None:
        return Found((), ())
    first = ranges[0] if ranges else (0, 0)
    places = [(s, first[1]) if e == first[0] else (s, e) for s, e in around_cue(scene)]
    return finder.find(doc, scene.words, places, cue=scene.cue.i)


def _before(topics: Topics, at: int, doc: Doc, ranges: Sequence[Range]) -> _Before:
    """What the sentences before a token name: how much, how near, in its paragraph or not."""
    told = _Before(defaultdict(float), defaultdict(float), {}, Counter(), {}, 0)
    line = topics.line(at)
    past = topics.past(at)
    told.sentences = len(past)
    linked = topics.linked(at, ranges)
    for back, one in enumerate(reversed(past)):
        named = topics.named(one)
        if not named.issues:
            continue
        weight = topics.weight(back, one, line) + linked.get(one.start, 0.0)
        weight += HEADLINE if one.start == topics.sentences[0].start else 0.0
        for place, (issue, word) in enumerate(zip(named.issues, named.words, strict=True)):
            counts = PARTS[place] * topics.surely(named, issue)
            told.weight[issue] += counts * weight * topics.rarely(issue)
            told.near[issue] += counts * HALVING**back
            told.words.setdefault(issue, word)
            if one.line == line:
                told.paragraph[issue] += 1
            if place == 0 and issue in named.strong:
                told.since.setdefault(issue, back)
    return told


def _after(topics: Topics, end: int, at: int) -> dict[Issue, float]:
    """What the sentences right behind the words name."""
    line, told = topics.line(at), defaultdict[Issue, float](float)
    for on, one in enumerate(topics.future(end, AFTERWARDS)):
        for issue in topics.named(one).issues[:2]:
            told[issue] += FADING_AFTER**on * (1.0 if one.line == line else OTHER_PARAGRAPH)
    return told


def _of_report(found: Finding, topics: Topics, at: int, goes_on: bool) -> Row:
    """Who speaks, and how much the report names sides and issues, here and all in all."""
    scene, sides = found.view.scene, found.view.scene.sides
    past, count = len(topics.past(at)), len(topics.sentences) or 1
    named, sure = topics.sided, topics.surely_named
    lately = slice(max(0, past - AROUND), past)
    since = next((back for back, one in enumerate(reversed(named[:past])) if one), FAR)
    return (
        float(goes_on), float(scene.narrated), float(sides.party_speaks()),
        float(sides.onlooker), float(not sides.speakers), float(found.view.is_cue),
        float(sum(named[past : past + 1])), _share(named[lately]),
        sum(map(bool, named)) / count, float(sum(named[:1])), float(sides.open),
        sum(sure) / count, _share(sure[lately]), float(since),
    )  # fmt: skip


def _share(marks: Sequence[int]) -> float:
    """How many of them are not nought."""
    return sum(map(bool, marks)) / max(1, len(marks))


def _beside_before(topics: Topics, at: int) -> float:
    """How like to nothing that is talked over the last sentences are."""
    lately = [topics.beside(one) for one in topics.past(at)[-LATELY:]]
    return sum(lately) / len(lately) if lately else EVEN


def _rank(found: Found, issue: Issue) -> float:
    return float(found.issues.index(issue)) if issue in found.issues else NOT_NAMED


def _sure(found: Found, issue: Issue) -> float:
    return float(issue in found.strong)
