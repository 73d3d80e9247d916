"""Pages of docs/codebook from the YAML files: `python -m truceline.coding.pages docs/codebook`."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from truceline.coding.codebook import Codebook, load_codebook
from truceline.vocabulary.acts import ActKind, Issue

WRITTEN_BY = "<!-- Written by truceline.coding.pages from src/truceline/codebook; do not edit. -->"
FIELDS = (
    ("Counts", "counts"),
    ("Not", "not_"),
    ("Counsel", "counsel"),
    ("Who", "who"),
    ("Issue", "issue"),
    ("Operators", "operators"),
    ("Cues", "cues"),
    ("PLOVER", "plover"),
    ("Searle", "searle"),
    ("FrameNet", "frame"),
)


def pages(codebook: Codebook) -> Mapping[str, str]:
    """Every page by its file name."""
    made = {"index.md": _index(codebook), "conditions.md": _conditions(codebook)}
    made |= {f"act-{act}.md": _act(act, codebook) for act in ActKind}
    made |= {f"issue-{issue}.md": _issue(issue, codebook) for issue in Issue}
    return made


def _page(title: str, lines: Iterable[str]) -> str:
    return "\n".join([WRITTEN_BY, f"# {title}", "", *lines]).rstrip() + "\n"


def _index(codebook: Codebook) -> str:
    acts = [
        f"| [{act}](act-{act}.md) | {entry.step} | {entry.is_} | {entry.plover_class or '–'} |"
        for act, entry in codebook.acts.items()
    ]
    issues = [
        f"| [{issue}](issue-{issue}.md) | {entry.is_} |" for issue, entry in codebook.issues.items()
    ]
    return _page(
        "Codebook",
        [
            "What a statement does (its acts), and what each act is about (its issues).",
            "Examples are invented. What an act hangs on: [conditions](conditions.md).",
            "",
            "## Acts",
            "",
            "`step` is the act's place in the decision tree: the first step that says yes decides.",
            "",
            "| Act | Step | Is | PLOVER |",
            "|---|---|---|---|",
            *acts,
            "",
            "## Issues",
            "",
            "| Issue | Is |",
            "|---|---|",
            *issues,
        ],
    )


def _act(act: ActKind, codebook: Codebook) -> str:
    entry = codebook.acts[act]
    lines = [entry.is_, ""]
    lines += [
        f"- **{label}**: {value}" for label, name in FIELDS if (value := getattr(entry, name))
    ]
    lines += ["", "## Examples", ""]
    for example in entry.examples:
        about = ", ".join([*example.issues, *([example.note] if example.note else [])])
        lines.append(f"- “{example.text}”" + (f" ({about})" if about else ""))
    lines += ["", f"Border: {entry.border}", ""] if entry.border else [""]
    rules = codebook.rules.get(act, ())
    if rules:
        lines += ["## Wordings", "", "| Rule | Words | Confidence |", "|---|---|---|"]
        lines += [
            f"| {rule.name} | {_cell(rule.verbs, rule.nouns, rule.adjectives, rule.phrases)}"
            f" | {rule.sure} |"
            for rule in rules
        ]
    return _page(act, lines)


def _cell(*lists: Iterable[str]) -> str:
    words = ", ".join(word for words in lists for word in words)
    return words.replace("|", "/") or "by subject and modal words"


def _issue(issue: Issue, codebook: Codebook) -> str:
    entry = codebook.issues[issue]
    lines = [entry.is_, "", f"- **Words**: {entry.words}", f"- **PA-X**: {entry.pax}"]
    lines += ["", "## Options", "", *(f"- {option}" for option in entry.options)]
    near = [n for n in codebook.neighbours if issue in n.between]
    if near:
        lines += ["", "## Telling neighbours apart", ""]
        lines += [f"- {' / '.join(n.between)}: {n.rule}" for n in near]
    patterns = ", ".join(f"`{text}`" for text in entry.strong).replace("|", "/")
    lines += ["", "## Patterns", "", patterns]
    return _page(issue, lines)


def _conditions(codebook: Codebook) -> str:
    lines = ["| Marker | Kind | Only where |", "|---|---|---|"]
    lines += [
        f"| {m.words.replace('|', ' / ')} | {m.kind} | {'' if m.needs == 'any' else m.needs} |"
        for m in codebook.conditions.markers
    ]
    never = ", ".join(text.replace("|", " / ") for text in codebook.conditions.never)
    return _page("Conditions", [*lines, "", f"Never a condition: {never}."])


def write(folder: Path) -> list[Path]:
    """Write every page; returns where they stand."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, text in pages(load_codebook()).items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/codebook"))
