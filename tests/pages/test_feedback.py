"""The page that a participant gets back: by any command, true, whole in itself, readable."""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, Shell, code, needs_browser
from odd_texts import FETCHERS, HIDDEN_COMMANDS, PIXEL
from small_class import HALF, NAME, RIGHT, grade, graded_class, hand_in

from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.marks import Marks
from autograder.pages.feedback import Options, Sheet, page, teaching
from autograder.pages.lessons import Lesson, lessons_in, section
from autograder.pages.sayings import said_lines

WRONG = {"square": "def square(x):\n    return x + x", "why": "Because $x^2$ **is** so."}


@pytest.fixture(scope="module")
def graded_once(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course's folder, with the course's own settings and a class that was graded."""
    folder = tmp_path_factory.mktemp("graded") / "course"
    graded_class(built_once, folder, {"ada": RIGHT, "bea": WRONG, "chen": HALF, "dan": {}})
    return folder


@pytest.fixture
def graded(graded_once: Path, tmp_path: Path) -> Course:
    shutil.copytree(graded_once, tmp_path / "course")
    return Course(tmp_path / "course")


def feedback(course: Course, *words: str) -> int:
    return main(["feedback", "--course", str(course.root), *words])


def text_of(course: Course, student: str) -> str:
    return (course.feedback / student / NAME / f"{NAME}.html").read_text(encoding="utf-8")


def words_of(course: Course, student: str) -> str:
    """Return what a reader sees of a page, on one line."""
    return " ".join(BeautifulSoup(text_of(course, student), "html.parser").get_text(" ").split())


# -- what it says ----------------------------------------------------------------------------------


def test_each_exercise_is_there_by_name_with_points_and_state(graded: Course) -> None:
    assert feedback(graded) == DONE
    ada, bea, chen, dan = (words_of(graded, who) for who in ("ada", "bea", "chen", "dan"))
    assert "3 of 5 points" in ada
    assert "why 0/2 not answered" in ada
    assert "2 more points may come: a person reads your written answers." in bea
    assert "Your answer" in bea
    assert "Because x 2 is so." in bea  # in MathML
    assert "use x * x" in bea  # what a hidden check said
    assert "1 of 2 checks pass." in bea
    assert "cube 0/1 not attempted" in bea
    assert "cube 0/1 not attempted" in chen
    assert "Not written yet. Nothing is wrong with it." in dan
    assert "0 of 5 points" in dan


def test_one_error_of_several_checks_is_said_once(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(graded, "bea", {"square": "def square(x):\n    return (x * x"})
    assert grade(graded, "--student", "bea") == DONE
    assert feedback(graded, "--student", "bea") == DONE
    said = words_of(graded, "bea")
    assert "Checks: values, edge 0 of 2 What was asked a cell that runs and defines square" in said
    assert said.count("the cell stops with an error, SyntaxError, so it defines no square") == 1
    capsys.readouterr()
    main(["report", "--course", str(graded.root), "--student", "bea"])
    told = " ".join(capsys.readouterr().out.split())
    assert told.count("the cell stops with an error, SyntaxError, so it defines no square") == 1


def test_who_asks_for_input_is_told_that_nobody_is_there(graded: Course) -> None:
    hand_in(graded, "bea", {"square": "n = input()\ndef square(x):\n    return x * x"})
    assert grade(graded, "--student", "bea") == DONE
    assert feedback(graded, "--student", "bea") == DONE
    assert "take input() out: nobody is there to answer" in words_of(graded, "bea")


def test_no_line_of_a_hidden_test_or_of_a_solution_is_on_it(graded: Course) -> None:
    assert feedback(graded) == DONE
    source = json.loads((graded.source / NAME / f"{NAME}.ipynb").read_text())
    secret = set()
    for cell in source["cells"]:
        for kind in ("HIDDEN TESTS", "SOLUTION"):
            for part in re.findall(f"### BEGIN {kind}\n(.*?)### END {kind}", cell["source"], re.S):
                secret |= {line.strip() for line in part.splitlines() if line.strip()}
    assert secret
    for student in ("bea", "chen", "dan"):
        page = text_of(graded, student)
        seen = BeautifulSoup(page, "html.parser").get_text()
        assert [line for line in secret if line in seen and line not in HALF["square"]] == []
        assert "BEGIN HIDDEN" not in page
        assert "assert square(2) == 4" in seen  # a check that everybody has


def test_the_authors_switch_shows_the_tests(graded: Course) -> None:
    config = graded.root / CONFIG_NAME
    config.write_text(config.read_text() + "\nc.Pages.show_tests_in_feedback = True\n")
    assert feedback(Course(graded.root), "--student", "bea") == DONE
    seen = BeautifulSoup(text_of(graded, "bea"), "html.parser").get_text()
    assert "assert square(3) == 9" in seen


def test_a_setting_that_there_is_not_is_named(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    config = graded.root / CONFIG_NAME
    config.write_text(config.read_text() + "\nc.Pages.show_test = True\n")
    assert feedback(Course(graded.root)) == NOT_DONE
    assert "c.Pages.show_test is no setting" in capsys.readouterr().err


def test_its_total_is_the_gradebooks_own(graded: Course) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(graded.gradebook_url, "neural-networks-basics") as book:
        book.find_grade("why", NAME, NAME, "bea").manual_score = 1.5
        book.find_grade("test_square_values", NAME, NAME, "bea").manual_score = 0.5
        book.find_grade("test_square_edge", NAME, NAME, "bea").extra_credit = 0.25
        book.find_comment("why", NAME, NAME, "bea").manual_comment = "Say **why** it is so."
        page = book.find_submission_notebook(NAME, NAME, "bea")
        page.late_submission_penalty = 0.75
        book.db.commit()
        total = page.score - 0.75
    assert total == 2.5
    assert feedback(graded, "--student", "bea") == DONE
    said = words_of(graded, "bea")
    assert "2.5 of 5 points" in said
    assert "3.25 points, less 0.75 for handing in late." in said
    assert "A person changed the points of the check “values” from 0 to 0.5." in said
    assert "0.25 points of extra credit" in said
    assert "Say why it is so." in said
    assert "the course's gradebook. A check that failed" in said
    assert "may come" not in said


def test_what_nobody_has_said_is_not_put_into_a_persons_mouth(graded: Course) -> None:
    from nbgrader.api import Gradebook

    with Gradebook(graded.gradebook_url, "neural-networks-basics") as book:
        comment = book.find_comment("why", NAME, NAME, "bea")
        comment.auto_comment, comment.manual_comment = "No response.", None  # nbgrader's own words
        book.db.commit()
    assert feedback(graded, "--student", "bea") == DONE
    assert "A person says" not in words_of(graded, "bea")


def test_what_a_check_says_is_told_part_by_part() -> None:
    said = (
        "\nasked for:    one number\ngot:          int array:\n[1 2]\nlikely cause: a\nnext step: b"
    )
    assert said_lines(said) == [
        ("What was asked", "one number"),
        ("What came", "int array:\n[1 2]"),
        ("Likely cause", "a"),
        ("Next step", "b"),
    ]
    assert said_lines("use x * x") == [("", "use x * x")]


@pytest.mark.parametrize("name", ["python_basics", "vectorization", "logistic_regression"])
def test_every_exercise_of_the_course_has_a_question_a_title_and_a_lesson(
    course: Course, name: str
) -> None:
    for exercise, taught in teaching(course.assignment(name)).items():
        assert taught.title
        assert taught.question, exercise
        assert taught.lessons, exercise
        for lesson in taught.lessons:
            found = section(ROOT, lesson)
            assert found is not None, f"{exercise}: there is no section {lesson}"
            assert sum(len(text) for _, text in found.pieces) > 200, lesson
        assert "MARK SCHEME" not in taught.question
        assert "BEGIN HIDDEN" not in "".join(taught.visible.values())


def test_a_lesson_is_a_link_where_the_course_has_a_site(course: Course) -> None:
    assignment = course.assignment("vectorization")
    notebook = json.loads(assignment.notebooks[0].read_text(encoding="utf-8"))
    for site in ("https://there.test/course/", ""):
        marks = Marks.unrecorded(assignment, {})
        shown = page(Sheet(assignment, notebook, marks, options=Options(site=site)))
        links = BeautifulSoup(shown, "html.parser").select(".lesson a")
        assert bool(links) == bool(site)
        for link in links:
            lesson = str(link["href"]).removeprefix("https://there.test/course/")
            assert (ROOT / lesson.partition("#")[0]).with_suffix(".ipynb").is_file()
        assert "notebooks/07_vectorization" in shown


def test_what_is_to_be_read_again_comes_with_the_page(course: Course) -> None:
    """A page travels, so that a link to a lesson would lead nowhere; each section is there once."""
    assignment = course.assignment("vectorization")
    notebook = json.loads(assignment.notebooks[0].read_text(encoding="utf-8"))
    marks = Marks.unrecorded(assignment, {})
    shown = BeautifulSoup(page(Sheet(assignment, notebook, marks, root=ROOT)), "html.parser")
    folds = shown.select("details.lesson")
    titles = [str(fold.summary.get_text()) for fold in folds if fold.summary]
    assert len(titles) == len(set(titles)) > 3
    assert all(len(fold.get_text()) > 400 for fold in folds)
    again = shown.select("p.lesson a")
    assert again
    for link in again:
        assert shown.select_one(f"{link['href']} details.lesson")
    without = page(Sheet(assignment, notebook, marks))
    assert 'details class="lesson"' not in without
    assert "<code>notebooks/07_vectorization.ipynb</code>" in without


def test_a_section_is_what_there_is_to_read_of_it(tmp_path: Path) -> None:
    tools = code("", "import numpy as np\nfrom tools import ask\ndef draw(x): ...")
    tools["metadata"] = {"jupyter": {"source_hidden": True}}
    texts = [
        "# All",
        "## Sums, first\n\n*Minute 3 of 9*\n\nOne.\n\nWhy?\n\n- a) so",
        "### More\n\nTwo.",
        "Which?\n\n- a) this\n- b) that",
    ]
    cells = [{"cell_type": "markdown", "metadata": {}, "source": text} for text in texts]
    cells += [code("", "ask('which')"), code("", "draw(np.ones(3))"), code("", "print(np.ones(3))")]
    cells += [{"cell_type": "markdown", "metadata": {}, "source": "## Other\n\nThree."}]
    cells[1]["id"] = "sums"
    (tmp_path / "notebooks").mkdir()
    (tmp_path / "notebooks" / "1.ipynb").write_text(json.dumps({"cells": [tools, *cells]}))
    text = "Read [a](../../notebooks/1.ipynb#Sums,-first), [b](../../notebooks/1.ipynb)."
    wanted, whole = lessons_in(text)
    found = section(tmp_path, wanted)
    assert found
    assert found.title == "Sums, first"
    assert found.pieces == (
        (False, "One."),
        (False, "### More\n\nTwo."),
        (True, "print(np.ones(3))"),
    )
    assert section(tmp_path, Lesson("a", "notebooks/1", "cell-id=sums")) == found
    assert section(tmp_path, whole) is None
    assert section(tmp_path, Lesson("a", "notebooks/1", "Nowhere")) is None
    assert section(tmp_path, Lesson("a", "notebooks/2", "Other")) is None


def test_a_lesson_that_was_changed_is_read_again_and_an_odd_one_stops_no_page(
    tmp_path: Path,
) -> None:
    path = tmp_path / "1.ipynb"
    asked = Lesson("a", "1", "Sums")
    for number, text in enumerate(("One.", "Two.")):
        cell = {"cell_type": "markdown", "metadata": None, "source": f"# Sums\n\n{text}"}
        path.write_text(json.dumps({"cells": [cell]}))
        os.utime(path, (number, number))
        found = section(tmp_path, asked)
        assert found
        assert found.pieces == ((False, text),)
    for number, odd in enumerate(([None], [{}], [{"cell_type": "code", "metadata": None}], {}), 2):
        path.write_text(json.dumps({"cells": odd}))
        os.utime(path, (number, number))
        assert section(tmp_path, asked) is None


# -- whatever comes in -----------------------------------------------------------------------------


def test_one_page_that_cannot_be_made_keeps_nobody_else_from_theirs(
    graded: Course, shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    for student, content in (("bea", "{"), ("chen", '{"cells": [1], "metadata": []}')):
        path = graded.autograded / student / NAME / f"{NAME}.ipynb"
        path.chmod(0o644)
        path.write_text(content)
    shutil.copytree(graded.autograded / "ada", graded.autograded / "unknown")
    (graded.autograded / "eve" / NAME).mkdir(parents=True)
    assert feedback(graded) == NEEDS_PERSON
    said = capsys.readouterr().out
    for student in ("bea", "chen", "eve", "unknown"):
        assert f"{student}, {NAME}: no page: " in said
    for student in ("ada", "dan"):
        assert "points" in words_of(graded, student)

    shutil.rmtree(graded.feedback)
    said = shell("nbgrader", "generate_feedback", NAME, cwd=graded.root, fails=True).stderr
    assert "bea, squares: no page could be made" in said
    assert "Traceback" not in said
    for student in ("ada", "dan"):
        assert "points" in words_of(graded, student)


def test_nbgraders_command_makes_the_same_pages_and_nothing_else(
    graded: Course, shell: Shell
) -> None:
    (graded.autograded / "ada" / NAME / "index.html").write_text("<script>1</script>")
    (graded.autograded / "ada" / NAME / "timestamp.txt").write_text("2026-01-02 03:04:05 UTC")
    assert feedback(graded) == DONE
    ours = {path: path.read_bytes() for path in graded.feedback.rglob("*") if path.is_file()}
    assert {path.name for path in ours} == {f"{NAME}.html", "timestamp.txt"}
    shutil.rmtree(graded.feedback)
    shell("nbgrader", "generate_feedback", NAME, cwd=graded.root)
    assert ours == {p: p.read_bytes() for p in graded.feedback.rglob("*") if p.is_file()}
    shutil.rmtree(graded.feedback)
    shell("nbgrader", "generate_feedback", NAME, "--student", "bea", cwd=graded.root)
    assert [path.name for path in graded.feedback.iterdir()] == ["bea"]


def test_feedback_of_nobody_is_a_sentence(
    graded: Course, shell: Shell, capsys: pytest.CaptureFixture[str]
) -> None:
    assert feedback(graded, "--student", "nobody") == NOT_DONE
    assert "holds nothing that was graded" in capsys.readouterr().err
    words = ("nbgrader", "generate_feedback", NAME, "--student", "nobody")
    assert "grade it first" in shell(*words, cwd=graded.root, fails=True).stderr


def test_check_writes_the_same_page_without_a_gradebook(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    path = graded.submitted / "bea" / NAME / f"{NAME}.ipynb"
    assert main(["check", "--course", str(graded.root), str(path)]) == NEEDS_PERSON
    page = (graded.reports / f"{NAME}-check.html").read_text(encoding="utf-8")
    said = " ".join(BeautifulSoup(page, "html.parser").get_text(" ").split())
    told = [line for line in capsys.readouterr().out.splitlines() if str(graded.root) not in line]
    words = {word for line in told for word in re.findall("[a-z]{4,}", line.lower())}
    missing = words - set(re.findall("[a-z]{4,}", said.lower()))
    assert missing <= {"graded", "hand", "total"}, told
    assert "1 of 3 points" in said
    assert "2 more points may come: a person reads your written answers." in said
    assert "use x * x" in said
    assert "nothing was recorded" in said


def test_a_hundred_pages_take_less_than_a_minute(graded: Course) -> None:
    from nbgrader.api import Gradebook

    names = [f"s{number:03}" for number in range(100)]
    for name in names:
        hand_in(graded, name, WRONG | {"why": f"Because of {name}."})
    with Gradebook(graded.gradebook_url, "neural-networks-basics") as book:
        for name in names:
            shutil.copytree(graded.autograded / "bea", graded.autograded / name)
            book.add_student(name)
            book.add_submission(NAME, name)
    start = time.process_time()
    assert feedback(graded) == DONE
    assert time.process_time() - start < 60
    assert len(list(graded.feedback.glob(f"*/{NAME}/{NAME}.html"))) == 104


# -- in a browser ----------------------------------------------------------------------------------


@pytest.fixture
def hostile(graded: Course) -> Path:
    """A page of a submission that tries everything."""
    path = graded.autograded / "bea" / NAME / f"{NAME}.ipynb"
    notebook = json.loads(path.read_text())
    odd = "\n\n".join((*FETCHERS, *HIDDEN_COMMANDS))
    script = "<script>hit()</script><img src=/logout onerror=hit()>"
    for cell in notebook["cells"]:
        if cell["id"] == "why":
            cell["source"] = odd
        if cell["id"] == "square":
            cell["source"] = f"# {script}\n" * 50
            cell["outputs"] = [
                {"output_type": "stream", "name": "stdout", "text": script + "\x1b[31m" * 99_999},
                {"output_type": "error", "ename": script, "evalue": script, "traceback": [script]},
                {
                    "output_type": "display_data",
                    "data": {"text/html": script, "image/svg+xml": script, "text/plain": script},
                    "metadata": {},
                },
                *(
                    {"output_type": "display_data", "data": {"image/png": data}, "metadata": {}}
                    for data in (PIXEL, script, 'x" onerror="hit()')
                ),
            ]
        if cell["id"] == "test_square_values":
            cell["outputs"] = [
                {"output_type": "error", "ename": script, "evalue": script, "traceback": []}
            ]
    notebook["metadata"]["autograder"]["notes"] = [script]
    path.chmod(0o644)
    path.write_text(json.dumps(notebook))
    assert feedback(graded, "--student", "bea") == DONE
    return graded.feedback / "bea" / NAME / f"{NAME}.html"


@pytest.mark.slow
@needs_browser
def test_a_browser_fetches_and_runs_nothing_and_the_page_fits(hostile: Path, browser: Any) -> None:
    asked: list[str] = []
    for width in (390, 768, 1280):
        tab = browser.new_page(viewport={"width": width, "height": 900})
        tab.on("request", lambda request: asked.append(request.url))
        tab.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1; };")
        tab.goto(hostile.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        tab.wait_for_timeout(300)
        assert tab.evaluate("window.hits") == 0
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        tab.close()
    others = {url for url in asked if not url.startswith("data:image/png")}
    assert others == {hostile.as_uri()}


@pytest.mark.slow
@needs_browser
@pytest.mark.parametrize("answer", ["# Big\n\n#### small\n\n|a||\n|-|-|\n|1|2|", "So."])
def test_axe_objects_to_nothing(graded: Course, browser: Any, answer: str) -> None:
    playwright = pytest.importorskip("axe_playwright_python.sync_playwright")
    path = graded.autograded / "bea" / NAME / f"{NAME}.ipynb"
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        if cell["id"] == "why":
            cell["source"] = answer
    path.chmod(0o644)
    path.write_text(json.dumps(notebook))
    assert feedback(graded, "--student", "bea") == DONE
    for width in (390, 1280):
        tab = browser.new_page(viewport={"width": width, "height": 900})
        tab.goto((graded.feedback / "bea" / NAME / f"{NAME}.html").as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found = playwright.Axe().run(tab).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
        tab.close()
