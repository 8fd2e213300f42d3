"""A checked notebook as a table to show below a cell of the notebook itself."""

from __future__ import annotations

from autograder.course.scores import Checked, State
from autograder.pages.advice import next_step
from autograder.pages.html import render
from autograder.pages.sayings import said_once


def fragment(checked: Checked) -> str:
    """Return the exercises with points, state and what failed, as HTML that stands in a page."""
    return render(
        "fragment.html",
        checked=checked,
        next_step=next_step(checked.scores),
        explained=(State.PARTIAL, State.WRONG),
        said_once=said_once,
        marks={
            State.FULL: "✓",
            State.GIVEN: "✓",
            State.PARTIAL: "◐",
            State.WRONG: "✗",
            State.MISSING: "✗",
        },
    )
