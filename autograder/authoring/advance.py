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
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import autograder
from autograder.authoring.solved import earned, solved
from autograder.course.folder import Course
from autograder.course.masters import Master
from autograder.engine.worker import Job, Judged

KEPT = Path(".autograder", "solutions.json")  # in the course folder
Key = tuple[str, str]  # assignment, notebook
Run = Callable[[Iterator[tuple[Key, Job]]], Iterable[tuple[Key, Judged] | None]]


def short_of_points(
    course: Course, masters: Mapping[str, Master], run: Run
) -> dict[str, dict[str, str]]:
    """Judge the source of each assignment as its own answer, where that isn't known yet.

    Args:
        course: the course; what is found is kept in its folder.
        masters: the assignments.
        run: judges jobs.

    Returns:
        assignment -> test cell -> why the source's own solution doesn't get its points; only of
        assignments that have such tests.
    """
    kept = _read(course.root / KEPT)
    versions = {name: _version(course, master) for name, master in masters.items()}
    found = {
        name: dict(kept[name]["short"])
        for name in masters
        if kept.get(name, {}).get("version") == versions[name]
    }
    unknown = {name: master for name, master in masters.items() if name not in found}
    for item in run(_jobs(unknown)) if unknown else ():
        if item is not None:
            (name, stem), judged = item
            mine = found.setdefault(name, {})
            several = len(masters[name].notebooks) > 1
            mine |= {f"{stem}: {t}" if several else t: why for t, why in _short(judged)}
    if unknown:
        fresh = {n: {"version": versions[n], "short": found.get(n, {})} for n in unknown}
        _write(course.root / KEPT, kept | fresh)
    return {name: tests for name, tests in found.items() if tests}


def _jobs(masters: Mapping[str, Master]) -> Iterator[tuple[Key, Job]]:
    for name, master in masters.items():
        for stem, notebook in master.notebooks.items():
            text = json.dumps(notebook).encode()
            answer = json.dumps(solved(notebook, text)).encode()
            yield (name, stem), Job(answer, text, {}, master.files, master.inside)


def _short(judged: Judged) -> Iterator[tuple[str, str]]:
    """Yield (test, why) of a judged notebook's tests that have not all their points."""
    if judged.problem:
        yield "all of its tests", judged.problem
        return
    found = earned(json.loads(judged.notebook))
    yield from ((test, why) for test, (_, why) in found.items() if why)


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
