"""What one side awaits and the other side has: a coroutine of a test's that a submission awaits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

POLL_SECONDS = 0.001


def run_apart(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine to its end in a loop of its own, also while another loop waits for it."""
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()
        asyncio._set_running_loop(running)


class Awaited:
    """A coroutine of the judge's.

    Attributes:
        taking_turns: whether the submission's loop runs for a while only, and then the judge's.
        failed: what a task of a test's has failed by, whether or not anybody asks for it.
    """

    taking_turns = False
    failed: AssertionError | None = None

    def __init__(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._coroutine = coroutine
        self._task: asyncio.Task[Any] | None = None

    def __call__(self) -> tuple[Any, ...]:
        """Return its result in a tuple, which is empty as long as there is none.

        Where loops take turns it is a task of the judge's; else it runs to its end at once.
        """
        if self._task is None:
            loop = asyncio._get_running_loop()
            if loop is None or not Awaited.taking_turns:
                return (run_apart(self._coroutine),)
            self._task = loop.create_task(_watched(self._coroutine))
        return (self._task.result(),) if self._task.done() else ()


async def _watched(coroutine: Coroutine[Any, Any, Any]) -> Any:
    try:
        return await coroutine
    except AssertionError as error:
        Awaited.failed = Awaited.failed or error
        raise


async def later(function: Callable[[], tuple[Any, ...]]) -> Any:
    """Wait for the result of a coroutine of the judge's."""
    while not (found := function()):
        await asyncio.sleep(POLL_SECONDS)
    return found[0]
