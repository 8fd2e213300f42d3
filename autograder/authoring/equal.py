"""Whether two results are the same: values, shapes, types, and what lies inside them."""

from __future__ import annotations

import numbers
import types
from collections.abc import Iterator, Mapping
from enum import IntEnum
from typing import Any

import numpy as np

RELATIVE = 1e-9  # two numbers that differ less are one: sums may be added in another order
NEAR = 1e-5  # np.allclose sees no difference below it, so many tests don't
DEEPEST = 12  # how far into what lies in each other
NOTHING = 1e-12  # two numbers closer than that to each other are both what is left of rounding
MOST_ATTRIBUTES = 40  # of an object of a library's that is compared by them
SHOWN = 6  # entries of an array that are written out
WIDEST = 56  # characters of a value that is written out


class Unlike(IntEnum):
    """How far two results differ, the worse the greater."""

    NOT = 0
    NEARLY = 1  # in the last digits, or as another type: int for float, a list for a tuple
    UNKNOWN = 2  # nothing tells
    VALUE = 3


def unlike(a: Any, b: Any, path: str = "") -> Iterator[tuple[str, Unlike]]:
    """Yield (where, how far) for each difference between two results.

    Args:
        a: one result.
        b: the other.
        path: where they are in what was seen.
    """
    yield from _inside(a, b, path, (), set())


Outer = tuple[int, ...]  # the ids of what a value lies in
Pairs = set[tuple[int, int]]  # what has been laid beside each other already


def _inside(a: Any, b: Any, path: str, outer: Outer, done: Pairs) -> Iterator[tuple[str, Unlike]]:
    if a is b or (id(a), id(b)) in done:
        return
    if len(outer) > DEEPEST:
        yield path, Unlike.UNKNOWN
        return
    outer = (*outer, id(a))
    if isinstance(a, (Mapping, list, tuple)) or _is_record(a):  # they may hold themselves
        done.add((id(a), id(b)))
    if _is_number(a) and _is_number(b):
        yield from _numbers(a, b, path)
    elif isinstance(a, np.ndarray) and isinstance(b, np.ndarray):
        yield from _arrays(a, b, path)
    elif isinstance(a, Mapping) and isinstance(b, Mapping):
        if set(a) != set(b):
            yield path, Unlike.VALUE
            return
        for key in a:
            yield from _inside(a[key], b[key], f"{path}[{key!r}]", outer, done)
        if list(a) != list(b):
            yield path, Unlike.NEARLY
    elif isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        if len(a) != len(b):
            yield path, Unlike.VALUE
            return
        if type(a).__name__ != type(b).__name__:
            yield path, Unlike.NEARLY
        for index, (p, q) in enumerate(zip(a, b, strict=True)):
            yield from _inside(p, q, f"{path}[{index}]", outer, done)
    elif type(a).__name__ != type(b).__name__:
        yield path, Unlike.VALUE
    elif isinstance(a, (str, bytes, set, frozenset, range, slice, type)):
        if a != b:
            yield path, Unlike.VALUE
    elif hasattr(a, "to_numpy") and hasattr(a, "index"):
        yield from _tables(a, b, path)
    elif (picture := picture_of(a)) is not None:
        yield from _inside(picture, picture_of(b), path, outer, done)
    elif hasattr(a, "__array__"):
        yield from _arrays(np.asarray(a), np.asarray(b), path)
    elif _is_record(a) and _is_record(b):
        yield from _inside(vars(a), vars(b), path, outer, done)
    else:
        yield from _objects(a, b, path)


def worst(found: Iterator[tuple[str, Unlike]], ignored: frozenset[str] = frozenset()) -> Unlike:
    """Return the worst difference, those at some places left out."""
    return max((how for path, how in found if path not in ignored), default=Unlike.NOT)


def _is_number(value: Any) -> bool:
    return isinstance(value, (numbers.Number, np.bool_)) or (
        isinstance(value, np.ndarray) and value.ndim == 0 and value.dtype.kind in "biufc"
    )


def _kind(value: Any) -> str:
    if isinstance(value, (bool, np.bool_)):
        return "b"
    kind = np.asarray(value).dtype.kind
    return {"u": "i"}.get(kind, kind)


