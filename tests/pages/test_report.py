"""The report for a class as large as they are: everybody in it, told apart, found at once."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import Pictures, needs_browser
from large_class import grow, set_due_date
from small_class import HALF, NAME, RIGHT, grade, graded_class, hand_in

from autograder.commands.main import main
from autograder.commands.terminal import DONE, NOT_DONE
from autograder.course.folder import Course
from autograder.course.names import columns, in_alphabet
from autograder.course.scores import Failure
from autograder.course.standing import Flag, read_standing
from autograder.pages import report, statistics
from autograder.pages.table import class_table, student_table

WRONG = {"square": "def square(x):\n    return x + x", "why": "Because."}
SIZES = (9, 41, 200)
# Not every machine that takes the README's picture has letters for it.
LATIN = "for (const one of document.querySelectorAll('main *')) for (const text of one.childNodes) "
LATIN += "if (text.nodeType === 3) text.data = text.data.replaceAll('山田', 'Yamada')"


@pytest.fixture(scope="module")
def graded_once(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small course with the course's own settings, and four who were graded."""
    folder = tmp_path_factory.mktemp("graded") / "course"
    graded_class(built_once, folder, {"ada": RIGHT, "bea": WRONG, "chen": HALF, "dan": {}})
    return folder


@pytest.fixture
def graded(graded_once: Path, tmp_path: Path) -> Course:
    shutil.copytree(graded_once, tmp_path / "course")
    return Course(tmp_path / "course")


@pytest.fixture(scope="module")
def class_of(
    graded_once: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[int], Course]:
    """Return a class of any size, with everything in it that needs a person."""
    made: dict[int, Course] = {}

    def make(size: int) -> Course:
        if size in made:
            return made[size]
        folder = tmp_path_factory.mktemp(f"of{size}") / "course"
        shutil.copytree(graded_once, folder)
        course = Course(folder)
        grow(course, NAME, size, late=4, missing=5)
        set_due_date(course, NAME)
        hand_in(course, "s001", RIGHT | {"why": "Another."})  # s001 and the next were graded
        shutil.rmtree(course.submitted / "s002")
        hand_in(course, "stranger", RIGHT)
        made[size] = Course(folder)
        return made[size]

    return make


def run(course: Course, *words: str) -> int:
    return main(["report", "--course", str(course.root), *words])


# -- who needs something ---------------------------------------------------------------------------


def test_each_thing_that_needs_a_person_is_told_apart(graded: Course) -> None:
    from nbgrader.api import Gradebook as Book

    hand_in(graded, "ada", RIGHT | {"why": "Later."})
    hand_in(graded, "eve", RIGHT).write_text('{"cells": [')
    hand_in(graded, "dan", RIGHT).write_text('{"cells": [')
    shutil.rmtree(graded.submitted / "chen")
    (graded.submitted / "gone" / NAME).mkdir(parents=True)
    with Book(graded.gradebook_url, "neural-networks-basics") as book:
        book.find_grade("why", NAME, NAME, "dan").manual_score = 1.0
        book.find_grade("why", NAME, NAME, "dan").needs_manual_grade = True
        book.add_student("mia")
        book.db.commit()
    (graded.root / "students.csv").write_text("student\nada\nbea\nchen\ndan\nmia\nnora\n")
    standing = read_standing(graded, NAME)
    flags = {one.student: set(one.flags) for one in standing.students}
    assert flags == {
        "ada": {Flag.STALE},
        "bea": {Flag.WAITS},
        "chen": {Flag.GONE},
        "dan": {Flag.STALE, Flag.AGAIN},
        "eve": {Flag.NOT_GRADED, Flag.UNLISTED},
        "gone": {Flag.NOT_GRADED, Flag.UNLISTED},
        "mia": {Flag.MISSING},
        "nora": {Flag.MISSING},
    }
    assert "it is not a notebook" in standing.student("eve").flags[Flag.NOT_GRADED]
    assert "it is not a notebook" in standing.student("dan").flags[Flag.STALE]
    assert "grade it again" in standing.student("ada").flags[Flag.STALE]
    page = BeautifulSoup(report.page(standing), "html.parser")
    listed = [term.get_text(" ").rsplit(" ", 1)[0] for term in page.select(".look dt")]
    assert [term.strip() for term in listed] == [
        str(flag) for flag in Flag if flag is not Flag.LATE
    ]
    assert "why; the mark counts" in page.get_text()
    assert grade(graded, "--student", "ada") == DONE
    assert not read_standing(graded, NAME).student("ada").flags.keys() & {Flag.STALE}


