"""Reports in, entries for the record out; one bad report never stops a run."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from babel import Locale

from truceline.linking.candidates import sketch_of
from truceline.record.entries import Entry
from truceline.settings import Settings
from truceline.vocabulary.articles import Article
from truceline.vocabulary.errors import UnreadableReport
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report
from truceline.vocabulary.statements import Statement

if TYPE_CHECKING:
    from truceline.reading.read import Read

NEWS_TO_US = "this is a fault in Truceline; please report it with the text"


@dataclass(frozen=True, slots=True)
class Stages:
    """What is done to a report, one after the other."""

    article: Callable[[Report], Article]
    read: Callable[[Iterable[Article]], Iterator["Read"]]
    code: Callable[["Read"], tuple[Statement, ...]]


def load_stages(settings: Settings, process: Process) -> Stages:
    """Load models and codebook: seconds, once a run, and only where something is read."""
    from truceline.coding.codebook import load_codebook
    from truceline.coding.recognise import code
    from truceline.reading.articles import read_article
    from truceline.reading.pipeline import Pipeline

    pipeline = Pipeline(settings, process)
    codebook = load_codebook(process.codebook)
    return Stages(
        article=lambda report: read_article(report, settings),
        read=pipeline.read,
        code=lambda read: code(read, codebook, process),
    )


Outcome = Entry | Problem


def work_through(reports: Sequence[Report], stages: Stages) -> Iterator[Outcome]:
    """Each report's entry, in order, each followed by what went wrong with it."""
    articles: dict[str, Article] = {}
    failed: dict[str, Problem] = {}
    for report in reports:
        found = article_of(report, stages)
        if isinstance(found, Problem):
            failed[report.key] = found
        else:
            articles[report.key] = found
    readable = [article for article in articles.values() if article.readable]
    reads = {read.article.report: read for read in read_all(readable, stages, failed)}
    for report in reports:
        article = articles.get(report.key)
        yield from outcome(report, article, reads.get(report.key), stages)
        if article is not None:
            yield from (placed(one, report) for one in ill_told(report, article))
        if report.key in failed:
            yield placed(failed[report.key], report)


def article_of(report: Report, stages: Stages) -> Article | Problem:
    """The readable text, or why there is none."""
    try:
        return stages.article(report)
    except UnreadableReport as error:
        return Problem(stage="reading", place=error.place, reason=error.reason, cure=error.cure)
    except Exception as error:  # whatever a page of the open web brings up
        return fault("reading", error)


def read_all(
    articles: Sequence[Article], stages: Stages, failed: dict[str, Problem]
) -> Iterator["Read"]:
    """Read together; where that fails, one by one, to find the one that cannot be read."""
    try:
        yield from list(stages.read(articles))
    except Exception as error:
        if len(articles) == 1:
            failed[articles[0].report] = fault("reading", error)
            return
        for article in articles:
            yield from read_all([article], stages, failed)


def outcome(
    report: Report, article: Article | None, read: "Read | None", stages: Stages
) -> Iterator[Outcome]:
    """What is stored of one report."""
    if article is None:
        yield Entry(report=report)
        return
    entry = sketched(Entry(report=report, article=article))
    if not article.readable:
        yield entry
        yield placed(foreign(article), report)
    elif read is None:
        yield replace(entry, whole=False)
    else:
        try:
            yield replace(entry, statements=stages.code(read))
        except Exception as error:
            yield replace(entry, statements=read.statements, whole=False)
            yield placed(fault("coding", error), report)


def ill_told(report: Report, article: Article) -> Iterator[Problem]:
    """A date that the user gave and that no calendar knows is said, not dropped."""
    from truceline.reading.published import read_date  # its libraries load only where needed

    told = report.told.published
    if told and read_date(told, "") is None:
        found = article.published
        instead = f"its date was taken from the {found.grounds}" if found else "its date is unknown"
        reason = f"{told!r}, told as its date, is no date; {instead}"
        yield Problem(stage="reading", place="", reason=reason, cure="write it as 2031-05-04")


def sketched(entry: Entry) -> Entry:
    """With what later reports are compared by."""
    if entry.article is None:
        return entry
    made = sketch_of(entry.article)
    return replace(entry, sketch=made.packed(), words=len(made.told) + len(made.quoted))


def foreign(article: Article) -> Problem:
    """A report in a language that cannot be read."""
    names = Locale("en").languages
    language = names.get(article.language or "", article.language or "a language unknown to us")
    return Problem(
        stage="reading",
        place=article.report,
        reason=f"it seems to be in {language}; only English can be read so far",
        cure="it is kept; if it is English, say so in reports.csv (column language)",
    )


def fault(stage: str, error: Exception) -> Problem:
    """An error that nobody foresaw."""
    reason = f"{type(error).__name__}: {error}".splitlines()[0]
    return Problem(stage=stage, place="", reason=reason, cure=NEWS_TO_US)


def placed(problem: Problem, report: Report) -> Problem:
    """The problem with the report that it belongs to."""
    return replace(problem, place=report.path or report.id, report=report.key, kept=True)
