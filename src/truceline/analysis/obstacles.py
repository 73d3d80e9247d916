"""Words on law → obstacles: decrees, constitutions, terms and mandates that bar talks.

An obstacle is opened by words that tell of a bar ("the decree forbids talks"), in a statement
or in the printed sentence around it; the latter is marked as told by the report. What else
is said of that law (it can be lifted, it stays, it is no bar) is listed with it. Whose law it
is: the side that the words name with it, else that of a speaker who says "our" or "us".
"""

import re
from collections.abc import Mapping, Sequence

from truceline.analysis.material import Material, once
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Obstacle, Word

LAWS = (
    ("decree", r"decrees?(?: (?:no\.? ?)?\d+)?|edict|executive order"),
    ("constitution", r"constitution(?:al court)?|basic law|charter"),
    (
        "term",
        r"terms? (?:of office )?(?:has |had |have )?(?:expired|ended|ran out|run out)|expired term",
    ),
    ("mandate", r"mandate|legitimacy|credentials|power of attorney"),
    ("ratification", r"ratif\w+"),
    ("law", r"laws?|statutes?|act of parliament|court"),
)
KINDS = [(kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in LAWS]
LAW = "|".join(words for _, words in LAWS)
TALKS = (
    r"(?:talk(?:s|ing)?|negotiat\w+|doing so|sign\w*|dialogue|face[- ]to[- ]face|meet\w*|sit\w*|"
    r"treaty|deal|agreement)"
)
FORBIDS = (
    r"(?:forbid(?:s|ding|den)?|forbade|ban(?:s|ned|ning)?|bar(?:s|red|ring)?|prohibit(?:s|ed|ing)?|"
    r"outlaw(?:s|ed)?|prevents?|rules? out|binds?|stands? (?:in the way|between)|blocks?|"
    r"(?:does|do|did) not (?:allow|permit|let)|makes? (?:it )?(?:impossible|illegal))"
)
GAP = r"[^.;!?]{0,90}?"
BARS = re.compile(
    rf"(?P<clause>(?:(?:an?|the|our|its|this|that) )?(?:[\w-]+ ){{0,4}}?\b(?:{LAW})\b"
    rf"{GAP}\b{FORBIDS}\b(?:{GAP}\b{TALKS}\b)?(?: face[- ]to[- ]face)?"
    rf"(?: with(?: the)?(?: [\w’'-]+){{1,4}})?)",
    re.IGNORECASE,
)
BARRED_BY = re.compile(
    rf"(?P<clause>\b(?:had |has |have |is |are |was |were )?(?:forbidden|banned|barred|prohibited|"
    rf"outlawed)\b{GAP}\b{TALKS}\b{GAP}\bby\b{GAP}\b(?:{LAW})(?: \d+)?)",
    re.IGNORECASE,
)
NEEDS = re.compile(
    rf"(?P<clause>\b(?:only with|not without|needs?|would need|requires?|subject to) "
    rf"(?:an? |the )?(?:{LAW}|(?:vote|consent|approval) of (?:parliament|this house))\b"
    rf"[^.;!?]{{0,60}})",
    re.IGNORECASE,
)
EXPIRED = re.compile(
    r"(?P<clause>\b(?:is|are|was|has become) (?:(?:not|no longer) (?:an? )?legitimate|"
    r"(?:an? )?illegitimate)\b[^.;!?]{0,60})",
    re.IGNORECASE,
)
NO_BAR = re.compile(
    r"\b(?:nothing (?:in (?:it|the \w+) )?(?:prevents|forbids|bars|stops)|"
    r"does not (?:forbid|prevent|bar|apply|bind)|no (?:legal )?(?:bar|obstacle)|"
    r"is(?: not|n[’']t) an? (?:bar|obstacle))\b",
    re.IGNORECASE,
)
LIFTS = re.compile(
    r"\b(?:suspend\w*|repeal\w*|lift\w*|revok\w*|cancel\w*|amend\w*|rescind\w*|scrap\w*|overturn\w*)\b",
    re.IGNORECASE,
)
STAYS = re.compile(
    r"\bno plans? to (?:repeal|suspend|lift|revoke|change)|"
    r"will (?:not|never) (?:repeal|suspend|lift|revoke|change)|"
    r"the (?:decree|law) is (?:the (?:decree|law)|clear)|(?:stays|remains) in force\b",
    re.IGNORECASE,
)
LEADING = re.compile(r"^(?:despite|because|since|although|as|though|while) ", re.IGNORECASE)
WITH_LAW = re.compile(rf"\b(?:{LAW})\b", re.IGNORECASE)
OURS = re.compile(r"\b(?:our|us|we)\b", re.IGNORECASE)
OUR_LAW = re.compile(rf"\bour (?:[\w-]+ ){{0,3}}?(?:{LAW})\b", re.IGNORECASE)
WITH_WHOM = re.compile(r"\bwith (?:the )?(?:[\w’'-]+ ?){1,4}", re.IGNORECASE)
NAMED = re.compile(r"\b(?:Decree|Law|Act|Order) (?:No\.? ?)?\d+\b")
TALKED = re.compile(
    r"\b(?:talks?|negotiat\w*|dialogue|treaty|sign\w*|envoys?|table|delegations?|doing so|room)\b",
    re.IGNORECASE,
)


def obstacles(material: Material) -> list[Obstacle]:
    """Every law that is told to stand in the way of talks, with all that is said of it."""
    found: dict[tuple[str, str], list[Word]] = {}
    names: dict[tuple[str, str], str] = {}
    later: list[tuple[Word, str, str]] = []
    for row in first_tellings(material):
        read = word_in(row, material)
        if read is None:
            continue
        word, kind, side = read
        if not word.says.startswith("bars"):
            later.append(read)
            continue
        found.setdefault((side, kind), []).append(word)
        name = NAMED.search(material.print_of(row))
        if name:
            names[side, kind] = name.group()
    found = merged(found)
    for word, kind, side in later:
        home = home_of(word, kind, side, found)
        if home is not None:
            found[home].append(word)
    return [obstacle(key, words, names, material) for key, words in found.items()]


def first_tellings(material: Material) -> list[Spoken]:
    """One row for each statement that was made: an act on law before the others."""
    rows = [row for row in material.rows if row.mode == "said" and not row.negated]
    rows.sort(key=lambda row: Issue.LEGAL_AUTHORITY not in row.issues)
    first: dict[str, Spoken] = {}
    for row in rows:
        first.setdefault(row.statement, row)
    seen: set[str] = set()
    kept = []
    for group in once(first.values()):
        if not seen.intersection(row.statement for row in group):
            kept.append(group[0])
        seen.update(row.statement for row in group)
    return kept


def word_in(row: Spoken, material: Material) -> tuple[Word, str, str] | None:
    """What a statement, or the sentence around it, says of a law in the way of talks."""
    on_law = Issue.LEGAL_AUTHORITY in row.issues
    around = material.print_of(row)
    for text, told in ((row.words, False), (around, True)):
        says, clause = saying(text, row, on_law=on_law and not told)
        if clause and (on_law or TALKED.search(around)):
            word = Word(
                says=says,
                side=row.side,
                party=row.party,
                speaker=row.speaker,
                clause=LEADING.sub("", " ".join(clause.split())),
                told=told,
                ground=row,
            )
            opens = says.startswith("bars")
            kind = kind_in(clause) or kind_in(around) or ("mandate" if opens else "")
            return word, kind, whose(text, row, material)
    return None


def saying(text: str, row: Spoken, *, on_law: bool) -> tuple[str, str]:
    """What the words say, and the clause that says it; empty: nothing of a law in the way."""
    if on_law and (NO_BAR.search(text) or row.act is ActKind.DENY):
        return ("denied" if row.act is ActKind.DENY else "is no bar"), text
    for says, pattern in (
        ("bars talks", BARS),
        ("bars talks", BARRED_BY),
        ("bars signing", NEEDS),
        ("bars signing", EXPIRED),
    ):
        match = pattern.search(text)
        if match is not None and (pattern is not EXPIRED or on_law):
            return says, match["clause"]
    if not on_law:
        return "", ""
    if STAYS.search(text) or (row.act is ActKind.REJECT and LIFTS.search(text)):
        return "stays", text
    return ("can be lifted", text) if LIFTS.search(text) and WITH_LAW.search(text) else ("", "")


def kind_in(text: str) -> str | None:
    """Which kind of law is meant."""
    return next((kind for kind, pattern in KINDS if pattern.search(text)), None)


def whose(text: str, row: Spoken, material: Material) -> str:
    """Whose law it is: that of who says "our law", else of the first party that is named.

    With whom the law forbids to talk is not whose law it is.
    """
    quoted = row.kind in ("direct", "mixed") and row.side in material.parties
    if quoted and OUR_LAW.search(text):
        return row.side
    bare = WITH_WHOM.sub(" ", text)
    named = (one.side for one in material.named(bare, row.date) if one.side in material.parties)
    first = next(named, "")
    ours = OURS.search(row.words) is not None and row.kind in ("direct", "mixed")
    return first or (row.side if ours and row.side in material.parties else "")


def home_of(
    word: Word, kind: str, side: str, found: Mapping[tuple[str, str], Sequence[Word]]
) -> tuple[str, str] | None:
    """The obstacle that words are about: of that kind and side, or told of in the same report."""
    keys = [key for key in found if kind in ("", key[1]) and side in ("", key[0])]
    if len(keys) > 1:
        report = word.ground.report
        keys = [key for key in keys if any(w.ground.report == report for w in found[key])]
    return keys[0] if len(keys) == 1 else None


def merged(found: dict[tuple[str, str], list[Word]]) -> dict[tuple[str, str], list[Word]]:
    """Words on a law of nobody join the only law of that kind."""
    kept = {key: list(words) for key, words in found.items()}
    for side, kind in list(kept):
        others = [key for key in kept if key[1] == kind and key[0] and key != (side, kind)]
        if not side and len(others) == 1:
            kept[others[0]] += kept.pop((side, kind))
    return kept


def obstacle(
    key: tuple[str, str],
    words: Sequence[Word],
    names: dict[tuple[str, str], str],
    material: Material,
) -> Obstacle:
    """One law with all that is said of it, oldest first."""
    side, kind = key
    return Obstacle(
        side=side,
        party=material.name(side) if side else "",
        kind=kind,
        name=names.get(key, kind),
        words=tuple(sorted(words, key=lambda word: word.ground.date or "9")),
    )
