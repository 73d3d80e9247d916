import pytest

from analysis.spoken import said
from truceline.analysis.between import between, free
from truceline.analysis.positions import positions
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken

IF = "once the heavy guns are north of the river"


def norlund(act: str, option: str | None = None, **more: str | None) -> Spoken:
    return said(act, "ceasefire", option, **more)  # type: ignore[arg-type]


def veska(act: str, option: str | None = None, **more: str | None) -> Spoken:
    return said(act, "ceasefire", option, of="Veska", by="Oren", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("spoken", "wanted"),
    [
        ([], "all silent"),
        ([norlund("decline_comment")], "all silent"),
        ([norlund("offer")], "one silent"),
        ([norlund("offer", "immediate"), veska("accept", "immediate")], "same option"),
        ([norlund("offer", "local truce"), veska("offer", "truce")], "compatible"),
        ([norlund("offer", "immediate"), veska("demand", "phased")], "exclusive"),
        ([norlund("offer", "immediate"), veska("reject", "immediate")], "exclusive"),
        ([norlund("reject", "immediate"), veska("reject", "immediate")], "same option"),
        ([norlund("offer", "immediate"), veska("reject", "phased")], "compatible"),
        ([norlund("offer", "phased"), veska("offer", "phased", condition=IF)], "compatible"),
        (
            [
                norlund("commit", "phased", words="Our heavy guns will be north of the river"),
                veska("offer", "immediate", condition=IF),
            ],
            "conditions meet",
        ),
    ],
)
def test_how_two_parties_stand(spoken: list[Spoken], wanted: str) -> None:
    lines = [positions([s for s in spoken if s.side == side]) for side in ("norlund", "veska")]
    assert between(lines, spoken) == wanted
    assert between(lines[::-1], spoken) == wanted


def test_a_venue_is_free_until_a_party_rejects_it() -> None:
    spoken = [said("offer", "talks_venue", "Tarsh"), said("reject", "talks_venue", "Lund")]
    held = positions(spoken)
    assert free("tarsh", Issue.TALKS_VENUE, held)
    assert not free("Lund", Issue.TALKS_VENUE, held)
