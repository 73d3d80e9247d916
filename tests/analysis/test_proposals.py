"""Named drafts and plans: whom each statement is about, what they provide, who answered how."""

from dataclasses import replace
from typing import Any

import pytest

from analysis.told import PROCESS, basis, nobody, told
from truceline.analysis.drafts import mentions, put_forward
from truceline.analysis.material import Material
from truceline.analysis.proposals import proposals
from truceline.analysis.sidebyside import rows_by_issue
from truceline.analysis.stances import bench_of
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process
from truceline.vocabulary.proposals import Proposal


def listed(*rows: Spoken, **more: Any) -> dict[str, Proposal]:
    return {one.key: one for one in proposals(told(*rows, **more)) if one.told}


@pytest.mark.parametrize(
    ("words", "number", "kind"),
    [
        ("a 12-point peace plan", 12, "plan"),
        ("the ten-point “peace formula”", 10, "formula"),
        ("a plan of six points for the delta", 6, "plan"),
        ("its seven points", 7, "plan"),
        ("a fourteen-article draft treaty", 14, "draft"),
    ],
)
def test_a_text_with_a_number_is_named(words: str, number: int, kind: str) -> None:
    (found, *_) = mentions(words)
    assert (found.number, found.kind) == (number, kind)


@pytest.mark.parametrize("words", ["he made the point twice", "a plan to host the talks"])
def test_what_is_no_text_is_not(words: str) -> None:
    assert not list(mentions(words))
    assert put_forward(words) is None


def test_mere_points_open_no_text() -> None:
    assert not listed(basis("propose", "ten points on the map"))
    assert set(listed(basis("propose", "nine points for the delta", of="Veska"))) == {"nine"}


def test_a_known_draft_is_found_by_its_alias_and_by_its_number() -> None:
    found = listed(
        basis("accept", "accepted the Tarsh draft"),
        basis("reject", "the Veskan plan of nine points is dead"),
    )
    assert set(found) == {"river-draft", "nine"}
    assert found["nine"].answers[0].stance is Stance.OPPOSES


def test_a_new_text_opens_only_when_somebody_puts_it_forward() -> None:
    talk = basis("assert", "there is a 12-point plan somewhere")
    assert not listed(talk)
    (one,) = listed(basis("propose", "a 12-point plan for the delta"), talk).values()
    assert (one.name, one.authors, one.known) == ("12-point plan", ("Norlund",), False)
    assert one.status.word == "tabled"
    assert [row.words for row in one.mentions] == [talk.words]


def test_a_bare_description_needs_two_reports_of_different_origin() -> None:
    first = basis("propose", "a draft agreement", of="Kesby", report="a", family="f")
    copied = basis("propose", "a draft agreement", of="Kesby", report="b", family="f")
    other = basis("propose", "its draft agreement", of="Kesby", report="c", family="g")
    assert not listed(first, copied)
    assert [one.name for one in listed(first, copied, other).values()] == ["draft of Kesby"]


def test_a_description_near_a_known_draft_of_the_author_is_that_draft() -> None:
    row = basis("propose", "a draft agreement that foresees a truce", of="Tarsh", day="2031-05-02")
    assert set(listed(row)) == {"river-draft"}
    late = basis("propose", "a draft agreement", of="Tarsh", day="2031-07-02")
    assert not listed(late)


def test_the_plan_that_somebody_presented_is_their_newest() -> None:
    row = basis("reject", "the plan that Ilin Oren presented on Sunday", day="2031-05-12")
    assert set(listed(row)) == {"nine"}
    before = basis("reject", "the plan that Ilin Oren presented on Sunday", day="2031-05-04")
    assert not listed(before)


def test_a_draft_is_found_by_its_day() -> None:
    row = basis("accept", "the draft of the first of May", printed="2031-05-20")
    assert set(listed(row)) == {"river-draft"}


def test_a_short_form_means_the_text_told_of_before_it_in_the_report() -> None:
    named = basis("propose", "the River draft", of="Tarsh", report="r", start=5)
    short = basis("reject", "the draft", report="r", start=50)
    assert listed(named, short)["river-draft"].answers[0].grounds == (short,)
    elsewhere = basis("reject", "the draft", report="q", start=50)
    assert not listed(named, elsewhere)["river-draft"].answers


