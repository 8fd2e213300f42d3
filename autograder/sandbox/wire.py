"""What crosses between judge and sandbox: plain data, decoded strictly. Never pickle.

A frame is a JSON text and a list of byte strings. A value is written as itself where JSON has it
(None, bool, int, float, str), else as a list ``[tag, ...]``:

======  ==================================================================================
tag     meaning
======  ==================================================================================
c       complex: real part, imaginary part
b       bytes: number of its byte string
t s z   tuple, set, frozenset: the items
n       numpy scalar: dtype, its bytes in hexadecimal, or the number of its byte string
p       path of a file: its text
q       text of a path in the sender's folder, which is in the receiver's there: relative path
m       an object that can change (list, dict, set, array), seen for the first time: its
        number, its content
r       an object that can change, seen before: its number
v       value of a library's class (see ``values``): its kind, its parts
w       the same, as the content of an object that can change: a table, a random generator
f       a function of the sender's: its number, its name; the sandbox says of a method that it
        is bound, the judge what the text of a function is
i       any other object of the sandbox's, a handle: its number, its class, whether it can be
        called, the nearest class of the assignment's own, which special methods it has, of
        which abstract classes it is
is      an object of the sandbox's whose class derives from a value's: its handle, its value
u       an object of a test's own, lent to the sandbox (see ``lent``): its number, the name of its
        class, which methods that has; of a class its own name
e       a class of exceptions of the sandbox's: its number, the names of its class and bases
a       a static method, class method or property of the judge's: which, its functions
w       a coroutine of the judge's: the number of the function that runs it
x       an exception of the judge's: its class, as far as the sandbox has one, its arguments
l       a class of exceptions of a library's, in there: its module, its name
g       an iterator of the judge's: the number of the function that gives its next item
k       a class that both sides have (see ``instances``): its name; or a member of an enumeration
u       a part of an array, as the content of an object: the whole, dtype, shape, strides, place
j       attributes of an instance of such a class, as the content of an object that can change
h       a function or object of the receiver's, come home: its number
o       anything else: the name of its class
======  ==================================================================================

Both sides keep the objects that can change, under a common number. Whenever control passes over,
a frame carries along what has changed since. So an array that the other side writes to is written
to here, one that is handed out twice is the same one here, and a test sees what it would see with
both in one process. An object that nothing in the judge refers to any more can't be seen by a test:
the judge drops it, and says so with its next frame.
"""

from __future__ import annotations

import functools
import hashlib
import importlib
import json
import math
import os
import re
import socket
import struct
import sys
import time
import types
import weakref
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from pathlib import Path, PurePath
from typing import Any, Literal

import numpy as np

from autograder.sandbox import instances, values
from autograder.sandbox.deriving import PARTS, functions_of, lasts, part_of
from autograder.sandbox.handles import (
    MASKS,
    Function,
    Handle,
    Remote,
    abstract_bases,
    exception_class,
    handle_class,
    names_of,
    refusal,
    special_methods,
)
from autograder.sandbox.lent import Lent, class_name, is_lent, methods_of, stand_in_class
from autograder.sandbox.waited import Awaited, later

HEADER = struct.Struct("!II")
SIZE_BYTES = 8  # of each byte string, before the text
MEGABYTE = 2**20
NAME = re.compile(r"<?[^\W\d][\w. ]*>?")  # of a class or function, as Python gives it
PLAIN_DTYPE = re.compile(r"[<|][bBiufcSU?]\d*|<[mM]8(\[\d{0,4}(Y|M|W|D|h|m|s|ms|us|ns)\])?")
PLAIN = (type(None), bool, int, float, str, bytes)  # what an exception may tell of itself
MAX_DEPTH = 40
MAX_ITEMS = 1_000_000
MAX_BLOBS = 10_000
MAX_JSON = 8 * MEGABYTE
MAX_NAME = 200
SMALL = 2**16  # bytes of an array that may be sent for a part of it, and that parts may repeat
MOST_TIMES = 4  # how much larger than a part its whole may be, to be sent for it
MAX_TEXT = 10_000  # of a warning
MAX_FIELDS = 255  # of a structured array
MAX_BITS = 13_000  # of an int: some 3,900 digits, which JSON still reads
CHUNK = 2**16
SHORT_SCALAR = 64  # bytes of a numpy scalar that stand in the text: a list may hold many thousand
CONTAINERS = (list, tuple, set, frozenset, dict, deque)
VIEWS: tuple[type, ...] = (type({}.keys()), type({}.values()), type({}.items()))
SHARED = (list, dict, set, np.ndarray, deque, bytearray)
BUILT_IN = {list, dict, set, deque, bytearray}  # of these, the usual ones
DERIVED = (int, float, complex, str, bytes, list, tuple, dict, set, frozenset, deque)
FLAVOURS = {"": dict, "Counter": Counter, "OrderedDict": OrderedDict, "defaultdict": defaultdict}
FUNCTIONS = (
    *(types.FunctionType, types.BuiltinFunctionType, types.MethodType, functools.partial),
    *(type(functools.lru_cache(len)), np.ufunc, types.MethodWrapperType),
)
CANT_BUILD = (
    *(TypeError, ValueError, ArithmeticError, AttributeError, MemoryError, RecursionError),
)
# Dicts of libraries whose items are attributes too, and where their classes are.
RESULTS = {
    **{"OptimizeResult": "scipy.optimize", "RootResults": "scipy.optimize"},
    **{"OdeResult": "scipy.integrate._ivp.ivp", "Bunch": "sklearn.utils"},
}
_FLOAT = np.dtype(float).num  # numpy numbers bool, the integers and floats up to here
SHORT = 4096  # bytes that are kept to compare with, rather than their hash


class WireError(Exception):
    """The other side sent what it may not send, or too much of it."""


