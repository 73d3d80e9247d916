"""What an act's own words want, without what they say in passing. Fiction."""

import pytest

from analysis.spoken import said
from truceline.analysis.positions import positions
from truceline.analysis.stances import Bench, stance_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken

BENCH = Bench()


def act(does: str, issues: str, words: str, **more: object) -> Spoken:
    shown = tuple(Issue(issue) for issue in issues.split())
    return said(does, issues, more.pop("option", None), words=words,  # type: ignore[arg-type]
                **{"shown": shown, **more})  # type: ignore[arg-type]  # fmt: skip


def stances(row: Spoken) -> list[str | None]:
    return [stance_of(row, issue, BENCH) for issue in row.issues]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # readiness to talk is readiness to talk
        (act("offer", "ceasefire talks_resumption", "ready to negotiate an end to the war"),
         [None, "supports"]),
        (act("offer", "ceasefire talks_resumption", "open to talks on a truce",
             shown=(Issue.CEASEFIRE,)), [None, "supports"]),
        (act("offer", "ceasefire", "ready for a truce while talks go on"), ["supports"]),
        (act("appeal", "ceasefire", "a halt to the fighting so that talks can begin"),
         ["supports"]),
        # the text of another time
        (act("reject", "talks_resumption", "to join the talks under the previous truce deal",
             kind="narrated", cue="refused"), [None]),
        (act("reject", "talks_resumption", "to join the talks", kind="narrated", cue="refused"),
         ["opposes"]),
        # the place for talks is no wish to talk
        (act("propose", "talks_venue talks_resumption", "Tarsh is the best place for the talks",
             option="Tarsh"), ["supports", None]),
        (act("propose", "talks_venue talks_resumption", "let us hold talks in Tarsh",
             option="Tarsh"), ["supports", "supports"]),
        # an accord to be reached is no text
        (act("appeal", "negotiating_basis", "patient dialogue to reach a lasting accord"), [None]),
        (act("appeal", "negotiating_basis", "that all accept the accord"), ["supports"]),
        # to keep away from something is asked for
        (act("appeal", "humanitarian", "the villagers not to cooperate with the relief convoys",
             option="access"), [None]),
        (act("appeal", "humanitarian", "the villagers to cooperate with the relief convoys",
             option="access"), ["supports"]),
        (act("commit", "accountability", "a visit without being arrested under a court's warrant",
             option="national court"), [None]),
        # talks on a swap are no swap yet
        (act("appeal", "prisoners talks_resumption", "talks on the captives should go on"),
         [None, "supports"]),
        (act("appeal", "prisoners", "talks should go on and all captives be released"),
         ["supports"]),
        # to tell one's view of a thing is not to want it
        (act("accept", "ceasefire talks_resumption", "to set out their vision of a possible truce "
             "and to continue the talks"), [None, "supports"]),
        (act("accept", "ceasefire", "a truce of thirty days"), ["supports"]),
        # an answer takes its matter from the table, unless it names another
        (act("reject", "talks_format", "nobody could accept the truce offered by Veska",
             answers=True), [None]),
        (act("reject", "talks_format", "nobody could accept these offers", answers=True),
         ["opposes"]),
        # of several sentences only that which holds the act
        (act("commit", "monitoring_verification", "They have a hotline. We will sort it out.",
             shown=(), heart="We will sort it out."), [None]),
        (act("commit", "talks_resumption ceasefire", "The truce is broken. We will hold talks.",
             shown=(), heart="We will hold talks."), ["supports", None]),
        # the way that is not taken
        (act("appeal", "sanctions talks_resumption", "more sanctions instead of a dialogue",
             option="tighten"), ["supports", None]),
        (act("appeal", "talks_resumption", "talks rather than more sanctions"), ["supports"]),
        # what others might do
        (act("commit", "sanctions", "We will find a way if they impose sanctions on us",
             option="impose"), [None]),
        (act("commit", "humanitarian", "It is not true that we starve. We will manage"), [None]),
        # those of whom a clause only tells
        (act("demand", "talks_resumption", "Courage is needed, from all people who seek peace"),
         [None]),
        # grounds of a refusal of something else
        (act("reject", "ceasefire sanctions", "more sanctions for not agreeing to a truce",
             option="immediate"), [None, "opposes"]),
        # talks at which something else is wanted
        (act("demand", "talks_resumption", "At these talks we must speak of trade"), [None]),
        # a visit is no seat, and a seat is one
        (act("invite", "participation", "Oren to come on a visit"), [None]),
        (act("invite", "participation", "Oren to take a seat at the table"), ["supports"]),
        # a charge that was taken for an offer
        (act("offer", "humanitarian", "it would bring chaos and use food as a weapon"), [None]),
        (act("offer", "humanitarian", "it would bring food to end the famine"), ["supports"]),
        # what was dismissed stands elsewhere
        (act("reject", "humanitarian", "as “a joke”", kind="narrated", cue="dismissed"), [None]),
        # words too thin for their issue
        (act("appeal", "ceasefire", "calm"), [None]),
        (act("appeal", "talks_resumption", "the envoy to turn words into deeds"), [None]),
        (act("commit", "talks_resumption", "diplomatic efforts in world bodies"), [None]),
        (act("appeal", "security_guarantees", "both should do more for security"), [None]),
        (act("commit", "security_guarantees", "we shall protect Veska from attack"),
         ["supports"]),
        (act("reject", "participation", "no need of a trade pact"), [None]),
        # where talks were held is no wish to hold them there
        (act("accept", "talks_venue talks_resumption",
             "the only outcome of the meeting between both in Osk last week", option="Osk"),
         [None, None]),
        (act("accept", "talks_venue", "to meet in Osk next week", option="Osk"), ["supports"]),
    ],
)  # fmt: skip
def test_only_what_is_wanted_grounds_a_stance(row: Spoken, wanted: list[str | None]) -> None:
    assert stances(row) == wanted


