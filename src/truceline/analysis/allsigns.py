"""Every sign of a record, by report: what each text shows, and what shows beside the others."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from truceline.analysis.claims import Fact
from truceline.analysis.compared import (
    experts,
    headlines,
    named_in,
    other_figures,
    passed_as_new,
    quotations,
)
from truceline.analysis.knownnames import known_names
from truceline.analysis.signs import Sign, SignKind, absent, signs_of
from truceline.record.rows import RecordReader, StatementRow
from truceline.vocabulary.articles import Article
from truceline.vocabulary.process import Process

ORDER = {kind: place for place, kind in enumerate(SignKind)}
ENGLISH = (None, "en")


def signs_in(reader: RecordReader, facts: Sequence[Fact]) -> Mapping[str, Sequence[Sign]]:
    """The signs of each report, in the codebook's order, then by place."""
    rows: defaultdict[str, list[StatementRow]] = defaultdict(list)
    for row in reader.statements():
        rows[row.report.key].append(row)
    articles = {one.report: one for one in reader.articles()}
    families = {row.key: row.family for row in reader.reports()}
    known, names = named_in(articles.values(), families), known_names(reader.process())
    found: list[Sign] = []
    for key, article in articles.items():
        said = [span for row in rows[key] for span in row.statement.attribution.content]
        if article.language not in ENGLISH:
            found += absent(article)
        else:
            found += signs_of(article, names, said)
            found += experts(article, rows[key], known)
            found += headlines(article, rows[key])
    every = [row for each in rows.values() for row in each]
    found += [*quotations(every), *passed_as_new(every)]
    found += other_figures(facts, {str(key): one for key, one in articles.items()})
    by_report: defaultdict[str, list[Sign]] = defaultdict(list)
    for sign in found:
        by_report[sign.report].append(sign)
    return {key: sorted(signs, key=_place) for key, signs in by_report.items()}


def own_signs(article: Article, rows: Sequence[StatementRow], process: Process) -> Sequence[Sign]:
    """What a text shows by itself, without the other reports."""
    if article.language not in ENGLISH:
        return list(absent(article))
    said = [span for row in rows for span in row.statement.attribution.content]
    found = [*signs_of(article, known_names(process), said), *headlines(article, rows)]
    return sorted(found, key=_place)


def _place(sign: Sign) -> tuple[int, int]:
    return ORDER[sign.kind], sign.spans[0].start if sign.spans else -1