def _numbers(a: Any, b: Any, path: str) -> Iterator[tuple[str, Unlike]]:
    def close(tolerance: float) -> bool:
        try:
            return bool(np.isclose(a, b, tolerance, NOTHING * (tolerance == NEAR), equal_nan=True))
        except (TypeError, ValueError, OverflowError):
            return False

    if not (bool(a == b) or close(NEAR)):
        yield path, Unlike.VALUE
    elif _kind(a) != _kind(b) or not (bool(a == b) or close(RELATIVE)):
        yield path, Unlike.NEARLY


def _arrays(a: Any, b: Any, path: str) -> Iterator[tuple[str, Unlike]]:
    if a.shape != b.shape:
        yield path, Unlike.VALUE
        return
    if a.dtype.kind not in "biufc" or b.dtype.kind not in "biufc":
        yield from unlike(a.tolist(), b.tolist(), path)
    elif a.size:
        with np.errstate(all="ignore"):
            finite = np.abs(a.astype(complex))
            largest = float(np.max(finite[np.isfinite(finite)], initial=0.0))
            if not np.allclose(a, b, NEAR, NOTHING + NEAR * largest, equal_nan=True):
                yield path, Unlike.VALUE
                return
            if not np.allclose(a, b, RELATIVE, RELATIVE * largest, equal_nan=True):
                yield path, Unlike.NEARLY
                return
    if a.dtype != b.dtype:
        yield path, Unlike.NEARLY


def _tables(a: Any, b: Any, path: str) -> Iterator[tuple[str, Unlike]]:
    """Compare two tables or columns of pandas."""
    for name in ("index", "columns", "dtypes", "name"):
        p, q = getattr(a, name, None), getattr(b, name, None)
        if not (p.equals(q) if p is not None and hasattr(p, "equals") else p == q):
            yield path, Unlike.NEARLY if name == "dtypes" else Unlike.VALUE
    yield from _arrays(a.to_numpy(), b.to_numpy(), path)


def picture_of(value: Any) -> Any:
    """Return what a figure, or the one that axes are in, looks like; None for anything else."""
    figure = value if hasattr(value, "savefig") else getattr(value, "figure", None)
    canvas: Any = getattr(figure, "canvas", None)
    if not hasattr(canvas, "buffer_rgba"):
        return None
    canvas.draw()
    return np.asarray(canvas.buffer_rgba()).copy()


def _objects(a: Any, b: Any, path: str) -> Iterator[tuple[str, Unlike]]:
    """Compare two objects of one type by their own ``==``."""
    try:
        same = bool(a == b)
    except Exception:
        same = False
    if not same:  # it may only not know: two iterators, two figures
        knows = "__eq__" in {name for kind in type(a).__mro__[:-1] for name in vars(kind)}
        yield path, Unlike.VALUE if knows else Unlike.UNKNOWN


def _is_record(value: Any) -> bool:
    """Whether an object is what its attributes are: one of the notebook's own, or a small one."""
    if isinstance(value, (types.FunctionType, types.MethodType, types.ModuleType)):
        return False
    attributes = getattr(value, "__dict__", None)
    own = type(value).__module__ == "__main__"
    return isinstance(attributes, dict) and (own or len(attributes) <= MOST_ATTRIBUTES)


def brief(value: Any) -> str:
    """Write a value in one short line."""
    if isinstance(value, np.ndarray):
        if value.size > SHOWN:
            return f"{value.dtype} {value.shape}"
        text = np.array2string(value, precision=5, separator=", ").replace("\n", "")
        return " ".join(text.split())
    if isinstance(value, (tuple, list)) and any(isinstance(v, (np.ndarray, tuple)) for v in value):
        inside = ", ".join(map(brief, value))
        text = f"[{inside}]" if isinstance(value, list) else f"({inside})"
    elif isinstance(value, (float, np.floating)):
        text = f"{value:.7g}"
    elif isinstance(value, np.generic):
        text = str(value)
    else:
        try:
            text = repr(value)
            if " object at 0x" in text and _is_record(value):
                text = f"<{type(value).__name__} {vars(value)!r}>"
            text = " ".join(text.split())
        except Exception:
            text = type(value).__name__
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 3]}..."
