"""The pictures of the lesson on gradient descent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes

from lesson_tools.drawing import BLUE, GREEN, GREY, ORANGE, show

Array = np.ndarray[Any, Any]
Cost = Callable[[Any], Any]
LEVELS = [0.53, 0.56, 0.6, 0.66, 0.74, 0.85, 1, 1.25, 1.6, 2, 2.5]


def draw_parabola(paths: dict[float, Array]) -> None:
    """Draw three descents, by their learning rates, on the parabola (w - 3) squared."""
    grid = np.linspace(-4, 10, 200)
    figure, frames = plt.subplots(1, 3, figsize=(11, 3.6), sharey=True)
    looks = ((BLUE, "o"), (GREEN, "s"), (ORANGE, "D"))
    for axes, (rate, path), (ink, mark) in zip(frames, paths.items(), looks, strict=True):
        axes.plot(grid, (grid - 3) ** 2, color="lightgrey")
        axes.plot(path, (path - 3) ** 2, marker=mark, color=ink, lw=2, ms=7)
        axes.plot(0, 9, "o", color="black", ms=11)
        axes.set(title=f"rate {rate}", xlabel="w", ylim=(-2, 50))
    frames[0].set_ylabel("J(w)")
    told = "; ".join(f"rate {rate}: {path.round(1).tolist()}" for rate, path in paths.items())
    show(
        figure,
        f"Eight steps on a parabola with its bottom at w = 3, the values of w. {told}",
        "Eight steps each, from the black dot at w = 0.",
    )


class Bowl:
    """A cost of two parameters as a map: its lines of equal cost, and its lowest place."""

    def __init__(self, cost: Cost, bottom: Array) -> None:
        self.cost, self.bottom = cost, bottom
        self.w, self.b = np.meshgrid(np.linspace(-1, 3, 50), np.linspace(-3.5, 1.5, 50))
        places = zip(self.w.flat, self.b.flat, strict=True)
        self.heights = np.array([cost(place) for place in places]).reshape(self.w.shape)

    def draw(self, axes: Axes) -> None:
        """Draw the map, and a star at its lowest place."""
        heights = self.heights
        axes.contour(self.w, self.b, heights, LEVELS, colors=GREY, linewidths=1, alpha=0.7)
        axes.plot(*self.bottom, "*", color="black", ms=16, zorder=5)
        axes.set(xlabel="w", ylabel="b", xlim=(-1, 3), ylim=(-3.5, 1.5), aspect="equal")


def draw_paths(bowl: Bowl, paths: dict[float, Array]) -> None:
    """Draw three descents (steps, 2), by their learning rates, on the map and as cost curves."""
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 5.2))
    bowl.draw(left)
    looks = ((BLUE, "o", ":"), (GREEN, "s", "-"), (ORANGE, "D", "--"))
    told = []
    for (rate, path), (ink, mark, line) in zip(paths.items(), looks, strict=True):
        costs = [float(bowl.cost(place)) for place in path]
        left.plot(*path.T, line, color=ink, marker=mark, ms=6, lw=1.5)
        right.plot(costs, line, color=ink, marker=mark, ms=5, lw=2, label=f"rate {rate}")
        told.append(f"rate {rate}: cost {costs[-1]:.4f} after {len(path) - 1} steps")
    left.plot(*next(iter(paths.values()))[0], "o", color="black", ms=11)
    _lowest(right, bowl)
    right.legend()
    show(
        figure,
        f"A map of the cost with three paths from its upper left. {'; '.join(told)}",
        "The map, each grey line a line of equal cost, the star its lowest place; and the same "
        "three descents as cost curves.",
    )


def draw_rate(bowl: Bowl, descend: Callable[[float], Array], rate: float) -> None:
    """Draw one descent, as `descend` makes it for a learning rate, on the map and as a curve."""
    path = descend(rate)
    costs = np.array([bowl.cost(place) for place in path])
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 5), width_ratios=[4, 5])
    bowl.draw(left)
    left.plot(*path.T, "o-", color=BLUE, ms=6, lw=1.5)
    left.plot(*path[0], "o", color="black", ms=11)
    right.plot(costs, "o-", color=BLUE, ms=5)
    _lowest(right, bowl)
    uphill = np.sum(np.diff(costs) > 0)
    above = f"{max(0.0, costs[-1] - bowl.cost(bowl.bottom)):.1e} above the lowest there is"
    right.set_title(
        f"rate {rate:.2f}: cost {costs[-1]:.4f}, {above},\n{uphill} steps uphill", fontsize=12
    )
    show(
        figure,
        f"Path and cost curve for rate {rate:.2f}: {uphill} of {len(path) - 1} steps go uphill; "
        f"the last cost is {costs[-1]:.4f}, {above}.",
    )


def draw_convex(costs: dict[str, Cost], paths: dict[str, dict[float, Array]]) -> None:
    """Draw, for each named cost of one parameter, descents (steps,) by their starts."""
    grid = np.linspace(-3, 5, 300)
    figure, frames = plt.subplots(1, 2, figsize=(11, 4))
    told = []
    for axes, (name, cost) in zip(frames, costs.items(), strict=True):
        axes.plot(grid, [cost([w]) for w in grid], color="lightgrey", lw=4)
        looks = ((BLUE, "o"), (GREEN, "s"), (ORANGE, "D"))
        for (start, path), (ink, mark) in zip(paths[name].items(), looks, strict=True):
            heights = [cost([w]) for w in path]
            axes.plot(path, heights, mark, color=ink, ms=6, label=f"from {start}")
            axes.plot(path[-1], heights[-1], "*", color="black", ms=17, zorder=5)
            told.append(f"{name} from {start} to {path[-1]:.2f}")
        axes.set(title=name, xlabel="w", ylabel="cost")
        axes.legend(loc="upper center")
    steps = max(len(path) for descents in paths.values() for path in descents.values()) - 1
    show(
        figure,
        f"Descents on two costs: {'; '.join(told)}",
        f"Descents from three starts; a star marks where each of them ends after {steps:,} steps.",
    )


def draw_units(curves: dict[str, Array]) -> None:
    """Draw cost curves (steps,), by what was done to the features."""
    figure, axes = plt.subplots(figsize=(5.9, 3.8))
    for (name, costs), (ink, line) in zip(
        curves.items(), ((ORANGE, "--"), (BLUE, "-")), strict=True
    ):
        axes.plot(costs, line, color=ink, label=name)
    axes.set(xlabel="step", ylabel="cost", ylim=(0, 1))
    axes.legend()
    told = "; ".join(f"{name}: from {c[0]:.2f} to {c[-1]:.2f}" for name, c in curves.items())
    show(figure, f"Two cost curves. {told}", "The cost by step, with the best rate that was found.")


def _lowest(axes: Axes, bowl: Bowl) -> None:
    low = float(bowl.cost(bowl.bottom))
    axes.axhline(low, color="black", lw=1, ls=":")
    axes.set(xlabel="step", ylabel="cost", ylim=(0.45, 1.6))
    axes.annotate("the lowest there is", (40, low), (40, 0.465), ha="right")
