"""Wrong versions of a solution cell: its text with one small change, one for each mutant."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.authoring.numpy_slips import NUMPY_SLIPS
from autograder.authoring.slips import PYTHON_SLIPS, Change, Place
from autograder.engine.roles import as_python

BEGIN, END = "BEGIN SOLUTION", "END SOLUTION"  # nbgrader's marks, where a course sets no others
SHOWN_LINES = 3  # of a change that is longer, the rest isn't shown


@dataclass(frozen=True)
class Mutant:
    """One wrong version of a solution cell.

    Attributes:
        kind: what was done, in a few words: ``"axis left out"``.
        line: the first line of the cell that differs, counted from 1.
        old: the lines of the solution that differ, without their indentation.
        new: what stands there instead.
        source: the whole text of the cell.
    """

    kind: str
    line: int
    old: str
    new: str
    source: str


def mutants_of(source: str, begin: str = BEGIN, end: str = END) -> list[Mutant]:
    """Return the mutants of a solution cell, in the order of its lines.

    Only what the participant has to write is changed: the lines between the marks, or the whole
    cell where there are none. A text that isn't Python has none.

    Args:
        source: the cell's text in the source notebook.
        begin: what marks the line before a solution.
        end: what marks the line after it.
    """
    text = as_python(source)
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return []
    text = text.rstrip("\n")
    written = set(_written(text.splitlines(), begin, end))
    seen = {ast.dump(tree)}
    found = []
    for change in _changes(tree, written):
        changed = _applied(text, change)
        try:
            dumped = ast.dump(ast.parse(changed))
        except SyntaxError:  # for one, two keywords of one name
            continue
        if dumped not in seen:
            seen.add(dumped)
            found.append(_mutant(change.kind, text, changed))
    return sorted(found, key=lambda mutant: mutant.line)


def _written(lines: list[str], begin: str, end: str) -> Iterator[int]:
    """Yield the numbers of the lines that participants don't get."""
    inside, marked = False, any(begin in line for line in lines)
    for number, line in enumerate(lines, 1):
        if end in line:
            inside = False
        elif begin in line:
            inside = True
        elif inside or not marked:
            yield number


def _changes(tree: ast.Module, written: set[int]) -> Iterator[Change]:
    place = Place(tree)
    for node in ast.walk(tree):
        if getattr(node, "lineno", 0) not in written or place.in_text(node):
            continue
        for slip in (*NUMPY_SLIPS, *PYTHON_SLIPS):
            for change in slip(node, place):
                if change.node.lineno in written:
                    yield change


def _applied(text: str, change: Change) -> str:
    """Return the cell's text with a change made: the rest stays as it was written."""
    lines = text.encode().split(b"\n")
    node = change.node
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    head = lines[node.lineno - 1][: node.col_offset]
    tail = lines[node.end_lineno - 1][node.end_col_offset :]
    new = change.text.encode()
    if isinstance(node, ast.stmt):
        new = new.replace(b"\n", b"\n" + b" " * node.col_offset)
    elif change.wrapped and not (head.rstrip().endswith(b"(") and tail.lstrip().startswith(b")")):
        new = b"(" + new + b")"
    lines[node.lineno - 1 : node.end_lineno] = (head + new + tail).split(b"\n")
    if change.before:
        start = change.before_line - 1
        indent = re.match(rb"[ \t]*", lines[start])
        assert indent is not None
        lines.insert(start, indent[0] + change.before.encode())
    return b"\n".join(lines).decode()


def _mutant(kind: str, text: str, changed: str) -> Mutant:
    old, new = text.splitlines(), changed.splitlines()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    same = 0
    while same < min(len(old), len(new)) - start and old[-1 - same] == new[-1 - same]:
        same += 1
    if len(old) - same == start:  # only more lines: show one of the same block beside them
        if start < len(old) and _indent(old[start]) == _indent(new[start]):
            same -= 1
        else:
            start -= 1
    return Mutant(
        kind,
        start + 1,
        _shown(old[start : len(old) - same]),
        _shown(new[start : len(new) - same]),
        changed,
    )


def _shown(lines: list[str]) -> str:
    cut = min((_indent(line) for line in lines if line.strip()), default=0)
    kept = [line[cut:] for line in lines]
    return "\n".join(kept[:SHOWN_LINES] + ["..."] * (len(kept) > SHOWN_LINES))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
