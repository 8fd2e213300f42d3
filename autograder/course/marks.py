"""What the gradebook says of one submission: the only place that totals come from.

Terminal, report, CSV files, feedback, the check page and exports ask here, so that none of them
adds up anything of its own.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.course.assignment import Assignment

PLACES = 4  # digits after the point that are shown and written


@dataclass(frozen=True)
class Mark:
    """What one cell got.

    Attributes:
        score: its points, as the gradebook counts them, extra credit included.
        extra: the part of them that is extra credit.
        automatic: what grading gave it; None for what a person has to grade.
        by_hand: what a person gave it; None where nobody gave anything.
        again: whether a person's mark is from before it was graded again; it counts all the same.
    """

    score: float
    extra: float = 0.0
    automatic: float | None = None
    by_hand: float | None = None
    again: bool = False

    @property
    def waits(self) -> bool:
        """Whether a person has yet to grade it; until then it counts nothing."""
        return self.automatic is None and self.by_hand is None

    @property
    def overridden(self) -> bool:
        """Whether a person gave something else than grading did."""
        return None not in (self.automatic, self.by_hand) and self.automatic != self.by_hand


@dataclass(frozen=True)
class Marks:
    """What one submission got.

    Attributes:
        cells: grade_id -> what that cell got.
        score: the sum, as the gradebook has it, before the penalty.
        most: what there is to get.
        penalty: what is taken off for being late.
        comments: grade_id -> what a person, or nbgrader, says of the cell.
        timestamp: when it was handed in (UTC), if that is known.
        late: how long after its due date that was; zero if it was in time, or has none.
    """

    cells: Mapping[str, Mark]
    score: float
    most: float
    penalty: float = 0.0
    comments: Mapping[str, str] = field(default_factory=dict)
    timestamp: datetime.datetime | None = None
    late: datetime.timedelta = datetime.timedelta(0)

    @property
    def total(self) -> float:
        """What counts in the end: the score less the penalty, as nbgrader exports it."""
        return max(0.0, self.score - self.penalty)

    @property
    def extra(self) -> float:
        """The extra credit that is counted."""
        return sum(mark.extra for mark in self.cells.values())

    @property
    def waiting(self) -> list[str]:
        """The cells that a person has yet to grade."""
        return [name for name, mark in self.cells.items() if mark.waits]

    @property
    def again(self) -> list[str]:
        """The cells whose mark by hand is from before they were graded again."""
        return [name for name, mark in self.cells.items() if mark.again]

    @property
    def is_final(self) -> bool:
        """Whether no person has to look at it any more: nothing waits or has changed since."""
        return not (self.waiting or self.again)

    @property
    def points(self) -> dict[str, float | None]:
        """grade_id -> points; None for what a person has yet to grade."""
        return {name: None if mark.waits else mark.score for name, mark in self.cells.items()}

    @classmethod
    def unrecorded(cls, assignment: Assignment, points: Mapping[str, float | None]) -> Marks:
        """Return the marks of a judged notebook that is in no gradebook: the automatic ones.

        Args:
            assignment: the assignment.
            points: grade_id -> points, None for what a person has to grade.
        """
        cells = {name: Mark(score or 0.0, automatic=score) for name, score in points.items()}
        return cls(cells, sum(mark.score for mark in cells.values()), assignment.points)


def number(value: float) -> str:
    """Return points as every table, page and file writes them: ``2``, ``0.5``, ``33.3333``."""
    text = f"{value:.{PLACES}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def in_points(value: float, word: str = "point") -> str:
    """Return points in a sentence: ``1 point``, ``2.5 points``, ``2 more points``.

    Args:
        value: how many.
        word: what one of them is called.
    """
    return f"{number(value)} {word if number(value) == '1' else f'{word}s'}"


def counted(count: int, one: str, several: str = "") -> str:
    """Return a count of something in a sentence: ``1 page``, ``2 pages``.

    Args:
        count: how many.
        one: what goes after 1.
        several: what goes after any other number; the same with an s by default.
    """
    return f"{count} {one if count == 1 else several or f'{one}s'}"


def lateness(late: datetime.timedelta) -> str:
    """Return how late something was, in words that are exact enough: ``2 d 3 h``, ``5 min``."""
    minutes = max(1, round(late.total_seconds() / 60))
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    if days:
        return f"{days} d {hours} h" if hours else f"{days} d"
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{minutes} min"
