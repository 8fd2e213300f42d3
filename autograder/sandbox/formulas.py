"""Expressions of sympy, as the tree that they are, and put together again from it.

No text is ever read as an expression: sympy evaluates those. A tree is made of the classes listed
here, of numbers, and of names; nothing else is handed to any of them. Nothing is simplified on the
way: the tree that arrives is the one that was sent.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable
from typing import Any

Tree = tuple[Any, ...]

MAX_NAME = 100
MAX_DIGITS = 4_000
ASSUMPTIONS = {
    *("commutative", "complex", "real", "imaginary", "integer", "rational", "irrational"),
    *("positive", "negative", "nonnegative", "nonpositive", "nonzero", "zero", "even", "odd"),
    *("finite", "infinite", "prime", "composite", "algebraic", "transcendental"),
    *("extended_real", "extended_positive", "extended_negative", "extended_nonnegative"),
    *("extended_nonpositive", "extended_nonzero", "hermitian", "antihermitian", "polar"),
}
CONSTANTS = (
    *(
        "pi",
        "E",
        "I",
        "oo",
        "-oo",
        "zoo",
        "nan",
        "true",
        "false",
        "EulerGamma",
        "GoldenRatio",
        "Catalan",
    ),
)
SETS = ("Reals", "Integers", "Naturals", "Naturals0", "Complexes", "EmptySet", "UniversalSet")
UNEVALUATED = (
    *("Add", "Mul", "Pow", "Mod", "Eq", "Ne", "Lt", "Le", "Gt", "Ge", "And", "Or", "Not", "Xor"),
    *("Abs", "sign", "re", "im", "conjugate", "arg", "exp", "log", "sin", "cos", "tan", "cot"),
    *("sec", "csc", "asin", "acos", "atan", "acot", "atan2", "sinh", "cosh", "tanh", "coth"),
    *("asinh", "acosh", "atanh", "floor", "ceiling", "factorial", "binomial", "gamma", "erf"),
    *("Heaviside", "DiracDelta", "Max", "Min", "LambertW", "zeta", "fibonacci", "KroneckerDelta"),
)
PLAIN = (
    *("Derivative", "Integral", "Sum", "Product", "Limit", "Tuple", "FiniteSet", "Interval"),
    *("Union", "Intersection", "Complement", "ConditionSet", "ImageSet", "Lambda", "Piecewise"),
    *("Subs", "Order", "Dict"),
)


class OtherExpressionError(ValueError):
    """An expression with something in it that doesn't cross."""


def is_one(value: Any) -> bool:
    """Whether a value says that it is an expression or a matrix of sympy's."""
    return str(type(value).__module__).startswith("sympy.") or _is_applied(value)


def take_apart(value: Any) -> Tree | None:
    """Return the tree of an expression; None where it has others in it."""
    sympy = sys.modules.get("sympy")
    if sympy is None:
        return None
    try:
        return _tree(sympy, value)
    except (OtherExpressionError, RecursionError):
        return None


def put_together(tree: Tree) -> Any:
    """Return the expression that a tree stands for.

    Raises:
        ValueError: it stands for none; TypeError and others likewise.
    """
    try:
        sympy = importlib.import_module("sympy")
    except ImportError:
        raise ValueError("sympy isn't installed") from None
    return _build(sympy, tree)


def _is_applied(value: Any) -> bool:
    """Whether it is the value of a function that is only a name, which is of a class of its own."""
    sympy = sys.modules.get("sympy")
    return sympy is not None and type(type(value)) is type(sympy.Function("f"))


def _tree(sympy: Any, value: Any) -> Tree:
    kind = type(value)
    if kind in (sympy.Symbol, sympy.Dummy):
        told = (
            value._assumptions_orig if hasattr(value, "_assumptions_orig") else value.assumptions0
        )
        told = tuple((k, v) for k, v in told.items() if v is not None)
        if kind is sympy.Dummy:  # two of one name are two
            return "dummy", value.name, told, int(value.dummy_index)
        return "symbol", value.name, told
    if isinstance(value, sympy.Integer):
        return "integer", _digits(value.p)
    if isinstance(value, sympy.Rational):
        return "rational", _digits(value.p), _digits(value.q)
    if kind is sympy.Float:
        sign, mantissa, exponent, bits = value._mpf_
        return "float", int(sign), _digits(mantissa), int(exponent), int(bits), int(value._prec)
    for name in (*CONSTANTS, *SETS):
        if value is _named(sympy, name):
            return "constant", name
    if kind in (sympy.ImmutableDenseMatrix, sympy.MutableDenseMatrix):
        items = tuple(_tree(sympy, item) for item in value.flat())
        return "matrix", kind is sympy.MutableDenseMatrix, *map(int, value.shape), items
    if kind is sympy.Poly:
        inner = _tree(sympy, value.as_expr())
        return "poly", inner, tuple(_tree(sympy, one) for one in value.gens)
    if _is_applied(value):
        return "applied", str(kind.__name__), _trees(sympy, value.args)
    if type(value) is type(sympy.Function("f")):
        return "function", str(value.__name__)
    for name in (*UNEVALUATED, *PLAIN, "ExprCondPair"):
        if kind is _class(sympy, name):
            return "of", name, _trees(sympy, value.args)
    raise OtherExpressionError(kind.__name__)


