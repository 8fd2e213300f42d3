"""One truth: wherever a mark or a total stands, it is the gradebook's own, less its penalty."""

from __future__ import annotations

import csv
import datetime
import itertools
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import ROOT, Shell
from small_class import NAME, RIGHT, grade, hand_in

from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.gradebook import Gradebook
from autograder.course.nbgrader_api import open_api

pytestmark = pytest.mark.slow

DUE = "2026-01-02 03:00:00"
LATE, IN_TIME = "2026-01-02 05:30:00 UTC", "2026-01-02 02:00:00 UTC"
PENALTY = """
from nbgrader.plugins import LateSubmissionPlugin
class Later(LateSubmissionPlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return 0.1 * total_seconds_late / 3600
c.AssignLatePenalties.plugin_class = Later
"""
ANSWERS = {"right": RIGHT | {"why": "So."}, "wrong": {"square": "def square(x):\n    return 4"}}
NOTHING: dict[str, str] = {}
EXERCISES = {
    "square": ("test_square_values", "test_square_edge"),
    "cube": ("test_cube_values",),
    "why": ("why",),
}


@dataclass(frozen=True)
class Combined:
    """One student of the class: what was done with the submission."""

    answers: str
    hand: str
    override: float | None
    extra: float | None
    late: bool

    @property
    def name(self) -> str:
        parts = (self.answers, self.hand, self.override, self.extra, self.late)
        return "-".join(map(str, parts)).replace(".", "")


COMBINED = [
    Combined(*parts)
    for parts in itertools.product(
        ("right", "wrong", "untouched"),
        ("unmarked", "marked", "regraded"),
        (None, 0.0, 0.25),
        (None, 0.5),
        (False, True),
    )
]


@pytest.fixture(scope="module")
def marked(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, str]:
    """A class with every combination, and what the last run of ``grade`` said."""
    folder = tmp_path_factory.mktemp("totals") / "course"
    shutil.copytree(built_once, folder)
    shutil.copy(ROOT / CONFIG_NAME, folder)
    with (folder / CONFIG_NAME).open("a") as config:
        config.write(PENALTY)
    course = Course(folder)
    for one in COMBINED:
        path = hand_in(course, one.name, ANSWERS.get(one.answers, NOTHING))
        (path.parent / "timestamp.txt").write_text(LATE if one.late else IN_TIME)
    assert grade(course) == DONE
    with _book(course) as book:
        book.update_or_create_assignment(NAME, duedate=DUE)
        book.add_student("missing")
        for one in COMBINED:
            _mark(book, one)
        # less than what was taken off, so the total is 0 and not negative
        book.find_grade("test_square_values", NAME, NAME, _late().name).extra_credit = -9.0
        book.db.commit()
    broken = course.submitted / "broken" / NAME / f"{NAME}.ipynb"
    broken.parent.mkdir(parents=True)
    broken.write_text("no notebook")
    for one in COMBINED:
        if one.hand == "regraded":
            hand_in(course, one.name, ANSWERS.get(one.answers, NOTHING) | {"why": "Otherwise."})
    with pytest.MonkeyPatch.context() as patch:
        said: list[str] = []
        patch.setattr("autograder.commands.grade.say", lambda text, **_: said.append(text))
        assert grade(course) == NEEDS_PERSON
    with _book(course) as book:
        # a hand mark after the penalty was worked out: what was taken off stays as it was
        book.find_grade("test_square_edge", NAME, NAME, _late().name).manual_score = 0.0
        book.db.commit()
    return course, "\n".join(said)


def _late() -> Combined:
    return next(one for one in COMBINED if one.late and one.hand == "unmarked")


def _book(course: Course) -> Any:
    from nbgrader.api import Gradebook as Book

    return Book(course.gradebook_url, "neural-networks-basics")


def _mark(book: Any, one: Combined) -> None:
    if one.hand != "unmarked":
        written = book.find_grade("why", NAME, NAME, one.name)
        written.manual_score, written.needs_manual_grade = 1.25, False
    grade = book.find_grade("test_square_values", NAME, NAME, one.name)
    if one.override is not None:
        grade.manual_score, grade.needs_manual_grade = one.override, False
    grade.extra_credit = one.extra


@pytest.fixture(scope="module")
def truth(marked: tuple[Course, str]) -> dict[str, dict[str, float]]:
    """What nbgrader's own gradebook says: student -> cells, score, penalty and total."""
    found = {}
    with _book(marked[0]) as book:
        for submission in book.assignment_submissions(NAME):
            (page,) = submission.notebooks
            cells = {grade.name: grade.score for grade in page.grades}
            penalty = submission.late_submission_penalty
            total = max(0.0, submission.score - penalty)
            more = {"score": submission.score, "penalty": penalty, "total": total}
            found[submission.student.id] = cells | more
    assert set(found) == {one.name for one in COMBINED}
    return found


def by_exercise(cells: dict[str, float]) -> dict[str, float]:
    return {name: sum(cells[test] for test in tests) for name, tests in EXERCISES.items()}


