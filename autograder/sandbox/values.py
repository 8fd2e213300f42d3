"""Values of the standard library's, numpy's and others' classes, taken apart and put together.

Only exactly these classes cross as values: what is derived from one may lie about itself. Each is
taken apart into plain parts, and put together by a builder that checks what it is given. None of
them runs code of the other side's.
"""

from __future__ import annotations

import abc
import builtins
import cmath
import collections.abc
import contextlib
import datetime
import enum
import functools
import io
import math
import numbers
import re
import statistics
import types
import uuid
from collections import namedtuple
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

import numpy as np
from numpy import polynomial as series
from numpy.polynomial._polybase import ABCPolyBase

from autograder.sandbox import formulas, generators, hints, pictures, sparse, tables

MAX_DIGITS = 5_000  # of a Decimal
MAX_FIELDS = 255  # of a named tuple
MAX_PATTERN = 1_000  # letters of a regular expression
CONSTANTS = {"Ellipsis": ..., "NotImplemented": NotImplemented}

Parts = tuple[str, tuple[Any, ...]]


# Abstract classes by which a test asks what an object of the submission's can do.
ABSTRACT: tuple[type, ...] = (
    *(getattr(collections.abc, name) for name in collections.abc.__all__),
    *(getattr(numbers, name) for name in numbers.__all__),
    *(contextlib.AbstractContextManager, contextlib.AbstractAsyncContextManager),
)
# Further classes of Python's library: what crosses by its name is that class on the other side.
LIBRARYS: tuple[type, ...] = (
    *(abc.ABC, abc.ABCMeta, enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag, Decimal, Fraction),
    *(collections.Counter, collections.OrderedDict, collections.defaultdict, collections.deque),
    *(datetime.date, datetime.time, datetime.datetime, datetime.timedelta),
)


# Classes of values from which a test may derive one that the submission is to use instead.
NUMBERS_AND_DATES = (datetime.date, datetime.time, datetime.timedelta, Decimal, Fraction)


def _known_classes() -> dict[str, type]:
    found = {k: v for k, v in vars(builtins).items() if isinstance(v, type)}
    scalars = {
        f"numpy.{k}": v
        for k, v in vars(np).items()
        if isinstance(v, type) and issubclass(v, np.generic)
    }
    known = (*ABSTRACT, *LIBRARYS)
    named = {f"{kind.__module__}.{kind.__qualname__}": kind for kind in known}
    return {**found, **scalars, **named, "numpy.ndarray": np.ndarray, "NoneType": types.NoneType}


# Functions that only calculate: what they do with a value, a test could do itself.
PURE = (
    *("abs", "all", "any", "ascii", "bin", "callable", "chr", "divmod", "format", "hash", "hex"),
    *("isinstance", "issubclass", "len", "max", "min", "oct", "ord", "pow", "repr", "round"),
    *("sorted", "sum"),
)


def _known_functions() -> dict[str, Any]:
    found = {name: getattr(builtins, name) for name in PURE}
    for module in (math, cmath):
        own = vars(module).items()
        found |= {f"{module.__name__}.{k}": v for k, v in own if callable(v) and k[0] != "_"}
    return found | {f"numpy.{k}": v for k, v in vars(np).items() if isinstance(v, np.ufunc)}


CLASSES = _known_classes()
FUNCTIONS = _known_functions()
_FUNCTION_NAMES = {id(function): name for name, function in FUNCTIONS.items()}  # some can't hash
_CLASS_NAMES = {id(kind): name for name, kind in CLASSES.items()}  # some can't be compared
_VIEWS = {type({}.keys()): "keys", type({}.values()): "values", type({}.items()): "items"}


def take_apart(value: Any) -> Parts | None:
    """Return the kind and the parts of a value; None where it is of no class that crosses so."""
    kind = type(value)
    found = _TAKEN_APART.get(kind)
    if found is not None:
        name, parts = found
        return name, parts(value)
    return _of_a_library(value) or _of_python(value)


def as_plain(value: Any) -> Any:
    """Return an object of a class that derives from a date's or the like as one of these."""
    for base in type(value).__mro__ if makes_plain(type(value)) else ():
        if base in _TAKEN_APART:
            name, parts = _TAKEN_APART[base]
            return _PUT_TOGETHER[name](*parts(value))
    return value


def makes_plain(kind: type) -> bool:
    """Whether a class of a test's derives from a date's or the like, and makes such values."""
    return kind.__module__ == "__main__" and issubclass(kind, NUMBERS_AND_DATES)


def is_mutable(value: Any) -> bool:
    """Whether a value that crosses so can change: then both sides keep it."""
    return type(value) in _CHANGING or tables.is_mutable(value) or pictures.is_one(value)


