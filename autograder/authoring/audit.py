"""Prove an assignment's tests: nothing wrong passes, nothing right fails.

The answers are files ``tests/answers/<assignment>/{wrong,right}/<function>--<idea>.py``, each
the text of that function's solution cell. A wrong one's second line, ``# loses: values, edge``,
names the aspects of its exercise that it must lose: those whose rule it breaks, and no others. A
test cell's aspect is the end of its name: ``edge`` of ``test_softmax_edge``.
"""

from __future__ import annotations

import ast
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.authoring.plainrun import Outcome, Runner
from autograder.course.assignment import Assignment, Cell, Exercise
from autograder.course.folder import Course
from autograder.course.marks import counted, in_points
from autograder.engine.roles import as_python
from autograder.errors import CourseError

STUB_ERROR = "NotImplementedError"
STUB = "# YOUR CODE HERE\nraise NotImplementedError()"  # nbgrader's, where the course sets no other
_LOSES = re.compile(r"#[^\n]*\n# loses: *([\w, ]*)$", re.MULTILINE)
_SOLUTION = re.compile(
    r"^([ \t]*)### BEGIN SOLUTION$.*?^[ \t]*### END SOLUTION$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Answer:
    """A recorded answer to one exercise, known to be wrong or right.

    Attributes:
        loses: the aspects that it must lose, none if it is right; None if it doesn't say.
    """

    exercise: str
    path: Path
    source: str
    right: bool
    loses: frozenset[str] | None


@dataclass
class Proof:
    """What an audit of one assignment found.

    Attributes:
        caught: exercise -> number of wrong answers that lost points in its own cells.
        accepted: exercise -> number of right answers that got full marks.
        problems: one sentence for everything that is not as it must be.
        title: what it is called; ``""`` for the assignment's name.
    """

    assignment: Assignment
    answers: Sequence[Answer]
    caught: dict[str, int] = field(default_factory=dict)
    accepted: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    title: str = ""

    def text(self) -> str:
        """Return a table of what was caught and accepted, then every problem."""
        names = [e.name for e in self.assignment.exercises if not e.is_manual]
        width = max(map(len, [*names, "exercise"]))
        by_hand = sum(one.points for one in self.assignment.exercises if one.is_manual)
        points = f"{in_points(self.assignment.points)} by tests"
        points += f", {by_hand:g} by hand" if by_hand else ""
        lines = [f"{self.title or self.assignment.name}: {points}", ""]
        lines.append(f"  {'exercise':{width}}  wrong caught  right accepted")
        for name in names:
            kinds = [answer.right for answer in self.answers if answer.exercise == name]
            caught = f"{self.caught.get(name, 0)}/{kinds.count(False)}"
            accepted = f"{self.accepted.get(name, 0)}/{kinds.count(True)}"
            lines.append(f"  {name:{width}}  {caught:>12}  {accepted:>14}")
            if len(set(kinds)) < 2:
                missing = "" if not kinds else "wrong " if kinds[0] else "right "
                lines.append(f"  {'':{width}}  (no {missing}answers recorded: nothing is proven)")
        right = sum(answer.right for answer in self.answers)
        wrong = len(self.answers) - right
        lines += [
            "",
            f"Wrong answers that lose points: {sum(self.caught.values())} of {wrong}. "
            f"Right ones that get full marks: {sum(self.accepted.values())} of {right}.",
            *(f"PROBLEM {problem}" for problem in self.problems),
            f"{counted(len(self.problems), 'problem')}." if self.problems else "No problems.",
            "",
        ]
        return "\n".join(lines)


def read_answers(folder: Path, assignment: Assignment) -> list[Answer]:
    """Read an assignment's recorded answers.

    Raises:
        CourseError: a file is named after no exercise, or doesn't begin with a comment that
            names the rule it breaks or its idea; or it loses an aspect that its exercise hasn't.
    """
    answers = []
    for path in sorted((folder / assignment.name).glob("*/*.py")):
        exercise, dashes, idea = path.stem.partition("--")
        if not (dashes and idea) or path.parent.name not in ("wrong", "right"):
            raise CourseError(f"{path} must be named wrong|right/<function>--<idea>.py.")
        aspects = set(map(aspect_of, assignment.exercise(exercise).tests))
        source = path.read_text(encoding="utf-8")
        if not source.startswith("# "):
            raise CourseError(f"{path} must begin with a comment: the rule it breaks, or its idea.")
        right = path.parent.name == "right"
        loses = _loses(source, right=right)
        if loses and not loses <= aspects:
            names = ", ".join(sorted(aspects))
            raise CourseError(f"{path} loses what {exercise} hasn't: its aspects are {names}.")
        answers.append(Answer(exercise, path, source, right, loses))
    return answers


def _loses(source: str, *, right: bool) -> frozenset[str] | None:
    found = _LOSES.match(source)
    if right or found is None:
        return frozenset() if right else None
    return frozenset(name.strip() for name in found[1].split(",") if name.strip())


def aspect_of(test: str) -> str:
    """Return what a test cell asks, the end of its name: ``edge`` of ``test_softmax_edge``."""
    return test.rpartition("_")[2]


class Audit:
    """The audit of one assignment: what is to be run, and what it proves.

    Args:
        course: the course folder; the answers are in its tests/answers/.
        name: the assignment.
        notebook: which of its notebooks; ``""`` for the one that it has.
    """

    def __init__(self, course: Course, name: str, notebook: str = "") -> None:
        self.course = course
        self.assignment = course.assignment(name, notebook)
        self.answers = read_answers(course.root / "tests" / "answers", self.assignment)
        stub = course.config.get("ClearSolutions", {}).get("code_stub", {}).get("python", STUB)
        self.stubs = {
            cell.grade_id: stub_of(cell.source, stub)
            for cell in self.assignment.cells
            if cell.solution and cell.kind == "code"
        }
        self.states = dict(completion_states(self.assignment, self.stubs))

    @property
    def runs(self) -> int:
        """How many runs it takes."""
        return 2 + len(self.states) + len(self.answers)

    def run(self, runner: Runner, progress: Callable[[], object] = lambda: None) -> Proof:
        """Run everything, calling ``progress`` after each run."""
        stubbed = _with(self.assignment, self.stubs)
        runs = [
            _essential(self.assignment.cells),
            _essential(stubbed),
            *self.states.values(),
            *(for_answer(self.assignment, answer) for answer in self.answers),
        ]
        with working_folder(self.course, self.assignment.name) as folder:
            solved, untouched, *rest = runner.run_all(runs, folder, progress)
        proof = Proof(self.assignment, self.answers)
        if broken := _broken(runs[0], solved):
            proof.problems.append(broken)
            return proof
        proof.problems.extend(_judge_solutions(solved))
        proof.problems.extend(_judge_stubs(self.assignment, untouched))
        found: dict[str, list[str]] = {}
        for (state, cells), outcomes in zip(self.states.items(), rest, strict=False):
            for what in _judge_completion(cells, outcomes):
                found.setdefault(what, []).append(state)
        proof.problems.extend(f"{', '.join(states)}: {what}" for what, states in found.items())
        for answer, outcomes in zip(self.answers, rest[len(self.states) :], strict=True):
            _judge_answer(proof, answer, outcomes)
        return proof


@contextmanager
def working_folder(course: Course, name: str) -> Iterator[Path]:
    """Give a folder in which an assignment can run, with its own files and the course's data."""
    with tempfile.TemporaryDirectory() as folder:
        own = shutil.ignore_patterns("*.ipynb", ".*")
        shutil.copytree(course.source / name, folder, ignore=own, dirs_exist_ok=True)
        if course.data.is_dir() and not (Path(folder) / "data").exists():
            (Path(folder) / "data").symlink_to(course.data.resolve())
        yield Path(folder)


def stub_of(source: str, stub: str = STUB) -> str:
    """Return a solution cell as participants get it: the stub in place of the solution."""

    def indented(solution: re.Match[str]) -> str:
        return "\n".join(solution[1] + line for line in stub.splitlines())

    return _SOLUTION.sub(indented, source)


def completion_states(
    assignment: Assignment, stubs: Mapping[str, str]
) -> Iterator[tuple[str, Sequence[Cell]]]:
    """Yield (name, cells) of whole notebooks in several states of completion.

    Args:
        assignment: the assignment.
        stubs: its solution cells as participants get them, by name.
    """
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


def for_answer(assignment: Assignment, answer: Answer) -> list[Cell]:
    """Face an answer with the tests of its own exercise; a right one with what comes after, too."""
    cells = _with(assignment, {answer.exercise: answer.source})
    cells = _essential(cells, assignment.exercise(answer.exercise))
    places = [place for place, cell in enumerate(cells) if cell.is_test]
    return cells if answer.right or not places else cells[: places[-1] + 1]


def _returning_nothing(stub: str) -> str:
    changed = stub.replace("raise NotImplementedError()", "return None")
    try:
        compile(as_python(changed), "stub", "exec", dont_inherit=True)
    except SyntaxError:
        return stub  # no function, no result
    return changed


def _raises_at_once(source: str) -> bool:
    """Whether a cell may fail when it is run: a stub that stands in no function, or in a class."""
    try:
        todo: list[ast.AST] = [ast.parse(as_python(source))]
    except SyntaxError:
        return False
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Raise):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            todo += ast.iter_child_nodes(node)
    return False


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


