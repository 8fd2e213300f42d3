"""The pictures of the first notebook."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Rectangle

from lesson_tools.drawing import BLUE, ORANGE, show

Array = np.ndarray[Any, Any]
STEPS = (
    ("1  Read", "lessons in\nnotebooks/"),
    ("2  Fill in", "stubs, in the\nassignments"),
    ("3  Validate", "visible checks,\nfrom a fresh kernel"),
    ("4  Check alone", "hidden tests,\nand your points"),
    ("5  Hand in", "exchange, file\nor folder"),
)


def draw_first(images: Array, labels: Array) -> None:
    """Draw the first ten pictures (m, H, W, 3) with their labels (m,)."""
    figure, frames = plt.subplots(2, 5, figsize=(9, 4.1))
    for axes, image, label in zip(frames.flat, images, labels, strict=False):
        axes.imshow(image)
        axes.set_title(f"label {label}", fontweight="bold" if label else "normal")
        axes.axis("off")
    show(
        figure,
        f"Ten drawings, cats and other things, with their labels {labels[:10]}",
        "The first ten training pictures. Label 1, in bold, means cat; label 0 means not a cat, "
        "whether it is a rocket or a bear.",
    )


def draw_path() -> None:
    """Draw the way of an assignment in five boxes."""
    figure, axes = plt.subplots(figsize=(12, 3))
    axes.set(xlim=(-0.1, 10.3), ylim=(0, 2.5))
    axes.axis("off")
    arrow = {"arrowstyle": "-|>", "color": "black"}
    for place, (title, text) in enumerate(STEPS):
        ink, line = (ORANGE, "--") if place == 3 else (BLUE, "-")
        axes.add_patch(Rectangle((2.1 * place, 1), 1.8, 1.4, fill=False, ec=ink, ls=line, lw=2))
        middle = 2.1 * place + 0.9
        axes.text(middle, 2.1, title, ha="center", va="center", weight="bold")
        axes.text(middle, 1.5, text, ha="center", va="center", fontsize=12)
        if place:
            axes.annotate("", (2.1 * place, 1.7), (2.1 * place - 0.3, 1.7), arrowprops=arrow)
    back = arrow | {"connectionstyle": "bar,angle=180,fraction=-0.12"}
    for start in (5.07, 7.17):
        axes.annotate("", (2.97, 1), (start, 1), arrowprops=back)
    axes.text(5.1, 0.12, "something fails: read what it says, correct it", ha="center")
    show(
        figure,
        "Five boxes in a row: read, fill in, validate, check alone, hand in; arrows lead back from "
        "the third and fourth to the second",
        "Solid frames are for everybody; the dashed one is for those who have the whole workbook "
        "installed.",
    )
