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
p       path of a file
m       an object that can change (list, dict, set, array), seen for the first time: its
        number, its content
r       an object that can change, seen before: its number
f       a function of the sender's: its number, its name
h       a function of the receiver's, come home: its number
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
import json
import math
import re
import socket
import struct
import sys
import time
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any, Literal

import numpy as np

HEADER = struct.Struct("!II")
SIZE_BYTES = 8  # of each byte string, before the text
MEGABYTE = 2**20
NAME = re.compile(r"<?[^\W\d][\w. ]*>?")  # of a class or function, as Python gives it
PLAIN_DTYPE = re.compile(r"[<|][bBiufcSU?]\d*")
MAX_DEPTH = 40
MAX_ITEMS = 1_000_000
MAX_BLOBS = 10_000
MAX_JSON = 8 * MEGABYTE
MAX_NAME = 200
MAX_BITS = 13_000  # of an int: some 3,900 digits, which JSON still reads
CHUNK = 2**16
CONTAINERS = (list, tuple, set, frozenset, dict)
SHORT_SCALAR = 64  # bytes of a numpy scalar that stand in the text: a list may hold many thousand
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
        raise TypeError(f"a {self._kind}, which can't be compared or calculated with")

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __bool__ = __len__ = __iter__ = __getitem__ = __contains__ = __float__ = __int__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _refuse
    __rtruediv__ = __matmul__ = __rmatmul__ = __neg__ = __abs__ = __index__ = _refuse
    __array__ = _refuse
    __hash__ = object.__hash__


