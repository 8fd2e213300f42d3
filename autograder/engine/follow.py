"""Follow-through: an error is charged once, where it was made.

A failed test of an exercise whose text uses functions of earlier exercises that are wrong is judged
once more with those functions' reference solutions in their place. They run in a sandbox of their
own: the submission gets handles, never their text, and they can reach no file that it can't.

What is replaced is read off the source too, so that nobody earns an exercise by leaving another
one open: only functions of exercises that come before it, and of these only those that the
reference solution of this exercise uses itself, directly or through others, or that a test asks
for which names their exercise and passes, so that they are wrong rather than open; and these not
where they alone, in this exercise's place, pass the test: then it would be their work, but for a
test that a function which always says 0 passes, too. A test that belongs to an exercise only
because it stands after its cell may ask others as well: what it asks of them, it gets from the
submission, and where it comes by another way to what is lent, the second judgement doesn't count.
What a lent function has said is in no sandbox in which it mayn't be lent. See docs/security.md.
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
        tests: id -> the names that it asks for.
        unnamed: ids of those that belong to it only by their place.
    """

    role: Role
    place: int
    tests: Mapping[str, frozenset[str]]
    unnamed: frozenset[str]

    @property
    def functions(self) -> frozenset[str]:
        """The global names of the functions that its solution defines."""
        return self.role.defines & self.role.binds


@dataclass(frozen=True)
class Help:
    """What may be put in place for a test.

    Attributes:
        lent: exercise -> those of its functions that may be lent.
        unused: exercise -> those of them that the reference does without.
        own: the functions of the test's own exercise.
        barred: names by which the test mustn't come to what can be called, or it asks for that
            itself.
    """

    lent: Mapping[Exercise, frozenset[str]]
    unused: Mapping[Exercise, frozenset[str]]
    own: frozenset[str]
    barred: frozenset[str]

    @property
    def pairs(self) -> frozenset[tuple[Exercise, str]]:
        """Each function with its exercise."""
        return frozenset((other, name) for other, names in self.lent.items() for name in names)


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

    def tests(self) -> dict[str, Help]:
        """Return test -> what may have to be put right for it."""
        found: dict[str, Help] = {}
        for exercise in self._exercises:
            failed = [test for test in exercise.tests if test in self._failed]
            found_others = list(self._others(exercise)) if failed else []
            unused = {other: names for other, _, names in found_others}
            for test in failed:
                lent, barred = {other: names for other, names, _ in found_others}, frozenset[str]()
                if test in exercise.unnamed:
                    asked = exercise.tests[test]
                    lent = {one: names for one, names in lent.items() if not one.functions & asked}
                    barred = frozenset().union(*(one.role.rebinds for one in lent))
                if lent:
                    found[test] = Help(lent, unused, exercise.functions, barred)
        return found

    def wrong(self, exercise: Exercise, passed: Iterable[str]) -> bool:
        """Whether one of an exercise's tests has failed, and hasn't been passed since."""
        return any(test in self._failed and test not in passed for test in exercise.tests)

    def _others(
        self, exercise: Exercise
    ) -> Iterator[tuple[Exercise, frozenset[str], frozenset[str]]]:
        """Yield (other, what of it may be put right, what of that the reference does without)."""
        own = self._own.get(exercise.role.cell, "")
        used = {name for text in _reached(own, self._texts) for name in read_names(text)}
        references = _reached(exercise.role.source, [one.role.source for one in self._exercises])
        for other in self._exercises:
            before = other.place < exercise.place and not other.functions & exercise.functions
            if not (before and other.functions & used and self.wrong(other, ())):
                continue
            texts = [text for text in references if text != other.role.source]
            needed = {name for text in texts for name in read_names(text)}
            tried = {
                name
                for test, asked in other.tests.items()
                if test not in other.unnamed and test not in self._failed
                for name in asked
            }
            anew = {
                name
                for later in self._exercises
                if other.place < later.place < exercise.place
                for name in later.functions
            }
            if lent := other.functions & (needed | tried) - anew:
                yield other, lent, lent - needed


def _reached(source: str, texts: Sequence[str]) -> list[str]:
    """Return a text, and those by which it comes to what it reads, one by way of another."""
    seen: set[str] = set()
    found, todo = [source], [source]
    while todo:
        fresh = set(read_names(todo.pop())) - seen
        seen |= fresh
        more = [one for one in texts if one not in found and fresh.intersection(bound_names(one))]
        found += more
        todo += more
    return found


def _exercises(roles: Sequence[Role]) -> Iterator[Exercise]:
    """Yield the exercises, each with the tests that name it, or that stand after it and ask it."""
    solutions = {role.name: role for role in roles if role.kind == "solution"}
    tests: dict[str, dict[str, frozenset[str]]] = {name: {} for name in solutions}
    unnamed: set[str] = set()
    before: Role | None = None
    for role in roles:
        if role.kind == "solution":
            before = role
        elif role.kind == "test":
            asked = _asked(role, roles)
            owner = exercise_of(role.name, solutions)
            if owner is None and before is not None and asked & before.defines & before.binds:
                owner = before.name
                unnamed.add(role.cell)
            if owner is not None:
                tests[owner][role.cell] = asked
    for place, role in enumerate(roles):
        if role.kind == "solution":
            own = tests[role.name]
            yield Exercise(role, place, own, frozenset(own.keys() & unnamed))


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
    """The reference solutions, in a sandbox that no submission is in, as far as they are reached.

    Args:
        session: that sandbox.
        roles: of the assignment's cells.
    """

    def __init__(self, session: Session, roles: Sequence[Role]) -> None:
        self._session = session
        self._ahead = list(roles)

    def reach(self, cell: str) -> None:
        """Go on to a cell: what is defined further below isn't there yet."""
        while self._ahead and self._ahead[0].cell != cell:
            role = self._ahead.pop(0)
            source = role.source
            if role.kind == "open":  # a demonstration; but what it imports, solutions may use
                source = "\n".join(dict.fromkeys(role.imports.values()))
            if role.kind != "test" and source:
                self._session.begin()
                self._session.run(source)

    def functions(self, lent: Iterable[tuple[Exercise, str]]) -> dict[str, Callable[..., Any]]:
        """Return name -> function of each that is to be lent to a submission."""
        found = {}
        for _, name in lent:
            with contextlib.suppress(KeyError):
                value = self._session.get(name)
                if isinstance(value, Remote):
                    found[name] = self._lent(value, name)
        return found

    def alone(
        self, lent: Iterable[tuple[Exercise, str]], help_: Help
    ) -> Iterator[dict[str, Callable[..., Any]]]:
        """Yield each that the reference does without, in the place of the test's own exercise."""
        for pair in lent:
            if pair[1] in help_.unused[pair[0]]:
                for function in self.functions([pair]).values():
                    yield dict.fromkeys(help_.own, function)

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
def in_place(
    session: Session, functions: Mapping[str, Callable[..., Any]], barred: frozenset[str]
) -> Iterator[None]:
    """Put functions in the place of the submission's own, for a while.

    Args:
        session: the submission.
        functions: those.
        barred: by what names a test mustn't come to anything that can be called.
    """
    session.lend(functions, barred)
    try:
        yield
    finally:
        with contextlib.suppress(LimitError, SandboxGoneError):
            session.lend({})
