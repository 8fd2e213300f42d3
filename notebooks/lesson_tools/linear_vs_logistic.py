"""The pictures of the lesson on straight lines that answer yes-or-no questions."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from lesson_tools.drawing import BLUE, GREEN, GREY, ORANGE, PURPLE, show

Array = np.ndarray[Any, Any]


def fit_line(x: Array, y: Array) -> tuple[float, float]:
    """Return slope and bias of the least-squares line through points (m,), (m,)."""
    w = np.sum((x - x.mean()) * (y - y.mean())) / np.sum((x - x.mean()) ** 2)
    return float(w), float(y.mean() - w * x.mean())


def squared_errors(x: Array, y: Array, w: float, b: float) -> float:
    """Return the sum S of the squared errors of the line wx + b at points (m,), (m,)."""
    return float(np.sum((w * x + b - y) ** 2))


def warmth(pictures: Array) -> Array:
    """Return each picture's mean red minus mean blue in its middle, from -1 to 1, shape (m,).

    Args:
        pictures: Shape (m, 64, 64, 3), from 0 to 255; rows and columns 16 to 47 are looked at.
    """
    means = pictures[:, 16:48, 16:48].mean(axis=(1, 2)) / 255
    return np.asarray(means[:, 0] - means[:, 2])


def coarse(pictures: Array) -> Array:
    """Return every fourth dot of every fourth row, and a 1 for the bias, a column each: (769, m).

    Args:
        pictures: Shape (m, 64, 64, 3), from 0 to 255.
    """
    columns = [np.append(picture[::4, ::4].ravel() / 255, 1) for picture in pictures]
    return np.array(columns).T


def count_outside(answers: Array) -> int:
    """Return how many answers are below 0 or above 1."""
    return int(np.sum((answers < 0) | (answers > 1)))


def draw_examples(axes: Axes, x: Array, y: Array) -> None:
    """Draw labels over whiskers: crosses for 0, circles for 1, and what no probability can be."""
    axes.scatter(x[y == 0], y[y == 0], c=BLUE, marker="X", s=130, zorder=3, label="0: not a cat")
    axes.scatter(x[y == 1], y[y == 1], c=ORANGE, marker="o", s=130, zorder=3, label="1: cat")
    for low, high in ((1, 9), (-9, 0)):
        axes.axhspan(low, high, color=GREY, alpha=0.15, hatch="//", lw=0)
    axes.set(xlabel="whiskers", ylim=(-0.6, 1.6), yticks=[0, 0.5, 1])


def draw_line(x: Array, y: Array, w: float, b: float, asked: tuple[float, ...]) -> None:
    """Draw examples (m,), (m,), the line wx + b, and its answers at some places."""
    figure, axes = plt.subplots(figsize=(5.9, 4.2))
    draw_examples(axes, x, y)
    along = np.array([-1.0, 6.5])
    axes.plot(along, w * along + b, color="black", label="straight line")
    for place in asked:
        height = w * place + b
        axes.plot(place, height, "D", color=PURPLE, ms=13, mec="black", mew=2)
        text = (place + 0.5, height - 0.2) if height < 0 else (place - 2.4, height + 0.1)
        arrow = {"arrowstyle": "-", "color": "black", "lw": 1.5}
        answer = f"answers {height:.1f}"
        axes.annotate(answer, (place, height), text, va="center", arrowprops=arrow)
    axes.set(xlim=(-1, 6.5), ylabel="answer of the line")
    axes.legend(loc="lower right")
    answers = ", ".join(f"{w * place + b:.1f} at {place:g} whiskers" for place in asked)
    show(
        figure,
        f"A rising line through five labelled points. It answers {answers}.",
        "The line through the five examples. In the hatched areas no probability can lie.",
    )


def draw_tilt(x: Array, y: Array, new_cat: float) -> None:
    """Draw the line through examples (m,), (m,), and the one with a new cat; its whiskers."""
    w_old, b_old = fit_line(x, y)
    x, y = np.append(x, new_cat), np.append(y, 1.0)
    w, b = fit_line(x, y)
    figure, axes = plt.subplots(figsize=(8.5, 4.2))
    draw_examples(axes, x, y)
    along, middle = np.array([-1.0, 15.0]), (0.5 - b) / w
    axes.plot(along, w_old * along + b_old, color=GREY, ls="--", label="line without the new cat")
    axes.plot(along, w * along + b, color="black", label="line with it")
    axes.axvline(middle, color=GREEN, ls=":", label=f"0.5 at {middle:.2f} whiskers")
    axes.set(xlim=(-1, 15), ylabel="answer of the line")
    axes.legend(loc="lower right")
    show(
        figure,
        f"A new cat with {new_cat:.1f} whiskers: the line's 0.5 lies at {middle:.2f} whiskers.",
        "Dashed: the old line. Solid: the new one. Dotted: the place where the new one is 0.5.",
    )


def draw_answers(one: Array, many: Array, labels: Array) -> None:
    """Draw two histograms of a line's answers (m,) to pictures with labels (m,)."""
    figure, panels = plt.subplots(1, 2, figsize=(10.5, 3.8), sharey=True)
    names = ("one feature: warmth", "768 features")
    for axes, answers, name in zip(panels, (one, many), names, strict=True):
        bins = np.arange(-1, 1.51, 0.125).tolist()
        for label, ink, hatch in ((0, BLUE, "//"), (1, ORANGE, "")):
            part = answers[labels == label]
            title = ("not a cat", "cat")[label]
            axes.hist(part, bins, color=ink, hatch=hatch, alpha=0.6, label=title)
        for edge in (0, 1):
            axes.axvline(edge, color="black", ls="--")
        axes.set(title=name, xlabel="answer of the line", yticks=range(0, 21, 5))
    panels[0].set_ylabel("test pictures")
    panels[0].legend()
    show(
        figure,
        "Two histograms of the line's answers, cats further to the right in both; with 768 "
        "features many more answers lie outside of 0 to 1",
        "The line's answers to the test pictures, cats in plain orange, others in hatched blue. "
        "Dashed: 0 and 1, between which they ought to stay.",
    )
