"""Tests that must live in the submission's own process: they run there, behind the same walls.

An author asks for this (``c.Judging.inside``) where tests can't be judged outside. A submission can
then forge their scores, for its own process puts them out, and it can read them while they run.
Nothing else is different: no hidden test is in its files, and what is shown of a hidden test's
outputs can't carry its text.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
from collections.abc import Iterator

from autograder.engine.discretion import PRINTED, TEXT
from autograder.engine.outputs import Output, error, stream
from autograder.engine.roles import Role, as_python
from autograder.engine.session import GONE, TIMEOUT, Session
from autograder.engine.trees import nodes_of

SAYING = ("msg", "message", "err_msg", "reason")  # what calls that check are given to say


def run_within(role: Role, session: Session, *, hidden: bool) -> list[Output]:
    """Run a test in the submission's own process.

    Args:
        role: the test.
        session: the submission.
        hidden: whether it, or a test before it, has a part that participants don't see.

    Returns:
        What it put out; after a hidden test only what decides about points: once each, and in words
        that the test says when it fails.
    """
    outputs = session.run(role.source, is_test=True)
    return list(_guarded(outputs, role.source)) if hidden else outputs


def _guarded(outputs: list[Output], source: str) -> Iterator[Output]:
    """Yield what decides about points, without any text that the submission could have chosen."""
    done: set[str] = set()
    for output in outputs:
        kind = output["output_type"]
        if kind == "stream" and output.get("name") == "stderr":
            kind = "stderr"
        if kind in done:
            continue  # one decides; many could spell something
        done.add(kind)
        if kind == "error":
            name, text = str(output["ename"]), str(output["evalue"])
            known = isinstance(getattr(builtins, name, None), type) or name in (TIMEOUT, GONE)
            own = text == "" or text.strip() in messages(source) or name in (TIMEOUT, GONE)
            yield error(name if known else "Error", text if own else TEXT)
        elif kind == "execute_result":
            with contextlib.suppress(ValueError, KeyError, TypeError):
                number = str(float(output["data"]["text/plain"]))
                yield output | {"data": {"text/plain": number}}
        elif kind == "stderr":
            yield output | {"text": PRINTED}  # which costs the points, as in plain nbgrader
        elif kind == "stream":
            yield stream(PRINTED)


def messages(source: str) -> frozenset[str]:
    """Return the texts that a test says when it fails, as far as they stand in it as they are.

    What it holds besides, such as an expected value, is not said: the submission chooses what it
    raises.
    """
    with contextlib.suppress(SyntaxError, ValueError, RecursionError, MemoryError):
        said: list[ast.expr | None] = []
        for node in nodes_of(as_python(source)):
            if isinstance(node, ast.Assert):
                said.append(node.msg)
            elif isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                said += node.exc.args
            elif isinstance(node, ast.Call):
                said += [word.value for word in node.keywords if word.arg in SAYING]
        values = [node.value for node in said if isinstance(node, ast.Constant)]
        return frozenset(value.strip() for value in values if isinstance(value, str))
    return frozenset()
