"""The sandbox of one submission, for as long as its notebook is judged."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Mapping
from typing import Any

from autograder.engine.outputs import Output, error
from autograder.sandbox.client import Conversation, LimitError, SandboxGoneError
from autograder.sandbox.limits import Limits
from autograder.sandbox.walls import Nursery

TIMEOUT, GONE = "CellTimeoutError", "DeadKernelError"  # as nbgrader names them


class Session:
    """A sandbox in which a submission's cells run; if it ends, a new one, at the same point.

    Args:
        nursery: gives sandboxes.
        files: what lies beside the notebook, by relative path.
        limits: what the submission may use.

    Attributes:
        asked: how often the judge has asked the submission for a value or a result.
    """

    def __init__(self, nursery: Nursery, files: Mapping[str, bytes], limits: Limits) -> None:
        self._nursery, self._files, self._limits = nursery, files, limits
        self._deadline = time.monotonic() + limits.notebook_seconds
        self._past: list[str] = []
        self._asked_before = 0
        self._conversation = self._begin()

    @property
    def conversation(self) -> Conversation:
        """The sandbox, brought back if it has ended."""
        if not self._conversation.alive:
            self._asked_before += self._conversation.asked
            self._conversation = self._begin()
            for source in self._past:
                try:
                    self._conversation.run(source)
                except (LimitError, SandboxGoneError):
                    break
        return self._conversation

    @property
    def asked(self) -> int:
        """How often the submission has been asked for a value or a result."""
        return self._asked_before + self._conversation.asked

    def get(self, name: str) -> Any:
        """Return a global value of the submission's.

        Raises:
            KeyError: it has no such name.
        """
        return self.conversation.get(name)

    def run(self, source: str) -> list[Output]:
        """Run a cell there; return what it put out."""
        try:
            outputs = self.conversation.run(source)
        except LimitError as failure:
            outputs = [error(TIMEOUT, str(failure))]
        except SandboxGoneError as failure:
            outputs = [error(GONE, str(failure))]
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
