"""Which exercise a test cell belongs to."""

from __future__ import annotations

from collections.abc import Iterable


def exercise_of(test: str, names: Iterable[str]) -> str | None:
    """Return which exercise a test names: ``test_<exercise>`` or ``test_<exercise>_<aspect>``.

    Where one name begins another (``sigmoid``, ``sigmoid_gradient``), the longest that fits.
    """
    fitting = [name for name in names if f"{test}_".startswith(f"test_{name}_")]
    return max(fitting, key=len, default=None)