class Opaque:
    """Something that can't cross: it only knows what it was, and refuses to be compared."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def __repr__(self) -> str:
        return f"<a {self._kind}, which can't be compared>"

    def _refuse(self, *_: object) -> Any:
        raise refusal(self._kind)

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __bool__ = __len__ = __iter__ = __getitem__ = __contains__ = __float__ = __int__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _refuse
    __rtruediv__ = __matmul__ = __rmatmul__ = __neg__ = __abs__ = __index__ = _refuse
    __array__ = _refuse
    __hash__ = object.__hash__


def _a_name(given: str, otherwise: str) -> str:
    """Return the name that the other side gives something, if it is one: texts show it."""
    return given if len(given) <= MAX_NAME and NAME.fullmatch(given) else otherwise


class Raised:
    """An error that a function of a test's raises: told as one to catch, never lent.

    Args:
        error: it.
    """

    def __init__(self, error: Exception) -> None:
        self.error = error


class Codec:
    """Values to frames and back, for one side of one conversation.

    Args:
        first: 0 for the judge, 1 for the sandbox, so that their numbers differ.
        call: what a function of the other side does when it is called.
        ask: what an object of the other side does when it is asked for something.
        find: gives the classes of the assignment's own that both sides have.

    Attributes:
        known: those classes.
        told: names that the other side has given to classes of its own.
        within: tells where in this side's folder a path is, None where it isn't in there.
        operators: what the assignment's own solution has for objects; see ``Role.operators``.
    """

    def __init__(
        self,
        first: int,
        call: Callable[..., Any],
        ask: Callable[..., Any] | None = None,
        find: Callable[[str], Any] = lambda name: None,
    ) -> None:
        self._call = call
        self._ask = ask or call
        self.operators: frozenset[str] = frozenset()
        self.known = instances.Known(find)
        self.told: set[str] = set()
        self.within: Callable[[str], str | None] = lambda path: None
        self._later: list[int] = []
        self._dropped: list[int] = []  # which the other side has not heard of
        self._judges = first == 0
        self._next = first
        self._objects: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._last: dict[int, Any] = {}
        self._views: set[int] = set()  # numbers of parts of arrays
        self._functions: dict[int, Any] = {}
        self._next_function = 0
        self._function_numbers: dict[int, int] = {}
        self._remotes: dict[int, Any] = {}
        self._twins: dict[int, int] = {}  # what stands here for objects of the other side's, by id
        self._lent: set[int] = set()
        if self._judges:
            _JUDGES.add(self)

    def forget(self) -> None:
        """Drop the objects that both sides share, and the judge's functions."""
        self._objects.clear()
        self._numbers.clear()
        self._last.clear()
        self._views.clear()
        if self._judges:
            self._functions = {n: f for n, f in self._functions.items() if lasts(f)}
            self._function_numbers = {id(f): n for n, f in self._functions.items()}
            self._lent.clear()

    def function(self, number: object) -> Any:
        """Return this side's function of that number."""
        if type(number) is not int or number not in self._functions:
            raise WireError("no function of that number")
        return self._functions[number]

    def adopt(self, value: Any, handle: Handle) -> None:
        """Make an object of this side's the handle of one of the other side's, if it can be."""
        try:
            own = object.__getattribute__(value, "__dict__")
            object.__setattr__(value, "__class__", type(handle))
        except (AttributeError, TypeError):
            return  # of a class that isn't Python's: it stays what it is
        own.clear()
        for name in Handle.OWN:
            object.__setattr__(value, name, object.__getattribute__(handle, name))
        self._remotes[handle.number_] = value

    def twin(self, value: Any, handle: Handle) -> None:
        """Let an object of this side's be to the other side the one that it has for it."""
        self._twins[id(value)] = handle.number_
        self._remotes[handle.number_] = value

    def as_call(self, request: object) -> tuple[Any, tuple[Any, ...], dict[str, Any]]:
        """Return a function of this side's and its arguments, as the other side asks for them."""
        if not isinstance(request, tuple) or len(request) != 3:
            raise WireError("not a call")
        number, arguments, pairs = request
        if not isinstance(arguments, tuple) or not isinstance(pairs, tuple):
            raise WireError("not arguments")
        named: dict[str, Any] = {}
        for pair in pairs:
            if not isinstance(pair, tuple) or len(pair) != 2 or type(pair[0]) is not str:
                raise WireError("not a named argument")
            named[pair[0]] = pair[1]
        called = self.function(number)
        if number in self._lent:
            called = Lent(called, lambda name: f"set {name}" in self.operators)
        return called, arguments, named

    def dump(self, value: Any) -> tuple[list[Any], list[bytes]]:
        """Return (value, changes and what is dropped; byte strings) to send.

        What can't be sent raises its own error, and leaves no trace: the other side never gets to
        know of objects that lie in it.
        """
        if self._judges:
            self._drop_unseen()
        first, last = self._next, dict(self._last)
        try:
            message = self._dump(value, self._dropped)
            self._dropped = []
            return message
        except BaseException:  # its time may be up, too
            self._later.clear()
            for number in self._objects.keys() & range(first, self._next, 2):
                self._drop(number)
            self._last = last
            raise

    def _dump(self, value: Any, dropped: list[int]) -> tuple[list[Any], list[bytes]]:
        blobs: list[bytes] = []
        changes = [[n, content] for n, content in self._changes(blobs)]
        encoded = self._encode(value, blobs, 0)
        later = []
        while self._later:  # one by one: what a long chain of instances holds is not nested
            number = self._later.pop()
            later.append([number, self._content(self._objects[number], blobs, 0)])
        self._note_new()
        return [encoded, changes, dropped, *([later] if later else ())], blobs

    def load(self, message: Any, blobs: list[bytes]) -> Any:
        """Return the value of a frame, after carrying out the changes that it brings.

        Raises:
            WireError: the frame is not of the form that ``dump`` gives.
        """
        try:
            return self._load(message, blobs)
        except CANT_BUILD as error:
            raise WireError("what can't be built") from error

    def _load(self, message: Any, blobs: list[bytes]) -> Any:
        if not isinstance(message, list) or len(message) not in (3, 4):
            raise WireError("not a value and its changes")
        if not all(isinstance(changes, list) for changes in message[1:]):
            raise WireError("not a value and its changes")
        if self._judges and message[2] != []:
            raise WireError("only the judge drops objects")
        for number in message[2]:
            self._drop(number)
        reader = _Reader(blobs, MAX_ITEMS if self._judges else None)
        touched = [self._take_change(change, reader) for change in message[1]]
        value = self._decode(message[0], reader, 0)
        touched += [self._take_change(change, reader) for later in message[3:] for change in later]
        for number in touched:
            self._last[number] = _state(self._objects[number])
        self._note_new()
        if self._judges and _holds_objects(value):
            _check_size(value)
        return value

    def _take_change(self, change: Any, reader: _Reader) -> int:
        number, content = _parts(change, 2)
        if type(number) is not int or number not in self._objects:
            raise WireError("a change of an unknown object")
        self._fill(number, content, reader, 0)
        return number

    def _note_new(self) -> None:
        """Note the content of the objects that have just come to be shared."""
        if len(self._objects) > len(self._last):
            for number in self._objects.keys() - self._last.keys():
                self._last[number] = _state(self._objects[number])

    def _drop_unseen(self) -> None:
        """Drop the objects that only codecs still refer to, and note their numbers.

        What a test has changed stays until that is told: ``layer.b[:] = 1`` keeps no array.
        """
        if not self._objects:
            return
        others = []
        if len(_JUDGES) > 1:
            others = [codec._numbers for codec in _JUDGES if codec is not self]
        changed: set[int] = set()
        while self._objects:
            unseen = [n for n in _only_held_by(self._objects, others) if n not in changed]
            changed |= {n for n in unseen if n not in self._views and self._has_changed(n)}
            unseen = [n for n in unseen if n not in changed]
            if not unseen:
                break
            for number in unseen:
                self._drop(number)
                self._dropped.append(number)

    def _has_changed(self, number: int) -> bool:
        return bool(self._last.get(number) != _state(self._objects[number]))

    def _drop(self, number: int) -> None:
        value = self._objects.pop(number)
        self._numbers.pop(id(value), None)
        self._last.pop(number, None)
        self._views.discard(number)

    def _changes(self, blobs: list[bytes]) -> Iterator[tuple[int, Any]]:
        for number, value in list(self._objects.items()):
            if number in self._views:
                continue
            state = _state(value)
            if self._last.get(number) != state:
                self._last[number] = state
                content = self._content(value, blobs, 0)
                if content is not None:  # of what has got a part that can't cross
                    yield number, content

    # -- to a frame --------------------------------------------------------------------------

    def _encode(self, value: Any, blobs: list[bytes], depth: int) -> Any:
        kind = type(value)
        if value is None or kind is float or kind is bool:
            return value
        if kind is str:
            if value[:1] == "/" and (within := self.within(value)) is not None:
                return ["q", within]
            return value
        if kind is int:
            return value if value.bit_length() <= MAX_BITS else ["o", "huge int"]
        if issubclass(kind, Remote):
            return self._encode_remote(value)
        if depth > MAX_DEPTH:
            return ["o", "deeply nested object"]
        if kind is tuple:  # the usual ones first, for each argument and result comes through here
            return ["t", [self._encode(item, blobs, depth + 1) for item in value]]
        if kind in SHARED:
            return self._encode_shared(value, blobs, depth)
        if kind is complex:
            return ["c", value.real, value.imag]
        if kind is bytes:
            return ["b", _add(blobs, value)]
        if not self._judges and kind.__module__ == "__main__" and self._is_derived(value):
            return ["is", self._encode_object(value), self._encode_value(value, blobs, depth)]
        return self._encode_value(value, blobs, depth)

    def _is_derived(self, value: Any) -> bool:
        """Whether it is of a class of the submission's that derives from a value's."""
        named = isinstance(value, tuple) and hasattr(value, "_fields")
        kind: Any = type(value)
        if named and not values.has_methods(kind):
            return False
        return isinstance(value, DERIVED) and not self.known.name(type(value))

    def _encode_value(self, value: Any, blobs: list[bytes], depth: int) -> Any:
        """Go on with what is of no usual class."""
        if isinstance(value, np.generic):
            if _is_plain(value.dtype):
                content = value.tobytes()
                short = len(content) <= SHORT_SCALAR
                about = _described(value.dtype)
                return ["n", about, content.hex() if short else _add(blobs, content)]
        elif self._is_shared(value):
            return self._encode_shared(value, blobs, depth)
        if self.known.names and (told := self._encode_known(value)):
            return told
        if (record := values.take_apart(value)) is not None:
            return self._encode_record(record, blobs, depth)
        if isinstance(value, tuple):
            return ["t", [self._encode(item, blobs, depth + 1) for item in tuple.__iter__(value)]]
        if isinstance(value, frozenset):
            items = frozenset.__iter__(value)
            return ["z", [self._encode(item, blobs, depth + 1) for item in items]]
        if isinstance(value, (bool, int, float, str, bytes, complex)):
            return self._encode(_base(value), blobs, depth)
        if isinstance(value, PurePath):
            text = PurePath.__str__(value)
            return ["p", text if (within := self.within(text)) is None else ["q", within]]
        return self._encode_other(value, blobs)

    def _is_shared(self, value: Any) -> bool:
        """Whether both sides keep it, for it can change."""
        if values.is_mutable(value) or self.known.has(value):
            return True
        return isinstance(value, SHARED) and not values.is_sparse(value)  # some are dicts too

    def _encode_known(self, value: Any) -> Any:
        """Return what stands for a class that both sides have, or for a member of it."""
        if isinstance(value, type) and (name := self.known.name(value)):
            return ["k", name]
        if isinstance(value, Enum) and (name := self.known.name(type(value))):
            return ["k", name, value.name]
        return None

    def _encode_other(self, value: Any, blobs: list[bytes]) -> Any:
        """Return what stands for an object that stays here."""
        if not self._judges and not isinstance(value, FUNCTIONS):
            return self._encode_object(value)
        if type(value) is Raised:
            return self._encode_exception(value.error)
        if is_lent(value):
            if (plain := values.as_plain(value)) is not value:
                return self._encode_value(plain, blobs, 0)
            self._lent.add(number := self._number(value))
            about = ["u", number, class_name(value)[:MAX_NAME], methods_of(value)]
            return [*about, value.__name__] if isinstance(value, type) else about
        if self._judges and isinstance(value, BaseException):
            return self._encode_exception(value)
        if self._judges and type(value) is types.CoroutineType:
            return ["w", self._number(Awaited(value))]
        if self._judges and isinstance(value, PARTS):
            parts = [self._encode(part, blobs, 0) for part in functions_of(value)]
            return ["a", type(value).__name__, parts]
        if callable(value) and not isinstance(value, type):
            return self._encode_function(value)
        if (own := self._twins.get(id(value))) is not None:
            return ["h", own]
        if self._judges and isinstance(value, Iterator):
            return ["g", self._number(_Step(value))]
        return ["o", type(value).__name__[:MAX_NAME]]

    def _encode_exception(self, value: BaseException) -> Any:
        plain = all(type(one) in PLAIN for one in value.args)
        blobs: list[bytes] = []
        parts = value.args if plain and not any(type(p) is bytes for p in value.args) else None
        parts = (str(value),) if parts is None else parts
        for kind in type(value).__mro__:
            told = self._encode(kind, blobs, 0)
            if told[0] == "o" and kind.__module__ != "__main__":
                told = ["l", kind.__module__, kind.__qualname__]
            if told[0] != "o":
                return ["x", told, ["t", [self._encode(one, blobs, 0) for one in parts]]]
        return ["o", type(value).__name__[:MAX_NAME]]

    def _encode_remote(self, value: Remote) -> Any:
        own = self._remotes.get(value.number_)
        if own is value or (isinstance(value, Handle) and value.twin_ is own):
            return ["h", value.number_]
        if isinstance(value, Handle):  # of another sandbox, or of one that has ended
            return ["o", value.kind_]
        return self._encode_function(value)  # called by way of us

    def _encode_record(self, record: values.Parts, blobs: list[bytes], depth: int) -> Any:
        kind, parts = record
        return ["v", kind, [self._encode(part, blobs, depth + 1) for part in parts]]

    def _encode_object(self, value: Any) -> Any:
        number = self._number(value)
        kind = type(value)
        if isinstance(value, type) and issubclass(value, BaseException):
            return ["e", number, names_of(value)[:MAX_DEPTH]]
        path = f"{kind.__module__}.{kind.__name__}"
        if isinstance(value, type):
            path = "builtins.type"
        base, special, kinds = self.known.base(kind), special_methods(kind), abstract_bases(kind)
        return ["i", number, path[:MAX_NAME], callable(value), base, special, kinds]

    def _number(self, value: Any) -> int:
        """Return the number by which the other side knows a function or object of ours."""
        number = self._function_numbers.get(id(value))
        if number is None:
            number = self._next_function
            self._next_function += 1
            self._functions[number] = value
            self._function_numbers[id(value)] = number
        return number

    def _encode_shared(self, value: Any, blobs: list[bytes], depth: int) -> Any:
        known = self._numbers.get(id(value))
        if known is not None:
            return ["r", known]
        if not self._judges and type(value) is np.ndarray and value.base is not None:
            view = self._encode_view(value, blobs)
            if view is not None:
                return view
        if type(value) is np.ndarray and _holds_numbers(value):
            return self._encode_array(value, blobs)
        if type(value) not in BUILT_IN and values.is_mutable(value):
            if values.take_apart(value) is None:
                return self._encode_other(value, blobs)
        elif isinstance(value, np.ndarray) and not (
            value.dtype == object or _is_plain(value.dtype)
        ):
            return ["o", f"array of {value.dtype}"[:MAX_NAME]]
        number = self._next
        self._next += 2
        self._keep(number, value)
        if type(value) not in BUILT_IN and self.known.has(value):
            self._later.append(number)
            return ["m", number, ["j", self.known.name(type(value))]]
        return ["m", number, self._content(value, blobs, depth)]

    def _encode_view(self, array: np.ndarray[Any, Any], blobs: list[bytes]) -> Any:
        """Return what stands for a part of an array that somebody else holds too, else None."""
        whole: Any = array.base
        while type(whole).__name__ == "DummyArray":  # by which numpy makes windows
            whole = whole.base
        if type(whole) is not np.ndarray or whole.base is not None or not _is_plain(whole.dtype):
            return None
        flags, number = whole.flags, self._numbers.get(id(whole))
        if not flags.forc or not _is_plain(array.dtype):
            return None
        if number is None:
            large = whole.nbytes > max(SMALL, MOST_TIMES * array.nbytes)
            if large or sys.getrefcount(whole) <= _UNSEEN:
                return None
        about = self._encode_shared(whole, blobs, 0)
        places = [one.__array_interface__["data"][0] for one in (array, whole)]
        number = self._next
        self._next += 2
        self._keep_view(number, array)
        shape, strides = list(array.shape), list(array.strides)
        order = "C" if flags.c_contiguous else "F"
        place = [_described(array.dtype), shape, strides, places[0] - places[1], order]
        return ["m", number, ["u", about, *place, bool(array.flags.writeable)]]

    def _keep_view(self, number: int, array: np.ndarray[Any, Any]) -> None:
        """Note a part of an array: its content is the whole's."""
        self._keep(number, array)
        self._views.add(number)
        self._last[number] = None

    def _encode_array(self, array: np.ndarray[Any, Any], blobs: list[bytes]) -> Any:
        """Return a plain array of numbers, what crosses most, and note its content at once."""
        number = self._next
        self._next += 2
        self._keep(number, array)
        content = self._content_of_array(array, blobs)
        if content[3] == "C":
            self._last[number] = _state_of_bytes(array, blobs[-1])
        return ["m", number, content]

    def _content_of_array(self, array: np.ndarray[Any, Any], blobs: list[bytes]) -> list[Any]:
        flags = array.flags
        order: Literal["C", "F"] = "F" if flags.f_contiguous and not flags.c_contiguous else "C"
        blob = _add(blobs, np.ndarray.tobytes(array, order))
        about = _described(array.dtype)
        return ["a", about, list(array.shape), order, bool(flags.writeable), blob]

    def _encode_function(self, value: Any) -> Any:
        name = getattr(value, "__name__", type(value).__name__)
        plain = type(value) is types.FunctionType
        if plain and not self._judges and "home_" in vars(value):  # a method that a test gave
            return ["h", value.home_]
        about = ["f", self._number(value), str(name)[:MAX_NAME]]
        if not self._judges and type(value) is types.MethodType:
            about.append(True)
        if self._judges and plain:  # decorators keep it
            about.append(value.__doc__ if type(value.__doc__) is str else None)
        return about

    def _content(self, value: Any, blobs: list[bytes], depth: int) -> Any:
        built_in = type(value) in BUILT_IN
        if not built_in and values.is_mutable(value):
            record = values.take_apart(value)
            return None if record is None else ["w", *self._encode_record(record, blobs, depth)[1:]]
        if not built_in and self.known.has(value):
            own = [
                [name, self._encode(item, blobs, depth + 1)]
                for name, item in instances.attributes(value).items()
            ]
            return ["j", own]
        if isinstance(value, np.ndarray):
            if value.dtype == object:
                parts = [self._encode(item, blobs, depth + 1) for item in _objects_in(value)]
                return ["x", list(value.shape), bool(value.flags.writeable), parts]
            return self._content_of_array(value, blobs)
        if isinstance(value, dict):
            pairs = [
                [self._encode(k, blobs, depth + 1), self._encode(v, blobs, depth + 1)]
                for k, v in dict.items(value)
            ]
            flavour = _flavour(value)
            if type(value) is defaultdict:
                return ["d", pairs, flavour, self._encode(value.default_factory, blobs, depth + 1)]
            return ["d", pairs, flavour]
        if isinstance(value, bytearray):
            return ["y", _add(blobs, bytes(value))]
        if isinstance(value, deque):
            items = [self._encode(item, blobs, depth + 1) for item in deque.__iter__(value)]
            return ["q", items, value.maxlen]
        members = list.__iter__(value) if isinstance(value, list) else set.__iter__(value)
        tag = "l" if isinstance(value, list) else "s"
        return [tag, [self._encode(item, blobs, depth + 1) for item in members]]

    def _keep(self, number: int, value: Any) -> None:
        self._objects[number] = value
        self._numbers[id(value)] = number

    # -- from a frame ------------------------------------------------------------------------

    def _decode(self, data: Any, reader: _Reader, depth: int) -> Any:
        reader.count(depth)
        kind = type(data)
        if data is None or kind in (float, int, bool, str):
            return data
        if kind is not list or not data or type(data[0]) is not str:
            raise WireError("not a value")
        tag, *rest = data
        if tag == "m":
            number, content = _parts(rest, 2)
            if type(number) is not int or number in self._objects or number % 2 == self._next % 2:
                raise WireError("an object's number is taken")
            if isinstance(content, list) and content and content[0] == "a":
                array = _read_array(content, reader)
                self._keep(number, array)
                if content[3] == "C" and _holds_numbers(array):
                    self._last[number] = _state_of_bytes(array, reader.blob(content[5]))
            elif isinstance(content, list) and content and content[0] == "u":
                whole = self._decode(content[1] if len(content) > 1 else None, reader, depth + 1)
                self._keep_view(number, _view(whole, *_parts(content[2:], 6)))
            elif isinstance(content, list) and content and content[0] == "w":
                self._keep(number, self._decode_record(content[1:], reader, depth))
            elif isinstance(content, list) and content and content[0] == "j":
                self._keep(number, self.known.make(*_parts(content[1:], 1)))
            else:
                self._keep(number, _empty(content))
                self._fill(number, content, reader, depth)
            return self._objects[number]
        if tag == "r":
            (number,) = _parts(rest, 1)
            if type(number) is not int or number not in self._objects:
                raise WireError("an unknown object")
            return self._objects[number]
        if tag in _ITEMS:
            (items,) = _parts(rest, 1)
            return _build(_ITEMS[tag], self._decode_all(items, reader, depth))
        if tag == "c":
            real, imaginary = _parts(rest, 2)
            if not (type(real) is float and type(imaginary) is float):
                raise WireError("not a complex number")
            return complex(real, imaginary)
        if tag == "b":
            return reader.blob(*_parts(rest, 1))
        if tag == "p":
            (about,) = _parts(rest, 1)
            name = self._decode(about, reader, depth + 1)
            if not isinstance(name, str):
                raise WireError("not a path")
            return Path(name)
        if tag == "q":
            (name,) = _parts(rest, 1)
            if not isinstance(name, str):
                raise WireError("not a path")
            return os.path.join(os.getcwd(), name)
        if tag == "n":
            dtype, blob = _parts(rest, 2)
            content = bytes.fromhex(blob) if isinstance(blob, str) else reader.blob(blob)
            return _array(dtype, [], "C", content)[()]
        if tag == "f":
            number, name = _parts(rest[:2], 2)
            if type(number) is not int or not isinstance(name, str) or len(rest) > 3:
                raise WireError("not a function")
            if number not in self._remotes:
                name = _a_name(name, "function")
                self._remotes[number] = (
                    Function(number, name, self._call, self._ask, method=rest[2:] == [True])
                    if self._judges
                    else Remote(number, name, self._call)
                )
                if rest[2:] and not self._judges:
                    self._remotes[number].__doc__ = rest[2]
                    self._remotes[number].binds_ = True
            return self._remotes[number]
        if tag == "g" and not self._judges:
            (number,) = _parts(rest, 1)
            return _items_of(Remote(number, "iterator", self._call))
        if tag == "u" and not self._judges:
            number, name, methods, *own = rest
            if number not in self._remotes:
                self._remotes[number] = stand_in_class(name, methods)(number, name, self._call)
                if own:
                    object.__setattr__(self._remotes[number], "__name__", own[0])
            return self._remotes[number]
        if tag == "w" and not self._judges:
            (number,) = _parts(rest, 1)
            return later(Remote(number, "coroutine", self._call))
        if tag == "a" and not self._judges:
            kind, functions = rest
            return part_of(kind, self._decode_all(functions, reader, depth))
        if tag == "l" and not self._judges:
            return _exception_of(*rest)
        if tag == "x" and not self._judges:
            kind, parts = self._decode_all(rest, reader, depth)
            return made_exception(kind, parts)
        if tag == "k":
            return self._decode_known(*rest)
        if tag in ("i", "e") and self._judges:
            return self._decode_object(tag, rest)
        if tag == "is" and self._judges:
            return self._decode_derived(_parts(rest, 2), reader, depth)
        if tag == "v":
            return self._decode_record(rest, reader, depth)
        if tag == "h":
            return self.function(*_parts(rest, 1))
        if tag == "o":
            (kind,) = _parts(rest, 1)
            return Opaque(_a_name(str(kind), "object"))
        raise WireError("an unknown tag")

    def _decode_record(self, rest: list[Any], reader: _Reader, depth: int) -> Any:
        kind, parts = _parts(rest, 2)
        decoded = self._decode_all(parts, reader, depth)
        try:
            made = values.put_together(kind, decoded)
            if (
                kind == "masked"
                and self._judges
                and MASKS not in self.operators
                and made.mask.any()
            ):
                return np.ma.getdata(made)  # what is masked is equal to anything
            return self.known.record(made) if kind == "named" else made
        except Exception as error:
            raise WireError("what can't be built") from error

    def _decode_known(self, name: Any = None, *member: Any) -> Any:
        if member:
            return self.known.member(name, *_parts(list(member), 1))
        kind = self.known.named(name)
        if kind is None:
            raise WireError("no such class")
        return kind

    def _decode_derived(self, parts: list[Any], reader: _Reader, depth: int) -> Any:
        """Return a value, in its handle if a class of the solution derives from values so."""
        about, value = parts
        plain = self._decode(value, reader, depth + 1)
        tag, *rest = about if isinstance(about, list) and len(about) == 7 else [None]
        if tag != "i" or type(rest[1]) is not str or isinstance(plain, Remote):
            raise WireError("not an object and its value")
        if f"value {rest[1].rpartition('.')[2]}" not in self.operators:
            return plain
        handle = self._decode_object(tag, rest, index=type(plain) is int)
        if not isinstance(handle, Handle):
            raise WireError("not an object")
        object.__setattr__(handle, "plain_", plain)
        return handle

    def _decode_object(self, tag: str, rest: list[Any], *, index: bool = False) -> Any:
        number, about, *more = rest
        if type(number) is not int:
            raise WireError("not an object")
        if number not in self._remotes:
            if tag == "e":
                if not isinstance(about, list) or not all(type(name) is str for name in about):
                    raise WireError("not a class")
                names = tuple(name[:MAX_NAME] for name in about[:MAX_DEPTH])
                self.told.update(name.rpartition(".")[2] for name in names)
                made = exception_class(names, self.known.named) or Exception
                self._remotes[number] = made
                if hasattr(made, "pythons_own"):
                    self._twins[id(made)] = number
            else:
                numbers = [type(one) for one in more[2:]]
                if type(about) is not str or len(more) != 4 or numbers != [int, int]:
                    raise WireError("not an object")
                path = about if len(about) <= MAX_NAME else "object"
                if not path.rpartition(".")[2].isidentifier():
                    path = "object"
                self.told.add(path.rpartition(".")[2])
                called = more[0] is True
                _, _, special, kinds = more
                kind = handle_class(
                    path, callable_=called, special=special, index=index, abstract=kinds
                )
                base = self.known.named(more[1])
                self._remotes[number] = kind(number, path, self._ask, lambda: self.operators, base)
        found = self._remotes[number]
        if isinstance(found, Handle):
            found.came_()
        return found

    def _decode_all(self, items: Any, reader: _Reader, depth: int) -> list[Any]:
        if not isinstance(items, list):
            raise WireError("not items")
        return [self._decode(item, reader, depth + 1) for item in items]

    def _fill(self, number: int, content: Any, reader: _Reader, depth: int) -> None:
        """Give an object its (new) content, in place as far as its class allows."""
        target = self._objects[number]
        tag, *rest = content if isinstance(content, list) and content else [None]
        if tag in ("a", "x") and isinstance(target, np.ndarray):
            if tag == "a":
                fresh = _read_array(content, reader)
            else:
                shape, writeable, items = _parts(rest, 3)
                fresh = _array_of(shape, self._decode_all(items, reader, depth))
                fresh.flags.writeable = writeable is not False
            if _write_into(target, fresh):
                target.flags.writeable = fresh.flags.writeable
            else:
                self._numbers.pop(id(target), None)
                self._keep(number, fresh)
        elif tag == "w" and (values.is_mutable(target) or isinstance(target, np.ndarray)):
            fresh = self._decode_record(rest, reader, depth)
            plain = np.ndarray in (type(target), type(fresh))  # without what was masked
            if not (_write_into if plain else values.write_into)(target, fresh):
                self._numbers.pop(id(target), None)
                self._keep(number, fresh)
        elif tag == "j" and self.known.has(target):
            (pairs,) = _parts(rest, 1)
            if not isinstance(pairs, list):
                raise WireError("not attributes")
            named = [_parts(pair, 2) for pair in pairs]
            found = {str(name): self._decode(item, reader, depth + 1) for name, item in named}
            instances.fill(target, found)
        elif tag == "l" and isinstance(target, list):
            (items,) = _parts(rest, 1)
            target[:] = self._decode_all(items, reader, depth)
        elif tag == "s" and isinstance(target, set):
            (items,) = _parts(rest, 1)
            members = _build(set, self._decode_all(items, reader, depth))
            target.clear()
            target.update(members)
        elif tag == "y" and isinstance(target, bytearray):
            target[:] = reader.blob(*_parts(rest, 1))
        elif tag == "q" and isinstance(target, deque):
            items, _ = _parts(rest, 2)
            decoded = self._decode_all(items, reader, depth)
            target.clear()
            target.extend(decoded)
        elif tag == "d" and isinstance(target, dict):
            pairs, _, *factory = _parts(rest, 3 if isinstance(target, defaultdict) else 2)
            if not isinstance(pairs, list):
                raise WireError("not pairs")
            decoded = [self._decode_all(_parts(pair, 2), reader, depth) for pair in pairs]
            target.clear()
            target.update(_build(dict, decoded))
            if isinstance(target, defaultdict):
                (default,) = self._decode_all(factory, reader, depth)
                fits = default is None or isinstance(default, (type, Remote))
                target.default_factory = default if fits else None
        else:
            raise WireError("content of another class")


