"""Outside one machine: judging on a Dask cluster, and a gradebook in PostgreSQL."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import free_port, postgres, postgres_programs
from small_class import HALF, NAME, RIGHT, grade, hand_in, scores

from autograder.commands.terminal import DONE, NOT_DONE
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.masters import read_master
from autograder.engine.worker import Job, Settings, WorkerError
from autograder.grading import cluster as cluster_module

pytestmark = pytest.mark.slow

BIN = Path(sys.executable).parent
SLOW = {"square": "import time\n\ndef square(x):\n    time.sleep(0.4)\n    return x * x"}


class DaskCluster:
    """A real scheduler with two workers, as processes of their own."""

    def __init__(self) -> None:
        self.address = f"tcp://127.0.0.1:{free_port()}"
        port = self.address.rpartition(":")[2]
        words = ["scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard"]
        self.processes = [self._start(*words)]
        for _ in range(2):
            self.processes.append(
                self._start(
                    *("worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard"),
                    *("--host", "127.0.0.1", "--death-timeout", "60"),
                )
            )

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [str(BIN / "dask"), *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def wait(self) -> None:
        """Wait until both workers are there."""
        from distributed import Client

        with Client(self.address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)

    def close(self) -> None:
        """End all three."""
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def cluster() -> Iterator[DaskCluster]:
    started = DaskCluster()
    try:
        started.wait()
        yield started
    finally:
        started.close()


def test_a_cluster_that_loses_a_worker_gives_the_same_gradebook(
    built: Course, cluster: DaskCluster
) -> None:
    for number in range(10):
        hand_in(built, f"s{number}", [RIGHT | SLOW, HALF, {}][number % 3])
    assert grade(built) == DONE
    expected = scores(built)
    shutil.rmtree(built.autograded)
    (built.root / "gradebook.db").unlink()

    words = ["-m", "autograder", "grade", "--course", str(built.root)]
    run = subprocess.Popen(
        [sys.executable, *words, "--scheduler", cluster.address], stdout=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 120
    while not list(built.autograded.glob("s*")) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert run.poll() is None, "it was over before a worker could be lost"
    cluster.processes[1].kill()
    said, _ = run.communicate(timeout=240)
    assert run.returncode == DONE, said
    assert "10 graded, 0 could not" in said
    assert scores(built) == expected


def test_a_machine_whose_walls_have_gone_judges_nothing(
    built: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One machine's part of a run that began with walls: its next worker comes up without."""
    read = read_master(built, NAME)
    job = Job(hand_in(built, "ada", RIGHT).read_bytes(), json.dumps(read.notebook).encode())
    places = cluster_module._Places(b"", Settings(built.limits))
    monkeypatch.setenv("PATH", "/nowhere")
    try:
        with pytest.raises(WorkerError, match="the walls are not those that the run began with"):
            places.judge(job, walled=True)
        assert not places._idle, "a worker without walls was kept"
        assert not places.judge(job, walled=False).problem
    finally:
        places.close()


def test_a_scheduler_that_is_not_there_is_named(
    built: Course, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("autograder.grading.cluster.CONNECT_SECONDS", 1)
    hand_in(built, "ada", RIGHT)
    address = f"tcp://127.0.0.1:{free_port()}"
    assert grade(built, "--scheduler", address) == NOT_DONE
    assert f"no Dask scheduler answers at {address}" in capsys.readouterr().err


@pytest.mark.skipif(
    postgres_programs() is None, reason="needs a PostgreSQL server (Debian's package: postgresql)"
)
def test_the_gradebook_can_be_in_postgresql(
    built: Course, tmp_path_factory: pytest.TempPathFactory
) -> None:
    hand_in(built, "ada", RIGHT | {"why": "Since it is so."})
    hand_in(built, "bruno", HALF)
    with postgres(tmp_path_factory.mktemp("server")) as url:
        config = built.root / "nbgrader_config.py"
        config.write_text(f'{config.read_text()}c.CourseDirectory.db_url = "{url}"\n')
        assert grade(built) == DONE
        course = Course(built.root)
        assert scores(course) == {"ada": 3, "bruno": 2}
        with Gradebook(course) as gradebook:
            assert gradebook.marks(NAME)["ada"].points["why"] is None
        assert grade(course, "--force", "--student", "bruno") == DONE
        assert scores(course) == {"ada": 3, "bruno": 2}
