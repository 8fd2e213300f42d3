"""Outputs that are kept, to be displayed later, or by a front end without widgets."""

from __future__ import annotations

import html
from typing import Any

from IPython.display import display
from IPython.utils.capture import CapturedIO

Output = dict[str, Any]  # as a notebook file has it
WIDGET = "application/vnd.jupyter.widget-view+json"


def kept(captured: CapturedIO) -> list[Output]:
    """Return what was printed and displayed, as the outputs of a notebook's cell."""
    outputs: list[Output] = []
    if captured.stdout:
        outputs.append({"output_type": "stream", "name": "stdout", "text": captured.stdout})
    for rich in captured.outputs:
        data, metadata = rich.data, rich.metadata or {}
        outputs.append({"output_type": "display_data", "data": data, "metadata": metadata})
    return outputs


def in_html(outputs: list[Output]) -> str:
    """Return outputs as HTML, for a page that knows no widgets."""
    parts = []
    for output in outputs:
        data = output.get("data", {})
        if "image/png" in data:
            words = html.escape(output["metadata"].get("image/png", {}).get("alt", ""), quote=True)
            parts.append(f'<img alt="{words}" src="data:image/png;base64,{data["image/png"]}">')
        elif "text/html" in data:
            parts.append(data["text/html"])
        else:
            text = output.get("text") or data.get("text/markdown") or data.get("text/plain", "")
            parts.append(f"<pre>{html.escape(text)}</pre>")
    return "\n".join(parts)


def in_words(outputs: list[Output]) -> str:
    """Return the text of outputs: what was printed, and the words for each picture."""
    return "\n".join(o.get("text") or o["data"].get("text/plain", "") for o in outputs)


def display_widget(widget: Any, instead: str, words: str) -> None:
    """Display a widget, and give a front end that runs none something in its place.

    Args:
        widget: The widget; None where ipywidgets isn't installed.
        instead: HTML.
        words: The same as plain text.
    """
    bundle = {"text/html": instead, "text/plain": words}
    if widget is not None:
        bundle[WIDGET] = widget._repr_mimebundle_()[WIDGET]
    display(bundle, raw=True)
