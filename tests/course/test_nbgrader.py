"""Plain nbgrader on the course: its own commands, with the course's settings and without."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import ASSIGNMENTS, BARE_CONFIG, ROOT, Shell, copy_course, edit
from small_class import apart, mixtures

from autograder.authoring.audit import Answer
from autograder.commands.main import main
from autograder.commands.terminal import DONE
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.gradebook import Gradebook
from autograder.course.marks import Marks

pytestmark = pytest.mark.slow

RIGHT_NOTEBOOKS, WRONG_NOTEBOOKS = 2, 1  # the audit and the engine's tests face every answer


def grades_of(course: Course, name: str, student: str) -> dict[str, float | None]:
    """Return grade_id -> points of one submission, as the gradebook has them."""
    with Gradebook(course) as gradebook:
        return gradebook.marks(name)[student].points


def points_by_student(marks: Mapping[str, Marks]) -> dict[str, dict[str, float | None]]:
    return {student: mine.points for student, mine in marks.items()}


def hand_in(course: Course, student: str, name: str, answers: list[Answer]) -> Path:
    released = course.release / name / f"{name}.ipynb"
    target = course.submitted / student / name / f"{name}.ipynb"
    return edit(released, target, {answer.exercise: answer.source for answer in answers})


@pytest.mark.parametrize("config", [None, BARE_CONFIG], ids=["course config", "bare config"])
def test_a_clone_builds_and_grades_with_nbgraders_commands(
    tmp_path: Path, shell: Shell, config: str | None
) -> None:
    course = copy_course(tmp_path, config=config, names=("python_basics",))
    shell("nbgrader", "generate_assignment", "python_basics", cwd=tmp_path)
    name = "python_basics/python_basics.ipynb"
    built, released = (course.release / name).read_text(), (ROOT / "release" / name).read_text()
    if config == BARE_CONFIG:  # which leaves a stub's line, and so its checksum, as nbgrader's are
        assert built != released
        released = released.replace("  # delete this line when you write yours", "")
        built, released = (re.sub(r'"checksum": "\w+"', "", text) for text in (built, released))
    assert built == released
    hand_in(course, "ada", "python_basics", mixtures(course, "python_basics", right=True)[0])
    shell("nbgrader", "autograde", "python_basics", cwd=tmp_path)
    grades = grades_of(course, "python_basics", "ada")
    assert sum(points or 0 for points in grades.values()) == 30


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_plain_nbgrader_agrees_with_the_audit_and_the_engine_with_both(
    tmp_path: Path, shell: Shell, name: str
) -> None:
    course = copy_course(tmp_path, config=BARE_CONFIG, names=(name,))
    assignment = course.assignment(name)
    right = mixtures(course, name, right=True)[:RIGHT_NOTEBOOKS]
    wrong = apart(course, name)[:WRONG_NOTEBOOKS]
    for number, answers in enumerate(right):
        hand_in(course, f"right{number}", name, answers)
    for number, answers in enumerate(wrong):
        hand_in(course, f"wrong{number}", name, [*right[0], *answers])
    hand_in(course, "all_wrong", name, mixtures(course, name, right=False)[0])
    hand_in(course, "untouched", name, [])
    shell("nbgrader", "generate_assignment", name, cwd=tmp_path)
    shell("nbgrader", "autograde", name, cwd=tmp_path)

    for number, answers in enumerate(right):
        grades = grades_of(course, name, f"right{number}")
        lost = {
            answer.path.name: test
            for answer in answers
            for test in assignment.exercise(answer.exercise).tests
            if not grades[test]
        }
        assert lost == {}
    for number, answers in enumerate(wrong):
        grades = grades_of(course, name, f"wrong{number}")
        passed = [
            answer.path.name
            for answer in answers
            if all(grades[test] for test in assignment.exercise(answer.exercise).tests)
        ]
        assert passed == []
    assert sum(points or 0 for points in grades_of(course, name, "untouched").values()) == 0

    with Gradebook(course) as gradebook:
        plain = points_by_student(gradebook.marks(name))
    shutil.rmtree(course.autograded)
    (course.root / "gradebook.db").unlink()
    config = (ROOT / CONFIG_NAME).read_text()
    (course.root / CONFIG_NAME).write_text(f"{config}\nc.Judging.follow_through = False\n")
    ours = Course(course.root)
    assert main(["grade", "--course", str(ours.root), name]) == DONE
    with Gradebook(ours) as gradebook:
        assert points_by_student(gradebook.marks(name)) == plain


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_validate_fails_on_stubs_and_passes_on_solutions(
    tmp_path: Path, shell: Shell, name: str
) -> None:
    course = copy_course(tmp_path, config=BARE_CONFIG, names=(name,))
    stubs = f"release/{name}/{name}.ipynb"
    exercises = course.assignment(name).exercises
    failing = sum(len(e.tests) or 1 for e in exercises)  # a written answer is one cell
    said = shell("nbgrader", "validate", stubs, cwd=tmp_path).stdout
    assert f"VALIDATION FAILED ON {failing} CELL(S)" in said
    solved = hand_in(course, "ada", name, mixtures(course, name, right=True)[0])
    edit(solved, solved, {e.name: "Because it is so." for e in exercises if e.is_manual})
    assert "Success!" in shell("nbgrader", "validate", str(solved), cwd=tmp_path).stdout


def test_the_exchange_takes_an_assignment_there_and_back(tmp_path: Path, shell: Shell) -> None:
    course = copy_course(tmp_path / "instructor", names=("python_basics",))
    participant = tmp_path / "participant"
    participant.mkdir()
    settings = (
        "c = get_config()\n"
        'c.CourseDirectory.course_id = "neural-networks-basics"\n'
        f"c.Exchange.root = {str(course.root / 'exchange')!r}\n"
    )
    (participant / "nbgrader_config.py").write_text(settings)
    (course.root / "exchange").mkdir(mode=0o777)
    (course.root / "exchange").chmod(0o777)

    shell("nbgrader", "generate_assignment", "python_basics", cwd=course.root)
    shell("nbgrader", "release_assignment", "python_basics", cwd=course.root)
    shell("nbgrader", "fetch_assignment", "python_basics", cwd=participant, HOME=str(participant))
    fetched = participant / "python_basics" / "python_basics.ipynb"
    answers = mixtures(course, "python_basics", right=True)[1]
    edit(fetched, fetched, {answer.exercise: answer.source for answer in answers})
    shell("nbgrader", "submit", "python_basics", cwd=participant, HOME=str(participant))
    shell("nbgrader", "collect", "python_basics", cwd=course.root)
    shell("nbgrader", "autograde", "python_basics", cwd=course.root)

    (student,) = [student for student, _ in course.submissions("python_basics")]
    grades = grades_of(course, "python_basics", student)
    assert sum(points or 0 for points in grades.values()) == 30


def test_notebooks_named_by_student_are_collected(tmp_path: Path, shell: Shell) -> None:
    import zipfile

    course = copy_course(tmp_path, names=("python_basics",))
    archive = tmp_path / "downloaded" / "python_basics" / "archive"
    archive.mkdir(parents=True)
    released = (course.release / "python_basics" / "python_basics.ipynb").read_bytes()
    for name in ("ada.ipynb", "bruno_python_basics.ipynb", "python_basics-chen (1).ipynb"):
        (archive / name).write_bytes(released)
    (archive / "dalia").mkdir()
    (archive / "dalia" / "python_basics.ipynb").write_bytes(released)
    (archive / "python_basics.ipynb").write_bytes(released)
    (archive / "notes.txt").write_text("no notebook")
    with zipfile.ZipFile(archive / "class.zip", "w") as bundle:
        bundle.writestr("emil.ipynb", released)
        bundle.writestr("farah lee/python_basics.ipynb", released)
        bundle.writestr("__MACOSX/._emil.ipynb", b"?")

    done = shell("nbgrader", "zip_collect", "python_basics", cwd=tmp_path, fails=True)
    assert done.returncode == 1  # done, and one is nobody's
    assert "does not say whose it is; put it beside the downloads, called STUDENT" in done.stderr
    collected = dict(course.submissions("python_basics"))
    name = "python_basics.ipynb"
    assert sorted(collected) == ["ada", "bruno", "chen", "dalia", "emil", "farah_lee"]
    assert all((folder / name).read_bytes() == released for folder in collected.values())
