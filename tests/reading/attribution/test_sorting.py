"""Proposals raised by what kind of thing is told."""

import pytest

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.sorting import SPOKEN, judged_out
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("Veska, he confirmed, accepts it as a basis.", True),
        ("Veska, he whistled, accepts it as a basis.", False),  # no verb of speaking
        ("Veska; he confirmed; accepts it as a basis.", False),
    ],
)
def test_a_clause_of_speaking_put_into_a_sentence(text: str, raised: bool) -> None:
    page = Page(load_model(Settings().model)(text), [Span(0, len(text))], (), load_verbs())
    cue = text.split()[2].strip(",;")
    at, after = text.index(cue), text.index("accepts")
    one = Proposal(
        frame="tagged",
        head=next(t.i for t in page.doc if t.idx == at),
        source=Span(at - 3, at - 1),
        cue=Span(at, at + len(cue)),
        content=(Span(0, 5), Span(after, len(text) - 1)),
        quoted=0.0,
        inside=False,
    )
    assert judged_out(page, 0.3, one) == (SPOKEN if raised else 0.3)
