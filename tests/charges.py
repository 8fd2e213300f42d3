"""What mistakes cost with follow-through: `make charges` looks at every recorded one, and at pairs.

Each mistake, in an otherwise right notebook, may cost the aspects of its own exercise that it is
recorded to cost, and nothing else. Ends with 1 where one costs more, and names it.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from conftest import ASSIGNMENTS, ROOT
from small_class import apart, jobs_of

from autograder.authoring.audit import Answer, aspect_of
from autograder.course.assignment import Assignment
from autograder.course.folder import Course
from autograder.course.scores import points_of
from autograder.engine.pool import Pool
from autograder.engine.worker import Settings

SEED = 2026


@dataclass(frozen=True)
class Loss:
    """A test that a notebook lost, and that its mistakes are not recorded to cost.

    Attributes:
        test: nbgrader's name of the cell.
        answers: the names of the wrong answers in the notebook.
        said: what the cell put out.
    """

    test: str
    answers: tuple[str, ...]
    said: str

    def __str__(self) -> str:
        return f"{' and '.join(self.answers)}: {self.test} says {self.said}"


def too_much(
    course: Course, name: str, faced: Sequence[Sequence[Answer]], *, own: bool
) -> Iterator[tuple[int, list[Loss]]]:
    """Judge notebooks with wrong answers; yield, for each, its number and what it lost too much.

    Args:
        course: the course.
        name: the assignment.
        faced: the wrong answers of each notebook.
        own: whether to look at aspects of the wrong exercises too, which then stand beside the
            assignment's own solutions; else beside recorded right answers, which ask for more.
    """
    assignment = course.assignment(name)
    right = [solutions(assignment)] if own else None
    with Pool(Settings(course.limits, ROOT / "data", follow_through=True)) as pool:
        for item in pool.run(jobs_of(course, name, faced, right)):
            if item is None:
                continue
            number, judged = item
            assert not judged.problem, judged.problem
            notebook = json.loads(judged.notebook)
            got = points_of(notebook)
            wrong = {answer.exercise: answer for answer in faced[number]}
            said = {cell["id"]: _said(cell) for cell in notebook["cells"]}
            names = tuple(answer.path.stem for answer in faced[number])
            lost = [
                Loss(test, names, said[test])
                for exercise in assignment.exercises
                if own or exercise.name not in wrong
                for test in exercise.tests
                if not got[test] and not _may_cost(wrong.get(exercise.name), test)
            ]
            yield number, lost


def solutions(assignment: Assignment) -> list[Answer]:
    """Return the assignment's own solutions."""
    return [
        Answer(cell.grade_id, ROOT, cell.source, right=True, loses=frozenset())
        for cell in assignment.cells
        if cell.solution and cell.kind == "code"
    ]


def pairs(course: Course, name: str, count: int) -> list[list[Answer]]:
    """Return so many pairs of wrong answers to two exercises, the same each time."""
    chance = random.Random(f"{SEED} {name}")  # a text, whose hash is the same in each process
    answers = [answer for some in apart(course, name) for answer in some]
    found: list[list[Answer]] = []
    while len(found) < count:
        two = chance.sample(answers, 2)
        if two[0].exercise != two[1].exercise:
            found.append(two)
    return found


def _may_cost(answer: Answer | None, test: str) -> bool:
    return answer is not None and aspect_of(test) in (answer.loses or ())


def _said(cell: Mapping[str, object]) -> str:
    outputs = cell.get("outputs")
    found = outputs if isinstance(outputs, list) else []
    return " | ".join(str(item.get("text") or item.get("evalue") or "")[:500] for item in found)


def main() -> int:
    """Look at all of them, print what costs too much; return the exit code."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("names", nargs="*", default=ASSIGNMENTS, metavar="NAME")
    reader.add_argument("--pairs", type=int, default=20, help="of each assignment (20)")
    reader.add_argument("--only-pairs", action="store_true")
    words = reader.parse_args()
    course, count = Course(ROOT), 0
    for name in words.names:
        faced = [] if words.only_pairs else apart(course, name)
        faced += pairs(course, name, words.pairs)
        found = 0
        for _, lost in too_much(course, name, faced, own=True):
            for loss in lost:
                print(f"{name}: {loss}", flush=True)
            found += bool(lost)
        mistakes = sum(map(len, faced))
        print(f"{name}: {mistakes} mistakes in {len(faced)} notebooks, {found} cost too much")
        count += found
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
