"""What was handed in, read without trusting it: the one reader, whoever asks for grading.

It follows no link, waits for nothing, and has one error: a sentence about that submission.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import re
import stat
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.beside import NOTEBOOK, entries, is_ignored, listed, read_beside, read_plain
from autograder.course.names import canonical, objection, shown
from autograder.course.timestamps import TIMESTAMP, read_timestamp
from autograder.engine.reading import encoding_of
from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE

MAX_CANDIDATES = 200  # notebooks of other names that are looked into
CANDIDATES_ROOM = 4  # times what one may have, for all of them
ENDING = ".ipynb"
CELL_NAME = re.compile(r'"(?:grade_id|id)"\s*:\s*"([^"\\]{1,200})"')


@dataclass(frozen=True)
class Asked:
    """A notebook that is looked for in a submission's folder.

    Attributes:
        name: the notebook's, without ``.ipynb``.
        cells: for each cell that nbgrader knows, its name and its id.
        files: relative paths of what isn't the participant's: the assignment's own files beside its
            notebook, and copies of the course's data.
        zone: the course's own, for a timestamp.txt that names its zone by letters.
    """

    name: str
    cells: tuple[frozenset[str], ...] = ()
    files: frozenset[str] = frozenset()
    zone: str = "UTC"

    @property
    def notebook(self) -> str:
        """The notebook's file name."""
        return f"{self.name}{ENDING}"

    def cells_in(self, notebook: bytes) -> int:
        """Return how many of the cells a notebook file seems to hold, without taking it apart."""
        text = notebook.decode(encoding_of(notebook), "replace")
        there = set(CELL_NAME.findall(text))
        return sum(not there.isdisjoint(cell) for cell in self.cells)


@dataclass(frozen=True)
class HandedIn:
    """The content of one submission's folder.

    Attributes:
        notebooks: the notebook files by the names that the assignment gives them.
        files: data that lie beside it, by relative path.
        timestamp: when it was handed in (UTC, naive), if a file written by the exchange says so.
        notes: one sentence for each thing that a person might want to know.
    """

    notebooks: Mapping[str, bytes]
    files: Mapping[str, bytes]
    timestamp: datetime.datetime | None = None
    notes: tuple[str, ...] = ()

    @property
    def notebook(self) -> bytes:
        """The notebook file, where there is one."""
        (content,) = self.notebooks.values()
        return content

    @property
    def digest(self) -> str:
        """What tells this content from any other."""
        digest = hashlib.sha256()
        for name, content in sorted(self.notebooks.items()):
            if len(self.notebooks) > 1:
                digest.update(f"{name}\n{len(content)}\n".encode())
            digest.update(content)
        for name in sorted(self.files):
            for part in (name.encode(), self.files[name]):
                digest.update(len(part).to_bytes(8, "big") + part)
        digest.update(str(self.timestamp).encode())
        return digest.hexdigest()


def read_submission(folder: Path, asked: Sequence[Asked], max_megabytes: int) -> HandedIn:
    """Read a submission's folder.

    Args:
        folder: where the notebooks and what belongs to them should lie.
        asked: the notebooks that are looked for. Where there are several, some may be missing.
        max_megabytes: how large a notebook may be, and the other files together.

    Raises:
        CourseError: there is no notebook that can be read; one sentence says why.
    """
    try:
        _check_name(folder.parent)
        _check_folder(folder.parent)
        _check_folder(folder)
        found, notes = _read_all(folder, asked, max_megabytes * MEGABYTE)
        timestamp, why = when(folder, asked[0].zone)
    except CourseError:
        raise
    except Exception as error:  # whatever it is, it is this submission's
        raise CourseError(f"it can't be read ({_short(error)})") from error
    files = dict(found.files)
    if timestamp is not None:  # in the one form that nbgrader reads without complaint
        files[TIMESTAMP] = f"{timestamp:%Y-%m-%d %H:%M:%S.%f} UTC\n".encode()
    return HandedIn(found.notebooks, files, timestamp, (*notes, *filter(None, [why]), *found.notes))


def read_file(
    notebook: Path, asked: Sequence[Asked], max_megabytes: int, *, alone: bool = False
) -> HandedIn:
    """Read one notebook file and what lies beside it.

    Args:
        notebook: the file, whatever it is called.
        asked: what it is taken for, first, and then its assignment's other notebooks.
        max_megabytes: how large the notebook may be, and the other files together.
        alone: whether what lies beside it doesn't belong to it, and isn't looked at.

    Raises:
        CourseError: it can't be read; one sentence says why.
    """
    try:
        if alone:
            return HandedIn({asked[0].name: read_plain(notebook, max_megabytes * MEGABYTE)}, {})
        return _read({asked[0].name: notebook}, asked, max_megabytes * MEGABYTE)
    except CourseError:
        raise
    except Exception as error:
        raise CourseError(f"it can't be read ({_short(error)})") from error


