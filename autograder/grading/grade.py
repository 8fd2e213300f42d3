"""Grade what was handed in: every submission that is new or has changed, many at a time.

The judged notebook in ``autograded/`` says from what it was made, and it is put there last, in one
step, when the gradebook has it. So whatever interrupts a run, the next one sees what is left to do.
"""

from __future__ import annotations

import contextlib
import errno
import functools
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from autograder.course.assignment import cells_of, read_notebook
from autograder.course.database import Waiting
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook, GradebookError
from autograder.course.intake import HandedIn, passed_over, read_submission
from autograder.course.language import other_language
from autograder.course.masters import read_masters, read_stamp, stamp
from autograder.course.missing import missing_modules
from autograder.course.stale import Why, why_stale
from autograder.engine.pool import Judges
from autograder.engine.worker import Job, Judged
from autograder.errors import CourseError

STAGING = ".staging"  # in autograded/: what is being written, and what is being thrown away
LOCK = ".grading.lock"
READ_ONLY = 0o444
ENOUGH = 16  # submissions that seem pending, after which nobody counts on


@dataclass(frozen=True)
class Submission:
    """What one student handed in for one assignment: a folder.

    Attributes:
        names: of the notebooks that are looked for there, without ``.ipynb``.
        why: why it is to be graded.
        part: of a part of it, which of the notebooks it is.
    """

    assignment: str
    student: str
    folder: Path
    names: tuple[str, ...]
    why: Why = Why.NEW
    part: str = ""

    @property
    def notebooks(self) -> list[Path]:
        """Where its notebooks should be."""
        return [self.folder / f"{name}.ipynb" for name in self.names]

    @property
    def where(self) -> Path:
        """What to open: the notebook, or the folder of several."""
        return self.folder if len(self.names) > 1 else self.notebooks[0]


@dataclass(frozen=True)
class Graded:
    """What came of a submission.

    Attributes:
        problem: why it could not be graded, or ``""``.
        notes: what a person might want to know of it.
    """

    submission: Submission
    problem: str = ""
    notes: tuple[str, ...] = ()


