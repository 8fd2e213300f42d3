"""The global names of the assignment's own cells: the instructor's, then the submission's.

A name that a locked cell binds never comes from the submission, whether or not that cell has run
to its end. See ``roles.Ownership`` for whose a name is at which place of the notebook.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import linecache
import operator
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from types import ModuleType
from typing import Any

import numpy as np

from autograder.engine import seeds
from autograder.engine.classes import attribute_of, is_subclass, serve_dataclasses, type_of
from autograder.engine.examples import serve_examples
from autograder.engine.figures import serve_figures
from autograder.engine.patched import Modules
from autograder.engine.roles import Ownership, Role
from autograder.engine.running import ATTRIBUTE, PATTERNS, Kernel, SlowTestError, quiet, time_limit
from autograder.engine.session import Session
from autograder.engine.theirs import files_written, looks_at_files, serve_modules
from autograder.sandbox.client import DELETED, LimitError, Patches, SandboxGoneError
from autograder.sandbox.deriving import pattern_of, super_of
from autograder.sandbox.folder import Exchange
from autograder.sandbox.handles import Handle, Remote
from autograder.sandbox.instances import classes_in
from autograder.sandbox.lent import is_lent
from autograder.sandbox.logs import Loggers

BUILTINS = vars(builtins)
MOST_HELD = 1_000  # items of a list of the submission's that is looked at again at each call
MOST_BYTES = 2**16  # of an array that is
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

    def __delitem__(self, name: str) -> None:
        """Delete a name, also one of the submission's; one of Python's own is what it was."""
        if not super().__contains__(name):
            self[name]
            self._names.delete(name)
            return
        super().__delitem__(name)
        if name in BUILTINS:
            self[name] = BUILTINS[name]

    def __contains__(self, name: object) -> bool:
        """Say what ``"x" in globals()`` says in a notebook."""
        if super().__contains__(name):
            return True
        try:
            self[name]  # type: ignore[index]
        except (KeyError, NameError):
            return False
        return True

    def keys(self) -> Any:
        """Return what ``dir()`` says in a notebook, the submission's names as well."""
        return dict.fromkeys([*super().keys(), *self._names.submissions()]).keys()

    def items(self) -> Any:
        """Return the names with their values, the submission's as well."""
        return {name: self[name] for name in self.keys() if name in self}.items()

    def copy(self) -> Globals:
        """Return names that are looked up as these are."""
        return Globals(self._names, self)

    def get(self, name: str, default: Any = None) -> Any:
        """Return a name's value, also the submission's."""
        return self[name] if name in self else default  # noqa: SIM401 - dict.get misses nothing


class _Patterns:
    """The classes of ``case`` patterns, by name."""

    def __init__(self, names: Globals) -> None:
        self._names = names

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name not in self._names:
            raise AttributeError(f"name {name!r} is not defined")
        return pattern_of(self._names[name])


