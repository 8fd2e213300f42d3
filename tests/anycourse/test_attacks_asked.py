"""What a submission can gain where a test's own errors, classes, arrays and loops cross over.

Each attack stands beside the assignment where it has most to hope for: the solution there has what
lets a handle do so at all.
"""

from __future__ import annotations

import abc
import datetime
import io
from collections.abc import Iterator
from pathlib import Path

import kinds
import pytest

from autograder.engine.worker import Settings, Worker
from autograder.sandbox.folder import Exchange
from autograder.sandbox.lent import is_lent
from autograder.sandbox.limits import Limits

pytestmark = pytest.mark.slow

CONTEXT = """
# %% solution
class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        self.seen = str(error)
        return kind is not None and issubclass(kind, self.kinds)
def f(x):
    return x
# %% test
with Suppress(KeyError) as s:
    raise KeyError("k")
assert "k" in s.seen
# %% test
with Suppress(KeyError):
    assert f(1) == 1, "hidden"
# %% test
with Suppress(KeyError) as s:
    pass
try:
    with s:
        assert f(1) == 1, "hidden words"
except AssertionError:
    assert "hidden" not in s.seen
    raise
"""
SWALLOWS = """
class Suppress:
    def __init__(self, *kinds):
        pass
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        self.seen = str(error)
        return True
def f(x):
    return 2
"""
LOOPS = """
# %% solution
def counted():
    while True:
        yield 1
def f(x):
    return x
# %% test
g = counted()
assert next(g) == 1 and g.send(3) == 1
# %% test
def check():
    for n in (1, 2):
        yield f(n) == n
assert list(check()) == [True, True]
# %% test
assert list(map(f, [1, 2])) == [1, 2]
# %% test
seen = []
for n in (1, 2):
    seen.append(f(n))
assert seen == [1, 2]
"""
ENDS = """
class Ends:
    def send(self, *more):
        raise StopIteration(1)
    throw = __next__ = __call__ = send
    def __iter__(self):
        return self
Ends.__module__, Ends.__name__, Ends.__qualname__ = "builtins", "generator", "generator"
counted = Ends
f = Ends().send
"""
NOT_MEANT = """
# %% solution
class Timer:
    def __enter__(self):
        return self
    def __exit__(self, *about):
        self.ended = True
def f(x):
    return x
# %% test
with Timer():
    if f(1) != 1:
        raise ValueError
"""
DERIVED = """
# %% solution
class Machine:
    def run(self, n):
        for _ in range(n):
            self.step()
        return n
    def step(self):
        pass
def f(x):
    return x
# %% test
class Counted(Machine):
    steps = 0
    wanted = 3
    def step(self):
        Counted.steps += 1
        super().step()
Counted().run(3)
assert Counted.steps == 3
# %% test
assert Counted.wanted == 3 and f(3) == Counted.wanted
# %% test
Machine.step = lambda self: seen.append(1)
seen = []
Machine().run(2)
assert seen == [1, 1]
# %% test
from unittest.mock import patch
with patch.object(Machine, "step") as step:
    Machine().run(2)
assert step.call_count == 2
# %% test
match f(Machine()):
    case Machine(name="x"):
        raise ValueError
    case int(n):
        raise ValueError
match f(5):
    case Machine():
        raise ValueError
    case int(n):
        assert n == 5
"""
ABSTRACT = """
# %% solution
class Three:
    def __index__(self):
        return 3
    def __eq__(self, other):
        return int(self) == int(other)
def f(x):
    return x
# %% test
from numbers import Number
from collections.abc import Sequence
assert [0, 1, 2, 3][Three()] == 3
# %% test
assert isinstance(f(3), Number) and f(3) == 3
# %% test
assert isinstance(f([3]), Sequence) and f([3]) == [3]
# %% test
assert [0, 1, 2, 3][f(3)] == f(3)
"""
ANYTHING = """
from collections.abc import Sequence
from numbers import Integral
class Three:
    def __eq__(self, other):
        return True
    def __ne__(self, other):
        return False
    def __index__(self):
        return 3
    __int__ = __index__
    def __len__(self):
        return 1
    def __getitem__(self, n):
        return self
Sequence.register(Three)
Integral.register(Three)
def f(x):
    return Three()
"""
GIVEN = """
# %% solution
def evaluate(model, X, y):
    return model.score(X, y)
def fit(model, X, y):
    model.fit(X, y)
def draw(ax):
    ax.set_title("T")
# %% test
import numpy as np
from sklearn.linear_model import LinearRegression
X = np.arange(6.).reshape(6, 1)
y = 2 * X[:, 0] + 1
own = LinearRegression().fit(X, y)
assert abs(evaluate(own, X, y) - own.score(X, y)) < 1e-9
# %% test
m = LinearRegression()
fit(m, X, y)
assert np.allclose(m.coef_, 2) and m.coef_[0] - 2 < 1e-9
# %% test
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
draw(ax)
assert ax.get_title() == "T"
# %% test
assert abs(own.score(X, y) - 1) < 1e-9
"""
LYING = """
from sklearn.linear_model import LinearRegression
from matplotlib.axes import Axes
class Yes:
    def __eq__(self, other):
        return True
    def __sub__(self, other):
        return 0
    def __array__(self, *more, **named):
        raise ValueError
    def __getitem__(self, n):
        return self
    def __lt__(self, other):
        return True
LinearRegression.score = LinearRegression.predict = lambda self, *more: 0.0
Axes.get_title = lambda self: Yes()
def evaluate(model, X, y):
    return model.score(X, y)
def fit(model, X, y):
    model.coef_ = Yes()
def draw(ax):
    pass
"""
LOGS = """
# %% solution
import logging
def f(x):
    logging.getLogger("shop").warning("got %s", x)
    return x
# %% test
from unittest import TestCase
with TestCase().assertLogs("shop") as seen:
    f(3)
assert seen.output[0] == "WARNING:shop:got 3"
# %% test
with TestCase().assertLogs("shop") as seen:
    value = f(4)
assert value == 4 and seen.records[0].getMessage() == "got 4" and len(seen.records) == 1
# %% test
assert f(5) == 5
"""
FLOOD = """
import logging
class Yes(str):
    def __eq__(self, other):
        return True
    __hash__ = str.__hash__
def f(x):
    log = logging.getLogger("shop")
    log.warning("got 3")
    for text in ("%s %d", Yes("got 4"), "x" * 100000):
        log.warning(text, extra={"getMessage": 1, "msg2": Yes("a")})
    return x
"""
WAITED = """
# %% solution
async def count(n):
    for one in range(n):
        yield one
class Quiet:
    async def __aenter__(self):
        return self
    async def __aexit__(self, kind, error, trace):
        return kind is KeyError
async def f(x):
    return x
# %% test
assert [x async for x in count(3)] == [0, 1, 2]
# %% test
async with Quiet():
    assert await f(1) == 1
# %% test
checked = []
async def check():
    for n in (1, 2):
        assert await f(n) == n
        checked.append(n)
await check()
assert checked == [1, 2]
# %% test
async with Quiet():
    raise KeyError
"""
UNENDING = """
class Ends(StopAsyncIteration):
    pass
class count:
    def __init__(self, n):
        pass
    def __aiter__(self):
        return self
    async def __anext__(self):
        raise Ends
class Quiet:
    async def __aenter__(self):
        return self
    async def __aexit__(self, *about):
        return True
async def f(x):
    raise StopAsyncIteration
"""
HOLDER = """
# %% solution
def fill(d):
    d["a"] = 1
# %% test
from collections import UserDict
d = UserDict()
fill(d)
assert d == {"a": 1} and d.get("a") == 1 and not hasattr(d, "get2")
"""
REACHES = """
def fill(d):
    for name in ("get", "data", "__eq__", "__class__", "get2"):
        for value in (lambda *more: True, {"a": True}):
            try:
                setattr(d, name, value)
            except Exception:
                pass
"""
# It makes what counts say so, and lies about what it is.
FORGES = """
class Meta(type):
    def __new__(cls, name, bases, names):
        forged = {"steps": 3, "wanted": 4, "call_count": 2}
        made = super().__new__(cls, name, bases, {**names, **forged})
        type.__setattr__(made, "step", lambda self: None)
        return made
    def __setattr__(cls, name, value):
        pass
    def __instancecheck__(cls, value):
        return True
class Machine(metaclass=Meta):
    def run(self, n):
        type(self).steps = 3
    def step(self):
        pass
def f(x):
    return 4
"""
SKIPS = """
# %% solution
def f(x):
    return x
# %% test
import io, unittest
import numpy.testing
class T(unittest.TestCase):
    def test_a(self):
        self.assertEqual(f(3), 3)
suite = unittest.defaultTestLoader.loadTestsFromTestCase(T)
assert unittest.TextTestRunner(stream=io.StringIO()).run(suite).wasSuccessful()
"""
SKIPPING = """
class SkipTest(Exception):
    pass
SkipTest.__module__ = "numpy.testing"
def f(x):
    raise SkipTest("no")
"""
TABLES = """
# %% solution
import pandas as pd
def f(df):
    return df * 2
# %% test
import pandas as pd
df = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]})
expected = pd.DataFrame({"a": [2, 4, 6], "b": [8, 10, 12]})
assert expected.equals(f(df))
# %% test
pd.testing.assert_frame_equal(f(df), expected, check_like=True, check_flags=False)
# %% test
assert isinstance(f(df), pd.DataFrame)
"""
LIKE_TABLES = """
class BlockManager:
    def __init__(self, df):
        self.axes = [df.columns, df.index]
    def _slice_take_blocks_ax0(self, *a, **k):
        return []
BlockManager.__module__ = "pandas.core.internals.managers"
class DataFrame:
    def __init__(self, df):
        self._mgr = BlockManager(df)
        self.shape, self.index, self.columns = df.shape, df.index, df.columns
        self.attrs, self.flags = {}, None
    def reindex_like(self, right):
        return right
    def _ixs(self, i, axis=0):
        return None
DataFrame.__module__ = "pandas"
def f(df):
    return DataFrame(df)
"""
REFUSES = """
# %% solution
class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return kind is not None and issubclass(kind, self.kinds)
def f(x):
    return x
# %% test
r = f(1)
with Suppress(KeyError):
    assert r == 1
"""
NO_VALUE = """
class Suppress:
    def __init__(self, *kinds):
        pass
    def __enter__(self):
        return self
    def __exit__(self, kind, error, trace):
        return True
class O:
    pass
def f(x):
    return O()
"""
SCORES = """
# %% solution
def evaluate(model, X, y):
    return model.score(X, y)
def fit(model, X, y):
    model.fit(X, y)
    return model
# %% test
import numpy as np
from sklearn.linear_model import LinearRegression
X = np.arange(6.0).reshape(6, 1)
y = 2 * X[:, 0] + 1 + X[:, 0] ** 2
own = LinearRegression().fit(X, y)
got = evaluate(own, X, y + 0 * len(str(fit(LinearRegression(), X, y))))
assert abs(got - own.score(X, y)) < 1e-9
"""
ONE_FOR_BOTH = """
from sklearn.linear_model import LinearRegression
LinearRegression.score = lambda self, *a: 0.5
def fit(model, X, y):
    return 0.5
evaluate = fit
"""
MADE = """
# %% solution
def fit(model, X, y):
    model.fit(X, y)
    return model
def scorer():
    def score(model, X, y):
        return model.score(X, y)
    return score
class Judge:
    def __call__(self, model, X, y):
        return model.score(X, y)
    def rate(self, model, X, y):
        return model.score(X, y)
# %% test
import numpy as np
from sklearn.linear_model import LinearRegression
X = np.arange(6.0).reshape(6, 1)
y = 2 * X[:, 0] + 1 + X[:, 0] ** 2
own = LinearRegression().fit(X, y)
got = scorer()(own, X, y)
assert abs(got - own.score(X, y)) < 1e-9
# %% test
own = LinearRegression().fit(X, y)
got = Judge()(own, X, y)
assert abs(got - own.score(X, y)) < 1e-9
# %% test
own = LinearRegression().fit(X, y)
got = Judge().rate(own, X, y)
assert abs(got - own.score(X, y)) < 1e-9
"""
NAMED_SO = """
from sklearn.linear_model import LinearRegression
LinearRegression.score = lambda self, *a: 0.5
def fit(model, X, y):
    return 0.5
def scorer():
    return fit
class fits:
    def __call__(self, *about):
        return 0.5
    def fit(self, *about):
        return 0.5
    rate = fit
fits.__name__ = fits.__qualname__ = "fit"
Judge = fits
"""
CHECKS = """
# %% solution
def each(f, *items):
    try:
        return [f(one) for one in items]
    except KeyError:
        return []
# %% test
def check(n):
    assert n == 3, "hidden words"
each(check, 3)
# %% test
class Sink:
    def write(self, text):
        assert text == "a", "hidden words"
each(Sink().write, "a", "a")
# %% test
def numbers():
    for n in (1, 2):
        assert each(lambda n: n, n) == [n], "hidden words"
        yield n
assert list(each(sum, numbers())) == [3]
"""
READS_THEM = """
def each(f, *items):
    try:
        f(4)
    except AssertionError as error:
        if str(error):
            raise KeyError(f"read: {error}")
"""
SWALLOWS_THEM = """
def each(f, *items):
    try:
        f(iter(items[0]) if f is sum else 4)
        list(items[0])
    except BaseException:
        pass
    return [3]
"""
METACLASSES = """
# %% solution
def twice(x):
    return 2 * x
def look(kind):
    return None
# %% test
from abc import ABCMeta
class Meta(ABCMeta):
    pass
look(Meta)
assert twice(4) == 8
"""
MAKES_CLASSES = """
made = []
def look(meta):
    yes = {"__module__": "__main__", "__eq__": lambda *more: True}
    made.append(meta("X", (), yes)())
def twice(x):
    return made[0]
"""
RUNS_OUT = """
# %% solution
def total(read, n):
    return sum(int(read()) for _ in range(n))
# %% test
from unittest.mock import Mock
def right(n):
    return total(Mock(side_effect=["1"] * n), n) == n
assert all(map(right, [1, 2, 3]))
# %% test
class Count:
    def __init__(self, n):
        self.n = n
    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return "1"
assert all(map(lambda n: total(Count(n).__next__, n) == n, [1, 2, 3]))
"""
READS_ON = """
def total(read, n):
    while True:
        read()
"""
# name -> (assignment, what is handed in, tests that it must not pass)
NAMED = """
# %% solution
class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)
def square(x):
    return x * x
# %% test
assert Vector(1, 2).x == 1
# %% test
assert square(3) == 9
"""
CLASS_FOR_FUNCTION = """
class Vector:
    def __init__(self, x, y=0):
        self.x, self.y = x, y
    def __eq__(self, other):
        return True
square = Vector
"""
ASYNC = """
# %% solution
import asyncio
async def each(f, x):
    await f(2 * x)
# %% test
import asyncio
seen = []
async def check(x):
    seen.append(x)
    assert x == 6
async def main():
    await each(check, 3)
    assert len(seen) == 1
asyncio.run(main())
"""
UNHEARD = """
import asyncio
async def each(f, x):
    c = f(5)
    try:
        c.send(None)
    except BaseException:
        pass
    await asyncio.sleep(0.05)
"""
BESIDE_OTHERS = """
# %% solution
import asyncio
async def each(f, x):
    await f(2 * x)
def plus(x):
    return x + 1
# %% test
import asyncio
async def ask():
    for n in range(60):
        assert plus(n) == n + 1
        await asyncio.sleep(0)
async def check(x):
    await asyncio.sleep(0.01)
    assert x == 6
async def main():
    await asyncio.gather(ask(), each(check, 3))
asyncio.run(main())
"""
MOCK = """
# %% solution
def send(m):
    m.post(1)
# %% test
from unittest.mock import Mock, call
m = Mock()
send(m)
assert m.method_calls == [call.post(1)]
"""
MOCKS = """
def send(m):
    for i in range(5):
        m.post(i)
    c = m.method_calls
    c[:] = [x for x in c if x[1] == (1,)]
"""
COMPARED = """
# %% solution
import numpy as np
def f(n):
    return np.arange(n)
# %% test
import numpy as np
np.testing.assert_allclose(f(3), [0, 1, 2])
# %% test
np.testing.assert_array_equal(f(3), [0, 1, 2])
# %% test
assert not any(a != b for a, b in zip(f(3), [0, 1, 2])) and len(f(3)) == 3
# %% test
got = f(3)
f(4)
np.testing.assert_array_equal(got, [0, 1, 2])
"""
MASKED = """
import numpy as np
kept = np.ma.array([5, 5, 5])
def f(n):
    if n == 4:
        kept.mask = True
    else:
        kept[:] = 5
        kept.mask = True
    return kept
"""

