"""One reader: the same hand-in gets the same answer from grade, check and nbgrader's command."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from conftest import ROOT, Shell
from ordinary import NOBODY, as_nobody
from served import Server
from small_class import NAME, RIGHT, grade, hand_in, scores

from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE
from autograder.course.folder import CONFIG_NAME, Course
from autograder.engine.worker import Job, Judged
from autograder.grading.grade import Grading, Submission

pytestmark = pytest.mark.slow

Change = Callable[[dict[str, Any]], Any]


def cell_of(notebook: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a notebook's cell of that id."""
    found: dict[str, Any] = next(cell for cell in notebook["cells"] if cell["id"] == name)
    return found


def without(*keys: str) -> Change:
    """Return a change that takes these out of every cell."""

    def change(notebook: dict[str, Any]) -> None:
        for cell in notebook["cells"]:
            for key in keys:
                cell.pop(key, None)

    return change


def each(key: str, value: Any) -> Change:
    """Return a change that sets something in every cell."""

    def change(notebook: dict[str, Any]) -> None:
        for cell in notebook["cells"]:
            cell[key] = value

    return change


def grade_ids(value: Any) -> Change:
    """Return a change that gives every cell another name."""

    def change(notebook: dict[str, Any]) -> None:
        for cell in notebook["cells"]:
            if "nbgrader" in cell["metadata"]:
                cell["metadata"]["nbgrader"]["grade_id"] = value

    return change


def without_text(notebook: dict[str, Any]) -> None:
    cell_of(notebook, "cube")["source"] = None


def with_numbers(notebook: dict[str, Any]) -> None:
    notebook["cells"][1:1] = [1, None, "cell", []]


def huge_numbers(notebook: dict[str, Any]) -> None:
    notebook["metadata"]["number"] = 12345
    cell_of(notebook, "square")["execution_count"] = 12345


