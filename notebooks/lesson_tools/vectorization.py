"""The pictures of the lesson on vectorization."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from lesson_tools.drawing import BLUE, GREEN, ORANGE, PURPLE, ink_on, show

Array = np.ndarray[Any, Any]


def draw_product(w: Array, X: Array, example: int) -> None:
    """Draw w.T @ X as boxes, with the column of one example (1, 2, ...) lit."""
    product, column = w.T @ X, example - 1
    figure, axes = plt.subplots(figsize=(5.9, 2.4))
    lit = np.arange(X.shape[1]) == column
    after = _boxes(axes, w.T, 0, BLUE, "w.T (1, 3)")
    after = _boxes(axes, X, _sign(axes, after, "@"), ORANGE, "X (3, 4)", lit=lit)
    after = _boxes(axes, product, _sign(axes, after, "="), GREEN, "w.T @ X (1, 4)", lit=lit[None])
    words = f"{_written_out(w[:, 0], X[:, column])} = {product[0, column]:g}"
    axes.text(after / 2, -2.3, f"example {example}:   {words}", ha="center", fontsize=14)
    axes.set(xlim=(-0.1, after + 0.1), ylim=(-2.5, 2.4), aspect="equal")
    axes.axis("off")
    show(
        figure,
        f"The row w.T times column {example} of X: {words}",
        "The row is laid along one column, neighbour times neighbour; the sum is one box on the "
        "right.",
    )


def draw_examples(X: Array, dz: Array, feature: int) -> None:
    """Draw X @ dz.T as boxes, with the row of one feature (1, 2, ...) lit."""
    product, row = X @ dz.T, feature - 1
    figure, axes = plt.subplots(figsize=(5.9, 3.7))
    lit = np.arange(X.shape[0])[:, None] == row
    after = _boxes(axes, X, 0, ORANGE, "X (3, 4)", lit=lit)
    after = _boxes(axes, dz.T.round(2), _sign(axes, after, "@"), PURPLE, "dz.T (4, 1)")
    after = _boxes(axes, product.round(2), _sign(axes, after, "="), GREEN, "(3, 1)", lit=lit)
    words = f"{_written_out(X[row], dz[0].round(2))} = {product[row, 0]:.2g}"
    axes.text(after / 2, -3.5, f"feature {feature}:\n{words}", ha="center", fontsize=14)
    axes.set(xlim=(-1.6, after + 1.6), ylim=(-3.7, 2.9), aspect="equal")
    axes.axis("off")
    show(
        figure,
        f"Row {feature} of X times the column dz.T: {words}",
        "One feature of all four examples, times their errors; the sum is one box on the right.",
    )


def draw_broadcasts(cases: list[tuple[Array, str, Array]]) -> None:
    """Draw operations on two arrays each as boxes; what is repeated is pale and hatched.

    Args:
        cases: Left side, "+" or "-", right side.
    """
    figure, frames = plt.subplots(3, 1, figsize=(5.9, 6.2), height_ratios=[2, 4, 5])
    told = []
    for axes, (left, symbol, right) in zip(frames, cases, strict=True):
        result = left + right if symbol == "+" else left - right
        after = 0.0
        for side, ink, then in ((left, BLUE, symbol), (right, ORANGE, "=")):
            rows, columns = np.atleast_2d(side).shape
            full = np.broadcast_to(side, result.shape)
            real = (np.arange(len(full))[:, None] < rows) & (np.arange(full.shape[1]) < columns)
            after = _boxes(axes, full, after, ink, str(np.shape(side)), real=real)
            after = _sign(axes, after, then)
        _boxes(axes, result, after, GREEN, str(result.shape))
        high = len(result) / 2
        axes.set(xlim=(-0.1, 14.1), ylim=(-high - 0.1, high + 1), aspect="equal")
        axes.axis("off")
        told.append(f"{np.shape(left)} {symbol} {np.shape(right)} gives {result.shape}")
    show(
        figure,
        f"Three broadcasts as boxes: {'; '.join(told)}",
        "Full boxes are numbers that exist; pale hatched ones are repeats, which numpy never "
        "really stores.",
    )


def draw_times(by_loops: dict[int, float], by_matrix: dict[int, float]) -> None:
    """Draw seconds against the number of pictures, for loops and for a matrix product."""
    figure, axes = plt.subplots(figsize=(5.9, 4.2))
    axes.loglog(list(by_loops), list(by_loops.values()), "o-", color=ORANGE, label="two loops")
    counts, label = list(by_matrix), "one matrix product"
    axes.loglog(counts, list(by_matrix.values()), "s--", color=BLUE, label=label)
    axes.set(xlabel="m, pictures of 12,288 numbers", ylabel="seconds, on this machine")
    axes.set_xticks(counts, [str(count) for count in counts])
    axes.minorticks_off()
    axes.grid(alpha=0.3)
    axes.legend()
    show(
        figure,
        "Seconds against the number of pictures, log-log: loops far above the matrix product",
        "Both axes go by factors. Solid: loops. Dashed: the matrix product.",
    )


def _boxes(
    axes: Axes,
    numbers: Array,
    left: float,
    ink: str,
    title: str,
    real: Array | None = None,
    lit: Array | None = None,
) -> float:
    """Draw an array as boxes, and return where the next thing can begin.

    Args:
        axes: What to draw on.
        numbers: The array, with two axes.
        left: Where its first column begins.
        ink: The colour of its boxes.
        title: What to write above it.
        real: Which boxes hold a number of the array; the others are repeats, pale and hatched.
        lit: Which boxes to fill with colour; all that are real, unless told.
    """
    rows, columns = numbers.shape
    real = np.ones(numbers.shape, bool) if real is None else np.broadcast_to(real, numbers.shape)
    lit = real if lit is None else np.broadcast_to(lit, numbers.shape)
    for i, j in np.ndindex(rows, columns):
        corner = (left + j + 0.03, (rows - 1) / 2 - i - 0.47)
        box = Rectangle(corner, 0.94, 0.94, fc=ink if lit[i, j] else "white", ec=ink, lw=1.5)
        if not real[i, j]:
            box.set(hatch="////", alpha=0.45)
        axes.add_patch(box)
        filled = lit[i, j] and real[i, j]
        back = None if real[i, j] else {"fc": "white", "ec": "none", "pad": 1}
        place = (corner[0] + 0.47, corner[1] + 0.45)
        axes.text(
            *place,
            f"{numbers[i, j]:g}",
            ha="center",
            va="center",
            color=ink_on(ink) if filled else "black",
            weight="bold" if filled else "normal",
            bbox=back,
            fontsize=12,
        )
    axes.text(left + columns / 2, rows / 2 + 0.25, title, ha="center", va="bottom")
    return float(left + columns)


def _sign(axes: Axes, left: float, text: str) -> float:
    """Write a sign such as + or = after what was drawn last, and return where to go on."""
    sign = text.replace("-", "\N{MINUS SIGN}")
    axes.text(left + 0.5, 0, sign, ha="center", va="center", fontsize=20)
    return left + 1


def _written_out(left: Array, right: Array) -> str:
    """Write a sum of products as text, with brackets around negative numbers."""

    def bracketed(number: float) -> str:
        return f"({number:g})" if number < 0 else f"{number:g}"

    return " + ".join(f"{bracketed(p)}·{bracketed(q)}" for p, q in zip(left, right, strict=True))
