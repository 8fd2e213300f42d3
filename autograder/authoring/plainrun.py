"""Run a notebook's cells quickly: one warm process, and a fork of it for every run.

For code that the instructor trusts (solutions and the recorded answers): the processes are
limited in time, but they are not walled in. Needs a system that can fork.
"""

from __future__ import annotations

import gc
import io
import multiprocessing
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from autograder.course.assignment import Cell

if TYPE_CHECKING:
    from autograder.authoring.shell import Shell


@dataclass(frozen=True)
class Outcome:
    """What running one code cell came to.

    Attributes:
        grade_id: nbgrader's name for the cell, or ``""``.
        error: the exception's class name, or ``""``.
        message: the exception's text.
        stderr: what the cell wrote there; nbgrader gives zero points for a test cell that does.
        has_value: whether the cell's last line gave a value, which nbgrader takes for points.
        number: that value, if it is a number.
    """

    grade_id: str
    error: str = ""
    message: str = ""
    stderr: str = ""
    has_value: bool = False
    number: float | None = None

    @property
    def passed(self) -> bool:
        """Whether plain nbgrader would give this test cell all its points."""
        return not (self.error or self.stderr or self.has_value)

    @property
    def reason(self) -> str:
        """Why it did not pass, in one line."""
        if self.error:
            return f"{self.error}: {' '.join(self.message.split())}".rstrip(": ")
        if self.stderr:
            return f"wrote to stderr: {' '.join(self.stderr.split())}"
        return "its last line gives a value, which counts as points" if self.has_value else ""


_Tell = Callable[[tuple[int, Outcome | None]], object]
_Work = Callable[[_Tell], object]  # what is done in a fork, which tells what comes of it
_Heard = Iterator[tuple[int, Outcome | None]]
PATIENCE = 6  # a cell's time on the clock, beside its processor time


class CellTimeout(BaseException):
    """A cell ran longer than it may. Not an Exception, so that a submission can't swallow it."""


class Runner:
    """A warm Python whose forks run lists of cells.

    Args:
        seconds: seconds of processor time that one cell may take. It may wait, for a nap or for a
            busy machine, ``PATIENCE`` times as long.
        workers: how many runs go on at a time; the machine's cores by default.
    """

    def __init__(self, seconds: float = 20, workers: int | None = None) -> None:
        self.seconds = seconds
        self.workers = workers or os.cpu_count() or 1
        if "fork" not in multiprocessing.get_all_start_methods():
            raise OSError("this command needs a system that can fork (Linux, macOS, WSL)")
        self._fork = multiprocessing.get_context("fork")
        warm_up()

    def run_all(
        self,
        runs: Sequence[Sequence[Cell]],
        folder: Path,
        progress: Callable[[], object] = lambda: None,
    ) -> list[list[Outcome]]:
        """Run each list of cells in a process of its own; return the outcomes in the same order.

        Args:
            runs: lists of code cells.
            folder: working folder of the cells.
            progress: called after each finished run.

        A run whose process dies or hangs has the outcomes that it reached, then one error. What
        runs have in common before the one cell in which they differ is run once for all of them.
        """
        read_ahead(runs)
        results: list[list[Outcome]] = [[] for _ in runs]

        families = [
            (alike.numbers, partial(self._run_alike, alike, runs, folder))
            for alike in alike_ones(runs)
        ]
        for number, outcome in self._heard(families, self.workers, 3 * PATIENCE * self.seconds):
            if outcome is None:
                progress()
            else:
                results[number].append(outcome)
        return results

    def _heard(
        self, families: Sequence[tuple[Sequence[int], _Work]], at_a_time: int, patience: float
    ) -> _Heard:
        """Do each family's work in a fork, so many at a time; yield what each run comes to.

        Args:
            families: runs by their numbers, and the work that tells of them.
            at_a_time: how many forks there are at a time.
            patience: seconds in which something must be heard: not even the alarm ends their cells.

        Yields:
            A run's number and an outcome of it, then the same number and None: it is finished.
        """
        todo = iter(families)
        busy: dict[Connection, tuple[list[int], BaseProcess]] = {}
        try:
            while True:
                while len(busy) < at_a_time and (family := next(todo, None)):
                    reader, process = self._start(family[1])
                    busy[reader] = list(family[0]), process
                if not busy:
                    return
                ready = wait(list(busy), timeout=patience)
                if not ready:
                    for _, process in busy.values():
                        process.kill()
                for one in ready:
                    assert isinstance(one, Connection)
                    left, process = busy[one]
                    try:
                        number, outcome = one.recv()
                    except EOFError:
                        del busy[one]
                        process.join()
                        code = process.exitcode
                        died = Outcome("", "ProcessDied", f"the process ended with {code}")
                        for number in left:
                            if code:
                                yield number, died
                            yield number, None
                        continue
                    if outcome is None:
                        left.remove(number)
                    yield number, outcome
        finally:
            for _, process in busy.values():
                process.terminate()

    def _start(self, work: _Work) -> tuple[Connection, BaseProcess]:
        reader, writer = self._fork.Pipe(duplex=False)
        process = self._fork.Process(target=_do, args=(work, writer))
        process.start()
        writer.close()
        return reader, process

    def _run_alike(
        self, alike: Alike, runs: Sequence[Sequence[Cell]], folder: Path, tell: _Tell
    ) -> None:
        """Run what some runs have in common, and go on with each in a fork of what came of it."""
        run = CellRunner(folder)
        for cell in runs[alike.numbers[0]][: alike.place]:
            outcome = run(cell, self.seconds)
            for number in alike.numbers:
                tell((number, outcome))

        def go_on(number: int, tell: _Tell) -> None:
            for cell in runs[number][alike.place :]:
                tell((number, run(cell, self.seconds)))

        if len(alike.numbers) > 1:
            families = [([number], partial(go_on, number)) for number in alike.numbers]
            for heard in self._heard(families, 1, 2 * PATIENCE * self.seconds):
                tell(heard)


