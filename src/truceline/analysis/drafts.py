"""Names of drafts and plans in the words of a report: by alias, by number, by name, by author."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from truceline.analysis.material import Material
from truceline.coding.dates import NUMBERS as COUNTS
from truceline.coding.dates import ORDINALS
from truceline.reading.days import EXPRESSIONS, meant
from truceline.vocabulary.articles import DateRead
from truceline.vocabulary.names import fold
from truceline.vocabulary.process import Draft

NUMBERS = {word: number for word, number in COUNTS.items() if 1 < number <= 30}
NUMBER = r"(?:\d{1,2}|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
# A text that can be signed or be a basis. "Proposal", "offer" and "initiative" may be a mere idea.
TEXT = (
    r"(?:drafts?(?: (?:agreement|treaty|text|accord))?|plans?|formulas?|road ?maps?|frameworks?|"
    r"memorand(?:um|a)|blueprints?|papers?|documents?|communiqu[eé]s?|accords?|protocols?|"
    r"packages?|outlines?|treat(?:y|ies)|agreements?|deals?)"
)
IDEA = r"(?:proposals?|initiatives?|ideas|principles|offers?|terms)"
FIRM = r"(?:drafts?|plans?|formulas?|road ?maps?|frameworks?|memorand(?:um|a)|blueprints?)"
PEACE = r"(?:peace|truce|ceasefire|settlement|transition|reconciliation|victory|position)"
QUOTE = r"[“”\"‘’']?"
NUMBERED = re.compile(
    rf"\b(?P<number>{NUMBER})[- ](?:point|article|step|part|stage|phase)\b\s*{QUOTE}"
    rf"(?P<kind>(?:[\w-]+ )??{TEXT}|(?:[\w-]+ )??{IDEA}|consensus)\b",
    re.IGNORECASE,
)
OF_POINTS = re.compile(
    rf"\b(?P<kind>{TEXT}|{IDEA}) (?:of|in|with) (?P<number>{NUMBER}) (?:points|articles|parts)\b",
    re.IGNORECASE,
)
POINTS = re.compile(
    rf"\b(?:the|its|his|her|their|these|those|[A-Z]\w+['’]s?) (?P<number>{NUMBER}) points\b"
    rf"|\b(?P<title>{'|'.join(word.title() for word in NUMBERS)}) Points\b"
    rf"|^(?P<bare>{NUMBER}) points\b"
)
NAMED = re.compile(
    rf"\b(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?P<kind>(?:{PEACE} )?{FIRM}"
    rf"|(?i:{PEACE}) (?i:{TEXT}|{IDEA})|Draft|Plan|Formula|Roadmap|Framework|Memorandum|Accords?|"
    rf"Initiative|Communiqué)\b"
)
SHORT = re.compile(
    rf"\b(?:the|this|that|these|those|his|her|its|their) \[?(?:\w+ )?(?P<kind>{TEXT}|{IDEA})\b",
    re.IGNORECASE,
)
OWN = re.compile(rf"\b(?P<kind>{TEXT}|{IDEA})\b", re.IGNORECASE)
NEW = re.compile(
    r"\b(?:an?|its|his|her|their|the) (?:[\w-]+ ){0,2}?"
    rf"(?P<kind>{FIRM}(?: (?:agreement|treaty|text))?)\b(?! to\b)",
    re.IGNORECASE,
)
OWNED = re.compile(
    rf"\s+(?:[\w-]+ ){{0,3}}?{QUOTE}(?:[\w-]+ )?(?:{TEXT}|{IDEA}|\w+ points)\b", re.IGNORECASE
)
CALLED = re.compile(rf"\s+(?:{PEACE} )?(?:{TEXT}|{IDEA})\b(?! to\b)", re.IGNORECASE)
# "A Veska-crafted proposal".
MADE = re.compile(
    rf"-(?:crafted|drafted|authored|proposed|written|sponsored|brokered) (?:[\w-]+ ){{0,2}}"
    rf"(?:{TEXT}|{IDEA})\b",
    re.IGNORECASE,
)
BY = re.compile(
    rf"\b(?:{TEXT}|{IDEA}|points)(?: \w+){{0,3}}? (?:by|from|of|that|which)(?: [\w.]+){{0,4}}? $",
    re.IGNORECASE,
)
ORDINAL = re.compile(rf"\b({'|'.join(sorted(ORDINALS, key=len, reverse=True))}) (?=of [A-Z])", re.I)
CLASSES = {"communique": "communiqué", "road map": "roadmap", "memoranda": "memorandum"}


@dataclass(frozen=True, slots=True)
class Mention:
    """How a text was named: its kind, and a number or a name where there is one."""

    words: str
    kind: str  # "draft", "plan"
    number: int | None = None
    name: str | None = None
    opens: bool = True  # plain enough to tell of a text that is not yet known


@dataclass(frozen=True)
class Alias:
    """All by which the process file knows a draft."""

    draft: Draft
    pattern: "re.Pattern[str]"
    number: int | None
    words: frozenset[str]  # of all its names

    def found(self, folded: str) -> bool:
        """Whether the text, folded, names it."""
        return self.pattern.search(folded) is not None


def number_of(words: str) -> int | None:
    """The number in a name.

    >>> number_of("ten-point peace formula"), number_of("28 points"), number_of("Minsk II")
    (10, 28, None)
    """
    match = re.search(rf"\b(?P<number>{NUMBER})[- ](?:points?|articles?)\b", words, re.IGNORECASE)
    return _count(match["number"]) if match else None


def _count(word: str) -> int:
    return NUMBERS.get(word.lower()) or int(word)


def aliases(drafts: Iterable[Draft]) -> list[Alias]:
    """What the process file's drafts are called; a longer name is looked for first."""
    found = []
    for draft in drafts:
        names = sorted({fold(name) for name in (draft.name, *draft.names)}, key=len, reverse=True)
        told = "|".join(re.escape(name) for name in names)
        numbers = [number_of(name) for name in (draft.name, *draft.names)]
        number = next((one for one in numbers if one), None)
        words = frozenset(word for name in names for word in re.findall(r"\w+", name))
        found.append(Alias(draft, re.compile(rf"\b(?:{told})\b"), number, words))
    return sorted(found, key=lambda one: -len(one.draft.name))


