"""The pages of rounds, and of mediators, places, forms and laws."""

from collections.abc import Callable, Sequence

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.talk_pages import (
    Against,
    Barred,
    Chosen,
    Law,
    MediatorsPage,
    Meeting,
    RoundsPage,
    Taken,
    Told,
)
from truceline.publishing.desk.talks import Talks, talks, voice
from truceline.record.rows import RecordReader
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Choice, Mediator, Obstacle, Round, Step, View, said_by

ROUNDS_A_PAGE = 20
NOTES = {
    "its end": "the day of its end",
    "said": "the day that the report gives to the words",
}


def rounds_page(reader: RecordReader, asked: Asked) -> RoundsPage:
    """Meetings, newest first; those without a day last."""
    found = talks(reader)
    pager = asked.pager(len(found.rounds), ROUNDS_A_PAGE)
    shown = found.rounds[pager.first - 1 : pager.last] if found.rounds else ()
    return RoundsPage(
        frame=frame(reader, "Rounds", "/rounds"),
        meetings=[meeting(one, found) for one in shown],
        pager=pager,
    )


def meeting(one: Round, found: Talks) -> Meeting:
    """A meeting with its facts and what tells them."""
    around = found.material.print_of
    sentences = told_together(one.tellings, around)
    days = wording.day_words(one.date) if one.date else "Date unknown"
    return Meeting(
        key=one.key,
        heading=heading(one),
        iso=one.date or "",
        when=f"{days} to {wording.day_words(one.end)}" if one.end else days,
        date_note=NOTES.get(one.date_is, ""),
        state=one.state,
        facts=facts(one, sentences),
        tellings=[voice([rows[0]], around(rows[0])) for rows in sentences],
        denied=[voice([row]) for row in one.facts["denied"]],
        agreed=[voice([row]) for row in one.agreed],
    )


def heading(one: Round) -> str:
    """What a meeting is called: by its number, else by what it is, with who met."""
    met = one.parties > 1 and one.format != "by telephone"
    name = "Meeting of" if met else "Contact of"
    if one.count != 1:
        name = f"{wording.capital(str(one.count or 'several'))} rounds of"
    who = wording.listed(one.participants, joint="and")
    return f"Round {one.number}: {who}" if one.number else f"{name} {who}"


def told_together(
    tellings: Sequence[Spoken], around: Callable[[Spoken], str]
) -> list[list[Spoken]]:
    """Tellings by the printed sentence: of three acts in one sentence it stands once."""
    sentences: dict[tuple[str, str], list[Spoken]] = {}
    for row in tellings:
        printed = around(row)
        sentences.setdefault((row.report, printed or row.statement), []).append(row)
    return list(sentences.values())


def facts(one: Round, sentences: Sequence[Sequence[Spoken]]) -> list[Told]:
    """Facts of a meeting; each links to the statements that tell it."""
    place = f"{one.venue} ({one.host})" if one.host and one.host != one.venue else one.venue
    given = (
        ("State", one.state, "state"),
        ("Took part", wording.listed(one.participants, joint="and"), "participants"),
        ("Mediated by", wording.listed(one.facilitators, joint="and"), "facilitator"),
        ("Place", place, "venue"),
        ("Form", one.format, "format"),
        ("Level", one.level, "people"),
        ("People", "; ".join(one.people), "people"),
        ("Outcome", one.outcome, "outcome"),
    )
    return [
        Told(
            name=name,
            value=wording.capital(value),
            urls=numbered(one.facts.get(field, ()), sentences),
        )
        for name, value, field in given
        if value
    ]


def numbered(grounds: Sequence[Spoken], sentences: Sequence[Sequence[Spoken]]) -> list[Link]:
    """Statements by the number of their sentence in the list of tellings."""
    told = (
        (n, next((row for row in rows if row in grounds), None))
        for n, rows in enumerate(sentences, 1)
    )
    return [Link(str(n), links.words_url(row)) for n, row in told if row is not None]


def mediators_page(reader: RecordReader) -> MediatorsPage:
    """Mediators and hosts, places and forms of talks, laws in the way."""
    found = talks(reader)
    return MediatorsPage(
        frame=frame(reader, "Mediators", "/mediators"),
        mediators=[mediator(one) for one in found.mediators],
        venues=[choice(one) for one in found.venues],
        formats=[choice(one) for one in found.formats],
        laws=[law(one, found) for one in found.obstacles],
    )


def mediator(one: Mediator) -> Chosen:
    """A mediator or host with steps and views."""
    note = ", ".join(filter(None, (one.identity, one.role, *one.people)))
    return Chosen(
        heading=one.name,
        note=wording.capital(note),
        steps=[step(taken) for taken in one.steps],
        views=[view(each) for each in one.views],
    )


def choice(one: Choice) -> Chosen:
    """A place or a form; free as long as no party was found to refuse it."""
    law_note = "; a law is told to stand against it" if one.laws else ""
    return Chosen(
        heading=wording.capital(one.name),
        note=f"{'No party was found to refuse it' if one.free else 'Refused by a party'}{law_note}",
        steps=[step(taken) for taken in one.steps],
        views=(),
        laws=against(one.laws),
    )


def against(laws: Sequence[Obstacle]) -> list[Against]:
    """Laws that are told to stand against something, with each word that was said of them."""
    return [
        Against(
            law=f"{wording.capital(one.name)}{f' of {one.party}' if one.party else ''}",
            says=word.says,
            clause=word.clause,
            words=Link(
                f"{said_by(word)}, {wording.day_words(word.ground.date)}",
                links.statement_url(word.ground.statement),
            ),
        )
        for one in laws
        for word in one.words
    ]


def step(taken: Step) -> Taken:
    """A step in words."""
    return Taken(
        what=taken.what,
        party=taken.party,
        condition=taken.condition or "",
        voice=voice(taken.grounds),
        unsure=taken.unsure,
    )


def view(given: View) -> Taken:
    """A view of a mediator in words."""
    return Taken(
        what=f"calls it {given.view}", party=given.party, condition="", voice=voice(given.grounds)
    )


def law(one: Obstacle, found: Talks) -> Law:
    """A law with all that is said of it."""
    return Law(
        heading=wording.capital(one.name),
        party=one.party,
        words=[
            Barred(
                says=word.says,
                clause=word.clause,
                told=word.told,
                voice=voice(
                    [word.ground], found.material.print_of(word.ground) if word.told else ""
                ),
            )
            for word in one.words
        ],
    )
