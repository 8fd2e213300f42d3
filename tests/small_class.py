"""A small class that hands in the small assignment, and notebooks full of recorded answers."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from pathlib import Path

from conftest import ROOT, edit

from autograder.authoring.audit import Answer, read_answers
from autograder.commands.main import main
from autograder.commands.terminal import DONE
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.gradebook import Gradebook
from autograder.course.masters import read_master
from autograder.engine.prepare import read_names
from autograder.engine.worker import Job

NAME = "squares"
RIGHT = {"square": "def square(x):\n    return x**2", "cube": "def cube(x):\n    return x**3"}
HALF = {"square": "def square(x):\n    return x * x"}


def hand_in(course: Course, student: str, sources: dict[str, str]) -> Path:
    """Hand in the small assignment with these cells filled in."""
    target = course.submitted / student / NAME / f"{NAME}.ipynb"
    return edit(course.release / NAME / f"{NAME}.ipynb", target, sources)


def grade(course: Course, *words: str) -> int:
    """Run ``autograder grade``."""
    return main(["grade", "--course", str(course.root), *words])


def graded_class(built: Path, folder: Path, answers: Mapping[str, dict[str, str]]) -> Course:
    """Copy the small course, with the settings of the course here, and grade who hands in what."""
    shutil.copytree(built, folder)
    shutil.copy(ROOT / CONFIG_NAME, folder)
    course = Course(folder)
    for student, sources in answers.items():
        hand_in(course, student, sources)
    assert grade(course) == DONE
    return course


def jobs_of(
    course: Course,
    name: str,
    faced: Sequence[Sequence[Answer]],
    right: Sequence[Sequence[Answer]] | None = None,
) -> Iterator[tuple[int, Job]]:
    """Yield the notebooks that hold these answers, each beside right ones to everything else.

    Those are recorded ones, if they aren't given.
    """
    read = read_master(course, name)
    text = json.dumps(read.notebook).encode()
    right = right or mixtures(course, name, right=True)
    for number, answers in enumerate(faced):
        written = [*right[number % len(right)], *answers]
        sources = {answer.exercise: answer.source for answer in written}
        notebook = json.loads(text)
        for cell in notebook["cells"]:
            cell["source"] = sources.get(cell["id"], cell["source"])
        yield number, Job(json.dumps(notebook).encode(), text, read.files)


def scores(course: Course) -> dict[str, float]:
    """Return student -> points, from the gradebook."""
    with Gradebook(course) as gradebook:
        return {who: marks.total for who, marks in gradebook.marks(NAME).items()}


def mixtures(course: Course, name: str, *, right: bool) -> list[list[Answer]]:
    """Return lists with one recorded answer per function, so that each answer occurs in one."""
    assignment = course.assignment(name)
    answers = read_answers(ROOT / "tests" / "answers", assignment)
    columns = [
        [a for a in answers if a.exercise == exercise.name and a.right is right]
        for exercise in assignment.exercises
        if not exercise.is_manual
    ]
    return list(
        map(list, zip(*(islice(cycle(c), max(map(len, columns))) for c in columns), strict=True))
    )


def apart(course: Course, name: str) -> list[list[Answer]]:
    """Return lists of wrong answers that leave one another alone; each answer occurs in one.

    No answer of a list calls a function that another one of it writes, by way of others neither:
    beside right answers to everything else, each is as wrong as the audit finds it.
    """
    assignment = course.assignment(name)
    exercises = {exercise.name for exercise in assignment.exercises}
    solutions = {cell.grade_id: cell.source for cell in assignment.cells if cell.solution}
    answers = read_answers(ROOT / "tests" / "answers", assignment)
    calls = {of: exercises.intersection(read_names(text)) for of, text in solutions.items()}
    for answer in answers:
        if answer.right:
            calls[answer.exercise] |= exercises.intersection(read_names(answer.source))

    def uses(answer: Answer) -> set[str]:
        found: set[str] = set()
        todo = exercises.intersection(read_names(answer.source)) | calls[answer.exercise]
        while todo:
            found |= todo
            todo = set().union(*map(calls.__getitem__, todo)) - found
        return found | {answer.exercise}

    lists: list[list[tuple[Answer, set[str]]]] = []
    for answer in answers:
        if answer.right:
            continue
        used = uses(answer)
        for others in lists:
            if not any(other.exercise in used or answer.exercise in its for other, its in others):
                break
        else:
            others = []
            lists.append(others)
        others.append((answer, used))
    return [[answer for answer, _ in some] for some in lists]
