"""What was put into nbgrader's exchange, collected without following a link or trusting a name.

Participants can write what they like into the exchange's folder for hand-ins, past
``nbgrader submit``. nbgrader copies from there as the instructor, through every link; and one
folder whose name holds no time, or that is too large, ends the collecting for the whole class.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.exchange import ExchangeError
from nbgrader.exchange.default import ExchangeCollect

from autograder.course.beside import Beside, entries, read_plain
from autograder.course.names import shown
from autograder.errors import CourseError

FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Collect(ExchangeCollect):  # type: ignore[misc]
    """``nbgrader collect``, by plain files alone and each hand-in for itself."""

    def copy_files(self) -> None:
        """Collect what is to be collected.

        Raises:
            ExchangeError: some of it could not be; the log says of each why.
        """
        self._failed = 0
        super().copy_files()
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
                super().do_copy(str(files), dest)
        except Exception as error:
            self.log.error("%s", shown(f"{src} can't be collected: {error}"))
            self._failed += 1
            shutil.rmtree(dest, ignore_errors=True)
            return
        for note in found.notes:
            self.log.warning("%s", shown(f"{src}: {note}"))

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
