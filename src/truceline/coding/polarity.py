"""Whether a deed helps or hurts the other side."""

from spacy.tokens import Token

from truceline.coding.codebook import PolarityWords
from truceline.coding.syntax import complement_of, governed, object_of, with_particle

HARM, COOP, NEUTRAL, IDLE = "harm", "coop", "neutral", "idle"
DEEPEST = 3
# "Refuse to talk" keeps from talking; "withdraw to help the talks" tells what for.
GOVERNING = frozenset(("refuse", "cease"))
TELLING = frozenset(("into", "with", "from", "of", "on", "out", "in", "to", "for", "against"))


def polarity(word: Token, words: PolarityWords, depth: int = DEEPEST) -> str:
    """What a deed does, read from its verb and what the verb acts on.

    Stopping an attack helps, stopping talks hurts, going on with either is what it was.
    """
    lemma = word.lemma_.lower()
    if word.pos_ in ("NOUN", "PROPN", "ADJ"):
        return _of_noun(word, words)
    acted = _acted_on(word, words, depth)
    joined = _joined(word)
    if any(name in words.harm_verbs for name in joined):
        return HARM
    if any(name in words.coop_verbs for name in joined):
        return COOP
    if lemma in words.flip_verbs and acted in (HARM, COOP):  # "finished reading" hurts nobody
        return COOP if acted == HARM else HARM
    if lemma in words.flip_verbs and _takes_away_arms(word, words):
        return COOP
    if lemma in words.keep_verbs and acted != NEUTRAL:
        return acted
    if lemma in words.harm_verbs:
        return HARM
    if lemma in words.coop_verbs:
        return COOP
    if acted == NEUTRAL and lemma in words.idle_verbs:
        return IDLE
    return acted


def _joined(verb: Token) -> list[str]:
    """The names of a verb with its particle, its object or both: "hold fire", "lay down arm"."""
    names = list(with_particle(verb))
    direct = object_of(verb)
    if direct is not None and direct.i > verb.i:
        names += [f"{name} {direct.lemma_.lower()}" for name in tuple(names)]
    return names[1:]


def _of_noun(word: Token, words: PolarityWords) -> str:
    lemma = word.lemma_.lower()
    if lemma in words.flip_to_help and _helping_kind(word, words):
        return COOP
    if lemma in words.coop_nouns:
        return COOP
    if lemma in words.harm_nouns:
        return HARM
    for name, inner in governed(word):
        if name == "of" and inner.pos_ == "NOUN":
            return _of_noun(inner, words)
    return NEUTRAL


def _acted_on(verb: Token, words: PolarityWords, depth: int) -> str:
    if depth == 0:
        return NEUTRAL
    direct = object_of(verb)
    if direct is not None:
        found = NEUTRAL if _takes_away_arms(verb, words) else _of_noun(direct, words)
        suffers = direct.dep_ == "nsubjpass"  # "drawn into the war": look at what into
        if found != NEUTRAL or not (suffers or direct.pos_ == "PRON"):
            return found
    inner = complement_of(verb)
    if inner is not None and inner.i != verb.i and not _what_for(verb, inner, words):
        return polarity(inner, words, depth - 1)
    for name, noun in governed(verb):
        if name in TELLING and noun.pos_ == "NOUN" and (found := _of_noun(noun, words)) != NEUTRAL:
            return found
    return NEUTRAL


def _what_for(verb: Token, inner: Token, words: PolarityWords) -> bool:
    """ "Withdraw to help", "pause to let them pass": why it is stopped, not what is."""
    lemma = verb.lemma_.lower()
    aimed = inner.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in inner.children)
    return aimed and lemma in words.flip_verbs - GOVERNING


def _takes_away_arms(verb: Token, words: PolarityWords) -> bool:
    """ "Withdraw troops", "remove the checkpoint": harm taken away."""
    if verb.lemma_.lower() not in words.flip_verbs:
        return False
    direct = object_of(verb)
    if direct is None or _helping_kind(direct, words):
        return False
    return direct.lemma_.lower() in words.flip_to_help


def _helping_kind(noun: Token, words: PolarityWords) -> bool:
    """A "peacekeeping force" is no force that hurts."""
    return any(c.dep_ in ("compound", "amod") and c.lower_ in words.helping for c in noun.children)
