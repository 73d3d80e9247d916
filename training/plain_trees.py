"""Grown trees as plain numbers, in the form that `truceline.reading.learned.trees` reads.

Borders of binned trees are kept whole: they may lie on the evidence itself.
Each tree is one list for each of its columns: the number of the evidence asked for (LEAF where
the tree ends), the border, the next node at or below it, the next above it, and the value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from truceline.reading.learned.trees import LEAF

if TYPE_CHECKING:
    from sklearn.ensemble import GradientBoostingClassifier, HistGradientBoostingClassifier

Tree = dict[str, list[Any]]


def trees_of(model: GradientBoostingClassifier, digits: int) -> list[Tree]:
    """Boosted trees; borders and values to so many digits after the point."""
    return [boosted(one.tree_, model.learning_rate, digits) for (one,) in model.estimators_]


def boosted(nodes: Any, rate: float, digits: int) -> Tree:
    """One tree of them; its values as they are added up."""
    leaf = nodes.children_left < 0
    return {
        "evidence": np.where(leaf, LEAF, nodes.feature).tolist(),
        "border": [round(float(v), digits) for v in np.where(leaf, 0, nodes.threshold)],
        "low": np.where(leaf, 0, nodes.children_left).tolist(),
        "high": np.where(leaf, 0, nodes.children_right).tolist(),
        "value": [round(float(rate * v), digits) for v in np.where(leaf, nodes.value[:, 0, 0], 0)],
    }


def binned_trees_of(model: HistGradientBoostingClassifier) -> list[Tree]:
    """Trees grown on binned evidence, whose values hold the rate already."""
    return [binned(one.nodes) for (one,) in model._predictors]


def binned(nodes: Any) -> Tree:
    """One tree of them."""
    return {
        "evidence": np.where(nodes["is_leaf"], LEAF, nodes["feature_idx"]).tolist(),
        "border": [float(x) if np.isfinite(x) else 0 for x in nodes["num_threshold"]],
        "low": nodes["left"].tolist(),
        "high": nodes["right"].tolist(),
        "value": np.where(nodes["is_leaf"], nodes["value"], 0.0).round(5).tolist(),
    }
