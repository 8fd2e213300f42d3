"""Cells that several runs have in common are worked out once, and act as if they weren't."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import code, write_notebook

from autograder.authoring.plainrun import Outcome, Runner
from autograder.course.folder import Course

COMPILES_NO_MORE = "import codeop\ncodeop.Compile.__call__ = None"
DOUBLES = """import ast
class Doubles(ast.NodeTransformer):
    def visit_Constant(self, node):
        node.value = node.value * 2
        return node
get_ipython().ast_transformers.append(Doubles())"""
TELLS_WARNINGS = """import sys, warnings
warnings.simplefilter("always")
warnings.showwarning = lambda message, *about: print(message, file=sys.stderr)"""
SHOWS_WHAT_IS_SET = "%config InteractiveShell.ast_node_interactivity = 'last_expr_or_assign'"


@pytest.fixture(scope="module")
def runner() -> Runner:
    return Runner(seconds=20)


def run_twice(folder: Path, runner: Runner, *sources: str) -> list[list[Outcome]]:
    """Run the same cells two times, each after a first cell that only it has."""
    runs = []
    for first in ("'one'", "'two'"):
        cells = [code(f"c{n}", source, points=1) for n, source in enumerate((first, *sources))]
        write_notebook(folder / "source" / "week" / "week.ipynb", cells)
        runs.append(Course(folder).assignment("week").cells)
    return [outcomes[1:] for outcomes in runner.run_all(runs, folder)]


def test_what_both_have_is_compiled_before_and_nothing_else(tmp_path: Path, runner: Runner) -> None:
    cells = [COMPILES_NO_MORE, "x = 3\nx + 1", "exec('x = 4'); x"]
    for outcomes in run_twice(tmp_path, runner, *cells):
        assert [one.number for one in outcomes] == [None, 4, 4]
    own = [[*Course(tmp_path).assignment("week").cells[1:2]] for _ in range(2)]
    other = [code("c", "x = 5", points=1)]
    write_notebook(tmp_path / "source" / "week" / "week.ipynb", other)
    own[0] += Course(tmp_path).assignment("week").cells
    errors = [[one.error for one in outcomes] for outcomes in runner.run_all(own, tmp_path)]
    assert errors == [["", "TypeError"], [""]]


def test_learning_a_cell_runs_nothing(tmp_path: Path, runner: Runner) -> None:
    run_twice(tmp_path, runner, "with open('ran', 'a') as file:\n    _ = file.write('.')")
    assert (tmp_path / "ran").read_text() == ".."


def test_a_warning_of_the_compiler_is_told_by_each_run(tmp_path: Path, runner: Runner) -> None:
    cells = [TELLS_WARNINGS, "x = 3\nx is 3", "'\\d'", "y = 1"]
    for _, literal, escape, nothing in run_twice(tmp_path, runner, *cells):
        assert '"is" with a literal' in literal.stderr
        assert "invalid escape sequence" in escape.stderr
        assert not nothing.stderr


def test_what_a_cell_says_of_the_future_holds_from_then_on(tmp_path: Path, runner: Runner) -> None:
    future, uses = "from __future__ import annotations", "def f(x: Unknown):\n    pass"
    for outcomes in run_twice(tmp_path, runner, uses, future, uses):
        assert [one.error for one in outcomes] == ["NameError", "", ""]


def test_what_a_notebook_does_to_its_trees_is_done(tmp_path: Path, runner: Runner) -> None:
    for outcomes in run_twice(tmp_path, runner, "x = 3\nx", DOUBLES, "x = 3\nx", "y = 3\ny"):
        assert [one.number for one in outcomes] == [3, None, 6, 6]
    for outcomes in run_twice(tmp_path, runner, SHOWS_WHAT_IS_SET, "x = 3", "x = 3", "x"):
        assert [one.number for one in outcomes] == [None, 3, 3, 3]


def test_a_cell_that_waits_does(tmp_path: Path, runner: Runner) -> None:
    waits = "import asyncio\nx = await asyncio.sleep(0, 7)\nx"
    for outcomes in run_twice(tmp_path, runner, waits, "await asyncio.sleep(0, x)"):
        assert [one.number for one in outcomes] == [7, 7]


def test_a_cell_that_is_no_python_is_an_error_of_each_run(tmp_path: Path, runner: Runner) -> None:
    for outcomes in run_twice(tmp_path, runner, "x = = 3", "x = 1\nreturn x", "x"):
        assert [one.error for one in outcomes] == ["SyntaxError", "SyntaxError", ""]
