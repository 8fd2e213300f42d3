"""From what was handed in to what is judged: the assignment's own cells, back as they were.

A pure function of the two notebooks. What a submission says of itself (points, flags, tags, order,
outputs, kernel) counts for nothing: a cell that the assignment knows gets the assignment's
metadata and, unless the participant writes in it, the assignment's text.
"""

from __future__ import annotations

import ast
import functools
import re
import symtable
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from autograder.engine.reading import (
    MAX_NOTES,
    CellJson,
    UnreadableError,
    only_unreadable,
    read_cells,
)
from autograder.engine.sections import looked_at, text_of
from autograder.engine.trees import nodes_of, statements_of, table_of

MAX_ANALYSED = 100_000  # characters of a cell; a longer one is taken for a list of words
NO_PYTHON = (SyntaxError, ValueError, RecursionError, MemoryError)  # the parser's ways to give up
CELL_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
PICTURE = re.compile(r"image/(png|jpeg|gif|webp)")
BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
ATTACHMENT = re.compile(r"attachment:([^)\s\"'>]*)")

# Words with which code can reach a name without writing it.
REFLECTION = {
    *("globals", "locals", "vars", "eval", "exec", "compile", "get_ipython", "user_ns", "__main__"),
    *("modules", "In", "Out", "_ih", "_oh", "_i", "_", "__", "___", "run_cell", "run_line_magic"),
}


@dataclass(frozen=True)
class Prepared:
    """A submission that is ready to be judged.

    Attributes:
        notebook: in nbformat 4.5's JSON form, without outputs.
        notes: one sentence for each thing that a person might want to know.
        idle: ids of cells that the submission's process needn't run: the assignment's
            demonstrations, and its helpers, which nothing there depends on.
        shown: of these, what the section of a written answer shows to the person who reads it.
    """

    notebook: dict[str, Any]
    notes: tuple[str, ...]
    idle: frozenset[str]
    shown: frozenset[str] = frozenset()


def prepare(
    submitted: bytes, master: dict[str, Any], changed: frozenset[str] = frozenset()
) -> Prepared:
    """Put a submission's cells in order.

    Args:
        submitted: the notebook file as it was handed in.
        master: the assignment with stubs and hidden tests, in nbformat's JSON form.
        changed: names of locked cells that solution cells of the source change.

    Raises:
        UnreadableError: it is no notebook, or none of this assignment. There is no other error,
            whatever was handed in.
    """
    with only_unreadable():
        return _prepare(submitted, master, changed)


