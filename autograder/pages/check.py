"""What a participant sees of a checked notebook: text for a terminal, and a page."""

from __future__ import annotations

from autograder.course.scores import Checked, State, total
from autograder.pages.html import render

_ADVICE = {
    State.MISSING: "Take a fresh copy of the notebook: the cell of {} is gone.",
    State.PARTIAL: "Next: {}. It is nearly there: read what its failing test says.",
    State.WRONG: "Next: {}. Read what its failing test says, then its hints in the notebook.",
    State.NOT_ATTEMPTED: "Next: {}. Write it in its cell, then run the checks below it.",
    State.WAITING: "Next: write what {} calls.",
}


def next_step(checked: Checked) -> str:
    """What to do next, in one sentence."""
    for state, advice in _ADVICE.items():
        for score in checked.scores:
            if score.state is state:
                return advice.format(score.exercise.name)
    written = [score for score in checked.scores if score.exercise.is_manual]
    if written:
        return "All tests pass. Read your written answers once more, then hand in."
    return "All tests pass. Hand in."


def text(checked: Checked) -> str:
    """Return what a terminal shows of a checked notebook; its last line is the total."""
    width = max(len(score.exercise.name) for score in checked.scores)
    lines = [f"{checked.path}  ({checked.assignment.name})", ""]
    for score in checked.scores:
        lines.append(f"  {score.exercise.name:{width}}  {score!s:>5}  {score.state}")
        if score.state in (State.PARTIAL, State.WRONG):
            for failure in score.failures:
                lines.append(f"      {failure.test}: {failure.error}")
                lines.extend(f"        {line}" for line in failure.message.splitlines())
    lines += ["", *(f"Note: {note}." for note in checked.notes)] if checked.notes else []
    by_hand = total(checked.scores, manual=True)[1]
    if by_hand:
        lines += ["", f"Written answers, graded by hand: {by_hand:g} points more."]
    lines += ["", next_step(checked), f"TOTAL {checked.total}"]
    return "\n".join(lines)


def page(checked: Checked) -> str:
    """Return the same as an HTML page; nothing that a submission wrote is taken as HTML."""
    return render("check.html", checked=checked, next_step=next_step(checked), State=State)
