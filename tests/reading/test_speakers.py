from collections.abc import Callable

import pytest

from truceline.reading.cast import ArticleCast
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Mention

CastOf = Callable[..., ArticleCast]


def who(text: str, words: str, cast: ArticleCast, last: bool = True) -> Mention:
    start = text.rindex(words) if last else text.index(words)
    return cast.resolve(Span(start, start + len(words)))


def names(text: str, words: str, cast_of: CastOf) -> list[str]:
    return [a.name for a in who(text, words, cast_of(text)).actors]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Norlundish President Ingrid Sabel said no.",
            "Norlundish President Ingrid Sabel",
            "Ingrid Sabel",
        ),
        ("Sabel's envoy Erik Holm said no.", "Sabel's envoy Erik Holm", "Erik Holm"),
        ("Sundby said no.", "Sundby", "Norlund"),
        ("The Grey Palace said no.", "The Grey Palace", "Norlund"),
        ("The Veskan side said no.", "The Veskan side", "Veska"),
        (
            "The Veskan Foreign Ministry said no.",
            "The Veskan Foreign Ministry",
            "Veskan Foreign Ministry",
        ),
        (
            "A statement by the Veskan Foreign Ministry said no.",
            "A statement by the Veskan Foreign Ministry",
            "Veskan Foreign Ministry",
        ),
        (
            "Dahl Institute fellow Erik Holm, who was born here, said no.",
            "Erik Holm, who was born here",
            "Erik Holm",
        ),
        ("Oren arrived. He said no.", "He", "Dmitri Oren"),
        ("Oren met Sabel. She said no.", "She", "Ingrid Sabel"),
        (
            "Sabel said Oren had lied. The Veskan minister said no.",
            "The Veskan minister",
            "Dmitri Oren",
        ),
        ("Oren met Sabel. The Norlundish leader said no.", "The Norlundish leader", "Ingrid Sabel"),
        (
            "Sabel was late. The 62-year-old president said no.",
            "The 62-year-old president",
            "Ingrid Sabel",
        ),
        ("Sabel was late. The Head of State said no.", "The Head of State", "Ingrid Sabel"),
        ("Veskan ambassador Erik Holm came. The diplomat said no.", "The diplomat", "Erik Holm"),
        (
            "Eva Holm, a spokeswoman for Veska, came. The spokeswoman said no.",
            "The spokeswoman",
            "Eva Holm",
        ),
        ("Oren, who was tired, said no.", "who", "Dmitri Oren"),
        ("Norlund said that it was ready.", "it", "Norlund"),
        ("The Veskan foreign minister said no.", "The Veskan foreign minister", "Dmitri Oren"),
        ("The Tarshi president said no.", "The Tarshi president", "Tarshi president"),
    ],
)
def test_one_speaker(text: str, words: str, name: str, cast_of: CastOf) -> None:
    assert names(text, words, cast_of) == [name]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Norlund and Veska said no.", "Norlund and Veska", {"Norlund", "Veska"}),
        ("Sabel and Oren said no.", "Sabel and Oren", {"Ingrid Sabel", "Dmitri Oren"}),
        ("Norlund met Veska. Both sides said no.", "Both sides", {"Norlund", "Veska"}),
        (
            "Norlund met Veska. The two countries said no.",
            "The two countries",
            {"Norlund", "Veska"},
        ),
        (
            "Veskan President Anton Rask met Sabel. The two presidents said no.",
            "The two presidents",
            {"Anton Rask", "Ingrid Sabel"},
        ),
    ],
)
def test_joint_speakers(text: str, words: str, expected: set[str], cast_of: CastOf) -> None:
    assert set(names(text, words, cast_of)) == expected


