"""What a lying object can gain: no more than a function's results could.

Each attack is made where it has most to hope for: where the assignment's own solution has a class
with operators of its own, so that handles may be compared and calculated with at all.
"""

from __future__ import annotations

from collections.abc import Iterator

import kinds
import pytest

from autograder.engine.worker import Settings, Worker
from autograder.sandbox.limits import Limits

pytestmark = pytest.mark.slow

# One test a line: of a function that returns plain values, never of the class itself.
ASSIGNMENT = """
# %% solution
LIMIT = 3
class Vector:
    def __init__(self, *parts):
        self.parts = parts
    def __eq__(self, other):
        return self.parts == other.parts
    def __sub__(self, other):
        return Vector(*(a - b for a, b in zip(self.parts, other.parts)))
    def __abs__(self):
        return sum(a * a for a in self.parts) ** 0.5
    def __lt__(self, other):
        return abs(self) < abs(other)
    def __contains__(self, item):
        return item in self.parts
    def __mul__(self, factor):
        return Vector(*(a * factor for a in self.parts))
    __rmul__ = __rsub__ = __mul__

def total(values):
    return LIMIT * 0 + sum(values)
# %% test
import numpy as np
LIMIT = 3
made = Vector(1, 2)
expected = 6
got = total([1, 2, 3])
# %% test
assert got == expected
# %% test
assert expected == got
# %% test
assert abs(got - expected) < 1e-9
# %% test
assert np.allclose(got, expected)
# %% test
assert np.array([got])[0] == expected
# %% test
assert got in (expected,)
# %% test
assert not got != expected and not (got < expected or got > expected)
# %% test
assert [got] == [expected]
# %% test
assert {"a": got} == {"a": expected}
# %% test
np.testing.assert_almost_equal(got, expected)
# %% test
assert hash(got) == hash(expected) and {got} == {expected}
# %% test
assert total([1, 2, 3]) == 6 and total([4]) == 4
# %% test
import math
assert math.isclose(got, expected)
"""
YES = """
class Vector(BASE):
    def __init__(self, *more):
        pass
    def yes(self, *more):
        return True
    __eq__ = __lt__ = __gt__ = __le__ = __ge__ = __contains__ = __bool__ = yes
    def __ne__(self, other):
        return False
    def itself(self, *more):
        return self
    __sub__ = __rsub__ = __mul__ = __rmul__ = __add__ = __radd__ = __truediv__ = itself
    def __abs__(self):
        return 0
    def __float__(self):
        return 0.0
    def __hash__(self):
        return 6
"""
RETURNS = "\ndef total(values):\n    return Vector()\n"
LIES = {
    "an object": YES.replace("BASE", "object") + RETURNS,
    "a number": YES.replace("(BASE)", "(int)").replace("    def __init__(self, *more):\n", "")
    .replace("        pass\n", "") + RETURNS,
    "the class": "class Meta(type):\n    def __eq__(self, other):\n        return True\n"
    "    def __hash__(self):\n        return 6\n    def __sub__(self, other):\n        return 0\n"
    "class Vector(metaclass=Meta):\n    pass\ndef total(values):\n    return Vector\n",
    "an array": YES.replace("BASE", "object")
    + "    def __array__(self, *more, **named):\n        import numpy\n"
    "        return numpy.array(5.0)\n" + RETURNS,
    "a date": YES.replace("BASE", "object") + "Vector.__module__ = 'datetime'\n"
    "Vector.__qualname__ = Vector.__name__ = 'date'\n" + RETURNS,
    "an int by name": YES.replace("BASE", "object") + "Vector.__module__ = 'builtins'\n"
    "Vector.__name__ = 'int'\n" + RETURNS,
    "a Decimal": "import decimal\n" + YES.replace("(BASE)", "(decimal.Decimal)")
    .replace("    def __init__(self, *more):\n        pass\n", "") + RETURNS,
    "a named tuple": "from collections import namedtuple\n"
    + YES.replace("(BASE)", "(namedtuple('Point', 'x'))")
    .replace("    def __init__(self, *more):\n        pass\n", "")
    + RETURNS.replace("()\n", "(5)\n"),
    "the test's own object": YES.replace("BASE", "object").replace(
        "pass\n", "global kept\n        kept = self\n", 1
    ) + "kept = 3\ndef total(values):\n    return kept\n",
    "a class by another name": YES.replace("BASE", "object")
    + "class total(Vector):\n    pass\n",
    "what calls itself a class": YES.replace("BASE", "object")
    + "class Maker:\n    def __call__(self, values):\n        return Vector()\n"
    "Maker.__name__ = Maker.__qualname__ = 'Vector'\ntotal = Maker()\n",
    "an exception": YES.replace("(BASE)", "(Exception)") + RETURNS,
    "a module": YES.replace("BASE", "__import__('types').ModuleType").replace("pass",
    "super().__init__('numpy')") + RETURNS,
    "what a test holds": "LIMIT = 3\ndef total(values):\n    try:\n        return expected\n"
    "    except NameError:\n        return 0\n",
    "what a test holds, by eval": "def total(values):\n"
    "    return globals().get('expected', eval('0 if 1 else expected'))\n",
    "random states": "import random\nimport numpy as np\ndef total(values):\n    random.seed(1)\n"
    "    np.random.seed(1)\n    return random\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    quick = Limits(cell_seconds=1, notebook_seconds=20)
    started = Worker(Settings(quick, follow_through=False)).start()
    yield started
    started.close()


def test_an_honest_answer_gets_all(worker: Worker) -> None:
    points, said = kinds.by_engine(worker, kinds.master_of(ASSIGNMENT))
    assert (said, set(points.values())) == ({}, {1})


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_gets_nothing(worker: Worker, lie: str) -> None:
    master = kinds.master_of(ASSIGNMENT)
    points, _ = kinds.by_engine(worker, master, {"solution_1": LIES[lie]})
    won = {name for name, p in points.items() if p}
    assert won <= {"test_1"}, won  # which only calls it


@pytest.mark.parametrize("path", ["builtins.int", "numpy.ndarray", "__main__.Helper"])
def test_an_object_is_of_no_class_that_values_or_the_assignment_have(
    worker: Worker, path: str
) -> None:
    text = (
        "# %% locked\nimport numpy\nclass Helper:\n    pass\n# %% solution\ndef f():\n    return "
        f"numpy.int64(1)\n# %% test\nassert isinstance(f(), {path.rpartition('builtins.')[2]})"
    )
    text = text.replace("__main__.Helper", "Helper")
    module, _, name = path.rpartition(".")
    answer = (
        f"class Liar:\n    pass\nLiar.__module__ = {module!r}\nLiar.__name__ = {name!r}\n"
        "def f():\n    return Liar()"
    )
    points, _ = kinds.by_engine(worker, kinds.master_of(text), {"solution_1": answer})
    assert points == {"test_1": 0}


def test_an_object_s_own_text_is_no_score(worker: Worker) -> None:
    master = kinds.master_of("# %% solution\nclass A:\n    pass\na = A()\n# %% test\na")
    answer = "class A:\n    def __repr__(self):\n        return '0'\na = A()"  # seen if it counted
    honest, _ = kinds.by_engine(worker, master)
    lying, _ = kinds.by_engine(worker, master, {"solution_1": answer})
    assert honest == lying == {"test_1": 1}


COMPARED = """
# %% solution
def words():
    return {"a", "b"}
def name():
    return "Ada"
# %% test
assert words().issubset({"a", "b", "c"})
# %% test
assert not words().isdisjoint({"a"})
# %% test
assert name().startswith("Ada")
# %% test
assert str(name()).startswith("Ada")
"""
AGREES = """
class Agrees:
    def __getattr__(self, name):
        return lambda *more: name != "isdisjoint"
    equals = lambda self, other: True
def words():
    return Agrees()
name = words
"""


def test_no_method_of_a_lying_object_says_that_it_compares_well(worker: Worker) -> None:
    master = kinds.master_of(COMPARED)
    honest, said = kinds.by_engine(worker, master)
    assert (said, set(honest.values())) == ({}, {1})
    points, said = kinds.by_engine(worker, master, {"solution_1": AGREES})
    assert set(points.values()) == {0}
    assert "can't be compared" in said["test_1"]


def test_a_class_that_the_solution_compares_by_a_method_is_asked(worker: Worker) -> None:
    text = (
        "# %% solution\nclass Set:\n    def __init__(self, *items):\n        self.items = items\n"
        "    def issubset(self, other):\n        return all(i in other.items for i in self.items)\n"
        "# %% test\nassert Set(1).issubset(Set(1, 2)) and not Set(3).issubset(Set(1, 2))"
    )
    assert kinds.by_engine(worker, kinds.master_of(text)) == ({"test_1": 1}, {})


@pytest.mark.parametrize(
    "answer",
    [
        "def f():\n    while True:\n        yield 1",
        "class L:\n    def __len__(self):\n        return 10**12\n    def __getitem__(self, i):\n"
        "        return i\ndef f():\n    return L()",
        "class L:\n    def __iter__(self):\n        while True:\n            pass\ndef f():\n"
        "    return L()",
        "class L:\n    def __getattribute__(self, name):\n        import os\n        os._exit(0)\n"
        "def f():\n    return L()",
        "def f():\n    a = [1]\n    for _ in range(60):\n        a = {0: a, 1: a}\n"
        "    return a.values()",
    ],
)
def test_an_endless_object_costs_its_own_test(worker: Worker, answer: str) -> None:
    text = (
        "# %% solution\ndef f():\n    return [1]\ndef g():\n    return 2\n"
        "# %% test\nassert list(f()) == [1]\n# %% test\nassert g() == 2"
    )
    answers = {"solution_1": f"{answer}\ndef g():\n    return 2"}
    points, _ = kinds.by_engine(worker, kinds.master_of(text), answers)
    assert points == {"test_1": 0, "test_2": 1}


@pytest.mark.parametrize(
    "name", ["StopIteration", "SystemExit", "KeyboardInterrupt", "AssertionError"]
)
def test_a_class_of_exceptions_ends_no_loop_of_a_test(worker: Worker, name: str) -> None:
    text = (
        "# %% solution\ndef f(x):\n    return x\n# %% test\n"
        "def check():\n    yield f(1) == 1\n    yield f(2) == 2\nassert list(check()) == [True] * 2"
    )
    answer = f"class Own({name}):\n    pass\ndef f(x):\n    raise Own()"
    points, _ = kinds.by_engine(worker, kinds.master_of(text), {"solution_1": answer})
    assert points == {"test_1": 0}


LOCKED = """
# %% locked
import copy
class Node:
    kind = "node"
    def __init__(self, value):
        self.value = value
    def __eq__(self, other):
        return isinstance(other, Node) and self.value == other.value
    def is_right(self):
        return self.value == 5
class Wrong(Exception):
    pass
# %% solution
def make():
    return Node(5)
# %% test
got = make()
# %% test
assert got == Node(5)
# %% test
assert got.is_right()
# %% test
assert copy.copy(got).value == 5
"""


@pytest.mark.parametrize(
    "answer",
    [
        "def make():\n    node = Node(1)\n    node.is_right = lambda: True\n    return node",
        "class Node:\n    value = 1\n    def __eq__(self, other):\n        return True\n"
        "    def is_right(self):\n        return True\ndef make():\n    return Node()",
        "Node.is_right = lambda self: True\nNode.__eq__ = lambda self, other: True\n"
        "def make():\n    return Node(1)",
        "class Yes:\n    def __eq__(self, other):\n        return True\n"
        "def make():\n    return Node(Yes())",
        "class Node(Node):\n    def __eq__(self, other):\n        return True\n"
        "    def __getattribute__(self, name):\n        return 1\ndef make():\n    return Node(1)",
        "def make():\n    node = Node(1)\n    node.__dict__['__class__'] = int\n    return node",
        "def make():\n    raise Wrong(5)",
    ],
)
def test_an_instance_of_a_locked_class_has_the_instructor_s_methods(
    worker: Worker, answer: str
) -> None:
    master = kinds.master_of(LOCKED)
    honest, said = kinds.by_engine(worker, master)
    assert (said, set(honest.values())) == ({}, {1})
    points, _ = kinds.by_engine(worker, master, {"solution_1": answer})
    assert {name for name, p in points.items() if p} <= {"test_1"}


FILES = """
# %% solution
def save():
    with open("result.txt", "w") as file:
        file.write("5")
# %% test
import builtins, json, pickle
from pathlib import Path
Path("own.txt").write_text("7")
try:
    save()
except Exception:
    pass
try:
    with open("model.pkl", "rb") as file:
        pickle.load(file)
except Exception:
    pass
assert not hasattr(builtins, "gained")
# %% test
import colorsys
assert not hasattr(builtins, "gained") and hasattr(colorsys, "rgb_to_hls")
# %% test
assert Path("result.txt").read_text() == "5"
"""
PICKLED = """
import os, pickle
class Gain:
    def __reduce__(self):
        return exec, ("import builtins; builtins.gained = 1",)
def save():
    with open("model.pkl", "wb") as file:
        pickle.dump(Gain(), file)
"""
WRITTEN = """
import os
def save():
    for name in ("colorsys", "json", "builtins", "this"):
        with open(name + ".py", "w") as file:
            file.write("import builtins\\nbuiltins.gained = 1")
    os.makedirs("colorsys", exist_ok=True)
    with open("colorsys/__init__.py", "w") as file:
        file.write("import builtins\\nbuiltins.gained = 1")
"""
LINKED = """
import os
def save():
    os.symlink("/etc/hostname", "result.txt")
    for n in range(2000):
        open(f"{n}.txt", "w").close()
"""


@pytest.mark.parametrize("answer", [PICKLED, WRITTEN, LINKED])
def test_a_file_of_the_submission_is_no_more_than_data(worker: Worker, answer: str) -> None:
    master = kinds.master_of(FILES)
    honest, said = kinds.by_engine(worker, master)
    assert (said, set(honest.values())) == ({}, {1})
    points, _ = kinds.by_engine(worker, master, {"solution_1": answer})
    assert points == {"test_1": 1, "test_2": 1, "test_3": 0}


def test_a_class_s_name_tells_nothing_of_what_a_hidden_test_gave(worker: Worker) -> None:
    text = (
        "# %% solution\ndef f(x):\n    return 1\n# %% test\n### BEGIN HIDDEN TESTS\n"
        "got = f('secret')\nassert got == 1, f'{type(got).__name__}: {got.x}'\n"
        "### END HIDDEN TESTS\n"
    )
    answer = "def f(x):\n    return type('It_' + x, (), {})()"
    _, said = kinds.by_engine(worker, kinds.master_of(text), {"solution_1": answer})
    assert "secret" not in said["test_1"]


LENT = """
# %% solution
def drive(car, driver):
    car.start()
    car.speed = driver.age()
    return car.speed
# %% test
from unittest.mock import MagicMock
class Driver:
    secret = 7
    def __init__(self):
        self.asked = 0
        self._hidden = 41
    def age(self):
        self.asked += 1
        return 30
    def is_content(self):
        return self.asked == 1
car, driver = MagicMock(), Driver()
try:
    got = drive(car, driver)
except Exception:
    got = None
# %% test
car.start.assert_called_once_with()
# %% test
assert car.start.call_count == 1 and car.start.called
# %% test
assert driver.is_content()
# %% test
assert got == 30
"""


@pytest.mark.parametrize(
    "body",
    [
        "car.start.assert_called_once_with = lambda *more: None\n"
        "    car.start.call_count = 1\n    car.start.called = True\n    return 0",
        "class Yes:\n        called, call_count = True, 1\n"
        "        def assert_called_once_with(self):\n            pass\n"
        "    car.start = Yes()",
        "car.start(1)\n    car.start(2)\n    car.start.reset_mock()\n    car.start()",
        "car.start(1)\n    car.start(2)\n    car.start.mock_calls.clear()",
        "driver.is_content = lambda: True\n    driver.age = lambda: 1\n    driver.age()",
        "driver.is_content.__func__.__globals__['got'] = 30",
        "return driver._hidden - 11",
        "import gc\n    return driver.__class__.age.__globals__['got']",
        "driver.__dict__['asked'] = 1",
        "driver.asked = 1",
        "type(driver).is_content = lambda self: True\n    type(driver).__eq__ = lambda *a: True",
        "driver.call_(driver, ('method', '__init_subclass__', (), ()), {})",
        "driver.call_(driver, ('getattr', '__init__'), {})['__globals__']",
    ],
)
def test_what_a_test_lends_can_t_be_made_to_say_yes(worker: Worker, body: str) -> None:
    master = kinds.master_of(LENT)
    honest, said = kinds.by_engine(worker, master)
    assert (said, set(honest.values())) == ({}, {1})
    answer = f"def drive(car, driver):\n    {body}\n"
    points, _ = kinds.by_engine(worker, master, {"solution_1": answer})
    assert points == {"test_1": 1} | {f"test_{n}": 0 for n in range(2, 6)}


SPY = """
# %% solution
def twice(called, settings):
    called()
    called()
    return settings["a"]["x"]
# %% test
import configparser
class Spy:
    def __init__(self):
        self.calls = []
    def __call__(self):
        self.calls.append(len(self.calls))
class Settings(configparser.ConfigParser):
    pass
spy, settings = Spy(), Settings()
settings.read_dict({"a": {"x": "1"}})
try:
    got = twice(spy, settings)
except Exception:
    got = None
# %% test
assert spy.calls == [0, 1]
# %% test
assert not settings.has_section("b")
"""


@pytest.mark.parametrize(
    "body",
    [
        "called.calls.extend([0, 1])",
        "called.calls = [0, 1]",
        "return called.calls",
        "settings.read_string('[b]\\n')",
        "settings.add_section('b')",
    ],
)
def test_what_counts_in_a_test_and_what_a_library_can_do_is_out_of_reach(
    worker: Worker, body: str
) -> None:
    master = kinds.master_of(SPY)
    points, _ = kinds.by_engine(
        worker, master, {"solution_1": f"def twice(called, settings):\n    {body}\n"}
    )
    assert points == {"test_1": 1, "test_2": 0, "test_3": 1}


@pytest.mark.parametrize("raised", ["unittest.SkipTest('x')", "Own('x')"])
def test_no_exception_of_a_submission_s_leaves_a_test_out(worker: Worker, raised: str) -> None:
    text = (
        "# %% solution\ndef f(x):\n    return x\n# %% test\nimport sys, unittest\n"
        "class Case(unittest.TestCase):\n    def test_it(self):\n"
        "        self.assertEqual(f(1), 1)\n"
        "suite = unittest.defaultTestLoader.loadTestsFromTestCase(Case)\n"
        "assert unittest.TextTestRunner(stream=sys.stdout).run(suite).wasSuccessful()"
    )
    answer = (
        f"import unittest\nclass Own(unittest.SkipTest):\n    pass\ndef f(x):\n    raise {raised}"
    )
    assert kinds.by_engine(worker, kinds.master_of(text))[0] == {"test_1": 1}
    points, _ = kinds.by_engine(worker, kinds.master_of(text), {"solution_1": answer})
    assert points == {"test_1": 0}


def test_an_object_is_by_type_of_no_class_that_values_or_the_assignment_have(
    worker: Worker,
) -> None:
    wanted = ("int", "list", "np.ndarray", "Node", "type(3)", "dict")
    text = (
        "# %% locked\nimport numpy as np\nclass Node:\n    pass\n# %% solution\nclass Own:\n"
        "    pass\ndef f():\n    return 3\n# %% test\nassert type(Own()) is Own\n"
        + "".join(f"# %% test\nassert type(f()) is {kind}\n" for kind in wanted)
    )
    answer = (
        "import numpy as np\nclass Meta(type):\n    def __eq__(self, other):\n        return True\n"
        "    __hash__ = None\nclass Own(metaclass=Meta):\n    __class__ = int\n"
        "    def __eq__(self, other):\n        return True\n"
        "Own.__module__, Own.__name__ = 'builtins', 'int'\ndef f():\n    return Own()"
    )
    points, _ = kinds.by_engine(worker, kinds.master_of(text), {"solution_1": answer})
    assert set(points.values()) - {points["test_1"]} <= {0}
    assert all(points[f"test_{n}"] == 0 for n in range(2, 8))


DERIVED = """
# %% solution
from enum import IntEnum
class Bag(list):
    def total(self):
        return sum(self)
class Level(IntEnum):
    LOW = 1
    HIGH = 5
def bag(n):
    return Bag([n, n])
def level(n):
    return Level.HIGH
# %% test
got, high = bag(3), level(7)
expected, wanted = [3, 3], 5
# %% test
assert got == expected
# %% test
assert expected == got and not got != expected
# %% test
assert high == wanted and wanted == high
# %% test
assert not (high < wanted or high > wanted) and high - wanted == 0
# %% test
assert {high: 1}.get(wanted) == 1 and high in (wanted,) and 3 in got
# %% test
assert got + [] == expected
"""
DERIVED_LIES = """
    def yes(self, *more):
        return True
    __eq__ = __contains__ = yes
    def __ne__(self, other):
        return False
    __lt__ = __gt__ = __ne__
    def itself(self, *more):
        return self
    __sub__ = __rsub__ = __add__ = __radd__ = itself
    def __hash__(self):
        return 5
    def __iter__(self):
        return iter([3, 3])
    def __len__(self):
        return 2
    def total(self):
        return 6
"""


@pytest.mark.parametrize("base", ["list", "int", "dict", "str", "object"])
def test_what_derives_from_a_value_is_compared_by_that_value(worker: Worker, base: str) -> None:
    master = kinds.master_of(DERIVED)
    honest, said = kinds.by_engine(worker, master)
    assert (said, set(honest.values())) == ({}, {1})
    answer = (
        "".join(f"class {name}({base}):{DERIVED_LIES}" for name in ("Bag", "Level"))
        + "def bag(n):\n    return Bag()\ndef level(n):\n    return Level()\n"
    )
    points, _ = kinds.by_engine(worker, master, {"solution_1": answer})
    assert not any(points[f"test_{n}"] for n in range(2, 8))


EXAMPLES = """
# %% solution
def square(x):
    '''Square.

    >>> square(3)
    9
    '''
    return x * x
# %% test
import doctest, sys
FIRST
assert not hasattr(sys, "broken"), "the submission's text was run"
# %% test
assert not hasattr(sys, "broken"), "the submission's text was run"
assert square(2) == 4
"""


@pytest.mark.parametrize(
    "first",
    [
        "doctest.run_docstring_examples(square, globals())",
        "doctest.testmod()",
        "for one in doctest.DocTestFinder().find(square, 'square', globs=globals()):\n"
        "    doctest.DocTestRunner().run(one)",
        "parser = doctest.DocTestParser()\n"
        "one = parser.get_doctest(square.__doc__, globals(), 'n', 'f', 0)\n"
        "doctest.DebugRunner().run(one)",
    ],
)
def test_no_example_of_a_submissions_is_run_where_tests_are(worker: Worker, first: str) -> None:
    master = kinds.master_of(EXAMPLES.replace("FIRST", first))
    assert set(kinds.by_engine(worker, master)[0].values()) == {1}
    attack = (
        "def square(x):\n    '''\n    >>> import sys; sys.broken = 1\n    '''\n    return x * x\n"
        "__test__ = {'more': '>>> import sys; sys.broken = 1'}\n"
    )
    points, said = kinds.by_engine(worker, master, {"solution_1": attack})
    assert points == {"test_1": 0, "test_2": 1}
    assert "not the assignment's own" in said["test_1"]
