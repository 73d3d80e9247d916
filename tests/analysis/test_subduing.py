"""Force that a side announces of itself is a threat; business and good wishes are no commitment."""

from dataclasses import replace

import pytest

from analysis.pledged import PROCESS, background, told
from truceline.analysis.commitments import commitments
from truceline.analysis.unnamed import called
from truceline.record.rows import StatementRow
from truceline.vocabulary.commitments import CommitmentKind
from truceline.vocabulary.statements import Kind


def kinds(row: StatementRow) -> list[CommitmentKind]:
    every = commitments([*background(), row], PROCESS)
    return [one.kind for one in every if one.row.words == row.words]


def listed(words: str, act: str, **more: object) -> list[CommitmentKind]:
    return kinds(told(words, act, issue="hostilities", **more))  # type: ignore[arg-type]


def quoted(words: str, act: str) -> list[CommitmentKind]:
    row = told(words, act, issue="hostilities")
    attribution = replace(row.statement.attribution, kind=Kind.DIRECT)
    return kinds(replace(row, statement=replace(row.statement, attribution=attribution)))


@pytest.mark.parametrize("act", ["commit", "predict"])
@pytest.mark.parametrize(
    "words",
    [
        "Norlund will dismantle the Veskan brigades",
        "the army intends to take full control over 40% of the valley",
        "the army will drive the villagers across the river",
        "its troops are to free the pilots, bring them home and crush Veska",
        "the campaign will go on until Veska is defeated",
        "it plans to occupy the northern province",
    ],
)
def test_force_that_a_side_announces_is_a_threat(words: str, act: str) -> None:
    assert listed(words, act) == [CommitmentKind.THREAT]


def test_in_quoted_words_we_must_be_who_uses_the_force() -> None:
    assert quoted("We will dismantle the Veskan brigades", "commit") == [CommitmentKind.THREAT]
    assert quoted("They will burn our port and occupy the whole coast", "predict") == [
        CommitmentKind.PREDICTION
    ]


@pytest.mark.parametrize(
    ("words", "act", "kind"),
    [
        ("Veska will seize the valley", "predict", CommitmentKind.PREDICTION),  # the other side
        ("it will dismantle its own rocket ramps", "commit", CommitmentKind.PROMISE),
        ("it will not seize the Veskan province", "commit", CommitmentKind.PROMISE),
        ("it will take control of prices with Veska", "commit", CommitmentKind.PROMISE),
        ("it will move the displaced people home", "commit", CommitmentKind.PROMISE),
    ],
)
def test_what_harms_nobody_stays_what_it_is(words: str, act: str, kind: CommitmentKind) -> None:
    assert listed(words, act) == [kind]


def test_who_speaks_for_no_party_does_not_threaten_with_force() -> None:
    words = "Norlund will dismantle the Veskan brigades"
    assert listed(words, "predict", of=None, by="expert") == [CommitmentKind.PREDICTION]


@pytest.mark.parametrize(
    ("words", "act", "of"),
    [
        ("the carrier will suspend its flights to Veska until June", "threaten", None),
        ("it will pause all sailings to Veska next week", "commit", None),
        ("will impose tariffs on its trading partners", "threaten", "norlund"),
        ("Norlund went on with raids on Veska, killing nine on Tuesday", "threaten", None),
        ("Curbs were imposed on three ports of Veska", "threaten", None),
        ("aiming to foster a lasting settlement with Veska", "commit", "norlund"),
        ("hopes to contribute to peaceful understanding with Veska", "predict", "norlund"),
        ("expressed trust in the reluctance of Veska to shell the town", "predict", "norlund"),
        ("the prefect of Veska was barred from the post", "commit", "norlund"),
        ("I’ll tell you what is odd: Veska paid for the guns", "predict", "norlund"),
    ],
)
def test_what_is_no_commitment_is_not_listed(words: str, act: str, of: str | None) -> None:
    assert listed(words, act, of=of) == []


@pytest.mark.parametrize(
    ("words", "act", "of"),
    [
        ("Norlund will suspend its flights over Veska", "threaten", "norlund"),  # a party's
        ("will impose tariffs on Veskan grain", "threaten", "norlund"),  # a party is named
        ("aiming to sign a settlement with Veska by June", "commit", "norlund"),  # a step
        ("raids killing nine will be followed by more on Veska", "threaten", "norlund"),
        ("fears a raid of Veska on the port", "predict", "norlund"),
    ],
)
def test_what_has_content_stays_listed(words: str, act: str, of: str | None) -> None:
    assert len(listed(words, act, of=of)) == 1


@pytest.mark.parametrize("word", ["I", "My", "they", "which", "him", "chief", "“We”"])
def test_words_that_name_nobody_are_no_speaker(word: str) -> None:
    row = told("Veska will leave the table", "predict", by="x", of=None)
    assert row.statement.speaker is not None
    nameless = replace(row.statement.speaker, text=word, actors=())
    shown = commitments([replace(row, statement=replace(row.statement, speaker=nameless))], PROCESS)
    assert [one.speaker for one in shown] == [""]
    assert called("the chief of the harbour office") == "the chief of the harbour office"
