"""Whether a course's assignments can be judged here, told before anybody hands in.

The source itself is submitted as its own answer, to the engine and to plain nbgrader, and each test
cell's points are compared. Where they differ, a sentence says what to change.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.authoring.build import build, scratch_course
from autograder.authoring.habits import COMPLAINS, Habit, habit_of
from autograder.authoring.missing import Missing
from autograder.authoring.plainly import run_plainly
from autograder.authoring.solved import earned, solved
from autograder.course.folder import Course
from autograder.course.language import other_language
from autograder.course.masters import Master, read_master
from autograder.engine.pool import Pool
from autograder.engine.prepare import is_test
from autograder.engine.roles import roles_of
from autograder.engine.worker import Job
from autograder.errors import CourseError

# What the engine says of a test -> what its author can do. The first that fits counts.
ADVICE = (
    (
        r"^(Judge|Cell)Timeout|took too long|longer than",
        "give it more time: c.Sandbox.cell_seconds = 60 in nbgrader_config.py",
    ),
    (
        r"NameError: name '(?P<what>\w+)' is not defined",
        "bind `{what}` in a locked cell above this test, or import it there",
    ),
    (
        r"ModuleNotFoundError: No module named '(?P<what>[\w.]+)'",
        "install `{what}` in this Python environment, or put it beside the notebook in source/",
    ),
    (
        r"FileNotFoundError|No such file",
        "put the file beside the notebook in source/, or into data/ of the course folder",
    ),
    (
        r"URLError|gaierror|ConnectionError|NameResolution|Network is unreachable|HTTPError",
        "a submission has no network: put what it downloads beside the notebook in source/",
    ),
    (r"MemoryError", "give it more memory: c.Sandbox.memory = 4096 in nbgrader_config.py"),
    (
        r"DeadKernel|process ended",
        "its process ended: look for what uses too much memory, or starts programs",
    ),
    (
        r"can't be compared or calculated with|\ba \w+, which",
        "compare plain values in this test: numbers, texts, lists, arrays, tables",
    ),
)


UNKNOWN: tuple[float | None, str] = (None, "")


@dataclass(frozen=True)
class TestFound:
    """One test cell with the source's own solution.

    Attributes:
        notebook: where it is.
        name: its grade_id.
        worth: its points.
        plain: what plain nbgrader gives; None where it can't run the notebook.
        ours: what the engine gives; None where it can't judge the notebook.
        reason: why that is not all, in a line.
        asked: the names that the solutions bind.
        later: of those, the ones that no cell above the test binds.
        habit: what it does that can't be judged outside, where it isn't equal.
        lacks: whether it fails only for want of a module, which says nothing of the test.
    """

    notebook: str
    name: str
    worth: float
    plain: float | None
    ours: float | None
    reason: str = ""
    asked: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    habit: Habit | None = None
    lacks: bool = False

    @property
    def equal(self) -> bool:
        """Whether both give the same."""
        return self.plain == self.ours and not self.lacks

    @property
    def advice(self) -> str:
        """What its author can do, in a clause; ``""`` where nothing is known."""
        for pattern, advice in ADVICE if self.habit is None or not self.habit.certain else ():
            found = re.search(pattern, self.reason)
            if found and found.groupdict().get("what") in self.later:
                return f"move this test below the solution cell that binds `{found['what']}`"
            if found and found.groupdict().get("what") in self.asked:
                return ""  # the test does something to the submission's own name
            if found:
                return advice.format(**found.groupdict())
        return "" if self.habit is None else f"{self.habit.why}; {self.habit.instead}"


@dataclass
class Examined:
    """What was found of one assignment.

    Attributes:
        name: the assignment.
        problem: why it can't be built or judged, in a sentence; else ``""``.
        tests: its test cells.
        missing: a sentence for each module that it imports and this environment hasn't.
        faults: a sentence for each locked cell that fails where tests are judged.
        inside: whether its tests run in the submission's own process.
        inside_helps: whether all tests would be equal there.
        other: a sentence where it is in another language; else ``""``.
        notes: what else there is to say.
    """

    name: str
    problem: str = ""
    tests: list[TestFound] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    inside: bool = False
    inside_helps: bool = False
    other: str = ""
    notes: list[str] = field(default_factory=list)

    @property
    def different(self) -> list[TestFound]:
        """The tests to which the engine gives something else than plain nbgrader."""
        return [test for test in self.tests if not (test.equal or test.lacks)]

    @property
    def broken(self) -> list[TestFound]:
        """The tests that the source's own solution doesn't pass in plain nbgrader either."""
        return [test for test in self.tests if test.equal and test.ours != test.worth]


def examine(
    course: Course, name: str, pool: Pool, progress: Callable[[str], object] = lambda _: None
) -> Examined:
    """Build an assignment and judge its own solutions, with the engine and with plain nbgrader.

    Args:
        course: the course; nothing in it is changed.
        name: the assignment.
        pool: judges.
        progress: called with each step's name before it.
    """
    found = Examined(name)
    try:
        found.inside = course.is_inside(name)
        found.other = other_language(course.source / name, name)
        if found.other:
            return found
        progress(f"{name}: building")
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            build(scratch_course(course, Path(folder).resolve(), [name]), [name])
        master = read_master(course, name)
        for stem in master.notebooks:
            progress(f"{name}: {stem}")
            _examine_notebook(course, master, stem, pool, found)
        if found.different and not found.inside:
            progress(f"{name}: its tests inside")
            found.inside_helps = _holds_inside(master, pool, found)
    except CourseError as error:
        found.problem = str(error)
    return found


def _examine_notebook(
    course: Course, master: Master, stem: str, pool: Pool, found: Examined
) -> None:
    notebook, text, answer = _answer(master, stem)
    if not any(map(is_test, notebook["cells"])):
        return
    judged = pool.judge(
        Job(json.dumps(answer).encode(), text, {}, master.files, inside=master.inside)
    )
    mine: dict[str, tuple[float | None, str]] = {}
    theirs: dict[str, tuple[float | None, str]] = {}
    result = notebook if judged.problem else json.loads(judged.notebook)
    missing = Missing(result, judged.faults)
    found.missing += [text for text in missing.sentences if text not in found.missing]
    found.faults += [f"{stem}: {one}" for one in judged.faults if not missing.explains(one)]
    if judged.problem:
        found.notes.append(f"{stem} can't be judged: {judged.problem}.")
    else:
        mine = earned(result)
    try:
        theirs = earned(run_plainly(course, master.name, answer, master.files))
    except CourseError as error:
        found.notes.append(f"{error}.")
    roles = roles_of(text)
    asked = frozenset(n for role in roles if role.kind == "solution" for n in role.binds)
    later = {
        role.cell: asked.difference(*(above.binds for above in roles[:n]))
        for n, role in enumerate(roles)
    }
    cells = "\n".join(cell["source"] for cell in answer["cells"])
    for cell in filter(is_test, notebook["cells"]):
        about = cell["metadata"]["nbgrader"]
        test, worth = str(about["grade_id"]), float(about.get("points") or 0)
        (plain, why_plain), (ours, why) = theirs.get(test, UNKNOWN), mine.get(test, UNKNOWN)
        reason = why_plain or why if plain == ours else why or why_plain
        habit, lacks = None, missing.explains(reason)
        if not lacks and plain is not None and ours is not None and plain != ours:
            known = habit_of(cell["source"], reason, _modules(master), cells)
            habit = COMPLAINS if ours > plain else known
        found.tests.append(
            TestFound(
                *(stem, test, worth, plain, ours, reason),
                asked=asked,
                later=later.get(cell.get("id", ""), frozenset()),
                habit=habit,
                lacks=lacks,
            )
        )


def _modules(master: Master) -> list[str]:
    """Return the names of the modules beside an assignment's notebooks."""
    return [Path(name).stem for name in master.files if name.endswith(".py")]


def _answer(master: Master, stem: str) -> tuple[dict[str, Any], bytes, dict[str, Any]]:
    """Return a notebook as it is judged, the same as JSON, and the source as its own answer."""
    notebook = master.notebooks[stem]
    text = json.dumps(notebook).encode()
    return notebook, text, solved(notebook)


def _holds_inside(master: Master, pool: Pool, found: Examined) -> bool:
    """Whether the tests that differ are equal where they run in the submission's process."""
    points: dict[tuple[str, str], float | None] = {}
    for stem in {test.notebook for test in found.tests}:
        _, text, answer = _answer(master, stem)
        judged = pool.judge(Job(json.dumps(answer).encode(), text, {}, master.files, inside=True))
        if judged.problem:
            return False
        mine = earned(json.loads(judged.notebook))
        points |= {(stem, test): got for test, (got, _) in mine.items()}
    return all(points.get((test.notebook, test.name)) == test.plain for test in found.tests)
