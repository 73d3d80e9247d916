from dataclasses import replace

from analysis.rows import report, row
from truceline.publishing.desk.fragments import item
from truceline.publishing.desk.wording import UNKNOWN, said_words, when_words
from truceline.vocabulary.grounds import RELATIVE_DAY, Ground
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, SaidOn, Statement

ATTRIBUTION = Attribution(content=(Span(0, 4),))
UNDATED = Statement(
    key=StatementKey("1"), report=ReportKey("r"), attribution=ATTRIBUTION, speaker=None
)


def test_a_day_is_told_with_how_it_is_known() -> None:
    said = SaidOn(date="2031-05-03", precision="day", grounds="“on Saturday”")
    assert said_words(replace(UNDATED, said_on=said)) == ("3 May 2031", "“on Saturday”")


def test_a_relative_day_is_told_in_its_own_words() -> None:
    relative = replace(ATTRIBUTION, grounds=(Ground(RELATIVE_DAY, "last Sunday"),))
    words, grounds = said_words(replace(UNDATED, attribution=relative))
    assert words == "“last Sunday”"
    assert "no date" in grounds


def test_lists_tell_a_relative_day_only_where_no_day_is_known() -> None:
    relative = replace(ATTRIBUTION, grounds=(Ground(RELATIVE_DAY, "last Sunday"),))
    undated = replace(UNDATED, attribution=relative)
    printed = row(undated, report(published=None))
    assert when_words(printed) == "“last Sunday”, date unknown"
    assert item(printed).when == "“last Sunday”, date unknown"
    assert when_words(row(undated, report(published="2031-05-04"))) == "4 May 2031"
    assert when_words(row(UNDATED, report(published=None))) == UNKNOWN


def test_an_unknown_day_is_said_to_be_unknown() -> None:
    assert said_words(UNDATED)[0] == UNKNOWN