def test_other_tests_make_everything_stale(graded: Course) -> None:
    source = graded.source / NAME / f"{NAME}.ipynb"
    source.write_text(source.read_text().replace("cube(2) == 8", "cube(3) == 27"))
    standing = read_standing(Course(graded.root), NAME)
    assert all("tests have changed" in one.flags[Flag.STALE] for one in standing.students)


def test_what_plain_nbgrader_graded_is_not_called_changed(graded: Course) -> None:
    path = graded.autograded / "ada" / NAME / f"{NAME}.ipynb"
    judged = json.loads(path.read_text())
    del judged["metadata"]["autograder"]
    path.chmod(0o644)
    path.write_text(json.dumps(judged))
    ada = read_standing(graded, NAME).student("ada")
    assert Flag.STALE not in ada.flags
    assert ada.seconds is None


def test_a_student_asked_for_is_the_one_of_that_name_whatever_the_capitals_of_others(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(graded, "ADA", {})
    assert grade(graded, "--student", "ADA") == DONE
    for command in ("report", "feedback", "grade"):
        for name in ("ada", "ADA"):
            capsys.readouterr()
            again = ["--force"] if command == "grade" else []
            assert main([command, "--course", str(graded.root), "--student", name, *again]) == DONE
            said = capsys.readouterr().out
            told = {
                "report": f"{name}, {NAME}:",
                "feedback": "1 page is in",
                "grade": "1 graded, 0",
            }
            assert told[command] in said
        assert main([command, "--course", str(graded.root), "--student", "aDa"]) == NOT_DONE
        said, problem = capsys.readouterr()
        assert "aDa may be ADA or ada" in problem
        assert NAME not in said
    assert run(graded, "--student", "BEA") == DONE


# -- the class in numbers --------------------------------------------------------------------------


def test_point_biserial_is_the_correlation_of_passing_with_the_rest() -> None:
    import numpy as np

    chance = np.random.default_rng(3)
    for _ in range(20):
        passed = [bool(one) for one in chance.integers(0, 2, 30)]
        rest = [float(one) for one in chance.normal(20, 5, 30)]
        wanted = np.corrcoef(np.array(passed, float), rest)[0, 1]
        assert statistics.point_biserial(passed, rest) == pytest.approx(wanted)
    assert statistics.point_biserial([True, True], [1, 2]) is None
    assert statistics.point_biserial([True, False], [2, 2]) is None
    assert statistics.point_biserial([True, False], [3, 1]) == pytest.approx(1)


def test_exercises_in_numbers_tell_not_attempted_from_wrong(graded: Course) -> None:
    square, cube, why = statistics.items(read_standing(graded, NAME))
    counts = [
        (item.full, item.some, item.wrong, item.untouched, item.waiting)
        for item in (square, cube, why)
    ]
    assert counts == [(2, 1, 0, 1, 0), (1, 0, 0, 3, 0), (0, 0, 0, 3, 1)]
    assert (square.pass_rate, cube.pass_rate, why.pass_rate) == (0.5, 0.25, None)
    assert square.discrimination == pytest.approx(
        statistics.point_biserial([True, False, True, False], [1, 0, 0, 0])
    )
    assert why.discrimination is None
    found = statistics.spread(read_standing(graded, NAME))
    assert found is not None
    assert (found.count, found.mean, found.median, found.least, found.most) == (4, 1.5, 1.5, 0, 3)
    assert found.deviation == pytest.approx(1.25**0.5)


def test_written_answers_are_passed_by_a_share_of_those_that_a_person_marked(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    from nbgrader.api import Gradebook as Book

    def said_of(*words: str) -> str:
        capsys.readouterr()
        assert run(graded, *words) == DONE
        return capsys.readouterr().out

    assert " % passed" not in said_of("--exercise", "why")
    assert re.search(r"\?  why +-/2  waits for a person", said_of("--student", "bea"))
    assert re.search(r"-  why +0/2  not answered", said_of("--student", "ada"))
    assert not re.search(r"why.*%", said_of())
    with Book(graded.gradebook_url, "neural-networks-basics") as book:
        book.find_grade("why", NAME, NAME, "bea").manual_score = 2.0
        book.find_grade("why", NAME, NAME, "bea").needs_manual_grade = False
        book.db.commit()
    assert "; 25 % passed" in said_of("--exercise", "why")  # the others left it as it was
    assert re.search(r"#  why +2/2  graded by hand", said_of("--student", "bea"))


def test_a_total_that_a_person_may_change_has_a_sign(
    graded: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    from nbgrader.api import Gradebook as Book

    with Book(graded.gradebook_url, "neural-networks-basics") as book:
        book.find_grade("why", NAME, NAME, "bea").manual_score = 2.0
        book.find_grade("why", NAME, NAME, "bea").needs_manual_grade = False
        book.db.commit()
    hand_in(graded, "bea", WRONG | {"why": "For another reason."})
    hand_in(graded, "ada", RIGHT | {"why": "Because."})
    capsys.readouterr()
    assert grade(graded, "--student", "bea") == DONE
    said = capsys.readouterr().out
    assert re.search(r"^bea +3\?$", said, re.MULTILINE)
    assert "1 answer has changed since a person marked it (?): see formgrader." in said
    assert grade(graded, "--student", "ada") == DONE
    said = capsys.readouterr().out
    assert "1 written answer waits for a person (?): see formgrader." in said
    assert "changed since" not in said  # another's
    assert run(graded) == DONE
    assert re.search(r"^bea +3\? ", capsys.readouterr().out, re.MULTILINE)
    rows = BeautifulSoup(report.page(read_standing(graded, NAME)), "html.parser").select(
        "#class tr"
    )
    signed = [row.th.get_text() for row in rows if row.th and row.select("td.total abbr")]
    assert signed == ["ada", "bea"]
    assert run(graded, "--student", "bea") == DONE
    assert re.search(r"why +2/2  marked before it changed", capsys.readouterr().out)


def test_reasons_are_words_with_counts(graded: Course) -> None:
    standing = read_standing(graded, NAME)
    (reason,) = statistics.reasons(standing)
    assert (reason.exercise, reason.words, reason.students) == (
        "square",
        "AssertionError: use x * x",
        1,
    )
    assert statistics.reasons(standing, "cube") == []  # nobody attempted it


def test_a_reason_is_the_same_whatever_numbers_came() -> None:
    said = "asked for: a row\ngot: a column of {} numbers\nlikely cause: axis={} is the other one"
    by_cause = {
        statistics.reason_of(Failure("t", "AssertionError", said.format(n, 0))) for n in range(3)
    }
    assert by_cause == {"axis=0 is the other one"}
    plain = {
        statistics.reason_of(Failure("t", "ValueError", f"got {n}.5, not x1\nmore {n}"))
        for n in range(3)
    }
    assert plain == {"ValueError: got …, not x1"}


# -- the terminal ----------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
def test_the_terminals_table_has_a_row_for_each_and_fits(
    class_of: Callable[[int], Course], size: int
) -> None:
    standing = read_standing(class_of(size), NAME)
    assert len(standing.students) == size + 1
    for width in (80, 60, 132):
        lines = class_table(standing, width).splitlines()
        assert max(map(columns, lines)) <= width
        rows = lines[3 : 3 + size + 1]
        assert rows[0].startswith("stranger")
        assert "not graded" in rows[0]
        order = [re.search(r"not graded|changed|waits|late|missing|gone", row) for row in rows]
        firsts = [found[0] if found else "" for found in order]
        places = ["not graded", "changed", "waits", "late", "missing", "gone", ""]
        assert sorted(firsts, key=places.index) == firsts
        named = [re.sub(r"^s\d{3} ", "", row)[:6] for row in rows]  # namesakes have it before
        quiet = [name for name, first in zip(named, firsts, strict=True) if not first]
        assert quiet == sorted(quiet, key=in_alphabet)  # names, not folders; É beside E


def test_many_exercises_and_long_names_fit_too(graded: Course) -> None:
    standing = read_standing(graded, NAME)
    exercises = standing.assignment.exercises * 25
    ada = standing.student("ada")
    long = replace(ada.person, first="Ada" * 40, last="山田" * 40)
    wide = replace(
        standing,
        assignment=replace(standing.assignment, exercises=exercises),
        students=[replace(ada, person=long, scores=list(ada.scores) * 25)],
    )
    lines = class_table(wide, 80).splitlines()
    assert max(map(columns, lines)) <= 80
    assert sum("#" in line and "Ada" in line for line in lines) > 1  # in several parts
    alone = student_table(replace(wide, assignment=standing.assignment), "ada", 80).splitlines()
    assert max(map(columns, alone)) <= 80


def test_a_closer_look(graded: Course, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(graded, "--exercise", "square") == DONE
    said = capsys.readouterr().out
    assert "2 with all points, 1 with some, 0 with none, 1 not attempted" in said
    assert "1  AssertionError: use x * x" in said
    assert re.search(r"bea +\+ +1  some tests fail: test_square_values", said)
    assert run(graded, "--student", "bea") == DONE
    said = capsys.readouterr().out
    assert "bea, squares: 1 of 5 points" in said
    assert "use x * x" in said
    assert "! needs a person: to be graded by hand: why" in said
    assert not graded.reports.exists()  # a look writes nothing
    for words in (("--student", "nobody"), ("--exercise", "nothing")):
        assert run(graded, *words) == NOT_DONE
        assert words[1] in capsys.readouterr().err


# -- the page --------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.slow
@needs_browser
def test_the_page_sorts_searches_and_stays_put(
    class_of: Callable[[int], Course], size: int, browser: Any, picture: Pictures
) -> None:
    course = class_of(size)
    assert run(course) == DONE
    asked: list[str] = []
    problems: list[str] = []
    for width in (390, 1366):
        tab = browser.new_page(viewport={"width": width, "height": 900})
        tab.on("request", lambda request: asked.append(request.url))
        tab.on("console", lambda message: problems.append(message.text))
        tab.on("pageerror", lambda error: problems.append(str(error)))
        tab.goto((course.reports / f"{NAME}.html").as_uri())
        assert tab.locator("#class tbody tr").count() == size + 1
        if (size, width) == (200, 1366):
            tab.evaluate(LATIN)
            picture(tab, "scores")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        tab.get_by_role("button", name="Total").click()
        totals = tab.locator("#class tbody td.total").evaluate_all(
            "cells => cells.map(cell => cell.dataset.value)"
        )
        numbers = [float(total) for total in totals if total]
        assert numbers == sorted(numbers)
        assert totals[: len(numbers)] == [total for total in totals if total]
        tab.get_by_role("button", name="Total").click()
        assert tab.locator("th[aria-sort=descending]").count() == 1
        totals = tab.locator("#class tbody td.total").evaluate_all(
            "cells => cells.map(cell => cell.dataset.value)"
        )
        assert [float(total) for total in totals[: len(numbers)]] == numbers[::-1]
        tab.get_by_label("Search").fill("emile")
        found = tab.locator("#class tbody tr:visible").all_inner_texts()
        assert found
        assert all("Émile" in row for row in found)
        tab.get_by_label("Search").fill("missing")
        shown = tab.locator("#class tbody tr:visible")
        assert shown.count() == len(range(4, size, 5))
        assert f"{shown.count()} of {size + 1} shown" in tab.content()
        tab.get_by_label("Search").fill("")
        name, head = (tab.locator(part).first for part in ("#class tbody th", "#class thead th"))
        before = name.bounding_box()["x"], head.bounding_box()["y"]
        tab.evaluate(
            "box => { box.scrollLeft = 150; box.scrollTop = 80; }",
            tab.locator(".wide").first.element_handle(),
        )
        after = name.bounding_box()["x"], head.bounding_box()["y"]
        assert after == pytest.approx(before, abs=1)
        tab.close()
    assert problems == []
    assert {url for url in asked if not url.startswith("data:")} == {
        (course.reports / f"{NAME}.html").as_uri()
    }


@pytest.mark.slow
@needs_browser
def test_axe_objects_to_nothing_and_no_script_but_ours_runs(
    class_of: Callable[[int], Course], browser: Any
) -> None:
    playwright = pytest.importorskip("axe_playwright_python.sync_playwright")
    course = class_of(41)
    page = report.page(read_standing(course, NAME), course.feedback)
    course.reports.mkdir(exist_ok=True)
    path = course.reports / "axe.html"
    path.write_text(page, encoding="utf-8")
    for width in (390, 1366):
        context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
        tab = context.new_page()
        tab.goto(path.as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found = playwright.Axe().run(tab)
        assert found.violations_count == 0, found.generate_report()
        context.close()
    path.write_text(page.replace("<main>", "<main><script>window.hit = 1</script>"))
    tab = browser.new_page()
    tab.goto(path.as_uri())
    assert tab.evaluate("window.hit") is None
    assert tab.locator("#tools").is_visible()
    tab.close()


@pytest.mark.slow
@needs_browser
def test_print_keeps_colours_and_fits_the_paper(
    class_of: Callable[[int], Course], browser: Any
) -> None:
    course = class_of(41)
    assert run(course) == DONE
    tab = browser.new_page(viewport={"width": 1047, "height": 720})  # A4 across, less 1 cm
    tab.goto((course.reports / f"{NAME}.html").as_uri())
    tab.emulate_media(media="print")
    kept = "cell => getComputedStyle(cell).printColorAdjust"
    assert tab.locator("td.full").first.evaluate(kept) == "exact"
    assert tab.evaluate("document.documentElement.scrollWidth") <= 1047
    assert not tab.locator("#tools").is_visible()
    # Chromium draws what is a button only once, and would leave the head of later pages empty.
    button = tab.locator("#class th button").first
    assert button.evaluate("part => getComputedStyle(part).display") == "contents"
    tab.close()


def test_names_are_links_to_feedback_that_is_there(graded: Course) -> None:
    assert main(["feedback", "--course", str(graded.root), "--student", "bea"]) == DONE
    assert run(graded) == DONE
    page = BeautifulSoup((graded.reports / f"{NAME}.html").read_text(), "html.parser")
    links = [link for link in page.select("#class a") if isinstance(link, Tag)]
    assert [link.get_text() for link in links] == ["bea"]
    assert (graded.reports / str(links[0]["href"])).resolve().is_file()


def test_pictures_are_vectors_told_apart_without_colour(graded: Course) -> None:
    import base64

    standing = read_standing(graded, NAME)
    page = BeautifulSoup(report.page(standing), "html.parser")
    pictures = [str(picture["src"]) for picture in page.find_all("img")]
    assert len(pictures) == 2
    for picture in pictures:
        kind, _, data = picture.partition(",")
        assert kind == "data:image/svg+xml;base64"
        drawn = base64.b64decode(data).decode()
        assert "<svg" in drawn
        assert "<image" not in drawn  # nothing of it is a picture of pixels
    assert "<pattern" in base64.b64decode(pictures[0].partition(",")[2]).decode()
    assert report.page(standing) == report.page(standing)
    luminances = [_luminance(colour) for _, _, colour, _, _ in _parts()]
    steps = [abs(a - b) for a, b in pairwise(luminances)]
    assert min(steps) > 0.2  # neighbours in a bar differ in a grey print


def _parts() -> tuple[tuple[str, str, str, str, str], ...]:
    from autograder.pages.charts import PARTS

    return PARTS


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
