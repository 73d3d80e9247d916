"""What an act is in PLOVER: its class, mode and contexts, so that codings can be compared."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from truceline.coding.codebook import Codebook
from truceline.coding.entry import Texts
from truceline.coding.performed import Finding
from truceline.coding.phrases import PhraseIndex, Words, phrase
from truceline.coding.plover_entries import PloverClass
from truceline.coding.syntax import Range
from truceline.coding.whose import Whose
from truceline.vocabulary.acts import ActKind, Issue

ENDING = frozenset((Issue.CEASEFIRE,))
AHEAD = frozenset(("will", "plan"))
NOT_YET = AHEAD | {"would", "could", "may", "can", "likely"}
MOST = 3  # contexts of one act


@dataclass(frozen=True, slots=True)
class PloverEvent:
    """An act as PLOVER would code it."""

    kind: str | None
    mode: str | None = None
    contexts: tuple[str, ...] = ()


class PloverFinder:
    """A codebook's modes and contexts, ready to be looked for in words."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        named = codebook.plover
        self.contexts = _index({name: one.words for name, one in named.contexts.items()})
        self.modes = {
            kind: _index({name: one.words for name, one in entry.modes.items()})
            for kind, entry in named.classes.items()
        }

    def event(
        self, found: Finding, issues: tuple[Issue, ...], words: Words, ranges: Sequence[Range]
    ) -> PloverEvent:
        """The class of an act with the mode and the contexts that its own words show."""
        kind = plover_class(found, issues, self.codebook)
        if kind is None:
            return PloverEvent(None)
        head = found.view.clause.head.i
        around = found.view.clause
        places = [*ranges, (head, head + 1)]
        if found.view.is_cue:  # "telephoned Oren": the object may stand outside the content
            places.append((around.start, around.end))
        return PloverEvent(
            kind,
            self._mode(kind, found.act, issues, _seen(self.modes[kind], words, places)),
            self._contexts(issues, _seen(self.contexts, words, places)),
        )

    def _mode(
        self, kind: str, act: ActKind, issues: tuple[Issue, ...], seen: frozenset[str]
    ) -> str | None:
        entry = self.codebook.plover.classes[kind]
        if act in entry.plain:
            return None
        shown = next((name for name in entry.modes if name in seen), None)
        return shown or mode_by_issue(entry, act, issues)

    def _contexts(self, issues: tuple[Issue, ...], seen: frozenset[str]) -> tuple[str, ...]:
        return contexts_of(self.codebook, issues, seen)


def contexts_of(
    codebook: Codebook, issues: tuple[Issue, ...], seen: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Contexts of the issues, foremost first, then those that only the words show."""
    known = codebook.plover.contexts
    by_issue = [name for issue in issues for name, one in known.items() if issue in one.issues]
    by_words = [name for name in known if name in seen]
    return tuple(dict.fromkeys((*by_issue, *by_words)))[:MOST]


def mode_by_issue(entry: PloverClass, act: ActKind, issues: tuple[Issue, ...]) -> str | None:
    """The mode that an act, or else its foremost issue, stands for; else the usual one."""
    if act in entry.plain:
        return None
    for name, mode in entry.modes.items():
        if act in mode.acts or (issues and issues[0] in mode.issues):
            return name
    usual: str | None = entry.usual
    return usual


def usual_event(act: ActKind, issues: tuple[Issue, ...], codebook: Codebook) -> PloverEvent:
    """What an act on these issues is in PLOVER where nothing is known of its words."""
    kind = codebook.acts[act].plover_class
    if kind is None:
        return PloverEvent(None)
    entry = codebook.plover.classes[kind]
    return PloverEvent(kind, mode_by_issue(entry, act, issues), contexts_of(codebook, issues))


def _index(entries: Mapping[str, Texts]) -> PhraseIndex[str]:
    return PhraseIndex((phrase(text), name) for name, texts in entries.items() for text in texts)


def _seen(index: PhraseIndex[str], words: Words, ranges: Iterable[Range]) -> frozenset[str]:
    return frozenset(hit.payload for start, end in ranges for hit in index.find(words, start, end))


def plover_class(found: Finding, issues: tuple[Issue, ...], codebook: Codebook) -> str | None:
    """The rule's own class, a finer reading of the act, or the act's usual class."""
    own: str | None = found.match.rule.plover if found.match is not None else None
    view = found.view
    if own == "SANCTION" and not _in_force(found):
        own = None
    if own is not None:
        return own
    if found.act is ActKind.PROPOSE and not _takes_part(found):
        return "REQUEST"
    if found.act is ActKind.APPEAL and _party_calls_for_end(found, issues):
        return "AGREE"
    if found.act is ActKind.MEET and view.clause.modality & AHEAD:
        return "AGREE"
    usual: str | None = codebook.acts[found.act].plover_class
    return usual


def _in_force(found: Finding) -> bool:
    """A measure that is imposed, not only announced for later, is a sanction."""
    return found.view.clause.modality.isdisjoint(NOT_YET) and not found.view.clause.negated


def _takes_part(found: Finding) -> bool:
    """Whether the speaker's side would do what is proposed, alone or with others."""
    view = found.view
    if not view.is_cue:
        return view.whose is not Whose.OTHER
    inner = view.complement
    if inner is None or inner.subject is None:
        return True
    return view.scene.sides.of(inner.subject) is not Whose.OTHER


def _party_calls_for_end(found: Finding, issues: tuple[Issue, ...]) -> bool:
    """A party to the fighting that calls for its end agrees to end it."""
    return bool(ENDING & set(issues)) and found.view.scene.sides.party_speaks()
