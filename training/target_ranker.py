"""Would a small ranker find whom an act is directed to where the rules find nobody? Not shipped.

    python training/target_ranker.py

Candidates of an act are the other party, both parties, hosts, mediators, who laid the matter on the
table, who acted last, whom the speaker addressed last, and everybody named in what was said or in
its sentence. A logistic regression learns from the half of the sample reports whose errors were
read (`evaluation/targets.py`), and from the PLOVER records and the five reports where they are
here, how likely each is meant, by act, issue and role of the speaker. Told is what becomes of acts
to which the rules give nobody: across folds of that half, document by document, and on the other
half. Needs the extra "training" (scikit-learn). The result is the same on every run.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline as Steps
from sklearn.pipeline import make_pipeline

from truceline.coding import recognise
from truceline.coding.course import NEAR, Course
from truceline.coding.matter import Matter
from truceline.coding.performed import Finding
from truceline.coding.table import LAYING
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.statements import Statement

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "evaluation"))

import plover  # noqa: E402
import statements  # noqa: E402
import targets as measured  # noqa: E402
from gate import lines  # noqa: E402

FOLDS = 5
STRENGTHS = (0.05, 0.3, 1.0)  # inverse weights of the penalty
FROM = (0.25, 0.3, 0.4, 0.5, 0.6)  # chances from which a candidate would be told
SILENT = (ActKind.ASSERT,)
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """An act with its candidates: what speaks for each, and whether it is meant."""

    document: str
    told: bool  # the rules give somebody
    has_one: bool
    candidates: Sequence[tuple[dict[str, float], bool]]


class Recorder:
    """Keeps the candidates of every act that is coded."""

    def __init__(self) -> None:
        self.rules = recognise.Coder._targets
        self.kept: dict[str, list[tuple[ActKind, Names, dict[Names, set[str]]]]] = {}

    def __call__(
        self,
        coder: recognise.Coder,
        found: Finding,
        matter: Matter,
        statement: Statement,
        course: Course,
    ) -> Names:
        """What the rules say; the candidates are noted beside it."""
        names = self.rules(coder, found, matter, statement, course)
        about = dict(candidates(found, matter, statement, course))
        self.kept.setdefault(statement.key, []).append((found.act, names, about))
        return names


def candidates(
    found: Finding, matter: Matter, statement: Statement, course: Course
) -> Iterator[tuple[Names, set[str]]]:
    """Everybody who could be meant, with what speaks for them."""
    issue = str(matter.about.issues[0]) if matter.about.issues else "no issue"
    about = str(found.act), found.view.scene.sides.role, issue
    why: dict[Names, set[str]] = {}
    for names, ground in grounds(found, matter, statement, course):
        why.setdefault(names, set()).add(ground)
    for names, signs in why.items():
        yield names, signs | {f"{one}, {sign}" for one in about for sign in signs}


def grounds(
    found: Finding, matter: Matter, statement: Statement, course: Course
) -> Iterator[tuple[Names, str]]:
    """Names with one thing that makes them candidates."""
    view = found.view
    sides, doc, here = view.scene.sides, view.clause.doc, view.clause.outer.idx
    if sides.other_party:
        yield (sides.other_party,), "other party"
    if sides.both_parties:
        yield sides.both_parties, "both parties"
    yield from (((name,), "host") for name in sides.receiving)
    yield from (((name,), "mediator") for name in sides.mediators)
    others = [d for d in reversed(course.done) if d.names and sides.parties.isdisjoint(d.names)]
    on_it = (d for d in others if d.act in LAYING and set(d.issues) & set(matter.about.issues))
    last = (d for d in others if 0 <= here - d.start <= NEAR)
    for done, sign in ((next(on_it, None), "put it up"), (next(last, None), "acted last")):
        yield from (((name,), sign) for name in (done.names if done is not None else ()))
    if before := course.last_addressed(statement):
        yield before, "addressed last"
    said = [doc[start:end] for start, end in view.scene.contents]
    for where, spans in (("said", said), ("sentence", [view.clause.outer.sent])):
        for span in spans:
            for actor in sides.others(span.start_char, span.end_char):
                if actor.party or actor.known:
                    yield (actor.party or actor.name,), f"named in {where}"


def cases(
    line: dict[str, Any], recorder: Recorder, document: str, meant: set[str]
) -> Iterator[Case]:
    """The surest acts of a statement, with their candidates."""
    surest = {one["act"] for one in statements.surest(line)}
    for act, names, about in recorder.kept.get(line["id"], ()):
        if act not in SILENT and act in surest:
            marked = [
                (dict.fromkeys(sorted(signs), 1.0), bool(statements.stems(who) & meant))
                for who, signs in about.items()
            ]
            yield Case(document, bool(names), bool(meant), marked)


def of_statements(name: str, recorder: Recorder) -> list[Case]:
    """The acts of a hand-coded set of statements whose act was read rightly."""
    of = measured.gold_set(name)
    if not of.here:
        return []
    told = statements.by_report(measured.coded(measured.readings(of), of))
    found = []
    for item in json.loads(of.gold.read_text("utf-8")):
        right = {item["act"], *item.get("act_alt", ())}
        for line in [] if item.get("optional") else measured.on(item, told):
            if right & {one["act"] for one in statements.surest(line)}:
                meant = statements.stems(item["targets"])
                found += cases(line, recorder, item["doc"], meant)
    return found


def of_records(recorder: Recorder) -> list[Case]:
    """The acts of the PLOVER records whose class is right."""
    of = measured.gold_set("plover")
    if not of.here:
        return []
    gold = {record["id"]: record for record in lines(of.gold)}
    found = []
    for line in measured.coded(measured.readings(of), of):
        record = gold[line["document"]["id"]]
        event = plover.RENAMED.get(record["event"], record["event"])
        if any(act.get("plover") == event for act in line["acts"]):
            found += cases(line, recorder, record["id"], set(plover.named(record["target"])))
    return found


def fitted(found: Sequence[Case], strength: float) -> Steps:
    """A model of who is meant."""
    rows = [one for case in found for one in case.candidates]
    model = make_pipeline(DictVectorizer(), LogisticRegression(C=strength, max_iter=2000))
    return model.fit([signs for signs, _ in rows], [meant for _, meant in rows])


def guesses(model: Steps, found: Sequence[Case]) -> Iterator[tuple[float, bool]]:
    """The likeliest candidate of each act to which the rules give nobody."""
    for case in found:
        if case.candidates and not case.told:
            chances = model.predict_proba([signs for signs, _ in case.candidates])[:, 1]
            best = int(chances.argmax())
            yield float(chances[best]), case.candidates[best][1]


def across(
    found: Sequence[Case], beside: Sequence[Case], strength: float
) -> list[tuple[float, bool]]:
    """Guesses on each fold by a model that has not seen its documents."""
    names = sorted({case.document for case in found})
    kept: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        held = set(names[fold::FOLDS])
        seen = [case for case in found if case.document not in held]
        model = fitted([*seen, *beside], strength)
        kept += guesses(model, [case for case in found if case.document in held])
    return kept


def shown(found: Sequence[tuple[float, bool]], cases_: Sequence[Case]) -> str:
    """Right guesses of those made, from each chance on."""
    wanted = sum(case.has_one for case in cases_ if not case.told)
    parts = []
    for least in FROM:
        made = [right for chance, right in found if chance >= least]
        parts.append(f"from {least}: {sum(made)} of {len(made)} right")
    return f"{'; '.join(parts)}; {wanted} have a target"


def main() -> None:
    recorder = Recorder()
    recognise.Coder._targets = lambda *given: recorder(*given)  # type: ignore[method-assign]
    gold = json.loads(measured.gold_set("samples").gold.read_text("utf-8"))
    read = {item["doc"] for item in measured.halves(gold)["errors read"]}
    samples = of_statements("samples", recorder)
    learnt = [case for case in samples if case.document in read]
    held = [case for case in samples if case.document not in read]
    beside = [*of_statements("seeds", recorder), *of_records(recorder)]
    for strength in STRENGTHS:
        print(
            f"penalty {strength}, across folds: {shown(across(learnt, beside, strength), learnt)}"
        )
        model = fitted([*learnt, *beside], strength)
        print(f"penalty {strength}, other half: {shown(list(guesses(model, held)), held)}")


if __name__ == "__main__":
    main()