def test_where_two_texts_could_be_meant_a_short_form_means_none() -> None:
    rows = (
        basis("propose", "the River draft", of="Tarsh", report="r", start=5),
        basis("propose", "the nine-point plan", of="Veska", report="r", start=9),
    )
    unclear = basis("reject", "these offers", report="r", start=50)
    assert not any(one.answers for one in listed(*rows, unclear).values())
    plain = basis("reject", "the draft", report="r", start=50)
    assert listed(*rows, plain)["river-draft"].answers


@pytest.mark.parametrize(
    ("act", "condition", "stance"),
    [
        ("accept", None, Stance.SUPPORTS),
        ("accept", "if Veska signs too", Stance.CONDITIONAL),
        ("propose", None, Stance.SUPPORTS),
        ("praise", None, Stance.UNDECLARED),
        ("reject", None, Stance.OPPOSES),
    ],
)
def test_answers_have_a_stance(act: str, condition: str | None, stance: Stance) -> None:
    row = basis(act, "the River draft", condition=condition)
    (answer,) = listed(row)["river-draft"].answers
    assert (answer.stance, answer.condition, answer.party) == (stance, condition, "Norlund")


def test_fine_words_before_a_refusal_are_no_praise() -> None:
    row = basis("praise", "the River draft is a good deed, but we cannot take it as a basis")
    assert listed(row)["river-draft"].answers[0].stance is Stance.OPPOSES


def test_an_answer_hangs_on_what_its_one_sentence_hangs_on() -> None:
    row = basis("offer", "take the River draft as a basis if it binds both")
    other = basis(
        "assert",
        row.words,
        issue="security_guarantees",
        condition="if it binds both",
        report=row.report,
    )
    other = replace(other, statement=row.statement)
    (answer,) = listed(row, other)["river-draft"].answers
    assert (answer.stance, answer.condition) == (Stance.CONDITIONAL, "if it binds both")


def test_what_is_asserted_denied_or_not_said_is_no_answer() -> None:
    rows = (
        basis("assert", "the River draft is long"),
        basis("reject", "the River draft", mode="not_said"),
        basis("accept", "the River draft", negated=True),
        basis("accept", "the River draft", confidence=0.3),
    )
    one = listed(*rows)["river-draft"]
    assert not one.answers
    assert len(one.mentions) == len(rows)


def test_an_author_does_not_answer_its_own_text_unless_it_turns() -> None:
    offered = basis("offer", "the nine-point plan", of="Veska")
    assert not listed(offered)["nine"].answers
    turned = basis("reject", "the nine-point plan", of="Veska", day="2031-06-01")
    one = listed(offered, turned)["nine"]
    assert [answer.grounds for answer in one.answers] == [(turned,)]
    assert one.put_forward == (offered,)


def test_copies_are_one_answer() -> None:
    rows = [basis("accept", "the River draft", echo="e", report=name) for name in ("a", "b")]
    (answer,) = listed(*rows)["river-draft"].answers
    assert len(answer.grounds) == 2


def test_points_are_read_from_what_the_words_say_it_provides() -> None:
    row = basis(
        "propose",
        "a 12-point plan that requires Veska to withdraw its troops and to free all prisoners, "
        "international monitors on the bridge and a hymn",
    )
    (one,) = listed(row).values()
    points = {point.issue: point for point in one.provisions}
    assert set(points) == {Issue.WITHDRAWAL, Issue.PRISONERS, Issue.MONITORING_VERIFICATION}
    assert points[Issue.WITHDRAWAL].owes == points[Issue.PRISONERS].owes == "Veska"
    assert points[Issue.MONITORING_VERIFICATION].option == "third-party"
    assert all(point.grounds == (row,) for point in one.provisions)


def test_who_receives_something_owes_nothing() -> None:
    words = (
        "the River draft, under which Veska accepts neutrality while receiving security guarantees"
    )
    row = basis("propose", words)
    owed = {p.issue: p.owes for p in listed(row)["river-draft"].provisions if p.grounds}
    assert owed[Issue.ALLIANCE_NEUTRALITY] == "Veska"
    assert owed[Issue.SECURITY_GUARANTEES] is None


def test_points_of_the_process_file_come_first_and_without_grounds() -> None:
    one = listed(basis("accept", "the River draft"))["river-draft"]
    assert [(p.issue, p.option, p.grounds) for p in one.provisions] == [
        (Issue.CEASEFIRE, "phased", ())
    ]


