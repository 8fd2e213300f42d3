"""Lines that the learner writes: a check that answers in words, a hint, and one way to write it.

The notebook asks for a line and leaves its place free with three dots. Which lines are right, what
a likely slip gives, and the hint lie beside the notebooks in ``lines/``, so that no answer stands
open in a cell. Lines are compared by what they give in the notebook, never by how they are written.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from IPython.display import display

from lesson_tools.drawing import MissingFileError

LINES = Path(__file__).with_name("lines")
NEAR = 5e-3  # of a number: what was rounded to three digits is right too,
LEAST = 1e-3  # and this part of an array's largest number, for its small ones
FEW = 6  # entries of an array that are shown
LONG = 80  # letters of anything else that are shown


@dataclass(frozen=True)
class Line:
    """A line to be written: ways that are right, what they mean, a hint, and likely slips."""

    right: list[str]
    means: str
    hint: str
    slips: list[dict[str, str]]  # of each "line", which gives another result, and what it "says"
    by_hand: bool = True  # what it needs can be read on a page: false where only a kernel has it


def own_lines(lesson: str, names: dict[str, Any]) -> Callable[..., None]:
    """Return the helper of a lesson that judges the learner's own lines, ``check_line``.

    ``check_line(name)`` looks at the variable of this name and says in words whether it is still
    unwritten, right, or what the slip was. Below that it folds a hint, and in it one way to write
    the line. Where nothing can be folded, ``check_line(name, "hint")`` and
    ``check_line(name, "way")`` give them.

    Args:
        lesson: The name of the notebook, without its number and ending.
        names: The notebook's variables, its ``globals()``.

    Raises:
        MissingFileError: No lines are recorded for this lesson.
    """
    recorded = read_lines(lesson)

    def check_line(name: str, ask: Literal["", "hint", "way"] = "") -> None:
        line = recorded[name]
        if ask:
            text = line.hint if ask == "hint" else in_code(name, line.right[:1])
            display({"text/markdown": text, "text/plain": text}, raw=True)
            return
        said, right = judge(name, line, names)
        more = folded("Ways to write it", in_code(name, line.right))
        if not right:
            way = folded("One way to write it", in_code(name, line.right[:1]))
            more = folded("A hint", f"{line.hint}\n\n{way}")
        ways = f'For a hint: check_line("{name}", "hint"); for one way: check_line("{name}", "way")'
        bundle = {"text/markdown": f"{said}\n\n{more}", "text/plain": f"{said}\n{ways}"}
        display(bundle, raw=True)

    return check_line


def read_lines(lesson: str, folder: Path = LINES) -> dict[str, Line]:
    """Read which lines a lesson asks for, by the names of their variables.

    Args:
        lesson: The name of the notebook, without its number and ending.
        folder: Where they are recorded.

    Raises:
        MissingFileError: There is no such file.
    """
    path = folder / f"{lesson}.toml"
    if not path.is_file():
        raise MissingFileError(
            f"{path} is missing: get the workbook's whole folder notebooks/ again."
        )
    recorded = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Line(**about) for name, about in recorded.items()}


def judge(name: str, line: Line, names: dict[str, Any]) -> tuple[str, bool]:
    """Say in Markdown what there is to say about a learner's line, and whether it is right.

    Args:
        name: The variable that holds what the line gives.
        line: What is recorded about it.
        names: The notebook's variables.
    """
    if name not in names:
        return f"There is no `{name}` yet: run the cell above, then this one again.", False
    got = names[name]
    if got is ...:
        said = "Put your line in place of the three dots, run that cell, then this one again."
        return f"**Not yet written.** {said}", False
    again = "run the cells above, from the first one on."
    try:
        wanted = value_of(line.right[0], names)
    except NameError as error:
        return f"`{error.name}` is not there yet: {again}", False
    except Exception:  # a variable has got another value, and the line can't be worked out with it
        return f"Something above has changed that this line needs: {again}", False
    if same(got, wanted):
        return f"**Right.** Your line gives {in_short(got)}. {line.means}", True
    begin = f"**Not quite.** Your line gives {in_short(got)}."
    for slip in line.slips:
        with suppress(Exception):  # with changed variables a slip may give nothing at all
            if same(got, value_of(slip["line"], names)):
                return f"{begin} {slip['says']}", False
    return f"{begin} {likely_cause(got, wanted)}", False


def value_of(line: str, names: dict[str, Any]) -> Any:
    """Return what a recorded line gives with the notebook's variables.

    Args:
        line: An expression of Python.
        names: The notebook's variables.

    Raises:
        NameError: The line uses a variable that isn't there.
    """
    with np.errstate(all="ignore"):  # a slip may divide by 0: that is for the reader's own cell
        return eval(line, dict(names))


def same(got: Any, wanted: Any) -> bool:
    """Say whether a result is as good as another: nearly equal numbers, in an equal shape.

    One number may also come as an array that holds only this number; True counts as 1. What is
    counted in whole numbers has to be exact, and so have Booleans: they are no rounded numbers.

    Args:
        got: What the learner's line gives.
        wanted: A number, or an array, list or tuple of numbers.
    """
    ours, theirs = as_numbers(wanted), as_numbers(got)
    if ours is None or theirs is None or "c" in (ours.dtype.kind, theirs.dtype.kind):
        return False
    if ours.size != theirs.size or (ours.shape != theirs.shape and ours.size > 1):
        return False
    if ours.dtype.kind != "f" or theirs.dtype.kind == "b":  # whole numbers are right or wrong
        return np.allclose(theirs.ravel(), ours.ravel(), rtol=0)
    least = LEAST * np.max(np.abs(ours[np.isfinite(ours)]), initial=0.0)
    return np.allclose(theirs.ravel(), ours.ravel(), rtol=NEAR, atol=least)


def as_numbers(value: Any) -> np.ndarray[Any, Any] | None:
    """Return a value as an array of numbers or Booleans, or None if it isn't one."""
    try:
        array = np.asarray(value)
    except Exception:  # lists that are not equally long, or what a class of one's own raises
        return None
    return array if array.dtype.kind in "biufc" else None


