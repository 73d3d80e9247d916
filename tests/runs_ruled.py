"""Reports in which two people share a surname and one person has two names."""

from pathlib import Path

from truceline.record.opening import Record
from truceline.record.rows import ANY, Wanted

LINES = {
    "a": (
        "Dahl said the bridge must stay open until the river falls again.",
        "Oren said nobody has seen the second list of prisoners so far.",
    ),
    "b": (
        "Dahle said the bridge must stay open until the river falls again.",
        "Keel said the guns on the northern bank were counted twice.",
    ),
    "c": (
        "Dahl said the harvest comes first and the maps come later on.",
        "Dahle said no envoy will cross before the thaw is over.",
    ),
}


def write_lines(folder: Path) -> Path:
    """Three short reports."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in LINES.items():
        (folder / f"{name}.txt").write_text(f"Report {name}\n" + "\n".join(lines) + "\n")
    return folder


def said(record: Record) -> dict[str, list[str]]:
    """Who said how which words begin, as everybody sees it."""
    found: dict[str, list[str]] = {}
    for row in record.reader.statements(Wanted(ruling=ANY)):
        mention = row.statement.speaker
        for actor in mention.actors if mention else ():
            found.setdefault(actor.name, []).append(" ".join(row.words.split()[:3]))
    return {name: sorted(words) for name, words in sorted(found.items())}
