"""Whose nbgrader_config.py is run: one's own, never one that was handed in or downloaded."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import BARE_CONFIG, ROOT

from autograder.commands.main import main
from autograder.commands.terminal import NOT_DONE
from autograder.course import whose
from autograder.course.folder import CONFIG_NAME
from autograder.errors import CourseError

pytestmark = pytest.mark.slow

NAME = "python_basics"
TRAPS = ("resource", "json", "numpy", "argparse", "sitecustomize", "nbgrader", "nbformat", "six")


def make_course(folder: Path) -> Path:
    (folder / "source").mkdir(parents=True)
    (folder / CONFIG_NAME).write_text(BARE_CONFIG)
    return folder.resolve()


@pytest.fixture
def nobodys(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package and an environment that lie in no course."""
    monkeypatch.setattr(whose, "_own_roots", lambda: iter(()))


def own(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch.setattr(whose, "_own_roots", lambda: iter((root,)))


def test_the_course_of_this_package_is_known() -> None:
    assert next(whose._own_roots()) == ROOT
    assert whose.course_for_notebook(ROOT / "release").course.root == ROOT


@pytest.mark.parametrize("part", ["submitted", "downloaded", "autograded", "feedback", "exchange"])
def test_a_course_among_the_handed_in_is_passed_over(
    part: str, tmp_path: Path, nobodys: None
) -> None:
    root = make_course(tmp_path / "course")
    inner = make_course(root / part / "ada" / "week")
    found = whose.course_here(inner / "source")
    assert found.course.root == root
    assert str(inner / CONFIG_NAME) in found.notes[0]
    assert not whose.course_here(root / part).notes
    with pytest.raises(CourseError, match="among what was handed in"):
        whose.named_course(inner)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("c.CourseDirectory.submitted_directory = 'handed_in'", "handed_in"),
        ('c.CourseDirectory.feedback_directory="exchange/x/pages/"', "exchange/x/pages"),
        ("c.CourseDirectory.root = 'all'; c.CourseDirectory.autograded_directory = r'j'", "all/j"),
        ("c.CourseDirectory = {'submitted_directory': './handed_in'}", "handed_in"),
    ],
)
def test_a_course_among_the_handed_in_is_passed_over_where_that_folder_is_called_otherwise(
    line: str, part: str, tmp_path: Path, nobodys: None
) -> None:
    root = make_course(tmp_path / "course")
    inner = make_course(root / part / "ada" / "week")
    assert whose.course_here(inner).course.root == inner or part.startswith("exchange")
    (root / CONFIG_NAME).write_text(f"{BARE_CONFIG}{line}\n")
    assert whose.course_here(inner).course.home == root
    with pytest.raises(CourseError, match="among what was handed in"):
        whose.named_course(inner)


def test_a_link_into_the_handed_in_is_seen_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = make_course(tmp_path / "course")
    store = tmp_path / "store"
    inner = make_course(store / "ada")
    (root / "submitted").symlink_to(store)
    own(monkeypatch, root)
    with pytest.raises(CourseError, match="among what was handed in"):
        whose.course_here(root / "submitted" / "ada" / "source" / "..")
    shortcut = tmp_path / "shortcut"
    shortcut.symlink_to(inner)
    assert whose.course_for_notebook(shortcut).course.root == root


