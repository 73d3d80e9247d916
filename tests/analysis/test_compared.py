"""Signs that show beside other reports."""

from typing import Any

import pytest

from truceline.analysis.compared import (
    differing,
    experts,
    headlines,
    named_in,
    passed_as_new,
    quotations,
)
from truceline.analysis.signs import SignKind
from truceline.record.rows import ReportRow, StatementRow
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import Act, ActKind, Condition, Issue
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mention, SaidOn, Statement

DAHL = Actor(key="dahl", name="Orsolya Dahl", type=ActorType.PERSON, side="veska")
MARR = Actor(key="marr", name="Ines Marr", type=ActorType.PERSON)
SAID = "We can live with observers at the sluice as long as they come unarmed"


def row(
    words: str,
    report: str = "a",
    *,
    by: Actor = DAHL,
    echo: str | None = "e",
    start: int = 0,
    published: str | None = "2031-05-04",
    said_on: str | None = None,
    acts: tuple[Act, ...] = (),
    kind: Kind = Kind.DIRECT,
) -> StatementRow:
    made = Statement(
        key=StatementKey(f"{report}-{start}"),
        report=ReportKey(report),
        attribution=Attribution(content=(Span(start, start + len(words)),), kind=kind),
        speaker=Mention(span=None, text=by.name, actors=(by,)),
        said_on=SaidOn(date=said_on, precision="day", grounds="words") if said_on else None,
        acts=acts,
    )
    of = ReportRow(
        key=report,
        id=report,
        path=report,
        url=None,
        title="t",
        outlet=report,
        author=None,
        published=published,
        language="en",
        readable=True,
        family=None,
        first_of_family=True,
        statements=1,
        added_at="2031-05-06",
    )
    return StatementRow(
        statement=made,
        report=of,
        words=words,
        echo=echo,
        echo_reports=2,
        echo_origins=2,
        decision=None,
    )


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (SAID, ""),
        (SAID.replace("can", "could"), "“could”"),
        (" ".join(SAID.split()[:9]), ""),  # cut short
        (SAID.replace("with observers ", ""), ""),  # words left out
        (SAID.replace("unarmed", "un-armed"), ""),
        ("Nobody will ever walk on that dam again while I hold office here", ""),
    ],
)
def test_a_quotation_differs_where_other_words_stand_in_its_place(other: str, words: str) -> None:
    assert differing(row(SAID), row(other, "b")) == words


def test_both_reports_are_told_of_the_difference() -> None:
    changed = row(SAID.replace("can", "could"), "b")
    signs = list(quotations([row(SAID), changed]))
    assert {(one.report, one.note) for one in signs} == {
        ("a", "elsewhere: “could”"),
        ("b", "elsewhere: “can”"),
    }
    assert {one.other for one in signs} == {"a-0", "b-0"}


def test_paraphrases_and_other_speakers_are_no_quotation_that_differs() -> None:
    changed = SAID.replace("can", "could")
    assert not list(quotations([row(SAID), row(changed, "b", kind=Kind.INDIRECT)]))
    assert not list(quotations([row(SAID), row(changed, "b", by=MARR)]))
    assert not list(quotations([row(SAID, echo=None), row(changed, "b", echo=None)]))


@pytest.mark.parametrize(
    ("published", "said_on", "told"),
    [
        ("2031-06-20", None, 1),
        ("2031-05-20", None, 0),
        ("2031-06-20", "2031-05-04", 0),
        (None, None, 0),
    ],
)
def test_old_words_without_a_date(published: str | None, said_on: str | None, told: int) -> None:
    later = row(SAID, "b", published=published, said_on=said_on)
    signs = list(passed_as_new([row(SAID), later]))
    assert len(signs) == told
    assert all(one.report == "b" and one.other == "a-0" for one in signs)


def text_of(report: str, text: str, title: str = "") -> Article:
    whole = f"{title}\n{text}" if title else text
    cut = len(title) + 1 if title else 0
    stretches = [Stretch(Span(0, len(title)), StretchKind.TITLE)] if title else []
    stretches.append(Stretch(Span(cut, len(whole)), StretchKind.BODY))
    return Article(report=ReportKey(report), text=whole, stretches=tuple(stretches))


def expert_signs(text: str, *others: str, by: Actor = MARR) -> list[str]:
    articles = [text_of("a", text), *(text_of(f"o{n}", t) for n, t in enumerate(others))]
    known = named_in(articles, {})
    return [one.note for one in experts(articles[0], [row("It is hard", by=by)], known)]


NOWHERE = "no other report here names this expert"


def test_an_expert_without_an_institution() -> None:
    notes = expert_signs("Dr Ines Marr, a leading expert on rivers, said it is hard.")
    assert notes == [f"{NOWHERE}; no institution stands beside the name"]


def test_an_expert_of_an_institution_that_nobody_names() -> None:
    text = "Ines Marr, an analyst at the Institute for Shared Rivers, said it is hard."
    assert expert_signs(text) == [f"{NOWHERE}, nor Institute for Shared Rivers"]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Ines Marr, an expert on rivers, said so.", "Ines Marr spoke on Monday."),
        ("Ines Marr, who sells fish, said so.", ""),
    ],
)
def test_who_is_named_elsewhere_or_is_no_expert_gives_no_sign(text: str, other: str) -> None:
    assert expert_signs(text, other) == []


def test_who_speaks_for_a_side_is_no_outside_expert() -> None:
    assert expert_signs("The expert Orsolya Dahl said so.", by=DAHL) == []


def act(kind: ActKind, condition: str | None = None, **more: Any) -> Act:
    hung = Condition(span=Span(0, 1), text=condition, kind="prior") if condition else None
    issues = (Issue.MONITORING_VERIFICATION,)
    return Act(act=kind, plover=None, issues=issues, condition=hung, **more)


ACCEPTS = act(ActKind.ACCEPT)


@pytest.mark.parametrize(
    ("words", "below", "note"),
    [
        ("observers, if unarmed", act(ActKind.ACCEPT, "if unarmed"), "the text: “if unarmed”"),
        ("it could accept observers", ACCEPTS, "the text: “could”"),
        ("it accepts observers", ACCEPTS, None),
        ("nobody asked", act(ActKind.ASSERT), None),
    ],
)
def test_a_headline_says_more_than_its_text(words: str, below: Act, note: str | None) -> None:
    title = "Veska accepts observers"
    article = text_of("a", words, title=title)
    rows = [
        row(title, acts=(ACCEPTS,)),
        row(words, start=len(title) + 1, acts=(below,), kind=Kind.INDIRECT),
    ]
    signs = list(headlines(article, rows))
    assert [one.note for one in signs] == ([note] if note else [])
    assert all(one.kind is SignKind.HEADLINE and one.words == title for one in signs)


def test_one_firm_act_below_carries_the_title() -> None:
    title = "Veska accepts observers"
    rows = [
        row(title, acts=(ACCEPTS,)),
        row("observers, if unarmed", start=30, acts=(act(ActKind.ACCEPT, "if unarmed"),)),
        row("it will let them in", start=60, acts=(act(ActKind.COMMIT),)),
    ]
    assert not list(headlines(text_of("a", "x" * 100, title=title), rows))
