"""What a record tells analysis of an act besides its words."""

from dataclasses import replace
from typing import Any

import pytest

from record.invented import (
    DAHL,
    NORLUND,
    REJECTS,
    TEXT,
    article,
    entry,
    report,
    statement,
)
from truceline.record.entries import Entry
from truceline.record.opening import Record
from truceline.record.showing import heart_of, shown_issues, takes_up
from truceline.record.writer import CHANGED, set_process, store
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process
from truceline.vocabulary.statements import SaidOn

OREN = Actor(key="oren", name="Oren", type=ActorType.PERSON, party="Veska", side="veska")


def spoken(record: Record, *statements: Any) -> list[Spoken]:
    came = report("told")
    with record.writing() as connection:
        store(connection, [Entry(report=came, article=article(came), statements=statements)])
    return list(record.reader.spoken())


def test_spoken_tells_what_an_act_names(full: Record) -> None:
    first = full.reader.spoken()[0]
    assert first.shown == (Issue.CEASEFIRE,)  # withdrawal has no words of its own
    assert (first.answers, first.condition_kind, first.targets) == (False, "exception", ("Veska",))
    assert (first.sure, first.cue, first.told_by, first.echo) == (0.75, "said …", None, None)


@pytest.mark.parametrize(
    ("teller", "told_by"), [(OREN, ("Oren", "veska")), (NORLUND, (None, None))]
)
def test_who_of_another_side_tells_it(
    record: Record, teller: Actor, told_by: tuple[str | None, str | None]
) -> None:
    came = report("told")
    outer = statement(came, teller, TEXT.splitlines()[1], cue="predicted")
    inner = replace(
        statement(came, DAHL, "Norlund rejects the ceasefire", REJECTS), told_by=outer.key
    )
    (told,) = [row for row in spoken(record, outer, inner) if row.speaker == "Ada Dahl"]
    assert (told.told_by, told.teller) == told_by


CLOSE = Actor(key="aide", name="a source close to Norlund", type=ActorType.UNNAMED)


@pytest.mark.parametrize(("teller", "rank"), [(CLOSE, 6), (OREN, 2)])
def test_what_only_somebody_without_a_name_tells_weighs_like_words_of_nobody_named(
    record: Record, teller: Actor, rank: int
) -> None:
    came = report("told")
    minister = replace(DAHL, roles=(Role(title="foreign minister", of="norlund", rank=2),))
    outer = statement(came, teller, TEXT.splitlines()[1], cue="predicted")
    inner = statement(came, minister, "Norlund rejects the ceasefire", REJECTS)
    rows = spoken(record, outer, replace(inner, told_by=outer.key))
    assert [row.rank for row in rows if row.speaker == "Ada Dahl"] == [rank]


def test_a_cue_behind_the_words_does_not_open_them(record: Record) -> None:
    came = report("told")
    late = statement(came, DAHL, "We propose direct talks in Tarsh", REJECTS, cue="told")
    (told,) = spoken(record, late)
    assert told.cue == ""


ISSUES = (Issue.TALKS_RESUMPTION, Issue.CEASEFIRE)


@pytest.mark.parametrize(
    ("words", "kind", "lemma", "condition", "grounds", "shown"),
    [
        # the issue stands only in the condition
        (
            "any talks are out of the question as long as the truce is broken",
            "indirect", "say", "as long as the truce is broken",
            [("issue:talks_resumption", "talks"), ("issue:ceasefire", "truce")],
            ISSUES[:1],
        ),
        ("no truce while the talks go on, and no talks", "indirect", "say", "while the talks go on",
         [("issue:talks_resumption", "talks"), ("issue:ceasefire", "truce")], ISSUES),
        # another sentence names it
        ("the idea", "indirect", "say", None,
         [("issue:context", ""), ("issue:talks_resumption", "talks")], ()),
        # nothing but the cue
        ("the matter", "narrated", "discuss", None,
         [("cue:reject/refuse-to", "refused"), ("issue:talks_resumption", "discuss")], ()),
        ("its capital as the seat of talks", "narrated", "offer", None,
         [("cue:offer/offer", "offered"), ("issue:talks_resumption", "offered its capital as")],
         ISSUES[:1]),
        # an object alone tells of an act only where the cue names the act
        ("its round of talks", "narrated", "see", None,
         [("words:accept/see", "sees"), ("issue:talks_resumption", "talks")], ()),
        ("to open talks", "narrated", "aim", None,
         [("words:commit/own-plan", "open"), ("issue:talks_resumption", "talks")], ISSUES[:1]),
        # the end that it serves, a remark, what would have been
        ("direct talks are the best way to end the war", "indirect", "say", None,
         [("issue:talks_resumption", "talks"), ("issue:ceasefire", "end the war")], ISSUES[:1]),
        ("to hold talks, the only point of a truce", "narrated", "promise", None,
         [("cue:commit/pledge", "x"), ("issue:talks_resumption", "talks"),
          ("issue:ceasefire", "truce")], ISSUES[:1]),
        ("the talks under which there would have been a truce", "direct", "say", None,
         [("issue:talks_resumption", "talks"), ("issue:ceasefire", "truce")], ISSUES[:1]),
        ("talks", "direct", "say", None, [("words:offer/ready", "ready")], None),
    ],
)  # fmt: skip
def test_which_issues_the_words_show(
    words: str,
    kind: str,
    lemma: str,
    condition: str | None,
    grounds: list[tuple[str, str]],
    shown: tuple[Issue, ...] | None,
) -> None:
    told = type("Row", (), {"words": words, "kind": kind, "cue_lemma": lemma,
                            "condition": condition, "grounds": grounds})()  # fmt: skip
    assert shown_issues(told, ISSUES) == shown


