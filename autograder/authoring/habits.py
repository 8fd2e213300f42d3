"""Habits of tests that can't be judged outside of the submission: why, and what to write instead.

A test that fails for one of these says no more than "AssertionError": its own text tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Habit:
    """Something that tests do.

    Attributes:
        pattern: finds it in a test's text.
        why: why it isn't the same here.
        instead: what to do instead.
        certain: whether it is the reason, whatever the test says.
    """

    pattern: str
    why: str
    instead: str
    certain: bool = False


HABITS = (
    Habit(
        r"\b(In|Out|_ih|_oh)\b\s*\[|\bexec\(|\beval\(",
        "the texts of cells aren't there where tests are judged: whoever runs one there runs the "
        "submission",
        "call its functions by their names, or look at inspect.getsource(function)",
        certain=True,
    ),
    Habit(
        r"\bsubprocess\b|\bos\.(system|popen)\b|\brunpy\b"
        r"|\b(open|exists|isfile|getsize|stat|Path)\([^)]*\.(py|ipynb)\b",
        "no program of a submission's is started where tests are judged, nor does its file lie "
        "there",
        "import what it writes, and call its functions",
        certain=True,
    ),
    Habit(
        r"shares_memory|may_share_memory|\.base\b|owndata",
        "an array of the submission's that is a part of another one is a copy here "
        "if that one is much larger, holds objects or lies in memory in another order",
        "compare values, or whether the function has changed its argument",
    ),
    Habit(
        r"os\.environ|os\.getenv",
        "what a submission puts into its environment stays there",
        "let its function return what it sets",
    ),
    Habit(
        r"\bdoctest\b",
        "examples run here only if they stand in the source as they are",
        "give them in the stub's docstring, or write them as asserts",
    ),
    Habit(
        r"__traceback__|tb_(frame|next|lineno)",
        "an exception of the submission's comes without the frames that it went through",
        "look at its class, its text, its arguments and its cause",
    ),
    Habit(
        r"\basync\b|\bawait\b",
        "a test and a submission wait in loops of their own, which take turns: a step of one may "
        "be several of the other",
        "wait for an event or for a short time, and count no turns of a loop",
    ),
    Habit(
        r"\bpickle\.dumps?\(|__dict__\.update\(|\bvars\([\w.]+\)\.update\(",
        "an object of the submission's stays with it: it can't be pickled from outside, and "
        "__dict__ is a copy",
        "use copy.deepcopy and setattr, or let a function of the solution do it",
    ),
    Habit(
        r"\bgetattr_static\b",
        "what a class of the submission's holds is asked for, and not looked up here",
        'look at vars(Class)["name"]',
    ),
    Habit(
        r"\bexcept\b.*\bas (\w+):[\s\S]*?\b\1\.\w+\(|\.(exception|value)\.\w+\(",
        "an error that the submission raises comes with its text and plain attributes, and "
        "without its methods",
        "look at its attributes, or let a function of the solution return what its method gives",
    ),
    Habit(
        r"__qualname__|\btype\(\w+\) (is|==) \w",
        "a class of the submission's comes with its names and bases, and without its metaclass; "
        "a method doesn't tell in which class it is defined",
        "use __name__, isinstance, issubclass or vars(Class)",
    ),
    Habit(
        r"\bThread\(|\b(Thread|Process)PoolExecutor\b",
        "threads of a test's call the submission one after the other: those that wait for each "
        "other wait for good",
        "let a function of the solution start the threads, and return what comes of them",
    ),
    Habit(
        r"isinstance\(.*\b(DataFrame|Series|ndarray)\b|\bassert_(frame|series|array)\w*equal\(",
        "an object whose class the submission derives from a table's or an array's is none here: "
        "libraries would ask it what it is equal to",
        "compare what its methods return, such as to_dict()",
    ),
    Habit(
        r"__class_getitem__|\b[A-Z]\w*\[\w+\]\(",
        "a class of the submission's can't be asked for types in brackets",
        "make an object of it without them",
    ),
)
COMPLAINS = Habit(
    "",
    "plain nbgrader gives no points where anything goes to stderr while a test runs, a warning too",
    "print to stdout, and let nothing warn",
    certain=True,
)
DERIVED = Habit(
    "",
    "where a test's class derives from a list or another value, a submission gets the value, and "
    "nothing of the class",
    "give it a plain one, or a class that derives from no value",
    certain=True,
)
OPAQUE = Habit(
    "",
    "an object of a library's that the test makes stays with the test",
    "let a function of the solution make it, or pass the values that it is made of",
    certain=True,
)
PROGRAMS = Habit(
    "",
    "a submission is one process, and starts no other",
    "where the solution starts programs, set c.Sandbox.processes to 4 in nbgrader_config.py",
    certain=True,
)
ELSEWHERE = Habit(
    "",
    "a submission writes to its own folder only, and has no memory that processes share, as the "
    "locks and pools of multiprocessing need it",
    "write beside the notebook, and use threads for multiprocessing",
    certain=True,
)
CALCULATES = Habit(
    "",
    "an object that a function of the submission's has returned is compared and calculated with "
    "only where the other side is such an object too: who sees a value could return what fits it",
    "compare with an object that the test makes, or compare its attributes",
    certain=True,
)
IDENTITY = Habit(
    r"\bis\s+(not\s+)?[\w.]",
    "values of the submission's are copies where tests are judged: equal, but not the same object",
    "compare with == instead of `is`",
)


OTHER = Habit(
    "",
    "values of the submission's are copies where tests are judged, and its objects and what they "
    "change stay with it",
    "let this test look at what its functions return",
)


def _of_module(name: str) -> Habit:
    """Return the habit of looking at what a submission does to a module."""
    return Habit(
        "",
        f"the module `{name}` beside the notebook is there twice, once for the tests and once for "
        "the submission: what one changes in it, the other doesn't see",
        "let a function of the solution return what is asked, and compare its functions with ==",
    )


def _names_of(module: str, source: str) -> set[str]:
    """Return by which names a text uses a module: its own, or those that it imports of it."""
    name = re.escape(module)
    names = {module, *re.findall(rf"(?m)^\s*import {name} as (\w+)", source)}
    for listed in re.findall(rf"(?m)^\s*from {name} import ([\w, ]+)", source):
        names |= {part.split()[-1] for part in listed.split(",") if part.strip()}
    return names


def habit_of(source: str, reason: str, modules: Iterable[str] = (), before: str = "") -> Habit:
    """Return the habit for which a test isn't judged as in plain nbgrader, as far as it tells.

    Args:
        source: the test's text.
        reason: what it said.
        modules: names of the modules beside the notebook.
        before: the texts of the cells, which import them.
    """
    if "Opaque" in reason or "'Remote' object has no" in reason:
        return OPAQUE
    if "Operation not permitted" in reason:
        return PROGRAMS
    if "Read-only file system" in reason:
        return ELSEWHERE
    if "can't be compared or calculated with" in reason:
        return CALCULATES
    if re.search(r"class \w+\((list|dict|set|str|int)\)", source):
        return DERIVED
    for habit in HABITS:
        if re.search(habit.pattern, source):
            return habit
    for module in modules:
        if any(re.search(rf"\b{re.escape(name)}\b", source) for name in _names_of(module, before)):
            return _of_module(module)
    return IDENTITY if re.search(IDENTITY.pattern, source) else OTHER
