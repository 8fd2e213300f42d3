"""The walls from within: what ordinary work needs goes on, what reaches others doesn't."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import code

from autograder.engine.worker import Job, Settings, Worker
from autograder.sandbox import calls
from autograder.sandbox.limits import Limits

HEADERS = {  # Debian and Ubuntu: linux-libc-dev
    0: Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    1: Path("/usr/include/asm-generic/unistd.h"),
}
ORDINARY = {
    "a database": """
import sqlite3
for mode in ("wal", "delete"):
    first, second = sqlite3.connect(f"{mode}.db"), sqlite3.connect(f"{mode}.db")
    assert first.execute(f"pragma journal_mode={mode}").fetchone() == (mode,)
    with first:
        first.execute("create table t (n integer)")
        first.executemany("insert into t values (?)", [(n,) for n in range(100)])
    assert second.execute("select sum(n) from t").fetchone() == (4950,)
""",
    "HDF5": """
import h5py, numpy as np
with h5py.File("own.h5", "w") as file:
    file["x"] = np.arange(5)
with h5py.File("own.h5", "a") as file, h5py.File("/data/numbers.h5", "r") as given:
    file["y"] = given["n"][:]
with h5py.File("own.h5") as file:
    assert list(file["y"]) == [1, 2, 3] and len(file["x"]) == 5
""",
    "copies and moves": """
import mmap, pathlib, shutil, tempfile
with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryFile() as nameless:
    nameless.write(b"x"); nameless.flush(); import os; os.fsync(nameless.fileno())
    copy = pathlib.Path(shutil.copy2("/data/numbers.txt", folder))
    moved = shutil.move(copy, "moved.txt")
    shutil.make_archive("all", "zip", folder)
    assert open(moved).read() == "1 2 3"
    with open(moved, "r+b") as file, mmap.mmap(file.fileno(), 0) as place:
        place[0] = 57
        place.flush()
    assert open(moved).read() == "9 2 3"
""",
    "threads": """
import concurrent.futures, queue, threading, time
with concurrent.futures.ThreadPoolExecutor(8) as pool:
    assert sum(pool.map(lambda n: n * n, range(100))) == 328350
event, end = threading.Event(), threading.Timer(0.01, lambda: event.set())
end.start()
assert event.wait(5)
end.join()
""",
    "asynchronous work": """
import asyncio
async def later(n):
    await asyncio.sleep(0.01)
    return await asyncio.to_thread(lambda: n + 1)
async def all_of_them():
    return await asyncio.gather(*map(later, range(5)))
assert await all_of_them() == [1, 2, 3, 4, 5]
""",
    "numbers": """
import numpy as np
big = np.ones((1500, 1500)) @ np.ones((1500, 1500))
assert big[0, 0] == 1500
kept = np.memmap("kept", dtype="f4", mode="w+", shape=(1000,))
kept[:] = 2
kept.flush()
assert np.load(np.save("a.npy", big[:3]) or "a.npy", mmap_mode="r").shape == (3, 1500)
assert np.linalg.svd(np.eye(300))[1].sum() == 300
""",
    "figures": """
import io, matplotlib.pyplot as plt, PIL.Image
plt.figure(); plt.hist([1, 2, 2]); plt.title(r"$x^2$"); plt.savefig("picture.png")
assert PIL.Image.open("picture.png").size[0] > 100
""",
    "what it is and what it uses": """
import logging, os, platform, resource, signal, sys, time, tracemalloc
assert os.cpu_count() and os.getpid() and platform.platform() and os.uname()
assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss and time.process_time()
logging.FileHandler("own.log").emit(logging.makeLogRecord({"msg": "x"}))
signal.signal(signal.SIGALRM, lambda *_: None); signal.setitimer(signal.ITIMER_REAL, 0.01)
time.sleep(0.05)
import psutil
assert psutil.cpu_count()
""",
}


@pytest.fixture(scope="module")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    """A worker with some data."""
    import h5py

    data = tmp_path_factory.mktemp("data")
    (data / "numbers.txt").write_text("1 2 3")
    with h5py.File(data / "numbers.h5", "w") as file:
        file["n"] = [1, 2, 3]
    started = Worker(Settings(Limits(cell_seconds=20), data)).start()
    yield started
    started.close()


def run(worker: Worker, text: str) -> list[dict[str, Any]]:
    """Return the outputs of a cell that is run in the sandbox, and fails there if it may not."""
    solution = code("f", "f = None", solution=True)
    cells = [solution, code("test_f", "assert f() == 1", points=1)]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    master = json.dumps(notebook).encode()
    solution["source"] = f"{text}\n\ndef f():\n    return 1"
    judged = worker.judge(Job(json.dumps(notebook).encode(), master))
    assert not judged.problem
    outputs: list[dict[str, Any]] = json.loads(judged.notebook)["cells"][0]["outputs"]
    return outputs


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_work_goes_on(worker: Worker, name: str) -> None:
    errors = [o for o in run(worker, ORDINARY[name]) if o["output_type"] == "error"]
    assert not errors


@pytest.mark.parametrize("column", HEADERS)
def test_numbers_of_calls_are_the_kernels(column: int) -> None:
    if not HEADERS[column].exists():
        pytest.skip(f"{HEADERS[column]} is not installed")
    text = HEADERS[column].read_text()
    tables = (calls.ALLOWED, calls.PROCESSES, calls.DONE_WITHOUT, calls.SOME, calls.AS_IF_OLD)
    for name, numbers in {k: v for table in tables for k, v in table.items()}.items():
        names = [name, {"newfstatat": "fstatat"}.get(name, name)]
        found = re.findall(rf"#define __NR(?:3264)?_(?:{'|'.join(names)})\s+(\d+)", text)
        if found or numbers[column] is None:
            assert [str(numbers[column])] == found[:1] or numbers[column] is None, name


def test_no_number_stands_twice() -> None:
    tables = (calls.ALLOWED, calls.PROCESSES, calls.DONE_WITHOUT, calls.SOME, calls.AS_IF_OLD)
    for column in HEADERS:
        numbers = [v[column] for table in tables for v in table.values() if v[column] is not None]
        assert len(numbers) == len(set(numbers))
