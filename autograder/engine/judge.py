"""Judge one notebook: the submission's cells in a sandbox, the test cells here."""

from __future__ import annotations

import ast
import base64
import binascii
import builtins
import contextlib
import functools
import inspect
import io
import linecache
import os
import re
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import CodeType, FrameType
from typing import Any, NoReturn

from autograder.engine.prepare import bound_names, grade_id, is_locked, is_test
from autograder.sandbox.client import Conversation, LimitError, SandboxGoneError
from autograder.sandbox.limits import MEGABYTE, Limits
from autograder.sandbox.walls import Nursery
from autograder.sandbox.wire import Remote

TIMEOUT = "CellTimeoutError"
PICTURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}
LOCKED = "<locked cell>"
MAGIC = re.compile(r"(?m)^([ \t]*)[%!?].*$")  # a line that is IPython's, not Python's
MAX_NAME, MAX_LINE, MAX_LINES = 200, 10_000, 100  # of an exception: characters, lines

Output = dict[str, Any]


def judge(
    notebook: dict[str, Any],
    idle: frozenset[str],
    files: Mapping[str, bytes],
    nursery: Nursery,
    limits: Limits,
) -> Iterator[tuple[str, list[Output]]]:
    """Run a prepared notebook's code cells; yield the id and the outputs of each when it is done.

    Test cells run in this process; locked cells in both, or here alone if they are idle; every
    other cell in the sandbox alone.
    Runs in a process of its own, in an empty folder that the sandbox may read: the tests' modules
    and files are this one's.

    Args:
        notebook: what ``prepare`` made of a submission.
        idle: ids of cells that the submission's process needn't run, and of tests to leave out.
        files: what lies beside the notebook, by relative path.
        nursery: gives sandboxes.
        limits: what the submission may use.
    """
    tempfile.tempdir = os.getcwd()
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    session = _Session(nursery, files, limits)
    names = _Names(session)
    sources = _Sources()
    _patch_getsource(sources)
    room = limits.notebook_output * MEGABYTE
    run = [cell for cell in code if cell["id"] not in idle or is_locked(cell)]
    for count, cell in enumerate(run, 1):
        if is_test(cell):
            outputs = _run_test(grade_id(cell), cell["source"], names, session, limits)
        else:
            outputs = session.run(cell["source"]) if cell["id"] not in idle else []
            sources.add(cell["source"])
            if is_locked(cell):
                names.define(cell["source"])
        kept = list(_plain(outputs, min(limits.output * MEGABYTE, room), count))
        room = max(room - len(repr(kept)), 0)
        yield cell["id"], kept
    session.close()


class _Session:
    """The sandbox of one submission; a new one, brought to the same point, if it ends."""

    def __init__(self, nursery: Nursery, files: Mapping[str, bytes], limits: Limits) -> None:
        self._nursery, self._files, self._limits = nursery, files, limits
        self._deadline = time.monotonic() + limits.notebook_seconds
        self._past: list[str] = []
        self._conversation = self._begin()

    @property
    def conversation(self) -> Conversation:
        """The sandbox, brought back if it has ended."""
        if not self._conversation.alive:
            self._conversation = self._begin()
            for source in self._past:
                try:
                    self._conversation.run(source)
                except (LimitError, SandboxGoneError):
                    break
        return self._conversation

    def run(self, source: str) -> list[Output]:
        """Run a cell there."""
        try:
            outputs = self.conversation.run(source)
        except LimitError as error:
            outputs = [_error(TIMEOUT, str(error))]
        except SandboxGoneError as error:
            outputs = [_error("DeadKernelError", str(error))]
        if self._conversation.alive:
            self._past.append(source)
        return outputs

    def close(self) -> None:
        """End the sandbox."""
        self._conversation.close()

    def _begin(self) -> Conversation:
        conversation = Conversation(self._nursery, self._limits, self._deadline)
        for name, content in self._files.items():
            with contextlib.suppress(LimitError, SandboxGoneError):
                conversation.put(name, content)
        return conversation


class _Names(dict[str, Any]):
    """Global names of a test cell: the instructor's first, Python's own, then the submission's."""

    def __init__(self, session: _Session, known: dict[str, Any] | None = None) -> None:
        own = {"__name__": "__main__", "__builtins__": builtins}
        super().__init__(known or vars(builtins) | own)
        self._session = session

    def define(self, source: str) -> None:
        """Run a locked cell: its imports and helpers are the instructor's names."""
        with _quiet(), contextlib.suppress(Exception):
            _execute(source, LOCKED, self)

    def copy(self) -> _Names:
        """Return the same names for one test cell, which can't change those of the next."""
        return _Names(self._session, dict(self))

    def __missing__(self, name: str) -> Any:
        value = self._session.conversation.get(name)
        if isinstance(value, Remote):
            value.known_as = name
        return value


def _run_test(
    name: str, source: str, names: _Names, session: _Session, limits: Limits
) -> list[Output]:
    filename = f"<{name}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    own = names.copy()
    value = None
    error: Output | None = None
    with _quiet() as printed:
        try:
            with _time_limit(limits.test_seconds):
                value = _execute(source, filename, own)
        except LimitError as failure:
            error = _error(TIMEOUT, f"a call to the submission {failure}")
            if isinstance(failure, _SlowTestError):
                session.close()
        except SandboxGoneError as failure:
            error = _error("DeadKernelError", str(failure))
        except Exception as failure:
            error = _describe(failure, filename, session)
    outputs = [_stream(printed.getvalue())]
    with contextlib.suppress(LimitError, SandboxGoneError):
        conversation = session.conversation
        outputs += map(_printed, conversation.outputs)
        conversation.outputs.clear()
        conversation.traceback.clear()
        conversation.forget()
    if error is not None:
        outputs.append(error)
    elif value is not None:
        data = {"text/plain": repr(value)}
        outputs.append({"output_type": "execute_result", "data": data})
    return outputs