def test_the_class_has_what_it_should_have(truth: dict[str, dict[str, float]]) -> None:
    assert len({mark["total"] for mark in truth.values()}) >= 20
    assert any(mark["penalty"] for mark in truth.values())
    assert any(mark["penalty"] > mark["score"] for mark in truth.values())
    assert any(mark["total"] > 5 - 1 for mark in truth.values())


def test_our_gradebook(marked: tuple[Course, str], truth: dict[str, dict[str, float]]) -> None:
    with Gradebook(marked[0]) as gradebook:
        marks = gradebook.marks(NAME)
    assert set(marks) == set(truth)
    for student, wanted in truth.items():
        mine = marks[student]
        cells = {name: mark.score for name, mark in mine.cells.items()}
        assert cells | {"score": mine.score, "penalty": mine.penalty, "total": mine.total} == wanted
    for one in COMBINED:
        mine = marks[one.name]
        assert mine.late == datetime.timedelta(hours=2.5 if one.late else 0)
        assert ("why" in mine.again) is (one.hand == "regraded")
        waits = one.hand == "unmarked" and one.answers == "right"
        assert mine.waiting == (["why"] if waits else [])
        if one is not _late():
            assert mine.extra == (one.extra or 0)


def test_nbgrader_export(
    marked: tuple[Course, str], truth: dict[str, dict[str, float]], shell: Shell
) -> None:
    plain = "--exporter=nbgrader.plugins.CsvExportPlugin"
    shell("nbgrader", "export", plain, "--to=plain.csv", cwd=marked[0].root)
    rows = {row["student_id"]: row for row in _rows(marked[0].root / "plain.csv")}
    for student, wanted in truth.items():
        assert float(rows[student]["score"]) == pytest.approx(wanted["total"])
        assert float(rows[student]["late_submission_penalty"]) == pytest.approx(wanted["penalty"])


def test_our_exporter_of_nbgraders(
    marked: tuple[Course, str], truth: dict[str, dict[str, float]], shell: Shell
) -> None:
    shell("nbgrader", "export", "--to=ours.csv", cwd=marked[0].root)
    rows = {row["student_id"]: row for row in _rows(marked[0].root / "ours.csv")}
    for student, wanted in truth.items():
        assert float(rows[student]["score"]) == pytest.approx(wanted["total"])
        assert float(rows[student]["raw_score"]) == pytest.approx(wanted["score"])


