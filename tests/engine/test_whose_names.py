"""Whose a name is: the instructor's where a locked cell or a test binds it, whatever happens."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import code

from autograder.course.scores import points_of
from autograder.engine.worker import Job, Judged, Settings, Worker
from autograder.sandbox.limits import Limits

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    started = Worker(Settings(Limits(cell_seconds=2, notebook_seconds=30))).start()
    yield started
    started.close()


def solution(name: str, stub: str, reference: str) -> dict[str, Any]:
    """Return a solution cell of an assignment as it is judged."""
    cell = code(name, stub, solution=True)
    cell["metadata"]["autograder"] = {"solution": reference}
    return cell


def judged(
    worker: Worker, cells: list[dict[str, Any]], *own: str, files: Any = None, **written: str
) -> Judged:
    """Judge a submission: other texts of cells, and cells of its own before them all."""
    about: dict[str, Any] = {"metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    handed_in = [code(f"own_{n}", text) for n, text in enumerate(own)]
    for cell in cells:
        handed_in.append(cell | {"source": written.get(cell["id"], cell["source"])})
    job = Job(
        json.dumps({"cells": handed_in, **about}).encode(),
        json.dumps({"cells": cells, **about}).encode(),
        {"helpers.py": b"def close(a, b):\n    return True\n", "own.txt": b"own"},
        files or {},
    )
    result = worker.judge(job)
    assert not result.problem, result.problem
    return result


def points(result: Judged) -> list[float]:
    return [p or 0 for p in points_of(json.loads(result.notebook)).values()]


def said(result: Judged, cell: str) -> str:
    cells = {c["id"]: c for c in json.loads(result.notebook)["cells"]}
    return json.dumps(cells[cell]["outputs"])


CLOSE = "def close(a, b):\n    return abs(a - b) < 1e-9"
F = solution("f", "def f(x):\n    raise NotImplementedError", "def f(x):\n    return x + 1")
TEST = code("test_f_0", "assert close(f(1), 2), 'not close'", points=1)
RIGHT = "def f(x):\n    return x + 1"
WRONG = (
    "def f(x):\n    return 5\ndef close(a, b):\n    return True\nglobals()['close'] = close\n"
    "import builtins\nbuiltins.close = close\nimport __main__\n__main__.close = close"
)

HARMLESS = [
    f"%matplotlib inline\n{CLOSE}",
    f"%config InlineBackend.figure_format = 'retina'\n{CLOSE}",
    f"%load_ext autoreload\n%autoreload 2\n{CLOSE}",
    f"%%time\n{CLOSE}",
    f"%%capture\n{CLOSE}",
    f"%time import math\n{CLOSE}",
    f"!pip list\n{CLOSE}",
    f"files = !ls\nassert files.s == ''\n{CLOSE}",
    f"display('setup')\n{CLOSE}",
    f"from IPython.display import HTML, display\ndisplay(HTML('<b>'))\n{CLOSE}",
    f"get_ipython().run_line_magic('matplotlib', 'inline')\n{CLOSE}",
    f"if get_ipython() is not None:\n    get_ipython().run_cell('import math')\n{CLOSE}",
    f"print?\n{CLOSE}",
    f"?print\n{CLOSE}",
    f"import asyncio\nawait asyncio.sleep(0)\n{CLOSE}",
    f"%env X=1\n%pwd\n%who\n{CLOSE}",
    "from math import *\nclose = isclose",
    "globals()['close'] = lambda a, b: a == b",
    "exec('def close(a, b):\\n    return a == b')",
    "import sys\nsetattr(sys.modules['__main__'], 'close', lambda a, b: a == b)",
    "import __main__\n__main__.close = lambda a, b: a == b",
    "get_ipython().push({'close': lambda a, b: a == b})",
    "def make():\n    global close\n    def close(a, b):\n        return a == b\nmake()",
    "for close in [lambda a, b: a == b]:\n    pass",
    "if (close := (lambda a, b: a == b)):\n    pass",
    "match {'k': lambda a, b: a == b}:\n    case {'k': close}:\n        pass",
    "[close := (lambda a, b: a == b) for _ in range(1)]",
    "import contextlib\nwith contextlib.nullcontext(lambda a, b: a == b) as close:\n    pass",
    "import operator as own, sys\nfrom operator import eq as close",
    "import functools\n@functools.lru_cache\ndef close(a, b):\n    return a == b",
    "%time close = lambda a, b: a == b",
    "class close:\n    def __new__(cls, a, b):\n        return a == b",
]


@pytest.mark.parametrize("setup", HARMLESS)
def test_what_a_locked_cell_binds_is_the_instructors(worker: Worker, setup: str) -> None:
    cells = [code("setup", setup, locked=True), F, TEST]
    right = judged(worker, cells, f=RIGHT)
    assert points(right) == [1], said(right, "test_f_0")
    assert right.faults == right.notes == ()
    assert points(judged(worker, cells, f=WRONG)) == [0]
    assert points(judged(worker, cells, WRONG, f=WRONG)) == [0]


FAILING = [
    f"import no_such_module\n{CLOSE}",
    f"1 / 0\n{CLOSE}",
    f"%no_such_magic\n{CLOSE}",
    f"import sys\nsys.exit()\n{CLOSE}",
    f"open('no such file')\n{CLOSE}",
    f"from no_such_module import *\n{CLOSE}",
    "from math import *\nfrom no_such_module import close",
    "1 / 0\nglobals()['close'] = 3",
    "1 / 0\nexec('close = 3')",
    "from no_such_module import *",
    "%no_such_magic close",
    "raise KeyboardInterrupt\nclose = 3",
    f"while True:\n    pass\n{CLOSE}",
    f"def f(:\n{CLOSE}",
    f"{CLOSE}\ndel close",
]


@pytest.mark.parametrize("setup", FAILING)
def test_it_is_so_where_the_locked_cell_fails(worker: Worker, setup: str) -> None:
    cells = [code("setup", setup, locked=True), F, TEST]
    result = judged(worker, cells, WRONG, f=WRONG)
    assert points(result) == [0], said(result, "test_f_0")
    assert "NameError" in said(result, "test_f_0")
    if not setup.endswith("del close"):
        assert "own cell setup fails where its tests are judged" in result.notes[0]
        assert result.faults == result.notes


def test_it_is_so_where_a_locked_cell_calls_what_was_submitted(worker: Worker) -> None:
    cells = [F, code("setup", f"first = f(1)\n{CLOSE}", locked=True), TEST]
    cells.append(code("test_f_1", "assert close(first, 2)", points=1))
    assert points(judged(worker, cells, f=RIGHT)) == [1, 1]
    assert points(judged(worker, cells, f=WRONG)) == [0, 0]
    for failing in ("raise ValueError", "while True: pass", "import os; os._exit(0)"):
        written = f"def f(x):\n    {failing}\n{WRONG.partition('5')[2]}\nfirst = 2"
        result = judged(worker, cells, f=written)
        assert points(result) == [0, 0]
        assert len(result.faults) == 1
        assert result.notes == ()


def test_the_names_of_a_locked_cell_are_the_instructors_before_it_too(worker: Worker) -> None:
    cells = [F, TEST, code("setup", CLOSE, locked=True)]
    assert points(judged(worker, cells, f=WRONG)) == [0]


def test_what_a_test_binds_is_the_instructors_in_the_tests_that_follow(worker: Worker) -> None:
    first = code("test_f_0", f"assert f(0) == 1\n{CLOSE}\nexpected = [2]", points=1)
    second = code("test_f_1", "assert close(f(1), expected[0])", points=1)
    result = judged(worker, [F, first, second], f=RIGHT)
    assert points(result) == [1, 1], said(result, "test_f_1")
    assert points(judged(worker, [F, first, second], f=WRONG + "\nexpected = [5]")) == [0, 0]


def test_a_helper_sees_the_names_that_a_test_binds(worker: Worker) -> None:
    setup = code("setup", "def check():\n    assert f(given) == wanted", locked=True)
    test = code("test_f_0", "given, wanted = 1, 2\ncheck()", points=1)
    assert points(judged(worker, [setup, F, test], f=RIGHT)) == [1]
    assert points(judged(worker, [setup, F, test], f=WRONG)) == [0]


CHANGES = [
    ("items = []", "items.append(1)"),
    ("items = []", "items = [1]"),
    ("items = []", "items += [1]"),
    ("items = []", "items[:] = [1]"),
    ("items = []", "def add():\n    items.append(1)\nadd()"),
    ("items = []", "def add():\n    global items\n    items = [1]\nadd()"),
    ("items = []", "for items in [[1]]:\n    pass"),
    ("import collections\nitems = collections.deque()", "items.append(1)\nitems = list(items)"),
]


@pytest.mark.parametrize(("setup", "reference"), CHANGES)
def test_a_variable_that_the_sources_solution_changes_is_the_submissions(
    worker: Worker, setup: str, reference: str
) -> None:
    cells = [
        code("setup", setup, locked=True),
        solution("add", "", reference),
        code("test_add_0", "assert items == [1]", points=1),
    ]
    assert points(judged(worker, cells, add=reference)) == [1]
    assert points(judged(worker, cells, add="items = [1]")) == [1]
    assert points(judged(worker, cells, add="pass")) == [0]


@pytest.mark.parametrize(
    "reference",
    [
        "f = lambda x: x + 1",
        "def f(x):\n    items = [1]\n    items.append(2)\n    return x + 1",
        "import math\ndef f(x, items=()):\n    items += (1,)\n    return x + 1",
    ],
)
def test_it_stays_the_instructors_where_only_the_submission_changes_it(
    worker: Worker, reference: str
) -> None:
    cells = [
        code("setup", "import math\nitems = [2]", locked=True),
        solution("f", "", reference),
        code("test_f_0", "assert math.floor(f(items[0] - 1)) == items[0]", points=1),
    ]
    assert points(judged(worker, cells, f=RIGHT)) == [1]
    assert points(judged(worker, cells, f="f = lambda x: 5\nitems = [5]\nmath = 3")) == [0]
    assert points(judged(worker, cells, f="f = lambda x: 5\nitems.append(5)\ndel items[0]")) == [0]


def test_a_submitted_function_of_a_builtins_name_is_tested_and_helpers_keep_pythons(
    worker: Worker,
) -> None:
    setup = code("setup", "def expected(x):\n    return sum(x)", locked=True)
    own = solution("sum", "", "def sum(values):\n    return values[0] + values[1]")
    test = code("test_sum_0", "assert sum([1, 2]) == expected([1, 2])", points=1)
    assert points(judged(worker, [setup, own, test], sum="sum = lambda x: x[0] + x[1]")) == [1]
    assert points(judged(worker, [setup, own, test], sum="sum = lambda x: 5")) == [0]


def test_the_sources_imports_are_the_tests_names(worker: Worker) -> None:
    cells = [
        code("open", "import textwrap as tw"),
        solution("f", "", "import numpy as np\nfrom math import floor\nf = lambda x: np.add(x, 1)"),
        code("test_f_0", "assert np.allclose(f(1), 2) and floor(2.5) == 2", points=1),
        code("test_f_1", "assert tw.dedent(' x') == 'x'", points=1),
    ]
    written = "import numpy as np\nfrom math import floor\nf = lambda x: np.add(x, 1)"
    assert points(judged(worker, cells, f=written)) == [1, 1]
    assert points(judged(worker, cells, f="f = lambda x: x + 1")) == [0, 1]
    assert points(judged(worker, cells, f="np = floor = tw = f = lambda x: 3")) == [0, 1]


def test_the_judge_has_the_assignments_own_files(worker: Worker) -> None:
    setup = code(
        "setup",
        "from helpers import close\nfrom pathlib import Path\ntext = Path('a.txt').read_text()",
        locked=True,
    )
    files = {"helpers.py": CLOSE.encode(), "a.txt": b"two"}
    more = code("test_f_1", "assert text == 'two' and not Path('own.txt').exists()", points=1)
    result = judged(worker, [setup, F, TEST, more], files=files, f=RIGHT)
    assert points(result) == [1, 1], said(result, "test_f_1")
    assert points(judged(worker, [setup, F, TEST, more], files=files, f=WRONG)) == [0, 1]


def test_tests_use_ipython_as_in_a_notebook(worker: Worker) -> None:
    tests = ["%matplotlib inline\nassert f(1) == 2", "%%time\nassert f(1) == 2"]
    tests += ["display(f(1))\nassert f(1) == 2", "assert 'f' in globals()\nassert f(1) == 2"]
    cells = [F, *(code(f"test_f_{n}", text, points=1) for n, text in enumerate(tests))]
    result = judged(worker, cells, f=RIGHT)
    assert points(result) == [1] * 4, [said(result, f"test_f_{n}") for n in range(4)]
    assert points(judged(worker, cells, f=WRONG)) == [0] * 4


def test_the_end_in_a_test_or_locked_cell_is_that_cells(worker: Worker) -> None:
    cells = [F, code("test_f_0", "raise SystemExit", points=1), code("test_f_1", "f(1)", points=1)]
    assert points(judged(worker, cells, f="def f(x):\n    pass")) == [0, 1]


def test_no_text_of_a_solution_reaches_the_submission(worker: Worker) -> None:
    secret = solution("f", "", "def f(x):\n    return 'the solution'")
    look = "def f(x):\n    import gc\n    return str(gc.get_objects()) + str(globals())"
    test = code("test_f_0", "assert 'the ' + 'solution' not in f(1)", points=1)
    result = judged(worker, [secret, test], f=look)
    assert points(result) == [1]
    assert b"the solution" not in result.notebook
