"""The codebook: acts, issues, cues and conditions, read from YAML and checked."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from truceline.coding.entries import Codebook, Modals, PolarityWords, Rule
from truceline.settings import read_settings
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.errors import CodebookError

__all__ = ["Codebook", "Modals", "PolarityWords", "Rule", "check", "load_codebook"]

SHIPPED = ("acts", "issues", "words", "cues", "conditions")


def read_entries(path: Path) -> dict[str, Any]:
    """The entries of a codebook file, by name."""
    try:
        with path.open(encoding="utf-8") as file:
            read = yaml.safe_load(file)
    except OSError as error:
        raise CodebookError(f"{path}: cannot be read ({error.strerror})") from None
    except yaml.YAMLError as error:
        raise CodebookError(f"{path}: not YAML: {error}") from None
    if not isinstance(read, dict):
        raise CodebookError(f"{path}: must hold entries by name")
    return read


def extended(name: str) -> dict[str, Any]:
    """A file of the codebook, with the user's own file of that name added to it.

    The folder of own files is a setting (TRUCELINE_CODEBOOK); without it the shipped file.
    """
    return extended_from(name, read_settings().codebook)


@cache
def extended_from(name: str, folder: str) -> dict[str, Any]:
    """A file of the codebook with the one of that name in a folder; read once."""
    entries = read_entries(Path(str(files("truceline") / "codebook" / name)))
    own = Path(folder) / name
    return merged(entries, read_entries(own)) if folder and own.exists() else entries


def merged(shipped: Mapping[str, Any], added: Mapping[str, Any]) -> dict[str, Any]:
    """Entries of a user's file come in beside ours; lists grow, single values replace."""
    whole = dict(shipped)
    for key, value in added.items():
        mine = whole.get(key)
        if isinstance(mine, dict) and isinstance(value, dict):
            whole[key] = merged(mine, value)
        elif isinstance(mine, list) and isinstance(value, list):
            whole[key] = [*mine, *value]
        else:
            whole[key] = value
    return whole


def _keys_known(entries: Mapping[str, Any], known: type[ActKind] | type[Issue], file: str) -> None:
    unknown = sorted(set(entries) - {str(k) for k in known})
    if unknown:
        raise CodebookError(f"{file}: {unknown[0]!r} is not one of {', '.join(known)}")


@cache
def load_codebook(extra: Path | None = None) -> Codebook:
    """The shipped codebook; a user's folder of the same files, or one file, is added to it."""
    raw: dict[str, dict[str, Any]] = {}
    for name in SHIPPED:
        path = Path(str(files("truceline") / "codebook" / f"{name}.yml"))
        raw[name] = read_entries(path)
        own = _own_file(extra, name)
        if own is not None:
            raw[name] = merged(raw[name], read_entries(own))
    _keys_known(raw["acts"], ActKind, "acts.yml")
    _keys_known(raw["cues"], ActKind, "cues.yml")
    _keys_known(raw["issues"]["issues"], Issue, "issues.yml")
    return _checked(raw)


def _own_file(extra: Path | None, name: str) -> Path | None:
    if extra is None:
        return None
    if not extra.exists():
        raise CodebookError(f"{extra}: there is no such codebook file or folder")
    own = extra / f"{name}.yml" if extra.is_dir() else extra
    if extra.is_dir():
        return own if own.exists() else None
    return own if extra.stem == name else None


def _checked(raw: Mapping[str, Mapping[str, Any]]) -> Codebook:
    try:
        return Codebook(
            acts=raw["acts"],  # type: ignore[arg-type]
            issues=raw["issues"]["issues"],
            neighbours=raw["issues"]["neighbours"],
            words=raw["words"],  # type: ignore[arg-type]
            rules=raw["cues"],  # type: ignore[arg-type]
            conditions=raw["conditions"],  # type: ignore[arg-type]
        )
    except ValidationError as error:
        first = error.errors()[0]
        where = [str(part) for part in first["loc"]]
        file = {"rules": "cues", "neighbours": "issues"}.get(where[0], where[0])
        raise CodebookError(f"{file}.yml, {' → '.join(where[1:])}: {first['msg']}") from None


def check(codebook: Codebook) -> list[str]:
    """What contradicts itself or is missing, in sentences; nothing means all is well."""
    found = [f"acts.yml: {act} has no entry" for act in ActKind if act not in codebook.acts]
    found += [
        f"issues.yml: {issue} has no entry" for issue in Issue if issue not in codebook.issues
    ]
    classes = codebook.words.classes
    seen: dict[tuple[str, ...], str] = {}
    for act, rules in codebook.rules.items():
        names = [rule.name for rule in rules]
        found += [
            f"cues.yml, {act}: two rules are called {n}"
            for n in sorted(set(names))
            if names.count(n) > 1
        ]
        for rule in rules:
            place = f"{act}/{rule.name}"
            found += [
                f"cues.yml, {place}: words.yml has no class {name!r}"
                for name in rule.listed
                if name.startswith("+") and name[1:] not in classes
            ]
            given = rule.model_dump(
                exclude={"name", "sure", "plover", "targets", "verbs", "nouns", "adjectives"}
            )
            for verb in (*rule.verbs, *rule.nouns, *rule.adjectives):
                key = (verb, repr(sorted(given.items(), key=lambda i: i[0])))
                if key in seen and seen[key].split("/")[0] != act:
                    found.append(f"cues.yml: {verb!r} means both {seen[key]} and {place}")
                seen.setdefault(key, place)
    return found
