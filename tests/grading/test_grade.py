"""Grading a class: nothing is lost, nothing counts twice, nobody suffers for another."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import code, small_assignment, write_notebook
from small_class import HALF, NAME, RIGHT, grade, hand_in, scores

from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.gradebook import Gradebook
from autograder.course.standing import Flag, read_standing
from autograder.grading.grade import ENOUGH, LOCK, STAGING, seem_pending

pytestmark = pytest.mark.slow


def everything(course: Course) -> dict[str, object]:
    """Return all that a run leaves behind, without what differs from run to run."""
    with Gradebook(course) as gradebook:
        points = gradebook.marks(NAME)
    files = {
        str(path.relative_to(course.root)): re.sub(rb'"seconds": [\d.]+', b"", path.read_bytes())
        for path in sorted(course.autograded.rglob("*"))
        if path.is_file()
    }
    with sqlite3.connect(course.root / "gradebook.db") as database:
        counts = [
            database.execute(f"select count(*) from {table}").fetchone()[0]
            for table in ("student", "submitted_assignment", "submitted_notebook", "grade")
        ]
    return {"points": points, "files": files, "counts": counts}


def test_only_new_and_changed_submissions_are_graded(
    built: Course, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_in(built, "ada", RIGHT)
    hand_in(built, "bruno", HALF)
    assert grade(built) == DONE
    assert scores(built) == {"ada": 3, "bruno": 2}
    assert "2 graded" in capsys.readouterr().out

    with monkeypatch.context() as without:
        without.setattr("autograder.engine.pool.Worker", None)  # nobody needs one
        assert grade(built) == DONE
    assert "Nothing is new" in capsys.readouterr().out

    again = hand_in(built, "ada", HALF)
    for path in (again, again.parent):  # whoever goes by times would see nothing
        os.utime(path, (0, 0))
    assert not seem_pending(built, [NAME])
    assert seem_pending(built, [NAME], force=True) == 2
    assert seem_pending(built, [NAME], "bruno", force=True) == 1
    assert grade(built) == DONE
    assert scores(built)["ada"] == 2
    hand_in(built, "ada", RIGHT)
    assert seem_pending(built, [NAME]) == 1
    assert not seem_pending(built, [NAME], "bruno")
    assert seem_pending(built, [NAME] * ENOUGH, force=True) == ENOUGH
    assert grade(built) == DONE
    capsys.readouterr()

    hand_in(built, "bruno", RIGHT)
    hand_in(built, "chen", {})
    assert grade(built) == DONE
    said = capsys.readouterr().out
    assert "2 graded" in said
    assert "ada" not in said
    assert scores(built) == {"ada": 3, "bruno": 3, "chen": 0}

    assert grade(built, "--force", "--student", "ada") == DONE
    assert "1 graded" in capsys.readouterr().out
    assert grade(built, "--student", "nobody") == NOT_DONE
    assert "nobody" in capsys.readouterr().err


def test_changed_tests_grade_again_what_they_touch_and_say_so(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(built, "ada", HALF | {"cube": "def cube(x):\n    return 8"})
    assert grade(built) == DONE
    assert scores(built) == {"ada": 3}

    cells = small_assignment()
    cells[6]["source"] = "assert cube(2) == 8\nassert cube(3) == 27"
    cells.insert(7, code("test_cube_edge", "assert cube(0) == 0", points=2))
    write_notebook(built.source / NAME / f"{NAME}.ipynb", cells)
    capsys.readouterr()
    assert grade(built) == DONE
    assert "squares: its tests have changed; 1 graded before" in capsys.readouterr().out
    assert scores(built) == {"ada": 2}
    with Gradebook(built) as gradebook:
        assert gradebook.marks(NAME)["ada"].points["test_cube_edge"] == 0

    write_notebook(built.source / NAME / f"{NAME}.ipynb", small_assignment())
    assert grade(built) == DONE
    assert scores(built) == {"ada": 3}


def test_what_was_graded_by_other_rules_is_graded_again(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(built, "ada", RIGHT)
    assert grade(built) == DONE
    config = built.root / CONFIG_NAME
    before = config.read_text()
    for setting in ("False", "True"):
        config.write_text(f"{before}\nc.Judging.follow_through = {setting}\n")
        capsys.readouterr()
        assert grade(built) == DONE
        said = capsys.readouterr().out
        assert "squares: c.Judging.follow_through has changed; 1 graded before" in said
        assert grade(built) == DONE
        assert "Nothing is new" in capsys.readouterr().out
    judged = built.autograded / "ada" / NAME / f"{NAME}.ipynb"
    judged.write_text(judged.read_text().replace('"follow_through"', '"not_yet_known"'))
    assert grade(built) == DONE
    said = capsys.readouterr().out
    assert "squares: an older version of autograder graded it; 1 graded before" in said


def test_what_failed_for_want_of_a_module_is_graded_again_when_it_is_there(
    built: Course, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_in(built, "ada", {**RIGHT, "cube": f"import absent_one\n{RIGHT['cube']}"})
    hand_in(built, "bruno", HALF)
    assert grade(built) == DONE
    assert grade(built) == DONE
    assert "Nothing is new" in capsys.readouterr().out
    monkeypatch.setattr("autograder.course.stale.is_installed", "absent_one".__eq__)
    assert read_standing(built, NAME).students[0].flags == {
        Flag.STALE: "a module that was missing is installed; grade it again"
    }
    assert grade(built) == DONE
    said = capsys.readouterr().out
    assert "squares: a module that was missing is installed; 1 graded before is graded" in said


def test_a_new_gradebook_says_what_nbgrader_would_say_of_its_version(built: Course) -> None:
    """Else `nbgrader db upgrade` would not know what to do with it; also after a run that died."""
    from nbgrader.api import get_alembic_version

    path = built.root / "gradebook.db"
    path.unlink(missing_ok=True)
    with Gradebook(built) as gradebook:
        assert gradebook.marks(NAME) == {}
    with sqlite3.connect(path) as database:
        said = database.execute("select version_num from alembic_version").fetchall()
        assert said == [(get_alembic_version(),)]
        tables = database.execute("select name from sqlite_master where type='table'").fetchall()
        for (table,) in tables:
            if table != "alembic_version":
                database.execute(f"drop table {table}")
    with Gradebook(built) as gradebook:
        assert gradebook.marks(NAME) == {}


def test_prose_that_changes_grades_nothing_again(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(built, "ada", RIGHT)
    assert grade(built) == DONE
    cells = small_assignment()
    cells[0]["source"] = "# Squares and cubes"
    write_notebook(built.source / NAME / f"{NAME}.ipynb", cells)
    capsys.readouterr()
    assert grade(built) == DONE
    assert "Nothing is new" in capsys.readouterr().out


def test_what_a_person_graded_survives_grading_again(built: Course) -> None:
    hand_in(built, "ada", RIGHT | {"why": "Since it is so."})
    assert grade(built) == DONE
    from nbgrader.api import Gradebook as Book

    with Book(built.gradebook_url) as book:
        book.find_grade("why", NAME, NAME, "ada").manual_score = 1.5
        book.find_grade("test_cube_values", NAME, NAME, "ada").extra_credit = 0.5
        book.find_comment("why", NAME, NAME, "ada").manual_comment = "Well said."
        book.db.commit()
    assert grade(built, "--force") == DONE
    with Book(built.gradebook_url) as book:
        assert book.find_grade("why", NAME, NAME, "ada").manual_score == 1.5
        assert book.find_grade("test_cube_values", NAME, NAME, "ada").score == 1.5
        assert book.find_comment("why", NAME, NAME, "ada").manual_comment == "Well said."


def test_the_gradebook_is_as_nbgrader_would_leave_it(built: Course, tmp_path: Path) -> None:
    """The same submissions, graded by nbgrader's own command with its own steps."""
    hand_in(built, "ada", RIGHT | {"why": "Since it is so."})
    hand_in(built, "bruno", HALF)
    hand_in(built, "chen", {})
    assert grade(built) == DONE
    ours = _rows(built)
    (built.root / "gradebook.db").unlink()
    for words in (["generate_assignment", NAME, "--force"], ["autograde", NAME, "--force"]):
        subprocess.run(
            [str(Path(sys.executable).parent / "nbgrader"), *words],
            cwd=built.root,
            check=True,
            capture_output=True,
            timeout=300,
        )
    assert _rows(built) == ours


