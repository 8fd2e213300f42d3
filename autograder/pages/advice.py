"""What a participant does next."""

from __future__ import annotations

from collections.abc import Sequence

from autograder.course.scores import Score, State

_ADVICE = {
    State.MISSING: "Take a fresh copy of the notebook: the cell of {} is gone.",
    State.PARTIAL: "Next: {}. It is nearly there: read what its failing test says.",
    State.WRONG: "Next: {}. Read what its failing test says, then its hints in the notebook.",
    State.NOT_ATTEMPTED: "Next: {}. Write it in its cell, then run the checks below it.",
}


def next_step(scores: Sequence[Score], *, handed_in: bool = False) -> str:
    """What to do next, in one sentence."""
    for state, advice in _ADVICE.items():
        for score in scores:
            if score.state is state:
                return advice.format(score.exercise.name)
    if handed_in:
        return "All tests pass."
    if any(score.exercise.is_manual for score in scores):
        return "All tests pass. Read your written answers once more, then hand in."
    return "All tests pass. Hand in."
