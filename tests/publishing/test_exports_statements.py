import json
from dataclasses import replace
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from analysis.rows import (
    ARTICLE,
    ASSERT,
    NORLUND,
    SABEL,
    TEXT,
    VESKA,
    Shelf,
    report,
    row,
    statement,
)
from truceline.publishing.exports.articles import export as export_articles
from truceline.publishing.exports.statements import export, line, line_of
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.grounds import RELATIVE_DAY, Ground
from truceline.vocabulary.reports import Report, Told

SCHEMA = json.loads(
    (files("truceline.publishing.exports") / "statements.schema.json").read_text("utf-8")
)
CHECK = Draft202012Validator(SCHEMA)
REPORT = Report(key=ARTICLE.report, content=TEXT.encode(), media_type="text/plain", path="a/b.txt")
RULED = Decision(
    subject="s1",
    ruling=Ruling.CORRECT,
    by="R. Amadi",
    decided_at="2031-05-06",
    values=(("speaker", "sabel"),),
)


@pytest.mark.parametrize(
    "made",
    [
        line(row(statement("s1", SABEL)), TEXT),
        line(row(statement("s1")), TEXT),
        line(row(statement("s1", NORLUND, VESKA, acts=(), day=None)), TEXT),
        line(row(statement("s1", SABEL, acts=(ASSERT,)), echo="e", decision=RULED), TEXT),
        line(row(statement("s1", SABEL), report(published=None, family=None, outlet=None)), TEXT),
        line_of(statement("s1", SABEL), ARTICLE, REPORT),
    ],
    ids=["full", "no speaker", "joint", "ruled", "unknown", "no record"],
)
def test_lines_keep_to_the_schema(made: dict[str, object]) -> None:
    CHECK.validate(json.loads(json.dumps(made)))


def test_the_schema_is_sound_and_knows_every_word_of_the_codebook() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    act = SCHEMA["$defs"]["act"]["properties"]
    assert act["act"]["enum"] == [a.value for a in ActKind]
    assert act["issues"]["items"]["enum"] == [i.value for i in Issue]
    speaker = SCHEMA["properties"]["speaker"]["properties"]
    assert speaker["type"]["enum"] == [t.value for t in ActorType]


def test_the_words_are_where_the_offsets_say() -> None:
    made = line(row(statement("s1", SABEL)), TEXT)
    spans = [made["source"], made["cue"], *made["content"], made["acts"][0]["condition"]]
    assert all(TEXT[s["start"] : s["end"]] == s["text"] for s in spans)


def test_what_a_line_tells() -> None:
    made = line(row(statement("s1", SABEL), echo="e"), TEXT)
    assert made["document"] == {
        "id": "reports/r1",
        "path": "r1.txt",
        "url": None,
        "outlet": "Courier",
        "title": "Sabel would pull back",
        "published": "2031-05-05",
        "language": "en",
    }
    assert made["speaker"] == {
        "id": "sabel",
        "name": "Viktor Sabel",
        "type": "person",
        "party": "Norlund",
        "wikidata": "Q1",
    }
    assert made["said_on"] == {"date": "2031-05-04", "precision": "day", "grounds": "date line"}
    assert made["chain"] == [{"role": "medium", "name": "Courier"}]
    act = made["acts"][0]
    assert (act["due"], act["confidence"], act["plover"]) == ("2031-06-01", 0.812, "AGREE")
    assert act["grounds"] == ["operator:would-if “would pull back”", "cue:tell"]
    assert (made["echo"], made["family"], made["decision"]) == ("e", "f1", None)


SAME_PARTY = Actor(key="oren", name="Pavel Oren", type=ActorType.PERSON, party="Norlund")


@pytest.mark.parametrize(
    ("actors", "name", "party"),
    [
        ((NORLUND, VESKA), "Norlund and Veska", None),
        ((SABEL, SAME_PARTY), "Viktor Sabel and Pavel Oren", "Norlund"),
    ],
)
def test_joint_speakers_are_a_group(
    actors: tuple[Actor, ...], name: str, party: str | None
) -> None:
    speaker = line(row(statement("s1", *actors)), TEXT)["speaker"]
    assert (speaker["name"], speaker["type"], speaker["party"]) == (name, "group", party)


def test_without_a_record_what_the_user_told_fills_the_gaps() -> None:
    told = Told(id="77", url="river:77", outlet="Courier", title="Another title")
    report_ = Report(key=ARTICLE.report, content=b"", media_type="text/plain", path=None, told=told)
    document = line_of(statement("s1", SABEL), ARTICLE, report_)["document"]
    assert (document["id"], document["url"], document["outlet"]) == ("77", "river:77", "Courier")
    assert document["title"] == "Sabel would pull back"
    assert document["published"] == "2031-05-05"


def test_the_export_is_sorted_by_document_and_place() -> None:
    late, early = report("r2", id="b"), report("r1", id="a")
    rows = [
        row(statement("z", SABEL, report="r2"), late),
        row(statement("b", SABEL), early),
        row(statement("a", SABEL), early),
    ]
    assert [made["id"] for made in export(Shelf(rows))] == ["a", "b", "z"]


def test_articles_tell_their_text_and_stretches() -> None:
    (made,) = export_articles(Shelf([row(statement("s1", SABEL))]))
    assert (made["id"], made["text"], made["author"]) == ("reports/r1", TEXT, None)
    assert made["published"]["precision"] == "minute"
    assert made["stretches"] == [
        {"start": 0, "end": len(TEXT), "kind": "body", "label": "", "speaker": ""}
    ]
    json.dumps(made)


def test_a_relative_day_stands_with_the_main_act_and_keeps_to_the_schema() -> None:
    undated = statement("s1", SABEL, acts=(ASSERT,), day=None)
    sunday = (*undated.attribution.grounds, Ground(RELATIVE_DAY, "on Sunday"))
    told = replace(undated, attribution=replace(undated.attribution, grounds=sunday))
    made = line(row(told, report(published=None)), TEXT)
    CHECK.validate(json.loads(json.dumps(made)))
    assert made["said_on"] is None
    assert made["acts"][0]["grounds"][-1] == "date:relative “on Sunday”"
    assert "date:relative" not in str(line(row(undated), TEXT))
