"""Days on the command line: refused where they are none, a month taken to its last day."""

from typing import Any

import pytest

from cli.conftest import lines

BOTH = ("timeline", "statements", "positions", "changes", "claims")
DATED = [(one, end) for one in BOTH for end in ("--since", "--until")]
DATED += [("assess", "--until"), ("mediators", "--until"), ("commitments", "--on")]


@pytest.mark.parametrize(("command", "option"), DATED)
@pytest.mark.parametrize("day", ["2024-13-01", "2031-02-30", "2031-W01-1", "2031-5-04"])
def test_a_day_that_is_none_is_refused(
    run: Any, talks: Any, command: str, option: str, day: str
) -> None:
    refused = run(command, talks, option, day)
    assert refused.exit_code == 2
    assert f"{day!r} is not a day" in refused.output
    assert option in refused.output


@pytest.mark.parametrize("command", ["positions", "changes", "claims", "timeline"])
def test_up_to_a_month_holds_the_whole_month(run: Any, talks: Any, command: str) -> None:
    def told(day: str) -> list[dict[str, Any]]:
        return lines(run(command, talks, "--until", day, "--json"))

    assert told("2031-05") == told("2031-05-31")
    assert told("2031") == told("2031-12-31")


def test_a_position_is_held_in_the_month_in_which_it_was_taken(run: Any, talks: Any) -> None:
    held = lines(run("positions", talks, "--until", "2031-05", "--json"))
    assert {one["party"] for one in held} >= {"Norlund", "Veska"}
    assert not lines(run("positions", talks, "--until", "2031-03", "--json"))
