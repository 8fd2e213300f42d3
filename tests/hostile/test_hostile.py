"""Hostile submissions, one class of them with honest ones, against us and against plain nbgrader.

What an attack is and how one is written: ``tests/hostile/attacks.py``. One run grades them all;
then each attack has its own test. The same attacks against plain nbgrader show that the suite can
see an attack succeed; that run is boxed in by bubblewrap, so that it harms nothing else.
"""

from __future__ import annotations

import concurrent.futures
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import BARE_CONFIG, ROOT, thorough, write_notebook

from autograder.authoring.build import build
from autograder.course.folder import Course
from hostile.attacks import HONEST, NAME, POINTS, Attack, assignment, attacks, fill_in

pytestmark = pytest.mark.slow

ATTACKS = tuple(attacks())
TRIED = tuple(attack for attack in ATTACKS if attack.plain in ("succeeds", "fails"))
STOPPERS = tuple(attack for attack in ATTACKS if attack.plain == "stops the class")
PART = 8  # plain nbgrader is tried with every eighth attack; the others are left to `make thorough`
HERE = Path(__file__).resolve().parent
PLAIN_CONFIG = BARE_CONFIG + "c.Execute.timeout = 8\n"
OUR_LIMITS = """
c.Sandbox.cell_seconds = 2
c.Sandbox.notebook_seconds = 15
"""
OUR_SECONDS = 600  # far above what it takes, for a machine that is busy with other things
LARGE = 20 * 2**20
ROOMS = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))
HARMLESS = {"text/plain", "image/png", "image/jpeg"}
CANARY = "hostile_canary"


@dataclass
class Aftermath:
    """What is left after a class was graded."""

    course: Path
    home: Path
    rooms: tuple[Path, ...]
    left: list[list[str]]
    runs: list[dict[str, Any]]
    points: dict[str, dict[str, float]] = field(default_factory=dict)

    def notebook(self, student: str) -> dict[str, Any]:
        """Return a student's graded notebook; one without cells if there is none."""
        path = self.course / "autograded" / student / NAME / f"{NAME}.ipynb"
        try:
            notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except OSError:
            return {"cells": []}
        return notebook

    def size(self, student: str) -> int:
        """Return the bytes of a student's results."""
        folder = self.course / "autograded" / student
        return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())

    def outputs(self, student: str) -> Iterator[dict[str, Any]]:
        """Yield the outputs in a student's graded notebook."""
        for cell in self.notebook(student)["cells"]:
            yield from cell.get("outputs", [])

    def page(self, student: str) -> str:
        """Return a student's feedback page; empty if there is none."""
        path = self.course / "feedback" / student / NAME / f"{NAME}.html"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def beacons(self, attack: Attack) -> list[str]:
        """Return what an attack left outside of its own folders."""
        own = {
            self.course / part / student
            for part in ("submitted", "autograded", "feedback")
            for student in attack.students
        }
        marks = (f"hostile-{attack.nonce}", f"hostile_{attack.nonce}")
        found = []
        for top in (self.course, self.home, *self.rooms):
            for folder, folders, names in os.walk(top):
                below = [name for name in folders if Path(folder, name) not in own]
                folders[:] = below if top not in ROOMS else []
                found += [f"{folder}/{name}" for name in names if any(m in name for m in marks)]
        for path in (self.course / "nbgrader_config.py", *self.home.glob(".*")):
            if path.is_file() and marks[0] in path.read_text(errors="replace"):
                found.append(str(path))
        return found


def successes(attack: Attack, after: Aftermath) -> list[str]:
    """Return what an attack reached, in words; empty where it failed."""
    found = [f"left {path}" for path in after.beacons(attack)]
    found += [f"still runs: {line}" for line in after.left if line[0] == attack.linger]
    for student in attack.students:
        for exercise, points in after.points.get(student, {}).items():
            most = attack.deserves(exercise)[1]
            if not points <= most:  # nan is not either
                found.append(f"{points} points for {exercise}, which deserves {most}")
        for output in after.outputs(student):
            text = _text(output.get("text", "")) if output["output_type"] == "stream" else ""
            said = (output.get("ename", ""), output.get("evalue", ""))
            lines = [*text.splitlines(), *(line for part in said for line in part.splitlines())]
            found += [line[:200] for line in lines if line.startswith("REACHED")]
            kinds = output.get("data", {}).items()
            found += [
                f"{k} in the result" for k, v in kinds if k not in HARMLESS and CANARY in str(v)
            ]
        found += [f"{what} in the page" for what in active(after.page(student))]
        if after.size(student) > LARGE:
            found.append(f"a result of {after.size(student)} bytes")
    return found


