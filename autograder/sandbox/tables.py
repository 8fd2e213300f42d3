"""Tables, series and indexes of pandas, taken apart into plain data and put together again.

pandas itself is imported only where such a value is met. Only exactly its own classes cross; a
class that is derived from one of them may lie about itself. The parts are numbers, texts, bytes,
and the items of columns of objects, which are values of their own.
"""

from __future__ import annotations

import importlib
import math
import re
import sys
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

Parts = tuple[Any, ...]

MAX_ROWS = 100_000_000  # of an index that is only counted
UNITS = ("s", "ms", "us", "ns")
PLAIN = re.compile(r"[<|][bBiufc]\d{1,2}|<[mM]8\[(s|ms|us|ns)\]")
ZONE = re.compile(r"[A-Za-z][\w+-]{0,30}(/[\w+-]{1,30}){0,2}")
OFFSET = re.compile(r"UTC([+-]\d\d:\d\d)?")
RHYTHM = re.compile(r"-?\d{0,6}[A-Za-z]{1,6}(-[A-Z]{3})?")  # of times: "D", "2h", "QE-DEC"
MASKED = {
    *(f"{sign}Int{bits}".replace("uI", "UI") for sign in ("", "u") for bits in (8, 16, 32, 64)),
    *("Float32", "Float64", "boolean"),
}
SIDES = ("left", "right", "both", "neither")


class OtherTableError(ValueError):
    """A table with a column of a kind that doesn't cross."""


def kind_of(value: Any) -> str:
    """Return what a value is here: the name of its class in pandas, or ``""``."""
    kind = type(value)
    module = kind.__module__
    if type(module) is not str or not module.startswith("pandas"):
        return ""
    pandas = sys.modules.get("pandas")
    return _kinds(pandas).get(kind, "") if pandas is not None else ""


def is_mutable(value: Any) -> bool:
    """Whether it is a table or a series: one that can change."""
    return kind_of(value) in ("DataFrame", "Series")


def take_apart(value: Any) -> Parts | None:
    """Return the plain parts of a value of pandas'; None where it has others in it."""
    found = kind_of(value)
    try:
        if found == "DataFrame":
            columns = tuple(_array(value.iloc[:, n].array) for n in range(value.shape[1]))
            return found, _index(value.columns), _index(value.index), columns
        if found == "Series":
            return found, _name(value.name), _index(value.index), _array(value.array)
        if found == "Index":
            return found, _index(value)
        if found == "array":
            return found, _array(value)
        if found:
            return found, *_SCALARS[found][0](value)
    except OtherTableError:
        return None
    return None


def put_together(parts: Parts) -> Any:
    """Return the value that such parts make.

    Raises:
        ValueError: they make none; TypeError, ArithmeticError and others likewise.
    """
    pandas = _pandas()
    found, *rest = parts
    if found == "DataFrame":
        columns, index, arrays = rest
        return _frame(pandas, _build_index(columns), _build_index(index), arrays)
    if found == "Series":
        name, index, array = rest
        index, array = _build_index(index), _build_array(array)
        if len(index) != len(array):
            raise ValueError("a series and its index of different lengths")
        return pandas.Series(array, index, array.dtype, _build_name(name), copy=False)
    if found == "Index":
        return _build_index(*rest)
    if found == "array":
        return _build_array(*rest)
    if found in _SCALARS:
        return _SCALARS[found][1](pandas, *rest)
    raise ValueError("no value of that kind")


def write_into(target: Any, fresh: Any) -> None:
    """Give a table or series the content of another one of its class."""
    if type(target) is not type(fresh):
        raise ValueError("content of another class")
    target._update_inplace(fresh)


def _pandas() -> Any:
    try:
        return importlib.import_module("pandas")
    except ImportError:
        raise ValueError("pandas isn't installed") from None


_KNOWN: dict[type, str] = {}


