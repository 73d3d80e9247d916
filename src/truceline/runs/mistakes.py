"""What is wrong in a process file: where it stands, and what may stand there instead."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic_core import ErrorDetails

Way = tuple[str | int, ...]
Mistake = tuple[Way, str]

# By the field where that says most, else by what kind of value is asked for.
DAY = "a day, a month or a year: 2031-05-04, 2031-05 or 2031"
OF_FIELD = {
    "rank": "a whole number from 1 to 6, 1 the highest",
    "id": "small letters from a to z, digits and dashes: tarsh-envoy",
    "wikidata": "Q and a number: Q42",
    **dict.fromkeys(("born", "date", "from", "starts", "to"), DAY),
}
OF_TYPE = {
    "string_type": "words, in quotes where they look like a number, a day, yes or no",
    "tuple_type": "a list: [one, two], or a line with a dash for each",
    "model_type": "keys with their values, each as “key: value”",
    "dict_type": "keys with their values, each as “key: value”",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}
ANYTHING = "what the example shows that “truceline new” writes"
KINDS_OF_DAY = frozenset(("str", "int", "date", "constrained-str"))  # ways to read one value
LONGEST = 40  # letters of a value that is shown back


def mistakes(errors: Sequence[ErrorDetails], raw: Mapping[str, Any]) -> list[Mistake]:
    """Each mistake once, in the order of the file's keys: of values, then of ids."""
    found = dict.fromkeys(mistake(one) for one in errors if one["loc"])
    of_ids = [*doubled(raw), *strangers(raw)]
    return [*found, *of_ids] or [((), said(one, ())) for one in errors]


def mistake(error: ErrorDetails) -> Mistake:
    """The way to a value and what is wrong with it."""
    way = error["loc"]
    if way[-1] in KINDS_OF_DAY and len(way) > 1 and way[-2] in OF_FIELD:
        way = way[:-1]
    if error["type"] == "invalid_key":
        way = (*way[:-1], str(way[-1]))  # a key that is a number, and no place in a list
    return way, said(error, way)


def said(error: ErrorDetails, way: Way) -> str:
    """What is wrong, and what the field may hold."""
    kind = error["type"]
    if kind in ("extra_forbidden", "invalid_key"):
        return "there is no such key; check its spelling"
    if kind == "missing":
        return "it is missing"
    if kind == "value_error":
        return error["msg"].removeprefix("Value error, ")
    if kind in ("literal_error", "enum"):
        return f"{shown(error['input'])} is not known; {near(error)}"
    field = next((part for part in reversed(way) if isinstance(part, str)), "")
    may = OF_FIELD.get(field) or OF_TYPE.get(kind, ANYTHING)
    return f"{shown(error['input'])} cannot stand here; it may hold {may}"


def near(error: ErrorDetails) -> str:
    """The code that was probably meant, or all that there are."""
    expected = error.get("ctx", {})["expected"]
    known = [part.strip(" '") for part in expected.replace(" or ", ", ").split(",")]
    meant = get_close_matches(str(error["input"]), known, n=1)
    return f"did you mean {meant[0]}?" if meant else f"it may hold {', '.join(known)}"


def shown(value: object) -> str:
    """A value as somebody wrote it, in short.

    >>> shown("the moon"), shown(9), shown(None), shown([1, 2])
    ('“the moon”', '9', 'nothing', 'a list')
    """
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "a key with a value"
    if isinstance(value, list | tuple):
        return "a list"
    if not isinstance(value, str):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return f"“{value[:LONGEST]}…”" if len(value) > LONGEST else f"“{value}”"


def doubled(raw: Mapping[str, Any]) -> Iterator[Mistake]:
    """An id that stands before somebody else already."""
    seen = Counter[object]()
    for list_ in ("parties", "third_parties", "people"):
        for way, entry in entries((list_,), raw.get(list_)):
            if isinstance(key := entry.get("id"), str):
                seen[key] += 1
                if seen[key] == 2:
                    yield (*way, "id"), f"id used twice: {key}; give one of them another"


def strangers(raw: Mapping[str, Any]) -> Iterator[Mistake]:
    """Ids of parties that no party has."""
    lists = ("parties", "third_parties")
    known = [entry.get("id") for name in lists for _, entry in entries((name,), raw.get(name))]
    names = ", ".join(dict.fromkeys(map(str, known)))
    there = f"known are {names}" if names else "no party has an id yet"
    for way, named in named_sides(raw):
        if isinstance(named, str) and named not in known:
            yield way, f"no party or third party has this id: {named}; {there}"


def named_sides(raw: Mapping[str, Any]) -> Iterator[tuple[Way, object]]:
    """Every place that names a party by its id."""
    for way, person in entries(("people",), raw.get("people")):
        for at, role in entries((*way, "roles"), person.get("roles")):
            yield (*at, "of"), role.get("of")
    for way, outlet in entries(("outlets",), raw.get("outlets")):
        yield (*way, "of"), outlet.get("of")
    for way, draft in entries(("drafts",), raw.get("drafts")):
        by = draft.get("by")
        for number, named in enumerate(by if isinstance(by, list) else ()):
            yield (*way, "by", number), named


def entries(at: Way, value: object) -> Iterator[tuple[Way, Mapping[str, Any]]]:
    """The entries of a list that have keys; others are told elsewhere."""
    for number, entry in enumerate(value if isinstance(value, list) else ()):
        if isinstance(entry, Mapping):
            yield (*at, number), entry


def placed(found: Mistake, lines: Mapping[Way, int]) -> str:
    """A mistake with its line and the way to it."""
    way, what = found
    path = " › ".join(f"number {part + 1}" if isinstance(part, int) else part for part in way)
    line = line_at(way, lines)
    place = ", ".join(part for part in (f"line {line}" if line else "", path) if part)
    return f"{place}: {what}" if place else what


def line_at(way: Way, lines: Mapping[Way, int]) -> int:
    """The line of a value; of one that is not written, that of what it is missing in."""
    return next((lines[way[:end]] for end in range(len(way), 0, -1) if way[:end] in lines), 0)