def old(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return the notebook in format 3."""
    new = nbformat.reads(json.dumps(notebook), as_version=4)
    return dict(json.loads(nbformat.v3.writes_json(nbformat.convert(new, 3))))


def of_format_2(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return the notebook in format 2, whose lines have no ends."""
    found = old(notebook) | {"nbformat": 2}
    for cell in found["worksheets"][0]["cells"]:
        for key in {"input", "source"} & set(cell):
            cell[key] = "".join(cell[key]).splitlines()
    return found


def of_format_1(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return the notebook in format 1, with the metadata that it could not have."""
    cells = []
    for cell in notebook["cells"]:
        kind = "code" if cell["cell_type"] == "code" else "text"
        text = "".join(cell["source"])
        cells.append({"cell_type": kind, kind: text, "metadata": cell["metadata"]})
    return {"nbformat": 1, "cells": cells}


GRADED: dict[str, tuple[Change, float]] = {
    "plain": (lambda _: None, 3),
    "no metadata": (without("metadata"), 3),
    "null metadata": (each("metadata", None), 3),
    "metadata a list": (each("metadata", ["nbgrader"]), 3),
    "no outputs": (without("outputs", "execution_count"), 3),
    "null nbgrader": (each("metadata", {"nbgrader": None}), 3),
    "grade_id a list": (grade_ids([["square"]]), 3),
    "grade_id a number": (grade_ids(7), 3),
    "null source": (without_text, 2),
    "numbers among cells": (with_numbers, 3),
    "format 3": (old, 3),
    "format 2": (of_format_2, 3),
    "format 1": (of_format_1, 3),
    "top without metadata": (lambda notebook: notebook.pop("metadata"), 3),
    "no nbformat": (lambda notebook: notebook.pop("nbformat"), 3),
    "minor a text": (lambda notebook: notebook.update(nbformat_minor="x"), 3),
}
OLD = (old, of_format_2, of_format_1)
BYTES: dict[str, Callable[[bytes], bytes]] = {
    "byte order mark": lambda content: b"\xef\xbb\xbf" + content,
    "utf-16": lambda content: content.decode().encode("utf-16"),
    "utf-16 big": lambda content: content.decode().encode("utf-16-be"),
    "utf-7": lambda content: content.decode().encode("utf-7"),
    "utf-32": lambda content: content.decode().encode("utf-32"),
    "carriage returns": lambda content: content.replace(b"\n", b"\r\n"),
    "latin": lambda content: content.replace(b"# Squares", b"# Quadr\xe4te"),
    "nan": lambda content: content.replace(b'"nbformat": 4', b'"nbformat": 4, "x": NaN'),
    "twice": lambda content: content.replace(b'"nbformat": 4', b'"nbformat": 3, "nbformat": 4'),
    "surrogate": lambda content: content.replace(b"# Squares", rb"# \ud800"),
    "huge": lambda content: content.replace(
        b'"nbformat": 4', b'"x": %s, "nbformat": 4' % (b"9" * 9999)
    ),
}
REFUSED: dict[str, bytes] = {
    "cells of numbers": b'{"cells": [1, 2, 3], "metadata": {}, "nbformat": 4}',
    "nested": b"[" * 100_000,
    "nested cells": b'{"nbformat": 4, "cells": ' + b'{"a":' * 100_000,
    "empty": b"",
    "future": b'{"cells": [], "nbformat": 5}',
    "cut": b'{"cells": [{"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "squ',
    "format 1 as it was": b'{"nbformat": 1, "cells": [{"cell_type": "code", "code": "1"}]}',
    "other": b'{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}',
}


@pytest.fixture
def odd_class(built: Course) -> Course:
    """A class whose notebooks are all odd, in the course's own settings."""
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    course = Course(built.root)
    for student, (change, _) in GRADED.items():
        path = hand_in(course, student, RIGHT)
        notebook = json.loads(path.read_text())
        path.write_text(
            json.dumps(change(notebook) if change in OLD else _in_place(change, notebook))
        )
    for student, spoil in BYTES.items():
        path = hand_in(course, student, RIGHT)
        path.write_bytes(spoil(path.read_bytes()))
    for student, content in REFUSED.items():
        hand_in(course, student, {}).write_bytes(content)
    return course


def _in_place(change: Change, notebook: dict[str, Any]) -> dict[str, Any]:
    change(notebook)
    return notebook


def expected() -> dict[str, float]:
    """Return what each of the odd ones deserves."""
    return {who: points for who, (_, points) in GRADED.items()} | dict.fromkeys(BYTES, 3)


def reasons(said: str) -> dict[str, str]:
    """Return student -> why it could not be graded, from what a command said."""
    found = re.findall(rf"(?m)^.*?([\w -]+), {NAME}: (\S.*{NAME}\.ipynb): (.*)$", said)
    return {who.strip(): why for who, _, why in found}


def test_the_same_notebook_gets_the_same_answer_from_all_three(
    odd_class: Course, shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    assert grade(odd_class) == NEEDS_PERSON
    by_grade = reasons(capsys.readouterr().out)
    assert scores(odd_class) == expected()
    assert set(by_grade) == set(REFUSED)

    shutil.rmtree(odd_class.autograded)
    (odd_class.root / "gradebook.db").unlink()
    done = shell("nbgrader", "autograde", NAME, "--log-level=WARN", cwd=odd_class.root, fails=True)
    assert scores(odd_class) == expected()
    assert reasons(done.stderr) == by_grade
    assert "Traceback" not in done.stderr

    paths = {
        student: odd_class.submitted / student / NAME / f"{NAME}.ipynb"
        for student in [*expected(), *REFUSED]
    }
    words = ["--course", str(odd_class.root), *map(str, paths.values())]
    assert main(["check", *words]) == NOT_DONE
    told = capsys.readouterr()
    totals = re.findall(rf"(?m)^(\S.*\.ipynb)  \({NAME}\)$|^TOTAL (\d)/3$", told.out)
    by_check = dict(
        zip((p for p, _ in totals[::2]), (float(t) for _, t in totals[1::2]), strict=True)
    )
    assert by_check == {str(paths[who]): points for who, points in expected().items()}
    for student in REFUSED:
        (line,) = [line for line in told.err.splitlines() if str(paths[student]) in line]
        reason = by_grade[student].rstrip(".")
        assert reason in line or "none of this course's assignments" in line


def spread_links(course: Course, student: str) -> Path:
    """Hand in a right notebook with all that must not be followed or shown beside it."""
    path = hand_in(course, student, RIGHT)
    folder = path.parent
    source = course.source / NAME / f"{NAME}.ipynb"
    (folder / "source.txt").symlink_to(source)
    (folder / "source").symlink_to(source.parent)
    (folder / "other.csv").symlink_to(course.submitted / "good" / NAME / f"{NAME}.ipynb")
    (folder / "passwd.txt").symlink_to("/etc/passwd")
    (folder / "zero.dat").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    (folder / "index.html").write_text("<script>alert(1)</script>")
    (folder / "drawing.svg").write_text("<svg onload='alert(1)'/>")
    shutil.copy(path, folder / f"{NAME}-Copy1.ipynb")
    (folder / "notes.txt").write_text("mine")
    (folder / "timestamp.txt").write_text("24:00" + "9" * 37)
    return folder


def kept(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_nbgraders_command_follows_no_link_and_keeps_only_data(built: Course, shell: Shell) -> None:
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    hand_in(built, "good", RIGHT)
    spread_links(built, "eve")
    hand_in(built, "elsewhere", RIGHT).rename(built.submitted / "elsewhere" / NAME / "Home.IPYNB")
    (built.submitted / "empty" / NAME).mkdir(parents=True)
    done = shell("nbgrader", "autograde", NAME, cwd=built.root, fails=True)
    assert "empty, squares: " in done.stderr
    assert "Home.IPYNB is plainly it" in done.stderr
    assert "1 of 4 could not be graded" in done.stderr
    assert scores(built) == {"good": 3, "eve": 3, "elsewhere": 3}
    assert kept(built.autograded / "eve" / NAME) == {f"{NAME}.ipynb", "notes.txt"}
    shell("nbgrader", "generate_feedback", NAME, cwd=built.root)
    assert kept(built.feedback / "eve" / NAME) == {f"{NAME}.html"}
    assert (built.feedback / "elsewhere" / NAME / f"{NAME}.html").is_file()

    again = shell("nbgrader", "autograde", NAME, "--student=good", cwd=built.root)
    assert "Nothing is new" in again.stderr
    again = shell("nbgrader", "autograde", NAME, "--student=[ge]*o*", "--force", cwd=built.root)
    assert "good, squares: graded" in again.stderr


def test_formgraders_button_follows_no_link_and_keeps_only_data(built: Course) -> None:
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    hand_in(built, "good", RIGHT)
    spread_links(built, "eve").joinpath(f"{NAME}.ipynb").rename(
        built.submitted / "eve" / NAME / "homework.ipynb"
    )
    (built.submitted / "eve" / NAME / f"{NAME}-Copy1.ipynb").unlink()
    server = Server(built.root)
    try:
        for student in ("eve", "good"):
            path = f"/formgrader/api/submission/{NAME}/{student}/autograde"
            said = json.loads(server.ask(path, post=True))
            assert said["success"], said
        said = json.loads(server.ask(f"/formgrader/api/submission/{NAME}/no/autograde", post=True))
        assert not said["success"]
        assert "holds no squares of no" in said["log"]
    finally:
        server.close()
    assert scores(built) == {"good": 3, "eve": 3}
    assert kept(built.autograded / "eve" / NAME) == {f"{NAME}.ipynb", "notes.txt"}


class Readers:
    """In place of judges: say of each submission only that it could be read."""

    def __init__(self) -> None:
        self.running: dict[Hashable, float] = {}

    def walls(self) -> str:
        return ""

    def run(self, jobs: Iterator[tuple[Submission, Job]]) -> Iterator[tuple[Submission, Judged]]:
        for one, _ in jobs:
            yield one, Judged(problem="it was read")


def test_an_ordinary_user_grades_what_may_be_read_and_hears_of_the_rest(built: Course) -> None:
    hand_in(built, "good", RIGHT)
    hand_in(built, "beside", RIGHT).with_name("secret").mkdir(mode=0o444)
    hand_in(built, "closed", RIGHT).parent.parent.chmod(0o000)
    hand_in(built, "notebook", RIGHT).chmod(0o000)
    hand_in(built, "folder", RIGHT).parent.chmod(0o444)
    for path in (built.root, *built.root.parents):
        path.chmod(path.stat().st_mode | 0o055)
    for path in (built.root, *built.root.glob("*"), *built.root.glob("gradebook*")):
        os.chown(path, NOBODY, NOBODY)

    def run() -> dict[str, str]:
        with Grading(built, [NAME]) as grading:
            todo = grading.pending(grading.handed_in())
            graded = [one for one in grading.run(todo, Readers()) if one is not None]
        return {one.submission.student: one.problem for one in graded}

    said = as_nobody(run)
    assert said.pop("good") == said.pop("beside") == "it was read"
    assert set(said) == {"closed", "notebook", "folder"}
    assert all("Permission denied" in why for why in said.values())


def test_what_is_passed_over_is_named_and_needs_a_person(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(built, "good", RIGHT)
    assert grade(built) == DONE
    (built.submitted / "eva").mkdir()
    (built.submitted / "stray.ipynb").write_text("?")
    capsys.readouterr()
    assert grade(built, NAME) == NEEDS_PERSON
    said = capsys.readouterr().err
    assert "eva is empty: nothing was handed in there." in said
    assert "stray.ipynb is passed over: it is no student's folder." in said
