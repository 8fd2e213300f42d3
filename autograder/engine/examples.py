"""``doctest`` where tests are judged: it runs texts, and no text of a submission's may run here.

Docstrings of a submission's functions are the submission's. Only examples that stand in a cell of
the source are run: those that a stub came with, and those of the instructor's own functions.
"""

from __future__ import annotations

import ast
import contextlib
import doctest
import functools
import inspect
from collections.abc import Iterable
from typing import Any

from autograder.engine.roles import Role, as_python
from autograder.engine.trees import nodes_of
from autograder.sandbox.handles import Remote

_run = doctest.DocTestRunner.run
_from_module = doctest.DocTestFinder._from_module  # type: ignore[attr-defined]


def serve_examples(roles: Iterable[Role]) -> None:
    """Let ``doctest`` run examples of the source's own cells, and no others.

    Args:
        roles: of the assignment's cells.
    """
    sources = [role.source for role in roles]
    known: list[frozenset[str]] = []  # filled when it is asked for

    @functools.wraps(_run)
    def run(runner: Any, test: Any, *more: Any, **named: Any) -> Any:
        if not known:
            known.append(frozenset(text for source in sources for text in _texts(source)))
        if test.examples and inspect.cleandoc(test.docstring or "") not in known[0]:
            raise ValueError(
                "these examples are not the assignment's own: they are not run where it is judged"
            )
        return _run(runner, test, *more, **named)

    @functools.wraps(_from_module)
    def from_module(finder: Any, module: Any, found: Any) -> bool:
        return issubclass(type(found), Remote) or bool(_from_module(finder, module, found))

    doctest.DocTestRunner.run = run  # type: ignore[method-assign, assignment]
    doctest.DocTestFinder._from_module = from_module  # type: ignore[attr-defined]


def _texts(source: str) -> Iterable[str]:
    """Yield the texts that a cell holds."""
    with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
        for node in nodes_of(as_python(source)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield inspect.cleandoc(node.value)