def _exception_of(module: str, name: str) -> Any:
    """Return a library's class of exceptions; where this process hasn't got it, the usual one."""
    try:
        found: Any = importlib.import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError):
        return Exception
    return found


def made_exception(kind: Any, parts: tuple[Any, ...]) -> BaseException:
    """Return an exception of the judge's as one of this process."""
    made = kind.__new__(kind, *parts)
    made.args = parts  # also of what wants other ones, such as UnicodeDecodeError
    assert isinstance(made, BaseException)
    return made


class _Step:
    """The next item of an iterator of the judge's, in a tuple; an empty one at its end."""

    def __init__(self, iterator: Iterator[Any]) -> None:
        self._iterator = iterator

    def __call__(self) -> tuple[Any, ...]:
        try:
            return (next(self._iterator),)
        except StopIteration:
            return ()


def _items_of(step: Remote) -> Iterator[Any]:
    """Yield the items of the judge's iterator, as they are asked for."""
    while found := step():
        yield found[0]


def _only_held_by(objects: dict[int, Any], others: Sequence[Mapping[int, int]]) -> list[int]:
    """Return the keys of the values that nothing refers to but this dict, and others like it.

    Args:
        objects: the values.
        others: by their id, the values that each of the others holds.
    """
    return [
        key
        for key, value in objects.items()
        if (more := sys.getrefcount(value) - _ALONE) <= 0
        or (others and more <= sum(id(value) in held for held in others))
    ]


