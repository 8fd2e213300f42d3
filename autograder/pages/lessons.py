"""Sections of the course's lessons, so that feedback can bring what is to be read again.

A page travels: to the exchange, into a mail, onto a disk. A link from it to a lesson would lead
nowhere there, so the section itself comes with it, without questions and what only draws.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course.assignment import read_notebook
from autograder.errors import CourseError

LINK = re.compile(
    r"\[(?P<words>[^\[\]]+)\]\((?:\.\./)*(?P<path>notebooks/[^)#\s]+)\.ipynb(?:#(?P<place>[^)\s]+))?\)"
)
HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<title>.+)")
CHOICE = re.compile(r"[-*] [a-z]\) ")
MINUTE = re.compile(r"\*Minute \d+ of \d+\*")


@dataclass(frozen=True)
class Lesson:
    """Where an assignment's text sends its reader.

    Attributes:
        words: how the text calls it.
        path: the lesson's file in the course's folder, without its ending.
        place: of a section: ``cell-id=`` and the id of the cell that its heading begins, which
            JupyterLab always finds, or the anchor that Jupyter makes of the heading; ``""`` for the
            whole.
    """

    words: str
    path: str
    place: str = ""


@dataclass(frozen=True)
class Section:
    """A part of a lesson that is read by itself.

    Attributes:
        title: its heading, in Markdown.
        pieces: (whether it is code, text) in order.
    """

    title: str
    pieces: tuple[tuple[bool, str], ...]


def lessons_in(text: str) -> tuple[Lesson, ...]:
    """Return the lessons that a text in Markdown links to, in order."""
    found = LINK.finditer(text)
    return tuple(Lesson(one["words"], one["path"], one["place"] or "") for one in found)


def anchor(title: str) -> str:
    """Return the anchor that Jupyter gives to a heading."""
    return title.strip().replace(" ", "-")


def section(root: Path, lesson: Lesson) -> Section | None:
    """Return the section that a text sends its reader to.

    Args:
        root: the course's folder.
        lesson: where to.

    Returns:
        None for a whole lesson, where there is no such section, and where the lesson can't be read:
        a page is made all the same.
    """
    path = root / f"{lesson.path}.ipynb"
    with contextlib.suppress(OSError):
        if lesson.place:
            return _section(path, path.stat().st_mtime_ns, lesson.place)
    return None


@functools.lru_cache(maxsize=64)
def _section(path: Path, _: int, place: str) -> Section | None:
    """Return a section of a lesson as it was at that time: a server lives longer than a text."""
    with contextlib.suppress(CourseError, KeyError, TypeError, AttributeError):  # odd cells
        cells = read_notebook(path)["cells"]
        for number, cell in enumerate(cells):
            heading = _heading(cell)
            if heading and place in (f"cell-id={cell.get('id')}", anchor(heading["title"])):
                return Section(heading["title"].strip(), tuple(_pieces(cells, number)))
    return None


def _pieces(cells: Sequence[Mapping[str, Any]], start: int) -> Iterator[tuple[bool, str]]:
    """Yield what there is to read from a heading up to the next one of its kind."""
    tools = set().union(*map(_bound, filter(_is_hidden, cells)))
    first = _heading(cells[start])
    assert first is not None
    yield from _prose(_text(cells[start])[first.end() :])
    for cell in cells[start + 1 :]:
        heading = _heading(cell)
        if heading and len(heading["level"]) <= len(first["level"]):
            return
        text = _text(cell)
        if cell["cell_type"] == "markdown":
            yield from _prose(text)
        elif cell["cell_type"] == "code" and not _is_hidden(cell) and not _names(text) & tools:
            yield True, text


def _prose(text: str) -> Iterator[tuple[bool, str]]:
    """Yield a text without questions, whose answers are in the lesson, and without the clock."""
    kept: list[str] = []
    for block in re.split(r"\n\s*\n", text.strip()):
        if CHOICE.match(block):
            kept[-1:] = []  # what was asked
        elif not MINUTE.fullmatch(block):
            kept.append(block)
    if kept:
        yield False, "\n\n".join(kept)


def _heading(cell: Mapping[str, Any]) -> re.Match[str] | None:
    """Return the heading that a cell begins with."""
    return HEADING.match(_text(cell)) if cell["cell_type"] == "markdown" else None


def _text(cell: Mapping[str, Any]) -> str:
    return "".join(cell["source"])


def _is_hidden(cell: Mapping[str, Any]) -> bool:
    """Whether a cell is folded away: the lesson's tools are there, and what draws."""
    about = (cell.get("metadata") or {}).get("jupyter") or {}
    return cell["cell_type"] == "code" and bool(about.get("source_hidden"))


def _bound(cell: Mapping[str, Any]) -> set[str]:
    """Return the names that a cell binds, without the libraries that it imports as a whole."""
    found = set()
    for node in _nodes(_text(cell)):
        if isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return found


def _names(text: str) -> set[str]:
    """Return the names that code uses."""
    return {node.id for node in _nodes(text) if isinstance(node, ast.Name)}


def _nodes(text: str) -> Iterator[ast.AST]:
    with contextlib.suppress(SyntaxError):  # one of IPython's own lines
        yield from ast.walk(ast.parse(text))
