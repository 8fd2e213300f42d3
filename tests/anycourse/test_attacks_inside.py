"""Attacks where an author lets tests run in the submission's own process (``Judging.inside``).

Scores can be forged there, and a test's text is in reach while it runs: that is what the setting
says. Everything else must hold: no text of a hidden test is shown, a score is a number between
nothing and all, judging comes to its end with the points of other exercises, and the submission
that the same worker judges next finds nothing of this one.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kinds
import pytest

from autograder.course.scores import points_of
from autograder.engine.worker import Job, Settings, Worker
from autograder.sandbox.limits import Limits

pytestmark = pytest.mark.slow

SECRET = "hidden-marker-5f3a"
ASSIGNMENT = f"""
# %% solution
def square(x):
    return x * x
# %% test
assert square(3) == 9, "three times three"
# %% solution
def total(values):
    return sum(values)
# %% test
### BEGIN HIDDEN TESTS
secret = "{SECRET}"
assert total([4, 5]) == 9, "the sum of two"
### END HIDDEN TESTS
# %% test
### BEGIN HIDDEN TESTS
answer = "{SECRET}"
assert square(7) == 49, f"not {{answer}}"
assert total([1]) == 1
### END HIDDEN TESTS
# %% open
print("after the tests")
# %% solution
def last():
    return 7
# %% test
assert last() == 7
"""
WRONG = "def square(x):\n    return None\n"
KEEP = """
kept = []
get_ipython().events.register("pre_run_cell", lambda info: kept.append(info.raw_cell))
"""
WIRE = """
import json, os, socket, stat, struct
def channels():
    for number in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                yield socket.socket(fileno=os.dup(number))
        except OSError:
            pass
def send(message):
    text = json.dumps(message).encode()
    for channel in channels():
        channel.sendall(struct.pack("!II", len(text), 0) + text)
"""
SHOWING = (
    "\ndef total(values):\n    if values[0] != 4: return sum(values)\n    text = ''.join(kept)\n"
)
FORGED = {
    "asserts are taken out": """