@pytest.mark.parametrize(
    ("text", "words", "kind", "side"),
    [
        ("A senior official said no.", "A senior official", ActorType.UNNAMED, None),
        (
            "Two people familiar with the draft said no.",
            "Two people familiar with the draft",
            ActorType.UNNAMED,
            None,
        ),
        ("Sources said no.", "Sources", ActorType.UNNAMED, None),
        ("A Veskan diplomat said no.", "A Veskan diplomat", ActorType.UNNAMED, "veska"),
        ("Staff close to Sabel said no.", "Staff close to Sabel", ActorType.UNNAMED, "norlund"),
        ("Veskan officials said no.", "Veskan officials", ActorType.GROUP, "veska"),
        ("Protesters said no.", "Protesters", ActorType.GROUP, None),
    ],
)
def test_unnamed_speakers_stay_unnamed(
    text: str, words: str, kind: ActorType, side: str | None, cast_of: CastOf
) -> None:
    (actor,) = who(text, words, cast_of(text)).actors
    assert (actor.name, actor.type, actor.side) == (words, kind, side)
    assert actor.rank_on(None) == (6 if side else None)


def test_a_quotation_that_goes_on_has_one_speaker(cast_of: CastOf) -> None:
    text = (
        "Oren was firm. “We met Anton Rask for an hour,” he said.\n“Rask brought a map,” he added."
    )
    assert names(text, "he", cast_of) == ["Dmitri Oren"]


def test_he_in_a_quotation_is_not_the_one_who_speaks(cast_of: CastOf) -> None:
    text = "Oren spoke of Anton Rask. “He is late,” Oren said."
    mention = who(text, "He", cast_of(text))
    assert [a.name for a in mention.actors] == ["Anton Rask"]


def test_an_interview_label_is_the_person_welcomed(cast_of: CastOf) -> None:
    text = "Interviewer: Dr. Eva Holm, a scholar of Tarsh, welcome.\n\nDr. Holm: Thank you."
    cast = cast_of(text)
    assert names(text, "Dr. Holm", cast_of) == ["Eva Holm"]
    (asker,) = who(text, "Interviewer", cast).actors
    assert (asker.name, asker.type) == ("Interviewer", ActorType.UNNAMED)


def test_what_the_text_does_not_tell_stays_open(cast_of: CastOf) -> None:
    text = "She said no."
    mention = who(text, "She", cast_of(text))
    assert mention.actors == ()
    assert [g.rule for g in mention.grounds] == ["pronoun"]


def test_grounds_name_the_rule(cast_of: CastOf) -> None:
    text = "Oren met Sabel. The Norlundish leader said no."
    grounds = who(text, "The Norlundish leader", cast_of(text)).grounds
    assert [g.rule for g in grounds] == ["description"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Veskan missiles and rockets said no.", "Veskan missiles and rockets"),
        ("Many hundreds of kilometres said no.", "Many hundreds of kilometres"),
        ("The movie said no.", "The movie"),
        ("Five cars said no.", "Five cars"),
        ("The Veskan tunnels said no.", "The Veskan tunnels"),
        ("Everyone said no.", "Everyone"),
        ("In Norlund, nobody said no.", "Norlund"),
    ],
)
def test_what_cannot_speak_stays_open(text: str, words: str, cast_of: CastOf) -> None:
    mention = who(text, words, cast_of(text))
    assert mention.actors == ()
    assert {g.rule for g in mention.grounds} == {"cannot speak"}


@pytest.mark.parametrize(
    "words",
    [
        "A surgeon",
        "The geologist",
        "Others",
        "Hundreds of Tarshi citizens",
        "The court",
        "The draft",
        "The filmmaker",
        "A gunman who fled",
    ],
)
def test_people_bodies_and_papers_can_speak(words: str, cast_of: CastOf) -> None:
    text = f"{words} said no."
    assert len(who(text, words, cast_of(text)).actors) == 1


def test_a_place_before_the_speaker_is_no_speaker(cast_of: CastOf) -> None:
    text = "In Orsk, Tymur Lisk, head of the city's administration, said that many were hurt."
    words = "Orsk, Tymur Lisk, head of the city's administration"
    assert names(text, words, cast_of) == ["Tymur Lisk"]


