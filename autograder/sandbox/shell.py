"""The IPython shell that runs a submission's cells, and collects what they put out."""

from __future__ import annotations

import ast
import asyncio
import atexit
import base64
import builtins
import getpass
import io
import os
import warnings
from collections.abc import Coroutine, Iterable
from typing import Any, NoReturn

from autograder.sandbox.handles import names_of
from autograder.sandbox.kernel import add_kernel_magics, draw_without_windows, file_backend

BELOW = "module://matplotlib_inline.backend_inline"


def warm_shell() -> Any:
    """Import what notebooks import, and return an IPython shell that collects outputs."""
    os.environ["MPLBACKEND"] = BELOW
    shell = make_shell()

    import h5py  # noqa: F401
    import matplotlib.pyplot as plt
    import numpy as np
    import PIL.Image
    import PIL.PngImagePlugin

    shell.run_cell("import matplotlib.pyplot as _; _.figure(); _.plot([1]); _.title('x'); del _")
    shell.run_cell("def _(x):\n    raise ValueError(x)\n_([1])")  # what tracebacks need
    plt.close("all")
    draw_without_windows(plt, BELOW)
    np.ones((8, 8)) @ np.ones((8, 8))
    PIL.Image.init()
    shell.reset(new_session=True)
    shell.outputs.take()
    return shell


def make_shell() -> Any:
    """Return an IPython shell that reads cells as a notebook's kernel does, without a frontend.

    What a cell shows goes to ``outputs``. Nobody answers questions: ``input`` fails, as it does
    where nbgrader runs a notebook. No programs are started, nothing ends the session; figures are
    drawn below the cell, whatever backend is asked for.
    """
    from IPython.core.autocall import ExitAutocall
    from IPython.core.displayhook import DisplayHook
    from IPython.core.displaypub import DisplayPublisher
    from IPython.core.error import StdinNotImplementedError
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.text import SList
    from traitlets.config import Config

    class Publisher(DisplayPublisher):  # type: ignore[misc]
        outputs: Any = None

        def publish(self, data: dict[str, Any], *_: Any, **__: Any) -> None:
            self.outputs.data("display_data", data)

        def clear_output(self, wait: bool = False) -> None:
            pass

    class Hook(DisplayHook):  # type: ignore[misc]
        outputs: Any = None

        def write_output_prompt(self) -> None:
            pass

        def write_format_data(self, data: dict[str, Any], md_dict: Any = None) -> None:
            self.outputs.data("execute_result", data)

        def finish_displayhook(self) -> None:
            pass

    class Exit(ExitAutocall):  # type: ignore[misc]
        def __call__(self, *_: Any, **__: Any) -> None:
            pass

    class Shell(InteractiveShell):  # type: ignore[misc]
        outputs: Any = None
        own_syntax: Any = None
        failure: BaseException | None = None
        in_a_loop = False
        in_a_test = False
        loop: asyncio.AbstractEventLoop | None = None

        def _showtraceback(self, etype: type, evalue: object, stb: list[str]) -> None:
            self.failure = evalue if isinstance(evalue, BaseException) else None
            if etype is not SystemExit or self.in_a_test:
                self.outputs.error(etype.__name__, str(evalue), stb)

        def enable_gui(self, gui: str | None = None) -> None:
            """Pass over a window system: there is none."""

        def should_run_async(self, raw_cell: str, **about: Any) -> bool:
            """Run cells in a running event loop, as a kernel does, once one may notice."""
            self.in_a_loop = self.in_a_loop or "async" in raw_cell
            inside = asyncio._get_running_loop() is not None  # a magic such as %%capture runs it
            if self.in_a_loop and not inside:
                return True
            cell = about.get("transformed_cell") or raw_cell
            waits = "await" in cell or "async" in cell  # else it needn't be compiled to see that
            return waits and bool(super().should_run_async(raw_cell, **about))

        def run_in_loop(self, cell: Coroutine[Any, Any, Any]) -> Any:
            """Run a cell in the session's one event loop."""
            if self.loop is None:
                self.loop = asyncio.new_event_loop()
                asyncio.set_event_loop(self.loop)
            return self.loop.run_until_complete(cell)

        def enable_matplotlib(self, gui: str | None = None) -> tuple[str | None, str]:
            """Draw below the cell, also where windows or widgets are asked for."""
            gui, backend = super().enable_matplotlib(gui if file_backend(gui) else "inline")
            return gui, str(backend)

        def ask_exit(self) -> None:
            """Pass over the wish to end."""

        def init_sys_modules(self) -> None:
            """Leave __main__ as it is: it belongs to this program."""

        def syntax(self) -> list[Any]:
            """Return what changes a cell's text before it is run; a submission may add to it."""
            manager = self.input_transformer_manager
            steps = [*manager.cleanup_transforms, *manager.line_transforms]
            return [*steps, *manager.token_transformers, *self.input_transformers_post]

        def transform_cell(self, raw_cell: str) -> str:
            """Look for IPython's own syntax, which is slow, only where it isn't plain Python."""
            if self.syntax() == self.own_syntax and is_plain_python(raw_cell):
                return raw_cell.strip("\n") + "\n"
            return str(super().transform_cell(raw_cell))

        def system(self, command: str) -> None:
            """Pass over a line such as ``!pip install numpy``: there are no programs here."""
            print(f"[not run while grading: {command}]")

        def getoutput(self, command: str, *_: Any, **__: Any) -> list[str]:
            """Pass over ``files = !ls`` as well."""
            self.system(command)
            nothing: list[str] = SList()
            return nothing

    def refuse(name: str) -> Any:
        def ask(*_: Any, **__: Any) -> NoReturn:
            raise StdinNotImplementedError(
                f"{name} was called, but this frontend does not support input requests."
            )

        return ask

    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    Shell.display_pub_class = Publisher
    Shell.displayhook_class = Hook
    shell = Shell.instance(config=config, exiter=Exit())
    atexit.unregister(shell.atexit_operations)  # there is no history to be saved
    add_kernel_magics(shell)
    shell.own_syntax = shell.syntax()
    shell.loop_runner = shell.run_in_loop
    shell.set_hook("show_in_pager", lambda *_, **__: None, 0)
    shell.outputs = shell.display_pub.outputs = shell.displayhook.outputs = Outputs(2**24)
    warnings.filterwarnings("ignore", "To exit: use")  # nothing ends, so nothing is to be said
    builtins.input, getpass.getpass = refuse("raw_input"), refuse("getpass")
    return shell


