from pathlib import Path

import pytest

from truceline.reading.furniture import load_furniture, plain_line
from truceline.vocabulary.errors import CodebookError


def test_further_files_extend_the_shipped_furniture(tmp_path: Path) -> None:
    more = tmp_path / "more.yml"
    more.write_text(
        "labels: [tide table]\nlines:\n  - {label: tide table, pattern: 'high water:? .*'}\n"
    )
    assert load_furniture(more).line_label("High water: 14:20") == "tide table"
    assert load_furniture().line_label("High water: 14:20") is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("labels: [a]\nlines: [{label: b, pattern: x}]", "no label “b”"),
        ("labels: [a]\nlines: [{label: a, pattern: '('}]", "no pattern"),
        ("labels: [a]\nrows: []", "rows"),
        ("labels: [a", "more.yml"),
    ],
)
def test_mistaken_file_is_refused_with_its_mistake(tmp_path: Path, written: str, said: str) -> None:
    more = tmp_path / "more.yml"
    more.write_text(written)
    with pytest.raises(CodebookError, match=said):
        load_furniture(more)


@pytest.mark.parametrize("line", ["x" * 5000, "a " * 2000, "»" * 400, "(" * 300, "# " * 300])
def test_odd_lines_are_decided_on_quickly(line: str) -> None:
    load_furniture().line_label(line)


def test_plain_line_has_no_bullets_and_curls() -> None:
    assert plain_line("\u00a0• Don’t miss »") == "Don't miss"
    assert plain_line("## Related") == "Related"
    assert plain_line("#truce #talks") == "#truce #talks"
