"""What the codebook's files hold, entry by entry; unknown keys are mistakes."""

import re
from functools import cached_property
from typing import Literal

from pydantic import Field, field_validator

from truceline.coding.entry import PLOVER, Entry, Texts, readable
from truceline.coding.phrases import phrase
from truceline.coding.plover_entries import PloverFile
from truceline.vocabulary.acts import ActKind, Issue

PAX_NOTE = re.compile(r"\([^)]*\)")
Polarity = Literal["harm", "coop", "neutral", "idle"]
ConditionKind = Literal["prior", "lasting", "exception", "reciprocal", "counterfactual"]
Whose = Literal["own", "other", "joint", "thing", "nobody"]


class Example(Entry):
    """A sentence that shows the act; `by` says it in quotation marks."""

    text: str
    issues: tuple[Issue, ...] = ()
    note: str = ""
    by: str = ""


class Case(Entry):
    """A sentence of our own and how it is to be coded; the program is tried on it."""

    text: str
    act: ActKind
    by: str = ""
    issues: tuple[Issue, ...] | None = None  # without the key: not asked
    option: str | None = None
    condition: bool | None = None
    plover: str | None = None  # class, or class and mode: "THREATEN violence"


class ActEntry(Entry):
    """One act as a person reads about it."""

    step: int = Field(ge=1, le=11)
    is_: str = Field(alias="is")
    counts: str = ""
    not_: str = Field("", alias="not")
    operators: str = ""
    cues: str
    who: str = ""
    issue: str = ""
    counsel: str = ""
    plover: str
    plover_class: Literal[PLOVER] | None = None  # type: ignore[valid-type]
    searle: str
    frame: str
    examples: tuple[Example, ...] = Field(min_length=1)
    border: str = ""
    targets: Texts = ()


class IssueEntry(Entry):
    """One issue: what it is, and the words by which it is known."""

    is_: str = Field(alias="is")
    words: str
    pax: str
    strong: Texts = Field(min_length=1)
    weak: Texts = ()
    faint: Texts = ()  # words with other common senses: they count beside another of the issue
    unless: Texts = ()
    options: dict[str, Texts] = Field({})

    _patterns = field_validator("strong", "weak", "faint", "unless")(readable)

    @property
    def pax_columns(self) -> Texts:
        """The PA-X columns, each alone: "Ce", "Stage=Cea"; notes in brackets are none."""
        plain = PAX_NOTE.sub("", self.pax)
        parts = (part.strip() for part in re.split("[,;]", plain))
        return tuple(part for part in parts if part and part != "none")

    @field_validator("options")
    @classmethod
    def _option_patterns(cls, options: dict[str, Texts]) -> dict[str, Texts]:
        for texts in options.values():
            readable(texts)
        return options


class Shared(Entry):
    """Words that show several issues at once, and on purpose."""

    words: Texts
    issues: tuple[Issue, ...] = Field(min_length=2)
    why: str

    _patterns = field_validator("words")(readable)


class Neighbours(Entry):
    """How to tell issues apart that stand close together."""

    between: tuple[Issue, ...]
    rule: str


class Modals(Entry):
    """Words that say how firmly something is meant, and what they say."""

    auxiliaries: dict[str, str]
    verbs: dict[str, str]
    adjectives: dict[str, str]
    nouns: dict[str, str]
    wrappers: frozenset[str]
    hedges: frozenset[str]


class PolarityWords(Entry):
    """Deeds and things that help or hurt the other side."""

    harm_verbs: frozenset[str]
    coop_verbs: frozenset[str]
    flip_verbs: frozenset[str]
    keep_verbs: frozenset[str]
    idle_verbs: frozenset[str]
    harm_nouns: frozenset[str]
    coop_nouns: frozenset[str]
    flip_to_help: frozenset[str]
    helping: frozenset[str]


class WordsFile(Entry):
    """Everything in words.yml."""

    modals: Modals
    polarity: PolarityWords
    classes: dict[str, frozenset[str]]
    light_verbs: frozenset[str]
    silence: frozenset[str]
    relaying: frozenset[str]
    jest: frozenset[str]