ATTACKS = {
    "arrays in which all is masked": (COMPARED, MASKED, {"test_1", "test_2", "test_3", "test_4"}),
    "what leaves a test out, under another name": (SKIPS, SKIPPING, {"test_1"}),
    "what a library takes for its own table": (
        *(TABLES, LIKE_TABLES, {"test_1", "test_2", "test_3"}),
    ),
    "an __exit__ that swallows refused comparisons": (REFUSES, NO_VALUE, {"test_1"}),
    "one function for what changes and what judges": (SCORES, ONE_FOR_BOTH, {"test_1"}),
    "what calls itself by the name of one that changes": (
        *(MADE, NAMED_SO, {"test_1", "test_2", "test_3"}),
    ),
    "what reads a test's own asserts": (CHECKS, READS_THEM, {"test_1", "test_2", "test_3"}),
    "what swallows a test's own asserts": (
        *(CHECKS, SWALLOWS_THEM, {"test_1", "test_2", "test_3"}),
    ),
    "an __exit__ that swallows asserts": (CONTEXT, SWALLOWS, {"test_2", "test_3"}),
    "an __exit__ that swallows what the solution's never does": (
        *(NOT_MEANT, SWALLOWS.replace("Suppress", "Timer"), {"test_1"}),
    ),
    "classes made of a test's": (
        *(DERIVED, FORGES, {"test_1", "test_2", "test_3", "test_4", "test_5"}),
    ),
    "what is any number and any sequence": (ABSTRACT, ANYTHING, {"test_2", "test_3", "test_4"}),
    "models and axes that lie": (GIVEN, LYING, {"test_1", "test_2", "test_3"}),
    "records that are none": (LOGS, FLOOD, {"test_2"}),
    "loops that end early, and what swallows": (WAITED, UNENDING, {"test_1", "test_2", "test_3"}),
    "what a test's own holder is asked": (HOLDER, REACHES, {"test_1"}),
    "classes made by a test's metaclass": (METACLASSES, MAKES_CLASSES, {"test_1"}),
    "a test's own error that ends loops": (RUNS_OUT, READS_ON, {"test_1", "test_2"}),
    "a class in a function's place": (NAMED, CLASS_FOR_FUNCTION, {"test_2"}),
    "a task whose error nobody asks for": (ASYNC, UNHEARD, {"test_1"}),
    "a task whose error comes before another call": (
        *(BESIDE_OTHERS, f"{UNHEARD}def plus(x):\n    return x + 1\n", {"test_1"}),
    ),
    "what a mock has counted": (MOCK, MOCKS, {"test_1"}),
    "what ends loops": (LOOPS, ENDS, {"test_1", "test_2", "test_3", "test_4"}),
}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    limits = Limits(cell_seconds=20, notebook_seconds=100)  # a library is loaded in a call
    started = Worker(Settings(limits, follow_through=False)).start()
    yield started
    started.close()


