"""What several tests share: the course itself, and small courses made for one test."""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

# Each core has a test of its own. What a test starts, too, leaves the other cores alone, where
# numpy would start a thread for each, which wait for one another, and starts without slow modules.
os.environ.update(
    OMP_NUM_THREADS="1",
    OPENBLAS_NUM_THREADS="1",
    PYTHONPATH=os.pathsep.join(
        filter(None, [str(Path(__file__).with_name("left_out")), os.environ.get("PYTHONPATH")])
    ),
)

from autograder.authoring.build import build
from autograder.course.folder import Course
from autograder.sandbox import starting

ROOT = Path(__file__).resolve().parent.parent
starting.leave_out_slow_modules()
ASSIGNMENTS = tuple(Course(ROOT).names())
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_browser = pytest.mark.skipif(
    CHROMIUM is None or importlib.util.find_spec("playwright") is None,
    reason="no browser to look at pages: install Debian's package chromium, and run `make site`",
)
thorough = pytest.mark.skipif(
    "THOROUGH" not in os.environ,
    reason="it takes minutes: `make test` runs an even part of it, `make thorough` the rest",
)
CLASSES = frozenset({"built_once", "graded_once", "shell"})  # what a test of a class asks for
BARE_CONFIG = 'c = get_config()\nc.CourseDirectory.course_id = "bare"\n'


Pictures = Callable[[Any, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--pictures``."""
    words = "put the pictures that tests take where the README has them"
    parser.addoption("--pictures", action="store_true", help=words)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave tests that build, grade or run commands on a class out of `make quick`."""
    for item in items:
        if CLASSES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("slow")


def pytest_collection_finish() -> None:
    """Never look through thousands of tests for garbage again, nor in what is forked from here."""
    gc.freeze()


@pytest.fixture
def picture(request: pytest.FixtureRequest, tmp_path: Path) -> Pictures:
    """Take a picture of what a browser shows: of a name in docs/images, for the README."""
    kept = ROOT / "docs" / "images"

    def take(tab: Any, name: str) -> None:
        path = kept / f"{name}.png"
        if not request.config.getoption("--pictures") or not path.exists():
            path = tmp_path / path.name
        tab.screenshot(path=path)

    return take


@pytest.fixture(scope="session", autouse=True)
def _own_memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Remember the tests' courses elsewhere than in the home folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def course() -> Course:
    """The course in this repository."""
    return Course(ROOT)


@pytest.fixture
def small_course(tmp_path: Path) -> Course:
    """A course with one small assignment, ``squares``: fast to build and to grade."""
    (tmp_path / "nbgrader_config.py").write_text(BARE_CONFIG)
    write_notebook(tmp_path / "source" / "squares" / "squares.ipynb", small_assignment())
    return Course(tmp_path)


@pytest.fixture(scope="session")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course's folder after ``autograder build``, to be copied."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "nbgrader_config.py").write_text(BARE_CONFIG)
    write_notebook(folder / "source" / "squares" / "squares.ipynb", small_assignment())
    build(Course(folder), ["squares"])
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Course:
    """A small course whose assignment has been built."""
    shutil.copytree(built_once, tmp_path / "course")
    return Course(tmp_path / "course")


def small_assignment() -> list[dict[str, Any]]:
    """Cells of an assignment of two functions (2 + 1 points) and one written answer (2)."""
    return [
        markdown("intro", "# Squares"),
        code("setup", "import sys\nsys.stderr = sys.stdout", locked=True),
        code(
            "square",
            "def square(x):\n    ### BEGIN SOLUTION\n    return x * x\n    ### END SOLUTION",
            solution=True,
        ),
        code(
            "test_square_values",
            "assert square(2) == 4\n### BEGIN HIDDEN TESTS\nassert square(3) == 9, 'use x * x'\n"
            "### END HIDDEN TESTS",
            points=1,
        ),
        code(
            "test_square_edge",
            "square(1)\n### BEGIN HIDDEN TESTS\nassert square(0) == 0\n### END HIDDEN TESTS\npass",
            points=1,
        ),
        code(
            "cube",
            "def cube(x):\n    ### BEGIN SOLUTION\n    return x * square(x)\n    ### END SOLUTION",
            solution=True,
        ),
        code("test_cube_values", "assert cube(2) == 8", points=1),
        markdown("why", "Because.", solution=True, points=2),
    ]


def markdown(
    name: str, text: str, *, solution: bool = False, points: float | None = None
) -> dict[str, Any]:
    """Return a markdown cell; one with points is a written answer."""
    metadata = _metadata(name, solution, points, locked=False) if solution else {}
    return {"cell_type": "markdown", "id": name, "metadata": metadata, "source": text}


def code(
    name: str,
    text: str,
    *,
    solution: bool = False,
    points: float | None = None,
    locked: bool = False,
) -> dict[str, Any]:
    """Return a code cell, with nbgrader's metadata where it is a solution, a test or locked."""
    graded = solution or locked or points is not None
    return {
        "cell_type": "code",
        "id": name,
        "metadata": _metadata(name, solution, points, locked=not solution) if graded else {},
        "source": text,
        "outputs": [],
        "execution_count": None,
    }


def _metadata(name: str, solution: bool, points: float | None, *, locked: bool) -> dict[str, Any]:
    about: dict[str, Any] = {
        "grade_id": name,
        "grade": points is not None,
        "solution": solution,
        "locked": locked,
        "task": False,
        "schema_version": 3,
    }
    if points is not None:
        about["points"] = points
    return {"nbgrader": about}


def write_notebook(path: Path, cells: list[dict[str, Any]]) -> Path:
    """Write a notebook of these cells."""
    notebook = {
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook, indent=1), encoding="utf-8")
    return path


def edit(path: Path, target: Path, sources: dict[str, str]) -> Path:
    """Write a copy of a notebook in which the cells of these ids have other sources."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    for name, source in sources.items():
        cells[name]["source"] = source
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(notebook, indent=1), encoding="utf-8")
    return target


def copy_course(folder: Path, *, config: str | None = None, names: tuple[str, ...] = ()) -> Course:
    """Copy what a clone of the course holds, with another nbgrader_config.py if one is given."""
    for part in ("source", "release", "data"):
        shutil.copytree(ROOT / part, folder / part)
    for name in ASSIGNMENTS:
        if names and name not in names:
            shutil.rmtree(folder / "source" / name)
            shutil.rmtree(folder / "release" / name)
    target = folder / "nbgrader_config.py"
    if config is None:
        shutil.copy(ROOT / target.name, target)
    else:
        target.write_text(config)
    return Course(folder)


Shell = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def shell() -> Shell:
    """Run a program of this environment in a folder, with nothing else on the PATH before it."""

    def run(
        *words: str, cwd: Path, fails: bool = False, **more: str
    ) -> subprocess.CompletedProcess[str]:
        programs = Path(sys.executable).parent
        done = subprocess.run(
            [str(programs / words[0]), *words[1:]],
            cwd=cwd,
            env=os.environ | more,
            capture_output=True,
            text=True,
            timeout=600,
        )
        assert bool(done.returncode) is fails, f"{words}\n{done.stdout}\n{done.stderr}"
        return done

    return run


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's chromium, without a window."""
    from playwright.sync_api import sync_playwright

    arguments = ["--disable-gpu", "--disable-quic", "--disable-background-networking"]
    arguments += ["--disable-component-update", "--disable-sync", "--no-first-run"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # chromium's own sandbox refuses to run as root
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield chromium
        chromium.close()
