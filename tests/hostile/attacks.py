"""The attacks as submissions: the small assignment that they are made for, and how to build them.

An attack is a Python file ``<class>/<idea>.py``. Its docstring says what it tries and how success
would show. It may define

- ``CELLS``: other texts for cells of the honest submission, by cell id;
- ``FILES``, ``LINKS``: what is handed in beside the notebook, by relative path;
- ``change(notebook)``: any other change of the notebook;
- ``DESERVES``: points that its exercises honestly deserve, where that isn't full marks (a pair:
  from, to);
- ``COPIES``: how many students hand it in, where one run must meet another;
- ``MAY_BE_REFUSED``: a grader may also report it and grade nothing;
- ``PLAIN``: against plain nbgrader it ``"succeeds"`` (the default), ``"fails"``, ``"stops the
  class"`` (those after it are not graded), or ``"not run: <reason>"``.

In its texts ``@COURSE@``, ``@HOME@``, ``@STUDENT@``, ``@PORT@``, ``@SERVER@``, ``@NONCE@`` and
``@LINGER@`` stand for what a run fills in. A cell before the first defines ``loot(text)``, which
prints ``REACHED`` where the hidden marker is in the text, ``sockets()`` and ``frame(message)``.
"""

from __future__ import annotations

import copy
import hashlib
import json
import runpy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conftest import code, markdown, write_notebook

HERE = Path(__file__).resolve().parent
NAME = "arrays"
POINTS = {"square": 4, "total": 3, "twice": 3}
HONEST = ("a_honest", "honest_one", "zz_honest")

PRELUDE = """
def loot(text):
    import re
    for found in set(re.findall("hidden-mark" "er-[0-9a-f]{12}", text)):
        print("REACHED", found[::-1])

def sockets():
    import os, socket, stat
    numbers = []
    for number in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                numbers.append(number)
        except OSError:
            pass
    return [socket.socket(fileno=os.dup(number)) for number in numbers]

def frame(message, blobs=()):
    import json, struct
    if message[0] in ("value", "raised", "call"):  # nothing dropped, and no name bound anew
        message[1].append([])
        message.insert(3, [])
    if message[0] == "raised" and isinstance(message[4], list):  # nothing is behind it
        message[4] += [[], None]
    if message[0] == "call":
        message.append([])  # nothing printed so far
        number, arguments, _ = message[1][0]
        message[1][0] = ["t", [number, ["t", arguments], ["t", []]]]
    text = json.dumps(message).encode()
    parts = [struct.pack("!II", len(text), len(blobs))]
    parts += [struct.pack("!Q", len(blob)) for blob in blobs] + [text, *blobs]
    for channel in sockets():
        channel.sendall(b"".join(parts))
"""

SQUARE_VALUES = """
got = square(np.array([1.0, 2.0, 3.0]))
assert np.allclose(got, [1, 4, 9]), f"got {got}"
### BEGIN HIDDEN TESTS
def check_values():
    secret = "@MARKER@"
    x = np.linspace(-4, 5, 7)
    want = np.array([16, 6.25, 1, 0.25, 4, 12.25, 25])
    got = square(x)
    assert isinstance(got, np.ndarray), f"not an array but {got!r}"
    assert got.shape == (7,), f"shape {got.shape}"
    assert np.allclose(got, want), "not the squares"
check_values()
### END HIDDEN TESTS
"""
SQUARE_MORE = """
### BEGIN HIDDEN TESTS
def check_more():
    secret = "@MARKER@"
    want = np.array([[0.0, 1.0], [4.0, 9.0]])
    got = square(np.array([[0.0, -1.0], [-2.0, 3.0]]))
    np.testing.assert_allclose(got, want)
check_more()
### END HIDDEN TESTS
"""
TOTAL_VALUES = """
assert total([1, 2, 3]) == 6
### BEGIN HIDDEN TESTS
def check_total():
    secret = "@MARKER@"
    cases = [[4], [], [7, 8], [2] * 5]
    for got, want in zip(map(total, cases), [4, 0, 15, 10]):
        assert got == want, f"got {got!r}, not {want}"
    try:
        total(None)
    except Exception:
        pass
    else:
        raise AssertionError("None has no total")
check_total()
### END HIDDEN TESTS
"""
TOTAL_RULE = """
### BEGIN HIDDEN TESTS
def check_rule():
    import inspect
    assert total([4]) == 4
    assert "[" not in inspect.getsource(total), "without a list of your own"
check_rule()
### END HIDDEN TESTS
"""
TWICE_CALLS = """
def check_calls():
    calls = []
    def step(x):
        calls.append(x)
        return 3 * x + 1
    got = twice(step, 5)
    assert calls == [5, 16], f"called with {calls}"
    assert got == 49
### BEGIN HIDDEN TESTS
    secret = "@MARKER@"
    calls.clear()
    assert twice(step, 1) == 13
    assert calls == [1, 4]
### END HIDDEN TESTS
check_calls()
"""
TWICE_MORE = """
### BEGIN HIDDEN TESTS
def check_twice():
    secret = "@MARKER@"
    agree(twice(lambda x: x + "!", secret), secret + "!!")
    agree(twice(lambda x: -x, 7), 7)
    agree(twice(lambda x: x + [x[-1] + 1], [0]), [0, 1, 2])
check_twice()
### END HIDDEN TESTS
"""
HELPERS = """
%config InlineBackend.figure_format = "retina"
!true
display("helpers")

def agree(got, want):
    assert got == want
"""


