import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.reading.furniture import load_furniture
from truceline.reading.lines import lines_of
from truceline.reading.plaintext import dateline, lead_start, read_plaintext
from truceline.vocabulary.articles import Stretch, StretchKind

SEEDS = Path(__file__).resolve().parents[3] / "shared/seeds"
PROSE = "Norlund will read the draft before it answers, the minister told reporters in Tarsh."
MORE = "Envoy Dahl said that both delegations had asked for another week to study the text."


def seen(text: str, title: str | None = None) -> list[tuple[str, str, str]]:
    """Kind, label and words of each stretch."""
    stretches = read_plaintext(text, load_furniture(), title=title).stretches
    return [(s.kind.value, s.label, s.span.of(text)) for s in stretches]


def labelled(text: str, line: str) -> str:
    """The label of the stretch that is this line; its kind where it has none."""
    return next(label or kind for kind, label, words in seen(text) if words == line)


def between(line: str) -> str:
    return f"Norlund studies the Tarsh draft\n\n{PROSE}\n\n{line}\n\n{MORE}\n\n{PROSE} Again."


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("FILE PHOTO: Minister Oren. © Tarsh Press / Ada Brand", "caption"),
        ("Photo: www.ministry.example", "caption"),
        ("Envoy Dahl in Tarsh, 4 May 2031 (AP Photo/Ada Brand)", "caption"),
        ("Read more", "read more"),
        ("READ ALSO: Ten points on one page", "read more"),
        ("Advertisement", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Sign up for our newsletter", "newsletter"),
        ("Subscribe to The Tarsh Letter", "newsletter"),
        ("Share this article", "share call"),
        ("Facebook Twitter WhatsApp", "share call"),
        ("#truce #tarshtalks", "share call"),
        ("Follow us on Telegram", "share call"),
        ("We use cookies to give you a better site", "cookie notice"),
        ("Already a subscriber? Log in", "paywall"),
        ("© 2031 Tarsh Post. All rights reserved", "copyright"),
        ("Tags: truce, Norlund, Veska", "menu"),
        ("Home » World » Norlund studies draft", "menu"),
        ("Published: 04.05.2031 17:05", "date line"),
        ("Updated 3 May 2031, 11:20 GMT", "date line"),
        ("Reporting by Ada Brand; editing by Jon Stone", "credit"),
        ("You must be logged in to post a comment.", "comment form"),
        ("This site is protected by reCAPTCHA", "spam notice"),
        ("Please disable your ad blocker", "ad-block notice"),
        ("* * *", "rule"),
    ],
)
def test_line_of_furniture_has_its_label(line: str, label: str) -> None:
    assert labelled(between(line), line) == label


@pytest.mark.parametrize(
    "line",
    [
        "Sabel declined to leave a comment on the border before the vote in parliament.",
        "The photo showed Minister Oren beside the envoy, an official told the Tarsh Post.",
        "“Read more of our history before you sign,” Oren told the Norlund delegation.",
        "The ministry published its reply on 4 May 2031 and said that it stood by it.",
        "He asked the public to share the burden and follow the talks with patience.",
        "All rights reserved under the old treaty, Sabel argued, remain with Veska.",
        "By Friday both sides must have answered, according to the envoy’s timetable.",
        "The two cookies on the table were, an aide joked, the only agreement of the day.",
        "“We do not sell this pact like a newsletter,” she said. “Subscribe or leave it.”",
        "Veska’s advertisement for new recruits was an insult to the talks, Sabel said.",
        "Home is where the border ends, and the border is not for sale, Oren said.",
        "“Leave a comment if you must, but sign,” the envoy told them.",
    ],
)
def test_sentence_that_only_mentions_such_words_stays_body(line: str) -> None:
    assert ("body", "", line) in seen(between(line))


def test_title_subtitle_and_subheadings_are_told_apart() -> None:
    text = (
        "Norlund Studies the Tarsh Draft\n\nVeska Waits, Envoy Travels\n\n"
        f"{PROSE}\n\nThe question of monitors\n\n{MORE}"
    )
    assert [(k, label) for k, label, _ in seen(text)] == [
        ("title", ""),
        ("title", "subtitle"),
        ("body", ""),
        ("title", "subheading"),
        ("body", ""),
    ]


def test_title_printed_again_is_furniture() -> None:
    text = (
        f"Norlund studies the Tarsh draft\n\n{PROSE}\n\nNorlund Studies the Tarsh Draft\n\n{MORE}"
    )
    assert seen(text)[2][:2] == ("furniture", "repeated title")


