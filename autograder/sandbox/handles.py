"""Objects of the other side's that can't cross: what is asked of one is asked there.

A handle never decides a score by itself. It is compared and calculated with only where the
assignment's own solution has a class that says how; see ``Handle``. What is read off it comes back
as a value, by the same rules as a function's result.
"""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import functools
import inspect
import operator
import os
import sys
import types
from collections.abc import Callable
from typing import Any, NoReturn

from autograder.sandbox import values

# What may be asked for of names that are Python's own; the others no test needs.
DUNDERS = {
    *("__doc__", "__name__", "__qualname__", "__module__", "__dict__", "__annotations__"),
    *("__defaults__", "__kwdefaults__", "__code__", "__wrapped__", "__closure__", "__self__"),
    *("__func__", "__bases__", "__base__", "__mro__", "__subclasses__", "__slots__", "__flags__"),
    *("__members__", "__dataclass_fields__", "__dataclass_params__", "__match_args__"),
    *("__abstractmethods__", "__isabstractmethod__", "__sklearn_tags__", "__sklearn_is_fitted__"),
    "__sklearn_clone__",
}

# The same of objects that aren't functions, which have all of these.
OF_OBJECTS = {"__get__", "__set__", "__delete__", "__set_name__", "__missing__", "__post_init__"}

# Methods by which values of Python's and of libraries' are compared with another one.
COMPARING = {
    *("equals", "equal", "eq", "ne", "lt", "le", "gt", "ge", "identical", "compare", "isin"),
    *("allclose", "isclose", "almost_equals", "issubset", "issuperset", "isdisjoint"),
    *("startswith", "endswith"),
}


# Modules whose exceptions a submission can't raise where a test runs.
RUNNERS = {
    *("", "__main__", "autograder", "unittest", "doctest", "pytest", "_pytest", "IPython"),
    *("hypothesis", "nose", "twisted"),
}

# Classes of libraries that values are of, or that hold what is in one: no handle is of these, or
# the library itself would ask it where it compares. By package; all of it where none is named.
OF_VALUES = {
    **{package: set[str]() for package in ("numpy", "datetime", "decimal", "fractions", "pathlib")},
    "collections": {"OrderedDict", "Counter", "deque", "defaultdict"},
    "pandas": {
        *("NDFrame", "Index", "ExtensionArray", "ExtensionDtype", "Block"),
        *("DataManager", "BaseBlockManager"),
    },
    "sympy": {"Basic", "MatrixBase"},
    "scipy": {"_spbase", "spmatrix"},
}

# Classes of Python's own that an object may say it is of: those of which no value crosses.
PYTHONS = {
    *("generator", "coroutine", "async_generator", "property", "staticmethod", "classmethod"),
    *("map", "filter", "zip", "enumerate", "reversed"),
}
PYTHONS_TYPES = {
    "generator": "GeneratorType",
    "coroutine": "CoroutineType",
    "async_generator": "AsyncGeneratorType",
}

REFUSED = "refused_"  # an attribute of the error that a refused comparison is

STEPS = {"send", "throw"}  # by which one goes on with a generator, as by ``next``
SWALLOWS = "swallows"  # among the operators: where the solution has an ``__exit__`` that does
CATCHES = "catches"  # and where it may deal with an assertion that a function given to it makes
READS = "reads"  # and with what that says
MASKS = "masks"  # where the assignment knows of arrays in which something is masked

BINARY = (
    *("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow", "matmul"),
    *("and", "or", "xor", "lshift", "rshift"),
)
COMPARISONS = ("__lt__", "__le__", "__gt__", "__ge__")
OPERATORS = (
    *(f"__{name}__" for name in BINARY),
    *(f"__r{name}__" for name in BINARY),
    *(f"__i{name}__" for name in BINARY if name != "divmod"),
    *(f"__{name}__" for name in ("neg", "pos", "abs", "invert", "round", "trunc", "floor", "ceil")),
)
# Methods that a handle has if the class of its object has them; each is one bit of a number.
SPECIAL = (
    *("__len__", "__iter__", "__next__", "__reversed__", "__contains__", "__getitem__"),
    *("__setitem__", "__delitem__", "__enter__", "__exit__", "__float__", "__int__"),
    *OPERATORS,
    *("__index__", "__complex__", "__bytes__", "__fspath__"),
    *("__aiter__", "__anext__", "__aenter__", "__aexit__", "__await__"),
)
# What is asked for of a class under its name, and would be found in the handle itself.
OF_CLASSES = frozenset(
    {*SPECIAL, *COMPARISONS, "__eq__", "__ne__", "__hash__", "__init__", "__new__", "__module__"}
    | {"__str__", "__repr__", "__bool__", "__format__"}
)