class Remote:
    """A function that lives on the other side.

    Attributes:
        number: by which the other side knows it.
        known_as: the global name that it was asked for by, which a lambda's own doesn't tell.
    """

    def __init__(self, number: int, name: str, call: Callable[..., Any]) -> None:
        self.number = number
        self.known_as = name
        self.__name__ = self.__qualname__ = name
        self._call = call

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call it there."""
        return self._call(self, arguments, named)

    def __repr__(self) -> str:
        return f"<function {self.__name__}>"


def _a_name(given: str, otherwise: str) -> str:
    """Return the name that the other side gives something, if it is one: texts show it."""
    return given if len(given) <= MAX_NAME and NAME.fullmatch(given) else otherwise


class Codec:
    """Values to frames and back, for one side of one conversation.

    Args:
        first: 0 for the judge, 1 for the sandbox, so that their numbers differ.
        call: what a function of the other side does when it is called.
    """

    def __init__(self, first: int, call: Callable[..., Any]) -> None:
        self._call = call
        self._judges = first == 0
        self._next = first
        self._objects: dict[int, Any] = {}
        self._numbers: dict[int, int] = {}
        self._last: dict[int, Any] = {}
        self._functions: dict[int, Any] = {}
        self._next_function = 0
        self._function_numbers: dict[int, int] = {}
        self._remotes: dict[int, Remote] = {}
        if self._judges:
            _JUDGES.add(self)

    def forget(self) -> None:
        """Drop the objects that both sides share, and the judge's functions."""
        self._objects.clear()
        self._numbers.clear()
        self._last.clear()
        if self._judges:
            self._functions.clear()
            self._function_numbers.clear()

    def function(self, number: object) -> Any:
        """Return this side's function of that number."""
        if type(number) is not int or number not in self._functions:
            raise WireError("no function of that number")
        return self._functions[number]

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
        return self.function(number), arguments, named

    def dump(self, value: Any) -> tuple[list[Any], list[bytes]]:
        """Return (value, changes and what is dropped; byte strings) to send."""
        blobs: list[bytes] = []
        dropped = self._drop_unseen() if self._judges else []
        changes = [[n, content] for n, content in self._changes(blobs)]
        encoded = self._encode(value, blobs, 0)
        self._note_new()
        return [encoded, changes, dropped], blobs

    def load(self, message: Any, blobs: list[bytes]) -> Any:
        """Return the value of a frame, after carrying out the changes that it brings.

        Raises:
            WireError: the frame is not of the form that ``dump`` gives.
        """
        try:
            return self._load(message, blobs)
        except (TypeError, ValueError, OverflowError, MemoryError, RecursionError) as error:
            raise WireError(f"what can't be built: {error}") from error

    def _load(self, message: Any, blobs: list[bytes]) -> Any:
        if not isinstance(message, list) or len(message) != 3 or not isinstance(message[1], list):
            raise WireError("not a value and its changes")
        if self._judges and message[2] != []:
            raise WireError("only the judge drops objects")
        for number in message[2]:
            self._drop(number)
        reader = _Reader(blobs)
        touched = []
        for change in message[1]:
            number, content = _parts(change, 2)
            if type(number) is not int or number not in self._objects:
                raise WireError("a change of an unknown object")
            touched.append(number)
            self._fill(number, content, reader, 0)
        value = self._decode(message[0], reader, 0)
        for number in touched:
            self._last[number] = _state(self._objects[number])
        self._note_new()
        if self._judges and _holds_objects(value):
            _check_size(value)
        return value

    def _note_new(self) -> None:
        """Note the content of the objects that have just come to be shared."""
        if len(self._objects) > len(self._last):
            for number in self._objects.keys() - self._last.keys():
                self._last[number] = _state(self._objects[number])

    def _drop_unseen(self) -> list[int]:
        """Drop the objects that only codecs still refer to; return their numbers."""
        dropped: list[int] = []
        others = [codec._numbers for codec in _JUDGES if codec is not self]
        while self._objects and (unseen := _only_held_by(self._objects, others)):
            for number in unseen:
                self._drop(number)
            dropped += unseen
        return dropped

    def _drop(self, number: int) -> None:
        value = self._objects.pop(number)
        self._numbers.pop(id(value), None)
        self._last.pop(number, None)

    def _changes(self, blobs: list[bytes]) -> Iterator[tuple[int, Any]]:
        for number, value in list(self._objects.items()):
            state = _state(value)
            if self._last.get(number) != state:
                self._last[number] = state
                yield number, self._content(value, blobs, 0)

    # -- to a frame --------------------------------------------------------------------------

    def _encode(self, value: Any, blobs: list[bytes], depth: int) -> Any:
        kind = type(value)
        if value is None or kind in (float, bool, str):
            return value
        if kind is int:
            return value if value.bit_length() <= MAX_BITS else ["o", "huge int"]
        if depth > MAX_DEPTH:
            return ["o", "deeply nested object"]
        if kind is complex:
            return ["c", value.real, value.imag]
        if kind is bytes:
            return ["b", _add(blobs, value)]
        if isinstance(value, np.generic):
            if _is_plain(value.dtype):
                content = value.tobytes()
                short = len(content) <= SHORT_SCALAR
                return ["n", value.dtype.str, content.hex() if short else _add(blobs, content)]
        elif isinstance(value, (list, dict, set, np.ndarray)):
            return self._encode_shared(value, blobs, depth)
        elif isinstance(value, tuple):
            return ["t", [self._encode(item, blobs, depth + 1) for item in tuple.__iter__(value)]]
        elif isinstance(value, frozenset):
            items = frozenset.__iter__(value)
            return ["z", [self._encode(item, blobs, depth + 1) for item in items]]
        elif isinstance(value, (bool, int, float, str, bytes, complex)):
            return self._encode(_base(value), blobs, depth)
        elif isinstance(value, Remote) and self._remotes.get(value.number) is value:
            return ["h", value.number]  # any other is of another sandbox: called by way of us
        elif isinstance(value, PurePath):
            return ["p", PurePath.__str__(value)]
        elif callable(value) and not isinstance(value, type):
            return self._encode_function(value)
        return ["o", kind.__name__[:MAX_NAME]]

    def _encode_shared(self, value: Any, blobs: list[bytes], depth: int) -> Any:
        if isinstance(value, np.ndarray) and not (value.dtype == object or _is_plain(value.dtype)):
            return ["o", f"array of {value.dtype}"[:MAX_NAME]]
        known = self._numbers.get(id(value))
        if known is not None:
            return ["r", known]
        number = self._next
        self._next += 2
        self._keep(number, value)
        return ["m", number, self._content(value, blobs, depth)]

    def _encode_function(self, value: Any) -> Any:
        number = self._function_numbers.get(id(value))
        if number is None:
            number = self._next_function
            self._next_function += 1
            self._functions[number] = value
            self._function_numbers[id(value)] = number
        name = getattr(value, "__name__", type(value).__name__)
        return ["f", number, str(name)[:MAX_NAME]]

    def _content(self, value: Any, blobs: list[bytes], depth: int) -> Any:
        if isinstance(value, np.ndarray):
            flags = value.flags
            order: Literal["C", "F"] = "F" if flags.f_contiguous and not flags.c_contiguous else "C"
            shape, writeable = [int(n) for n in value.shape], bool(flags.writeable)
            if value.dtype == object:
                parts = [self._encode(item, blobs, depth + 1) for item in _objects_in(value)]
                return ["x", shape, writeable, parts]
            blob = _add(blobs, np.ndarray.tobytes(value, order))
            return ["a", value.dtype.str, shape, order, writeable, blob]
        if isinstance(value, dict):
            pairs = [
                [self._encode(k, blobs, depth + 1), self._encode(v, blobs, depth + 1)]
                for k, v in dict.items(value)
            ]
            return ["d", pairs]
        items = list.__iter__(value) if isinstance(value, list) else set.__iter__(value)
        tag = "l" if isinstance(value, list) else "s"
        return [tag, [self._encode(item, blobs, depth + 1) for item in items]]

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
                self._keep(number, _read_array(content, reader))
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
            (name,) = _parts(rest, 1)
            if not isinstance(name, str):
                raise WireError("not a path")
            return Path(name)
        if tag == "n":
            dtype, blob = _parts(rest, 2)
            content = bytes.fromhex(blob) if isinstance(blob, str) else reader.blob(blob)
            return _array(dtype, [], "C", content)[()]
        if tag == "f":
            number, name = _parts(rest, 2)
            if type(number) is not int or not isinstance(name, str):
                raise WireError("not a function")
            if number not in self._remotes:
                self._remotes[number] = Remote(number, _a_name(name, "function"), self._call)
            return self._remotes[number]
        if tag == "h":
            return self.function(*_parts(rest, 1))
        if tag == "o":
            (kind,) = _parts(rest, 1)
            return Opaque(_a_name(str(kind), "object"))
        raise WireError("an unknown tag")

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
        elif tag == "l" and isinstance(target, list):
            (items,) = _parts(rest, 1)
            target[:] = self._decode_all(items, reader, depth)
        elif tag == "s" and isinstance(target, set):
            (items,) = _parts(rest, 1)
            members = _build(set, self._decode_all(items, reader, depth))
            target.clear()
            target.update(members)
        elif tag == "d" and isinstance(target, dict):
            (pairs,) = _parts(rest, 1)
            if not isinstance(pairs, list):
                raise WireError("not pairs")
            decoded = [self._decode_all(_parts(pair, 2), reader, depth) for pair in pairs]
            target.clear()
            target.update(_build(dict, decoded))
        else:
            raise WireError("content of another class")


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
_ALONE = 0  # what getrefcount says in there of such a value, which differs between Pythons
while not _only_held_by({0: np.empty(0)}, ()):
    _ALONE += 1


