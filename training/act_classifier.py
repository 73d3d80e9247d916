"""Would a small classifier read what no rule of the tree carries? Measured, and not shipped.

    python training/act_classifier.py

A logistic regression over words, pairs of words and what the tree knows of a clause (whose deed,
modal words, negation, tense) is fitted on the sentences of `training/acts`, clause by clause, where
the tree ends in "otherwise". Told is how it does across five folds, and what becomes of the sample
process, half by half, when its guess replaces an `assert` from some confidence on. Needs the extra
"training" (scikit-learn). The result is the same on every run.
"""

import json
import sys
from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import Pipeline as Steps
from sklearn.pipeline import make_pipeline

from truceline.coding import findings
from truceline.coding.codebook import load_codebook
from truceline.coding.findings import Finder
from truceline.coding.matching import Rulebook
from truceline.coding.performed import Finding
from truceline.coding.phrases import words_of
from truceline.coding.scene import View
from truceline.coding.tree import OTHERWISE, decide
from truceline.reading.pipeline import Pipeline
from truceline.reading.read import Read
from truceline.runs.following import read_process
from truceline.settings import Settings
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mode

ROOT = Path(__file__).parent.parent
ACTS = ROOT / "training/acts"
SPEAKERS = {"party": "Pavel Oren", "host": "Asta Lind", "envoy": "Ada Dahl"}
FROM = (0.3, 0.4, 0.5, 0.6)  # confidences from which a guess would count


def sentences() -> Iterator[tuple[str, str, str]]:
    """Act, who speaks, what was said."""
    for path in sorted(ACTS.glob("*.yml")):
        if path.name != "process.yml":
            for act, by in yaml.safe_load(path.read_text("utf-8")).items():
                yield from ((act, who, text) for who, texts in by.items() for text in texts)


def reads(process: Process) -> Iterator[tuple[str, Read]]:
    """Each sentence as a quotation in a report of its own."""
    pipeline = Pipeline(Settings(), process)
    for act, who, said in sentences():
        name = SPEAKERS.get(who, "the historian")
        text = f"“{said},” {name} said."
        source = Span(len(said) + 4, len(said) + 4 + len(name))
        attribution = Attribution(
            content=(Span(1, 1 + len(said)),),
            source=source,
            cue=Span(source.end + 1, source.end + 5),
            cue_lemma="say",
            kind=Kind.DIRECT,
            mode=Mode.SAID,
        )
        body = (Stretch(Span(0, len(text)), StretchKind.BODY),)
        article = Article(report=ReportKey("sentence"), text=text, stretches=body)
        yield act, pipeline.read_doc(article, pipeline.model(text), [attribution])


def features(view: View) -> dict[str, float]:
    """What is known of a clause, by name."""
    clause = view.clause
    tokens = [t for t in clause.doc[clause.start : clause.end] if not (t.is_punct or t.is_space)]
    words = ["NAME" if t.ent_type_ in ("PERSON", "GPE", "ORG") else t.lemma_ for t in tokens]
    named = [f"whose {view.whose}", f"not {clause.negated}", f"past {clause.past}"]
    named += [f"gives {view.effect}", f"whose {view.whose} gives {view.effect}"]
    named += [f"role {view.scene.sides.role}", f"modal {sorted(clause.modality)}"]
    pairs = [f"{left} {right}" for left, right in pairwise(words)]
    return dict.fromkeys([*words, *pairs, *named], 1.0)


def left_over(process: Process) -> tuple[list[dict[str, float]], list[str], float]:
    """Features and acts of the clauses that the tree leaves, and how many sentences it gets."""
    finder = Finder(load_codebook(), process)
    rows, acts, right = [], [], []
    for act, read in reads(process):
        scene = finder.scene(read.statements[0], read, words_of(read.doc))
        views = [View(clause, scene) for clause in scene.said] if scene is not None else []
        found = [decide(view, finder.rules) for view in views]
        right.append(any(one.act == act for one in found))
        for view, one in zip(views, found, strict=True):
            if one.grounds[:1] == (OTHERWISE,):
                rows.append(features(view))
                acts.append(act)
    return rows, acts, sum(right) / len(right)


def guessed(view: View, book: Rulebook, *, model: Steps, least: float) -> Finding:
    """The tree's finding, or the classifier's where the tree has none."""
    found = decide(view, book)
    if found.grounds[:1] != (OTHERWISE,):
        return found
    shares = model.predict_proba([features(view)])[0]
    if shares.max() < least:
        return found
    act = ActKind(model.classes_[shares.argmax()])
    return Finding(act=act, sure=found.sure, view=view, grounds=found.grounds)


def on_the_samples() -> str:
    """Right acts on both halves of the sample process."""
    sys.path.insert(0, str(ROOT / "evaluation"))
    import statements
    from sureness import half
    from told import told

    gold = json.loads((ROOT / "samples/gold/statements.json").read_text("utf-8"))
    lines = list(told(ROOT / "samples/reports", ROOT / "samples/process.yml"))
    halves = {name: [g for g in gold if half(g["doc"]) == name] for name in ("set on", "told on")}
    scores = {name: statements.score(part, lines) for name, part in halves.items()}
    return "; ".join(
        f"{name}: act {100 * one['act'].share:.1f}, main act {100 * one['main act'].share:.1f}"
        for name, one in scores.items()
    )


def main() -> None:
    rows, acts, share = left_over(read_process(ACTS / "process.yml"))
    print(f"the tree alone: {100 * share:.1f} % of the sentences; {len(acts)} clauses left over")
    model = make_pipeline(DictVectorizer(), LogisticRegression(C=0.5, max_iter=1000))
    folds = StratifiedKFold(5, shuffle=True, random_state=0)
    shares = cross_val_predict(model, rows, acts, cv=folds, method="predict_proba")
    names = sorted(set(acts))
    tops = [(names[row.argmax()], row.max(), act) for row, act in zip(shares, acts, strict=True)]
    for least in FROM:
        sure = [top == act for top, chance, act in tops if chance >= least and top != "assert"]
        print(f"across folds, from {least}: {len(sure)} guesses, {sum(sure)} right")
    model.fit(rows, acts)
    print(f"samples without it: {on_the_samples()}")
    for least in FROM:
        findings.decide = partial(guessed, model=model, least=least)
        print(f"samples, from {least}: {on_the_samples()}")


if __name__ == "__main__":
    main()