def _kinds(pandas: Any) -> dict[type, str]:
    if not _KNOWN:
        for kind in ("DataFrame", "Series", "Timestamp", "Timedelta", "Period", "Interval"):
            _KNOWN[getattr(pandas, kind)] = kind
        _KNOWN[type(pandas.NaT)] = "NaT"
        _KNOWN[type(pandas.NA)] = "NA"
        for word in ("", "Range", "Multi", "Datetime", "Timedelta", "Period", "Categorical"):
            _KNOWN[getattr(pandas, f"{word}Index")] = "Index"
        _KNOWN[pandas.IntervalIndex] = "Index"
        for word in ("Categorical", "arrays.IntegerArray", "arrays.BooleanArray"):
            _KNOWN[_at(pandas, word)] = "array"
        for word in ("Floating", "Datetime", "Timedelta", "Period", "Interval", "String"):
            _KNOWN[_at(pandas, f"arrays.{word}Array")] = "array"
    return _KNOWN


def _at(pandas: Any, path: str) -> Any:
    found = pandas
    for word in path.split("."):
        found = getattr(found, word)
    return found


# -- columns --------------------------------------------------------------------------------------


def _array(array: Any) -> Parts:
    """Return the parts of a column's array."""
    kind = type(array).__name__
    dtype = array.dtype
    if kind in ("NumpyExtensionArray", "PandasArray"):
        return _numpy(array.to_numpy())
    if kind == "Categorical":
        codes = np.asarray(array.codes)
        return "categorical", _numpy(codes), _index(array.categories), bool(array.ordered)
    if str(dtype) in MASKED:
        return "masked", str(dtype), _numpy(array._data), _numpy(array._mask)
    if kind == "DatetimeArray":
        return "times", _numpy(array.to_numpy(f"M8[{array.unit}]")), _zone(array.tz)
    if kind == "TimedeltaArray":
        return "spans", _numpy(array.to_numpy(f"m8[{array.unit}]"))
    if kind == "PeriodArray":
        return "periods", _numpy(array.asi8), _rhythm(dtype.name[len("period[") : -1])
    if kind == "IntervalArray":
        return "intervals", _index(array.left), _index(array.right), str(array.closed)
    if dtype.name in ("string", "str"):
        missing = "nan" if isinstance(dtype.na_value, float) else "NA"
        texts = array.to_numpy(object, na_value=None)
        return "texts", str(dtype.storage), missing, _texts(texts.tolist())
    raise OtherTableError(kind)


def _numpy(array: np.ndarray[Any, Any]) -> Parts:
    if array.dtype == object:
        items = array.tolist()
        if items and all(type(item) is str for item in items):
            return "objects", _texts(items)
        return "objects", tuple(items)
    if not PLAIN.fullmatch(array.dtype.str) or array.ndim != 1:
        raise OtherTableError(str(array.dtype))
    return "numbers", array.dtype.str, array.tobytes()


def _texts(texts: Sequence[str | None]) -> Parts:
    """Return texts as (their lengths in bytes, -1 for none; all of them in one)."""
    encoded = [None if text is None else text.encode("utf-8", "surrogatepass") for text in texts]
    lengths = [-1 if text is None else len(text) for text in encoded]
    return "joined", np.array(lengths, "<i8").tobytes(), b"".join(t for t in encoded if t)