import ast
class NoAsserts(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()
get_ipython().ast_transformers.append(NoAsserts())
""",
    "whatever is compared is equal": """
class Yes:
    def __eq__(self, other):
        return True
def square(x):
    return Yes()
def total(values):
    return Yes()
""",
    "the shell runs nothing any more": """
def run_cell(source, *more, **named):
    from IPython.core.interactiveshell import ExecutionResult
    return ExecutionResult(None)
get_ipython().run_cell = run_cell
""",
}
NUMBERS = ("1000", "-5", "nan", "inf", "1e400", "True", "1" * 5000)
SHOWN = {
    "printed": "print(text)",
    "printed to stderr": "import sys; print(text, file=sys.stderr)",
    "displayed": "display(text); display({'text/html': text, 'image/png': text}, raw=True)",
    "an error": "raise ValueError(text)",
    "an error's class": "raise type(text[-400:], (Exception,), {})(text)",
    "an error's notes": "e = AssertionError(); e.add_note(text); raise e",
    "a constant of the test": "at = text.index('hidden-marker'); "
    f"raise AssertionError(text[at : at + {len(SECRET)}])",
    "a cause": "raise AssertionError('the sum of two') from ValueError(text)",
    "a warning": "import warnings; warnings.warn(text)",
    "a log": "import logging; logging.error(text)",
    "a traceback of its own": "get_ipython().showtraceback = lambda *a, **k: print(text)\n"
    "    1 / 0",
    "a file": "open('kept.txt', 'w').write(text); open('after.py', 'w').write(text)",
    "a result": "get_ipython().displayhook.write_format_data = print; return text",
    "frames": "send(['ran', [{'output_type': kind, 'name': 'stdout', 'text': text, 'ename': text, "
    "'evalue': text, 'traceback': [text], 'data': {'text/plain': text}, 'metadata': {text: text}} "
    "for kind in ('stream', 'error', 'execute_result', 'display_data', 'update_display_data')]])",
}
AFTER = {"open_1": "print(*kept); print(open('kept.txt').read() if kept else '')"}
ENDS = {
    "hangs and takes no interrupt": "while True:\n        try:\n            while True: pass\n"
    "        except BaseException: pass",
    "ends its process": "import os; os._exit(0)",
    "is killed": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
    "closes all it has": "import os; os.closerange(0, 256)",
    "sends what is no answer": "send({'junk': [1]})\n"
    "    for channel in channels(): channel.sendall(bytes(64))",
    "sends much": "for _ in range(200): send(['ran', [{'output_type': 'stream', 'name': 'stdout', "
    "'text': 'x' * 10**6}] * 9])",
    "takes all memory": "all_of_it = []\n    while True: all_of_it.append(bytes(10**8))",
    "leaves in the middle": "raise SystemExit",
    "is interrupted": "raise KeyboardInterrupt",
}
BREAKS = (
    "get_ipython().run_cell = get_ipython().run_cell_async = None",
    "import sys; sys.modules['__main__'].__dict__.clear()",
    "import builtins; vars(builtins).clear()",
    "import gc; [o.clear() for o in gc.get_objects() if type(o) is dict and 'run' in o]",
)
LEAVES = """
import os, pathlib, threading, time
places = [os.getcwd(), "/tmp", "/var/tmp", "/dev/shm", os.path.expanduser("~"), "/tmp/scratch"]
for place in places:
    try:
        pathlib.Path(place, "left.txt").write_text("LEFT")
    except OSError:
        pass
os.environ["LEFT"] = "LEFT"
def spoil():
    import builtins
    while True:
        builtins.sum = lambda *values: "LEFT"
        time.sleep(0.001)
threading.Thread(target=spoil).start()
try:
    if os.fork() == 0:
        while True: time.sleep(1)
except OSError:
    pass
def total(values):
    return 9 if len(values) == 2 else 1
"""
LOOKS = """
import os, pathlib
places = [os.getcwd(), "/tmp", "/var/tmp", "/dev/shm", os.path.expanduser("~"), "/tmp/scratch"]
left = [p for p in places if pathlib.Path(p, "left.txt").exists()]
assert not left and "LEFT" not in os.environ and sum([1, 2]) == 3
"""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    limits = Limits(cell_seconds=1, notebook_seconds=30, memory=1024)
    started = Worker(Settings(limits)).start()
    yield started
    started.close()


def judged(worker: Worker, answers: dict[str, str]) -> dict[str, Any]:
    """Return an answer as it is judged with its tests inside."""
    master = kinds.master_of(ASSIGNMENT)
    text = json.dumps(master).encode()
    result = worker.judge(Job(kinds.solved(master, answers), text, inside=True))
    assert not result.problem, result.problem
    notebook: dict[str, Any] = json.loads(result.notebook)
    return notebook


def points(notebook: dict[str, Any]) -> dict[str, float | None]:
    return points_of(notebook)


def carries(notebook: dict[str, Any]) -> bool:
    """Return whether something in the outputs holds the hidden tests' text, in some spelling."""
    shown = json.dumps([cell.get("outputs") for cell in notebook["cells"]]).lower()
    spellings = (SECRET, SECRET[::-1], base64.b64encode(SECRET.encode()).decode(), "begin hidden")
    return any(one.lower() in shown for one in spellings)


def test_honest_answers_get_what_they_earn(worker: Worker) -> None:
    assert set(points(judged(worker, {})).values()) == {1}
    wrong = points(judged(worker, {"solution_1": WRONG}))
    assert wrong == {"test_1": 0, "test_2": 1, "test_3": 0, "test_4": 1}


@pytest.mark.parametrize("attack", FORGED)
def test_scores_can_be_forged_which_the_setting_says(worker: Worker, attack: str) -> None:
    got = points(judged(worker, {"solution_1": WRONG + FORGED[attack]}))
    assert got["test_1"] == got["test_3"] == 1


@pytest.mark.parametrize("number", NUMBERS)
def test_no_score_is_more_than_all_or_less_than_nothing(worker: Worker, number: str) -> None:
    fake = {"output_type": "execute_result", "data": {"text/plain": number}, "metadata": {}}
    attack = WIRE + f"\ndef square(x):\n    send(['ran', [{fake!r}] * 50])\n    return x * x\n"
    notebook = judged(worker, {"solution_1": attack})
    assert all(p is None or 0 <= p <= 1 for p in points(notebook).values()), points(notebook)


@pytest.mark.parametrize("way", SHOWN)
def test_no_text_of_a_hidden_test_is_shown(worker: Worker, way: str) -> None:
    answer = KEEP + WIRE + SHOWING + f"    {SHOWN[way]}\n    return sum(values)\n"
    notebook = judged(worker, {"solution_2": answer} | AFTER)
    assert not carries(notebook)


def test_no_more_than_one_number_is_shown_of_a_hidden_test(worker: Worker) -> None:
    numbers = [
        {"output_type": "execute_result", "data": {"text/plain": str(n)}, "metadata": {}}
        for n in range(50)
    ]
    errors: list[dict[str, Any]] = [
        {"output_type": "error", "ename": n, "evalue": "", "traceback": []}
        for n in ("ValueError", "KeyError", "TypeError")
    ]
    answer = KEEP + WIRE + SHOWING + f"    send(['ran', {numbers + errors!r}])\n    return 0\n"
    notebook = judged(worker, {"solution_2": answer})
    (cell,) = (cell for cell in notebook["cells"] if cell["id"] == "test_2")
    kinds_ = [output["output_type"] for output in cell["outputs"]]
    assert len(kinds_) == len(set(kinds_)), cell["outputs"]


@pytest.mark.parametrize("attack", ENDS)
def test_it_comes_to_an_end_and_what_was_earned_elsewhere_stands(
    worker: Worker, attack: str
) -> None:
    answer = WIRE + f"\ndef square(x):\n    {ENDS[attack]}\n"
    got = points(judged(worker, {"solution_1": answer}))
    assert got == {"test_1": 0, "test_2": 1, "test_3": 0, "test_4": 1}
    assert set(points(judged(worker, {})).values()) == {1}


@pytest.mark.parametrize("attack", BREAKS)
def test_what_it_breaks_is_its_own_loss(worker: Worker, attack: str) -> None:
    got = points(judged(worker, {"solution_1": f"def square(x):\n    {attack}\n"}))
    assert got["test_1"] in (0, 1)  # it could have it without this
    assert set(points(judged(worker, {})).values()) == {1}


def test_nothing_is_left_for_the_next(worker: Worker) -> None:
    judged(worker, {"solution_1": LEAVES})
    got = points(judged(worker, {"solution_1": LOOKS + "def square(x):\n    return x * x\n"}))
    assert set(got.values()) == {1}
    assert not [
        path for top in ("/tmp", "/var/tmp", "/dev/shm") for path in Path(top).glob("left.txt")
    ]
    assert "LEFT" not in os.environ


def test_a_test_that_is_judged_outside_gives_no_more_than_all_either(worker: Worker) -> None:
    master = kinds.master_of("# %% solution\ndef share():\n    return 0.5\n# %% test\nshare()")
    for value, got in (("0.5", 0.5), ("1000", 0), ("float('inf')", 0)):
        answers = {"solution_1": f"def share():\n    return {value}"}
        assert kinds.by_engine(worker, master, answers)[0] == {"test_1": got}
