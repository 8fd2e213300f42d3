"""Files of a submission's that tests look at, and modules it has written with ``%%writefile``.

These are never run here: a test gets a module whose names are asked for in the sandbox.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import importlib.abc
import importlib.machinery
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from types import ModuleType
from typing import Any

from autograder.engine.roles import Role, as_python
from autograder.engine.trees import nodes_of

WRITERS = ("save", "to_", "write", "imsave", "imwrite", "dump")
WRITES_FILE = re.compile(r"(?m)\A\s*%%(?:writefile|file)\s+(?:-a\s+)?(\S+)\s*$")
WRITES = re.compile(r"(?m)\A\s*%%(?:writefile|file)\s+(?:-a\s+)?(\w+)\.py\s*$")
READS = (  # or writes under a name in its own folder; what has its whole path is found without
    r"\b(open|fromfile|imread)\(|\bglob\b|\.(load|loadtxt|genfromtxt)\("
    r"|\bread_(csv|table|excel|json|text|bytes|parquet)\(|\b(Path|File|save)\(\s*[frFR]{0,2}['\"]"
    r"|\bconnect\(\s*[frFR]{0,2}['\"][^:]"
    r"|\.(to_(csv|json|excel|parquet|pickle)|savetxt|savez|tofile|write_(text|bytes))\("
)
LOOKS = (
    r"\b(exists|is_?file|is_?dir|listdir|iterdir|scandir|getsize|stat|mkdir|makedirs|connect)\("
    r"|\bos\.walk\("
)


def looks_at_files(role: Role) -> bool:
    """Whether a cell of the assignment's own looks at files, or gives tests what reads any."""
    return _found(READS if role.kind == "locked" else f"{READS}|{LOOKS}", role.source)


@functools.lru_cache(maxsize=1000)
def _found(pattern: str, source: str) -> bool:
    return re.search(pattern, source) is not None


def files_written(roles: Iterable[Role]) -> frozenset[str]:
    """Return the files that the source's own solution writes, as far as it names them."""
    found: set[str] = set()
    for role in roles:
        if role.kind == "solution":
            found |= _written(role.source)
    return frozenset(found)


@functools.lru_cache(maxsize=1000)
def _written(source: str) -> frozenset[str]:
    found = set(WRITES_FILE.findall(source))
    with contextlib.suppress(SyntaxError, ValueError, RecursionError):
        for node in nodes_of(as_python(source)):
            if isinstance(node, ast.Call) and _writes(node):
                found.update(_texts(node))
    return frozenset(os.path.normpath(name) for name in found if name)


def _writes(call: ast.Call) -> bool:
    """Whether a call writes a file, by the name of what is called and the mode of ``open``."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    if name == "open":
        modes = (*call.args[1:2], *(one.value for one in call.keywords if one.arg == "mode"))
        return any(isinstance(m, ast.Constant) and set(str(m.value)) & set("wax+") for m in modes)
    return name.startswith(WRITERS)


def _texts(call: ast.Call) -> Iterator[str]:
    """Yield the texts among the first two arguments, and of the path whose method is called."""
    owner = [call.func.value] if isinstance(call.func, ast.Attribute) else []
    for node in (*owner, *call.args[:2]):
        path = isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("Path", "PurePath")
        for inner in node.args if path else [node]:  # type: ignore[attr-defined]
            if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                yield inner.value


def serve_modules(roles: Iterable[Role], ask: Callable[..., Any]) -> None:
    """Let this process import the modules that the source's own solution writes.

    Args:
        roles: of the assignment's cells.
        ask: asks the submission for a module of it.
    """
    names = {WRITES.search(role.source) for role in roles if not role.instructors}
    written = {match[1] for match in names if match}
    sys.meta_path[:] = [one for one in sys.meta_path if not isinstance(one, _Finder)]
    for name in written:
        if isinstance(sys.modules.get(name), _Theirs):
            del sys.modules[name]
    if written:
        sys.meta_path.append(_Finder(written, ask))


class _Theirs(ModuleType):
    """A module of the submission's."""

    def __init__(self, name: str, ask: Callable[..., Any]) -> None:
        super().__init__(name)
        self._ask = ask

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        return getattr(self._ask("module", self.__name__), name)


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds modules that this process doesn't have, among those that the source writes."""

    def __init__(self, names: Iterable[str], ask: Callable[..., Any]) -> None:
        self._names, self._ask = frozenset(names), ask

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return where a module is, if it is one of these."""
        if fullname not in self._names:
            return None
        return importlib.machinery.ModuleSpec(fullname, self)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        """Return it; it is imported in the sandbox.

        Raises:
            ImportError: there it isn't either.
        """
        self._ask("module", spec.name)
        return _Theirs(spec.name, self._ask)

    def exec_module(self, module: ModuleType) -> None:
        """Run nothing."""