def test_a_text_as_the_source_tells_its_own_points() -> None:
    named = basis("propose", "the River draft", of="Tarsh", report="r", start=5)
    point = nobody(
        "demand",
        "monitors shall be in place within thirty days",
        "monitoring_verification",
        by="Point four",
        report="r",
        start=60,
        due="2031-06-03",
    )
    one = listed(named, outside=[point])["river-draft"]
    told_points = [p for p in one.provisions if p.grounds]
    assert [(p.issue, p.due) for p in told_points] == [
        (Issue.MONITORING_VERIFICATION, "2031-06-03")
    ]


def test_an_expert_tells_no_points() -> None:
    words = "the River draft provides for monitors on the bridge"
    one = listed(outside=[nobody("assert", words, "negotiating_basis", by="Lis Marn")])
    assert all(not point.grounds for point in one["river-draft"].provisions)


@pytest.mark.parametrize(
    ("acts", "status"),
    [
        ([("accept", "Norlund")], "under discussion"),
        ([("reject", "Norlund")], "rejected"),
        ([("praise", "Norlund")], "tabled"),
        ([("reject", "Norlund"), ("accept", "Veska")], "under discussion"),
    ],
)
def test_status_follows_the_words_of_the_parties(acts: list[tuple[str, str]], status: str) -> None:
    rows = [basis(act, "the River draft", of=party) for act, party in acts]
    found = listed(*rows)["river-draft"].status
    assert found.word == status
    assert status == "tabled" or found.grounds


def test_side_by_side_an_issue_is_a_row() -> None:
    found = listed(
        basis("propose", "a 12-point plan that calls for a truce and monitors on the bridge"),
        basis("accept", "the River draft"),
    )
    rows = dict(rows_by_issue(list(found.values())))
    assert list(rows) == [Issue.CEASEFIRE, Issue.MONITORING_VERIFICATION]
    assert sorted(len(points) for points in rows[Issue.MONITORING_VERIFICATION]) == [0, 1]


def test_an_offer_of_a_named_person_is_the_text_known_by_that_name() -> None:
    texts = (
        "agreed to the ceasefire proposal put forward by the special envoy of the mediators, Kesh",
        "accepted the outline that Kesh brought",
        "took Kesh’s latest offer as a basis",
    )
    for words in texts:
        row = basis("accept", words, of="Veska", issue="negotiating_basis ceasefire")
        (found,) = proposals(with_envoy(row))[:1]
        assert (found.key, [each.side for each in found.answers]) == ("kesh-proposal", ["veska"])


def test_a_text_of_the_same_author_on_another_matter_is_not_meant() -> None:
    row = basis("accept", "accepted the ceasefire proposal by Tarsh", of="Veska")
    told_of = [one.key for one in proposals(with_envoy(row)) if one.told]
    assert told_of == ["kesh-proposal"]


def test_what_the_mediators_put_forward_is_the_mediator_s_one_text_of_that_time() -> None:
    words = "agreed to the latest ceasefire proposal from mediators"
    found = listed(basis("propose", "a 7-point ceasefire plan", of="Kesby", day="2031-05-01"))
    assert list(found) == ["7-plan-kesby"]
    both = listed(
        basis("propose", "a 7-point ceasefire plan", of="Kesby", day="2031-05-01"),
        basis("accept", words, of="Veska"),
    )
    assert [each.side for each in both["7-plan-kesby"].answers] == ["veska"]


def test_a_deal_reached_last_week_is_none_of_long_ago() -> None:
    words = "the Tarsh draft agreed at the talks earlier this month"
    old = basis("accept", words, day="2032-05-04")
    assert not listed(old)
    assert set(listed(replace(old, date="2031-05-20"))) == {"river-draft"}


def test_a_text_known_by_its_answers_alone_needs_two_origins_and_is_not_its_refuser_s() -> None:
    words = "rejected a proposal crafted by Norlund for the release of five captives"
    first = basis("reject", words, of="Veska", report="a")
    other = basis("reject", "turned down the Norlund-crafted proposal", of="Veska", report="b")
    assert not listed(first)
    (one,) = listed(first, other).values()
    assert (one.name, one.authors) == ("proposal of Norlund", ("Norlund",))
    assert [each.stance for each in one.answers] == [Stance.OPPOSES, Stance.OPPOSES]


