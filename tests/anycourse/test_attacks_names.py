"""What a submission can gain by names, tasks and mocks of a test's own."""

from __future__ import annotations

from collections.abc import Iterator

import kinds
import pytest

from autograder.engine.worker import Settings, Worker
from autograder.sandbox.limits import Limits

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
WRAPS = """
# %% solution
def square(x):
    return x * x
def apply(items, f):
    return [f(x) for x in items]
# %% test
import functools
calls = []
def counted(f):
    @functools.wraps(f)
    def inner(*a):
        calls.append(a)
        return f(*a)
    return inner
assert apply([1, 2], counted(square)) == [1, 4]
assert len(calls) == 2
"""
RAISES = """
# %% solution
import subprocess
def run():
    raise subprocess.CalledProcessError(3, "ls")
# %% test
import subprocess
try:
    run()
except subprocess.CalledProcessError as e:
    pass
else:
    assert False
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

ATTACKS = {
    "a class in a function's place": (NAMED, CLASS_FOR_FUNCTION, {"test_2"}),
    "a task whose error nobody asks for": (ASYNC, UNHEARD, {"test_1"}),
    "what a mock has counted": (MOCK, MOCKS, {"test_1"}),
}


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    limits = Limits(cell_seconds=20, notebook_seconds=100)
    started = Worker(Settings(limits, follow_through=False)).start()
    yield started
    started.close()


@pytest.mark.parametrize("name", ATTACKS)
def test_what_it_may_not_gain(worker: Worker, name: str) -> None:
    text, answer, never = ATTACKS[name]
    master = kinds.master_of(text)
    honest, said = kinds.by_engine(worker, master)
    assert (said, set(honest.values())) == ({}, {1})
    points, said = kinds.by_engine(worker, master, {"solution_1": answer})
    assert not {test for test, p in points.items() if p} & never


@pytest.mark.parametrize("text", [WRAPS, RAISES])
def test_what_is_right_stays_right(worker: Worker, text: str) -> None:
    honest, said = kinds.by_engine(worker, kinds.master_of(text))
    assert (said, set(honest.values())) == ({}, {1})
