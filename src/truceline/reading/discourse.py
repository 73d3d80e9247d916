"""Who has been spoken of so far, and how much each stands in the foreground."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from truceline.reading.layout import Layout
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.names import words as listed

# Verbs whose subject speaks; the attribution stage has the full list, this one only weighs.
SPEECH = listed(
    "say tell add note state stress warn claim argue explain insist announce declare assert "
    "remark comment emphasize emphasise underline reiterate recall admit acknowledge suggest "
    "write post reply respond conclude continue point maintain urge call propose accuse describe "
    "report confirm deny believe think ask answer express reveal predict vow promise complain "
    "caution recommend hint joke quip counter retort lament demand assure advise welcome praise "
    "criticise criticize condemn dismiss blame concede threaten agree object signal outline repeat "
    "echo observe contend allege testify pledge tweet"
)
# Verbs whose object is held to have spoken: "citing an official".
CITED = frozenset({"cite", "quote"})
# How far back a pronoun or a description reaches, in sentences of the outlet's own.
REACH = 6
PAIR = 2


@dataclass(frozen=True, slots=True)
class Referent:
    """One mention of somebody."""

    token: int
    keys: tuple[str, ...]
    kind: str  # person, side, group
    weight: float
    told: int  # number of the outlet's own sentence
    sentence: int
    paragraph: int
    quoted: bool


@dataclass(slots=True)
class Discourse:
    """Mentions in the order of the text."""

    doc: Doc
    layout: Layout
    referents: list[Referent] = field(default_factory=list)
    counts: Counter[tuple[str, ...]] = field(default_factory=Counter)
    speaker: tuple[str, ...] = ()
    spoke_at: int = -1  # token of the last speaking subject
    told: Sequence[int] = ()
    between: frozenset[str] = frozenset()  # who only mediates or hosts
    # By paragraph: who is named there as speaking, before or after the words quoted.
    voices: dict[int, set[tuple[str, ...]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.told = own_sentences(self.doc, self.layout)

    def add(self, token: Token, keys: tuple[str, ...], kind: str) -> None:
        """Note a mention; the subject of a verb of speech becomes the last speaker."""
        where = self.layout
        keys = self._without_helper(token, keys)
        self.referents.append(
            Referent(
                token.i,
                keys,
                kind,
                weight(token),
                self.told[token.i],
                where.sentence[token.i],
                where.paragraph[token.i],
                where.quoted[token.i],
            )
        )
        self.counts[keys] += 1
        if speaks(token) and not where.quoted[token.i]:
            self.speaker, self.spoke_at = keys, token.i

    def _without_helper(self, token: Token, keys: tuple[str, ...]) -> tuple[str, ...]:
        """ "In talks hosted by Tarsh, Norlund and Veska signed": the parser joins them to it."""
        helped = token.dep_ == "pobj" and token.head.lower_ == "by" and keys[:1]
        if len(keys) <= PAIR or not helped or keys[0] not in self.between:
            return keys
        return keys[1:]

    def joined_before(self, token: Token, key: str) -> tuple[Token, tuple[str, ...]]:
        """Of "Holm, Berg and Lund" at "Berg": the first of the row, and all named so far.

        The shorter row is forgotten: "they" are all of them.
        """
        last = self.referents[-2] if len(self.referents) > 1 else None
        if token.dep_ != "conj" or last is None or len(last.keys) < 2 or last.keys[-1] != key:
            return token, (key,)
        first = self.doc[last.token]
        if clause_role(token).i != clause_role(first).i:
            return token, (key,)
        del self.referents[-2]
        return first, last.keys

    def recent(self, token: Token) -> Iterator[Referent]:
        """Mentions before this one that are near enough, latest first."""
        for referent in reversed(self.referents):
            if self.told[token.i] - referent.told > REACH:
                return
            yield referent

    def standing(self, referent: Referent, token: Token) -> float:
        """How well a mention can be taken up at this token."""
        away = self.told[token.i] - referent.told
        score = referent.weight - 1.1 * away
        if referent.sentence == self.layout.sentence[token.i]:
            score += 0.6
        if referent.paragraph != self.layout.paragraph[token.i]:
            score -= 0.3
        if referent.quoted and not self.layout.quoted[token.i]:
            score -= 2.5
        if away <= 1 and referent.paragraph == self.layout.paragraph[token.i]:
            score += 0.9 if leads(self.doc[referent.token], away) else 0.0
        score += 0.12 * min(self.counts[referent.keys], 6)
        if referent.keys == self.speaker and speaks(token):
            score += 1.2
        return score


def own_sentences(doc: Doc, layout: Layout) -> list[int]:
    """Numbers of sentences in which those within quotation marks do not count."""
    quoted: dict[int, int] = {}
    size: dict[int, int] = {}
    for token in doc:
        number = layout.sentence[token.i]
        size[number] = size.get(number, 0) + 1
        quoted[number] = quoted.get(number, 0) + layout.quoted[token.i]
    told, current, seen = [], 0, -1
    for token in doc:
        number = layout.sentence[token.i]
        if number != seen:
            seen = number
            current += quoted[number] < 0.8 * size[number]
        told.append(current)
    return told


def clause_role(token: Token) -> Token:
    """The word whose place in the sentence a name shares: the first of several, the one named."""
    for _ in range(4):
        if token.dep_ in ("conj", "appos", "flat") and token.head.i != token.i:
            token = token.head
        else:
            break
    return token


def verb_of(token: Token) -> Token | None:
    """The verb whose subject a name is, also where the parser hangs it on what stands before.

    "In his note, Dahl, a former aide, said": the verb has no other subject.
    """
    role = clause_role(token)
    if role.dep_ in SUBJECTS:
        return role.head
    prep = role.head
    if token.dep_ != "appos" or role.dep_ != "pobj" or prep.dep_ != "prep":
        return None
    verb = prep.head
    parted = token.doc[token.left_edge.i - 1].text == ","
    bare = not any(c.dep_ in SUBJECTS for c in verb.children)
    return verb if parted and bare and verb.pos_ == "VERB" and verb.i > token.i else None


def weight(token: Token) -> float:
    """Subjects of main clauses weigh most, then other subjects, then objects."""
    verb = verb_of(token)
    token = clause_role(token)
    if verb is not None:
        if verb.lemma_ in SPEECH:
            return 3.2
        if verb.dep_ in ("ROOT", "conj"):
            return 3.0
        return {"advcl": 2.0, "ccomp": 1.7, "parataxis": 2.5}.get(verb.dep_, 1.0)
    if token.dep_ == "ROOT":
        return 1.5
    if _of_whom(token):
        return 2.0
    if token.dep_ == "compound" and token.head.pos_ == "NOUN":
        return -0.7  # "the Dahl name": a tower, a plan, nobody
    if token.dep_ == "dobj" and token.head.lemma_ in CITED:
        return 2.5
    if token.dep_ in ("dobj", "dative", "iobj"):
        return 0.8
    if token.dep_ == "pobj" and token.head.dep_ == "agent":
        return 1.0
    if token.dep_ == "poss":
        thing = token.head.dep_ in SUBJECTS and not is_human_noun(token.head.lemma_)
        return 2.2 if thing else 0.7  # "Dahl's fall came after he …"
    return 0.3


def _of_whom(token: Token) -> bool:
    """ "For Ada Dahl, a miller, the name said little": of whom the sentence tells."""
    prep = token.head
    fronted = token.dep_ == "pobj" and prep.lower_ == "for" and prep.i == prep.sent.start
    return fronted and prep.head.i > token.i


def is_human_noun(lemma: str) -> bool:
    """Whether a noun may itself be "he" or "she": "Dahl's spokesman".

    >>> is_human_noun("spokesman"), is_human_noun("minister"), is_human_noun("fall")
    (True, True, False)
    """
    return lemma.endswith(("man", "woman", "person", "er", "or", "ist", "ant", "aide", "wife"))


def leads(token: Token, away: int) -> bool:
    """The subject of its sentence's main verb, or of a clause set beside it: what goes on."""
    verb = verb_of(token)
    beside = ("ROOT", "ccomp", "parataxis", "conj") if away == 0 else ("ROOT",)
    return verb is not None and verb.dep_ in beside


def speaks(token: Token) -> bool:
    """Whether the token is the subject of a verb of speech, or "according to" it."""
    verb = verb_of(token)
    if verb is not None:
        return verb.lemma_ in SPEECH or any(
            c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_ in SPEECH for c in verb.children
        )
    token = clause_role(token)
    return (
        token.dep_ == "pobj"
        and token.head.lower_ == "to"
        and (token.head.i > 0 and token.head.nbor(-1).lower_ == "according")
    )
