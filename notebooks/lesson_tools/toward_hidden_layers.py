"""The pictures of the lesson on what one neuron can't do, and two can."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from lesson_tools.drawing import BLUE, DARK_ORANGE, GREY, ORANGE, show

Array = np.ndarray[Any, Any]
NAMES = ["no edge", "edge", "edge", "no edge"]


def draw_edges(X: Array, Y: Array) -> None:
    """Draw the four pictures of two pixels, and the same as corners of a square."""
    figure = plt.figure(figsize=(9.5, 4))
    beside = figure.add_gridspec(1, 2, width_ratios=[4, 5])
    four, square = beside[0].subgridspec(2, 2), figure.add_subplot(beside[1])
    frames = [figure.add_subplot(four[k]) for k in range(4)]
    for axes, pixels, name in zip(frames, X.T, NAMES, strict=True):
        axes.imshow(pixels[None, :], cmap="gray", vmin=-0.2, vmax=1.1)
        axes.set(title=name, xticks=[], yticks=[], xlabel=f"({pixels[0]}, {pixels[1]})")
    _points(square, X, Y[0], NAMES)
    square.set(xlim=(-0.4, 1.4), ylim=(-0.4, 1.5), xticks=[0, 1], yticks=[0, 1])
    square.set(xlabel="$x_1$", ylabel="$x_2$")
    show(
        figure,
        "Four pictures of two pixels, and the same as four corners of a square; the two with an "
        "edge lie at opposite corners",
        "The four pictures, and the same as corners of a square, edges as circles.",
    )


def draw_line(X: Array, Y: Array, angle: float, shift: float) -> None:
    """Draw the four pictures and the side that a neuron with this boundary calls an edge."""
    w1, w2 = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    right = int(np.sum((w1 * X[0] + w2 * X[1] - shift > 0) == Y[0]))
    figure, axes = plt.subplots(figsize=(5.2, 5))
    _sides(axes, lambda x1, x2: _sigmoid(w1 * x1 + w2 * x2 - shift))
    _points(axes, X, Y[0], NAMES)
    axes.set(xlabel="$x_1$", ylabel="$x_2$", title=f"{right} of 4 right")
    show(
        figure,
        f"A straight boundary, angle {angle:.0f}, shift {shift:.2f}: {right} of 4 are right",
        "What lies in the hatched part is called an edge.",
    )


def draw_negatives(pictures: list[Array], z: Array) -> None:
    """Draw a cat, its negative, a rocket and its negative, with a neuron's z (4,) for each."""
    figure, frames = plt.subplots(1, 4, figsize=(11, 3.4))
    titles = ["cat", "its negative", "rocket", "its negative"]
    for axes, picture, title, value in zip(frames, pictures, titles, z, strict=True):
        axes.imshow(picture)
        axes.set_title(f"{title}\nz = {value:.3f}")
        axes.axis("off")
    show(
        figure,
        f"A cat, its negative, a rocket, its negative, with a random neuron's z {z.round(3)}",
        "A drawn cat and a rocket, each with its negative, and the z of a neuron with random "
        "weights.",
    )


def draw_hidden(X: Array, Y: Array, k: float) -> None:
    """Draw the input plane and the hidden plane of the hand-made network with steepness k."""

    def hidden(x1: Array, x2: Array) -> tuple[Array, Array]:
        return _sigmoid(k * (x1 - x2 - 0.5)), _sigmoid(k * (x2 - x1 - 0.5))

    points = np.array(hidden(*X))
    middle = (points[:, 0].sum() + points[:, 1].sum()) / 2  # between the edges and the others
    figure, (left, right) = plt.subplots(1, 2, figsize=(11.5, 5.3))
    _sides(left, lambda x1, x2: _sigmoid(20 * (sum(hidden(x1, x2)) - middle)))
    _points(left, X, Y[0], ["(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)"])
    left.set(xlabel="$x_1$", ylabel="$x_2$", title="what goes in")
    _sides(right, lambda h1, h2: _sigmoid(20 * (h1 + h2 - middle)))
    _points(right, points, Y[0], ["", "(0, 1)", "(1, 0)", "(0, 0), (1, 1)"])
    right.set(xlabel="$h_1$", ylabel="$h_2$", title="what the third neuron sees")
    show(
        figure,
        f"Steepness {k:.1f}: two parallel boundaries in the input plane with both edges outside of "
        "the band between them; one straight boundary in the hidden plane",
        "Left: the plane of the pixels; hatched is what is called an edge. Right: the same four "
        "pictures after the hidden layer.",
    )


