"""Which demonstrations a written answer refers to: those of the section that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

HEADING = re.compile(r"^(#{1,6})\s", re.MULTILINE)
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


def section_of(cells: Sequence[Mapping[str, Any]], place: int) -> range:
    """Return the places of the cells before a written answer that belong to its section.

    The answer's question has a heading of its own; the section begins with the nearest one above
    that stands higher, such as a part of the notebook.

    Args:
        cells: a notebook's, in nbformat's JSON form.
        place: the answer's place among them.
    """
    own = 0
    for above in range(place - 1, -1, -1):
        levels = _levels(cells[above])
        if own and any(level < own for level in levels):
            return range(above, place)
        own = own or min(levels, default=0)
    return range(place)


def looked_at(
    assignment: Sequence[Mapping[str, Any]], submission: Sequence[Mapping[str, Any]]
) -> Iterator[str]:
    """Yield the ids of the assignment's cells in the section of each written answer that was given.

    A task, whose answer may stand anywhere, counts as given.

    Args:
        assignment: its cells, in nbformat's JSON form.
        submission: the same cells, and others, as they were handed in.
    """
    now = {cell["id"]: text_of(cell) for cell in submission}
    for place, cell in enumerate(assignment):
        about = cell["metadata"].get("nbgrader", {})
        if not about.get("task") and not (about.get("grade") and about.get("solution")):
            continue
        if about.get("task") or now.get(cell["id"], "").split() != text_of(cell).split():
            yield from (assignment[other]["id"] for other in section_of(assignment, place))


def text_of(cell: Mapping[str, Any]) -> str:
    """Return a cell's text, which a notebook file may have in lines."""
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def _levels(cell: Mapping[str, Any]) -> list[int]:
    """Return the levels of the headings in a cell: 1 is the highest."""
    if cell["cell_type"] != "markdown" or cell["metadata"].get("nbgrader", {}).get("solution"):
        return []
    return [len(found[1]) for found in HEADING.finditer(_FENCED.sub("", text_of(cell)))]
