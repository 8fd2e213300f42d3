"""Files that a test and a submission hand to each other: what is new in a folder, and to take it.

Both sides have a folder of their own. What the submission writes is only ever data in the judge's:
nothing that Python could import, nothing in place of a file of the assignment's.
"""

from __future__ import annotations

import contextlib
import importlib.machinery
import os
import pickle
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from autograder.sandbox.limits import MEGABYTE

MAX_FILES = 500
MAX_FILE, MAX_ALL = 8 * MEGABYTE, 32 * MEGABYTE
MAX_NAME, MAX_DEPTH = 200, 8
CODE = {
    *importlib.machinery.all_suffixes(),
    *(".py", ".pyc", ".pyo", ".pyw", ".pyd", ".so", ".dll", ".dylib", ".pth", ".egg", ".ipynb"),
}
SETTINGS = {"matplotlibrc", "__pycache__"}
State = tuple[int, int]  # size in bytes, and time of the last change in nanoseconds
SAFE = {
    *(("builtins", name) for name in ("set", "frozenset", "complex", "bytearray", "range")),
    *(("collections", name) for name in ("OrderedDict", "defaultdict", "Counter", "deque")),
    *(("datetime", name) for name in ("date", "time", "datetime", "timedelta", "timezone")),
    *(("decimal", "Decimal"), ("fractions", "Fraction"), ("_codecs", "encode")),
    *(("numpy", name) for name in ("ndarray", "dtype")),
    *(
        (f"numpy.{core}.multiarray", name)
        for core in ("core", "_core")
        for name in ("_reconstruct", "scalar")
    ),
    *((f"numpy.{core}.numeric", "_frombuffer") for core in ("core", "_core")),
}


def states(folder: str = ".") -> dict[str, State]:
    """Return the files that may cross, in a folder and below it, by relative path."""
    return dict(_walk(folder, "", 0))


def _walk(folder: str, above: str, depth: int) -> Iterator[tuple[str, State]]:
    with contextlib.suppress(OSError), os.scandir(os.path.join(folder, above)) as entries:
        for entry in entries:
            name = above + entry.name
            if entry.is_dir(follow_symlinks=False):
                if depth < MAX_DEPTH and entry.name not in SETTINGS:
                    yield from _walk(folder, f"{name}/", depth + 1)
            elif entry.is_file(follow_symlinks=False) and may_cross(name):
                about = entry.stat(follow_symlinks=False)
                if about.st_size <= MAX_FILE:
                    yield name, (about.st_size, about.st_mtime_ns)


def may_cross(name: object) -> bool:
    """Whether a file of that relative path may be handed over: plain data in a plain place."""
    if type(name) is not str or not 0 < len(name) <= MAX_NAME or not name.isprintable():
        return False
    parts = name.split("/")
    plain = all(part and part[0] != "." and part not in SETTINGS for part in parts)
    ending = os.path.splitext(name.lower())[1]
    return plain and "\\" not in name and len(parts) <= MAX_DEPTH + 1 and ending not in CODE


def by_a_link(name: str) -> bool:
    """Whether a relative path leads over a link, which a test may have made, to somewhere else."""
    parts = name.split("/")
    return any(os.path.islink("/".join(parts[:count])) for count in range(1, len(parts) + 1))


def fresh(known: Mapping[str, Any], folder: str = ".") -> tuple[dict[str, State], list[bytes]]:
    """Return the state of each file in a folder, and the contents of those that are not known so.

    Args:
        known: path -> state of the files whose content needn't be told.
        folder: where they are.
    """
    found = dict(sorted(states(folder).items())[:MAX_FILES])
    contents: list[bytes] = []
    room = MAX_ALL
    for name, state in list(found.items()):
        if tuple(known.get(name, ())) == state:
            continue
        room -= state[0]
        if room < 0:
            del found[name]
            continue
        contents.append(Path(folder, name).read_bytes())
    return found, contents


