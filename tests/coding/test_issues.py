"""Issues of an act's own words, most specific first, and the option named."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from truceline.coding.codebook import Codebook
from truceline.coding.issues import IssueFinder
from truceline.coding.matter import with_likely
from truceline.coding.phrases import words_of
from truceline.vocabulary.acts import Act, Issue
from truceline.vocabulary.process import Draft, Party, Process

PROCESS = Process(
    name="Norlund and Veska",
    third_parties=(Party(id="tarsh", name="Tarsh", role="host", capital="Tarshport"),),
    drafts=(Draft(id="harbour", name="Harbour draft", by=("tarsh",)),),
)

ABOUT = [
    ("a truce on both banks", ["ceasefire"], None),
    ("an end to the war", ["ceasefire"], None),
    ("the war goes on", ["hostilities"], None),
    ("Norlund must leave the occupied valley", ["withdrawal"], None),
    ("observers from a neutral country", ["monitoring_verification"], "third-party"),
    ("an exchange of all prisoners", ["prisoners"], None),
    ("a corridor for refugees", ["humanitarian"], "corridor"),
    ("to lift the sanctions", ["sanctions"], "lift"),
    ("nuclear talks", ["talks_resumption"], None),
    ("to stop enriching uranium", ["nuclear"], None),
    ("direct talks without intermediaries", ["talks_format"], "direct"),
    ("the Harbour draft", ["negotiating_basis"], "Harbour draft"),
    ("a ten-point peace plan", ["negotiating_basis"], None),
    ("to join the alliance", ["alliance_neutrality"], "membership"),
    ("a panel that fines each breach", ["enforcement"], "panel"),
    ("according to the weather office", [], None),
    ("the judge ruled that the officer is guilty", ["accountability"], None),
    ("they judge the water by its colour", [], None),
    ("a land surveyor in the port", [], None),
    ("grain from the port", ["economy"], None),
    ("shells fell on the territory of Veska", ["hostilities"], None),
    ("an agreement reached in Harbour", ["negotiating_basis"], "Harbour draft"),
    ("tarshport can host the talks", ["talks_venue"], "Tarshport"),
    ("to sit in separate rooms", ["talks_format"], None),
    ("the Relief Council opened an office", [], None),
    ("rest became an integral part of daily life", [], None),
    ("they moved forward", [], None),
    ("assurances that the roof is dry", [], None),
    ("the valley is an integral part of Norlund", ["territory"], None),
    ("observers of the UN in the valley", ["monitoring_verification"], "UN"),
]


def test_a_prefix_is_no_body(codebook: Codebook, parse: Callable[[str], Doc]) -> None:
    finder, doc = IssueFinder(codebook, PROCESS), parse("observers in the un-mapped strip")
    words, whole = words_of(doc), [(0, len(doc))]
    assert finder.option(Issue.MONITORING_VERIFICATION, doc, words, whole, None) != "UN"


@pytest.mark.parametrize(("text", "issues", "option"), ABOUT)
def test_issue_and_option(
    codebook: Codebook,
    parse: Callable[[str], Doc],
    text: str,
    issues: list[str],
    option: str | None,
) -> None:
    finder, doc = IssueFinder(codebook, PROCESS), parse(text)
    words, whole = words_of(doc), [(0, len(doc))]
    found = finder.find(doc, words, whole)
    assert list(found.issues[:1]) == issues
    if option is not None:
        assert finder.option(Issue(issues[0]), doc, words, whole, found.draft) == option


def test_the_venue_named_is_the_option(acts_of: Callable[..., tuple[Act, ...]]) -> None:
    act = acts_of("“<Oslo is the best place for talks>,” [Sabel] {said}.")[0]
    assert (act.act, act.issues[0], act.option) == ("propose", "talks_venue", "Oslo")


def test_where_talks_are_held_is_the_venue_not_who_holds_them(
    acts_of: Callable[..., tuple[Act, ...]],
) -> None:
    act = acts_of("[Sabel] {said} <Norlund is ready to hold talks with Veska in Oslo>.")[0]
    assert (act.issues[0], act.option) == ("talks_venue", "Oslo")


def test_at_most_three(codebook: Codebook, parse: Callable[[str], Doc]) -> None:
    doc = parse("a truce, an exchange of prisoners, aid convoys, sanctions relief and uranium")
    finder = IssueFinder(codebook, PROCESS)
    assert len(finder.find(doc, words_of(doc), [(0, len(doc))]).issues) == 3


def test_who_speaks_is_not_what_is_spoken_of(acts_of: Callable[..., tuple[Act, ...]]) -> None:
    act = acts_of("[The observers in Veska] {questioned} <the motives of the minister>.", told=True)
    assert Issue.MONITORING_VERIFICATION not in act[0].issues


def test_what_was_spoken_of_before_is_marked(acts_of: Callable[..., tuple[Act, ...]]) -> None:
    act = acts_of("The prisoners are still in the camp. “<It will not work>,” [Oren] {said}.")[0]
    assert act.issues == (Issue.PRISONERS,)
    assert "issue:context" in [ground.rule for ground in act.grounds]


def test_words_of_another_matter_take_none_from_before(
    acts_of: Callable[..., tuple[Act, ...]],
) -> None:
    before = "The prisoners are still in the camp. "
    told = before + "“<The museum opens its new wing in May>,” [Dahl] {said}."
    assert Issue.PRISONERS not in acts_of(told)[0].issues


def test_likeness_comes_after_strong_and_before_weak_words(
    codebook: Codebook, parse: Callable[[str], Doc]
) -> None:
    finder, doc = IssueFinder(codebook, PROCESS), parse("the sick need food during the truce")
    found = finder.find(doc, words_of(doc), [(0, len(doc))])
    likely = {Issue.NUCLEAR: 0.9, Issue.HUMANITARIAN: 0.1}
    assert Issue.CEASEFIRE in found.strong
    assert with_likely(found, likely, list(doc)).issues[: len(found.strong) + 1] == (
        *found.issues[: len(found.strong)],
        Issue.NUCLEAR,
    )
    assert with_likely(found, {Issue.NUCLEAR: 0.2}, list(doc)) == found


def test_words_beside_what_is_done_are_weighed(acts_of: Callable[..., tuple[Act, ...]]) -> None:
    words = "the day would be named when the last round of the winter had been fired"
    act = acts_of(f"[Sabel] {{said}} <{words}>.")[0]
    assert act.issues[0] is Issue.CEASEFIRE  # "last round" alone is one of talks


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("to attend the Tarsh-mediated meeting", Issue.PARTICIPATION),
        ("to honour the truce brokered by the envoys of Tarsh", Issue.CEASEFIRE),
        ("it was brokered by the mediator", Issue.MEDIATION),
    ],
)
def test_who_brought_it_about_comes_last(
    codebook: Codebook, parse: Callable[[str], Doc], text: str, first: Issue
) -> None:
    finder, doc = IssueFinder(codebook, PROCESS), parse(text)
    assert finder.find(doc, words_of(doc), [(0, len(doc))]).issues[0] is first


@pytest.mark.parametrize(
    "text",
    [
        "they met fighters of the Front for the Liberation of Osk",
        "they spoke to men of the Valley Liberation Army in Osk",
    ],
)
def test_words_within_a_name_show_nothing(
    codebook: Codebook, parse: Callable[[str], Doc], text: str
) -> None:
    group = Party(id="front", name="Front for the Liberation of Osk", kind="group", role="observer")
    finder = IssueFinder(codebook, PROCESS.model_copy(update={"parties": (group,)}))
    doc = parse(text)
    assert Issue.TERRITORY not in finder.find(doc, words_of(doc), [(0, len(doc))]).issues


@pytest.mark.parametrize(
    ("text", "issue"),
    [
        (
            "Oren warned that the safety of travellers could not be guaranteed",
            "security_guarantees",
        ),
        ("the list includes ongoing negotiations", "participation"),
        ("the negotiating teams had finalised the text", "participation"),
        ("the lifting of our defensive measures", "sanctions"),
    ],
)
def test_loose_words_decide_nothing(
    codebook: Codebook, parse: Callable[[str], Doc], text: str, issue: str
) -> None:
    finder, doc = IssueFinder(codebook, PROCESS), parse(text)
    assert issue not in finder.find(doc, words_of(doc), [(0, len(doc))]).issues


def test_a_bare_denial_takes_no_matter_from_before(acts_of: Callable[..., tuple[Act, ...]]) -> None:
    for whom in ("Veska", "the rebels of Veska"):
        told = f"The prisoners are still in the camp. [Norlund] {{denies}} <backing {whom}>."
        assert acts_of(told, told=True)[0].issues == ()


def test_a_deed_comes_before_whom_it_hit(acts_of: Callable[..., tuple[Act, ...]]) -> None:
    act = acts_of("[Oren] {accused} <Norlund of launching airstrikes on civilian areas>.")[0]
    assert act.issues == (Issue.HOSTILITIES, Issue.HUMANITARIAN)
