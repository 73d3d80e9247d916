"""Reports that come from one origin: syndication, rewrites, shortened copies, digests."""

from collections.abc import Iterable, Sequence

from truceline.linking.groups import Dated, joined
from truceline.vocabulary.keys import digest
from truceline.vocabulary.links import Family, Judgement
from truceline.vocabulary.names import as_words

AGAINST = frozenset({"same_outlet_other_title", "other_speaker", "dates_far"})


def families(judgements: Iterable[Judgement], reports: Sequence[Dated]) -> list[Family]:
    """Every report in one family, alone where nothing joins it; first print first.

    The order of the judgements and of the reports does not matter.
    """
    same = [judgement for judgement in judgements if judgement.same]
    known = {report.key: report for report in reports}
    kept = [j for j in same if j.left in known and j.right in known]
    kept = _without_bridges(kept, known)
    groups = joined(reports, ((j.left, j.right) for j in kept))
    return [_family(group, kept) for group in groups]


def _without_bridges(same: list[Judgement], known: dict[str, Dated]) -> list[Judgement]:
    """A digest joins the story it gives most of, and does not join its stories to one another.

    A long report printed first is no digest: those that share its parts took them from it.
    """
    best: dict[str, Judgement] = {}
    parts: list[tuple[str, Judgement]] = []
    for judgement in sorted(same, key=lambda j: (-j.score, j.left, j.right)):
        longer, shorter = sorted(
            (known[judgement.left], known[judgement.right]), key=lambda r: (-r.words, r.key)
        )
        if _is_part(judgement) and not _before(longer, shorter):
            best.setdefault(longer.key, judgement)
            parts.append((longer.key, judgement))
    dropped = {id(judgement) for longer, judgement in parts if best[longer] is not judgement}
    return [judgement for judgement in same if id(judgement) not in dropped]


def _is_part(judgement: Judgement) -> bool:
    """One report holds the other and much else."""
    named = dict(judgement.clues)
    return "same_passages" in named and "same_whole" not in named


def _before(left: Dated, right: Dated) -> bool:
    """Whether the first was printed on an earlier day."""
    return bool(left.date and right.date and left.date[:10] < right.date[:10])


def _family(group: Sequence[Dated], same: Iterable[Judgement]) -> Family:
    keys = [report.key for report in group]
    within = [j for j in same if j.left in keys] if len(keys) > 1 else []
    return Family(key=digest("family", keys[0]), reports=tuple(keys), grounds=grounds_of(within))


def grounds_of(judgements: Iterable[Judgement]) -> tuple[str, ...]:
    """What joined them, in words, each ground once."""
    told = {
        f"{as_words(name)}: {clue.because}" if clue.because else as_words(name)
        for judgement in judgements
        for name, clue in judgement.clues
        if name not in AGAINST
    }
    return tuple(sorted(told))
