"""What a lesson's sliders, questions and lines to write become on a page that has no kernel.

build.py calls `prepare` in each lesson's kernel before the lesson itself. A slider is drawn at a
number of stops, each a file; a question becomes buttons, and a line a place for its result.
live.js moves them.
"""

from __future__ import annotations

import base64
import html
import io
import itertools
import json
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import lesson_tools
import numpy as np
from buttons import choice, line
from IPython.display import display
from lesson_tools.asking import read_answers
from lesson_tools.moving import Range, drawn
from lesson_tools.writing import in_short, read_lines, value_of
from PIL import Image

# How many stops each of a picture's sliders has; enough for a better place than the start.
STOPS = {1: (25,), 2: (13, 11), 3: (5, 5, 5)}
FRAMES = "frames"  # the folder of the stops' pictures, in the pages' folder _static


def prepare(folder: Path, lesson: str) -> None:
    """Let the lessons' helpers, wherever they are imported from now on, write for a page.

    Args:
        folder: Where the pictures of the stops go, in a folder for the lesson.
        lesson: The lesson's name.
    """
    place = folder / lesson
    place.mkdir(parents=True)

    def sliders(draw: Callable[..., None], *fixed: Any, **ranges: Range) -> None:
        first = len(list(place.iterdir()))
        stops = all_places(ranges)
        words, caption, size = [], "", (0, 0)
        for number, values in enumerate(itertools.product(*stops)):
            outputs = drawn(draw, *fixed, **dict(zip(ranges, values, strict=True)))
            (picture,) = [o for o in outputs if "image/png" in o["data"]]
            caption = "".join(o["data"].get("text/html", "") for o in outputs)
            with Image.open(io.BytesIO(base64.b64decode(picture["data"]["image/png"]))) as image:
                image.save(place / f"{first + number}.webp", lossless=True, method=1)
                size = image.size
            words.append(picture["metadata"]["image/png"]["alt"])
        url = f"../_static/{FRAMES}/{lesson}/"
        begin = [stop.index(ranges[name][2]) for name, stop in zip(ranges, stops, strict=True)]
        text = moved(url, first, list(ranges), stops, begin, words, size) + caption
        display({"text/html": text}, raw=True)

    lesson_tools.sliders = sliders
    lesson_tools.questions = questions
    lesson_tools.own_lines = own_lines


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
        f'<img src="{url}{first + index}.webp" alt="{html.escape(words[index], quote=True)}" '
        f'width="{size[0]}" height="{size[1]}"><p class="said" role="status"></p></div>'
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

    Nobody can write there, but a single number can be found by other means: the page has an answer
    to it, right or a likely slip.

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
        if np.size(wanted) == 1:
            slips = [(value_of(slip["line"], names), slip["says"]) for slip in about.slips]
            replies = [(np.asarray(wanted).item(), f"Right. {about.means}")]
            replies += [(np.asarray(v).item(), says) for v, says in slips if np.size(v) == 1]
        text = line(name, about.hint, about.right, gives, replies)
        display({"text/html": text}, raw=True)

    return check_line
