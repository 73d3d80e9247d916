"""Offices count as held on the day of speaking, which may not be the day of printing."""

from dataclasses import replace

from truceline.reading.actorbook import ActorBook
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.articles import Article
from truceline.vocabulary.statements import Mention, SaidOn


def on_day(
    speaker: Mention | None, said: SaidOn | None, article: Article, book: ActorBook
) -> Mention | None:
    """The speaker with the party that the office of that day gives."""
    printed = article.published.date[:10] if article.published else None
    if speaker is None or said is None or said.date == printed:
        return speaker
    actors = tuple(_then(actor, said.date, book) for actor in speaker.actors)
    return speaker if actors == speaker.actors else replace(speaker, actors=actors)


def _then(actor: Actor, day: str, book: ActorBook) -> Actor:
    """A person of the process file as of a day; of others the article alone tells."""
    if actor.type is not ActorType.PERSON or actor.key not in book.actors:
        return actor
    held = [r for r in actor.roles if r.of and r.rank is not None and r.held_on(day)]
    dated = any(r.since or r.until for r in actor.roles)
    if not dated:
        return actor
    best = min(held, key=lambda r: r.rank or 0, default=None)
    side = book.actors.get(best.of or "") if best else None
    return replace(actor, party=side.party if side else None, side=side.side if side else None)