def is_plain_python(cell: str) -> bool:
    """Whether a cell has no line that IPython would read otherwise than Python does."""
    if cell.strip().count("\n") == 0 or "In [" in cell:  # "ls" alone is a name, and a magic
        return False
    try:
        ast.parse(cell)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


class Outputs:
    """What one cell puts out, in order, up to a limit of bytes."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._items: list[dict[str, Any]] = []
        self._size = 0
        self._cut = False

    def text(self, name: str, text: str) -> None:
        """Add to a stream."""
        if self._room(len(text)):
            if self._items and self._items[-1].get("name") == name:
                self._items[-1]["text"] += text
            else:
                self._items.append({"output_type": "stream", "name": name, "text": text})

    def data(self, kind: str, data: dict[str, Any]) -> None:
        """Add a value or a picture."""
        plain: dict[str, str] = {}
        for mime, content in data.items():
            if isinstance(content, bytes):
                plain[mime] = base64.b64encode(content).decode()
            elif isinstance(content, str):
                plain[mime] = content
        if self._room(sum(map(len, plain.values()))):
            self._items.append({"output_type": kind, "data": plain})

    def error(self, name: str, text: str, lines: list[str]) -> None:
        """Add an exception; there is always room for one."""
        self._items.append(
            {
                "output_type": "error",
                "ename": name[:200],
                "evalue": text[:100_000],
                "traceback": [line[:10_000] for line in lines[-100:]],
            }
        )

    def warned(self, warnings: Iterable[tuple[list[str], str]]) -> None:
        """Add warnings, each with the names of its class and bases, and its text."""
        for kinds, text in warnings:
            if self._room(len(text)):
                self._items.append({"output_type": "warning", "kinds": kinds, "text": text})

    def logged(self, told: dict[str, Any]) -> None:
        """Add a record of a logger's."""
        if self._room(len(str(told))):
            kinds = names_of(*told["kinds"][:1]) if told["kinds"] else []
            self._items.append({"output_type": "log", **told, "kinds": kinds})

    def take(self) -> list[dict[str, Any]]:
        """Return what has come since the last time."""
        items, self._items, self._size, self._cut = self._items, [], 0, False
        return items

    def _room(self, size: int) -> bool:
        self._size += size
        if self._size <= self._limit:
            return True
        if not self._cut:
            self._cut = True
            note = "\n[more output was cut off]\n"
            self._items.append({"output_type": "stream", "name": "stdout", "text": note})
        return False


class Stream(io.TextIOBase):
    """sys.stdout or sys.stderr of a submission."""

    encoding = "utf-8"

    def __init__(self, outputs: Outputs, name: str) -> None:
        super().__init__()
        self._outputs = outputs
        self.name = name

    def writable(self) -> bool:
        """Streams can be written to."""
        return True

    def write(self, text: str) -> int:
        """Add to the cell's outputs."""
        self._outputs.text(self.name, str(text))
        return len(text)
