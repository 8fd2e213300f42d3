"""Objects of a test's own that it hands over: a submission meets one as it would in one process.

The object stays in the judge. The sandbox has a stand-in, whose attributes, calls and operators
are asked for in the judge while the call lasts. Nothing whose name begins with an underscore is
told, nor what a class has from a library's; no method can be replaced, and of other attributes only
those that the assignment's own solution gives values to. What a mock has counted is out of reach.
An object of a test's that can be called is only called: it may count how often. Of classes, only
one that a test derives from a date's or a number's is lent: who has a class can make objects of it.
"""

from __future__ import annotations

import asyncio
import copy
import functools
import queue
import sys
import time
from collections import UserDict, UserList, UserString
from collections.abc import Callable, ItemsView, KeysView, ValuesView
from typing import Any

from autograder.sandbox import values
from autograder.sandbox.handles import COMPARISONS, SPECIAL, Remote

# Classes of Python's library that hold values and do nothing else.
HOLDERS = (
    *(UserDict, UserList, queue.Queue, queue.LifoQueue, queue.PriorityQueue),
    *(asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue),
    *(asyncio.Lock, asyncio.Event, asyncio.Semaphore, asyncio.BoundedSemaphore),
    *(KeysView, ValuesView, ItemsView),
)
OWN = {"__main__", "builtins", "collections.abc", "_collections_abc", "abc", "typing"}
OWN |= {"collections", "queue", "datetime", "decimal", "fractions", "numbers"}  # where those are
OWN |= {"asyncio.queues", "asyncio.locks"}
TEXTS = (str, UserString)  # whose ``format`` reads any attribute of what it is given
POLL_SECONDS = 0.002
METHODS = (
    *(*SPECIAL, *COMPARISONS, "__call__", "__eq__", "__hash__", "__bool__", "__str__"),
    *("__get__", "__set__"),
)
_PLACES = {name: place for place, name in enumerate(METHODS)}


def is_lent(value: Any) -> bool:
    """Whether an object is lent: a mock, or of a class that a cell defines or that holds values."""
    kind = type(value)
    if isinstance(value, type):
        kinds = {base.__module__ for base in value.__mro__}  # what a library's makes, it may open
        return type(value) is type and kinds <= OWN and values.makes_plain(value)
    own = kind.__module__ == "__main__" and not callable(value)
    return own or kind in HOLDERS or _is_mock(value)


def _is_mock(value: Any) -> bool:
    mock = sys.modules.get("unittest.mock")
    return mock is not None and isinstance(value, mock.NonCallableMock)


def class_name(value: Any) -> str:
    """Return the name of an object's class; of those that others wait for, with its module."""
    kind = type(value)
    return f"queue.{kind.__name__}" if kind.__module__ == "queue" else kind.__name__


def methods_of(value: Any) -> int:
    """Return which of ``METHODS`` an object's class defines, each as a bit."""
    found: dict[str, Any] = {}
    for base in reversed(type(value).__mro__[:-1]):
        if (base.__module__ in OWN and base not in TEXTS) or _is_mock(value):
            found |= vars(base)
    return sum(1 << place for name, place in _PLACES.items() if found.get(name) is not None)