def _can_stand_in(value: Any) -> bool:
    """Whether it can be put in the place of a name of the submission's: few classes can."""
    own = issubclass(type(value), type)  # a class of this process, and no handle of one
    return is_lent(value) if own else not isinstance(value, type)


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
        own["type"] = type_of(self._named)
        own |= {ATTRIBUTE: attribute_of(self._named), "super": super_of, "issubclass": is_subclass}
        self.locked, self.tests = Globals(self, BUILTINS | own), Globals(self, BUILTINS | own)
        for names in (self.locked, self.tests):
            names[PATTERNS] = _Patterns(names)
        self._ownership = Ownership(roles)
        self._roles = {role.cell: role for role in roles}
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

        self._builtins = dict(BUILTINS)
        read = {name for role in roles for name in role.reads} - self._imports.keys()
        # A notebook has an ``open`` of its own: nothing that is put into Python's is seen there.
        self._read = tuple(read - {"open"})
        self._pythons = tuple(name for name in self._read if name in BUILTINS)
        self._seen: tuple[list[Any], dict[str, Any]] | None = None
        self._deleted: set[str] = set()
        self._held: list[Any] = []
        self._classes: dict[str, type] = {}
        operators = frozenset(name for role in roles for name in role.operators)
        self._looks_always = any(looks_at_files(role) for role in roles if role.kind == "locked")
        self._files = Exchange(files_written(roles))
        session.serve(operators, self.patches, self._classes, self._files)
        serve_modules(roles, session.ask)
        serve_figures(roles, session.ask)
        serve_dataclasses()
        serve_examples(roles)
        self._loggers = Loggers(on=any("logging" in role.source for role in theirs))
        self._modules = Modules(roles)  # after these: what they put there no test has put there

    def patches(self) -> Patches:
        """Return what the test at hand puts in the place of names that functions of the source use.

        These are names that it or a test before it has bound, also Python's own. What the source's
        functions don't use stays here, whatever the submission's would like to read.
        """
        found: dict[str, Any] = dict.fromkeys(self._deleted, DELETED)
        kept = {
            name: self.tests.pop(name)
            for name in self._ownership.shared
            if dict.__contains__(self.tests, name) and name not in BUILTINS
        }
        found |= self._bound() | self._modules.patched() | self._loggers.patched()
        return found, seeds.fresh(), kept

    def _bound(self) -> dict[str, Any]:
        """Return the names that the source's functions read and tests have bound, with values.

        This is asked before each call of the submission's: where no name has another value than
        last time, the answer is the last one.
        """
        bound = map(partial(dict.get, self.tests), self._read, repeat(_UNBOUND))
        pythons = map(BUILTINS.get, self._pythons, repeat(_UNBOUND))
        now = [*bound, *pythons, len(BUILTINS)]  # its number tells of a name that is added
        if self._seen is None or not all(map(operator.is_, now, self._seen[0])):
            found = dict(self._bound_now())
            self._seen = now, {n: v for n, v in found.items() if _can_stand_in(v)}
        return self._seen[1]

    def _bound_now(self) -> Iterator[tuple[str, Any]]:
        get, tests, own = dict.get, self.tests, self._builtins
        for name in self._read:
            value = get(tests, name, _UNBOUND)
            if value is not _UNBOUND and value is not get(self.locked, name, own.get(name)):
                yield name, value
            elif BUILTINS.get(name, own.get(name)) is not own.get(name):
                yield name, BUILTINS[name]

    def delete(self, name: str) -> None:
        """Note that a test has deleted a name of the submission's."""
        self._deleted.add(name)

    def reach(self, cell: str) -> None:
        """Go on to a cell that is about to run."""
        self._seen = None
        self._held.clear()
        if (role := self._roles.get(cell)) is not None and role.instructors:
            self._modules.look(role.source)
            self._files.on = self._looks_always or looks_at_files(role)
        if role is not None and not role.instructors:
            self._modules.look()
            self._deleted -= role.binds
            if values := dict(self._of_tests(role)):
                self._session.give(values)
        for name in self._ownership.reach(cell):
            self.tests.pop(name, None)
            self._classes.pop(name, None)
            if name not in BUILTINS:  # the instructor's helpers keep Python's own
                self.locked.pop(name, None)

    def _of_tests(self, role: Role) -> Iterator[tuple[str, Any]]:
        """Yield what the source's own cell reads and a test has bound: in a notebook it is there.

        Functions and classes of a test's stay here: they can be called only while a test runs.
        """
        for name in sorted(role.loads - BUILTINS.keys()):
            owner = self._ownership.owner(name)
            value = dict.get(self.tests, name, _UNBOUND)
            if owner is None or owner.kind != "test" or value is _UNBOUND:
                continue
            if isinstance(value, ModuleType) or not (callable(value) or isinstance(value, Remote)):
                yield name, value

    def define(self, role: Role) -> Fault | None:
        """Run a locked cell; return what is wrong with it, if it fails."""
        before, asked = dict(self.locked), self._session.asked
        error = self._run(role)
        bound = {
            name: value
            for name, value in dict.items(self.locked)
            if before.get(name, _UNBOUND) is not value
        }
        self.tests.update(bound)
        self._seen = None
        self._classes |= classes_in(bound)
        for name in before.keys() - dict.keys(self.locked):
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

    def submissions(self) -> list[str]:
        """Return the submission's global names, without those that are the instructor's."""
        return [name for name in self._session.names() if self._ownership.owner(name) is None]

    def find(self, name: str, asking: Globals) -> Any:
        """Return the value of a name that the asking cells don't know.

        Raises:
            NameError: it is the instructor's, and isn't bound.
            KeyError: nobody has it.
        """
        if name in self._deleted:
            raise KeyError(name)
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
            value.known_as_ = name
        elif (type(value) in (list, dict, set) and len(value) <= MOST_HELD) or (
            type(value) is np.ndarray and value.nbytes <= MOST_BYTES
        ):
            self._held.append(value)  # what the test does to it, its next line no longer holds
        return value

    def _named(self, kind: Handle) -> Any:
        """Return a class of the submission's as tests get it by its name, if they do."""
        name = kind.__name__
        found = None
        if type(name) is str and dict.get(self.tests, name, _UNBOUND) is _UNBOUND:
            with contextlib.suppress(KeyError):
                found = self._session.get(name)
        return found if isinstance(found, Handle) and found.twin_ is kind else kind

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
