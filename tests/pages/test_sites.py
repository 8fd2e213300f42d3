"""What goes out to course sites: who it is, what counts, and nothing that isn't final."""

from __future__ import annotations

import csv
import datetime
import json
import re
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from conftest import Shell
from small_class import HALF, NAME, RIGHT, graded_class, hand_in

from autograder.commands.main import main
from autograder.commands.terminal import DONE, NOT_DONE
from autograder.course import database
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.marks import in_points
from autograder.course.masters import read_master
from autograder.course.names import spreadsheet_cell
from autograder.course.roster import Person, matched, read_roster
from autograder.errors import CourseError

FORMULA = "=1+1;=2+2"
ROSTER = f"""\
student,First name,Last name,Email address,ID number,Group
ada,Ada,Lovelace,ada@there.test,00123,A
bea,Bea,{FORMULA},bea@there.test,124,A
chen,Chen,,chen@there.test,125,B
nora,Nora,Noether,nora@there.test,126,B
"""


@pytest.fixture(scope="module")
def graded_once(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ada is marked by hand and late, Bea waits, Chen did nothing, Nora is missing."""
    from nbgrader.api import Gradebook as Book

    folder = tmp_path_factory.mktemp("graded") / "course"
    written = {"why": "So."}
    answers = {"ada": RIGHT | written, "bea": HALF | written, "chen": {}, "zoe": RIGHT}
    course = graded_class(built_once, folder, answers)
    with Book(course.gradebook_url, "neural-networks-basics") as book:
        mark = book.find_grade("why", NAME, NAME, "ada")
        mark.manual_score, mark.needs_manual_grade = 1.1 + 0.2, False
        book.update_or_create_assignment(NAME, duedate=datetime.datetime(2026, 1, 2, 3))
        submission = book.find_submission(NAME, "ada")
        submission.timestamp = datetime.datetime(2026, 1, 2, 5)
        submission.notebooks[0].late_submission_penalty = 0.3
        book.db.commit()
    (folder / "students.csv").write_text(ROSTER)
    return folder


@pytest.fixture
def graded(graded_once: Path, tmp_path: Path) -> Course:
    shutil.copytree(graded_once, tmp_path / "course")
    return Course(tmp_path / "course")


def table(course: Course, site: str) -> list[list[str]]:
    assert main(["report", "--course", str(course.root), "--for", site]) == DONE
    name = {"csv": "marks.csv"}.get(site, f"{site}.csv")
    with (course.reports / name).open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def test_for_moodle(graded: Course, capsys: pytest.CaptureFixture[str]) -> None:
    """As its importer reads it: each row is somebody, an empty cell is no grade."""
    heading, *rows = table(graded, "moodle")
    assert heading == [
        "Username",
        "ID number",
        "Email address",
        "First name",
        "Last name",
        "squares (5)",
        "squares (5) feedback",
    ]
    by_name = {row[0]: row for row in rows}
    late = "Handed in 2 h late, 0.3 points taken off."
    assert by_name["ada"] == ["ada", "00123", "ada@there.test", "Ada", "Lovelace", "4", late]
    assert by_name["bea"][5:] == ["", "Waits for a person to read written answers."]
    assert by_name["chen"][5:] == ["0", ""]
    assert by_name["nora"][5:] == ["", ""]
    assert set(by_name) == {"ada", "bea", "chen", "nora"}
    said = capsys.readouterr().out
    assert "Left out, because students.csv doesn't name them: zoe." in said
    assert "squares: no final mark: 1 needs a person, 1 missing." in said


def test_for_canvas(graded: Course) -> None:
    """As its importer reads it: the second row says what there is to get."""
    heading, most, *rows = table(graded, "canvas")
    assert heading == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", NAME]
    assert "Points Possible" in most[0]
    assert most[1:] == ["", "", "", "", "5"]
    by_name = {row[3]: row for row in rows}
    assert by_name["ada"] == ["Lovelace, Ada", "", "00123", "ada", "A", "4"]
    assert by_name["chen"] == ["Chen", "", "125", "chen", "B", "0"]
    assert (by_name["bea"][5], by_name["nora"][5]) == ("", "")
    assert set(by_name) == {"ada", "bea", "chen", "nora"}


def test_a_number_that_begins_as_a_formula_does_is_told(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "won't find these people" not in (table(graded, "moodle") and capsys.readouterr().out)
    (graded.root / "students.csv").write_text(ROSTER.replace("00123", "-00123"))
    assert ["ada", "'-00123"] in [row[:2] for row in table(graded, "moodle")]
    said = capsys.readouterr().out
    assert "stands after a ': ada. The site won't find these people by it" in said


def test_as_a_table(graded: Course) -> None:
    heading, most, *rows = table(graded, "csv")
    assert heading == ["student", "name", "email", "id", "section", NAME, f"{NAME} state"]
    assert (most[0], most[5]) == ("(maximum)", "5")
    by_name = {row[0]: row for row in rows}
    assert by_name["ada"][5:] == ["4", "late"]
    assert by_name["bea"][5:] == ["2", "needs a person"]
    assert by_name["chen"][5:] == ["0", "nothing attempted"]
    assert by_name["nora"][5:] == ["", "missing"]
    assert "not on the list" in by_name["zoe"][6]


def test_counts_of_students_and_verbs_agree(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(graded, "chen", RIGHT | {"why": "Because."})
    assert main(["grade", "--course", str(graded.root)]) == DONE
    capsys.readouterr()
    table(graded, "csv")
    assert re.search(r"[2-9] need a person", capsys.readouterr().out)
    words = ["feedback", "--course", str(graded.root)]
    assert main([*words, "--student", "chen"]) == DONE
    assert "1 page is in " in capsys.readouterr().out
    assert main(words) == DONE
    assert re.search(r"[2-9] pages are in ", capsys.readouterr().out)


def test_one_point_is_one_point() -> None:
    assert [in_points(value) for value in (1, 0.5, 0, 2)] == [
        "1 point",
        "0.5 points",
        "0 points",
        "2 points",
    ]


def test_without_a_list_a_folders_name_is_who_it_is(graded: Course) -> None:
    (graded.root / "students.csv").unlink()
    by_name = {row[0]: row for row in table(graded, "moodle")[1:]}
    assert set(by_name) == {"ada", "bea", "chen", "zoe"}
    assert {row[3] for row in table(graded, "canvas")[2:]} == {"ada", "bea", "chen", "zoe"}


@pytest.mark.parametrize("site", ["moodle", "canvas", "csv"])
def test_no_name_is_a_formula_whatever_separates(graded: Course, site: str) -> None:
    table(graded, site)
    path = next(graded.reports.glob("*.csv"))
    text = path.read_text(encoding="utf-8")
    assert spreadsheet_cell(FORMULA).partition(";")[0] in text
    for separator in ",;\t":
        rows = csv.reader(text.splitlines(), delimiter=separator)
        assert not any(cell[:1] in tuple("=+-@") for row in rows for cell in row if cell)
    for line in text.splitlines():
        assert line.startswith('"')
        assert line.endswith('"')


@pytest.mark.slow
def test_nbgraders_own_command_says_the_same(graded: Course, shell: Shell) -> None:
    shell("nbgrader", "export", "--to=ours.csv", cwd=graded.root)
    text = (graded.root / "ours.csv").read_text(encoding="utf-8")
    rows = {row["student_id"]: row for row in csv.DictReader(text.splitlines())}
    shell(
        "nbgrader",
        "export",
        "--to=plain.csv",
        "--exporter=nbgrader.plugins.CsvExportPlugin",
        cwd=graded.root,
    )
    with (graded.root / "plain.csv").open(newline="") as file:
        plain = {row["student_id"]: row for row in csv.DictReader(file)}
    assert set(plain) == set(rows)
    for student, row in rows.items():
        for column in ("score", "raw_score", "late_submission_penalty", "max_score"):
            assert float(row[column]) == pytest.approx(float(plain[student][column]))
        assert row["timestamp"] == plain[student]["timestamp"]
    assert rows["ada"]["score"] == "4"
    assert (rows["bea"]["state"], rows["chen"]["state"]) == ("needs a person", "graded")
    assert all(line.startswith('"squares"') for line in text.splitlines()[1:])
    shell("nbgrader", "export", "--to=one.csv", "--student=['bea']", cwd=graded.root)
    with (graded.root / "one.csv").open(newline="") as file:
        assert [row["student_id"] for row in csv.DictReader(file)] == ["bea"]


def test_who_handed_in_nothing_has_no_score_in_nbgraders_export(
    graded: Course, shell: Shell
) -> None:
    from nbgrader.api import Gradebook as Book

    with Book(graded.gradebook_url, "neural-networks-basics") as book:
        book.add_student("mia", first_name="=1", last_name="a,b")
    shell("nbgrader", "export", cwd=graded.root)
    with (graded.root / "grades.csv").open(newline="") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    mia = rows["mia"]
    assert (mia["score"], mia["state"], mia["last_name"]) == ("", "missing", "a,b")
    assert mia["first_name"] == "'=1"


def test_nbgraders_export_says_that_another_program_holds_the_gradebook(
    graded: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nbgrader.apps.exportapp import ExportApp
    from nbgrader.coursedir import CourseDirectory

    from autograder.pages.nbgrader_export import Quoted

    monkeypatch.setattr(database, "WAIT_SECONDS", 1.5)
    command, said = ExportApp(), list[str]()
    command.coursedir = CourseDirectory(parent=command, root=str(graded.root))
    for level in ("warning", "error"):
        monkeypatch.setattr(command.log, level, lambda text, *words: said.append(text % words))
    other = sqlite3.connect(graded.root / "gradebook.db", isolation_level=None)
    other.execute("begin exclusive")
    with pytest.raises(SystemExit) as ended:
        Quoted(parent=command)
    other.close()
    assert ended.value.code == 1
    assert said[0].startswith("waiting for the gradebook")
    assert "is being used by another program" in said[-1]
    Quoted(parent=command)  # afterwards it goes on


# -- the list of students --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("student\nada\n", Person("ada", login="ada")),
        ("Name;E-Mail\nAda Lovelace;a@b.test\n", Person("", "Ada", "Lovelace", "a@b.test")),
        ('\ufeffName\tID\n"Lovelace, Ada"\t7\n', Person("", "Ada", "Lovelace", id="7")),
        (
            "First name,Last name,ID number,Email address,Groups\nAda,Lovelace,7,a@b.test,G\n",
            Person("", "Ada", "Lovelace", "a@b.test", "7", "G"),
        ),
        (
            'Student,ID,SIS User ID,SIS Login ID,Section\n"Lovelace, Ada",99,7,ada,G\n',
            Person("ada", "Ada", "Lovelace", id="7", section="G", login="ada", canvas="99"),
        ),
        (
            "Student,ID,SIS Login ID,Section,Quiz\n    Points Possible,,,,10\n"
            '"Lovelace, Ada",99,ada,G,7\n"Student, Test",98,,G,\n',
            Person("ada", "Ada", "Lovelace", section="G", login="ada", canvas="99"),
        ),
    ],
)
def test_lists_as_course_sites_write_them(text: str, person: Person, tmp_path: Path) -> None:
    (tmp_path / "students.csv").write_text(text, encoding="utf-8")
    assert read_roster(tmp_path / "students.csv") == [person]


@pytest.mark.parametrize(
    "folder",
    ["ada", "Ada", "7", "a.l@b.test", "a.l", "Ada_Lovelace", "Lovelace_Ada", "lovelaceada"],
)
def test_a_folder_is_whose_it_names(folder: str, tmp_path: Path) -> None:
    ada = Person("ada", "Ada", "Lovelace", "a.l@b.test", "7")
    other = Person("bea", "Bea", "Ada", "b@b.test", "8")
    found = matched([other, ada], [folder], tmp_path)
    assert found[folder].last == "Lovelace"
    assert found["bea"].last == "Ada"
    assert len(found) == 2


@pytest.mark.parametrize(
    ("heading", "folder"),
    [
        ("Username,First name,Last name,Email address", "Ada_Lovelace"),
        ("SIS Login ID,Student,ID,Section", "lovelaceada_9012"),
        ("Login,First name,Last name,Email", "lovelaceada_9012"),
        ("Login,First name,Last name,Email", "Lovelace_Ada_al17_123456"),
    ],
)
def test_a_site_gets_the_login_of_its_own_list_whatever_it_calls_folders(
    graded: Course, heading: str, folder: str
) -> None:
    name = "Lovelace, Ada;9012" if "Student" in heading else "Ada;Lovelace"
    roster = f"{heading.replace(',', ';')}\nal17;{name};a@b.test\n"
    (graded.root / "students.csv").write_text(roster)
    for part in (graded.submitted, graded.autograded):
        (part / "ada").rename(part / folder)
    with sqlite3.connect(graded.root / "gradebook.db") as book:
        for table_name, column in (("student", "id"), ("submitted_assignment", "student_id")):
            book.execute(f"update {table_name} set {column} = ? where {column} = 'ada'", [folder])
    assert [row[0] for row in table(graded, "moodle")[1:]] == ["al17"]
    (row,) = table(graded, "canvas")[2:]
    assert row[3] == "al17"
    assert row[1] == ("9012" if "Student" in heading else "")
    assert row[5] == "4"


@pytest.mark.parametrize("site", ["moodle", "canvas"])
def test_one_person_with_two_folders_has_one_row(
    site: str, graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    before = next(row for row in table(graded, site) if "ada" in row)
    assert before[-1 if site == "canvas" else 5] != ""
    shutil.copytree(graded.submitted / "ada", graded.submitted / "Ada_Lovelace")
    capsys.readouterr()
    (row,) = (row for row in table(graded, site) if "00123" in row)
    assert row[-1 if site == "canvas" else 5] == ""
    said = capsys.readouterr().out
    assert f"{NAME}: Ada_Lovelace and ada are both of Ada Lovelace, who gets no mark" in said
    shutil.rmtree(graded.submitted / "Ada_Lovelace")
    with sqlite3.connect(graded.root / "gradebook.db") as book:
        book.execute("insert into student (id) values ('Ada_Lovelace')")
    assert before in table(graded, site)
    with sqlite3.connect(graded.root / "gradebook.db") as book:
        book.execute("insert into student (id) values ('Nora_Noether')")
    table(graded, site)
    assert "Noether" not in capsys.readouterr().out  # by neither of the two


def test_capitals_tell_two_folders_apart(tmp_path: Path) -> None:
    small, large = Person("sam", "Sam", "Ode"), Person("Sam", "Sam", "Poe")
    folders = ["Sam", "sam"]
    found = matched([small, large], folders, tmp_path)
    assert {folder: one.last for folder, one in found.items()} == {"sam": "Ode", "Sam": "Poe"}
    assert list(matched([small], folders, tmp_path)) == ["sam"]
    assert list(matched([large], ["sam"], tmp_path)) == ["sam"]


def test_a_number_of_canvas_tells_two_of_one_name_apart(tmp_path: Path) -> None:
    two = [Person("", "Ada", "Lovelace", canvas=number) for number in ("11", "22")]
    found = matched(two, ["lovelaceada_22", "lovelaceada_11"], tmp_path)
    assert {folder: one.canvas for folder, one in found.items()} == {
        "lovelaceada_22": "22",
        "lovelaceada_11": "11",
    }


def test_a_folder_of_two_peoples_is_named_with_the_way_out(tmp_path: Path) -> None:
    two = [Person("", "Ada", "Lovelace", id="1"), Person("", "Ada", "Lovelace", id="2")]
    with pytest.raises(CourseError, match=r"folder Ada_Lovelace may be that of.*column `student`"):
        matched(two, ["Ada_Lovelace"], tmp_path / "students.csv")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"colour\nred\n", "no column says who"),
        (b"name\n\xff\n", "is not in UTF-8"),
        (b'name\n"ada\n', "line 2: it is no table"),
    ],
)
def test_a_list_that_cannot_be_read_is_a_sentence(
    graded: Course, content: bytes, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (graded.root / "students.csv").write_bytes(content)
    assert main(["report", "--course", str(graded.root), "--for", "csv"]) == NOT_DONE
    told = capsys.readouterr().err
    assert said in told
    assert "students.csv" in told


def test_sums_of_fractions_are_written_in_one_format(graded: Course) -> None:
    judged: dict[str, Any] = json.loads(
        (graded.autograded / "chen" / NAME / f"{NAME}.ipynb").read_text()
    )
    with Gradebook(graded) as gradebook:
        gradebook.learn(NAME, read_master(graded, NAME).notebooks)
        gradebook.record(NAME, "thirds", judged)
        assert gradebook.marks(NAME)["thirds"].total == 0
    from nbgrader.api import Gradebook as Book

    with Book(graded.gradebook_url, "neural-networks-basics") as book:
        for cell in ("test_square_values", "test_square_edge"):
            book.find_grade(cell, NAME, NAME, "thirds").manual_score = 1 / 3
        book.db.commit()
    rows = {row[0]: row for row in table(graded, "csv")}
    assert rows["thirds"][5] == "0.6667"
    assert rows["ada"][5] == "4"  # 4.3 - 0.3, which in binary is a little less or more