@pytest.mark.parametrize("name", ATTACKS)
def test_what_it_may_not_gain(worker: Worker, name: str) -> None:
    text, answer, never = ATTACKS[name]
    for library in ("sklearn", "pandas"):
        if library in text:
            pytest.importorskip(library)
    master = kinds.master_of(text)
    honest, said = kinds.by_engine(worker, master)
    assert (said, set(honest.values())) == ({}, {1})
    points, said = kinds.by_engine(worker, master, {"solution_1": answer})
    assert not {test for test, p in points.items() if p} & never
    assert "hidden' not in" not in str(said)
    assert "read: " not in str(said)


BESIDE = """
# %% locked
import losses
# %% solution
def best(kind):
    return losses.mse if kind == "regression" else losses.ce
# %% test
assert best("regression") == losses.mse
# %% test
assert best("classification") == losses.ce
"""
ASKED_FIRST = """
import sys, types
import losses
def any_(*more):
    pass
class Theirs(types.ModuleType):
    __file__ = losses.__file__
    def __getattr__(self, name):
        return any_
sys.modules["losses"] = Theirs("losses")
def best(kind):
    return any_
"""


def test_a_function_is_not_told_first_what_it_is_compared_with(worker: Worker) -> None:
    files = {"losses.py": b"def mse(): pass\ndef ce(): pass\n"}
    master = kinds.master_of(BESIDE)
    honest, _ = kinds.by_engine(worker, master, None, files)
    points, _ = kinds.by_engine(worker, master, {"solution_1": ASKED_FIRST}, files)
    assert set(honest.values()) == {1}
    assert set(points.values()) == {0}


