"""Who wants a body dissolved or gone is against it. Fiction throughout."""

import pytest

from analysis.spoken import said
from truceline.analysis.stances import Bench, stance_of
from truceline.vocabulary.acts import Issue


def stance(kind: str, issue: str, words: str, option: str | None) -> str | None:
    row = said(kind, issue, option, words=words, shown=(Issue(issue),))  # type: ignore[arg-type]
    return stance_of(row, Issue(issue), Bench())


@pytest.mark.parametrize(
    ("kind", "issue", "words", "option", "wanted"),
    [
        ("demand", "monitoring_verification", "the observers must leave the valley",
         "observers", "opposes"),
        ("appeal", "monitoring_verification", "asked the League to dissolve its monitoring mission",
         "regional", "opposes"),
        ("demand", "monitoring_verification", "the observers must enter the valley",
         "observers", "supports"),
        ("reject", "monitoring_verification", "rejected the removal of the observers",
         "observers", "supports"),
        ("reject", "monitoring_verification", "no observers on our soil", "observers", "opposes"),
        ("propose", "mediation", "to dissolve the group of mediators", None, "opposes"),
        ("propose", "mediation", "a group of mediators from three states", None, "supports"),
        # observers and envoys are no troops
        ("demand", "withdrawal", "Veska must withdraw its observers", None, None),
        ("demand", "withdrawal", "Veska must withdraw its troops", None, "supports"),
    ],
)  # fmt: skip
def test_to_end_a_body_is_to_be_against_it(
    kind: str, issue: str, words: str, option: str | None, wanted: str | None
) -> None:
    assert stance(kind, issue, words, option) == wanted
