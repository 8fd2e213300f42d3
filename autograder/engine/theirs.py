"""Modules that a submission has written with ``%%writefile``, as a test imports them.

They are never run here: a test gets a module whose names are asked for in the sandbox.
"""

from __future__ import annotations

import functools
import importlib.abc
import importlib.machinery
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType
from typing import Any

from autograder.engine.roles import Role

WRITES = re.compile(r"(?m)\A\s*%%(?:writefile|file)\s+(?:-a\s+)?(\w+)\.py\s*$")
READS = (
    r"\b(open|Path|fromfile|imread)\(|\bglob\b|\.(load|loadtxt|genfromtxt)\("
    r"|\bread_(csv|table|excel|json|text|bytes|parquet)\("
)
LOOKS = r"\b(exists|isfile|isdir|listdir|scandir|getsize|stat)\(|\bos\.walk\("


def looks_at_files(role: Role) -> bool:
    """Whether a cell of the assignment's own looks at files, or gives tests what reads any."""
    return _found(READS if role.kind == "locked" else f"{READS}|{LOOKS}", role.source)


@functools.lru_cache(maxsize=1000)
def _found(pattern: str, source: str) -> bool:
    return re.search(pattern, source) is not None


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
