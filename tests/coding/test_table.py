"""Who answers "the offer" answers what was offered."""

from collections.abc import Callable
from dataclasses import replace

from spacy.language import Language

from truceline.coding.codebook import Codebook
from truceline.coding.recognise import code
from truceline.reading.read import Read
from truceline.vocabulary.process import Process


def test_an_answer_takes_up_issue_and_maker(
    read_of: Callable[..., Read], codebook: Codebook, model: Language
) -> None:
    text = "Tarsh offered its capital as the seat of talks. Veska welcomed the offer."
    whole = read_of(text)
    first = read_of("[Tarsh] {offered} <its capital as the seat of talks>.", told=True)
    second = read_of(f"{' ' * 48}[Veska] {{welcomed}} <the offer>.", told=True)
    read = replace(whole, statements=(*first.statements, *second.statements))
    offer, praise = (s.acts[0] for s in code(read, codebook, Process(name="p")))
    assert (offer.act, offer.issues) == ("offer", ("talks_venue",))
    assert (praise.act, praise.issues[0], praise.targets) == ("praise", "talks_venue", ("Tarsh",))
