"""The audit makes wrong versions of solutions, and names those that the tests don't notice."""

from __future__ import annotations

import ast
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbgrader
import numpy as np
import pytest
from conftest import BARE_CONFIG, code, small_assignment, write_notebook

from autograder.authoring.equal import Unlike, unlike, worst
from autograder.authoring.findings import State
from autograder.authoring.mutants import mutants_of
from autograder.authoring.mutation import MutationAudit
from autograder.authoring.replay import Call, Step
from autograder.authoring.variants import variants
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE
from autograder.course.folder import Course

HEAD = "def f(x, y, n=2):\n    ### BEGIN SOLUTION\n    "
TAIL = "\n    ### END SOLUTION"


def changes(body: str) -> dict[str, list[str]]:
    """Return what is made of a function's body: kind -> the changed lines."""
    found: dict[str, list[str]] = {}
    for mutant in mutants_of(HEAD + body.replace("\n", "\n    ") + TAIL):
        found.setdefault(mutant.kind, []).append(mutant.new)
    return found


@pytest.mark.parametrize(
    ("body", "kind", "new"),
    [
        ("return x.sum(axis=1)", "another axis", "return x.sum(axis=0)"),
        ("return x.sum(axis=1)", "axis left out", "return x.sum()"),
        ("return np.max(x, 1)", "axis left out", "return np.max(x)"),
        ("return x.max(axis=1, keepdims=True)", "keepdims left out", "return x.max(axis=1)"),
        ("return x.max(axis=1)", "keepdims put in", "return x.max(axis=1, keepdims=True)"),
        ("return x.T @ y", "a transpose gone", "return x @ y"),
        ("return x @ y", "* for @", "return x * y"),
        ("return x * y", "@ for *", "return x @ y"),
        ("return np.dot(x, y)", "* for a matrix product", "return x * y"),
        ("return x - y", "in place", "x -= y\nreturn x"),
        ("x = x / n\nreturn x", "in place", "x /= n"),
        ("return np.exp(x)", "in place", "return np.exp(x, out=x)"),
        ("return x.flatten()", "a view for a copy", "return x.ravel()"),
        ("return np.array(x)", "a view for a copy", "return np.asarray(x)"),
        ("return x.copy()", "a call left out", "return x"),
        ("return x.astype(float)", "dtype narrowed", "return x.astype(int)"),
        ("return np.zeros(n)", "dtype narrowed", "return np.zeros(n, dtype=int)"),
        ("return np.zeros(n, dtype=float)", "dtype left out", "return np.zeros(n)"),
        (
            "return x.reshape(n, -1)",
            "another order of entries",
            "return x.reshape(n, -1, order='F')",
        ),
        ("return x.reshape(n, -1)", "arguments swapped", "return x.reshape(-1, n)"),
        ("return x.shape[0]", "another axis", "return x.shape[1]"),
        ("return x < y", "another comparison", "return x <= y"),
        ("return -x", "sign left out", "return x"),
        ("return f(x)", "sign changed", "return -f(x)"),
        ("return x + y", "another operator", "return x - y"),
        ("return x + y", "a term left out", "return x"),
        ("return (x + y) * n", "another operator", "return (x - y) * n"),
        ("return x and y", "or for and", "return x or y"),
        ("return not x", "not left out", "return x"),
        ("return x[1:]", "off by one", "return x[2:]"),
        ("return x[1:n]", "a bound left out", "return x[1:]"),
        ("for i in range(n):\n    x[i] = y", "off by one", "for i in range(n - 1):"),
        ("for i in range(n):\n    x[i] = y", "a loop never entered", "for i in ():"),
        ("if x:\n    return y\nreturn n", "a branch gone", "if False:"),
        ("return np.where(x, y, 0)", "a branch gone", "return y"),
        ("return 0.5 * x", "another constant", "return 1.0 * x"),
        ("return x * n", "an argument ignored", "n = 2\nreturn x * n"),
        ("return x - y", "another name", "return y - y"),
        ("return x", "return value dropped", "x"),
        ("return x, y", "results in another order", "return (y, x)"),
        ("raise ValueError", "an error not raised", "pass"),
        ("x += y\nreturn x", "a statement left out", "pass"),
        ("return sorted(x, reverse=True)", "an argument left out", "return sorted(x)"),
        ("return float(x)", "a call left out", "return x"),
        ("return x.sum()", "another function", "return x.mean()"),
    ],
)
def test_each_kind_of_slip_is_made(body: str, kind: str, new: str) -> None:
    assert new in changes(body)[kind]


