"""What works in a notebook's kernel works while grading: magics, questions, loops, the end."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import code

from autograder.course.scores import points_of
from autograder.engine.worker import Job, Settings, Worker
from autograder.sandbox.limits import Limits


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    started = Worker(Settings(Limits(cell_seconds=5, notebook_seconds=20))).start()
    yield started
    started.close()


def run(worker: Worker, cell: str, *more: str) -> tuple[list[dict[str, Any]], float]:
    """Run a cell (and others after it); return its outputs, and the points for ``done``."""
    own = [code(f"own_{n}", text) for n, text in enumerate((cell, *more))]
    known = [code("done", "", solution=True), code("test_done_a", "assert done == 1", points=1)]
    about: dict[str, Any] = {"metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    submission, master = {"cells": [*own, *known], **about}, {"cells": known, **about}
    judged = worker.judge(Job(json.dumps(submission).encode(), json.dumps(master).encode()))
    assert not judged.problem, judged.problem
    notebook = json.loads(judged.notebook)
    return notebook["cells"][0]["outputs"], points_of(notebook)["test_done_a"] or 0


def notebook_of(*cells: dict[str, Any]) -> bytes:
    """Return a notebook file of these cells."""
    about: dict[str, Any] = {"metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps({"cells": cells, **about}).encode()


FOR_A_PERSON = [
    "%autosave 0",
    "%clear",
    "%less setup.py",
    "%man ls",
    "%edit setup.py",
    "%store -r",
    "%cd -q .",
    "get_ipython().ask_exit()",
    "import matplotlib\nmatplotlib.use('TkAgg')",
    "import matplotlib.pyplot as plt\nplt.switch_backend('QtAgg')",
    "import matplotlib.pyplot as plt\nplt.switch_backend('WebAgg')\nplt.show()",
]
QUIET = [
    *FOR_A_PERSON,
    "%matplotlib inline",
    "%matplotlib notebook",
    "%matplotlib widget",
    "%matplotlib qt",
    "%matplotlib agg",
    "%gui qt",
    "%gui",
    "get_ipython().run_line_magic('matplotlib', 'inline')",
    "%config InlineBackend.figure_format = 'retina'",
    "%config Completer.use_jedi = False",
    "%load_ext autoreload\n%autoreload 2",
    "print?",
    "?print",
    "print??",
    "from IPython.display import clear_output\nclear_output(wait=True)",
    "import asyncio\nawait asyncio.sleep(0)",
    "import asyncio\nasync def nap():\n    pass\ntask = asyncio.create_task(nap())\nawait task",
    "import asyncio\nasyncio.get_event_loop().create_task(asyncio.sleep(0))",
    "import threading\nt = threading.Thread(target=list)\nt.start()\nt.join()",
    "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(4) as pool:\n"
    "    assert list(pool.map(abs, [-1])) == [1]",
]


@pytest.mark.parametrize("lines", QUIET)
def test_a_cell_goes_on_after_it_and_nothing_is_said(worker: Worker, lines: str) -> None:
    assert run(worker, f"{lines}\ndone = 1") == ([], 1)


@pytest.mark.parametrize(
    "lines",
    [
        "%matplotlib",
        "%pylab inline",
        "%pylab\nassert linspace(0, 1, 3).size",
        "%timeit -n 2 -r 1 sum([1, 2])",
        "import logging\nlogging.basicConfig(level=logging.INFO)\nlogging.warning('!')",
        "import warnings\nwarnings.warn('!')",
        "from IPython.display import HTML, Markdown, display\ndisplay(HTML('<b>'), Markdown(''))",
        "handle = display(1, display_id=True)\nhandle.update(2)",
        "import ipywidgets\ndisplay(ipywidgets.IntSlider())\nipywidgets.interact(lambda x: x, x=3)",
        "from tqdm.notebook import tqdm\nassert list(tqdm(range(3))) == [0, 1, 2]",
        "from tqdm.auto import trange\nassert list(trange(3)) == [0, 1, 2]",
        "!pip install numpy",
        "%pip install numpy",
        "%conda install -y numpy",
        "%connect_info",
        "In, Out, _dh",
        "files = !ls\nassert files.n == files.s == '' and files.grep('x') == []",
    ],
)
def test_a_cell_goes_on_after_it(worker: Worker, lines: str) -> None:
    outputs, points = run(worker, f"{lines}\ndone = 1")
    assert points == 1
    assert not [output for output in outputs if output["output_type"] == "error"]


@pytest.mark.parametrize("cell", ["%%time\ndone = 1", "%%capture shown\nprint(1)\ndone = 1"])
def test_a_magic_of_a_whole_cell(worker: Worker, cell: str) -> None:
    outputs, points = run(worker, cell, "pass")
    assert points == 1
    assert not [output for output in outputs if output["output_type"] == "error"]
    assert run(worker, "# asynchronously", cell) == ([], 1)  # in the running event loop


@pytest.mark.parametrize("cell", ["%%bash\nls", "%%script perl\n1", "%%python3\nprint(1)"])
def test_a_cell_of_another_program_is_not_run(worker: Worker, cell: str) -> None:
    (output,), points = run(worker, cell, "done = 1")
    assert (output["name"], points) == ("stdout", 1)
    assert output["text"].startswith("[not run while grading: %%")


@pytest.mark.parametrize(
    "lines", [*FOR_A_PERSON, "%load_ext autoreload\n%autoreload 2", "In, Out, _, __, _dh, _oh"]
)
def test_a_locked_cell_goes_on_after_it_where_its_tests_are_judged(
    worker: Worker, lines: str
) -> None:
    master = notebook_of(
        code("unknown", "no_such_name", locked=True),  # from here on, names are uncertain
        code("helper", f"{lines}\ndef helped(x):\n    return x", locked=True),
        code("done", "", solution=True),
        code("test_done_a", "assert helped(done) == 1", points=1),
    )
    submission = json.loads(master)
    submission["cells"][2]["source"] = "done = 1"
    judged = worker.judge(Job(json.dumps(submission).encode(), master))
    assert points_of(json.loads(judged.notebook)) == {"test_done_a": 1}
    assert "helper" not in " ".join(judged.notes)


@pytest.mark.parametrize(
    "line",
    ["exit()", "quit()", "exit(0)", "import sys; sys.exit(1)", "raise SystemExit"],
)
def test_the_end_ends_nothing_and_complains_about_nothing(worker: Worker, line: str) -> None:
    assert run(worker, f"done = 0\n{line}", "done += 1") == ([], 1)
    assert run(worker, "exit", "done = 1") == ([], 1)


@pytest.mark.parametrize(
    "question", ["input('?')", "import getpass; getpass.getpass()", "__builtins__.input()"]
)
def test_nobody_answers_questions(worker: Worker, question: str) -> None:
    outputs, points = run(worker, f"done = 1\n{question}")
    assert points == 1
    assert [output["ename"] for output in outputs] == ["StdinNotImplementedError"]


def test_a_loop_is_running_as_in_a_kernel(worker: Worker) -> None:
    outputs, points = run(worker, "done = 1\nimport asyncio\nasyncio.run(asyncio.sleep(0))")
    assert points == 1
    assert "running event loop" in outputs[-1]["evalue"]


def test_programs_and_processes_are_refused_with_an_error(worker: Worker) -> None:
    for line in ("subprocess.run(['ls'])", "multiprocessing.Pool(2)"):
        outputs, points = run(worker, f"done = 1\nimport multiprocessing, subprocess\n{line}")
        assert points == 1
        assert [output["output_type"] for output in outputs] == ["error"]


def test_what_unittest_says_counts_also_where_nobody_has_imported_it_before() -> None:
    program = (
        "import io, sys\n"
        "from autograder.engine.running import Complaints, quiet\n"
        "sys.modules.pop('unittest.runner', None)\n"
        "said = Complaints()\n"
        "with quiet(said):\n"
        "    exec(compile('import sys; print(1, file=sys.stderr)', '<test>', 'exec'))\n"
        "    exec(compile('import unittest; unittest.TextTestRunner().run(unittest.TestSuite())',"
        " '<test>', 'exec'))\n"
        "assert said.getvalue().startswith('1') and 'Ran 0 tests' in said.getvalue()\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
