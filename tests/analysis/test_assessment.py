"""The talks assessment: states, who spoke for and against, what nobody said."""

from typing import Any

import pytest

from analysis.spoken import said
from truceline.analysis.assessment import Assessed, assess
from truceline.analysis.factors import FILE, factors_of
from truceline.analysis.settled import State
from truceline.analysis.stances import bench_of
from truceline.analysis.wordsofstate import why
from truceline.coding.extending import extended
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.errors import CodebookError
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process

PROCESS = Process.model_validate(
    {
        "name": "Invented war",
        "parties": [{"id": "norlund", "name": "Norlund"}, {"id": "veska", "name": "Veska"}],
        "third_parties": [{"id": "tarsh", "name": "Tarsh", "role": "host"}],
    }
)
WATCH = "monitoring_verification"


def assessed(
    factor: str, *rows: Spoken, others: tuple[Spoken, ...] = (), process: Process = PROCESS
) -> Assessed:
    found = assess(factors_of(process), process, rows, others, bench=bench_of(process))
    return next(one for one in found if one.key == factor)


def veska(act: str, issue: str, option: str | None = None, **more: Any) -> Spoken:
    return said(act, issue, option, by="Dahl", of="Veska", **more)


def expert(act: str, issue: str, **more: Any) -> Spoken:
    return said(act, issue, by="Ines Marr", of="", rank=0, **more)


def test_the_codebook_has_the_seven_factors_in_order() -> None:
    assert list(extended(FILE)) == [
        "commitment",
        "monitoring",
        "security_concerns",
        "enforcement",
        "acceptable_mediator",
        "format_venue",
        "participation",
    ]


@pytest.mark.parametrize("key", list(extended(FILE)))
def test_of_an_empty_record_nothing_is_addressed(key: str) -> None:
    found = assessed(key)
    assert found.state is State.NOT_ADDRESSED
    assert found.silent == ("Norlund", "Veska")
    assert not found.asked_for_outside
    assert len(found.unsaid) == len(found.factor.questions)


CASES = [
    (
        "agreed",
        State.AGREED,
        [said("propose", WATCH, "UN"), veska("accept", WATCH, "UN", day="2031-05-05")],
    ),
    (
        "not agreed while a condition stands",
        State.CONVERGING,
        [said("propose", WATCH, "UN"), veska("accept", WATCH, "UN", condition="if unarmed")],
    ),
    (
        "not agreed while nobody accepted",
        State.CONVERGING,
        [said("propose", WATCH, "UN"), veska("propose", WATCH, "UN")],
    ),
    (
        "no longer agreed after a reversal",
        State.CONTESTED,
        [
            said("propose", WATCH, "UN"),
            veska("accept", WATCH, "UN", day="2031-05-05"),
            veska("reject", WATCH, "UN", day="2031-05-09"),
        ],
    ),
    (
        "one option includes the other",
        State.CONVERGING,
        [said("propose", WATCH, "UN"), veska("accept", WATCH)],
    ),
    (
        "options that exclude each other",
        State.CONTESTED,
        [said("propose", WATCH, "UN"), veska("propose", WATCH, "technical")],
    ),
    (
        "one wants what the other refuses",
        State.CONTESTED,
        [said("demand", WATCH, "UN"), veska("reject", WATCH, "UN")],
    ),
    (
        "two who speak for one party differ",
        State.CONTESTED,
        [said("accept", WATCH, "UN"), said("reject", WATCH, "UN", by="Orr", day="2031-05-05")],
    ),
    ("one party alone", State.ONE_SIDED, [said("propose", WATCH, "UN")]),
    (
        "a low rank changes no state",
        State.ONE_SIDED,
        [said("propose", WATCH, "UN"), veska("reject", WATCH, "UN", rank=5)],
    ),
    ("undeclared counts as silent", State.NOT_ADDRESSED, [said("decline_comment", WATCH)]),
    ("not said is not said", State.NOT_ADDRESSED, [said("propose", WATCH, mode="not_said")]),
    ("the unsure grounds no state", State.NOT_ADDRESSED, [said("propose", WATCH, confidence=0.4)]),
]


