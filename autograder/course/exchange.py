"""nbgrader's exchange, there and back: each student for themselves, and nothing that isn't plain.

Participants can write what they like into the exchange's folder for hand-ins, past
``nbgrader submit``. nbgrader copies from there as the instructor, through every link; and one
folder whose name holds no time, or that is too large, ends the collecting for the whole class.

An assignment that reads the course's ``data/`` goes out with it, so that it runs wherever it is
fetched to. On the way back, nbgrader stops for the whole class at the first page of somebody who
handed in by another way.
"""

from __future__ import annotations

import contextlib
import datetime
import fnmatch
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.exchange import ExchangeError
from nbgrader.exchange.default import (
    ExchangeCollect,
    ExchangeReleaseAssignment,
    ExchangeReleaseFeedback,
)
from nbgrader.utils import notebook_hash

from autograder.course.assignment import cells_of, read_notebook
from autograder.course.beside import Beside, entries, listed, read_beside, read_plain
from autograder.course.database import wait_until_free
from autograder.course.folder import Course
from autograder.course.names import shown
from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
DATA = "data"
SECRET = "submission_secret.txt"  # nbgrader submit puts it beside what is handed in


class ReleaseAssignment(ExchangeReleaseAssignment):  # type: ignore[misc]
    """``nbgrader release_assignment``, with the course's data where the notebook reads them."""

    def do_copy(self, src: str, dest: str, log: object = None) -> None:
        """Copy an assignment, and ``data/`` into it if its code names one of the files there."""
        super().do_copy(src, dest)
        data = Path(self.coursedir.root) / DATA
        target = Path(dest) / DATA
        if target.exists() or not reads_data(Path(dest), data):
            return
        found = read_beside(data, 1000 * self.coursedir.max_dir_size, ())
        for path, content in found.files.items():
            if not path.endswith(".py"):  # those made the data
                (target / path).parent.mkdir(parents=True, exist_ok=True)
                (target / path).write_bytes(content)
        self.log.info("Released with it, for it reads them: the data in %s", data)


class ReleaseFeedback(ExchangeReleaseFeedback):  # type: ignore[misc]
    """``nbgrader release_feedback``, for everybody who handed in through the exchange."""

    def copy_files(self) -> None:
        """Release the pages; name the students whom the exchange can't bring theirs.

        Raises:
            ExchangeError: there is no page.
        """
        name = self.coursedir.assignment_id
        feedback = Course(Path(self.coursedir.root)).feedback
        excluded = self.coursedir.student_id_exclude.split(",")
        chosen = [
            (folder.name, page)
            for folder in (sorted(feedback.iterdir()) if feedback.is_dir() else ())
            if folder.name not in excluded and self._is_wanted(folder.name)
            for page in sorted((folder / name).glob("*.html"))
        ]
        if not chosen:
            todo = f"run `nbgrader generate_feedback {name}` first"
            self.fail(f"{feedback} holds no page of {name}: {todo}.")
        others = []
        for student, page in chosen:
            try:
                secret = read_plain(page.parent / SECRET, MEGABYTE).decode()
            except (CourseError, UnicodeDecodeError):
                others.append(student)
                continue
            place = Path(self.dest_path) / f"{notebook_hash(secret=secret, notebook_id=page.stem)}"
            shutil.copy(page, f"{place}-tmp.html")
            os.replace(f"{place}-tmp.html", f"{place}.html")  # whole, whenever it is fetched
            self.log.info("Feedback released: %s", shown(f"{student}, {name}"))
        if others:
            self.log.warning(
                "%d handed in by another way than nbgrader submit, and so can't fetch feedback; "
                "send them their pages, which are in %s: %s",
                len(set(others)),
                feedback,
                listed(dict.fromkeys(others)),
            )

    def _is_wanted(self, student: str) -> bool:
        pattern = self.coursedir.student_id
        return student == pattern or fnmatch.fnmatchcase(student, pattern)