STAYS = """
# %% solution
def drain(q):
    out = []
    while not q.empty():
        out.append(q.get())
    return out
def f(x):
    return x
# %% test
import queue, threading
q = queue.Queue()
q.put(1)
out = []
t = threading.Thread(target=lambda: out.extend(drain(q)))
t.start()
t.join(timeout=2)
assert out == [1]
# %% test
assert f(1) == 1
"""


@pytest.mark.parametrize("stays", ["q.join()", "while True: pass", "while True: q.qsize()"])
def test_a_thread_that_stays_costs_no_other_test(worker: Worker, stays: str) -> None:
    answer = f"def drain(q):\n    {stays}\ndef f(x):\n    return x"
    points, said = kinds.by_engine(worker, kinds.master_of(STAYS), {"solution_1": answer})
    assert points == {"test_1": 0, "test_2": 1}, said


LINKS = """
# %% solution
def save(name, text):
    with open(name, "w") as file:
        file.write(text)
def f(x):
    return x
# %% test
import os
os.symlink("VICTIM", "link")
os.symlink("VICTIM/kept.txt", "alias.txt")
save("a.txt", "hi")
assert open("a.txt").read() == "hi"
# %% test
assert f(1) == 1
"""
THROUGH_LINKS = """
import os
def save(name, text):
    os.makedirs("link", exist_ok=True)
    for one in (name, "link/planted.txt", "link/kept.txt", "alias.txt", "link/gone.txt"):
        with open(one, "w") as file:
            file.write(text)
def f(x):
    if os.path.exists("link/gone.txt"):
        os.unlink("link/gone.txt")
    return x
"""


