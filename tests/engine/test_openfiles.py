"""A test can ask whether a submission closed its file, though locks don't cross the walls."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import code

from autograder.course.scores import points_of
from autograder.engine.openfiles import is_open_elsewhere
from autograder.engine.worker import Job, Settings, Worker

TEST = """
import h5py, tempfile
from pathlib import Path
def is_free(path, mode):
    try:
        h5py.File(path, mode).close()
    except OSError:
        return False
    return True
with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
    path = Path(folder) / "x.h5"
    h5py.File(path, "w").close()
    f(str(path))
    assert is_free(path, MODE), "still open"
"""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    started = Worker(Settings()).start()
    yield started
    started.close()


@pytest.mark.parametrize(
    ("mode", "body", "free"),
    [
        ("r+", "kept.append(h5py.File(path))", 0),
        ("r", "kept.append(h5py.File(path))", 1),
        ("r+", "h5py.File(path).close()", 1),
        ("a", "kept.append(open(path, 'rb'))", 0),
    ],
)
def test_a_file_left_open_is_noticed(worker: Worker, mode: str, body: str, free: int) -> None:
    solution = code("f", "f = None", solution=True)
    test = code("test_f", TEST.replace("MODE", repr(mode)), points=1)
    notebook = {"cells": [solution, test], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    master = json.dumps(notebook).encode()
    solution["source"] = f"import h5py\nkept = []\ndef f(path):\n    {body}"
    judged = worker.judge(Job(json.dumps(notebook).encode(), master))
    assert not judged.problem
    assert list(points_of(json.loads(judged.notebook)).values()) == [free], judged.notebook


def test_who_reads_and_who_writes_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    assert not is_open_elsewhere(str(path))
    for mode, open_for_writing in (("r", False), ("r+", True)):
        words = f"f = open({str(path)!r}, {mode!r}); print(flush=True); input()"
        with subprocess.Popen(
            [sys.executable, "-c", words], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as other:
            assert other.stdout is not None
            other.stdout.readline()
            assert is_open_elsewhere(str(path)) is sys.platform.startswith("linux")
            assert is_open_elsewhere(str(path), for_writing=True) is open_for_writing
            other.communicate(b"\n")
    assert not is_open_elsewhere(str(path))
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]