def is_sparse(value: Any) -> bool:
    """Whether it is a sparse array of scipy's."""
    return str(type(value).__module__).startswith("scipy.sparse")


def write_into(target: Any, fresh: Any) -> bool:
    """Give a value that can change the content of another one; False where that can't be."""
    if pictures.is_one(target) and pictures.is_one(fresh):
        return pictures.write_into(target, fresh)
    if type(target) is not type(fresh):
        raise ValueError("content of another class")
    if tables.is_mutable(target):
        tables.write_into(target, fresh)
    elif type(target) in generators.KINDS:
        generators.write_into(target, fresh)
    elif isinstance(target, (io.StringIO, io.BytesIO)):
        target.seek(0)
        target.truncate()
        target.write(fresh.getvalue())
        target.seek(fresh.tell())
    elif target.shape != fresh.shape or target.dtype != fresh.dtype or not target.flags.writeable:
        return False
    else:
        target[...] = fresh
    return True


def _of_a_library(value: Any) -> Parts | None:
    """Return the parts of what is of a library that is loaded only where it is used."""
    if tables.kind_of(value):
        found = tables.take_apart(value)
        return None if found is None else ("table", found)
    if pictures.is_one(value):
        found = pictures.take_apart(value)
        return None if found is None else ("picture", found)
    if formulas.is_one(value):
        found = formulas.take_apart(value)
        return None if found is None else ("formula", found)
    found = sparse.take_apart(value)
    return None if found is None else ("sparse", found)


def _of_python(value: Any) -> Parts | None:
    kind = type(value)
    if kind in generators.KINDS:
        name, parts, _ = generators.KINDS[kind]
        return name, parts(value)
    if kind in _VIEWS:
        return _VIEWS[kind], (tuple(value),)
    if isinstance(value, type) and (named := _CLASS_NAMES.get(id(value))) is not None:
        return "class", (named,)
    if (known := _FUNCTION_NAMES.get(id(value))) is not None:
        return "function", (known,)
    if (hint := hints.take_apart(value)) is not None:
        return "hint", (hint[0], *hint[1])
    if value is Ellipsis or value is NotImplemented:
        return "constant", (str(value),)
    if issubclass(kind, tuple):
        return _named_tuple(value)
    if isinstance(value, np.dtype):
        return "dtype", (_described(value),)
    return None


def put_together(kind: object, parts: list[Any]) -> Any:
    """Return the value that such parts make.

    Raises:
        ValueError: they make none; TypeError, ArithmeticError likewise.
    """
    build = _PUT_TOGETHER.get(kind) if isinstance(kind, str) else None
    if build is None:
        raise ValueError("no value of that kind")
    return build(*parts)


@functools.lru_cache(maxsize=200)
def has_methods(kind: Any) -> bool:
    """Whether a class of named tuples has more than its fields."""
    usual = {*vars(namedtuple("Usual", ())), *kind._fields, "__orig_bases__", "__annotations__"}
    mine = next(base for base in kind.__mro__ if "_fields" in vars(base))
    return any(vars(base).keys() - usual for base in kind.__mro__[: kind.__mro__.index(mine) + 1])


def is_named_tuple(value: Any) -> bool:
    """Whether a value has come as a named tuple, of a class that was made here."""
    return type(value) in _MADE


# -- taking apart ---------------------------------------------------------------------------------


def _named_tuple(value: Any) -> Parts | None:
    fields = getattr(type(value), "_fields", None)
    if type(fields) is not tuple or not all(type(field) is str for field in fields):
        return None
    items = tuple(tuple.__iter__(value))
    if len(items) != len(fields) or not _may_be_fields(type(value).__name__, fields):
        return None
    return "named", (type(value).__name__, fields, items)


_SERIES = ("Polynomial", "Chebyshev", "Legendre", "Laguerre", "Hermite", "HermiteE")


def _polynomial_parts(value: ABCPolyBase) -> tuple[Any, ...]:
    return type(value).__name__, value.coef, value.domain, value.window, value.symbol


def _raw(array: np.ndarray[Any, Any]) -> tuple[Any, ...]:
    """Return an array's (description, shape, bytes)."""
    shape = tuple(map(int, array.shape))
    return _described(array.dtype), shape, np.ndarray.tobytes(array)


def _described(dtype: np.dtype[Any]) -> Any:
    """Return a dtype's text, or (name, text, shape) of each of its fields."""
    if dtype.names is None:
        return dtype.str
    fields = (dtype.fields or {}).items()
    return tuple((name, inner.base.str, inner.shape) for name, (inner, *_) in fields)


