"""How workers are started and replaced: what they run, what they share, what walls they have."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import code

from autograder.course.scores import points_of
from autograder.engine.copies import copy_folder
from autograder.engine.places import Places
from autograder.engine.pool import MOST_EARLY, PER_CORE, WORTH, Pool
from autograder.engine.worker import Job, Judged, Settings, Twin, Worker, WorkerError
from autograder.sandbox.limits import Limits

pytestmark = pytest.mark.slow

TRAPS = ("resource", "json", "numpy", "sitecustomize", "matplotlib", "autograder", "h5py", "six")


def job(text: str = "def f():\n    return 1") -> Job:
    solution = code("f", "f = None", solution=True)
    cells = [solution, code("test_f", "assert f() == 1", points=1)]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    master = json.dumps(notebook).encode()
    solution["source"] = text
    return Job(json.dumps(notebook).encode(), master)


def said(notebook: bytes) -> str:
    cell: dict[str, Any] = json.loads(notebook)["cells"][0]
    return "".join(output.get("text", "") for output in cell["outputs"])


def walled_pool(settings: Settings, count: int = 1) -> Pool:
    pool = Pool(settings, count)
    if reason := pool.walls():
        pool.close()
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return pool


def test_a_successor_without_walls_judges_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with walled_pool(Settings()) as pool:
        assert not pool.judge(job()).problem
        with monkeypatch.context() as without:
            without.setenv("PATH", "/nowhere")
            os.kill(pool._start()._process.pid, signal.SIGKILL)
            judged = pool.judge(job())
            assert "the walls are not those that the run began with" in judged.problem
            assert "bubblewrap is not installed" in judged.problem
            assert not judged.notebook
            assert pool.judge(job()).problem
        again = pool.judge(job())
        assert not again.problem
        assert list(points_of(json.loads(again.notebook)).values()) == [1]


def test_a_twin_without_walls_judges_nothing_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Walls that stand for the first twin and fail for the next: bubblewrap has gone meanwhile."""
    import shutil

    program = shutil.which("bwrap")
    if program is None:
        pytest.skip("bubblewrap is not installed")
    link = tmp_path / "bwrap"
    link.symlink_to(program)
    monkeypatch.setenv("PATH", f"{tmp_path}:/nowhere")
    with walled_pool(Settings()) as pool:
        first = pool._start().twin(None, [job().master])
        link.unlink()
        second = pool._start().twin(None, [job().master])
        assert not first.judge(job()).problem
        judged = second.judge(job())
        assert "the walls are not those that the run began with" in judged.problem
        assert judged.retry
        assert not judged.notebook


def test_a_few_notebooks_don_t_wait_for_more_workers_than_cores() -> None:
    """Each further one takes longer to start than it saves."""
    with Pool(Settings()) as pool:
        cores = pool._spare
        assert pool._at_first(WORTH - 1) == 1
        assert pool._at_first(WORTH * cores - 1) == cores
        assert pool._at_first(WORTH * cores) == pool.count == 2 * cores
        few = [(number, job()) for number in range(3)]
        assert sorted(item[0] for item in pool.run(iter(few)) if item) == [0, 1, 2]
    with Pool(Settings(), 3) as pool:
        assert pool._at_first(1) == pool._at_first(100) == 3


def test_walls_of_all_workers_warm_up_early_where_many_notebooks_are_expected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    others: list[int] = []

    def worker(_: Settings, __: int | None, more: Sequence[int | None]) -> None:
        others.append(len(more))

    monkeypatch.setattr("autograder.engine.pool.Worker", worker)
    for expected in (0, 1, WORTH, 1000):
        cores = Pool(Settings(), expected=expected)._spare
    few = cores if cores > 1 else PER_CORE
    assert others == [0, min(few, MOST_EARLY) - 1, min(2 * cores, MOST_EARLY) - 1]


def test_of_the_last_notebooks_those_that_take_long_are_judged_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else one worker ends alone with the longest of them, and the others wait."""
    long, short = replace(job(), master=b"long"), replace(job(), master=b"short")
    order: list[str] = []

    def judge(_: Pool, __: int, one: Job) -> Judged:
        order.append(one.submission.decode())
        return Judged(seconds=2.0 if one.master == long.master else 1.0)

    monkeypatch.setattr(Pool, "_judge", judge)
    with Pool(Settings(), 1, expected=0) as pool:
        jobs = [
            (at, replace(one, submission=b"%d" % at)) for at, one in enumerate([short, long] * 3)
        ]
        assert sum(item is not None for item in pool.run(jobs)) == 6
    assert order == ["0", "1", "2", "3", "5", "4"]


def test_a_pool_that_need_not_start_early_starts_with_the_first_job() -> None:
    with Pool(Settings(), 1, expected=0) as pool:
        assert pool._first is None
        assert not pool.judge(job()).problem
    with pytest.raises(WorkerError, match="nobody waits"):
        pool.walls()


def test_what_there_is_to_learn_of_assignments_is_learned_before_the_first_fork(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each fork would do it again: to read and compile an assignment takes longer than to judge."""
    told: list[list[bytes]] = []
    plain = Worker.twin

    def twin(worker: Worker, core: int | None, masters: Iterable[bytes]) -> Twin:
        told.append([*masters])
        return plain(worker, core, told[-1])

    monkeypatch.setattr(Worker, "twin", twin)
    one, other = job(), job("def f():\n    return 1  # another assignment's")
    other = replace(other, master=other.master.replace(b'"cells"', b' "cells"'))
    with Pool(Settings(), 2) as pool:
        assert all(not item[1].problem for item in pool.run([(1, one), (2, other)]) if item)
    assert told
    assert all({one.master, other.master} <= set(masters) for masters in told)


