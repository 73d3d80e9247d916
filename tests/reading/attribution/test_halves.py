"""The two halves of a quotation round its cue."""

from dataclasses import replace

import pytest

from truceline.reading.attribution.halves import fuller, joined, parted
from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.quotes import quotations
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span

TEXT = "“The road is shut,” Oren said at the gate. “It stays shut.” “For good,” he said."


def page(text: str = TEXT) -> Page:
    line = [Span(0, len(text))]
    return Page(load_model(Settings().model)(text), line, quotations(text, line), load_verbs())


def saying(here: Page, *parts: str, who: str = "Oren", cue: str = "said") -> Proposal:
    at = here.text.index(cue)
    head = next(t.i for t in here.doc if t.idx == at)
    source = Span(here.text.index(who), here.text.index(who) + len(who))
    content = tuple(Span(here.text.index(p), here.text.index(p) + len(p)) for p in parts)
    return Proposal("clause", head, source, Span(at, at + len(cue)), content, 1.0, False)


def told(here: Page, one: Proposal) -> list[str]:
    return [s.of(here.text) for s in one.content]


FIRST, SECOND, THIRD = "“The road is shut,”", "“It stays shut.”", "“For good,”"


def test_two_halves_of_one_saying_are_joined() -> None:
    here = page()
    ((_, one),) = joined(here, [(0.9, saying(here, SECOND)), (0.8, saying(here, FIRST))])
    assert told(here, one) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "“The road is shut,” Oren said, adding later, “It stays shut.”",
        "“The road is shut,” Oren said before he asked her, “It stays shut.”",
        "“The road is shut.” Oren said on leaving “It stays shut.”",  # the sentence is over
        "“The road is shut,” Oren said.\n“It stays shut.”",
    ],
)
def test_words_of_another_clause_are_not_joined(text: str) -> None:
    here = page(text)
    first, second = (q.span.of(text) for q in here.quotes)
    apart = [(0.9, saying(here, first)), (0.8, saying(here, second))]
    assert len(list(joined(here, apart))) == 2


def test_of_two_readings_the_one_with_both_halves_is_surer() -> None:
    here = page()
    half, whole = saying(here, FIRST), saying(here, FIRST, SECOND)
    weighed = {p.content: sure for sure, p in fuller(here, [(0.93, half), (0.9, whole)])}
    assert weighed[whole.content] > weighed[half.content]


def test_a_much_less_likely_reading_is_not_taken_for_its_length() -> None:
    here = page()
    half, whole = saying(here, FIRST), saying(here, FIRST, SECOND)
    weighed = {p.content: sure for sure, p in fuller(here, [(0.93, half), (0.5, whole)])}
    assert weighed[half.content] == 0.93


def test_words_that_break_off_give_way_to_those_that_go_on() -> None:
    here = page("Oren urged them “to wait” and open the road by night.")
    short = saying(here, "them “to wait” and", cue="urged")
    long = saying(here, "them “to wait” and open the road by night", cue="urged")
    weighed = [(0.8, replace(short, quoted=0.5)), (0.7, replace(long, quoted=0.2))]
    (shorter, _), (longer, _) = fuller(here, weighed)
    assert longer > shorter


def test_words_that_hold_their_own_cue_are_parted() -> None:
    here = page("“The road is shut,” Oren said, “and it will stay shut. Nobody asked us.”")
    torn = saying(here, here.text[: here.text.index(" Nobody")])
    assert told(here, parted(here, torn)) == [
        "The road is shut,",
        "and it will stay shut. Nobody asked us.",
    ]


def test_overlapping_readings_are_left_alone() -> None:
    here = page()
    over = saying(here, TEXT[: TEXT.index(" “For")])
    assert len(list(joined(here, [(0.9, over), (0.8, saying(here, SECOND))]))) == 2