def test_media_of_a_nation_speak_for_no_party(cast_of: CastOf) -> None:
    text = "Some Tarshi media reports said no."
    (actor,) = who(text, "Some Tarshi media reports", cast_of(text)).actors
    assert (actor.type, actor.party) == (ActorType.ORGANISATION, None)
    assert actor.name == "Tarshi media reports"


def test_each_region_has_its_own_governor(cast_of: CastOf) -> None:
    text = (
        "Governor Oleh Pank said no. In the city of Brenmouth, the regional governor said no.\n"
        "Later, the governor of the Lisk region said no."
    )
    cast = cast_of(text)
    for words in ("the regional governor", "the governor of the Lisk region"):
        (actor,) = who(text, words, cast).actors
        assert actor.type is ActorType.OFFICE
        assert words.endswith(actor.name)


def test_an_office_of_a_side_is_held_for_that_side(cast_of: CastOf) -> None:
    text = "Liberal leader Erik Davel said no. The Norlundish president said no."
    assert names(text, "The Norlundish president", cast_of) == ["Ingrid Sabel"]


def test_a_former_office_is_held_by_who_was_told_to_have_held_it(cast_of: CastOf) -> None:
    text = "Vice President Dan Quill met former Vice President Erik Bond. The former V.P. said no."
    assert names(text, "The former V.P.", cast_of) == ["Erik Bond"]


def test_the_object_of_a_clause_is_not_its_subject(cast_of: CastOf) -> None:
    text = (
        "Erik Holm urged action against President Anton Rask of Veska after he called "
        "the Veskan leader a fool."
    )
    start = text.index("he called")
    mention = cast_of(text).resolve(Span(start, start + 2))
    assert [a.name for a in mention.actors] != ["Anton Rask"]


def test_a_clause_about_a_message_speaks_of_its_author(cast_of: CastOf) -> None:
    text = "Erik Holm read Dmitri Oren's message, in which he accused the Sabel administration."
    start = text.index("he accused")
    mention = cast_of(text).resolve(Span(start, start + 2))
    assert [a.name for a in mention.actors] == ["Dmitri Oren"]


def test_an_unnamed_source_keeps_its_own_words_without_what_is_told_of_it(cast_of: CastOf) -> None:
    text = "Staff who were close to Ingrid Sabel said no."
    (actor,) = who(text, "Staff who were close to Ingrid Sabel", cast_of(text)).actors
    assert (actor.name, actor.side) == ("Staff", "norlund")


def test_a_private_person_speaks_for_no_side(cast_of: CastOf) -> None:
    text = "A Veskan surgeon said no."
    (actor,) = who(text, "A Veskan surgeon", cast_of(text)).actors
    assert (actor.party, actor.side) == (None, None)


def test_her_office_belongs_to_her_side(cast_of: CastOf) -> None:
    text = "Sabel was late. Her spokesman said no."
    (actor,) = who(text, "Her spokesman", cast_of(text)).actors
    assert actor.side == "norlund"


