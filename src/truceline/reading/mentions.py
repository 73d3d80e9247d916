"""Words that name somebody outright: known names, states, their seats and their bodies."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from truceline.reading.actorbook import ActorBook, Entry
from truceline.reading.roles import Body
from truceline.reading.words import Word, run_together
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.names import fold

# What may stand between two words of one name.
GAPS = frozenset(" -.'’\u00a0/")
OF_A_SIDE = frozenset({"name", "adjective", "people", "capital", "seat"})
MEDIA_WORDS = frozenset({"media", "press", "television", "tv", "outlets"})  # speak for nobody
# Bodies that a state has in its own capital alone; embassies and delegations stand in others'.
AT_HOME = frozenset(
    {"ministry", "government", "parliament", "presidency", "cabinet", "authorities", "leadership"}
)
SMALL = frozenset({"of", "and", "the", "for"})
# "Veska-backed rebels" are not Veska.
ATTRIBUTE = re.compile(
    r"[-‐‑–](?:backed|led|allied|aligned|supported|sponsored|linked|affiliated|friendly|funded"
    r"|brokered|mediated|facilitated|hosted|proposed|drafted|sanctioned)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Words that name an actor, by the numbers of their characters."""

    start: int
    end: int
    key: str  # empty: one of the candidates, and the text does not tell which
    how: str  # name, surname, adjective, people, capital, seat, body, medium, organisation
    candidates: tuple[str, ...] = ()
    opens: int = -1  # where the title before the name begins

    @property
    def ends(self) -> tuple[int, int]:
        """Where the naming begins and ends."""
        return self.start, self.end

    @property
    def first(self) -> int:
        """Where the naming begins, its title included."""
        return self.opens if self.opens >= 0 else self.start


def is_attribute(naming: Naming, text: str) -> bool:
    """Whether a name only says who stands behind another: "Veska-backed"."""
    return ATTRIBUTE.match(text, naming.end) is not None


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether nothing but a blank, hyphen or abbreviation's full stop stands between."""
    gap = text[left.end : right.start]
    if len(gap) > 3 or "\n" in gap:
        return False
    gap = gap.replace("'s", "").replace("’s", "")
    return all(c in GAPS for c in gap) and ("." not in gap or len(left.folded) < 4)


def fits(entry: Entry, words: Sequence[Word]) -> bool:
    """Whether the capitals are as the name needs them."""
    if not entry.cased:
        return True
    if len(words) == 1 and len(words[0].folded) <= 3:
        return words[0].upper
    return words[0].capital


def known_names(text: str, words: Sequence[Word], book: ActorBook) -> list[Naming]:
    """Every name of the book in the text; the longest wins."""
    found: list[Naming] = []
    folded = [word.folded for word in words]
    at = 0
    while at < len(words):
        length, naming = _longest(text, words, folded, at, book)
        if naming is not None:
            found.append(naming)
        elif words[at].folded not in book.longest:
            found.extend(_inside(text, words[at], book))
        at += max(1, length)
    return found


def _longest(
    text: str, words: Sequence[Word], folded: Sequence[str], at: int, book: ActorBook
) -> tuple[int, Naming | None]:
    if folded[at] not in book.longest:
        return 0, None
    reach = at + 1
    while reach < len(words) and reach - at < book.longest[folded[at]]:
        if not joined(text, words[reach - 1], words[reach]):
            break
        reach += 1
    hit = book.find(folded[:reach], at)
    while hit is not None:
        length, entry = hit
        run = words[at : at + length]
        another = (
            _is_title(text, words, at, length, entry, book)
            or _of_another(words, at + length, entry, book)
            or _in_title(folded, at, length, entry, book)
        )
        if fits(entry, run) and not another:
            return length, Naming(start=run[0].start, end=run[-1].end, key=entry.key, how=entry.how)
        hit = book.find(folded[: at + length - 1], at) if length > 1 else None
    return 0, None


def _of_another(words: Sequence[Word], after: int, entry: Entry, book: ActorBook) -> bool:
    """ "The Senate in Tarsh": not the one that papers mean by the bare name."""
    named = book.actors.get(entry.key)
    if named is None or book.kinds.get(entry.key) != "parliament" or after + 1 >= len(words):
        return False
    if words[after].folded not in ("in", "of"):
        return False
    place = book.entries.get((words[after + 1].folded,))
    other = book.party_of(place.key) if place is not None and place.how == "name" else None
    return other is not None and other.side != named.side


def _is_title(
    text: str, words: Sequence[Word], at: int, length: int, entry: Entry, book: ActorBook
) -> bool:
    """ "President of Tarsh Per Holm": no site of that name, but the office of who is named."""
    after = at + length
    if entry.how != "medium" or length == 1 or after >= len(words):
        return False
    named = words[after].capital and text[words[after - 1].end : words[after].start] == " "
    return named and (words[at].folded,) in book.roles.titles


def _in_title(folded: Sequence[str], at: int, length: int, entry: Entry, book: ActorBook) -> bool:
    """ "The Secretary of the Security Council": a title says it all, whose council is not told."""
    if entry.how != "name" or length == 1 or entry.key in book.parties:
        return False
    end = at + length
    rows = [folded[at : end + 1], folded[max(0, at - 3) : end], folded[max(0, at - 2) : end]]
    return any(len(row) > length and tuple(row) in book.roles.titles for row in rows)


def _inside(text: str, word: Word, book: ActorBook) -> Iterator[Naming]:
    """Names in a word that lost its blanks: "inTarsh"."""
    if word.upper or text[word.start : word.end].islower() or len(word.folded) < 6:
        return
    pieces = list(run_together(text, word))
    if len(pieces) < 2:
        return
    for piece in pieces:
        entry = book.entries.get((piece.folded,))
        if entry and piece.capital and len(piece.folded) > 3 and entry.how != "medium":
            yield Naming(start=piece.start, end=piece.end, key=entry.key, how=entry.how)