def _stream(text: object) -> Output:
    return {"output_type": "stream", "name": "stdout", "text": text}


def _printed(item: Output) -> Output:
    """Return what of a submission's output may stand in a test cell: the text it printed.

    Anything else could pass for a score: nbgrader reads it in the first value or error there.
    """
    printed = item.get("output_type") == "stream" and item.get("name") == "stdout"
    return _stream(item.get("text") if printed else "")


class _SlowTestError(LimitError):
    """The test's own work took too long; the sandbox may be in the middle of an answer."""


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Let the test's own work take so long: what it is given may be made to be slow."""

    def stop(signum: int, frame: FrameType | None) -> NoReturn:
        raise _SlowTestError(f"made the test take longer than {seconds:g} s")

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _execute(source: str, filename: str, names: dict[str, Any]) -> Any:
    """Run a cell; return the value of its last line, if that is an expression."""
    body, last = compiled(source, filename)
    exec(body, names)
    return None if last is None else eval(last, names)


@functools.lru_cache(maxsize=1000)
def compiled(source: str, filename: str) -> tuple[CodeType, CodeType | None]:
    """Return a cell's code, and apart from it that of a last line that is an expression."""
    tree = ast.parse(source, filename)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    value = ast.Expression(last.value) if isinstance(last, ast.Expr) else None
    return (
        compile(tree, filename, "exec"),
        None if value is None else compile(value, filename, "eval"),
    )


def learn(cells: Sequence[dict[str, Any]]) -> None:
    """Compile an assignment's own cells once, before the forks that judge with them."""
    for cell in cells:
        with contextlib.suppress(SyntaxError, ValueError):
            if is_test(cell):
                compiled(cell["source"], f"<{grade_id(cell)}>")
            elif is_locked(cell) and cell["cell_type"] == "code":
                compiled(cell["source"], LOCKED)
                _bindings(cell["source"])


@contextlib.contextmanager
def _quiet() -> Iterator[io.StringIO]:
    """Collect what is printed; drop warnings, which are the test's own and cost nobody a point."""
    kept = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = printed, _ = io.StringIO(), io.StringIO()
    try:
        yield printed
    finally:
        sys.stdout, sys.stderr = kept


def _describe(error: Exception, filename: str, session: _Session) -> Output:
    lines = ["Traceback (most recent call last):"]
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == filename:
            lines += [f"  line {frame.lineno}, in {frame.name}", f"    {frame.line}"]
    with contextlib.suppress(LimitError, SandboxGoneError):
        lines += session.conversation.traceback
    lines.append(f"{type(error).__name__}: {error}")
    return _error(type(error).__name__, str(error), lines)


def _error(name: str, text: str, lines: Sequence[str] = ()) -> Output:
    shown = list(lines) or [f"{name}: {text}"]
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": shown}


# -- the text of a submitted function ---------------------------------------------------------


class _Sources:
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
        for name in (function.known_as, function.__name__):
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


def _patch_getsource(sources: _Sources) -> None:
    original: Callable[[Any], str] = inspect.getsource

    def getsource(value: Any) -> str:
        return sources.of(value) if isinstance(value, Remote) else original(value)

    inspect.getsource = getsource  # type: ignore[assignment]


# -- what of a submission's outputs is kept ----------------------------------------------------


def _plain(outputs: Sequence[Output], limit: int, count: int) -> Iterator[Output]:
    """Yield outputs that can't do anything when they are shown: text and pictures, to a limit."""
    size = 0
    for item in outputs:
        kept = _kept(item, count)
        if kept is None:
            continue
        size += len(repr(kept))
        if size > limit and kept["output_type"] != "error":
            yield {"output_type": "stream", "name": "stdout", "text": "[more output was cut off]\n"}
            return
        yield kept


def _kept(item: Output, count: int) -> Output | None:
    kind = item.get("output_type")
    if kind == "stream" and item.get("name") in ("stdout", "stderr"):
        text = _clean(item.get("text", ""))
        return {"output_type": kind, "name": item["name"], "text": text} if text else None
    if kind == "error":
        lines = item.get("traceback")
        return {
            "output_type": kind,
            "ename": _clean(item.get("ename", ""))[:MAX_NAME],
            "evalue": _clean(item.get("evalue", ""))[:MAX_LINE],
            "traceback": [_clean(line)[:MAX_LINE] for line in lines[-MAX_LINES:]]
            if isinstance(lines, list)
            else [],
        }
    if kind in ("display_data", "execute_result") and isinstance(item.get("data"), dict):
        data = {"text/plain": _clean(item["data"].get("text/plain", ""))}
        for mime, beginning in PICTURES.items():
            if _is_picture(item["data"].get(mime), beginning):
                data[mime] = item["data"][mime]
        kept: Output = {"output_type": kind, "data": data, "metadata": {}}
        if kind == "execute_result":
            kept["execution_count"] = count
        return kept
    return None


def _clean(value: object) -> str:
    """Return a text that every file and database takes: no lone surrogates, no NUL."""
    return str(value).replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _is_picture(content: object, beginning: bytes) -> bool:
    if not isinstance(content, str):
        return False
    try:
        return base64.b64decode(content, validate=True).startswith(beginning)
    except (binascii.Error, ValueError):
        return False
