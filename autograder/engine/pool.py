"""Many notebooks at a time on this machine: forks of one warm worker, each with one at a time."""

from __future__ import annotations

import itertools
import os
import queue
import threading
import time
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from autograder.engine.places import other_walls
from autograder.engine.worker import Job, Judged, Settings, Twin, Worker, WorkerError

PER_CORE = 2  # while one test waits (a timed nap, a file, the judge), another has the core
AHEAD = 2  # notebooks for each worker that are read before they are judged
WORTH = 4  # notebooks for each worker, from which on a further one is worth its start
MOST_EARLY = 4  # workers whose walls are made before anybody knows how many notebooks there are
SLOW_SECONDS = 8  # a notebook that takes longer no longer keeps a worker from the others
POLL_SECONDS = 0.5

Key = TypeVar("Key", bound=Hashable)


class Judges(Protocol):
    """Who judges: a pool on this machine, or a cluster.

    Attributes:
        running: what is being judged now, and since when (monotonic seconds).
    """

    running: dict[Hashable, float]

    def walls(self) -> str:
        """Return why submissions run without walls, or ``""``."""

    def run(self, jobs: Iterator[tuple[Any, Job]]) -> Iterator[tuple[Any, Judged] | None]:
        """Judge all jobs; yield each when it is done, and None now and then while none is."""


class Pool:
    """A pool of workers on this machine; use it in a ``with`` statement.

    Args:
        settings: how the workers work.
        count: how many notebooks are judged at a time; by default two per core, or one where there
            are only a few, or one in all for the fewest.
        expected: how many notebooks there seem to be, at least: for none, no worker is started
            before it is needed; for many, the walls of several warm up from the start.

    Attributes:
        running: what is being judged now, and since when (monotonic seconds).
    """

    def __init__(self, settings: Settings, count: int | None = None, *, expected: int = 1) -> None:
        self._settings = settings
        self._cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
        cores = len(self._cores) or os.cpu_count() or 1
        self.count = count or PER_CORE * cores
        self._few, self._one = count or cores, count or 1
        self._spare = cores
        self._early = min(self._at_first(expected), MOST_EARLY)
        self._first = self._warm() if expected else None
        self._twins: dict[int, Twin] = {}
        self._masters: dict[bytes, None] = {}
        self._took: dict[bytes, float] = {}
        self._forking = threading.Lock()
        self._closed = False
        self._walled: bool | None = None
        self.running: dict[Hashable, float] = {}

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the workers."""
        self._closed = True
        self._end_first()

    def walls(self) -> str:
        """Wait until the worker is warm; return why there are no walls, or ``""``."""
        return self._start().reason

    def judge(self, job: Job) -> Judged:
        """Judge one notebook, and wait for it."""
        return self._judge(0, job)

    def run(self, jobs: Iterable[tuple[Key, Job]]) -> Iterator[tuple[Key, Judged] | None]:
        """Judge all jobs; yield each when it is done, and None now and then while none is.

        Jobs are taken from the iterable as they are needed, so that memory stays flat. Of the last
        ones, those of assignments that take long go first, so that all workers end together.
        """
        jobs = iter(jobs)
        first = list(itertools.islice(jobs, WORTH * self._spare))
        self._masters |= dict.fromkeys(job.master for _, job in first)
        todo = itertools.chain(first, jobs)
        lock = threading.Lock()
        done: queue.Queue[tuple[Key, Judged] | BaseException | None] = queue.Queue(self.count * 2)

        ahead: list[tuple[Key, Job]] = []

        def next_job() -> tuple[Key, Job] | None:
            with lock:
                ahead.extend(itertools.islice(todo, 1 + AHEAD * self.count - len(ahead)))
                if not ahead:
                    return None
                more = len(ahead) > AHEAD * self.count
                pair = ahead.pop(0 if more else self._longest([job for _, job in ahead]))
                self.running[pair[0]] = time.monotonic()
                return pair

        def work(number: int) -> None:
            try:
                while not self._closed and (pair := next_job()):
                    judged = self._judge(number, pair[1])
                    self._took[pair[1].master] = judged.seconds
                    self.running.pop(pair[0], None)
                    done.put((pair[0], judged))
                done.put(None)
            except BaseException as error:
                done.put(error)

        started = active = self._at_first(len(first))
        for number in range(started):
            threading.Thread(target=work, args=(number,), daemon=True).start()
        while active:
            try:
                item = done.get(timeout=POLL_SECONDS)
            except queue.Empty:
                if started < self.count + self._spare and self._all_slow(active):
                    threading.Thread(target=work, args=(started,), daemon=True).start()
                    started, active = started + 1, active + 1
                yield None
                continue
            if item is None:
                active -= 1
            elif isinstance(item, BaseException):
                raise item
            else:
                yield item

    def _at_first(self, known: int) -> int:
        """Return how many workers to begin with, of so many notebooks that are known of."""
        if known < WORTH:
            return self._one
        return self._few if known < WORTH * self._spare else self.count

    def _longest(self, jobs: Sequence[Job]) -> int:
        """Return which of some jobs is likely to take longest: as its assignment's last one did."""
        return max(range(len(jobs)), key=lambda place: self._took.get(jobs[place].master, 0.0))

    def _judge(self, number: int, job: Job) -> Judged:
        """Judge on one worker; where the machine was at fault, once more on a new one."""
        for last in (False, True):
            try:
                twin = self._twins.get(number) or self._new(number, job.master)
                judged = twin.judge(job)
                if last or not judged.retry:
                    return judged
            except WorkerError as error:
                if last or self._closed:
                    return Judged(problem=str(error), retry=True)
            if number in self._twins:
                self._twins.pop(number).close()
        raise AssertionError("the second try returns")

    def _new(self, number: int, master: bytes) -> Twin:
        """Fork a worker, from a new one if the first one is gone."""
        masters = [*self._masters, master]
        with self._forking:
            try:
                twin = self._start().twin(self._core(number), masters)
            except WorkerError:
                if self._closed:
                    raise
                self._end_first()
                twin = self._start().twin(self._core(number), masters)
            self._twins[number] = twin
        return twin

    def _start(self) -> Worker:
        """Return the first worker when it is warm, if its walls are those that the run began with.

        Raises:
            WorkerError: they aren't, or it did not come up.
        """
        if self._closed:
            raise WorkerError("nobody waits for what is judged any more")
        if self._first is None:
            self._first = self._warm()
        first = self._first.start()
        if self._walled is None:
            self._walled = first.walled
        if first.walled is not self._walled:
            raise WorkerError(other_walls(first.reason))
        return first

    def _end_first(self) -> None:
        if self._first is not None:
            self._first.close()
        self._first = None

    def _warm(self) -> Worker:
        """Start the worker that the others are forks of; it judges nothing itself."""
        others = range(1, self._early)
        return Worker(self._settings, self._core(0), [self._core(number) for number in others])

    def _core(self, number: int) -> int | None:
        return self._cores[number % len(self._cores)] if self._cores else None

    def _all_slow(self, active: int) -> bool:
        """Whether hard cases hold up everyone else."""
        limit = time.monotonic() - SLOW_SECONDS
        return sum(since < limit for since in list(self.running.values())) >= active