def _trees(sympy: Any, values: Iterable[Any]) -> tuple[Tree, ...]:
    return tuple(_tree(sympy, value) for value in values)


def _named(sympy: Any, name: str) -> Any:
    if name == "-oo":
        return sympy.S.NegativeInfinity
    return getattr(sympy.S, name) if name in SETS else getattr(sympy, name)


def _class(sympy: Any, name: str) -> Any:
    if name == "ExprCondPair":
        return sympy.functions.elementary.piecewise.ExprCondPair
    return getattr(sympy, name)


def _digits(number: Any) -> int:
    whole = int(number)
    if whole.bit_length() > 3 * MAX_DIGITS:
        raise OtherExpressionError("a huge number")
    return whole


def _build(sympy: Any, tree: Any) -> Any:
    if type(tree) is not tuple or not tree or type(tree[0]) is not str:
        raise ValueError("not an expression")
    kind, *rest = tree
    if kind == "symbol":
        name, told = rest
        return sympy.Symbol(_checked_name(name), **_assumptions(told))
    if kind == "dummy":
        name, told, *index = rest
        (number,) = _integers(index, 1)
        return sympy.Dummy(_checked_name(name), dummy_index=number, **_assumptions(told))
    if kind == "integer":
        return sympy.Integer(*_integers(rest, 1))
    if kind == "rational":
        return sympy.Rational(*_integers(rest, 2))
    if kind == "float":
        sign, mantissa, exponent, bits, precision = _integers(rest, 5)
        if abs(exponent) > MAX_DIGITS * 4 or not 0 < precision <= MAX_DIGITS or sign not in (0, 1):
            raise ValueError("not a number")
        if mantissa < 0 or bits != mantissa.bit_length():
            raise ValueError("not a number")
        return sympy.Float._new((sign, mantissa, exponent, bits), precision, zero=False)
    if kind == "constant":
        (name,) = rest
        if name not in (*CONSTANTS, *SETS):
            raise ValueError("no such constant")
        return _named(sympy, name)
    if kind == "matrix":
        mutable, rows, columns, items = rest
        items = _all(sympy, items)
        if len(items) != rows * columns:
            raise ValueError("not a matrix")
        wanted = sympy.MutableDenseMatrix if mutable is True else sympy.ImmutableDenseMatrix
        return wanted(*_integers([rows, columns], 2), items)
    if kind == "poly":
        inner, symbols = rest
        return sympy.Poly(_build(sympy, inner), *_all(sympy, symbols))
    if kind == "applied":
        name, parts = rest
        return sympy.Function(_checked_name(name))(*_all(sympy, parts))
    if kind == "function":
        return sympy.Function(_checked_name(*rest))
    name, parts = rest
    if kind != "of" or type(name) is not str:
        raise ValueError("not an expression")
    if name in UNEVALUATED:
        return _class(sympy, name)(*_all(sympy, parts), evaluate=False)
    if name in PLAIN or name == "ExprCondPair":
        return _class(sympy, name)(*_all(sympy, parts))
    raise ValueError("no expression of that kind")


def _all(sympy: Any, trees: Any) -> list[Any]:
    if type(trees) is not tuple:
        raise ValueError("not expressions")
    return [_build(sympy, tree) for tree in trees]


def _checked_name(name: Any) -> str:
    if type(name) is not str or not 0 < len(name) <= MAX_NAME:
        raise ValueError("not a name")
    return name


def _assumptions(told: Any) -> dict[str, bool]:
    if type(told) is not tuple:
        raise ValueError("not assumptions")
    found = dict(told)
    if not all(name in ASSUMPTIONS and type(value) is bool for name, value in found.items()):
        raise ValueError("not assumptions")
    return found


def _integers(numbers: Any, count: int) -> list[int]:
    if len(numbers) != count or not all(type(number) is int for number in numbers):
        raise ValueError("not integers")
    return list(numbers)
