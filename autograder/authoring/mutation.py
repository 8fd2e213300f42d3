"""Judge an assignment's tests by wrong versions of its solutions, which are made here.

The notebook with its solutions is run once, from its top. Before each solution cell the process
forks for each mutant of it: the fork runs it in the cell's place, then the exercise's tests.
For those that no test notices, the calls that the tests make are recorded, and made again to the
mutant and to the solution, also with inputs that are larger or changed a little: where nothing ever
differs, the mutant is no wrong version but another right one.

Mutants are changed solutions, written by the instructor: they run with limits, without walls.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from autograder.authoring.beside import CELL_SECONDS, LEAST_SECONDS, SLOWER, Beside
from autograder.authoring.findings import Findings, State, Verdict
from autograder.authoring.forks import Died, in_fork
from autograder.authoring.mutants import BEGIN, END, Mutant, mutants_of
from autograder.authoring.plainrun import CellRunner, Outcome, read_ahead, warm_up
from autograder.course import nbgrader_api
from autograder.course.assignment import Cell
from autograder.course.folder import Course
from autograder.engine.prepare import bound_names, read_names
from autograder.errors import CourseError

AUTOTEST = "AUTOTEST"  # nbgrader's mark of a line that becomes tests when it is built
WHOLE_SECONDS = 600.0  # processor time of a solution and all tests that are asked about it


@dataclass(frozen=True)
class Target:
    """A solution cell, and what is asked of it.

    Attributes:
        exercise: its name.
        place: which of the notebook's code cells it is.
        tests: the places of the test cells that are asked about it.
        mutants: its wrong versions.
    """

    exercise: str
    place: int
    tests: tuple[int, ...]
    mutants: tuple[Mutant, ...]


class MutationAudit:
    """The mutants of one assignment's solutions, and the tests that are to notice them.

    Args:
        course: the course folder.
        name: the assignment.
        notebook: which of its notebooks; ``""`` for the one that it has.

    Raises:
        CourseError: it has no solution that can be changed, or no test.
    """

    def __init__(self, course: Course, name: str, notebook: str = "") -> None:
        self.course, self.name = course, name
        assignment = course.assignment(name, notebook)
        self.cells = [cell for cell in assignment.cells if cell.kind == "code"]
        if any(cell.is_test and AUTOTEST in cell.source for cell in self.cells):
            built = _as_built(course, name, notebook or course.notebooks(name)[0])
            self.cells = [
                replace(cell, source=built.get(cell.grade_id, cell.source))
                if cell.is_test
                else cell
                for cell in self.cells
            ]
        tests = [place for place, cell in enumerate(self.cells) if cell.is_test]
        if not tests:
            raise CourseError(
                f"{assignment.where} has no test cell: give one points in nbgrader's toolbar, "
                "as an autograded test."
            )
        owners = {test: e.name for e in assignment.exercises for test in e.tests}
        marks = course.config.get("ClearSolutions", {})
        begin = str(marks.get("begin_solution_delimeter", BEGIN))
        end = str(marks.get("end_solution_delimeter", END))
        self.targets: list[Target] = []
        for place, cell in enumerate(self.cells):
            if not cell.solution or cell.points is not None:
                continue
            own = [t for t in tests if owners.get(self.cells[t].grade_id) == cell.grade_id]
            asked = tuple(t for t in own or tests if t > place)
            found = tuple(mutants_of(cell.source, begin, end))
            if found and asked:
                self.targets.append(Target(cell.grade_id, place, asked, found))
        if not self.targets:
            raise CourseError(
                f"{assignment.where} has no solution in Python that a test follows: write it "
                f"between `### {begin}` and `### {end}` in a solution cell."
            )
        self.needed = _needed(self.cells)

    @property
    def runs(self) -> int:
        """How many mutants there are."""
        return sum(len(target.mutants) for target in self.targets)

    def run(
        self, progress: Callable[[], object] = lambda: None, workers: int | None = None
    ) -> Findings:
        """Judge all of them, calling ``progress`` after each.

        Args:
            progress: called for each mutant.
            workers: how many processes share them; the machine's cores by default.
        """
        begin = time.monotonic()
        warm_up()
        read_ahead([self.cells] * 2)  # each walk runs them, and each of its forks
        findings = Findings(self.name)
        fork = multiprocessing.get_context("fork")
        count = workers or os.cpu_count() or 1
        with _folder_of(self.course, self.name) as folder:
            readers: dict[Connection, Any] = {}
            for share in range(count):
                reader, writer = fork.Pipe(duplex=False)
                walk = _Walk(self, folder, range(share, self.runs, count), writer)
                process = fork.Process(target=walk.run)
                process.start()
                writer.close()
                readers[reader] = process
            while readers:
                for ready in wait(list(readers)):
                    assert isinstance(ready, Connection)
                    try:
                        message = ready.recv()
                    except EOFError:
                        readers.pop(ready).join()
                        continue
                    if isinstance(message, Verdict):
                        findings.verdicts.append(message)
                        progress()
                    elif message not in findings.problems:
                        findings.problems.append(message)
        missing = self.runs - len(findings.verdicts)
        if missing:
            findings.problems.append(f"{missing} mutants could not be judged: a process ended.")
        order = {target.exercise: target.place for target in self.targets}
        findings.verdicts.sort(key=lambda v: (order[v.exercise], v.mutant.line, v.mutant.kind))
        findings.seconds = time.monotonic() - begin
        return findings


def _as_built(course: Course, name: str, notebook: str) -> dict[str, str]:
    """Return the text of each graded cell with nbgrader's own tests written out."""
    cells = nbgrader_api.master_of(course, name, notebook)["cells"]
    known = [cell for cell in cells if "nbgrader" in cell["metadata"]]
    return {cell["metadata"]["nbgrader"]["grade_id"]: "".join(cell["source"]) for cell in known}