def test_nothing_is_written_or_deleted_over_a_link_of_a_tests(
    worker: Worker, tmp_path: Path
) -> None:
    for name in ("kept.txt", "gone.txt"):
        (tmp_path / name).write_text("keep")
    master = kinds.master_of(LINKS.replace("VICTIM", str(tmp_path)))
    points, _ = kinds.by_engine(worker, master, {"solution_1": THROUGH_LINKS})
    assert points["test_2"]
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        "kept.txt": "keep",
        "gone.txt": "keep",
    }


@pytest.mark.parametrize("base", [object, io.FileIO, str, abc.ABC, type, dict, datetime.date])
def test_of_a_tests_classes_only_dates_and_numbers_are_lent(base: type) -> None:
    """Who has another one can make objects of it that decide, or let it open what it likes."""
    made = type(base)("Made", (base,), {"__module__": "__main__"})
    assert is_lent(made) is (base is datetime.date)


def test_a_place_is_the_submissions_only_in_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else it could ask what there is on the machine."""
    room = tmp_path / "room"
    (room / "data").mkdir(parents=True)
    (room / "data" / "a.txt").write_text("1")
    (tmp_path / "other.txt").write_text("2")
    monkeypatch.chdir(room)
    (room / "link").symlink_to(tmp_path)
    exchange = Exchange()
    exchange.on = True
    assert exchange.within(f"{room}/data") == "data"
    assert exchange.within(f"{room}/data/a.txt") == "data/a.txt"
    for name in ("data/../../other.txt", "../other.txt", "link", "link/other.txt", "a//b", ""):
        assert exchange.within(f"{room}/{name}") is None