def _masked(value: np.ma.MaskedArray[Any, Any]) -> tuple[Any, ...]:
    return (*_raw(value.data), np.ma.getmaskarray(value).tobytes())


def _of_datetime(value: datetime.datetime) -> tuple[Any, ...]:
    return value.isoformat(), value.fold


_TAKEN_APART: dict[type, tuple[str, Callable[[Any], tuple[Any, ...]]]] = {
    range: ("range", lambda v: (v.start, v.stop, v.step)),
    slice: ("slice", lambda v: (v.start, v.stop, v.step)),
    datetime.date: ("date", lambda v: (v.isoformat(),)),
    datetime.time: ("time", lambda v: (v.isoformat(), v.fold)),
    datetime.datetime: ("datetime", _of_datetime),
    datetime.timedelta: ("timedelta", lambda v: (v.days, v.seconds, v.microseconds)),
    re.Pattern: ("pattern", lambda v: (v.pattern, v.flags)),
    np.random.SeedSequence: ("seeds", generators.of_seeds),
    statistics.NormalDist: ("normal", lambda v: (v.mean, v.stdev)),
    uuid.UUID: ("uuid", lambda v: (v.bytes,)),
    Decimal: ("decimal", lambda v: (str(v),)),
    Fraction: ("fraction", lambda v: (v.numerator, v.denominator)),
    io.StringIO: ("text file", lambda v: (v.getvalue(), v.tell())),
    io.BytesIO: ("bytes file", lambda v: (v.getvalue(), v.tell())),
    np.poly1d: ("poly1d", lambda v: (v.coeffs, v.variable)),
    np.matrix: ("matrix", lambda v: _raw(v)),
    np.ma.MaskedArray: ("masked", _masked),
    np.recarray: ("records", lambda v: _raw(v)),
}
for _name in _SERIES:
    _TAKEN_APART[getattr(series, _name)] = ("polynomial", _polynomial_parts)
_CHANGING = {io.StringIO, io.BytesIO, np.matrix, np.ma.MaskedArray, np.recarray, *generators.KINDS}

# -- putting together -----------------------------------------------------------------------------


def _range(*ends: Any) -> range:
    if not all(type(end) is int for end in ends):
        raise ValueError("not a range")
    return range(*ends)


def _decimal(text: Any) -> Decimal:
    if type(text) is not str or len(text) > MAX_DIGITS:
        raise ValueError("not a decimal number")
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError("not a decimal number") from None


def _fraction(numerator: Any, denominator: Any) -> Fraction:
    if type(numerator) is not int or type(denominator) is not int or denominator == 0:
        raise ValueError("not a fraction")
    return Fraction(numerator, denominator)


def _timedelta(days: Any, seconds: Any, microseconds: Any) -> datetime.timedelta:
    if not all(type(part) is int for part in (days, seconds, microseconds)):
        raise ValueError("not a span of time")
    return datetime.timedelta(days, seconds, microseconds)


def _moment(read: Callable[[str], Any], text: str, fold: int) -> Any:
    return read(text).replace(fold=fold)


def _normal(mean: Any, deviation: Any) -> statistics.NormalDist:
    if type(mean) is not float or type(deviation) is not float:
        raise ValueError("not a normal distribution")
    return statistics.NormalDist(mean, deviation)


def _class(name: Any) -> type:
    if type(name) is not str or name not in CLASSES:
        raise ValueError("no such class")
    return CLASSES[name]


def _function(name: Any) -> Any:
    if type(name) is not str or name not in FUNCTIONS:
        raise ValueError("no such function")
    return FUNCTIONS[name]


def _pattern(text: Any, flags: Any) -> Any:
    if type(text) not in (str, bytes) or len(text) > MAX_PATTERN or type(flags) is not int:
        raise ValueError("not a pattern")
    return re.compile(text, flags & ~re.DEBUG)


def _constant(name: Any) -> Any:
    if type(name) is not str or name not in CONSTANTS:
        raise ValueError("no such constant")
    return CONSTANTS[name]


_MADE: set[type] = set()


@functools.lru_cache(maxsize=200)
def _record_class(name: str, fields: tuple[str, ...]) -> Any:
    made = namedtuple(name, fields)  # type: ignore[misc]
    _MADE.add(made)
    return made


def _may_be_fields(name: str, fields: tuple[str, ...]) -> bool:
    words = (name, *fields)
    return len(words) <= MAX_FIELDS and all(w.isidentifier() and len(w) <= 100 for w in words)


