"""The class that everything is measured with: the same submissions for every grader."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.authoring.audit import read_answers
from autograder.course.assignment import Cell, read_notebook
from autograder.course.folder import CONFIG_NAME, Course

BARE_CONFIG = 'c = get_config()\nc.CourseDirectory.course_id = "bench"\n'


@dataclass(frozen=True)
class Paper:
    """What one student wrote for one assignment.

    Attributes:
        sources: solution cell -> the text in it.
    """

    student: str
    assignment: str
    sources: Mapping[str, str]

    def cells(self, course: Course) -> list[Cell]:
        """Return the code cells with the hidden tests, as a grader runs them."""
        return [
            replace(cell, source=self.sources.get(cell.grade_id, cell.source))
            for cell in course.assignment(self.assignment).cells
            if cell.kind == "code"
        ]


def snapshot(root: Path, folder: Path) -> Course:
    """Copy what a run reads of the course, so that one can go on working on it meanwhile."""
    for part in ("source", "release", "data", "tests/answers"):
        shutil.copytree(root / part, folder / part)
    shutil.copy(root / CONFIG_NAME, folder)
    return Course(folder)


def papers_of(course: Course, students: int) -> Iterator[Paper]:
    """Yield everyone's papers: recorded answers, of which a quarter are wrong; no dice."""
    for name in course.names():
        assignment = course.assignment(name)
        answers = read_answers(course.root / "tests" / "answers", assignment)
        written = [exercise for exercise in assignment.exercises if not exercise.is_manual]
        for number in range(students):
            sources = {}
            for place, exercise in enumerate(written):
                right = (number + place) % 4 != 3
                pool = [a for a in answers if a.exercise == exercise.name and a.right is right]
                turn = number if right else number // 4
                sources[exercise.name] = pool[turn % len(pool)].source
            yield Paper(f"student{number:02}", name, sources)


def lay_out(course: Course, folder: Path, papers: Sequence[Paper], config: str) -> Course:
    """Make a new course folder in which these papers, and nothing else, are handed in."""
    shutil.copytree(course.source, folder / "source")
    if course.data.is_dir():
        shutil.copytree(course.data, folder / "data")
    (folder / CONFIG_NAME).write_text(config, encoding="utf-8")
    copy = Course(folder)
    for paper in papers:
        write_paper(course, paper, copy.submitted / paper.student / paper.assignment)
    return copy


def write_paper(course: Course, paper: Paper, folder: Path) -> Path:
    """Write the released notebook, filled in, into a folder; return its path."""
    file = f"{paper.assignment}.ipynb"
    notebook = read_notebook(course.release / paper.assignment / file)
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "")
        cell["source"] = paper.sources.get(name, cell["source"])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file).write_text(json.dumps(notebook, indent=1), encoding="utf-8")
    return folder / file
