"""A mutant beside the solution: whether anything differs, in what the tests ask and in more."""

from __future__ import annotations

import ast
import copy
import itertools
import time
import types
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from autograder.authoring.equal import Unlike, brief, picture_of, unlike, worst
from autograder.authoring.findings import State
from autograder.authoring.forks import Died, in_fork
from autograder.authoring.lives import lives
from autograder.authoring.mutants import Mutant
from autograder.authoring.plainrun import CellRunner, time_limit
from autograder.authoring.replay import Call, Recorder, Seen, Step, globals_used, replay
from autograder.authoring.variants import variants
from autograder.course.assignment import Cell
from autograder.engine.prepare import bound_names

CELL_SECONDS = 60.0  # processor time of one of the assignment's own cells
LEAST_SECONDS = 0.5  # that a mutant's cell may take, however quick the solution is
SLOWER = 5  # times as long as the solution a mutant may take
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
REPLAY_SECONDS = 2.0  # processor time of making the tests' calls again, to the solution


class Beside:
    """The solution, beside which mutants are laid: the calls of its tests, and what they gave.

    Args:
        run_cell: runs cells in this process.
        solution: the cell.
    """

    def __init__(self, run_cell: CellRunner, solution: Cell) -> None:
        self._run_cell, self._solution = run_cell, solution
        self._names: dict[str, Any] = run_cell.shell.user_ns

    def learn(self, tests: Sequence[Cell]) -> None:
        """Run the tests with the solution, and keep what it is asked and what it answers."""
        bound = list(bound_names(self._solution.source))
        self._run_cell(self._solution, CELL_SECONDS)
        self._before = self._values()
        recorder = Recorder(self._names, bound)
        with recorder.listening():
            for test in tests:
                self._run_cell(test, CELL_SECONDS)
        self._run_cell(self._solution, CELL_SECONDS)
        self.calls: list[Call] = []
        self.first: list[list[Seen]] = []
        begin = time.process_time()
        known = recorder.calls
        for call in itertools.chain(known, variants(known), lives(self._names, known)):
            if call.made_up and time.process_time() - begin > REPLAY_SECONDS:
                break
            seen = self._answer(call)
            if seen is None or (call.made_up and not self._is_meant(call, seen)):
                continue  # the solution can't be asked that
            self.calls.append(call)
            self.first.append(seen)
        self._seconds = time.process_time() - begin
        unsteady: dict[str, set[str]] = {}
        for call, one in zip(self.calls, self.first, strict=True):
            differing = {path for path, _ in self._differences(one, self._answer(call) or one)}
            unsteady.setdefault(call.target, set()).update(differing)
        self.unsteady = [frozenset(unsteady[call.target]) for call in self.calls]
        self._tried = _tried(self.calls)

    def compare(self, mutant: Mutant) -> tuple[State, tuple[str, ...]]:
        """Return what a mutant is beside the solution, and how it differs."""
        seconds = LEAST_SECONDS + SLOWER * self._seconds
        try:
            answer: tuple[State, tuple[str, ...]] = in_fork(lambda: self._compare(mutant), seconds)
        except Died:
            return State.SURVIVED, ("with larger input, it doesn't come to an end",)
        return answer

    def _compare(self, mutant: Mutant) -> tuple[State, tuple[str, ...]]:
        self._run_cell(replace(self._solution, source=mutant.source), CELL_SECONDS)
        values = self._values()
        how = worst(unlike(self._before, values))
        if how is Unlike.VALUE:
            return State.SURVIVED, tuple(_left_behind(self._before, values))
        unknown = how is Unlike.UNKNOWN
        nearly: tuple[str, ...] = ()
        unsteady = False
        for call, first, ignored in zip(self.calls, self.first, self.unsteady, strict=True):
            seen = self._answer(call)
            if seen is None:
                return State.SURVIVED, (f"{_asked(call)} doesn't come to an end",)
            found = [(path, how) for path, how in self._differences(first, seen)]
            how = max((how for path, how in found if path not in ignored), default=Unlike.NOT)
            if how is Unlike.VALUE:
                return State.SURVIVED, _words(call, first, seen)
            unknown |= how is Unlike.UNKNOWN
            unsteady |= bool(ignored)
            if how is Unlike.NEARLY and not nearly:
                nearly = _words(call, first, seen)
        asked = {call.target for call in self.calls}
        if (name := _owner(mutant)) and name not in asked:
            return State.SURVIVED, (f"no call of {name} could be made: do the tests call it?",)
        if unknown:
            return State.SURVIVED, ("its results are of a kind that can't be compared",)
        if unsteady:
            return State.SURVIVED, ("each call gives other results, so that nothing tells",)
        if nearly:
            return State.NEARLY, nearly
        return (State.EQUIVALENT if self._is_tried(mutant) else State.UNTRIED), ()

    def _is_meant(self, call: Call, seen: Sequence[Seen]) -> bool:
        """Whether the solution can be asked what no test asks: its objects may refuse a value."""
        own = isinstance(self._names.get(call.target), type)
        errors = {step.error for step in seen} - {""}
        return not errors or (own and not seen[0].error and errors == {"ValueError"})

    def _is_tried(self, mutant: Mutant) -> bool:
        """Whether what a mutant changes was asked with more than one value of each argument."""
        around = _around(mutant)
        if not around:
            return False
        outer, *inner = around
        if isinstance(outer, FUNCTIONS):
            return (outer.name, "") in self._tried
        if isinstance(outer, ast.ClassDef):
            method = next((node.name for node in inner if isinstance(node, FUNCTIONS)), None)
            return (outer.name, "" if method == "__init__" else method) in self._tried
        named = [node for node in ast.walk(outer) if isinstance(node, ast.Name)]
        bound = {node.id for node in named if isinstance(node.ctx, ast.Store)}
        seen = {*self._before} | {name for name, method in self._tried if not method}
        return bound <= seen if bound else any(node.id in self._before for node in named)

    def _values(self) -> dict[str, Any]:
        """Return copies of the variables that the cell itself deals with."""
        found = {}
        for name in globals_used(self._solution.source):
            value = self._names.get(name)
            if value is None or callable(value) or isinstance(value, types.ModuleType):
                continue
            try:
                picture = picture_of(value)
                found[name] = copy.deepcopy(value) if picture is None else picture
            except Exception:
                continue
        return found

    def _answer(self, call: Call) -> list[Seen] | None:
        try:
            with time_limit(LEAST_SECONDS), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return next(replay(self._names, [call]))
        except BaseException:  # its time is over, or it wants to end the process
            return None

    def _differences(self, first: Sequence[Seen], seen: Sequence[Seen]) -> list[tuple[str, Unlike]]:
        if len(first) != len(seen):
            return [("", Unlike.VALUE)]
        found = []
        for number, (a, b) in enumerate(zip(first, seen, strict=True)):
            pairs = {
                "result": (a.result, b.result),
                "error": (a.error, b.error),
                "given": (a.given, b.given),
                "left": (a.left, b.left),
                "shared": (a.shared, b.shared),
                "printed": (a.printed, b.printed),
                "asked": (a.asked, b.asked),
                "files": (a.files, b.files),
            }
            for what, (p, q) in pairs.items():
                found += list(unlike(p, q, f"{number}.{what}"))
            if a.said != b.said:
                found.append((f"{number}.said", Unlike.NEARLY))
        return found


