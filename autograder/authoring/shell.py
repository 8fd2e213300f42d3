"""The IPython shell that runs an author's own cells, and what forks of it find done already."""

from __future__ import annotations

import ast
import contextlib
import copy
import warnings
from types import CodeType
from typing import Any

from IPython.core.compilerop import CachingCompiler
from IPython.core.inputtransformer2 import TransformerManager
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config


class _Transformer(TransformerManager):  # type: ignore[misc]
    """What IPython makes of a cell's text before it is Python, worked out once for each text."""

    def __init__(self) -> None:
        super().__init__()
        self._done: dict[object, str] = {}

    def transform_cell(self, cell: str) -> str:
        """Return what the cell's text becomes with the steps that there are now."""
        steps = (*self.cleanup_transforms, *self.line_transforms, *self.token_transformers)
        if (cell, steps) not in self._done:
            self._done[cell, steps] = super().transform_cell(cell)
        return self._done[cell, steps]


class _Compiler(CachingCompiler):  # type: ignore[misc]
    """IPython's compiler, which keeps what it makes while it ``learns``.

    A cell's parts are compiled one by one when their turn comes. What a part of a kept tree becomes
    is kept by the part itself: nobody else's can be taken for it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.learns = False
        self.flags: int
        self._trees: dict[tuple[str, str, str, int], ast.Module] = {}
        self._codes: dict[tuple[ast.AST | None, str, str, int], tuple[CodeType, int]] = {}

    def ast_parse(self, source: str, filename: str = "<unknown>", symbol: str = "exec") -> ast.AST:
        """Return the tree of a cell, as ``ast.parse`` does."""
        key = source, filename, symbol, self.flags
        if key in self._trees:
            tree = self._trees[key]
            return ast.Module([*tree.body], tree.type_ignores)  # IPython may add to the list
        made: ast.AST = super().ast_parse(source, filename, symbol)
        if self.learns and isinstance(made, ast.Module):
            self._trees[key] = made
        return made

    def __call__(self, source: Any, filename: str, symbol: str, **about: Any) -> CodeType:
        """Return the code of a part of a cell; what it says of the future holds from then on."""
        body = getattr(source, "body", None)
        part = body[0] if isinstance(body, list) and len(body) == 1 else None
        key = part, filename, symbol, self.flags
        if key in self._codes:
            known, self.flags = self._codes[key]
            return known
        code: CodeType = super().__call__(source, filename, symbol, **about)
        if self.learns and part is not None:
            self._codes[key] = code, self.flags
        return code


class Shell(InteractiveShell):  # type: ignore[misc]
    """A shell that keeps no history, shows no errors, and can learn cells without running them."""

    compiler_class = _Compiler

    def __init__(self, **about: Any) -> None:
        config = Config()
        config.HistoryManager.enabled = False
        super().__init__(config=config, **about)
        self.input_transformer_manager = _Transformer()
        self._waits: dict[str, bool] = {}

    def learn(self, source: str) -> None:
        """Work out what running a cell needs, as far as it does without running it.

        A cell that can't be compiled, or not without a warning, is left to whoever runs it.
        """
        flags, self.compile.learns = self.compile.flags, True
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                self.run_cell(source)
        finally:
            self.compile.flags, self.compile.learns = flags, False

    def should_run_async(self, raw_cell: str, **about: Any) -> bool:
        """Return whether the cell waits for something."""
        if self.compile.learns:
            with contextlib.suppress(Exception):
                self._waits[raw_cell] = super().should_run_async(raw_cell, **about)
            return False
        if raw_cell not in self._waits:
            return bool(super().should_run_async(raw_cell, **about))
        return self._waits[raw_cell]

    def transform_ast(self, node: ast.AST) -> ast.AST:
        """Let what the notebook added change the cell's tree: its own one."""
        if not self.ast_transformers:
            return node
        changed: ast.AST = super().transform_ast(copy.deepcopy(node))
        return changed

    async def run_code(self, code_obj: CodeType, *others: Any, **about: Any) -> bool:
        """Run a part of a cell, or only see that it compiles; return whether it failed."""
        if self.compile.learns:
            return False
        return bool(await super().run_code(code_obj, *others, **about))

    def showtraceback(self, *_: Any, **__: Any) -> None:
        """Show nothing."""

    def showsyntaxerror(self, *_: Any, **__: Any) -> None:
        """Show nothing."""

    def enable_matplotlib(self, gui: str | None = None) -> tuple[str | None, str]:
        """Pass over ``%matplotlib inline`` and its like: figures are drawn without windows."""
        return gui, "agg"
