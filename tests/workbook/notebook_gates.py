"""What every committed notebook must be. Each gate returns one sentence per fault it finds."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat

Notebook = Any  # nbformat's NotebookNode has no types

HEADING = re.compile(r"^(#{1,6})\s+(.*)$")
EXERCISE = re.compile(r"^(?:Exercise|Written answer) \d+: `(\w+)` \((\d+(?:\.5)?) points?\)$")
RETURNS_LINE = re.compile(
    r"^\*\*Returns:\*\*\s+(.+?)(?:\n\n|\n(?=\s*(?:\*\*|<|\||- ))|\Z)", re.M | re.S
)
MARKDOWN_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)[^)]*\)")
HTML_PICTURE = re.compile(r"<img\b[^>]*>", re.I)
DRAWS = re.compile(r"\b(?:plt|axes|axis|figure|frame|panel)\.|\bshow_figure\(|\bdraw_\w+\(")
MOST_DRAWING = 12  # lines of drawing that may stand open in an assignment
RANDOM_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){0,3}(-[0-9a-f]{12})?")


def read(path: Path) -> Notebook:
    """Read a notebook as it is, without mending it."""
    return nbformat.reads(path.read_text(encoding="utf-8"), as_version=nbformat.NO_CONVERT)


def clean(path: Path) -> Iterator[str]:
    """No outputs or execution counts, no metadata that differ from machine to machine."""
    notebook = read(path)
    if set(notebook.metadata) - {"kernelspec", "language_info"}:
        yield f"{path}: notebook metadata other than kernelspec and language_info"
    if dict(notebook.metadata.get("language_info", {})) != {"name": "python"}:
        yield f"{path}: language_info is more or less than the name"
    for cell in notebook.cells:
        if cell.get("outputs") or cell.get("execution_count"):
            yield f"{path}: cell {cell.get('id')} has outputs or an execution count"
        folded = cell.metadata.get("jupyter", {"source_hidden": True}) == {"source_hidden": True}
        if (
            set(cell.metadata) - {"nbgrader", "tags", "jupyter", "editable", "deletable"}
            or not folded
        ):
            yield f"{path}: cell {cell.get('id')} has metadata {sorted(cell.metadata)}"


def valid(path: Path) -> Iterator[str]:
    """Valid nbformat 4.5."""
    notebook = read(path)
    if (notebook.nbformat, notebook.nbformat_minor) != (4, 5):
        yield f"{path}: nbformat {notebook.nbformat}.{notebook.nbformat_minor}, not 4.5"
    try:
        nbformat.validate(notebook)
    except nbformat.ValidationError as error:
        yield f"{path}: {error.message}"


def stable_ids(path: Path) -> Iterator[str]:
    """Every cell has an id of its own that says what it is, and a graded cell's is its grade id."""
    seen = set()
    for cell in read(path).cells:
        name = cell.get("id", "")
        if not name or RANDOM_ID.fullmatch(name):
            yield f"{path}: cell id {name!r} is missing or random"
        if name in seen:
            yield f"{path}: cell id {name!r} occurs twice"
        seen.add(name)
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id", name)
        if grade_id != name:
            yield f"{path}: cell id {name!r} is not its grade id {grade_id!r}"


def unique_grade_ids(path: Path) -> Iterator[str]:
    """No two cells share nbgrader's name."""
    seen = set()
    for cell in read(path).cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id and grade_id in seen:
            yield f"{path}: grade id {grade_id!r} occurs twice"
        seen.add(grade_id)


def points_agree(path: Path) -> Iterator[str]:
    """An exercise's heading states the points that its cells are worth."""
    notebook = read(path)
    stated = dict(_exercise_headings(notebook))
    for name, points in _points(notebook).items():
        if name in stated and stated[name] != points:
            yield f"{path}: the text gives {name} {stated[name]:g} points, its cells {points:g}"