@pytest.mark.parametrize(("state", "rows"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_state(state: State, rows: list[Spoken]) -> None:
    assert assessed("monitoring", *rows).state is state


def test_who_spoke_for_and_against_with_the_newest_first() -> None:
    first = said("propose", WATCH, "UN", day="2031-05-01")
    second = said("demand", WATCH, "UN", day="2031-05-07")
    refused = veska("reject", WATCH, "UN", day="2031-05-02")
    found = assessed("monitoring", first, refused, second)
    norlund, other = found.parties
    assert [one.row for one in norlund.for_] == [second, first]
    assert not norlund.against
    assert [one.row for one in other.against] == [refused]
    assert found.newest == "2031-05-07"


def test_tellings_of_one_statement_stand_once() -> None:
    rows = [
        said("demand", WATCH, "UN", echo="e1", report=key, words="Let others look") for key in "ab"
    ]
    (one,) = assessed("monitoring", *rows).parties[0].for_
    assert len(one.tellings) == 2


def test_what_only_an_adversary_tells_binds_nobody() -> None:
    row = said(
        "reject", WATCH, "UN", kind="narrated", cue="refuses", told_by="Dahl", teller="veska"
    )
    found = assessed("monitoring", row)
    (one,) = found.parties[0].against
    assert (one.binding, one.told_by) == (False, "Dahl")
    assert found.state is State.NOT_ADDRESSED
    assert why(found).startswith("spoken of only in words that bind no party: Norlund;")


def test_outsiders_ask_and_change_no_state() -> None:
    host = said("propose", "enforcement", by="Lind", of="Tarsh", words="Norlund must pay a fine")
    marr = expert("appeal", "enforcement", words="Norlund and Veska need a penalty for a breach")
    found = assessed("enforcement", host, others=(marr,))
    assert found.state is State.NOT_ADDRESSED
    assert found.asked_for_outside
    assert [voice.name for voice in found.outsiders] == ["Tarsh", "Ines Marr"]
    assert why(found) == "no party has spoken of it; asked for by 2 outside"


def test_an_expert_on_another_conflict_is_left_out() -> None:
    marr = expert("appeal", "enforcement", words="the island needs a court")
    assert not assessed("enforcement", others=(marr,)).outsiders


DIGEST = "digest"
BOTH = veska("assert", "hostilities", report=DIGEST, words="Norlund and Veska traded fire")


@pytest.mark.parametrize(("start", "counts"), [(400, True), (6000, False)])
def test_in_a_digest_an_outsider_counts_only_among_words_on_the_parties(
    start: int, counts: bool
) -> None:
    marr = expert("appeal", "enforcement", words="a court is needed", report=DIGEST, start=start)
    host = said("appeal", "enforcement", by="Lind", of="Tarsh", report=DIGEST, start=start)
    found = assessed("enforcement", BOTH, host, others=(marr,))
    assert [one.name for one in found.outsiders] == (["Tarsh", "Ines Marr"] if counts else [])


@pytest.mark.parametrize(
    ("act", "issue", "factor", "counts"),
    [
        ("commit", "withdrawal", "security_concerns", False),
        ("accept", "talks_resumption", "commitment", False),
        ("offer", WATCH, "monitoring", True),  # a house or a camera is anybody's to lend
        ("reject", "ceasefire", "commitment", True),  # an opinion
    ],
)
def test_who_has_no_side_grants_nothing_that_is_the_parties(
    act: str, issue: str, factor: str, counts: bool
) -> None:
    marr = expert(act, issue, words="it would leave Norlund and Veska")
    assert bool(assessed(factor, others=(marr,)).outsiders) is counts


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("We are closely monitoring all reactions", State.NOT_ADDRESSED),
        ("We watch the latest developments", State.NOT_ADDRESSED),
        ("Observers must follow the situation at the bridge", State.ONE_SIDED),
        ("We ask for a mission that monitors the truce", State.ONE_SIDED),
    ],
)
def test_to_follow_the_news_is_no_monitoring(words: str, state: State) -> None:
    row = veska("appeal", WATCH, words=words, shown=(Issue.MONITORING_VERIFICATION,))
    assert assessed("monitoring", row).state is state


@pytest.mark.parametrize(
    ("cue", "words", "counts"),
    [("announced", "a successful raid", False), ("announced", "a new raid", True)],
)
def test_a_blow_that_is_over_is_no_threat_to_security(cue: str, words: str, counts: bool) -> None:
    row = veska("threaten", "hostilities", cue=cue, words=words)
    found = assessed("security_concerns", row)
    assert any(one.against for one in found.parties) is counts


@pytest.mark.parametrize(
    ("words", "bears"),
    [
        ("new sanctions for every breach of the truce", True),
        ("new sanctions for the war", False),
    ],
)
def test_sanctions_count_as_enforcement_only_for_a_breach(words: str, bears: bool) -> None:
    found = assessed("enforcement", said("demand", "sanctions", "tighten", words=words))
    assert bool(found.parties[0].for_) is bears


def test_a_mediator_held_partial_is_at_best_contested() -> None:
    rows = [
        said("propose", "mediation", "Tarsh"),
        veska("accept", "mediation", "Tarsh"),
        veska("accuse", "mediation", "partial", day="2031-05-05"),
    ]
    assert assessed("acceptable_mediator", *rows[:2]).state is State.AGREED
    found = assessed("acceptable_mediator", *rows)
    assert (found.state, found.partial) == (State.CONTESTED, ("Veska",))


def test_on_different_issues_for_and_against_tell() -> None:
    pulled = said("commit", "withdrawal", "full", words="we pull back to the river")
    threat = veska("threaten", "hostilities", words="we shall strike the port")
    assert assessed("security_concerns", pulled, threat).state is State.CONTESTED


def test_talks_called_useless_speak_against_commitment() -> None:
    row = said("assert", "talks_resumption", words="There is nothing to talk about with them")
    assert [one.row for one in assessed("commitment", row).parties[0].against] == [row]


