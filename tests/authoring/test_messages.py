"""Mistakes by name, and the words with which a test must answer each of them.

The tables are ``tests/messages/<assignment>.toml``::

    [[mistake]]
    answer = "wrong/normalize_rows--no-keepdims"  # of tests/answers/<assignment>/
    test = "test_normalize_rows_values"           # the cell that says it
    says = "keepdims=True may be missing"         # a part of what it says
"""

from __future__ import annotations

import contextlib
import linecache
import math
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import ASSIGNMENTS, ROOT, code, small_assignment, write_notebook

from autograder.authoring.audit import Answer, for_answer, read_answers, working_folder
from autograder.authoring.plainrun import Runner
from autograder.course.folder import Course

TABLES = ROOT / "tests" / "messages"


def mistakes(folder: Path, name: str) -> list[dict[str, str]]:
    path = folder / f"{name}.toml"
    if not path.exists():  # a new assignment's
        return []
    table: list[dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))["mistake"]
    return table


def unsaid(course: Course, name: str, table: list[dict[str, str]]) -> list[str]:
    """Return one sentence for each mistake of the table that is answered in other words."""
    assignment = course.assignment(name)
    answers = {
        f"{answer.path.parent.name}/{answer.path.stem}": answer
        for answer in read_answers(course.root / "tests" / "answers", assignment)
    }
    wanted = list(dict.fromkeys(mistake["answer"] for mistake in table))
    runs = [for_answer(assignment, answers[name]) for name in wanted]
    with working_folder(course, name) as folder:
        results = dict(zip(wanted, Runner(seconds=20).run_all(runs, folder), strict=True))
    found = []
    for mistake in table:
        said = {o.grade_id: plain(o.message) for o in results[mistake["answer"]] if o.error}
        test = mistake["test"]
        if plain(mistake["says"]) not in said.get(test, ""):
            found.append(f"{mistake['answer']}: {test} says {said.get(test, 'nothing: it passes')}")
    return found


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_every_mistake_of_the_table_is_answered_in_its_words(course: Course, name: str) -> None:
    assert unsaid(course, name, mistakes(TABLES, name)) == []


def test_the_tables_name_many_mistakes_and_each_once() -> None:
    tables = {name: mistakes(TABLES, name) for name in ASSIGNMENTS}
    named = {
        (name, mistake["answer"], mistake["test"], mistake["says"])
        for name, table in tables.items()
        for mistake in table
    }
    assert len(named) == sum(map(len, tables.values()))
    assert len({pair[:2] for pair in named}) >= 80


def test_a_mistake_that_is_answered_in_other_words_is_named(small_course: Course) -> None:
    test = 'assert square(3) == 9, "three times three is nine"\nassert square(0) == 0'
    cells = [*small_assignment(), code("test_square_words", test, points=1)]
    write_notebook(small_course.source / "squares" / "squares.ipynb", cells)
    path = small_course.root / "tests" / "answers" / "squares" / "wrong" / "square--doubled.py"
    path.parent.mkdir(parents=True)
    path.write_text("# Breaks: x times x\ndef square(x): return 2 * x")
    mistake = {"answer": "wrong/square--doubled", "test": "test_square_words"}
    assert unsaid(small_course, "squares", [mistake | {"says": "three times  three"}]) == []
    (found,) = unsaid(small_course, "squares", [mistake | {"says": "two times three"}])
    assert "says three times three is nine" in found
    passes = {"answer": "wrong/square--doubled", "test": "test_square_edge", "says": "anything"}
    assert "says" in unsaid(small_course, "squares", [passes])[0]


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_who_returns_nothing_is_told_so_by_every_check_that_fails(
    course: Course, name: str
) -> None:
    assignment = course.assignment(name)
    answers = []
    for exercise in assignment.exercises:
        stub = next(c.source for c in assignment.cells if c.grade_id == exercise.name)
        if "def " in stub:
            head = stub[: stub.index(":\n", stub.index("def ")) + 1]
            source = f"{head}\n    print('here it is')"
            answers.append(Answer(exercise.name, Path(exercise.name), source, False, None))
    assert len(answers) > 5
    runs = [for_answer(assignment, answer) for answer in answers]
    with working_folder(course, name) as folder:
        results = list(Runner(seconds=20).run_all(runs, folder))
    others = [
        f"{answer.exercise}: {outcome.grade_id} says {outcome.message}"
        for answer, outcomes in zip(answers, results, strict=True)
        for outcome in outcomes
        if outcome.error and "nothing is returned" not in outcome.message
    ]
    assert others == []


@pytest.fixture
def helpers(course: Course, request: pytest.FixtureRequest) -> dict[str, Any]:
    """What the checks and demonstrations use, and a way to run a cell with it."""
    cells = course.assignment(ASSIGNMENTS[0]).cells
    names: dict[str, Any] = {"__name__": "__main__", "np": np, "math": math}
    exec(next(c.source for c in cells if c.grade_id == "setup_checks"), names)

    def run(source: str) -> None:
        """Run a cell whose text can be asked for, as Jupyter does."""
        place = f"<cell {len(linecache.cache)}>"
        linecache.cache[place] = len(source), None, source.splitlines(keepends=True), place
        request.addfinalizer(lambda: linecache.cache.pop(place, None))
        exec(compile(source, place, "exec"), names)

    names["run_cell"] = run
    return names


