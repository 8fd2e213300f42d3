"""The pictures of the lesson on loss and cost."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np

from lesson_tools.drawing import BLUE, GREY, ORANGE, ink_on, show

Array = np.ndarray[Any, Any]


def losses(A: Array, Y: Array) -> Array:
    """Return the cross-entropy of each example, shape (1, m).

    Args:
        A: What the neuron said, probabilities of shape (1, m).
        Y: The labels, shape (1, m).
    """
    return np.asarray(-(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def draw_given(given: dict[str, Array]) -> None:
    """Draw for each of two neurons the probabilities (m,) that it gave to the truth."""
    figure, frames = plt.subplots(1, 2, figsize=(9.5, 3.4), sharey=True)
    looks = ((BLUE, ""), (ORANGE, "//"))
    for axes, (name, values), (ink, hatch) in zip(frames, given.items(), looks, strict=True):
        pictures = ["1: cat", "2: not", "3: cat", "4: not"]
        bars = axes.bar(pictures, values, color=ink, hatch=hatch, edgecolor="white")
        for bar, value in zip(bars, values, strict=True):
            inside = value > 0.2
            high, over = (value - 0.09, ink_on(ink)) if inside else (value + 0.03, "black")
            back = {"facecolor": bar.get_facecolor(), "lw": 0, "pad": 1} if inside else None
            axes.text(bar.get_x() + 0.4, high, f"{value:.3g}", ha="center", color=over, bbox=back)
        axes.set(title=name, ylim=(0, 1))
    frames[0].set_ylabel("probability\ngiven to the truth")
    told = "; ".join(f"{name} {values.round(3).tolist()}" for name, values in given.items())
    show(
        figure,
        f"Bars for four pictures. {told}",
        "One bar per picture: the probability given to the truth. Higher is better.",
    )


def draw_curve() -> None:
    """Draw the cross-entropy of a cat and of anything else against what the neuron says."""
    a = np.linspace(0.002, 0.998, 400)
    figure, axes = plt.subplots(figsize=(8.5, 4.2))
    axes.plot(a, -np.log(a), color=BLUE, label="y = 1, a cat")
    axes.plot(a, -np.log(1 - a), "--", color=ORANGE, label="y = 0, not a cat")
    axes.plot(0.5, np.log(2), "o", color="black", ms=10)
    arrow = {"arrowstyle": "->"}
    axes.annotate("no idea: log 2", (0.5, np.log(2)), (0.5, 1.5), ha="center", arrowprops=arrow)
    axes.annotate("certain and wrong", (0.01, 4.6), (0.08, 5.2), color=BLUE)
    axes.annotate("certain and wrong", (0.99, 4.6), (0.92, 5.2), color="black", ha="right")
    axes.set(xlabel="a: what the neuron says, the probability of a cat", xlim=(-0.02, 1.02))
    axes.set(ylabel="loss L(a, y)", ylim=(0, 6))
    axes.legend(loc="upper center")
    show(
        figure,
        "Loss against probability. For a cat it falls from very large at a = 0 to 0 at a = 1; "
        "for anything else it rises from 0 to very large; the curves cross at a = 0.5, loss 0.69.",
        "Solid: the loss of a cat. Dashed: the loss of anything else, its mirror image.",
    )


def draw_toy(things: list[str], x: Array, y: Array, w: float) -> None:
    """Draw the losses of things with features (1, m) and labels (1, m), and their mean over w."""
    weights = np.linspace(-1.5, 2, 200)
    costs = [_losses(weight, x, y).mean() for weight in weights]
    five = _losses(w, x, y)[0]
    figure, (left, right) = plt.subplots(1, 2, figsize=(10.5, 3.8))
    bars = left.barh(things[::-1], five[::-1], color=BLUE)
    box = {"facecolor": "white", "edgecolor": "none", "pad": 1}
    left.axvline(five.mean(), color=ORANGE, ls="--")
    left.bar_label(bars, fmt="%.2f", padding=4, bbox=box)
    left.set(title=f"the losses, mean {five.mean():.2f}", xlabel="loss")
    left.set_xlim(0, 1.25 * max(1, five.max()))
    right.plot(weights, costs, color=GREY)
    right.plot(w, five.mean(), "o", color=ORANGE, ms=12)
    right.set(title=f"the cost at w = {w:.2f}", xlabel="weight w", ylabel="cost J(w)", ylim=(0, 5))
    told = ", ".join(f"{name} {loss:.2f}" for name, loss in zip(things, five, strict=True))
    show(
        figure,
        f"Losses at w = {w:.2f}: {told}. Their mean, {five.mean():.2f}, is one point of the cost",
        "Left: the five losses, their mean dashed. Right: the same mean as one point of the cost.",
    )


def draw_flat() -> None:
    """Draw two losses of a cat against z, and their slopes."""
    z = np.linspace(-8, 4, 300)
    a = 1 / (1 + np.exp(-z))
    figure, (left, right) = plt.subplots(1, 2, figsize=(10.5, 3.6))
    left.plot(z, -np.log(a), color=BLUE, label="cross-entropy")
    left.plot(z, (a - 1) ** 2, "--", color=ORANGE, label="squared error")
    left.set(title="loss of a cat", xlabel="z", ylabel="loss")
    left.legend()
    right.plot(z, a - 1, color=BLUE)
    right.plot(z, 2 * (a - 1) * a * (1 - a), "--", color=ORANGE)
    words, arrow = "certain, wrong,\nand no slope", {"arrowstyle": "->"}
    right.annotate(words, (-7.5, -0.01), (-5.8, -0.55), ha="center", arrowprops=arrow)
    right.set(title="its slope", xlabel="z", ylabel="dL/dz", ylim=(-1.1, 0.1))
    show(
        figure,
        "Left: for z from -8 to 4 the cross-entropy of a cat falls in a nearly straight line to 0, "
        "squared error stays flat at 1, then drops. Right: the slope of cross-entropy is near -1 "
        "for negative z; that of squared error is near 0 there.",
        "Two losses of a cat, and their slopes. Dashed: squared error.",
    )


def draw_bumpy(x: Array, y: Array) -> None:
    """Draw two costs of a neuron without bias over its weight, and mark their valleys."""
    weights = np.linspace(-4, 5, 901)
    squared = np.array([np.mean((1 / (1 + np.exp(-w * x)) - y) ** 2) for w in weights])
    entropy = np.array([_losses(w, x, y).mean() for w in weights])
    figure, frames = plt.subplots(1, 2, figsize=(10.5, 3.8))
    told = []
    for axes, curve, name, style, ink in (
        (frames[0], squared, "squared error", "--", ORANGE),
        (frames[1], entropy, "cross-entropy", "-", BLUE),
    ):
        axes.plot(weights, curve, style, color=ink)
        inner = range(1, len(curve) - 1)
        for k in (k for k in inner if curve[k - 1] > curve[k] < curve[k + 1]):
            axes.plot(weights[k], curve[k], "v", color="black", ms=11)
            told.append(f"{name} has a valley at w = {weights[k]:.2f}, cost {curve[k]:.3f}")
        axes.set(title=name, xlabel="weight w", ylabel="cost J(w)", ylim=(0, None))
    for words, place in (("flat", (-3.4, 0.5)), ("bump", (0.27, 0.36)), ("flat", (4.2, 0.3))):
        frames[0].annotate(words, place, ha="center")
    print(*told, sep="\n")
    show(
        figure,
        "Costs of the toy neuron over its weight. Squared error: flat on the left, a deep valley "
        "near 0, a bump, a second, higher valley, then flat. Cross-entropy: one bowl.",
        "The same five things, the same neuron, two losses. Triangles mark the valleys.",
    )


def _losses(w: float, x: Array, y: Array) -> Array:
    """Return the cross-entropy of each example, from its z: exact far out, too."""
    return np.asarray(np.logaddexp(0, np.where(y == 1, -w * x, w * x)))
