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
    figure, frames = plt.subplots(2, 5, figsize=(5.9, 3))
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
    figure, axes = plt.subplots(figsize=(5.9, 5))
    axes.set(xlim=(0, 5.9), ylim=(-0.05, 5))
    axes.axis("off")
    arrow = {"arrowstyle": "-|>", "color": "black"}
    for place, (title, text) in enumerate(STEPS):
        ink, line = (ORANGE, "--") if place == 3 else (BLUE, "-")
        low = 4.2 - 1.05 * place
        axes.add_patch(Rectangle((0.05, low), 3.8, 0.75, fill=False, ec=ink, ls=line, lw=2))
        axes.text(0.2, low + 0.37, title, va="center", weight="bold")
        axes.text(1.9, low + 0.37, text, va="center", fontsize=12)
        if place:
            axes.annotate("", (1.95, low + 0.75), (1.95, low + 1.05), arrowprops=arrow)
    for step, out in ((2, 4.2), (3, 4.45)):
        begin, end = 4.57 - 1.05 * step, 3.62 - 0.1 * (step - 2)
        axes.plot([3.85, out, out], [begin, begin, end], color="black", lw=1)
        axes.annotate("", (3.85, end), (out, end), arrowprops=arrow)
    axes.text(
        4.55, 2.6, "something fails:\nread what it\nsays, correct it", va="center", fontsize=12
    )
    show(
        figure,
        "Five boxes, one below the other: read, fill in, validate, check alone, hand in; arrows "
        "lead back from the third and fourth to the second",
        "Solid frames are for everybody; the dashed one is for those who have the whole workbook "
        "installed.",
    )