def test_told_title_opens_a_text_without_line_ends() -> None:
    title = "Norlund studies the Tarsh draft"
    assert seen(f"{title} {PROSE} {MORE}", title)[0] == ("title", "", title)


def test_sentence_that_begins_like_the_title_is_not_cut() -> None:
    title = "Norlund studies the Tarsh draft"
    assert seen(f"{title}, an aide said. {MORE}", title)[0][0] == "body"


def test_comment_form_holds_all_that_follows() -> None:
    text = f"Norlund studies the draft\n\n{PROSE}\n\nLeave a reply\n\nKind words first\nYour name"
    assert {label for _, label, _ in seen(text)[2:]} == {"comment form"}


def test_list_of_related_headlines_ends_at_prose() -> None:
    text = between("Related articles\n- Ferry strike goes on\n- Snow in Tarsh")
    kinds = [label or kind for kind, label, _ in seen(text)]
    assert kinds == ["title", "body", *["related links"] * 3, "body", "body"]


def test_quotation_after_read_more_stays_body() -> None:
    quotation = "“A start could be made,” he said, “if both of them come to the table.”"
    assert ("body", "", quotation) in seen(between(f"Read more\n{quotation}"))


def test_furniture_inside_a_text_without_line_ends_is_cut_out() -> None:
    text = (
        f"{PROSE} Envoy Dahl at the harbour on Monday. (Ada Brand/AFP via Getty Images) {MORE} "
        "SABEL TELLS THE COUNCIL THAT TRUCE MUST WAIT She left at noon. "
        "What do you think? Share your view in the comments below. "
        "© 2031 Post. All rights reserved."
    )
    words = " ".join(w for kind, _, w in seen(text) if kind == "body")
    assert words == f"{PROSE} {MORE} She left at noon."


@pytest.mark.parametrize(
    "scrap",
    [
        "To view this video please enable JavaScript, and consider a browser that supports video",
        "To play this audio please enable JavaScript.",
        "Additional reporting by Ada Brand, Per Lund and Ida Holm-Berg",
        "By Ada Brand and Per Lund",
    ],
)
def test_page_between_two_sentences_is_cut_out(scrap: str) -> None:
    words = " ".join(w for kind, _, w in seen(f"{PROSE} {scrap} {MORE} {PROSE}") if kind == "body")
    assert words == f"{PROSE} {MORE} {PROSE}"


def test_plain_words_that_look_like_a_credit_stay_body() -> None:
    text = f"{PROSE} By Norlund and Veska standards it was a mild day. {MORE}"
    assert len(seen(text)) == 1


def test_words_in_capitals_inside_a_quotation_stay_body() -> None:
    text = f'{PROSE} He wrote: "WE WILL NEVER LEAVE THE TABLE. THEY MUST SIGN THE PACT NOW!" {MORE}'
    assert len(seen(text)) == 1


def test_paragraph_wrapped_by_hand_is_one_stretch() -> None:
    text = (
        "Norlund will read the draft before it answers, the minister said\n"
        "in Tarsh on Monday, and the envoy will carry the reply to Veska on\n"
        "the same evening, while both of the delegations stay in the city\n"
        "and wait for the answers of their governments to the last three\n"
        "articles of the text.\n\nVeska will not wait for long, Oren said in the harbour hall."
    )
    assert len(seen(text)) == 2


UNEVEN = (
    "Norlund and Veska at odds over the toll\n\n"
    "On Monday, Oren accused Norlund of breaking the newly brokered\n"
    "toll agreement, as its patrols went on along the northern bank of the river near\n"
    "the border with Tarsh.\n"
    "He told lawmakers that patrols had stopped boats in\n"
    "several places since the signing.\n"
    "In response, the government of Norlund refuted the\n"
    "claims, and put the blame on Veska.\n"
    "“The answer for this cannot be put on Norlund,” the\n"
    "Foreign Ministry of Norlund said on Tuesday.\n"
)


def test_lines_of_uneven_length_go_on_with_their_sentence() -> None:
    assert len(seen(UNEVEN)[1:]) == 4


@pytest.mark.parametrize(
    "text",
    [
        "He asked for this:\nthe release of all the prisoners\nthe opening of the whole valley\n",
        "home\nnews\nsports\nthe weather\n",
        "JOINT COMMUNIQUÉ\nissued at the close of the first round of talks.\n",
    ],
)
def test_lists_menus_and_headings_stay_lines(text: str) -> None:
    assert len(lines_of(text)) == text.count("\n")


