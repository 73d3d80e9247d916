"""Signs about texts: those of one report, and all of a record by kind."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from truceline.analysis.allsigns import own_signs, signs_in
from truceline.analysis.signs import ABSENT, Sign, SignKind
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import PAGE, Asked
from truceline.publishing.desk.assessment_pages import SignGroup, SignRow, SignsPage
from truceline.publishing.desk.claiming import known_facts
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.remembering import REMEMBERED
from truceline.publishing.desk.signlines import BESIDE, SHOWS, link_words
from truceline.publishing.desk.surroundings import Choice, Filter
from truceline.record.rows import RecordReader, ReportRow, StatementRow
from truceline.vocabulary.articles import Article

SMALL = 300  # reports; of more, a report's page compares with others only when asked


def every_sign(reader: RecordReader) -> Mapping[str, Sequence[Sign]]:
    """The signs of each report; worked out once for each state of the record."""
    return REMEMBERED.value(reader, "signs", lambda: signs_in(reader, known_facts(reader)))


def signs_about(
    reader: RecordReader, article: Article, rows: Sequence[StatementRow]
) -> tuple[Sequence[Sign], Link | None]:
    """The signs of one report; in a large record only its own, with the way to the rest."""
    if reader.totals().reports <= SMALL:
        return every_sign(reader).get(article.report, ()), None
    more = links.with_query("/signs", report=article.report)
    return own_signs(article, rows, reader.process()), Link("Compare with other reports", more)


def signs_page(reader: RecordReader, asked: Asked) -> SignsPage:
    """Every sign of the record, by kind."""
    kind, report = asked.word("kind"), asked.word("report")
    found = every_sign(reader)
    here = [sign for key, signs in found.items() if report in ("", key) for sign in signs]
    counts = Counter(sign.kind for sign in here)
    fold = not (kind or report)
    shown = [
        sign
        for sign in here
        if kind == sign.kind.name.lower() or (not kind and not (fold and sign.kind in ABSENT))
    ]
    shown.sort(key=lambda sign: list(SignKind).index(sign.kind))
    pager = asked.pager(len(shown), PAGE)
    on_page = shown[max(0, pager.first - 1) : pager.last]
    titles = {row.key: row for row in reader.reports()}
    chosen = Filter(
        name="kind",
        label="Sign",
        any="all signs",
        choices=[
            Choice(
                value=one.name.lower(),
                label=one.value,
                count=counts[one],
                chosen=one.name.lower() == kind,
            )
            for one in SignKind
            if counts[one]
        ],
    )
    return SignsPage(
        frame=frame(reader, "Signs", "/signs"),
        filters=[chosen],
        report=report,
        reports=len({sign.report for sign in shown}),
        groups=[
            SignGroup(
                kind=wording.capital(one.value),
                total=counts[one],
                signs=[sign_row(sign, titles[sign.report]) for sign in signs],
            )
            for one, signs in groupby(on_page, key=lambda sign: sign.kind)
        ],
        pager=pager,
        absent=[absent(one, counts[one]) for one in ABSENT if fold and counts[one]],
    )


def absent(kind: SignKind, number: int) -> Link:
    """The way to all reports that lack a field, with how many they are."""
    url = links.with_query("/signs", kind=kind.name.lower())
    return Link(f"{wording.capital(kind.value)}: {number}", url)


def sign_row(sign: Sign, report: ReportRow) -> SignRow:
    """A sign in the list."""
    return SignRow(
        note=sign.note or SHOWS.get(sign.kind, ""),
        words=Link(link_words(sign, 0), place_of(sign)) if sign.spans else None,
        report=Link(report.title or "without a title", links.report_url(report.key)),
        outlet=report.outlet or "outlet unknown",
        when=wording.day_words(report.published),
        other=other_words(sign),
    )


def other_words(sign: Sign) -> Link | None:
    """What the words are compared with: those of another statement, or the same a second time."""
    if sign.other:
        return Link("the other words", links.statement_url(sign.other))
    if sign.kind is SignKind.TOLD_TWICE and len(sign.spans) > 1:
        return Link("again", f"{links.report_url(sign.report)}#s{sign.spans[1].start}")
    return None


def place_of(sign: Sign) -> str:
    """Where the words of a sign stand: the opened statement, or the span itself."""
    if sign.kind in BESIDE:
        return links.report_url(sign.report, sign.statement)
    return f"{links.report_url(sign.report)}#s{sign.spans[0].start}"
