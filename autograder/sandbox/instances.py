"""Classes that an assignment's locked cells define: both sides have them, each its own.

An instance of one crosses as its attributes, and is an instance there: its methods are those of the
side where it is. In the judge these are the instructor's, whatever the submission has made of the
class where it runs.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any

ENDING = (StopIteration, StopAsyncIteration, GeneratorExit)
MODULES = ("__main__", "abc", "typing", "builtins")


class Known:
    """The classes that both sides have.

    Args:
        find: gives the class of a name, or anything else where there is none.

    Attributes:
        names: of the classes.
    """

    def __init__(self, find: Callable[[str], Any]) -> None:
        self._find = find
        self.names: frozenset[str] = frozenset()

    def named(self, name: object) -> type | None:
        """Return the class of that name."""
        found = self._find(name) if type(name) is str and name in self.names else None
        return found if isinstance(found, type) else None

    def name(self, kind: type) -> str:
        """Return the name of a class, ``""`` if it is none of them."""
        name = kind.__name__ if self.names else ""
        return name if name in self.names and self._find(name) is kind else ""

    def has(self, value: Any) -> bool:
        """Whether a value is an instance that crosses as its attributes."""
        return bool(self.names) and bool(self.name(type(value))) and _is_record(type(value))

    def base(self, kind: type) -> str:
        """Return the name of the nearest class that one is derived from."""
        return next(filter(None, map(self.name, kind.__mro__)), "") if self.names else ""

    def make(self, name: object) -> Any:
        """Return an instance without attributes.

        Raises:
            ValueError: there is no such class; TypeError where it can have none.
        """
        kind = self.named(name)
        if kind is None or not _is_record(kind):
            raise ValueError("no such class")
        return object.__new__(kind)

    def member(self, name: object, member: object) -> Any:
        """Return the member of an enumeration.

        Raises:
            ValueError: there is none.
        """
        kind = self.named(name)
        if not isinstance(kind, enum.EnumMeta) or type(member) is not str:
            raise ValueError("no such member")
        if member not in kind.__members__:
            raise ValueError("no such member")
        return kind.__members__[member]

    def record(self, value: Any) -> Any:
        """Return a named tuple as one of the class that both sides have, if there is one."""
        kind = self.named(type(value).__name__) if self.names else None
        if kind is None or not issubclass(kind, tuple):
            return value
        same = getattr(kind, "_fields", None) == type(value)._fields
        return tuple.__new__(kind, value) if same else value


def classes_in(names: Mapping[str, Any]) -> dict[str, type]:
    """Return the classes among names that can be known to both sides."""
    return {
        name: value
        for name, value in names.items()
        if isinstance(value, type)
        and value.__module__ == "__main__"
        and value.__name__ == name
        and (_is_record(value) or _is_listed(value))
    }


def _is_listed(kind: type) -> bool:
    if issubclass(kind, Exception):
        return not issubclass(kind, ENDING)
    return issubclass(kind, enum.Enum) or (issubclass(kind, tuple) and hasattr(kind, "_fields"))


def _is_record(kind: type) -> bool:
    """Whether its instances are no more than their attributes.

    One that can be called is more: a test that hands it over may keep count of its calls.
    """
    if issubclass(kind, (BaseException, enum.Enum, type)) or _calls(kind):
        return False
    return all(base is object or _is_plain(base) for base in kind.__mro__)


def _calls(kind: type) -> bool:
    return any("__call__" in vars(base) for base in kind.__mro__)


def _is_plain(kind: type) -> bool:
    made = bool(kind.__flags__ & 1 << 9)  # by a class statement
    return made and kind.__module__ in MODULES and kind.__new__ in (object.__new__, _generic())


def _generic() -> Any:
    from typing import Generic

    return Generic.__new__


def attributes(value: Any) -> dict[str, Any]:
    """Return the attributes of an instance."""
    found = {name: getattr(value, name) for name in _slots(type(value)) if hasattr(value, name)}
    return found | dict(getattr(value, "__dict__", {}))


def fill(value: Any, given: Mapping[Any, Any]) -> None:
    """Give an instance these attributes and no others.

    A method or property of its class is never covered by one, nor is anything of Python's own.
    """
    own = getattr(value, "__dict__", None)
    slots = set(_slots(type(value)))
    if own is not None:
        own.clear()
    for name in slots:
        if name not in given and hasattr(value, name):
            object.__delattr__(value, name)
    for name, item in given.items():
        if type(name) is not str or name.startswith("__"):
            continue
        if name in slots:
            object.__setattr__(value, name, item)
        elif own is not None and not _is_behaviour(type(value), name):
            own[name] = item


def _slots(kind: type) -> Iterator[str]:
    for base in kind.__mro__:
        slots = vars(base).get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else tuple(slots):
            if name not in ("__dict__", "__weakref__") and not name.startswith("__"):
                yield name


def _is_behaviour(kind: type, name: str) -> bool:
    """Whether a class has a method, property or the like of that name."""
    found = next((vars(base)[name] for base in kind.__mro__ if name in vars(base)), None)
    return callable(found) or hasattr(type(found), "__get__")
