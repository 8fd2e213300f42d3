"""The pictures of the lesson on odds and the sigmoid."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np

from lesson_tools.drawing import BLUE, GREEN, GREY, ORANGE, read_cells, show
from lesson_tools.linear_vs_logistic import draw_examples

Array = np.ndarray[Any, Any]


def fit_logistic(x: Array, y: Array, steps: int = 25) -> tuple[float, float]:
    """Find w and b of logistic regression for one feature (m,), by Newton's method."""
    rows, parameters = np.array([x, np.ones(x.size)]), np.zeros(2)
    for _ in range(steps):
        a = _sigmoid(parameters @ rows)
        curvature = (rows * a * (1 - a)) @ rows.T
        parameters = parameters - np.linalg.solve(curvature, rows @ (a - y))
    return float(parameters[0]), float(parameters[1])


def dents_and_truth(part: str) -> tuple[Array, Array]:
    """Return the dents (m,), on the scale from 0 to 20, and the labels (m,) of some patients.

    Args:
        part: "train", "validation" or "test".
    """
    X, Y = read_cells(part, "concave_points")
    return 100 * X[0], Y[0]  # the table's scale, times 100


def count_alarms(A: Array, Y: Array, threshold: float) -> tuple[int, int]:
    """Return how many cancers are found above a threshold, and how many alarms are false.

    Args:
        A: The probabilities, shape (m,).
        Y: The labels, shape (m,).
        threshold: The alarm is raised above it.
    """
    return int(np.sum(A[Y == 1] > threshold)), int(np.sum(A[Y == 0] > threshold))


def draw_rulers(probabilities: Array) -> None:
    """Draw probabilities (k,) on three rulers: as they are, as odds, as their logarithm."""
    rulers = (
        ("probability a", probabilities, 0, 1),
        ("odds a / (1 - a)", probabilities / (1 - probabilities), 0, 49),
        ("logarithm of the odds z", np.log(probabilities / (1 - probabilities)), -4.2, 4.2),
    )
    figure, axes = plt.subplots(figsize=(5.9, 4.6))
    before, white = None, {"facecolor": "white", "edgecolor": "none", "pad": 1}
    for level, (name, values, low, high) in enumerate(rulers):
        places = (values - low) / (high - low)
        axes.plot([-0.03, 1.03], [-level, -level], color="black", lw=2)
        axes.text(-0.03, 0.34 - level, name, bbox=white, zorder=3)
        for k, (place, value) in enumerate(zip(places, values, strict=True)):
            half = abs(probabilities[k] - 0.5) < 1e-9
            below = probabilities[k] < 0.5
            ink = GREY if half else (BLUE if below else ORANGE)
            axes.plot(place, -level, "D" if half else ("X" if below else "s"), color=ink, ms=11)
            if level != 1 or value > 2:
                text, high_up = f"{value:.3g}", 0.14 - level
                axes.text(place, high_up, text, ha="center", fontsize=12, bbox=white, zorder=3)
            if before is not None:
                axes.plot([before[k], place], [1 - level, -level], color=ink, lw=1.5, ls=":")
        before = places
    arrow = {"arrowstyle": "->", "lw": 1.5}
    words = "all odds below 3 crowd here"
    axes.annotate(words, (0.03, -1.02), (0.3, -1.3), bbox=white, arrowprops=arrow)
    axes.set(xlim=(-0.06, 1.06), ylim=(-2.15, 0.55))
    axes.axis("off")
    show(
        figure,
        "The same seven probabilities on three rulers. As they are they lie between 0 and 1; as "
        "odds they run from 0 upwards without end, most of them crowded near 0; their logarithms "
        "are symmetrical about 0",
        "The same seven probabilities on three rulers; crosses below one half, squares above.",
    )


