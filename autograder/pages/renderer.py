"""Lay out texts that others wrote, with a limit on size and time; the rest as plain text.

A parser may take hours over a short text. So texts are laid out by a process of our own that stays
warm, in any thread; one that runs on is ended and replaced, and its text is shown as it was typed.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import html
import json
import os
import select
import subprocess
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from autograder.pages import rendering
from autograder.sandbox import starting

LONGEST = 50_000  # characters that are laid out
SHOWN = 20_000  # characters that are shown of a longer text
SECONDS = 2.0  # of processor time for one text
PAGE_SECONDS = 10.0  # of processor time for the texts of one page
WALL = 15  # times as much on the clock: the machine may be busy
START_SECONDS = 120
REMEMBERED = 1000  # texts; most are the assignment's own, the same for everybody


@dataclass
class Budget:
    """Processor time that the texts of one page may still take, in seconds."""

    seconds: float = PAGE_SECONDS


class Renderer:
    """A warm process that lays out texts; used from any thread, one text at a time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._owner = os.getpid()
        self._process: subprocess.Popen[bytes] | None = None
        self._known: OrderedDict[str, str] = OrderedDict()

    def markdown(
        self, text: str, attachments: Mapping[str, Any] | None = None, budget: Budget | None = None
    ) -> str:
        """Return the HTML of a text in Markdown, which can do nothing; formulas are for MathJax.

        Args:
            text: the text.
            attachments: what is attached to its cell.
            budget: what the page that it is for may still take.
        """
        return self._lay_out("markdown", text, dict(attachments or {}), budget or Budget())

    def text(
        self, text: str, attachments: Mapping[str, Any] | None = None, budget: Budget | None = None
    ) -> str:
        """Return the same with its formulas drawn, for a page that runs no script."""
        return self._lay_out("text", text, dict(attachments or {}), budget or Budget())

    def code(self, text: str, budget: Budget | None = None) -> str:
        """Return the HTML of Python code, in colours."""
        return self._lay_out("code", text, {}, budget or Budget())

    def close(self) -> None:
        """End the process, if there is one and it is ours."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            assert stream is not None
            with contextlib.suppress(OSError):  # what was still to be written
                stream.close()

    def _lay_out(self, kind: str, text: str, attachments: dict[str, Any], budget: Budget) -> str:
        size = len(rendering.outside(text)) if kind != "code" else len(text)
        if size > LONGEST:
            return plain(text, f"it has {size:,} characters; up to {LONGEST:,} are laid out")
        key = ""
        if not attachments:
            key = hashlib.sha256(f"{kind} {text}".encode("utf-8", "surrogatepass")).hexdigest()
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
            seconds = min(SECONDS, budget.seconds)
            if seconds <= 0:
                return plain(text, "the texts of this page take too long to lay out")
            question = {"kind": kind, "text": text, "attachments": attachments, "seconds": seconds}
            answer = self._ask(question)
            budget.seconds -= answer.get("seconds", seconds)
            if "html" not in answer:
                return plain(text, answer.get("problem", "it takes too long to lay out"))
            laid_out = str(answer["html"])
            if key:
                self._known[key] = laid_out
                if len(self._known) > REMEMBERED:
                    self._known.popitem(last=False)
        return laid_out

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        """Return the process's answer; an empty one if the text was too much for it."""
        if self._owner != os.getpid():  # a fork has no process of its own yet
            self._process, self._owner = None, os.getpid()
        for attempt in range(2):
            process = self._process or self._start()
            assert process.stdin is not None
            assert process.stdout is not None
            try:
                rendering.write(process.stdin, question)
            except OSError:  # it ended while nobody asked it anything
                self.close()
                if attempt:
                    raise
                continue
            answer = _within(process, question["seconds"] * WALL)
            if answer is None:
                self.close()
            return answer or {}
        raise AssertionError

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            starting.python("-m", rendering.__name__),
            cwd=starting.OURS,
            env=starting.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._process = process
        if _within(process, START_SECONDS) is None:
            self.close()
            raise RuntimeError("the program that lays out texts does not start")
        return process


def plain(text: str, reason: str) -> str:
    """Return a text as it was typed, with a sentence that says why.

    Args:
        text: the text; a long one is cut.
        reason: a clause.
    """
    shown = html.escape(text[:SHOWN].encode("utf-8", "replace").decode())
    cut = len(text) - SHOWN
    rest = f"<p><em>{cut:,} more characters are not shown.</em></p>" if cut > 0 else ""
    why = f"<p><em>This text is shown as it was typed: {html.escape(reason)}.</em></p>"
    return f"{why}<pre>{shown}</pre>{rest}"


def _within(process: subprocess.Popen[bytes], seconds: float) -> dict[str, Any] | None:
    """Return what a process answers; None if it ends first, or takes longer than that."""
    assert process.stdout is not None
    handle = process.stdout.fileno()
    poll = select.poll()
    poll.register(handle, select.POLLIN)
    deadline = time.monotonic() + seconds
    content = b""
    head = rendering.LENGTH
    while len(content) < head.size or len(content) < head.size + head.unpack_from(content)[0]:
        left = deadline - time.monotonic()
        if left <= 0 or not poll.poll(1000 * left):
            return None
        if not (part := os.read(handle, 2**20)):
            return None
        content += part
    answer: dict[str, Any] = json.loads(content[head.size :])
    return answer


RENDERER = Renderer()
atexit.register(RENDERER.close)
