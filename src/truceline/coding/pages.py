"""Pages of docs/codebook from the YAML files: `python -m truceline.coding.pages docs/codebook`."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from truceline.coding.codebook import Codebook, load_codebook
from truceline.coding.entries import Case
from truceline.coding.guide import guide, told
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
    made["plover.md"] = _plover(codebook)
    made |= {f"guide-{key}.md": _page(one.title, told(one)) for key, one in guide().items()}
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
        f"| [{issue}](issue-{issue}.md) | {entry.is_} | {entry.pax} |"
        for issue, entry in codebook.issues.items()
    ]
    return _page(
        "Codebook",
        [
            "What a statement does (its acts), and what each act is about (its issues).",
            "Examples are invented. What an act hangs on: [conditions](conditions.md).",
            "Classes, modes and contexts for export: [PLOVER](plover.md).",
            "",
            "## How it works together",
            "",
            *(f"- [{one.title}](guide-{key}.md)" for key, one in guide().items()),
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
            "| Issue | Is | PA-X |",
            "|---|---|---|",
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
    lines += [_case(case) for case in codebook.examples if case.act is act]
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


def _case(case: Case) -> str:
    said = f", {case.by} said" if case.by else ""
    about = ", ".join([*(case.issues or ()), *([f"option {case.option}"] if case.option else [])])
    return f"- “{case.text}”{said}" + (f" ({about})" if about else "")


def _plover(codebook: Codebook) -> str:
    lines = [
        "What acts export to (`truceline export plover`). A class may have a mode; an act may have",
        "up to three contexts. The names are PLOVER's (manual 2.0), the wording is ours.",
    ]
    for kind, entry in codebook.plover.classes.items():
        acts = [act for act, one in codebook.acts.items() if one.plover_class == kind]
        lines += ["", f"## {kind}", "", entry.is_]
        lines += ["", f"Usual class of: {', '.join(acts)}."] if acts else []
        if entry.modes:
            lines += ["", "| Mode | Is | Issues | Words |", "|---|---|---|---|"]
        for name, mode in entry.modes.items():
            usual = " (usual)" if name == entry.usual else ""
            cells = (
                f"{name}{usual}",
                mode.is_,
                ", ".join(mode.issues),
                _cell(mode.words, none="–"),
            )
            lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "## Contexts", "", "| Context | Is | Issues |", "|---|---|---|"]
    lines += [
        f"| {name} | {one.is_} | {', '.join(one.issues)} |"
        for name, one in codebook.plover.contexts.items()
    ]
    return _page("PLOVER", lines)


def _pax(issue: Issue, codebook: Codebook) -> list[str]:
    columns = codebook.issues[issue].pax_columns
    return [f"  - `{column}`: {codebook.pax[column.split('=')[0]]}" for column in columns]


def _cell(*lists: Iterable[str], none: str = "by subject and modal words") -> str:
    words = ", ".join(word for words in lists for word in words)
    return words.replace("|", "/") or none


def _issue(issue: Issue, codebook: Codebook) -> str:
    entry = codebook.issues[issue]
    lines = [entry.is_, "", f"- **Words**: {entry.words}", f"- **PA-X**: {entry.pax}"]
    lines += _pax(issue, codebook)
    lines += ["", "## Options", "", *(f"- {option}" for option in entry.options)]
    near = [n for n in codebook.neighbours if issue in n.between]
    if near:
        lines += ["", "## Telling neighbours apart", ""]
        lines += [f"- {' / '.join(n.between)}: {n.rule}" for n in near]
    cases = [case for case in codebook.examples if issue in (case.issues or ())]
    if cases:
        lines += ["", "## Examples", ""]
        lines += [f"{_case(case)} → {case.act}" for case in cases]
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