def draw_bend(x: Array, y: Array, w: float, b: float, line: tuple[float, float]) -> None:
    """Draw how the sigmoid bends a score; and examples with a line and the sigmoid of wx + b."""
    scores = np.linspace(-6, 6, 241)
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.4))
    left.plot(scores, scores, color=GREY, ls="--", label="the score z itself")
    left.plot(scores, _sigmoid(scores), color=BLUE, label=r"$a = \sigma(z)$")
    for z, style in ((-3, "X"), (0, "D"), (3, "s")):
        bent = float(_sigmoid(np.array(float(z))))
        left.annotate("", (z, bent), (z, z), arrowprops={"arrowstyle": "-|>", "lw": 2})
        left.plot(z, bent, style, color=ORANGE, ms=11, zorder=3)
    left.axhspan(0, 1, color=GREEN, alpha=0.15, lw=0)
    left.set(xlabel="z", ylim=(-4, 4), title="bent into the range from 0 to 1")
    left.legend(loc="upper left")
    along = np.linspace(-1, 11, 241)
    draw_examples(right, x, y)
    right.plot(along, line[0] * along + line[1], color=GREY, ls="--", label="straight line")
    right.plot(along, _sigmoid(w * along + b), color="black", label="sigmoid")
    right.set(xlim=(-1, 11), ylim=(-1.5, 1.6), title="six examples, one line, one curve")
    right.legend(loc="lower right")
    show(
        figure,
        "Left: a straight score and the S-shaped curve that it is bent to. Right: a line and an "
        "S-shaped curve through six examples; the curve is one half at 2.5 whiskers and near 1 "
        "at 10",
        "First panel: arrows pull the score (dashed) into the green range; what comes out is the "
        "S. Second: six examples with the line fitted to them, and with the sigmoid from above, "
        "moved right by half a whisker, so that one half lies at 2.5.",
    )


def draw_sigmoid(x: Array, y: Array, w: float, b: float) -> None:
    """Draw the sigmoid of wx + b through the whisker examples, and where it is one half."""
    along = np.linspace(-1, 6.5, 241)
    figure, axes = plt.subplots(figsize=(7.5, 3.8))
    draw_examples(axes, x, y)
    axes.plot(along, _sigmoid(w * along + b), color="black")
    middle = "nowhere" if w == 0 else f"at {-b / w:.2f} whiskers"
    if w:
        axes.axvline(-b / w, color=GREEN, ls=":")
    axes.set(xlim=(-1, 6.5), ylabel="a", ylim=(-0.05, 1.05), title=f"one half {middle}")
    show(
        figure,
        f"A sigmoid with w {w:.2f} and b {b:.2f}, one half {middle}",
        "Crosses and circles are the five examples. Dotted: where the curve is one half, at -b/w. "
        "It moves with w too; b brings it back.",
    )


def draw_threshold(A: Array, Y: Array, threshold: float) -> None:
    """Draw patients by the probability of cancer (m,) and the truth (m,), and a threshold."""
    figure, axes = plt.subplots(figsize=(9, 3.6))
    for label, ink, mark in ((0, BLUE, "x"), (1, ORANGE, "o")):
        a = A[label == Y]
        axes.scatter(a, label + np.linspace(-0.25, 0.25, a.size), c=ink, marker=mark, s=60)
    axes.axvline(threshold, color="black")
    axes.axvspan(threshold, 1, color=ORANGE, alpha=0.12, lw=0)
    found, alarms = np.sum(A[Y == 1] > threshold), np.sum(A[Y == 0] > threshold)
    title = f"above {threshold:.2f}: {found} of {np.sum(Y)} cancers found, false alarms: {alarms}"
    axes.set(xlim=(-0.02, 1.02), yticks=[0, 1], yticklabels=["harmless", "cancer"])
    axes.set(xlabel="a: what the neuron says, the probability of cancer", title=title)
    show(
        figure,
        title,
        "Each patient at their probability: cancers as circles in the upper band, harmless lumps "
        "as crosses below. On the shaded side of the line the neuron raises the alarm.",
    )


def _sigmoid(z: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-z)))
