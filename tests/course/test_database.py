"""A gradebook that can't be used: one sentence, soon, with the way out."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from nbgrader.auth import Authenticator
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeError
from postgres import postgres, postgres_programs
from small_class import HALF, NAME, RIGHT, grade, hand_in

from autograder.authoring.generate import Kept
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NOT_DONE
from autograder.course import database
from autograder.course.database import GradebookError
from autograder.course.exchange import Collect
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.masters import read_master

pytestmark = pytest.mark.slow

T = TypeVar("T")
PATIENCE = 15  # seconds, of which the first two are silent


@pytest.fixture(scope="module")
def graded_once(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course's folder, with one submission graded."""
    folder = tmp_path_factory.mktemp("graded") / "course"
    shutil.copytree(built_once, folder)
    hand_in(Course(folder), "ada", RIGHT)
    assert grade(Course(folder)) == DONE
    return folder


@pytest.fixture
def graded(graded_once: Path, tmp_path: Path) -> Course:
    shutil.copytree(graded_once, tmp_path / "course")
    return Course(tmp_path / "course")


def book(course: Course) -> Path:
    return course.root / "gradebook.db"


def report(course: Course) -> int:
    return main(["report", "--course", str(course.root)])


def with_url(course: Course, url: str) -> Course:
    """Return the course with its gradebook elsewhere."""
    config = course.root / "nbgrader_config.py"
    config.write_text(f'{config.read_text()}c.CourseDirectory.db_url = "{url}"\n')
    return Course(course.root)


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the last line of what was said, which is no traceback."""
    said = capsys.readouterr().err
    assert "Traceback" not in said
    return said.strip().splitlines()[-1]


# -- another program is at it ----------------------------------------------------------------------


@contextlib.contextmanager
def held(path: Path, how: str) -> Iterator[None]:
    """Hold a database as another program does."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(f"begin {how}")
    try:
        yield
    finally:
        other.close()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """When each command that waited said so for the first time."""
    found: list[float] = []
    wait = database.Database.attempt

    def attempt(self: database.Database, work: Callable[[], T], *undo: Callable[[], None]) -> T:
        said: list[float] = []
        tell = self._waiting

        def telling(sentence: str) -> None:
            said.append(time.monotonic())
            tell(sentence)

        self._waiting = telling
        try:
            return wait(self, work, *undo)
        finally:
            self._waiting = tell
            found.extend(said[:1])

    monkeypatch.setattr(database.Database, "attempt", attempt)
    return found