def _text(value: str | list[str]) -> str:
    return value if isinstance(value, str) else "".join(value)


class _Active(HTMLParser):
    """Collects the places of a page where a script of the canary's would run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._script = tag == "script" and "json" not in values.get("type", "")
        for name, value in values.items():
            link = "".join(value.split()).lower()
            scripted = link.startswith(("javascript:", "data:text/html", "data:image/svg"))
            if CANARY in value and (name.startswith("on") or name == "srcdoc" or scripted):
                self.found.append(f"<{tag} {name}>")

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag: str) -> None:
        self._script = self._script and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._script and CANARY in data:
            self.found.append("<script>")


def active(page: str) -> list[str]:
    """Return the places of an HTML page where a script of an attack's would run."""
    parser = _Active()
    parser.feed(page)
    return parser.found


# -- one class ---------------------------------------------------------------------------------


def make_class(folder: Path, config: str, chosen: Iterable[Attack]) -> dict[str, Any]:
    """Make a course whose class holds the attacks and honest submissions.

    Returns:
        what ``hostile/ancestor.py`` has to know, but for the commands.
    """
    marker = "hidden-marker-" + secrets.token_hex(6)
    course, home = folder / "course", folder / "home"
    write_notebook(course / "source" / NAME / f"{NAME}.ipynb", assignment(marker))
    (course / "nbgrader_config.py").write_text(BARE_CONFIG)
    build(Course(course), [NAME])
    (course / "nbgrader_config.py").write_text(config)
    (course / "data").mkdir()
    (course / "data" / "table.csv").write_text("1,2\n")
    _plant(marker, course, home)
    release = course / "release" / NAME / f"{NAME}.ipynb"
    for student in HONEST:
        honest = fill_in(release, {"demo": f"print(square(np.ones(2)))  # {marker}"})
        path = write_notebook(course / "submitted" / student / NAME / f"{NAME}.ipynb", [])
        path.write_text(json.dumps(honest))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    known = {"COURSE": str(course), "HOME": str(home), "PORT": str(port)}
    known["SERVER"] = secrets.token_hex(6)
    for attack in chosen:
        attack.hand_in(release, course, known)
    about = {"course": str(course), "home": str(home), "port": port, "seconds": 900}
    return about | {"marker": marker, "server": known["SERVER"]}


def _plant(marker: str, course: Path, home: Path) -> None:
    """Put the marker where only the instructor should read it."""
    import sqlite3
    import zlib

    home.mkdir(parents=True)
    (home / ".netrc").write_text(f"password {marker}\n")
    (home / ".bashrc").write_text("")
    (home / ".profile").write_text("")
    profile = home / ".ipython" / "profile_default"
    profile.mkdir(parents=True)
    with sqlite3.connect(profile / "history.sqlite") as history:
        history.execute("CREATE TABLE notes (line TEXT)")
        history.execute("INSERT INTO notes VALUES (?)", [marker])
    history.close()
    objects = course / ".git" / "objects" / "ab"
    objects.mkdir(parents=True)
    (objects / "cd").write_bytes(zlib.compress(f"blob {marker}".encode()))


