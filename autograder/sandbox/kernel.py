"""What a notebook's kernel knows besides IPython: its own magics, and where figures go.

Where nbgrader runs a notebook there is a kernel, and its lines work or do nothing. A line that
failed only here would take with it all that its cell defines below.
"""

from __future__ import annotations

import functools
from types import ModuleType
from typing import Any

# Backends of matplotlib that draw into files; every other one draws below the cell here.
FILE_BACKENDS = {"agg", "cairo", "pdf", "pgf", "ps", "svg", "template"}
# Magics for the one who sits there: of editors, pagers and the page in the browser.
FOR_A_PERSON = (
    *("autosave", "clear", "cls", "connect_info", "ed", "edit", "less", "man", "more"),
    *("qtconsole", "subshell"),
)
INSTALLERS = ("conda", "mamba", "micromamba", "uv")  # `%pip` asks for a program by itself
SCRIPTS = ("script", "bash", "sh", "perl", "ruby", "pypy", "python", "python2", "python3", "cmd")


def add_kernel_magics(shell: Any) -> None:
    """Let a shell read every line that a notebook's kernel reads.

    Args:
        shell: IPython's; its ``system`` says what is not run.
    """
    for name in FOR_A_PERSON:
        shell.register_magic_function(_nothing, "line", name)
    for name in INSTALLERS:
        shell.register_magic_function(functools.partial(_install, shell, name), "line", name)
    for name in SCRIPTS:
        shell.register_magic_function(functools.partial(_script, shell, name), "cell", name)
    shell.extension_manager.load_extension("storemagic")  # as every kernel does


def file_backend(name: object) -> bool:
    """Whether a backend of matplotlib draws into files or below the cell: it needs no window."""
    asked = str(name).lower()
    return asked in FILE_BACKENDS or asked == "inline" or "matplotlib_inline" in asked


def draw_without_windows(pyplot: ModuleType, instead: str) -> None:
    """Let ``matplotlib.use("TkAgg")`` and its like draw where there are no windows.

    Args:
        pyplot: the module.
        instead: the backend that draws in place of one that needs a window.
    """
    switch = pyplot.switch_backend

    @functools.wraps(switch)
    def switch_backend(newbackend: str) -> None:
        switch(newbackend if file_backend(newbackend) else instead)

    pyplot.switch_backend = switch_backend  # type: ignore[attr-defined]


def _nothing(line: str) -> None:
    """Nothing: nobody sits there."""


def _install(shell: Any, name: str, line: str) -> None:
    shell.system(f"{name} {line}".rstrip())


def _script(shell: Any, name: str, line: str, cell: str) -> None:
    shell.system(f"%%{name} {line}".rstrip())