@pytest.mark.parametrize("how", ["immediate", "exclusive"])
def test_a_locked_gradebook_is_said_soon_with_progress_meanwhile(
    graded: Course, how: str, waits: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(graded, "ada", HALF)
    with held(book(graded), how):
        for run in (report, grade):
            if how == "immediate" and run is report:
                continue  # who only reads is not held up
            capsys.readouterr()
            assert run(graded) == NOT_DONE
            assert time.monotonic() - waits.pop() < PATIENCE - database.SAY_SECONDS
            said = capsys.readouterr().err
            assert "waiting for the gradebook" in said
            assert "is being used by another program" in said
    assert report(graded) == DONE


@pytest.mark.parametrize("deed", ["open", "learn", "recorded", "record", "marks"])
def test_each_use_of_a_locked_gradebook_waits_and_then_ends(
    graded: Course, deed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_out = database.WAIT_SECONDS - 1.5  # seconds: not so many that it doesn't say it waits
    monkeypatch.setattr(database, "WAIT_SECONDS", 1.5)
    master = read_master(graded, NAME).notebooks
    said: list[str] = []
    deeds: dict[str, Callable[[Gradebook], object]] = {
        "learn": lambda gradebook: gradebook.learn(NAME, master),
        "recorded": lambda gradebook: gradebook.recorded(NAME),
        "record": lambda gradebook: gradebook.record(NAME, "bea", master),
        "marks": lambda gradebook: gradebook.marks(NAME),
    }
    if deed == "open":
        with held(book(graded), "exclusive"), pytest.raises(GradebookError, match="being used by"):
            Gradebook(graded, said.append)
    else:
        with Gradebook(graded, said.append) as gradebook:
            with held(book(graded), "exclusive"):
                start = time.monotonic()
                with pytest.raises(GradebookError, match="being used by another program"):
                    deeds[deed](gradebook)
                assert time.monotonic() - start + left_out < PATIENCE
            deeds[deed](gradebook)  # afterwards it goes on
    assert said
    assert all("another program is using it" in one for one in said)


@pytest.mark.parametrize("how", ["immediate", "exclusive"])
def test_steps_that_nbgrader_does_itself_end_before_it_opens_a_locked_gradebook(
    graded: Course, how: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(database, "WAIT_SECONDS", 1.5)
    coursedir = CourseDirectory(config=graded.config)
    coursedir.assignment_id = NAME
    released = (graded.release / NAME / f"{NAME}.ipynb").read_bytes()
    generate = GenerateAssignment(coursedir=coursedir, exporter_class=Kept, force=True)
    collect = Collect(coursedir=coursedir, authenticator=Authenticator())
    for step, error in ((generate.start, NbGraderException), (collect.init_src, ExchangeError)):
        caplog.clear()
        start = time.monotonic()
        with held(book(graded), how), pytest.raises(error, match="being used by another program"):
            step()
        assert time.monotonic() - start < 5  # nbgrader's own waiting
        assert "waiting for the gradebook" in caplog.text
        assert "wait for its end or close it" in caplog.text
    assert (graded.release / NAME / f"{NAME}.ipynb").read_bytes() == released


def test_a_gradebook_that_is_let_go_in_time_is_written_to(graded: Course) -> None:
    other = sqlite3.connect(book(graded), isolation_level=None)
    with Gradebook(graded, lambda _: other.close()) as gradebook:
        other.execute("begin immediate")
        gradebook.record(NAME, "bea", read_master(graded, NAME).notebooks)
        assert gradebook.recorded(NAME) == {"ada", "bea"}


def test_a_reader_leaves_nothing_that_another_program_waits_for(graded: Course) -> None:
    with Gradebook(graded) as gradebook:
        gradebook.marks(NAME)
        with held(book(graded), "exclusive"):
            pass


# -- it is none ---------------------------------------------------------------------------------


def older(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("update alembic_version set version_num = '724cde206c17'")


def ancient(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("drop table alembic_version")


def newer(path: Path) -> None:
    with sqlite3.connect(path) as base:
        base.execute("update alembic_version set version_num = 'fedcba987654'")


def other_database(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as base:
        base.execute("create table moz_places (id integer)")


def text_file(path: Path) -> None:
    path.write_text("student,points\n" * 200)


def torn(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (older, "was made by an older nbgrader; run `nbgrader db upgrade`"),
        (ancient, "was made by an older nbgrader; run `nbgrader db upgrade`"),
        (newer, "was made by a newer nbgrader"),
        (other_database, "is a database of something else"),
        (text_file, "is no database, or a damaged one"),
        (torn, "is no database, or a damaged one"),
        (folder, "is a folder"),
        (pipe, "is no plain file"),
    ],
)
def test_a_gradebook_that_is_none_of_ours_is_one_sentence(
    graded: Course,
    harm: Callable[[Path], None],
    expected: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    harm(book(graded))
    for run in (grade, report):
        capsys.readouterr()
        assert run(graded) == NOT_DONE
        said = sentence(capsys)
        assert f"{book(graded)} {expected}" in said


def test_the_command_that_the_sentence_names_makes_an_older_gradebook_usable(
    graded: Course,
) -> None:
    path = book(graded)
    with sqlite3.connect(path) as base:  # as nbgrader 0.6 left it
        base.execute("update alembic_version set version_num = '167914646830'")
        base.execute("alter table student drop column lms_user_id")
    with pytest.raises(GradebookError, match="nbgrader db upgrade"):
        Gradebook(graded)
    words = [str(Path(sys.executable).parent / "nbgrader"), "db", "upgrade"]
    programs = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    subprocess.run(
        words, cwd=graded.root, env=os.environ | {"PATH": programs}, check=True, capture_output=True
    )
    with Gradebook(graded) as gradebook:
        assert gradebook.marks(NAME)["ada"].points["test_square_values"] == 1


def test_a_gradebook_that_may_only_be_read_is_reported_and_not_graded_into(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    course = with_url(graded, f"sqlite:///file:{book(graded)}?mode=ro&uri=true")
    assert report(course) == DONE
    hand_in(graded, "ada", HALF)
    assert grade(course) == NOT_DONE
    assert f"{book(graded)} may not be written to" in sentence(capsys)


def test_a_full_disk_is_one_sentence(
    graded: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    def no_room(connection: sqlite3.Connection, _: object) -> None:
        pages = connection.execute("pragma page_count").fetchone()[0]
        connection.execute(f"pragma max_page_count = {pages}")

    for number in range(40):
        hand_in(graded, f"s{number:02}-{'x' * 80}", RIGHT)
    event.listen(Engine, "connect", no_room)
    try:
        assert grade(graded) == NOT_DONE
    finally:
        event.remove(Engine, "connect", no_room)
    assert "can't grow, for the disk is full; make room" in sentence(capsys)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("nonsense", "is no address of a database"),
        ("postgresql+nodriver://x/y", "db_url|can't be used"),
        ("sqlite:////no/such/folder/gradebook.db", "there is no folder /no/such/folder"),
        ("postgresql+psycopg://x:secret@127.0.0.1:1/y", "can't be used"),
    ],
)
def test_an_address_without_a_gradebook_is_one_sentence(
    built: Course, url: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    import re

    assert grade(with_url(built, url)) == NOT_DONE
    said = sentence(capsys)
    assert re.search(expected, said)
    assert "secret" not in said


@pytest.mark.skipif(
    postgres_programs() is None, reason="needs a PostgreSQL server (Debian's package: postgresql)"
)
def test_a_locked_gradebook_in_postgresql_is_said_soon(
    built: Course,
    tmp_path_factory: pytest.TempPathFactory,
    waits: list[float],
    capsys: pytest.CaptureFixture[str],
) -> None:
    import psycopg

    hand_in(built, "ada", RIGHT)
    with postgres(tmp_path_factory.mktemp("server")) as url:
        course = with_url(built, url)
        assert grade(course) == DONE
        with psycopg.connect(url.replace("+psycopg", "")) as other:
            other.execute("lock table grade, assignment in access exclusive mode")
            hand_in(built, "ada", HALF)
            for run in (report, grade):
                capsys.readouterr()
                assert run(course) == NOT_DONE
                assert time.monotonic() - waits.pop() < PATIENCE - database.SAY_SECONDS
                said = capsys.readouterr().err
                assert "waiting for the gradebook" in said
                assert "is being used by another program" in said
            other.rollback()
            other.execute("update alembic_version set version_num = '724cde206c17'")
            other.commit()
        capsys.readouterr()
        assert report(course) == NOT_DONE
        assert "nbgrader db upgrade" in sentence(capsys)
    shutil.rmtree(built.autograded)