def _left_behind(solution: Mapping[str, Any], mutant: Mapping[str, Any]) -> Iterator[str]:
    """Say which of the cell's variables has another value than with the solution."""
    for name, value in solution.items():
        if name not in mutant:
            yield f"{name} isn't there, or is nothing to compare"
        elif worst(unlike(value, mutant[name])) is Unlike.VALUE:
            yield f"{name} becomes {brief(mutant[name])}"
            yield f"solution: {brief(value)}"


def _tried(calls: Sequence[Call]) -> set[tuple[str, str | None]]:
    """Return (function or class, method) of what was asked with several values of each argument."""
    given: dict[tuple[str, str | None], dict[object, list[Any]]] = {}
    for call in calls:
        for step in call.steps:
            columns = given.setdefault((call.target, step.method), {})
            for place, value in (*enumerate(step.arguments), *step.named.items()):
                columns.setdefault(place, []).append(value)
    return {
        asked
        for asked, columns in given.items()
        if all(any(worst(unlike(row[0], v)) for v in row[1:]) for row in columns.values())
    }


def _around(mutant: Mutant) -> list[ast.stmt]:
    """Return the cell's statement that a mutant changes, and those in it around the change."""
    try:
        body = ast.parse(mutant.source).body
    except SyntaxError:
        return []
    found: list[ast.stmt] = []
    while body:
        inside = [node for node in body if node.lineno <= mutant.line <= (node.end_lineno or 0)]
        found += inside[:1]
        body = inside[0].body if inside and isinstance(inside[0], ast.ClassDef) else []
    return found


def _owner(mutant: Mutant) -> str:
    """Return the name of the function or class that a mutant changes; "" for the cell's own."""
    for node in _around(mutant)[:1]:
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            return node.name
    return ""


def _asked(call: Call, number: int = 0) -> str:
    """Write a call: of an object's life, how it begins and the step that counts."""
    asked = _written(call.target, call.steps[0])
    if number and (step := call.steps[number]).method:
        asked += " ... " if number > 1 else ""
        asked += _written(f".{step.method}", step)
    return asked


def _written(name: str, step: Step) -> str:
    given = [*map(brief, step.arguments), *(f"{k}={brief(v)}" for k, v in step.named.items())]
    return f"{name}({', '.join(given)})"


def _words(call: Call, first: Sequence[Seen], seen: Sequence[Seen]) -> tuple[str, ...]:
    """Say how a mutant's answer differs from the solution's."""
    for number, (a, b) in enumerate(zip(first, seen, strict=False)):
        asked = _asked(call, number)
        where = "" if call.made_up else ", which the tests ask"
        if a.error != b.error:
            return (f"{asked}{where}", _result(b), f"solution: {_result(a)}")
        if worst(unlike(a.result, b.result)):
            return (f"{asked}{where}", _result(b), f"solution: {_result(a)}")
        if worst(unlike(a.left, b.left)):
            return (f"{asked}{where}", f"leaves {brief(b.left)}", f"solution: {brief(a.left)}")
        if worst(unlike(a.given, b.given)):
            return (f"{asked}{where}", "it changes what it is given")
        if a.shared != b.shared:
            return (f"{asked}{where}", "its result shares memory with what it is given")
        if a.printed != b.printed:
            return (f"{asked}{where}", f"prints {b.printed!r}", f"solution: {a.printed!r}")
        if a.asked != b.asked:
            return (f"{asked}{where}", f"calls the function {b.asked} times, not {a.asked}")
        if a.files != b.files:
            return (f"{asked}{where}", "it writes other files")
        if a.said != b.said:
            return (f"{asked}{where}", _result(b), f"solution: {_result(a)}")
    return (_asked(call),)


def _result(seen: Seen) -> str:
    if seen.error and seen.said:
        return f"raises {seen.error}: {brief(seen.said)}"
    return f"raises {seen.error}" if seen.error else f"gives {brief(seen.result)}"