def test_a_name_is_shadowed_by_a_loop() -> None:
    (new, *_) = changes("for i in x:\n    for j in y:\n        n += i * j\nreturn n")[
        "a name shadowed"
    ]
    assert new.startswith("for x in x:")


def test_mutants_differ_from_the_solution_and_from_each_other() -> None:
    text = HEAD + "z = (x - y) / n\n    return f'{z}', '+', (z + 1) * 2  # twice" + TAIL
    mutants = mutants_of(text)
    trees = {ast.dump(ast.parse(mutant.source)) for mutant in mutants}
    assert len(trees) == len(mutants) > 15
    assert ast.dump(ast.parse(text)) not in trees


def test_only_what_participants_write_is_changed() -> None:
    text = "LIMIT = 3\n\n\n" + HEAD + "return x" + TAIL + "\n\n\nprint(LIMIT + 1)"
    assert {mutant.line for mutant in mutants_of(text)} == {6}
    assert {m.line for m in mutants_of("a = 1\nb = a + 1")} == {1, 2}
    assert mutants_of("%%html\n<b>no Python</b>") == []


def weak_course(
    folder: Path, solution: str, *tests: str, files: dict[str, str] | None = None
) -> Course:
    """Write a course of one assignment, ``weak``, of one solution cell and its tests."""
    cells: list[dict[str, Any]] = [
        code("setup", "import numpy as np\nimport helper", locked=True),
        code("demo", "print('nothing needs this')"),
        code("total", solution, solution=True),
    ]
    cells += [code(f"check{n}", test, points=1) for n, test in enumerate(tests)]
    (folder / "nbgrader_config.py").write_text(BARE_CONFIG)
    write_notebook(folder / "source" / "weak" / "weak.ipynb", cells)
    for name, text in ({"helper.py": "TWO = 2\n"} | (files or {})).items():
        (folder / "source" / "weak" / name).write_text(text)
    return Course(folder)


TOTAL = """\
def total(x, start=0.0):
    ### BEGIN SOLUTION
    x = x - helper.TWO
    while x.ndim > 1:
        x = x.sum(axis=0)
    return start + x.sum()
    ### END SOLUTION
"""