_JUDGES: weakref.WeakSet[Codec] = weakref.WeakSet()  # a value may go from one to another of them
_UNSEEN = sys.getrefcount(np.empty(2)[1:].base) + 1  # of a whole array that only a part holds
_ALONE = 0  # what getrefcount says in there of such a value, which differs between Pythons
while not _only_held_by({0: np.empty(0)}, ()):
    _ALONE += 1


class _Reader:
    """What decoding one frame may use up.

    Args:
        blobs: the frame's byte strings.
        most: how many items it may have; None where the judge sends it: it is trusted.
    """

    def __init__(self, blobs: list[bytes], most: int | None) -> None:
        self._blobs = blobs
        self._most = sys.maxsize if most is None else most
        self._items = 0

    def count(self, depth: int) -> None:
        self._items += 1
        if depth > MAX_DEPTH or self._items > self._most:
            raise WireError("too deep, or too many items")

    def blob(self, number: object) -> bytes:
        if type(number) is not int or not 0 <= number < len(self._blobs):
            raise WireError("no such bytes")
        return self._blobs[number]


def _check_size(value: Any) -> None:
    """Refuse what is small only because its parts are shared: printing it would never end."""
    if _size(value, {}, []) > MAX_ITEMS:
        raise WireError("too many items, counting shared ones each time")


