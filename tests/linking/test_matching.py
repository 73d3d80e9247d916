from collections.abc import Callable

import pytest

from linking.invented import OTHER, WIRE, reworded, shortened
from truceline.linking.candidates import Printed, Telling, telling
from truceline.linking.matching import compare, compare_tellings
from truceline.linking.wording import words_of
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mention, Statement

Make = Callable[..., Printed]
QUOTE = (
    "“We can live with monitors as long as they come from states that sold no guns to our "
    "neighbour, and we shall tell the hosts so before the week is out,” he said. "
)
STOCK = " ".join(f"Subscribe to our letter number {n} for more from the river." for n in range(9))


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (WIRE, WIRE, True),
        (WIRE, shortened(WIRE, 0.4), True),
        (WIRE, OTHER + WIRE + OTHER.upper(), True),
        (WIRE, reworded(WIRE, 8), True),
        (WIRE, OTHER, False),
        (WIRE, reworded(WIRE, 3), False),
        (WIRE + QUOTE, OTHER + QUOTE, False),
        ("", "", False),
        (WIRE, "", False),
        (QUOTE, QUOTE, True),
    ],
    ids=[
        "whole",
        "shortened",
        "digest",
        "rewritten",
        "other story",
        "retold",
        "same press conference",
        "both empty",
        "one empty",
        "all quotation",
    ],
)
def test_one_origin(printed: Make, left: str, right: str, same: bool) -> None:
    one, other = printed("a", left, outlet="Wire"), printed("b", right, outlet="Courier")
    assert compare(one, other).same is same
    assert compare(one, other).score == compare(other, one).score


def test_less_shared_is_enough_under_one_title(printed: Make) -> None:
    part = shortened(WIRE, 0.15) + " " + OTHER
    title = "Norlund can live with monitors"
    left = printed("a", WIRE, title, "Wire")
    assert compare(left, printed("b", part, title, "Courier")).same
    assert not compare(left, printed("b", part, "Ferry auction put off again", "Courier")).same


def test_stock_passages_of_one_outlet_join_no_stories(printed: Make) -> None:
    left = printed("a", shortened(WIRE, 0.2) + STOCK, "Norlund can live with monitors", "Courier")
    right = printed("b", shortened(OTHER, 0.3) + STOCK, "Ferry auction put off", "Courier")
    assert not compare(left, right).same


def test_a_credit_to_the_other_outlet_is_a_clue(printed: Make) -> None:
    left = printed("a", WIRE, outlet="Northlight Wire")
    right = printed("b", OTHER, outlet="Courier", credit="northlight wire")
    assert "credit_to_agency" in dict(compare(left, right).clues)


def actor(
    name: str, type: ActorType = ActorType.PERSON, known: bool = False, party: str | None = None
) -> Actor:
    return Actor(key=name.lower(), name=name, type=type, known=known, party=party)


def told(
    key: str,
    words: str,
    speaker: Actor | None,
    *,
    quoted: bool = True,
    family: str | None = None,
    date: str = "2031-05-04",
) -> Telling:
    found = words_of(words)
    return Telling(
        key=key,
        report=key,
        words=found,
        quoted=found if quoted else (),
        speakers=(speaker,) if speaker else (),
        family=family or key,
        date=date,
    )


LINE = "No foreign officer will stand on our dam while I hold this office"
SABEL, SABELL = actor("Viktor Sabel", known=True, party="Norlund"), actor("Viktor Sabell")
NORLUND = actor("Norlund", ActorType.STATE, known=True, party="Norlund")
VESKA = actor("Veska", ActorType.STATE, known=True, party="Veska")
OREN, UNNAMED = actor("Pavel Oren", known=True), actor("an official", ActorType.UNNAMED)


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (told("a", LINE, SABEL), told("b", LINE, SABEL), True),
        (told("a", LINE, SABEL), told("b", LINE, SABELL), True),
        (told("a", LINE, SABEL), told("b", LINE + ", he added later", actor("Sabel")), True),
        (
            told("a", LINE, SABEL),
            told("b", "no foreign officer will stand on our dam", SABEL),
            True,
        ),
        (told("a", LINE, SABEL), told("b", LINE, None), True),
        (told("a", LINE, SABEL), told("b", LINE, OREN), False),
        (told("a", LINE, SABEL), told("b", LINE, NORLUND), True),
        (told("a", LINE, SABEL), told("b", LINE, VESKA), False),
        (told("a", "a just peace for all", None), told("b", "A just peace for all", None), False),
        (told("a", LINE, SABEL), told("b", "The envoy may visit the dam in June", SABEL), False),
        (told("a", LINE, SABEL, quoted=False), told("b", LINE, SABEL, quoted=False), True),
        (
            told("a", LINE, SABEL, quoted=False),
            told("b", "no foreign troops are to guard the dam", SABEL, quoted=False),
            False,
        ),
        (
            told("a", LINE, None, quoted=False, family="f"),
            told("b", LINE, None, quoted=False, family="f"),
            True,
        ),
        (told("a", LINE, None, quoted=False), told("b", LINE, None, quoted=False), False),
        (told("a", "we are ready", SABEL), told("b", "we are ready to go home", SABEL), False),
    ],
    ids=[
        "same words",
        "other spelling",
        "longer telling",
        "shorter telling",
        "no speaker named",
        "other speaker",
        "the party for its speaker",
        "another party",
        "short, no speaker named",
        "other words",
        "indirect, same words",
        "indirect, other words",
        "indirect, one family",
        "indirect, nothing else",
        "stock phrase",
    ],
)
def test_one_statement_told_twice(left: Telling, right: Telling, same: bool) -> None:
    assert compare_tellings(left, right).same is same
    assert compare_tellings(right, left).same is same


def test_one_report_does_not_echo_itself() -> None:
    left, right = told("a", LINE, SABEL), told("b", LINE, SABEL)
    assert not compare_tellings(left, Telling(**{**_fields(right), "report": "a"})).same


def _fields(one: Telling) -> dict[str, object]:
    return {name: getattr(one, name) for name in Telling.__slots__}


@pytest.mark.parametrize(
    ("kind", "quoted"),
    [
        (Kind.DIRECT, ("no", "third", "pair")),
        (Kind.MIXED, ("third", "pair")),
        (Kind.INDIRECT, ()),
    ],
)
def test_what_counts_as_quoted(kind: Kind, quoted: tuple[str, ...]) -> None:
    text = "no “third pair”"
    statement = Statement(
        key=StatementKey("s"),
        report=ReportKey("r"),
        attribution=Attribution(content=(Span(0, len(text)),), kind=kind),
        speaker=Mention(span=None, text="Sabel", actors=(SABEL,)),
    )
    made = telling(statement, text, family="f", date="2031-05-04")
    assert (made.quoted, made.speakers, made.date) == (quoted, (SABEL,), "2031-05-04")
