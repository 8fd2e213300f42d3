"""The calls that tests make to a solution: recorded, and made again to another version of it."""

from __future__ import annotations

import ast
import copy
import functools
import io
import random
import sys
import threading
import time
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout, suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np

MOST_CALLS = 60  # kept of one function or class; the rest is much like them
MOST_BYTES = 2**23  # of one call's arguments
CLOCKS = ("time", "perf_counter", "monotonic", "process_time")
MOST_NODES = 2_000  # looked at in one value


@dataclass(frozen=True)
class Step:
    """One call of a function, or of a method of the object that the first step makes.

    Attributes:
        method: the method's name; ``""`` for the function or class itself.
        arguments: by position.
        named: by keyword.
    """

    method: str
    arguments: tuple[Any, ...]
    named: Mapping[str, Any]


@dataclass
class Call:
    """What a test asked: one call of a function, or an object's whole life.

    Attributes:
        target: the name of the function or class.
        steps: the calls, in order.
        made_up: whether no test made it: its values were changed or made larger.
        seed: of chance, while it is made.
    """

    target: str
    steps: list[Step]
    made_up: bool = False
    seed: int = 0


@dataclass
class Seen:
    """What could be seen of one call.

    Attributes:
        result: what it returned, as it was then.
        error: the exception's class name; ``""`` for none.
        said: the exception's words.
        left: the attributes of the object that it was asked of, as they were after it.
        given: its arguments, as they were after it.
        shared: where a part of the result is a part of the arguments.
        printed: what it printed.
        asked: how often it called the functions that it was given.
        files: what it wrote into files.
        live: the result itself: somebody may change it later.
    """

    result: Any
    error: str
    given: Any
    shared: list[tuple[str, str]]
    printed: str
    asked: list[int]
    files: dict[str, bytes]
    live: Any = field(default=None, repr=False)
    said: str = ""
    left: Mapping[str, Any] = field(default_factory=dict)


class Recorder:
    """Notes the calls of a cell's functions and classes while the tests run.

    Args:
        names: the notebook's names.
        targets: those that the cell binds.
    """

    def __init__(self, names: Mapping[str, Any], targets: Sequence[str]) -> None:
        self.calls: list[Call] = []
        self._counts: dict[str, int] = {}
        self._functions: dict[types.CodeType, tuple[str, str]] = {}
        self._lives: dict[int, Call] = {}
        self._kept: list[Any] = []  # so that no other object gets one's id
        self._resting = False
        for name in targets:
            self._learn(name, names.get(name))

    def _learn(self, name: str, value: Any) -> None:
        if isinstance(value, type):
            for method, function in vars(value).items():
                inner = getattr(function, "__func__", getattr(function, "fget", function))
                if isinstance(inner, types.FunctionType) and not isinstance(function, classmethod):
                    self._functions[inner.__code__] = (name, method)
            return
        with suppress(ValueError):
            value = _unwrapped(value)
        if isinstance(value, types.FunctionType):
            self._functions[value.__code__] = (name, "")

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Note what is called in here."""
        sys.setprofile(self._note)
        threading.setprofile(self._note)
        try:
            yield
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    def _note(self, frame: types.FrameType, event: str, _: object) -> None:
        if event != "call" or self._resting or frame.f_code not in self._functions:
            return
        self._resting = True
        try:
            self._add(*self._functions[frame.f_code], frame)
        except Exception:  # what can't be copied can't be asked again
            pass
        finally:
            self._resting = False

    def _add(self, name: str, method: str, frame: types.FrameType) -> None:
        if self._counts.get(name, 0) >= MOST_CALLS * (20 if method else 1):
            return
        arguments, named = _arguments(frame)
        if not method:
            if _size((arguments, named)) <= MOST_BYTES:
                self._counts[name] = self._counts.get(name, 0) + 1
                arguments = tuple(map(_plain_number, arguments))
                self.calls.append(Call(name, [Step("", *copy.deepcopy((arguments, named)))]))
            return
        owner, *rest = arguments or (None,)
        outer = frame.f_back
        inside = outer is not None and outer.f_code in self._functions
        if method == "__init__" and not inside:
            life = Call(name, [Step("", *copy.deepcopy((tuple(rest), named)))])
            self._lives[id(owner)] = life
            self._kept.append(owner)
            self.calls.append(life)
        elif not inside and (known := self._lives.get(id(owner))) is not None:
            known.steps.append(Step(method, *copy.deepcopy((tuple(rest), named))))
        self._counts[name] = self._counts.get(name, 0) + 1


def _plain_number(value: Any) -> Any:
    """Return the number in an array of no dimensions: who gives one doesn't mean a container."""
    return value[()] if isinstance(value, np.ndarray) and value.ndim == 0 else value