def _needed(cells: Sequence[Cell]) -> list[bool]:
    """Say of each cell whether it must run: a demonstration only if others read what it binds."""
    needed = [bool(cell.grade_id) for cell in cells]
    todo = [place for place, is_needed in enumerate(needed) if is_needed]
    while todo:
        read = set(read_names(cells[todo.pop()].source))
        for place, cell in enumerate(cells):
            if not needed[place] and read & set(bound_names(cell.source)):
                needed[place] = True
                todo.append(place)
    return needed


@contextmanager
def _folder_of(course: Course, name: str) -> Iterator[Path]:
    """Give a folder with what lies beside the assignment, and the course's data above it."""
    source = course.source / name
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        if course.data.is_dir():
            (root / "data").symlink_to(course.data.resolve())
        work = root / "work" / name
        shutil.copytree(source, work, ignore=shutil.ignore_patterns("*.ipynb", ".*"))
        yield work


class _Walk:
    """One process's way through the notebook, with its share of the mutants.

    Args:
        audit: what is judged.
        folder: the working folder.
        share: which of all the mutants are this process's.
        writer: where verdicts go.
    """

    def __init__(
        self, audit: MutationAudit, folder: Path, share: range, writer: Connection
    ) -> None:
        self._cells, self._targets = audit.cells, audit.targets
        self._needed = audit.needed
        self._folder, self._share, self._writer = folder, share, writer

    def run(self) -> None:
        """Go from the top to the last solution cell."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number in (1, 2):  # what programs write that a cell starts
            os.dup2(nowhere, number)
        self._run_cell = CellRunner(self._folder)
        targets = {target.place: target for target in self._targets}
        first = 0
        for place, cell in enumerate(self._cells):
            if target := targets.pop(place, None):
                mine = [m for n, m in enumerate(target.mutants, first) if n in self._share]
                first += len(target.mutants)
                for verdict in self._judge(target, mine):
                    self._writer.send(verdict)
            if not targets:
                return
            if self._needed[place]:
                self._run_cell(cell, CELL_SECONDS)

    def _judge(self, target: Target, mutants: Sequence[Mutant]) -> Iterator[Verdict]:
        if not mutants:
            return
        solution = self._cells[target.place]
        try:
            expected = in_fork(lambda: self._timed(target, solution), WHOLE_SECONDS)
        except Died:
            sentence = f"{target.exercise}: its tests end the process with the solution itself"
            self._writer.send(sentence)
            for mutant in mutants:
                yield Verdict(target.exercise, mutant, State.UNJUDGED)
            return
        for outcome, _ in expected.values():
            if not _worth(outcome):
                self._writer.send(
                    f"{target.exercise}: {outcome.grade_id or 'a cell'} fails with the solution "
                    f"itself ({outcome.reason}), so it can notice nothing"
                )
        if not any(_worth(expected[place][0]) for place in target.tests):
            for mutant in mutants:
                yield Verdict(target.exercise, mutant, State.UNJUDGED)
            return
        quiet = []
        for mutant in mutants:
            if self._noticed(target, mutant, expected):
                yield Verdict(target.exercise, mutant, State.CAUGHT)
            else:
                quiet.append(mutant)
        if quiet:
            compared = self._compared(target, quiet)
            for mutant in quiet:
                state, words = compared[mutant]
                if state is State.SURVIVED and self._noticed_elsewhere(target, mutant):
                    state = State.ELSEWHERE
                yield Verdict(target.exercise, mutant, state, words)

    # -- the tests --------------------------------------------------------------------------------

    def _places(self, target: Target) -> Iterator[int]:
        """Yield the cells after a solution that its tests need, and those tests."""
        for place in range(target.place + 1, target.tests[-1] + 1):
            if place in target.tests or (self._needed[place] and not self._cells[place].is_test):
                yield place

    def _timed(self, target: Target, solution: Cell) -> dict[int, tuple[Outcome, float]]:
        """Return what the solution and its tests come to, and their seconds of processor time."""
        found = {}
        for place in (target.place, *self._places(target)):
            begin = time.process_time()
            outcome = self._run_cell(self._cells[place], CELL_SECONDS)
            if place in target.tests or place == target.place:
                found[place] = outcome, time.process_time() - begin
        return found

    def _noticed(
        self, target: Target, mutant: Mutant, expected: Mapping[int, tuple[Outcome, float]]
    ) -> bool:
        allowed = {place: LEAST_SECONDS + SLOWER * taken for place, (_, taken) in expected.items()}
        whole = sum(allowed.values())

        def work() -> bool:
            changed = replace(self._cells[target.place], source=mutant.source)
            self._run_cell(changed, allowed[target.place])
            for place in self._places(target):
                outcome = self._run_cell(self._cells[place], allowed.get(place, CELL_SECONDS))
                if place in expected and _worth(outcome) < _worth(expected[place][0]):
                    return True
            return False

        try:
            return bool(in_fork(work, whole))
        except Died:
            return True

    def _noticed_elsewhere(self, target: Target, mutant: Mutant) -> bool:
        """Whether another exercise's test fails with a mutant, that passes with the solution."""

        def outcomes(source: str) -> list[float]:
            self._run_cell(replace(self._cells[target.place], source=source), CELL_SECONDS)
            found = []
            for place in range(target.place + 1, len(self._cells)):
                if self._needed[place]:
                    outcome = self._run_cell(self._cells[place], CELL_SECONDS)
                    if self._cells[place].is_test:
                        found.append(_worth(outcome))
            return found

        own = self._cells[target.place].source
        try:
            right = in_fork(lambda: outcomes(own), WHOLE_SECONDS)
            return bool(in_fork(lambda: outcomes(mutant.source), WHOLE_SECONDS) != right)
        except Died:
            return True

    # -- beside the solution ----------------------------------------------------------------------

    def _compared(
        self, target: Target, mutants: Sequence[Mutant]
    ) -> dict[Mutant, tuple[State, tuple[str, ...]]]:
        """Return each mutant's state and how it differs from the solution."""

        def work() -> list[tuple[State, tuple[str, ...]]]:
            beside = Beside(self._run_cell, self._cells[target.place])
            tests = [self._cells[place] for place in self._places(target)]
            beside.learn(tests)
            return [beside.compare(mutant) for mutant in mutants]

        try:
            return dict(zip(mutants, in_fork(work, WHOLE_SECONDS), strict=True))
        except Died:
            return dict.fromkeys(mutants, (State.SURVIVED, ("nothing could be compared",)))


def _worth(outcome: Outcome) -> float:
    """Return the part of a test's points that plain nbgrader would give."""
    if outcome.error or outcome.stderr:
        return 0.0
    return 1.0 if outcome.number is None else outcome.number
