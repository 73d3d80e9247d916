from types import ModuleType
from typing import Any

import pytest

GOLD = {"party": "Veska", "chain": ["Bay Wire"], "occasion": None, "said_on": "2031-05-03"}


def line(**given: Any) -> dict[str, Any]:
    whole = {
        "id": "s",
        "document": {"outlet": "Bay Post"},
        "speaker": {"name": "Ada Dahl", "party": "Veska"},
        "chain": [{"role": "agency", "name": "Bay Wire"}],
        "said_on": {"date": "2031-05-03"},
        "told_by": None,
    }
    return {**whole, **given}


def judged(circumstances: ModuleType, gold: dict[str, Any], **given: Any) -> dict[str, int]:
    found = line(**given)
    return circumstances.judged({**GOLD, **gold}, [found], [found])


@pytest.mark.parametrize(
    ("gold", "given", "wrong"),
    [
        ({}, {}, set()),
        ({}, {"speaker": {"name": "Ada Dahl", "party": None}}, {"party"}),
        ({"party": None}, {}, {"party"}),
        ({}, {"chain": []}, {"chain", "stations"}),
        ({"chain": ["Bay Post"]}, {"chain": []}, set()),
        ({"chain": []}, {}, {"sound"}),
        ({"occasion": "speech in Orsk"}, {}, {"chain", "stations"}),
        ({"occasion": "in Orsk"}, {}, set()),
        ({}, {"said_on": None}, {"date", "dated"}),
        ({"said_on": None}, {}, {"date"}),
        ({"said_on": "2031-05"}, {}, {"date", "dated"}),
    ],
)
def test_what_is_wrong_is_counted_so(
    circumstances: ModuleType, gold: dict[str, Any], given: dict[str, Any], wrong: set[str]
) -> None:
    found = judged(circumstances, gold, **given)
    whole = {name for name, whole in circumstances.WHOLES.items() if found.get(whole)}
    assert {name for name in whole if not found[name]} == wrong


def test_who_tells_the_statement_is_a_station(circumstances: ModuleType) -> None:
    outer = line(id="o", speaker={"name": "Erik Holm"}, source={"text": "Holm"})
    inner = line(told_by="o", chain=[])
    gold = {**GOLD, "chain": ["Erik Holm"]}
    assert circumstances.judged(gold, [inner], [outer, inner])["chain"]


def test_gold_without_the_fields_asks_for_nothing(circumstances: ModuleType) -> None:
    assert circumstances.judged({}, [line()], [line()]) == {}
