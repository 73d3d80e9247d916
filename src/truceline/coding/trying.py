"""The program tried on the codebook's examples: what it codes otherwise, what none exercises."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files

import yaml

from truceline.coding.checking import Fault
from truceline.coding.codebook import Codebook
from truceline.coding.entries import Case
from truceline.coding.phrases import PhraseIndex, Words, phrase, words_of
from truceline.coding.recognise import code
from truceline.reading.pipeline import Pipeline
from truceline.reading.read import Read
from truceline.settings import Settings
from truceline.vocabulary.acts import Act, Issue
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span

SPEAKER = "Sabel"
STRENGTHS = ("strong", "weak", "faint")
Printed = tuple[str, str]  # an example's words, and who says them


@dataclass(frozen=True, slots=True)
class Tried:
    """An example, and what the program makes of it."""

    case: Case
    place: str
    acts: tuple[Act, ...]
    words: Words

    def fitting(self) -> list[Act]:
        """The acts that are what the example says."""
        return [act for act in self.acts if fits(self.case, act)]


@dataclass(slots=True)
class Exercised:
    """Entries of the codebook that some example brings to bear."""

    rules: set[str] = field(default_factory=set)
    options: set[tuple[str, str]] = field(default_factory=set)
    conditions: set[str] = field(default_factory=set)
    patterns: set[tuple[str, str]] = field(default_factory=set)


def invented() -> Process:
    """The process in which our own examples play."""
    text = (files("truceline") / "codebook" / "invented.yml").read_text(encoding="utf-8")
    return Process.model_validate(yaml.safe_load(text))


def cases_of(codebook: Codebook) -> Iterator[tuple[str, Case]]:
    """Every example with the place where it is written: those of acts, then the others."""
    for act, entry in codebook.acts.items():
        for example in entry.examples:
            held = True if example.note.startswith("condition") else None
            case = Case(
                text=example.text,
                act=act,
                by=example.by,
                issues=example.issues or None,
                condition=held,
            )
            yield f"acts.yml, {act}", case
    for case in codebook.examples:
        yield "examples", case


class Examples:
    """Reads examples, each once, however many codebooks are tried on it."""

    def __init__(self, process: Process, settings: Settings) -> None:
        self.process = process
        self.pipeline = Pipeline(settings, process)
        self.known: dict[Printed, Read] = {}

    def read(self, cases: Iterable[Case]) -> list[Read]:
        """What stands in each example; one without a speaker is put into a mouth."""
        asked = [(case.text, case.by) for case in cases]
        new = [key for key in dict.fromkeys(asked) if key not in self.known]
        for key, read in self._read((key, printed(*key)) for key in new):
            self.known[key] = read
        bare = [key for key in new if not key[1] and not self.known[key].statements]
        self.known |= dict(self._read((key, quoted(key[0], SPEAKER)) for key in bare))
        return [self.known[key] for key in asked]

    def _read(self, texts: Iterable[tuple[Printed, str]]) -> Iterator[tuple[Printed, Read]]:
        some = list(texts)
        reads = self.pipeline.read(article(text) for _, text in some)
        yield from zip((key for key, _ in some), reads, strict=True)


def try_examples(codebook: Codebook, examples: Examples) -> list[Tried]:
    """Read and code each example of a codebook."""
    cases = list(cases_of(codebook))
    reads = examples.read(case for _, case in cases)
    return [
        Tried(case, place, acts_in(read, codebook, examples.process), words_of(read.doc))
        for (place, case), read in zip(cases, reads, strict=True)
    ]


def acts_in(read: Read, codebook: Codebook, process: Process) -> tuple[Act, ...]:
    """All acts of an example, those of its first statement first."""
    return tuple(act for one in code(read, codebook, process) for act in one.acts)


def article(text: str) -> Article:
    """A report of one sentence."""
    whole = (Stretch(Span(0, len(text)), StretchKind.BODY),)
    return Article(report=ReportKey("example"), text=text, language="en", stretches=whole)


def printed(text: str, by: str) -> str:
    """The sentence as a report would print it."""
    if by:
        return quoted(text, by)
    return text if text.endswith((".", "”")) else f"{text}."


def quoted(text: str, by: str) -> str:
    """The words in quotation marks.

    >>> quoted("We are ready.", "Sabel")
    '“We are ready,” Sabel said.'
    """
    return f"“{text.removesuffix('.')},” {by} said."


def coded_otherwise(tried: Iterable[Tried]) -> Iterator[Fault]:
    """Examples that the program does not code as they say."""
    for one in tried:
        if not one.fitting():
            made = "; ".join(told(act) for act in one.acts) or "nothing"
            yield Fault("otherwise", one.place, f"“{one.case.text}” is coded as {made}")


def fits(case: Case, act: Act) -> bool:
    """Whether an act is what the example says, in all that it says."""
    event = " ".join(filter(None, (act.plover, act.plover_mode)))
    return (
        act.act is case.act
        and (case.issues is None or set(case.issues) <= set(act.issues))
        and (case.option is None or case.option == act.option)
        and (case.condition is None or case.condition == (act.condition is not None))
        and (case.plover is None or case.plover in (act.plover, event))
    )


def told(act: Act) -> str:
    """An act in a line."""
    about = ", ".join(act.issues) or "no issue"
    option = f" ({act.option})" if act.option else ""
    return f"{act.act} on {about}{option}" + (", with a condition" if act.condition else "")


def exercised(tried: Iterable[Tried], codebook: Codebook) -> Exercised:
    """What the examples that are coded as they say bring to bear."""
    found, patterns = Exercised(), patterns_of(codebook)
    for one in tried:
        for act in one.fitting():
            found.rules |= {g.rule.partition(":")[2] for g in act.grounds if "/" in g.rule}
            if act.issues and act.option:
                found.options.add((act.issues[0], act.option))
            if act.condition is not None:
                found.conditions |= opened_by(one.words, codebook)
            found.patterns |= seen_patterns(one.words, act, patterns)
    return found


def opened_by(words: Words, codebook: Codebook) -> set[str]:
    """Markers of a condition that the words hold."""
    return {m.words for m in codebook.conditions.markers if holds(m.words, words)}


def patterns_of(codebook: Codebook) -> dict[Issue, PhraseIndex[str]]:
    """The patterns of each issue, looked up by their first word."""
    return {
        issue: PhraseIndex(
            (phrase(text), text) for strength in STRENGTHS for text in getattr(entry, strength)
        )
        for issue, entry in codebook.issues.items()
    }


def seen_patterns(
    words: Words, act: Act, patterns: Mapping[Issue, PhraseIndex[str]]
) -> set[tuple[str, str]]:
    """Patterns of the act's issues that the words hold."""
    return {
        (issue, hit.payload)
        for issue in act.issues
        for hit in patterns[issue].find(words, 0, len(words))
    }


