"""Judge one notebook: the submission's cells in a sandbox, the test cells here."""

from __future__ import annotations

import ast
import base64
import binascii
import builtins
import contextlib
import inspect
import io
import linecache
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from autograder.sandbox.client import Conversation, LimitError, SandboxGoneError
from autograder.sandbox.limits import MEGABYTE, Limits
from autograder.sandbox.walls import Nursery
from autograder.sandbox.wire import Remote

TIMEOUT = "CellTimeoutError"
PICTURES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}

Output = dict[str, Any]


def judge(cells: Sequence[dict[str, Any]], nursery: Nursery, shared: Path, limits: Limits) -> None:
    """Run a notebook's code cells and write their outputs into them.

    Test cells (graded, not a solution) run in this process; locked cells in both; every other
    cell in the sandbox alone. Runs in a process of its own: the tests' modules are this one's.

    Args:
        cells: cells of the prepared notebook, in the JSON form of nbformat.
        nursery: gives sandboxes.
        shared: folder of this process's that the sandbox may read; tests make their files there.
        limits: what the submission may use.
    """
    tempfile.tempdir = str(shared)
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    session = _Session(nursery, limits)
    names = _Names(session)
    _patch_getsource(_Sources(code))
    for count, cell in enumerate(code, 1):
        about = cell["metadata"].get("nbgrader", {})
        source = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
        if about.get("grade") and not about.get("solution"):
            outputs = _run_test(about["grade_id"], source, names, session)
        else:
            outputs = session.run(source)
            if about.get("locked"):
                names.define(source)
        cell["outputs"] = list(_plain(outputs, limits.output * MEGABYTE, count))
        cell["execution_count"] = count
    session.close()


class _Session:
    """The sandbox of one submission; a new one, brought to the same point, if it ends."""

    def __init__(self, nursery: Nursery, limits: Limits) -> None:
        self._nursery, self._limits = nursery, limits
        self._conversation = Conversation(nursery, limits)
        self._past: list[str] = []

    @property
    def conversation(self) -> Conversation:
        """The sandbox, brought back if it has ended."""
        if not self._conversation.alive:
            self._conversation = Conversation(self._nursery, self._limits)
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


class _Names(dict[str, Any]):
    """Global names of a test cell: the instructor's first, Python's own, then the submission's."""

    def __init__(self, session: _Session, known: dict[str, Any] | None = None) -> None:
        super().__init__(known or {"__name__": "__main__", "__builtins__": builtins})
        self._session = session

    def define(self, source: str) -> None:
        """Run a locked cell: its imports and helpers are the instructor's names."""
        with _quiet(), contextlib.suppress(Exception):
            exec(compile(source, "<locked cell>", "exec"), self)

    def copy(self) -> _Names:
        """Return the same names for one test cell, which can't change those of the next."""
        return _Names(self._session, dict(self))

    def __missing__(self, name: str) -> Any:
        if hasattr(builtins, name):
            raise KeyError(name)
        return self._session.conversation.get(name)


def _run_test(grade_id: str, source: str, names: _Names, session: _Session) -> list[Output]:
    filename = f"<{grade_id}>"
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    own = names.copy()
    value = None
    error: Output | None = None
    with _quiet() as printed:
        try:
            value = _execute(source, filename, own)
        except LimitError as failure:
            error = _error(TIMEOUT, f"a call of the submission's {failure}")
        except SandboxGoneError as failure:
            error = _error("DeadKernelError", str(failure))
        except Exception as failure:
            error = _describe(failure, filename, session)
    outputs: list[Output] = []
    if text := printed.getvalue():
        outputs.append({"output_type": "stream", "name": "stdout", "text": text})
    with contextlib.suppress(LimitError, SandboxGoneError):
        conversation = session.conversation
        outputs += [item for item in conversation.outputs if item.get("name") == "stdout"]
        conversation.outputs.clear()
        conversation.traceback.clear()
        conversation.forget()
    if error is not None:
        outputs.append(error)
    elif value is not None:
        data = {"text/plain": repr(value)}
        outputs.append({"output_type": "execute_result", "data": data})
    return outputs


def _execute(source: str, filename: str, names: dict[str, Any]) -> Any:
    """Run a cell; return the value of its last line, if that is an expression."""
    tree = ast.parse(source, filename)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, filename, "exec"), names)
    if isinstance(last, ast.Expr):
        return eval(compile(ast.Expression(last.value), filename, "eval"), names)
    return None


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

    def __init__(self, cells: Sequence[dict[str, Any]]) -> None:
        self._texts: dict[str, str] = {}
        for cell in cells:
            about = cell["metadata"].get("nbgrader", {})
            if about.get("grade") and not about.get("solution"):
                continue
            text = cell["source"] if isinstance(cell["source"], str) else "".join(cell["source"])
            with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
                for name in _bound(ast.parse(text)):
                    self._texts[name] = text

    def of(self, function: Remote) -> str:
        """Return the text of the last cell that defines it."""
        try:
            return self._texts[function.__name__]
        except KeyError:
            raise OSError("could not get source code") from None


def _bound(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _patch_getsource(sources: _Sources) -> None:
    original: Callable[[Any], str] = inspect.getsource

    def getsource(value: Any) -> str:
        return sources.of(value) if isinstance(value, Remote) else original(value)

    inspect.getsource = getsource


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
        return {"output_type": kind, "name": item["name"], "text": str(item.get("text", ""))}
    if kind == "error":
        lines = item.get("traceback")
        return {
            "output_type": kind,
            "ename": str(item.get("ename", "")),
            "evalue": str(item.get("evalue", "")),
            "traceback": [str(line) for line in lines] if isinstance(lines, list) else [],
        }
    if kind in ("display_data", "execute_result") and isinstance(item.get("data"), dict):
        data = {"text/plain": str(item["data"].get("text/plain", ""))}
        for mime, beginning in PICTURES.items():
            if _is_picture(item["data"].get(mime), beginning):
                data[mime] = item["data"][mime]
        kept: Output = {"output_type": kind, "data": data, "metadata": {}}
        if kind == "execute_result":
            kept["execution_count"] = count
        return kept
    return None


def _is_picture(content: object, beginning: bytes) -> bool:
    if not isinstance(content, str):
        return False
    try:
        return base64.b64decode(content, validate=True).startswith(beginning)
    except (binascii.Error, ValueError):
        return False


def judge_folder(data: Path | None) -> tempfile.TemporaryDirectory[str]:
    """Make the folder that the judge works in and that the sandbox may read."""
    parent = "/var/tmp" if os.path.isdir("/var/tmp") else None
    folder = tempfile.TemporaryDirectory(prefix="autograder-", dir=parent)
    if data is not None:
        (Path(folder.name) / "data").symlink_to(data.resolve())
    return folder
