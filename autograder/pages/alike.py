"""Submissions that have in common what few others have: places to look, never a verdict.

copydetect takes a text apart into overlapping pieces, without comments, layout and the names of
variables (it is of the family of MOSS: S. Schleimer, D. Wilkerson and A. Aiken, "Winnowing: local
algorithms for document fingerprinting", SIGMOD 2003). It was chosen for what it does in memory, on
texts as short as one function, with nothing to install that the course hasn't got; compare50 and
JPlag compare files and folders, and pycode-similar only whole syntax trees.

What it leaves to us is to weigh. On a short function everybody's text is alike. So a piece that n
of N submissions have counts log2(N / n), the surprise of finding it; what the reference solution
has too counts nothing, nor does the stub, which is a part of it.
"""

from __future__ import annotations

import functools
import io
import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from autograder.course.assignment import Assignment
from autograder.course.standing import ClassStanding, Standing

PIECE = 20  # characters of code, in which a name is one character
WORDS = 40  # characters of a written answer
SHARE = 0.6  # of what is rare in the smaller of two submissions, from which a pair is shown
SURPRISE = 8.0  # bits, from which a pair is shown
COMMON = 0.5  # share of the class from which a piece is no surprise
MOST = 20  # pairs that are shown
LONGEST = 10_000  # characters of an answer that are looked at: whoever writes more gains no time

Piece = tuple[str, int]


@dataclass(frozen=True)
class Pair:
    """Two submissions that are alike.

    Attributes:
        share: of what is rare in the smaller one, how much the other has too; from 0 to 1.
        surprise: how unlikely that is by chance, in bits.
        exercises: in which exercises, the most surprising first.
    """

    first: Standing
    second: Standing
    share: float
    surprise: float
    exercises: Sequence[str]


def alike(standing: ClassStanding, most: int = MOST) -> list[Pair]:
    """Return the pairs of submissions that are most alike, the most surprising first.

    Args:
        standing: the class; exercises that weren't attempted are passed over.
        most: how many pairs at most.
    """
    students = [one for one in standing.students if one.answers]
    pieces = [_pieces(one, standing.assignment) for one in students]
    owners: dict[Piece, list[int]] = defaultdict(list)
    for number, mine in enumerate(pieces):
        for piece in mine:
            owners[piece].append(number)
    weights = {piece: _weight(len(who), len(students)) for piece, who in owners.items()}
    rare = [sum(weights[piece] for piece in mine) for mine in pieces]
    shared: dict[tuple[int, int], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for piece, who in owners.items():
        if weights[piece]:
            for pair in itertools.combinations(who, 2):
                shared[pair][piece[0]] += weights[piece]
    found = []
    for (first, second), by_exercise in shared.items():
        total = sum(by_exercise.values())
        share, surprise = total / min(rare[first], rare[second]), total / PIECE
        if share >= SHARE and surprise >= SURPRISE:
            ordered = sorted(by_exercise, key=lambda name: -by_exercise[name])
            exercises = [name for name in ordered if by_exercise[name] >= PIECE]
            found.append(Pair(students[first], students[second], share, surprise, exercises))
    return sorted(found, key=lambda pair: -pair.surprise)[:most]


def _weight(owners: int, students: int) -> float:
    """Return how surprising it is to have a piece, in bits."""
    if owners > max(2, COMMON * students):
        return 0.0
    return math.log2(students / owners)


def _pieces(one: Standing, assignment: Assignment) -> set[Piece]:
    """Return the pieces of what one student wrote, without those of the reference solution."""
    attempted = {score.exercise.name for score in one.scores if score.attempted}
    reference = _reference(assignment)
    return {
        (name, piece)
        for name, text in one.answers.items()
        if name in attempted
        for piece in _fingerprint(text, code=name not in _written(assignment)) - reference[name]
    }


@functools.lru_cache(maxsize=16)
def _reference(assignment: Assignment) -> Mapping[str, frozenset[int]]:
    written = _written(assignment)
    return {
        cell.grade_id: _fingerprint(cell.source, code=cell.grade_id not in written)
        for cell in assignment.cells
        if cell.solution
    }


def _written(assignment: Assignment) -> Iterable[str]:
    return [cell.grade_id for cell in assignment.cells if cell.solution and cell.kind != "code"]


@functools.lru_cache(maxsize=10_000)
def _fingerprint(text: str, *, code: bool) -> frozenset[int]:
    """Return the pieces of a text, as numbers."""
    from copydetect import CodeFingerprint

    text = text[:LONGEST]
    if code:
        found = CodeFingerprint("answer.py", PIECE, 1, fp=io.StringIO(text))
    else:
        words = io.StringIO(" ".join(text.casefold().split()))
        found = CodeFingerprint("answer.md", WORDS, 1, filter=False, fp=words)
    return frozenset(map(int, found.hashes))
