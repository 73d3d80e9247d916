"""From hand-coded passages to gold statements with offsets.

    python samples/gold/build.py

Reads `coding/*.yml` (one file a report, written by hand while reading) and
writes `statements.json` in the format of the seeds' examples: `doc`, `start`,
`end` in characters of the report's own text, and what was coded. Fails loudly
when a passage is not found, or found more than once without `nth`.
"""

import json
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
REPORTS = HERE.parent / "reports"


def main() -> None:
    """Write statements.json anew."""
    items = [item for path in sorted((HERE / "coding").glob("*.yml")) for item in coded(path)]
    text = json.dumps(items, ensure_ascii=False, indent=1)
    (HERE / "statements.json").write_text(text + "\n", encoding="utf-8")


def coded(path: Path, reports: Path = REPORTS) -> list[dict[str, Any]]:
    """The gold statements of one report, in the order of the text."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    name = f"{path.stem}.txt"
    with (reports / name).open(encoding="utf-8", newline="") as file:
        text = file.read()
    items = [gold(item, name, text, bool(data.get("complete"))) for item in data["statements"]]
    return sorted(items, key=lambda item: (item["start"], item["end"]))


def gold(item: dict[str, Any], name: str, text: str, complete: bool) -> dict[str, Any]:
    """One statement with its place."""
    start, end = place(item, name, text)
    speaker = item["speaker"]
    due, said_on = item.get("due"), item.get("said_on")
    return {
        "doc": name,
        "start": start,
        "end": end,
        "speaker": [speaker] if isinstance(speaker, str) else speaker,
        "party": item.get("party"),
        "act": item["act"],
        "act_alt": item.get("act_alt") or [],
        "issues": item.get("issues") or [],
        "targets": item.get("targets") or [],
        "kind": item.get("kind"),
        "cue": item.get("cue"),
        "chain": item.get("chain") or [],
        "occasion": item.get("occasion"),
        "said_on": str(said_on) if said_on else None,
        "conditional": bool(item.get("conditional")),
        "due": str(due) if due else None,
        "optional": bool(item.get("optional")),
        "complete": complete,
        **({"context": True} if item.get("context") else {}),
    }


def place(item: dict[str, Any], name: str, text: str) -> tuple[int, int]:
    """Where the passage stands: `quote` whole, or `from` its first to `to` its last words."""
    first = str(item.get("quote") or item["from"])
    start = find(first, text, item.get("nth"), name)
    if "quote" in item:
        return start, start + len(first)
    last = str(item["to"])
    end = text.find(last, start)
    if end < 0:
        raise SystemExit(f"{name}: {last!r} does not follow {first!r}")
    return start, end + len(last)


def find(words: str, text: str, nth: int | None, name: str) -> int:
    """The place of words that stand once, or for the nth time."""
    count = text.count(words)
    if count == 0:
        raise SystemExit(f"{name}: not found: {words!r}")
    if count > 1 and nth is None:
        raise SystemExit(f"{name}: {words!r} stands {count} times; say which with nth")
    at = -1
    for _ in range(nth or 1):
        at = text.find(words, at + 1)
    return at


if __name__ == "__main__":
    main()
