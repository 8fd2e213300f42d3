"""Judge on a Dask cluster: the same pure function on other machines, results to this one.

Each of the cluster's machines needs this package, and bubblewrap for the walls. The data folder and
the limits go to every worker of the cluster, also to one that joins later.
"""

from __future__ import annotations

import hashlib
import io
import queue
import tarfile
import threading
import time
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from autograder.engine.places import other_walls, own_folder
from autograder.engine.worker import Job, Judged, Settings, Worker, WorkerError
from autograder.errors import CourseError

CONNECT_SECONDS = 15
POLL_SECONDS = 0.5
IN_FLIGHT = 2  # jobs per place in the cluster, so that none waits for the next

Key = TypeVar("Key", bound=Hashable)


class Cluster:
    """The workers of a Dask cluster; use it in a ``with`` statement.

    Args:
        address: the scheduler's, such as ``tcp://10.0.0.5:8786``.
        settings: how submissions run; its data folder is sent along.

    Attributes:
        running: what has been sent out, and since when (monotonic seconds).

    Raises:
        CourseError: nobody answers at that address, or Dask isn't installed.
    """

    def __init__(self, address: str, settings: Settings) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise CourseError(
                "--scheduler needs Dask: install it with `pip install 'autograder[cluster]'`."
            ) from error
        try:
            self._client: Any = Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise CourseError(
                f"no Dask scheduler answers at {address} ({error}); start one: `dask scheduler`."
            ) from error
        archive = _packed(settings.data)
        about = repr((settings.limits, settings.demonstrations, settings.follow_through)).encode()
        self._name = "autograder-" + hashlib.sha256(archive + about).hexdigest()[:16]
        self._client.register_plugin(_plugin(self._name, archive, settings), name=self._name)
        self._walled = False
        self.running: dict[Hashable, float] = {}

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.unregister_worker_plugin(self._name)
        self._client.close()

    def walls(self) -> str:
        """Ask every worker; return why one of them has no walls, or ``""``.

        Raises:
            CourseError: the cluster has no workers.
        """
        answers = self._client.run(_walls, self._name)
        if not answers:
            raise CourseError("the cluster has no workers; start some with `dask worker ADDRESS`.")
        without = next((f"{where}: {why}" for where, why in answers.items() if why), "")
        self._walled = not without
        return without

    def run(self, jobs: Iterable[tuple[Key, Job]]) -> Iterator[tuple[Key, Judged] | None]:
        """Judge all jobs; yield each when it is done, and None now and then while none is.

        A job whose machine is lost goes to another one.
        """
        todo = iter(jobs)
        done: queue.Queue[tuple[Key, Any]] = queue.Queue()
        more = True
        while more or self.running:
            places = max(sum(self._client.nthreads().values()), 1) * IN_FLIGHT
            while more and len(self.running) < places:
                pair = next(todo, None)
                if pair is None:
                    more = False
                    break
                self._send(*pair, done)
            if not self.running:
                break
            try:
                key, future = done.get(timeout=POLL_SECONDS)
            except queue.Empty:
                yield None
                continue
            self.running.pop(key, None)
            yield key, _result(future)

    def _send(self, key: Key, job: Job, done: queue.Queue[tuple[Key, Any]]) -> None:
        self.running[key] = time.monotonic()
        future = self._client.submit(_judge, self._name, job, self._walled, pure=False, retries=2)
        future.add_done_callback(lambda finished: done.put((key, finished)))


def _result(future: Any) -> Judged:
    error = future.exception()
    if error is None:
        judged: Judged = future.result()
        return judged
    return Judged(problem=f"no machine of the cluster could judge it ({error})", retry=True)


def _packed(data: Path | None) -> bytes:
    buffer = io.BytesIO()
    if data is not None:
        with tarfile.open(fileobj=buffer, mode="w") as archive:
            for path in sorted(data.rglob("*")):
                if path.is_file() and not path.is_symlink():
                    archive.add(path, path.relative_to(data).as_posix())
    return buffer.getvalue()


# -- on the cluster's machines ------------------------------------------------------------------


class _Places:
    """The warm workers of one process of the cluster: one for each job that it runs at a time."""

    def __init__(self, archive: bytes, settings: Settings) -> None:
        self._folder = own_folder()
        data = None
        if archive:
            data = Path(self._folder.name) / "data"
            with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
                packed.extractall(data, filter="data")
        self._settings = replace(settings, data=data)
        self._idle: list[Worker] = []
        self._lock = threading.Lock()

    def judge(self, job: Job, *, walled: bool) -> Judged:
        """Judge one notebook, by a worker that is idle or new.

        Args:
            job: what is to be judged.
            walled: whether the run began with walls on every machine; then none goes without.

        Raises:
            WorkerError: the worker is gone, or has no walls though the others have.
        """
        worker = self.take()
        try:
            if walled and not worker.walled:
                raise WorkerError(other_walls(worker.reason))
            judged = worker.judge(job)
        except WorkerError:
            worker.close()
            raise
        self.give(worker)
        return judged

    def take(self) -> Worker:
        """Return a warm worker."""
        with self._lock:
            if self._idle:
                return self._idle.pop()
        return Worker(self._settings).start()

    def give(self, worker: Worker) -> None:
        """Let another job have it."""
        with self._lock:
            self._idle.append(worker)

    def close(self) -> None:
        """End the workers."""
        with self._lock:
            for worker in self._idle:
                worker.close()
            self._idle.clear()
        self._folder.cleanup()


_PLACES: dict[str, _Places] = {}


def _plugin(name: str, archive: bytes, settings: Settings) -> Any:
    from distributed import WorkerPlugin

    class Plugin(WorkerPlugin):  # type: ignore[misc]
        def setup(self, worker: Any) -> None:
            from autograder.grading import cluster

            if name not in cluster._PLACES:
                cluster._PLACES[name] = cluster._Places(archive, settings)

        def teardown(self, worker: Any) -> None:
            from autograder.grading import cluster

            if places := cluster._PLACES.pop(name, None):
                places.close()

    return Plugin()


def _judge(name: str, job: Job, walled: bool) -> Judged:
    return _PLACES[name].judge(job, walled=walled)


def _walls(name: str) -> str:
    places = _PLACES[name]
    worker = places.take()
    places.give(worker)
    return "" if worker.walled else worker.reason
