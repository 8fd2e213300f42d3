"""A class of any size, made from a few graded submissions without judging each again."""

from __future__ import annotations

import datetime
import json
import random
import shutil

from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.masters import read_master

FIRST = ("Ada", "Bruno", "Chen", "Dalia", "Émile", "Farah", "Goran", "Hana", "Inés", "Jørgen")
LAST = (
    "Lovelace",
    "van der Berg",
    "O'Brien",
    "Nguyễn",
    "Müller-Lüdenscheidt",
    "山田",
    "Ng",
    "de Souza",
)
SUBMITTED_AT = datetime.datetime(2026, 1, 2, 2, 0)


def names(size: int) -> list[tuple[str, str, str]]:
    """Return (folder, first name, last name) of so many students; the same each time."""
    return [
        (f"s{number:03}", FIRST[number % len(FIRST)], LAST[number * 7 // 3 % len(LAST)])
        for number in range(size)
    ]


def grow(course: Course, name: str, size: int, *, late: int = 9, missing: int = 11) -> None:
    """Let a class have this many students, each with a copy of a submission that was graded.

    Args:
        course: its folder, with some graded submissions, which go.
        name: the assignment.
        size: how many students there are then.
        late: every so manyth hands in late.
        missing: every so manyth hands in nothing.
    """
    models = sorted(path.parent for path in course.autograded.glob(f"*/{name}/{name}.ipynb"))
    kept = [course.root / "models" / model.parent.name for model in models]
    for model, place in zip(models, kept, strict=True):
        shutil.copytree(model, place / "autograded")
        shutil.copytree(course.submitted / model.parent.name / name, place / "submitted")
    shutil.rmtree(course.autograded)
    shutil.rmtree(course.submitted)
    (course.root / "gradebook.db").unlink()
    chance = random.Random(1)
    lines = ["student,first name,last name,email,id,section"]
    with Gradebook(course) as gradebook:
        gradebook.learn(name, read_master(course, name).notebooks)
        for number, (student, first, last) in enumerate(names(size)):
            section = "AB"[number % 2]
            lines.append(f"{student},{first},{last},{student}@there.test,{1000 + number},{section}")
            model = chance.choice(kept)
            if number % missing == missing - 1:
                continue
            shutil.copytree(model / "autograded", course.autograded / student / name)
            shutil.copytree(model / "submitted", course.submitted / student / name)
            path = course.autograded / student / name / f"{name}.ipynb"
            judged = json.loads(path.read_text(encoding="utf-8"))
            hours = chance.randrange(1, 60) if number % late == late - 1 else -1
            when = SUBMITTED_AT + datetime.timedelta(hours=hours)
            gradebook.record(name, student, {name: judged}, when)
    (course.root / "students.csv").write_text("\n".join(lines), encoding="utf-8")
    shutil.rmtree(course.root / "models")


def set_due_date(course: Course, name: str) -> None:
    """Let the assignment have been due when those handed in who weren't late."""
    from nbgrader.api import Gradebook as Book

    course_id = str(course.config.CourseDirectory.course_id)
    with Book(course.gradebook_url, course_id) as book:
        book.update_or_create_assignment(name, duedate=SUBMITTED_AT)