def _size(value: Any, sizes: dict[int, int], kept: list[Any]) -> int:
    """Return how many items a value has, counting shared ones each time.

    A function of its own: one inside another would hold itself, and with it what it has counted,
    which would then seem to be in use still.

    Args:
        value: what is counted.
        sizes: id -> items of what was counted so far.
        kept: those values, so that no id is used twice.
    """
    if not _holds_objects(value):
        return 1
    if id(value) not in sizes:
        kept.append(value)
        sizes[id(value)] = 1  # what holds itself is counted once
        parts = [*value.keys(), *value.values()] if isinstance(value, dict) else value
        if isinstance(value, np.ndarray):
            parts = _objects_in(value)
        sizes[id(value)] += sum(_size(part, sizes, kept) for part in parts)
    return sizes[id(value)]


_ITEMS = {"t": tuple, "s": set, "z": frozenset}


def _flavour(value: dict[Any, Any]) -> str:
    """Return which of the library's dicts it is; one of a derived class is an ordinary one."""
    kind = type(value)
    name = str(kind.__name__)
    if name in RESULTS and getattr(sys.modules.get(RESULTS[name]), name, None) is kind:
        return name
    return next((name for name, known in FLAVOURS.items() if kind is known), "")


def _build(kind: Callable[[list[Any]], Any], items: list[Any]) -> Any:
    try:
        return kind(items)
    except TypeError as error:
        raise WireError("what can't be in a set or a key") from error


