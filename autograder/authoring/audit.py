"""Prove an assignment's tests: nothing wrong passes, nothing right fails.

The answers are files ``tests/answers/<assignment>/{wrong,right}/<function>--<idea>.py``, each
the text of that function's solution cell.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.authoring.plainrun import Outcome, Runner
from autograder.course.assignment import Assignment, Cell, Exercise
from autograder.course.folder import Course
from autograder.errors import CourseError

STUB_ERROR = "NotImplementedError"
_SOLUTION = re.compile(
    r"^([ \t]*)### BEGIN SOLUTION$.*?^[ \t]*### END SOLUTION$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Answer:
    """A recorded answer to one exercise, known to be wrong or right."""

    exercise: str
    path: Path
    source: str
    right: bool


@dataclass
class Proof:
    """What an audit of one assignment found.

    Attributes:
        caught: exercise -> number of wrong answers that lost points in its own cells.
        accepted: exercise -> number of right answers that got full marks.
        problems: one sentence for everything that is not as it must be.
    """

    assignment: Assignment
    answers: Sequence[Answer]
    caught: dict[str, int] = field(default_factory=dict)
    accepted: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def text(self) -> str:
        """Return a table of what was caught and accepted, then every problem."""
        names = [e.name for e in self.assignment.exercises if not e.is_manual]
        width = max(map(len, [*names, "exercise"]))
        lines = [f"{self.assignment.name}: {self.assignment.points:g} points", ""]
        lines.append(f"  {'exercise':{width}}  wrong caught  right accepted")
        for name in names:
            kinds = [answer.right for answer in self.answers if answer.exercise == name]
            caught = f"{self.caught.get(name, 0)}/{kinds.count(False)}"
            accepted = f"{self.accepted.get(name, 0)}/{kinds.count(True)}"
            lines.append(f"  {name:{width}}  {caught:>12}  {accepted:>14}")
            if not kinds.count(False) or not kinds.count(True):
                lines.append(
                    f"  {'':{width}}  (no answers of one kind recorded: nothing is proven)"
                )
        wrong = sum(not answer.right for answer in self.answers)
        lines += [
            "",
            f"{sum(self.caught.values())} of {wrong} wrong answers lose points, "
            f"{sum(self.accepted.values())} of {len(self.answers) - wrong} right ones "
            "get full marks.",
            *(f"PROBLEM {problem}" for problem in self.problems),
            f"{len(self.problems)} problems." if self.problems else "No problems.",
            "",
        ]
        return "\n".join(lines)


def read_answers(folder: Path, assignment: Assignment) -> list[Answer]:
    """Read an assignment's recorded answers.

    Raises:
        CourseError: a file is named after no exercise, or a wrong one doesn't begin with a
            comment that names the rule it breaks.
    """
    answers = []
    for path in sorted((folder / assignment.name).glob("*/*.py")):
        exercise, dashes, idea = path.stem.partition("--")
        if not (dashes and idea) or path.parent.name not in ("wrong", "right"):
            raise CourseError(f"{path} must be named wrong|right/<function>--<idea>.py.")
        assignment.exercise(exercise)
        source = path.read_text(encoding="utf-8")
        if not source.startswith("# "):
            raise CourseError(f"{path} must begin with a comment: the rule it breaks, or its idea.")
        answers.append(Answer(exercise, path, source, path.parent.name == "right"))
    return answers


class Audit:
    """The audit of one assignment: what is to be run, and what it proves.

    Args:
        course: the course folder; the answers are in its tests/answers/.
        name: the assignment.
    """

    def __init__(self, course: Course, name: str) -> None:
        self.course = course
        self.assignment = course.assignment(name)
        self.answers = read_answers(course.root / "tests" / "answers", self.assignment)
        self.states = dict(completion_states(self.assignment))

    @property
    def runs(self) -> int:
        """How many runs it takes."""
        return 2 + len(self.states) + len(self.answers)

    def run(self, runner: Runner, progress: Callable[[], object] = lambda: None) -> Proof:
        """Run everything, calling ``progress`` after each run."""
        stubbed = _with(self.assignment, _stubs(self.assignment))
        runs = [
            _essential(self.assignment.cells),
            _essential(stubbed),
            *self.states.values(),
            *(_for_answer(self.assignment, answer) for answer in self.answers),
        ]
        with tempfile.TemporaryDirectory() as folder:
            if self.course.data.is_dir():
                (Path(folder) / "data").symlink_to(self.course.data.resolve())
            solved, untouched, *rest = runner.run_all(runs, Path(folder), progress)
        proof = Proof(self.assignment, self.answers)
        proof.problems.extend(_judge_solutions(solved))
        proof.problems.extend(_judge_stubs(self.assignment, untouched))
        for (state, cells), outcomes in zip(self.states.items(), rest, strict=False):
            proof.problems.extend(_judge_completion(state, cells, outcomes))
        for answer, outcomes in zip(self.answers, rest[len(self.states) :], strict=True):
            _judge_answer(proof, answer, outcomes)
        return proof


def stub_of(source: str) -> str:
    """Return a solution cell as participants get it: nbgrader's stub in place of the solution."""
    return _SOLUTION.sub(r"\1# YOUR CODE HERE\n\1raise NotImplementedError()", source)


