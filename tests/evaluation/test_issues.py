from types import ModuleType

from truceline.vocabulary.acts import Issue


def test_shares(issues: ModuleType) -> None:
    gold = [[Issue.CEASEFIRE], [Issue.NUCLEAR], []]
    found = [[Issue.CEASEFIRE, Issue.TERRITORY], [], []]
    assert issues.row(gold, found) == (0.5, 1, 0.5, 0.5)


def test_every_issue_is_asked_for(issues: ModuleType) -> None:
    read = issues.short()
    assert {one for _, about in read for one in about} == set(Issue)
    assert sum(not about for _, about in read) >= 10


def test_context_is_told_from_own_words(issues: ModuleType) -> None:
    named = {"issues": ["ceasefire"], "grounds": ["issue:ceasefire “truce”"]}
    assert issues.origin(named) == "its own words"
    assert issues.origin({**named, "grounds": [*named["grounds"], "issue:context"]}) == (
        "the words before"
    )
    assert issues.origin({"issues": [], "grounds": []}) == "none"


def test_both_together_find_more(issues: ModuleType) -> None:
    items = [item for number, item in enumerate(issues.short()) if number % 3 == 0]
    nlp = issues.load_model(issues.Settings().model)
    docs = list(nlp.pipe(issues.printed(text) for text, _ in items))
    gold, ways = [about for _, about in items], issues.ways()
    alone = issues.row(gold, [ways["lexicon"](doc) for doc in docs])
    both = issues.row(gold, [ways["both"](doc) for doc in docs])
    assert both[0] > alone[0] > 0.3