def bodies(
    text: str, words: Sequence[Word], namings: Sequence[Naming], book: ActorBook
) -> tuple[list[Naming], dict[str, Actor]]:
    """Ministries, armies and governments named with their side.

    "the Norlund Foreign Ministry", "Norlund's army", "the government of Norlund".
    """
    place = {word.start: number for number, word in enumerate(words)}
    ending = {word.end: number for number, word in enumerate(words)}
    found: list[Naming] = []
    actors: dict[str, Actor] = {}
    for naming in namings:
        side = book.party_of(naming.key)
        if side is None or naming.how not in OF_A_SIDE:
            continue
        hit = _body_after(text, words, ending.get(naming.end), book, _may_band(naming, side, book))
        whole = not _names_more(text, words, ending.get(naming.end))
        if hit is None and naming.how == "name" and side.type is ActorType.STATE and whole:
            hit = _body_before(text, words, place.get(naming.start), book)
        if hit is None and naming.how == "capital":
            hit = _body_before(text, words, place.get(naming.start), book, "in")
        if hit is None:
            continue
        body, first, last = hit
        if any(w.folded in MEDIA_WORDS for w in words[first : last + 1]):
            continue
        start = min(_with_long_name(text, naming, namings), words[first].start)
        end = max(naming.end, words[last].end)
        actor = side if body.whole else _body(body, text[start:end], side, words[first : last + 1])
        actors.setdefault(actor.key, actor)
        found.append(Naming(start=start, end=end, key=actor.key, how="body"))
    return found, actors


def _names_more(text: str, words: Sequence[Word], at: int | None) -> bool:
    """Whether a state's name goes on as a body's title does: "Department of Tarsh Affairs"."""
    if at is None or at + 1 >= len(words) or not joined(text, words[at], words[at + 1]):
        return False
    after = words[at + 1]
    if after.folded == "and":
        return at + 2 < len(words) and words[at + 2].capital
    return after.capital and not after.upper


def _body_after(
    text: str, words: Sequence[Word], at: int | None, book: ActorBook, band: bool
) -> tuple[Body, int, int] | None:
    """A body right after its side, with at most one word between; "the Front (FRV) rebels" too."""
    if at is None:
        return None
    reach = at + 1
    while reach < len(words) and reach <= at + 4:
        closed = band and reach == at + 1 and text[words[at].end : words[reach].start] == ") "
        if not (closed or joined(text, words[reach - 1], words[reach])):
            break
        reach += 1
    hit = book.roles.body_in([w.folded for w in words[at + 1 : reach]], band)
    if hit is None or hit[1] > 1:
        return None
    body, first, last = hit
    if first == 1 and not words[at + 1].capital and words[at + 1].folded in SMALL:
        return None
    return body, at + 1 + first, at + 1 + last


def _may_band(naming: Naming, side: Actor, book: ActorBook) -> bool:
    """Whether fighters after a name are the group itself; a people's adjective names none."""
    return book.is_band(side.key) and (naming.how != "adjective" or side.key in book.parties)


def _with_long_name(text: str, naming: Naming, namings: Sequence[Naming]) -> int:
    """Where a name begins whose short form follows in brackets: "the Border Front (BF) rebels"."""
    if text[naming.end : naming.end + 1] != ")" or text[naming.start - 2 : naming.start] != " (":
        return naming.start
    long = (n.start for n in namings if n.end == naming.start - 2 and n.key == naming.key)
    return next(long, naming.start)


def _body_before(
    text: str, words: Sequence[Word], at: int | None, book: ActorBook, link: str = "of"
) -> tuple[Body, int, int] | None:
    """A body before its side: "the Ministry of Defence of Norlund", "the ministry in Sundby"."""
    if at is None or at < 2:
        return None
    of = at - 1 if words[at - 1].folded == link else at - 2
    if of < 1 or words[of].folded != link or (of == at - 2 and words[at - 1].folded != "the"):
        return None
    if link == "in" and words[of - 1].folded not in AT_HOME:
        return None
    for first in range(max(0, of - 4), of):
        run = words[first:of]
        body = book.roles.bodies.get(tuple(w.folded for w in run))
        if body and all(joined(text, a, b) for a, b in itertools.pairwise(run)):
            return body, first, of - 1
    return None


def _body(body: Body, printed: str, side: Actor, run: Sequence[Word]) -> Actor:
    """The actor of a body; one key for all ways of naming it."""
    kind = body.name or " ".join(word.folded for word in run)
    return body_actor(body, printed, side, kind)


def body_actor(body: Body, printed: str, side: Actor, kind: str) -> Actor:
    """A ministry, army or office of a side."""
    return Actor(
        key=f"{side.key}:{fold(kind).replace(' ', '-')}",
        name=" ".join(printed.split()),
        type=ActorType.ORGANISATION,
        party=side.party,
        side=side.side,
        roles=(Role(title=kind, of=side.side, rank=body.rank),),
        known=side.known,
    )


def without_overlaps(namings: Sequence[Naming]) -> list[Naming]:
    """Longest first where two share characters; in the order of the text."""
    taken: list[Naming] = []
    for naming in sorted(namings, key=lambda n: (-(n.end - n.start), n.start)):
        if all(naming.end <= t.start or t.end <= naming.start for t in taken):
            taken.append(naming)
    return sorted(taken, key=lambda n: n.start)


def opened(naming: Naming, opens: int) -> Naming:
    """The naming with its title."""
    return replace(naming, opens=min(opens, naming.first))
