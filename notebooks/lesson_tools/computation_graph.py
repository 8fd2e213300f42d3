"""The pictures of the lesson on computation graphs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

from lesson_tools.drawing import BLUE, DARK_ORANGE, GREEN, ORANGE, show

Array = np.ndarray[Any, Any]
Values = dict[str, float]
Places = dict[str, tuple[tuple[float, float], str]]

MACHINE: Places = {
    "w": ((0, 2), "$w$"),
    "x": ((0, 1), "$x$"),
    "b": ((2, 0.4), "$b$"),
    "u": ((2, 1.5), "$u = wx$"),
    "z": ((4, 1.5), "$z = u + b$"),
    "s": ((6, 1.5), "$s = z^2$"),
}
MACHINE_ARROWS = [("w", "u"), ("x", "u"), ("u", "z"), ("b", "z"), ("z", "s")]
NEURON: Places = {
    "x1": ((0, 5), "$x_1$"),
    "w1": ((0, 4), "$w_1$"),
    "x2": ((0, 2.8), "$x_2$"),
    "w2": ((0, 1.8), "$w_2$"),
    "b": ((2, 1.2), "$b$"),
    "p1": ((2, 4.5), "$p_1 = w_1 x_1$"),
    "p2": ((2, 2.3), "$p_2 = w_2 x_2$"),
    "z": ((4, 3), r"$z = p_1\!+\!p_2\!+\!b$"),
    "a": ((6, 3), r"$a = \sigma(z)$"),
    "y": ((6, 1.4), "$y$"),
    "L": ((8, 3), "$L(a, y)$"),
}
NEURON_ARROWS = [
    *(("x1", "p1"), ("w1", "p1"), ("x2", "p2"), ("w2", "p2"), ("p1", "z"), ("p2", "z")),
    *(("b", "z"), ("z", "a"), ("a", "L"), ("y", "L")),
]


def draw_machine(values: Values, slopes: Values) -> None:
    """Draw the small machine with the value and the slope of each of its nodes."""
    _draw_graph(MACHINE, MACHINE_ARROWS, values, slopes, (5.9, 3.4))


def draw_neuron(
    forward: Callable[..., Values],
    backward: Callable[[Values], Values],
    example: Values,
    b: float,
    y: float,
) -> None:
    """Draw the neuron's graph for an example with another bias and label."""
    values = forward(**example | {"b": b, "y": y})
    _draw_graph(NEURON, NEURON_ARROWS, values, backward(values), (12, 6.4))


def draw_wishes(wishes: Array, dz: Array) -> None:
    """Draw what each of three examples would say to dw (2, m) and db (1, m), and the means."""
    figure, axes = plt.subplots(figsize=(5.9, 4.2))
    everyone = np.vstack([wishes, dz])
    for i, (ink, hatch) in enumerate(((BLUE, ""), (ORANGE, "//"), (GREEN, ".."))):
        title, place = f"example {i + 1}", np.arange(3) + 0.2 * i
        axes.bar(place, everyone[:, i], 0.18, color=ink, hatch=hatch, ec="white", label=title)
    for j, mean in enumerate(everyone.mean(axis=1)):
        axes.plot([j - 0.12, j + 0.52], [mean, mean], color="black", label=None if j else "mean")
        axes.text(j + 0.56, mean, f"{mean:.3f}", va="bottom" if mean > 0 else "top", weight="bold")
    axes.axhline(0, color="black", lw=1)
    axes.set(ylabel="slope", xticks=np.arange(3) + 0.2, xlim=(-0.2, 3.1))
    axes.set_xticklabels(["$dw_1$", "$dw_2$", "$db$"])
    axes.legend(loc="lower right", ncols=2)
    show(
        figure,
        f"Slopes wished by three examples, for dw1, dw2 and db: {everyone.round(3).tolist()}",
        "For each parameter three bars, one per example, and a black line at their mean.",
    )


def _draw_graph(
    nodes: Places,
    arrows: list[tuple[str, str]],
    values: Values,
    slopes: Values,
    size: tuple[float, float],
) -> None:
    """Draw a graph: in each node its formula, its value, and the slope of the end by it."""
    figure, axes = plt.subplots(figsize=size)
    wide, high = 1.36, 0.86
    for start, end in arrows:
        (x0, y0), (x1, y1) = nodes[start][0], nodes[end][0]
        lean = float(np.clip(0.17 * (y1 - y0), -0.36, 0.36))
        y0, y1 = y0 + lean, y1 - lean
        ways = (("-|>", "-", BLUE, 0.08), ("<|-", "--", ORANGE, -0.08))
        for style, line, ink, shift in ways:
            arrow = {"arrowstyle": style, "linestyle": line, "color": ink, "lw": 2}
            arrow |= {"shrinkA": 0, "shrinkB": 0}
            to, out = (x1 - wide / 2, y1 + shift), (x0 + wide / 2, y0 + shift)
            axes.annotate("", to, out, arrowprops=arrow)
    for name, ((x, y), formula) in nodes.items():
        corner = (x - wide / 2, y - high / 2)
        axes.add_patch(Rectangle(corner, wide, high, fc="white", ec="black", lw=1.5))
        axes.text(x, y + 0.26, formula, fontsize=14, ha="center", va="center")
        value, slope = f"{values[name]:.3f}", f"{slopes[name]:+.3f}"
        axes.text(x, y, value, color=BLUE, weight="bold", ha="center", va="center")
        axes.text(x, y - 0.27, slope, color=DARK_ORANGE, ha="center", va="center")
    places = np.array([place for place, _ in nodes.values()])
    (left, low), (right, top) = places.min(axis=0), places.max(axis=0)
    axes.set(xlim=(left - 0.75, right + 0.75), ylim=(low - 0.5, top + 0.5))
    axes.axis("off")
    told = ", ".join(f"{name} {values[name]:.3f} and {slopes[name]:+.3f}" for name in nodes)
    show(
        figure,
        f"A graph with the value and the slope in each box: {told}",
        "In each box: the formula, the value (blue, bold; solid arrows go forward), and the slope "
        "of the last node by this value (orange; dashed arrows go backward).",
    )
