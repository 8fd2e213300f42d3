"""Collecting from the exchange: no link is followed, and one hand-in ends nobody else's."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Shell
from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeError
from nbgrader.exchange.default import (
    ExchangeFetchAssignment,
    ExchangeFetchFeedback,
    ExchangeSubmit,
)
from nbgrader.utils import get_username
from small_class import NAME, RIGHT, grade, hand_in
from traitlets.config import Config

from autograder.commands.main import main
from autograder.commands.terminal import DONE
from autograder.course.exchange import (
    Collect,
    ReleaseAssignment,
    ReleaseFeedback,
    copy_plain,
    reads_data,
)
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.intake import read_submission
from autograder.course.masters import read_master


def test_only_plain_files_are_copied(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    (source / "inner").mkdir(parents=True)
    (source / "inner" / "a.txt").write_text("a")
    (source / "b.txt").write_text("b" * 100)
    (source / "c.txt").symlink_to("/etc/passwd")
    (source / "d").symlink_to("/etc")
    os.mkfifo(source / "e.txt")
    found = copy_plain(source, target, 10)
    assert [path.relative_to(target).as_posix() for path in target.rglob("*.*")] == ["inner/a.txt"]
    left_out = sorted(path for paths in found.left_out.values() for path in paths)
    assert left_out == ["b.txt", "c.txt", "d", "e.txt"]
    (tmp_path / "link").symlink_to(source)
    with pytest.raises(OSError, match=r"Not a directory|symbolic links"):
        copy_plain(tmp_path / "link", tmp_path / "other", 10)


@pytest.mark.slow
def test_nbgrader_collects_what_can_be_collected_and_names_the_rest(
    built: Course, shell: Shell
) -> None:
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    inbound = built.root / "exchange" / "neural-networks-basics" / "inbound"
    inbound.mkdir(parents=True)
    (built.root / "exchange").chmod(0o777)
    for who, time in (
        ("ada", "2025-11-05 10:00:00 UTC"),
        ("eve", "2025-11-05 10:00:00 UTC"),
        ("odd", "24:00" + "9" * 37),
    ):
        folder = inbound / f"{who}+{NAME}+{time}+x"
        folder.mkdir()
        shutil.copy(built.release / NAME / f"{NAME}.ipynb", folder)
        (folder / "timestamp.txt").write_text(time)
    (inbound / f"eve+{NAME}+2025-11-05 10:00:00 UTC+x" / "notes.txt").symlink_to(
        built.source / NAME / f"{NAME}.ipynb"
    )
    (inbound / f"link+{NAME}+2025-11-05 10:00:00 UTC+x").symlink_to(built.source / NAME)
    done = shell("nbgrader", "collect", NAME, cwd=built.root, fails=True)
    assert "1 could not be collected" in done.stderr
    assert "notes.txt" in done.stderr
    collected = sorted(path.relative_to(built.submitted) for path in built.submitted.rglob("*.*"))
    assert [path.as_posix() for path in collected] == [
        f"{who}/{NAME}/{name}"
        for who in ("ada", "eve", "odd")
        for name in (f"{NAME}.ipynb", "timestamp.txt")
    ]
    again = shell("nbgrader", "collect", NAME, "--update", cwd=built.root, fails=True)
    assert "Traceback" not in again.stderr


# -- there and back --------------------------------------------------------------------------------

Step = Callable[..., None]


@pytest.fixture
def step(built: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Step:
    """Take a step of nbgrader's exchange as its command does, in a folder."""
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    (built.root / "exchange").mkdir()
    (built.root / "exchange").chmod(0o777)

    def take(kind: type[Any], where: Path, **options: Any) -> None:
        config = Config()
        config.CourseDirectory.course_id = "neural-networks-basics"
        config.CourseDirectory.assignment_id = NAME
        config.CourseDirectory.root = str(where)
        config.CourseDirectory.db_url = built.gradebook_url
        config.Exchange.root = str(built.root / "exchange")
        config.Exchange.cache = str(tmp_path / "cache")
        config.Exchange.assignment_dir = str(where)
        config[kind.__name__].update(options)
        monkeypatch.chdir(where)
        coursedir = CourseDirectory(config=config)
        kind(coursedir=coursedir, authenticator=Authenticator(config=config), config=config).start()

    return take


