"""Run the assignment's own cells in this process, as a notebook's kernel would."""

from __future__ import annotations

import ast
import asyncio
import builtins
import contextlib
import functools
import importlib
import inspect
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any

from autograder.engine.roles import as_python
from autograder.engine.trees import nodes_of, statements_of
from autograder.sandbox.client import LEAST_EXCUSED, LimitError, Printed

LOCKED = "<locked cell>"
CLASSES = {"__class__", "__base__", "__bases__", "__mro__"}  # what leads from an object to classes
ATTRIBUTE = "__class_attribute__"  # the name of what reads these
PATTERNS = "__patterns__"  # the name of what has the classes of patterns
IPYTHON = {"get_ipython", "display", "exit", "quit"}  # what IPython gives to every cell


class SlowTestError(LimitError):
    """The test's own work took too long; the sandbox may be in the middle of an answer."""


class Kernel:
    """What the assignment's own cells find where they run: IPython's names, and ``__main__``.

    IPython itself is loaded only for assignments that use it; see ``learn``.
    """

    def __init__(self) -> None:
        self._shell: Any = None

    def learn(self, source: str, filename: str) -> None:
        """Prepare for a cell: compile it, and load IPython if it needs that."""
        with contextlib.suppress(SyntaxError, ValueError):
            compiled(source, filename)
        if self._shell is None and (as_python(source) != source or _uses_ipython(source)):
            from autograder.sandbox.shell import make_shell

            self._shell = make_shell()

    def names(self) -> dict[str, Any]:
        """Return the names that IPython gives to every cell; none where it isn't loaded."""
        if self._shell is None:
            return {}
        from IPython.display import display

        shell = self._shell
        ends = {"exit": shell.exiter, "quit": shell.exiter}
        return {"get_ipython": lambda: shell, "display": display} | ends | _history()

    def run(self, source: str, filename: str, names: dict[str, Any]) -> Any:
        """Run a cell; return the value of its last line, if that is an expression.

        Raises:
            Exception: what the cell raised, also inside of one of IPython's magics.
        """
        sys.modules["__main__"] = _Main(names)
        if self._shell is not None:
            self._shell.outputs.take()
            _give_names(self._shell, names)
        body, last = compiled(source, filename)
        value = _evaluate(body, names)
        if last is not None:
            value = _evaluate(last, names)
        failed = self._failure()
        if failed is not None:
            raise failed
        return None if last is None else value

    def shown(self) -> list[dict[str, Any]]:
        """Return what the last cell displayed."""
        return [] if self._shell is None else list(self._shell.outputs.take())

    def _failure(self) -> BaseException | None:
        """Return the exception that a magic showed instead of raising it."""
        if self._shell is None:
            return None
        failure: BaseException | None = self._shell.failure
        self._shell.failure = None
        return failure


def _history() -> dict[str, Any]:
    """Return what IPython keeps of earlier cells and folders: nothing so far."""
    ran, shown = [""], dict[int, Any]()
    kept = {"In": ran, "_ih": ran, "Out": shown, "_oh": shown, "_dh": [Path.cwd()]}
    return kept | dict.fromkeys(("_", "__", "___", "_i", "_ii", "_iii"), "")


def _uses_ipython(source: str) -> bool:
    with contextlib.suppress(SyntaxError, ValueError):
        for node in nodes_of(source):
            if isinstance(node, ast.Name) and node.id in IPYTHON:
                return True
            if isinstance(node, (ast.Import, ast.ImportFrom)) and "IPython" in ast.unparse(node):
                return True
    return False


def _give_names(shell: Any, names: dict[str, Any]) -> None:
    """Let IPython's magics read and bind the names of the cell."""
    shell.failure = None
    shell.user_ns = names
    shell.user_module = _Main(names)


class _Main(ModuleType):
    """The module ``__main__`` of a cell, whose names are the cell's."""

    def __init__(self, names: dict[str, Any]) -> None:
        super().__init__("__main__")
        object.__setattr__(self, "_names", names)

    @property
    def __dict__(self) -> dict[str, Any]:  # type: ignore[override]
        names: dict[str, Any] = object.__getattribute__(self, "_names")
        return names

    def __getattr__(self, name: str) -> Any:
        try:
            if name.startswith("__"):  # a module's own, such as its file, is no submission's
                return dict(self.__dict__)[name]
            return self.__dict__[name]
        except (KeyError, NameError):
            raise AttributeError(f"module '__main__' has no attribute {name!r}") from None

    def __setattr__(self, name: str, value: Any) -> None:
        self.__dict__[name] = value

    def __delattr__(self, name: str) -> None:
        del self.__dict__[name]


def _evaluate(code: CodeType, names: dict[str, Any]) -> Any:
    """Run compiled code, in an event loop if it waits for something."""
    value = eval(code, names)
    if code.co_flags & inspect.CO_COROUTINE:
        return asyncio.run(value)
    return value


