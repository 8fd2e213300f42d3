"""How everybody stands in an assignment: what tables, pages, files and exports are made of."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from autograder.course.assignment import Assignment, cells_of
from autograder.course.database import Waiting
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.intake import read_submission
from autograder.course.marks import Marks, lateness
from autograder.course.masters import STAMP, Master, read_judged, read_master
from autograder.course.names import in_alphabet, meant_by
from autograder.course.roster import ROSTER, Person, matched, read_roster
from autograder.course.scores import Score, score_notebook
from autograder.course.stale import why_stale
from autograder.engine.reading import UnreadableError, read_cells
from autograder.errors import CourseError


class Flag(enum.StrEnum):
    """What a person may have to do something about; the first is listed first."""

    NOT_GRADED = "not graded"
    STALE = "changed since graded"
    WAITS = "needs a person"
    AGAIN = "marked before it changed"
    LATE = "late"
    MISSING = "missing"
    GONE = "no longer handed in"
    UNLISTED = "not on the list"


@dataclass(frozen=True)
class Standing:
    """How one student stands in one assignment.

    Attributes:
        person: who it is.
        marks: what the gradebook says; None if it knows of no submission.
        scores: how far each exercise has come; empty where nothing was graded.
        flags: flag -> what there is to say about it, in a clause.
        notes: what grading found remarkable.
        walls: whether it ran behind walls; None if that is unknown.
        seconds: how long grading it took; None if that is unknown.
        answers: exercise -> what was written there.
    """

    person: Person
    marks: Marks | None = None
    scores: Sequence[Score] = ()
    flags: Mapping[Flag, str] = field(default_factory=dict)
    notes: Sequence[str] = ()
    walls: bool | None = None
    seconds: float | None = None
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def student(self) -> str:
        """The name of the student's folders."""
        return self.person.student

    @property
    def untouched(self) -> bool:
        """Whether something was handed in in which nothing was attempted."""
        return bool(self.scores) and not any(score.attempted for score in self.scores)


@dataclass(frozen=True)
class ClassStanding:
    """How everybody stands in one assignment.

    Attributes:
        most: what there is to get, as the gradebook has it.
        students: everybody that is known, by the name that is shown.
        listed: whether there is a list of who takes part.
    """

    assignment: Assignment
    most: float
    students: Sequence[Standing]
    listed: bool = False

    @property
    def graded(self) -> list[Standing]:
        """Those that the gradebook has marks of."""
        return [one for one in self.students if one.marks is not None]

    def student(self, name: str) -> Standing:
        """Return how a student stands.

        Args:
            name: as ``meant_by`` takes it.

        Raises:
            CourseError: there is none of that name, or there are several.
        """
        meant = meant_by(name, {one.student: one.person.name for one in self.students})
        for one in self.students:
            if one.student == meant:
                return one
        raise CourseError(f"{self.assignment.name}: nobody is called {name}; check the name.")


def read_standing(course: Course, name: str, waiting: Waiting = lambda _: None) -> ClassStanding:
    """Read how everybody stands in an assignment.

    Args:
        course: the course folder.
        name: the assignment.
        waiting: what to do with the sentence that says that another program holds the gradebook.

    Raises:
        CourseError: the gradebook, the list of students or the assignment can't be read.
    """
    assignment = course.assignment(name)
    master = read_master(course, name)
    handed_in = dict(course.submissions(name))
    with Gradebook(course, waiting) as gradebook:
        marks = gradebook.marks(name)
        people, listed = _people(course, gradebook, [*handed_in, *marks])
    reader = _Reader(course, assignment, master)
    students = [
        reader.read(people[one], handed_in.get(one), marks.get(one), listed=listed.get(one, True))
        for one in sorted(people, key=lambda one: (in_alphabet(people[one].name), one))
    ]
    most = max((one.most for one in marks.values()), default=0.0)
    most = most or sum(exercise.points for exercise in assignment.exercises)
    return ClassStanding(assignment, most, students, listed=bool(listed))