def test_the_president_of_an_age_is_the_one_born_then(cast_of: CastOf) -> None:
    text = "The 62-year-old president spoke after Anton Rask, the president of Tarsh, had left."
    cast = cast_of("Sabel was late. " + text)
    assert [a.name for a in who(cast.layout.text, "The 62-year-old president", cast).actors] == [
        "Ingrid Sabel"
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vash said no. The road in Vash is closed.", ActorType.ORGANISATION),
        ("Vash, the state to the north, said no.", ActorType.ORGANISATION),
        ("Johnson said no. The trust in Johnson is gone.", ActorType.PERSON),
    ],
)
def test_unlisted_name_told_as_a_place_is_nobodys_surname(
    text: str, kind: ActorType, cast_of: CastOf
) -> None:
    name = text.split()[0].strip(",")
    (actor,) = cast_of(text).resolve(Span(0, len(name))).actors
    assert actor.type is kind


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        (
            "Oren sees the head of a group of envoys, who reject it.",
            "who",
            ["envoys"],
        ),
        (
            "Ida Holm left. She and her mother Eva Dorn said no.",
            "She and her mother Eva Dorn",
            ["Ida Holm", "Eva Dorn"],
        ),
        (
            "The film of the meeting between Ida Holm and Erik Dahl shows it.",
            "The film of the meeting between Ida Holm and Erik Dahl",
            [],
        ),
        ("When Erik Dahl was mayor he said no.", "he", ["Erik Dahl"]),
        (
            "Minister of Water and Harbours Meir Holm said no.",
            "Minister of Water and Harbours Meir Holm",
            ["Meir Holm"],
        ),
    ],
)
def test_whose_words_a_source_means(
    text: str, words: str, found: list[str], cast_of: CastOf
) -> None:
    assert names(text, words, cast_of) == found


def test_who_calls_somebody_a_tool_is_not_called_so(cast_of: CastOf) -> None:
    text = "Omar Bari leads a clan. A guard called Omar Bari a tool of the lords."
    (actor,) = who(text, "A guard", cast_of(text)).actors
    assert actor.type is ActorType.UNNAMED


def test_the_subject_of_the_next_clause_is_no_apposition(cast_of: CastOf) -> None:
    text = "Asked if it works with Omar Bari, a spokesman for Veska said no. The spokesman left."
    cast = cast_of(text)
    (bari,) = who(text, "Omar Bari", cast).actors
    assert (bari.party, bari.roles) == (None, ())
    assert all(a.name != "Omar Bari" for a in who(text, "The spokesman", cast).actors)


def test_an_apposition_at_the_end_of_its_sentence_tells_the_side(cast_of: CastOf) -> None:
    text = "It rains, according to Omar Bari, a spokesman for the Veskan army. Shots rang out."
    (bari,) = who(text, "Omar Bari", cast_of(text)).actors
    assert bari.party == "Veska"


@pytest.mark.parametrize("title", ["President", "Foreign Minister", "Prime Minister"])
def test_the_state_after_the_name_is_the_leaders_party(title: str, cast_of: CastOf) -> None:
    text = f"{title} Ilham Dorn of Veska said no."
    (actor,) = who(text, "Ilham Dorn", cast_of(text)).actors
    assert actor.party == "Veska"


def test_a_town_of_two_words_is_nobody(cast_of: CastOf) -> None:
    text = "The road in Khan Vash is closed. Khan Vash said no."
    actors = who(text, "Khan Vash", cast_of(text)).actors
    assert all(a.type is not ActorType.PERSON for a in actors)


def test_their_alone_names_nobody(cast_of: CastOf) -> None:
    assert cast_of("Their hope is that talks go on.").resolve(Span(0, 5)).actors == ()


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        ("Some Veskans said no.", "Some Veskans", "Some Veskans", ActorType.GROUP),
        ("The Veskans who stayed said no.", "The Veskans who stayed", "The Veskans", "group"),
        ("European signatories said no.", "European signatories", "European signatories", "group"),
        ("World powers said no.", "World powers", "World powers", "group"),
        ("Hardliners close to Sabel said no.", "Hardliners close to Sabel", None, "group"),
        ("The E3 said no.", "The E3", "E3", "group"),
        ("Pro-Veska activists said no.", "Pro-Veska activists", None, "group"),
    ],
)
def test_groups_speak_for_themselves(
    text: str, words: str, name: str | None, kind: str, cast_of: CastOf
) -> None:
    (actor,) = who(text, words, cast_of(text)).actors
    assert (actor.name, actor.type, actor.party) == (name or words, kind, None)


