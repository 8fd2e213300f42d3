"""What every picture of a lesson or an assignment must be, looked at when it is drawn.

`watch` runs in the notebook's kernel, and looks at each figure that is displayed from then on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.figure import Figure
from matplotlib.text import Text

SMALLEST = 12  # points
WIDEST, HIGHEST = 12.4, 6.4  # inches, at 110 dots: a screen of 1366 by 768 with a title bar
SHARES = re.compile(r"\b(?:accuracy|probability|share)\b|^a$")
found: list[str] = []


def watch() -> None:
    """Put each fault of each figure that is drawn into a file from now on into `found`."""
    draw = FigureCanvasBase.print_figure

    def checked(canvas: FigureCanvasBase, *arguments: Any, **options: Any) -> None:
        draw(canvas, *arguments, **options)
        found.extend(faults(canvas.figure))

    FigureCanvasBase.print_figure = checked  # type: ignore[method-assign,assignment]


def faults(figure: Figure) -> Iterator[str]:
    """Say what is wrong with a figure: letters, size, axes that show what can't be."""
    width, height = figure.get_size_inches()
    if width > WIDEST or height > HIGHEST:
        yield f"{width:g} by {height:g} inches don't fit on a screen of 1366 by 768"
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        shown = text.get_visible() and text.get_text().strip()
        hidden = text.axes is not None and not text.axes.axison and text in _ticks(text.axes)
        if shown and not hidden and float(text.get_fontsize()) < SMALLEST:
            yield f"{text.get_text()!r} is written in {float(text.get_fontsize()):g} points"
    for axes in figure.axes:
        for label, limits in (
            (axes.get_xlabel(), axes.get_xlim()),
            (axes.get_ylabel(), axes.get_ylim()),
        ):
            if SHARES.search(label) and (min(limits) < -0.06 or max(limits) > 1.06):
                yield f"the axis {label!r} goes from {limits[0]:g} to {limits[1]:g}"


def _ticks(axes: Any) -> list[Any]:
    return [*axes.get_xticklabels(), *axes.get_yticklabels()]
