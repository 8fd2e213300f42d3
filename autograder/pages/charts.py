"""Pictures of how a class did: vector graphics, told apart without colours, in print too."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from autograder.course.marks import number
from autograder.course.standing import ClassStanding
from autograder.pages.statistics import Item, spread

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# What a part of a bar means, the Item's attribute, its colour, hatching, and the text's colour.
# Dark and light take turns, so that a grey print keeps them apart even without the hatching.
PARTS = (
    ("all points", "full", "#0072b2", "", "white"),
    ("some points", "some", "#f0e442", "//", "black"),
    ("attempted, no points", "wrong", "#b34700", "xx", "white"),
    ("not attempted", "untouched", "#ffffff", "..", "black"),
    ("waits for a person", "waiting", "#bbbbbb", "--", "black"),
)
SIGNS = {"full": "✓", "some": "◐", "wrong": "✗", "untouched": "○", "waiting": "?"}
BINS = 12
NARROWEST = 0.05  # share of the class below which a part of a bar has no number in it


def items_chart(items: Sequence[Item]) -> str:
    """Return a bar for each exercise, of how many did how well, as the address of a picture."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(9, 1.3 + 0.34 * len(items)), layout="constrained")
    axes = figure.subplots()
    names = [item.exercise.name for item in items]
    left = [0] * len(items)
    most = max((sum(getattr(item, part[1]) for part in PARTS) for item in items), default=1) or 1
    for meaning, attribute, colour, hatch, text in PARTS:
        counts = [getattr(item, attribute) for item in items]
        if not any(counts):
            continue
        label = f"{SIGNS[attribute]} {meaning}"
        bars = axes.barh(names, counts, left=left, label=label, color=colour, hatch=hatch)
        for bar in bars:
            bar.set(edgecolor="#333333", linewidth=0.6)
        said = [str(n) if n / most >= NARROWEST else "" for n in counts]
        for words in axes.bar_label(bars, said, label_type="center", color=text, fontsize=8):
            words.set_bbox({"facecolor": colour, "edgecolor": "none", "pad": 1.2})
        left = [before + count for before, count in zip(left, counts, strict=True)]
    axes.invert_yaxis()
    axes.set(xlim=(0, most), xlabel="students")
    _whole_numbers(axes.xaxis)
    figure.legend(loc="outside upper center", ncols=3, frameon=False, fontsize=9)
    return _address(figure)


def totals_chart(standing: ClassStanding) -> str:
    """Return how the totals are spread, with mean and median, as the address of a picture."""
    from matplotlib.container import BarContainer
    from matplotlib.figure import Figure

    found = spread(standing)
    assert found is not None
    totals = [one.marks.total for one in standing.students if one.marks is not None]
    most = max(standing.most, found.most) or 1.0
    figure = Figure(figsize=(9, 3), layout="constrained")
    axes: Axes = figure.subplots()
    heights, _, bars = axes.hist(
        totals, bins=BINS, range=(0, most), color="#56b4e9", edgecolor="#333333"
    )
    assert isinstance(bars, BarContainer)
    axes.bar_label(bars, [f"{n:g}" if n else "" for n in heights], fontsize=8)
    for value, style, what in ((found.mean, "-", "mean"), (found.median, "--", "median")):
        axes.axvline(value, color="black", linestyle=style, label=f"{what} {value:.1f}")
    axes.set(xlabel=f"points of {number(standing.most)}", ylabel="students")
    axes.margins(y=0.15)
    axes.legend(frameon=False, loc="upper left")
    _whole_numbers(axes.yaxis)
    return _address(figure)


def _whole_numbers(axis: Any) -> None:
    from matplotlib.ticker import MaxNLocator

    axis.set_major_locator(MaxNLocator(integer=True))


def _address(figure: Figure) -> str:
    """Return a picture as an address that a page can hold; scripts in it would never run there."""
    import matplotlib

    buffer = io.BytesIO()
    with matplotlib.rc_context({"svg.hashsalt": "autograder"}):  # the same class, the same bytes
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return f"data:image/svg+xml;base64,{base64.b64encode(buffer.getvalue()).decode()}"
