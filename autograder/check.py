"""Grade one's own notebook with the hidden tests, outside the gradebook."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course import Assignment, Course, cells_of, read_notebook
from autograder.engine.worker import Job, Settings, Worker
from autograder.errors import CourseError
from autograder.intake import read_plain
from autograder.masters import read_master
from autograder.sandbox.limits import MEGABYTE
from autograder.scores import Score, State, points_of, score_notebook, total


@dataclass(frozen=True)
class Checked:
    """One checked notebook.

    Attributes:
        notes: what was put right before it was judged.
        walls: why it ran without walls, or ``""``.
    """

    path: Path
    assignment: Assignment
    scores: Sequence[Score]
    notes: Sequence[str] = ()
    walls: str = ""

    @property
    def total(self) -> str:
        """Points of possible points, without the written answers: ``27/30``."""
        points, possible = total(self.scores, manual=False)
        return f"{points:g}/{possible:g}"

    @property
    def complete(self) -> bool:
        """Whether every exercise that is graded automatically got full marks."""
        points, possible = total(self.scores, manual=False)
        return points == possible

    @property
    def next_step(self) -> str:
        """What to do next, in one sentence."""
        for state, advice in _ADVICE.items():
            for score in self.scores:
                if score.state is state:
                    return advice.format(score.exercise.name)
        written = [score for score in self.scores if score.exercise.is_manual]
        if written:
            return "All tests pass. Read your written answers once more, then hand in."
        return "All tests pass. Hand in."


_ADVICE = {
    State.MISSING: "Take a fresh copy of the notebook: the cell of {} is gone.",
    State.PARTIAL: "Next: {}. It is nearly there: read what its failing test says.",
    State.WRONG: "Next: {}. Read what its failing test says, then its hints in the notebook.",
    State.NOT_ATTEMPTED: "Next: {}. Write it in its cell, then run the checks below it.",
    State.WAITING: "Next: write what {} calls.",
}


def check(course: Course, paths: Sequence[Path]) -> Iterator[Checked]:
    """Judge each of the notebooks.

    Raises:
        CourseError: a file isn't a notebook of this course, or it can't be judged.
    """
    owners = [(path, assignment_of(course, path)) for path in paths]
    data = course.data if course.data.is_dir() else None
    worker = Worker(Settings(course.limits, data))
    try:
        masters = {a.name: read_master(course, a.name) for _, a in owners}
        worker.start()
        for path, assignment in owners:
            master = masters[assignment.name]
            content = read_plain(path, course.limits.notebook * MEGABYTE)
            job = Job(content, json.dumps(master.notebook).encode(), master.files)
            judged = worker.judge(job)
            if judged.problem:
                raise CourseError(f"{path} can't be graded: {judged.problem}.")
            notebook = json.loads(judged.notebook)
            scores = score_notebook(assignment, notebook, points_of(notebook))
            yield Checked(path, assignment, scores, judged.notes, worker.reason)
    finally:
        worker.close()


def assignment_of(course: Course, path: Path) -> Assignment:
    """Return which assignment a notebook belongs to, by the names of its graded cells.

    Raises:
        CourseError: it has none of the course's cells.
    """
    there = {cell.grade_id for cell in cells_of(read_notebook(path)) if cell.grade_id}
    best, most = None, 0
    for name in course.names():
        assignment = course.assignment(name)
        common = len(there & {cell.grade_id for cell in assignment.cells if cell.grade_id})
        if common > most:
            best, most = assignment, common
    if best is None:
        raise CourseError(
            f"{path} is none of this course's assignments ({', '.join(course.names())}); "
            "start from the notebook in release/."
        )
    return best


def text(checked: Checked) -> str:
    """Return what a terminal shows of a checked notebook; its last line is the total."""
    width = max(len(score.exercise.name) for score in checked.scores)
    lines = [f"{checked.path}  ({checked.assignment.name})", ""]
    for score in checked.scores:
        lines.append(f"  {score.exercise.name:{width}}  {score!s:>5}  {score.state}")
        if score.state in (State.PARTIAL, State.WRONG):
            for failure in score.failures:
                lines.append(f"      {failure.test}: {failure.error}")
                lines.extend(f"        {line}" for line in failure.message.splitlines())
    lines += ["", *(f"Note: {note}." for note in checked.notes)] if checked.notes else []
    by_hand = total(checked.scores, manual=True)[1]
    if by_hand:
        lines += ["", f"Written answers, graded by hand: {by_hand:g} points more."]
    lines += ["", checked.next_step, f"TOTAL {checked.total}"]
    return "\n".join(lines)


def page(checked: Checked) -> str:
    """Return the same as an HTML page; nothing that a submission wrote is taken as HTML."""
    from jinja2 import Environment, PackageLoader

    environment = Environment(
        loader=PackageLoader("autograder"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("check.html").render(checked=checked, State=State)
