"""What a participant sees of a checked notebook: text for a terminal, and a page."""

from __future__ import annotations

from pathlib import Path

from autograder.course.marks import Marks, in_points
from autograder.course.names import shown
from autograder.course.scores import Checked, State, points_of, total
from autograder.pages import feedback
from autograder.pages.advice import next_step
from autograder.pages.feedback import Options, Sheet
from autograder.pages.sayings import said_once


def text(checked: Checked) -> str:
    """Return what a terminal shows of a checked notebook; its last line is the total."""
    width = max(len(score.exercise.name) for score in checked.scores)
    lines = [f"{shown(str(checked.path))}  ({checked.assignment.name})", ""]
    for score in checked.scores:
        lines.append(f"  {score.exercise.name:{width}}  {score!s:>5}  {score.words}")
        if score.state in (State.PARTIAL, State.WRONG):
            for tests, failure in said_once(score.failures):
                lines.append(f"      {', '.join(tests)}: {failure.error}")
                lines.extend(f"        {line}" for line in failure.message.splitlines())
    if warning := checked.assignment.warning:
        lines += ["", warning]
    lines += ["", *(f"Note: {note}." for note in checked.notes)] if checked.notes else []
    by_hand = total(checked.scores, manual=True)[1]
    if by_hand:
        lines += ["", f"Written answers, graded by hand: {in_points(by_hand)} more."]
    lines += ["", next_step(checked.scores), f"TOTAL {checked.total}"]
    return "\n".join(lines)


def page(checked: Checked, options: Options, root: Path) -> str:
    """Return the page that a participant gets back, with what can be said without a gradebook.

    Args:
        checked: the checked notebook.
        options: what the course's author chose for its pages.
        root: the course's folder.
    """
    marks = Marks.unrecorded(checked.assignment, points_of(dict(checked.notebook)))
    notes = [*checked.notes, *([f"it ran without walls: {checked.walls}"] if checked.walls else [])]
    sheet = Sheet(checked.assignment, checked.notebook, marks, "", notes, False, options, root)
    return feedback.page(sheet)