def _prepare(submitted: bytes, master: dict[str, Any], changed: frozenset[str]) -> Prepared:
    cells, repaired = read_cells(submitted)
    known = {name: cell for cell in master["cells"] if (name := grade_id(cell))}
    by_id = {cell["id"]: name for name, cell in known.items()}
    demonstrations = {
        cell["id"]: cell
        for cell in master["cells"]
        if cell["cell_type"] == "code" and not grade_id(cell)
    }
    named = [(_known_name(cell, known, by_id), cell) for cell in cells]
    if not any(name for name, _ in named):
        raise UnreadableError("it has none of the assignment's cells: it may be another notebook")
    named, notes = _one_of_each(named)
    notes = [*repaired, *notes]
    named = _in_order(named, list(known))
    named, missing = _with_missing(named, known)
    if len(missing) > MAX_NOTES:
        notes.append(f"{len(missing)} of its cells are missing, {missing[0]} the first of them")
    else:
        notes += [f"{name} is missing" for name in missing]
    result: list[CellJson] = []
    taken: set[str] = set(by_id)
    for name, cell in named:
        if name:
            result.append(_restored(cell, known[name]))
        else:
            result.append(_own(cell, taken))
            taken.add(result[-1]["id"])
    notebook = {
        "cells": result,
        "metadata": master["metadata"],
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    idle = frozenset(_idle(result, demonstrations, changed))
    shown = _with_what_they_read(result, idle, set(looked_at(master["cells"], result)))
    return Prepared(notebook, tuple(notes), idle, frozenset(shown))


def grade_id(cell: Mapping[str, Any]) -> str:
    """Return nbgrader's name of a cell that is graded, locked or written in; else ``""``."""
    about = cell["metadata"].get("nbgrader")
    name = about.get("grade_id") if isinstance(about, dict) else None
    return name if isinstance(name, str) else ""


def is_test(cell: Mapping[str, Any]) -> bool:
    """Whether a cell of the assignment is an autograded test."""
    about = cell["metadata"].get("nbgrader") or {}
    return bool(cell["cell_type"] == "code" and about.get("grade") and not about.get("solution"))


def is_locked(cell: Mapping[str, Any]) -> bool:
    """Whether a cell of the assignment is the instructor's own code that tests may use."""
    about = cell["metadata"].get("nbgrader") or {}
    return bool(about.get("locked")) and not is_test(cell)


# -- the assignment's cells among the submitted ones --------------------------------------------


def _known_name(cell: CellJson, known: dict[str, CellJson], by_id: dict[str, str]) -> str:
    """Return which cell of the assignment this is: by nbgrader's name, else by its id."""
    name = grade_id(cell)
    if name in known:
        return name
    return "" if name else by_id.get(cell["id"], "")


def _one_of_each(
    named: Sequence[tuple[str, CellJson]],
) -> tuple[list[tuple[str, CellJson]], list[str]]:
    """Of several cells of one name keep the last; the others become ordinary cells."""
    last = {name: place for place, (name, _) in enumerate(named) if name}
    kept = [
        (name if last.get(name) == place else "", cell) for place, (name, cell) in enumerate(named)
    ]
    twice = dict.fromkeys(name for (name, _), (now, _) in zip(named, kept, strict=True) if not now)
    return kept, [f"{name} is there more than once: the last one counts" for name in twice if name]


def _in_order(
    named: Sequence[tuple[str, CellJson]], order: Sequence[str]
) -> list[tuple[str, CellJson]]:
    """Put known cells in the assignment's order; others stay behind the one that they follow."""
    groups: list[list[tuple[str, CellJson]]] = [[]]
    for name, cell in named:
        if name:
            groups.append([])
        groups[-1].append((name, cell))
    place = {name: number for number, name in enumerate(order)}
    first, *rest = groups
    rest.sort(key=lambda group: place[group[0][0]])
    return [*first, *(pair for group in rest for pair in group)]


def _with_missing(
    named: list[tuple[str, CellJson]], known: dict[str, CellJson]
) -> tuple[list[tuple[str, CellJson]], list[str]]:
    """Put back what was deleted, but for the stubs: what they stand for may be elsewhere.

    Returns:
        the cells, and the names of those that were not there.
    """
    there = {name for name, _ in named if name}
    result = list(named)
    missing = []
    previous = ""
    for name, cell in known.items():
        if name not in there:
            missing.append(name)
            about = cell["metadata"]["nbgrader"]
            if cell["cell_type"] == "code" and about.get("solution"):
                continue
            at = next((i for i, (n, _) in enumerate(result) if n == previous), -1) + 1
            if not previous:
                at = 0
            result.insert(at, (name, {**cell, "attachments": None}))
        previous = name
    return result, missing


def _restored(cell: CellJson, master: CellJson) -> CellJson:
    """Return a known cell: the assignment's, with the participant's text where that is asked."""
    about = master["metadata"]["nbgrader"]
    mine = bool(about.get("solution")) and not about.get("locked")
    return _cell(
        str(master["cell_type"]),
        str(master["id"]),
        {"nbgrader": dict(about)},
        cell["source"] if mine else text_of(master),
        cell["attachments"] if mine else None,
    )


def _own(cell: CellJson, taken: set[str]) -> CellJson:
    """Return a cell that the assignment doesn't know: its text, and nothing else of it."""
    kind, source = cell["cell_type"], cell["source"]
    if kind not in ("code", "markdown"):  # a raw cell would stand in a page as the HTML that it is
        kind, source = "markdown", "    " + source.replace("\n", "\n    ")
    name = cell["id"] or "cell"
    if not CELL_ID.fullmatch(name) or name in taken:
        name = next(new for n in range(len(taken) + 1) if (new := f"cell-{n}") not in taken)
    return _cell(kind, name, {}, source, cell["attachments"])


def _cell(
    kind: str, name: str, metadata: dict[str, Any], source: str, attachments: object
) -> CellJson:
    if kind == "code":
        return {
            "cell_type": kind,
            "id": name,
            "metadata": metadata,
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
    pictures = _pictures(attachments)

    def there(match: re.Match[str]) -> str:
        return match[0] if unquote(match[1]) in pictures else f"missing-attachment-{match[1]}"

    source = ATTACHMENT.sub(there, source)  # nbconvert gives up at one that isn't there
    cell = {"cell_type": kind, "id": name, "metadata": metadata, "source": source}
    return cell | ({"attachments": pictures} if pictures else {})


def _pictures(attachments: object) -> dict[str, Any]:
    if not isinstance(attachments, dict):
        return {}
    found = {
        name: {
            mime: data
            for mime, data in content.items()
            if isinstance(data, str) and PICTURE.fullmatch(mime) and BASE64.fullmatch(data)
        }
        for name, content in attachments.items()
        if isinstance(content, dict) and name.isprintable()
    }
    return {name: content for name, content in found.items() if content}


# -- cells that nothing needs -------------------------------------------------------------------


def _idle(
    cells: Sequence[CellJson], demonstrations: dict[str, CellJson], changed: frozenset[str]
) -> Iterator[str]:
    """Yield the ids of cells that the submission's process needn't run: nobody can notice.

    These are unchanged demonstrations, and locked cells that only define what tests use: those run
    where the tests run. One is needed as soon as a cell that is run reads a name that it binds; of
    helpers, one that is run in the submission's process, or whose values are the submission's in
    the end.
    """
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    shown = {
        cell["id"]
        for cell in code
        if not grade_id(cell)
        and cell["id"] in demonstrations
        and cell["source"] == text_of(demonstrations[cell["id"]])
    }
    idle = {
        cell["id"]: cell
        for cell in code
        if cell["id"] in shown or (is_locked(cell) and _only_defines(cell["source"]))
    }
    bound = {name: set(bound_names(cell["source"])) for name, cell in idle.items()}
    place = {cell["id"]: number for number, cell in enumerate(code)}
    taken = [name for name in idle if name not in shown and bound[name] & changed]
    waiting = [cell for cell in code if cell["id"] not in shown]
    waiting += [idle.pop(name) for name in taken]
    while waiting:
        cell = waiting.pop()
        read = set(read_names(cell["source"]))
        if read & REFLECTION and not (is_test(cell) or is_locked(cell)):
            return
        with_tests = is_test(cell) or cell["id"] in idle
        noticed = [name for name in idle if bound[name] & read]
        for name in noticed:
            if place[cell["id"]] < place[name] and not (
                bound[name] & read - _imported_alike(cell["source"], idle[name]["source"])
            ):
                continue  # it reads what it has imported itself
            if name in shown or not with_tests:
                waiting.append(idle.pop(name))
    yield from idle


def _with_what_they_read(
    cells: Sequence[CellJson], idle: frozenset[str], needed: set[str]
) -> Iterator[str]:
    """Yield the ids of those idle cells that are needed, and of those whose names they read.

    Of several cells that bind a name, the last one before it is read counts: nothing depends on
    this but a picture, and running every cell that draws an ``axis`` would take minutes.
    """
    missing: set[str] = set()
    for cell in reversed(cells):
        if cell["cell_type"] != "code" or is_test(cell):
            continue
        bound = set(bound_names(cell["source"]))
        if cell["id"] in idle and (cell["id"] in needed or bound & missing):
            yield cell["id"]
            missing |= set(read_names(cell["source"]))
        missing -= bound


@functools.lru_cache(maxsize=1000)
def _only_defines(source: str) -> bool:
    """Whether all that a cell does is to give values to names."""
    if len(source) > MAX_ANALYSED:
        return False
    try:
        statements = statements_of(source)
    except NO_PYTHON:
        return False
    return all(map(_is_definition, statements))


def _is_definition(node: ast.stmt) -> bool:
    if isinstance(node, ast.Assign):
        return all(map(_is_name, node.targets))
    if isinstance(node, (ast.AnnAssign, ast.AugAssign)):
        return isinstance(node.target, ast.Name)
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef))