class Collect(ExchangeCollect):  # type: ignore[misc]
    """``nbgrader collect``, by plain files alone and each hand-in for itself."""

    def init_src(self) -> None:
        """Find what is to be collected, for which nbgrader asks the gradebook.

        Raises:
            ExchangeError: the gradebook can't be used; the log says why.
        """
        try:
            wait_until_free(self.coursedir, self.log)
        except CourseError as error:
            raise ExchangeError(str(error)) from error
        super().init_src()

    def copy_files(self) -> None:
        """Collect what is to be collected.

        Raises:
            ExchangeError: some of it could not be; the log says of each why.
        """
        self._failed = 0
        waiting = [] if self.update or self.before_duedate else self._newer()
        super().copy_files()
        if waiting:
            self.log.warning(
                "%d handed in again since it was collected; to collect the newer ones, run "
                "`nbgrader collect %s --update`: %s",
                len(waiting),
                self.coursedir.assignment_id,
                listed(waiting),
            )
        if self._failed:
            message = f"{self._failed} could not be collected: see above."
            self.log.error(message)
            raise ExchangeError(message)

    def do_copy(self, src: str, dest: str, log: object = None) -> None:
        """Copy one hand-in: the plain files in it."""
        try:
            with tempfile.TemporaryDirectory() as room:
                files = Path(room) / "files"
                found = copy_plain(Path(src), files, 1000 * self.coursedir.max_dir_size)
                _without(files / DATA, Path(self.coursedir.root) / DATA)
                super().do_copy(str(files), dest)
        except Exception as error:
            self.log.error("%s", shown(f"{src} can't be collected: {error}"))
            self._failed += 1
            shutil.rmtree(dest, ignore_errors=True)
            return
        for note in found.notes:
            self.log.warning("%s", shown(f"{src}: {note}"))

    def _newer(self) -> list[str]:
        """Return who has handed in again since their submission was collected."""
        newer = []
        for record in self.src_records:
            submitted, student = self.coursedir.submitted_directory, record["username"]
            place = self.coursedir.format_path(submitted, student, self.coursedir.assignment_id)
            if os.path.isdir(place):
                collected = self.coursedir.get_existing_timestamp(place)
                if collected is None or record["timestamp"] > collected:
                    newer.append(student)
        return newer

    def _path_to_record(self, path: str) -> dict[str, Any]:
        """Return whose a hand-in is and when it was made: long ago, if its name doesn't say."""
        try:
            return dict(super()._path_to_record(path))
        except Exception:
            self.log.warning("%s", shown(f"{path}: its name says no time, so any other counts"))
            filename = os.path.basename(path)
            long_ago = datetime.datetime.min
            return {
                "username": filename.split("+")[0],
                "filename": filename,
                "timestamp": long_ago,
            }


def copy_plain(source: Path, target: Path, room: int) -> Beside:
    """Copy the plain files of a folder that somebody else may be changing meanwhile.

    Args:
        source: the folder.
        target: a folder that isn't there yet.
        room: how many bytes may be copied.

    Returns:
        what was left out, and why.

    Raises:
        OSError: the folder is a link, or can't be read.
    """
    os.close(os.open(source, FOLDER))
    target.mkdir(mode=0o755)
    found = Beside()
    for path, about in entries(source):
        if isinstance(about, OSError):
            found.leave_out(path or ".", f"can't be read: {about.strerror}")
            continue
        if not stat.S_ISREG(about.st_mode):
            found.leave_out(path, "a link" if stat.S_ISLNK(about.st_mode) else "no plain file")
            continue
        try:
            with _folder_of(source, path) as handle:
                content = read_plain(Path(path).name, room, handle)
        except (CourseError, OSError) as error:
            found.leave_out(path, str(error))
            continue
        copy = target / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(content)
        room -= len(content)
    return found


@contextlib.contextmanager
def _folder_of(source: Path, path: str) -> Iterator[int]:
    """Open the folder in which a file lies, step by step, so that no step can become a link."""
    handle = os.open(source, FOLDER)
    try:
        for part in path.split("/")[:-1]:
            inner = os.open(part, FOLDER, dir_fd=handle)
            os.close(handle)
            handle = inner
        yield handle
    finally:
        os.close(handle)


def reads_data(folder: Path, data: Path) -> bool:
    """Return whether a notebook in a folder has code that names a file of the course's data.

    Args:
        folder: an assignment's, as it is released.
        data: the course's folder of data; it need not be there.
    """
    names = [path.name for path in data.glob("*") if not path.name.startswith(".")]
    return any(
        f'"{name}"' in cell.source or f"'{name}'" in cell.source or f"data/{name}" in cell.source
        for notebook in folder.glob("*.ipynb")
        for cell in cells_of(read_notebook(notebook))
        if cell.kind == "code"
        for name in names
    )


def _without(copies: Path, originals: Path) -> None:
    """Take files away that the course has itself: grading uses the course's own anyway."""
    for path in sorted(copies.rglob("*"), reverse=True):
        if path.is_dir():
            with contextlib.suppress(OSError):
                path.rmdir()
        elif (originals / path.relative_to(copies)).is_file():
            path.unlink()
    with contextlib.suppress(OSError):
        copies.rmdir()