def _named(name: Any, fields: Any, items: Any) -> Any:
    if type(fields) is not tuple or type(items) is not tuple or len(fields) != len(items):
        raise ValueError("not a named tuple")
    if not all(type(word) is str for word in (name, *fields)) or not _may_be_fields(name, fields):
        raise ValueError("not a named tuple")
    return _record_class(name, fields)(*items)


SIMPLE = re.compile(r"[<|=]?[bBiufcSUV?OmM]\d*(\[\d{0,4}[A-Za-z]{1,2}\])?")


def _dtype(described: Any) -> np.dtype[Any]:
    if type(described) is tuple:
        if not described or len(described) > MAX_FIELDS:
            raise ValueError("not a dtype")
        return np.dtype([(_word(name), _dtype(text), shape) for name, text, shape in described])
    if type(described) is not str or not SIMPLE.fullmatch(described):
        raise ValueError("not a dtype")
    return np.dtype(described)


def _word(word: Any) -> str:
    if type(word) is not str or len(word) > 100:
        raise ValueError("not a name")
    return word


def _array(described: Any, shape: Any, data: Any) -> np.ndarray[Any, Any]:
    kind = _dtype(described)
    if kind.hasobject or type(data) is not bytes or type(shape) is not tuple or len(shape) > 32:
        raise ValueError("not an array")
    return np.frombuffer(data, kind).reshape(shape).copy()


def _file(kind: Callable[[Any], Any], of: type, content: Any, place: Any) -> Any:
    if type(content) is not of or type(place) is not int or place < 0:
        raise ValueError("not a file's content")
    if kind is io.StringIO:
        file: Any = io.StringIO(newline="")
        file.write(content)
    else:
        file = kind(content)
    file.seek(place)
    return file


def _masked_array(described: Any, shape: Any, data: Any, mask: Any) -> Any:
    values = _array(described, shape, data)
    if values.dtype.names is not None:
        raise ValueError("not a masked array")
    return np.ma.MaskedArray(values, np.frombuffer(mask, bool).reshape(shape).copy())


def _polynomial(kind: Any, coefficients: Any, domain: Any, window: Any, symbol: Any) -> Any:
    for array, size in ((coefficients, None), (domain, 2), (window, 2)):
        if not isinstance(array, np.ndarray) or array.ndim != 1 or array.dtype.kind not in "iufc":
            raise ValueError("not a polynomial")
        if size is not None and len(array) != size:
            raise ValueError("not a polynomial")
    if kind not in _SERIES or type(symbol) is not str or not symbol.isidentifier():
        raise ValueError("not a polynomial")
    return getattr(series, kind)(coefficients, domain, window, symbol)


def _poly1d(coefficients: Any, variable: Any) -> np.poly1d:
    if not isinstance(coefficients, np.ndarray) or coefficients.dtype.kind not in "iufc":
        raise ValueError("not a polynomial")
    if coefficients.ndim != 1 or type(variable) is not str:
        raise ValueError("not a polynomial")
    return np.poly1d(coefficients, variable=variable)


def _items(items: Any) -> tuple[Any, ...]:
    if type(items) is not tuple:
        raise ValueError("not items")
    return items


_PUT_TOGETHER: dict[str, Callable[..., Any]] = {
    "range": _range,
    "slice": slice,
    "date": datetime.date.fromisoformat,  # bound now: a test may patch the class
    "time": functools.partial(_moment, datetime.time.fromisoformat),
    "datetime": functools.partial(_moment, datetime.datetime.fromisoformat),
    "timedelta": _timedelta,
    "decimal": _decimal,
    "fraction": _fraction,
    "class": _class,
    "constant": _constant,
    "seeds": generators.build_seeds,
    "normal": _normal,
    "uuid": lambda data: uuid.UUID(bytes=data),
    "function": _function,
    "pattern": _pattern,
    "named": _named,
    "hint": hints.put_together,
    "dtype": _dtype,
    "polynomial": _polynomial,
    "poly1d": _poly1d,
    "text file": lambda content, place: _file(io.StringIO, str, content, place),
    "bytes file": lambda content, place: _file(io.BytesIO, bytes, content, place),
    "matrix": lambda *parts: _array(*parts).view(np.matrix),
    "masked": _masked_array,
    "records": lambda *parts: _array(*parts).view(np.recarray),
    "table": lambda *parts: tables.put_together(parts),
    "formula": lambda *parts: formulas.put_together(parts),
    "sparse": sparse.put_together,
    "picture": pictures.put_together,
    **{name: build for name, _, build in generators.KINDS.values()},
    "keys": lambda items: dict.fromkeys(_items(items)).keys(),
    "values": lambda items: dict(enumerate(_items(items))).values(),
    "items": lambda items: dict(_items(items)).items(),
}