STUB = "def {}(x):\n    raise NotImplementedError()"
CHECK = "@checks('{0}')\ndef test_{0}():\n    expect({0}(3) == 6, '6', {0}(3), 'a slip', 'a step')"
DEMO = "with waiting_for('double', 'treble'):\n    print({})"


def checked(helpers: dict[str, Any], name: str, body: str) -> None:
    helpers["run_cell"](f"def {name}(x):\n    {body}\n{CHECK.format(name)}")
    with contextlib.suppress(AssertionError, NotImplementedError):
        helpers[f"test_{name}"]()


def test_a_demonstration_names_the_functions_that_are_not_written(
    helpers: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    checked(helpers, "double", "return 2 * x")
    helpers["run_cell"](STUB.format("treble"))
    helpers["run_cell"](DEMO.format("double(1), treble(1)"))
    assert capsys.readouterr().out.endswith("when you have written treble.\n")
    helpers["run_cell"](STUB.format("deeper"))
    checked(helpers, "treble", "return deeper(x)")
    helpers["run_cell"](DEMO.format("treble(1)"))
    assert capsys.readouterr().out.endswith("when you have written deeper.\n")
    helpers["run_cell"](STUB.format("double"))
    helpers["run_cell"](STUB.format("treble"))
    helpers["run_cell"](DEMO.format("double(1)"))
    assert capsys.readouterr().out.endswith("when you have written double and treble.\n")


def test_a_demonstration_that_stops_names_the_functions_whose_checks_have_not_passed(
    helpers: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    checked(helpers, "double", "return 2 * x")
    helpers["run_cell"]("def treble(x):\n    return None")
    helpers["run_cell"](DEMO.format("1 + treble(1)"))
    assert capsys.readouterr().out.startswith("This cell needs treble to work: TypeError: ")
    checked(helpers, "treble", "return 5 * x")
    helpers["run_cell"](DEMO.format("model"))
    assert capsys.readouterr().out.startswith("This cell needs treble to work: NameError: ")
    checked(helpers, "treble", "return 2 * x")
    helpers["run_cell"](DEMO.format("model"))
    said = capsys.readouterr().out
    assert said.startswith("This cell stopped: NameError: name 'model' is not defined\n")
    assert "The checks of double and treble passed: has every cell above been run" in said


@pytest.mark.parametrize(
    ("body", "step"),
    [
        ("return 2 * exp(x)", "is math.exp or np.exp meant?"),
        ("total = 2 * x\n    return totel", "is total meant?"),
        ("return duble(x)", "is double meant?"),
        ("return 2 * elsewhere", "compare its spelling with where it gets its value"),
    ],
)
def test_a_name_that_nothing_defines_is_answered_with_one_that_is_near(
    helpers: dict[str, Any], body: str, step: str
) -> None:
    helpers["run_cell"](f"def double(x):\n    {body}\n{CHECK.format('double')}")
    with pytest.raises(AssertionError) as caught:
        helpers["test_double"]()
    assert plain(str(caught.value)).endswith(f"next step: {step}")


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_helpers_of_the_checks_are_the_same_in_every_assignment(
    course: Course, name: str
) -> None:
    first, this = (
        next(c.source for c in course.assignment(n).cells if c.grade_id == "setup_checks")
        for n in (ASSIGNMENTS[0], name)
    )
    assert this == first


@pytest.mark.parametrize(
    ("there", "named"), [("Double", ": there is a function Double"), ("f", "")]
)
def test_a_check_asks_whether_the_function_has_another_name(
    course: Course, there: str, named: str
) -> None:
    cells = course.assignment(ASSIGNMENTS[0]).cells
    names: dict[str, Any] = {"__name__": "__main__", "np": np, "math": math}
    exec(next(c.source for c in cells if c.grade_id == "setup_checks"), names)
    exec(f"def {there}(x): return 2 * x\n@checks('double')\ndef test(): double(3)", names)
    with pytest.raises(NameError) as caught:
        names["test"]()
    said = plain(" ".join(caught.value._render_traceback_()))  # type: ignore[attr-defined]
    assert f"or the function has another name{named} next step:" in said


def test_a_b_with_two_axes_loses_its_own_check_alone_beside_a_forward_with_loops(
    course: Course,
) -> None:
    cells = {cell.grade_id: cell.source for cell in course.assignment("logistic_regression").cells}
    names: dict[str, Any] = {"__name__": "__main__", "np": np, "math": math}
    for cell in ("setup_checks", "setup_more", "compute_cost", "backward", "optimize"):
        exec(cells[cell], names)
    right = names["optimize"]
    names["forward"] = looped = forward_by_loops
    names["optimize"] = lambda w, b, *others: right(w, np.array([[float(b)]]), *others)
    lost = []
    for cell, source in cells.items():
        if cell.startswith("test_optimize_"):
            try:
                exec(source, names)
            except AssertionError:
                lost.append(cell)
    assert lost == ["test_optimize_shape"]
    assert names["forward"] is looped


def forward_by_loops(w: Any, b: Any, X: Any) -> Any:
    """Work as a participant's may: with math, which takes no array, and a sum that begins as b."""
    A = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        z = b
        for j in range(len(w)):
            z += w[j, 0] * X[j, i]
        A[0, i] = 0.5 + 0.5 * math.tanh(z / 2)
    return A
