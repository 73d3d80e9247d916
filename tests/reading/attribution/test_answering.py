"""Interviews: who asks, who answers, and answers that stay whole."""

from truceline.reading.articles import read_article
from truceline.reading.attribution.turns import turns
from truceline.reading.models import load_model
from truceline.settings import Settings
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.reports import Report

# All of it is fiction.
FIRST = "We sign when the maps are whole. That is not so today. I told the other side. They know."
SECOND = "Then we wait. There will be no fire from us in the meantime."


def said(text: str) -> list[tuple[str | None, str]]:
    """Source and words of each answer."""
    settings = Settings()
    content = text.encode()
    report = Report(key=ReportKey("r"), content=content, media_type="text/plain", path="r.txt")
    article = read_article(report, settings)
    return [
        (one.source.of(text) if one.source else None, one.content[0].of(text))
        for one in turns(article, load_model(settings.model)(text))
    ]


def test_an_answer_is_that_of_the_person_whom_the_title_presents() -> None:
    text = (
        "Interview with Ada Winther, foreign minister\n\n"
        f"Q: Will you sign the draft in June?\nA: {FIRST}\n\n"
        f"Q: And if they never are?\nA: {SECOND}\n"
    )
    assert said(text) == [("Ada Winther", FIRST), ("Ada Winther", SECOND)]


def test_a_label_that_stands_once_amid_turns_is_a_turn() -> None:
    text = (
        "Interview with Ada Winther, foreign minister\n\n"
        f"Q: Will you sign the draft in June?\nA: {FIRST}\n\n"
        f"Q: And if they never are?\nA: {SECOND}\n\n"
        "Hillside Weekly: Did Mr Orrin call you about the bridge?\n\n"
        "Winther: He did not call.\n"
    )
    assert said(text)[2:] == [("Winther", "He did not call.")]


def test_a_papers_question_is_no_statement() -> None:
    text = (
        "The minister before the talks\n\n"
        "Ada Winther met our correspondent in Tarsh on a cold and windy afternoon.\n\n"
        f"Gate Courier: Will you come to the talks?\n\nWinther: {FIRST}\n\n"
        f"Gate Courier: Who leads the delegation?\n\nWinther: {SECOND}\n"
    )
    assert said(text) == [("Winther", FIRST), ("Winther", SECOND)]


def test_who_only_asks_is_no_speaker_whatever_the_name() -> None:
    text = (
        "The minister before the talks\n\n"
        "Ada Winther met our correspondent in Tarsh on a cold and windy afternoon.\n\n"
        f"Mia Brand: Will you come to the talks?\n\nAda Winther: {FIRST}\n\n"
        f"Mia Brand: Who leads the delegation?\n\nAda Winther: {SECOND}\n"
    )
    assert said(text) == [("Ada Winther", FIRST), ("Ada Winther", SECOND)]


UNMARKED = (
    "The foreign minister spoke to the Gate Courier in Tarsh on Monday about the bridge.\n\n"
    f"Will you sign the draft in June?\n\n{FIRST}\n\nNobody asked us either.\n\n"
    f"And what if the maps are never whole?\n\n{SECOND}\n"
)


def test_questions_without_labels_have_their_answers_where_an_interview_is_told() -> None:
    assert said(f"“We will wait”: an interview with Ada Winther\n\n{UNMARKED}") == [
        ("Ada Winther", FIRST),
        ("Ada Winther", "Nobody asked us either."),
        ("Ada Winther", SECOND),
    ]


def test_questions_of_a_commentary_open_no_interview() -> None:
    text = UNMARKED.replace("The foreign minister spoke to the Gate Courier", "Snow fell")
    assert said(f"What the river wants\n\n{text}") == []