@pytest.mark.parametrize(
    ("condition", "listed"), [(None, 1), ("as long as the guns are silent", 0)]
)
def test_only_an_unconditional_offer_speaks_for_commitment(
    condition: str | None, listed: int
) -> None:
    row = said("offer", "talks_resumption", "now", condition=condition)
    assert len(assessed("commitment", row).parties[0].for_) == listed


def test_a_question_ends_when_a_party_answers_it() -> None:
    ask = "who pays for monitors"
    assert ask in assessed("monitoring", said("propose", WATCH)).unsaid
    paid = said("offer", WATCH, words="we would pay for the observers ourselves")
    assert ask not in assessed("monitoring", paid).unsaid


def test_a_process_file_extends_a_factor_and_adds_one() -> None:
    more = {
        "monitoring": {"question": "Who watches the dam?", "against": [{"acts": ["praise"]}]},
        "water": {
            "name": "Water",
            "question": "Who opens the gate?",
            "issues": ["economy"],
            "for": [{"acts": ["offer"]}],
            "against": [{"acts": ["reject"]}],
        },
    }
    process = Process.model_validate({**PROCESS.model_dump(by_alias=True), "assessment": more})
    again = Process.model_validate_json(process.model_dump_json(by_alias=True))
    praised = said("praise", WATCH)
    found = assessed("monitoring", praised, process=again)
    assert found.factor.question == "Who watches the dam?"
    assert [one.row for one in found.parties[0].against] == [praised]
    assert assessed("water", said("offer", "economy", "reopening"), process=again).parties[0].for_


def test_a_factor_that_is_not_whole_is_said_to_be_so() -> None:
    process = PROCESS.model_copy(
        update={
            "assessment": Process.model_validate(
                {"name": "x", "assessment": {"water": {"name": "Water"}}}
            ).assessment
        }
    )
    with pytest.raises(CodebookError, match=r"assessment\.yml, water → question"):
        factors_of(process)


def test_a_process_with_an_assessment_can_be_a_key() -> None:
    more = {"monitoring": {"only": {"monitoring_verification": ["dam"]}}}
    process = Process.model_validate({"name": "x", "assessment": more})
    assert hash(process) == hash(Process.model_validate({"name": "x"}))
    assert process != Process.model_validate({"name": "x"})


NOT_ON_IT = {
    "trade talks": ("commitment", "reject", "talks_resumption", "trade talks with Norlund"),
    "amid a failure": (
        "commitment",
        "commit",
        "ceasefire",
        "to hunt its captains amid their failure to agree to a ceasefire",
    ),
    "another paper": (
        "commitment",
        "accept",
        "negotiating_basis",
        "proposals drawn up by the harbour board of Veska",
    ),
    "nothing named": ("commitment", "reject", "ceasefire", "I may tell you something good"),
    "where blows fall": (
        "security_concerns",
        "concede",
        "territory",
        "we lift every limit on strikes with our guns on Norlundic territory",
    ),
}


@pytest.mark.parametrize(("factor", "act", "issue", "words"), NOT_ON_IT.values(), ids=NOT_ON_IT)
def test_what_only_touches_an_issue_is_no_word_on_its_factor(
    factor: str, act: str, issue: str, words: str
) -> None:
    row = veska(act, issue, words=words, shown=(Issue(issue),))
    assert not any(one.for_ or one.against for one in assessed(factor, row).parties)


def test_who_comes_to_the_table_speaks_for_talks() -> None:
    row = veska("commit", "talks_resumption", words="the delegation would go on Tuesday",
                shown=(Issue.TALKS_RESUMPTION,))  # fmt: skip
    assert assessed("commitment", row).parties[1].for_


@pytest.mark.parametrize(
    ("words", "against"),
    [
        ("we will keep full control of the valley", True),
        ("we will leave the valley", False),
    ],
)
def test_to_keep_land_answers_no_fear(words: str, against: bool) -> None:
    row = veska("commit", "territory", words=words, shown=(Issue.TERRITORY,))
    found = assessed("security_concerns", row).parties[1]
    assert bool(found.against) is against
    assert not (against and found.for_)


def test_a_refused_paper_of_the_mediator_is_no_word_on_him() -> None:
    row = veska("reject", "negotiating_basis mediation", words="the plan put forward by mediators",
                shown=(Issue.NEGOTIATING_BASIS, Issue.MEDIATION))  # fmt: skip
    assert not assessed("acceptable_mediator", row).parties[1].against


@pytest.mark.parametrize(("target", "partial"), [("Tarsh", ("Veska",)), ("Lumia", ())])
def test_only_a_mediator_can_be_held_partial(target: str, partial: tuple[str, ...]) -> None:
    row = veska("accuse", "mediation", "partial", words=f"{target} of siding with its rival",
                targets=(target,), shown=(Issue.MEDIATION,))  # fmt: skip
    assert assessed("acceptable_mediator", row).partial == partial


def test_what_a_state_owes_under_the_law_is_no_mandate() -> None:
    row = veska(
        "accuse", "legal_authority", words="a breach of its legal duties as the ruling power"
    )
    assert not assessed("participation", row).parties[1].against
