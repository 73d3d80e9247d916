"""The same statement told by several reports."""

from collections.abc import Iterable, Sequence

from truceline.linking.families import grounds_of
from truceline.linking.groups import Dated, joined
from truceline.vocabulary.keys import digest
from truceline.vocabulary.links import Echo, Judgement


def echoes(judgements: Iterable[Judgement], statements: Sequence[Dated]) -> list[Echo]:
    """Statements that are one, told again; a statement told once is in no echo."""
    same = [judgement for judgement in judgements if judgement.same]
    groups = joined(statements, ((j.left, j.right) for j in same))
    return [_echo(group, same) for group in groups if len(group) > 1]


def _echo(group: Sequence[Dated], same: Iterable[Judgement]) -> Echo:
    keys = [statement.key for statement in group]
    within = [j for j in same if j.left in keys]
    return Echo(key=digest("echo", keys[0]), statements=tuple(keys), grounds=grounds_of(within))