class _Reader:
    """What decoding one frame may use up."""

    def __init__(self, blobs: list[bytes]) -> None:
        self._blobs = blobs
        self._items = 0

    def count(self, depth: int) -> None:
        self._items += 1
        if depth > MAX_DEPTH or self._items > MAX_ITEMS:
            raise WireError("too deep, or too many items")

    def blob(self, number: object) -> bytes:
        if type(number) is not int or not 0 <= number < len(self._blobs):
            raise WireError("no such bytes")
        return self._blobs[number]


def _check_size(value: Any) -> None:
    """Refuse what is small only because its parts are shared: printing it would never end."""
    sizes: dict[int, int] = {}

    def size(item: Any) -> int:
        if not _holds_objects(item):
            return 1
        if id(item) not in sizes:
            sizes[id(item)] = 1  # what holds itself is counted once
            parts = [*item.keys(), *item.values()] if isinstance(item, dict) else item
            if isinstance(item, np.ndarray):
                parts = _objects_in(item)
            sizes[id(item)] += sum(map(size, parts))
        return sizes[id(item)]

    if size(value) > MAX_ITEMS:
        raise WireError("too many items, counting shared ones each time")


_ITEMS = {"t": tuple, "s": set, "z": frozenset}


def _build(kind: Callable[[list[Any]], Any], items: list[Any]) -> Any:
    try:
        return kind(items)
    except TypeError as error:
        raise WireError(f"can't be in a set or a key: {error}") from error