def _broken(cells: Sequence[Cell], outcomes: Sequence[Outcome]) -> str:
    """Return a sentence for the first read-only cell that fails: all else that fails may by it."""
    for cell, outcome in zip(cells, outcomes, strict=False):
        if outcome.error and not (cell.solution or cell.is_test):
            return (
                f"solution: {outcome.grade_id} fails ({outcome.reason}): nothing is proven "
                "until it runs"
            )
    return ""


def _judge_solutions(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        if not outcome.passed:
            yield f"solution: {outcome.grade_id} fails ({outcome.reason})"


def _judge_stubs(assignment: Assignment, outcomes: Sequence[Outcome]) -> Iterator[str]:
    tests = {test for exercise in assignment.exercises for test in exercise.tests}
    at_once = any(
        outcome.error == STUB_ERROR for outcome in outcomes if outcome.grade_id not in tests
    )
    for outcome in outcomes:
        if outcome.grade_id not in tests or (at_once and outcome.error):
            continue  # where stubs stand in no function, names are missing for their tests
        if outcome.error != STUB_ERROR:
            found = outcome.reason or "it passes"
            yield f"stub: {outcome.grade_id} must end in {STUB_ERROR}, but {found}"


def _judge_completion(cells: Sequence[Cell], outcomes: Sequence[Outcome]) -> Iterator[str]:
    if len(outcomes) < len(cells):
        yield "the notebook did not run to its end"
    for cell, outcome in zip(cells, outcomes, strict=False):
        if cell.solution and outcome.error and _raises_at_once(cell.source):
            break  # what comes after it may need what is not there
        if outcome.error and not cell.is_test:
            first = cell.source.strip().splitlines()[0]
            yield f"the cell {first!r} fails ({outcome.reason})"


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
    lost = [test for test in tests if test not in reached or not reached[test].passed]
    if not lost:
        proof.problems.append(f"{answer.path}: wrong, but passes {', '.join(tests)}")
        return
    proof.caught[answer.exercise] = proof.caught.get(answer.exercise, 0) + 1
    found = set(map(aspect_of, lost))
    if answer.loses is None:
        proof.problems.append(
            f"{answer.path}: its second line must say which aspects it is to lose: "
            f"# loses: {', '.join(sorted(found))}"
        )
    elif found != answer.loses:
        stated = ", ".join(sorted(answer.loses)) or "nothing"
        why = "; ".join(f"{test}: {reached[test].reason}" for test in lost if test in reached)
        proof.problems.append(
            f"{answer.path}: loses {', '.join(sorted(found))}, but is to lose {stated} ({why})"
        )
