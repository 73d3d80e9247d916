"""Words on hostilities: what announces harm, and what only wards it off. Fiction."""

import pytest

from analysis.spoken import said
from truceline.analysis.stances import Bench, stance_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken


def act(kind: str, words: str, option: str | None = None, **more: str) -> Spoken:
    return said(kind, "hostilities", option, words=words, shown=(Issue.HOSTILITIES,), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (act("commit", "it avoids escalation and is ready to defend itself", "widen"), None),
        (act("threaten", "our forces stand ready to deter and to defend"), None),
        (act("threaten", "a full blockade in March that lasted eleven weeks", cue="imposed"), None),
        (act("threaten", "a successful strike on a gun works", cue="announced"), None),
        (act("threaten", "to recall its delegation"), None),
        (act("threaten", "we shall strike their ports"), "supports"),
        (act("threaten", "ready to defend itself and to strike back at once"), "supports"),
        (act("threaten", "there will be consequences"), "supports"),
        (act("commit", "no more strikes on ports", "stop a kind of attack"), "supports"),
        (act("demand", "the raids must stop", "stop a kind of attack"), "supports"),
    ],
)
def test_only_announced_harm_is_a_stance(row: Spoken, wanted: str | None) -> None:
    assert stance_of(row, Issue.HOSTILITIES, Bench()) == wanted