class Lent:
    """The judge's end: answers for one object.

    Args:
        value: the object.
        settable: whether the assignment's own solution gives an attribute of that name a value.
    """

    def __init__(self, value: Any, settable: Callable[[str], bool]) -> None:
        self._value = value
        self._settable = settable

    def __call__(self, word: object, *parts: Any) -> Any:
        """Answer the stand-in.

        Raises:
            Exception: what the object raises; AttributeError for what isn't told.
        """
        if word == "getattr":
            return getattr(self._value, self._told(*parts))
        if word == "setattr":
            return self._set(*parts)
        if word == "instance" and isinstance(self._value, type):
            return isinstance(parts[0], self._value)
        if word == "copy":
            return copy.copy(self._value)
        if word == "deepcopy":
            return copy.deepcopy(self._value)
        name, arguments, named = parts
        if word != "method" or name not in _PLACES:
            raise TypeError("not to be asked")
        if not methods_of(self._value) >> _PLACES[name] & 1:
            raise AttributeError(name)
        return getattr(type(self._value), name)(self._value, *arguments, **dict(named))

    def _told(self, name: object) -> str:
        """Return the name of an attribute, if it may be asked for."""
        if type(name) is not str or name.startswith("_"):
            raise AttributeError(name)
        kind = _class_of(self._value)
        if _is_mock(self._value) and name == "method_calls":  # it has that in itself
            raise AttributeError(name)
        if hasattr(kind, name) if _is_mock(self._value) else not _is_own(kind, name):
            raise AttributeError(name)
        if isinstance(self._value, type) and name in vars(type):  # ``mro`` is told of no class
            raise AttributeError(name)
        return name

    def _set(self, name: object, value: Any) -> None:
        name = self._told(name)
        if not self._settable(name):
            raise AttributeError(f"{name} can't be set")
        known = getattr(_class_of(self._value), name, None)
        behaves = callable(known) or (hasattr(type(known), "__get__") and known is not None)
        setter = isinstance(known, property) and known.fset and not isinstance(self._value, type)
        if behaves and not setter:
            raise AttributeError(f"{name} can't be replaced")
        if _is_mock(self._value) and isinstance(value, Remote):
            raise AttributeError(f"{name} can't be replaced")
        setattr(self._value, name, value)


def _class_of(value: Any) -> type:
    """Return where methods of an object are; those of a class are in itself."""
    return value if isinstance(value, type) else type(value)


def _is_own(kind: type, name: str) -> bool:
    """Whether what a class has under a name, if it has something, isn't a library's."""
    for base in kind.__mro__:
        if name in vars(base):
            return base.__module__ in OWN and base not in TEXTS
    return True


class StandIn(Remote):
    """The sandbox's end: stands for an object of a test's own."""

    def __init__(self, number: int, name: str, call: Callable[..., Any]) -> None:
        for key, value in {"number_": number, "known_as_": name, "call_": call}.items():
            object.__setattr__(self, key, value)

    def ask_(self, *asked: Any) -> Any:
        """Ask the object for something."""
        return self.call_(self, asked, {})

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return self.ask_("getattr", name)

    def __setattr__(self, name: str, value: Any) -> None:
        self.ask_("setattr", name, value)

    def __instancecheck__(self, value: Any) -> bool:
        return self.ask_("instance", value) is True

    def __copy__(self) -> Any:
        return self.ask_("copy")

    def __deepcopy__(self, memo: Any) -> Any:
        return self.ask_("deepcopy")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object>"

    __call__ = None  # type: ignore[assignment]


class QueueStandIn(StandIn):
    """Stands for a queue: whoever waits here lets others go on, who may fill or empty it."""

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """Take an item out."""
        return self._waiting(self.ask_("getattr", "get"), (), block, timeout)

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        """Put an item in."""
        self._waiting(self.ask_("getattr", "put"), (item,), block, timeout)

    def _waiting(self, step: Any, given: Any, block: bool, timeout: float | None) -> Any:
        end = None if timeout is None else time.monotonic() + timeout
        while True:
            try:
                return step(*given, False)
            except (queue.Empty, queue.Full):
                if not block or (end is not None and time.monotonic() >= end):
                    raise
            time.sleep(POLL_SECONDS)


def _method(name: str) -> Callable[..., Any]:
    def method(self: StandIn, *arguments: Any, **named: Any) -> Any:
        return self.ask_("method", name, arguments, tuple(named.items()))

    return method


_ALL = {name: _method(name) for name in METHODS}


@functools.lru_cache(maxsize=500)
def stand_in_class(name: str, methods: int) -> type[StandIn]:
    """Return the class of stand-ins for objects of such a class.

    Args:
        name: of the class; see ``class_name``.
        methods: which of ``METHODS`` it defines, each as a bit.
    """
    about: dict[str, Any] = {n: _ALL[n] for n, place in _PLACES.items() if methods >> place & 1}
    if "__eq__" in about and "__hash__" not in about:
        about["__hash__"] = None
    about["__module__"] = "__main__"
    module, _, own = name.rpartition(".")
    return type(own, (QueueStandIn if module == "queue" else StandIn,), about)
