"""What an assignment asks for: its cells and exercises, read off its source notebook."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from autograder.engine.owners import exercise_of
from autograder.errors import CourseError

FORGEABLE = (
    "The tests of this assignment run in the submission's own process: its scores could be forged."
)


@dataclass(frozen=True)
class Cell:
    """One cell of a notebook, with what nbgrader's metadata say of it.

    Attributes:
        kind: ``"code"``, ``"markdown"`` or ``"raw"``.
        source: the text of the cell.
        grade_id: nbgrader's name for the cell, or ``""`` for a cell that it doesn't know.
        solution: whether the participant writes here.
        points: what the cell is worth, or None for a cell that isn't graded.
        id: the notebook format's name for it, or ``""`` where it has none.
    """

    kind: str
    source: str
    grade_id: str = ""
    solution: bool = False
    points: float | None = None
    id: str = ""

    @property
    def is_test(self) -> bool:
        """Whether this is an autograded test cell."""
        return self.kind == "code" and self.points is not None and not self.solution

    @property
    def is_task(self) -> bool:
        """Whether it only describes what a person grades elsewhere in the notebook."""
        return self.kind != "code" and self.points is not None and not self.solution

    @property
    def is_manual(self) -> bool:
        """Whether a person grades what is written here, or asked for."""
        return self.points is not None and (self.solution or self.is_task)


@dataclass(frozen=True)
class Exercise:
    """One function to write, or one question to answer in words.

    Attributes:
        name: the function's name, which is its solution cell's ``grade_id``.
        points: what its cells are worth together.
        tests: the ``grade_id`` of each of its test cells, in order; empty for a written answer.
    """

    name: str
    points: float
    tests: tuple[str, ...]

    @property
    def is_manual(self) -> bool:
        """Whether a person grades it."""
        return not self.tests


@dataclass(frozen=True)
class Assignment:
    """One assignment as its source notebooks define it.

    Attributes:
        name: its folder's.
        notebooks: the notebooks, in order.
        cells: those of all notebooks, one after another; see ``told_apart`` for their names.
        exercises: what they ask for.
        inside: whether its tests run in the submission's own process, which could forge scores.
    """

    name: str
    notebooks: tuple[Path, ...]
    cells: tuple[Cell, ...]
    exercises: tuple[Exercise, ...]
    inside: bool = False

    @property
    def warning(self) -> str:
        """What every page of it has to say; ``""`` for nothing."""
        return FORGEABLE if self.inside else ""

    @property
    def where(self) -> Path:
        """What to open: the notebook, or the folder of several."""
        return self.notebooks[0] if len(self.notebooks) == 1 else self.notebooks[0].parent

    @property
    def points(self) -> float:
        """The points that are graded automatically."""
        return sum(exercise.points for exercise in self.exercises if not exercise.is_manual)

    def exercise(self, name: str) -> Exercise:
        """Return the exercise of that name.

        Raises:
            CourseError: there is none.
        """
        for exercise in self.exercises:
            if exercise.name == name:
                return exercise
        names = ", ".join(exercise.name for exercise in self.exercises)
        raise CourseError(f"{self.where} has no exercise {name!r}; it has {names}.")


def read_assignment(name: str, paths: Iterable[Path], *, inside: bool = False) -> Assignment:
    """Read an assignment from its source notebooks.

    Args:
        name: the assignment.
        paths: the notebooks.
        inside: whether its tests run in the submission's own process.

    Raises:
        CourseError: one of them can't be read, or has two cells of one name.
    """
    paths = tuple(paths)
    cells = {path.stem: tuple(cells_of(read_notebook(path))) for path in paths}
    names = told_apart((stem, c.grade_id) for stem in cells for c in cells[stem] if c.grade_id)
    found = [
        replace(exercise, name=names[path.stem, exercise.name], tests=tuple(tests))
        for path in paths
        for exercise in exercises_of(cells[path.stem], path)
        for tests in [[names[path.stem, test] for test in exercise.tests]]
    ]
    renamed = (
        replace(cell, grade_id=names.get((stem, cell.grade_id), ""))
        for stem in cells
        for cell in cells[stem]
    )
    return Assignment(name, paths, tuple(renamed), tuple(found), inside)


def told_apart(cells: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return what each cell is called in its assignment.

    Args:
        cells: (notebook, grade_id) of all its cells that have one.

    Returns:
        Their grade_ids; where two notebooks have a cell of one name, ``notebook/grade_id``.
    """
    cells = set(cells)
    count = Counter(grade_id for _, grade_id in cells)
    return {
        (notebook, grade_id): f"{notebook}/{grade_id}" if count[grade_id] > 1 else grade_id
        for notebook, grade_id in cells
    }


