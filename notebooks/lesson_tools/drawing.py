"""Pictures: how they look, how they are displayed, and the picture set that many of them show."""

from __future__ import annotations

import base64
import html
import io
from itertools import pairwise
from pathlib import Path
from typing import Any

import h5py
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import display
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

# Colours that the colour-blind can tell apart (Okabe and Ito).
BLUE, ORANGE, GREEN, PURPLE, GREY = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#666666"
DARK_ORANGE = "#A34700"  # for letters on white
DOTS_PER_INCH = 110

# Constrained layout keeps every picture at its own size, so that one moved by a slider never jumps.
plt.rcParams.update(
    {
        "font.size": 13,
        "axes.titlesize": 13,
        "legend.fontsize": 12,
        "lines.linewidth": 3,
        "figure.constrained_layout.use": True,
    }
)


def ink_on(colour: Any) -> str:
    """Return black or white, whichever can be read better on a colour.

    Args:
        colour: Any colour that matplotlib knows.
    """
    linear = [n / 12.92 if n <= 0.04045 else ((n + 0.055) / 1.055) ** 2.4 for n in to_rgb(colour)]
    light = float(np.dot(linear, (0.2126, 0.7152, 0.0722)))  # relative luminance, as WCAG 2 has it
    return "black" if (light + 0.05) ** 2 > 1.05 * 0.05 else "white"


class MissingFileError(Exception):
    """A file of the workbook isn't there; the message is one sentence with the way out."""

    def _render_traceback_(self) -> list[str]:
        return [str(self)]


def show(figure: Figure, words: str, caption: str = "") -> None:
    """Display a figure and close it.

    Args:
        figure: The figure.
        words: What it shows, for those who can't see it.
        caption: A line under it that says what is where; "" for none.
    """
    for axes in figure.axes:
        if len(axes.get_shared_y_axes().get_siblings(axes)) > 1:  # on a phone each stands alone
            axes.tick_params(labelleft=True)
    stream = io.BytesIO()
    figure.savefig(stream, format="png", dpi=DOTS_PER_INCH)
    between = cuts(figure)
    plt.close(figure)
    png = base64.b64encode(stream.getvalue()).decode()
    display(
        {"image/png": png, "text/plain": words},
        raw=True,
        metadata={"image/png": {"alt": words} | ({"cuts": between} if between else {})},
    )
    if caption:
        line = f'<p class="caption"><i>{html.escape(caption)}</i></p>'
        display({"text/html": line, "text/plain": caption}, raw=True)


def cuts(figure: Figure) -> list[int]:
    """Return where a drawn figure may be cut, so that its panels can stand below one another.

    Args:
        figure: The figure, after it has been saved.

    Returns:
        Dots from its left edge, one place between each panel and the next; none where the panels
        have several rows, or where something reaches from one into another.
    """
    if len(figure.axes) == 1:
        return []
    panels: dict[int, list[Bbox]] = {}
    for axes in figure.axes:
        spec = axes.get_subplotspec()
        cell = spec and spec.get_topmost_subplotspec()
        box = axes.get_tightbbox()
        if cell is None or box is None or cell.get_gridspec().nrows > 1 or figure.texts:
            return []
        panels.setdefault(cell.colspan.start, []).append(box)
    boxes = [Bbox.union(panels[column]) for column in sorted(panels)]
    gaps = [(box.x1, after.x0) for box, after in pairwise(boxes)]
    if any(end >= begin for end, begin in gaps):
        return []
    return [round((end + begin) / 2 * DOTS_PER_INCH / figure.dpi) for end, begin in gaps]


def read_pictures(part: str) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Read one of the three picture sets.

    Args:
        part: "train", "test" or "style".

    Returns:
        Pictures (m, H, W, C), uint8, and their labels (1, m).

    Raises:
        MissingFileError: The working folder isn't inside the workbook.
    """
    with h5py.File(find("data/cats.h5"), "r") as file:
        return file[f"{part}_set_x"][()], file[f"{part}_set_y"][()].reshape(1, -1)


def read_cells(part: str, *names: str) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Read measurements of one part of the table of cells.

    Of every five patients, in the order of the table, three are for training, one is for validation
    and one for the test.

    Args:
        part: "train", "validation" or "test".
        names: Names of measurements, such as "radius".

    Returns:
        The measurements (n, m), a row for each name, and the labels (1, m): 1 for malignant.

    Raises:
        MissingFileError: The working folder isn't inside the workbook.
    """
    header, *lines = find("data/cells.csv").read_text(encoding="utf-8").splitlines()
    places = [header.split(",").index(name) for name in (*names, "malignant")]
    table = np.array([[float(line.split(",")[place]) for line in lines] for place in places])
    fifth = np.arange(len(lines)) % 5
    chosen = table[:, {"train": fifth < 3, "validation": fifth == 3, "test": fifth == 4}[part]]
    return chosen[:-1], chosen[-1:].astype(int)


def find(name: str) -> Path:
    """Return the path of a file of the workbook, looked for from the working folder upwards.

    Args:
        name: The file's place in the workbook, such as "data/cats.h5".

    Raises:
        MissingFileError: It is nowhere there.
    """
    for folder in (Path.cwd(), *Path.cwd().parents):
        if (folder / name).is_file():
            return folder / name
    raise MissingFileError(
        f"There is no {name} in {Path.cwd()} or above it: open this notebook from its place inside "
        "the workbook's folder."
    )
