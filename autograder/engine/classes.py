"""``type`` and ``dataclasses`` as tests use them, also of objects that live on the other side."""

from __future__ import annotations

import builtins
import dataclasses
import functools
from collections.abc import Callable
from typing import Any

from autograder.sandbox.deriving import derived
from autograder.sandbox.handles import NOTHING, ClassHandle, Handle, Remote

ASKED = ("asdict", "astuple", "fields", "is_dataclass", "replace")
_originals = {name: getattr(dataclasses, name) for name in ASKED}
_type = builtins.type


def type_of(named: Callable[[Handle], Any]) -> Any:
    """Return what tests find as ``type``: Python's own, which knows the class of a handle too.

    Args:
        named: gives a class of the submission's as a test knows it by its name.
    """

    class Meta(_type):
        def __call__(self, *parts: Any, **named_parts: Any) -> Any:
            if self is asked and len(parts) == 3 and _is_theirs(parts[1]):
                return derived(*parts, named_parts)
            if self is not asked or len(parts) != 1:
                return _type.__call__(_type if self is asked else self, *parts, **named_parts)
            kind = _type(parts[0])
            if issubclass(kind, Remote):
                return _class_of(parts[0], named)
            return asked if kind is _type else kind

        def __instancecheck__(self, value: Any) -> bool:
            return (
                isinstance(value, _type) if self is asked else _type.__instancecheck__(self, value)
            )

        def __subclasscheck__(self, kind: Any) -> bool:
            wanted = _type if self is asked else self
            return _type.__subclasscheck__(wanted, kind)

        def __eq__(self, other: object) -> bool:
            return other is self or (self is asked and other is _type)

        def __hash__(self) -> int:
            return hash(_type) if self is asked else _type.__hash__(self)

    asked = Meta("type", (_type,), {})
    return asked


def _is_theirs(bases: Any) -> bool:
    return type(bases) is tuple and any(issubclass(_type(one), ClassHandle) for one in bases)


def attribute_of(named: Callable[[Handle], Any]) -> Callable[[Any, str], Any]:
    """Return what reads ``__class__`` and a class's bases in tests, also those of a handle.

    Args:
        named: gives a class of the submission's as a test knows it by its name.
    """

    def known(found: Any) -> Any:
        return named(found) if isinstance(found, ClassHandle) else found

    def attribute(value: Any, name: str) -> Any:
        if not issubclass(_type(value), Remote):
            return getattr(value, name)
        if name == "__class__":
            return _class_of(value, named)
        found = getattr(value, name)
        return tuple(map(known, found)) if type(found) is tuple else known(found)

    return attribute


def _class_of(value: Remote, named: Callable[[Handle], Any]) -> Any:
    """Return the class of an object of the submission's.

    It says itself which of its own that is. Of a library's or of the assignment's it is one only
    as far as ``isinstance`` says so too.
    """
    if not isinstance(value, Handle):
        return value.__class__
    found = value.ask_("type", value)
    if isinstance(found, Handle) and found.path_ == "builtins.type":
        known = value.__class__
        ours = value.base_ is None and value.plain_ is NOTHING and not issubclass(known, Handle)
        return known if ours else named(found)
    return found if found is value.__class__ else _type(value)


def is_subclass(kind: Any, of: Any) -> bool:
    """Say what ``issubclass`` says in tests: of a class of the submission's, as that says.

    Raises:
        TypeError: one of them is no class.
    """
    if not isinstance(kind, ClassHandle):
        return issubclass(kind, of)
    if type(of) is tuple:
        return any(is_subclass(kind, one) for one in of)
    if isinstance(of, Handle):
        return issubclass(kind, of)  # type: ignore[arg-type]
    name = getattr(of, "__qualname__", None) or of.__origin__.__qualname__
    module = of.__module__ if isinstance(of, _type) else of.__origin__.__module__
    return kind.ask_("derives", kind, module, name) is True


def serve_dataclasses() -> None:
    """Let the functions of ``dataclasses`` ask the submission about an object of its own."""
    for name, original in _originals.items():
        setattr(dataclasses, name, _served(name, original))


def _served(name: str, original: Callable[..., Any]) -> Any:
    @functools.wraps(original)
    def served(*arguments: Any, **named: Any) -> Any:
        if arguments and isinstance(arguments[0], Handle) and arguments[0].base_ is None:
            handle = arguments[0]
            found = handle.ask_("dataclass", name, arguments, tuple(named.items()))
            return handle.as_made_(found) if name == "replace" else found
        return original(*arguments, **named)

    return served
