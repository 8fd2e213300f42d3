"""Run a notebook's cells quickly: one warm process, and a fork of it for every run.

For code that the instructor trusts (solutions and the recorded answers): the processes are
limited in time, but they are not walled in. Needs a system that can fork.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from autograder.course.assignment import Cell

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell


@dataclass(frozen=True)
class Outcome:
    """What running one code cell came to.

    Attributes:
        grade_id: nbgrader's name for the cell, or ``""``.
        error: the exception's class name, or ``""``.
        message: the exception's text.
        stderr: what the cell wrote there; nbgrader gives zero points for a test cell that does.
        has_value: whether the cell's last line gave a value, which nbgrader takes for points.
    """

    grade_id: str
    error: str = ""
    message: str = ""
    stderr: str = ""
    has_value: bool = False

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
        _warm_up()

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

        A run whose process dies or hangs has the outcomes that it reached, then one error.
        """
        results: list[list[Outcome]] = [[] for _ in runs]
        todo = iter(range(len(runs)))
        busy: dict[Connection, tuple[int, BaseProcess]] = {}
        while True:
            while len(busy) < self.workers and (index := next(todo, -1)) >= 0:
                started = self._start(runs[index], folder)
                busy[started[0]] = index, started[1]
            if not busy:
                return results
            ready = wait(list(busy), timeout=self.seconds * PATIENCE * 2)
            if not ready:  # nothing heard of any of them: not even the alarm could end their cells
                for _, process in busy.values():
                    process.kill()
            for reader in ready:
                assert isinstance(reader, Connection)
                index, process = busy[reader]
                try:
                    results[index].append(reader.recv())
                    continue
                except EOFError:
                    del busy[reader]
                process.join()
                if process.exitcode:
                    results[index].append(
                        Outcome("", "ProcessDied", f"the process ended with {process.exitcode}")
                    )
                progress()

    def _start(self, cells: Sequence[Cell], folder: Path) -> tuple[Connection, BaseProcess]:
        reader, writer = self._fork.Pipe(duplex=False)
        process = self._fork.Process(target=self._run, args=(cells, folder, writer), daemon=True)
        process.start()
        writer.close()
        return reader, process

    def _run(self, cells: Sequence[Cell], folder: Path, writer: Connection) -> None:
        os.chdir(folder)
        for number in (signal.SIGALRM, signal.SIGPROF):
            signal.signal(number, _raise_timeout)
        sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
        stderr = sys.stderr
        shell = _shell()
        for cell in cells:
            self._limit(self.seconds)
            result = shell.run_cell(cell.source)
            self._limit(0)
            failure = result.error_before_exec or result.error_in_exec
            writer.send(
                Outcome(
                    cell.grade_id,
                    error="" if failure is None else type(failure).__name__,
                    message="" if failure is None else str(failure),
                    stderr=stderr.getvalue(),
                    has_value=result.result is not None,
                )
            )
            stderr.seek(0)
            stderr.truncate()

    @staticmethod
    def _limit(seconds: float) -> None:
        """Let what runs now take so long, or as long as it likes with 0."""
        signal.setitimer(signal.ITIMER_PROF, seconds)
        signal.setitimer(signal.ITIMER_REAL, seconds * PATIENCE)


def _warm_up() -> None:
    """Import what every notebook imports, once."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    import h5py  # noqa: F401
    import matplotlib

    matplotlib.use("agg")
    import matplotlib.pyplot as plt
    import numpy as np  # noqa: F401
    import PIL.Image  # noqa: F401

    plt.figure()
    plt.close("all")
    _shell()


def _shell() -> InteractiveShell:
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    config = Config()
    config.HistoryManager.enabled = False
    shell = InteractiveShell.instance(config=config)
    shell.showtraceback = lambda *args, **kwargs: None
    shell.showsyntaxerror = lambda *args, **kwargs: None
    return shell


def _raise_timeout(signum: int, frame: FrameType | None) -> NoReturn:
    raise CellTimeout("ran longer than it may")
