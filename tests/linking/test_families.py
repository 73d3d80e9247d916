from hypothesis import given
from hypothesis import strategies as st

from truceline.linking.echoes import echoes
from truceline.linking.families import families
from truceline.linking.groups import Dated
from truceline.vocabulary.links import Clue, Judgement

KEYS = st.sampled_from("abcdefgh")
WHOLE = (("same_passages", Clue(1.0, "90% of the shorter report")), ("same_whole", Clue(0.8)))
PART = (("same_passages", Clue(1.0, "90% of the shorter report")),)


def same(left: str, right: str, *, part: bool = False, score: float = 0.9) -> Judgement:
    clues = PART if part else WHOLE
    return Judgement(left=left, right=right, score=score, same=True, clues=clues)


def other(left: str, right: str) -> Judgement:
    return Judgement(left=left, right=right, score=0.2, same=False)


def keys(found: list[object]) -> list[tuple[str, ...]]:
    return [family.reports for family in found]  # type: ignore[attr-defined]


def test_pairs_join_families_in_the_order_of_print() -> None:
    reports = [Dated("a", "2031-05-03"), Dated("b", "2031-05-01"), Dated("c"), Dated("d")]
    found = families([same("a", "b"), same("b", "c"), other("c", "d")], reports)
    assert keys(found) == [("b", "a", "c"), ("d",)]


def test_a_family_says_why() -> None:
    (found,) = families([same("a", "b")], [Dated("a"), Dated("b")])
    assert found.grounds == ("same passages: 90% of the shorter report", "same whole")


def test_a_digest_joins_one_story_and_no_stories_to_one_another() -> None:
    stories = [Dated("a", "2031-05-03", 200), Dated("b", "2031-05-03", 150)]
    digest = Dated("z", "2031-05-03", 900)
    pairs = [same("a", "z", part=True, score=0.9), same("b", "z", part=True, score=0.8)]
    assert keys(families(pairs, [*stories, digest])) == [("a", "z"), ("b",)]


def test_extracts_of_a_long_report_printed_first_are_its_family() -> None:
    long = Dated("z", "2031-05-01", 900)
    extracts = [Dated("a", "2031-05-03", 200), Dated("b", "2031-05-03", 150)]
    pairs = [same("a", "z", part=True), same("b", "z", part=True)]
    assert keys(families(pairs, [long, *extracts])) == [("z", "a", "b")]


def test_a_brief_joins_the_longer_reports_made_from_it() -> None:
    brief, longer = Dated("a", "2031-05-01", 80), [Dated("y", None, 500), Dated("z", None, 600)]
    pairs = [same("a", "y", part=True), same("a", "z", part=True)]
    assert keys(families(pairs, [brief, *longer])) == [("a", "y", "z")]


def test_judgements_on_unknown_reports_are_left_out() -> None:
    assert keys(families([same("a", "gone")], [Dated("a")])) == [("a",)]


@given(
    st.lists(st.tuples(KEYS, KEYS, st.booleans(), st.sampled_from([0.5, 0.7, 0.9]))),
    st.dictionaries(
        KEYS, st.tuples(st.sampled_from([None, "2031-05-01", "2031-05-02"]), st.integers(0, 900))
    ),
    st.randoms(use_true_random=False),
)
def test_families_part_the_reports_whatever_the_order(pairs, dates, random) -> None:  # type: ignore[no-untyped-def]
    reports = [Dated(key, date, words) for key, (date, words) in dates.items()]
    judged = {tuple(sorted((left, right))): (part, score) for left, right, part, score in pairs}
    judgements = [same(a, b, part=p, score=s) for (a, b), (p, s) in judged.items() if a != b]
    found = families(judgements, reports)
    members = [key for family in found for key in family.reports]
    assert sorted(members) == sorted(dates)
    random.shuffle(reports)
    random.shuffle(judgements)
    assert families(judgements, reports) == found


def test_an_echo_has_at_least_two_tellings() -> None:
    statements = [Dated("a", "2031-05-03"), Dated("b", "2031-05-01"), Dated("c")]
    (found,) = echoes([same("a", "b"), other("b", "c")], statements)
    assert found.statements == ("b", "a")
    assert echoes([], statements) == []
