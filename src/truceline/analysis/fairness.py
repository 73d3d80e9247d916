"""Who is called fair or biased as a mediator, by whom.

Views are taken from words alone: the coding's "impartial" or "partial" must be borne out by
a word for it, for a wrong view of a mediator does more harm than none.
"""

import re
from collections.abc import Iterable

from truceline.analysis.hosts import ROLE, meant, mediates
from truceline.analysis.material import Material
from truceline.analysis.stances import CAN_BIND
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import View

VIEWING = frozenset({ActKind.PRAISE, ActKind.ACCUSE, ActKind.DENY, ActKind.ASSERT, ActKind.PROPOSE})
PARTIAL = re.compile(
    r"\b(?:bias(?:ed)?|one[- ]sided|not (?:a )?(?:neutral|impartial|honest)|"
    r"tak(?:es?|ing|en) sides|one side[’']s|not (?:an )?even-handed|"
    r"(?:their|its|his|her) own (?:goals?|interests?|agenda)|"
    r"lost (?:its|his|her|their) neutrality|in the pocket of)\b|\bpartial\b(?=[.,;!”\"]|$)",
    re.IGNORECASE,
)
IMPARTIAL = re.compile(
    r"(?<!not )(?<!not an )(?<!no )\b(?:impartial(?:ity)?|even-handed|honest broker|fair to both|"
    r"neutral (?:mediator|broker|side)|both (?:of us|sides) (?:the same|alike|equally)|"
    r"trusted by both|unbiased)\b",
    re.IGNORECASE,
)


def views_of(material: Material) -> Iterable[tuple[str, View]]:
    """The parties' words on who is fair, each about whom they name."""
    last: dict[str, str] = {}  # by report: the mediator named last
    rows = [r for r in material.rows if r.side and r.mode == "said" and not r.negated]
    for row in sorted(rows, key=lambda r: (r.report, r.start)):
        about = meant(row, material)
        if about is not None and about != row.side and ROLE.intersection(row.issues):
            last[row.report] = about
        view = view_in(row, known=mediates(about, material))
        about = about or last.get(row.report)
        if view and about and about != row.side and row.rank <= CAN_BIND + 1:
            made = View(view=view, side=row.side, party=row.party, date=row.date, grounds=(row,))
            yield about, made


def view_in(row: Spoken, *, known: bool = False) -> str | None:
    """Whether the words call a mediator fair or not; None: they do neither."""
    if row.act not in VIEWING or not (known or Issue.MEDIATION in row.issues):
        return None
    if PARTIAL.search(row.words):
        return "impartial" if row.act is ActKind.DENY else "partial"
    return "impartial" if IMPARTIAL.search(row.words) and row.act is not ActKind.DENY else None
