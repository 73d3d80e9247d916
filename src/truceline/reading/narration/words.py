"""One attribution with the words that carry it, for the question whether anybody states it."""

from dataclasses import dataclass

from spacy.tokens import Token

from truceline.reading.attribution.verbs import Verbs
from truceline.reading.cast import ArticleCast
from truceline.reading.texts import text_of
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.statements import Attribution, Kind, Mention

FIRST = listed("i we my our me us")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An attribution, the head of its cue and the word that carries its source."""

    attribution: Attribution
    speaker: Mention | None
    head: Token
    frame: str
    root: Token | None
    text: str
    verbs: Verbs

    @property
    def lemma(self) -> str:
        """Dictionary form of the cue's head."""
        return self.head.lemma_.lower()

    @property
    def narrated(self) -> bool:
        """Whether the act is told and not the words."""
        return self.attribution.kind is Kind.NARRATED

    @property
    def passive(self) -> bool:
        """ "Was seen", "is believed to hold more", "half of them believed to be alive"."""
        below = list(self.head.children)
        if any(c.dep_ in {"auxpass", "nsubjpass"} for c in below):
            return True
        bare = self.head.tag_ == "VBN" and not any(c.dep_ == "aux" for c in below)
        return bare and any(c.dep_ in {"xcomp", "oprd"} for c in below)

    @property
    def first_person(self) -> bool:
        """Whether its source is "I", "we" or what is theirs."""
        root = self.root
        return root is not None and root.lower_ in FIRST and root.pos_ == "PRON"

    @property
    def opening(self) -> str:
        """The first word of the content."""
        return (self.attribution.content[0].of(self.text).split() or [""])[0].lower()

    @property
    def objects(self) -> frozenset[str]:
        """What the verb is done to, in dictionary form."""
        return frozenset(c.lemma_.lower() for c in self.head.children if c.dep_ == "dobj")


def telling(
    attribution: Attribution, speaker: Mention | None, cast: ArticleCast, verbs: Verbs
) -> Telling | None:
    """The words of an attribution that has a cue."""
    cue, source, doc = attribution.cue, attribution.source, cast.doc
    words = doc.char_span(cue.start, cue.end, alignment_mode="expand") if cue else None
    if words is None:
        return None
    heads = [t for t in words if t.lemma_.lower() == attribution.cue_lemma]
    who = doc.char_span(source.start, source.end, alignment_mode="expand") if source else None
    return Telling(
        attribution=attribution,
        speaker=speaker,
        head=heads[0] if heads else words.root,
        frame=next((g.rule.removeprefix("attribution:") for g in attribution.grounds), ""),
        root=who.root if who is not None else None,
        text=text_of(doc),
        verbs=verbs,
    )
