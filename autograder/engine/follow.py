"""Follow-through: an error is charged once, where it was made.

A failed test of an exercise whose text uses functions of earlier exercises that are wrong is judged
once more with those functions' reference solutions in their place. They run in a sandbox of their
own: the submission gets handles, never their text, and they can reach no file that it can't.

What is replaced is read off the source too, so that nobody earns an exercise by leaving another
one open: only functions of exercises that come before it, and only those that the reference
solution of this exercise uses itself, directly or through others, or that pass a test of their own
and so are wrong rather than open. See docs/security.md.
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
    """One function to write: its solution cell, and the ids of its tests."""

    role: Role
    place: int
    tests: tuple[str, ...]

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
            if others:
                found |= dict.fromkeys(failed, (exercise, others))
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
            if other.place < exercise.place and other in own and self.wrong(other, ()):
                tried = any(test not in self._failed for test in other.tests)
                if other in theirs or tried:
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
    """Yield the exercises, each with the tests that its name says, or that stand after its cell.

    One that stands there and asks none of its functions may ask another's: it counts for none.
    """
    solutions = {role.name: role for role in roles if role.kind == "solution"}
    tests: dict[str, list[str]] = {name: [] for name in solutions}
    before: Role | None = None
    for role in roles:
        if role.kind == "solution":
            before = role
        elif role.kind == "test":
            owner = exercise_of(role.name, solutions)
            if owner is None and before is not None and role.loads & before.defines & before.binds:
                owner = before.name
            if owner is not None:
                tests[owner].append(role.cell)
    for place, role in enumerate(roles):
        if role.kind == "solution":
            yield Exercise(role, place, tuple(tests[role.name]))


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
