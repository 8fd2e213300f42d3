"""What can be told before a class is graded: tests that an assignment's own solution doesn't pass.

It is judged once for each version of the assignment and of the engine, and kept in the course
folder, so that grading stays fast.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import autograder
from autograder.authoring.missing import NOT_INSTALLED, Missing
from autograder.authoring.solved import earned, solved
from autograder.course.folder import Course
from autograder.course.masters import Master
from autograder.engine.pool import Judges
from autograder.engine.worker import Job, Judged

KEPT = Path(".autograder", "solutions.json")  # in the course folder
NAMED = 5  # tests in one warning


@dataclass(frozen=True)
class Answer:
    """A notebook of an assignment's source, as its own answer."""

    assignment: str
    notebook: str


class Solutions:
    """The source of each assignment as its own answer: judged where that isn't known yet.

    Args:
        course: the course; what is found is kept in its folder.
        masters: the assignments.
    """

    def __init__(self, course: Course, masters: Mapping[str, Master]) -> None:
        self._course, self._masters = course, masters
        self._kept = _read(course.root / KEPT)
        self._versions = {name: _version(course, master) for name, master in masters.items()}
        self._found = {
            name: dict(self._kept[name]["short"])
            for name in masters
            if self._kept.get(name, {}).get("version") == self._versions[name]
        }
        self._unknown = [name for name in masters if name not in self._found]
        self._untold: set[str] = set()

    def jobs(self) -> Iterator[tuple[Answer, Job]]:
        """Yield what is to be judged."""
        for name in self._unknown:
            master = self._masters[name]
            for stem, notebook in master.notebooks.items():
                text = json.dumps(notebook).encode()
                answer = json.dumps(solved(notebook)).encode()
                yield Answer(name, stem), Job(answer, text, {}, master.files, master.inside)

    def take(self, answer: Answer, judged: Judged) -> None:
        """Take what came of one; where the machine was at fault, it is found out another time.

        So it is where a module isn't installed: that takes no new version of the assignment.
        """
        if judged.retry:
            self._untold.add(answer.assignment)
            return
        mine = self._found.setdefault(answer.assignment, {})
        several = len(self._masters[answer.assignment].notebooks) > 1
        before = f"{answer.notebook}: " if several else ""
        found = dict(_short(judged))
        if any(NOT_INSTALLED in why for why in found.values()):
            self._untold.add(answer.assignment)
        mine |= {f"{before}{test}": why for test, why in found.items()}

    def short(self) -> dict[str, dict[str, str]]:
        """Keep what was found, and return it.

        Returns:
            assignment -> test cell -> why the source's own solution doesn't get its points; only of
            assignments that have such tests.
        """
        fresh = {
            name: {"version": self._versions[name], "short": self._found[name]}
            for name in self._unknown
            if name in self._found and name not in self._untold
        }
        if fresh:
            _write(self._course.root / KEPT, self._kept | fresh)
        return {name: tests for name, tests in self._found.items() if tests}


def warning(name: str, tests: Mapping[str, str]) -> str:
    """Return what is said of an assignment whose solution doesn't get its points.

    Args:
        name: the assignment.
        tests: the tests that it doesn't pass, by name; see ``Solutions.short``.
    """
    lacking = dict.fromkeys(why for why in tests.values() if NOT_INSTALLED in why)
    if lacking:
        return f"{name}: {'; '.join(lacking)}."
    named = ", ".join(list(tests)[:NAMED])
    more = f" and {len(tests) - NAMED} more" if len(tests) > NAMED else ""
    return (
        f"{name}: its own solution doesn't get the points of {named}{more}; "
        f"see `autograder doctor --only {name}`."
    )


class SolutionsFirst:
    """Judges of submissions, who judge the assignments' own solutions first.

    Args:
        judges: a pool or a cluster.
        solutions: the assignments' own.
    """

    def __init__(self, judges: Judges, solutions: Solutions) -> None:
        self._judges, self._solutions = judges, solutions
        self.running = judges.running

    def walls(self) -> str:
        """Return why submissions run without walls, or ``""``."""
        return self._judges.walls()

    def run(self, jobs: Iterator[tuple[Any, Job]]) -> Iterator[tuple[Any, Judged] | None]:
        """Judge all jobs; see ``Judges``."""
        for item in self._judges.run(chain(self._solutions.jobs(), jobs)):
            if item is not None and isinstance(item[0], Answer):
                self._solutions.take(*item)
                yield None
            else:
                yield item


def _short(judged: Judged) -> Iterator[tuple[str, str]]:
    """Yield (test, why) of a judged notebook's tests that have not all their points."""
    if judged.problem:
        yield "all of its tests", judged.problem
        return
    notebook = json.loads(judged.notebook)
    missing = Missing(notebook, judged.faults)
    for test, (_, why) in earned(notebook).items():
        if why:
            yield test, "; ".join(missing.sentences) if missing.explains(why) else why


def _version(course: Course, master: Master) -> str:
    """Return what tells these tests, this engine and these limits from others."""
    digest = hashlib.sha256(f"{master.digest} {course.limits}".encode())
    package = Path(autograder.__file__).parent
    for room in ("engine", "sandbox"):
        for path in sorted((package / room).glob("*.py")):
            about = path.stat()
            digest.update(f"{path.name} {about.st_size} {about.st_mtime_ns}".encode())
    return digest.hexdigest()


def _read(path: Path) -> dict[str, Any]:
    """Return what was found earlier; nothing where that can't be read."""
    with contextlib.suppress(OSError, ValueError, AttributeError, KeyError, TypeError):
        found = json.loads(path.read_text(encoding="utf-8"))
        return {name: one for name, one in found.items() if dict(one["short"]) is not None}
    return {}


def _write(path: Path, found: Mapping[str, Any]) -> None:
    """Keep what was found; where that can't be, it is found again next time."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", dir=path.parent, delete=False, encoding="utf-8"
        ) as file:
            json.dump(found, file)
        os.replace(file.name, path)
