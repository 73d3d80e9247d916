"""What contradicts itself in a codebook, or can never come to bear; told in sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal

from truceline.coding.codebook import Codebook
from truceline.coding.entries import Rule
from truceline.coding.phrases import phrase
from truceline.vocabulary.acts import ActKind, Issue

MOST = 400  # wordings of one pattern that are compared; patterns of ours have up to 300
STRENGTHS = ("strong", "weak")  # faint words count only beside others of their issue
NO_MATTER = {"name", "sure", "plover", "targets", "verbs", "nouns", "adjectives"}

Kind = Literal["clash", "shadowed", "missing", "otherwise", "untested"]


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to mend, and where it stands."""

    kind: Kind
    place: str
    told: str

    def __str__(self) -> str:
        return f"{self.place}: {self.told}"


def check(codebook: Codebook) -> list[Fault]:
    """Clashes, missing entries and patterns that can never come to bear."""
    return [
        *missing(codebook),
        *rules_alike(codebook),
        *issues_alike(codebook),
        *options_shadowed(codebook),
    ]


def missing(codebook: Codebook) -> Iterator[Fault]:
    """Acts and issues without entry, word lists that do not exist, names given twice."""
    for act in ActKind:
        if act not in codebook.acts:
            yield Fault("missing", "acts.yml", f"{act} has no entry")
    for issue in Issue:
        if issue not in codebook.issues:
            yield Fault("missing", "issues.yml", f"{issue} has no entry")
    for act, rules in codebook.rules.items():
        names = [rule.name for rule in rules]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Fault("clash", f"cues.yml, {act}", f"two rules are called {name}")
        for rule in rules:
            for listed in rule.listed:
                if listed.startswith("+") and listed[1:] not in codebook.words.classes:
                    place = f"cues.yml, {act}/{rule.name}"
                    yield Fault("missing", place, f"words.yml has no class {listed!r}")


# ------------------------------------------------------------------ rules of acts


def rules_alike(codebook: Codebook) -> Iterator[Fault]:
    """The same word under the same constraints, in two acts or twice in one."""
    seen: dict[tuple[str, str], tuple[ActKind, Rule]] = {}
    for act, rules in codebook.rules.items():
        for rule in rules:
            asked = constraints(rule)
            for word in words_of_rule(rule):
                other = seen.setdefault((word, asked), (act, rule))
                if other[1] is rule:
                    continue
                yield _alike(word, other, (act, rule))


def _alike(word: str, first: tuple[ActKind, Rule], second: tuple[ActKind, Rule]) -> Fault:
    places = [f"{act}/{rule.name}" for act, rule in (first, second)]
    if first[0] is second[0]:
        told = f"{word!r} stands in {places[0]} already"
        return Fault("shadowed", f"cues.yml, {places[1]}", told)
    return Fault("clash", "cues.yml", f"{word!r} means both {places[0]} and {places[1]}")


def constraints(rule: Rule) -> str:
    """What a rule asks beside its words, in a form that can be compared."""
    given = rule.model_dump(exclude=NO_MATTER | ({"phrases"} if not rule.headed else set()))
    return repr(sorted(given.items(), key=lambda item: item[0]))


def words_of_rule(rule: Rule) -> Iterator[str]:
    """The verbs, nouns and adjectives of a rule; of one without, each wording of its phrases."""
    if rule.headed:
        yield from rule.verbs
        yield from (f"{noun} (noun)" for noun in rule.nouns)
        yield from (f"{adjective} (adjective)" for adjective in rule.adjectives)
        return
    found = {wording for text in rule.phrases for wording in wordings(text)}
    yield from sorted(found)


# ------------------------------------------------------------------ words of issues


def issues_alike(codebook: Codebook) -> Iterator[Fault]:
    """The same words as sign of two issues, where nobody said that they show both."""
    meant = shared_wordings(codebook)
    for strength in STRENGTHS:
        seen: dict[str, dict[Issue, str]] = defaultdict(dict)
        for issue, entry in codebook.issues.items():
            inside: set[str] = set()
            for text in getattr(entry, strength):
                stands_for = wordings(text)
                if stands_for <= inside:
                    told = f"{text!r} says nothing that patterns before it do not say"
                    yield Fault("shadowed", f"issues.yml, {issue} › {strength}", told)
                inside |= stands_for
                for wording in stands_for:
                    seen[wording][issue] = text
        yield from _claimed(seen, meant, strength)


def _claimed(
    seen: dict[str, dict[Issue, str]], meant: dict[str, set[Issue]], strength: str
) -> Iterator[Fault]:
    for wording, issues in sorted(seen.items()):
        if len(issues) > 1 and not set(issues) <= meant.get(wording, set()):
            told = f"{wording!r} shows {' and '.join(issues)}; keep one, or list it under “shared”"
            yield Fault("clash", f"issues.yml › {strength}", told)


def shared_wordings(codebook: Codebook) -> dict[str, set[Issue]]:
    """Words that show several issues on purpose."""
    found: dict[str, set[Issue]] = defaultdict(set)
    for entry in codebook.shared:
        for text in entry.words:
            for wording in wordings(text):
                found[wording] |= set(entry.issues)
    return found


def wordings(text: str) -> set[str]:
    """Everything that a pattern stands for.

    >>> sorted(wordings("hold|cease fire"))
    ['cease fire', 'hold fire']
    """
    choices = []
    for slot in phrase(text).slots:
        gap = " .. " if slot.after_gap else " "
        words = [gap + word for word in sorted(slot.said)]
        choices.append([*words, ""] if slot.optional else words)
    made = set()
    for number, parts in enumerate(product(*choices)):
        if number >= MOST:
            break
        made.add("".join(parts).strip())
    return made


# ------------------------------------------------------------------ options


def options_shadowed(codebook: Codebook) -> Iterator[Fault]:
    """Patterns of an option that an earlier option of the issue always takes first."""
    for issue, entry in codebook.issues.items():
        earlier: list[tuple[str, str]] = []
        for name, texts in entry.options.items():
            for text in texts:
                taken = next((one for one in earlier if covers(one[1], text)), None)
                if taken is not None:
                    place = f"issues.yml, {issue} › options › {name}"
                    told = f"{text!r} never comes to bear: {taken[0]} has {taken[1]!r} before it"
                    yield Fault("shadowed", place, told)
            earlier += [(name, text) for text in texts]


def covers(short: str, long: str) -> bool:
    """Whether wherever the longer pattern stands, the shorter one stands, too.

    >>> covers("swap", "land swap"), covers("land swap", "swap")
    (True, False)
    """
    small, big = phrase(short).slots, phrase(long).slots
    if any(slot.after_gap for slot in small):
        return False
    runs = zip(*(big[at:] for at in range(len(small))), strict=False)
    return any(
        all(a.said >= b.said and not b.optional for a, b in zip(small, run, strict=True))
        and not any(b.after_gap for b in run[1:])
        for run in runs
    )


def sorted_faults(faults: Iterable[Fault]) -> Sequence[Fault]:
    """The gravest first, each told once."""
    order = ("missing", "clash", "otherwise", "shadowed", "untested")
    return sorted(set(faults), key=lambda one: (order.index(one.kind), one.place, one.told))
