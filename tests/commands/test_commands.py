"""The commands on a small course: what they print, what they write, how they end."""

import csv
import io
import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import edit

from autograder.commands.check import fitted
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE, say
from autograder.course.folder import Course
from autograder.course.names import columns
from autograder.course.roster import Person
from autograder.course.standing import ClassStanding, Flag, Standing
from autograder.pages.files import write_whole
from autograder.pages.marksfile import write_marks
from autograder.pages.report import page
from autograder.pages.table import class_table

pytestmark = pytest.mark.slow

RIGHT = {
    "square": "def square(x):\n    return x**2",
    "cube": "def cube(x):\n    return x**3",
    "why": "Since it is so.",
}


def run(course: Course, *words: str) -> int:
    return main([words[0], "--course", str(course.root), *words[1:]])


def hand_in(course: Course, student: str, sources: dict[str, str]) -> Path:
    name = Path("squares") / "squares.ipynb"
    return edit(course.release / name, course.submitted / student / name, sources)


def test_build_writes_the_release_without_solutions(built: Course) -> None:
    text = (built.release / "squares" / "squares.ipynb").read_text()
    assert "raise NotImplementedError()" in text
    assert "x * x" not in text.replace("use x * x", "")
    assert "HIDDEN" not in text


def test_build_check_tells_a_fresh_release_from_a_stale_one(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(built, "build", "--check") == DONE
    released = built.release / "squares" / "squares.ipynb"
    before = released.read_text()

    released.write_text(before + " ")
    (built.release / "squares" / "left_over.txt").write_text("?")
    capsys.readouterr()
    assert run(built, "build", "--check") == NEEDS_PERSON
    said = capsys.readouterr().out
    assert f"{released} is not what source/ gives" in said
    assert "left_over.txt is not made from source/" in said

    released.unlink()
    assert run(built, "build", "--check") == NEEDS_PERSON
    assert f"{released} is missing" in capsys.readouterr().out


def test_check_tells_points_states_and_total(
    built: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = edit(
        built.release / "squares" / "squares.ipynb",
        tmp_path / "my copy.ipynb",
        {"square": "def square(x):\n    return x + x"},
    )
    before = mine.read_bytes()
    assert run(built, "check", str(mine)) == NEEDS_PERSON
    said = capsys.readouterr().out
    lines = said.rstrip().splitlines()
    assert lines[-1] == "TOTAL 1/3"
    assert any(line.split()[:2] == ["square", "1/2"] for line in lines)
    assert "AssertionError" in said
    assert "use x * x" in said
    assert any("cube" in line and "not attempted" in line for line in lines)
    assert any("why" in line and "not answered" in line for line in lines)
    assert mine.read_bytes() == before
    page = (built.reports / "my copy-check.html").read_text()
    assert "<strong>1</strong> of 3 points" in page
    assert "use x * x" in page


def test_check_of_a_complete_notebook_ends_with_full_marks(
    built: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = edit(built.release / "squares" / "squares.ipynb", tmp_path / "squares.ipynb", RIGHT)
    assert run(built, "check", str(mine)) == DONE
    assert capsys.readouterr().out.rstrip().splitlines()[-1] == "TOTAL 3/3"


def test_an_exercise_that_uses_a_stub_is_right_given_a_right_one(
    built: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = edit(
        built.release / "squares" / "squares.ipynb",
        tmp_path / "squares.ipynb",
        {"cube": "def cube(x):\n    return x * square(x)"},
    )
    run(built, "check", str(mine))
    said = capsys.readouterr().out
    states = {line.split()[0]: line for line in said.splitlines() if "/" in line}
    assert "0/2  not attempted" in states["square"]
    assert "1/1  right, given a right square" in states["cube"]


def test_what_a_submission_prints_is_not_taken_as_html(
    built: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "def square(x):\n    raise ValueError('<script>alert(1)</script>')"
    mine = edit(
        built.release / "squares" / "squares.ipynb", tmp_path / "squares.ipynb", {"square": source}
    )
    run(built, "check", str(mine))
    assert "<script>" not in (built.reports / "squares-check.html").read_text()


def test_check_of_a_foreign_notebook_says_so(
    built: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.ipynb"
    other.write_text(json.dumps({"cells": [], "nbformat": 4, "nbformat_minor": 5, "metadata": {}}))
    assert run(built, "check", str(other)) == NOT_DONE
    said = capsys.readouterr().err
    assert said.startswith(f"autograder: {other} is none of this course's assignments")
    assert "Traceback" not in said


def test_check_says_of_each_file_what_is_wrong_and_checks_the_others(
    built: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A locked cell that another course has too doesn't make its notebook one of this course's."""
    mine = edit(built.release / "squares" / "squares.ipynb", tmp_path / "squares.ipynb", RIGHT)
    shared = tmp_path / "shared.ipynb"
    cells = [cell for cell in json.loads(mine.read_text())["cells"] if cell["id"] == "setup"]
    shared.write_text(json.dumps({"cells": cells, "nbformat": 4, "metadata": {}}))
    (tmp_path / "empty.ipynb").touch()
    (tmp_path / "folder.ipynb").mkdir()
    (tmp_path / "nested.ipynb").write_bytes(b"[" * 100_000)
    names = ("shared", "empty", "folder", "nested", "absent", "squares")
    paths = [str(tmp_path / f"{name}.ipynb") for name in names]
    assert run(built, "check", *paths) == NOT_DONE
    told = capsys.readouterr()
    assert told.out.rstrip().endswith("TOTAL 3/3")
    lines = [line for line in told.err.splitlines() if line.startswith("autograder: ")]
    for line, path, why in zip(
        lines,
        paths[:-1],
        ("none of this course's", "is empty", "is a folder", "not a notebook", "does not exist"),
        strict=True,
    ):
        assert path in line
        assert why in line


def test_grade_then_report(built: Course, capsys: pytest.CaptureFixture[str]) -> None:
    hand_in(built, "ada", RIGHT)
    hand_in(built, "chen", {})
    broken = built.submitted / "farah" / "squares" / "squares.ipynb"
    broken.parent.mkdir(parents=True)
    broken.write_text("not a notebook")

    assert run(built, "grade") == NEEDS_PERSON
    said = capsys.readouterr().out
    assert "2 graded, 1 could not be graded." in said
    assert f"farah, squares: {broken}: it is not a notebook" in said
    assert broken.read_text() == "not a notebook"

    assert run(built, "grade", "--student", "ada") == DONE
    assert "Nothing is new" in capsys.readouterr().out
    assert run(built, "grade", "--student", "ada", "--force") == DONE
    assert "1 graded" in capsys.readouterr().out

    assert run(built, "report") == DONE
    said = capsys.readouterr().out
    lines = {line.split()[0]: line.split()[1:] for line in said.splitlines() if line}
    assert lines["ada"] == ["3?", "#", "#", "?", "waits"]
    assert lines["chen"] == ["0", "-", "-", "-"]
    assert lines["farah"] == ["not", "graded"]
    with (built.reports / "squares.csv").open(newline="") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert [rows["ada"][name] for name in ("total", "square", "why")] == ["3", "2", "waits"]
    assert [rows["chen"][name] for name in ("total", "square")] == ["0", "not attempted"]
    assert [rows["farah"][name] for name in ("state", "total")] == ["not graded", ""]
    assert [rows["(maximum)"][name] for name in ("total", "square")] == ["5", "2"]


def test_a_changed_submission_is_graded_again(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(built, "ada", {})
    run(built, "grade")
    hand_in(built, "ada", RIGHT)
    capsys.readouterr()
    assert run(built, "grade") == DONE
    assert "1 graded" in capsys.readouterr().out
    run(built, "report")
    assert "ada            3?  # # ?" in capsys.readouterr().out


def test_grading_where_nothing_is_new_starts_and_ends_at_once(built: Course) -> None:
    """A second and a half of processor time; twice as much here, where others may be at work."""
    hand_in(built, "ada", RIGHT)
    assert run(built, "grade") == DONE
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    words = [sys.executable, "-m", "autograder", "grade", "--course", str(built.root)]
    said = subprocess.run(words, check=True, capture_output=True, text=True)
    assert "Nothing is new" in said.stdout + said.stderr
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 3


def test_an_unknown_student_is_an_error(built: Course, capsys: pytest.CaptureFixture[str]) -> None:
    hand_in(built, "ada", {})
    assert run(built, "grade", "--student", "adda") == NOT_DONE
    assert "adda holds none of squares" in capsys.readouterr().err


def test_a_name_that_begins_with_a_dash_is_written_with_a_sign(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(built, "-dash", {})
    with pytest.raises(SystemExit):
        run(built, "grade", "--student", "-dash")
    assert "is written --student=-name" in capsys.readouterr().err
    assert run(built, "grade", "--student=-dash") == DONE


def test_help_says_for_what_report_ends_with_an_exit_code_of_0(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(built, "ada", RIGHT | {"why": "Because."})
    hand_in(built, "bea", RIGHT)
    assert run(built, "grade", "--student", "ada") == DONE
    (built.root / "students.csv").write_text("student\nada\nchen\n")
    assert run(built, "report") == DONE
    said = capsys.readouterr().out
    for word in ("waits", "not graded", "missing"):
        assert word in said
    assert run(built, "report", "--for", "moodle") == DONE
    assert "Left out, because students.csv doesn't name them: bea." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert "so does report, which tells who is not graded, waits or is missing" in said


def test_a_traceback_is_shown_only_with_debug(tmp_path: Path) -> None:
    words = ["build", "--course", str(tmp_path)]
    assert main(words) == NOT_DONE
    with pytest.raises(Exception, match="not in a course folder"):
        main([*words, "--debug"])


STRANGE = "Ada \u202e\x1b[31mx", "bob;=1+1", "José 山田", "chen\n\t=1+1", "d\udcff"


def test_nothing_in_a_name_steers_the_terminal_or_a_page_or_is_a_formula(
    built: Course,
) -> None:
    scores = standing_of(built, *STRANGE)
    for text in (class_table(scores, 100), page(scores), csv_of(scores, built)):
        assert not {"\x1b", "\u202e", "\udcff"}.intersection(text)
        assert "José 山田" in text
        text.encode()
    write_whole(built.reports / "lone.html", "a\ud800\xa0b")
    assert (built.reports / "lone.html").read_text(encoding="utf-8") == "a\\ud800\xa0b"
    lines = class_table(scores, 100).splitlines()[3 : 3 + len(STRANGE)]
    assert {columns(line) for line in lines} == {columns(lines[0])}
    for separator in ",;\t":
        rows = csv.reader(csv_of(scores, built).splitlines(), delimiter=separator)
        assert not any(cell[:1] in tuple("=+-@") for row in rows for cell in row if cell)


def standing_of(course: Course, *students: str) -> ClassStanding:
    """Return a class of which nothing was graded yet."""
    waits = {Flag.NOT_GRADED: "it was not graded yet"}
    standings = [Standing(Person(student), flags=waits) for student in students]
    return ClassStanding(course.assignment("squares"), 5, standings)


def csv_of(scores: ClassStanding, course: Course) -> str:
    write_marks(scores, course.reports / "squares.csv")
    return (course.reports / "squares.csv").read_text(encoding="utf-8")


def test_a_csv_file_is_written_whole_or_not_at_all(
    built: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = csv_of(standing_of(built, "ada"), built)

    def fails(path: Path, target: Path) -> None:
        raise OSError("no room")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="no room"):
        csv_of(standing_of(built, "ada", "bob"), built)
    assert [path.name for path in built.reports.iterdir()] == ["squares.csv"]
    assert (built.reports / "squares.csv").read_text() == before


def test_say_escapes_what_steers_and_what_the_encoding_lacks() -> None:
    for encoding, seen in (
        ("utf-8", "José 山田"),
        ("latin-1", "José \\u5c71\\u7530"),
        ("ascii", "Jos\\xe9 \\u5c71\\u7530"),
    ):
        stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")
        say("José 山田\x1b[2J\u202e\udcff\nnext", file=stream)
        stream.seek(0)
        assert stream.read() == f"{seen}\\x1b[2J\\u202e\\udcff\nnext\n"


def test_check_tells_the_score_where_no_page_can_be_written(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    path = hand_in(built, "ada", RIGHT)
    built.reports.write_text("a file where the folder should be")
    assert run(built, "check", str(path)) == DONE
    told = capsys.readouterr()
    assert f"No page: {built.reports / 'squares-check.html'} can't be written" in told.err
    assert "TOTAL 3/3" in told.out


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (
            "def square(x):\n    y = (x * x\n    return y",
            "'(' was never closed, in line 2: y = (x * x",
        ),
        ("import numpi\ndef square(x):\n    return x * x", "No module named 'numpi'"),
        ("def squared(x):\n    return x * x", "a cell that defines no square, but squared"),
    ],
)
def test_check_says_why_a_function_is_not_there(
    built: Course, capsys: pytest.CaptureFixture[str], cell: str, words: str
) -> None:
    path = hand_in(built, "ada", {"square": cell})
    assert run(built, "check", str(path)) == NEEDS_PERSON
    said = capsys.readouterr().out
    assert words in said
    assert said.count("asked for:    a cell that runs and defines square\n") == 1
    assert "test_square_values, test_square_edge: NameError" in said
    assert "is not defined" not in said
    used = hand_in(built, "bob", {"square": "def square(x):\n    return x * y"})
    assert run(built, "check", str(used)) == NEEDS_PERSON
    said = capsys.readouterr().out
    assert "name 'y' is not defined" in said
    assert "in line 2 of square: return x * y" in said


def test_check_of_a_copy_in_the_courses_folder_leaves_the_rest_of_it_alone(
    built: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    (built.root / "LICENSE").write_text("everything is allowed")
    mine = edit(built.release / "squares" / "squares.ipynb", built.root / "ada.ipynb", RIGHT)
    assert run(built, "check", str(mine)) == DONE
    assert "Note:" not in capsys.readouterr().out


def test_lines_break_between_words_below_what_they_say() -> None:
    told = (
        "  square  0/3  tests fail\n        likely cause: two arrays don't fit\n"
        "        [[1.5 2.5]\n        next step:    print both shapes; aligned at the right\n"
    )
    assert fitted(told, 48).splitlines() == [
        "  square  0/3  tests fail",
        "        likely cause: two arrays don't fit",
        "        [[1.5 2.5]",
        "        next step:    print both shapes; aligned",
        "                      at the right",
    ]
    assert fitted(told, 200) == told.rstrip("\n")


def test_check_looks_again_on_each_save_until_it_is_stopped(built: Course) -> None:
    mine = edit(built.release / "squares" / "squares.ipynb", built.root / "mine.ipynb", {})
    words = ["autograder", "check", "--watch", "--course", str(built.root), str(mine)]
    watching = subprocess.Popen(
        [Path(sys.executable).parent / words[0], *words[1:]],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert watching.stdout is not None

    def total() -> str:
        assert watching.stdout is not None
        return next(line for line in watching.stdout if line.startswith("TOTAL"))

    assert total() == "TOTAL 0/3\n"
    edit(mine, mine, {"square": "def square(x):\n    return x * x"})
    assert total() == "TOTAL 2/3\n"
    away = mine.rename(mine.with_name("renamed.ipynb"))
    said = next(line for line in watching.stdout if "mine.ipynb is gone" in line)
    assert "checked when it is back" in said
    away.rename(mine)
    assert total() == "TOTAL 2/3\n"
    whole = mine.read_bytes()
    mine.write_bytes(b"")  # as Jupyter begins to save
    time.sleep(0.8)
    mine.write_bytes(whole)
    said = next(line for line in watching.stdout if line.startswith(("TOTAL", "autograder:")))
    assert said == "TOTAL 2/3\n"
    watching.send_signal(signal.SIGINT)
    assert watching.wait(30) == NEEDS_PERSON
