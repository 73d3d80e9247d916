"""What one side is or did about mediators, places, forms and laws. Fiction."""

from analysis.spoken import said
from analysis.told import told
from truceline.analysis.middle import in_the_middle

FOUND = in_the_middle(told(
    said("reject", "talks_venue", "Porto Tarsh", of="Veska", day="2031-05-02"),
    said("accept", "talks_venue", "Porto Tarsh", day="2031-05-03"),
    said("offer", "mediation", words="its good offices", of="Kesby"),
    said("appeal", "mediation", words="Kesby to mediate", targets=("Kesby",)),
    said("assert", "legal_authority", of="Veska", words="our decree forbids talks with Norlund"),
))  # fmt: skip


def test_of_one_side_only_its_steps_stand_and_what_all_said_decides() -> None:
    own = FOUND.of_side("norlund")
    assert [(one.name, [s.what for s in one.steps]) for one in own.mediators] == [
        ("Kesby", ["asked"]),
        ("Tarsh", ["accepted"]),
    ]
    (place,) = own.venues
    assert ([s.what for s in place.steps], place.free) == (["accepted"], False)
    assert own.laws == []
    assert [one.kind for one in FOUND.of_side("veska").laws] == ["decree"]


def test_a_mediator_s_own_name_shows_all_that_was_done_about_it() -> None:
    (one,) = FOUND.of_side("kesby").mediators
    assert [step.what for step in one.steps] == ["offered", "asked"]
    assert FOUND.of_side("") is FOUND