def _people(
    course: Course, gradebook: Gradebook, folders: Iterable[str]
) -> tuple[dict[str, Person], dict[str, bool]]:
    """Return everybody by folder; and, where there is a list, who is on it."""
    path = course.root / ROSTER
    known = {person.student: person for person in gradebook.people()}
    everybody = {folder: known.get(folder, Person(folder)) for folder in folders}
    everybody |= known
    roster = read_roster(path)
    if not roster:
        return everybody, {}
    on_list = matched(roster, everybody, path)
    listed = {folder: folder in on_list for folder in everybody | on_list}
    return everybody | on_list, listed


class _Reader:
    """Reads what there is of each student's submission."""

    def __init__(self, course: Course, assignment: Assignment, master: Master) -> None:
        self._course, self._assignment, self._master = course, assignment, master

    def read(
        self, person: Person, folder: Path | None, marks: Marks | None, *, listed: bool
    ) -> Standing:
        """Return how one student stands.

        Args:
            person: who it is.
            folder: what was handed in, if anything was.
            marks: what the gradebook says.
            listed: whether the student is on the list, or there is none.
        """
        flags: dict[Flag, str] = {}
        if not listed:
            flags[Flag.UNLISTED] = f"{ROSTER} doesn't name them"
        judged = self._judged(person.student) if marks is not None else None
        if folder is None and marks is None:
            flags[Flag.MISSING] = "nothing was handed in"
        elif folder is None:
            flags[Flag.GONE] = "it was graded, and is not in submitted/ any more"
        elif marks is None or judged is None:
            flags[Flag.NOT_GRADED] = self._problem(folder) or "it was not graded yet"
        else:
            made, limit = _made(judged), self._course.limits.notebook
            if made and (why := why_stale(made, folder, self._master, limit)):
                flags[Flag.STALE] = f"{why}; {self._problem(folder) or 'grade it again'}"
        if marks is not None:
            flags |= _said_by(marks)
        standing = Standing(person, marks, flags=dict(sorted(flags.items(), key=_place)))
        return standing if judged is None else self._with(standing, judged)

    def _judged(self, student: str) -> dict[str, Any] | None:
        name = self._assignment.name
        folder = self._course.autograded / student / name
        try:
            return read_judged(folder, list(self._master.notebooks))
        except CourseError:
            return None

    def _problem(self, folder: Path) -> str:
        """Return why something can't be graded; ``""`` if it can."""
        try:
            found = read_submission(folder, self._master.asked, self._course.limits.notebook)
            for content in found.notebooks.values():
                read_cells(content)
        except (CourseError, UnreadableError) as error:
            return str(error).rstrip(".")
        return ""

    def _with(self, standing: Standing, judged: dict[str, Any]) -> Standing:
        """Add what a judged notebook says."""
        assert standing.marks is not None
        made = _made(judged) or {}
        names = {exercise.name for exercise in self._assignment.exercises}
        return replace(
            standing,
            scores=score_notebook(self._assignment, judged, standing.marks),
            notes=made.get("notes", []),
            walls=made.get("walls"),
            seconds=made.get("seconds"),
            answers={
                cell.grade_id: cell.source
                for cell in cells_of(judged)
                if cell.solution and cell.grade_id in names
            },
        )


def _made(judged: dict[str, Any]) -> dict[str, Any] | None:
    """Return what a judged notebook says of its making; None if the engine didn't make it."""
    made = judged.get("metadata", {}).get(STAMP)
    return made if isinstance(made, dict) else None


def _said_by(marks: Marks) -> dict[Flag, str]:
    """Return what marks say that a person may have to look at."""
    flags: dict[Flag, str] = {}
    if marks.waiting:
        flags[Flag.WAITS] = f"to be graded by hand: {', '.join(marks.waiting)}"
    if marks.again:
        flags[Flag.AGAIN] = (
            f"marked by hand, then graded again: {', '.join(marks.again)}; the mark counts"
        )
    if marks.late:
        flags[Flag.LATE] = lateness(marks.late)
    return flags


def _place(item: tuple[Flag, str]) -> int:
    return list(Flag).index(item[0])
