"""The engine: what a test sees of a submission, what is limited, what is judged all the same."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from busy import lost as lost_by
from charges import too_much
from conftest import ASSIGNMENTS, ROOT, code, markdown, thorough
from small_class import apart, jobs_of, mixtures

from autograder.authoring.audit import read_answers
from autograder.course.folder import Course
from autograder.course.scores import points_of
from autograder.engine.places import MEMORY, PREFIX, in_memory
from autograder.engine.pool import Pool
from autograder.engine.worker import Job, Judged, Settings, Worker
from autograder.sandbox import waiting
from autograder.sandbox.limits import Budget, Limits

pytestmark = pytest.mark.slow

SETUP = code(
    "setup", "import numpy as np\n\ndef close(a, b):\n    return np.allclose(a, b)", locked=True
)
PART = 10  # every tenth notebook of recorded answers; the others are left to `make thorough`
QUICK = Limits(cell_seconds=1, notebook_seconds=15, memory=1500, disk=8, output=1)


def master(*tests: str, solution: str = "f = None") -> dict[str, Any]:
    """Return an assignment with one solution cell and tests of one point each."""
    cells = [SETUP, code("f", solution, solution=True)]
    cells += [code(f"test_f_{n}", text, points=1) for n, text in enumerate(tests)]
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def submission(assignment: dict[str, Any], solution: str, *more: dict[str, Any]) -> bytes:
    """Return a notebook with another solution, and cells that come before it."""
    cells = json.loads(json.dumps(assignment["cells"]))
    cells[1]["source"] = solution
    return json.dumps({**assignment, "cells": [*more, *cells]}).encode()


@pytest.fixture(scope="module")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    data = tmp_path_factory.mktemp("data")
    (data / "numbers.txt").write_text("1 2 3")
    started = Worker(Settings(QUICK, data)).start()
    yield started
    started.close()


def judged(worker: Worker, solution: str, *tests: str, **files: bytes) -> Judged:
    assignment = master(*tests)
    return worker.judge(
        Job(submission(assignment, solution), json.dumps(assignment).encode(), files)
    )


def points(result: Judged) -> list[float]:
    assert not result.problem, result.problem
    return [p or 0 for p in points_of(json.loads(result.notebook)).values()]


def outputs(result: Judged, cell: str) -> str:
    cells = {c["id"]: c for c in json.loads(result.notebook)["cells"]}
    return json.dumps(cells[cell]["outputs"])


def test_the_walls_stand_here(worker: Worker) -> None:
    if os.environ.get("CI"):
        assert worker.walled, worker.reason
    assert worker.walled or worker.reason


@pytest.mark.parametrize(
    ("solution", "test"),
    [
        ("def f(x):\n    return x + 1", "assert close(f(np.ones(2)), 2)"),
        ("def f(x):\n    x += 1", "a = np.ones(2)\nf(a)\nassert close(a, 2)"),
        ("def f(x):\n    return x[::-1].T", "assert f(np.ones((2, 3))).shape == (3, 2)"),
        ("def f(g):\n    return g(2) + g(3)", "calls = []\nassert f(lambda x: calls.append(x) or x)"
         " == 5\nassert calls == [2, 3]"),
        ("def f(g):\n    return g", "def mine(x):\n    return x\nassert f(mine) is mine"),
        ("def f():\n    raise ValueError('no')", "try:\n    f()\nexcept ValueError as e:\n"
         "    assert str(e) == 'no'\nelse:\n    assert False"),
        ("def f(x):\n    return len(x)", "assert f({'a': [1, (2, 3)], 'b': {4}}) == 2"),
        ("def f(path):\n    return open(path).read()", "import tempfile, pathlib\n"
         "with tempfile.TemporaryDirectory() as d:\n    p = pathlib.Path(d) / 'x'\n"
         "    p.write_text('hello')\n    assert f(p) == 'hello'"),
        ("def f(x):\n    return x", "import inspect\nassert 'return x' in inspect.getsource(f)"),
        ("%time 1\ndef f(x):\n    return x",
         "import inspect\nassert 'def f' in inspect.getsource(f)"),
        ("f = lambda x: x", "import inspect\nassert 'lambda x' in inspect.getsource(f)"),
        ("n = 3\ndef f():\n    return n", "assert n == 3 and f() == 3"),
        ("f = lambda x: np.float32(x)", "assert isinstance(f(1), np.floating)"),
        ("import warnings\ndef f(x):\n    warnings.warn('!')\n    return x", "assert f(1) == 1"),
        ("def f():\n    from pathlib import Path\n    here = Path.cwd()\n    return next(p for p in"
         " (here, *here.parents) if (p / 'data').is_dir()) / 'data' / 'numbers.txt'",
         "assert f().name == 'numbers.txt'"),
    ],
)  # fmt: skip
def test_a_right_answer_is_right_across_the_wall(worker: Worker, solution: str, test: str) -> None:
    result = judged(worker, solution, test)
    assert points(result) == [1], outputs(result, "test_f_0")


@pytest.mark.parametrize(
    ("solution", "said"),
    [
        ("class A(float):\n    __eq__ = lambda *_: True\ndef f():\n    return A(1)", ""),
        ("class A:\n    __eq__ = lambda *_: True\ndef f():\n    return A()", "can't be"),
        ("def f():\n    raise StopIteration", "StopIteration"),
        ("def f():\n    raise SystemExit", "SystemExit"),
        ("def f():\n    import os\n    os._exit(0)", "process ended"),
        ("def f():\n    while True:\n        pass", "1 s: does a loop in it never end?"),
        ("def f():\n    while True:\n        try:\n            while True:\n                pass\n"
         "        except KeyboardInterrupt:\n            pass", "took longer than 1 s"),
        ("def f():\n    a = [1]\n    for _ in range(39):\n        a = [a, a]\n    return a", ""),
        ("def f():\n    return {k * (2**61 - 1) for k in range(50_000)}", ""),
        ("def f():\n    return bytearray(10**10)", "MemoryError"),
        ("def f():\n    return 'x' * 10**9", ""),
        ("def f():\n    import subprocess\n    return subprocess.run('true').returncode + 2", ""),
        ("def f():\n    import socket\n    return 2 if socket.socket() else 0", ""),
        ("def f():\n    open('big', 'wb').write(bytes(20 * 2**20))\n    return 2", ""),
        ("def f():\n    open('/data/x', 'w')\n    return 2", ""),
        ("def f():\n    import os\n    return 2 if os.path.exists('/var/tmp/x') else 3", ""),
    ],
)  # fmt: skip
def test_a_limit_or_a_trick_costs_the_test_that_meets_it_and_no_other(
    worker: Worker, solution: str, said: str
) -> None:
    started = time.monotonic()
    result = judged(
        worker, f"{solution}\ndef g():\n    return 7", "assert f() == 2", "assert g() == 7"
    )
    assert points(result) == [0, 1], outputs(result, "test_f_1")
    assert said in outputs(result, "test_f_0")
    assert time.monotonic() - started < 60


def test_time_that_is_used_up_ends_a_notebook_and_what_was_judged_stands(worker: Worker) -> None:
    solution = "import time\ndef f():\n    time.sleep(30)\ndef g():\n    return 1"
    tests = ["assert g() == 1", *["f()"] * 30, "assert g() == 1"]
    started = time.monotonic()
    result = judged(worker, solution, *tests)
    assert points(result) == [1] + [0] * 30 + [1]
    assert time.monotonic() - started < 60
    assert "1 s" in outputs(result, "test_f_1")
    assert "15 s are used up" in outputs(result, "test_f_30")


@pytest.mark.parametrize("slow", ["time.sleep(8)", "while True:\n        pass"])
def test_a_cell_that_runs_into_the_notebooks_limit_costs_itself_and_what_depends_on_it(
    slow: str,
) -> None:
    naps = "import time\ndef f():\n    return 1\ntime.sleep(3)\ndef g():\n    return 2"
    more = f"def h():\n    return 3\nif True:\n    {slow}\ndef i():\n    return 4"
    tests = ["f() == 1", "g() == 2", "h() == 3", "i() == 4", "j() == 5", "stubborn()", "j() == 5"]
    rest = (
        "def j():\n    return 5\ndef stubborn():\n    while True:\n        try:\n"
        "            while True:\n                pass\n        except KeyboardInterrupt:\n"
        "            pass"
    )
    assignment = master(*(f"assert {test}" for test in tests))
    own = [code(f"own_{n}", text) for n, text in enumerate((naps, more))]
    job = Job(submission(assignment, rest, *own), json.dumps(assignment).encode())
    started = Worker(Settings(replace(QUICK, cell_seconds=4, notebook_seconds=5))).start()
    try:
        start = time.monotonic()
        result = started.judge(job)
        assert time.monotonic() - start < 40  # a busy machine is given more
    finally:
        started.close()
    assert points(result) == [1, 1, 1, 0, 1, 0, 1], [
        outputs(result, f"test_f_{n}") for n in range(7)
    ]
    assert "5 s are used up" in outputs(result, "own_1")


def test_the_time_of_one_notebook_is_shared_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    monkeypatch.setattr(waiting, "waited", lambda process=None: 0.0)  # on a busy machine too
    budget = Budget(Limits(notebook_seconds=12), 4)
    budget.begin()
    now = 11
    budget.begin()
    assert budget.left == pytest.approx(5 / 3)  # a share of the five seconds reaches beyond
    now = 12
    budget.begin()
    assert budget.left == pytest.approx(2.5)
    assert budget.used_up
    now = 13
    budget.begin()
    assert budget.left == pytest.approx(4)
    now = 17
    assert budget.left <= 0


def test_a_name_that_a_call_binds_anew_is_asked_for_again(worker: Worker) -> None:
    solution = """
