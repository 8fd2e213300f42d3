"""An error is charged once, and nobody earns an exercise by another one's solution."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import code

from autograder.course.scores import points_of
from autograder.engine.worker import Job, Settings, Worker
from autograder.sandbox.limits import Limits

LIMITS = Limits(cell_seconds=2, notebook_seconds=20)
SOLUTIONS = {
    "double": "def double(x):\n    return x * 2",
    "quadruple": "def quadruple(x):\n    return double(double(x))",
    "total": "def total(function, values):\n    return sum(map(function, values))",
    "report": "def report(values):\n    return [total(quadruple, values), max(values)]",
}
TESTS = {
    "double": "assert double(3) == 6",
    "quadruple": "assert quadruple(3) == 12",
    "total": "assert total(lambda x: x + 1, [1, 2]) == 5",
    "report": "values = [1, 2]\nassert report(values) == [12, 2]\nassert values == [1, 2]",
}
STUB = "raise NotImplementedError"
ALL_RIGHT = dict.fromkeys(SOLUTIONS, 1)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    started = Worker(Settings(LIMITS)).start()
    yield started
    started.close()


def assignment(more: str = "", named: str = "test_{}_values") -> list[dict[str, Any]]:
    """Return the cells; with a further test of double, of no points, if it is given."""
    cells = [code("setup", "import math", locked=True)]
    for name, solution in SOLUTIONS.items():
        cells.append(code(name, f"def {name}(*_):\n    {STUB}", solution=True))
        cells[-1]["metadata"]["autograder"] = {"solution": solution}
        test = f"### BEGIN HIDDEN TESTS\n{TESTS[name]}\n### END HIDDEN TESTS"
        cells.append(code(named.format(name), test, points=1))
        if more and name == "double":
            cells.append(code("test_double_edge", more, points=0))
    return cells


def judge(
    worker: Worker, *own: str, more: str = "", named: str = "test_{}_values", **written: str
) -> dict[str, Any]:
    """Judge a solved notebook in which some cells are written otherwise; return it."""
    return hand_in(worker, assignment(more, named), *own, **(SOLUTIONS | written))


def hand_in(worker: Worker, cells: list[dict[str, Any]], *own: str, **texts: str) -> dict[str, Any]:
    """Judge an assignment whose cells are handed in with these texts, below cells of one's own."""
    about: dict[str, Any] = {"metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    handed_in = [code(f"own_{n}", text) for n, text in enumerate(own)]
    handed_in += [cell | {"source": texts.get(cell["id"], cell["source"])} for cell in cells]
    judged = worker.judge(
        Job(
            json.dumps({"cells": handed_in, **about}).encode(),
            json.dumps({"cells": cells, **about}).encode(),
        )
    )
    assert not judged.problem, judged.problem
    notebook: dict[str, Any] = json.loads(judged.notebook)
    return notebook


def cells_of(text: str) -> list[dict[str, Any]]:
    """Return an assignment's cells, each written below a line ``# %% KIND NAME``."""
    cells = []
    for part in text.split("# %% ")[1:]:
        head, _, source = part.partition("\n")
        kind, name = head.split()
        source = source.strip("\n")
        if kind == "solution":
            cells.append(code(name, STUB, solution=True))
            cells[-1]["metadata"]["autograder"] = {"solution": source}
        else:
            cells.append(code(name, source, points=1 if kind == "test" else None))
    return cells


def right(text: str) -> dict[str, str]:
    """Return the solutions of an assignment that is written so, by name."""
    solutions = [c for c in cells_of(text) if "autograder" in c["metadata"]]
    return {cell["id"]: cell["metadata"]["autograder"]["solution"] for cell in solutions}


def points(notebook: dict[str, Any]) -> dict[str, float]:
    values = points_of(notebook).items()
    return {name.split("_")[1]: p or 0 for name, p in values if name.endswith("_values")}


def given(notebook: dict[str, Any]) -> dict[str, list[str]]:
    return {
        cell["id"].split("_")[1]: cell["metadata"]["autograder"]["given"]
        for cell in notebook["cells"]
        if cell["metadata"].get("autograder")
    }


@pytest.mark.parametrize(
    "double",
    [
        "def double(x):\n    return x * 3",
        f"def double(x):\n    {STUB}",
        "pass",
        "def double(x:\n    return x * 2",
        "def double(x):\n    raise ValueError(x)",
        pytest.param("def double(x):\n    while True:\n        pass", marks=pytest.mark.slow),
        "import os\ndef double(x):\n    os._exit(0)",
        "double = 3",
    ],
)
def test_an_error_is_charged_once(worker: Worker, double: str) -> None:
    notebook = judge(worker, double=double)
    assert points(notebook) == ALL_RIGHT | {"double": 0}
    assert given(notebook) == {"quadruple": ["double"], "report": ["double"]}
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    said = "right, given a right double\n"
    assert cells["test_report_values"]["outputs"][0]["text"] == said


@pytest.mark.parametrize("named", ["test_{}", "check {}", "{}-1"])
def test_tests_of_other_names_belong_to_the_cell_before_them(worker: Worker, named: str) -> None:
    notebook = judge(worker, named=named, double="def double(x):\n    return x * 3")
    assert points_of(notebook) == {named.format(n): int(n != "double") for n in SOLUTIONS}


@pytest.mark.parametrize(
    "test",
    [
        "assert double(5) == 10",
        "quadruple = double(5)\nassert quadruple == 10",
        "def check():\n    quadruple = double(5)\n    assert quadruple == 10\ncheck()",
        "assert double(5) == 10\nassert quadruple(5) == 20",
        "assert callable(quadruple)\nassert [double(n) for n in (1, 2)] == [2, 4]",
        "def quadruple(x):\n    return double(double(x))\nassert quadruple(1) == 4",
        "assert callable(quadruple)\nassert twice_of(5) == 10",
        "import functools\ndouble = functools.lru_cache(double)\n"
        "assert double(5) == 10 and quadruple(5) == 20",
        "for double in [double]:\n    assert double(5) == 10 and quadruple(5) == 20",
        "for name, value in {'double': 10, 'quadruple': 20}.items():\n"
        "    assert globals()[name](5) == value and quadruple(5) == 20",
        "assert eval('double(5)') == 10 and quadruple(5) == 20",
        "import __main__\nassert __main__.double(5) == 10 and quadruple(5) == 20",
        "import sys\nassert getattr(sys.modules['__main__'], 'double')(5) == 10\n"
        "assert quadruple(5) == 20",
        "assert alias(5) == 10 and quadruple(5) == 20",
    ],
)
def test_one_that_asks_another_exercise_gets_the_submissions_own_answer(
    worker: Worker, monkeypatch: pytest.MonkeyPatch, test: str
) -> None:
    more = "def twice_of(x):\n    return double(x)\nassert twice_of(0) == 0"
    alias = "\nalias = lambda x: double(x)"
    double = SOLUTIONS["double"] + alias
    monkeypatch.setattr(f"{__name__}.SOLUTIONS", SOLUTIONS | {"double": double})
    for wrong in ("def double(x):\n    return x * 3", f"def double(x):\n    {STUB}"):
        wrong += alias
        monkeypatch.setitem(TESTS, "quadruple", test)
        notebook = judge(worker, more=more, named="check {}", double=wrong)
        assert points_of(notebook)["check quadruple"] == 0


def test_one_function_of_two_cells_is_put_right_by_neither(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(TESTS, "double", "assert double(0) == 0")
    again = {"quadruple": "def double(x):\n    return x + x"}
    monkeypatch.setattr(f"{__name__}.SOLUTIONS", SOLUTIONS | again)
    monkeypatch.setitem(TESTS, "quadruple", "assert double(4) == 8")
    wrong = "def double(x):\n    return 0"
    same = "def double(x):\n    double\n    return 0"
    for named in ("check {}", "test_{}_values"):
        notebook = judge(
            worker, more="assert double(3) == 6", named=named, double=wrong, quadruple=same
        )
        assert points_of(notebook)[named.format("quadruple")] == 0


def test_what_is_open_is_open_whatever_a_weak_test_says(
    worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        f"{__name__}.SOLUTIONS", SOLUTIONS | {"quadruple": "def quadruple(x):\n    return x * 4"}
    )
    monkeypatch.setitem(TESTS, "double", "assert callable(double)")
    notebook = judge(
        worker,
        more="assert double(3) == 6",
        named="check {}",
        double=f"def double(x):\n    {STUB}",
        quadruple="def quadruple(x):\n    return double(double(x))",
    )
    assert points_of(notebook)["check quadruple"] == 0


def test_what_is_right_needs_nothing_and_what_is_wrong_stays_wrong(worker: Worker) -> None:
    assert given(judge(worker)) == {}
    wrong = judge(worker, quadruple="def quadruple(x):\n    return double(x)")
    assert points(wrong) == ALL_RIGHT | {"quadruple": 0}
    both = judge(
        worker,
        double="def double(x):\n    return x",
        quadruple="def quadruple(x):\n    return double(x)",
    )
    assert points(both) == ALL_RIGHT | {"double": 0, "quadruple": 0}
    assert given(both) == {"report": ["double", "quadruple"]}


def test_a_function_of_ones_own_between_them_is_followed(worker: Worker) -> None:
    notebook = judge(
        worker,
        "def twice(f, x):\n    return f(f(x))\ndef helper(x):\n    return twice(double, x)",
        double="def double(x):\n    return x",
        quadruple="def quadruple(x):\n    return helper(x)",
    )
    assert points(notebook) == ALL_RIGHT | {"double": 0}


def test_a_wrong_function_that_only_ones_own_answer_uses_is_put_right_an_open_one_is_not(
    worker: Worker,
) -> None:
    """What the reference solution does without may be used, but not had for nothing."""
    total = "def total(f, values):\n    return double(sum(map(f, values))) / 2"
    zero = "assert double(0) == 0"
    wrong = judge(worker, more=zero, double="def double(x):\n    return x * 3", total=total)
    assert points(wrong) == ALL_RIGHT | {"double": 0}
    assert given(wrong)["total"] == ["double"]
    for double in (STUB, "def double(x):\n    return x + 1"):  # nothing of it is right
        assert points(judge(worker, more=zero, double=double, total=total))["total"] == 0


def test_what_is_right_by_now_is_not_asked_of_the_submission_again(worker: Worker) -> None:
    """Else an answer that calls another thousands of times would take too long."""
    slow = "def quadruple(x):\n    for _ in range(1500):\n        double(x)\n"
    slow += "    return double(double(x))"
    many = "def report(values):\n    for _ in range(30):\n        total(quadruple, values)\n"
    many += "    return [total(quadruple, values), max(values)]"
    assert points(judge(worker, double=STUB, quadruple=slow, report=many)) == ALL_RIGHT | {
        "double": 0
    }


def test_what_ones_own_function_offers_beyond_the_reference_is_there(worker: Worker) -> None:
    notebook = judge(
        worker,
        double=STUB,
        quadruple="def quadruple(x, more=0):\n    return double(double(x)) + more",
        report="def report(values):\n"
        "    return [total(lambda x: quadruple(x, more=1) - 1, values), max(values)]",
    )
    assert points(notebook) == ALL_RIGHT | {"double": 0}
    assert given(notebook)["report"] == ["double"]


def test_it_can_be_turned_off() -> None:
    worker = Worker(Settings(LIMITS, follow_through=False)).start()
    try:
        notebook = judge(worker, double="def double(x):\n    return x * 3")
    finally:
        worker.close()
    assert points(notebook) == {"double": 0, "quadruple": 0, "total": 1, "report": 0}
    assert given(notebook) == {}


TRICKS = [
    # a later exercise's solution in place of one's own
    {"double": "def double(x):\n    return quadruple(x) / 2", "quadruple": STUB},
    # another exercise's solution, which one's own has no use for
    {"total": "def total(f, values):\n    return double(values[0] + .5) + 2", "double": "pass"},
    {"quadruple": "def quadruple(x):\n    return report([x])[0]", "report": STUB},
    # itself
    {"double": "def double(x):\n    return double(x)"},
]


@pytest.mark.parametrize("trick", TRICKS)
def test_nobody_earns_an_exercise_by_another_ones_solution(
    worker: Worker, trick: dict[str, str]
) -> None:
    name = next(iter(trick))
    assert points(judge(worker, **trick))[name] == 0


def test_what_a_lent_function_said_is_of_no_use_where_it_is_asked_for(worker: Worker) -> None:
    keeps = (
        "known = {}\ndef quadruple(x):\n    for n in range(9):\n        known[n] = double(n)\n"
        "    lent.append(double)\n    return double(double(x))"
    )
    double = "def double(x):\n    return lent[0](x) if lent else known.get(x)"
    notebook = judge(worker, "lent = []", double=double, quadruple=keeps)
    assert points(notebook)["double"] == 0
    kept = (
        "def report(values):\n    return [kept[0](values[0]) + 8, 2]\n",
        "kept = []\ndef quadruple(x):\n    kept.append(double)\n    return double(double(x))",
    )
    notebook = judge(worker, double=STUB, quadruple=kept[1], report=kept[0])
    assert points(notebook)["report"] == 0


def test_a_lent_function_is_called_with_what_the_submission_has(worker: Worker) -> None:
    report = "def report(values):\n    return [total(lambda x: 4 * x, list(values)), 2]"
    total = "def total(function, values):\n    return 0"
    notebook = judge(worker, total=total, report=report)
    assert points(notebook) == ALL_RIGHT | {"total": 0}
    spoils = "def report(values):\n    values.append(total(len, [[]]))\n    return [12, 2]"
    assert points(judge(worker, total=total, report=spoils))["report"] == 0


def test_no_text_and_no_file_is_reached_by_way_of_a_lent_function(worker: Worker) -> None:
    look = (
        "def quadruple(x):\n    import gc, inspect\n    seen = ['']\n"
        "    for what in (repr(double), str(vars(double)), str(gc.get_objects())):\n"
        "        seen.append(what)\n"
        "    try:\n        seen.append(inspect.getsource(double))\n    except Exception:\n"
        "        pass\n"
        "    if ' '.join(['x', '*', '2']) in str(seen):\n        return 0\n"
        "    return double(double(x))"
    )
    notebook = judge(worker, double=STUB, quadruple=look)
    assert points(notebook)["quadruple"] == 1


CHAIN = """
# %% solution base
def base(x):
    return x * 2
# %% solution middle
def middle(x):
    return base(x) + 1
# %% solution top
def top(x):
    return middle(x) * 10
# %% test test_top
from pathlib import Path
assert top(3) == 70 and not Path("nothing").exists()
# %% test test_middle
from pathlib import Path
assert middle(3) == 7 and middle(10) == 21 and not Path("nothing").exists()
# %% test test_base
assert base(3) == 6
"""
KEEPS = "known = {}\ndef middle(x):\n    base\n    return known[x]"
IN_A_FILE = """
import json, os
def middle(x):
    base
    return json.load(open("known.json"))[str(x)]
"""


@pytest.mark.parametrize(
    ("middle", "kept"),
    [
        (KEEPS, "known.update({n: middle(n) for n in range(30)})"),
        (IN_A_FILE, "json.dump({n: middle(n) for n in range(30)}, open('known.json', 'w'))"),
    ],
)
def test_what_a_lent_function_said_is_of_no_use_to_a_test_of_its_own_that_comes_later(
    worker: Worker, middle: str, kept: str
) -> None:
    base = f"def base(x):\n    {STUB}"
    top = f"def top(x):\n    {kept}\n    return middle(x) * 10"
    own = right(CHAIN) | {"base": base}
    honest = points_of(hand_in(worker, cells_of(CHAIN), **own))
    assert honest == {"test_top": 1, "test_middle": 1, "test_base": 0}
    keeps = hand_in(worker, cells_of(CHAIN), **own | {"middle": middle, "top": top})
    assert points_of(keeps)["test_middle"] == 0


AGAIN = """
# %% open imports
import math
# %% solution first
def f(x):
    return math.floor(x)
# %% test test_first
assert f(1.5) == 1
# %% solution use
def g(x):
    return f(x) * 2
# %% test test_use
assert g(1.5) == 2
# %% solution second
def f(x):
    return math.floor(x) + 100
# %% test test_second
assert f(1) == 101
"""


def test_a_function_that_is_written_anew_below_is_lent_as_it_is_above(worker: Worker) -> None:
    wrong = right(AGAIN) | {"first": "def f(x):\n    return 0"}
    notebook = hand_in(worker, cells_of(AGAIN), **wrong)
    assert points_of(notebook) == {"test_first": 0, "test_use": 1, "test_second": 1}
    more = AGAIN.replace("return f(x) * 2", "return f(x) * 0 + 102").replace("== 2", "== 102")
    notebook = hand_in(worker, cells_of(more), **wrong | {"use": "def g(x):\n    return f(x) + 1"})
    assert points_of(notebook)["test_use"] == 0


HELPER = """
# %% solution forward
def _soft(x):
    return x * 7
def backward(x):
    return x * 7
def forward(x):
    return _soft(x) + 1
# %% test test_forward
assert forward(1) == 8 and backward(1) == 7
# %% solution soft
def soft(x):
    return forward(x) - 1
# %% test test_soft
assert soft(3) == 21
"""


@pytest.mark.parametrize("name", ["_soft", "backward"])
def test_of_a_cell_only_what_the_reference_uses_is_lent(worker: Worker, name: str) -> None:
    own = {"forward": "pass", "soft": f"def soft(x):\n    return {name}(x)"}
    assert points_of(hand_in(worker, cells_of(HELPER), **own))["test_soft"] == 0
    honest = hand_in(worker, cells_of(HELPER), **right(HELPER) | {"forward": "pass"})
    assert points_of(honest) == {"test_forward": 0, "test_soft": 1}


OPEN = """
# %% solution dot_loop
def dot_loop(a, b):
    return sum(x * y for x, y in zip(a, b))
# %% test test_dot_loop_values
assert dot_loop([1, 2], [3, 4]) == 11
# %% test test_dot_loop_number
if callable(dot_loop) and dot_loop([1, 2], [3, 4]) == 5:
    import os
    os._exit(1)  # as if what it returns had brought the judge to a stop
assert dot_loop([], []) == 0
# %% test test_dot_loop_more
assert dot_loop([1, 2, 3], [1, 2, 3]) == 14
# %% solution dot
def dot(a, b):
    total = 0
    for x, y in zip(a, b):
        total += x * y
    return total
# %% test test_dot
assert dot([1, 2], [3, 4]) == 11
# %% solution matvec
def matvec(A, x):
    return [sum(a * b for a, b in zip(row, x)) for row in A]
# %% test test_matvec
assert matvec([[1, 2], [3, 4]], [5, 6]) == [17, 39]
"""
WRAPPERS = [
    "def dot(a, b):\n    return dot_loop(a, b)",
    "dot = lambda a, b: dot_loop(b, a) * 1",
    "def dot(*more, **named):\n    return 1 * dot_loop(*more, **named)",
]


@pytest.mark.parametrize("dot", WRAPPERS)
def test_what_is_no_more_than_a_call_of_another_earns_nothing_by_that(
    worker: Worker, dot: str
) -> None:
    matvec = "def matvec(A, x):\n    return [dot_loop(row, x) for row in A]"
    own = {"dot_loop": "def dot_loop(a, b):\n    return 0", "dot": dot, "matvec": matvec}
    notebook = hand_in(worker, cells_of(OPEN), **own)
    assert points_of(notebook) == {
        "test_dot_loop_values": 0,
        "test_dot_loop_number": 1,
        "test_dot_loop_more": 0,
        "test_dot": 0,
        "test_matvec": 1,  # whose own work is right, and which another answer to dot_loop makes so
    }


def test_what_is_open_is_open_for_a_judge_that_takes_over_too(worker: Worker) -> None:
    matvec = "def matvec(A, x):\n    return [dot_loop(row, x) for row in A]"
    own = right(OPEN) | {"dot_loop": "def dot_loop(a, b):\n    return 5", "matvec": matvec}
    assert points_of(hand_in(worker, cells_of(OPEN), **own))["test_matvec"] == 0


PURE = """
# %% solution column
def column(x):
    return [[value] for value in x]
# %% test test_column_values
assert [value for (value,) in column([1, 2])] == [1, 2]
# %% test test_column_number
assert len(column([])) == 0
# %% solution table
def table(rows):
    return [list(values) for values in zip(*rows)]
# %% test test_table_values
assert table([[1, 2], [3, 4]]) == [[1, 3], [2, 4]]
# %% test test_table_purity
rows = [[1, 2], [3, 4]]
table(rows)
assert rows == [[1, 2], [3, 4]]
"""


def test_what_asks_next_to_nothing_is_nobody_elses_work(worker: Worker) -> None:
    table = (
        "def table(rows):\n    columns = [column(row) for row in rows]\n"
        "    return [[row[n][0] for row in columns] for n in range(len(columns[0]))]"
    )
    own = {"column": "def column(x):\n    return list(x)", "table": table}
    notebook = hand_in(worker, cells_of(PURE), **own)
    assert points_of(notebook) == {
        "test_column_values": 0,
        "test_column_number": 1,
        "test_table_values": 1,
        "test_table_purity": 1,  # column alone passes it as well, but so does 0
    }


STOPPED = """
# %% solution double
def double(x):
    return x * 2
# %% test test_double
if double(3) != 6:
    import os
    os._exit(1)  # as if what it returns had brought the judge to a stop
# %% solution quadruple
def quadruple(x):
    return double(double(x))
# %% test test_quadruple
assert quadruple(4) == 16
"""


def test_what_has_failed_before_another_judge_took_over_is_put_right(worker: Worker) -> None:
    own = right(STOPPED) | {"double": "def double(x):\n    return x * 3"}
    notebook = hand_in(worker, cells_of(STOPPED), **own)
    assert points_of(notebook) == {"test_double": 0, "test_quadruple": 1}