def test_survivors_are_named_with_what_tells_them_from_the_solution(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weak = weak_course(tmp_path, TOTAL, "assert total(np.array([[3.0, 4.0], [5.0, 7.0]])) == 11")
    assert main(["audit", "--mutants", "--course", str(weak.root), "weak"]) == NEEDS_PERSON
    said = capsys.readouterr()
    assert "Survivors: your tests can't tell this from the solution." in said.out
    assert (
        "  total, line 3: in place\n    - x = x - helper.TWO\n    + x -= helper.TWO\n" in said.out
    )
    assert "it changes what it is given" in said.out
    assert "+ return x.sum()" in said.out  # the start is left out
    assert max(map(len, said.out.splitlines())) <= 80
    assert "+ start = 0.0\n" in said.out  # or ignored
    survivors, alike = said.out.split("The same as the solution")
    assert "+ while x.ndim < 1:" in alike  # the last sum does it all
    assert "while" not in survivors  # loops without an end were noticed


def test_strong_tests_leave_no_survivor(
    small_course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    cells = small_assignment()
    cells[-2]["source"] = "assert [cube(x) for x in (2, -3, 0.5)] == [8, -27, 0.125]"
    write_notebook(small_course.source / "squares" / "squares.ipynb", cells)
    assert main(["audit", "--mutants", "--course", str(small_course.root)]) == DONE
    said = capsys.readouterr().out
    assert "0 survivors." in said
    assert "square        " in said
    assert "cube          " in said


def test_an_assignment_without_tests_or_solutions_is_refused_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weak_course(tmp_path, TOTAL)
    assert main(["audit", "--mutants", "--course", str(tmp_path)]) == NOT_DONE
    assert "weak.ipynb has no test cell" in capsys.readouterr().err
    weak_course(tmp_path, "### BEGIN SOLUTION\n### END SOLUTION", "assert True")
    assert main(["audit", "--mutants", "--course", str(tmp_path)]) == NOT_DONE
    assert "has no solution in Python that a test follows" in capsys.readouterr().err


def test_a_function_that_no_test_calls_is_no_right_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    solution = "### BEGIN SOLUTION\nLIMIT = 3\ndef half(x):\n    return x / 2\n### END SOLUTION"
    weak = weak_course(tmp_path, solution, "assert callable(half)")
    assert main(["audit", "--mutants", "--course", str(weak.root)]) == NEEDS_PERSON
    said = capsys.readouterr().out
    assert "    + return x * 2\n    no call of half could be made: do the tests call it?" in said
    assert "    + LIMIT = 4\n    LIMIT becomes 4\n    solution: 3" in said
    assert "The same as the solution" not in said


TILL = """\
class Till:
    ### BEGIN SOLUTION
    kind = "till"

    def __init__(self, start=0):
        self.money = start

    def pay(self, x):
        if x <= 0:
            raise ValueError("pay more")
        self.money += x
        return self.money

    def __eq__(self, other):
        return isinstance(other, Till) and self.money == other.money

    @staticmethod
    def coins(x):
        return x + 1
    ### END SOLUTION
"""
OF_TILL = """\
till = Till()
assert till.pay(5) == 5
assert Till() == Till()
assert Till.coins(2)
try:
    till.pay(-1)
except ValueError:
    pass
"""


def parts(said: str) -> dict[str, str]:
    """Return what is listed under each heading, by the heading's first words."""
    marks = ("Survivors", "Not noticed", "The same as", "The tests can't")
    places = sorted(said.find(mark) for mark in marks if mark in said)
    found = [said[a:b] for a, b in zip(places, [*places[1:], len(said)], strict=True)]
    return {mark: part for part in found for mark in marks if part.startswith(mark)}


def test_objects_of_a_class_are_made_and_asked_otherwise_than_the_tests_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weak = weak_course(tmp_path, TILL, OF_TILL)
    assert main(["audit", "--mutants", "--course", str(weak.root)]) == NEEDS_PERSON
    found = parts(capsys.readouterr().out)
    for new, told in (
        ("start = 0\n    + self.money = start", "Till(1)\n    gives <Till {'money': 0}>"),
        ("if x < 0:", "Till().pay(0)\n    gives 0\n    solution: raises ValueError: 'pay more'"),
        ("if x <= 1:", "Till().pay(1)\n    raises ValueError: 'pay more'\n    solution: gives 1"),
        ("self.money = x", "Till() ... .pay(2)\n    gives 2\n    solution: gives 3"),
        ("return isinstance(other, Till) or self.money == other.money", "Till().__eq__("),
        ("return isinstance(other, Till)", "Till().__eq__("),
        ("return self.money == other.money", "Till().__eq__("),
    ):
        assert f"    + {new}\n    {told}" in found["Survivors"], new
    assert "solution: raises ValueError: 'pay more'" in found["Not noticed"]  # other words
    assert "The same as" not in found
    assert "+ kind = 'till?'" in found["The tests can't"]
    assert "+ return x - 1" in found["The tests can't"]


def test_what_could_not_be_varied_is_not_said_to_be_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    solution = (
        "def load(path='a.txt', times=1):\n    ### BEGIN SOLUTION\n    text = open(path).read()\n"
        "    return text.split('!')[:1] * times\n    ### END SOLUTION\n"
        "def twice(x):\n    ### BEGIN SOLUTION\n    return 2 * x.sum()\n    ### END SOLUTION"
    )
    tests = "assert load() == ['1'] and load(times=2) == ['1'] * 2\nassert twice(np.ones(2)) == 4"
    weak = weak_course(tmp_path, solution, tests, files={"a.txt": "1"})
    main(["audit", "--mutants", "--course", str(weak.root)])
    said = capsys.readouterr().out
    found = parts(said)
    assert "+ path = 'a.txt'\n" in found["The tests can't"]
    assert "+ path = 'a.txt'\n" not in found.get("The same as", "")
    count = found["The tests can't"].count("total, line")
    assert said.rstrip().endswith(f" {count} untried.")
    head, row = (line.split() for line in said.splitlines()[2:4])
    table = dict(zip(head, row, strict=True))
    assert int(table["untried"]) == count > 0
    assert sum(int(table[name]) for name in head[2:]) == int(table["mutants"])


def test_mutants_arent_judged_by_tests_that_the_solution_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    weak = weak_course(tmp_path, TOTAL, "assert total(np.ones(3)) == 0")
    assert main(["audit", "--mutants", "--course", str(weak.root)]) == NEEDS_PERSON
    said = capsys.readouterr().out
    assert "PROBLEM total: check0 fails with the solution itself (AssertionError)" in said
    assert "0 survivors." in said


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        (1, 1.0, Unlike.NEARLY),
        ([1], (1,), Unlike.NEARLY),
        (1.0, 1.0 + 1e-7, Unlike.NEARLY),
        (1e-15, 2e-15, Unlike.NEARLY),
        (1.0, 1.1, Unlike.VALUE),
        (np.nan, np.nan, Unlike.NOT),
        (np.float64(2), 2.0, Unlike.NOT),
        (np.ones(2), np.ones(2, int), Unlike.NEARLY),
        (np.ones(2), np.ones((2, 1)), Unlike.VALUE),
        (np.array(["a"]), np.array(["b"]), Unlike.VALUE),
        ({"a": 1}, {"a": 2}, Unlike.VALUE),
        ("a", "b", Unlike.VALUE),
        (iter([1]), iter([1]), Unlike.UNKNOWN),
    ],
)
def test_results_are_told_apart(a: Any, b: Any, how: Unlike) -> None:
    assert worst(unlike(a, b)) is how


def test_sides_that_always_have_one_length_grow_together() -> None:
    def call(m: int, n: int) -> Call:
        return Call("f", [Step("", (np.ones((m, n)), np.ones(n), 0.5), {})])

    shapes = {
        tuple(np.shape(value) for value in made.steps[0].arguments)
        for made in variants([call(2, 3), call(4, 5)])
    }
    assert ((4, 3), (3,), ()) in shapes
    assert ((2, 6), (6,), ()) in shapes
    assert all(matrix[1] == vector[0] for matrix, vector, _ in shapes)


@pytest.mark.slow
def test_tests_that_nbgrader_writes_itself_are_asked_too(tmp_path: Path) -> None:
    example = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide"
    shutil.copytree(example / "source" / "ps1_autotest", tmp_path / "source" / "ps1_autotest")
    shutil.copy(example / "autotests.yml", tmp_path)
    (tmp_path / "nbgrader_config.py").write_text(BARE_CONFIG)
    audit = MutationAudit(Course(tmp_path), "ps1_autotest", "problem1")
    audit.targets = [replace(t, mutants=t.mutants[:4]) for t in audit.targets[:1]]
    states = [verdict.state for verdict in audit.run(workers=1).verdicts]
    assert states.count(State.CAUGHT) >= 3
