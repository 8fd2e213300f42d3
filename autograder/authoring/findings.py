"""What an assignment's mutants say of its tests, and how that is written down."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from autograder.authoring.mutants import Mutant
from autograder.course.marks import counted

WIDTH = 80  # columns
INDENT = 4
CONTEXT = 24  # characters of a long line that are shown before what differs


class State(Enum):
    """What became of a mutant."""

    CAUGHT = "caught"
    SURVIVED = "survived"
    ELSEWHERE = "noticed only by tests of other exercises"
    NEARLY = "differs only in the last digits, in a type, or in the words of an error"
    EQUIVALENT = "the same as the solution"
    UNTRIED = "not noticed, and too little else was tried"
    UNJUDGED = "not judged: the solution itself fails"


@dataclass(frozen=True)
class Verdict:
    """What became of one mutant.

    Attributes:
        exercise: whose solution was changed.
        mutant: the change.
        state: whether the tests noticed it, and if not, whether they had to.
        words: how it differs from the solution, where the tests don't notice.
    """

    exercise: str
    mutant: Mutant
    state: State
    words: tuple[str, ...] = ()


@dataclass
class Findings:
    """What the mutants of an assignment say of its tests.

    Attributes:
        name: the assignment's.
        verdicts: one for each mutant.
        problems: a sentence for everything that kept mutants from being judged.
        seconds: what it took, on the clock.
    """

    name: str
    verdicts: list[Verdict] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def of(self, *states: State) -> list[Verdict]:
        """Return the verdicts of some states."""
        return [verdict for verdict in self.verdicts if verdict.state in states]

    def text(self) -> str:
        """Return a table, then each mutant that the tests didn't notice, and each problem."""
        lines = [*self._table(), ""]
        lines += _listed(
            self.of(State.SURVIVED), "Survivors: your tests can't tell this from the solution."
        )
        lines += _listed(
            self.of(State.ELSEWHERE),
            "Noticed, but only by tests of other exercises; its own can't tell it from the "
            "solution.",
        )
        lines += _listed(
            self.of(State.NEARLY),
            "Not noticed, and it need not be: only the last digits differ, a type, or the words "
            "of an error.",
        )
        lines += _listed(
            self.of(State.EQUIVALENT),
            "The same as the solution: for all that the tests ask, and for larger or other input.",
        )
        lines += _listed(
            self.of(State.UNTRIED),
            "The tests can't tell these apart from the solution, and too little else could be "
            "tried to call them the same: look at them yourself.",
        )
        for problem in self.problems:
            lines += textwrap.wrap(f"PROBLEM {problem}", WIDTH)
        untried = len(self.of(State.UNTRIED))
        more = f" {untried} untried." if untried else ""
        lines.append(f"{counted(len(self.of(State.SURVIVED)), 'survivor')}.{more}")
        return "\n".join(lines) + "\n"

    def _table(self) -> Iterator[str]:
        names = list(dict.fromkeys(verdict.exercise for verdict in self.verdicts))
        width = max(map(len, [*names, "exercise"]))
        mutants = counted(len(self.verdicts), "mutant")
        yield f"{self.name}: {mutants}, judged in {self.seconds:.0f} s"
        yield ""
        yield f"  {'exercise':{width}}  mutants  caught  survived  alike  untried"
        for name in names:
            states = [verdict.state for verdict in self.verdicts if verdict.exercise == name]
            survived = states.count(State.SURVIVED)
            caught = states.count(State.CAUGHT) + states.count(State.ELSEWHERE)
            alike = states.count(State.NEARLY) + states.count(State.EQUIVALENT)
            untried = states.count(State.UNTRIED)
            yield (
                f"  {name:{width}}  {len(states):7}  {caught:6}  {survived:8}  {alike:5}  "
                f"{untried:7}"
            )


def _listed(verdicts: list[Verdict], heading: str) -> Iterator[str]:
    if not verdicts:
        return
    yield from textwrap.wrap(heading, WIDTH)
    yield ""
    for verdict in verdicts:
        mutant = verdict.mutant
        yield f"  {verdict.exercise}, line {mutant.line}: {mutant.kind}"
        old, new = mutant.old.splitlines(), mutant.new.splitlines()
        start = _first_difference(old, new)
        yield from (f"{'':{INDENT}}- {_cut(line, start)}" for line in old)
        yield from (f"{'':{INDENT}}+ {_cut(line, start)}" for line in new)
        indent = " " * INDENT
        for words in verdict.words:
            yield from textwrap.wrap(
                words, WIDTH, initial_indent=indent, subsequent_indent=indent + "  "
            )
    yield ""


def _first_difference(old: list[str], new: list[str]) -> int:
    """Return the column where two lines begin to differ; 0 where they aren't one line each."""
    if len(old) != 1 or len(new) != 1:
        return 0
    pairs = enumerate(zip(old[0], new[0], strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(old[0]), len(new[0])))


def _cut(line: str, start: int) -> str:
    """Return a line, or the part of a long one that differs."""
    room = WIDTH - INDENT - 2
    if len(line) <= room:
        return line
    begin = max(0, min(start - CONTEXT, len(line) - room + 3))
    text = line[begin:] if begin == 0 else f"...{line[begin:]}"
    return text if len(text) <= room else f"{text[: room - 3]}..."
