"""The codebook file that the how-to shows works as it says."""

from pathlib import Path

from truceline.coding.codebook import read_additions
from truceline.coding.trial import faults_added
from truceline.settings import Settings

WITHOUT_EXAMPLE = {"salt|timber trade", "in the hope that"}


def test_the_file_in_the_how_to_is_sound(how_to: str, tmp_path: Path) -> None:
    text = how_to.partition("```yaml\n# my-codebook.yml\n")[2].partition("```")[0]
    (tmp_path / "my-codebook.yml").write_text(text, encoding="utf-8")
    found = faults_added(read_additions([tmp_path / "my-codebook.yml"]), Settings())
    assert {one.kind for one in found} <= {"untested"}, [str(one) for one in found]
    assert all(any(word in one.told for word in WITHOUT_EXAMPLE) for one in found)
