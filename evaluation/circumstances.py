"""For whom a found statement speaks, through whom it came and when it was said.

Party and date are asked of every found statement: where the gold has none, the program must
have none either. A chain is complete when every name of the gold stands in it (or is the one
who tells the statement, or the outlet), and an occasion where the gold has an occasion of
speaking. `stations` asks the same of those alone that came through more than their outlet;
`sound` asks that no medium, agency or interviewer stands in a chain that the gold lacks.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]  # a hand-coded statement, or a line of the export

WORD = re.compile(r"\w+")
# What a coder calls an occasion: "by telephone" and "in Lowmouth" are none.
OCCASION = re.compile(
    r"\b(interview|speech|address|programme|program|briefing|conference|statement|debate|meeting"
    r"|committee|letter|message|talk with|radio talk|reporters|journalists|podcast|post|video)",
    re.IGNORECASE,
)
CARRIERS = frozenset({"interviewer", "medium", "agency"})
WHOLES = {
    "party": "has party",
    "chain": "has chain",
    "stations": "has stations",
    "sound": "has chain",
    "date": "has said",
    "dated": "has dated",
}


def judged(item: Item, hits: Sequence[Item], lines: Sequence[Item]) -> dict[str, int]:
    """What is right about the circumstances of one found statement; `lines` are its report's."""
    found: dict[str, int] = {}
    if "party" in item:
        found |= {"has party": 1, "party": any(same_party(item, hit) for hit in hits)}
    if "chain" in item:
        whole = any(complete(item, hit, lines) for hit in hits)
        sound = any(not extra(item, hit) for hit in hits)
        found |= {"has chain": 1, "chain": whole, "sound": sound}
        if any(wanted(item, hit) for hit in hits):
            found |= {"has stations": 1, "stations": whole}
    if "said_on" in item:
        right = any(same_day(item, hit) for hit in hits)
        found |= {"has said": 1, "date": right}
        if item["said_on"]:
            found |= {"has dated": 1, "dated": right}
    return found


def same_party(item: Item, line: Item) -> bool:
    """Whether it speaks for the same party, or both say for none."""
    return alike(item["party"], (line.get("speaker") or {}).get("party"))


def alike(left: str | None, right: str | None) -> bool:
    """Whether two names have the same words.

    >>> alike("Relief Council", "relief council"), alike(None, ""), alike("Veska", None)
    (True, True, False)
    """
    return words(left) == words(right)


def words(name: str | None) -> list[str]:
    """The words of a name, in lower case, without the article."""
    return [word for word in WORD.findall((name or "").lower()) if word != "the"]


def same_day(item: Item, line: Item) -> bool:
    """Whether both have the same date as precisely, or none."""
    said = (line.get("said_on") or {}).get("date")
    return bool((item["said_on"] or None) == (said or None))


def complete(item: Item, line: Item, lines: Sequence[Item]) -> bool:
    """Whether every station of the gold is in the chain."""
    links = line.get("chain") or ()
    names = [link["name"] for link in links] + [line["document"].get("outlet")]
    teller = next((one for one in lines if one["id"] == line.get("told_by")), None)
    if teller is not None:
        speaker, source = teller.get("speaker") or {}, teller.get("source") or {}
        names += [speaker.get("name"), source.get("text")]
    through = all(any(holds(name, station) for name in names) for station in item["chain"])
    asked = bool(OCCASION.search(item.get("occasion") or ""))
    return through and (not asked or any(link["role"] == "occasion" for link in links))


def wanted(item: Item, line: Item) -> bool:
    """Whether the gold has more between speaker and reader than the outlet."""
    outlet = line["document"].get("outlet")
    return any(not holds(outlet, station) for station in item["chain"]) or bool(
        OCCASION.search(item.get("occasion") or "")
    )


def holds(name: str | None, station: str) -> bool:
    """Whether one name has all words of the other, or all of a person's surname.

    >>> holds("the Tarsh Press Bureau", "Tarsh Press Bureau"), holds("Radio Tarsh", "Radio Veska")
    (True, False)
    """
    found, sought = set(words(name)), set(words(station))
    return bool(found) and bool(sought) and (sought <= found or found <= sought)


def extra(item: Item, line: Item) -> list[str]:
    """Media, agencies and interviewers of a chain that the gold does not have."""
    known: Iterable[str] = (*item["chain"], *item.get("chain_may", ()), item.get("occasion") or "")
    outlet = line["document"].get("outlet")
    return [
        link["name"]
        for link in line.get("chain") or ()
        if link["role"] in CARRIERS
        and not holds(outlet, link["name"])
        and not any(holds(one, link["name"]) for one in known if one)
    ]


def coded(item: Item) -> str:
    """Party, chain and date of a gold statement, in short."""
    occasion = item.get("occasion") or "-"
    return f"{item.get('party')} | {occasion} | {item.get('chain')} | {item.get('said_on')}"


def told(line: Item) -> str:
    """Party, chain and date of a statement that was read, in short."""
    chain = ", ".join(f"{link['role']} {link['name']}" for link in line.get("chain") or ())
    said, speaker = line.get("said_on") or {}, line.get("speaker") or {}
    return f"{speaker.get('party')} | {chain} | {said.get('date')} {said.get('grounds', '')}"
