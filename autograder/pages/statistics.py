"""What the marks of a class say of the class, and of each exercise."""

from __future__ import annotations

import math
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.course.assignment import Exercise
from autograder.course.scores import Failure, Score, State
from autograder.course.standing import ClassStanding, Standing
from autograder.pages.sayings import said_lines

REASONS = 12  # of the commonest that are listed
WORDS = 160  # characters of a reason
_NUMBER = re.compile(r"(?<![\w.])[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?(?![\w.])", re.IGNORECASE)


@dataclass(frozen=True)
class Spread:
    """How the totals of a class are spread.

    Attributes:
        deviation: the standard deviation of the class; zero for one student.
        quartiles: below which a quarter, a half and three quarters of them lie.
    """

    count: int
    mean: float
    median: float
    deviation: float
    least: float
    most: float
    quartiles: tuple[float, float, float]


@dataclass(frozen=True)
class Item:
    """How the class did in one exercise.

    Attributes:
        full: how many got all of its points.
        some: how many got some of them.
        wrong: how many wrote something and got none.
        untouched: how many didn't attempt it.
        waiting: how many have yet to be graded by hand.
        pass_rate: the share of those that were graded who got all points; None if nobody was,
            or nobody marked a written answer yet.
        mean: what they got of its points, on average, as a share.
        discrimination: see ``point_biserial``; None where it says nothing.
    """

    exercise: Exercise
    full: int
    some: int
    wrong: int
    untouched: int
    waiting: int
    pass_rate: float | None
    mean: float | None
    discrimination: float | None


@dataclass(frozen=True)
class Reason:
    """Why checks of an exercise failed, in words, and for how many students."""

    exercise: str
    words: str
    students: int


def spread(standing: ClassStanding) -> Spread | None:
    """Return how the totals are spread over those that were graded; None if nobody was."""
    totals = [one.marks.total for one in standing.students if one.marks is not None]
    if not totals:
        return None
    several = len(totals) > 1
    low, middle, high = statistics.quantiles(totals, method="inclusive") if several else totals * 3
    return Spread(
        len(totals),
        statistics.fmean(totals),
        statistics.median(totals),
        statistics.pstdev(totals),
        min(totals),
        max(totals),
        (low, middle, high),
    )


def items(standing: ClassStanding) -> list[Item]:
    """Return how the class did in each exercise, in the assignment's order."""
    judged = [one for one in standing.students if one.scores]
    return [
        _item(number, exercise, judged)
        for number, exercise in enumerate(standing.assignment.exercises)
    ]


def point_biserial(passed: Sequence[bool], rest: Sequence[float]) -> float | None:
    r"""Return how well an exercise tells strong from weak students, from -1 to 1.

    The point-biserial correlation between passing the exercise and the points in all others (so
    that the exercise isn't compared with itself):

        r = (M1 - M0) / s * sqrt(n1 * n0) / n

    with the means M1 and M0 of the points of the n1 who passed and the n0 who didn't, and the
    standard deviation s of all n. Source: R. F. Tate, "Correlation between a discrete and a
    continuous variable. Point-biserial correlation", Annals of Mathematical Statistics 25 (1954),
    603-607. Above 0.2 is common for a good exercise; below zero, the weak ones do better in it.

    Args:
        passed: for each student, whether the exercise has all its points.
        rest: for each student, the points in the other exercises.

    Returns:
        The correlation, or None where everybody or nobody passed, or the rest is the same for all.
    """
    yes = [points for ok, points in zip(passed, rest, strict=True) if ok]
    no = [points for ok, points in zip(passed, rest, strict=True) if not ok]
    if not yes or not no or min(rest) == max(rest):
        return None
    difference = statistics.fmean(yes) - statistics.fmean(no)
    weight = math.sqrt(len(yes) * len(no)) / len(rest)
    return difference / statistics.pstdev(rest) * weight


def reasons(standing: ClassStanding, exercise: str | None = None) -> list[Reason]:
    """Return why checks failed, the commonest first: each student counts once for each reason.

    Args:
        standing: the class.
        exercise: only this one's; all exercises' by default.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for one in standing.students:
        mine = {
            (score.exercise.name, reason_of(failure))
            for score in one.scores
            if score.attempted and exercise in (None, score.exercise.name)
            for failure in score.failures
        }
        counts.update(mine)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [Reason(name, words, count) for (name, words), count in ordered[:REASONS]]


def reason_of(failure: Failure) -> str:
    """Return why a check failed, without what differs from student to student.

    The likely cause that the check names, or what it asked for, or else its first line, with the
    numbers in it left out.
    """
    said = dict(said_lines(failure.message))
    for part in ("Likely cause", "What was asked"):
        if words := said.get(part):
            return _short(words)
    first = failure.message.strip().partition("\n")[0]
    return _short(f"{failure.error}: {_NUMBER.sub('…', first)}" if first else failure.error)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= WORDS else f"{line[: WORDS - 1]}…"


def _item(number: int, exercise: Exercise, judged: Sequence[Standing]) -> Item:
    scores = [one.scores[number] for one in judged]
    graded = [(one, score) for one, score in zip(judged, scores, strict=True) if _counts(score)]
    passed = [has_all(score) for _, score in graded]
    rest = [_others(one, number) for one, _ in graded]
    untouched = sum(not score.attempted for score in scores)
    full, some = sum(passed), sum((s.points or 0) > 0 and not has_all(s) for _, s in graded)
    waiting = len(scores) - len(graded)
    told = any(score.state is not State.NOT_ANSWERED for _, score in graded)
    return Item(
        exercise,
        full,
        some,
        len(graded) - full - some - untouched,
        untouched,
        waiting,
        full / len(graded) if told else None,
        statistics.fmean((s.points or 0) / exercise.points for _, s in graded)
        if told and exercise.points
        else None,
        point_biserial(passed, rest) if told else None,
    )


def has_all(score: Score) -> bool:
    """Return whether an exercise has all its points."""
    return score.points is not None and score.points >= score.exercise.points


def _counts(score: Score) -> bool:
    return score.points is not None


def _others(one: Standing, number: int) -> float:
    return sum(score.points or 0 for n, score in enumerate(one.scores) if n != number)