class Rule(Entry):
    """One wording of an act; every field that is given must hold."""

    name: str = Field(pattern=r"^[a-z0-9-]+$")
    sure: float = Field(gt=0, le=1)
    verbs: Texts = ()
    nouns: Texts = ()
    adjectives: Texts = ()
    phrases: Texts = ()
    not_phrases: Texts = ()
    object: Texts = ()
    not_object: Texts = ()
    preposition_object: Texts = ()
    prep: Texts = ()
    gives: tuple[Polarity, ...] = ()
    not_gives: tuple[Polarity, ...] = ()
    form: tuple[Literal["to", "ing", "that", "noun", "quote", "none"], ...] = ()
    subject: tuple[Whose, ...] = ()
    subject_noun: Texts = ()
    complement_subject: tuple[Whose, ...] = ()
    complement_modality: Texts = ()
    complement_negated: bool | None = None
    mentions: Texts = ()
    modality: Texts = ()
    not_modality: Texts = ()
    negated: bool | None = None
    tense: Literal["past", "not_past", "unreal"] | None = None
    imperative: bool = False
    copula: bool = False
    passive: bool | None = None
    present: bool = False
    speaker: tuple[Literal["party", "third", "outside"], ...] = ()
    words: Texts = ()
    other_does: bool = False
    other_can: bool = False
    names_other: bool = False
    aimed: bool = False
    opponent: bool = False
    where: Literal["cue", "content"] | None = None
    plover: Literal[PLOVER] | None = None  # type: ignore[valid-type]
    targets: Texts = ()

    _patterns = field_validator("phrases", "not_phrases")(readable)

    @cached_property
    def headed(self) -> bool:
        """Whether it names the predicate itself."""
        return bool(self.verbs or self.nouns or self.adjectives)

    @property
    def listed(self) -> Texts:
        """Every word or class name that its lists hold."""
        return (
            *self.object,
            *self.not_object,
            *self.subject_noun,
            *self.preposition_object,
            *self.mentions,
            *self.words,
            *self.adjectives,
            *self.nouns,
        )

    @cached_property
    def constraints(self) -> int:
        """How much it asks for: the more, the more it knows."""
        plain = {"name", "sure", "verbs", "nouns", "adjectives", "plover", "targets", "where"}
        plain |= {"aimed", "opponent"}  # so wide that they tell no rule from another
        asked = sum(1 for field in self.model_fields_set - plain if not field.startswith("not_"))
        return asked + (1 if self.headed else 0)


class Marker(Entry):
    """Words that open a condition."""

    words: str
    kind: ConditionKind
    needs: Literal["negated", "open", "would", "fronted", "ahead", "any"] = "any"

    _pattern = field_validator("words")(lambda text: phrase(text).text)


class ConditionsFile(Entry):
    """Everything in conditions.yml."""

    markers: tuple[Marker, ...]
    never: Texts

    _patterns = field_validator("never")(readable)


class Codebook(Entry):
    """All of it, checked."""

    acts: dict[ActKind, ActEntry]
    issues: dict[Issue, IssueEntry]
    neighbours: tuple[Neighbours, ...]
    words: WordsFile
    rules: dict[ActKind, tuple[Rule, ...]]
    conditions: ConditionsFile
    plover: PloverFile
    pax: dict[str, str]
    shared: tuple[Shared, ...] = ()
    examples: tuple[Case, ...] = ()

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def any_of(self, texts: Texts) -> frozenset[str]:
        """The words that a list of words and "+class" names stands for."""
        found: set[str] = set()
        for text in texts:
            named = text.startswith("+")
            found |= self.words.classes.get(text[1:], frozenset()) if named else {text}
        return frozenset(found)


KNOWN_KEYS = frozenset(
    field.alias or name
    for entry in (Rule, IssueEntry, ActEntry, Example, Case, Marker, Neighbours, Shared, WordsFile)
    for name, field in entry.model_fields.items()
)
