"""Outside one machine: judging on a Dask cluster, and a gradebook in PostgreSQL."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_class import HALF, NAME, RIGHT, grade, hand_in, scores

from autograder.commands.terminal import DONE, NOT_DONE
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook

pytestmark = pytest.mark.slow

BIN = Path(sys.executable).parent
SLOW = {"square": "import time\n\ndef square(x):\n    time.sleep(0.4)\n    return x * x"}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


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


def test_a_scheduler_that_is_not_there_is_named(
    built: Course, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("autograder.grading.cluster.CONNECT_SECONDS", 1)
    hand_in(built, "ada", RIGHT)
    address = f"tcp://127.0.0.1:{free_port()}"
    assert grade(built, "--scheduler", address) == NOT_DONE
    assert f"no Dask scheduler answers at {address}" in capsys.readouterr().err


def postgres_programs() -> Path | None:
    """Return the folder of PostgreSQL's server programs, which isn't on the PATH on Debian."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), reverse=True)
    if not found and (program := shutil.which("postgres")):
        found = [Path(program).resolve()]
    return found[0].parent if found else None


@contextlib.contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Start a PostgreSQL server of our own; yield the URL of a database on it."""
    programs = postgres_programs()
    assert programs is not None
    port = free_port()
    user: dict[str, str] = {}
    data = folder / "postgres"
    data.mkdir()
    if os.geteuid() == 0:  # the server refuses to run as root
        user = {"user": "postgres", "group": "postgres"}
        for path in (data, *list(data.parents)[:3]):
            path.chmod(0o755)
        shutil.chown(data, **user)
    who = pwd.getpwuid(os.geteuid()).pw_name if not user else "postgres"
    subprocess.run(
        [programs / "initdb", "-D", data, "-A", "trust", "-U", who, "--no-sync"],
        check=True,
        capture_output=True,
        cwd=data,
        **user,  # type: ignore[call-overload]
    )
    words = ["-D", str(data), "-p", str(port), "-k", str(data), "-h", "127.0.0.1", "-F"]
    server = subprocess.Popen(
        [programs / "postgres", *words],
        cwd=data,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **user,  # type: ignore[call-overload]
    )
    try:
        for _ in range(100):
            ready = [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
            if subprocess.run(ready, check=False).returncode == 0:
                break
            time.sleep(0.1)
        yield f"postgresql+psycopg://{who}@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait(20)


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
            assert gradebook.points(NAME)["ada"]["why"] is None
        assert grade(course, "--force", "--student", "bruno") == DONE
        assert scores(course) == {"ada": 3, "bruno": 2}