class Exchange:
    """The judge's folder, and what of it the submission has.

    Args:
        written: files that the source's own solution writes: a submission may replace them too.

    Attributes:
        on: whether files are exchanged now: only for cells that look at any.
        handed: what was handed in beside the notebook, by path: as it was, it isn't the judge's.
    """

    def __init__(self, written: frozenset[str] = frozenset()) -> None:
        self.on = False
        self.handed: Mapping[str, bytes] = {}
        own = states()
        self._assignments = frozenset(own)
        self._fixed = self._assignments - written
        self._ours: dict[str, State] = dict(own)
        self._theirs: dict[str, State] = {}
        self._folders: set[str] = set()
        self._room = os.path.join(os.getcwd(), "")

    def begin_anew(self) -> None:
        """Forget what the sandbox had: it has ended."""
        self._theirs = {}
        self._folders.clear()
        self._ours = {name: self._ours[name] for name in self._ours.keys() & self._assignments}

    def to_give(self) -> Iterator[tuple[str, bytes | None]]:
        """Yield what the test has written since, and None for what it has deleted."""
        found = states()
        for name, state in found.items():
            if self._ours.get(name) != state:
                self._ours[name] = state
                yield name, Path(name).read_bytes()
        for name in [name for name in self._ours if name not in found]:
            del self._ours[name]
            yield name, None

    def folders(self) -> Iterator[str]:
        """Yield the folders that the test has made since, those above others first."""
        for above, names, _ in os.walk("."):
            for name in names:
                path = os.path.relpath(os.path.join(above, name))
                if path not in self._folders and may_cross(path):
                    self._folders.add(path)
                    yield path

    def within(self, path: str) -> str | None:
        """Return where a place in the judge's folder is in the submission's, by relative path.

        None where it isn't there: what can't cross is read where it is.
        """
        if not self.on or not path.startswith(self._room):
            return None
        name = path[len(self._room) :].rstrip("/")
        if not {"", ".", ".."}.isdisjoint(name.split("/")) or by_a_link(name):
            return None  # it may be anywhere
        files = (os.path.join(above, n) for above, _, names in os.walk(name) for n in names)
        for one in [name] if os.path.isfile(name) else files:
            if not may_cross(one) or by_a_link(one) or os.path.getsize(one) > MAX_FILE:
                return None
        return name

    @property
    def known(self) -> dict[str, State]:
        """The state of the submission's files as they were last told."""
        return self._theirs

    def take(self, told: Any, contents: list[bytes]) -> None:
        """Write what the submission has written since; delete what it has deleted.

        Raises:
            ValueError: it isn't told as ``fresh`` does.
        """
        if type(told) is not dict or len(told) > MAX_FILES:
            raise ValueError("not files")
        rest = iter(contents)
        now: dict[str, State] = {}
        for name, about in told.items():
            size, changed = about
            if not may_cross(name) or type(size) is not int or type(changed) is not int:
                raise ValueError("not a file")
            now[name] = (size, changed)
            if self._theirs.get(name) == now[name]:
                continue
            content = next(rest, None)
            if content is None or len(content) > MAX_FILE:
                raise ValueError("not a file's content")
            self._write(name, content)
        for name in self._theirs.keys() - now.keys():
            if name not in self._fixed:
                with contextlib.suppress(OSError):
                    if not by_a_link(name):
                        os.unlink(name)
                self._ours.pop(name, None)
        self._theirs = now

    def forget_theirs(self) -> None:
        """Delete what the submission has written, and folders that are empty then."""
        for name in self._theirs.keys() - self._fixed:
            with contextlib.suppress(OSError):
                if not by_a_link(name):
                    os.unlink(name)
                    os.removedirs(os.path.dirname(name))
        self._theirs = {}

    def _write(self, name: str, content: bytes) -> None:
        if name in self._fixed or self.handed.get(name) == content:
            return
        with contextlib.suppress(OSError):
            if by_a_link(name):
                return
            if os.path.dirname(name):
                os.makedirs(os.path.dirname(name), exist_ok=True)
            Path(name).write_bytes(content)
            about = os.stat(name)
            self._ours[name] = about.st_size, about.st_mtime_ns
            _beware()


_wary = _watching = False


def _beware() -> None:
    """Let no pickle that is read from now on name anything but data: it may be the submission's."""
    global _wary, _watching
    _wary = True
    if not _watching:
        _watching = True  # for good: Python never takes such a hook away
        sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if _wary and event == "pickle.find_class" and tuple(arguments) not in SAFE:
        name = ".".join(map(str, arguments))
        raise pickle.UnpicklingError(f"a pickle of {name} isn't read beside a submission's files")