def test_feedback_comes_back_to_those_who_handed_in_through_the_exchange(
    built: Course, step: Step, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    participant = tmp_path / "participant"
    participant.mkdir()
    me = get_username()
    with pytest.raises(ExchangeError):
        step(ReleaseFeedback, built.root)
    assert f"run `nbgrader generate_feedback {NAME}` first" in caplog.text
    hand_in(built, "ada", RIGHT)  # by another way
    step(ReleaseAssignment, built.root)
    step(ExchangeFetchAssignment, participant)
    step(ExchangeSubmit, participant)
    step(Collect, built.root)
    assert grade(built) == main(["feedback", "--course", str(built.root)]) == DONE
    step(ReleaseFeedback, built.root)
    assert "1 handed in by another way" in caplog.text
    assert caplog.text.rstrip().endswith("ada")
    step(ExchangeFetchFeedback, participant)
    (page,) = (participant / NAME / "feedback").rglob("*.html")
    assert page.read_bytes() == (built.feedback / me / NAME / f"{NAME}.html").read_bytes()

    caplog.clear()
    step(Collect, built.root)
    assert "again since" not in caplog.text
    step(ExchangeSubmit, participant)
    step(Collect, built.root)
    said = [record.message for record in caplog.records if record.levelno == logging.WARNING]
    assert f"`nbgrader collect {NAME} --update`: {me}" in said[-1]
    step(Collect, built.root, update=True)
    caplog.clear()
    step(Collect, built.root)
    assert "again since" not in caplog.text


def test_an_assignment_takes_the_data_that_it_reads_along(
    built: Course, step: Step, tmp_path: Path
) -> None:
    (built.data / "pictures").mkdir(parents=True)
    for name in ("cats.h5", "pictures/one.png", "build.py"):
        (built.data / name).write_text("here")
    participant = tmp_path / "participant"
    participant.mkdir()
    released = built.root / "exchange" / "neural-networks-basics" / "outbound" / NAME
    step(ReleaseAssignment, built.root)
    assert [path.name for path in released.iterdir()] == [f"{NAME}.ipynb"]  # it reads none
    notebook = built.release / NAME / f"{NAME}.ipynb"
    text = notebook.read_text()
    notebook.write_text(text.replace("import sys", "import sys; CATS = 'cats.h5'"))
    step(ReleaseAssignment, built.root, force=True)
    step(ExchangeFetchAssignment, participant)
    fetched = participant / NAME
    files = {path.relative_to(fetched).as_posix() for path in fetched.rglob("*.*")}
    assert files == {f"{NAME}.ipynb", "data/cats.h5", "data/pictures/one.png"}

    (fetched / "data" / "mine.png").write_text("mine")
    step(ExchangeSubmit, participant)
    step(Collect, built.root)
    (collected,) = built.submitted.glob(f"*/{NAME}")
    files = {path.relative_to(collected).as_posix() for path in collected.rglob("*.*")}
    assert {file for file in files if file.startswith("data")} == {"data/mine.png"}
    shutil.copytree(fetched / "data", collected / "data", dirs_exist_ok=True)
    read = read_submission(collected, read_master(built, NAME).asked, 16)
    assert {file for file in read.files if file.startswith("data")} == {"data/mine.png"}
    assert not read.notes


@pytest.mark.parametrize(
    ("name", "reads"),
    [("logistic_regression", True), ("vectorization", False), ("python_basics", True)],
)
def test_what_the_courses_own_assignments_read(course: Course, name: str, reads: bool) -> None:
    assert reads_data(course.release / name, course.data) is reads
