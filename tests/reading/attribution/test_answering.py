"""Interviews: who asks, who answers, and answers told sentence by sentence."""

from truceline.reading.articles import read_article
from truceline.reading.attribution.turns import turns
from truceline.reading.models import load_model
from truceline.settings import Settings
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.reports import Report

# All of it is fiction.
WHOLE = "We sign when the maps are whole."
TODAY, KNOWN = "That is not so today.", "I told the other side. They know."
FIRST = f"{WHOLE} {TODAY} {KNOWN}"
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


def by(speaker: str) -> list[tuple[str | None, str]]:
    """Both answers as told; what is too short to stand alone goes with what is beside it."""
    return [(speaker, words) for words in (WHOLE, TODAY, KNOWN, SECOND)]


def test_an_answer_is_that_of_the_person_whom_the_title_presents() -> None:
    text = (
        "Interview with Ada Winther, foreign minister\n\n"
        f"Q: Will you sign the draft in June?\nA: {FIRST}\n\n"
        f"Q: And if they never are?\nA: {SECOND}\n"
    )
    assert said(text) == by("Ada Winther")


def test_a_label_that_stands_once_amid_turns_is_a_turn() -> None:
    text = (
        "Interview with Ada Winther, foreign minister\n\n"
        f"Q: Will you sign the draft in June?\nA: {FIRST}\n\n"
        f"Q: And if they never are?\nA: {SECOND}\n\n"
        "Hillside Weekly: Did Mr Orrin call you about the bridge?\n\n"
        "Winther: He did not call.\n"
    )
    assert said(text)[4:] == [("Winther", "He did not call.")]


def test_a_papers_question_is_no_statement() -> None:
    text = (
        "The minister before the talks\n\n"
        "Ada Winther met our correspondent in Tarsh on a cold and windy afternoon.\n\n"
        f"Gate Courier: Will you come to the talks?\n\nWinther: {FIRST}\n\n"
        f"Gate Courier: Who leads the delegation?\n\nWinther: {SECOND}\n"
    )
    assert said(text) == by("Winther")


def test_who_only_asks_is_no_speaker_whatever_the_name() -> None:
    text = (
        "The minister before the talks\n\n"
        "Ada Winther met our correspondent in Tarsh on a cold and windy afternoon.\n\n"
        f"Mia Brand: Will you come to the talks?\n\nAda Winther: {FIRST}\n\n"
        f"Mia Brand: Who leads the delegation?\n\nAda Winther: {SECOND}\n"
    )
    assert said(text) == by("Ada Winther")


UNMARKED = (
    "The foreign minister spoke to the Gate Courier in Tarsh on Monday about the bridge.\n\n"
    f"Will you sign the draft in June?\n\n{FIRST}\n\nNobody asked us either.\n\n"
    f"And what if the maps are never whole?\n\n{SECOND}\n"
)


def test_questions_without_labels_have_their_answers_where_an_interview_is_told() -> None:
    assert said(f"“We will wait”: an interview with Ada Winther\n\n{UNMARKED}") == [
        *by("Ada Winther")[:3],
        ("Ada Winther", "Nobody asked us either."),
        *by("Ada Winther")[3:],
    ]


# Asking and answering one by one; what is put to the minister is not always a question.
PAIRS = (
    "{opening}\n\n"
    "The army wants your maps by Friday.\n\n"
    "It can have them when the bridge is ours.\n\n"
    "Will you sign in June?\n\n"
    "We sign when the maps are whole.\n\n"
    "The other side calls this a trick.\n\n"
    "I do not play at cards with them.\n\n"
    "Who leads your delegation?\n\n"
    "My deputy is on the road already.\n"
)
ANSWERS = [
    "It can have them when the bridge is ours.",
    "We sign when the maps are whole.",
    "I do not play at cards with them.",
    "My deputy is on the road already.",
]


def test_what_is_put_to_somebody_turn_by_turn_is_no_answer() -> None:
    opening = "“No tricks”: an interview\n\nAda Winther is foreign minister. Mia Brand met her."
    assert said(PAIRS.format(opening=opening)) == [("Ada Winther", words) for words in ANSWERS]


def test_a_byline_of_an_interview_names_who_asks() -> None:
    opening = "“No tricks”\n\nAda Winther speaks for Tarsh at the talks.\n\nInterview: Mia Brand"
    assert {speaker for speaker, _ in said(PAIRS.format(opening=opening))} == {"Ada Winther"}


def test_who_is_addressed_by_name_is_who_answers() -> None:
    opening = "“No tricks”\n\nAn interview by Mia Brand with Ada Winther and her silence"
    text = PAIRS.format(opening=opening).replace("Will you sign", "Ms Winther, will you sign")
    assert {speaker for speaker, _ in said(text)} == {"Ada Winther"}


def test_a_label_in_full_goes_on_with_the_surname_alone() -> None:
    text = (
        "Daily briefing of the ministry\n\n"
        "MIRA DAHL: Good noon. The road to the dam will be open on Friday.\n\n"
        "QUESTION: Has Tarsh answered?\n\n"
        "DAHL: It has asked us for more time.\n\n"
        "QUESTION: And will it get more?\n\n"
        "DAHL: We shall think about that tonight.\n"
    )
    assert said(text) == [
        ("MIRA DAHL", "Good noon. The road to the dam will be open on Friday."),
        ("DAHL", "It has asked us for more time."),
        ("DAHL", "We shall think about that tonight."),
    ]


def test_questions_of_a_commentary_open_no_interview() -> None:
    text = UNMARKED.replace("The foreign minister spoke to the Gate Courier", "Snow fell")
    assert said(f"What the river wants\n\n{text}") == []