def special_methods(kind: type) -> int:
    """Return which of the methods in ``SPECIAL`` a class has, each as a bit."""
    known = _special.get(id(kind))
    if known is None:
        found: dict[str, Any] = {}
        for base in reversed(kind.__mro__):
            found |= vars(base)
        bits = sum(1 << n for n, name in enumerate(SPECIAL) if found.get(name) is not None)
        known = _special[id(kind)] = (bits, kind)  # kept, so that no other gets its place
    return known[0]


_special: dict[int, tuple[int, type]] = {}


def abstract_bases(kind: type) -> int:
    """Return of which of the classes in ``ABSTRACT`` one is, each as a bit."""
    known = _abstract.get(id(kind))
    if known is None:
        bits = 0
        with contextlib.suppress(Exception):
            bits = sum(1 << n for n, base in enumerate(values.ABSTRACT) if issubclass(kind, base))
        known = _abstract[id(kind)] = (bits, kind)
    return known[0]


_abstract: dict[int, tuple[int, type]] = {}


class Remote:
    """A function that lives on the other side.

    Attributes:
        number_: by which the other side knows it.
        known_as_: the global name that it was asked for by, which a lambda's own doesn't tell.
    """

    def __init__(self, number: int, name: str, call: Callable[..., Any]) -> None:
        self.number_ = number
        self.known_as_ = name
        self.__name__ = self.__qualname__ = name
        self.call_ = call

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call it there; what is to be awaited is awaited here."""
        return _awaitable(self.call_(self, arguments, named))

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"


Ask = Callable[..., Any]


class Function(Remote):
    """A function of the submission's, which also tells of itself."""

    def __init__(
        self, number: int, name: str, call: Callable[..., Any], ask: Ask, *, method: bool = False
    ) -> None:
        super().__init__(number, name, call)
        self.ask_ = ask
        self.method_ = method

    @property
    def __class__(self) -> type:
        """What ``isinstance`` sees."""
        return types.MethodType if self.method_ else types.FunctionType

    @__class__.setter
    def __class__(self, value: type) -> None:
        raise TypeError("a function stays one")

    @property
    def __doc__(self) -> Any:  # type: ignore[override]
        """Its own text."""
        return self.ask_("getattr", self, "__doc__")

    @property
    def __signature__(self) -> inspect.Signature:
        """Its parameters, for ``inspect.signature``."""
        return _signature(self.ask_("signature", self))

    def __eq__(self, other: Any) -> bool:
        return self is other or (_is_beside(other) and self is _theirs(self, other))

    __hash__ = object.__hash__

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in DUNDERS:
            raise AttributeError(f"'function' object has no attribute {name!r}")
        return self.ask_("getattr", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in ("number_", "known_as_", "call_", "ask_", "method_") or name.startswith("__"):
            object.__setattr__(self, name, value)
        else:
            self.ask_("setattr", self, name, value)


def _is_beside(value: Any) -> bool:
    """Whether it is a function or class of a module that lies beside the notebook."""
    if not issubclass(type(value), (types.FunctionType, type)):
        return False
    file = getattr(sys.modules.get(value.__module__), "__file__", None) or ""
    return value.__name__ == value.__qualname__ and os.path.dirname(file) == os.getcwd()


def _theirs(handle: Any, value: Any) -> Any:
    """Return what the submission has in the place of such a function or class.

    Nothing if the handle's own doesn't say that it is that one: whoever is told first what it is
    compared with could say yes.
    """
    told = [handle.ask_("getattr", handle, name) for name in ("__module__", "__qualname__")]
    if not all(type(one) is str for one in told) or told != [value.__module__, value.__name__]:
        return None
    return handle.ask_("theirs", value.__module__, value.__name__)


def _signature(told: Any) -> inspect.Signature:
    if not isinstance(told, tuple) or len(told) != 2 or not isinstance(told[0], tuple):
        raise ValueError("no signature found")
    parameters = []
    for one in told[0]:
        if not isinstance(one, tuple) or len(one) != 4 or type(one[1]) is not int:
            raise ValueError("no signature found")
        name, kind, default, annotation = one
        more = {} if default == () else {"default": default[0]}
        more |= {} if annotation == () else {"annotation": annotation[0]}
        parameters.append(inspect.Parameter(name, inspect._ParameterKind(kind), **more))
    returns = told[1]
    if not isinstance(returns, tuple) or not returns:
        return inspect.Signature(parameters)
    return inspect.Signature(parameters, return_annotation=returns[0])


NOTHING: Any = object()


class Handle(Remote):
    """An object of the submission's.

    Attributes, items, length, iteration, text and truth are asked for there, as far as its class
    has the methods for that (see ``handle_class``). Operators are asked for there if a class of the
    assignment's own solution defines them, and if the other operand is an object of the
    submission's too, or this one was made by the test itself, by a call of its class or by
    operators from such objects. For whoever may see what it is compared with can say yes to it.
    Likewise methods that compare, such as ``equals``, are there only where a class of the solution
    has them.

    An object whose class derives from a list, a number or another value's has that value with it:
    then the value is compared and calculated with, here.

    Attributes:
        plain_: that value, which is kept as the other side has it; else ``NOTHING``.
    """

    OWN = (
        *("number_", "known_as_", "kind_", "path_", "ask_", "operators_", "made_", "base_"),
        "twin_",
    )
    plain_ = NOTHING  # without a note of its type: a class's own such notes are asked for

    def __init__(
        self,
        number: int,
        path: str,
        ask: Ask,
        operators: Callable[[], frozenset[str]],
        base: type | None = None,
    ) -> None:
        kind = path.rpartition(".")[2]
        own = {"number_": number, "known_as_": kind, "kind_": kind, "path_": path, "ask_": ask}
        more = {"operators_": operators, "made_": False, "base_": base, "twin_": None}
        for name, value in (own | more).items():
            object.__setattr__(self, name, value)

    def came_(self) -> None:
        """Note that the other side has handed it over: then it isn't the test's own, or no more."""
        object.__setattr__(self, "made_", False)

    def as_made_(self, found: Any) -> Any:
        """Return what a test has made of this one: its own too, if this one is."""
        return _made(found) if self.made_ else found

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name not in DUNDERS and name not in OF_OBJECTS:
            raise AttributeError(f"{self.kind_!r} object has no attribute {name!r}")
        if name in COMPARING and name not in self.operators_():
            _refuse(self)
        if name in STEPS and self.path_ == "builtins.generator":
            return functools.partial(_stepped, self, name)
        return self.ask_("getattr", self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "known_as_":  # the name that a test knows it by
            object.__setattr__(self, name, value)
        else:
            self.ask_("setattr", self, name, value)

    def __delattr__(self, name: str) -> None:
        self.ask_("delattr", self, name)

    def __dir__(self) -> Any:
        return self.ask_("dir", self)

    @property
    def __doc__(self) -> Any:  # type: ignore[override]
        """Its own text."""
        return self.ask_("getattr", self, "__doc__")

    @property
    def __name__(self) -> Any:  # type: ignore[override]
        """A class's name."""
        return self.ask_("getattr", self, "__name__")

    @property
    def __dict__(self) -> Any:  # type: ignore[override]
        """Its attributes, as a dict of its own."""
        return self.ask_("vars", self)

    @property
    def __class__(self) -> Any:
        """The class of a library's or of a locked cell's that it says it is of; else its own."""
        own = type(self) if self.plain_ is NOTHING else type(self.plain_)
        return self.base_ or _class_at(self.path_) or own

    @__class__.setter
    def __class__(self, value: type) -> None:
        raise TypeError("its class can't be changed from here")

    def __bool__(self) -> bool:
        return self.ask_("bool", self) is True

    def __str__(self) -> str:
        return self.ask_("str", self)  # type: ignore[no-any-return]

    def __repr__(self) -> str:
        return self.ask_("repr", self)  # type: ignore[no-any-return]

    def __format__(self, form: str) -> str:
        return self.ask_("format", self, form)  # type: ignore[no-any-return]

    def __instancecheck__(self, instance: Any) -> bool:
        if values.is_named_tuple(instance):
            return bool(type(instance).__name__ == self.__name__)
        return self.ask_("isinstance", instance, self) is True

    def __subclasscheck__(self, subclass: Any) -> bool:
        return self.ask_("issubclass", subclass, self) is True

    def __array__(self, *_: Any, **__: Any) -> Any:
        return self.ask_("array", self)

    __array_ufunc__ = None

    def __copy__(self) -> Any:
        return self.ask_("copy", self)

    def __deepcopy__(self, memo: Any) -> Any:
        return self.ask_("deepcopy", self)

    def __hash__(self) -> int:
        if self.plain_ is not NOTHING:
            return hash(self.plain_)
        if "__hash__" in self.operators_():
            return self.ask_("hash", self)  # type: ignore[no-any-return]
        return self.number_

    def __eq__(self, other: Any) -> Any:
        if self.plain_ is not NOTHING and not (self.made_ and "__eq__" in self.operators_()):
            return self is other or bool(self.plain_ == _plain(other))
        if isinstance(other, Remote) or other is None:
            if "__eq__" in self.operators_() and isinstance(other, Handle):
                return self.ask_("eq", self, other)
            return self is other or (isinstance(other, Handle) and self._is_twin(other))
        if isinstance(other, type) and issubclass(other, Handle):  # the type of an object
            return bool(self.__name__ == other.__name__)
        if isinstance(other, type) and isinstance(self, ClassHandle):
            return _is_beside(other) and self == _theirs(self, other)
        if self.made_ and "__eq__" in self.operators_():
            return self.ask_("eq", self, other) is True
        if type(other) is str:  # as libraries ask of what may be a word or an object
            return False
        return _refuse(self)

    def __ne__(self, other: Any) -> Any:
        return not self == other

    def _is_twin(self, other: Handle) -> bool:
        return other.twin_ is self or self.twin_ is other


def _plain(value: Any) -> Any:
    """Return a handle's value, if it has one; anything else itself."""
    return value.plain_ if isinstance(value, Handle) and value.plain_ is not NOTHING else value


class _CopyOfIterator:
    """``copy.copy`` finds it in a class; ``itertools.tee``, which looks at objects, doesn't."""

    def __get__(self, handle: Handle | None, kind: type) -> Any:
        if handle is not None:
            raise AttributeError("__copy__")
        return Handle.__copy__


def _index(self: Handle) -> Any:
    if self.plain_ is not NOTHING:
        return operator.index(self.plain_)
    return self.ask_("index", self)


def _complex(self: Handle) -> Any:
    return self.ask_("complex", self)


def _bytes(self: Handle) -> Any:
    return self.ask_("bytes", self)


def _fspath(self: Handle) -> Any:
    return self.ask_("fspath", self)


def _len(self: Handle) -> Any:
    return self.ask_("len", self)


def _iter(self: Handle) -> Any:
    return _iterator(self, self.ask_("iter", self))


def _reversed(self: Handle) -> Any:
    return _iterator(self, self.ask_("reversed", self))


def _iterator(handle: Any, found: Any) -> Any:
    """Return an object's iterator, which may be itself."""
    if found is handle:
        return found
    return _Items(found) if isinstance(found, Handle) else iter(found)


def _next(self: Handle) -> Any:
    return _item(self.ask_("next", self))


def _item(found: Any) -> Any:
    """Return an item that was told in a tuple; of another length that is the end, with a value."""
    if len(found) != 1:
        raise StopIteration(*found[1:])
    return found[0]


def _stepped(self: Handle, name: str, *given: Any) -> Any:
    """Go on with a generator by ``send`` or ``throw``, which may end it as ``next`` may."""
    return _item(self.ask_("step", self, name, given))


def _contains(self: Any, item: Any) -> bool:
    if self.made_ and "__contains__" in self.operators_():
        return self.ask_("contains", self, item) is True
    if self.plain_ is not NOTHING:
        return _plain(item) in self.plain_
    return any(item is one or item == one for one in self)


def _getitem(self: Handle, key: Any) -> Any:
    return self.ask_("getitem", self, key)


def _setitem(self: Handle, key: Any, value: Any) -> None:
    self.ask_("setitem", self, key, value)


def _delitem(self: Handle, key: Any) -> None:
    self.ask_("delitem", self, key)


def _enter(self: Handle) -> Any:
    return self.ask_("enter", self)


def _exit(self: Handle, kind: Any = None, error: Any = None, *_: object) -> bool:
    return _left(self, "exit", kind, error)


def _left(self: Handle, asked: str, kind: Any, error: Any) -> bool:
    """Leave it there; return whether the error is dealt with, where the solution's may say so.

    What an assertion says isn't told, and no assertion, nor anything that isn't an error of
    Python's usual kind, is dealt with by a submission: a test that fails has failed.
    """
    told = kind() if error is None and isinstance(kind, type) else error
    failed = isinstance(told, AssertionError) or _is_runners(told) or hasattr(told, REFUSED)
    if failed:
        told = AssertionError()
    swallowed = self.ask_(asked, self, told if isinstance(told, Exception) else None)
    may = not failed and isinstance(told, Exception) and SWALLOWS in self.operators_()
    return swallowed is True and (may or told is None)


def _is_runners(error: Any) -> bool:
    return type(error).__module__.partition(".")[0] in RUNNERS - {"__main__"}


def _aiter(self: Handle) -> Any:
    return self.ask_("aiter", self)


async def _anext(self: Handle) -> Any:
    found = self.ask_("anext", self)
    if found == ():
        raise StopAsyncIteration
    return found[0]


async def _aenter(self: Handle) -> Any:
    return self.ask_("aenter", self)


async def _aexit(self: Handle, kind: Any = None, error: Any = None, *_: object) -> bool:
    return _left(self, "aexit", kind, error)


def _float(self: Handle) -> Any:
    return self.ask_("float", self)


def _int(self: Handle) -> Any:
    return self.ask_("int", self)


class CallableHandle(Handle):
    """An object that can be called: a class, or one whose class says so."""

    @property
    def __signature__(self) -> inspect.Signature:
        """Its parameters, for ``inspect.signature``."""
        return _signature(self.ask_("signature", self))

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call it there; what a class makes here is the test's own."""
        made = _awaitable(self.ask_("call", self, arguments, tuple(named.items())))
        return made if self.twin_ is None else _made(made)

    def as_class_(self, name: str) -> CallableHandle:
        """Return another handle of it, for a test that asked for the source's class of that name.

        That it came by this name is known here, and not from what the other side says.
        """
        own = type(self)(self.number_, self.path_, self.ask_, self.operators_, self.base_)
        object.__setattr__(own, "twin_", self)
        object.__setattr__(own, "known_as_", name)
        return own


class ClassHandle(CallableHandle):
    """A class. What it has of Python's own names is its own, not that of its handle.

    Attributes:
        own_: of one that a test has derived from a class of the submission's, what its statement
            has bound, as far as that is read here.
    """

    own_ = dict[str, Any]()  # noqa: RUF012 - without a note of its type, as above

    def __getattribute__(self, name: str) -> Any:
        if name in OF_CLASSES:
            own = object.__getattribute__(self, "own_")
            return own[name] if name in own else _of_class(self, name)
        return object.__getattribute__(self, name)

    def __getattr__(self, name: str) -> Any:
        if name in self.own_:
            return self.own_[name]
        return super().__getattr__(name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in self.own_:
            self.own_[name] = value
        if type(value) is types.FunctionType or isinstance(value, (staticmethod, property)):
            from autograder.sandbox import deriving

            deriving.last(value)
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        self.own_.pop(name, None)
        super().__delattr__(name)

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        """Return what stands for it among the bases of a class statement."""
        from autograder.sandbox import deriving

        return deriving.base_of(self, bases)

    def keep_(self, own: dict[str, Any]) -> None:
        """Note that it is a test's own, with what the test's class statement has bound."""
        kept = {k: v.__func__ if isinstance(v, staticmethod) else v for k, v in own.items()}
        kept = {k: v for k, v in kept.items() if not isinstance(v, classmethod)}
        object.__setattr__(self, "own_", kept)
        object.__setattr__(self, "twin_", self)


def _of_class(handle: ClassHandle, name: str) -> Any:
    """Return what a class has under one of Python's own names.

    A method that compares or calculates is the handles' own: it is asked as an operator is.
    """
    if name not in OPERATORS and name not in COMPARISONS and name not in ("__eq__", "__ne__"):
        return handle.ask_("getattr", handle, name)
    if handle.ask_("hasattr", handle, name) is not True:
        raise AttributeError(f"type object {handle.known_as_!r} has no attribute {name!r}")

    def method(value: Any, *others: Any) -> Any:
        return getattr(value, name)(*others)

    return method


class _Items:
    """The items of an object of the other side's."""

    def __init__(self, iterator: Handle) -> None:
        self._iterator = iterator

    def __iter__(self) -> _Items:
        return self

    def __next__(self) -> Any:
        return next(self._iterator)


def _made(value: Any) -> Any:
    """Note that a test has made an object itself: it asks its class what it is equal to."""
    if isinstance(value, Handle):
        object.__setattr__(value, "made_", True)
    return value


def _awaitable(value: Any) -> Any:
    """Return a coroutine of the other side's as one of this side's, and anything else itself."""
    if isinstance(value, Handle) and value.path_ == "builtins.coroutine":
        return _await(value)
    return value


async def _await(handle: Handle) -> Any:
    """Await it there: both sides' loops take turns, so that neither waits for the other one."""
    found = handle.ask_("begin", handle)
    while type(found) is tuple and len(found) == 2:
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            handle.ask_("cancel", found[1])
            raise
        found = handle.ask_("go on", found[1])
    return _item(found)


def _refuse(handle: Handle) -> NoReturn:
    raise refusal(handle.kind_)


def refusal(kind: str) -> TypeError:
    """Return the error of comparing with what can't cross, which no ``__exit__`` deals with."""
    error = TypeError(f"a {kind}, which can't be compared or calculated with")
    setattr(error, REFUSED, True)
    return error


def _operator(name: str, asked: str) -> Callable[..., Any]:
    def operate(self: Handle, *others: Any) -> Any:
        known, made = name in self.operators_(), self.made_
        if known and (made or all(isinstance(other, Handle) for other in others)):
            found = self.ask_("operator", self, asked, others)
            return _made(found) if made else found
        if self.plain_ is not NOTHING:
            method = getattr(type(self.plain_), name, None)
            if method is None:
                return NotImplemented
            result = method(self.plain_, *map(_plain, others))
            return self if result is self.plain_ else result
        if name in COMPARISONS and all(isinstance(other, Handle) for other in others):
            return NotImplemented  # then Python asks the other one
        _refuse(self)

    return operate


for _name in COMPARISONS:
    setattr(Handle, _name, _operator(_name, _name))
_METHODS: dict[str, Callable[..., Any]] = {
    **{"__len__": _len, "__iter__": _iter, "__next__": _next, "__reversed__": _reversed},
    **{"__contains__": _contains, "__getitem__": _getitem, "__setitem__": _setitem},
    **{"__delitem__": _delitem, "__enter__": _enter, "__exit__": _exit},
    **{"__float__": _float, "__int__": _int, "__index__": _index, "__complex__": _complex},
    **{"__bytes__": _bytes, "__fspath__": _fspath},
    **{"__aiter__": _aiter, "__anext__": _anext, "__aenter__": _aenter, "__aexit__": _aexit},
    "__await__": lambda self: _await(self).__await__(),
    **{name: _operator(name, name) for name in OPERATORS},
}


@functools.lru_cache(maxsize=500)
def handle_class(
    path: str, *, callable_: bool, special: int = 0, index: bool = False, abstract: int = 0
) -> type[Handle]:
    """Return the class of handles of objects whose class is at that place.

    Args:
        path: module and name.
        callable_: whether the objects can be called.
        special: which of the methods in ``SPECIAL`` their class has, each as a bit.
        index: whether they are numbers by which one counts.
        abstract: of which of the classes in ``ABSTRACT`` they are, each as a bit.
    """
    base = CallableHandle if callable_ else Handle
    if path == "builtins.type":
        base = ClassHandle
    about: dict[str, Any] = {"__doc__": vars(Handle)["__doc__"], "__module__": base.__module__}
    about |= {name: _METHODS[name] for n, name in enumerate(SPECIAL) if special >> n & 1}
    about |= {"__index__": _index} if index else {}
    if "__next__" in about:
        about["__copy__"] = _CopyOfIterator()
    name = path.rpartition(".")[2]
    made = type(name if name.isidentifier() else "object", (base,), about)
    for n, kind in enumerate(values.ABSTRACT):
        if abstract >> n & 1 and not issubclass(made, kind):
            kind.register(made)  # type: ignore[attr-defined]
    return made


def _class_at(path: str) -> type | None:
    """Return the class that a library of this process has at such a place; none is imported."""
    if path == "builtins.type":
        return type
    module, _, name = path.rpartition(".")
    if module == "builtins" and name in PYTHONS:
        return getattr(types, PYTHONS_TYPES.get(name, ""), None) or getattr(builtins, name, None)
    if module.partition(".")[0] in ("builtins", "numpy", "__main__", "autograder", ""):
        return None
    found = _loaded(module, name)
    if found is None or found.__module__ == "builtins" or any(map(_is_of_values, found.__mro__)):
        return None
    return found


def _is_of_values(kind: type) -> bool:
    """Whether values are of that class: what libraries would take for one, whatever its alias."""
    names = OF_VALUES.get(kind.__module__.partition(".")[0])
    return names is not None and (not names or kind.__name__ in names)


def _loaded(module: str, name: str) -> type | None:
    """Return the class of that name in a module that is loaded; nothing is loaded for it."""
    found = vars(sys.modules[module]).get(name) if module in sys.modules else None
    return found if isinstance(found, type) else None


def _exception_at(path: str) -> type | None:
    """Return what a library of this process has at such a place; none that says how a test ended.

    What tells a test's runner that a test is left out would be points for nothing.
    """
    module, _, name = path.rpartition(".")
    if module.partition(".")[0] in RUNNERS:
        return None
    found = _loaded(module, name)
    kinds = () if found is None else found.__mro__  # by whatever other name it is found
    return None if any(kind.__module__.partition(".")[0] in RUNNERS for kind in kinds) else found


# -- exceptions -----------------------------------------------------------------------------------

ENDING = (StopIteration, StopAsyncIteration)


def exception_class(
    kinds: tuple[str, ...], known: Callable[[str], type | None] = lambda name: None
) -> type[Exception] | None:
    """Return the class of exceptions whose class and bases have these names, nearest first.

    Python's own are themselves, and so are those of locked cells. One of the submission's own is
    made here, on the nearest of these. None of them ends a loop, and none is more than an
    ``Exception``: where there is no other, there is no class.

    Args:
        kinds: the names; with its module before it, that of a library's (see ``names_of``).
        known: gives the classes of locked cells.
    """
    for place, kind in enumerate(kinds):
        found = known(kind) or getattr(builtins, kind, None) or _exception_at(kind)
        if isinstance(found, type) and issubclass(found, Exception):
            if issubclass(found, ENDING):
                return None
            wanted: Any = found
            return _derived(kinds[:place], wanted)
    return None


def names_of(kind: type) -> list[str]:
    """Return the names of a class and of its bases, nearest first, as the other side knows them."""
    return [
        base.__name__
        if base.__module__ in ("builtins", "__main__")
        else f"{base.__module__}.{base.__name__}"
        for base in kind.__mro__
    ]


@functools.lru_cache(maxsize=500)
def _derived(names: tuple[str, ...], base: Any) -> type[Exception] | None:
    if not names:
        return base  # type: ignore[no-any-return]
    above, name = _derived(names[1:], base), names[0].rpartition(".")[2]  # the same for its kin
    if above is None or not name.isidentifier():
        return None
    own = next(kind for kind in base.__mro__ if kind.__module__ == "builtins")
    return type(name, (above,), {"pythons_own": own, "__str__": _text})


def _text(self: Exception) -> str:
    return getattr(self, "text_", None) or ", ".join(map(str, self.args))
