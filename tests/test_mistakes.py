"""A process file with mistakes: each is told with its line and with what may stand there."""

from pathlib import Path

import pytest

from truceline.runs.following import read_process
from truceline.vocabulary.errors import ProcessError

WRONG = """\
name: Talks
parties:
  - {id: norlund, name: Norlund, kind: stat}
  - {id: norlund, name: Norlund again, adjectives: Norlunder}
people:
  - id: ada-dahl
    name: Ada Dahl
    roles:
      - title: foreign minister
        of: zz
        rank: 9
        from: [2031]
outlets: [{name: Osk Daily, of: osk}]
"""


def told(tmp_path: Path, text: str) -> str:
    path = tmp_path / "process.yml"
    path.write_text(text)
    with pytest.raises(ProcessError) as error:
        read_process(path)
    return str(error.value).removeprefix(f"{path}: ")


def test_all_mistakes_are_told_together_each_with_its_line(tmp_path: Path) -> None:
    role = "people › number 1 › roles › number 1"
    assert told(tmp_path, WRONG).split("; line ") == [
        "line 3, parties › number 1 › kind: “stat” is not known; did you mean state?",
        "4, parties › number 2 › adjectives: “Norlunder” cannot stand here; it may hold a list: "
        "[one, two], or a line with a dash for each",
        "4, parties › number 2 › id: id used twice: norlund; give one of them another",
        f"10, {role} › of: no party or third party has this id: zz; known are norlund",
        f"11, {role} › rank: 9 cannot stand here; it may hold a whole number from 1 to 6, "
        "1 the highest",
        f"12, {role} › from: a list cannot stand here; it may hold a day, a month or a year: "
        "2031-05-04, 2031-05 or 2031",
        "13, outlets › number 1 › of: no party or third party has this id: osk; known are norlund",
    ]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("name: 5\n", "line 1, name: 5 cannot stand here; it may hold words, in quotes"),
        ("about: x\n", "name: it is missing"),
        ("name: x\nissues: [moon]\n", "“moon” is not known; it may hold ceasefire, territory"),
        ("name: x\nfiction: perhaps\n", "line 2, fiction: “perhaps” cannot stand here; it may "),
        ("name: x\nparties: [Norlund]\n", "“Norlund” cannot stand here; it may hold keys"),
        ("name: x\nparties: [{id: A b, name: y}]\n", "“A b” cannot stand here; it may hold small"),
        ("name: x\nparties: [{id: a, name: y, wikidata: 4}]\n", "it may hold Q and a number"),
        ("name: x\npeople: [{id: a, name: y, roles: [{title: t, of: b, rank: 1.5}]}]\n", "1.5 "),
        ("name: x\nassessment: [a]\n", "line 2, assessment: a list cannot stand here"),
        ("name: x\nassessment: {trust: {questions: [{ask: Why}]}}\n", "give words or issues"),
        ("name: x\n2031: y\n", "2031: there is no such key"),
        ("name: x\ndates: [{date: [y], what: y}]\n", "it may hold a day, a month"),
        ("name: yes\n", "true cannot stand here"),
    ],
)
def test_no_word_of_the_library_reaches_the_reader(tmp_path: Path, text: str, what: str) -> None:
    said = told(tmp_path, text)
    assert what in said
    assert "nput should" not in said
    assert "alid " not in said


def test_of_very_many_mistakes_the_rest_are_counted(tmp_path: Path) -> None:
    moons = "".join(f"moon{number}: x\n" for number in range(20))
    said = told(tmp_path, f"name: x\n{moons}")
    assert said.count("there is no such key") == 12
    assert said.endswith("; and 8 more")