@pytest.mark.parametrize(
    ("words", "condition", "wanted"),
    [
        ("If there is a chance to talk, we are prepared", "If there is a chance to talk",
         "conditional"),
        ("If there is a chance of talks, we would take it", "If there is a chance of talks",
         "conditional"),
        ("If there is a chance to talk, it will be harvest first", "If there is a chance to talk",
         None),
        ("If it rains, we are prepared", "If it rains", None),
    ],
)  # fmt: skip
def test_an_offer_takes_up_what_its_condition_names(
    words: str, condition: str, wanted: str | None
) -> None:
    row = act("offer", "talks_resumption", words, condition=condition, shown=())
    assert stances(row) == [wanted]
    held = positions([row])
    assert [one.condition for one in held] == ([condition] if wanted else [])


def test_words_that_nobody_read_for_issues_are_taken_as_coded() -> None:
    assert stances(said("appeal", "ceasefire", words="calm")) == ["supports"]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # what somebody else failed to do is told beside the point
        (act("commit", "ceasefire", "to press on amid the other side's failure to agree to a "
             "truce"), [None]),
        (act("commit", "ceasefire", "to keep the truce after weeks of fighting"), ["supports"]),
        # a cabinet that meets is no talks
        (act("appeal", "talks_resumption", "we hold this special government meeting on the hill"),
         [None]),
        (act("appeal", "talks_resumption", "we need to hold a meeting with Veska"), ["supports"]),
        # within the framework of something is no text
        (act("offer", "negotiating_basis", "to give support within the framework of old duties"),
         [None]),
        (act("offer", "negotiating_basis", "to work on the framework that Tarsh drew up"),
         ["supports"]),
        # the verb of the matter may stand with that of the act
        (act("accept", "prisoners", "300 captives each", kind="narrated", cue="agreed to swap",
             shown=()), ["supports"]),
        (act("accept", "prisoners", "300 sacks of flour each", kind="narrated",
             cue="agreed to swap", shown=()), [None]),
        # a text of one's own that requires something
        (act("demand", "negotiating_basis withdrawal ceasefire", "our draft requires Veska to "
             "withdraw its troops before a truce", shown=(Issue.NEGOTIATING_BASIS,)),
         ["supports", "supports", None]),
    ],
)  # fmt: skip
def test_what_stands_by_the_way_is_no_stance(row: Spoken, wanted: list[str | None]) -> None:
    assert stances(row) == wanted