def holds(text: str, words: Words) -> bool:
    """Whether a pattern stands somewhere in the words."""
    pattern, stop = phrase(text), len(words)
    return any(pattern.end(words, at, stop) is not None for at in range(stop))


def untested(codebook: Codebook, seen: Exercised) -> Iterator[Fault]:
    """Entries that no example brings to bear."""
    for act, rules in codebook.rules.items():
        for rule in rules:
            if f"{act}/{rule.name}" not in seen.rules:
                yield _untested(f"cues.yml, {act}", f"rule {rule.name}")
    for issue, entry in codebook.issues.items():
        for name, texts in entry.options.items():
            if texts and (issue, name) not in seen.options:
                yield _untested(f"issues.yml, {issue}", f"option {name}")
        for strength in STRENGTHS:
            patterns: Sequence[str] = getattr(entry, strength)
            for text in patterns:
                if (issue, text) not in seen.patterns:
                    yield _untested(f"issues.yml, {issue} › {strength}", f"pattern {text!r}")
    for marker in codebook.conditions.markers:
        if marker.words not in seen.conditions:
            yield _untested("conditions.yml", f"marker {marker.words!r}")


def _untested(place: str, what: str) -> Fault:
    return Fault("untested", place, f"{what} is in no example that is coded as it says")
