"""What the gradebook says of one submission: the only place that totals come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from autograder.course.assignment import Assignment


@dataclass(frozen=True)
class Mark:
    """What one cell got.

    Attributes:
        score: its points, as the gradebook counts them, extra credit included.
        extra: the part of them that is extra credit.
        automatic: what grading gave it; None for what a person has to grade.
        waits: whether a person has yet to grade it; until then it counts nothing.
    """

    score: float
    extra: float = 0.0
    automatic: float | None = None
    waits: bool = False


@dataclass(frozen=True)
class Marks:
    """What one submission got.

    Attributes:
        cells: grade_id -> what that cell got.
        score: the sum, as the gradebook has it, before the penalty.
        most: what there is to get.
        penalty: what is taken off for being late.
        comments: grade_id -> what a person, or nbgrader, says of the cell.
    """

    cells: Mapping[str, Mark]
    score: float
    most: float
    penalty: float = 0.0
    comments: Mapping[str, str] = field(default_factory=dict)

    @property
    def total(self) -> float:
        """What counts in the end: the score less the penalty."""
        return self.score - self.penalty

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
        cells = {
            name: Mark(score or 0.0, automatic=score, waits=score is None)
            for name, score in points.items()
        }
        return cls(cells, sum(mark.score for mark in cells.values()), assignment.points)