def draw_learned(costs: Array, solved: Array) -> None:
    """Draw cost curves (steps, networks), and which of the networks (networks,) got it right."""
    figure, axes = plt.subplots(figsize=(5.9, 4.2))
    for curve, good in zip(costs.T, solved, strict=True):
        axes.plot(curve, color=BLUE if good else ORANGE, ls="-" if good else "--", lw=2)
    for some, word, ink in ((solved, "all right", BLUE), (~solved, "stuck", DARK_ORANGE)):
        if some.any():
            end, text = costs[-1, some].mean(), f"{some.sum()} {word}"
            axes.text(len(costs), end + 0.02, text, ha="right", color=ink, weight="bold")
    axes.axhline(np.log(2), color=GREY, ls=":", lw=2)
    axes.text(len(costs), np.log(2) + 0.02, "log 2: the best of one neuron", ha="right")
    axes.set(xlabel="step", ylabel="cost", ylim=(0, 1))
    where = "" if solved.all() else f", at the end near {costs[-1, ~solved].mean():.2f}"
    show(
        figure,
        f"Cost curves of {solved.size} networks; {solved.sum()} of them get all four right",
        f"The cost by step from twenty random starts. Solid: all four right. Dashed: stuck{where}.",
    )


def draw_characters(first: Array, second: Array, examples: Array, weights: Array) -> None:
    """Draw two characters (8, 8), four examples (4, 8, 8), and a neuron's weights (8, 8)."""
    figure, frames = plt.subplots(1, 7, figsize=(12, 2.4))
    drawings = [first, second, *examples, weights]
    titles = ["first", "second", "example", "example", "example", "example", "weights"]
    for axes, drawing, title in zip(frames, drawings, titles, strict=True):
        if title == "weights":
            most = float(np.abs(weights).max())
            axes.imshow(drawing, cmap="gray", vmin=-most, vmax=most)
        else:
            axes.imshow(1 - drawing, cmap="gray", vmin=0, vmax=1)
        axes.set_title(title)
        axes.axis("off")
    show(
        figure,
        "Two small characters, four shifted examples with some dots turned, and the weights "
        "that a neuron has learned: pale where dots speak for the second, dark where for the first",
        "The two characters, examples with errors in them, and the weights: pale dots speak for "
        "the second character, dark ones for the first.",
    )


def _points(axes: Axes, points: Array, labels: Array, names: list[str]) -> None:
    """Draw points, two rows of coordinates: a circle for label 1, a square for label 0."""
    for label, mark, ink in ((0, "s", BLUE), (1, "o", ORANGE)):
        some = points[:, labels == label]
        axes.plot(*some, mark, color=ink, ms=17, mec="black", mew=1.5, zorder=3)
    for at, name in zip(points.T, names, strict=True):
        if name:
            axes.annotate(
                name,
                tuple(at),
                (0, 15),
                textcoords="offset points",
                ha="center",
                bbox={"fc": "white", "ec": "none", "pad": 1},  # the boundary may pass behind it
            )


def _sides(axes: Axes, probability: Callable[[Array, Array], Array]) -> None:
    """Hatch the plane where probability(x1, x2) is above 0.5, and draw the boundary."""
    low, high = -0.4, 1.4
    x1, x2 = np.meshgrid(*2 * [np.linspace(low, high, 120)])
    a = probability(x1, x2)
    axes.contourf(x1, x2, a, [0.5, 1.01], colors=[ORANGE], alpha=0.22, hatches=["//"])
    if a.min() < 0.5 < a.max():
        axes.contour(x1, x2, a, [0.5], colors="black", linewidths=3)
    axes.set(xlim=(low, high), ylim=(low, high), aspect="equal")
    axes.set(xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])


def _sigmoid(z: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-z)))
