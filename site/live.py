"""What a lesson's sliders, questions and lines to write become on a page that has no kernel.

build.py calls `prepare` in each lesson's kernel before the lesson itself. A drawing with sliders
becomes a figure that computes in the page, where figure_values.py knows one; any other is drawn at
a number of stops, each a file. A question becomes buttons, and a line a place for its result.
live.js moves the stops, the buttons and the lines, the scripts in figures/ the figures.
"""

from __future__ import annotations

import base64
import html
import io
import itertools
import json
import tomllib
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import lesson_tools
import numpy as np
from buttons import choice, line
from figure_values import DRAWN_ONCE, FIGURES, plain
from IPython import get_ipython
from IPython.display import display
from lesson_tools.asking import read_answers
from lesson_tools.keeping import Output
from lesson_tools.moving import Range, drawn
from lesson_tools.writing import in_short, read_lines, value_of
from PIL import Image

# How many stops each of a picture's sliders has; enough for a better place than the start.
STOPS = {1: (25,), 2: (13, 11), 3: (5, 5, 5)}
CAPTIONS = Path(__file__).with_name("figures") / "captions.toml"
FRAMES = "frames"  # the folder of the stops' pictures, in the pages' folder _static


def prepare(folder: Path, lesson: str) -> None:
    """Let the lessons' helpers, wherever they are imported from now on, write for a page.

    Args:
        folder: Where the pictures of the stops go, in a folder for the lesson.
        lesson: The lesson's name.
    """
    place = folder / lesson
    place.mkdir(parents=True)

    url = f"../_static/{FRAMES}/{lesson}/"
    captions = tomllib.loads(CAPTIONS.read_text(encoding="utf-8"))

    def keep(image: Image.Image, **options: Any) -> str:
        """Write a picture into a file; return its address, seen from the page."""
        name = f"{len(list(place.iterdir()))}.webp"
        image.save(place / name, **options)
        return url + name

    def figure(draw: Callable[..., None], *fixed: Any, **ranges: Range) -> None:
        collect = FIGURES[called(draw)]
        values = collect(get_ipython().user_ns, *fixed) | ({"ranges": ranges} if ranges else {})
        start = {name: first for name, (_, _, first) in ranges.items()}
        still, words, below = one_picture(drawn(draw, *fixed, **start))
        kept = picture(keep(still, lossless=True, method=1), words, still.size) + below
        text = computed(collect.__name__, plain(values, keep), kept, captions[collect.__name__])
        display({"text/html": text}, raw=True)

    def sliders(draw: Callable[..., None], *fixed: Any, **ranges: Range) -> None:
        if called(draw) in FIGURES:
            figure(draw, *fixed, **ranges)
            return
        first = len(list(place.iterdir()))
        stops = all_places(ranges)
        words, below, size = [], "", (0, 0)
        for values in itertools.product(*stops):
            outputs = drawn(draw, *fixed, **dict(zip(ranges, values, strict=True)))
            image, said, below = one_picture(outputs)
            keep(image, lossless=True, method=1)
            size = image.size
            words.append(said)
        begin = [stop.index(ranges[name][2]) for name, stop in zip(ranges, stops, strict=True)]
        text = moved(url, first, list(ranges), stops, begin, words, size) + below
        display({"text/html": text}, raw=True)

    for name in DRAWN_ONCE:
        module_name, function = name.split(".")
        module = import_module(f"lesson_tools.{module_name}")
        setattr(module, function, partial(figure, getattr(module, function)))
    lesson_tools.sliders = sliders
    lesson_tools.questions = questions
    lesson_tools.own_lines = own_lines


def called(draw: Callable[..., None]) -> str:
    """Return the name of a drawing of lesson_tools, behind that of its module."""
    return f"{draw.__module__.rpartition('.')[2]}.{draw.__name__}"


def one_picture(outputs: list[Output]) -> tuple[Image.Image, str, str]:
    """Return the picture among outputs, the words for it, and the HTML below it.

    Args:
        outputs: What a drawing has displayed: one picture, with a caption or without.
    """
    (shown,) = [output for output in outputs if "image/png" in output["data"]]
    image = Image.open(io.BytesIO(base64.b64decode(shown["data"]["image/png"])))
    below = "".join(output["data"].get("text/html", "") for output in outputs)
    return image, shown["metadata"]["image/png"]["alt"], below


def picture(url: str, words: str, size: tuple[int, int]) -> str:
    """Return the HTML of a picture.

    Args:
        url: Its file, seen from the page.
        words: What it shows.
        size: Its width and height in pixels.
    """
    alt = html.escape(words, quote=True)
    return f'<img src="{url}" alt="{alt}" width="{size[0]}" height="{size[1]}">'


