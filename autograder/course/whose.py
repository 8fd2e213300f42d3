"""Whose course it is: which nbgrader_config.py may be run, for it is a program.

A folder that was handed in or downloaded can hold one as well, with a source/ of its own. So what
is found by walking up from where somebody works is used only where it is no hand-in; and for one
notebook, whose folder may have come from anywhere, only where it is known to be one's own course:
the one that this package or this Python environment lies in, one that is named, or one that was
built or graded before, as it is remembered in the home folder.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import autograder
from autograder.course.folder import CONFIG_NAME, Course
from autograder.errors import CourseError

COLLECTED = ("submitted", "downloaded", "autograded", "feedback", "exchange")
NAMED = re.compile(  # in settings that mustn't be run yet
    r"(?:submitted|autograded|feedback)_directory['\"]?\s*[=:]\s*[rbf]?(['\"])(?P<path>.+?)\1"
)
REMEMBERED = 100  # courses
HANDED_IN = "timestamp.txt"  # nbgrader puts it beside what was handed in


@dataclass(frozen=True)
class Found:
    """The course to use.

    Attributes:
        course: the course.
        notes: a sentence for each nbgrader_config.py on the way that is not used, and one where it
            is used for what was run there before.
    """

    course: Course
    notes: tuple[str, ...] = ()


def named_course(folder: Path) -> Course:
    """Return the course in, or above, a folder that somebody named as theirs.

    Raises:
        CourseError: there is none, or it was handed in to another course.
    """
    course = Course.find(folder)
    if why := _handed_in(course.home):
        raise CourseError(f"{course.home / CONFIG_NAME} is not run: {why}; name another course.")
    return course


def bare_course(folder: Path) -> Course:
    """Return the course in a folder that somebody named, for looking at it only.

    It needs no nbgrader_config.py. Where that names a folder of another machine, the course is in
    the folder that was named.

    Raises:
        CourseError: there is none, or it was handed in to another course.
    """
    folder = folder.resolve()
    if (folder / "source").is_dir() and not (folder / CONFIG_NAME).is_file():
        return Course(folder)
    course = named_course(folder)
    if not course.root.is_dir():
        course.config.CourseDirectory.root = str(course.home)
    return course


def course_here(start: Path) -> Found:
    """Return the course that somebody works in: for commands that are about a whole course.

    Raises:
        CourseError: there is none that may be used.
    """
    return _walk(start, careful=False)


def course_for_notebook(start: Path) -> Found:
    """Return the course for notebooks in a folder, which may have come from anywhere.

    Where no known course is on the way up, it is the one that this package, or this environment,
    lies in.

    Raises:
        CourseError: there is none that may be used.
    """
    return _walk(start, careful=True)


def remember(course: Course) -> bool:
    """Note that somebody works in a course; where that can't be noted, they name it each time.

    Returns:
        whether it is a new one, and has been noted.
    """
    folder = course.home
    if folder in _own_roots() or folder in _remembered():
        return False
    lines = [str(folder), *map(str, _remembered())][:REMEMBERED]
    with contextlib.suppress(OSError, UnicodeError):
        _memory().parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=_memory().parent, delete=False) as file:
            file.write("\n".join(line for line in lines if "\n" not in line))
        os.replace(file.name, _memory())
        return True
    return False


def _walk(start: Path, *, careful: bool) -> Found:
    start = start.resolve()
    own = list(_own_roots())
    notes: list[str] = []
    for folder in (start, *start.parents):
        if not (folder / CONFIG_NAME).is_file():
            continue
        why = _handed_in(folder) or _of_somebody_else(folder, start)
        if careful and not why and folder not in own and not _is_remembered(folder):
            why = "you have not built or graded this course so far"
        if not why:
            if careful and folder not in own:
                notes.append(f"{folder / CONFIG_NAME} is run: you have worked in this course")
            return Found(Course(folder), tuple(notes))
        notes.append(f"{folder / CONFIG_NAME} is not run: {why}")
    if careful and own:
        return Found(Course(own[0]), tuple(notes))
    if notes:
        raise CourseError(
            f"{notes[0]}; if it is your own course, name it: --course {start}."
            if len(notes) == 1 and careful
            else f"{'; '.join(notes)}; change into your course folder, or name it with --course."
        )
    Course.find(start)  # says that there is none
    raise AssertionError("what the walk passed over is named above")


def _own_roots() -> Iterator[Path]:
    """Yield the course that this package lies in, and that in which this environment was made."""
    package = Path(autograder.__file__).resolve().parent
    for folder in (package.parent, Path(sys.prefix).resolve().parent):
        if (folder / CONFIG_NAME).is_file() and (folder / "source").is_dir():
            yield folder


def _is_remembered(folder: Path) -> bool:
    """Whether a folder is remembered, and isn't somebody else's by now."""
    owner = folder.stat().st_uid
    mine = not hasattr(os, "getuid") or owner in (0, os.getuid()) or os.getuid() == 0
    return mine and folder in _remembered()


def _remembered() -> list[Path]:
    try:
        return [Path(line) for line in _memory().read_text().splitlines()]
    except (OSError, UnicodeError):
        return []


def _memory() -> Path:
    """Return the file that holds the courses in which somebody works."""
    state = os.environ.get("XDG_STATE_HOME", "")
    folder = Path(state) if os.path.isabs(state) else Path.home() / ".local" / "state"
    return folder / "autograder" / "courses"


def _handed_in(folder: Path) -> str:
    """Return why a folder is what somebody handed in; ``""`` where it isn't."""
    if os.path.lexists(folder / HANDED_IN):  # a link that leads nowhere is one too
        return f"a {HANDED_IN} beside it says that this was handed in"
    collected = [above for above in (folder, *folder.parents) if _is_collected(above)]
    return f"it lies in {collected[0]}, among what was handed in" if collected else ""


def _is_collected(folder: Path) -> bool:
    """Whether hand-ins are put there: by a course's folder above, or by nbgrader's exchange."""
    for above in folder.parents:
        if os.path.isfile(above / CONFIG_NAME):
            within = f"/{folder.relative_to(above).as_posix()}"
            if folder.parent == above and folder.name in COLLECTED:
                return True
            if any(within.endswith(f"/{name}") for name in _named_folders(above)):
                return True
    linked = [root / part for root in (*_own_roots(), *_remembered()) for part in COLLECTED]
    return folder.name == "inbound" or folder in [path.resolve() for path in linked]


def _named_folders(course: Path) -> list[str]:
    """Return the folders that a course's settings name for what is handed in, without running it.

    They may lie below another one that it names as its root, so only their ends count.
    """
    try:
        text = (course / CONFIG_NAME).read_text("utf-8", "replace")
    except OSError:
        return []
    found = (os.path.normpath(match["path"]) for match in NAMED.finditer(text))
    return [path for path in found if path.strip("./")]


def _of_somebody_else(folder: Path, start: Path) -> str:
    """Return why a file above is nothing of ours: it lies where others can put one."""
    if folder == start or not hasattr(os, "getuid"):
        return ""
    owner = (folder / CONFIG_NAME).stat().st_uid
    return "" if owner in (0, os.getuid(), start.stat().st_uid) else "it is somebody else's file"