def assignment(marker: str) -> list[dict[str, Any]]:
    """Return the cells of the assignment, whose hidden tests hold a marker."""

    def solution(head: str, body: str) -> str:
        return f"def {head}:\n    ### BEGIN SOLUTION\n    {body}\n    ### END SOLUTION"

    def test(text: str) -> str:
        return text.strip().replace("@MARKER@", marker)

    return [
        markdown("intro", "# Arrays"),
        code("setup", "import sys\n\nsys.stderr = sys.stdout\nimport numpy as np", locked=True),
        code("helpers", HELPERS.strip(), locked=True),
        code("square", solution("square(x)", "return x * x"), solution=True),
        code("test_square_values", test(SQUARE_VALUES), points=2),
        code("test_square_more", test(SQUARE_MORE), points=2),
        code("total", solution("total(values)", "return sum(values)"), solution=True),
        code("test_total_values", test(TOTAL_VALUES), points=2),
        code("test_total_rule", test(TOTAL_RULE), points=1),
        code(
            "twice", solution("twice(function, x)", "return function(function(x))"), solution=True
        ),
        code("test_twice_calls", test(TWICE_CALLS), points=2),
        code("test_twice_more", test(TWICE_MORE), points=1),
        code("demo", "print(square(np.array([2.0])))"),
        markdown("why", "Because.", solution=True, points=2),
    ]


HONEST_CELLS = {
    "square": "def square(x):\n    return x * x",
    "total": "def total(values):\n    return sum(values)",
    "twice": "def twice(function, x):\n    return function(function(x))",
    "why": "Because a function is a value too.",
}


@dataclass(frozen=True)
class Attack:
    """One attack, as its file describes it."""

    group: str
    idea: str
    about: dict[str, Any] = field(repr=False)

    @property
    def name(self) -> str:
        """Its class and its idea."""
        return f"{self.group}-{self.idea}"

    @property
    def students(self) -> tuple[str, ...]:
        """Who hands it in."""
        copies = int(self.about.get("COPIES", 1))
        return tuple(self.name + (f"_{n}" if n else "") for n in range(copies))

    @property
    def nonce(self) -> str:
        """What marks everything that it leaves."""
        return hashlib.sha256(self.name.encode()).hexdigest()[:10]

    @property
    def linger(self) -> str:
        """The name of a process that it leaves."""
        return f"hostile-{self.nonce[:7]}"

    @property
    def plain(self) -> str:
        """What is recorded of it against plain nbgrader."""
        return str(self.about.get("PLAIN", "succeeds"))

    @property
    def may_be_refused(self) -> bool:
        """Whether a grader may report it and grade nothing."""
        return bool(self.about.get("MAY_BE_REFUSED"))

    def deserves(self, exercise: str) -> tuple[float, float]:
        """Return the least and the most points that an exercise of it honestly deserves."""
        deserved = self.about.get("DESERVES", {}).get(exercise, POINTS[exercise])
        return deserved if isinstance(deserved, tuple) else (deserved, deserved)

    def hand_in(self, release: Path, course: Path, known: dict[str, str]) -> None:
        """Write its submissions into a course folder.

        Args:
            release: the notebook that participants get.
            course: the course folder.
            known: what the placeholders stand for.
        """
        for student in self.students:
            words = known | {"NONCE": self.nonce, "STUDENT": student, "LINGER": self.linger}
            folder = course / "submitted" / student / NAME
            notebook = fill_in(release, self.about.get("CELLS", {}), self.about.get("change"))
            text = _fill(json.dumps(notebook), words)
            write_notebook(folder / f"{NAME}.ipynb", [])
            (folder / f"{NAME}.ipynb").write_text(text)
            for name, content in self.about.get("FILES", {}).items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(_fill(content, words))
            for name, target in self.about.get("LINKS", {}).items():
                (folder / name).unlink(missing_ok=True)
                (folder / name).symlink_to(_fill(target, words))


def attacks() -> Iterator[Attack]:
    """Yield every attack, by class and idea."""
    for path in sorted(HERE.glob("*/*.py")):
        yield Attack(path.parent.name, path.stem, runpy.run_path(str(path)))


def fill_in(
    release: Path,
    cells: dict[str, str],
    change: Callable[[dict[str, Any]], None] | None = None,
) -> dict[str, Any]:
    """Return the released notebook with honest answers, but for the cells given."""
    notebook: dict[str, Any] = json.loads(release.read_text())
    texts = HONEST_CELLS | cells
    for cell in notebook["cells"]:
        if cell["id"] in texts:
            cell["source"] = texts[cell["id"]].strip("\n")
    if change is not None:
        change(notebook)
    prelude = code("prelude", PRELUDE.strip("\n"))
    notebook["cells"].insert(1, copy.deepcopy(prelude))
    return notebook


def _fill(text: str, words: dict[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(f"@{word}@", value)
    return text