def _unwrapped(value: Any) -> Any:
    import inspect

    return inspect.unwrap(value) if callable(value) else value


def _arguments(frame: types.FrameType) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Return the arguments with which a function was just called."""
    code, values = frame.f_code, frame.f_locals
    names = code.co_varnames
    count = code.co_argcount
    arguments = tuple(values[name] for name in names[:count])
    keywords = names[count : count + code.co_kwonlyargcount]
    named = {name: values[name] for name in keywords}
    place = count + code.co_kwonlyargcount
    if code.co_flags & 0x04:  # *arguments
        arguments += tuple(values[names[place]])
        place += 1
    if code.co_flags & 0x08:  # **named
        named |= values[names[place]]
    return arguments, named


def _size(value: Any) -> int:
    return sum(leaf.nbytes for _, leaf in leaves(value) if hasattr(leaf, "nbytes"))


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield (where, part) for each part of a value that can be changed in place."""
    todo, seen = [(path, value)], 0
    while todo and seen < MOST_NODES:
        where, part = todo.pop()
        seen += 1
        holds = isinstance(part, (list, dict, set, np.ndarray)) or hasattr(part, "__dict__")
        if holds and not callable(part) and not isinstance(part, types.ModuleType):
            yield where, part
        if isinstance(part, (list, tuple)):
            todo += [(f"{where}[{index}]", inner) for index, inner in enumerate(part)]
        elif isinstance(part, dict):
            todo += [(f"{where}[{key!r}]", inner) for key, inner in part.items()]


def _shared(result: Any, given: Any) -> Iterator[tuple[str, str]]:
    theirs = list(leaves(given))
    for where, part in leaves(result):
        for place, other in theirs:
            if part is other or (
                isinstance(part, np.ndarray)
                and isinstance(other, np.ndarray)
                and part.size
                and np.may_share_memory(part, other)
            ):
                yield where, place


class Counted:
    """Counts how often the functions are called that a solution is given."""

    def __init__(self) -> None:
        self.times: list[int] = []

    def wrap(self, value: Any) -> Any:
        """Return an argument, or something that counts the calls of it."""
        if not isinstance(value, (types.FunctionType, types.MethodType)):
            return value
        place = len(self.times)
        self.times.append(0)

        @functools.wraps(value)
        def counted(*arguments: Any, **named: Any) -> Any:
            self.times[place] += 1
            return value(*arguments, **named)

        return counted


def replay(names: Mapping[str, Any], calls: Sequence[Call]) -> Iterator[list[Seen]]:
    """Make calls again; yield what is seen of each one's steps.

    Args:
        names: the notebook's names, in which the functions are.
        calls: what is called.
    """
    for call in calls:
        seen: list[Seen] = []
        owner: Any = None
        for step in call.steps:
            if step.method and owner is None:
                break
            asked: Callable[..., Any]
            if step.method:
                asked = functools.partial(_method, owner, step.method)
            else:
                asked = functools.partial(_target, names, call.target)
            what = _observe(asked, step, names, call.seed)
            if isinstance(names.get(call.target), type):
                if not step.method:
                    owner = what.live
                if hasattr(owner, "__dict__"):
                    what.left = copy.deepcopy(vars(owner))
            seen.append(what)
        yield seen


def _target(names: Mapping[str, Any], name: str, /, *arguments: Any, **named: Any) -> Any:
    return names[name](*arguments, **named)