def f():
    return 1

def swap():
    global f
    f = lambda: 2

def swap_and_call(function):
    global f
    f = lambda: 3
    return function()

def swap_and_fail():
    global f
    f = lambda: 4
    raise ValueError("swapped")
"""
    by_call = "assert f() == 1 and f() == 1\nswap()\nassert f() == 2"
    meanwhile = "assert f() == 2\nassert swap_and_call(lambda: f()) == 3\nassert f() == 3"
    failing = """
assert f() == 3
try:
    swap_and_fail()
except ValueError:
    pass
assert f() == 4
"""
    assert points(judged(worker, solution, by_call, meanwhile, failing)) == [1, 1, 1]


def test_no_output_can_pass_for_a_score(worker: Worker) -> None:
    tricks = (
        "shell = get_ipython()\n"
        "def f():\n"
        "    shell.outputs._items.append({'output_type': 'execute_result', 'name': 'stdout',"
        " 'data': {'text/plain': '1'}, 'metadata': {}, 'execution_count': 1})\n"
        "    shell.displayhook(1)\n"
        "    print('1')\n"
    )
    result = judged(worker, tricks, "f()\nassert False")
    assert points(result) == [0]


def test_outputs_are_text_and_pictures_and_not_too_many(worker: Worker) -> None:
    solution = (
        "from IPython.display import HTML, SVG, Image, display\n"
        "display(HTML('<script>alert(1)</script>'), SVG('<svg xmlns=\"\"></svg>'))\n"
        "display(Image(b'\\x89PNG\\r\\n\\x1a\\n rest'), Image(b'<svg>', format='png'))\n"
        "print('x' * 3_000_000)\n"
        "print('\\ud800 \\0')\n"
    )
    result = judged(worker, solution, "pass")
    text = outputs(result, "f")
    assert "<script>" not in text
    assert "<svg" not in text
    assert text.count('"image/png"') == 1
    assert "cut off" in text
    assert len(text) < 1_500_000


@pytest.mark.parametrize("answer", ["YOUR ANSWER HERE", "It is 6, see below."])
def test_what_a_written_answer_speaks_of_is_run_and_shown_without_what_tests_gave(
    worker: Worker, answer: str
) -> None:
    assignment = master("### BEGIN HIDDEN TESTS\nassert f(41) == 42\n### END HIDDEN TESTS")
    assignment["cells"] += [
        markdown("part", "# Part 2"),
        code("before", "numbers = [f(1), f(2)]\nprint('unread', len(numbers))"),
        code("demo", "print(numbers[0] * 3, seen)"),
        markdown("question", "## Why?"),
        markdown("why", "YOUR ANSWER HERE", solution=True, points=1),
    ]
    handed_in = submission(assignment, "seen = []\ndef f(x):\n    seen.append(x)\n    return x + 1")
    text = handed_in.decode().replace('"YOUR ANSWER HERE"', json.dumps(answer))
    result = worker.judge(Job(text.encode(), json.dumps(assignment).encode()))
    assert points(result)[0] == 1
    if answer.startswith("YOUR"):
        assert outputs(result, "demo") == "[]"
    else:
        assert "6 [1, 2]" in outputs(result, "demo")


def test_a_stub_is_not_attempted_which_is_not_the_same_as_wrong(worker: Worker) -> None:
    result = judged(worker, "def f():\n    raise NotImplementedError()", "assert f() == 1")
    assert '"ename": "NotImplementedError"' in outputs(result, "test_f_0")


def test_one_notebook_sees_nothing_of_the_one_before(worker: Worker) -> None:
    first = (
        "import numpy as np, builtins\nnp.secret = 1\nbuiltins.secret = 1\nf = open('left', 'w')"
    )
    judged(worker, first, "pass")
    second = (
        "import os, builtins\n"
        "def f():\n"
        "    return [hasattr(np, 'secret'), hasattr(builtins, 'secret'), os.listdir('.')]"
    )
    result = judged(worker, second, "assert f() == [False, False, []], f()")
    assert points(result) == [1], outputs(result, "test_f_0")


def test_the_judges_own_names_are_not_the_submissions(worker: Worker) -> None:
    solution = (
        "close = lambda a, b: True\nlen = lambda x: 1\nnp.allclose = lambda *a: True\nf = int"
    )
    result = judged(
        worker, solution, "assert close(1, 2)", "assert len([]) == 1", "assert close(1, 1)"
    )
    assert points(result) == [0, 0, 1]


def test_files_beside_the_notebook_can_be_read(worker: Worker) -> None:
    files = {"notes.txt": b"hello", "deeper/more.txt": b"!"}
    solution = "def f():\n    return open('notes.txt').read() + open('deeper/more.txt').read()"
    result = judged(worker, solution, "assert f() == 'hello!'", **files)
    assert points(result) == [1]


def test_without_bubblewrap_a_limited_process_takes_over_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    started = Worker(Settings(QUICK)).start()
    try:
        assert not started.walled
        assert "bubblewrap is not installed" in started.reason
        result = judged(started, "def f(x):\n    return x", "assert f(2) == 2", "assert f(2) == 3")
        assert points(result) == [1, 0]
        loop = judged(started, "def f():\n    while True:\n        pass", "f()", "assert True")
        assert points(loop) == [0, 1]
    finally:
        started.close()


def test_a_worker_that_dies_is_replaced(tmp_path: Path) -> None:
    import signal

    assignment = master("assert f() == 1")
    job = Job(submission(assignment, "def f():\n    return 1"), json.dumps(assignment).encode())
    with Pool(Settings(QUICK), 1) as pool:
        pool.walls()
        os.kill(pool._start()._process.pid, signal.SIGKILL)
        results = [item for item in pool.run([(n, job) for n in range(3)]) if item]
    assert [points(result) for _, result in results] == [[1]] * 3


def test_a_submission_sees_the_files_of_its_own_judge_and_of_no_other() -> None:
    """While two are judged at a time by forks of one worker."""
    look = """