def _is_name(target: ast.expr) -> bool:
    if isinstance(target, ast.Tuple):
        return all(map(_is_name, target.elts))
    return isinstance(target, ast.Name)


@functools.lru_cache(maxsize=1000)
def bound_names(source: str) -> Iterable[str]:
    """Return the global names that a cell gives a value to; all its words if it is no Python."""
    if len(source) > MAX_ANALYSED:
        return _words(source)
    try:
        table = table_of(source)
    except NO_PYTHON:
        return _words(source)
    top = [s.get_name() for s in table.get_symbols() if s.is_assigned() or s.is_imported()]
    return [*top, *_through_global(table)]


def _through_global(table: symtable.SymbolTable) -> Iterator[str]:
    for inner in table.get_children():
        yield from (s.get_name() for s in inner.get_symbols() if s.is_declared_global())
        yield from _through_global(inner)


@functools.lru_cache(maxsize=1000)
def read_names(source: str) -> Iterable[str]:
    """Return the global names that a cell may read, and its reflective words."""
    if len(source) > MAX_ANALYSED:
        return _words(source)
    try:
        table = table_of(source)
        nodes = nodes_of(source)
    except NO_PYTHON:
        return _words(source)
    read = {*_global_reads(table)}
    if "vars" in read and not _reads_globals_by_vars(nodes):
        read.remove("vars")
    # the symbol table doesn't say that what is deleted, or augmented, is read
    read |= {name for node in nodes for name in _changes(node)} & {*bound_names(source)}
    attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    return frozenset(read | (attributes & REFLECTION))