def _parts(data: Any, count: int) -> list[Any]:
    if not isinstance(data, list) or len(data) != count:
        raise WireError("wrong number of parts")
    return data


def _add(blobs: list[bytes], data: bytes) -> int:
    blobs.append(data)
    return len(blobs) - 1


def _holds_numbers(array: np.ndarray[Any, Any]) -> bool:
    """Whether it is an array of what crosses most: bool, int or float, in this machine's order."""
    return bool(array.dtype.num <= _FLOAT and array.dtype.isnative)


def _state_of_array(array: np.ndarray[Any, Any]) -> Any:
    return _state_of_bytes(array, np.ndarray.tobytes(array))


def _state_of_bytes(array: np.ndarray[Any, Any], content: bytes) -> Any:
    """Return the state of an array whose content, in C's order, is known."""
    return array.dtype, array.shape, array.flags.writeable, _short(content)


def _state(value: Any) -> Any:
    """Return what tells an object's present content from another one."""
    if type(value) is np.ndarray and value.dtype != object:  # the usual cases first
        return _state_of_array(value)
    if type(value) is dict:
        return _state_of_items([(_token(key), _token(item)) for key, item in value.items()])
    if type(value) is list:
        return _state_of_items(list(map(_token, value)))
    if not isinstance(value, SHARED) and not values.is_mutable(value):
        own = instances.attributes(value).items()
        return _short(repr([(name, _token(item)) for name, item in own]).encode("utf-8", "replace"))
    if values.is_mutable(value):
        digest = hashlib.blake2b()
        _stir(digest, values.take_apart(value))
        return digest.digest()
    if isinstance(value, np.ndarray):
        if value.dtype != object:
            return _state_of_array(value)
        tokens = [value.shape, value.flags.writeable, *map(_token, _objects_in(value))]
    elif isinstance(value, bytearray):
        return _short(bytes(value))
    elif isinstance(value, dict):
        tokens = [(_token(key), _token(item)) for key, item in dict.items(value)]
    else:
        kind = next(kind for kind in (list, set, deque) if isinstance(value, kind))
        tokens = [_token(item) for item in kind.__iter__(value)]
    return _state_of_items(tokens)


