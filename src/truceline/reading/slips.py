"""Slips of the pen: two printed names that differ by one letter and mean one person."""

from collections.abc import Set as AbstractSet

from truceline.vocabulary.names import fold, given_keys, parts, same_surname

# Shorter names differ by one letter without any slip: Lin and Lim, Ivan and Ilan.
SHORTEST_GIVEN = 5
SHORTEST_SURNAME = 6
# Endings that tell women's surnames from men's.
FEMININE = ("a", "aya", "aia")


def one_slip(left: str, right: str, given_names: AbstractSet[str]) -> bool:
    """Whether two full names are one with a letter wrong, missing, doubled or changed round.

    Two given names that people really bear stay two, and so do surnames of man and woman.

    >>> one_slip("Emmanual Larkin", "Emmanuel Larkin", {"emmanuel"})
    True
    >>> one_slip("Daniela Larkin", "Daniel Larkin", {"daniel", "daniela"})
    False
    >>> one_slip("Anton Orlova", "Anton Orlov", set())
    False
    """
    first, second = parts(left), parts(right)
    if not (first[1] and second[1] and first[0] and len(first[0]) == len(second[0])):
        return False
    if same_surname(left, right):
        return _given_slip(fold(first[0][0]), fold(second[0][0]), given_names)
    return given_keys(left) == given_keys(right) and _surname_slip(first[1], second[1])


def _given_slip(left: str, right: str, given_names: AbstractSet[str]) -> bool:
    if min(len(left), len(right)) < SHORTEST_GIVEN:
        return False
    real = left in given_names and right in given_names
    ends = left[-1] != right[-1] and "a" in (left[-1], right[-1])
    return not real and not ends and left[0] == right[0] and near(left, right)


def _surname_slip(left: str, right: str) -> bool:
    longer, shorter = sorted((left, right), key=len, reverse=True)
    women = any(longer == shorter + ending for ending in FEMININE)
    inside = left[-1] == right[-1] or len(left) != len(right)
    long = len(shorter) >= SHORTEST_SURNAME
    return long and not women and inside and left[0] == right[0] and near(left, right)


def near(left: str, right: str) -> bool:
    """Whether one letter is wrong, missing or added, or two neighbours have changed places.

    >>> near("maskym", "maksym"), near("savchuk", "savhcuck"), near("dahl", "dahl")
    (True, False, True)
    """
    if left == right:
        return True
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), None)
    if at is None:
        return abs(len(left) - len(right)) == 1
    if len(left) == len(right):
        swapped = left[:at] + left[at + 1 : at + 2] + left[at] + left[at + 2 :]
        return left[at + 1 :] == right[at + 1 :] or swapped == right
    longer, shorter = sorted((left, right), key=len, reverse=True)
    return len(longer) - len(shorter) == 1 and longer[:at] + longer[at + 1 :] == shorter
