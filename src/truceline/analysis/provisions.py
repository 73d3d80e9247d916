"""What a proposal provides, in the words that tell it; each point keeps its statements.

Points come from three places: the process file, statements that say what the text provides
("a plan that foresees …", "under the draft …"), and the text itself as a source ("point four
says that …"). A part of a list whose matter nobody can name is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from truceline.analysis.drafts import IDEA, QUOTE, TEXT
from truceline.analysis.material import Material, once
from truceline.analysis.matters import OF_TALKS, issue_of, option_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Draft
from truceline.vocabulary.proposals import Provided

HEAD = rf"(?:{TEXT}|{IDEA}|points)"
GIVES = (
    r"(?:provid(?:es?|ed|ing)(?: for)?|foresees?|foresaw|envisag(?:es?|ed)|envision(?:s|ed)?|"
    r"call(?:s|ed|ing) for|requir(?:es?|ed|ing)|stipulat(?:es?|ed|ing)|oblig(?:es?|ed|ing)|"
    r"demand(?:s|ed|ing)|includ(?:es?|ed|ing)|contain(?:s|ed|ing)|set(?:s|ting) out|"
    r"propos(?:es?|ed|ing)|lays? down|says?)"
)
PROVIDES = re.compile(
    rf"\b{HEAD}\b{QUOTE}(?: (?!that\b|which\b)[\w-]+){{0,6}}?,? (?:(?:that|which) )?"
    rf"(?:would |also )?{GIVES} (?P<clause>.+)",
    re.IGNORECASE | re.DOTALL,
)
UNDER = re.compile(
    rf"\b(?:{HEAD}\b{QUOTE},? under which|under (?:the|this|that|its|his|her) (?:\w+ )?{HEAD},?) "
    rf"(?P<clause>.+)",
    re.IGNORECASE | re.DOTALL,
)
SOURCE = re.compile(
    r"^(?:the |this |its )?(?:point|article|provision|paragraph|section|clause)s? "
    r"(?:\w+|\d+)$|^(?:the |this )?(?:draft|plan|text|paper|document|formula|proposal)$",
    re.IGNORECASE,
)
NEW_NOUN = re.compile(r"(?:an?|the|its|their|no|all)\b", re.IGNORECASE)
RECEIVES = re.compile(
    r"\b(?:receiv\w+|gets?|getting|obtain\w*|be (?:given|granted|guaranteed)|in return)\b",
    re.IGNORECASE,
)
CLAUSE_ENDS = re.compile(r"[”\"’]?, [“\"‘]|, (?:said|says|according|he|she|but|although)\b|[.;] ")
PARTS = re.compile(
    r",? and (?=(?:an?|the|to|of|all|no|in|by|for|its?|their|[a-z]+)\b)|, (?:and )?|; | while "
)


def provisions_of(
    draft: Draft | None, rows: Sequence[Spoken], sides: Sequence[str], material: Material
) -> tuple[Provided, ...]:
    """Points of the process file, then those that reports tell; a point told twice stands once."""
    given = draft.provisions if draft else ()
    known = [Provided(issue=p.issue, option=p.option, words=p.text) for p in given]
    told: dict[tuple[Issue, str | None, str], Provided] = {}
    for group in once(row for row in rows if row.mode == "said" and not row.negated):
        for point in points_in(group, material):
            told.setdefault((point.issue, point.option, point.words.lower()), point)
    return (*known, *told.values())


def points_in(group: tuple[Spoken, ...], material: Material) -> Iterator[Provided]:
    """The points that a statement tells of a text."""
    row = group[0]
    if SOURCE.match(row.speaker):
        point = by_the_text(group, material)
        if point is not None:
            yield point
        return
    clause = clause_in(f"{row.cue} {row.words}") if row.side else None
    if clause is None:
        return
    owes = None
    for part in parts(clause):
        issue = issue_of(part)
        if issue is None or issue in OF_TALKS:
            continue
        owes = owing(part, row, material) or (owes if goes_on(part) else None)
        yield Provided(
            issue=issue, option=option_of(issue, part), words=part, owes=owes, grounds=group
        )


def goes_on(part: str) -> bool:
    """Whether a member of a list binds the side that was bound before: "and to cut its army".

    Who receives something owes nothing.
    """
    return NEW_NOUN.match(part) is None and RECEIVES.search(part) is None


def by_the_text(group: tuple[Spoken, ...], material: Material) -> Provided | None:
    """ "Point four says that …": the text is the source."""
    row = group[0]
    issue = next((i for i in row.issues if i not in OF_TALKS), None) or issue_of(row.words)
    if issue is None or issue in OF_TALKS:
        return None
    option = row.option if row.issues and row.issues[0] is issue else None
    words = f"{row.speaker}: {row.words}"
    return Provided(
        issue=issue,
        option=option or option_of(issue, row.words),
        words=words,
        owes=owing(row.words, row, material),
        due=row.due,
        grounds=group,
    )


def clause_in(text: str) -> str | None:
    """What the words say that a text provides.

    >>> clause_in("put forward a draft that foresees a truce and monitors")
    'a truce and monitors'
    """
    match = UNDER.search(text) or PROVIDES.search(text)
    if match is None:
        return None
    clause = CLAUSE_ENDS.split(match["clause"], maxsplit=1)[0]
    return clause.strip(' .,“”"')


def parts(clause: str) -> Iterable[str]:
    """The members of a list; "and" parts members, not the two nouns of one.

    >>> list(parts("a truce in three steps, monitors at the dam and an exchange of captives"))
    ['a truce in three steps', 'monitors at the dam', 'an exchange of captives']
    """
    return [part.strip(" .,") for part in PARTS.split(clause) if part and part.strip(" .,")]


def owing(part: str, row: Spoken, material: Material) -> str | None:
    """The side that a point binds, where it stands first: "Norlund to leave the valley"."""
    first = next(iter(material.named(part, row.date)), None)
    lead = part[: first.start].strip(' “"').lower() if first else ""
    return material.name(first.side) if first and lead in ("", "the") else None
