"""The pictures of the lesson on binary classification, and the rules that it compares."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from lesson_tools.drawing import BLUE, GREEN, GREY, ORANGE, ink_on, read_pictures, show

Array = np.ndarray[Any, Any]
INKS = {"R": ORANGE, "G": GREEN, "B": BLUE}


def draw_patch(picture: Array, top: int, left: int, side: int) -> None:
    """Draw a picture (H, W, 3), and enlarged a square of its dots with their amounts of red."""
    patch = picture[top : top + side, left : left + side]
    figure, (whole, zoom) = plt.subplots(1, 2, figsize=(8.5, 4))
    whole.imshow(picture)
    corner = (left - 0.5, top - 0.5)
    whole.add_patch(Rectangle(corner, side, side, fill=False, lw=3, ec=BLUE))
    whole.set_title("what you see")
    zoom.imshow(patch)
    for row, column in np.ndindex(side, side):
        ink = ink_on(patch[row, column] / 255)
        red = str(patch[row, column, 0])
        zoom.text(column, row, red, ha="center", va="center", color=ink, fontsize=12)
    zoom.set_title("what the computer gets: red, 0 to 255")
    for axes in (whole, zoom):
        axes.axis("off")
    rows = "; ".join(" ".join(map(str, row)) for row in patch[:, :, 0])
    show(
        figure,
        f"A cat's face, and {side} by {side} of its dots enlarged. Their reds, row by row: {rows}",
        "A cat's face with a blue frame, and the framed dots, each with its red.",
    )


def draw_box(axes: Axes, left: float, top: float, text: str, ink: str, width: float = 0.9) -> None:
    """Draw one number in a box with a coloured frame; left and top are its corner."""
    corner = (left, top - 0.9)
    axes.add_patch(Rectangle(corner, width, 0.9, facecolor=ink + "30", edgecolor=ink, lw=2))
    axes.text(left + width / 2, top - 0.47, text, ha="center", va="center", fontsize=12)


def draw_column(picture: Array) -> None:
    """Draw a picture of 2 by 2 dots, and its twelve numbers as a column."""
    figure, (dots, column_x) = plt.subplots(1, 2, figsize=(9.6, 5.6), width_ratios=[9, 6])
    for place, (row, column, channel) in enumerate(np.ndindex(picture.shape)):
        name, value = "RGB"[channel], picture[row, column, channel]
        corner = (4.6 * column, 10 - 5 * row)
        if channel == 0:
            colour = picture[row, column] / 255
            dots.add_patch(Rectangle((corner[0], corner[1] - 2.4), 4.1, 2.4, color=colour))
        left = corner[0] + 1.4 * channel
        draw_box(dots, left, corner[1] - 2.6, f"{name} {value}", INKS[name], 1.3)
        draw_box(column_x, 1, 12 - place, f"{name} {value}", INKS[name], 1.6)
        column_x.text(0.8, 11.53 - place, str(place), ha="right", va="center", color=GREY)
        if channel == 1:
            column_x.text(2.9, 11.53 - place, f"row {row}, column {column}", va="center")
    dots.set_title("the picture (2, 2, 3)", weight="bold")
    column_x.set_title("its column x (12, 1)", weight="bold")
    dots.set(xlim=(-0.2, 8.9), ylim=(1, 10.2))
    column_x.set(xlim=(0, 6), ylim=(0, 12.1))
    for axes in (dots, column_x):
        axes.axis("off")
    show(
        figure,
        f"Four dots with three numbers each, and the column of all: {picture.ravel().tolist()}",
        "Four dots with three numbers each, and the same numbers as a column, with their places in "
        "grey.",
    )


def draw_six(pictures: Array) -> None:
    """Draw the six pictures (6, H, W, 3) that a reader labels."""
    figure, frames = plt.subplots(1, 6, figsize=(9.5, 1.9))
    for number, (axes, picture) in enumerate(zip(frames, pictures, strict=True)):
        axes.imshow(picture)
        axes.set_title(f"{number}")
        axes.axis("off")
    show(
        figure,
        "0: a grey face with a dark mask around the eyes. 1: a black animal from the side, with "
        "pointed ears, whiskers and a thin tail. 2: a grey face with very long ears and two large "
        "teeth. 3: a black and white animal with pointed ears and green eyes. 4: a broad white "
        "face with small round ears and a black nose. 5: a yellow head from the side, with pointed "
        "ears and whiskers.",
        "Six drawings of animals, numbered from 0. All have ears, some have whiskers.",
    )


def draw_matrix(pictures: Array, labels: Array, shape: tuple[int, int]) -> None:
    """Draw pictures (k, H, W, 3), under each its column, under that its label; X has a shape."""
    n, m = shape
    figure, axes = plt.subplots(figsize=(5.9, 5.4))
    for k, (picture, label) in enumerate(zip(pictures, labels, strict=True)):
        axes.imshow(picture, extent=(1.5 * k, 1.5 * k + 1.2, 7.3, 8.5))
        blocks = picture.reshape(4, 16, 4, 16, 3).mean(axis=(1, 3)) / 255
        for place, (row, column) in enumerate(np.ndindex(4, 4)):
            colour, corner = blocks[row, column], (1.5 * k + 0.2, 6.35 - 0.33 * place)
            axes.add_patch(Rectangle(corner, 0.8, 0.33, facecolor=colour, edgecolor="white"))
        draw_box(axes, 1.5 * k + 0.15, 0.8, str(label), ORANGE if label == 1 else BLUE)
        for start, end in ((7.25, 6.75), (1.35, 0.85)):
            arrow = {"arrowstyle": "-|>", "color": GREY, "lw": 2}
            axes.annotate("", (1.5 * k + 0.6, end), (1.5 * k + 0.6, start), arrowprops=arrow)
    words = {7.8: "m pictures", 4: f"X  ({n}, {m})\none column,\none example", 0.3: f"Y  (1, {m})"}
    for height, text in words.items():
        axes.text(7.7, height, text, va="center")
    axes.set(xlim=(-0.1, 11), ylim=(-0.3, 8.7), aspect="auto")
    axes.axis("off")
    show(
        figure,
        f"Five pictures, under each its column of colours, under that its label: {labels.tolist()}",
        "Five pictures; under each its column, drawn with 16 coloured boxes in place of 12,288 "
        "numbers; under that its label, 1 in an orange box, 0 in a blue one.",
    )


def draw_map(pictures: Array, X: Array, Y: Array) -> None:
    """Draw pictures (m, H, W, 3) at their places X (2, m) on a map, framed by their labels."""
    figure, axes = plt.subplots(figsize=(5.9, 6))
    size = 0.024
    placed: list[tuple[float, float]] = []
    for picture, (red, blue), label in zip(pictures, X.T, Y[0], strict=True):
        if any(max(abs(red - r), abs(blue - b)) < 1.3 * size for r, b in placed):
            continue  # too near to one that is already there
        placed.append((red, blue))
        axes.imshow(picture[3:61, 3:61], extent=(red - size, red + size, blue - size, blue + size))
        ink, style = (ORANGE, "-") if label == 1 else (BLUE, "--")
        corner, width = (red - size, blue - size), 2 * size
        axes.add_patch(Rectangle(corner, width, width, fill=False, ec=ink, ls=style, lw=2.5))
    axes.set(xlim=(0.1, 1.03), ylim=(0, 1.03), aspect="equal")
    axes.set(xlabel="mean red of the middle", ylabel="mean blue of the middle")
    show(
        figure,
        "Pictures on a map of red and blue; most of the cats lie at the lower right",
        "The training pictures, each at its place on the map, except those too close to another. "
        "Cats have a solid orange frame, others a dashed blue one.",
    )


def draw_boundary(axes: Axes, w: Array, b: float, X: Array, Y: Array) -> None:
    """Draw the examples, the line z = 0, and the arrow w, which points to the side of the cats."""
    for label, ink, mark, name in ((0, BLUE, "x", "not a cat"), (1, ORANGE, "o", "cat")):
        red, blue = X[:, Y[0] == label]
        axes.scatter(red, blue, c=ink, marker=mark, s=35, alpha=0.8, label=f"{label}: {name}")
    corners = np.meshgrid([0, 1], [0, 1])  # four corners suffice: z is flat between them
    score = w[0, 0] * corners[0] + w[1, 0] * corners[1] + b
    axes.contourf(*corners, score, levels=[-99, 0, 99], colors=[BLUE, ORANGE], alpha=0.12)
    if score.min() < 0 < score.max():
        axes.contour(*corners, score, levels=[0], colors="black", linewidths=3)
    axes.set(xlim=(0.1, 1), ylim=(0, 1), xlabel="mean red", aspect="equal")
    _draw_arrow(axes, w[:, 0], b)


def _draw_arrow(axes: Axes, w: Array, b: float) -> None:
    """Draw w (2,) from the middle of what is seen of its line, as long as there is room for it."""
    unit = w / np.linalg.norm(w)
    low, high = np.array([axes.get_xlim(), axes.get_ylim()]).T
    middle = (low + high) / 2
    nearest = middle - (w @ middle + b) / (w @ w) * w
    line = nearest + np.linspace(-1, 1, 401)[:, None] * [-unit[1], unit[0]]
    seen = line[((low < line) & (line < high)).all(axis=1)]
    tips = seen.mean(axis=0) + np.linspace(0.15, 0.03, 13)[:, None] * unit if len(seen) else seen
    tips = tips[((low < tips) & (tips < high)).all(axis=1)]
    if len(tips):
        arrow = {"arrowstyle": "-|>", "lw": 3, "color": "black", "shrinkA": 0, "shrinkB": 0}
        axes.annotate("", tips[0], seen.mean(axis=0), arrowprops=arrow)


def middle_colours(pictures: Array) -> Array:
    """Return the mean red and the mean blue of each picture's middle, from 0 to 1, shape (2, m).

    Args:
        pictures: Shape (m, 64, 64, 3), from 0 to 255; rows and columns 16 to 47 are looked at.
    """
    means = pictures[:, 16:48, 16:48].mean(axis=(1, 2)) / 255
    return np.array([means[:, 0], means[:, 2]])


def best_rule(turns: Array, biases: Array, X: Array, Y: Array) -> tuple[Array, float, int]:
    """Return the w (2, 1), of length 1, the b, and w's direction that are right most often.

    Args:
        turns: The directions to try, in degrees.
        biases: The biases to try with each of them.
        X: The examples, shape (2, m).
        Y: Their labels, shape (1, m).
    """
    found = []
    for turn in turns:
        w = np.array([[np.cos(np.radians(turn))], [np.sin(np.radians(turn))]])
        found += [(share_right(w, bias, X, Y), turn, bias) for bias in biases]
    _, turn, bias = max(found)
    w = np.array([[np.cos(np.radians(turn))], [np.sin(np.radians(turn))]])
    return w, float(bias), int(turn)


def compare_rules(rules: dict[str, tuple[Array, float]]) -> None:
    """Print on which share of each set of pictures rules on the two colours are right.

    Args:
        rules: The w (2, 1) and the b of each rule, by its name.
    """
    print("set      pictures   always 0   " + "   ".join(rules))
    for part in ("train", "test", "style"):
        pictures, Y = read_pictures(part)
        row = f"{part:8} {Y.size:8}   {np.mean(Y == 0):8.3f}"
        for name, (w, b) in rules.items():
            row += f"   {share_right(w, b, middle_colours(pictures), Y):{len(name)}.3f}"
        print(row)


def share_right(w: Array, b: float, X: Array, Y: Array) -> float:
    """Return the share of examples, from 0 to 1, on which the sign of z gives the label."""
    return float(np.mean((w.T @ X + b > 0) == Y))


def draw_biases(w: Array, biases: tuple[float, ...], X: Array, Y: Array) -> None:
    """Draw the boundaries that the same w has with several biases."""
    figure, panels = plt.subplots(1, len(biases), figsize=(12, 4.9), sharey=True)
    for axes, bias in zip(panels, biases, strict=True):
        draw_boundary(axes, w, bias, X, Y)
        axes.set_title(f"b = {bias:g}: {share_right(w, bias, X, Y):.3f} right")
    panels[0].set_ylabel("mean blue")
    panels[0].legend(loc="upper left")
    shares = ", ".join(f"{share_right(w, bias, X, Y):.3f}" for bias in biases)
    show(
        figure,
        f"The same slanting line three times, moved to the lower right as b falls; right: {shares}",
        "Cats are orange circles, others blue crosses. The black line is z = 0; on its orange side "
        'the rule says "cat". The arrow is w.',
    )


def draw_rule(X: Array, Y: Array, turn: float, b: float) -> None:
    """Draw the rule whose w has length 1 and points in the direction of turn, in degrees."""
    w = np.array([[np.cos(np.radians(turn))], [np.sin(np.radians(turn))]])
    figure, axes = plt.subplots(figsize=(5.6, 5.2))
    draw_boundary(axes, w, b, X, Y)
    axes.set_ylabel("mean blue")
    axes.set_title(f"{share_right(w, b, X, Y):.3f} right, always 0: {np.mean(Y == 0):.3f}")
    show(figure, f"Boundary for turn {turn:.0f} and b {b:.2f}: {share_right(w, b, X, Y):.3f} right")


def draw_mistakes(missed: Array, called: Array) -> None:
    """Draw the first seven pictures of two groups: cats that were missed, others called cats."""
    figure, rows = plt.subplots(2, 7, figsize=(5.9, 2.5))
    names = ("cats that are missed", "other things, called cats")
    for frames, group, name in zip(rows, (missed, called), names, strict=True):
        frames[3].set_title(name)
        for axes in frames:
            axes.axis("off")
        for axes, picture in zip(frames, group, strict=False):
            axes.imshow(picture)
    show(
        figure,
        "Upper row: grey, black and slender cats. Lower row: warm-coloured things that are no cats",
        "Upper row: cats that the rule misses. Lower row: other things that it calls cats.",
    )
