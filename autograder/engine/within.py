"""Tests that must live in the submission's own process: they run there, behind the same walls.

An author asks for this (``c.Judging.inside``) where tests can't be judged outside. A submission can
then forge their scores, for its own process puts them out, and it can read them while they run.
Nothing else is different: no hidden test is in its files, and what is shown of a hidden test's
outputs can't carry its text.
"""

from __future__ import annotations

import builtins
import contextlib
from collections.abc import Iterator

from autograder.engine.discretion import PRINTED, TEXT, constants
from autograder.engine.outputs import Output, error, stream
from autograder.engine.roles import Role
from autograder.engine.session import GONE, TIMEOUT, Session


def run_within(role: Role, session: Session, *, hidden: bool) -> list[Output]:
    """Run a test in the submission's own process.

    Args:
        role: the test.
        session: the submission.
        hidden: whether it, or a test before it, has a part that participants don't see.

    Returns:
        What it put out; after a hidden test only what decides about points, in words of the test's.
    """
    outputs = session.run(role.source)
    return list(_guarded(outputs, role.source)) if hidden else outputs


def _guarded(outputs: list[Output], source: str) -> Iterator[Output]:
    """Yield what decides about points, without any text that the submission could have chosen."""
    printed = False
    for output in outputs:
        kind = output["output_type"]
        if kind == "error":
            name, text = str(output["ename"]), str(output["evalue"])
            known = isinstance(getattr(builtins, name, None), type) or name in (TIMEOUT, GONE)
            own = text == "" or text.strip() in constants(source) or name in (TIMEOUT, GONE)
            yield error(name if known else "Error", text if own else TEXT)
        elif kind == "execute_result":
            with contextlib.suppress(ValueError, KeyError, TypeError):
                number = str(float(output["data"]["text/plain"]))
                yield output | {"data": {"text/plain": number}}
        elif kind == "stream" and output.get("name") == "stderr":
            yield output | {"text": PRINTED}  # which costs the points, as in plain nbgrader
        elif kind == "stream" and not printed:
            printed = True
            yield stream(PRINTED)