def test_each_worker_has_its_own_copy_of_the_data(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "numbers.txt").write_text("1 2 3")
    text = "import os\ndef f():\n    return 1\nprint(os.stat('/data/numbers.txt').st_ino)"
    with walled_pool(Settings(data=data)) as pool:
        twins = [pool._start().twin(None, [job().master]) for _ in range(2)]
        numbers = {int(said(twin.judge(job(text)).notebook)) for twin in twins}
    assert len(numbers | {(data / "numbers.txt").stat().st_ino}) == 3


def test_a_copy_keeps_links_and_leaves_out_what_is_no_file(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    (source / "deeper").mkdir(parents=True)
    (source / "deeper" / "file").write_bytes(b"x" * 100_000)
    (source / "link").symlink_to("deeper/file")
    (source / "endless").symlink_to("/dev/zero")
    os.mkfifo(source / "pipe")
    copy_folder(source, target)
    assert (target / "link").read_bytes() == b"x" * 100_000
    assert (target / "endless").is_symlink()
    assert not (target / "pipe").exists()


def test_data_that_cannot_be_copied_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkerError, match=r"a worker could not be started: .*No such file"):
        Worker(Settings(data=tmp_path / "missing")).start()


@pytest.mark.parametrize("variables", [{}, {"PYTHONPATH": os.pathsep.join([".", "", "./x"])}])
def test_nothing_in_the_working_folder_is_run(
    variables: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in TRAPS:
        trap = f"import pathlib\npathlib.Path({str(tmp_path)!r}, 'ran-{name}').touch()\n"
        (tmp_path / f"{name}.py").write_text(trap)
    (tmp_path / "matplotlibrc").write_text("backend: module://numpy\nfigure.dpi: 7\n")
    fake = tmp_path / "bwrap"
    fake.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran-bwrap\nexit 1\n")
    fake.chmod(0o755)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PATH", f".:{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)
    text = "import matplotlib\nprint(matplotlib.rcParams['figure.dpi'])\ndef f():\n    return 1"
    with Pool(Settings(), 1) as pool:
        judged = pool.judge(job(text))
    assert "7.0" not in said(judged.notebook)
    assert list(points_of(json.loads(judged.notebook)).values()) == [1]
    assert not list(tmp_path.glob("ran-*"))


def test_places_are_ready_on_the_cores_that_will_be_asked_for(tmp_path: Path) -> None:
    tops = tmp_path / "homes", tmp_path / "rooms"
    for top in tops:
        top.mkdir()
    places = Places(tops, None, Limits(), None)
    try:
        first = places.first
        first.nursery.wait()
        places.make_ready([1, 0])
        other = places.take(0)
        assert other is not None
        assert other.core == 0
        assert places.take(0) is None
        assert places.leave_for(other, 0) is other
        other.nursery.close()
        assert places.take(None) is first
        assert places.leave_for(first, None) is first
        first.nursery.close()
        (unused,) = places._ready
    finally:
        places.close()
    assert unused.nursery._process.returncode is not None


def test_two_workers_on_two_cores_start_with_walls_that_were_made_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[list[int | None]] = []
    plain = Worker.__init__

    def start(
        worker: Worker, settings: Settings, core: int | None = None, others: Sequence[Any] = ()
    ) -> None:
        asked.append([core, *others])
        plain(worker, settings, core, others)

    monkeypatch.setattr(Worker, "__init__", start)
    with Pool(Settings(), 2) as pool:
        assert all(not item[1].problem for item in pool.run([(1, job()), (2, job())]) if item)
        assert asked == [[pool._core(0), pool._core(1)]]
    with Pool(Settings(), 1) as pool:
        assert asked[1] == [pool._core(0)]


def test_no_text_of_a_submission_reaches_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Python and libraries complain where nobody catches what comes of it."""
    cells = [
        code("f", "def f(x):\n    return x", solution=True),
        code(
            "test_f",
            "import os\ndef numbers():\n    try:\n        yield 1\n        yield 2\n"
            "    finally:\n        f(0)\nassert f(numbers()) == 1\n"
            "size = os.write(2, f(b'').encode())",
            points=1,
        ),
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    master = json.dumps(notebook).encode()
    cells[0]["source"] = (
        "def f(x):\n    if x == b'':\n        return '\\x1b[31mred'\n    if x == 0:\n"
        "        raise ValueError('\\x1b[31mred')\n    return next(x)"
    )
    worker = Worker(Settings()).start()
    try:
        judged = worker.judge(Job(json.dumps(notebook).encode(), master))
    finally:
        worker.close()
    assert points_of(json.loads(judged.notebook)) == {"test_f": 1}
    assert capfd.readouterr().err == ""
