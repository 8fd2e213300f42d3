"""What a cell's text consists of, read once for all who ask."""

from __future__ import annotations

import ast
import functools
import symtable


@functools.lru_cache(maxsize=1000)
def nodes_of(source: str) -> tuple[ast.AST, ...]:
    """Return all nodes of a text's syntax tree, to be read only; the first one is its module.

    Args:
        source: the text, as Python.

    Raises:
        SyntaxError: it is no Python; also ValueError, RecursionError or MemoryError.
    """
    return tuple(ast.walk(ast.parse(source)))


def statements_of(source: str) -> list[ast.stmt]:
    """Return the statements of a text, to be read only; see ``nodes_of``."""
    module = nodes_of(source)[0]
    assert isinstance(module, ast.Module)
    return module.body


@functools.lru_cache(maxsize=1000)
def table_of(source: str) -> symtable.SymbolTable:
    """Return the names of a text, as Python's compiler sees them; raises as ``nodes_of`` does."""
    return symtable.symtable(source, "<cell>", "exec")


def forget_trees() -> None:
    """Keep none of them: they are large, and what was asked about them is kept by who asked."""
    nodes_of.cache_clear()
    table_of.cache_clear()
