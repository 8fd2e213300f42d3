"""What somebody wrote in release/ is there after every kind of build."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Shell, code, edit
from small_class import NAME

from autograder.commands.main import main
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.kept import keep_work

WRITTEN = "def square(x):\n    return x * x"


def notebook_of(course: Course) -> Path:
    return course.release / NAME / f"{NAME}.ipynb"


def changed(path: Path, change: Callable[[dict[str, Any]], object]) -> None:
    content = json.loads(path.read_text())
    change(content)
    path.write_text(json.dumps(content))


def written(path: Path) -> None:
    edit(path, path, {"square": WRITTEN})


@pytest.mark.slow
@pytest.mark.parametrize(
    "work",
    [
        written,
        lambda path: edit(path, path, {"why": "Because it is so."}),
        lambda path: changed(path, lambda nb: nb["cells"].append(code("mine", "1 + 1"))),
        lambda path: changed(path, lambda nb: nb["cells"][1].update(execution_count=3)),
        lambda path: changed(path, lambda nb: nb["metadata"]["language_info"].update(version="3")),
        lambda path: path.with_name("my_cat.png").write_bytes(b"\x89PNG"),
        lambda path: path.write_text("{ half a notebook"),
    ],
    ids=["code", "words", "a cell", "a run", "saved", "a file", "broken"],
)
def test_work_is_kept_and_said(
    built: Course, capsys: pytest.CaptureFixture[str], work: Callable[[Path], object]
) -> None:
    work(notebook_of(built))
    before = {p.name: p.read_bytes() for p in (built.release / NAME).iterdir()}
    assert main(["build", "--course", str(built.root)]) == 0
    (kept,) = (built.root / "kept" / NAME).iterdir()
    assert {p.name: p.read_bytes() for p in kept.iterdir()} == before
    assert f"held somebody's work: it is kept in {kept}." in capsys.readouterr().out
    assert keep_work(built, NAME) is None


@pytest.mark.slow
def test_what_a_build_made_is_replaced_without_a_word(built: Course) -> None:
    edit(notebook_of(built), notebook_of(built), {"intro": "# An older title"})
    assert main(["build", "--course", str(built.root)]) == 0
    assert not (built.root / "kept").exists()


def test_work_of_the_same_second_is_kept_beside_the_other(
    built: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.strftime", lambda *_: "2026-11-28_12-00-00")
    folders = []
    for _ in range(3):
        copy = shutil.copytree(built.release / NAME, built.root / "again")
        written(notebook_of(built))
        folders.append(keep_work(built, NAME))
        copy.rename(built.release / NAME)
    assert len(set(folders)) == 3
    assert all(folder and folder.is_dir() for folder in folders)


@pytest.mark.slow
def test_nbgraders_own_command_keeps_it_too(built: Course, shell: Shell) -> None:
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    written(notebook_of(built))
    done = shell("nbgrader", "generate_assignment", NAME, cwd=built.root)
    (kept,) = (built.root / "kept" / NAME).iterdir()
    assert WRITTEN in json.loads((kept / f"{NAME}.ipynb").read_text())["cells"][2]["source"]
    assert "held somebody's work" in done.stderr
    assert WRITTEN not in notebook_of(built).read_text()
