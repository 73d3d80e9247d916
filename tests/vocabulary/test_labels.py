"""One label for each key, on the desk and on the command line."""

import re

import pytest

from truceline.publishing.desk import wording
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.labels import label


@pytest.mark.parametrize("key", [*Issue, *ActKind])
def test_a_label_is_made_of_words(key: str) -> None:
    assert re.fullmatch(r"[a-z]+(?: [a-z]+)*", label(key))


def test_labels_tell_keys_apart() -> None:
    assert len({label(key) for key in (*Issue, *ActKind)}) == len(Issue) + len(ActKind)


def test_two_words_of_a_key_are_joined_as_people_join_them() -> None:
    assert label(Issue.MONITORING_VERIFICATION) == "monitoring and verification"
    assert label(Issue.ALLIANCE_NEUTRALITY) == "alliance or neutrality"


def test_the_desk_uses_the_same_labels() -> None:
    assert wording.label is label