class Grading:
    """One run of grading; use it in a ``with`` statement, for no two may go on at a time.

    Args:
        course: the course folder.
        names: the assignments.
        waiting: what to do with the sentence that says that another program holds the gradebook.

    Attributes:
        names: the assignments that can be built.
        unbuilt: name -> a sentence, of each that can't, or isn't in Python.

    Raises:
        CourseError: another run is going on, or no assignment can be built.
    """

    def __init__(
        self, course: Course, names: Sequence[str], waiting: Waiting = lambda _: None
    ) -> None:
        self.course = course
        self._lock = _lock(course.root / LOCK)
        try:
            others = dict(_in_other_languages(course, names))
            self.masters, unbuilt = read_masters(course, [n for n in names if n not in others])
            self.unbuilt = others | unbuilt
            if others and not self.masters:
                raise CourseError(next(iter(others.values())))
            self.names = list(self.masters)
            self._gradebook = Gradebook(course, waiting)
        except BaseException:
            self._lock.close()
            raise
        _empty(course.autograded / STAGING)

    def __enter__(self) -> Grading:
        return self

    def __exit__(self, *_: object) -> None:
        self._gradebook.close()
        self._lock.close()

    def handed_in(self, wanted: Callable[[str], bool] = lambda _: True) -> list[Submission]:
        """Return the submissions of these assignments.

        They come student by student: the tests of some assignments wait more than they work, and
        those of others have the cores meanwhile.

        Args:
            wanted: whether a student's are asked for.

        Raises:
            CourseError: submitted/ can't be read.
        """
        return sorted(
            (
                Submission(name, who, folder, tuple(self.masters[name].notebooks))
                for name in self.names
                for who, folder in self.course.submissions(name)
                if wanted(who)
            ),
            key=lambda one: (one.student, one.assignment),
        )

    def pending(self, found: Iterable[Submission], *, force: bool = False) -> list[Submission]:
        """Return which submissions are to be graded, and why: what is new or has changed.

        Args:
            found: the submissions.
            force: whether all of them are.
        """
        recorded = {name: self._gradebook.recorded(name) for name in self.names}
        reasons = (
            (one, Why.FORCED if force else self._why(one, recorded[one.assignment]))
            for one in found
        )
        return [replace(one, why=why) for one, why in reasons if why]

    def refresh_lateness(self, name: str) -> int:
        """Work out again who was late, as a due date may have been set since; return the changes.

        Raises:
            CourseError: it can't be written.
        """
        return self._gradebook.refresh_lateness(name)

    def run(self, todo: Sequence[Submission], judges: Judges) -> Iterator[Graded | None]:
        """Grade submissions; yield each when it is done, and None now and then while none is.

        Raises:
            CourseError: nothing more can be written; what is graded so far stands.
        """
        for name in sorted({one.assignment for one in todo}):
            self._gradebook.learn(name, self.masters[name].notebooks)
        walls = judges.walls()
        unread: list[Graded] = []
        read: dict[Submission, HandedIn] = {}
        parts: dict[Submission, dict[str, Judged]] = {}
        for item in judges.run(self._jobs(todo, read, unread)):
            while unread:
                yield unread.pop()
            if item is None:
                yield None
                continue
            one = replace(item[0], part="")
            parts.setdefault(one, {})[item[0].part] = item[1]
            if parts[one].keys() != read[one].notebooks.keys():
                continue
            handed_in, judged = read.pop(one), parts.pop(one)
            if problems := [found.problem for found in judged.values() if found.problem]:
                yield Graded(one, problems[0])
                continue
            notes = (*handed_in.notes, *_notes(judged))
            try:
                self._keep(one, handed_in, judged, notes, walls)
            except OSError as error:
                if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
                    raise CourseError(
                        f"{self.course.autograded} can't be written to ({error.strerror}); "
                        "make room and run the command again."
                    ) from error
                yield Graded(one, f"its result can't be written ({error})")
            except GradebookError:
                raise
            except Exception as error:  # whatever is wrong with one, the others get their scores
                yield Graded(one, f"its result can't be kept ({type(error).__name__}: {error})")
            else:
                yield Graded(one, "", notes)
        yield from unread

    def _jobs(
        self,
        todo: Sequence[Submission],
        read: dict[Submission, HandedIn],
        unread: list[Graded],
    ) -> Iterator[tuple[Submission, Job]]:
        """Yield what is to be judged; keep what was read, and note what could not be."""
        texts = {
            (name, stem): json.dumps(notebook).encode()
            for name, master in self.masters.items()
            for stem, notebook in master.notebooks.items()
        }
        for one in todo:
            try:
                handed_in = self._read(one)
            except CourseError as error:
                unread.append(Graded(one, str(error)))
                continue
            read[one] = handed_in
            master = self.masters[one.assignment]
            for stem, content in handed_in.notebooks.items():
                job = Job(
                    content,
                    texts[one.assignment, stem],
                    handed_in.files,
                    master.files,
                    master.inside,
                )
                yield replace(one, part=stem), job

    def _why(self, one: Submission, recorded: set[str]) -> Why | None:
        """Return why a submission is to be graded; None if what was made of it still stands."""
        made = read_stamp(self.course.autograded / one.student / one.assignment, one.names)
        known = made if one.student in recorded else None
        master = self.masters[one.assignment]
        return why_stale(known, one.folder, master, self.course.limits.notebook)

    def _read(self, one: Submission) -> HandedIn:
        master = self.masters[one.assignment]
        return read_submission(one.folder, master.asked, self.course.limits.notebook)

    def _keep(
        self,
        one: Submission,
        handed_in: HandedIn,
        judged: Mapping[str, Judged],
        notes: Sequence[str],
        walls: str,
    ) -> None:
        """Record judged notebooks, then put them into autograded/ in one step."""
        notebooks = {stem: json.loads(found.notebook) for stem, found in judged.items()}
        seconds = sum(found.seconds for found in judged.values())
        modules = dict.fromkeys(
            module
            for stem, found in judged.items()
            for module in missing_modules(notebooks[stem], found.faults)
        )
        master = self.masters[one.assignment]
        about = stamp(handed_in, master, notes, list(modules), seconds, walls)
        for notebook in notebooks.values():
            notebook["metadata"] |= about
        staging = self.course.autograded / STAGING
        staging.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=staging))
        files = {**handed_in.files, **master.files}
        try:
            for name, content in files.items():
                _write(fresh / name, content)
            for stem, notebook in notebooks.items():
                _write(fresh / f"{stem}.ipynb", _text(notebook).encode())
            target = self.course.autograded / one.student / one.assignment
            same = frozenset(
                (stem, cell)
                for stem, notebook in notebooks.items()
                for cell in _same_answers(target / f"{stem}.ipynb", notebook)
            )
            self._gradebook.record(
                one.assignment, one.student, notebooks, handed_in.timestamp, same
            )
            target.parent.mkdir(parents=True, exist_ok=True)
            if os.path.lexists(target):
                target.rename(Path(tempfile.mkdtemp(dir=staging)) / "old")
            fresh.chmod(0o755)
            fresh.rename(target)
            _sync(target.parent)
        finally:
            _empty(staging)


