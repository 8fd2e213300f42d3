"""Pictures that sliders move."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from IPython.utils.capture import capture_output

from lesson_tools.keeping import Output, display_widget, in_html, in_words, kept

try:
    import ipywidgets
except ImportError:
    ipywidgets = None

Range = tuple[float, float, float]  # least, greatest, start
STEPS = 100


def sliders(draw: Callable[..., None], *fixed: Any, **ranges: Range) -> None:
    """Display what ``draw`` draws, and a slider for each of its last arguments.

    Whole numbers in a range make a slider that stops at whole numbers only.

    Args:
        draw: Draws one picture with ``show``; called as ``draw(*fixed, name=value, …)``.
        fixed: What it gets besides.
        ranges: For each slider (least, greatest, start).
    """
    start = {name: first for name, (_, _, first) in ranges.items()}
    outputs = drawn(draw, *fixed, **start)
    if ipywidgets is None:
        note = "Without ipywidgets nothing moves: change the starting numbers and run again."
        display_widget(None, f"{in_html(outputs)}<p>{note}</p>", f"{in_words(outputs)}\n{note}")
        return
    area = ipywidgets.Output(outputs=tuple(outputs))
    handles = {name: _slider(name, *ranges[name]) for name in ranges}

    def move(_: Any) -> None:
        values = {name: handle.value for name, handle in handles.items()}
        area.outputs = tuple(drawn(draw, *fixed, **values))

    for handle in handles.values():
        handle.observe(move, "value")
    box = ipywidgets.VBox([*handles.values(), area])
    display_widget(box, in_html(outputs), in_words(outputs))


def drawn(draw: Callable[..., None], *fixed: Any, **values: float) -> list[Output]:
    """Return what ``draw`` displays for these values, without displaying it."""
    with capture_output() as captured:
        draw(*fixed, **values)
    return kept(captured)


def _slider(name: str, least: float, most: float, start: float) -> Any:
    whole = all(isinstance(number, int) for number in (least, most, start))
    kind = ipywidgets.IntSlider if whole else ipywidgets.FloatSlider
    return kind(
        start,
        min=least,
        max=most,
        step=1 if whole else (most - least) / STEPS,
        description=name.replace("_", " "),
        continuous_update=False,
        style={"description_width": "initial"},
    )