def test_a_link_into_the_handed_in_of_a_course_that_is_remembered_is_seen_through(
    tmp_path: Path, nobodys: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    root = make_course(tmp_path / "course")
    inner = make_course(tmp_path / "store" / "ada")
    (root / "submitted").symlink_to(tmp_path / "store")
    assert whose.course_here(root / "submitted" / "ada").course.root == inner
    assert whose.remember(whose.named_course(root))
    with pytest.raises(CourseError, match="among what was handed in"):
        whose.course_here(root / "submitted" / "ada")


@pytest.mark.parametrize("target", ["nowhere", "timestamp.txt", "/etc/hostname"])
def test_what_has_a_link_for_a_timestamp_was_handed_in(
    tmp_path: Path, nobodys: None, target: str
) -> None:
    stamped = make_course(tmp_path / "stamped")
    (stamped / "timestamp.txt").symlink_to(target)
    with pytest.raises(CourseError, match="this was handed in"):
        whose.course_here(stamped)


def test_what_nbgrader_collected_is_no_course(tmp_path: Path, nobodys: None) -> None:
    inner = make_course(tmp_path / "inbound" / "ada+week+2026-01-01 10:00:00 UTC+abc")
    with pytest.raises(CourseError, match="among what was handed in"):
        whose.course_here(inner)
    stamped = make_course(tmp_path / "stamped")
    (stamped / "timestamp.txt").write_text("2026-01-01 10:00:00 UTC")
    with pytest.raises(CourseError, match="this was handed in"):
        whose.course_here(stamped)


def test_ones_own_course_needs_no_word(tmp_path: Path, nobodys: None) -> None:
    root = make_course(tmp_path / "course")
    assert whose.course_here(root / "source").course.root == root
    assert whose.named_course(root).root == root


def test_a_notebook_is_not_checked_by_a_course_that_came_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    came = make_course(tmp_path / "download")
    own(monkeypatch, make_course(tmp_path / "mine"))
    found = whose.course_for_notebook(came)
    assert found.course.root == (tmp_path / "mine").resolve()
    assert str(came / CONFIG_NAME) in found.notes[0]

    monkeypatch.setattr(whose, "_own_roots", lambda: iter(()))
    monkeypatch.chdir(came)
    assert main(["check", "x.ipynb"]) == NOT_DONE
    said = capsys.readouterr().err
    assert f"{came / CONFIG_NAME} is not run" in said
    assert f"--course {came}" in said


def test_a_course_in_which_somebody_works_is_remembered_and_that_is_said(
    tmp_path: Path,
    nobodys: None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    state = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(state))
    root = make_course(tmp_path / "course")
    with pytest.raises(CourseError):
        whose.course_for_notebook(root)
    monkeypatch.chdir(root)
    for looked_at in (["report"], ["feedback"], ["check", "missing.ipynb"]):
        main(looked_at)
        with pytest.raises(CourseError):
            whose.course_for_notebook(root)
    assert "for the first time" not in capsys.readouterr().err
    for _ in range(2):
        main(["build"])  # it finds no assignment, in this course
    assert capsys.readouterr().err.count(f"You work in {root} for the first time: ") == 1
    assert whose.course_for_notebook(root / "source").course.root == root
    main(["check", "missing.ipynb"])
    assert f"{root / CONFIG_NAME} is run: you have worked in this course" in capsys.readouterr().err
    other = make_course(tmp_path / "other")
    with pytest.raises(CourseError):
        whose.course_for_notebook(other)
    main(["check", "--course", str(other), "missing.ipynb"])
    assert whose.course_for_notebook(other).course.root == other
    assert [path.name for path in (state / "autograder").iterdir()] == ["courses"]

    monkeypatch.setenv("XDG_STATE_HOME", "/proc/nowhere")
    main(["build"])  # says what it would say elsewhere
    with pytest.raises(CourseError):
        whose.course_for_notebook(root)


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="needs root, to give files away")
def test_a_file_that_somebody_else_put_above_is_passed_over(tmp_path: Path, nobodys: None) -> None:
    root = make_course(tmp_path / "shared")
    os.chown(root / CONFIG_NAME, 12345, 12345)
    (root / "deeper").mkdir()
    with pytest.raises(CourseError, match="somebody else's"):
        whose.course_here(root / "deeper")
    assert whose.course_here(root).course.root == root


@pytest.mark.parametrize("words", [["autograder"], ["python", "-m", "autograder"]])
def test_check_in_a_downloaded_folder_runs_nothing_of_it(words: list[str], tmp_path: Path) -> None:
    page = ROOT / "reports" / f"{NAME}-check.html"
    before = page.read_bytes() if page.exists() else None
    shutil.copytree(ROOT / "source" / NAME, tmp_path / "source" / NAME)
    shutil.copy(ROOT / "release" / NAME / f"{NAME}.ipynb", tmp_path)
    for name in (*TRAPS, CONFIG_NAME.removesuffix(".py"), "jupyter_config", "ipython_config"):
        mark = f"import pathlib\npathlib.Path({str(tmp_path)!r}, 'ran-{name}').touch()\n"
        (tmp_path / f"{name}.py").write_text(mark + "c = None\n")
    done = subprocess.run(
        [str(Path(sys.executable).parent / words[0]), *words[1:], "check", f"{NAME}.ipynb"],
        cwd=tmp_path,
        env=os.environ | {"PATH": f".:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert f"Course: {ROOT}\n" in done.stdout, done.stderr
    assert done.stdout.rstrip().splitlines()[-1].startswith("TOTAL 0/"), done.stdout
    assert f"{tmp_path / CONFIG_NAME} is not run" in done.stderr
    assert not list(tmp_path.glob("ran-*"))
    page.unlink()
    if before is not None:
        page.write_bytes(before)