def run_class(
    about: dict[str, Any],
    commands: list[list[str]],
    walls: list[str],
    folder: Path,
    *,
    system: bool = True,
) -> dict[str, Any]:
    """Run commands on a class; return what ``hostile/ancestor.py`` says."""
    spec, answer = folder / "spec.json", folder / "answer.json"
    spec.write_text(json.dumps(about | {"commands": commands}))
    programs = str(Path(sys.executable).parent)
    environment = {
        "HOME": about["home"],
        "PATH": os.pathsep.join([programs, "/usr/bin", "/bin"]) if system else programs,
        "COURSE_PASSWORD": about["marker"],
        "LANG": "C.UTF-8",
        "PYTHONNOUSERSITE": "1",
    }
    words = [*walls, sys.executable, str(HERE / "ancestor.py"), str(spec), str(answer)]
    subprocess.run(words, env=environment, cwd=about["course"], check=True)
    said: dict[str, Any] = json.loads(answer.read_text())
    return said


def look_at(about: dict[str, Any], said: dict[str, Any], rooms: tuple[Path, ...]) -> Aftermath:
    """Collect what a run left, with the scores as nbgrader's own interface gives them."""
    from nbgrader.api import Gradebook

    course = Path(about["course"])
    after = Aftermath(course, Path(about["home"]), rooms, said["left"], said["runs"])
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        for submission in gradebook.assignment_submissions(NAME):
            points = dict.fromkeys(POINTS, 0.0)
            for notebook in submission.notebooks:
                for grade in notebook.grades:
                    exercise = next((e for e in POINTS if grade.name.startswith(f"test_{e}")), None)
                    if exercise is not None:
                        points[exercise] += grade.score
            after.points[submission.student.id] = points
    return after


@pytest.fixture(scope="session")
def bubblewrap() -> str:
    """The program that builds the walls. Without it there is nothing to test here."""
    program = shutil.which("bwrap")
    if program is None:
        message = "bubblewrap is not installed (Debian: apt install bubblewrap)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return program


@pytest.fixture(scope="session")
def ours(bubblewrap: str, tmp_path_factory: pytest.TempPathFactory) -> Aftermath:
    """The class after ``autograder grade``, feedback for some, and the report."""
    return _run_ours(tmp_path_factory.mktemp("ours"), ATTACKS, GRADE, FEEDBACK, REPORT)


GRADE = ["autograder", "grade"]
FEEDBACK = ["nbgrader", "generate_feedback", NAME, "--student=[hw]*", "--log-level=WARN"]
REPORT = ["autograder", "report", NAME]


def _run_ours(
    folder: Path, chosen: tuple[Attack, ...], *commands: list[str], system: bool = True
) -> Aftermath:
    """Run commands on a class; without the system's programs (bubblewrap) if so asked."""
    config = (ROOT / "nbgrader_config.py").read_text() + OUR_LIMITS
    about = make_class(folder, config, chosen)
    return look_at(about, run_class(about, list(commands), [], folder, system=system), ROOMS)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_attack_fails(attack: Attack, ours: Aftermath) -> None:
    assert not successes(attack, ours)
    for student in attack.students:
        points = ours.points.get(student)
        if points is None:
            assert attack.may_be_refused, f"{student} was not graded"
            continue
        for exercise in POINTS:
            least, most = attack.deserves(exercise)
            least = 0 if attack.may_be_refused else least
            assert least <= points[exercise] <= most, f"{exercise} of {student}: {points[exercise]}"


@pytest.mark.parametrize("student", HONEST)
def test_honest_ones_in_the_class_keep_their_scores(student: str, ours: Aftermath) -> None:
    assert ours.points[student] == POINTS


def test_nothing_is_left_of_the_class(ours: Aftermath) -> None:
    assert not ours.left
    handed_in = {path.name for path in (ours.course / "submitted").iterdir()}
    for part in ("autograded", "feedback"):
        assert {path.name for path in (ours.course / part).iterdir()} <= handed_in


def test_the_class_takes_its_time_and_no_more(ours: Aftermath) -> None:
    grading = ours.runs[0]
    assert grading["status"] in (0, 1), grading["said"]
    assert grading["seconds"] < OUR_SECONDS


def test_the_report_is_without_scripts(ours: Aftermath) -> None:
    pages = list((ours.course / "reports").rglob("*.html"))
    assert pages
    assert not [what for page in pages for what in active(page.read_text(encoding="utf-8"))]