def functions_agree(path: Path) -> Iterator[str]:
    """The functions that the headings name, that are defined and that are tested are the same."""
    notebook = read(path)
    stated = [name for name, _ in _exercise_headings(notebook)]
    asked = [cell.metadata.nbgrader.grade_id for cell in notebook.cells if _flag(cell, "solution")]
    if stated != asked:
        odd = sorted(set(stated) ^ set(asked)) or "their order differs"
        yield f"{path}: headings and solution cells disagree: {odd}"
    tested = _points(notebook)
    for cell in notebook.cells:
        if not _flag(cell, "solution"):
            continue
        name = cell.metadata.nbgrader.grade_id
        if not tested.get(name):
            yield f"{path}: {name} has no test cell"
        if cell.cell_type == "code" and _function(cell, name) is None:
            yield f"{path}: the solution cell {name} defines no function of that name"
    for name in set(tested) - set(asked):
        yield f"{path}: a test cell tests {name}, which no cell asks for"
    for cell in notebook.cells:
        if _flag(cell, "grade") and not _flag(cell, "solution"):
            name = _owner(cell.metadata.nbgrader.grade_id, asked) or ""
            if not re.search(rf"\b{name}\b", cell.source.partition("\n")[2]):
                yield f"{path}: {cell.id} does not call {name}"


def returns_agree(path: Path) -> Iterator[str]:
    """The rule's "Returns:" line and the docstring's say the same, word for word."""
    notebook = read(path)
    rules: dict[str, str] = {}
    current = ""
    for cell in notebook.cells:
        if cell.cell_type != "markdown":
            continue
        for name, _ in _exercise_headings_of(cell):
            current = name
        if found := RETURNS_LINE.search(cell.source):
            rules[current] = _plain(found[1])
    for cell in notebook.cells:
        if cell.cell_type != "code" or not _flag(cell, "solution"):
            continue
        name = cell.metadata.nbgrader.grade_id
        function = _function(cell, name)
        docstring = ast.get_docstring(function) if function else None
        found = re.search(r"^Returns:\n(.+?)(?:\n\n\S|\Z)", docstring or "", re.M | re.S)
        if name not in rules:
            yield f"{path}: the text of {name} has no **Returns:** line"
        elif found is None:
            yield f"{path}: the docstring of {name} has no Returns section"
        elif _plain(found[1]) != rules[name]:
            both = f"{rules[name]!r} in the text, {_plain(found[1])!r} in the docstring"
            yield f"{path}: {name} returns {both}"


def headings(path: Path) -> Iterator[str]:
    """One H1, first; no level skipped."""
    levels = [level for cell in read(path).cells for level, _ in _headings(cell)]
    if levels.count(1) != 1 or levels[:1] != [1]:
        yield f"{path}: {levels.count(1)} top headings; there must be one, and it comes first"
    for before, after in itertools.pairwise(levels):
        if after > before + 1:
            yield f"{path}: a heading of level {after} follows one of level {before}"


def alt_texts(path: Path) -> Iterator[str]:
    """Every picture says in words what it shows."""
    for cell in _markdown(path):
        for picture, text, target in MARKDOWN_LINK.findall(cell.source):
            if picture and len(text.split()) < 2:
                yield f"{path}: the picture {target} has no alternative text"
        for tag in HTML_PICTURE.findall(cell.source):
            if not re.search(r"""\balt\s*=\s*["'][^"']+""", tag):
                yield f"{path}: {tag} has no alternative text"


def links_resolve(path: Path) -> Iterator[str]:
    """A link to another file of the repository leads to one."""
    for cell in _markdown(path):
        for _, _, target in MARKDOWN_LINK.findall(cell.source):
            yield from broken_link(path, target)


def broken_link(path: Path, target: str) -> Iterator[str]:
    """Say so if a link in the file at path leads to nothing."""
    if re.match(r"[a-z]+:", target) or target.startswith("#"):
        return
    file, _, place = target.partition("#")
    if not (path.parent / file).exists():
        yield f"{path}: the link to {target} leads nowhere"
    elif place.startswith("cell-id=") and place not in [
        f"cell-id={cell.id}" for cell in read(path.parent / file).cells
    ]:
        yield f"{path}: the link to {target} leads to no cell"


def parts_name_lessons(path: Path) -> Iterator[str]:
    """Every part of an assignment that holds an exercise links the lesson that explains it."""
    text = "\n".join(cell.source for cell in _markdown(path))
    for part in re.split(r"^## ", text, flags=re.M)[1:]:
        lesson = re.search(r"\]\((\.\./)+notebooks/", part)
        if re.search(r"^### Exercise", part, re.M) and not lesson:
            yield f"{path}: the part {part.splitlines()[0]!r} links no lesson"