def computed(name: str, values: Any, still: str, caption: str) -> str:
    """Return the HTML of a figure that computes in the page, in place of its still picture.

    Args:
        name: Its script's name for it.
        values: What it computes from, as JSON has it.
        still: HTML that stays where no script runs.
        caption: What is where in the figure, and how it is moved.
    """
    data = html.escape(json.dumps(values, separators=(",", ":")), quote=True)
    return (
        f'<div class="computed" data-figure="{name}" data-values="{data}">'
        f'<div class="still">{still}</div>'
        f'<p class="caption" hidden><i>{html.escape(caption)}</i></p></div>'
    )


def all_places(ranges: dict[str, Range]) -> list[list[float]]:
    """Return the stops of each of the sliders that move one picture.

    Args:
        ranges: For each slider (least, greatest, start).
    """
    counts = STOPS[len(ranges)]
    return [places(*ends, count) for ends, count in zip(ranges.values(), counts, strict=True)]


def places(least: float, most: float, start: float, count: int) -> list[float]:
    """Return the stops of a slider, both ends and the start among them.

    Args:
        least: The lower end.
        most: The upper end.
        start: Where it stands at first.
        count: How many stops there are, fewer where there aren't so many whole numbers.
    """
    whole = all(isinstance(number, int) for number in (least, most, start))
    count = min(count, int(most - least) + 1) if whole else count
    stops = [least + (most - least) * k / (count - 1) for k in range(count)]
    if whole:
        stops = sorted({round(stop) for stop in stops})
    inner = range(len(stops)) if start in (least, most) else range(1, len(stops) - 1)
    stops[min(inner, key=lambda k: abs(stops[k] - start))] = start
    return stops


def moved(
    url: str,
    first: int,
    names: list[str],
    stops: list[list[float]],
    begin: list[int],
    words: list[str],
    size: tuple[int, int],
) -> str:
    """Return the HTML of a picture with sliders.

    Args:
        url: The folder of its files, seen from the page.
        first: The number of its first file.
        names: The sliders' names.
        stops: The values at which each of them stops.
        begin: The stop at which each of them stands at first.
        words: What the picture shows at each combination of stops, the last slider running fastest.
        size: The picture's width and height in pixels.
    """
    index = 0
    for stop, at in zip(stops, begin, strict=True):
        index = index * len(stop) + at
    handles = "".join(
        f'<label><span>{html.escape(name.replace("_", " "))}</span> <input type="range" min="0" '
        f'max="{len(stop) - 1}" value="{at}" aria-valuetext="{stop[at]:g}"> '
        f'<b aria-hidden="true">{stop[at]:g}</b></label>'
        for name, stop, at in zip(names, stops, begin, strict=True)
    )
    data = {"url": url, "first": first, "stops": stops, "words": words}
    return (
        f'<div class="moved" data-moved="{html.escape(json.dumps(data), quote=True)}">{handles}'
        f"{picture(f'{url}{first + index}.webp', words[index], size)}"
        '<p class="said" role="status"></p></div>'
    )


def questions(
    lesson: str,
) -> tuple[Callable[[str], None], Callable[[str], AbstractContextManager[None]]]:
    """Return the helpers of a lesson as lesson_tools.questions does, for a page.

    What is held back comes out as it is; build.py folds it.
    """
    answers = read_answers(lesson)

    def choose(name: str) -> None:
        display({"text/html": choice(name, answers[name])}, raw=True)

    def held_back(_: str) -> AbstractContextManager[None]:
        return nullcontext()

    return choose, held_back


def own_lines(lesson: str, names: dict[str, Any]) -> Callable[..., None]:
    """Return the helper of a lesson as lesson_tools.own_lines does, for a page.

    Nobody can write there, but a single number can be found by hand, unless the line says that the
    page doesn't show what it needs: the page has an answer to it, right or a likely slip.

    Args:
        lesson: The name of the notebook, without its number and ending.
        names: The notebook's variables.
    """
    recorded = read_lines(lesson)

    def check_line(name: str) -> None:
        about = recorded[name]
        wanted = value_of(about.right[0], names)
        gives = f"It gives {in_short(wanted)}. {about.means}"
        replies: list[tuple[float, str]] = []
        if about.by_hand and np.size(wanted) == 1:
            slips = [(value_of(slip["line"], names), slip["says"]) for slip in about.slips]
            replies = [(np.asarray(wanted).item(), f"Right. {about.means}")]
            replies += [(np.asarray(v).item(), says) for v, says in slips if np.size(v) == 1]
        text = line(name, about.hint, about.right, gives, replies)
        display({"text/html": text}, raw=True)

    return check_line
