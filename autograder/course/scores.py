"""A judged notebook in words: points and state of every exercise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any

from autograder.course import nbgrader_api
from autograder.course.assignment import Assignment, Exercise
from autograder.course.marks import Marks, number
from autograder.course.names import shown
from autograder.engine.prepare import is_test
from autograder.engine.roles import ABOUT

NO_INPUT = "StdinNotImplementedError"  # what input() raises where nobody is there
LINE = 100  # letters of a line of a cell's text
_UNDEFINED = re.compile(r"name '(\w+)' is not defined$")
_FRAME = re.compile(r"  line (\d+), in (\w+)")
_PLACE = re.compile(r" \([^()]*, line (\d+)\)$")


class State(StrEnum):
    """How far an exercise has come."""

    FULL = "full marks"
    GIVEN = "right, given right functions"
    PARTIAL = "some tests fail"
    WRONG = "tests fail"
    NOT_ATTEMPTED = "not attempted"
    BY_HAND = "graded by hand"
    WAITS = "waits for a person"
    AGAIN = "marked before it changed"
    NOT_ANSWERED = "not answered"
    CHANGED = "points changed by a person"
    MISSING = "cell missing"


@dataclass(frozen=True)
class Failure:
    """A test cell that did not pass, and what it said."""

    test: str
    error: str
    message: str


@dataclass(frozen=True)
class Score:
    """One exercise of one submission.

    Attributes:
        points: what it got; for a written answer None until a person has graded it.
        given: other exercises that had to be put right for some of its points.
        attempted: whether anything was written.
    """

    exercise: Exercise
    points: float | None
    state: State
    failures: tuple[Failure, ...] = ()
    given: tuple[str, ...] = ()
    attempted: bool = True

    @property
    def words(self) -> str:
        """How far it has come, in words."""
        if self.state is State.GIVEN:
            return f"right, given a right {' and a right '.join(self.given)}"
        return str(self.state)

    def __str__(self) -> str:
        got = "-" if self.points is None else number(self.points)
        return f"{got}/{number(self.exercise.points)}"


@dataclass(frozen=True)
class Checked:
    """One checked notebook.

    Attributes:
        notes: what was put right before it was judged.
        walls: why it ran without walls, or ``""``.
        notebook: the judged notebook.
    """

    path: Path
    assignment: Assignment
    scores: Sequence[Score]
    notes: Sequence[str] = ()
    walls: str = ""
    notebook: Mapping[str, Any] = field(default_factory=dict)

    @property
    def total(self) -> str:
        """Points of possible points, without the written answers: ``27/30``."""
        points, possible = total(self.scores, manual=False)
        return f"{number(points)}/{number(possible)}"

    @property
    def complete(self) -> bool:
        """Whether every exercise that is graded automatically got full marks."""
        points, possible = total(self.scores, manual=False)
        return points == possible


def score_notebook(
    assignment: Assignment, notebook: Mapping[str, Any], marks: Marks
) -> list[Score]:
    """Return the score of each exercise, in the assignment's order.

    Args:
        assignment: the assignment.
        notebook: the judged notebook, as nbgrader's autograde wrote it.
        marks: what it got, from the gradebook.
    """
    grades = marks.points
    cells = {
        cell.get("metadata", {}).get("nbgrader", {}).get("grade_id"): cell
        for cell in notebook["cells"]
    }
    scores = []
    for exercise in assignment.exercises:
        if exercise.is_manual:
            scores.append(_by_hand(exercise, marks))
            continue
        failures = tuple(_failures(exercise, cells))
        points = sum((grades.get(test) or 0 for test in exercise.tests), 0.0)
        given = tuple(_given(exercise, cells))
        changed = any(
            test in marks.cells and marks.cells[test].overridden for test in exercise.tests
        )
        state = _state(exercise, points, failures, cells, changed=changed)
        if state is State.FULL and given:
            state = State.GIVEN
        attempted = state not in (State.NOT_ATTEMPTED, State.MISSING)
        scores.append(Score(exercise, points, state, failures, given, attempted))
    return scores


def _by_hand(exercise: Exercise, marks: Marks) -> Score:
    """Return the score of what a person grades."""
    mark, points = marks.cells.get(exercise.name), marks.points.get(exercise.name)
    attempted = mark is None or mark.automatic != 0 or bool(mark.score)
    if points is None:
        state = State.WAITS
    elif exercise.name in marks.again:
        state = State.AGAIN
    else:
        state = State.BY_HAND if attempted else State.NOT_ANSWERED
    return Score(exercise, points, state, attempted=attempted)


def points_of(notebook: dict[str, Any]) -> dict[str, float | None]:
    """Return grade_id -> points of a judged notebook, as nbgrader reads them off its outputs.

    None stands for a cell that a person has to grade.
    """
    import nbformat
    from nbgrader.utils import determine_grade, is_grade

    cells = nbformat.from_dict(notebook).cells
    return {
        cell.metadata.nbgrader.grade_id: determine_grade(cell)[0]
        for cell in cells
        if is_grade(cell)
    }


def total(scores: Sequence[Score], *, manual: bool) -> tuple[float, float]:
    """Return (points, possible points) over the automatic, or the hand-graded, exercises."""
    chosen = [score for score in scores if score.exercise.is_manual is manual]
    return (
        sum(score.points or 0 for score in chosen),
        sum(score.exercise.points for score in chosen),
    )


def _is_untouched(cell: dict[str, Any]) -> bool:
    """Whether a solution cell is as participants got it, whatever the course's stubs are."""
    known = cell["metadata"]["nbgrader"].get("checksum")
    return bool(known) and nbgrader_api.checksum(cell) == known


