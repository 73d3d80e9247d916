"""Pages hang together: links lead somewhere, examples are valid, nothing names a machine."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from truceline.vocabulary.acts import ActKind, Issue

ROOT = Path(__file__).resolve().parents[2]
LINK = re.compile(r"(?<!\!)\[[^\]]+\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
TEXTS = {
    ".cff", ".cfg", ".css", ".csv", ".html", ".ini", ".js", ".json", ".jsonl", ".lock", ".md",
    ".py", ".sh", ".svg", ".toml", ".txt", ".yml", ".yaml", "",
}  # fmt: skip
# Put together from parts, so that this file does not name them itself.
MACHINE = re.compile(
    "|".join(
        [
            r"(?<![\w.:/])/" + r"(?:work|root)/\w",
            r"(?<![\w.:/])/" + r"home/\w+/",
            r"(?<![\w.:/])/" + r"Users/\w+/",
            r"\bpypi\." + "org",
            r"python" + r"hosted\.org",
            r"registry\." + r"npmjs",
            "--(?:extra-)?" + r"index-url[= ]\S",
        ]
    )
)


def tracked() -> list[Path]:
    """Files that belong to the repository."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("no git repository here to tell which files belong to it")
    names = listed.stdout.decode().split("\0")
    return [path for name in names if name and (path := ROOT / name).is_file()]


def pages() -> list[Path]:
    found = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    found += [*(ROOT / "samples").glob("*.md"), *(ROOT / "examples").rglob("*.md")]
    return sorted(found)


def links(text: str) -> Iterator[str]:
    for match in LINK.finditer(FENCE.sub("", text)):
        yield match[1] or match[2]


def anchors(text: str) -> set[str]:
    """The names under which a page's headings can be linked to."""
    plain = (re.sub(r"[`*]", "", title).lower() for title in HEADING.findall(FENCE.sub("", text)))
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in plain}


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_relative_links_lead_somewhere(page: Path) -> None:
    for link in links(page.read_text(encoding="utf-8")):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), f"{page.name}: {link}"
        if anchor and target.suffix == ".md":
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{page.name}: {link}"


def test_index_leads_to_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    linked = {link.partition("#")[0] for link in links(index)}
    assert {page.name for page in (ROOT / "docs").glob("*.md")} - {"index.md"} <= linked


def test_list_of_decisions_is_whole() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = set(links((folder / "README.md").read_text(encoding="utf-8")))
    assert {page.name for page in folder.glob("0*.md")} == listed


def test_no_file_names_this_machine_or_a_registry() -> None:
    named = []
    for path in tracked():
        if path.suffix.lower() not in TEXTS or ROOT / "samples" in path.parents:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        named += [f"{path.relative_to(ROOT)}: {match[0]}" for match in MACHINE.finditer(text)]
    assert not named


def test_example_statement_follows_the_schema() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    example = re.search(r"^```json\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    assert example is not None
    exports = ROOT / "src" / "truceline" / "publishing" / "exports"
    schema = json.loads((exports / "statements.schema.json").read_text(encoding="utf-8"))
    statement = json.loads(example[1])
    Draft202012Validator(schema).validate(statement)
    spans = [statement["source"], statement["cue"], *statement["content"]]
    assert all(len(span["text"]) == span["end"] - span["start"] for span in spans)


@pytest.mark.parametrize("code", [*ActKind, *Issue])
def test_code_stands_in_formats_and_codebook(code: str) -> None:
    assert re.search(rf"\b{code}\b", (ROOT / "docs" / "formats.md").read_text(encoding="utf-8"))
    pages = {page.stem for page in (ROOT / "docs" / "codebook").glob("*.md")}
    assert {f"act-{code}", f"issue-{code}"} & pages


@pytest.mark.parametrize("act", list(ActKind))
def test_terms_name_every_act(act: str) -> None:
    terms = (ROOT / "docs" / "terms.md").read_text(encoding="utf-8")
    plain = "decline to comment" if act == "decline_comment" else act
    assert plain in terms
