"""Matters that are not those of the talks. Fiction: Norlund and Veska fight; Tarsh looks on."""

import pytest

from analysis.spoken import said
from truceline.analysis.concern import bench_of, concerning
from truceline.analysis.positions import positions
from truceline.analysis.stances import stance_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Party, Process

PROCESS = Process(
    name="Norlund and Veska",
    fiction=True,
    parties=(
        Party(id="norlund", name="Norlund", adjectives=("Norlunder",)),
        Party(id="veska", name="Veska", adjectives=("Veskan",)),
    ),
    third_parties=(
        Party(id="tarsh", name="Tarsh", role="observer", adjectives=("Tarshi",)),
        Party(id="osk", name="Osk", role="observer"),
    ),
)
BENCH = bench_of(PROCESS)


def act(does: str, issues: str, words: str, **more: object) -> Spoken:
    shown = tuple(Issue(issue) for issue in issues.split())
    return said(does, issues, more.pop("option", None), words=words,  # type: ignore[arg-type]
                **{"shown": shown, **more})  # type: ignore[arg-type]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # talks by name that are none between those who fight
        (act("reject", "talks_resumption", "it had paused the free trade talks with Veska",
             of="Tarsh", kind="indirect"), [None]),
        (act("offer", "talks_resumption", "ready for peace talks with Veska"), ["supports"]),
        # an onlooker's talks with another onlooker
        (act("appeal", "talks_resumption", "“serious negotiations” with Osk", of="Tarsh"), [None]),
        (act("appeal", "talks_resumption", "serious negotiations with Osk on a truce in Veska",
             of="Tarsh"), ["supports"]),
        (act("offer", "talks_resumption", "ready for talks with Osk"), ["supports"]),
        # ties, and penalties, with a state outside
        (act("accept", "relations sanctions", "it would restore relations with Portugal by ending "
             "the sanctions", option="full ties"), [None, None]),
        (act("appeal", "sanctions", "new sanctions on Veska", option="tighten"), ["supports"]),
        (act("appeal", "sanctions", "more sanctions against Osk", of="Tarsh", option="tighten"),
         [None]),
        (act("threaten", "sanctions", "sanctions against Osk", option="tighten"), [None]),
        # a scheme in which an onlooker takes no part, and some plan that is wanted
        (act("reject", "participation", "it will not participate", of="Tarsh"), [None]),
        (act("reject", "participation", "it will not participate in the talks", of="Tarsh"),
         ["opposes"]),
        (act("reject", "participation", "it will not participate"), ["opposes"]),
        (act("appeal", "negotiating_basis", "the importance of this initiative for our firms"),
         [None]),
        (act("appeal", "negotiating_basis", "the importance of this initiative for peace"),
         ["supports"]),
        # thanks lean to nothing but what is on the table
        (act("praise", "humanitarian", "their plea for shelter"), [None]),
        (act("praise", "negotiating_basis", "the harbour draft", option="harbour draft"),
         ["undeclared"]),
        # a claim is denied, and no wish refused
        (act("reject", "humanitarian", "Veska’s comment that nobody lacks aid"), [None]),
        # a side takes what its own people wrote
        (act("accept", "negotiating_basis", "proposals drawn up by the Norlunder harbour board"),
         [None]),
        (act("accept", "negotiating_basis", "the proposals drawn up by the Veskan side"),
         ["supports"]),
    ],
)  # fmt: skip
def test_what_is_no_matter_of_the_talks(row: Spoken, wanted: list[str | None]) -> None:
    assert [stance_of(row, issue, BENCH) for issue in row.issues] == wanted


def test_whom_words_only_address_by_default_does_not_make_them_of_the_process() -> None:
    both = ("Norlund", "Veska")
    near = act("accuse", "hostilities", "Norlund shelled the Veskan port", report="r", start=100)
    home = act("demand", "hostilities", "attacks like these must stop", of="Tarsh", report="r",
               start=900, targets=both, option="stop a kind of attack")  # fmt: skip
    there = act("demand", "hostilities", "attacks like these must stop", of="Tarsh", report="r",
                start=200, targets=both, option="stop a kind of attack")  # fmt: skip
    house = act("offer", "talks_venue", "to keep its house ready for the valley talks",
                of="Tarsh", report="s", targets=both)  # fmt: skip
    kept = concerning([near, home, there, house], BENCH)
    assert home not in kept
    assert there in kept
    assert house in kept
    assert [(one.side, one.issue) for one in positions([near, home], bench=BENCH)] == []