INTERVIEW = (
    "Interviewer: Dr. Brand, will the pause hold beyond the summer?\n\n"
    "Dr.Brand: It may hold. Several things decide:\n\n"
    "Strong Monitoring: without it nothing holds, and both sides know that well.\n\n"
    "Patience helps as well, and nobody should expect much before the autumn.\n\n"
    "A narrow road\n\n"
    "interviewer: And who would watch the line in the hills?\n\n"
    "Dr. brand: Outsiders, if both capitals let them in for some years.\n\n"
    "Final Thought: The pause is young, and its friends are few in either capital."
)


def speakers(text: str) -> list[str]:
    return [s.speaker for s in read_plaintext(text, load_furniture()).stretches]


def test_interview_turns_go_on_until_the_next_label() -> None:
    assert speakers(f"The hills are quiet this week\n\n{PROSE}\n\n{INTERVIEW}") == [
        *["", ""],
        "Interviewer",
        *["Dr.Brand"] * 3,
        "",
        "interviewer",
        "Dr. brand",
        "",
    ]


def test_names_that_alternate_with_questions_are_turns() -> None:
    text = (
        "Tarsh Post: When will the delegations meet in the harbour again?\n\n"
        "Mira Sabel: When they have read what they were given last week.\n\n"
        "Tarsh Post: And if they have not read it by the end of May?\n\n"
        "Mira Sabel: Then we shall read it to them, slowly and aloud."
    )
    assert speakers(text) == ["Tarsh Post", "Mira Sabel"] * 2


@pytest.mark.parametrize(
    "text",
    [
        f"Sabel: no deal before winter\n\n{PROSE}\n\n{MORE}",
        "Kyrn: The council met for an hour.\n\nLorn: Snow fell on the pass again today.",
        f"{PROSE}\n\nFirst: the guns go.\n\nSecond: the watch comes.\n\nFirst: the guns go again.",
    ],
)
def test_labels_without_an_interview_are_no_speakers(text: str) -> None:
    assert not any(speakers(text))


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("MOSKA, May 26. /NPA/. Talks open.", "Talks open."),
        ("TARSH, Veska (NPA) -- Talks open.", "Talks open."),
        ("TARSH, 3 May – Talks open.", "Talks open."),
        ("(NPA) - Talks open.", "Talks open."),
        ("Port Sall — Talks open.", "Talks open."),
        ("Sabel (Norlund) said talks open.", "Sabel (Norlund) said talks open."),
        ("Norlund — which wavers — signs.", "Norlund — which wavers — signs."),
    ],
)
def test_lead_begins_past_the_dateline(text: str, lead: str) -> None:
    assert text[lead_start(text) :] == lead


def test_dateline_tells_place_date_and_agency() -> None:
    found = dateline("PORT SALL, 18 February. /NPA/. Norlund needs no watch.")
    assert found is not None
    assert (found.place, found.date, found.agency) == ("PORT SALL", "18 February", "NPA")


def covered(text: str, stretches: Sequence[Stretch]) -> bool:
    """In order, apart, and no letter of the text outside them."""
    end = 0
    for stretch in stretches:
        if stretch.span.start < end or any(c.isalnum() for c in text[end : stretch.span.start]):
            return False
        end = stretch.span.end
    return not any(c.isalnum() for c in text[end:])


@given(
    st.lists(
        st.sampled_from(
            [PROSE, MORE, INTERVIEW, "Read more", "Leave a reply", "Home » World", "Sabel: no"]
        )
        | st.text(max_size=60),
        max_size=9,
    ),
    st.sampled_from(["\n", "\n\n", "\r\n", " ", "\r"]),
)
def test_every_word_is_in_one_stretch(parts: list[str], join: str) -> None:
    text = join.join(parts)
    assert covered(text, read_plaintext(text, load_furniture()).stretches)


@pytest.mark.skipif(not SEEDS.exists(), reason="the acceptance corpus is not here")
@pytest.mark.parametrize("part", ["Akismet", "Leave a Comment", "Ads Blocker", "Read more", "© "])
def test_seeds_have_no_such_words_in_their_body(part: str) -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_bytes().decode()
        for stretch in read_plaintext(text, load_furniture()).stretches:
            assert stretch.kind is StretchKind.FURNITURE or part not in stretch.span.of(text)


def test_long_text_is_read_in_time() -> None:
    text = f"{PROSE} {MORE}\n\n" * 400
    load_furniture()
    start = time.process_time()
    read_plaintext(text, load_furniture())
    assert time.process_time() - start < 1.5