import glob, os, time

def f(room, seconds):
    end = time.monotonic() + seconds
    found = set()
    while time.monotonic() < end:
        paths = glob.glob(os.path.join(os.path.dirname(room), "*", "secret.txt"))
        found |= {open(path).read() for path in paths}
        time.sleep(0.02)
    return sorted(found)
"""
    test = """
import os

open('secret.txt', 'w').write('{0}')
assert f(os.getcwd(), 4) == ['{0}'], f(os.getcwd(), 0.1)
"""
    jobs = []
    for number in (1, 2):
        assignment = master(test.format(number))
        work = submission(assignment, look)
        jobs.append((number, Job(work, json.dumps(assignment).encode())))
    with Pool(Settings(replace(QUICK, cell_seconds=5)), 2) as pool:
        assert not pool.walls()
        start = time.monotonic()
        results = [item for item in pool.run(jobs) if item]
        assert time.monotonic() - start < 7.9, "not at the same time"
    assert [points(result) for _, result in results] == [[1], [1]]


def test_no_worker_goes_on_without_the_walls_that_the_others_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    once = tmp_path / "bwrap"
    used = tmp_path / "used"
    once.write_text(f'#!/bin/sh\nmkdir {used} || exit 1\nexec {shutil.which("bwrap")} "$@"\n')
    once.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assignment = master("assert f() == 1")
    slow = submission(assignment, "import time\ndef f():\n    time.sleep(0.8)\n    return 1")
    job = Job(slow, json.dumps(assignment).encode())
    with Pool(Settings(QUICK), 2) as pool:
        assert pool.walls() == ""
        results = [item[1] for item in pool.run([(n, job) for n in range(4)]) if item]
    assert {judged.problem[:9] for judged in results} == {"", "a worker "}  # gone, or not replaced
    assert all(judged.problem or points(judged) == [1] for judged in results)


@pytest.mark.skipif(not Path("/var/tmp").is_dir(), reason="workers have their folders elsewhere")
def test_what_a_killed_worker_left_is_swept_up_by_the_next(worker: Worker) -> None:
    gone = Path(f"/var/tmp/{PREFIX}{2**22 + 1}-left")  # no process has so high a number
    gone.mkdir(exist_ok=True)
    (gone / "file").write_text("?")
    Worker(Settings(QUICK)).start().close()
    assert not gone.exists()
    assert list(Path("/var/tmp").glob(f"{PREFIX}{worker._process.pid}-*"))


@pytest.mark.skipif(not MEMORY.is_dir(), reason="no folder lies in memory here")
def test_what_tests_write_lies_in_memory_where_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "numbers").write_bytes(b"0" * 1000)
    other = Worker(Settings(QUICK, data))
    rooms = list(MEMORY.glob(f"{PREFIX}{other._process.pid}-*"))
    other.start()
    rooms += MEMORY.glob(f"{PREFIX}{other._process.pid}-*")
    assert rooms
    other.close()
    assert not any(room.exists() for room in rooms)
    free = os.statvfs(MEMORY).f_bavail * os.statvfs(MEMORY).f_frsize
    (data / "dangling").symlink_to("nowhere")
    left = MEMORY / f"{PREFIX}{2**22 + 1}-left"  # no process has so high a number
    left.mkdir(exist_ok=True)
    assert in_memory(data) == MEMORY
    assert not left.exists()
    monkeypatch.setattr("autograder.engine.places.MOST_COPIES", free // 1000)
    assert in_memory(data) is None
    monkeypatch.setattr("autograder.engine.places.MEMORY", tmp_path / "none")
    assert in_memory(None) is None


@pytest.mark.parametrize("name", ASSIGNMENTS)
@pytest.mark.parametrize("evenly", [True, pytest.param(False, marks=thorough)])
def test_every_recorded_answer_is_judged_as_the_audit_says(
    course: Course, name: str, evenly: bool
) -> None:
    """Right ones get full marks, all together; wrong ones lose some, beside right ones."""
    assignment = course.assignment(name)
    every = [*mixtures(course, name, right=True), *apart(course, name)]
    faced = [some for place, some in enumerate(every) if (place % PART == 0) is evenly]
    assert {answer.right for some in faced for answer in some} == {True, False}
    unexpected = []
    with Pool(Settings(course.limits, ROOT / "data", follow_through=False)) as pool:
        for item in pool.run(jobs_of(course, name, faced)):
            if item is None:
                continue
            number, result = item
            assert not result.problem, result.problem
            got = points_of(json.loads(result.notebook))
            for answer in faced[number]:
                tests = assignment.exercise(answer.exercise).tests
                if all(got[test] for test in tests) is not answer.right:
                    lost = [outputs(result, test)[:600] for test in tests if not got[test]]
                    unexpected.append((answer.path.name, answer.right, lost))
    assert unexpected == []


@pytest.mark.parametrize(
    ("name", "some"),
    [
        ("python_basics", ("sigmoid--", "sigmoid_scalar--")),
        ("vectorization", ("best_time--mean", "dot_loop--starts-at-one", "matvec--transposed")),
        ("logistic_regression", ("backward--dictionary", "backward--order-swapped", "predict--c")),
    ],
)
def test_a_wrong_answer_costs_no_other_exercise(
    course: Course, name: str, some: tuple[str, ...]
) -> None:
    """Whatever right answers use what is wrong; a few, which others ask most.

    `make charges` looks at all of them.
    """
    faced = [
        answers
        for answers in apart(course, name)
        if any(answer.path.name.startswith(some) for answer in answers)
    ]
    lost = [loss for _, some in too_much(course, name, faced, own=False) for loss in some]
    assert lost == []


def test_what_costs_too_much_is_named_and_so_is_what_a_solved_notebook_loses(
    course: Course,
) -> None:
    """What `make charges` and `make busy` look for, and would have to find."""
    name = "python_basics"
    answers = read_answers(ROOT / "tests" / "answers", course.assignment(name))
    doubled = next(
        a for a in answers if a.exercise == "sigmoid" and a.loses == frozenset({"values"})
    )
    unstated = replace(doubled, loses=frozenset())
    found = dict(too_much(course, name, [[doubled], [unstated]], own=True))
    assert found[0] == []
    (loss,) = found[1]
    assert str(loss).startswith(f"{doubled.path.stem}: test_sigmoid_values says ")
    expected = [f"{name}: notebook 1 lost test_sigmoid_values"]
    assert lost_by(course, name, [[], [doubled]], loops=0) == expected
