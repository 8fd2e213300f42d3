"""Forty solved notebooks while others have the processors: `make busy`. All must get full marks.

Two processes for each processor compute without an end beside two that judge, as on a machine that
a whole class uses. Ends with 1 where a right notebook loses a point, and says which.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from conftest import ASSIGNMENTS, ROOT
from small_class import jobs_of

from autograder.authoring.audit import Answer
from autograder.course.folder import Course
from autograder.course.scores import points_of
from autograder.engine.pool import Pool
from autograder.engine.worker import Settings

NOTEBOOKS = 40
LOOPS_PER_CORE = 2
JUDGES = 2


def spin() -> None:
    """Compute until it is ended."""
    while True:
        pass


@contextlib.contextmanager
def busy(loops: int) -> Iterator[None]:
    """Keep the processors busy with so many processes for a while."""
    processes = [multiprocessing.Process(target=spin, daemon=True) for _ in range(loops)]
    for process in processes:
        process.start()
    try:
        yield
    finally:
        for process in processes:
            process.kill()


def lost(course: Course, name: str, faced: Sequence[Sequence[Answer]], loops: int) -> list[str]:
    """Judge notebooks that should have full marks; return a line for each test that one lost.

    Args:
        course: the course.
        name: the assignment.
        faced: what each notebook holds beside recorded right answers: nothing, in `make busy`.
        loops: how many processes compute beside the judges.
    """
    tests = [test for exercise in course.assignment(name).exercises for test in exercise.tests]
    found = []
    with Pool(Settings(course.limits, ROOT / "data"), JUDGES) as pool, busy(loops):
        for item in pool.run(jobs_of(course, name, faced)):
            if item is None:
                continue
            number, judged = item
            assert not judged.problem, judged.problem
            got = points_of(json.loads(judged.notebook))
            found += [f"{name}: notebook {number} lost {test}" for test in tests if not got[test]]
    return found


def main() -> int:
    """Judge all of them, print what was lost; return the exit code."""
    course, loops = Course(ROOT), LOOPS_PER_CORE * (os.cpu_count() or 1)
    names = list(islice(cycle(ASSIGNMENTS), NOTEBOOKS))
    found = []
    for name in ASSIGNMENTS:
        found += lost(course, name, [[]] * names.count(name), loops)
    print("\n".join(found) or f"{NOTEBOOKS} solved notebooks beside {loops} busy loops: full marks")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