def _build_array(parts: Any) -> Any:
    pandas = _pandas()
    kind, *rest = _tuple(parts)
    if kind in ("numbers", "objects"):
        return _build_numpy(parts)
    if kind == "categorical":
        codes, categories, ordered = rest
        codes, categories = _numbers(codes, "i"), _build_index(categories)
        return pandas.Categorical.from_codes(codes, categories, ordered=ordered is True)
    if kind == "masked":
        name, data, mask = rest
        mask = _numbers(mask, "b")
        if name == "boolean":
            return pandas.arrays.BooleanArray(_numbers(data, "b"), mask)
        if name not in MASKED or len(_numbers(data, "iuf")) != len(mask):
            raise ValueError("not a column with missing values")
        data = _numbers(data, "iuf")
        if data.dtype != np.dtype(name.lower()):
            raise ValueError("not a column with missing values")
        wanted = pandas.arrays.FloatingArray if data.dtype.kind == "f" else None
        return (wanted or pandas.arrays.IntegerArray)(data, mask)
    if kind == "times":
        data, zone = rest
        times = pandas.DatetimeIndex(_numbers(data, "M"))
        return (times if zone is None else _in_zone(times, zone)).array
    if kind == "spans":
        return pandas.TimedeltaIndex(_numbers(rest[0], "m")).array
    if kind == "periods":
        ordinals, rhythm = rest
        dtype = pandas.PeriodDtype(_build_rhythm(rhythm))
        return pandas.arrays.PeriodArray(_numbers(ordinals, "i").astype("i8"), dtype=dtype)
    if kind == "intervals":
        left, right, closed = rest
        if closed not in SIDES:
            raise ValueError("not intervals")
        left, right = _build_index(left), _build_index(right)
        return pandas.arrays.IntervalArray.from_arrays(left, right, closed=closed)
    if kind == "texts":
        storage, missing, joined = rest
        if storage not in ("python", "pyarrow") or missing not in ("nan", "NA"):
            raise ValueError("not a column of texts")
        na_value = math.nan if missing == "nan" else pandas.NA
        texts = np.array([*_build_texts(joined), None], object)[:-1]
        return pandas.array(texts, dtype=pandas.StringDtype(storage, na_value=na_value))
    raise ValueError("no column of that kind")


def _build_numpy(parts: Any) -> np.ndarray[Any, Any]:
    kind, *rest = _tuple(parts)
    if kind == "objects":
        (items,) = rest
        if _tuple(items)[:1] == ("joined",) and len(items) == 3 and type(items[1]) is bytes:
            items = _build_texts(items)
        array = np.empty(len(items), object)
        for place, item in enumerate(items):
            array[place] = item
        return array
    name, data = rest
    if kind != "numbers" or type(name) is not str or not PLAIN.fullmatch(name):
        raise ValueError("not a column of numbers")
    if type(data) is not bytes:
        raise ValueError("not a column of numbers")
    return np.frombuffer(data, np.dtype(name)).copy()


def _numbers(parts: Any, kinds: str) -> np.ndarray[Any, Any]:
    array = _build_numpy(parts)
    if array.dtype.kind not in kinds:
        raise ValueError("numbers of another kind")
    return array


def _build_texts(parts: Any) -> list[str | None]:
    _, lengths, joined = _tuple(parts)
    if type(lengths) is not bytes or type(joined) is not bytes:
        raise ValueError("not texts")
    sizes = np.frombuffer(lengths, "<i8").tolist()
    if sum(size for size in sizes if size > 0) != len(joined) or min(sizes, default=0) < -1:
        raise ValueError("not texts")
    texts: list[str | None] = []
    at = 0
    for size in sizes:
        known = size >= 0
        texts.append(joined[at : at + size].decode("utf-8", "surrogatepass") if known else None)
        at += max(size, 0)
    return texts


def _tuple(value: Any) -> tuple[Any, ...]:
    if type(value) is not tuple or not value:
        raise ValueError("not parts")
    return value


def _zone(zone: Any) -> str | None:
    if zone is None:
        return None
    name = str(zone)
    if not (ZONE.fullmatch(name) or OFFSET.fullmatch(name)):
        raise OtherTableError(name)
    return name


def _in_zone(times: Any, zone: Any) -> Any:
    if type(zone) is not str or not (ZONE.fullmatch(zone) or OFFSET.fullmatch(zone)):
        raise ValueError("not a time zone")
    if zone.startswith("dateutil"):
        raise ValueError("not a time zone")
    try:
        return times.tz_localize("UTC").tz_convert(zone)
    except KeyError:
        raise ValueError("not a time zone") from None


def _rhythm(name: str) -> str:
    if not RHYTHM.fullmatch(name):
        raise OtherTableError(name)
    return name


def _build_rhythm(name: Any) -> str:
    if type(name) is not str or not RHYTHM.fullmatch(name):
        raise ValueError("not a rhythm of times")
    return name


# -- indexes --------------------------------------------------------------------------------------


