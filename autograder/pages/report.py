"""The page of a class: who needs something, everybody's points, how each exercise went.

The page is whole in itself: its pictures are in it, and so are the few lines of script that sort
and search its table. No other script runs there, whatever anybody wrote: the page's policy names
this one by its digest.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import statistics
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from autograder.course.assignment import Assignment
from autograder.course.marks import number
from autograder.course.scores import Score
from autograder.course.standing import ClassStanding, Flag, Standing
from autograder.pages.alike import LONGEST, MOST, Pair, alike
from autograder.pages.charts import items_chart, totals_chart
from autograder.pages.html import render
from autograder.pages.signs import Kind, kind
from autograder.pages.statistics import Item, items, reasons, spread
from autograder.pages.table import by_urgency

CLASSES = {
    Kind.FULL: "full",
    Kind.GIVEN: "full given",
    Kind.SOME: "some",
    Kind.NONE: "none",
    Kind.UNTOUCHED: "open",
    Kind.WAITS: "waits",
}


def page(standing: ClassStanding, feedback: Path | None = None) -> str:
    """Return the page as HTML; nothing that anybody wrote is taken as HTML.

    Args:
        standing: the class.
        feedback: the folder with everybody's feedback; those pages that are there are linked, as
            seen from a folder beside it.
    """
    found = items(standing)
    script = _script()
    times = [one.seconds for one in standing.students if one.seconds is not None]
    return render(
        "report.html",
        standing=standing,
        script=Markup(script),
        digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        rows=[_row(one, standing, feedback) for one in by_urgency(standing.students)],
        to_look_at=list(_to_look_at(standing)),
        spread=spread(standing),
        items=found,
        reasons=reasons(standing),
        charts=_charts(standing, found),
        times=_times(times),
        most_pairs=MOST,
        pairs=[(pair, _sides(pair)) for pair in alike(standing)],
        bare=[one for one in standing.students if one.walls is False],
        notes=[(one.person.name, note) for one in standing.students for note in one.notes],
        kinds=[(CLASSES[one], str(one)) for one in Kind if one is not Kind.GIVEN],
        sections=any(one.person.section for one in standing.students),
    )


def _row(one: Standing, standing: ClassStanding, feedback: Path | None) -> Mapping[str, Any]:
    exercises = len(standing.assignment.exercises)
    return {
        "one": one,
        "state": _state(one),
        "link": _link(one, standing.assignment, feedback),
        "total": None if one.marks is None else number(one.marks.total),
        "open": one.marks is not None and not one.marks.is_final,
        "cells": [_cell(score) for score in one.scores] or [("", "", "no marks")] * exercises,
    }


def _state(one: Standing) -> str:
    words = [f"late {told}" if flag is Flag.LATE else str(flag) for flag, told in one.flags.items()]
    if one.untouched:
        words.append("nothing attempted")
    return ", ".join(words)


def _cell(score: Score) -> tuple[str, str, str]:
    """Return (points, class, words) of an exercise."""
    points = "" if score.points is None else number(score.points)
    return points, CLASSES[kind(score)], score.words


def _link(one: Standing, assignment: Assignment, feedback: Path | None) -> str:
    page = Path(one.student, assignment.name, f"{assignment.notebooks[0].stem}.html")
    if feedback is None or not (feedback / page).is_file():
        return ""
    return "/".join(["..", *map(quote, (feedback.name, *page.parts))])


def _to_look_at(standing: ClassStanding) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
    """Yield (what, [(who, what there is to say)]) for each kind of thing to look at."""
    for flag in Flag:
        mine = [
            (one.person.name, one.flags[flag]) for one in standing.students if flag in one.flags
        ]
        if mine:
            yield str(flag), mine


def _sides(pair: Pair) -> list[tuple[str, str, str]]:
    """Return (exercise, one text, the other) of what two submissions have in common."""
    return [
        (
            name,
            pair.first.answers[name].strip()[:LONGEST],
            pair.second.answers[name].strip()[:LONGEST],
        )
        for name in pair.exercises
    ]


def _charts(standing: ClassStanding, found: Sequence[Item]) -> Mapping[str, str]:
    if not standing.graded:
        return {}
    return {"items": items_chart(found), "totals": totals_chart(standing)}


def _times(times: Sequence[float]) -> Mapping[str, float]:
    """Return how long grading took: in the middle, and at most."""
    return {"median": statistics.median(times), "most": max(times)} if times else {}


@functools.lru_cache(maxsize=1)
def _script() -> str:
    folder = resources.files("autograder.pages") / "templates"
    return (folder / "report.js").read_text(encoding="utf-8")
