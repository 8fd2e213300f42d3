"""The text of a submitted function, as ``inspect`` gives it to a test."""

from __future__ import annotations

import ast
import contextlib
import functools
import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

from autograder.engine.prepare import bound_names
from autograder.sandbox.handles import Handle, Remote

MAGIC = re.compile(r"(?m)^([ \t]*)[%!?].*$")  # a line that is IPython's, not Python's


class Sources:
    """Which cell of the submission defines a function."""

    def __init__(self) -> None:
        self._texts: dict[str, list[str]] = {}

    def add(self, source: str) -> None:
        """Note what a cell defines, once it has run."""
        source = MAGIC.sub(r"\1pass", source)
        with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
            surely, perhaps = _bindings(source)
            for name in perhaps:
                self._texts.setdefault(name, []).append(source)
            for name in surely:  # what stood before is no longer in force
                self._texts[name] = [source]

    def of(self, function: Remote) -> str:
        """Return the text of the last cell that defines it, and of later ones that may."""
        own = function.kind_ if isinstance(function, Handle) else ""  # an object that can be called
        for name in (function.known_as_, own or function.__name__):
            if name in self._texts:
                return "\n".join(self._texts[name])
        raise OSError("could not get source code")


@functools.lru_cache(maxsize=1000)
def _bindings(source: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names that a cell binds, and those that it binds in an if or through global."""
    surely = frozenset(name for node in ast.parse(source).body for name in _names(node))
    return surely, frozenset(bound_names(source)) - surely


def _names(node: ast.stmt) -> Iterator[str]:
    """Yield the names that one statement at the top of a cell binds, whatever happens."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        yield node.name
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from (alias.asname or alias.name for alias in node.names)
    elif isinstance(node, (ast.Assign, ast.AnnAssign)):
        yield from (n.id for n in ast.walk(node) if isinstance(n, ast.Name) and _stored(n))


def _stored(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)


def patch_getsource(sources: Sources) -> None:
    """Let ``inspect.getsource`` answer for functions of the submission's."""
    original: Callable[[Any], str] = inspect.getsource

    def getsource(value: Any) -> str:
        return sources.of(value) if isinstance(value, Remote) else original(value)

    inspect.getsource = getsource  # type: ignore[assignment]