def no_solutions(path: Path) -> Iterator[str]:
    """A released notebook holds no solution, hidden test or marking scheme."""
    for cell in read(path).cells:
        for mark in ("SOLUTION", "HIDDEN TESTS", "MARK SCHEME"):
            if re.search(rf"(BEGIN|END) {mark}", cell.source):
                yield f"{path}: cell {cell.id} holds a {mark.lower()} marker"
        if (
            cell.cell_type == "code"
            and _flag(cell, "solution")
            and "NotImplementedError" not in cell.source
        ):
            yield f"{path}: the solution cell {cell.id} is not a stub"


def offers_score(path: Path) -> Iterator[str]:
    """The last cell offers the score with the hidden tests, and the text says so before part 1."""
    cells = read(path).cells
    last = cells[-1]
    if last.cell_type != "code" or f'score_button("{path.name}")' not in last.source:
        yield f"{path}: the last cell, {last.get('id')}, does not offer the button for {path.name}"
    before = itertools.takewhile(lambda cell: cell.cell_type == "markdown", cells)
    if not any("button in the last cell" in cell.source for cell in before):
        yield f"{path}: no text at the start tells of the button in the last cell"


def drawings_folded(path: Path) -> Iterator[str]:
    """A cell with more than a few lines of drawing is folded: the picture counts, not its code."""
    for cell in read(path).cells:
        if cell.cell_type == "code" and not cell.metadata.get("jupyter", {}).get("source_hidden"):
            lines = _drawing_lines(ast.parse(cell.source).body)
            if lines > MOST_DRAWING:
                yield f"{path}: cell {cell.id} has {lines} lines of drawing, and is not folded"


EVERY_NOTEBOOK = (clean, valid, stable_ids, unique_grade_ids, headings, alt_texts, links_resolve)
SOURCES = (
    points_agree,
    functions_agree,
    returns_agree,
    parts_name_lessons,
    offers_score,
    drawings_folded,
)
RELEASES = (*SOURCES, no_solutions)


def _drawing_lines(statements: list[ast.stmt]) -> int:
    """Count the lines of the statements that draw; what a `with` holds is looked at one by one."""
    lines = 0
    for statement in statements:
        if isinstance(statement, ast.With):
            lines += _drawing_lines(statement.body)
        elif DRAWS.search(ast.unparse(statement)):
            lines += (statement.end_lineno or statement.lineno) - statement.lineno + 1
    return lines


def _markdown(path: Path) -> Iterator[Notebook]:
    return (cell for cell in read(path).cells if cell.cell_type == "markdown")


def _headings(cell: Notebook) -> Iterator[tuple[int, str]]:
    if cell.cell_type != "markdown":
        return
    fenced = False
    for line in cell.source.splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        elif not fenced and (found := HEADING.match(line)):
            yield len(found[1]), found[2].strip()


def _exercise_headings_of(cell: Notebook) -> Iterator[tuple[str, float]]:
    for _, text in _headings(cell):
        if found := EXERCISE.match(text):
            yield found[1], float(found[2])


def _exercise_headings(notebook: Notebook) -> Iterator[tuple[str, float]]:
    for cell in notebook.cells:
        yield from _exercise_headings_of(cell)


def _flag(cell: Notebook, name: str) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get(name))


def _owner(test: str, names: list[str]) -> str | None:
    fitting = [name for name in names if test.startswith(f"test_{name}_")]
    return max(fitting, key=len, default=None)


def _points(notebook: Notebook) -> dict[str, float]:
    """Return exercise -> points of its graded cells; a test of nothing counts under its own id."""
    names = [cell.metadata.nbgrader.grade_id for cell in notebook.cells if _flag(cell, "solution")]
    points: dict[str, float] = {}
    for cell in notebook.cells:
        if _flag(cell, "grade"):
            grade_id = cell.metadata.nbgrader.grade_id
            owner = grade_id if _flag(cell, "solution") else _owner(grade_id, names) or grade_id
            points[owner] = points.get(owner, 0) + cell.metadata.nbgrader.points
    return points


def _function(cell: Notebook, name: str) -> ast.FunctionDef | None:
    for node in ast.parse(cell.source).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return node
    return None


def _plain(text: str) -> str:
    return " ".join(text.replace("`", "").replace("$", "").split())