def _index(index: Any) -> Parts:
    if kind_of(index) != "Index":
        raise OtherTableError(type(index).__name__)
    kind = type(index).__name__
    if kind == "RangeIndex":
        return "range", _name(index.name), index.start, index.stop, index.step
    if kind == "MultiIndex":
        levels = tuple(_index(level) for level in index.levels)
        codes = tuple(_numpy(np.asarray(code)) for code in index.codes)
        return "multi", tuple(_name(name) for name in index.names), levels, codes
    rhythm = index.freq if kind in ("DatetimeIndex", "TimedeltaIndex") else None
    rhythm = rhythm and _rhythm(rhythm.freqstr)
    return "plain", _name(index.name), _array(index.array), rhythm


def _build_index(parts: Any) -> Any:
    pandas = _pandas()
    kind, name, *rest = _tuple(parts)
    if kind == "range":
        if not all(type(end) is int for end in rest) or len(range(*rest)) > MAX_ROWS:
            raise ValueError("not an index")
        return pandas.RangeIndex(*rest, name=_build_name(name))
    if kind == "multi":
        levels, codes = rest
        if type(name) is not tuple or not len(name) == len(levels) == len(codes) > 0:
            raise ValueError("not an index")
        names = [_build_name(one) for one in name]
        codes = [_numbers(code, "i") for code in codes]
        return pandas.MultiIndex([_build_index(level) for level in levels], codes, names=names)
    array, rhythm = rest
    if kind != "plain":
        raise ValueError("no index of that kind")
    array = _build_array(array)
    index = pandas.Index(array, dtype=array.dtype, name=_build_name(name))
    if rhythm is not None:
        index.freq = _build_rhythm(rhythm)
    return index


def _name(name: Any) -> Any:
    """Return an index's or series' name, which can be anything that can be a key."""
    return (name,)


def _build_name(name: Any) -> Any:
    (inner,) = _tuple(name)
    hash(inner)
    return inner


def _frame(pandas: Any, columns: Any, index: Any, arrays: Any) -> Any:
    if type(arrays) is not tuple or len(arrays) != len(columns):
        raise ValueError("a table with other columns than names of them")
    built = [_build_array(array) for array in arrays]
    if any(len(array) != len(index) for array in built):
        raise ValueError("a table and its index of different lengths")
    series = [pandas.Series(array, index, array.dtype, copy=False) for array in built]
    frame = pandas.DataFrame(dict(enumerate(series)), index=index, copy=False)
    frame.columns = columns
    return frame


# -- single values --------------------------------------------------------------------------------


def _build_timestamp(pandas: Any, number: Any, unit: Any, zone: Any) -> Any:
    if type(number) is not int or unit not in UNITS:
        raise ValueError("not a time")
    times = pandas.DatetimeIndex(np.array([number], "i8").view(f"M8[{unit}]"))
    return (times if zone is None else _in_zone(times, zone))[0]


def _build_timedelta(pandas: Any, number: Any, unit: Any) -> Any:
    if type(number) is not int or unit not in UNITS:
        raise ValueError("not a span of time")
    return pandas.TimedeltaIndex(np.array([number], "i8").view(f"m8[{unit}]"))[0]


def _build_period(pandas: Any, ordinal: Any, rhythm: Any) -> Any:
    if type(ordinal) is not int:
        raise ValueError("not a period")
    return pandas.Period(ordinal=ordinal, freq=_build_rhythm(rhythm))


def _build_interval(pandas: Any, left: Any, right: Any, closed: Any) -> Any:
    if closed not in SIDES:
        raise ValueError("not an interval")
    return pandas.Interval(left, right, closed)


_SCALARS: dict[str, tuple[Callable[[Any], Parts], Callable[..., Any]]] = {
    "Timestamp": (
        lambda v: (int(v.asm8.view("i8")), str(v.unit), _zone(v.tz)),
        _build_timestamp,
    ),
    "Timedelta": (lambda v: (int(v.asm8.view("i8")), str(v.unit)), _build_timedelta),
    "Period": (lambda v: (int(v.ordinal), _rhythm(v.freqstr)), _build_period),
    "Interval": (lambda v: (v.left, v.right, str(v.closed)), _build_interval),
    "NaT": (lambda v: (), lambda pandas: pandas.NaT),
    "NA": (lambda v: (), lambda pandas: pandas.NA),
}