def _parts(data: Any, count: int) -> list[Any]:
    if not isinstance(data, list) or len(data) != count:
        raise WireError("wrong number of parts")
    return data


def _add(blobs: list[bytes], data: bytes) -> int:
    blobs.append(data)
    return len(blobs) - 1


def _state(value: Any) -> Any:
    """Return what tells an object's present content from another one."""
    if isinstance(value, np.ndarray):
        if value.dtype != object:
            content = np.ndarray.tobytes(value)
            return value.dtype, value.shape, value.flags.writeable, _short(content)
        tokens = [value.shape, value.flags.writeable, *map(_token, _objects_in(value))]
    elif isinstance(value, dict):
        tokens = [(_token(key), _token(item)) for key, item in dict.items(value)]
    else:
        kind = list if isinstance(value, list) else set
        tokens = [_token(item) for item in kind.__iter__(value)]
    return _short(repr(tokens).encode("utf-8", "surrogatepass"))


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
    return isinstance(value, CONTAINERS) or (
        isinstance(value, np.ndarray) and value.dtype == object
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
    if tag not in ("l", "d", "s"):
        raise WireError("not an object")
    return {"l": list, "d": dict, "s": set}[tag]()


def _read_array(content: list[Any], reader: _Reader) -> np.ndarray[Any, Any]:
    _, dtype, shape, order, writeable, blob = _parts(content, 6)
    array = _array(dtype, shape, order, reader.blob(blob))
    array.flags.writeable = writeable is not False
    return array


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
    return PLAIN_DTYPE.fullmatch(dtype.str) is not None


def _dtype(name: object) -> np.dtype[Any]:
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
    """

    def __init__(self, connected: socket.socket, max_bytes: int) -> None:
        self.socket = connected
        self._max_bytes = max_bytes
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
        self.socket.settimeout(seconds)
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
        self._fill(HEADER.size, end)
        text_size, count = HEADER.unpack_from(self._buffer)
        if text_size > MAX_JSON or count > MAX_BLOBS:
            raise WireError("a frame that is too large")
        at = HEADER.size + count * SIZE_BYTES
        self._fill(at, end)
        sizes = struct.unpack_from(f"!{count}Q", self._buffer, HEADER.size)
        if sum(sizes) > self._max_bytes:
            raise WireError("a frame that is too large")
        self._fill(at + text_size + sum(sizes), end)
        parts = []
        with memoryview(self._buffer) as view:
            for size in (text_size, *sizes):
                parts.append(bytes(view[at : at + size]))
                at += size
        del self._buffer[:at]
        try:
            return json.loads(parts[0].decode("ascii")), parts[1:]
        except (ValueError, RecursionError) as error:
            raise WireError(f"not JSON: {error}") from error

    @property
    def begun(self) -> bool:
        """Whether a part of the next frame is here already."""
        return bool(self._buffer)

    def close(self) -> None:
        """Hang up."""
        self.socket.close()

    def _fill(self, size: int, end: float | None) -> None:
        """Wait until so many bytes are in the buffer."""
        while (missing := size - len(self._buffer)) > 0:
            if end is None:
                self.socket.settimeout(None)
            elif (left := end - time.monotonic()) > 0:
                self.socket.settimeout(left)
            else:
                raise TimeoutError("a frame that doesn't end")
            data = self.socket.recv(min(max(missing, CHUNK), MEGABYTE))
            if not data:
                raise EOFError("the other side is gone")
            self._buffer += data


_to_json = json.JSONEncoder(separators=(",", ":")).encode
