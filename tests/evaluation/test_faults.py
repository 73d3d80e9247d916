from types import ModuleType


def test_faults_name_what_is_not_right(statements: ModuleType) -> None:
    gold = {"doc": "7", "start": 0, "end": 20, "speaker": ["Dahl"], "act": "offer"}
    gold |= {"issues": ["ceasefire"], "targets": []}
    act = {"act": "offer", "issues": ["territory"], "targets": [], "confidence": 1.0}
    line = {
        "document": {"id": "7"},
        "content": [{"start": 0, "end": 20, "text": "a truce"}],
        "speaker": {"name": "Oren"},
        "acts": [act],
    }
    first, *_ = statements.faults([gold], [line])
    assert first == "7 0-20: speaker, issue"
    assert list(statements.faults([gold | {"optional": True}], [line])) == []