@dataclass
class Alike:
    """Runs that differ in one cell only.

    Attributes:
        numbers: which runs.
        place: how many cells they have in common before that cell; of a single one, all.
    """

    numbers: list[int]
    place: int


def alike_ones(runs: Sequence[Sequence[Cell]]) -> list[Alike]:
    """Put together the runs that differ in one cell only."""
    found: list[Alike] = []
    for number, cells in enumerate(runs):
        for alike in found:
            place = _only_difference(runs[alike.numbers[0]], cells)
            if place is not None and (len(alike.numbers) == 1 or place == alike.place):
                alike.numbers.append(number)
                alike.place = place
                break
        else:
            found.append(Alike([number], len(cells)))
    return found


def _only_difference(one: Sequence[Cell], other: Sequence[Cell]) -> int | None:
    """Return where two runs differ, if that is in one cell; else None."""
    if len(one) != len(other):
        return None
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if len({*pair}) > 1]
    return places[0] if len(places) == 1 else None


def _do(work: _Work, writer: Connection) -> None:
    """In a fork: do the work, and tell what comes of it."""
    gc.freeze()  # what was here before the fork stays: no need to look it all through again
    work(writer.send)


class CellRunner:
    """Runs cells one after the other in this process, which does nothing else from then on.

    Args:
        folder: the working folder.
    """

    def __init__(self, folder: Path) -> None:
        os.chdir(folder)
        sys.path.insert(0, "")  # as in a notebook, modules beside it can be imported
        for number in (signal.SIGALRM, signal.SIGPROF):
            signal.signal(number, _raise_timeout)
        sys.stdout, self._stderr = io.StringIO(), io.StringIO()
        sys.stderr = self._stderr
        self.shell = _shell()

    def __call__(self, cell: Cell, seconds: float) -> Outcome:
        """Run a cell, which may take so many seconds of processor time."""
        with time_limit(seconds):
            result = self.shell.run_cell(cell.source)
        failure = result.error_before_exec or result.error_in_exec
        value = result.result
        outcome = Outcome(
            cell.grade_id,
            error="" if failure is None else type(failure).__name__,
            message="" if failure is None else str(failure),
            stderr=self._stderr.getvalue(),
            has_value=value is not None,
            number=float(value) if isinstance(value, (int, float)) else None,
        )
        self._stderr.seek(0)
        self._stderr.truncate()
        return outcome


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Let what runs here take so many seconds of processor time; ``CellTimeout`` ends it."""
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.setitimer(signal.ITIMER_REAL, seconds * PATIENCE)
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)


def warm_up() -> None:
    """Import what every notebook imports, once."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import h5py  # noqa: F401
    import matplotlib

    matplotlib.use("agg")
    import matplotlib.pyplot as plt
    import numpy.random  # noqa: F401
    import PIL.Image  # noqa: F401

    plt.figure()
    plt.close("all")
    _shell()


def read_ahead(runs: Sequence[Sequence[Cell]]) -> None:
    """Work out what several runs would each work out: forks find it done.

    Args:
        runs: the lists of cells that are going to be run.
    """
    counts = Counter(cell.source for cells in runs for cell in cells)
    shell = _shell()
    for source, count in counts.items():
        if count > 1:
            shell.learn(source)


def _shell() -> Shell:
    from autograder.authoring.shell import Shell

    shell: Shell = Shell.instance()
    return shell


def _raise_timeout(signum: int, frame: FrameType | None) -> NoReturn:
    raise CellTimeout("ran longer than it may")
