"""What one side awaits and the other side has: a coroutine of a test's that a submission awaits."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


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
    """A coroutine of the judge's: called, it runs to its end."""

    def __init__(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._coroutine = coroutine

    def __call__(self) -> Any:
        """Run it."""
        return run_apart(self._coroutine)


async def later(function: Callable[[], Any]) -> Any:
    """Call a function when this is awaited; return its result."""
    return function()
