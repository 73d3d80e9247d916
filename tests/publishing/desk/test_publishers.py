import pytest

from truceline.publishing.desk.publishers import publishers
from truceline.vocabulary.process import Process

PROCESS = Process.model_validate(
    {
        "name": "Talks",
        "parties": [{"id": "veska", "name": "Veska"}],
        "outlets": [{"name": "Melin Post", "kind": "state media", "of": "veska"}],
    }
)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Melin Post", {"Melin Post": "state media, Veska"}),
        ("Reuters", {"Reuters": "agency, United Kingdom"}),
        ("A paper in no list", {}),
        (None, {}),
    ],
)
def test_an_outlet_is_told_by_its_kind_and_place(name: str | None, told: dict[str, str]) -> None:
    assert publishers([name], PROCESS) == told
