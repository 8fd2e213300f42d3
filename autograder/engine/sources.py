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
from autograder.engine.trees import statements_of
from autograder.sandbox.handles import Function, Handle, Remote

MAGIC = re.compile(r"(?m)^([ \t]*)[%!?].*$")  # a line that is IPython's, not Python's


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Sources:
    """Which statement of the submission's defines a function."""

    def __init__(self) -> None:
        self._texts: dict[str, list[str]] = {}

    def add(self, source: str) -> None:
        """Note what a cell defines, once it has run."""
        source = MAGIC.sub(r"\1pass", source)
        with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
            surely, perhaps = _bindings(source)
            for name in perhaps:
                self._texts.setdefault(name, []).append(source)
            for name, text in surely.items():  # what stood before is no longer in force
                self._texts[name] = [text]

    def of(self, function: Remote) -> str:
        """Return the text of the last statement that defines it, and of later cells that may."""
        own = function.kind_ if isinstance(function, Handle) else ""  # an object that can be called
        names = [function.known_as_, own or function.__name__]
        if isinstance(function, Function) and not any(name in self._texts for name in names):
            names.append(str(function.ask_("getattr", function, "__qualname__")))  # a method
        for name in names:
            if name in self._texts:
                return "\n".join(self._texts[name])
        raise OSError("could not get source code")


@functools.lru_cache(maxsize=1000)
def _bindings(source: str) -> tuple[dict[str, str], frozenset[str]]:
    """Return what a cell binds: names and the text of each, and names bound in an if or global."""
    lines = source.splitlines(keepends=True)
    surely: dict[str, str] = {}
    for node in statements_of(source):
        surely |= dict.fromkeys(_names(node), _text(lines, node))
        for inner in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(inner, FUNCTIONS):
                surely[f"{node.name}.{inner.name}"] = _text(lines, inner)  # type: ignore[attr-defined]
    return surely, frozenset(bound_names(source)) - surely.keys()


def _text(lines: list[str], node: ast.stmt) -> str:
    """Return the lines of a statement, from its first decorator on, as ``inspect`` does."""
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(one.lineno for one in decorators)])
    text = "".join(lines[first - 1 : node.end_lineno])
    return text if text.endswith("\n") else text + "\n"


def _names(node: ast.stmt) -> Iterator[str]:
    """Yield the names that one statement at the top of a cell binds, whatever happens."""
    if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
        yield node.name
    elif isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from (alias.asname or alias.name for alias in node.names)
    elif isinstance(node, (ast.Assign, ast.AnnAssign)):
        yield from (n.id for n in ast.walk(node) if isinstance(n, ast.Name) and _stored(n))


def _stored(name: ast.Name) -> bool:
    return isinstance(name.ctx, ast.Store)


def patch_getsource(sources: Sources) -> None:
    """Let ``inspect`` give the text of functions of the submission's."""
    original: Callable[[Any], str] = inspect.getsource
    lines_of: Callable[[Any], tuple[list[str], int]] = inspect.getsourcelines

    def getsource(value: Any) -> str:
        return sources.of(value) if isinstance(value, Remote) else original(value)

    def getsourcelines(value: Any) -> tuple[list[str], int]:
        if isinstance(value, Remote):
            return sources.of(value).splitlines(keepends=True), 1
        return lines_of(value)

    inspect.getsource = getsource  # type: ignore[assignment]
    inspect.getsourcelines = getsourcelines  # type: ignore[assignment]
