"""Lives of a class's objects that no test asks for: made with other numbers, and asked more."""

from __future__ import annotations

import itertools
import types
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from autograder.authoring.plainrun import CellTimeout, time_limit
from autograder.authoring.replay import Call, Step

SMALL = (-1, 0, 1, 2, 3)  # numbers that methods are given
MOST_STARTS = 6  # ways in which objects are made
START_SECONDS = 0.2  # processor time of making one
MOST_ASKED = 10  # calls of one method, in objects made in one way
OTHER = ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__add__", "__sub__")
LEFT_OUT = ("__init__", "__new__", "__del__", "__getattr__", "__getattribute__", "__setattr__")


def lives(names: Mapping[str, Any], calls: Sequence[Call]) -> Iterator[Call]:
    """Yield lives much like those that the tests ask for.

    Args:
        names: the notebook's names, in which the classes are.
        calls: those of the tests.
    """
    by_class: dict[str, list[Call]] = {}
    for call in calls:
        if isinstance(names.get(call.target), type):
            by_class.setdefault(call.target, []).append(call)
    for target, known in by_class.items():
        starts = list(itertools.islice(_starts(known), MOST_STARTS))
        asked = {
            method: list(itertools.islice(_asked(names[target], method, known, starts), MOST_ASKED))
            for method in _methods(names[target])
        }
        for start in starts:
            yield Call(target, [start], made_up=True)
            for steps in asked.values():
                for step in steps:
                    yield Call(target, [start, step], made_up=True)
                for pair in itertools.pairwise(steps):
                    yield Call(target, [start, *pair], made_up=True)
            for one, other in itertools.permutations(asked.values(), 2):
                for first, second in zip(reversed(one), other, strict=False):
                    yield Call(target, [start, first, second], made_up=True)
        for call in known[:MOST_STARTS]:
            for step in itertools.chain.from_iterable(asked.values()):
                yield Call(target, [*call.steps, step], made_up=True)


def _starts(known: Sequence[Call]) -> Iterator[Step]:
    """Yield ways to make an object: plainly, with other numbers, and as the tests do."""
    yield Step("", (), {})
    first = known[0].steps[0]
    for place, value in enumerate(first.arguments):
        if type(value) in (int, float):
            for other in (value + 1, value + 4):
                yield Step("", _with(first.arguments, place, other), first.named)
    for call in known:
        yield call.steps[0]


def _with(values: tuple[Any, ...], place: int, value: Any) -> tuple[Any, ...]:
    return (*values[:place], value, *values[place + 1 :])


def _methods(owner: type) -> Iterator[str]:
    for name, value in vars(owner).items():
        if isinstance(value, (types.FunctionType, property)) and name not in LEFT_OUT:
            yield name


def _asked(
    owner: type, method: str, known: Sequence[Call], starts: Sequence[Step]
) -> Iterator[Step]:
    """Yield calls of a method: with small numbers, other objects, and what the tests give it."""
    function = vars(owner)[method]
    if isinstance(function, property):
        yield Step(method, (), {})
        return
    count = function.__code__.co_argcount - 1
    needed = count - len(function.__defaults__ or ())
    if method in OTHER:
        for start in starts:
            with suppress(Exception, CellTimeout), time_limit(START_SECONDS):
                made = owner(*start.arguments, **start.named)
                yield Step(method, (made,), {})
                yield Step(method, (types.SimpleNamespace(**vars(made)),), {})
    given = [step for call in known for step in call.steps[1:] if step.method == method]
    numbers = all(type(value) in (int, float) for step in given for value in step.arguments)
    if not numbers:
        yield from given[:3]
    if count == 0 or needed == 0:
        yield Step(method, (), {})
    for number in SMALL if numbers and count > 0 else ():
        yield Step(method, (number,) * max(needed, 1), {})
    for number in (1, 2) if numbers and count > 1 else ():
        yield Step(method, tuple(range(number, number + count)), {})
    if numbers:
        yield from given[:3]
