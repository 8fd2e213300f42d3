"""What tests put in the place of parts of modules: the submission's functions are to find that too.

Only what the source's own cells use of a module is looked at, such as ``random.randint``; whatever
has put something else there, ``unittest.mock`` or an assignment. Of the environment, where the
source's cells read it, that are the variables that tests have changed.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys
from collections.abc import Iterable
from typing import Any

from autograder.engine.roles import Role

_UNBOUND = object()
ENVIRONMENT = "os.environ"
DEPTH = "sys.recursionlimit"  # no part of the module, but as good as one
STREAMS = {"sys.stdout", "sys.stderr"}  # what is written there comes back with each answer
READS_IT = {ENVIRONMENT, "os.getenv", "os.path.expandvars"}


class Modules:
    """Parts of modules, as they were and as they are.

    Args:
        roles: of the source's cells; locked ones import for all the others.
    """

    def __init__(self, roles: Iterable[Role]) -> None:
        roles = tuple(role for role in roles if role.kind != "test")
        named = {name: path for role in roles for name, path in _paths(role)}
        self._wanted = {
            ".".join((named[first], *rest))
            for role in roles
            if not role.instructors
            for first, *rest in (use.split(".") for use in role.uses)
            if first in named
        } - STREAMS
        self._environment = dict(os.environ) if self._wanted & READS_IT else None
        self._depth = sys.getrecursionlimit()
        self._changed: dict[str, str | None] = {}
        self._before: dict[str, tuple[dict[str, Any], str, Any]] = {}
        self.look()

    def look(self, source: str = "") -> None:
        """Look at modules that have been loaded since.

        Args:
            source: the test at hand; what it is about to patch is loaded first.
        """
        for path in tuple(self._wanted):
            module, _, name = path.rpartition(".")
            if module in source and ("patch" in source or path in source):
                with contextlib.suppress(Exception):
                    importlib.import_module(module)
            found = vars(sys.modules[module]) if module in sys.modules else None
            if found is not None:
                self._wanted.discard(path)
                self._before[path] = found, name, found.get(name, _UNBOUND)

    def patched(self) -> dict[str, Any]:
        """Return what is otherwise by now, by dotted name."""
        found = {
            path: names[name]
            for path, (names, name, before) in self._before.items()
            if names.get(name, _UNBOUND) is not before and name in names
            if not (before is _UNBOUND and _is_its_own(path, names, name))
        }
        if self._environment is not None and ENVIRONMENT not in found:
            changed = dict(self._changes(self._environment))
            self._changed = self._changed if changed == self._changed else changed
            found |= {ENVIRONMENT: self._changed} if changed else {}
        if (depth := sys.getrecursionlimit()) != self._depth:
            found[DEPTH] = depth
        return found

    def _changes(self, before: dict[str, str]) -> Iterable[tuple[str, str | None]]:
        """Yield the variables of the environment that are otherwise by now, None where deleted."""
        for name in before.keys() | os.environ.keys():
            if (now := os.environ.get(name)) != before.get(name):
                yield name, now


def _is_its_own(path: str, names: dict[str, Any], name: str) -> bool:
    """Whether a module that loads its parts when they are asked for has loaded this one itself."""
    made = getattr(names[name], "__module__", getattr(names[name], "__name__", None))
    own = path.partition(".")[0]
    return "__getattr__" in names and type(made) is str and made.partition(".")[0] == own


def _paths(role: Role) -> Iterable[tuple[str, str]]:
    """Yield (name, path) of the modules that a cell imports."""
    for name, statement in role.imports.items():
        words = statement.split()
        if words[0] == "import":
            yield name, words[1] if "as" in words else words[1].partition(".")[0]
        else:
            yield name, f"{words[1]}.{words[3]}"
