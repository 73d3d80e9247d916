"""Draw how far an attribution's confidence can be taken at its word, as SVG.

    python evaluation/calibration.py ../shared/data/polnear/dev.jsonl docs/calibration.svg [--fit]

Each dot is the attributions of about one confidence: to the right what was said, upwards how
many of them were right; its size is how many there are. On the line, both are one.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from truceline.measuring.attribution import attributed
from truceline.measuring.marked import read_marked
from truceline.measuring.scoring import Bin, Judged, bins, calibration_error, judged
from truceline.settings import Settings

SIZE, EDGE = 320, 44
STYLE = "font-family:sans-serif;font-size:11px;fill:#444"


def drawn(found: Sequence[Bin], error: float) -> Iterator[str]:
    """The picture, line by line; it says in words what it shows."""
    whole = SIZE + 2 * EDGE
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" role="img">'
    yield f"<title>Confidence and share right; calibration error {error:.3f}</title>"
    yield f'<rect width="{whole}" height="{whole}" fill="#fff"/>'
    yield _line(0, 0, 1, 1, "#bbb", "4 3") + _line(0, 0, 1, 0, "#444") + _line(0, 0, 0, 1, "#444")
    for tenth in range(0, 11, 2):
        share = tenth / 10
        yield _text(share, -0.06, f"{share:.1f}") + _text(-0.07, share - 0.01, f"{share:.1f}")
    yield _text(0.5, -0.12, "confidence said") + _text(0.12, 1.04, "share right")
    most = max(one.count for one in found)
    for one in found:
        x, y = _at(one.confidence, one.right)
        radius = 3 + 11 * (one.count / most) ** 0.5
        told = f"{one.low:.1f}–{one.high:.1f}: {one.count}, {100 * one.right:.0f} % right"
        yield f'<circle cx="{x}" cy="{y}" r="{radius:.1f}" fill="#1f5f8b" fill-opacity=".75">'
        yield f"<title>{told}</title></circle>"
    yield "</svg>"


def fitted(found: Sequence[Judged]) -> tuple[float, float]:
    """Slope and shift of the logistic curve that takes confidence nearest to what is right."""
    from sklearn.linear_model import LogisticRegression  # of the training extra

    sure = np.clip([one.confidence for one in found], 0.001, 0.999)
    marks = np.log(sure / (1 - sure)).reshape(-1, 1)
    curve = LogisticRegression(C=np.inf).fit(marks, [one.right for one in found])
    return float(curve.coef_[0, 0]), float(curve.intercept_[0])


def _at(x: float, y: float) -> tuple[float, float]:
    return round(EDGE + SIZE * x, 1), round(EDGE + SIZE * (1 - y), 1)


def _line(x: float, y: float, to_x: float, to_y: float, colour: str, dashes: str = "none") -> str:
    (a, b), (c, d) = _at(x, y), _at(to_x, to_y)
    ends = f'x1="{a}" y1="{b}" x2="{c}" y2="{d}"'
    return f'<line {ends} stroke="{colour}" stroke-dasharray="{dashes}"/>'


def _text(x: float, y: float, words: str) -> str:
    a, b = _at(x, y)
    return f'<text x="{a}" y="{b}" text-anchor="middle" style="{STYLE}">{words}</text>'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", type=Path, help="marked texts, as JSON lines")
    parser.add_argument("picture", type=Path)
    parser.add_argument("--fit", action="store_true", help="tell the curve that would fit best")
    given = parser.parse_args()
    gold = read_marked(given.path)
    pairs = zip(gold, attributed(gold, Settings()), strict=True)
    found = [one for marked, ours in pairs for one in judged(marked, ours)]
    error = calibration_error(found)
    if given.fit:
        half = len(found) // 2
        for name, some in (("all", found), ("first half", found[:half]), ("second", found[half:])):
            slope, shift = fitted(some)
            print(f"{name}: slope {slope:.2f}, shift {shift:+.2f} on top of what is told now")
    given.picture.write_text("\n".join(drawn(bins(found), error)) + "\n", encoding="utf-8")
    print(f"expected calibration error {error:.3f} over {len(found)} attributions")


if __name__ == "__main__":
    main()
