"""A process beside the kernel that judges a notebook whenever it is asked, and stays warm between.

``python -P -m autograder.lab.service`` reads a line of JSON for each question, ``{"notebook":
path}``, and answers with one: ``{"html": ..., "text": ..., "complete": ...}``, or ``{"problem":
sentence}``. It ends with its standard input, and so with the kernel. The kernel runs whatever the
participant writes; nothing of that runs here outside the walls.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from autograder.course.whose import course_here
from autograder.errors import CourseError
from autograder.grading.check import Checker
from autograder.pages.check import text
from autograder.pages.fragment import fragment

NO_TESTS = (
    "The hidden tests are not here: {} lies in no course folder with a source/. The visible checks "
    "and Validate work without them; for the score, hand it in, or clone the whole workbook and "
    "work there."
)


def main() -> None:
    """Answer until nobody asks any more."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what libraries print is no answer
    checkers: dict[Path, Checker] = {}
    try:
        for line in sys.stdin:
            notebook = Path(json.loads(line)["notebook"])
            answers.write(json.dumps(_answer(notebook, checkers)) + "\n")
            answers.flush()
    finally:
        for checker in checkers.values():
            checker.close()


def _answer(notebook: Path, checkers: dict[Path, Checker]) -> dict[str, Any]:
    try:
        course = course_here(notebook.parent).course
    except CourseError:
        return {"problem": NO_TESTS.format(notebook)}
    if not course.source.is_dir():
        return {"problem": NO_TESTS.format(notebook)}
    try:
        checker = checkers.get(course.home)
        if checker is None:
            checker = checkers[course.home] = Checker(course)
        checked = checker.check(notebook)
    except CourseError as error:
        return {"problem": str(error)}
    return {"html": fragment(checked), "text": text(checked), "complete": checked.complete}


if __name__ == "__main__":
    main()