def _asks_for_class(node: ast.AST) -> bool:
    """Whether ``_ClassesAsked`` may have something to change there."""
    return (
        isinstance(node, ast.MatchClass)
        or (isinstance(node, ast.Attribute) and node.attr in CLASSES)
        or (isinstance(node, ast.Name) and node.id == "super")
    )


class _ClassesAsked(ast.NodeTransformer):
    """Lets a cell ask for classes where Python itself would look for one of this process.

    It reads ``x.__class__`` by a function, for isinstance reads the attribute itself; ``super()``
    is given what it stands in; the class of a ``case`` pattern is looked up where one of the
    submission's may stand for itself.
    """

    def __init__(self, tree: ast.AST) -> None:
        self._first: list[str | None] = []
        self._local = {name for node in ast.walk(tree) for name in _locals(node)}

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        """Know its first argument."""
        arguments = [*node.args.posonlyargs, *node.args.args]
        self._first.append(arguments[0].arg if arguments else None)
        self.generic_visit(node)
        self._first.pop()
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """Write out what ``super()`` finds by itself."""
        self.generic_visit(node)
        plain = isinstance(node.func, ast.Name) and node.func.id == "super" and not node.args
        if plain and self._first and self._first[-1]:
            here = [ast.Name("__class__", ast.Load()), ast.Name(self._first[-1], ast.Load())]
            node.args = [ast.fix_missing_locations(ast.copy_location(one, node)) for one in here]
        return node

    def visit_MatchClass(self, node: ast.MatchClass) -> ast.MatchClass:
        """Look up its class by way of ``PATTERNS``."""
        self.generic_visit(node)
        name = node.cls.id if isinstance(node.cls, ast.Name) else ""
        if name and name not in self._local and not hasattr(builtins, name):
            asked = ast.Attribute(ast.Name(PATTERNS, ast.Load()), name, ast.Load())
            node.cls = ast.fix_missing_locations(ast.copy_location(asked, node.cls))
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        self.generic_visit(node)
        if node.attr not in CLASSES or not isinstance(node.ctx, ast.Load):
            return node
        read = ast.Call(ast.Name(ATTRIBUTE, ast.Load()), [node.value, ast.Constant(node.attr)], [])
        return ast.fix_missing_locations(ast.copy_location(read, node))


def _locals(node: ast.AST) -> Iterator[str]:
    """Yield the names that a function binds."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
        for inner in ast.walk(node):
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                yield inner.id
            elif isinstance(inner, ast.arg):
                yield inner.arg
            elif isinstance(inner, ast.ClassDef):
                yield inner.name


@functools.lru_cache(maxsize=1000)
def compiled(source: str, filename: str) -> tuple[CodeType, CodeType | None]:
    """Return a cell's code, and apart from it that of a last line that is an expression."""
    python = as_python(source)
    body = statements_of(python)
    if any(map(_asks_for_class, nodes_of(python))):
        tree = ast.parse(python, filename)
        body = _ClassesAsked(tree).visit(tree).body
    last = body[-1] if body and isinstance(body[-1], ast.Expr) else None
    value = ast.Expression(last.value) if isinstance(last, ast.Expr) else None
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    return (
        compile(ast.Module(body if last is None else body[:-1], []), filename, "exec", flags),
        None if value is None else compile(value, filename, "eval", flags),
    )


class Complaints(Printed):
    """Standard error, of which only what a cell of the assignment's writes there itself is kept.

    nbgrader gives a test that writes there no points. Warnings, and what libraries have to say, are
    the test's own as well, and cost nobody a point here.
    """

    def write(self, text: str) -> int:
        """Keep a text if a cell has it written, or logged or said by one of Python's own tools."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename in _saying():
            frame = frame.f_back
        own = frame is not None and frame.f_code.co_filename.startswith("<")
        return super().write(text) if own else len(text)


@functools.cache
def _saying() -> frozenset[str]:
    """Return the files of the modules by which a cell writes to standard error."""
    names = ("logging", "traceback", "unittest.runner", "unittest.main", "unittest.case")
    return frozenset(str(importlib.import_module(name).__file__) for name in names)


@contextlib.contextmanager
def quiet(complaints: Printed | None = None) -> Iterator[Printed]:
    """Collect what is printed.

    Args:
        complaints: what stands for standard error; without it, what is written there is dropped.
    """
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = printed, _ = Printed(), complaints or Printed()
    try:
        yield printed
    finally:
        sys.stdout, sys.stderr = kept


@contextlib.contextmanager
def time_limit(seconds: float, excuse: Callable[[], float] = lambda: 0.0) -> Iterator[None]:
    """Let a cell's own work take so long: what it is given may be made to be slow.

    Args:
        seconds: of wall time.
        excuse: says how many of them, and of those that came on top, don't count.

    Raises:
        SlowTestError: it took longer.
    """
    excused = excuse()

    def stop(signum: int, frame: FrameType | None) -> None:
        nonlocal excused
        now = excuse()
        new, excused = now - excused, now
        if new > LEAST_EXCUSED:
            signal.setitimer(signal.ITIMER_REAL, new)
            return
        raise SlowTestError(f"made the test take longer than {seconds:g} s")

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