def _given(exercise: Exercise, cells: Mapping[str, dict[str, Any]]) -> Iterable[str]:
    """Return the exercises that had to be put right for one of its tests to pass, each once."""
    tests = [cells.get(test, {}).get("metadata", {}).get(ABOUT, {}) for test in exercise.tests]
    return dict.fromkeys(name for about in tests for name in about.get("given", ()))


def _failures(exercise: Exercise, cells: Mapping[str, dict[str, Any]]) -> Iterator[Failure]:
    for test in exercise.tests:
        for output in cells.get(test, {}).get("outputs", []):
            if output["output_type"] == "error":
                kind, message = output["ename"], output["evalue"].strip()
                found = _UNDEFINED.match(message) if kind == "NameError" else None
                if found and _names("".join(cells[test]["source"]), found[1]):
                    message = _undefined(found[1], cells.get(exercise.name, {})) or message
                where = _where(output.get("traceback", ()), exercise, cells)
                yield Failure(test, kind, _with_place(message, where))
                break


def _where(
    traceback: Sequence[str], exercise: Exercise, cells: Mapping[str, dict[str, Any]]
) -> list[str]:
    """Return which lines of a submission's an error came from: the exercise's own, the innermost.

    Args:
        traceback: of the test's error; the lines of the test's own stand there too.
        exercise: that it tests.
        cells: of the judged notebook, by grade_id.
    """
    own = _rows(cells.get(exercise.name, {}))
    tests = set().union(*(_rows(cells[test]) for test in exercise.tests if test in cells))
    found = []
    for head, row in pairwise(traceback):
        place, line = _FRAME.fullmatch(head), row.strip()
        if place and line not in tests:
            found.append((f"line {place[1]} of {place[2]}: {line[:LINE]}", line in own))
    first = next((said for said, its in found if its), None)
    return list(dict.fromkeys([first, found[-1][0]])) if first else []


def _rows(cell: Mapping[str, Any]) -> set[str]:
    return {row.strip() for row in "".join(cell.get("source", "")).splitlines()}


def _with_place(message: str, where: Sequence[str]) -> str:
    """Return a test's message with the lines an error came from, behind what it got."""
    places = "".join(f"\n              in {place}" for place in where if place not in message)
    said, cause, rest = message.partition("\nlikely cause:")
    return f"{said}{places}{cause}{rest}"


def _names(source: str, name: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", source) is not None


def _undefined(name: str, cell: Mapping[str, Any]) -> str:
    """Say why a cell doesn't define the name that its test asks for; ``""`` if it isn't the cell's.

    Args:
        name: of a function, say.
        cell: the solution cell before the test, as it was judged.
    """
    source = "".join(cell.get("source", ""))
    stopped = next((o for o in cell.get("outputs", ()) if o["output_type"] == "error"), None)
    if stopped is not None:
        text = _PLACE.sub("", stopped["evalue"].strip().partition("\n")[0])
        got = f"{stopped['ename']}: {text}"
        place = _PLACE.search(stopped["evalue"])
        lines = source.splitlines()
        if place and 0 < int(place[1]) <= len(lines):
            got += f", in line {place[1]}: {lines[int(place[1]) - 1].strip()[:LINE]}"
        error = shown(stopped["ename"])[:LINE]
        cause = f"the cell stops with an error, {error}, so it defines no {name}"
        next_step = "put that right in the cell, and run it: the error is shown below it"
        if error == NO_INPUT:
            next_step = "take input() out: nobody is there to answer when it is graded"
    elif source and not _names(source, name):
        others = re.findall(r"(?m)^def\s+(\w+)", source)
        got = f"a cell that defines no {name}" + (f", but {others[-1]}" if others else "")
        cause = "it has another name there"
        next_step = f"call it {name} again, as in the notebook that you were given"
    else:
        return ""
    return (
        f"asked for:    a cell that runs and defines {name}\ngot:          {shown(got)}"
        f"\nlikely cause: {cause}\nnext step:    {next_step}"
    )


def _state(
    exercise: Exercise,
    points: float,
    failures: Sequence[Failure],
    cells: Mapping[str, dict[str, Any]],
    *,
    changed: bool,
) -> State:
    if exercise.name not in cells and not points:
        return State.MISSING
    if points >= exercise.points:
        return State.FULL
    if changed and not failures:
        return State.CHANGED
    own = cells.get(exercise.name)
    if not points and failures and own is not None and not is_test(own):
        stubs = all(f.error == "NotImplementedError" for f in failures)
        if _is_untouched(own) or (stubs and "NotImplementedError" in "".join(own["source"])):
            return State.NOT_ATTEMPTED
    return State.PARTIAL if points else State.WRONG
