"""Material of an invented war: Norlund and Veska fight, Tarsh hosts, Kesby would mediate."""

from collections.abc import Sequence
from typing import Any

from analysis.spoken import said
from truceline.analysis.material import Material
from truceline.analysis.stances import bench_of
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process
from truceline.vocabulary.sentences import Sentence

PROCESS = Process.model_validate(
    {
        "name": "River talks",
        "fiction": True,
        "parties": [
            {"id": "norlund", "name": "Norlund", "adjectives": ["Norlunder"], "capital": "Osk"},
            {"id": "veska", "name": "Veska", "adjectives": ["Veskan"], "capital": "Melin"},
        ],
        "third_parties": [
            {"id": "tarsh", "name": "Tarsh", "role": "host", "capital": "Porto Tarsh"},
            {"id": "kesby", "name": "Kesby", "role": "mediator", "capital": "Kes"},
            {"id": "dorn", "name": "Dorn", "role": "ally", "capital": "Dornholm"},
        ],
        "people": [
            {
                "id": "ada-dahl",
                "name": "Ada Dahl",
                "roles": [{"title": "chief negotiator", "of": "norlund", "rank": 2}],
            },
            {
                "id": "ilin-oren",
                "name": "Ilin Oren",
                "roles": [{"title": "prime minister", "of": "veska", "rank": 1}],
            },
            {
                "id": "jon-bray",
                "name": "Jon Bray",
                "roles": [
                    {
                        "title": "foreign minister",
                        "of": "veska",
                        "rank": 2,
                        "from": "2030-01-01",
                        "to": "2031-03-31",
                    }
                ],
            },
        ],
        "drafts": [
            {
                "id": "river-draft",
                "name": "River draft",
                "names": ["Tarsh draft"],
                "date": "2031-05-01",
                "kind": "comprehensive",
                "by": ["tarsh"],
                "provisions": [{"issue": "ceasefire", "option": "phased", "text": "Fire stops."}],
            },
            {
                "id": "nine",
                "name": "nine-point plan",
                "date": "2031-05-10",
                "by": ["veska"],
            },
        ],
    }
)


def told(
    *rows: Spoken, outside: Sequence[Spoken] = (), around: dict[Any, str] | None = None
) -> Material:
    """Material with these acts; `around` gives the printed sentence of an act."""
    prints = {row.statement: text for row, text in (around or {}).items()}
    return Material(PROCESS, bench_of(PROCESS), rows, outside, prints)


def basis(act: str, words: str, of: str = "Norlund", **more: Any) -> Spoken:
    """An act on the negotiating basis."""
    issues = more.pop("issue", "negotiating_basis")
    return said(act, issues, more.pop("option", None), words=words, of=of, **more)


def nobody(act: str, words: str, issue: str = "talks_resumption", **more: Any) -> Spoken:
    """An act by somebody who speaks for no side."""
    by = more.pop("by", "two people close to the talks")
    return said(act, issue, words=words, of="", rank=9, by=by, **more)


def printed(text: str, **more: Any) -> Sentence:
    """A sentence that a report prints; nobody says it."""
    given = {
        "report": "r-print",
        "outlet": None,
        "title": "",
        "family": None,
        "printed": "2031-05-26",
        "start": 0,
        "paragraph": 2,
        **more,
    }
    return Sentence(text=text, **given)
