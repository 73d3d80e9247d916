"""Write docs/commands.md from the help texts of the program itself.

    python docs/make_commands.py

tests/docs compares the page with what this would write, so it cannot go stale.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from truceline.cli import app

PAGE = Path(__file__).with_name("commands.md")
HEAD = """# Commands

Every command with its arguments and options. This page is written by
`python docs/make_commands.py` from the help texts; `truceline COMMAND --help` shows the same.

How they work together stands in [how-to](how-to.md). All commands end with 0 when they did
what was asked, with 1 and one line of explanation when they could not, and with 2 when the
command itself was not understood.
"""
OWN = {"help", "install_completion", "show_completion"}


def reference() -> str:
    """The whole page."""
    root = get_command(app)
    parts = [HEAD, options_part("## `truceline`", root, "truceline")]
    for path, command in commands(root, "truceline"):
        parts.append(options_part(f"## `{path}`", command, path))
    return "\n".join(parts).rstrip() + "\n"


def commands(group: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Each command with the words that call it, groups before what they hold."""
    for name, command in getattr(group, "commands", {}).items():
        if not command.hidden:
            yield f"{path} {name}", command
            yield from commands(command, f"{path} {name}")


def options_part(head: str, command: Any, path: str) -> str:
    """One command: what it does, how it is called, what it takes."""
    lines = [head, "", " ".join((command.help or "").split()), ""]
    lines += ["```", usage(path, command), "```", ""]
    shown = [one for one in command.params if one.name not in OWN and not one.hidden]
    if shown:
        lines += ["| Argument or option | Meaning |", "|---|---|"]
        lines += [f"| {names(one)} | {meaning(one)} |" for one in shown]
        lines.append("")
    if command.epilog:
        lines += [example(command.epilog), ""]
    return "\n".join(lines)


def usage(path: str, command: Any) -> str:
    """The line that shows what may follow the command."""
    words = [path]
    if any(one.opts[0].startswith("-") and one.name not in OWN for one in command.params):
        words.append("[OPTIONS]")
    words += [placeholder(one) for one in command.params if is_argument(one)]
    if getattr(command, "commands", None):
        words.append("COMMAND …")
    return " ".join(words)


def is_argument(one: Any) -> bool:
    """Whether it stands without a name."""
    return not one.opts[0].startswith("-")


def placeholder(one: Any) -> str:
    """The word that stands for a value."""
    return str(one.metavar or one.name.upper())


def names(one: Any) -> str:
    """How it is written on the command line."""
    if is_argument(one):
        return f"`{placeholder(one)}`"
    value = "" if getattr(one, "is_flag", False) else f" {one.metavar or value_name(one)}"
    return ", ".join(f"`{name}{value}`" for name in one.opts)


def value_name(one: Any) -> str:
    """What kind of value an option takes that names none."""
    return {int: "N", float: "N"}.get(type(one.default), "TEXT")


def meaning(one: Any) -> str:
    """What it means, and what holds where it is left out."""
    told = " ".join((one.help or "").split()).replace("|", "\\|")
    if one.default not in (None, "", False, ()) and one.show_default:
        told += f" Without it: `{one.default}`."
    return told


def example(epilog: str) -> str:
    """The example of the help text as code."""
    word, _, calls = " ".join(epilog.split()).partition(": ")
    return f"{word}: " + " · ".join(f"`{call.strip()}`" for call in calls.split(" · "))


if __name__ == "__main__":
    PAGE.write_text(reference(), encoding="utf-8")
