"""Mistakes by name, and the words with which a test must answer each of them.

The tables are ``tests/messages/<assignment>.toml``::

    [[mistake]]
    answer = "wrong/normalize_rows--no-keepdims"  # of tests/answers/<assignment>/
    test = "test_normalize_rows_values"           # the cell that says it
    says = "keepdims=True may be missing"         # a part of what it says
"""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import ASSIGNMENTS, ROOT, code, small_assignment, write_notebook

from autograder.authoring.audit import for_answer, read_answers, working_folder
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
