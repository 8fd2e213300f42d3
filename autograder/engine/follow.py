"""Follow-through: an error is charged once, where it was made.

A failed test of an exercise whose text uses functions of earlier exercises that are wrong is judged
once more with those functions' reference solutions in their place. They run in a sandbox of their
own: the submission gets handles, never their text, and they can reach no file that it can't.

What is replaced is read off the source too, so that nobody earns an exercise by leaving another
one open: only functions of exercises that come before it, and only those that the reference
solution of this exercise uses itself, directly or through others, or that pass a test of their own
and so are wrong rather than open. A test that belongs to an exercise only because it stands after
its cell may ask others as well: what it asks of them, it gets from the submission. See
docs/security.md.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from autograder.engine.owners import exercise_of
from autograder.engine.prepare import bound_names, read_names
from autograder.engine.roles import Role
from autograder.engine.session import Session
from autograder.sandbox.client import LimitError, SandboxGoneError
from autograder.sandbox.handles import Remote


@dataclass(frozen=True, eq=False)
class Exercise:
    """One function to write: its solution cell, and its tests.

    Attributes:
        tests: their ids.
        unnamed: id -> what it reads, of those that belong to it only by their place.
    """

    role: Role
    place: int
    tests: tuple[str, ...]
    unnamed: Mapping[str, frozenset[str]]

    @property
    def functions(self) -> frozenset[str]:
        """The global names of the functions that its solution defines."""
        return self.role.defines & self.role.binds


class Plan:
    """Which tests are to be judged once more, and what is put in place for each.

    Args:
        roles: of the assignment's cells.
        cells: the submission's code cells, id and text.
        failed: ids of the tests that failed.
    """

    def __init__(
        self, roles: Sequence[Role], cells: Sequence[tuple[str, str]], failed: Iterable[str]
    ) -> None:
        self._exercises = tuple(_exercises(roles))
        self._failed = set(failed)
        self._texts = [text for _, text in cells]
        self._own = dict(cells)

    def tests(self) -> dict[str, tuple[Exercise, tuple[Exercise, ...]]]:
        """Return test -> (its exercise, those that may have to be put right for it)."""
        found: dict[str, tuple[Exercise, tuple[Exercise, ...]]] = {}
        for exercise in self._exercises:
            failed = [test for test in exercise.tests if test in self._failed]
            others = tuple(self._others(exercise)) if failed else ()
            for test in failed:
                asked = exercise.unnamed.get(test, frozenset())
                if mine := tuple(other for other in others if not other.functions & asked):
                    found[test] = exercise, mine
        return found

    def wrong(self, exercise: Exercise, passed: Iterable[str]) -> bool:
        """Whether one of an exercise's tests has failed, and hasn't been passed since."""
        return any(test in self._failed and test not in passed for test in exercise.tests)

    def _others(self, exercise: Exercise) -> Iterator[Exercise]:
        """Yield what may be put right for an exercise: what its own text uses, and see above."""
        source = self._own.get(exercise.role.cell, "")
        own = self._used(source, self._texts, exercise)
        references = [other.role.source for other in self._exercises]
        theirs = self._used(exercise.role.source, references, exercise)
        for other in self._exercises:
            before = other.place < exercise.place and not other.functions & exercise.functions
            if before and other in own and self.wrong(other, ()):
                named = [test for test in other.tests if test not in other.unnamed]
                if other in theirs or any(test not in self._failed for test in named):
                    yield other

    def _used(self, source: str, texts: Sequence[str], but: Exercise) -> set[Exercise]:
        """Return the exercises whose functions a text uses, through other texts as well."""
        used: set[Exercise] = set()
        seen: set[str] = set()
        todo = [source]
        while todo:
            fresh = set(read_names(todo.pop())) - seen
            seen |= fresh
            used |= {e for e in self._exercises if e is not but and e.functions & fresh}
            todo += [text for text in texts if fresh.intersection(bound_names(text))]
        return used


def _exercises(roles: Sequence[Role]) -> Iterator[Exercise]:
    """Yield the exercises, each with the tests that name it, or that stand after it and ask it.

    What a test by its place asks of another exercise too is the submission's own answer to that.
    """
    solutions = {role.name: role for role in roles if role.kind == "solution"}
    tests: dict[str, list[str]] = {name: [] for name in solutions}
    unnamed: dict[str, frozenset[str]] = {}
    before: Role | None = None
    for role in roles:
        if role.kind == "solution":
            before = role
        elif role.kind == "test":
            owner = exercise_of(role.name, solutions)
            if owner is None and before is not None:
                asked = _asked(role, roles)
                if asked & before.defines & before.binds:
                    owner, unnamed[role.cell] = before.name, asked
            if owner is not None:
                tests[owner].append(role.cell)
    for place, role in enumerate(roles):
        if role.kind == "solution":
            own = tuple(tests[role.name])
            yield Exercise(role, place, own, {t: unnamed[t] for t in own if t in unnamed})


def _asked(test: Role, roles: Sequence[Role]) -> frozenset[str]:
    """Return the names that a test reads and doesn't bind, through others of our cells as well."""
    seen: set[str] = set()
    todo = [test]
    while todo:
        role = todo.pop()
        fresh = {*read_names(role.source)} - role.binds - seen
        seen |= fresh
        todo += [one for one in roles if one.kind != "solution" and fresh & one.binds]
    return frozenset(seen)


class References:
    """The reference solutions, in a sandbox that no submission is in.

    Args:
        session: that sandbox.
        roles: of the assignment's cells.
    """

    def __init__(self, session: Session, roles: Sequence[Role]) -> None:
        self._session = session
        for role in roles:
            if role.kind in ("locked", "solution"):
                session.begin()
                session.run(role.source)

    def functions(self, exercises: Iterable[Exercise]) -> dict[str, Callable[..., Any]]:
        """Return name -> function of each of the exercises, to be lent to a submission."""
        found = {}
        for exercise in exercises:
            for name in exercise.functions:
                with contextlib.suppress(KeyError):
                    value = self._session.get(name)
                    if isinstance(value, Remote):
                        found[name] = self._lent(value, name)
        return found

    def _lent(self, function: Remote, name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            try:
                return function(*arguments, **named)
            except LimitError:  # its sandbox may be in the middle of an answer
                self._session.close()
                raise

        call.__name__ = call.__qualname__ = name
        return call

    def end_test(self) -> None:
        """Drop what the last test has shared with them."""
        self._session.end_test()

    def close(self) -> None:
        """End their sandbox."""
        self._session.close()


@contextlib.contextmanager
def in_place(session: Session, functions: Mapping[str, Callable[..., Any]]) -> Iterator[None]:
    """Put functions in the place of the submission's own, for a while."""
    session.lend(functions)
    try:
        yield
    finally:
        with contextlib.suppress(LimitError, SandboxGoneError):
            session.lend({})
