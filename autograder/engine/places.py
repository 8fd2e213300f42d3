"""Where submissions run: walls and folders of a worker's own, some of them before they are needed.

Each worker has its own walls, its own copy of ``data/`` and its own room for the judges' files.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from autograder.engine.copies import copy_folder
from autograder.sandbox.limits import Limits
from autograder.sandbox.walls import Nursery, SandboxError

MEMORY = Path("/dev/shm")  # where Linux keeps files in memory
ROOM = 2**29  # bytes that must be free there for what tests write
MOST_COPIES = 64  # of data/, one for each worker
PREFIX = "autograder-"  # of a process's folder, followed by its number


class Place:
    """Where a worker's submissions run: its own walls, and the folder that they may read.

    Args:
        tops: the folders for its home, and for the files of its judges.
        data: folder that submissions may read as ``data/``, or None.
        limits: what a submission may use.
        core: the processor core that it stays on, or None.

    Raises:
        OSError: there is no room for it.
    """

    def __init__(
        self, tops: tuple[Path, Path], data: Path | None, limits: Limits, core: int | None
    ) -> None:
        self.core = core
        home, self.shared = (Path(tempfile.mkdtemp(dir=top)) for top in tops)
        copy = None
        if data is not None:  # the judge finds it by walking up, as a notebook does
            copy = self.shared / "data"
            copy_folder(data, copy)
        self.nursery = Nursery(copy, self.shared, home, limits, core)


class Places:
    """The places that are ready for a worker and for its forks.

    Args:
        tops: see ``Place``, as of the others.
        data: what submissions may read.
        limits: what they may use.
        core: of the first place.

    Attributes:
        first: the worker's own, which its first fork gets: it judges nothing then.

    Raises:
        OSError: there is no room for the first.
    """

    def __init__(
        self, tops: tuple[Path, Path], data: Path | None, limits: Limits, core: int | None
    ) -> None:
        self._tops, self._data, self._limits = tops, data, limits
        self.first = self._made(core)
        self._ready = [self.first]

    def make_ready(self, cores: Iterable[int | None]) -> None:
        """Let further places warm up, one for each of these cores; as far as there is room."""
        with contextlib.suppress(OSError):
            for core in cores:
                self._ready.append(self._made(core))

    def take(self, core: int | None) -> Place | None:
        """Take a place that is ready on that core, or on any for None; None if there is none."""
        for place in self._ready:
            if core is None or place.core == core:
                self._ready.remove(place)
                return place
        return None

    def leave_for(self, place: Place | None, core: int | None) -> Place:
        """In a fork: let go of all other places; return that one, or a new one, when it is warm.

        Raises:
            OSError: there is no room for it.
            SandboxError: it doesn't start, or its walls are others than what was said of them.
        """
        own = place or self._made(core)
        for other in self._ready:
            other.nursery.leave()
        if own is not self.first:  # which is warm
            own.nursery.wait()
        if own.nursery.walled is not self.first.nursery.walled:
            own.nursery.close()
            raise SandboxError(other_walls(own.nursery.reason))
        return own

    def close(self) -> None:
        """End those that nobody has taken."""
        for place in self._ready:
            place.nursery.close()

    def _made(self, core: int | None) -> Place:
        return Place(self._tops, self._data, self._limits, core)


def other_walls(reason: str) -> str:
    """Return the sentence for walls that are not those which the run began with."""
    what = f"there are none any more: {reason}" if reason else "there are some now"
    return f"the walls are not those that the run began with ({what})"


def own_folder(parent: Path | None = None) -> tempfile.TemporaryDirectory[str]:
    """Return a folder of this process's; where it is killed, the next one to ask deletes it.

    Args:
        parent: where it is made; None for a place on a disk.
    """
    if parent is None:
        parent = Path("/var/tmp" if os.path.isdir("/var/tmp") else tempfile.gettempdir())
    _sweep(parent)
    return tempfile.TemporaryDirectory(
        prefix=f"{PREFIX}{os.getpid()}-", dir=parent, ignore_cleanup_errors=True
    )


def in_memory(data: Path | None) -> Path | None:
    """Return where folders lie in memory, if there is room for copies of the data; else None.

    Tests make and delete folders by the dozen, for each of which some disks take a millisecond.
    """
    with contextlib.suppress(OSError):
        size = sum(path.lstat().st_size for path in data.rglob("*")) if data is not None else 0
        _sweep(MEMORY)  # what was left there takes room
        found = os.statvfs(MEMORY)
        free = found.f_bavail * found.f_frsize
        if os.access(MEMORY, os.W_OK | os.X_OK) and free > MOST_COPIES * size + ROOM:
            return MEMORY
    return None


def _sweep(parent: Path) -> None:
    """Delete the folders of processes that were killed."""
    for folder in parent.glob(f"{PREFIX}*-*"):
        number = folder.name.removeprefix(PREFIX).partition("-")[0]
        with contextlib.suppress(OSError, ValueError):
            try:
                os.kill(int(number), 0)
            except ProcessLookupError:
                shutil.rmtree(folder, ignore_errors=True)
