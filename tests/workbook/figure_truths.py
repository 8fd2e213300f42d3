"""What the figures that compute in the page must show, by the lessons' own functions.

Each function here belongs to a figure. It takes where its sliders stand, and returns the numbers
that the figure must show, by their names there.
"""

from __future__ import annotations

from contextlib import nullcontext, redirect_stdout
from functools import cache
from importlib import import_module
from io import StringIO
from typing import Any

import nbformat
import numpy as np
from conftest import ROOT
from lesson_tools import (
    binary_classification,
    linear_vs_logistic,
    loss_and_cost,
    read_cells,
    read_pictures,
)

Numbers = dict[str, list[float]]  # of each name; counts are int


@cache
def lesson(name: str, *cells: str) -> Any:
    """Run some cells of a lesson; return the names that they define, and those of its toolbox.

    Args:
        name: The lesson.
        cells: Their ids.
    """
    notebook = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)
    sources = {cell.id: cell.source for cell in notebook.cells}
    tools = vars(import_module(f"lesson_tools.{name[3:]}"))
    names = {tool: value for tool, value in tools.items() if not tool.startswith(("_", "draw_"))}
    names |= {tool: lambda *_: None for tool in tools if tool.startswith("draw_")}
    names |= {"read_pictures": read_pictures, "read_cells": read_cells}
    names |= {"held_back": lambda _: nullcontext(), "rng": np.random.default_rng(7)}
    with redirect_stdout(StringIO()):
        for cell in cells:
            exec(sources[cell], names)
    return names


def boundary(turn: float, b: float) -> Numbers:
    """Return what lesson 1 counts for a line."""
    names = lesson("01_binary_classification", "read_train", "two_features")
    X, Y = names["X"], names["Y"]
    w = np.array([[np.cos(np.radians(turn))], [np.sin(np.radians(turn))]])
    says = w.T @ X + b > 0
    return {
        "right": [round(binary_classification.share_right(w, b, X, Y) * Y.size), Y.size],
        "cats missed": [int(np.sum(~says & (Y == 1))), int(Y.sum())],
        "others called cats": [int(np.sum(says & (Y == 0))), int(np.sum(Y == 0))],
    }


def tilt(new_cat: float, count: int) -> Numbers:
    """Return the line that lesson 2 fits with some new cats, and three of its answers."""
    x = np.append(np.arange(5.0), [new_cat] * count)
    w, b = linear_vs_logistic.fit_line(x, np.append([0.0, 0, 0, 1, 1], [1.0] * count))
    middle = [(0.5 - b) / w]
    return {"0.5 at": middle, "3 whiskers": [3 * w + b], "the new cat": [w * new_cat + b]}


def sigmoid(w: float, b: float) -> Numbers:
    """Return what lesson 3's neuron says to the five examples."""
    says = lesson("03_odds_and_sigmoid", "sigmoid_check")["sigmoid"]
    return {f"a for {x} whiskers": [says(w * x + b)] for x in range(5)} | {
        "one half": [-b / w],
        "one whisker more multiplies the odds by": [np.exp(w)],
    }


def threshold(limit: float, price: int) -> Numbers:
    """Return what lesson 3 counts on the validation patients."""
    cells = ("sigmoid_check", "read_cells", "fit_case", "count_thresholds")
    names = lesson("03_odds_and_sigmoid", *cells)
    A, truth = names["A"], names["truth_kept"]
    missed, alarms = int(np.sum(A[truth == 1] <= limit)), int(np.sum(A[truth == 0] > limit))
    return {
        "cancers missed": [missed, int(truth.sum())],
        "false alarms": [alarms, int(np.sum(truth == 0))],
        "price of all errors": [price, missed, alarms, price * missed + alarms],
    }


def loss(a: float, y: int) -> Numbers:
    """Return lesson 4's loss of one example."""
    found = loss_and_cost.losses(np.array([[a]]), np.array([[y]]))[0, 0]
    return {"the truth got the probability": [a if y else 1 - a], "loss": [np.exp(-found), found]}


def toy(w: float, last: float) -> Numbers:
    """Return lesson 4's cost of the toy neuron, with another feature for the last thing."""
    x, y = np.array([[-1.5, 0.5, 1.0, 2.0, last]]), np.array([[0, 0, 1, 1, 0]])
    losses = loss_and_cost.losses(1 / (1 + np.exp(-w * x)), y)
    return {"cost": [losses.mean()], "pays for most": [100 * losses.max() / losses.sum()]}


def descent(rate: float, steps: int, w: float, b: float) -> Numbers:
    """Return where lesson 5's descent ends, and what it costs there."""
    names = lesson("05_gradient_descent", "load", "cost", "slopes", "descend", "draw_paths")
    path = names["descend"](names["cost"], [w, b], rate, steps)
    costs = [names["cost"](place) for place in path]
    return {
        "cost": [costs[-1]],
        "above the lowest there is": [costs[-1] - names["cost"](names["bottom"])],
        "steps uphill": [int(np.sum(np.diff(costs) > 1e-12)), steps],
        "place": list(path[-1]),
    }


def neuron(*given: float) -> Numbers:
    """Return the values and the slopes that lesson 6's two passes give."""
    names = lesson("06_computation_graph", "forward_pass", "backward_pass")
    values = names["forward"](*given)
    d = names["backward"](values)
    slopes = {"dz = a \u2212 y": d["z"], "dw\u2081": d["w1"], "dw\u2082": d["w2"], "db": d["b"]}
    return {name: [slope] for name, slope in slopes.items()} | {
        "a": [values["a"]],
        "loss": [values["L"]],
    }


def corners(angle: float, shift: float) -> Numbers:
    """Return lesson 8's score of a neuron for each of the four pictures."""
    names = lesson("08_toward_hidden_layers", "edge_picture")
    w = np.array([[np.cos(np.radians(angle))], [np.sin(np.radians(angle))]])
    z = (w.T @ names["X"] - shift)[0]
    right = int(np.sum((z > 0) == names["Y"][0]))
    scores = zip(names["X"].T, z, strict=True)
    return {"right": [right, 4]} | {f"z for ({x1}, {x2})": [score] for (x1, x2), score in scores}


def hidden(k: float, turn_1: float, turn_2: float, *shifts: float) -> Numbers:
    """Return what lesson 8's two hidden neurons answer, turned and shifted."""
    names = lesson("08_toward_hidden_layers", "edge_picture", "train_one")
    angles = np.radians([turn_1, turn_2])
    W1 = k * np.sqrt(2) * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    b1 = -k * np.sqrt(2) * np.array(shifts)[:, None]
    H = names["sigmoid"](W1 @ names["X"] + b1)
    sums, Y = H.sum(axis=0), names["Y"][0]
    says = sums > (sums[0] + sums[1]) / 2
    answers = zip(names["X"].T, H.T, strict=True)
    return {
        "right": [int(np.sum(says == Y)), 4],
        "gap between the classes": [sums[Y == 1].min() - sums[Y == 0].max()],
    } | {f"h for ({x1}, {x2})": list(h) for (x1, x2), h in answers}


def characters(columns: Any, labels: Any, rate: float, steps: int) -> tuple[Any, float]:
    """Return the weights and the bias that lesson 8's training finds for columns (64, m)."""
    train = lesson("08_toward_hidden_layers", "edge_picture", "train_one")["train"]
    w, b, _ = train(columns, labels, np.zeros((len(columns), 1)), 0.0, rate, steps)
    return w[:, 0], b
