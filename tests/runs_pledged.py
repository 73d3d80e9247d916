"""Quick stages for runs in which "will" promises, and a report with one promise."""

from dataclasses import replace
from typing import Any

from runs_invented import quick
from truceline.runs import Stages
from truceline.settings import Settings
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.keys import statement_key
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Statement

TEXT = "Promises\nDahl said we will open the bridge to the ambulances.\nOren said it rains.\n"


def pledging(settings: Settings, process: Process) -> Stages:
    """Whoever says "will" promises."""
    plain = quick(settings, process)

    def code(read: Any) -> tuple[Statement, ...]:
        return tuple(coded(one, read.article.text) for one in read.statements)

    return Stages(article=plain.article, read=plain.read, code=code)


def coded(one: Statement, text: str) -> Statement:
    kind = ActKind.COMMIT if "will" in one.words(text) else ActKind.ASSERT
    return replace(
        one, acts=(Act(act=kind, plover=None, issues=(Issue.HUMANITARIAN,), confidence=0.8),)
    )


def better(settings: Settings, process: Process) -> Stages:
    """A better reading: the content begins a word later, so that the key is another one."""
    plain = pledging(settings, process)

    def code(read: Any) -> tuple[Statement, ...]:
        return tuple(shorter(one, read.article.report) for one in plain.code(read))

    return Stages(article=plain.article, read=plain.read, code=code)


def shorter(one: Statement, report: Any) -> Statement:
    content = one.attribution.content[0]
    cut = Span(content.start + 3, content.end)
    assert one.attribution.cue is not None
    return replace(
        one,
        key=statement_key(report, None, one.attribution.cue, [cut]),
        attribution=replace(one.attribution, content=(cut,)),
    )