def _rows(course: Course) -> list[tuple[object, ...]]:
    with sqlite3.connect(course.root / "gradebook.db") as database:
        return database.execute(
            "select s.student_id, c.name, g.auto_score, g.manual_score, g.needs_manual_grade,"
            " coalesce(m.auto_comment, '') from grade g join base_cell c on g.cell_id = c.id"
            " join submitted_notebook n on g.notebook_id = n.id"
            " join submitted_assignment s on n.assignment_id = s.id"
            " left join comment m on m.cell_id = c.id and m.notebook_id = n.id"
            " order by s.student_id, c.name"
        ).fetchall()


# -- robust input -------------------------------------------------------------------------------


def test_broken_submissions_are_named_and_the_others_graded(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    good = hand_in(built, "good", RIGHT)
    content = good.read_bytes()
    problems = {
        "empty": b"",
        "text": b"Dear teacher, here is my notebook.",
        "binary": bytes(range(256)),
        "other": json.dumps({"cells": [], "metadata": {}, "nbformat": 4}).encode(),
        "future": content.replace(b'"nbformat": 4', b'"nbformat": 6'),
        "huge": content + b" " * (17 * 2**20),
        "deep": b'{"cells":' + b"[" * 100_000,
    }
    for student, broken in problems.items():
        hand_in(built, student, {}).write_bytes(broken)
    odd = ["link", "folder", "pipe", "linked folder", "misnamed", "absent"]
    for student in odd:
        path = built.submitted / student / NAME / f"{NAME}.ipynb"
        if student == "linked folder":
            path.parent.parent.mkdir()
            path.parent.symlink_to(good.parent)
            continue
        path.parent.mkdir(parents=True)
        if student == "link":
            path.symlink_to(good)
        elif student == "folder":
            path.mkdir()
        elif student == "pipe":
            os.mkfifo(path)
        elif student == "misnamed":
            path.with_name("my squares.ipynb").write_bytes(b"{}")
    before = {path: path.read_bytes() for path in built.submitted.rglob("*") if path.is_file()}

    assert grade(built) == NEEDS_PERSON
    said = capsys.readouterr().out
    for student in [*problems, *odd]:
        assert f"\n  {student}, {NAME}: " in said, student
        assert not (built.autograded / student).exists()
    assert "my squares.ipynb: rename it squares.ipynb" in said
    assert f"1 graded, {len(problems) + len(odd)} could not be graded" in said
    assert scores(built) == {"good": 3}
    assert before == {p: p.read_bytes() for p in built.submitted.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    "student",
    ["Ada Lovelace", "o'brien", "-force", "Zoë 数", "a;rm -rf b", "$s{}", "=1+1"],
)
def test_odd_names_are_names(built: Course, student: str) -> None:
    hand_in(built, student, RIGHT)
    assert grade(built, "--workers", "1") == DONE
    assert scores(built) == {student: 3}
    assert (built.autograded / student / NAME / f"{NAME}.ipynb").is_file()


def test_files_beside_the_notebook_shadow_nothing_and_are_there_to_read(built: Course) -> None:
    path = hand_in(
        built,
        "ada",
        {
            "square": "import numpy, json\nimport helper\n\ndef square(x):\n"
            "    assert numpy.ones(1) == 1 and open('notes.txt').read() == 'hello'\n"
            "    return helper.times(x, x)"
        },
    )
    (path.parent / "numpy.py").write_text("raise SystemExit")
    (path.parent / "json.py").write_text("raise SystemExit")
    (path.parent / "helper.py").write_text("def times(a, b):\n    return a * b")
    (path.parent / "notes.txt").write_text("hello")
    (path.parent / "timestamp.txt").write_text("the day before yesterday \0")
    (path.parent / "link.txt").symlink_to("/etc/passwd")
    assert grade(built) == DONE
    assert scores(built) == {"ada": 2}
    kept = {path.name for path in (built.autograded / "ada" / NAME).iterdir()}
    assert "notes.txt" in kept
    assert "link.txt" not in kept


def test_a_believable_timestamp_is_recorded(built: Course) -> None:
    for student, text in (("ada", "2026-01-02 03:04:05 UTC"), ("bruno", "2999-01-01 00:00:00 UTC")):
        path = hand_in(built, student, RIGHT)
        (path.parent / "timestamp.txt").write_text(text)
    assert grade(built) == DONE
    with sqlite3.connect(built.root / "gradebook.db") as database:
        rows = dict(database.execute("select student_id, timestamp from submitted_assignment"))
    assert rows == {"ada": "2026-01-02 03:04:05.000000", "bruno": None}


# -- crashes -------------------------------------------------------------------------------------


@pytest.fixture
def undisturbed(built: Course) -> tuple[Course, dict[str, object]]:
    """A class of twelve, and what a run that nobody disturbs makes of it."""
    for number in range(12):
        hand_in(built, f"s{number:02}", [RIGHT, HALF, {}][number % 3])
    assert grade(built) == DONE
    expected = everything(built)
    shutil.rmtree(built.autograded)
    (built.root / "gradebook.db").unlink()
    return built, expected


def start(course: Course) -> subprocess.Popen[bytes]:
    words = [sys.executable, "-m", "autograder", "grade", "--course", str(course.root)]
    return subprocess.Popen(
        words, env=os.environ | {"AUTOGRADER_TEST": str(course.root)}, stderr=subprocess.DEVNULL
    )


def left_over(course: Course) -> list[str]:
    """Return the processes that a run of this course has left behind."""
    mark = f"AUTOGRADER_TEST={course.root}".encode()
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if mark in path.read_bytes():
                found.append((path.parent / "cmdline").read_text().replace("\0", " "))
        except OSError:
            continue
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_run_that_is_killed_again_and_again_ends_like_an_undisturbed_one(
    undisturbed: tuple[Course, dict[str, object]],
) -> None:
    course, expected = undisturbed
    for delay in (0.4, 1.2, 2.5, 3.2, 4.0, 5.0):
        process = start(course)
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path in course.autograded.glob("*/*/*.ipynb"):
            json.loads(path.read_text())  # what is there is whole
    deadline = time.monotonic() + 10
    while left_over(course) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert left_over(course) == []
    assert grade(course) == DONE
    assert everything(course) == expected
    assert not (course.autograded / STAGING).exists()


@pytest.mark.parametrize("moment", ["record", "rename"])
def test_a_run_that_fails_between_two_steps_is_made_good_by_the_next(
    undisturbed: tuple[Course, dict[str, object]], moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    course, expected = undisturbed

    class PowerLossError(BaseException):
        pass

    def fail(*_: object, **__: object) -> None:
        raise PowerLossError

    with monkeypatch.context() as patch:
        owner: object = Gradebook if moment == "record" else Path
        patch.setattr(owner, moment, fail)
        with pytest.raises(PowerLossError):
            grade(course)
    assert list(course.autograded.glob("*/*/*.ipynb")) == []
    assert grade(course) == DONE
    assert everything(course) == expected


def test_a_full_disk_stops_the_run_with_a_sentence_and_loses_nothing(
    undisturbed: tuple[Course, dict[str, object]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    course, expected = undisturbed
    written = 0

    def fsync(handle: int) -> None:
        nonlocal written
        written += 1
        if written > 5:
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        assert grade(course) == NOT_DONE
    assert "No space left on device" in capsys.readouterr().err
    assert grade(course) == DONE
    assert everything(course) == expected


def test_two_runs_at_a_time_are_refused(built: Course, capsys: pytest.CaptureFixture[str]) -> None:
    import fcntl

    hand_in(built, "ada", RIGHT)
    with (built.root / LOCK).open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        assert grade(built) == NOT_DONE
    assert "another run" in capsys.readouterr().err
    assert grade(built) == DONE


def test_a_gradebook_that_cannot_be_opened_is_named(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(built, "ada", RIGHT)
    config = built.root / "nbgrader_config.py"
    config.write_text(
        config.read_text() + 'c.CourseDirectory.db_url = "sqlite:////nowhere/at/all.db"\n'
    )
    assert grade(Course(built.root)) == NOT_DONE
    assert "nowhere/at/all.db" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("c.Sandbox.memmory = 1", "memmory is no limit"),
        ("c.Sandbox.memory = -1", "memory must be a positive number"),
        ("c.Sandbox.memory = 1.5", "memory must be a whole number"),
    ],
)
def test_a_limit_that_is_none_is_named(
    built: Course, capsys: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    hand_in(built, "ada", RIGHT)
    config = built.root / "nbgrader_config.py"
    config.write_text(f"{config.read_text()}{line}\n")
    assert grade(built) == NOT_DONE
    assert said in capsys.readouterr().err