def when(folder: Path, zone: str) -> tuple[datetime.datetime | None, str]:
    """Read when a submission was handed in.

    Args:
        folder: its folder.
        zone: the course's own.

    Returns:
        The moment (UTC, naive), and ``""``; or None, and why it isn't known, unless nothing says.
    """
    path = folder / TIMESTAMP
    if not os.path.lexists(path):
        return None, ""
    try:
        return read_timestamp(read_plain(path, MEGABYTE), zone)
    except CourseError as error:
        return None, f"{error}, so nobody knows when it was handed in"


def submissions(submitted: Path, name: str) -> Iterator[tuple[str, Path]]:
    """Yield (student, folder) of every submission of an assignment, by student's name.

    A student's name is the folder's in its one form: letters with accents have several. Where it
    can't be told whether there is a submission, the folder is yielded too: reading it says why.

    Raises:
        CourseError: the folder of all submissions can't be read.
    """
    for student in _names_in(submitted):
        folder = submitted / student / name
        if is_ignored(student):
            continue
        try:
            os.lstat(folder)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, ValueError):
            pass
        yield canonical(student), folder


def passed_over(submitted: Path, assignments: Collection[str]) -> Iterator[str]:
    """Yield a sentence for each thing in the folder of all submissions that isn't one.

    Args:
        submitted: that folder.
        assignments: the names that submissions can have.

    Raises:
        CourseError: it can't be read.
    """
    for student in _names_in(submitted):
        place = submitted / student
        if is_ignored(student):
            if any(os.path.lexists(place / name) for name in assignments):
                yield f"{shown_path(place)} is passed over: its name begins with a dot"
            continue
        about = os.lstat(place)
        if stat.S_ISLNK(about.st_mode):
            if not any(os.path.lexists(place / name) for name in assignments):
                yield f"{shown_path(place)} is passed over: it is a link"
            continue
        if not stat.S_ISDIR(about.st_mode):
            yield f"{shown_path(place)} is passed over: it is no student's folder"
            continue
        try:
            inside = [name for name in _names_in(place) if not is_ignored(name)]
        except CourseError:
            continue  # it is a submission to each assignment, and reading one says why
        if not inside:
            yield f"{shown_path(place)} is empty: nothing was handed in there"
        for name in inside:
            if name not in assignments:
                path = place / name
                yield f"{shown_path(path)} is passed over: {_why(path, assignments)}"


def _why(path: Path, assignments: Collection[str]) -> str:
    """Return why what lies in a student's folder is no submission, and the way out if it is near.

    Args:
        path: a file or folder that has no assignment's name.
        assignments: the names that there are.
    """
    stem = path.stem if path.suffix.lower() == ENDING else path.name
    named = next((one for one in assignments if one.lower() == stem.lower()), "")
    if named and os.path.isdir(path):  # no error where it may not be searched
        return f"rename it {named}, in just these letters"
    if named or path.suffix.lower() == ENDING:
        where = shown_path(path.parent / (named or "ASSIGNMENT"))
        return f"put it into a folder {where}"
    return "no assignment has that name"


def shown_path(path: Path) -> str:
    """Return a path in which a participant chose names, as it may stand in a sentence."""
    return os.sep.join(shown(part) for part in path.parts).replace(os.sep * 2, os.sep, 1)


# -- the notebook ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Candidate:
    """A notebook that may be the one, by relative path."""

    path: str
    fits: bool
    problem: str = ""


class AbsentError(CourseError):
    """A notebook is plainly not there."""


def _read_all(folder: Path, asked: Sequence[Asked], room: int) -> tuple[HandedIn, list[str]]:
    """Read a folder's notebooks and what lies beside them, and return what to say of that.

    Raises:
        CourseError: one of them can't be read, or it can't be told which it is; or none is there.
    """
    paths: dict[str, Path] = {}
    notes: list[str] = []
    absent: dict[str, AbsentError] = {}
    others = {one.notebook for one in asked} if len(asked) > 1 else set()
    for one in asked:
        try:
            path, said = _notebook_in(folder, one, room, others)
        except AbsentError as error:
            absent[one.notebook] = error
            continue
        paths[one.name] = folder / path
        notes += said
    if not paths:
        raise next(iter(absent.values()))
    notes += [f"there is no {name}: what it asks for counts nothing" for name in absent]
    return _read(paths, asked, room), notes