def kind_of(words: str) -> str:
    """The word for the text, in the singular.

    >>> kind_of("draft agreement"), kind_of("peace plans")
    ('draft', 'plan')
    """
    match = OWN.search(words)
    first = (match["kind"] if match else words).lower().split()[0]
    whole = (match["kind"] if match else words).lower()
    for plain in (whole, first):
        if plain in CLASSES:
            return CLASSES[plain]
    if first.endswith("ies"):
        return first[:-3] + "y"
    return first.removesuffix("s")


def mentions(text: str) -> Iterator[Mention]:
    """The texts that are named with a number or a name, in order of plainness.

    >>> [(m.number, m.kind) for m in mentions("a 10-point “peace formula” for the valley")]
    [(10, 'formula')]
    """
    for pattern in (NUMBERED, OF_POINTS):
        for match in pattern.finditer(text):
            yield Mention(match.group(), kind_of(match["kind"]), _count(match["number"]))
    for match in POINTS.finditer(text):
        number = match["number"] or match["title"] or match["bare"]
        yield Mention(match.group(), "plan", _count(number), opens=False)
    for match in NAMED.finditer(text):
        yield Mention(match.group(), kind_of(match["kind"]), name=match["name"])


def short_for(text: str) -> str | None:
    """The kind of text that a short form takes up: "the draft", "these offers"."""
    match = SHORT.search(text)
    return kind_of(match["kind"]) if match else None


def put_forward(text: str) -> str | None:
    """The kind of text that an act brings in: "a draft agreement for …", not "a plan to …"."""
    match = NEW.search(text)
    return kind_of(match["kind"]) if match else None


def days_in(text: str, seen: str | None) -> set[str]:
    """The calendar days that a text names: "18 February", "the eighteenth of February".

    >>> sorted(days_in("the draft of the eighteenth of February", "2031-03-17"))
    ['2031-02-18']
    """
    told = ORDINAL.sub(lambda m: f"{ORDINALS[m[1].lower()]} ", text)
    found = set()
    read = DateRead(date=seen, precision="day", grounds="") if seen else None
    for match in EXPRESSIONS.finditer(told):
        days = meant(match, read)
        if days is not None and days.first == days.last and re.search(r"\d", match.group()):
            found.add(days.first.isoformat())
    return found


def authors_named(text: str, day: str | None, material: Material) -> tuple[str, ...]:
    """Whose text it is: "Oren's plan", "the plan that Oren presented", "a proposal by Oren"."""
    found = []
    for one in material.named(text, day):
        before, name, after = text[: one.start], text[one.start : one.end], text[one.end :]
        owns = name.endswith(("'s", "’s", "'", "’")) and OWNED.match(after)
        plural = name.endswith("s") and name != material.name(one.side)
        adjective = not plural and CALLED.match(after)
        if owns or adjective or MADE.match(after) or BY.search(before):
            found.append(one.side)
    return tuple(dict.fromkeys(found))


def is_author(name: str, text: str, *, speaks: bool) -> bool:
    """Whether a text is said to be somebody's, however many titles stand between.

    >>> is_author("Kesby", "the proposal of the envoy of the president, Ada Kesby", speaks=False)
    True
    >>> is_author("Kesby", "Kesby spoke of the plan", speaks=False)
    False
    """
    if speaks:
        return True
    told = re.escape(name)
    noun = rf"\b(?:{TEXT}|{IDEA})\b"
    by = rf"{noun}[^.;“”]{{0,90}}? (?:by|of|from|attributed to) [^.;“”]{{0,70}}?{told}\b"
    owns = rf"\b{told}(?:['’]s? (?:[\w-]+ ){{0,3}}?| (?:{PEACE} )?){noun}(?! to\b)"
    said = rf"{noun}[^.;“”]{{0,40}}? (?:that|which) (?:[\w.]+ ){{0,4}}{told}\b"
    return any(re.search(each, text, re.IGNORECASE) for each in (by, owns, said))
