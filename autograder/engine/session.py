"""The sandbox of one submission, for as long as its notebook is judged."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from autograder.engine.outputs import Output, error
from autograder.sandbox.client import Conversation, LimitError, Patches, SandboxGoneError
from autograder.sandbox.folder import Exchange
from autograder.sandbox.limits import Budget, Limits
from autograder.sandbox.waited import Awaited
from autograder.sandbox.walls import Nursery

OWN_SECONDS = 5  # that a test needs for its own work, beside that of the submission
TIMEOUT, GONE = "CellTimeoutError", "DeadKernelError"  # as nbgrader names them
Serving = tuple[frozenset[str], Callable[[], Patches], Mapping[str, type], Exchange]


class Session:
    """A sandbox in which a submission's cells run; if it ends, a new one, at the same point.

    Args:
        nursery: gives sandboxes.
        files: what lies beside the notebook, by relative path.
        limits: what the submission may use.
        budget: the time of the whole notebook.

    Attributes:
        asked: how often the judge has asked the submission for a value or a result.
    """

    def __init__(
        self, nursery: Nursery, files: Mapping[str, bytes], limits: Limits, budget: Budget
    ) -> None:
        self._nursery, self._files, self._limits = nursery, files, limits
        self._budget = budget
        self._past: list[tuple[str, float]] = []
        self._asked_before = 0
        self._serving: Serving = (frozenset(), lambda: ({}, None, {}), {}, Exchange())
        self._conversation = self._begin()

    @property
    def conversation(self) -> Conversation:
        """The sandbox, brought back if it has ended."""
        if not self._conversation.alive:
            self._asked_before += self._conversation.asked
            self._conversation = self._begin()
            for source, seconds in self._past:
                if self._budget.used_up and seconds > self._budget.left / 2:
                    continue  # what depends on it is lost; the rest isn't
                try:
                    self._conversation.run(source)
                except (LimitError, SandboxGoneError):
                    if self._budget.left <= 0:  # the next piece has time of its own for this
                        self._conversation.close()
                    break
        return self._conversation

    @property
    def told(self) -> frozenset[str]:
        """The names that the submission has given to its classes, as far as they have been seen."""
        return self._conversation.told

    def serve(
        self,
        operators: frozenset[str],
        patches: Callable[[], Patches],
        classes: Mapping[str, type],
        files: Exchange,
    ) -> None:
        """Serve the tests of an assignment; see ``Conversation.serve``."""
        files.handed = self._files
        self._serving = operators, patches, classes, files
        self._conversation.serve(*self._serving)

    def begin_test(self) -> None:
        """Let a test find the files that the submission has written."""
        if self._serving[3].on:
            self.conversation.take_files()

    def ask(self, *asked: Any) -> Any:
        """Ask the submission for something; see ``Conversation.ask``."""
        return self.conversation.ask(*asked)

    def give(self, values: Mapping[str, Any]) -> None:
        """Bind global names of the submission's; one that has ended is given nothing."""
        with contextlib.suppress(LimitError, SandboxGoneError):
            self.conversation.give(values)

    def names(self) -> list[str]:
        """Return the submission's global names."""
        return self.conversation.names()

    def lend(
        self, functions: Mapping[str, Callable[..., Any]], barred: frozenset[str] = frozenset()
    ) -> None:
        """Put functions of the judge's in the place of global names; see ``Conversation.lend``."""
        self.conversation.lend(functions, barred)

    @property
    def got_barred(self) -> bool:
        """Whether a barred name has been asked for, and what it stands for can be called."""
        return self._conversation.got_barred

    def end_test(self) -> tuple[list[Output], list[tuple[Exception, list[str]]]]:
        """End what a test began; return what its calls put out, and raised, with tracebacks.

        A sandbox that has ended is brought back by the next cell or test, in its own time.
        """
        conversation = self._conversation
        outputs, raised = conversation.outputs, conversation.raised
        conversation.outputs, conversation.raised = [], []
        Awaited.failed = None
        if conversation.alive:
            with contextlib.suppress(LimitError, SandboxGoneError):
                conversation.forget()
        return outputs, raised

    @property
    def test_seconds(self) -> float:
        """Wall time that the test or locked cell at hand may take."""
        return min(self._limits.test_seconds, max(self._budget.left, 0) + OWN_SECONDS)

    def excuse(self) -> float:
        """Return how much of the cell or test at hand was waiting for a processor, in seconds."""
        return self._budget.excuse()

    def begin(self) -> None:
        """Begin with the next cell or test."""
        self._budget.begin()

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

    def run(self, source: str, *, is_test: bool = False) -> list[Output]:
        """Run a cell there, or a test that its author lets run there; return what it put out."""
        start = time.monotonic()
        try:
            outputs = self.conversation.run(source, is_test=is_test)
        except LimitError as failure:
            outputs = [error(TIMEOUT, str(failure))]
        except SandboxGoneError as failure:
            outputs = [error(GONE, str(failure))]
        if self._conversation.alive:
            self._past.append((source, time.monotonic() - start))
        return outputs

    def again(self, sources: Sequence[str]) -> Iterator[list[Output]]:
        """Run cells in a sandbox that no test has called; yield what each of them puts out."""
        self.close()
        self._conversation, self._past = self._begin(), []
        for source in sources:
            self._budget.begin()
            yield self.run(source)

    def renew(self) -> None:
        """Let the next cell or test find a new sandbox, where nothing is left of what tests did."""
        self._serving[3].forget_theirs()
        self.close()

    def close(self) -> None:
        """End the sandbox."""
        self._conversation.close()

    def _begin(self) -> Conversation:
        conversation = Conversation(self._nursery, self._limits, self._budget)
        self._serving[3].begin_anew()
        conversation.serve(*self._serving)
        for name, content in self._files.items():
            with contextlib.suppress(LimitError, SandboxGoneError):
                conversation.put(name, content)
        return conversation
