"""How far something has come: a bar on a terminal, and elsewhere a line every few seconds."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TYPE_CHECKING, Any

from autograder.commands.terminal import say
from autograder.course.marks import counted
from autograder.course.names import shortened, shown

if TYPE_CHECKING:
    from types import TracebackType

LINE_SECONDS = 5.0
WIDEST, NARROWEST = 100, 20  # columns of the bar
REMARK = 40  # columns of what is said beside it


class Progress:
    """Shows progress on stderr; use it in a ``with`` statement.

    Nothing is coloured, with NO_COLOR or without.

    Args:
        total: how many there are to do.
        unit: what they are, one of them.
        title: what is said before.
    """

    def __init__(self, total: int, unit: str, title: str = "") -> None:
        self._total, self._unit, self._title = total, unit, shown(title)
        self._done = 0
        self._remark = ""
        self._start = self._said = time.monotonic()
        self._bar: Any = None

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            from tqdm import tqdm

            width = shutil.get_terminal_size((80, 24)).columns - 1
            self._bar = tqdm(
                total=self._total,
                unit=self._unit,
                desc=shortened(self._title, width // 4) or None,
                ncols=max(NARROWEST, min(WIDEST, width)),
                smoothing=0.1,
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()
        elif self._said > self._start:
            self._say()

    def advance(self, count: int = 1) -> None:
        """Say that so many more are done."""
        self._done += count
        if self._bar is not None:
            self._bar.update(count)
        else:
            self._say_if_due()

    def remark(self, text: str) -> None:
        """Say something beside it, such as who is slow; ``""`` for nothing."""
        self._remark = shown(text)
        if self._bar is not None:
            self._bar.set_postfix_str(shortened(self._remark, REMARK), refresh=False)
        else:
            self._say_if_due()

    def _say_if_due(self) -> None:
        if time.monotonic() - self._said >= LINE_SECONDS:
            self._say()

    def _say(self) -> None:
        self._said = time.monotonic()
        taken = self._said - self._start
        line = f"{self._done} of {counted(self._total, self._unit)} after {_clock(taken)}"
        if 0 < self._done < self._total:
            left = taken / self._done * (self._total - self._done)
            line += f", about {_clock(left)} to go"
        before = f"{self._title}: " if self._title else ""
        after = f"; {self._remark}" if self._remark else ""
        say(f"{before}{line}{after}", file=sys.stderr)


def _clock(seconds: float) -> str:
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
