"""The global names of the assignment's own cells: the instructor's, then the submission's.

A name that a locked cell binds never comes from the submission, whether or not that cell has run
to its end. See ``roles.Ownership`` for whose a name is at which place of the notebook.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import linecache
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from autograder.engine.roles import Ownership, Role
from autograder.engine.running import Kernel, SlowTestError, quiet, time_limit
from autograder.engine.session import Session
from autograder.sandbox.client import LimitError, SandboxGoneError
from autograder.sandbox.wire import Remote

BUILTINS = vars(builtins)
_UNBOUND = object()


@dataclass(frozen=True)
class Fault:
    """A locked cell of the assignment that failed where its tests are judged.

    Attributes:
        cell: nbgrader's name of it.
        error: what it raised, in a line.
        own: whether it is the assignment's fault: it had asked nothing of the submission.
    """

    cell: str
    error: str
    own: bool

    def __str__(self) -> str:
        return (
            f"the assignment's own cell {self.cell} fails where its tests are judged ({self.error})"
        )


class Globals(dict[str, Any]):
    """The names of the locked cells, or those of the tests; what isn't there is looked up."""

    def __init__(self, names: Names, known: dict[str, Any]) -> None:
        super().__init__(known)
        self._names = names

    def __missing__(self, name: str) -> Any:
        return self._names.find(name, self)

    def __contains__(self, name: object) -> bool:
        """Say what ``"x" in globals()`` says in a notebook."""
        if super().__contains__(name):
            return True
        try:
            self[name]  # type: ignore[index]
        except (KeyError, NameError):
            return False
        return True

    def get(self, name: str, default: Any = None) -> Any:
        """Return a name's value, also the submission's."""
        return self[name] if name in self else default  # noqa: SIM401 - dict.get misses nothing


class Names:
    """The names of one notebook's locked cells and tests.

    Args:
        session: the submission.
        roles: of the assignment's cells.
        kernel: runs the assignment's cells.

    Attributes:
        locked: the global names of locked cells.
        tests: those of test cells: the same, and what tests bind.
    """

    def __init__(self, session: Session, roles: Sequence[Role], kernel: Kernel) -> None:
        self._session, self._kernel = session, kernel
        own = {"__name__": "__main__", "__builtins__": builtins} | kernel.names()
        self.locked, self.tests = Globals(self, BUILTINS | own), Globals(self, BUILTINS | own)
        self._ownership = Ownership(roles)
        self._failed: dict[str, str] = {}
        self._uncertain = False
        theirs = [role for role in roles if not role.instructors]
        self._submissions = frozenset(name for role in theirs for name in role.binds)
        rebound = {name for role in roles for name in role.rebinds}
        self._imports = {
            name: (text, role.kind == "open")
            for role in reversed(theirs)
            for name, text in role.imports.items()
            if name not in rebound
        }

    def reach(self, cell: str) -> None:
        """Go on to a cell that is about to run."""
        for name in self._ownership.reach(cell):
            self.tests.pop(name, None)
            if name not in BUILTINS:  # the instructor's helpers keep Python's own
                self.locked.pop(name, None)

    def define(self, role: Role) -> Fault | None:
        """Run a locked cell; return what is wrong with it, if it fails."""
        before, asked = dict(self.locked), self._session.asked
        error = self._run(role)
        bound = {
            name: value
            for name, value in self.locked.items()
            if before.get(name, _UNBOUND) is not value
        }
        self.tests.update(bound)
        for name in before.keys() - self.locked.keys():
            self.tests.pop(name, None)
        self._ownership.own(role, bound)
        if not error:
            return None
        own = self._session.asked == asked
        self.fail(role, error if own else error.partition(":")[0])  # no text of the submission's
        return Fault(role.name, error, own)

    def fail(self, role: Role, error: str) -> None:
        """Note that a cell of the assignment's has failed, and so may not have bound its names."""
        self._failed[role.cell] = error
        self._uncertain |= role.dynamic

    def bind(self, role: Role) -> None:
        """Note that a test has run: what it binds is the instructor's for the tests that follow."""
        self._ownership.own(role)

    def skip(self, role: Role) -> None:
        """Bind what a test that is judged already only defines: functions, classes, constants."""
        with contextlib.suppress(Exception), quiet():
            exec(_definitions(role.source), self.tests)
        self._ownership.own(role)

    def find(self, name: str, asking: Globals) -> Any:
        """Return the value of a name that the asking cells don't know.

        Raises:
            NameError: it is the instructor's, and isn't bound.
            KeyError: nobody has it.
        """
        if asking is self.locked and dict.__contains__(self.tests, name):
            return self.tests[name]
        owner = self._ownership.owner(name)
        if owner is not None:
            why = self._failed.get(owner.cell)
            why = f": the assignment's own cell {owner.name} failed ({why})" if why else ""
            raise NameError(f"name {name!r} is not defined{why}", name=name)
        if self._uncertain and name not in self._submissions:
            raise NameError(f"name {name!r} is not defined", name=name)
        statement, certain = self._imports.get(name, ("", False))
        if certain:
            return self._imported(name, statement)
        try:
            value = self._session.get(name)
        except KeyError:
            if name in BUILTINS:
                return BUILTINS[name]
            raise
        if statement:
            return self._imported(name, statement)
        if isinstance(value, Remote):
            value.known_as = name
        return value

    def _imported(self, name: str, statement: str) -> Any:
        """Return what an import statement of the source's gives."""
        found: dict[str, Any] = {}
        exec(statement, found)
        self.tests.setdefault(name, found[name])
        return found[name]

    def _run(self, role: Role) -> str:
        """Run a locked cell; return what it raised, in a line, or ``""``."""
        filename = remember(role)
        try:
            with quiet(), time_limit(self._session.test_seconds, self._session.excuse):
                self._kernel.run(role.source, filename, self.locked)
        except (LimitError, SandboxGoneError) as failure:
            if isinstance(failure, SlowTestError):
                self._session.close()
            return f"a call to the submission {failure}"
        except BaseException as failure:
            text = " ".join(str(failure).split())[:200]
            return f"{type(failure).__name__}: {text}" if text else type(failure).__name__
        return ""


def remember(role: Role) -> str:
    """Let tracebacks and ``inspect`` find a cell's text; return the name of its file."""
    filename = f"<{role.name}>"
    lines = role.source.splitlines(True)
    linecache.cache[filename] = (len(role.source), None, lines, filename)
    return filename


def _definitions(source: str) -> Any:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
    body: list[ast.stmt] = [
        node
        for node in ast.parse(source).body
        if isinstance(node, kinds)
        or (isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant))
    ]
    return compile(ast.Module(body, []), "<definitions>", "exec")
