"""Sparse arrays and matrices of scipy, as their entries and where those are."""

from __future__ import annotations

import importlib
import math
import re
import sys
from typing import Any

import numpy as np

Parts = tuple[Any, ...]
FORMATS = ("csr", "csc", "coo", "bsr", "dia", "lil", "dok")
MAX_SIDE = 100_000_000
PLAIN = re.compile(r"[<|][biufc]\d{1,2}")


def take_apart(value: Any) -> Parts | None:
    """Return (format, whether an array, shape, dtype, rows, columns, entries); None for others."""
    kind = type(value)
    library = sys.modules.get("scipy.sparse")
    if library is None or not str(kind.__module__).startswith("scipy.sparse"):
        return None
    for name in FORMATS:
        for ending in ("array", "matrix"):
            if kind is getattr(library, f"{name}_{ending}", None):
                return _entries(name, ending == "array", value.tocoo())
    return None


def _entries(name: str, is_array: bool, coo: Any) -> Parts | None:
    if coo.ndim != 2 or not PLAIN.fullmatch(coo.dtype.str):
        return None
    places = (np.asarray(side).astype("<i8").tobytes() for side in (coo.row, coo.col))
    shape = tuple(map(int, coo.shape))
    return name, is_array, shape, coo.dtype.str, *places, np.asarray(coo.data).tobytes()


def put_together(
    name: Any, is_array: Any, shape: Any, dtype: Any, rows: Any, columns: Any, entries: Any
) -> Any:
    """Return the sparse array that such parts make.

    Raises:
        ValueError: they make none.
    """
    try:
        library = importlib.import_module("scipy.sparse")
    except ImportError:
        raise ValueError("scipy isn't installed") from None
    if name not in FORMATS or type(shape) is not tuple or len(shape) != 2:
        raise ValueError("not a sparse array")
    if not all(type(side) is int and 0 <= side <= MAX_SIDE for side in shape):
        raise ValueError("not a shape")
    if type(dtype) is not str or not PLAIN.fullmatch(dtype):
        raise ValueError("not a sparse array's dtype")
    if not all(type(part) is bytes for part in (rows, columns, entries)):
        raise ValueError("not a sparse array's entries")
    if name == "dia" and math.prod(shape) > MAX_SIDE:
        raise ValueError("too large")
    places = [np.frombuffer(part, "<i8") for part in (rows, columns)]
    data = np.frombuffer(entries, np.dtype(dtype)).copy()
    for place, side in zip(places, shape, strict=True):  # scipy's own C code relies on it
        if len(place) != len(data) or (len(place) and not 0 <= place.min() <= place.max() < side):
            raise ValueError("entries outside of the array")
    made = (library.coo_array if is_array is True else library.coo_matrix)((data, places), shape)
    return made.asformat(name)
