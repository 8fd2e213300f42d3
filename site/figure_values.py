"""What the figures that compute in the page get from their lessons.

A function here belongs to a drawing of a lesson, and has the name of a script in figures/ that
draws the same, and computes each number in the page. It gets what the lesson gives to its drawing,
and the names that the lesson's cells have defined so far, and returns what its script needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from lesson_tools.gradient_descent import LEVELS
from lesson_tools.toward_hidden_layers import NAMES
from PIL import Image

Names = Mapping[str, Any]
Values = dict[str, Any]  # numbers, texts, lists, tables of them, arrays, and pictures to be kept
SMALL = 48  # dots a side of a picture in a sprite
ACROSS = 14  # pictures in a row of a sprite


def boundary(lesson: Names, X: Any, Y: Any) -> Values:
    """Return the training pictures: their places on the map, their labels, and small copies."""
    images = lesson["images"]
    rows = -(-len(images) // ACROSS)
    sprite = Image.new("RGB", (SMALL * ACROSS, SMALL * rows), "white")
    for number, picture in enumerate(images):
        place = (SMALL * (number % ACROSS), SMALL * (number // ACROSS))
        sprite.paste(Image.fromarray(picture).resize((SMALL, SMALL)), place)
    return {"X": X, "Y": Y[0], "pictures": {"url": sprite, "across": ACROSS, "size": SMALL}}


def tilt(_: Names, x: Any, y: Any) -> Values:
    """Return the whiskers and the labels of the five examples."""
    return {"x": x, "y": y}


def sigmoid(_: Names, x: Any, y: Any) -> Values:
    """Return the whiskers and the labels of the examples."""
    return {"x": x, "y": y}


def threshold(_: Names, A: Any, Y: Any) -> Values:
    """Return what the neuron says to each patient, and the truth."""
    return {"A": A, "Y": Y}


def loss(_: Names) -> Values:
    """Return what the neuron says at first."""
    return {"a": 0.9}


def toy(_: Names, things: Any, x: Any, y: Any) -> Values:
    """Return the things, their feature and their labels."""
    return {"things": things, "x": x[0], "y": y[0]}


def descent(lesson: Names, bowl: Any, _: Any) -> Values:
    """Return the examples that make the cost, where it is lowest, and the lesson's descent."""
    return {
        "X": lesson["X"][0],
        "Y": lesson["Y"][0],
        "bottom": bowl.bottom,
        "start": lesson["start"],
        "steps": lesson["steps"],
        "levels": LEVELS,
    }


def neuron(_: Names, __: Any, ___: Any, example: Any) -> Values:
    """Return the example, and the weights that the lesson begins with."""
    return {"example": example}


def corners(_: Names, X: Any, Y: Any) -> Values:
    """Return the four pictures, their labels and their names."""
    return {"X": X, "Y": Y[0], "names": NAMES}


def hidden(lesson: Names, X: Any, Y: Any) -> Values:
    """Return the four pictures, and the two boundaries that the lesson has made by hand."""
    W1, b1 = lesson["W1"], lesson["b1"]
    turns = [np.degrees(np.arctan2(w[1], w[0])) for w in W1]
    return {"X": X, "Y": Y[0], "turns": turns, "offset": -b1[0, 0] / np.linalg.norm(W1[0])}


def characters(_: Names, first: Any, second: Any, examples: Any, __: Any) -> Values:
    """Return the two characters, an example, and how the lesson lets a neuron learn them."""
    drawings = {"first": first, "second": second, "third": examples[2]}
    how = {"copies": 200, "rate": 0.1, "steps": 300}
    return {name: drawing.ravel().astype(int) for name, drawing in drawings.items()} | how


# For each drawing, what its figure gets.
FIGURES: dict[str, Callable[..., Values]] = {
    "binary_classification.draw_rule": boundary,
    "linear_vs_logistic.draw_tilt": tilt,
    "odds_and_sigmoid.draw_sigmoid": sigmoid,
    "odds_and_sigmoid.draw_threshold": threshold,
    "loss_and_cost.draw_curve": loss,
    "loss_and_cost.draw_toy": toy,
    "gradient_descent.draw_rate": descent,
    "computation_graph.draw_neuron": neuron,
    "toward_hidden_layers.draw_line": corners,
    "toward_hidden_layers.draw_hidden": hidden,
    "toward_hidden_layers.draw_characters": characters,
}
# Those among them that no slider moves in the notebook.
DRAWN_ONCE = ("loss_and_cost.draw_curve", "toward_hidden_layers.draw_characters")


def plain(value: Any, keep: Callable[[Image.Image], str]) -> Any:
    """Return a value as JSON has it: arrays as lists, a picture as the address of its file.

    Args:
        value: What a function of this module has returned, or a part of it.
        keep: Writes a picture into a file and returns its address.
    """
    if isinstance(value, dict):
        return {name: plain(part, keep) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [plain(part, keep) for part in value]
    if isinstance(value, Image.Image):
        return keep(value)
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value
