"""Classes of a test's that derive from one of the submission's: they are made where that one is.

Their methods stay in the judge, and are called from there. What the test's class gives values to
itself is read here, so that a test that counts in its class has its own count.
"""

from __future__ import annotations

import builtins
from abc import ABCMeta
from collections.abc import Callable, Mapping, Sequence
from types import FunctionType
from typing import Any
from weakref import WeakSet

from autograder.sandbox.handles import ClassHandle, Handle, Remote

# What a class statement notes for Python itself.
NOTES = {"__module__", "__qualname__", "__orig_bases__", "__classcell__", "__dict__", "__weakref__"}
PARTS = (staticmethod, classmethod, property)
LASTING: WeakSet[Any] = WeakSet()  # functions of the judge's that a class of the sandbox's holds
_super = builtins.super


class _Deriving(ABCMeta):
    """What a class statement calls that has a class of the submission's among its bases."""

    def __new__(cls, name: str, bases: tuple[Any, ...], names: dict[str, Any], **more: Any) -> Any:
        return derived(name, names.get("__orig_bases__", bases), names, more)


# Stands for a class of the submission's in a class statement.
_BASE: type = ABCMeta.__new__(_Deriving, "Base", (), {})


def base_of(handle: Any, bases: Any) -> tuple[type, ...]:
    """Return what stands for a class of the submission's among the bases of a class statement."""
    return () if any(isinstance(b, Handle) and b is not handle for b in bases[:1]) else (_BASE,)


def derived(name: str, bases: Sequence[Any], names: Mapping[str, Any], more: Any = None) -> Any:
    """Return a class that derives from classes of the submission's.

    Args:
        name: of the class.
        bases: of which at least one is the submission's.
        names: what the class statement has bound.
        more: named arguments of the class statement.

    Raises:
        TypeError: a base is of a library.
    """
    above = next(base for base in bases if isinstance(base, ClassHandle))
    own = {key: value for key, value in names.items() if key not in NOTES}
    crossing = tuple(_there(base, above) for base in bases)
    for value in own.values():
        last(value)
    made = above.ask_("derive", name, crossing, tuple(own.items()), tuple((more or {}).items()))
    if not isinstance(made, ClassHandle):
        raise TypeError("the submission's class can't be derived from")
    if (cell := names.get("__classcell__")) is not None:
        cell.cell_contents = made
    made.keep_(own)
    return made


def _there(base: Any, above: ClassHandle) -> Any:
    """Return a base as the submission's process has it: a class of the test's own is made there."""
    if isinstance(base, Handle) or base is object or base.__module__ != "__main__":
        return base
    inner = [_there(one, above) for one in base.__bases__]
    own = tuple((key, value) for key, value in vars(base).items() if key not in NOTES)
    for _, value in own:
        last(value)
    return above.ask_("derive", base.__name__, tuple(inner), own, ())


def super_of(*given: Any) -> Any:
    """Return what tests find as ``super``: also above a class that derives from a submission's."""
    if given and isinstance(given[0], ClassHandle):
        return _Above(*given)
    return _super(*given)


class _Above:
    """What a method finds by ``super()``."""

    def __init__(self, kind: ClassHandle, value: Any) -> None:
        object.__setattr__(self, "parts_", (kind, value))

    def __getattribute__(self, name: str) -> Any:
        kind, value = object.__getattribute__(self, "parts_")
        return kind.ask_("super", kind, value, name)


def pattern_of(kind: Any) -> Any:
    """Return a class for a ``case`` pattern; where it is the submission's, that is asked."""
    if not isinstance(kind, ClassHandle):
        return kind

    class Meta(type):
        def __instancecheck__(cls, value: Any) -> bool:
            return isinstance(value, kind)

    given = _match_args(kind)
    return Meta(kind.known_as_, (), {} if given is None else {"__match_args__": given})


def _match_args(kind: ClassHandle) -> tuple[str, ...] | None:
    if kind.ask_("hasattr", kind, "__match_args__") is not True:
        return None
    found = kind.ask_("getattr", kind, "__match_args__")
    fits = type(found) is tuple and all(type(name) is str for name in found)
    return found if fits else None


def lasts(value: Any) -> bool:
    """Whether it is a function that a class of the sandbox's is to hold."""
    return type(value) is FunctionType and value in LASTING


# -- where the submission runs --------------------------------------------------------------------


def as_method(function: Any) -> Any:
    """Return a function of the judge's as one that a class binds."""

    def method(*arguments: Any, **named: Any) -> Any:
        return function(*arguments, **named)

    method.__name__ = method.__qualname__ = function.__name__
    method.__doc__ = function.__doc__
    method.home_ = function.number_  # type: ignore[attr-defined]
    return method


def bound(owner: Any, value: Any) -> Any:
    """Return what a class is to hold for a value: a method, if it is a function of the judge's."""
    return as_method(value) if isinstance(owner, type) and is_function(value) else value


def is_function(value: Any) -> bool:
    """Whether it is a function of the judge's, and no other thing that can be called."""
    return type(value) is Remote and "binds_" in vars(value)


def derive(name: str, bases: Any, names: Any, more: Any) -> type:
    """Return a class of those bases, whose methods are the judge's."""
    import types

    own = {key: as_method(value) if is_function(value) else value for key, value in names}
    own |= {"__module__": "__main__"}
    return types.new_class(name, bases, dict(more), lambda space: space.update(own))


def part_of(kind: str, functions: Sequence[Any]) -> Any:
    """Return a static method, class method or property whose functions are the judge's."""
    makers: dict[str, Callable[..., Any]] = {part.__name__: part for part in PARTS}
    return makers[kind](*functions)


def functions_of(part: Any) -> list[Any]:
    """Return the functions of a static method, class method or property."""
    if isinstance(part, property):
        return [part.fget, part.fset, part.fdel]
    return [part.__func__]


def last(value: Any) -> None:
    """Note that a class of the sandbox's is to hold what may be a function, for good."""
    for one in functions_of(value) if isinstance(value, PARTS) else [value]:
        if type(one) is FunctionType:
            LASTING.add(one)
