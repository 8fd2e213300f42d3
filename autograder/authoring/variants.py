"""Inputs that tests use, made larger and changed a little: to tell a mutant from the solution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.authoring.replay import Call, Step

LARGEST = 200_000  # entries of an array that is made larger
CHANCES = 30  # how often one call is made, for what depends on chance
MOST_VARIED = 12  # calls of one function that are changed


Sides = frozenset[tuple[int, int]]  # (which argument, which axis) of sides that grow together


def variants(calls: Sequence[Call]) -> Iterator[Call]:
    """Yield calls much like those that the tests make.

    Sides of arrays that have one length in every call of the tests grow together. Entries are taken
    from those that are there, so that labels stay labels and probabilities likely.

    Args:
        calls: those of the tests.
    """
    rng = np.random.default_rng(0)
    by_form: dict[tuple[str, int, tuple[str, ...]], list[Call]] = {}
    for call in calls:
        if len(call.steps) == 1:
            step = call.steps[0]
            form = call.target, len(step.arguments), tuple(sorted(step.named))
            by_form.setdefault(form, []).append(call)
    for (target, count, names), group in by_form.items():
        rows = [_values(call, names) for call in group]
        sides = list(_sides(rows))
        apart = max(1, len(group) // MOST_VARIED)
        for values in rows[::apart]:
            for varied in (*_larger(values, sides, rng), *_changed(values, rng), *_numbers(values)):
                named = dict(zip(names, varied[count:], strict=True))
                yield Call(target, [Step("", tuple(varied[:count]), named)], made_up=True)
        for varied in _mixed(rows, rng):
            named = dict(zip(names, varied[count:], strict=True))
            yield Call(target, [Step("", tuple(varied[:count]), named)], made_up=True)
        for seed in range(1, CHANCES):  # if it draws lots, others are drawn
            yield replace(group[0], made_up=True, seed=seed)


def _values(call: Call, names: Sequence[str]) -> list[Any]:
    step = call.steps[0]
    return [*step.arguments, *(step.named[name] for name in names)]


def _sides(rows: Sequence[Sequence[Any]]) -> Iterator[Sides]:
    """Yield the sides that grow together: those that have one length in all calls.

    Where two sides of one array always have, they may be meant to or only happen to, so that either
    also grows without the other.
    """
    lengths: dict[tuple[int, int], list[int]] = {}
    for values in rows:
        for place, value in enumerate(values):
            for axis, length in enumerate(getattr(value, "shape", ())):
                lengths.setdefault((place, axis), []).append(length)
            if _is_list(value):
                lengths.setdefault((place, 0), []).append(len(value))
    groups: dict[tuple[int, ...], set[tuple[int, int]]] = {}
    for side, row in lengths.items():
        groups.setdefault(tuple(row), set()).add(side)
    yield frozenset(lengths)
    for common, group in groups.items():
        if max(common) > 1:
            yield frozenset(group)
            for place, axis in group:
                if any(other == place and another != axis for other, another in group):
                    yield frozenset(group - {(place, axis)})
                    yield frozenset({(place, axis)})


def _larger(
    values: list[Any], sides: Sequence[Sides], rng: np.random.Generator
) -> Iterator[list[Any]]:
    for group in sides:
        yield [
            _doubled(value, {axis for other, axis in group if other == place}, rng)
            for place, value in enumerate(values)
        ]


def _doubled(value: Any, axes: set[int], rng: np.random.Generator) -> Any:
    if isinstance(value, np.ndarray):
        for axis in axes:
            if value.ndim > axis and value.shape[axis] > 1:
                value = _along(value, axis, rng)
        return value
    if _is_list(value) and axes:
        return value + [value[i] for i in rng.permutation(len(value))]
    if type(value).__name__ == "DataFrame" and len(value) and 0 in axes:
        return value.take(rng.integers(0, len(value), 2 * len(value))).reset_index(drop=True)
    return value


def _is_list(value: Any) -> bool:
    return type(value) is list and bool(value)


def _along(array: Any, axis: int, rng: np.random.Generator) -> Any:
    if array.size * 2 > LARGEST or not array.shape[axis]:
        return array
    more = rng.permuted(array, axis=axis) if array.dtype.kind in "biufc" else array
    return np.concatenate([array, more], axis=axis)


def _changed(values: list[Any], rng: np.random.Generator) -> Iterator[list[Any]]:
    """Shuffle the entries; change numbers with decimals by a thousandth of themselves."""
    if any(isinstance(value, np.ndarray) and value.size > 1 for value in values):
        yield [_shuffled(value, rng) for value in values]
        yield [_nudged(value, rng) for value in values]
    if any(_is_list(value) for value in values):
        yield [
            [value[i] for i in rng.permutation(len(value))] if _is_list(value) else value
            for value in values
        ]
        yield [value[:-1] if _is_list(value) else value for value in values]


def _shuffled(value: Any, rng: np.random.Generator) -> Any:
    if isinstance(value, np.ndarray) and 1 < value.size <= LARGEST:
        return rng.permutation(value.ravel()).reshape(value.shape)
    return value


def _nudged(value: Any, rng: np.random.Generator) -> Any:
    if not isinstance(value, np.ndarray) or value.dtype.kind != "f" or value.size > LARGEST:
        return value
    if np.all(value == np.round(value)):
        return value
    return (value * (1 + 1e-3 * rng.uniform(-1, 1, value.shape))).astype(value.dtype)


def _numbers(values: list[Any]) -> Iterator[list[Any]]:
    """Take other numbers, unless they are lengths of what is given too: defaults, for one."""
    lengths = {length for value in values for length in getattr(value, "shape", ())}
    lengths |= {len(value) for value in values if _is_list(value)}
    for place, value in enumerate(values):
        if type(value) is int and 0 < value <= 1000 and value not in lengths:
            for other in (value + 1, 2 * value):
                yield _with(values, place, other)
        elif type(value) is float:
            yield _with(values, place, 1.25 * value if value else 0.5)
        elif type(value) is bool:
            yield _with(values, place, not value)


def _with(values: list[Any], place: int, value: Any) -> list[Any]:
    return [*values[:place], value, *values[place + 1 :]]


def _mixed(rows: Sequence[list[Any]], rng: np.random.Generator) -> Iterator[list[Any]]:
    """Put the arguments of two calls together, where they look alike."""
    for _ in range(MOST_VARIED):
        one, other = (rows[i] for i in rng.integers(0, len(rows), 2))
        pairs = list(zip(one, other, strict=True))
        if len(pairs) > 1 and all(_look_alike(a, b) for a, b in pairs):
            picks = rng.integers(0, 2, len(pairs))
            yield [pair[pick] for pair, pick in zip(pairs, picks, strict=True)]


def _look_alike(a: Any, b: Any) -> bool:
    if type(a) is not type(b):
        return False
    return not isinstance(a, np.ndarray) or (a.shape, a.dtype) == (b.shape, b.dtype)
