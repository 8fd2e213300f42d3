"""Moving the figures that compute in the page, and reading the numbers that they show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import figure_truths
import numpy as np
from figure_truths import Numbers

NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")

# Of each figure: its lesson, its sliders by the beginnings of their names, and places for them.
PLACES: dict[str, tuple[str, Sequence[str], Sequence[Sequence[float]]]] = {
    "boundary": (
        "01_binary_classification",
        ("turn", "b"),
        ((-45, -0.32), (-90, 0.4), (37, 0.11), (180, 1)),
    ),
    "tilt": ("02_linear_vs_logistic", ("new cat", "how many"), ((10, 1), (4.3, 1), (13, 5))),
    "sigmoid": ("03_odds_and_sigmoid", ("w", "b"), ((1.5, -3.75), (-2.2, 4.1), (0.37, -1))),
    "threshold": (
        "03_odds_and_sigmoid",
        ("threshold", "price"),
        ((0.5, 1), (0.15, 20), (0.93, 7), (0, 40)),
    ),
    "loss": ("04_loss_and_cost", ("a", "truth"), ((0.9, 1), (0.9, 0), (0.5, 0), (0.017, 1))),
    "toy": ("04_loss_and_cost", ("w", "x of"), ((0.5, 10), (-1.2, 10), (1.7, 3.5))),
    "descent": (
        "05_gradient_descent",
        ("rate", "steps", "start w", "start b"),
        ((2, 40, -0.8, 1), (0.3, 17, 2.5, -3), (3.4, 12, 0.05, 0.4), (5, 6, 2.95, 1.5)),
    ),
    "neuron": (
        "06_computation_graph",
        ("x₁", "w₁", "x₂", "w₂", "b", "truth"),
        ((2, 1, -1, 2, -2, 1), (2, 1, -1, 2, -2, 0), (-0.5, 2.5, 1.25, -3, 4, 0)),
    ),
    "corners": (
        "08_toward_hidden_layers",
        ("angle", "shift"),
        ((45, 0.5), (-135, -1.2), (10, 0.99)),
    ),
    "hidden": (
        "08_toward_hidden_layers",
        ("k", "turn of h₁", "turn of h₂", "shift of h₁", "shift of h₂"),
        ((8, -45, 135, 0.35, 0.35), (20, 45, -135, 0.35, -1.06), (1.5, 10, 80, -0.3, 0.9)),
    ),
}

# Of each figure: a piece of its script, and the slip that a hand could make there.
SLIPS = {
    "boundary": ("w[1] * X[1][k] + b.value", "w[1] * X[1][k] - b.value"),
    "tilt": ("b: my - w * mx", "b: my"),
    "sigmoid": ("figures.sigmoid(w.value * place + b.value)", "figures.sigmoid(w.value * place)"),
    "threshold": ("price.value * missed + alarms", "missed + alarms"),
    "loss": ("-Math.log(1 - value)", "-Math.log(value)"),
    "toy": ("figures.loss(weight * place, y[k])", "figures.loss(weight * place, 1 - y[k])"),
    "descent": ("rate.value * slope[k]", "rate.value * slope[0]"),
    "neuron": ("w1: z * v.x1", "w1: z * v.w1"),
    "corners": ("- shift.value", "+ shift.value"),
    "hidden": ("k.value * Math.SQRT2", "k.value"),
    "characters": ("neuron.b - rate * slopeB", "neuron.b - slopeB"),
}


def open_figure(site: Path, page: Any, name: str, lesson: str = "") -> Any:
    """Open a lesson's page with nothing folded; return the figure of a name.

    Args:
        site: The folder of the built site.
        page: The browser's page.
        name: The figure's name.
        lesson: Its lesson; "" for that in PLACES.
    """
    path = site / "notebooks" / f"{lesson or PLACES[name][0]}.html"
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    figure = page.locator(f"[data-figure={name}]")
    figure.locator("svg .ground, svg .box, [role=grid]").first.wait_for()
    return figure


def with_slip(site: Path, name: str, lesson: str, folder: Path) -> Path:
    """Return a site of one lesson whose figure of a name computes wrongly.

    Args:
        site: The folder of the built site.
        name: The figure's name, in SLIPS.
        lesson: Its lesson.
        folder: An empty folder to write into.
    """
    script = (site / "_static" / f"{name}.js").read_text(encoding="utf-8")
    right, wrong = SLIPS[name]
    assert script.count(right) == 1, f"{name}.js says {right!r} {script.count(right)} times"
    (folder / f"{name}.js").write_text(script.replace(right, wrong), encoding="utf-8")
    for part in ("_static", "_images"):
        (folder / part).symlink_to(site / part)
    text = (site / "notebooks" / f"{lesson}.html").read_text(encoding="utf-8")
    (folder / "notebooks").mkdir()
    (folder / "notebooks" / f"{lesson}.html").write_text(
        text.replace(f'"../_static/{name}.js', f'"../{name}.js'), encoding="utf-8"
    )
    return folder


def slider(figure: Any, name: str) -> Any:
    """Return the input of a slider, by the beginning of its name."""
    label = figure.locator("label", has=figure.page.locator(f"span:text-matches('^{name}')"))
    return label.locator("input")


def move(figure: Any, name: str, value: float) -> None:
    """Put a slider at a value, as dragging it would; the truth is a choice, y = 0 or y = 1."""
    if name == "truth":
        figure.get_by_role("radio", name=f"y = {value}").check()
        return
    put = "(e, v) => { e.value = v; e.dispatchEvent(new Event('input', {bubbles: true})); }"
    slider(figure, name).evaluate(put, value)


def wrong_numbers(figure: Any, name: str) -> Iterator[str]:
    """Move a figure from place to place; name each number that it shows wrongly.

    Args:
        figure: The figure.
        name: Its name, in PLACES.
    """
    _, names, places = PLACES[name]
    for values in places:
        for one, value in zip(names, values, strict=True):
            move(figure, one, value)
        yield from differences(numbers(figure), getattr(figure_truths, name)(*values))


def wrongly_learned(figure: Any) -> Iterator[str]:
    """Name what the neuron that learns characters in the page has learned wrongly, or says wrongly.

    Args:
        figure: The figure of characters.
    """
    learned, third = figure.evaluate("part => [part.learned(), part.third()]")
    columns, labels = np.array(learned["columns"]).T, np.array([learned["labels"]])
    w, b = figure_truths.characters(columns, labels, learned["rate"], learned["steps"])
    if not np.allclose(learned["w"], w):
        yield "the weights are not those of the lesson's training"
    if not np.isclose(learned["b"], b):
        yield f"b: {learned['b']} is learned, {b} is right"
    z = float(w @ np.array(third) + b)
    wanted = {"score z": [z], "a, the probability of the second": [1 / (1 + np.exp(-z))]}
    yield from differences(numbers(figure), wanted)


def numbers(figure: Any) -> Numbers:
    """Return the numbers that a figure shows, by their names."""
    shown = figure.locator(".numbers > div").evaluate_all(
        "parts => parts.map(part => [...part.children].map(child => child.textContent))"
    )
    plain = {name: text.replace("\u2212", "-") for name, text in shown}
    return {name: [float(n) for n in NUMBER.findall(text)] for name, text in plain.items()}


def differences(shown: Numbers, wanted: Numbers) -> Iterator[str]:
    """Name each number that a figure shows otherwise than it is, beyond its last digit.

    Args:
        shown: What the figure shows; counts are exact, others have three digits at least.
        wanted: What is right.
    """
    for name, values in wanted.items():
        got = shown.get(name, [])
        same = len(got) == len(values) and all(
            one == other if isinstance(other, int) else _near(one, float(other))
            for one, other in zip(got, values, strict=True)
        )
        if not same:
            yield f"{name}: {got} is shown, {values} is right"


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= max(0.00051, 0.0051 * abs(other))