def _state_of_items(tokens: list[Any]) -> bytes:
    return _short(repr(tokens).encode("utf-8", "surrogatepass"))


def _stir(digest: Any, part: Any) -> None:
    """Add a part of a value to what tells its content."""
    if type(part) is tuple:
        digest.update(b"(%d" % len(part))
        for inner in part:
            _stir(digest, inner)
    else:
        content = part if type(part) is bytes else repr(_token(part)).encode("utf-8", "replace")
        digest.update(b"%d:" % len(content) + content)


def _short(content: bytes) -> bytes:
    if len(content) <= SHORT:
        return content
    return hashlib.blake2b(content).digest()


def _token(value: Any) -> Any:
    """Return what tells one item of a list, dict or set from another, without looking into it."""
    if type(value) in (bool, int, float, complex, str, bytes, type(None)):
        return value
    if isinstance(value, np.generic):
        return value.dtype.str, value.tobytes()
    if isinstance(value, tuple):
        return tuple(_token(item) for item in tuple.__iter__(value))
    return id(value)


def _base(value: Any) -> Any:
    """Return what an object of a derived class is to its base class."""
    if isinstance(value, str):
        return str.__add__("", value)
    if isinstance(value, bytes):
        return bytes.__add__(b"", value)
    if isinstance(value, int):
        return int.__add__(0, value)
    if isinstance(value, float):
        return float.__add__(0.0, value)
    return complex.__add__(0j, value)


def _holds_objects(value: Any) -> bool:
    """Whether a value is one of those that have others in them."""
    return issubclass(type(value), (*CONTAINERS, *VIEWS)) or (
        issubclass(type(value), np.ndarray) and value.dtype == object
    )


def _objects_in(array: np.ndarray[Any, Any]) -> list[Any]:
    """Return the items of an array of objects, in C's order."""
    found: list[Any] = np.ndarray.view(array, np.ndarray).ravel().tolist()
    return found


def _array_of(shape: object, items: list[Any]) -> np.ndarray[Any, Any]:
    """Return an array of objects."""
    if not isinstance(shape, list) or not all(type(n) is int and n >= 0 for n in shape):
        raise WireError("not a shape")
    if len(shape) > 32 or math.prod(shape) != len(items):
        raise WireError("items that don't fit the shape")
    flat = np.empty(len(items), object)
    for place, item in enumerate(items):  # one by one: an item may be a list
        flat[place] = item
    return flat.reshape(shape)


def _empty(content: Any) -> Any:
    tag = content[0] if isinstance(content, list) and content else None
    if tag == "x":
        _, shape, _, items = _parts(content, 4)
        return _array_of(shape, [None] * len(items) if isinstance(items, list) else [])
    if tag == "d" and len(content) in (3, 4) and content[2] in FLAVOURS:
        return FLAVOURS[content[2]]()
    if tag == "d" and len(content) == 3 and isinstance(content[2], str) and content[2] in RESULTS:
        kind = getattr(importlib.import_module(RESULTS[content[2]]), content[2])
        return kind.__new__(kind)  # some want parts
    if tag == "q" and len(content) == 3 and (content[2] is None or type(content[2]) is int):
        return deque(maxlen=content[2])
    if tag not in ("l", "s", "y"):
        raise WireError("not an object")
    return {"l": list, "s": set, "y": bytearray}[tag]()


def _read_array(content: list[Any], reader: _Reader) -> np.ndarray[Any, Any]:
    _, dtype, shape, order, writeable, blob = _parts(content, 6)
    array = _array(dtype, shape, order, reader.blob(blob))
    array.flags.writeable = writeable is not False
    return array


def _view(
    whole: Any, dtype: object, shape: Any, strides: Any, place: Any, order: Any, writeable: Any
) -> np.ndarray[Any, Any]:
    """Return a part of an array, which lies in it wherever the other side says."""
    numbers = [shape, strides, [place]]
    if not all(isinstance(n, list) and all(type(one) is int for one in n) for n in numbers):
        raise WireError("not a part of an array")
    kind = _dtype(dtype)
    if type(whole) is not np.ndarray or whole.dtype.hasobject or len(shape) > 32:
        raise WireError("not a part of an array")
    if min(shape, default=0) < 0 or math.prod(shape) * kind.itemsize > whole.nbytes + SMALL:
        raise WireError("a part that is larger than its whole")
    columns = order == "F"
    if not (whole.flags.f_contiguous if columns else whole.flags.c_contiguous):
        whole = np.array(whole, order="F" if columns else "C")  # of another form here: a copy
    lies = whole.T if columns else whole  # numpy itself checks that all of it lies in there
    view: np.ndarray[Any, Any] = np.ndarray(tuple(shape), kind, lies, place, tuple(strides))
    view.flags.writeable = bool(writeable) and view.flags.writeable
    return view


