"""Questions and sliders of the lessons, in a kernel, with widgets and without."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from conftest import ASSIGNMENTS, ROOT
from lesson_tools.asking import read_answers
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from autograder.engine.prepare import prepare

pytestmark = pytest.mark.slow

WITH_QUIZ = [
    name
    for name in ASSIGNMENTS
    if '"quiz_buttons"' in (ROOT / "source" / name / f"{name}.ipynb").read_text(encoding="utf-8")
]
TOOLS = """
from lesson_tools import questions, sliders
choose, held_back = questions("binary_classification")
"""
CLICK = """
from ipywidgets import Button, Output
from ipywidgets.widgets.widget import _instances
def click(*descriptions):
    for description in descriptions:
        (button,) = [w for w in _instances.values()
                     if isinstance(w, Button) and w.description == description]
        button.click()
def seen():
    outputs = [o for w in _instances.values() if isinstance(w, Output) for o in w.outputs]
    return [o.get("text") or o["data"]["text/plain"] for o in outputs]
"""
WITHOUT_WIDGETS = "import sys\nsys.modules['ipywidgets'] = None"


def run(*cells: str, folder: Path = ROOT / "notebooks") -> list[list[Any]]:
    """Run cells in a fresh kernel; return the outputs of each."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    where = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=60, resources=where).execute()
    return [cell.outputs for cell in notebook.cells]


def printed(outputs: list[Any]) -> Any:
    """Return what a cell has printed as JSON."""
    return json.loads("".join(output.get("text", "") for output in outputs))


def test_what_is_held_back_appears_with_the_first_choice_and_so_does_what_it_means() -> None:
    *_, held, before, after, again = run(
        TOOLS + CLICK,
        'choose("patch")',
        'with held_back("patch"):\n    print("forty-two")',
        "import json\nprint(json.dumps(seen()))",
        'click("a")\nprint(json.dumps(seen()))',
        'with held_back("patch"):\n    print(json.dumps("at once"))',
    )
    assert not any(output.output_type == "stream" for output in held)
    assert not any("forty-two" in text for text in printed(before))
    assert any("forty-two" in text for text in printed(after))
    assert any(text.startswith("That would mean") for text in printed(after))
    assert printed(again) == "at once"


def test_a_quiz_counts_the_first_click_on_each_question() -> None:
    *_, seen = run(
        TOOLS + CLICK,
        'choose("quiz_1")\nclick("b", "a", "c")',  # wrong, then right: the first one counts
        'choose("quiz_2")\nclick("c")\nimport json\nprint(json.dumps(seen()))',
    )
    asked = sum(name.startswith("quiz") for name in read_answers("binary_classification"))
    wanted = f"Right at the first try: 1 of 2; the quiz has {asked} questions."
    assert wanted in printed(seen)[-1]


def test_a_question_to_be_worked_out_on_paper_has_one_button() -> None:
    by_hand = 'import lesson_tools.asking\nasked = lesson_tools.asking.Asked({"hand": {}})'
    *_, before, after = run(
        TOOLS + CLICK + by_hand,
        'with asked.held_back("hand"):\n    print("six")\nimport json\nprint(json.dumps(seen()))',
        'click("I have my answer: show what came out")\nprint(json.dumps(seen()))',
    )
    assert printed([o for o in before if o.output_type == "stream"]) == []
    assert printed(after) == ["six\n"]


def test_an_error_is_not_held_back_nor_what_was_printed_before_it() -> None:
    with pytest.raises(CellExecutionError, match="ZeroDivisionError") as caught:
        run(TOOLS, 'choose("patch")', 'with held_back("patch"):\n    print("before")\n    1 / 0')
    assert "before" in str(caught.value)


def test_without_widgets_the_output_and_the_answers_are_folded() -> None:
    _, _, asked, held, moved = run(
        WITHOUT_WIDGETS,
        TOOLS,
        'choose("patch")',
        'with held_back("patch"):\n    print("4 < 5")',
        "sliders(lambda k: print(k), k=(0, 9, 3))",
    )
    assert "<details><summary>Answers</summary><p><b>a)</b> That would" in html(asked)
    assert "Decide on a letter" in html(asked)
    folded = "<details><summary>Show what came out</summary><pre>4 &lt; 5\n</pre></details>"
    assert html(held) == folded
    assert "3" in html(moved)
    assert "Without ipywidgets nothing moves" in html(moved)


def test_a_front_end_that_runs_no_widgets_gets_the_same() -> None:
    *_, held = run(TOOLS, 'choose("patch")', 'with held_back("patch"):\n    print("five")')
    assert "<summary>Show what came out</summary><pre>five\n</pre>" in html(held)


def html(outputs: list[Any]) -> str:
    """Return the HTML of a cell's only output."""
    (output,) = outputs
    return str(output.data["text/html"])


def test_missing_answers_are_named_with_the_way_out() -> None:
    with pytest.raises(CellExecutionError, match=r"cubes\.toml is missing: get the workbook"):
        run("from lesson_tools import questions", 'questions("cubes")')


def test_a_lesson_without_its_tools_says_where_it_belongs(tmp_path: Path) -> None:
    lesson = nbformat.read(ROOT / "notebooks" / "01_binary_classification.ipynb", as_version=4)
    (toolbox,) = [cell.source for cell in lesson.cells if cell.id == "toolbox"]
    with pytest.raises(CellExecutionError, match="lesson_tools is not beside this notebook: open"):
        run(toolbox, folder=tmp_path)


@pytest.mark.parametrize("name", WITH_QUIZ)
def test_an_assignment_finds_its_buttons_in_the_workbook_and_goes_on_without(
    name: str, tmp_path: Path
) -> None:
    path = ROOT / "release" / name / f"{name}.ipynb"
    cells = {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}
    quiz = ("import sys\nfrom pathlib import Path", cells["quiz_buttons"], cells["choose_quiz_1"])
    *_, inside = run(*quiz, folder=path.parent)
    assert "<summary>Answers</summary>" in html(inside)  # what a front end without widgets gets
    _, (said,), outside = run(*quiz, folder=tmp_path)
    assert said.text.startswith("No buttons here: they are in the workbook's folder notebooks")
    assert outside == []


@pytest.mark.parametrize("name", WITH_QUIZ)
def test_grading_runs_no_cell_of_an_assignments_quiz(name: str) -> None:
    released = (ROOT / "release" / name / f"{name}.ipynb").read_bytes()
    quiz = {cell["id"] for cell in json.loads(released)["cells"] if "quiz_" in cell["id"]}
    code = {name for name in quiz if name.startswith("choose_")} | {"quiz_buttons"}
    assert len(code) > 4
    assert code <= prepare(released, json.loads(released)).idle


def test_the_weeks_assignments_have_a_quiz_that_keeps_the_score() -> None:
    assert {"python_basics", "vectorization", "logistic_regression"} <= set(WITH_QUIZ)