def _notebook_in(
    folder: Path, asked: Asked, room: int, others: Collection[str]
) -> tuple[str, tuple[str, ...]]:
    """Return where a notebook is in a folder, relative to it, and what to say of that.

    Args:
        folder: the folder.
        asked: the notebook.
        room: how large it may be.
        others: names of further notebooks that belong there.

    Raises:
        AbsentError: there is none that could be it.
        CourseError: it can't be told which it is.
    """
    is_folder = False
    try:
        is_folder = stat.S_ISDIR(os.lstat(folder / asked.notebook).st_mode)
        if not is_folder:
            return asked.notebook, ()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise CourseError(f"{shown(folder.name)}/ can't be read ({error.strerror})") from error
    unreadable: list[str] = []
    beside: list[str] = []
    candidates: list[_Candidate] = []
    room_for_all = CANDIDATES_ROOM * room
    for path, about in entries(folder):
        if isinstance(about, OSError):
            unreadable.append(f"{path or folder.name} ({about.strerror})")
        elif path in others:
            continue
        elif NOTEBOOK.search(path):
            room_for_all -= min(about.st_size, room)
            if room_for_all < 0 or len(candidates) == MAX_CANDIDATES:
                unreadable.append(f"{path} (too many notebooks, or too large ones)")
                break
            candidates.append(_candidate(folder, path, asked, room))
        elif path != TIMESTAMP:
            beside.append(path)
    fitting = [one.path for one in candidates if one.fits]
    if len(fitting) == 1 and not unreadable:
        return fitting[0], (_told_elsewhere(fitting[0], asked),)
    if is_folder and not (candidates or unreadable):
        raise CourseError(
            f"{asked.notebook} is a folder without a notebook; put the file itself there"
        )
    told = _none(asked, candidates, unreadable, beside)
    if fitting or unreadable or (candidates and candidates[0].problem):
        raise CourseError(told)
    raise AbsentError(told)


def _candidate(folder: Path, path: str, asked: Asked, room: int) -> _Candidate:
    """Look into a notebook: it fits if at least half of what the assignment names is there."""
    try:
        count = asked.cells_in(read_plain(folder / path, room))
    except CourseError as error:
        return _Candidate(path, False, str(error))
    return _Candidate(path, bool(asked.cells) and 2 * count >= len(asked.cells))


def _told_elsewhere(path: str, asked: Asked) -> str:
    told = f"there is no {asked.notebook}; {shown(path)} is plainly it"
    return f"{told}, and what lies beside it there counts" if "/" in path else told


def _none(
    asked: Asked, candidates: list[_Candidate], unreadable: list[str], others: list[str]
) -> str:
    """Return why none of the notebooks could be taken."""
    fitting = [one.path for one in candidates if one.fits]
    told = f"there is no {asked.notebook}"
    if unreadable:
        return f"{told} that can be read: {listed(unreadable)}"
    if len(fitting) > 1:
        return f"{told}, but {listed(fitting)}: rename the right one {asked.notebook}"
    if candidates and (problem := candidates[0].problem):
        return f"{told}, and {problem}"
    if candidates:
        names = listed([one.path for one in candidates])
        return f"{told}, but {names}: rename it {asked.notebook} if it is this assignment's"
    if others:
        return f"{told}, but {listed(others)}: rename it {asked.notebook} if that is the notebook"
    return f"{told}: the folder is empty, or holds only hidden files, empty folders or {TIMESTAMP}"


def _read(notebooks: Mapping[str, Path], asked: Sequence[Asked], room: int) -> HandedIn:
    content = {name: read_plain(path, room) for name, path in notebooks.items()}
    first = next(iter(notebooks.values()))
    own = {*asked[0].files, *(one.notebook for one in asked), TIMESTAMP}
    taken = sorted(path.name for path in notebooks.values())
    found = read_beside(first.parent, room, own.union(taken), counts=taken)
    return HandedIn(content, found.files, None, found.notes)


def _check_name(place: Path) -> None:
    """Refuse a student's folder by its name, or where another one has the same.

    Raises:
        CourseError: it is refused.
    """
    if said := objection(place.name):
        raise CourseError(f"{shown_path(place)} is refused: {said}")
    if place.name.isascii():
        return
    same = canonical(place.name)
    others = [name for name in _names_in(place.parent) if canonical(name) == same]
    if len(others) > 1:
        raise CourseError(
            f"{shown_path(place)} is there {len(others)} times, with its letters written in "
            "different ways; put everything into one of these folders"
        )


def _check_folder(folder: Path) -> None:
    try:
        mode = os.lstat(folder).st_mode
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name can't be"
        raise CourseError(f"{shown_path(folder)} can't be read ({reason})") from error
    if stat.S_ISLNK(mode):
        raise CourseError(f"{shown_path(folder)} is a link; put the folder itself there")
    if not stat.S_ISDIR(mode):
        raise CourseError(f"{shown_path(folder)} is not a folder")


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise CourseError(f"{shown_path(folder)} can't be read ({error.strerror})") from error


def _short(error: Exception) -> str:
    return shown(f"{type(error).__name__}: {error}")[:200]