def _method(owner: Any, method: str, /, *arguments: Any, **named: Any) -> Any:
    found = getattr(type(owner), method, None)
    if isinstance(found, property):
        return getattr(owner, method)
    return getattr(owner, method)(*arguments, **named)


def _observe(asked: Callable[..., Any], step: Step, names: Mapping[str, Any], seed: int) -> Seen:
    arguments, named = copy.deepcopy((step.arguments, dict(step.named)))
    for part in (*arguments, *named.values()):
        _as_today(part, names)
    counted = Counted()
    printed = io.StringIO()
    result, error, said = None, "", ""
    with redirect_stdout(printed), _always_the_same(seed), WRITTEN.listening() as files:
        try:
            result = asked(
                *map(counted.wrap, arguments),
                **{name: counted.wrap(value) for name, value in named.items()},
            )
            if isinstance(result, (types.GeneratorType, map, filter, zip, enumerate)):
                result = [*_first(result)]
        except Exception as caught:
            error = type(caught).__name__
            with suppress(Exception):
                said = str(caught)
    given = (arguments, named)
    shared = sorted(_shared(result, given))
    with suppress(Exception):
        return Seen(
            copy.deepcopy(result), error, given, shared, printed.getvalue(), counted.times, files,
            result, said,
        )  # fmt: skip
    return Seen(
        result, error, given, shared, printed.getvalue(), counted.times, files, result, said
    )


def _seeded(plain: Any, usual: int) -> Any:
    def default_rng(seed: Any = None) -> Any:
        return plain(usual if seed is None else seed)

    return default_rng


@contextmanager
def _always_the_same(seed: int) -> Iterator[None]:
    """Let chance and the time be the same for each call that is made in here."""
    random.seed(seed)
    np.random.seed(seed)
    plain, steps = np.random.default_rng, random.Random(seed)
    now = 1e9

    def clock() -> float:
        nonlocal now
        now += steps.choice((0.25, 0.5, 1.0, 2.0))
        return now

    clocks = {name: getattr(time, name) for name in CLOCKS}
    try:
        for name in CLOCKS:
            setattr(time, name, clock)
        np.random.default_rng = _seeded(plain, seed)
        yield
    finally:
        for name, own in clocks.items():
            setattr(time, name, own)
        np.random.default_rng = plain


def _first(iterator: Any) -> Iterator[Any]:
    for _, value in zip(range(100), iterator, strict=False):
        yield value


def _as_today(value: Any, names: Mapping[str, Any]) -> None:
    """Make a recorded object of the cell's own class one of the class as it is now."""
    today = names.get(type(value).__name__)
    if isinstance(today, type) and type(value).__module__ == "__main__":
        with suppress(TypeError):
            value.__class__ = today


class Written:
    """Reads what is written into files, by Python's own account of what is opened."""

    def __init__(self) -> None:
        self._paths: set[str] | None = None
        self._hooked = False

    @contextmanager
    def listening(self) -> Iterator[dict[str, bytes]]:
        """Give a table that holds each written file's bytes in the end."""
        if not self._hooked:
            sys.addaudithook(self._note)
            self._hooked = True
        found: dict[str, bytes] = {}
        self._paths = set()
        try:
            yield found
        finally:
            paths, self._paths = self._paths, None
            for path in paths:
                with suppress(OSError), open(path, "rb") as file:
                    found[path] = file.read(MOST_BYTES)

    def _note(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._paths is None or event != "open":
            return
        path, mode, _ = arguments
        if isinstance(path, str) and isinstance(mode, str) and set(mode) & set("wax+"):
            self._paths.add(path)


WRITTEN = Written()


def globals_used(source: str) -> list[str]:
    """Return the global names that a cell deals with, at its top or by ``global``."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    found: dict[str, None] = {}
    todo: list[ast.AST] = list(tree.body)
    while todo:
        node = todo.pop()
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            inner = [n for n in ast.walk(node) if isinstance(n, ast.Global)]
            found |= {name: None for part in inner for name in part.names}
            continue
        if isinstance(node, ast.Name):
            found[node.id] = None
        todo += ast.iter_child_nodes(node)
    return sorted(found)