@pytest.mark.parametrize(
    ("site", "file", "who"),
    [
        ("moodle", "moodle.csv", "Username"),
        ("canvas", "canvas.csv", "SIS Login ID"),
        ("csv", "marks.csv", "student"),
    ],
)
def test_what_goes_to_course_sites(
    marked: tuple[Course, str],
    truth: dict[str, dict[str, float]],
    site: str,
    file: str,
    who: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    course = marked[0]
    assert main(["report", "--course", str(course.root), "--for", site]) == DONE
    rows = {row[who]: row for row in _rows(course.reports / file)}
    column = f"{NAME} (5)" if site == "moodle" else NAME
    for one in COMBINED:
        waits = one.hand == "unmarked" and one.answers == "right"
        if waits and site != "csv":
            assert rows[one.name][column] == ""
        else:
            assert float(rows[one.name][column]) == pytest.approx(truth[one.name]["total"])
    assert rows["missing"][column] == rows["broken"][column] == ""
    count = sum(one.hand == "regraded" for one in COMBINED)
    told = " ".join(capsys.readouterr().out.split())
    assert count > 1
    assert f"{NAME}: written, but for earlier work: {count} marked before they changed." in told


def test_formgraders_api(marked: tuple[Course, str], truth: dict[str, dict[str, float]]) -> None:
    listed = {one["student"]: one for one in open_api(marked[0]).get_submissions(NAME)}
    for student, wanted in truth.items():
        assert listed[student]["score"] == pytest.approx(wanted["score"])


def test_the_summary_after_grading(
    marked: tuple[Course, str], truth: dict[str, dict[str, float]]
) -> None:
    lines = {line.split()[0]: line.split() for line in marked[1].splitlines() if line.split()}
    regraded = [one for one in COMBINED if one.hand == "regraded"]
    for one in regraded:
        assert float(lines[one.name][1].removesuffix("?")) == pytest.approx(
            truth[one.name]["total"]
        )
        assert lines[one.name][1].endswith("?"), one.name
        late = f"late: {one.name}, {NAME}: handed in 2 h 30 min late, less "
        assert (late in marked[1]) is one.late
    assert "why; look again" in marked[1]


@pytest.fixture(scope="module")
def reported(marked: tuple[Course, str]) -> tuple[Course, str]:
    """The class after ``report`` and ``feedback``, and what the first said."""
    course = marked[0]
    with pytest.MonkeyPatch.context() as patch:
        said: list[str] = []
        patch.setattr("autograder.commands.report.say", lambda text, **_: said.append(text))
        assert main(["feedback", "--course", str(course.root)]) == DONE
        assert main(["report", "--course", str(course.root)]) == DONE
    return course, "\n".join(said)


def test_the_reports_table(
    reported: tuple[Course, str], truth: dict[str, dict[str, float]]
) -> None:
    lines = [line for line in reported[1].splitlines() if line[:24].strip()]
    shown = [re.match(r"(\S+?)…? +([\d.]+)\?? ", line) for line in lines]
    totals = [(found[1], float(found[2])) for found in shown if found and "-" in found[1]]
    assert len(totals) == len(COMBINED)
    for start, total in totals:
        fitting = [mark["total"] for name, mark in truth.items() if name.startswith(start)]
        assert any(total == pytest.approx(mark) for mark in fitting), start


def test_a_closer_look_at_one(
    reported: tuple[Course, str],
    truth: dict[str, dict[str, float]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    for one in COMBINED[::5]:
        assert main(["report", "--course", str(reported[0].root), "--student", one.name]) == DONE
        said = " ".join(capsys.readouterr().out.split())
        total = re.search(rf"{NAME}: ([\d.]+) of 5 points", said)
        assert total is not None
        assert float(total[1]) == pytest.approx(truth[one.name]["total"])
        assert ("2 h 30 min late" in said) is one.late


def test_the_reports_files(
    reported: tuple[Course, str], truth: dict[str, dict[str, float]]
) -> None:
    rows = {row["student"]: row for row in _rows(reported[0].reports / f"{NAME}.csv")}
    assert set(rows) == {*truth, "missing", "broken", "(maximum)"}
    for student, wanted in truth.items():
        row = rows[student]
        for column in ("total", "score", "penalty"):
            assert float(row[column]) == pytest.approx(wanted[column]), (student, column)
        for exercise, points in by_exercise(wanted).items():
            said = {"not attempted": "0", "waits": "0"}.get(row[exercise], row[exercise])
            assert float(said) == pytest.approx(points), (student, exercise)
    assert (rows["missing"]["state"], rows["missing"]["total"]) == ("missing", "")
    assert (rows["broken"]["state"], rows["broken"]["total"]) == ("not graded", "")
    assert all(re.fullmatch(r"(-?\d+(\.\d{1,4})?)?", row["total"]) for row in rows.values())
    untouched = rows["untouched-unmarked-None-None-False"]
    assert (untouched["total"], untouched["square"], untouched["why"]) == (
        "0",
        "not attempted",
        "not attempted",
    )
    assert rows["right-unmarked-None-None-False"]["why"] == "waits"
    assert "needs a person" in rows["right-unmarked-None-None-False"]["state"]


def test_the_reports_page(reported: tuple[Course, str], truth: dict[str, dict[str, float]]) -> None:
    page = (reported[0].reports / f"{NAME}.html").read_text(encoding="utf-8")
    table = BeautifulSoup(page, "html.parser").find(id="class")
    assert isinstance(table, Tag)
    heads = [head.get_text().split()[0] for head in table.select("thead th")]
    seen = 0
    for row in table.select("tbody tr"):
        cells = dict(zip(heads, row.find_all(["th", "td"]), strict=True))
        student = cells["Student"].get_text()
        values = {head: str(cell.get("data-value", "")) for head, cell in cells.items()}
        if student not in truth:
            assert values["Total"] == ""
            continue
        seen += 1
        wanted = truth[student]
        assert float(values["Total"]) == pytest.approx(wanted["total"])
        assert float(cells["Penalty"].get_text() or 0) == pytest.approx(wanted["penalty"])
        for exercise, points in by_exercise(wanted).items():
            assert float(values[exercise] or 0) == pytest.approx(points), (student, exercise)
        link = cells["Student"].find("a")
        assert isinstance(link, Tag)
        assert (reported[0].reports / str(link["href"])).is_file()
    assert seen == len(truth)


def test_feedback(reported: tuple[Course, str], truth: dict[str, dict[str, float]]) -> None:
    for one in COMBINED:
        path = reported[0].feedback / one.name / NAME / f"{NAME}.html"
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        wanted = truth[one.name]
        total = page.select_one(".total strong")
        assert total is not None
        assert float(total.get_text()) == pytest.approx(wanted["total"])
        for row in page.select("nav tbody tr"):
            name = row.find("th")
            points = row.find("td", class_="points")
            assert isinstance(name, Tag)
            assert isinstance(points, Tag)
            got = points.get_text().partition("/")[0].replace("-", "0") or "0"
            expected = by_exercise(wanted)[name.get_text().strip()]
            if expected >= 0:
                assert float(got) == pytest.approx(expected)
        assert ("2 h 30 min late" in page.get_text()) is one.late
        unread = "what you wrote before; they count until a person reads this"
        assert (unread in page.get_text()) is (one.hand == "regraded")


def test_check_tells_what_grading_alone_gives(
    marked: tuple[Course, str],
    truth: dict[str, dict[str, float]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    course = marked[0]
    for answers in ("right", "wrong"):
        name = f"{answers}-unmarked-None-None-False"
        path = course.submitted / name / NAME / f"{NAME}.ipynb"
        main(["check", "--course", str(course.root), str(path)])
        last = capsys.readouterr().out.strip().splitlines()[-1]
        assert last == f"TOTAL {truth[name]['score'] - truth[name]['why']:g}/3"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
