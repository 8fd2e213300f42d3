"""Whether what was handed in has been graded as it is now, or why it has to be graded (again)."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Any

from autograder.course.intake import HandedIn, read_submission
from autograder.course.masters import Master
from autograder.course.missing import is_installed
from autograder.errors import CourseError


class Why(enum.StrEnum):
    """Why a submission is to be graded."""

    NEW = "new"
    CHANGED = "what was handed in has changed"
    TESTS_CHANGED = "its tests have changed"
    OLDER = "an older version of autograder graded it"
    INSTALLED = "a module that was missing is installed"
    RULES_CHANGED = "c.Judging.follow_through has changed"
    FORCED = "forced"


def why_stale(
    made: dict[str, Any] | None, folder: Path, master: Master, max_megabytes: int
) -> Why | None:
    """Return why a submission is to be graded; None if what was made of it still stands.

    Args:
        made: what the judged notebook says of its making; None if there is none in the gradebook.
        folder: what was handed in.
        master: the assignment.
        max_megabytes: how large a notebook may be.
    """
    if made is None:
        return Why.NEW
    if made.get("tests") != master.digest:
        return Why.TESTS_CHANGED
    if "follow_through" not in made:
        return Why.OLDER
    if made["follow_through"] != master.follow_through:
        return Why.RULES_CHANGED
    if any(map(is_installed, made.get("modules", ()))):
        return Why.INSTALLED
    try:
        handed_in: HandedIn = read_submission(folder, master.asked, max_megabytes)
    except CourseError:
        return Why.CHANGED
    return None if made.get("submission") == handed_in.digest else Why.CHANGED