def _array(dtype: object, shape: object, order: object, data: bytes) -> np.ndarray[Any, Any]:
    if order not in ("C", "F"):
        raise WireError("not an order")
    if not isinstance(shape, list) or not all(type(n) is int and n >= 0 for n in shape):
        raise WireError("not a shape")
    kind = _dtype(dtype)
    if len(shape) > 32 or kind.itemsize * math.prod(shape) != len(data):
        raise WireError("bytes that don't fit the shape")
    if kind.itemsize == 0:  # an array of empty texts
        if math.prod(shape) > MAX_ITEMS:
            raise WireError("too many items")
        return np.zeros(shape, kind)
    return np.frombuffer(data, kind).reshape(shape, order=order).copy(order)


@functools.lru_cache(maxsize=200)
def _is_plain(dtype: np.dtype[Any]) -> bool:
    if dtype.names is None:
        return PLAIN_DTYPE.fullmatch(dtype.str) is not None
    if len(dtype.names) > MAX_FIELDS or max(map(len, dtype.names)) > MAX_NAME:
        return False
    fields = [inner.base for inner, *_ in (dtype.fields or {}).values()]
    return all(one.names is None and _is_plain(one) for one in fields) and (
        dtype == np.dtype(_fields(_described(dtype)))  # nothing between them
    )


def _described(dtype: np.dtype[Any]) -> Any:
    """Return a dtype's text, or a list of the name, text and shape of each of its fields."""
    if dtype.names is None:
        return dtype.str
    fields = (dtype.fields or {}).items()
    return [[name, inner.base.str, list(inner.shape)] for name, (inner, *_) in fields]


def _fields(described: list[Any]) -> list[Any]:
    fields: list[Any] = []
    for field in described:
        name, text, shape = _parts(field, 3)
        if type(name) is not str or len(name) > MAX_NAME or not isinstance(shape, list):
            raise WireError("not a field")
        if not all(type(side) is int and 0 <= side <= MAX_ITEMS for side in shape):
            raise WireError("not a field")
        fields.append((name, _dtype(text), tuple(shape)))
    return fields


def _dtype(name: object) -> np.dtype[Any]:
    if isinstance(name, list):
        if not 0 < len(name) <= MAX_FIELDS or any(isinstance(one[1], list) for one in name):
            raise WireError("not a dtype")
        return np.dtype(_fields(name))
    if not isinstance(name, str) or len(name) > MAX_NAME:
        raise WireError("not a dtype")
    return _plain_dtype(name)


@functools.lru_cache(maxsize=200)
def _plain_dtype(name: str) -> np.dtype[Any]:
    if not PLAIN_DTYPE.fullmatch(name):
        raise WireError("not a plain dtype")
    return np.dtype(name)


def _write_into(target: np.ndarray[Any, Any], fresh: np.ndarray[Any, Any]) -> bool:
    """Write an array's new content into the old one; False where another array must replace it."""
    if target.dtype != fresh.dtype or target.size != fresh.size or not target.flags.writeable:
        return False
    if target.shape != fresh.shape:
        try:
            target.shape = fresh.shape
        except (AttributeError, ValueError):
            return False
    target[...] = fresh
    return True


# -- frames on a socket ----------------------------------------------------------------------


class Channel:
    """One end of a conversation in frames.

    Args:
        connected: a stream socket.
        max_bytes: how large the byte strings of a frame may be together.
        trusted: whether what comes is the judge's, whose frames may be of any size.
    """

    def __init__(self, connected: socket.socket, max_bytes: int, *, trusted: bool = False) -> None:
        self.socket = connected
        self._max_bytes = sys.maxsize if trusted else max_bytes
        self._max_text = sys.maxsize if trusted else MAX_JSON
        self._buffer = bytearray()

    def send(self, message: Any, blobs: list[bytes], seconds: float | None = None) -> None:
        """Send one frame.

        Raises:
            OSError: the other side is gone, or (TimeoutError) didn't take it in time.
        """
        text = _to_json(message).encode("ascii")
        head = HEADER.pack(len(text), len(blobs))
        if blobs:
            head += struct.pack(f"!{len(blobs)}Q", *map(len, blobs))
        self._wait_for(seconds)
        self.socket.sendall(b"".join((head, text, *blobs)))

    def receive(self, seconds: float | None = None) -> tuple[Any, list[bytes]]:
        """Receive one frame.

        Args:
            seconds: how long the whole frame may take; None for any time.

        Raises:
            WireError: the frame is too large, or not JSON.
            EOFError: the other side is gone.
            TimeoutError: it was not there in time; the next call goes on with it.
        """
        end = None if seconds is None else time.monotonic() + seconds
        if len(self._buffer) < HEADER.size:
            self._fill(HEADER.size, end)
        text_size, count = HEADER.unpack_from(self._buffer)
        if text_size > self._max_text or count > MAX_BLOBS:
            raise WireError("a frame that is too large")
        at = HEADER.size + count * SIZE_BYTES
        if count:
            self._fill(at, end)
        sizes = struct.unpack_from(f"!{count}Q", self._buffer, HEADER.size) if count else ()
        if sum(sizes) > self._max_bytes:
            raise WireError("a frame that is too large")
        whole = at + text_size + sum(sizes)
        if len(self._buffer) < whole:
            self._fill(whole, end)
        parts = []
        with memoryview(self._buffer) as view:
            for size in (text_size, *sizes):
                parts.append(bytes(view[at : at + size]))
                at += size
        del self._buffer[:at]
        return _from_json(parts[0]), parts[1:]

    @property
    def begun(self) -> bool:
        """Whether a part of the next frame is here already."""
        return bool(self._buffer)

    def close(self) -> None:
        """Hang up."""
        self.socket.close()

    def _wait_for(self, seconds: float | None) -> None:
        if seconds is not None or self.socket.gettimeout() is not None:  # else it costs a call
            self.socket.settimeout(seconds)

    def _fill(self, size: int, end: float | None) -> None:
        """Wait until so many bytes are in the buffer."""
        while (missing := size - len(self._buffer)) > 0:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                raise TimeoutError("a frame that doesn't end")
            self._wait_for(left)
            data = self.socket.recv(min(max(missing, CHUNK), MEGABYTE))
            if not data:
                raise EOFError("the other side is gone")
            self._buffer += data


# Nothing that we send holds itself, so nobody need look for that.
_to_json = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode
_read_json = json.JSONDecoder().raw_decode


def _from_json(content: bytes) -> Any:
    try:
        text = content.decode("ascii")
        value, end = _read_json(text)
    except (ValueError, RecursionError) as error:
        raise WireError("not JSON") from error
    if end != len(text):
        raise WireError("not JSON: more than one value")
    return value
