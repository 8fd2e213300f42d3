"""Places to look: what was copied is found, and honest people are left alone. Measured."""

from __future__ import annotations

import random
import re
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from conftest import ASSIGNMENTS, ROOT, needs_browser

from autograder.authoring.audit import read_answers
from autograder.course.folder import Course
from autograder.course.roster import Person
from autograder.course.scores import Score, State
from autograder.course.standing import ClassStanding, Standing
from autograder.pages import report
from autograder.pages.alike import MOST, alike

Answers = dict[str, str]


def right_answers(course: Course, name: str) -> dict[str, list[str]]:
    """Return exercise -> the recorded right answers: by different hands, all of them honest."""
    found: dict[str, list[str]] = defaultdict(list)
    for answer in read_answers(ROOT / "tests" / "answers", course.assignment(name)):
        if answer.right:
            found[answer.exercise].append(answer.path.read_text(encoding="utf-8"))
    return found


def by_different_hands(course: Course, name: str) -> list[Answers]:
    """Return as many submissions as there are, in which no answer occurs twice."""
    answers = right_answers(course, name)
    count = min(map(len, answers.values()))
    return [{exercise: texts[n] for exercise, texts in answers.items()} for n in range(count)]


def crowd(course: Course, name: str, size: int) -> list[Answers]:
    """Return a class in which many write the same, the commonest answer one in three of them."""
    chance = random.Random(size)
    answers = right_answers(course, name)
    return [
        {
            exercise: chance.choices(texts, [1 / place for place in range(1, len(texts) + 1)])[0]
            for exercise, texts in answers.items()
        }
        for _ in range(size)
    ]


def standing_of(course: Course, name: str, written: list[Answers]) -> ClassStanding:
    assignment = course.assignment(name)
    students = [
        Standing(
            Person(f"s{number:03}"),
            scores=[
                Score(exercise, exercise.points, State.FULL, attempted=exercise.name in answers)
                for exercise in assignment.exercises
            ],
            answers=answers,
        )
        for number, answers in enumerate(written)
    ]
    return ClassStanding(assignment, assignment.points, students)


def pairs_of(standing: ClassStanding) -> list[tuple[str, str]]:
    return [(pair.first.student, pair.second.student) for pair in alike(standing)]


def renamed(text: str) -> str:
    """Return a copy that was to look different: other names, other comments, other layout."""
    text = re.sub(r"#.*", "# my own idea", text)
    words = sorted(set(re.findall(r"^\s+([a-z_]+) = ", text, re.MULTILINE)))
    for number, word in enumerate(words):
        text = re.sub(rf"\b{word}\b(?!=)", f"mine{number}", text)
    return text.replace(" + ", "  +  ")


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_no_pair_of_different_hands_is_shown(course: Course, name: str) -> None:
    honest = by_different_hands(course, name)
    assert len(honest) >= 8
    assert pairs_of(standing_of(course, name, honest)) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
@pytest.mark.parametrize(("size", "bound"), [(41, 0.002), (200, 0.002)])
def test_few_pairs_of_a_crowd_that_writes_the_same_are_shown(
    course: Course, name: str, size: int, bound: float
) -> None:
    found = alike(standing_of(course, name, crowd(course, name, size)), most=10**6)
    pairs = size * (size - 1) / 2
    assert len(found) <= bound * pairs, f"{len(found)} of {pairs:g} honest pairs"


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
@pytest.mark.parametrize("size", [9, 41, 200])
def test_a_copy_is_shown_first_also_with_other_names(course: Course, name: str, size: int) -> None:
    honest = by_different_hands(course, name) if size == 9 else crowd(course, name, size)
    source = by_different_hands(course, name)[-1]
    copied = {exercise: renamed(text) for exercise, text in source.items()}
    written = [*honest[: size - 2], source, copied]
    first = pairs_of(standing_of(course, name, written))[0]
    assert first == (f"s{len(written) - 2:03}", f"s{len(written) - 1:03}")


def test_a_written_answer_that_was_copied_is_shown(course: Course) -> None:
    name = "logistic_regression"
    honest = by_different_hands(course, name)
    idea = (
        "The test set has other painters than the training set, and so the network is less sure; "
        "with more pictures by each of them I would expect that half of the difference goes away."
    )
    for number, answers in enumerate(honest):
        answers["written_gap"] = f"Number {number} thinks {number * 'very '}otherwise."
    for number in (1, 4):
        honest[number] = {"written_gap": idea if number == 1 else f"Well:\n\n{idea.upper()}"}
    (pair,) = alike(standing_of(course, name, honest))
    assert (pair.first.student, pair.second.student) == ("s001", "s004")
    assert pair.exercises == ["written_gap"]


def test_what_was_not_attempted_or_is_the_reference_is_no_likeness(course: Course) -> None:
    name = "python_basics"
    assignment = course.assignment(name)
    reference = {cell.grade_id: cell.source for cell in assignment.cells if cell.solution}
    honest = by_different_hands(course, name)
    assert alike(standing_of(course, name, [*honest, reference, reference])) == []
    untouched: list[Answers] = [{}, {}]
    assert alike(standing_of(course, name, [*honest, *untouched])) == []


def test_the_page_shows_both_texts_side_by_side_and_no_verdict(
    course: Course, tmp_path: Path
) -> None:
    name = "python_basics"
    honest = by_different_hands(course, name)
    honest[3]["softmax"] += "\n# <script>hit()</script>"
    copied = [*honest, {exercise: renamed(text) for exercise, text in honest[3].items()}]
    standing = standing_of(course, name, copied)
    page = BeautifulSoup(report.page(standing, tmp_path), "html.parser")
    (pair,) = page.select(".pair")
    assert "s003" in pair.get_text()
    assert f"s{len(honest):03}" in pair.get_text()
    sides = [side.get_text() for side in pair.select("pre")]
    assert len(sides) == 2 * len(pair.select("h3"))
    assert honest[3]["softmax"].strip() in [side.strip() for side in sides]
    assert "no verdict" in page.get_text()
    assert len(page.find_all("script")) == 1


@pytest.mark.slow
@needs_browser
def test_axe_objects_to_nothing_side_by_side(course: Course, tmp_path: Path, browser: Any) -> None:
    playwright = pytest.importorskip("axe_playwright_python.sync_playwright")
    honest = by_different_hands(course, "python_basics")
    standing = standing_of(course, "python_basics", [*honest, honest[2]])
    (tmp_path / "report.html").write_text(report.page(standing, tmp_path), encoding="utf-8")
    for width in (390, 1366):
        context = browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True)
        tab = context.new_page()
        tab.goto((tmp_path / "report.html").as_uri())
        tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert tab.locator(".pair pre").count() > 2
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        found = playwright.Axe().run(tab)
        assert found.violations_count == 0, found.generate_report()
        context.close()


def test_no_more_are_shown_than_somebody_can_look_at(course: Course) -> None:
    honest = by_different_hands(course, "python_basics")
    assert len(alike(standing_of(course, "python_basics", honest * 4))) == MOST


def test_an_endless_answer_takes_no_time(course: Course) -> None:
    name = "python_basics"
    honest = by_different_hands(course, name)
    for text in ("(" * 5_000_000, "x = 'a' \\\n" * 500_000, "é\ud800" * 2_000_000):
        honest[0] = honest[0] | {"softmax": text}
        start = time.process_time()
        assert alike(standing_of(course, name, honest)) == []
        assert time.process_time() - start < 5