def _same_answers(judged: Path, notebook: dict[str, Any]) -> Iterator[str]:
    """Yield the cells that a person grades, and in which nothing has changed since last time.

    Args:
        judged: what came of the submission that was there before; it need not be there.
        notebook: what has come of it now.
    """
    try:
        before = read_notebook(judged)
    except CourseError:
        return
    texts = [[_written(cell) for cell in each["cells"]] for each in (before, notebook)]
    for cell, raw in zip(cells_of(notebook), notebook["cells"], strict=True):
        if cell.is_manual and (
            texts[0] == texts[1] or (not cell.is_task and _written(raw) in texts[0])
        ):
            yield cell.grade_id


def _written(cell: dict[str, Any]) -> tuple[str, str]:
    """Return what a participant can have written into a cell, and which cell it is."""
    about = cell.get("metadata", {}).get("nbgrader") or {}
    written = [cell.get("source"), cell.get("attachments")]
    return str(about.get("grade_id", "")), json.dumps(written, sort_keys=True)


def seem_pending(
    course: Course, names: Iterable[str], student: str = "", *, force: bool = False
) -> int:
    """Return how many submissions there seem to be to grade: a guess, before anything is read.

    Who knows it early can let judges warm up meanwhile. It goes by times, stops at ``ENOUGH``, and
    may be wrong either way.

    Args:
        course: the course.
        names: the assignments.
        student: whose alone are to be graded, if not everybody's.
        force: whether all of them are to be graded.
    """
    found = 0
    for name in names:
        try:
            tests = _newest(course.source / name)
            handed_in = list(course.submissions(name))
        except (OSError, CourseError):  # whoever reads it says what is wrong
            return max(found, 1)
        for who, folder in handed_in:
            if student not in ("", who):
                continue
            found += force or _seems_newer(folder, tests, course.autograded / who / name)
            if found == ENOUGH:
                return found
    return found


def _seems_newer(folder: Path, tests: float, graded: Path) -> bool:
    """Whether a submission, or the tests of that time, seem newer than what was made of it."""
    try:
        return max(tests, _newest(folder)) > graded.stat().st_mtime
    except OSError:  # not graded yet, for one
        return True


def _newest(folder: Path) -> float:
    """Return when something in a folder was last changed."""
    with os.scandir(folder) as entries:
        times = [entry.stat(follow_symlinks=False).st_mtime for entry in entries]
    return max(folder.stat().st_mtime, *times, 0.0)


def _in_other_languages(course: Course, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the assignments that are not in Python, with a sentence."""
    for name in names:
        if sentence := other_language(course.source / name, name):
            yield name, sentence


def _notes(judged: Mapping[str, Judged]) -> Iterator[str]:
    """Yield what there is to say of judged notebooks; of several, each says which it is."""
    for stem, found in judged.items():
        yield from (f"{stem}: {note}" if len(judged) > 1 else note for note in found.notes)


def strangers(course: Course) -> list[str]:
    """Return a sentence for each thing in submitted/ that is no submission."""
    return list(passed_over(course.submitted, course.names()))


def _lock(path: Path) -> Any:
    """Hold the course for this run; the lock goes with the process, however it ends.

    Raises:
        CourseError: another run holds it.
    """
    import fcntl

    handle = path.open("w")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        handle.close()
        raise CourseError(
            f"{path.parent} is being graded by another run; wait for its end, then try again."
        ) from None
    return handle


def _text(notebook: dict[str, Any]) -> str:
    """Return a notebook as JSON, a cell on each line: ten times as fast as indenting it."""
    write = functools.partial(json.dumps, sort_keys=True, ensure_ascii=False)
    cells = ",\n".join(map(write, notebook["cells"]))
    rest = write({key: value for key, value in notebook.items() if key != "cells"})
    return f'{{"cells": [\n{cells}\n],\n{rest.removeprefix("{")}\n'


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(READ_ONLY)


def _sync(folder: Path) -> None:
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _empty(staging: Path) -> None:
    shutil.rmtree(staging, ignore_errors=True)