def in_short(value: Any) -> str:
    """Return a result in Markdown: a number, a short array, or the shape of a long one."""
    array = as_numbers(value)
    if array is not None and array.size > FEW:
        kind = "an array" if isinstance(value, np.ndarray) else f"a {type(value).__name__}"
        return f"{kind} of shape {array.shape}"
    if array is not None and array.ndim:
        shown = array if array.dtype.kind == "b" else np.round(array, 4) + 0
        return in_one_line(str(shown))  # rows one after the other
    if array is not None and array.dtype.kind == "f":
        return f"`{float(array):.4g}`"
    try:
        text = in_one_line(str(value))
    except Exception:  # a class of one's own that can't be written
        text = ""
    return text if 0 < len(text) <= LONG else f"something of the type `{type(value).__name__}`"


def in_one_line(text: str) -> str:
    """Return a text as code in Markdown, without the ends of its lines."""
    return f"`{text.replace(chr(10), '').replace('`', chr(39))}`"


def likely_cause(got: Any, wanted: Any) -> str:
    """Say what may have gone wrong with a line whose slip is not recorded.

    Args:
        got: What it gives.
        wanted: What was asked for.
    """
    if callable(got):
        return "That is a function, not yet its result: call it, with parentheses."
    theirs, ours = as_numbers(got), np.asarray(wanted)
    if theirs is None and isinstance(got, list | tuple) and uneven(got):
        return "Its parts are not equally long; the hint says how to begin."
    if theirs is None or theirs.dtype.kind == "c":
        return "A number, or an array of numbers, was asked for."
    if theirs.shape != ours.shape and theirs.size != 1:
        asked = "one number" if ours.size == 1 else f"the shape {ours.shape}"
        turned = theirs.shape == ours.shape[::-1] and np.allclose(theirs.T, ours)
        why = " Rows and columns have changed places." if turned else ""
        return f"Its shape is {theirs.shape}; {asked} was asked for.{why}"
    if same(-1.0 * theirs, wanted):
        return "The size is right, but the sign isn't."
    return "Something else was asked for; the hint says how to begin."


def uneven(parts: list[Any] | tuple[Any, ...]) -> bool:
    """Say whether a list's parts are not equally long, so that it makes no array."""
    rows = (list, tuple, np.ndarray)
    return len({len(part) if isinstance(part, rows) else 0 for part in parts}) > 1


def folded(title: str, text: str) -> str:
    """Return Markdown that is folded below a title."""
    return f"<details><summary>{title}</summary>\n\n{text}\n\n</details>"


def in_code(name: str, ways: list[str]) -> str:
    """Return ways to write a line, as a block of code in Markdown."""
    return "```python\n" + "\n".join(f"{name} = {way}" for way in ways) + "\n```"
