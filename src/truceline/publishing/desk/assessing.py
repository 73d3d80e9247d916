"""The pages of the talks assessment."""

from collections.abc import Sequence

from truceline.analysis.assessment import Assessed, assess
from truceline.analysis.factors import factors_of
from truceline.analysis.frames import by_persons, heard_beside
from truceline.analysis.settled import State, Voice
from truceline.analysis.speaking import Said
from truceline.analysis.stances import CAN_BIND
from truceline.analysis.wordsofstate import why
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import PAGE, Asked
from truceline.publishing.desk.assessment_pages import (
    AssessmentPage,
    FactorBlock,
    Spoke,
    VoicePage,
    VoiceRow,
)
from truceline.publishing.desk.dateless import day_note, on_day
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.passages import passage
from truceline.publishing.desk.remembering import REMEMBERED
from truceline.publishing.desk.stances import newest
from truceline.publishing.desk.standing import before, standing
from truceline.record.rows import RecordReader
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.positions import Spoken

SHAPES = {
    State.AGREED: "agreed",
    State.CONVERGING: "converging",
    State.CONTESTED: "contested",
    State.ONE_SIDED: "onesided",
    State.NOT_ADDRESSED: "silent",
}
WAYS = ("for", "against")


def assessment_page(reader: RecordReader, asked: Asked) -> AssessmentPage:
    """Seven factors, each with its state and the statements behind it."""
    on = asked.day("on")
    found = assessed(reader, on)
    day = wording.as_day(on or newest(standing(reader, reader.process(), on)))
    used = {one.state for one in found}
    return AssessmentPage(
        frame=frame(reader, "Assessment", "/assessment"),
        heading=on_day("Talks assessment on", day),
        note=day_note(reader, on, "The day is that of the newest words.").strip(),
        on=asked.word("on"),
        complaints=asked.complaints("on"),
        factors=[block(one, on) for one in found],
        unused=[
            (shape, wording.capital(state.value))
            for state, shape in SHAPES.items()
            if state not in used
        ],
    )


def assessed(reader: RecordReader, on: str) -> list[Assessed]:
    """The assessment on a day; worked out once for each state of the record."""

    def make() -> list[Assessed]:
        process = reader.process()
        where = standing(reader, process, on)
        others = [row for row in beside(reader) if not on or before(row.date, on)]
        return assess(factors_of(process), process, where.spoken, others, bench=where.bench)

    return REMEMBERED.value(reader, ("assessment", on), make)


def beside(reader: RecordReader) -> list[Spoken]:
    """What named people say who speak for no side."""

    def make() -> list[Spoken]:
        known = {row.statement for row in reader.spoken()}
        return heard_beside(by_persons(reader.statements()), known)

    return REMEMBERED.value(reader, "beside", make)


def block(one: Assessed, on: str) -> FactorBlock:
    """A factor as the page shows it."""
    return FactorBlock(
        key=one.key,
        name=one.factor.name,
        question=one.factor.question,
        state=wording.capital(one.state.value),
        shape=SHAPES[one.state],
        why=wording.capital(why(one)),
        newest=wording.day_words(one.newest) if one.newest else "",
        for_=sum(len(voice.for_) for voice in one.parties),
        against=sum(len(voice.against) for voice in one.parties),
        parties=[row(one, voice, on) for voice in one.parties],
        outsiders=[row(one, voice, on) for voice in one.outsiders],
        asked_outside=one.asked_for_outside,
        unsaid="; ".join(one.unsaid),
        searched=one.searched,
    )


def row(one: Assessed, voice: Voice, on: str) -> VoiceRow:
    """One voice: the newest words each way."""
    return VoiceRow(
        name=voice.name,
        for_=spoke(one, voice, "for", on),
        against=spoke(one, voice, "against", on),
    )


def spoke(one: Assessed, voice: Voice, way: str, on: str) -> Spoke:
    """The newest words, and the way to the rest."""
    said = said_that_way(voice, way)
    address = links.with_query(
        f"/assessment/{one.key}", who=voice.side or voice.name, way=way, on=on
    )
    return Spoke(
        newest=passage(said[0].row) if said else None,
        mark=mark(said[0]) if said else "",
        more=Link(f"{len(said) - 1} more", address) if len(said) > 1 else None,
    )


def said_that_way(voice: Voice, way: str) -> Sequence[Said]:
    """What a voice said for a factor, or against it."""
    return voice.for_ if way == "for" else voice.against


def mark(said: Said) -> str:
    """Why words bind nobody, where they do not."""
    if said.told_by:
        return f"told by {said.told_by}"
    rank = said.row.rank
    return f"rank {rank}: changes no state" if rank > CAN_BIND else ""


def voice_page(reader: RecordReader, asked: Asked, key: str) -> VoicePage:
    """All that one voice said for a factor, or against it."""
    on, way, who = asked.day("on"), asked.word("way"), asked.word("who")
    one = next((found for found in assessed(reader, on) if found.key == key), None)
    if one is None or way not in WAYS:
        raise NotFound(f"the assessment has no list {key!r} {way!r}")
    voices = (*one.parties, *one.outsiders)
    voice = next((v for v in voices if who and who in (v.side, v.name)), None)
    if voice is None:
        raise NotFound(f"nobody called {who!r} spoke on {one.factor.name.lower()}")
    said = said_that_way(voice, way)
    pager = asked.pager(len(said), PAGE)
    back = links.with_query("/assessment", on=on)
    return VoicePage(
        frame=frame(reader, one.factor.name, "/assessment"),
        heading=f"{voice.name}, {way}: {one.factor.name.lower()}",
        question=one.factor.question,
        back=Link("Assessment", f"{back}#{one.key}"),
        passages=[
            (passage(each.row), mark(each)) for each in said[max(0, pager.first - 1) : pager.last]
        ],
        pager=pager,
    )
