"""Statements become acts on issues, by the codebook."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from truceline.coding.codebook import Codebook
from truceline.coding.conditions import ConditionFinder
from truceline.coding.due import due_in
from truceline.coding.findings import Finder
from truceline.coding.issues import IssueFinder
from truceline.coding.matter import Matter, implied_targets, matter_of
from truceline.coding.phrases import Words, words_of
from truceline.coding.plover import plover_class
from truceline.coding.stretches import Range, own_words
from truceline.coding.table import Table
from truceline.coding.targets import targets
from truceline.coding.tree import Finding
from truceline.reading.read import Read
from truceline.vocabulary.acts import Act, ActKind, Due
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Mode, Statement

MOST = 3  # acts of one statement
LATER = 0.03  # each further act of a statement is a little less its point
ELSEWHERE = 0.7  # an issue named in another sentence was right in 4 of 10 on the samples
LEAST = 0.05
UNDATED = frozenset(
    (
        ActKind.ASSERT,
        ActKind.ACCUSE,
        ActKind.DENY,
        ActKind.CONFIRM,
        ActKind.PRAISE,
        ActKind.DECLINE_COMMENT,
    )
)


def code(read: Read, codebook: Codebook, process: Process) -> tuple[Statement, ...]:
    """The article's statements with the acts that they perform."""
    coder = _coder(codebook, process)
    words, table, coded = words_of(read.doc), Table(), {}
    for statement in sorted(read.statements, key=lambda s: s.start):
        acts = coder.acts(statement, read, words, table)
        table.lay(statement, acts)
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

    def acts(self, statement: Statement, read: Read, words: Words, table: Table) -> tuple[Act, ...]:
        """The acts of one statement, its main act first."""
        scene = self.finder.scene(statement, read, words)
        if scene is None:
            return ()
        kept: list[Act] = []
        for found in self.finder.findings(statement, scene):
            act = self._act(found, statement, read, table)
            if not _told_already(act, kept) and len(kept) < MOST:
                sure = round(max(LEAST, act.confidence - LATER * len(kept)), 3)
                kept.append(replace(act, confidence=sure))
        return tuple(kept)

    def _act(self, found: Finding, statement: Statement, read: Read, table: Table) -> Act:
        ranges = own_words(found.view)
        matter = matter_of(found, statement, read.doc, ranges, self.issues, table)
        if matter.elsewhere and found.act is not ActKind.ASSERT:
            found = found.less(ELSEWHERE, "issue:context")
        about = matter.about
        return Act(
            act=found.act,
            plover=plover_class(found, about.issues, self.codebook),
            issues=about.issues,
            option=self._option(found, matter, ranges),
            targets=self._targets(found, matter),
            condition=self.conditions.find(found, ranges, read.article.text),
            due=_due(found, statement, read, ranges),
            negated=found.negated or statement.attribution.mode is Mode.NOT_SAID,
            confidence=found.sure,
            grounds=(*found.grounds, *_grounds(matter)),
        )

    def _option(self, found: Finding, matter: Matter, ranges: Sequence[Range]) -> str | None:
        about, scene = matter.about, found.view.scene
        if not about.issues or matter.elsewhere:
            return None
        doc = found.view.clause.doc
        return self.issues.option(about.issues[0], doc, scene.words, ranges, about.draft)

    def _targets(self, found: Finding, matter: Matter) -> tuple[str, ...]:
        own = found.match.rule.targets if found.match is not None else ()
        places = own or self.codebook.acts[found.act].targets
        return targets(found.view, found.act, places) or implied_targets(found, matter)


def _told_already(act: Act, kept: Sequence[Act]) -> bool:
    """The same act on the same issues; a bare report beside an act that says more."""
    if act.act is ActKind.ASSERT and kept and not act.issues:
        return True
    return any(act.act is other.act and set(act.issues) <= set(other.issues) for other in kept)


def _grounds(matter: Matter) -> tuple[Ground, ...]:
    about = matter.about
    shown = zip(about.issues, about.words, strict=True)
    return tuple(Ground(f"issue:{issue}", words) for issue, words in shown)


def _due(found: Finding, statement: Statement, read: Read, ranges: Sequence[Range]) -> Due | None:
    """The due date of an act that looks ahead."""
    view, article = found.view, read.article
    told = found.act in (ActKind.MEET, ActKind.CONCEDE) and view.clause.past
    if found.act in UNDATED or told:
        return None
    done = view.clause.past and view.form not in ("to", "that", "ing")
    said = statement.said_on.date if statement.said_on is not None else None
    published = article.published.date if article.published is not None else None
    for start, end in view.scene.contents if view.is_cue or view.told else ranges:
        words = read.doc[start:end]
        place = Span(words.start_char, words.end_char)
        due = due_in(article.text, place, said, published, done=done)
        if due is not None:
            return due
    return None
