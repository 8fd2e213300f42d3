"""Random numbers that a test makes sure of: a seed that it sets is the submission's too.

Only from the judge to the sandbox: what a test draws itself never depends on a submission.
"""

from __future__ import annotations

import functools
import random
from collections.abc import Callable
from typing import Any

import numpy as np

_seeded = False


def listen() -> None:
    """Notice from now on when ``random`` or ``numpy.random`` are seeded in this process."""
    random.seed = _noticed(random.seed)
    np.random.seed = _noticed(np.random.seed)
    forget()


def forget() -> None:
    """Forget that they have been seeded: a new test begins."""
    global _seeded
    _seeded = False


def fresh() -> tuple[Any, Any] | None:
    """Return the two states if they have been seeded since this was last asked, else None."""
    if not _seeded:
        return None
    forget()
    return random.getstate(), np.random.get_state()


def _noticed(seed: Callable[..., None]) -> Callable[..., None]:
    @functools.wraps(seed)
    def noticed(*arguments: Any, **named: Any) -> None:
        global _seeded
        seed(*arguments, **named)
        _seeded = True

    return noticed
