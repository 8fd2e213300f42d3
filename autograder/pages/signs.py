"""The signs that stand for how far an exercise has come, the same in every table."""

from __future__ import annotations

import enum

from autograder.course.scores import Score, State
from autograder.pages.statistics import has_all


class Kind(enum.StrEnum):
    """How far an exercise has come, as tables and pictures tell it apart."""

    FULL = "all points"
    GIVEN = "all points, given another exercise's function put right"
    SOME = "some points"
    NONE = "attempted, no points"
    UNTOUCHED = "not attempted"
    WAITS = "waits for a person"

    @property
    def sign(self) -> str:
        """One character for it, which any terminal has."""
        return _SIGNS[self]


_SIGNS = {
    Kind.FULL: "#",
    Kind.GIVEN: "*",
    Kind.SOME: "+",
    Kind.NONE: "0",
    Kind.UNTOUCHED: "-",
    Kind.WAITS: "?",
}


def kind(score: Score) -> Kind:
    """Return how far an exercise has come."""
    if score.points is None:
        return Kind.WAITS
    if has_all(score):
        return Kind.GIVEN if score.state is State.GIVEN else Kind.FULL
    if score.points:
        return Kind.SOME
    return Kind.NONE if score.attempted else Kind.UNTOUCHED
