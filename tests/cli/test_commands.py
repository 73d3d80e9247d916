"""What a person at a shell gets."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from sqlalchemy.exc import OperationalError
from typer.main import get_command

from cli.conftest import lines
from truceline.cli import app, main
from truceline.cli.checking import print_found
from truceline.coding.checking import Fault
from truceline.runs.following import example, read_process
from truceline.vocabulary.errors import ProcessError, RecordError, SourceError, TrucelineError

COMMANDS = (
    *("new", "add", "again", "serve", "timeline", "positions", "statements", "problems", "read"),
    *("proposals", "rounds", "mediators"),
    *("decisions", "accept", "reject", "correct", "merge", "split", "undo"),
    *("changes", "convergence", "commitments", "settle"),
    *("assess", "claims", "signs"),
    *("export statements", "export articles", "codebook list", "codebook show"),
    *("export plover", "codebook check"),
    *("evaluate", "evaluate attribution"),
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_has_an_example(run: Any, command: str) -> None:
    shown = run(*command.split(), "--help")
    assert shown.exit_code == 0
    assert "Example" in shown.output


def test_every_command_is_tested_for_its_help() -> None:
    known = get_command(app).commands  # type: ignore[attr-defined]
    assert {command.split()[0] for command in COMMANDS} == set(known)


def test_version(run: Any) -> None:
    assert run("--version").output.startswith("truceline ")


# new


def test_new_without_a_process_writes_an_example(run: Any, tmp_path: Path) -> None:
    made = run("new", tmp_path / "talks.db")
    assert made.exit_code == 0
    assert (tmp_path / "process.yml").read_text() == example()
    assert str(tmp_path / "process.yml") in made.output.replace("\n", "")


def test_new_overwrites_no_record(run: Any, talks: Path, desk: Path) -> None:
    again = run("new", talks, "--process", desk / "process.yml")
    assert isinstance(again.exception, RecordError)
    assert "not overwritten" in str(again.exception)


def test_new_overwrites_no_process_file(run: Any, desk: Path) -> None:
    again = run("new", desk / "other.db")
    assert isinstance(again.exception, ProcessError)
    assert "--process" in str(again.exception)
    assert not (desk / "other.db").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name: [", "line 1 is not YAML"),
        ("- a\n- b\n", "must begin with"),
        ("name: x\nparty: []\n", "party: there is no such key"),
        ("parties: []\n", "name: it is missing"),
        ("name: x\nparties: [{id: A b, name: y}]\n", "parties › number 1 › id"),
        ("name: x\npeople: [{id: a, name: b, roles: [{title: c, of: d}]}]\n", "this id: d"),
        ("name: x\nissues: [moon]\n", "issues › number 1"),
    ],
)
def test_a_process_file_is_told_its_mistakes(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "process.yml"
    path.write_text(text)
    with pytest.raises(ProcessError) as error:
        read_process(path)
    assert told in str(error.value)
    assert str(path) in str(error.value)


# add


def test_add_tells_what_came_in_and_what_was_set_aside(run: Any, desk: Path) -> None:
    database = desk / "told.db"
    run("new", database, "--process", desk / "process.yml")
    added = run("add", database, desk / "reports")
    assert added.exit_code == 0
    assert added.output.startswith("This run\n  2 new reports with ")
    assert "Ada Dahl (Norlund)" in added.output
    assert "reports/empty.txt: it is empty" in added.output
    assert "truceline serve" in added.output
    again = run("add", database, desk / "reports", "--json")
    (told,) = lines(again)
    assert (told["stored"], told["duplicates"]) == ([], 2)


def test_again_reads_with_a_new_process_file(run: Any, desk: Path, talks: Path) -> None:
    other = desk / "other.yml"
    other.write_text((desk / "process.yml").read_text().replace("Ada Dahl", "Ada M. Dahl"))
    database = desk / "again.db"
    run("new", database, "--process", desk / "process.yml")
    run("add", database, desk / "reports")
    assert run("again", database, "--process", other).exit_code == 0
    named = {line["speaker"]["name"] for line in lines(run("statements", database, "--json"))}
    assert "Ada M. Dahl" in named


# lists


def test_statements_show_words_and_where(run: Any, talks: Path) -> None:
    shown = run("statements", talks, "--actor", "Dahl", "--words", "bridge")
    assert shown.exit_code == 0
    flat = " ".join(shown.output.split())
    assert "We will not sign a ceasefire unless Veska leaves the bridge" in flat
    assert "reports/first.txt ¶" in flat
    assert "Ada Dahl (Norlund)" in flat


@pytest.mark.parametrize(
    "options",
    [
        ("--party", "norlund"),
        ("--party", "Norlund"),
        ("--actor", "ada-dahl"),
        ("--outlet", "Osk Daily"),
        ("--until", "2031-05-04"),
        ("--issue", "ceasefire", "--act", "reject"),
        ("--limit", "1"),
    ],
)
def test_filters_narrow(run: Any, talks: Path, options: tuple[str, ...]) -> None:
    everything = lines(run("statements", talks, "--json"))
    some = lines(run("statements", talks, "--json", *options))
    assert 0 < len(some) < len(everything)
    assert [line for line in everything if line in some] == some


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--act", "shout"), "propose, offer"),
        (("--issue", "moon"), "ceasefire, territory"),
        (("--party", "Moon"), "Norlund, Veska, Tarsh"),
    ],
)
def test_unknown_codes_name_the_known_ones(
    run: Any, talks: Path, options: tuple[str, ...], told: str
) -> None:
    shown = run("statements", talks, *options)
    assert shown.exit_code == 2
    assert told in " ".join(shown.output.replace("│", " ").split())


def test_an_unknown_actor_is_said_to_be_so(run: Any, talks: Path) -> None:
    shown = run("statements", talks, "--actor", "Nobody Here")
    assert "Nobody Here" in str(shown.exception)


def test_timeline(run: Any, talks: Path) -> None:
    entries = lines(run("timeline", talks, "--json"))
    dates = [entry["date"] for entry in entries]
    assert dates == sorted(dates)
    assert all(entry["where"].startswith("reports/") for entry in entries)
    flat = " ".join(run("timeline", talks, "--issue", "talks_venue").output.split())
    assert "Melin is ready to host the talks" in flat


def test_positions_have_their_words(run: Any, talks: Path) -> None:
    found = lines(run("positions", talks, "--json"))
    assert {(line["party"], line["issue"]) for line in found} >= {("Veska", "talks_venue")}
    for line in found:
        assert line["grounds"][0]["words"]
        assert line["grounds"][0]["where"].startswith("reports/")
    only = lines(run("positions", talks, "--json", "--party", "veska", "--issue", "talks-venue"))
    assert {line["side"] for line in only} == {"veska"}
    assert "Veska" in run("positions", talks, "--words", "Melin").output


def test_problems(run: Any, talks: Path) -> None:
    (line,) = lines(run("problems", talks, "--json"))
    assert (line["stage"], line["place"]) == ("sources", "reports/empty.txt")
    assert "fetch or save it again" in " ".join(run("problems", talks).output.split())


# export and read


def test_exported_spans_point_at_the_exported_text(run: Any, talks: Path, tmp_path: Path) -> None:
    out = tmp_path / "statements.jsonl"
    assert run("export", "statements", talks, "-o", out).output == ""
    exported = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    texts = {line["id"]: line["text"] for line in lines(run("export", "articles", talks))}
    assert exported
    for line in exported:
        for span in line["content"]:
            text = texts[line["document"]["id"]]
            assert text[span["start"] : span["end"]] == span["text"]
    assert [p.name for p in tmp_path.iterdir()] == ["statements.jsonl"]


def test_acts_are_exported_as_records_of_plover(run: Any, talks: Path) -> None:
    made = lines(run("export", "plover", talks))
    kinds = {one["event"][0] for one in made}
    assert {"REJECT", "AGREE"} <= kinds
    texts = {line["id"]: line["text"] for line in lines(run("export", "articles", talks))}
    for one in made:
        text, place = texts[one["cite_info"]["corpus"]], one["text_info"]
        assert text[place["start"] : place["end"]] == one["text"]


# ------------------------------------------------------------------ the codebook


def test_a_codebook_with_clashes_ends_with_1(run: Any, tmp_path: Path) -> None:
    own = tmp_path / "mine.yml"
    own.write_text("issues: {economy: {strong: [armistice]}}")
    checked = run("codebook", "check", own)
    assert checked.exit_code == 1
    assert "'armistice' shows ceasefire and economy" in checked.stdout
    own.write_text("issues: {economy: {strong: [toll bridge]}}")
    assert run("codebook", "check", own).exit_code == 0
    assert run("codebook", "check", own, "--strict").exit_code == 1
    told = lines(run("codebook", "check", own, "--json"))
    assert [one["kind"] for one in told] == ["untested"]


def test_findings_are_counted_by_kind_then_told_by_file(capsys: pytest.CaptureFixture[str]) -> None:
    found = [
        Fault("clash", "cues.yml", "one word, two acts"),
        Fault("untested", "issues.yml, economy › strong", "pattern 'toll gate'"),
        Fault("untested", "issues.yml, economy › weak", "pattern 'tar'"),
    ]
    print_found(found, summary=True)
    counted = capsys.readouterr().out
    assert counted.splitlines() == [
        "Missing: 0",
        "Clashes: 1",
        "Examples that the program codes otherwise: 0",
        "Without effect: 0",
        "Untested: 2",
    ]
    print_found(found)
    assert capsys.readouterr().out.removeprefix(counted).splitlines() == [
        "",
        "Clashes (1)",
        "  cues.yml (1)",
        "    one word, two acts",
        "",
        "Untested (2)",
        "  issues.yml (2)",
        "    economy › strong: pattern 'toll gate'",
        "    economy › weak: pattern 'tar'",
    ]


def test_a_record_reads_with_the_codebook_that_its_process_names(
    run: Any, desk: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.yml").write_text("issues: {economy: {strong: [glass bead]}}")
    (tmp_path / "process.yml").write_text(
        (desk / "process.yml").read_text() + "codebook: mine.yml\n"
    )
    (tmp_path / "a.txt").write_text("“We want our glass beads,” Ilin Oren said on May 5, 2031.\n")
    talks = tmp_path / "own.db"
    assert run("new", talks, "--process", tmp_path / "process.yml").exit_code == 0
    (tmp_path / "mine.yml").unlink()  # the record keeps what it was told
    assert run("add", talks, tmp_path / "a.txt").exit_code == 0
    made = lines(run("export", "statements", talks))
    assert [issue for one in made for act in one["acts"] for issue in act["issues"]] == ["economy"]


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("codebook: nowhere.yml", "no such codebook"),
        ("codebook: {issues: {}}", "name a file or a folder"),
    ],
)
def test_a_codebook_that_is_not_there_is_told(tmp_path: Path, named: str, told: str) -> None:
    (tmp_path / "process.yml").write_text(f"name: Norlund and Veska\n{named}\n")
    with pytest.raises(TrucelineError, match=told):
        read_process(tmp_path / "process.yml")


def test_read_gives_the_lines_that_the_record_exports(run: Any, desk: Path, talks: Path) -> None:
    read = lines(run("read", desk / "reports", "--process", desk / "process.yml"))
    exported = lines(run("export", "statements", talks))

    def core(line: dict[str, Any]) -> str:
        linked = ("echo", "family", "decision")
        return json.dumps({k: v for k, v in line.items() if k not in linked})

    assert {line["document"]["path"] for line in read} == {
        "reports/first.txt",
        "reports/second.txt",
    }
    assert sorted(map(core, read)) == sorted(map(core, exported))


def test_read_says_what_it_set_aside_on_the_side(run: Any, desk: Path, tmp_path: Path) -> None:
    told = run("read", desk / "reports")
    assert "set aside: reports/empty.txt" in told.stderr
    assert "set aside" not in told.stdout
    out = tmp_path / "problems.jsonl"
    quiet = run("read", desk / "reports", "--problems", out)
    assert quiet.stderr == ""
    assert json.loads(out.read_text())["place"] == "reports/empty.txt"


@pytest.mark.parametrize(
    ("stdin", "options"),
    [
        ("Ada Dahl said that Norlund rejects the truce.\n", ()),
        ('{"id": "a", "text": "Ada Dahl said that Norlund rejects the truce."}\n', ()),
        (
            '{"id": "a", "body": "Ada Dahl said that Norlund rejects the truce."}\n',
            ("--text-field", "body"),
        ),
    ],
)
def test_read_works_as_a_pipe(run: Any, stdin: str, options: tuple[str, ...]) -> None:
    (line, *_) = lines(run("read", "-", *options, stdin=stdin))
    assert line["speaker"]["name"] == "Ada Dahl"
    assert line["content"][0]["text"] in stdin


def test_reading_nothing_at_all_is_an_error(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    told = run("read", path)
    assert isinstance(told.exception, SourceError)
    assert "it is empty" in told.stderr
    assert "no such file" in str(run("read", tmp_path / "none.txt").exception)


def test_an_interrupted_export_leaves_no_file(
    run: Any, talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(reader: object) -> Any:
        yield {"id": "a"}
        raise RecordError("the disk is gone")

    monkeypatch.setattr("truceline.cli.export.statement_lines.export", broken)
    told = run("export", "statements", talks, "-o", tmp_path / "out.jsonl")
    assert isinstance(told.exception, RecordError)
    assert list(tmp_path.iterdir()) == []


# the rest


def test_serve_starts_the_desk(run: Any, talks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: dict[str, Any] = {}
    monkeypatch.setattr(uvicorn, "run", lambda made, **how: started.update(how, app=made))
    shown = run("serve", talks, "--port", "8123", "--host", "0.0.0.0")
    assert shown.exit_code == 0
    assert (started["host"], started["port"]) == ("0.0.0.0", 8123)
    assert "http://0.0.0.0:8123/" in shown.stderr
    assert "no password" in shown.stderr


def test_codebook(run: Any) -> None:
    assert "decline_comment" in run("codebook", "list").output
    assert run("codebook", "show", "reject").output.startswith("reject\n  is: ")
    assert run("codebook", "show", "talks-venue").output.startswith("talks_venue\n")
    assert run("codebook", "show", "moon").exit_code == 2


def test_errors_are_one_line_and_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "argv", ["truceline", "statements", str(tmp_path / "none.db")])
    with pytest.raises(SystemExit) as end:
        main()
    assert end.value.code == 1
    told = capsys.readouterr().err
    assert told.startswith("truceline: ")
    assert told.count("\n") == 1
    monkeypatch.setenv("TRUCELINE_DEBUG", "1")
    with pytest.raises(TrucelineError):
        main()


def test_a_database_that_fails_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], talks: Path
) -> None:
    def full(reader: object) -> Any:
        raise OperationalError("INSERT", {}, Exception("database or disk is full"))

    monkeypatch.setattr("truceline.cli.export.statement_lines.export", full)
    monkeypatch.setattr(sys, "argv", ["truceline", "export", "statements", str(talks)])
    with pytest.raises(SystemExit):
        main()
    assert capsys.readouterr().err == "truceline: database or disk is full\n"


def test_a_reader_that_goes_away_is_no_error(talks: Path) -> None:
    code = "from truceline.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "export", "articles", str(talks)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""


@pytest.mark.parametrize("command", ["timeline", "statements"])
def test_a_day_that_is_none_is_refused(run: Any, talks: Path, command: str) -> None:
    refused = run(command, talks, "--since", "yesterday")
    assert refused.exit_code == 2
    assert "is not a day" in refused.output


def test_a_list_without_rows_says_so(run: Any, talks: Path) -> None:
    empty = run("statements", talks, "--since", "2040")
    assert (empty.exit_code, empty.stdout) == (0, "")
    assert "Nothing in the record matches." in empty.stderr


def test_a_port_in_use_is_told_with_the_cure(run: Any, talks: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        refused = run("serve", talks, "--port", other.getsockname()[1])
    assert isinstance(refused.exception, TrucelineError)
    assert "--port" in str(refused.exception)


def test_a_date_told_that_is_none_is_told_back(run: Any, desk: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Veska will sign, Prime Minister Ilin Oren said.\n")
    (tmp_path / "reports.csv").write_text("file,published\na.txt,2031-13-44\n")
    database = tmp_path / "talks.db"
    run("new", database, "--process", desk / "process.yml")
    added = run("add", database, tmp_path)
    assert "'2031-13-44', told as its date, is no date" in added.output.replace("\n", " ")


# evaluate, and the ways of reading

MARKED = {
    "doc_id": "1",
    "text": "Rain fell. Foreign Minister Ada Dahl said the bridge would open.",
    "attributions": [{"source": [[11, 36]], "cue": [[37, 41]], "content": [[42, 63]]}],
}


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """A file of one marked text."""
    path = tmp_path / "marked.jsonl"
    path.write_text(json.dumps(MARKED), encoding="utf-8")
    return path


@pytest.mark.parametrize("way", ["model", "rules"])
def test_evaluate_prints_the_table(run: Any, marked: Path, way: str) -> None:
    shown = run("evaluate", "attribution", marked, "--attribution", way, "--rounds", 10)
    assert shown.exit_code == 0, shown.output
    assert "100.0" in shown.output
    assert "expected calibration error" in shown.output
    assert way in shown.output


def test_evaluate_keeps_to_a_narrow_terminal(run: Any, marked: Path) -> None:
    shown = run("evaluate", "attribution", marked, "--attribution", "rules")
    assert max(map(len, shown.output.splitlines())) <= 80
    assert "F1, content and source: joint (%)" in shown.output


def test_evaluate_says_that_nothing_was_found(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "calm.jsonl"
    text = "Rain fell on the valley all day."
    path.write_text(json.dumps({"doc_id": "1", "text": text, "attributions": []}))
    shown = run("evaluate", "attribution", path, "--attribution", "rules", "--rounds", 10)
    assert "Nothing was found in these texts" in shown.output
    assert "Nothing in the record" not in shown.output


def test_evaluate_as_json_has_intervals_and_bins(run: Any, marked: Path) -> None:
    (told,) = lines(run("evaluate", "attribution", marked, "--rounds", 10, "--json"))
    assert told["all"]["joint"] == 1
    assert told["all"]["interval"] == [1, 1]
    assert sum(one["count"] for one in told["calibration"]["bins"]) == 1


def test_evaluate_says_what_is_wrong_with_a_file(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "other.jsonl"
    path.write_text("{}", encoding="utf-8")
    failed = run("evaluate", "attribution", path)
    assert isinstance(failed.exception, SourceError)
    assert "other.jsonl, line 1" in str(failed.exception)


def test_read_by_rules_alone(run: Any, desk: Path) -> None:
    ruled = lines(run("read", desk / "reports", "--attribution", "rules"))
    both = lines(run("read", desk / "reports"))
    assert {line["document"]["id"] for line in ruled} == {line["document"]["id"] for line in both}


def test_several_processes_read_the_same(run: Any, desk: Path) -> None:
    assert lines(run("read", desk / "reports", "--jobs", 2)) == lines(run("read", desk / "reports"))


def test_several_processes_store_the_same(
    run: Any, desk: Path, talks: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    assert run("new", other, "--process", desk / "process.yml").exit_code == 0
    assert run("add", other, desk / "reports", "--jobs", 2).exit_code == 0
    told = [lines(run("export", "statements", database)) for database in (talks, other)]
    assert told[0] == told[1]