def _imported_alike(first: str, second: str) -> frozenset[str]:
    """Return the names that one and the same import statement gives in both of two cells."""
    return frozenset(name for name, _ in _only_imported(first) & _only_imported(second))


@functools.lru_cache(maxsize=1000)
def _only_imported(source: str) -> frozenset[tuple[str, str]]:
    """Return the names that a cell's import statements give, with these, and nothing else does."""
    if len(source) > MAX_ANALYSED:
        return frozenset()
    try:
        nodes, top = nodes_of(source), statements_of(source)
    except NO_PYTHON:
        return frozenset()
    names = [name for name, _ in imported(top)]  # at the top, where they are sure to be run
    names += [name for name, _ in imported(nodes)]
    for node in nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.append(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.append(node.name)
    return frozenset(pair for pair in imported(top) if names.count(pair[0]) == 2)


def imported(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, str]]:
    """Yield each name that an import statement gives, and the statement."""
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                text = f"import {alias.name}" + (f" as {alias.asname}" if alias.asname else "")
                yield alias.asname or alias.name.partition(".")[0], text
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                text = f"from {node.module} import {alias.name}"
                text += f" as {alias.asname}" if alias.asname else ""
                yield alias.asname or alias.name, text


def _changes(node: ast.AST) -> Iterator[str]:
    """Yield the name that a node deletes or augments."""
    target = node.target if isinstance(node, ast.AugAssign) else node
    if isinstance(target, ast.Name) and (target is not node or isinstance(target.ctx, ast.Del)):
        yield target.id


def _reads_globals_by_vars(nodes: Sequence[ast.AST]) -> bool:
    """Whether ``vars`` is used otherwise than as ``vars(something)``, which is no global names."""
    harmless = {
        node.func
        for node in nodes
        if isinstance(node, ast.Call) and node.args and not isinstance(node.args[0], ast.Starred)
    }
    return any(isinstance(n, ast.Name) and n.id == "vars" and n not in harmless for n in nodes)


def _global_reads(table: symtable.SymbolTable) -> Iterator[str]:
    top = table.get_type() == "module"
    for symbol in table.get_symbols():
        if symbol.is_referenced() and (top or symbol.is_global()):
            yield symbol.get_name()
    for inner in table.get_children():
        yield from _global_reads(inner)


def _words(source: str) -> list[str]:
    return re.findall(r"\w+", source)