@pytest.mark.parametrize(
    ("text", "words", "names_of"),
    [
        (
            "The Norlundish and Veskan envoys met. Both sides said no.",
            "Both sides",
            ["Norlund", "Veska"],
        ),
        ("Tarsh, Norlund and Veska said no.", "Norlund and Veska", ["Tarsh", "Norlund", "Veska"]),
        (
            "The talks failed, with both Norlund and Veska accusing each other of raids.",
            "Veska",
            ["Norlund", "Veska"],
        ),
        (
            "Diplomats and a paper seen by the BBC said no.",
            "Diplomats and a paper seen by the BBC",
            ["Diplomats", "a paper"],
        ),
        ("Reports in Veskan media said no.", "Reports in Veskan media", ["Veskan media"]),
        (
            "READ MORE ON THE TALKS Ingrid Sabel said no.",
            "READ MORE ON THE TALKS Ingrid Sabel",
            ["Ingrid Sabel"],
        ),
        (
            "Ada Moll was fined. Her fellow Veskan miller said no.",
            "Her fellow Veskan miller",
            ["Veskan miller"],
        ),
        (
            "In his farewell note, Erik Holm, a former judge, said: “I go.” Oren wept. He said no.",
            "He",
            ["Dmitri Oren"],
        ),
        (
            "Oren came. In his farewell note, Erik Holm, a former judge, said: “I go.” He said no.",
            "He",
            ["Erik Holm"],
        ),
        (
            "For Lars Abend, a 51-year-old ferryman, the Oren plan was a rumour. He said no.",
            "He",
            ["Lars Abend"],
        ),
        (
            "During Oren's tour of the coast, he met Erik Holm.",
            "he",
            ["Dmitri Oren"],
        ),
    ],
)
def test_who_is_meant(text: str, words: str, names_of: list[str], cast_of: CastOf) -> None:
    assert names(text, words, cast_of) == names_of


@pytest.mark.parametrize(
    ("text", "words", "name", "side"),
    [
        (
            "Erik Holm, the spokesman of the Veskan army, slept. The Norlundish air force said no. "
            "The air force's spokesman said yes.",
            "The air force's spokesman",
            "The air force's spokesman",
            "norlund",
        ),
        (
            "Norlund's Foreign Office said no. A foreign office spokesman said why.",
            "A foreign office spokesman",
            "A foreign office spokesman",
            "norlund",
        ),
        (
            "Norlund's Foreign Office said no. The Foreign Office said why.",
            "The Foreign Office",
            "Norlund's Foreign Office",
            "norlund",
        ),
        ("The Foreign Office said why.", "The Foreign Office", "United Kingdom", "united-kingdom"),
        (
            "The governor of the Tula region, Dmitri Malin, said no.",
            "The governor of the Tula region, Dmitri Malin",
            "Dmitri Malin",
            "russia",
        ),
        (
            "The governor of the Gorm region, Dmitri Malin, said no.",
            "The governor of the Gorm region, Dmitri Malin",
            "Dmitri Malin",
            None,
        ),
    ],
)
def test_whose_body_it_is(
    text: str, words: str, name: str, side: str | None, cast_of: CastOf
) -> None:
    (actor,) = who(text, words, cast_of(text)).actors
    assert (actor.name, actor.side) == (name, side)


@pytest.mark.parametrize("day", ["January 19", "Monday"])
def test_a_month_or_a_weekday_is_nobody(day: str, cast_of: CastOf) -> None:
    text = f"Sabel's {day} calls for a list were rejected in Orsk."
    told = cast_of(text)
    assert day.split()[0] not in {actor.name for actor in told.actors.values()}
    assert not who(text, day.split()[0], told).actors


def test_fm_is_a_foreign_minister(cast_of: CastOf) -> None:
    (actor,) = who("Tarshi FM said no.", "Tarshi FM", cast_of("Tarshi FM said no.")).actors
    assert actor.party == "Tarsh"
