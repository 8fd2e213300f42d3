"""Do something as a user who is not root."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

NOBODY = 65534
T = TypeVar("T")


def as_nobody(work: Callable[[], T]) -> T:
    """Do something as an ordinary user, and return what it returns."""
    if os.geteuid():
        return work()
    groups = os.getgroups()
    os.setgroups([])
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        return work()
    finally:
        os.seteuid(0)
        os.setegid(0)
        os.setgroups(groups)
