"""How much of the machine one submission may use."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from autograder.sandbox.waiting import Waiting

MEGABYTE = 2**20
MOST_EXCUSED = 9  # times what a limit of time says, for waiting on a machine with much to do
WORTH_TELLING = 1.0  # seconds


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; sizes in megabytes, times in seconds.

    Wall time is without the time in which others had the processor; see ``Budget``.

    Attributes:
        cell_seconds: wall time of one cell, and of one call from a test.
        notebook_seconds: wall time of the whole notebook; see ``Budget`` for what comes after it.
        cpu_seconds: processor time of the whole notebook.
        memory: address space.
        disk: size of its scratch folder, and of any file in it.
        processes: processes at one time; with 1, it can't start another one.
        threads: threads at one time.
        open_files: open files.
        output: text and pictures that one cell may put out.
        notebook_output: the same for the whole notebook.
        wire: data of one call that may cross between judge and sandbox.
        notebook: size of the notebook file, and of the files beside it together.
    """

    cell_seconds: float = 10
    notebook_seconds: float = 120
    cpu_seconds: int = 120
    memory: int = 2048
    disk: int = 64
    processes: int = 1
    threads: int = 64
    open_files: int = 256
    output: int = 2
    notebook_output: int = 16
    wire: int = 64
    notebook: int = 16

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Limits:
        """Return the limits that some settings name, and the default for the rest.

        Raises:
            ValueError: a setting that is no limit, or isn't a positive number.
        """
        known = {field.name: field for field in fields(cls)}
        for name, value in settings.items():
            if name not in known:
                raise ValueError(f"{name} is no limit; there are {', '.join(known)}")
            if isinstance(value, bool) or not isinstance(value, (int, float)) or value <= 0:
                raise ValueError(f"{name} must be a positive number, not {value!r}")
            if known[name].type == "int" and not isinstance(value, int):
                raise ValueError(f"{name} must be a whole number, not {value!r}")
        return cls(**settings)

    @property
    def test_seconds(self) -> float:
        """Wall time of one test cell: enough for two calls that take as long as they may."""
        return 2 * self.cell_seconds + 5

    @property
    def reserve_seconds(self) -> float:
        """Wall time in which, after the notebook's own, what needs little is still judged."""
        return self.notebook_seconds / 4 + 2

    def as_dict(self) -> dict[str, float]:
        """Return the limits by name."""
        return asdict(self)


class Budget:
    """The time of one notebook, shared among its cells and tests.

    Each may take as long as a cell may, until the notebook's time is used up. From then on there is
    a reserve, in equal shares for all that is left to do; what one doesn't need, the others have.
    So a cell that runs into the notebook's limit costs itself and what depends on it, and no more.

    Time in which the judge or the submission waits for a processor that others use doesn't count,
    up to nine times what the limits say. A submission that makes itself wait, by many threads, runs
    into the limit of processor time first.

    Args:
        limits: of the submission.
        pieces: how many cells and tests there are.
        moved: told, every now and then, by how many seconds the end has moved.

    Attributes:
        waiting: the processes whose waiting doesn't count.
        excused: the seconds of this cell or test that are known not to count.
    """

    def __init__(
        self, limits: Limits, pieces: int, moved: Callable[[float], object] = lambda _: None
    ) -> None:
        self._limits = limits
        self._pieces = pieces
        self._moved = moved
        self._end = time.monotonic() + limits.notebook_seconds
        self._piece_end = self._end
        self._room = MOST_EXCUSED * limits.notebook_seconds
        self.excused = self._untold = 0.0
        self.waiting = Waiting()

    def begin(self) -> None:
        """Begin with the next cell or test."""
        self.excuse()
        self.excused = 0.0
        now = time.monotonic()
        last = self._end + self._limits.reserve_seconds
        share = max(last - max(now, self._end), 0) / max(self._pieces, 1)
        self._piece_end = max(self._end, now + share)
        self._pieces -= 1

    def excuse(self) -> float:
        """Leave out of account what was waited; return the seconds of this cell or test so far."""
        most = min(self._room, MOST_EXCUSED * self._limits.test_seconds - self.excused)
        new = max(min(self.waiting.new(), most), 0)
        self._room -= new
        self.excused += new
        self._end += new
        self._piece_end += new
        self._untold += new
        if self._untold >= WORTH_TELLING:
            self._moved(self._untold)
            self._untold = 0.0
        return self.excused

    @property
    def left(self) -> float:
        """The seconds that this cell or test may still take; 0 or less if there are none."""
        if self._piece_end <= time.monotonic():
            self.excuse()
        return self._piece_end - time.monotonic()

    @property
    def used_up(self) -> bool:
        """Whether the notebook's own time is over."""
        return time.monotonic() >= self._end
