"""Words in a table: from where the act is done, if there is no room for all."""

from dataclasses import replace

from analysis.spoken import said
from truceline.cli.places import MOST
from truceline.cli.spoken import printed

HEART = "We are ready to talk in Tarsh."
BEFORE = " ".join(["The winter was long."] * (MOST // 4))


def test_long_words_are_told_from_the_sentence_on_that_holds_the_act() -> None:
    row = replace(said("offer", "talks_resumption", words=f"{BEFORE} {HEART}"), heart=HEART)
    assert printed(row) == f"“… {HEART}”"


def test_short_words_are_told_whole() -> None:
    row = replace(said("offer", "talks_resumption", words=f"Winter is long. {HEART}"), heart=HEART)
    assert printed(row) == f"“Winter is long. {HEART}”"
