"""What was handed in, read without trusting it: plain files of bounded size, and nothing else."""

from __future__ import annotations

import datetime
import fnmatch
import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE

MAX_FILES = 200
IGNORED = (".ipynb_checkpoints", "*.pyc", "__pycache__", ".DS_Store", ".*")
TIMESTAMP = "timestamp.txt"


@dataclass(frozen=True)
class HandedIn:
    """The content of one submission's folder.

    Attributes:
        notebook: the notebook file.
        files: what lies beside it, by relative path.
        timestamp: when it was handed in (UTC, naive), if a file written by the exchange says so.
    """

    notebook: bytes
    files: Mapping[str, bytes]
    timestamp: datetime.datetime | None

    @property
    def digest(self) -> str:
        """What tells this content from any other."""
        digest = hashlib.sha256(self.notebook)
        for name in sorted(self.files):
            for part in (name.encode("utf-8", "surrogateescape"), self.files[name]):
                digest.update(len(part).to_bytes(8, "big") + part)
        digest.update(str(self.timestamp).encode())
        return digest.hexdigest()


def read_submission(notebook: Path, max_megabytes: int, ignored: tuple[str, ...] = ()) -> HandedIn:
    """Read a submission's folder.

    Args:
        notebook: where its notebook should be.
        max_megabytes: how large the notebook may be, and the other files together.
        ignored: patterns of file names to pass over.

    Raises:
        CourseError: there is no notebook that can be read; one sentence says why.
    """
    folder = notebook.parent
    for above in (folder.parent, folder):
        if above.is_symlink():
            raise CourseError(f"{above} is a link; put the folder itself there")
    if not folder.is_dir():
        raise CourseError(f"{folder} is not a folder")
    if not os.path.lexists(notebook):
        raise CourseError(f"there is no {notebook.name}{_instead(folder, notebook.name)}")
    room = max_megabytes * MEGABYTE
    content = read_plain(notebook, room)
    files: dict[str, bytes] = {}
    for path in _beside(folder, notebook, ignored):
        try:
            files[path.relative_to(folder).as_posix()] = read_plain(path, room)
        except CourseError:  # a link, a pipe, too much: left out
            continue
        room -= len(files[path.relative_to(folder).as_posix()])
    return HandedIn(content, files, _timestamp(files.get(TIMESTAMP)))


def read_plain(path: Path, max_bytes: int) -> bytes:
    """Read a file, if it is one: not a link, a folder, a pipe or a device, and not too large.

    Raises:
        CourseError: it isn't, or can't be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        kind = "a link" if path.is_symlink() else f"not readable ({error.strerror})"
        raise CourseError(f"{path.name} is {kind}; put the file itself there") from error
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        kind = "a folder" if stat.S_ISDIR(mode) else "no file"
        raise CourseError(f"{path.name} is {kind}; put the file itself there")
    with open(handle, "rb") as file:
        content = file.read(max_bytes + 1)
    if len(content) > max_bytes:
        raise CourseError(f"{path.name} is larger than {max_bytes // MEGABYTE} MB")
    return content


def _instead(folder: Path, name: str) -> str:
    others = sorted(path.name for path in folder.glob("*.ipynb"))
    return f", but {others[0]}: rename it {name}" if others else ""


def _beside(folder: Path, notebook: Path, ignored: tuple[str, ...]) -> Iterator[Path]:
    count = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(d for d in folders if not _matches(d, ignored))
        for name in sorted(names):
            path = Path(parent, name)
            if path == notebook or _matches(name, ignored):
                continue
            count += 1
            if count > MAX_FILES:
                return
            yield path


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatch(name, pattern) for pattern in patterns)


def _timestamp(content: bytes | None) -> datetime.datetime | None:
    """Return the time in a timestamp.txt, if it is one that can be: not later than now."""
    if content is None or len(content) > 200:
        return None
    from dateutil.parser import ParserError, parse

    try:
        time = parse(content.decode("ascii").strip())
        if time.tzinfo is not None:
            time = time.astimezone(datetime.UTC).replace(tzinfo=None)
    except (ParserError, ValueError, OverflowError, TypeError):
        return None
    now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
    return time if time <= now + datetime.timedelta(days=1) else None
