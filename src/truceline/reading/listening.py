"""Going through an article once: pronouns and descriptions take up whoever was named."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from truceline.reading.actorbook import ActorBook
from truceline.reading.dealings import dealt_with
from truceline.reading.descriptions import both, one_person, taken_up_body, takes_up_two
from truceline.reading.discourse import Discourse, speaks
from truceline.reading.governments import not_of_a_state, opponents, side_of_opponents
from truceline.reading.holders import FITS, Known, match
from truceline.reading.layout import Layout
from truceline.reading.mentions import Naming
from truceline.reading.metonyms import acts
from truceline.reading.namedbodies import CALLED, named_last
from truceline.reading.owners import body_led, body_of, owned_by, owner_of, side_in
from truceline.reading.people import PersonRead
from truceline.reading.phrases import Phrase, phrase_of
from truceline.reading.pronouns import Resolved, is_pronoun, resolve_pronoun
from truceline.reading.register import person_held
from truceline.reading.spokespeople import serves_body
from truceline.reading.takeups import (
    Stranger,
    both_alone,
    by_role,
    counterpart,
    office_in_view,
    taken_up_group,
    taken_up_stranger,
    the_parties,
    unnamed_kind,
)
from truceline.reading.tellers import told_by
from truceline.reading.unnamed import nobody_named
from truceline.reading.words import bare
from truceline.vocabulary.actors import Actor, ActorType, Gender
from truceline.vocabulary.articles import Article
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span


@dataclass(frozen=True, slots=True)
class Heard:
    """A pronoun or description with whom it takes up."""

    span: Span
    resolved: Resolved


BOTH = 2
OTHERS = listed("side sides parties country nation state old belligerent leader")
# Offices written with letters alone: "the former V.P.", "the PM".
ABBREVIATED = frozenset({"vp", "pm", "fm", "mp", "mep", "ceo"})


class Listener:
    """Goes through the article once and takes up what was named before."""

    def __init__(
        self,
        article: Article,
        doc: Doc,
        layout: Layout,
        book: ActorBook,
        actors: dict[str, Actor],
        namings: Sequence[Naming],
        day: str | None,
    ) -> None:
        self.article = article
        self.doc = doc
        self.layout = layout
        self.book = book
        self.actors = actors
        self.namings = namings
        self.naming_of: dict[int, Naming] = {}
        self.covered: set[int] = set()
        self.roots: dict[int, Naming] = {}
        for naming in namings:
            tokens = layout.tokens_of(doc, naming.start, naming.end)
            self.roots[tokens.root.i] = naming
            for token in tokens:
                self.naming_of[token.i] = naming
            opening = layout.tokens_of(doc, naming.first, naming.end)
            self.covered.update(t.i for t in opening)
        self.genders: dict[str, Gender | None] = {k: a.gender for k, a in actors.items()}
        self.discourse = Discourse(doc, layout, between=book.between())
        self.home: Actor | None = None
        self.strangers: list[Stranger] = []
        self.owners: dict[int, Actor] = {}  # by noun: whose it is, "her office"
        self.taken: dict[int, Resolved] = {}  # by noun: whom a description takes up
        self.tellers: dict[int, int] = {}  # by "it" and "they": the word for who told before
        self.ministries: dict[int, str] = {}  # by noun: the ministry that its owner heads
        self.known = Known(book, actors, day, self.everyone)
        self._voices()

    def everyone(self) -> list[Actor]:
        """All people of the article."""
        return [a for a in self.actors.values() if a.type is ActorType.PERSON]

    def _voices(self) -> None:
        for index, naming in self.roots.items():
            token = self.doc[index]
            if naming.key and not self.layout.quoted[index] and speaks(token):
                here = self.layout.paragraph[index]
                self.discourse.voices.setdefault(here, set()).add((naming.key,))

    def listen(self) -> dict[int, Heard]:
        """Pronouns and descriptions, in the order of the text."""
        heard: dict[int, Heard] = {}
        self.taken = {}
        nouns = self.book.roles
        lexicon = nouns.kin | nouns.title_heads | nouns.humans | nouns.body_heads
        lexicon |= {k for kinds in nouns.kinds.values() for k in kinds}
        lexicon |= OTHERS | CALLED
        lexicon |= set(self.book.third)
        for token in self.doc:
            naming = self.roots.get(token.i)
            if naming is not None:
                self._name(token, naming)
            elif token.i in self.naming_of:
                continue
            elif is_pronoun(token):
                self._pronoun(token, heard)
            elif token.lower_ == "both":
                self._both(token, heard)
            elif self._may_describe(token) and (
                token.lemma_.lower() in lexicon or bare(token.text) in ABBREVIATED
            ):
                self._description(token, heard)
        return heard

    def _both(self, token: Token, heard: dict[int, Heard]) -> None:
        pair = both_alone(token, self.discourse, self.known)
        if pair is not None:
            heard[token.i] = Heard(Span(token.idx, token.idx + len(token)), pair)
            self.discourse.add(token, pair.keys, self._kind(pair.keys))

    def _may_describe(self, token: Token) -> bool:
        """A noun that heads a phrase of its own and belongs to no name."""
        noun = token.pos_ in ("NOUN", "PROPN", "ADJ") and token.dep_ not in ("compound", "amod")
        return noun and token.i not in self.covered

    def _name(self, token: Token, naming: Naming) -> None:
        if not naming.key or naming.how in ("adjective", "medium"):
            return
        actor = self.actors[naming.key]
        person = actor.type is ActorType.PERSON
        if not person and not acts(naming, token):
            return
        self.discourse.add(token, (naming.key,), "person" if person else "side")
        self._joint(token, naming, "person" if person else "side")

    def _joint(self, token: Token, naming: Naming, kind: str) -> None:
        """ "Norlund and Veska" are also taken up together."""
        if token.dep_ != "conj" or token.head.i not in self.roots:
            return
        other = self.roots[token.head.i]
        if other.key and other.key != naming.key and other.how != "adjective":
            first, before = self.discourse.joined_before(token.head, other.key)
            keys = (*before, naming.key)
            self.discourse.add(first, keys, kind)

    def _pronoun(self, token: Token, heard: dict[int, Heard]) -> None:
        resolved = told_by(self, token, {at: one.resolved for at, one in heard.items()})
        if resolved is None and token.i not in self.tellers:
            others = frozenset(dealt_with(self, token)) if token.dep_ == "nsubj" else frozenset()
            resolved = resolve_pronoun(token, self.discourse, self.genders, others)
        if resolved is None:
            return
        heard[token.i] = Heard(Span(token.idx, token.idx + len(token)), resolved)
        if not resolved.keys:
            return
        if len(resolved.keys) == 1:
            self._learn_gender(token, resolved.keys[0])
        self.discourse.add(token, resolved.keys, self._kind(resolved.keys))

    def _learn_gender(self, token: Token, key: str) -> None:
        """ "She" said of somebody of unknown gender tells it."""
        told = {"he": Gender.MALE, "she": Gender.FEMALE}.get(token.lower_)
        actor = self.actors[key]
        if told and self.genders.get(key) is None and actor.type is ActorType.PERSON:
            self.genders[key] = told
            self.actors[key] = replace(actor, gender=told)

    def _enter(self, key: str) -> None:
        """Somebody of the book whom the article describes without the name."""
        if key in self.actors:
            return
        known = self.book.actors[key]
        if known.type is ActorType.PERSON:
            person = PersonRead(key=key, gender=known.gender)
            known = person_held(person, self.book, self.known.day)
        self.actors[key] = known

    def _kind(self, keys: Sequence[str]) -> str:
        types = {self.actors[k].type for k in keys}
        if types <= {ActorType.PERSON}:
            return "person"
        return "side" if types <= {ActorType.STATE, ActorType.ORGANISATION} else "group"

    def _description(self, token: Token, heard: dict[int, Heard]) -> None:
        if self._beside_a_name(token):
            return
        phrase = phrase_of(token, self.book.roles)
        if any(
            t.i in self.covered and t.i in self.roots and t.dep_ == "appos" for t in token.children
        ):
            return
        resolved = self._resolve(phrase)
        self._of_two(phrase)
        if resolved is None:
            return
        for key in resolved.keys:
            self._enter(key)
        heard[token.i] = Heard(phrase.span, resolved)
        self.taken[token.i] = resolved
        if resolved.keys:
            kind = self._kind(resolved.keys)
            if kind == "group" and not phrase.many and len(resolved.keys) == 1:
                kind = "person"
            self.genders.setdefault(resolved.keys[0], phrase.gender)
            self._note_stranger(phrase, resolved)
            self.discourse.add(token, resolved.keys, kind)

    def _of_two(self, phrase: Phrase) -> None:
        """ "The Norlund and Veskan envoys met": then "both sides" are Norlund and Veska."""
        if not phrase.many or not any(t.lower_ == "and" for t in phrase.tokens):
            return
        named = [self.naming_of[t.i] for t in phrase.tokens if t.i in self.naming_of]
        sides = dict.fromkeys(n.key for n in named if n.how == "adjective" and n.key)
        if len(sides) == BOTH:
            self.discourse.add(phrase.head, tuple(sides), "side")

    def _note_stranger(self, phrase: Phrase, resolved: Resolved) -> None:
        """Remember somebody brought in without a name, for "the diplomat" later on."""
        fresh = resolved.ground.rule == "unnamed" and not phrase.known
        if fresh and unnamed_kind(self.actors[resolved.keys[0]]):
            here, key = phrase.head.i, resolved.keys[0]
            told = self.discourse.told[here]
            self.strangers.append(Stranger(phrase.noun, key, told, here, phrase.many))

    def _beside_a_name(self, token: Token) -> bool:
        """ "Ida Holm, a surgeon and a deputy": says more of somebody named."""
        while token.dep_ == "conj" and token.head.i < token.i:
            token = token.head
        return token.dep_ == "appos" and token.head.i in self.naming_of

    def _resolve(self, phrase: Phrase) -> Resolved | None:
        text = self.layout.text
        if (named := opponents(phrase, self.namings, text, self.book)) is not None:
            return Resolved((named.key,), (), Ground("organisation", phrase.printed()))
        side = not_of_a_state(phrase, side_in(phrase, self) or owner_of(phrase, self))
        side = side or side_of_opponents(phrase, self.namings, text, self.book)
        of_body, body_side = body_of(phrase, self)
        side = side or body_side
        if (ministry := self.ministries.get(phrase.head.i)) is not None:
            return Resolved((ministry,), (), Ground("organisation", phrase.printed()))
        role = body_led(phrase, self) or (by_role(phrase, self.known) if side is None else None)
        if role is not None:
            return role
        if takes_up_two(phrase):
            group = taken_up_group(phrase, self.strangers, self.discourse)
            pair = group or both(phrase, self.discourse, self.known)
            if pair is not None:
                return pair
        parties = the_parties(phrase, self.discourse, self.known)
        if parties is not None:
            return parties
        if phrase.known and not phrase.many:
            key = side.key if side else None
            fitting = [a.key for a in self.everyone() if match(phrase, a, self.known) >= FITS]
            person = taken_up_stranger(phrase, self.strangers, self.discourse, fitting)
            person = person or counterpart(phrase, key, self.discourse, self.known)
            if not (of_body and side is None):  # whose spokesman, the text does not tell
                person = person or one_person(phrase, key, self.discourse, self.known)
            body = taken_up_body(phrase, self.discourse, self.known) if person is None else None
            body = body or (named_last(phrase, self) if person is None else None)
            if person is not None and person.keys == (owned_by(phrase, self),):
                person = None  # "her fellow activist" is not she
            served = serves_body(phrase, person, self)
            if served is not None:
                return served
            if person is not None or body is not None:
                return person or body
        own = phrase.known and not phrase.many and phrase.title is not None
        if side is None and own:
            side = self.home
            office = None if side else office_in_view(phrase, self.discourse, self.known)
            if office is not None:
                return office
        actor = nobody_named(phrase, side, self.article.report, self.book.roles)
        if actor is None:
            return None
        self.actors.setdefault(actor.key, actor)
        return Resolved((actor.key,), (), Ground("unnamed", phrase.printed()))