def test_scores_are_earned_without_walls_too(bubblewrap: str, tmp_path: Path) -> None:
    chosen = tuple(a for a in ATTACKS if a.group in ("forge", "tricky", "output"))
    after = _run_ours(tmp_path, chosen, GRADE, REPORT, system=False)
    assert {a.name: successes(a, after) for a in chosen if successes(a, after)} == {}
    assert all(after.points[student] == POINTS for student in HONEST)
    grading, report = after.runs
    assert grading["said"].count("without walls") == 1
    assert "without walls" in report["said"]
    assert not after.left


def test_nbgrader_autograde_is_as_safe(bubblewrap: str, tmp_path: Path) -> None:
    chosen = tuple(a for a in ATTACKS if a.group in ("tags", "output"))
    after = _run_ours(tmp_path, chosen, ["nbgrader", "autograde", NAME, "--log-level=WARN"])
    assert {a.name: successes(a, after) for a in chosen if successes(a, after)} == {}
    assert all(after.points[student] == POINTS for student in HONEST)
    assert not after.left


# -- the same attacks against plain nbgrader -------------------------------------------------------


@pytest.fixture(scope="session")
def plain(bubblewrap: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Aftermath]]:
    """The class after plain nbgrader, in two halves side by side, each in a box of its own."""
    tried = TRIED if "THOROUGH" in os.environ else TRIED[::PART]
    folders = [tmp_path_factory.mktemp("plain") for _ in range(2)]
    # One after the other: nbgrader builds in the process's working folder, and there is only one.
    classes = [
        make_class(folder, PLAIN_CONFIG, chosen)
        for folder, chosen in zip(folders, (tried[::2], tried[1::2]), strict=True)
    ]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        yield list(pool.map(_run_plain, folders, classes, [bubblewrap] * 2))


def _run_plain(
    folder: Path, about: dict[str, Any], bubblewrap: str, *, feedback: bool = True
) -> Aftermath:
    room = folder / "tmp"
    room.mkdir()
    walls = [bubblewrap, "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    walls += ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--die-with-parent"]
    walls += [
        "--tmpfs",
        "/var/tmp",
        "--bind",
        str(room),
        "/tmp",
        "--bind",
        str(folder),
        str(folder),
    ]
    for needed in (sys.base_prefix, sys.prefix, str(ROOT)):  # they may be in one of these folders
        walls += ["--ro-bind", needed, needed]
    commands = [["nbgrader", "autograde", NAME, "--log-level=WARN"]]
    if feedback:
        words = ["nbgrader", "generate_feedback", NAME, "--student=html-*", "--log-level=WARN"]
        commands.append(words)
    return look_at(about, run_class(about, commands, [*walls, "--"], folder), (room,))


@pytest.mark.parametrize("attack", STOPPERS, ids=lambda attack: attack.name)
def test_plain_nbgrader_is_stopped(attack: Attack, bubblewrap: str, tmp_path: Path) -> None:
    about = make_class(tmp_path, PLAIN_CONFIG, (attack,))
    after = _run_plain(tmp_path, about, bubblewrap, feedback=False)
    assert after.points["a_honest"] == POINTS
    assert "zz_honest" not in after.points


@pytest.mark.parametrize(
    "attack",
    [
        pytest.param(attack, id=attack.name, marks=() if attack in TRIED[::PART] else thorough)
        for attack in TRIED
    ],
)
def test_plain_nbgrader_is_as_recorded(attack: Attack, plain: list[Aftermath]) -> None:
    after = next(half for half in plain if (half.course / "submitted" / attack.name).exists())
    reached = successes(attack, after)
    assert bool(reached) is (attack.plain == "succeeds"), reached or after.points.get(attack.name)


def test_half_of_the_attacks_succeed_against_plain_nbgrader() -> None:
    assert len(ATTACKS) >= 60
    succeeding = [attack for attack in TRIED if attack.plain == "succeeds"]
    assert 2 * (len(succeeding) + len(STOPPERS)) >= len(TRIED) + len(STOPPERS)
    rest = [attack for attack in ATTACKS if attack not in (*TRIED, *STOPPERS)]
    assert all(attack.plain.startswith("not run: ") for attack in rest)
