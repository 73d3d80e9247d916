"""The forms by which a statement is ruled on, and what they send."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from truceline.publishing.desk import links, wording
from truceline.record.rows import RecordReader, StatementRow
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.rulings import RuledAct

ISSUES_EACH = 3  # of an act; more are seldom coded
NAMES = 400  # offered while somebody types; any other name can be written out


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRow:
    """An act in the form for corrections."""

    number: int
    act: str  # empty: a further act
    negated: bool
    issues: tuple[str, ...]  # as many as there are fields


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleForm:
    """What can be ruled on a statement."""

    url: str
    speaker: str
    rows: Sequence[ActRow]
    acts: Sequence[tuple[str, str]]  # value and words
    issues: Sequence[tuple[str, str]]
    names: Sequence[str]


def rule_form(reader: RecordReader, row: StatementRow) -> RuleForm:
    """The form for one statement, filled with what everybody sees now."""
    mention, acts = row.statement.speaker, row.statement.acts
    rows = [
        ActRow(
            number=number,
            act=act.act.value,
            negated=act.negated,
            issues=padded([issue.value for issue in act.issues]),
        )
        for number, act in enumerate(acts, 1)
    ]
    rows.append(ActRow(number=len(acts) + 1, act="", negated=False, issues=padded([])))
    return RuleForm(
        url=f"{links.statement_url(row.statement.key)}/rulings",
        speaker=wording.listed([actor.name for actor in mention.actors]) if mention else "",
        rows=rows,
        acts=[(act.value, wording.label(act)) for act in ActKind],
        issues=[(issue.value, wording.label(issue)) for issue in Issue],
        names=names_of(reader),
    )


def padded(issues: Sequence[str]) -> tuple[str, ...]:
    """The issues, with empty fields behind them."""
    return (*issues, *[""] * max(0, ISSUES_EACH - len(issues)))


def names_of(reader: RecordReader) -> list[str]:
    """Names that the form offers, those with most statements first; a shared name by its key."""
    some = reader.names(NAMES)
    shared = Counter(name for _, name in some)
    return [name if shared[name] == 1 else key for key, name in some]


def acts_sent(form: Mapping[str, str]) -> list[RuledAct]:
    """The acts that a form tells; a row without an act is none."""
    sent: list[RuledAct] = []
    number = 1
    while f"act-{number}" in form:
        act = form[f"act-{number}"]
        if act in {kind.value for kind in ActKind}:
            sent.append(
                RuledAct(
                    act=ActKind(act),
                    issues=issues_sent(form, number),
                    negated=bool(form.get(f"not-{number}")),
                )
            )
        number += 1
    return sent


def issues_sent(form: Mapping[str, str], number: int) -> tuple[Issue, ...]:
    """The issues of one act, each once, in the order of the fields."""
    known = {issue.value for issue in Issue}
    given = (form.get(f"issue-{number}-{at}", "") for at in range(1, len(known) + 1))
    return tuple(Issue(issue) for issue in dict.fromkeys(given) if issue in known)
