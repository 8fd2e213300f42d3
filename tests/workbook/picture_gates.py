"""What every picture of a lesson or an assignment must be, looked at when it is drawn.

`watch` runs in the notebook's kernel, and looks at each figure that is displayed from then on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.text import Text

SMALLEST = 12  # points
WIDEST, HIGHEST = 12.4, 6.4  # inches, at 110 dots: a screen of 1366 by 768 with a title bar
LEAST_CONTRAST = 4.5
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
    for text in _texts(figure):
        if float(text.get_fontsize()) < SMALLEST:
            yield f"{text.get_text()!r} is written in {float(text.get_fontsize()):g} points"
    for axes in figure.axes:
        for label, limits in (
            (axes.get_xlabel(), axes.get_xlim()),
            (axes.get_ylabel(), axes.get_ylim()),
        ):
            if SHARES.search(label) and (min(limits) < -0.06 or max(limits) > 1.06):
                yield f"the axis {label!r} goes from {limits[0]:g} to {limits[1]:g}"
    yield from pale(figure)


def pale(figure: Figure) -> Iterator[str]:
    """Name each text whose letters stand out too little from what lies behind them."""
    canvas: Any = FigureCanvasAgg(figure)
    canvas.draw()  # so that everything is in its place
    texts = _texts(figure)
    colours = [to_rgba(text.get_color()) for text in texts]
    boxes = [text.get_window_extent() for text in texts]
    for text in texts:
        text.set_alpha(0)  # what lies behind them is wanted, not they themselves
    canvas.draw()
    dots = np.asarray(canvas.buffer_rgba())[::-1, :, :3]  # the first row is now the lowest one
    for text, colour, box in zip(texts, colours, boxes, strict=True):
        left, low, right, high = (max(0, round(number)) for number in box.extents)
        behind = dots[low:high, left:right].reshape(-1, 3)
        if behind.size:
            coarse = behind // 32  # hatches and edges have many colours that are nearly the same
            (common, _), *_ = Counter(map(tuple, coarse.tolist())).most_common(1)
            ground = behind[(coarse == common).all(axis=1)].mean(axis=0) / 255
            if (ratio := contrast(colour[:3], tuple(ground))) < LEAST_CONTRAST:
                yield f"{text.get_text()!r} has a contrast of {ratio:.1f}"


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2, relative luminance)."""
    lights = []
    for colour in (one, other):
        linear = [n / 12.92 if n <= 0.04045 else ((n + 0.055) / 1.055) ** 2.4 for n in colour]
        lights.append(float(np.dot(linear, (0.2126, 0.7152, 0.0722))) + 0.05)
    return max(lights) / min(lights)


def _texts(figure: Figure) -> list[Text]:
    """Return the texts of a figure that can be seen, of its ticks only those on their axes."""
    hidden = set()
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            low, high = sorted(axis.get_view_interval())
            for tick in (*axis.majorTicks, *axis.minorTicks):
                if not (axes.axison and low <= tick.get_loc() <= high):
                    hidden |= {tick.label1, tick.label2}
    texts = [text for text in figure.findobj(Text) if isinstance(text, Text)]
    return [t for t in texts if t.get_visible() and t.get_text().strip() and t not in hidden]