def together(notebooks: Mapping[str, dict[str, Any]], about: str) -> dict[str, Any]:
    """Return an assignment's judged notebooks as one, with cells as ``read_assignment`` names them.

    Args:
        notebooks: the notebooks by name, in nbformat's JSON form; one at least.
        about: key of the metadata in which the engine says which exercises it put right.
    """
    first, *others = notebooks.values()
    if not others:
        return first
    names = told_apart(
        (stem, cell.grade_id)
        for stem, notebook in notebooks.items()
        for cell in cells_of(notebook)
        if cell.grade_id
    )
    cells = []
    for stem, notebook in notebooks.items():
        for cell in notebook["cells"]:
            data = dict(cell.get("metadata", {}))
            if name := data.get("nbgrader", {}).get("grade_id"):
                data["nbgrader"] = data["nbgrader"] | {"grade_id": names[stem, name]}
            if given := data.get(about, {}).get("given"):
                data[about] = {"given": [names.get((stem, name), name) for name in given]}
            cells.append(cell | {"metadata": data})
    return first | {"cells": cells}


def read_notebook(path: Path) -> dict[str, Any]:
    """Read a notebook's JSON.

    Raises:
        CourseError: the file isn't there, can't be read, or is no notebook.
    """
    try:
        notebook = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CourseError(f"{path} does not exist; check the spelling.") from None
    except OSError as error:
        raise CourseError(f"{path} can't be read ({error.strerror}).") from error
    except ValueError as error:
        raise CourseError(
            f"{path} is not a notebook ({error}); open it in JupyterLab and save it again."
        ) from error
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise CourseError(
            f"{path} is not a notebook in format 4; open it in JupyterLab and save it again."
        )
    return notebook


def cells_of(notebook: dict[str, Any]) -> Iterator[Cell]:
    """Yield a notebook's cells in order."""
    for raw in notebook["cells"]:
        about = raw.get("metadata", {}).get("nbgrader", {})
        source = raw["source"]
        yield Cell(
            kind=raw["cell_type"],
            source=source if isinstance(source, str) else "".join(source),
            grade_id=about.get("grade_id") or "",
            solution=bool(about.get("solution")),
            points=about.get("points") if about.get("grade") or about.get("task") else None,
            id=raw.get("id", ""),
        )


def exercises_of(cells: tuple[Cell, ...], path: Path) -> Iterator[Exercise]:
    """Yield what the cells of a source notebook ask for.

    A test belongs to the exercise that its name says, else to the solution cell before it. One with
    no solution cell before it is an exercise of its own.

    Args:
        cells: all of the notebook's.
        path: the notebook, for the error.

    Raises:
        CourseError: two cells have one name.
    """
    names = [cell.grade_id for cell in cells if cell.solution]
    tests: dict[str, list[Cell]] = {}
    seen: set[str] = set()
    previous = ""
    for cell in cells:
        if cell.solution or cell.is_task:
            if cell.grade_id in seen:
                raise CourseError(f"{path} has two cells named {cell.grade_id!r}; rename one.")
            seen.add(cell.grade_id)
            tests.setdefault(cell.grade_id, [])  # a test may stand above it
        if cell.solution and cell.kind == "code":
            previous = cell.grade_id
        elif cell.is_test:
            owner = exercise_of(cell.grade_id, names) or previous or cell.grade_id
            tests.setdefault(owner, []).append(cell)
    for cell in cells:
        own = tests.get(cell.grade_id, [])
        if own or (cell.points is not None and not cell.is_test):
            points = cell.points if cell.is_manual else None
            points = points or sum(test.points or 0 for test in own)
            yield Exercise(cell.grade_id, points, tuple(test.grade_id for test in own))
