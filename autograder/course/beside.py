"""What lies beside a notebook: plain data of bounded size, read without following or waiting."""

from __future__ import annotations

import fnmatch
import itertools
import os
import re
import stat
from collections import deque
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from autograder.course.names import shown
from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE

MAX_FILES = 200
MAX_SEEN = 5_000  # names that are looked at; a home folder has more
MAX_DEPTH = 8
MAX_PATH = 400  # bytes of a relative path: room is left for the folders that it is copied to
MAX_NAMED = 5  # names in one note
MAX_SHOWN = 80  # characters of one of them

NOTEBOOK = re.compile(r"\.ipynb(\.txt|\.json)?$", re.IGNORECASE)  # what browsers add to it
IGNORED = (
    *(".*", "*.pyc", "__pycache__", "__MACOSX", "Thumbs.db", "desktop.ini", "Desktop.ini", "~$*"),
)

# What a grader may need: data, and modules that the notebook imports. No kind of file that a
# browser, which is where autograded/ and feedback/ are looked at, would run or show as a page.
DATA = frozenset(
    f".{ending}"
    for ending in (
        *("txt", "md", "rst", "tex", "bib", "log", "dat", "data"),
        *("csv", "tsv", "json", "jsonl", "ndjson", "yaml", "yml", "toml", "ini", "cfg"),
        *("npy", "npz", "h5", "hdf5", "hdf", "nc", "mat", "fits", "arff"),
        *("parquet", "feather", "arrow", "avro", "orc", "db", "sqlite", "sqlite3"),
        *("xls", "xlsx", "ods"),
        *("pkl", "pickle", "joblib", "pt", "pth", "ckpt", "onnx", "safetensors", "keras", "bin"),
        *("zip", "gz", "bz2", "xz", "zst", "tar", "tgz"),
        *("png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "ppm", "pgm"),
        *("wav", "mp3", "flac", "ogg", "mp4", "webm", "avi"),
        *("py", "pyi"),
    )
)

NOT_DATA = "neither data nor the assignment's own"
ANOTHER = "another notebook; {} counts"
LINK = "a link"
NO_FILE = "no plain file"
ODD_NAME = "a name that can't be kept"
IN_THE_WAY = "in the way of the assignment's own"
OTHER_CAPITALS = "but for capitals the name of the notebook or of the assignment's own file"
TOO_MUCH = "too large, or too many"


@dataclass
class Beside:
    """What lies beside a notebook.

    Attributes:
        files: content by relative path, with ``/`` between folders.
        left_out: why something is not among them -> its relative paths.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    left_out: dict[str, list[str]] = field(default_factory=dict)

    def leave_out(self, path: str, why: str) -> None:
        """Remember that something is not among the files."""
        self.left_out.setdefault(why, []).append(path)

    @property
    def notes(self) -> tuple[str, ...]:
        """One sentence for each reason why something was left out."""
        return tuple(
            f"left out beside the notebook ({why}): {listed(paths)}"
            for why, paths in self.left_out.items()
        )


def read_beside(
    folder: Path,
    room: int,
    own: Collection[str],
    *,
    any_kind: bool = False,
    counts: Collection[str] = (),
) -> Beside:
    """Read the files in a folder and below that a grader may need.

    Args:
        folder: where the notebook lies.
        room: how many bytes they may have together.
        own: relative paths of the assignment's own files and of the notebook: these are never read,
            and nothing is that would be in their way.
        counts: the notebooks that are read in another way; any further one is left out.
        any_kind: whether files are read whatever they are called; not in what was handed in.
    """
    found = Beside()
    taken = {path.casefold() for path in own}
    for path, about in entries(folder):
        if isinstance(about, OSError):
            found.leave_out(path or "its folder", f"can't be read: {about.strerror}")
        elif path in own:
            continue
        elif path.casefold() in taken:
            found.leave_out(path, OTHER_CAPITALS)
        elif stat.S_ISLNK(about.st_mode):
            found.leave_out(path, LINK)
        elif not stat.S_ISREG(about.st_mode):
            found.leave_out(path, NO_FILE)
        elif not (any_kind or _is_data(path)):
            is_another = counts and NOTEBOOK.search(path)
            found.leave_out(path, ANOTHER.format(listed(counts)) if is_another else NOT_DATA)
        elif not _keeps(path):
            found.leave_out(path, ODD_NAME)
        elif _in_the_way(path.casefold(), taken):
            found.leave_out(path, IN_THE_WAY)
        elif about.st_size > room or len(found.files) >= MAX_FILES:
            found.leave_out(path, TOO_MUCH)
        else:
            try:
                content = read_plain(folder / path, room)
            except CourseError as error:
                found.leave_out(path, str(error).partition("; ")[0])
                continue
            found.files[path] = content
            room -= len(content)
    return found


def entries(folder: Path) -> Iterator[tuple[str, os.stat_result | OSError]]:
    """Yield what lies in a folder and below, but for folders: relative path, and what it is.

    What can't be looked at comes with its error. Links are not followed. What is nearer comes
    first; no more than ``MAX_SEEN`` names are looked at.
    """
    waiting = deque([("", 0)])
    seen = 0
    while waiting:
        parent, depth = waiting.popleft()
        try:
            with os.scandir(folder / parent) as listing:
                names = sorted(one.name for one in itertools.islice(listing, MAX_SEEN))
        except OSError as error:
            yield parent, error
            continue
        for name in names:
            if is_ignored(name):
                continue
            path = f"{parent}/{name}" if parent else name
            seen += 1
            if seen > MAX_SEEN:
                yield path, OSError(0, f"more than {MAX_SEEN} names")
                return
            try:
                about = os.lstat(folder / path)
            except OSError as error:
                yield path, error
                continue
            if not stat.S_ISDIR(about.st_mode):
                yield path, about
            elif depth < MAX_DEPTH:
                waiting.append((path, depth + 1))
            else:
                yield path, OSError(0, "too many folders in folders")


def is_ignored(name: str) -> bool:
    """Whether a file or folder is something that systems and programs leave behind."""
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in IGNORED)


def read_plain(path: Path | str, max_bytes: int, folder: int | None = None) -> bytes:
    """Read a file, if it is one: not a link, a folder, a pipe or a device, and not too large.

    Args:
        path: the file.
        max_bytes: how large it may be.
        folder: handle of the folder that the path is relative to, or None.

    Raises:
        CourseError: it isn't, or can't be read.
    """
    path = Path(path)
    try:
        _check_plain(path, os.stat(path, dir_fd=folder, follow_symlinks=False).st_mode)
        flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        handle = os.open(path, flags, dir_fd=folder)
        with open(handle, "rb") as file:
            _check_plain(path, os.fstat(handle).st_mode)
            content = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise CourseError(f"{shown(path.name)} does not exist; check the spelling") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CourseError(f"{shown(path.name)} can't be read ({reason})") from error
    if len(content) > max_bytes:
        size = f"{max_bytes // MEGABYTE} MB" if max_bytes >= MEGABYTE else f"{max_bytes} bytes"
        raise CourseError(f"{shown(path.name)} is larger than {size}")
    return content


def listed(names: Collection[str]) -> str:
    """Return some of the names, and how many more there are, in printable form."""
    some = ", ".join(_shortened(shown(name)) for name in itertools.islice(names, MAX_NAMED))
    more = len(names) - MAX_NAMED
    return f"{some} and {more} more" if more > 0 else some


def _shortened(name: str) -> str:
    return name if len(name) <= MAX_SHOWN else f"{name[: MAX_SHOWN // 2]}…{name[-MAX_SHOWN // 2 :]}"


def _check_plain(path: Path, mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    kind = "a link" if stat.S_ISLNK(mode) else "a folder" if stat.S_ISDIR(mode) else "no file"
    raise CourseError(f"{shown(path.name)} is {kind}; put the file itself there")


def _is_data(path: str) -> bool:
    return Path(path).suffix.lower() in DATA and not NOTEBOOK.search(path)


def _keeps(path: str) -> bool:
    """Whether a file system, a terminal and a page can do with a path."""
    return shown(path) == path and "\\" not in path and len(path.encode()) <= MAX_PATH


def _in_the_way(path: str, taken: Collection[str]) -> bool:
    """Whether a path needs a folder where an own file is, or the other way round."""
    return any(path.startswith(f"{own}/") or own.startswith(f"{path}/") for own in taken)
