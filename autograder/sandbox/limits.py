"""How much of the machine one submission may use."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

MEGABYTE = 2**20


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; sizes in megabytes, times in seconds.

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

    Args:
        limits: of the submission.
        pieces: how many cells and tests there are.
    """

    def __init__(self, limits: Limits, pieces: int) -> None:
        self._limits = limits
        self._pieces = pieces
        self._end = time.monotonic() + limits.notebook_seconds
        self._piece_end = self._end

    def begin(self) -> None:
        """Begin with the next cell or test."""
        now = time.monotonic()
        last = self._end + self._limits.reserve_seconds
        share = max(last - max(now, self._end), 0) / max(self._pieces, 1)
        self._piece_end = max(self._end, now + share)
        self._pieces -= 1

    @property
    def left(self) -> float:
        """The seconds that this cell or test may still take; 0 or less if there are none."""
        return self._piece_end - time.monotonic()

    @property
    def used_up(self) -> bool:
        """Whether the notebook's own time is over."""
        return time.monotonic() >= self._end
