"""The shipped codebook is whole; a wrong one is told with file, line and entry."""

from pathlib import Path

import pytest

from truceline.coding.codebook import Codebook, load_codebook, read_additions
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.errors import CodebookError


def test_every_act_and_issue_has_an_entry(codebook: Codebook) -> None:
    assert set(codebook.acts) == set(ActKind)
    assert set(codebook.issues) == set(Issue)


def test_every_act_but_the_leftovers_has_rules(codebook: Codebook) -> None:
    assert set(ActKind) - set(codebook.rules) == set()


def test_every_issue_maps_to_known_columns_of_pa_x(codebook: Codebook) -> None:
    assert codebook.issues[Issue.CEASEFIRE].pax_columns == ("Ce", "CeProv", "CeGen", "Stage=Cea")
    assert codebook.issues[Issue.SANCTIONS].pax_columns == ("TjSan", "BanInt")
    assert codebook.issues[Issue.NUCLEAR].pax_columns == ()


def test_every_class_of_acts_is_a_plover_class_with_its_modes(codebook: Codebook) -> None:
    classes = {entry.plover_class for entry in codebook.acts.values() if entry.plover_class}
    classes |= {rule.plover for rules in codebook.rules.values() for rule in rules if rule.plover}
    assert classes <= set(codebook.plover.classes)
    assert list(codebook.plover.classes["THREATEN"].modes) == [
        "expel",
        "arrest",
        "territory",
        "restrict",
        "relations",
        "violence",
    ]


def test_loading_twice_gives_the_same_object() -> None:
    assert load_codebook() is load_codebook()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("cues", "persuade: [{name: x, verbs: [coax], sure: 0.5}]", r"line 1: .*'persuade'"),
        ("cues", "appeal:\n- {name: coax, verbs: [coax]}", r"line 2: .* sure: it is missing"),
        (
            "mine",
            "cues:\n  appeal:\n  - {name: coax, verb: [coax], sure: 0.5}",
            r"mine.yml, line 3: cues › appeal › verb: .*did you mean 'verbs'",
        ),
        (
            "issues",
            "issues: {weather: {is: rain, words: rain, pax: none, strong: [rain]}}",
            "line 1: .*'weather'",
        ),
        ("issues", "issues:\n  economy:\n    strong: ['.. rain']", "line 3: .*begins with one"),
        ("mine", "isues: {}", "line 1: .*did you mean 'issues'"),
        ("issues", "issues:\n  economy: {pax: Rain}", "line 2: .*no column 'Rain'"),
        ("words", "- a list", "entries by name"),
        ("acts", "a:\n  b: [", "line 3 is not YAML"),
        ("plover", "classes: {AGREE: {usual: warmly}}", "no mode 'warmly'"),
    ],
)
def test_a_wrong_file_is_told_with_its_line(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    (tmp_path / f"{name}.yml").write_text(text + "\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=told):
        read_additions([tmp_path])


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no such codebook"):
        read_additions([tmp_path / "nowhere"])


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no file that ends in"):
        read_additions([tmp_path])


def test_a_user_adds_words_beside_ours(tmp_path: Path) -> None:
    own = tmp_path / "mine.yml"
    own.write_text(
        "cues: {appeal: [{name: coax, verbs: [coax], sure: 0.7}]}\n"
        "issues: {economy: {pax: Wat, strong: [toll bridge], "
        "options: {bridge toll: [toll bridge]}}}\n"
        "conditions: {markers: [{words: in the hope that, kind: prior}]}\n"
    )
    book, ours = load_codebook(read_additions([own])), load_codebook()
    rules = book.rules[ActKind.APPEAL]
    assert rules[-1].name == "coax"
    assert len(rules) == len(ours.rules[ActKind.APPEAL]) + 1
    economy = book.issues[Issue.ECONOMY]
    assert economy.strong == (*ours.issues[Issue.ECONOMY].strong, "toll bridge")
    assert economy.pax == "Wat"
    assert next(iter(economy.options)) == "bridge toll"
    assert book.conditions.markers[-1].words == "in the hope that"


def test_several_files_are_laid_one_over_the_other(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yml").write_text(
            f"cues: {{appeal: [{{name: coax-{name}, verbs: [coax-{name}], sure: 0.7}}]}}"
        )
    rules = load_codebook(read_additions([tmp_path])).rules[ActKind.APPEAL]
    assert [rule.name for rule in rules[-2:]] == ["coax-a", "coax-b"]
