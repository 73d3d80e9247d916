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


def on_prisoners(act: str, words: str, *, of: str = "Norlund", **more: str | None) -> Spoken:
    by = "Sabel" if of == "Norlund" else "Oren"
    return said(act, "prisoners", of=of, by=by, words=words, **more)  # type: ignore[arg-type]


def stood(spoken: list[Spoken]) -> str:
    sides = ("norlund", "veska")
    return between([positions([s for s in spoken if s.side == side]) for side in sides], spoken)


SWAP = "an exchange of all captives at the bridge"


def test_a_refusal_that_its_party_has_gone_on_from_excludes_nothing() -> None:
    spoken = [
        on_prisoners("reject", "release of the pilots without a trial", day="2031-03-16"),
        on_prisoners("offer", SWAP, day="2031-05-04"),
        on_prisoners("offer", SWAP, of="Veska", day="2031-05-03"),
    ]
    held = positions([one for one in spoken if one.side == "norlund"])
    assert [one.stance for one in held] == ["supports"]
    assert stood(spoken) == "same option"


def test_a_refusal_that_names_nothing_is_of_what_its_words_say() -> None:
    wanted = on_prisoners("offer", SWAP, of="Veska")
    elsewhere = on_prisoners("reject", "release of the pilots without a trial")
    assert stood([elsewhere, wanted]) == "different matters"
    of_it = on_prisoners("reject", "any exchange of captives at the bridge")
    assert stood([of_it, wanted]) == "exclusive"


def test_of_venues_one_is_refused_while_another_is_wanted() -> None:
    spoken = [
        said("reject", "talks_venue", words="the offer of the winter palace", day="2031-02-06"),
        said("accept", "talks_venue", "Tarsh", day="2031-02-10"),
    ]
    assert sorted(one.stance for one in positions(spoken)) == ["opposes", "supports"]


def test_refusals_of_different_things_are_no_common_ground() -> None:
    one = said("reject", "mediation", words="the need for any go-between")
    other = said("reject", "mediation", of="Veska", by="Oren", words="the envoy from Tarsh")
    lines = [positions([one]), positions([other])]
    assert between(lines, [one, other]) == "different matters"


def test_what_only_officials_of_low_rank_give_meets_no_condition() -> None:
    given = norlund("commit", "phased", words="Our heavy guns will be north of the river", rank=5)
    asked = veska("offer", "immediate", condition=IF)
    lines = [positions([given]), positions([asked])]
    assert between(lines, [given, asked]) == "exclusive"


@pytest.mark.parametrize(
    ("act", "words", "kind", "wanted"),
    [
        ("reject", "any engagement is impossible for now", "lasting", "exclusive"),
        ("offer", "can come at any time", "prior", "compatible"),
    ],
)
def test_no_talks_as_long_as_refuses_whoever_wants_talks(
    act: str, words: str, kind: str, wanted: str
) -> None:
    while_it_lasts = {"condition": "as long as the shelling goes on", "condition_kind": kind}
    spoken = [
        said("offer", "talks_resumption", words="declared its readiness to negotiate"),
        said(act, "talks_resumption", of="Veska", by="Oren", words=words, **while_it_lasts),
    ]
    assert stood(spoken) == wanted