def test_who_looks_at_a_text_answers_neither_yes_nor_no() -> None:
    (one,) = listed(basis("assert", "Veska is studying the River draft", of="Veska")).values()
    (answer,) = one.answers
    assert (answer.party, answer.stance) == ("Veska", Stance.UNDECLARED)


def test_who_only_carries_a_text_does_not_take_it_up() -> None:
    row = basis("propose", "presented the nine-point plan to Norlund", of="Kesby")
    assert not listed(row)["nine"].answers


def with_envoy(*rows: Spoken) -> Material:
    """The invented war with a text that goes by its envoy’s name, and a paper on aid."""
    envoy = {"id": "lio-kesh", "name": "Lio Kesh", "roles": [{"title": "envoy", "of": "tarsh"}]}
    drafts = [
        {
            "id": "kesh-proposal",
            "name": "Kesh proposal",
            "date": "2031-03",
            "by": ["tarsh"],
            "provisions": [{"issue": "ceasefire", "option": "phased"}],
        },
        {
            "id": "aid-paper",
            "name": "aid paper",
            "date": "2031-04",
            "by": ["tarsh"],
            "provisions": [{"issue": "humanitarian", "option": "access"}],
        },
    ]
    given = PROCESS.model_dump(by_alias=True, exclude_defaults=True)
    process = Process.model_validate(
        given | {"people": [*given["people"], envoy], "drafts": drafts}
    )
    return Material(process, bench_of(process), rows, (), {})


def test_praise_that_names_what_a_text_lacks_is_no_support() -> None:
    praise = basis("praise", "the River draft, which fails to address the fishermen", of="Dorn")
    plain = basis("praise", "the River draft as a fair start", of="Dorn")
    stances = [listed(row)["river-draft"].answers[0].stance for row in (praise, plain)]
    assert stances == [Stance.UNDECLARED, Stance.SUPPORTS]


def test_thanks_to_somebody_beside_a_text_are_no_answer_to_it() -> None:
    thanks = basis("praise", "thanks to Veska for coming, and the River draft was read", of="Dorn")
    assert listed(thanks)["river-draft"].answers == ()


@pytest.mark.parametrize(
    ("words", "answers", "status"),
    [
        ("refused to hold talks under the River draft signed in March", 0, "signed"),
        ("declined to resume negotiations as part of the River draft", 0, "tabled"),
        ("refused to hold talks on the River draft", 1, "rejected"),
        ("rejected the River draft", 1, "rejected"),
    ],
)
def test_whoever_refuses_talks_under_a_text_has_not_refused_the_text(
    words: str, answers: int, status: str
) -> None:
    found = listed(basis("reject", words, kind="narrated"))["river-draft"]
    assert (len(found.answers), found.status.word) == (answers, status)


def test_a_told_answer_without_its_verb_is_shown_with_its_sentence() -> None:
    row = basis("reject", "the River draft, as Tarsh wrote it,", kind="narrated")
    print_ = "In the evening the River draft, as Tarsh wrote it, was turned down by Norlund."
    verb = basis("reject", "turned down the River draft", kind="narrated")
    shown = listed(row, around={row: print_})["river-draft"].answers[0].grounds[0]
    kept = listed(verb, around={verb: "Norlund turned down the River draft."})
    assert shown.words == print_
    assert kept["river-draft"].answers[0].grounds[0].words == verb.words


@pytest.mark.parametrize(
    ("day", "cue", "status"),
    [
        ("2031-06-20", "signed", "signed"),
        ("2031-06-20", "hailed", "tabled"),
        ("2031-06-21", "signed", "tabled"),
    ],
)
def test_an_agreement_that_all_authors_sign_on_its_day_is_that_text(
    day: str, cue: str, status: str
) -> None:
    pact = {"id": "pact", "name": "Osk pact", "date": "2031-06-20", "by": ["norlund", "veska"]}
    given = PROCESS.model_dump(by_alias=True)
    process = PROCESS.model_validate(given | {"drafts": [pact]})
    named = basis("assert", "the Osk pact is read in both capitals", of="Dorn", day="2031-07-01")
    rows = [
        basis("accept", "a peace agreement", of=of, day=day, cue=cue, kind="narrated",
              issue="ceasefire")
        for of in ("Norlund", "Veska")
    ]  # fmt: skip
    found = proposals(Material(process, bench_of(process), (named, *rows), (), {}))
    assert [one.status.word for one in found if one.name == "Osk pact"] == [status]
