"""Names that look like a person's and that the text itself calls a paper, a party or a charity."""

import re
from collections.abc import Collection, Iterable, Iterator

from truceline.vocabulary.names import fold
from truceline.vocabulary.names import words as listed

# Nouns that follow a name as its kind: "the Northern Eye newspaper".
KINDS = listed("newspaper daily weekly magazine tabloid broadcaster channel station")
# Nouns by which an apposition says that a name is no person's: "Korda, an aid group,".
BODIES = KINDS | listed(
    "website portal outlet agency charity foundation organisation organization company firm "
    "movement party militia group committee union association ngo institute newswire network "
    "consultancy"
)
# Plurals of titles that end a row of capitals: "Labour MPs".
MANY = listed("mps meps tds msps ministers senators governors mayors ambassadors envoys officials")
# First words of bodies' names in other languages whose bodies English reports name.
FOREIGN = listed(
    "instituto institut istituto fundacion fundacao fondation fondazione stiftung universidad "
    "universite universita universitat agencia agence agenzia canal televisa ministerio partido "
    "parti partito mouvement movimiento movimento comite asociacion"
)
# Last words of newspapers' and agencies' names: "the Dune Gazette".
PAPERS = listed(
    "gazette times herald tribune courier journal telegraph chronicle observer guardian standard "
    "express news broadcasting agency press weekly review bulletin dispatch examiner inquirer"
)
# Nouns that stand before a name as its kind: "the car company Dune", "biotech Korda".
BEFORE = listed(
    "company firm brand maker carmaker automaker biotech startup airline retailer manufacturer "
    "charity newspaper magazine broadcaster agency website outlet group"
)
# Last words of companies' names.
TRADES = listed(
    "biosciences technologies motors holdings industries airlines pharmaceuticals systems "
    "energy airways logistics electronics enterprises"
)
NO_WORDS = r"(?!said|says|say|told|called|calls|put|made|gave|thinks|believes|wants)"
BETWEEN = r"(?:(?!(?:of|for|at|in|from|with|to|by|and|or|who)\b)[\w'’-]+ ){0,3}"
AFTER = r"(?=[,.;)]| (?:of|for|in|based|run|that|which|close|linked|affiliated|owned)\b)"
KIND_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(BEFORE))}) \Z")
LONGEST_KIND = max(map(len, BEFORE)) + 1
OWNING = re.compile(rf" {NO_WORDS}[a-z]+s?(?:ed|s) its\b")
FOLLOWS = re.compile(
    rf"(?:['’]s)? (?i:news )?(?:{'|'.join(sorted(KINDS))})\b(?!['’]s)"
    rf"| (?:MPs|MEPs|TDs|MSPs|backbenchers|councillors)\b"
    rf"|,? \(?(?:the|an?) {BETWEEN}(?:{'|'.join(sorted(BODIES))}){AFTER}"
)


def called_bodies(
    text: str, names: Iterable[str], given: Collection[str] = frozenset()
) -> frozenset[str]:
    """Of some names, those that the text calls a medium or a body; `given` names are people's.

    >>> sorted(called_bodies("Dune, a news outlet, said no. Per Dahl, the boss, left.",
    ...                      ["Dune", "Per Dahl"]))
    ['Dune']
    """
    printed = frozenset(names)
    people = {fold(n).split()[-1] for n in printed if len(n.split()) > 1 and _has(n, given)}
    return frozenset(n for n in printed if fold(n) not in people and _is_called(text, n, given))


def _has(name: str, given: Collection[str]) -> bool:
    return any(word in given for word in fold(name).split()[:-1])


def _is_called(text: str, name: str, given: Collection[str]) -> bool:
    words = fold(name).split()
    if not words:
        return False
    if words[-1] in MANY or words[0] in FOREIGN or (len(words) > 1 and words[-1] in TRADES):
        return True
    the = words[0] == "the" or f"the {name}" in text or f"The {name}" in text
    if the and words[-1] in PAPERS and len(words) > 1:
        return True
    if _has(name, given):
        return False
    return any(_is_told(text, at, at + len(name), len(words) == 1) for at in _places(text, name))


def _places(text: str, name: str) -> Iterator[int]:
    """Where a name is printed; a pattern for each name took longer to make than to use."""
    at = text.find(name)
    while at >= 0:
        if not (at and _in_word(text[at - 1])):
            yield at
        at = text.find(name, at + 1)


def _is_told(text: str, start: int, end: int, single: bool) -> bool:
    after = text[end : end + 1]
    if _in_word(after):
        return False
    if after != "," and KIND_BEFORE.search(text, max(0, start - LONGEST_KIND - 1), start):
        return True
    if single and OWNING.match(text, end):
        return True  # "Dune revealed its new car": people have "his" and "her"
    return FOLLOWS.match(text, end) is not None


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