def completion_states(assignment: Assignment) -> Iterator[tuple[str, Sequence[Cell]]]:
    """Yield (name, cells) of whole notebooks in several states of completion."""
    stubs = _stubs(assignment)
    names = list(stubs)
    half = len(names) // 2
    chosen: dict[str, Sequence[str]] = {
        "solved": [],
        "untouched": names,
        "first half written": names[half:],
        "second half written": names[:half],
        "every other one written": names[::2],
        "the others written": names[1::2],
    }
    for state, open_ones in chosen.items():
        yield state, _with(assignment, {name: stubs[name] for name in open_ones})
    nothing = {name: _returning_nothing(source) for name, source in stubs.items()}
    yield "every function returns None", _with(assignment, nothing)


def _returning_nothing(stub: str) -> str:
    return stub.replace("raise NotImplementedError()", "return None")


def _stubs(assignment: Assignment) -> dict[str, str]:
    return {
        c.grade_id: stub_of(c.source) for c in assignment.cells if c.solution and c.kind == "code"
    }


def _with(assignment: Assignment, sources: Mapping[str, str]) -> list[Cell]:
    return [
        replace(c, source=sources.get(c.grade_id, c.source))
        for c in assignment.cells
        if c.kind == "code"
    ]


def _essential(cells: Sequence[Cell], tests_of: Exercise | None = None) -> list[Cell]:
    """Leave out demonstrations: keep read-only cells, solutions and (one exercise's) tests."""
    return [
        cell
        for cell in cells
        if cell.kind == "code"
        and cell.grade_id
        and (not cell.is_test or tests_of is None or cell.grade_id in tests_of.tests)
    ]


def _for_answer(assignment: Assignment, answer: Answer) -> list[Cell]:
    """Face an answer with the tests of its own exercise."""
    cells = _with(assignment, {answer.exercise: answer.source})
    return _essential(cells, assignment.exercise(answer.exercise))


def _judge_solutions(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        if not outcome.passed:
            yield f"solution: {outcome.grade_id} fails ({outcome.reason})"


def _judge_stubs(assignment: Assignment, outcomes: Sequence[Outcome]) -> Iterator[str]:
    tests = {test for exercise in assignment.exercises for test in exercise.tests}
    for outcome in outcomes:
        if outcome.grade_id in tests and outcome.error != STUB_ERROR:
            found = outcome.reason or "it passes"
            yield f"stub: {outcome.grade_id} must end in {STUB_ERROR}, but {found}"


def _judge_completion(
    state: str, cells: Sequence[Cell], outcomes: Sequence[Outcome]
) -> Iterator[str]:
    if len(outcomes) < len(cells):
        yield f"{state}: the notebook did not run to its end"
    for cell, outcome in zip(cells, outcomes, strict=False):
        if outcome.error and not cell.is_test:
            first = cell.source.strip().splitlines()[0]
            yield f"{state}: the cell {first!r} fails ({outcome.reason})"


def _judge_answer(proof: Proof, answer: Answer, outcomes: Sequence[Outcome]) -> None:
    if not outcomes:
        outcomes = [Outcome("", "ProcessDied", "nothing was run")]
    if answer.right:
        failed = [outcome for outcome in outcomes if not outcome.passed]
        if not failed:
            proof.accepted[answer.exercise] = proof.accepted.get(answer.exercise, 0) + 1
        for outcome in failed:
            proof.problems.append(
                f"{answer.path}: right, but {outcome.grade_id} fails ({outcome.reason})"
            )
        return
    tests = proof.assignment.exercise(answer.exercise).tests
    reached = {outcome.grade_id: outcome for outcome in outcomes}
    if all(test in reached and reached[test].passed for test in tests):
        proof.problems.append(f"{answer.path}: wrong, but passes {', '.join(tests)}")
    else:
        proof.caught[answer.exercise] = proof.caught.get(answer.exercise, 0) + 1