@pytest.mark.parametrize(
    ("words", "grounds", "heart"),
    [
        # the sentence that holds the act
        ("They broke the truce. Our chiefs will sort it out. We met Mr. Oren on the U.N. pier.",
         [("words:commit/own-will", "sort")], "They broke the truce. Our chiefs will sort it out."),
        ("They broke the truce. Our leaders will hold talks. The harbour is calm.",
         [("words:commit/own-will", "hold")], "Our leaders will hold talks."),
        # a quotation taken up again in capitals is another sentence, in small letters the same
        ("He lied about the truce … We only hope for talks.", [("words:appeal/x", "hope")],
         "We only hope for talks."),
        ("After the truce … we only hope for talks.", [("words:appeal/x", "hope")], None),
        # told by the cue, of all that was said; one sentence; words found nowhere
        ("A truce. And talks.", [("cue:demand/demand", "demanded")], None),
        ("We will hold talks", [("words:commit/own-will", "hold")], None),
        ("A truce. And talks.", [("words:commit/own-will", "elsewhere")], None),
    ],
)  # fmt: skip
def test_the_sentence_that_holds_the_act(
    words: str, grounds: list[tuple[str, str]], heart: str | None
) -> None:
    told = type("Row", (), {"words": words, "grounds": grounds})()
    assert heart_of(told) == heart


def test_an_issue_of_another_sentence_is_not_shown() -> None:
    grounds = [("words:commit/own-will", "hold"), ("issue:talks_resumption", "talks"),
               ("issue:ceasefire", "truce")]  # fmt: skip
    told = type("Row", (), {"words": "The truce is broken. We will hold talks.", "kind": "direct",
                            "cue_lemma": "say", "condition": None,
                            "grounds": grounds})()  # fmt: skip
    assert shown_issues(told, ISSUES) == (Issue.TALKS_RESUMPTION,)


@pytest.mark.parametrize(
    ("grounds", "answers"),
    [
        ([("issue:ceasefire", "")], True),
        ([("issue:ceasefire", "truce")], False),
        ([("issue:context", ""), ("issue:ceasefire", "")], False),
        ([], False),
    ],
)
def test_what_takes_up_an_offer(grounds: list[tuple[str, str]], answers: bool) -> None:
    assert takes_up(grounds) is answers


def test_grounds_survive_the_record(record: Record) -> None:
    act = Act(
        act=ActKind.REJECT,
        plover=None,
        issues=(Issue.CEASEFIRE,),
        grounds=(Ground("cue:reject", "rejected"), Ground("issue:ceasefire", "")),
    )
    (told,) = spoken(record, statement(report("told"), DAHL, "a truce", act))
    assert (told.shown, told.answers) == ((), True)


def test_each_writing_leaves_a_new_mark(record: Record) -> None:
    marks = [record.reader.noted(CHANGED)]
    for _ in range(2):
        with record.writing() as connection:
            store(connection, [entry("one")])
        marks.append(record.reader.noted(CHANGED))
    numbers = [int((mark or "").split()[0]) for mark in marks]
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]
    with pytest.raises(ZeroDivisionError), record.writing():
        raise ZeroDivisionError
    assert record.reader.noted(CHANGED) == marks[-1]


def test_an_office_counts_on_the_day_of_speaking(record: Record) -> None:
    sides = [{"id": "norlund", "name": "Norlund"}, {"id": "veska", "name": "Veska"}]
    with record.writing() as connection:
        set_process(connection, Process.model_validate({"name": "Talks", "parties": sides}))
    office = Role(title="minister", of="norlund", rank=2, until="2031-04-15")
    former = replace(DAHL, party=None, side=None, roles=(office,), known=True)
    came = report("told")
    then = replace(
        statement(came, former, "Norlund rejects the ceasefire", REJECTS),
        said_on=SaidOn(date="2031-02-04", precision="day", grounds="invented"),
    )
    now = replace(
        statement(came, former, TEXT.splitlines()[1], REJECTS),
        said_on=SaidOn(date="2031-05-05", precision="day", grounds="invented"),
    )
    rows = spoken(record, then, now)
    assert [(row.party, row.side, row.rank, row.date) for row in rows] == [
        ("Norlund", "norlund", 2, "2031-02-04")
    ]
    parties = {
        row.date: [actor.party for actor in row.statement.speaker.actors]
        for row in record.reader.statements()
        if row.statement.speaker is not None
    }
    assert parties == {"2031-02-04": ["Norlund"], "2031-05-05": [None]}
