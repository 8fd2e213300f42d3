"""Hints of types, such as ``Optional[int]`` and ``list[str]``, as their names and parts.

Only hints of classes that both sides have cross so: any other one stays where it is.
"""

from __future__ import annotations

import functools
import operator
import types
import typing
from typing import Any

MOST = 50  # parts of one
NAMES = {
    *("Any", "Optional", "Union", "Callable", "Literal", "Type", "NoReturn", "Final", "ClassVar"),
    *("List", "Dict", "Tuple", "Set", "FrozenSet", "Deque", "DefaultDict", "Counter"),
    *("Iterable", "Iterator", "Sequence", "MutableSequence", "Mapping", "MutableMapping"),
    *("Collection", "Generator", "Hashable", "Sized", "Text"),
}


def take_apart(value: Any) -> tuple[Any, ...] | None:
    """Return a hint's name and parts; None for what is none, or has parts of its own."""
    if value is Any:
        return "Any", ()
    if isinstance(value, types.UnionType):
        return _told("|", value.__args__)
    if type(value) is types.GenericAlias:
        return _told("", (value.__origin__, *value.__args__))
    if type(value).__module__ != "typing":
        return None
    name = getattr(value, "_name", None) or getattr(getattr(value, "__origin__", 0), "_name", None)
    if name not in NAMES:
        return None
    parts: tuple[Any, ...] = typing.get_args(value)
    if name == "Optional":
        parts = tuple(part for part in parts if part is not type(None))
    return _told(str(name), tuple(tuple(one) if type(one) is list else one for one in parts))


def _told(name: str, parts: tuple[Any, ...]) -> tuple[Any, ...] | None:
    return (name, parts) if all(map(_is_known, parts)) else None


def _is_known(part: Any) -> bool:
    if type(part) is tuple:
        return all(map(_is_known, part))
    own = isinstance(part, type) and part.__module__ in ("builtins", "numpy", "collections.abc")
    plain = part is Any or part is ... or type(part) in (int, str, bool)
    return own or plain or take_apart(part) is not None


def put_together(name: Any, *parts: Any) -> Any:
    """Return a hint.

    Raises:
        ValueError: that name is none, or a part is none of a hint's; TypeError likewise.
    """
    if len(parts) > MOST or (name not in ("", "|") and name not in NAMES):
        raise ValueError("not a hint")
    if not all(map(_is_known, parts)):
        raise ValueError("not a part of a hint")
    if name == "|":
        return functools.reduce(operator.or_, parts)
    if name == "":
        origin, *inner = parts
        if not isinstance(origin, type):
            raise ValueError("not a hint")
        return types.GenericAlias(origin, tuple(inner))
    form = getattr(typing, name)
    if not parts:
        return form
    if name == "Callable":
        *arguments, result = (list(part) if type(part) is tuple else part for part in parts)
        return form[arguments[0] if len(arguments) == 1 else arguments, result]
    return form[parts if len(parts) != 1 else parts[0]]
