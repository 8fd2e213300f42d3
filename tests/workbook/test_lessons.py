"""The lessons: their parts, their numbers, one language with the assignments, and the first checks.

Each gate of lesson_gates lets the lessons pass and refuses the one notebook that is broken for it.
"""

from __future__ import annotations

import itertools
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import lesson_gates as gates
import live
import matplotlib.pyplot as plt
import minutes
import nbformat
import numpy as np
import picture_gates
import pytest
import question_gates
import smallest
import teaching_gates
from conftest import ASSIGNMENTS, ROOT
from lesson_tools import gradient_descent, read_pictures
from lesson_tools.binary_classification import draw_boundary, middle_colours, share_right
from lesson_tools.writing import read_lines
from matplotlib.text import Annotation, Text
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

Gate = Callable[[Path], Iterator[str]]
BROKEN = ROOT / "tests" / "workbook" / "broken_notebooks"
GLOSSARY = (ROOT / "notebooks" / "glossary.md").read_text(encoding="utf-8")
ADDED = "added_"  # begins the id of a cell that run() adds to a lesson
MOVE_SLIDERS = """
from ipywidgets import FloatSlider, IntSlider, Widget
from ipywidgets.widgets.widget import _instances
for slider in [w for w in _instances.values() if isinstance(w, (FloatSlider, IntSlider))]:
    slider.value = slider.min
    slider.value = slider.max
    print(slider.description)
"""
WATCH_PICTURES = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import picture_gates
picture_gates.watch()
"""
SAY_FAULTS = "print(*picture_gates.found, sep='\\n')"
WITHOUT_WIDGETS = "import sys\nsys.modules['ipywidgets'] = None"
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
TAUGHT = LESSONS[1:]
ALL = LESSONS + [
    ROOT / folder / name / f"{name}.ipynb"
    for folder in ("source", "release")
    for name in ASSIGNMENTS
]
PAIRS = [
    *((gate, path) for gate in gates.LESSONS for path in LESSONS),
    *((gate, path) for gate in question_gates.QUESTIONS for path in LESSONS),
    *((gate, path) for gate in teaching_gates.GATES for path in TAUGHT),
    *((gate, path) for gate in question_gates.ASSIGNMENTS for path in ALL if path not in LESSONS),
    *((gate, path) for gate in gates.ALL_NOTEBOOKS for path in ALL),
    *((question_gates.plain_words, path) for path in ALL if path not in LESSONS),
]


@pytest.mark.parametrize(
    ("gate", "path"),
    PAIRS,
    ids=[f"{gate.__name__}-{path.parent.name}-{path.stem}" for gate, path in PAIRS],
)
def test_the_lessons_pass(gate: Gate, path: Path) -> None:
    assert list(gate(path)) == []


@pytest.mark.parametrize("gate", question_gates.QUESTIONS)
def test_each_gate_of_questions_refuses_its_broken_lesson_and_no_good_one(gate: Gate) -> None:
    broken = BROKEN / f"{gate.__name__}.ipynb"
    found = list(gate(broken))
    assert found
    assert all(sentence.startswith(str(broken)) for sentence in found)
    assert list(gate(BROKEN / "good_questions.ipynb")) == []


def test_folded_answers_that_differ_from_what_the_buttons_say_are_found(tmp_path: Path) -> None:
    changed = tmp_path / "python_basics.ipynb"
    text = (ROOT / "source" / "python_basics" / changed.name).read_text(encoding="utf-8")
    changed.write_text(text.replace("A slice is a view", "A slice is a copy"), encoding="utf-8")
    (said,) = question_gates.folds_answer(changed)
    assert "below quiz_6 other answers are folded" in said


@pytest.mark.parametrize("gate", [*gates.LESSONS, *gates.ALL_NOTEBOOKS])
def test_each_gate_refuses_its_broken_lesson_and_no_good_one(gate: Gate) -> None:
    broken = BROKEN / f"{gate.__name__}.ipynb"
    found = list(gate(broken))
    assert found
    assert all(sentence.startswith(str(broken)) for sentence in found)
    assert list(gate(BROKEN / "good_lesson.ipynb")) == []


@pytest.fixture(scope="module")
def ran() -> dict[str, Any]:
    """Every lesson by its name, run from top to bottom, and how much work all were together.

    Their processor time is counted in smallest notebooks, run before and after.
    After a lesson's own cells, its stretch exercises' solutions run, and its sliders are moved.
    Below the check of each line to write, all that is recorded for it is tried.
    """
    before, _ = beside(run_smallest, [LESSONS[0].parent] * 2)
    seconds, lessons = beside(run, LESSONS)
    after, _ = beside(run_smallest, [LESSONS[0].parent] * 2)
    stems = [path.stem for path in LESSONS]
    return dict(zip(stems, lessons, strict=True)) | {"smallest": 4 * seconds / (before + after)}


def beside(make: Callable[[Path], Any], paths: list[Path]) -> tuple[float, list[Any]]:
    """Run notebooks beside one another; return what their kernels worked, in seconds, and all."""
    start = os.times()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = list(pool.map(make, paths))
    end = os.times()
    worked = end.children_user + end.children_system
    return worked - start.children_user - start.children_system, made


def run_smallest(folder: Path) -> Any:
    """Run the notebook by which the work of others is counted."""
    return execute(smallest.notebook(), folder)


def run(path: Path) -> Any:
    """Run a lesson in its folder, in a kernel of its own; return it with its outputs."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells += [
        added(cell.id, program)
        for cell in notebook.cells
        if cell.source.startswith("**★")
        for program in re.findall(r"^```python\n(.+?)^```", cell.source, re.M | re.S)
    ]
    for number, cell in reversed(list(enumerate(notebook.cells))):
        if checked := teaching_gates.CHECKS.match(cell.source):
            program = teaching_gates.tries(path, checked[1])
            notebook.cells.insert(number + 1, added(f"tries_{checked[1]}", program))
    notebook.cells.append(added("move_sliders", MOVE_SLIDERS))
    notebook.cells.append(added("say_faults", SAY_FAULTS))
    notebook.cells.insert(0, added("watch_pictures", WATCH_PICTURES))
    return execute(notebook, path.parent)


def run_without_widgets(path: Path) -> Any:
    """Run a lesson where ipywidgets isn't installed."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, added("without_widgets", WITHOUT_WIDGETS))
    return execute(notebook, path.parent)


def added(name: str, program: str) -> Any:
    """Make a code cell that is not the lesson's own."""
    return nbformat.v4.new_code_cell(program, id=ADDED + name)


def execute(notebook: Any, folder: Path) -> Any:
    """Run a notebook from top to bottom; return it with its outputs."""
    where = {"metadata": {"path": str(folder)}}
    return NotebookClient(notebook, timeout=120, resources=where).execute()


def said_by(notebook: Any, name: str) -> str:
    """Return what the cell of this id has printed."""
    (cell,) = [cell for cell in notebook.cells if cell.id == name]
    return "".join(output.get("text", "") for output in cell.outputs)


def outputs(notebook: Any) -> list[Any]:
    """Return the outputs of a lesson's own cells."""
    return [output for cell in own_cells(notebook) for output in cell.get("outputs", [])]


def own_cells(notebook: Any) -> list[Any]:
    """Return the cells of a lesson that run() didn't add to it."""
    return [cell for cell in notebook.cells if not cell.id.startswith(ADDED)]


def test_an_assignment_that_gives_other_minutes_than_the_start_page_is_named(
    tmp_path: Path,
) -> None:
    for folder in ("notebooks", "release"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    start = tmp_path / "notebooks" / "00_start_here.ipynb"
    assert list(question_gates.week_agrees(start)) == []
    changed = tmp_path / "release" / "vectorization" / "vectorization.ipynb"
    changed.write_text(re.sub(r"about \d+ minutes", "about 5 minutes", changed.read_text()))
    (said,) = question_gates.week_agrees(start)
    assert "vectorization.ipynb" in said
    assert "which it doesn't say itself" in said


@pytest.mark.parametrize("lesson", LESSONS[1:], ids=lambda path: path.stem)
def test_the_patients_come_back_in_every_lesson(lesson: Path) -> None:
    cells = nbformat.read(lesson, as_version=4).cells
    source = "".join(cell.source for cell in cells if cell.id != "toolbox")
    assert re.search(r"\b(?:read_cells|dents_and_truth)\(", source)


@pytest.mark.parametrize("lesson", LESSONS[2:5], ids=lambda path: path.stem)
def test_a_lesson_on_the_neuron_has_five_ideas_at_most_and_says_each_as_an_aim(
    lesson: Path,
) -> None:
    text = "\n".join(cell.source for cell in nbformat.read(lesson, as_version=4).cells)
    aims = re.search(r"\*\*You will be able to\*\*\n\n((?:- .+\n)+)", text)
    ideas = re.findall(r"^## (.+)$", text, re.M)
    ideas = ideas[ideas.index("Do you remember?") + 1 : ideas.index("What you can do now")]
    assert aims
    assert len(aims[1].splitlines()) == len(ideas) <= 5


def test_the_shortest_path_leaves_out_no_lesson_that_one_on_it_needs() -> None:
    texts = {
        path.name: "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)
        for path in LESSONS
    }
    chosen = set(re.findall(r"\]\((\w+\.ipynb)\) \|.+\| yes \|", texts[LESSONS[0].name]))
    for name in sorted(chosen):
        row = re.search(r"^\| \*\*You need\*\* \|.+$", texts[name], re.M)
        assert row
        assert set(re.findall(r"\]\((\d\d_\w+\.ipynb)\)", row[0])) <= chosen, name
    assert len(chosen) > 4


def test_the_shortest_path_has_every_lesson_that_its_assignments_build_on() -> None:
    start = LESSONS[0].read_text(encoding="utf-8")
    chosen = set(re.findall(r"\]\((\S+\.ipynb)\) \|.+\| yes \|", start))
    assignments = [name for name in chosen if "/release/" in name]
    for name in assignments:
        text = (LESSONS[0].parent / name).read_text(encoding="utf-8")
        parts = re.findall(r'^ *"Lessons?: .+$', text, re.M)
        assert parts
        needed = set(re.findall(r"notebooks/(\d\d_\w+\.ipynb)\)", "".join(parts)))
        assert needed <= chosen, name
    assert len(assignments) == 2


def test_the_hours_of_the_week_promise_no_less_than_its_minutes() -> None:
    (table,) = [
        cell.source
        for cell in nbformat.read(LESSONS[0], as_version=4).cells
        if minutes.WEEK.search(cell.source)
    ]
    rows = [
        (int(took), asked) for took, asked in re.findall(r"\| (\d+) \| (yes )?\|$", table, re.M)
    ]
    whole, shortest = map(int, re.findall(r"about (\d+) hours", table))
    assert sum(took for took, _ in rows) <= 60 * whole
    assert sum(took for took, asked in rows if asked) <= 60 * shortest


@pytest.mark.slow
def test_solutions_of_stretch_exercises_run(ran: dict[str, Any]) -> None:
    names = [cell.id for path in LESSONS for cell in ran[path.stem].cells]
    assert sum(name.startswith(f"{ADDED}stretch") for name in names) > 4


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lesson", "moved"),
    [
        ("01_binary_classification", ["turn", "b"]),
        ("02_linear_vs_logistic", ["new cat"]),
        ("03_odds_and_sigmoid", ["w", "b", "threshold"]),
        ("04_loss_and_cost", ["w"]),
        ("05_gradient_descent", ["rate"]),
        ("06_computation_graph", ["b", "y"]),
        ("07_vectorization", ["example", "feature"]),
        ("08_toward_hidden_layers", ["angle", "shift", "k"]),
    ],
)
def test_sliders_move_to_both_ends(ran: dict[str, Any], lesson: str, moved: list[str]) -> None:
    said = said_by(ran[lesson], f"{ADDED}move_sliders")
    assert said.splitlines() == moved


@pytest.mark.parametrize("bias", [0, -0.45, -0.8])
def test_each_of_the_three_lines_shows_its_arrow(bias: float) -> None:
    figure, axes = plt.subplots()
    w, points = np.array([[1.0], [-1.0]]), np.array([[0.2, 0.9], [0.8, 0.1]])
    draw_boundary(axes, w, bias, points, np.array([[0, 1]]))
    (arrow,) = axes.texts
    assert isinstance(arrow, Annotation)
    tip, foot = np.array(arrow.xy), np.array(arrow.get_position())
    assert axes.viewLim.contains(*tip)
    assert foot @ w[:, 0] + bias == pytest.approx(0)  # it stands on the line
    assert np.linalg.norm(tip - foot) > 0.1
    plt.close(figure)


def test_two_good_rates_are_told_apart_by_what_is_above_the_lowest_cost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(gradient_descent, "show", lambda _, words: said.append(words))
    bowl = gradient_descent.Bowl(lambda place: 0.5 + place[0] ** 2 + place[1] ** 2, np.zeros(2))
    ends = {2.0: 0.003, 2.3: 0.001}
    for rate in ends:
        gradient_descent.draw_rate(bowl, lambda rate: np.array([[1, 1], [ends[rate], 0]]), rate)
        plt.close()
    assert "0.5000, 9.0e-06 above the lowest" in said[0]
    assert "0.5000, 1.0e-06 above the lowest" in said[1]


def test_on_a_page_too_a_better_line_than_the_first_can_be_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT / "notebooks")
    source = {cell.id: cell.source for cell in nbformat.read(LESSONS[1], as_version=4).cells}
    ranges: dict[str, Any] = {}
    lesson: dict[str, Any] = {
        "np": np,
        "read_pictures": read_pictures,
        "middle_colours": middle_colours,
        "held_back": lambda _: nullcontext(),
        "draw_rule": None,
        "sliders": lambda *_, **given: ranges.update(given),
    }
    for name in ("read_train", "two_features", "slider_boundary"):
        exec(source[name], lesson)

    def share(turn: float, b: float) -> float:
        w = np.array([[np.cos(np.radians(turn))], [np.sin(np.radians(turn))]])
        return share_right(w, b, lesson["X"], lesson["Y"])

    shares = [share(turn, b) for turn, b in itertools.product(*live.all_places(ranges))]
    start = share(*(first for _, _, first in ranges.values()))
    assert max(shares) > start + 0.03
    assert min(shares) < np.mean(lesson["Y"] == 0)  # the lesson asks for a worse one, too


@pytest.mark.slow
def test_without_ipywidgets_every_picture_is_there(ran: dict[str, Any]) -> None:
    _, bare = beside(run_without_widgets, LESSONS)
    for path, notebook in zip(LESSONS, bare, strict=True):
        said = "".join(
            output.get("text", "") + output.get("data", {}).get("text/plain", "")
            for output in outputs(notebook)
        )
        assert ("Without ipywidgets" in said or "without ipywidgets" in said) == (
            path.stem != "00_start_here"
        )
        assert len(words_of_pictures(notebook)) == len(words_of_pictures(ran[path.stem]))


@pytest.mark.slow
def test_all_lessons_run_from_top_to_bottom_in_about_a_minute(ran: dict[str, Any]) -> None:
    # On two idle cores, a minute is four times the work of so many smallest notebooks.
    assert len(LESSONS) < ran["smallest"] < 6 * len(LESSONS)


@pytest.mark.slow
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_computes_the_numbers_that_it_states(path: Path, ran: dict[str, Any]) -> None:
    computed = set[float]().union(*(gates.numbers_in(ran[lesson.stem]) for lesson in LESSONS))
    assert list(gates.numbers_computed(path, computed)) == []
    for name, text in question_gates.right_answers(path):
        assert list(gates.not_computed(text, computed)) == [], name
    for name, text in teaching_gates.sentences(path):
        assert list(gates.not_computed(text, computed)) == [], name


@pytest.mark.slow
@pytest.mark.parametrize("path", TAUGHT, ids=lambda path: path.stem)
def test_each_line_to_write_is_judged_by_what_it_gives(path: Path, ran: dict[str, Any]) -> None:
    cells = {cell.id: cell for cell in ran[path.stem].cells}
    for name, line in read_lines(path.stem[3:]).items():
        (untouched,) = cells[f"check_{name}"].outputs
        assert untouched.data["text/plain"].startswith("**Not yet written.**")
        said = said_by(ran[path.stem], f"{ADDED}tries_{name}").splitlines()
        assert list(teaching_gates.wrongly_judged(line, said)) == []


@pytest.mark.slow
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_nothing_printed_below_a_question_answers_it(path: Path, ran: dict[str, Any]) -> None:
    ran_alone = nbformat.from_dict(ran[path.stem] | {"cells": own_cells(ran[path.stem])})
    assert list(question_gates.answers_printed(path, ran_alone)) == []


def test_a_printed_answer_is_found() -> None:
    path = BROKEN / "good_questions.ipynb"
    lesson = nbformat.read(path, as_version=4)
    asks = next(cell for cell in lesson.cells if cell.id == "squares")
    asks.source = "**Predict first:** how much is 3 times 3?\n\n- a) 6\n- b) 9\n- c) 12"
    shows = next(cell for cell in lesson.cells if cell.id == "square")
    assert list(question_gates.answers_printed(path, lesson)) == []
    shows.outputs = [nbformat.v4.new_output("stream", text="it is 9\n")]
    assert len(list(question_gates.answers_printed(path, lesson))) == 1


@pytest.mark.slow
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_every_picture_can_be_read_and_shows_what_can_be(path: Path, ran: dict[str, Any]) -> None:
    assert said_by(ran[path.stem], f"{ADDED}say_faults").split("\n") == ["", ""]


def test_a_picture_that_is_too_small_or_too_large_is_found() -> None:
    figure, axes = plt.subplots(figsize=(13, 3))
    axes.set(ylabel="accuracy", ylim=(0, 1.2), title="small")
    axes.title.set_fontsize(11)
    plt.close(figure)
    found = list(picture_gates.faults(figure))
    assert found[0] == "13 by 3 inches don't fit on a screen of 1366 by 768"
    assert "'small' is written in 11 points" in found
    assert found[-1] == "the axis 'accuracy' goes from 0 to 1.2"
    figure, axes = plt.subplots(figsize=(6, 3))
    axes.set(ylabel="accuracy", ylim=(0, 1), title="large")
    plt.close(figure)
    for text in figure.findobj(Text):
        text.set_fontsize(12)
    assert list(picture_gates.faults(figure)) == []


def test_a_text_that_stands_out_too_little_is_found() -> None:
    assert round(picture_gates.contrast((0, 0, 0), (1, 1, 1)), 3) == 21
    figure, axes = plt.subplots(figsize=(6, 3))
    axes.axvspan(0.5, 1, color="#009E73")
    axes.set_xlim(0, 1)
    axes.text(0.1, 0.5, "orange on white", color="#D55E00", fontsize=12)
    axes.text(0.6, 0.5, "white on green", color="white", fontsize=12)
    axes.text(0.6, 0.2, "black on green", color="black", fontsize=12)
    axes.axis("off")
    plt.close(figure)
    assert list(picture_gates.pale(figure)) == [
        "'orange on white' has a contrast of 3.9",
        "'white on green' has a contrast of 3.4",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_runs_without_a_warning(path: Path, ran: dict[str, Any]) -> None:
    assert [o.text for o in outputs(ran[path.stem]) if o.get("name") == "stderr"] == []


def words_of_pictures(notebook: Any) -> list[str]:
    """Return the words for each picture that a lesson's own cells display; "" where none are."""
    words: list[str] = []
    for output in outputs(notebook):
        html = output.get("data", {}).get("text/html", "")
        if "image/png" in output.get("data", {}):
            words.append(output.metadata.get("image/png", {}).get("alt", ""))
        elif "<img" in html:
            words += re.findall(r'alt="([^"]*)"', html) or [""]
    return words


@pytest.mark.slow
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_every_picture_of_a_lesson_has_words(path: Path, ran: dict[str, Any]) -> None:
    assert min(len(words.split()) for words in words_of_pictures(ran[path.stem])) >= 4


def test_a_number_that_nothing_computes_is_found() -> None:
    good, broken = BROKEN / "good_lesson.ipynb", BROKEN / "numbers_computed.ipynb"
    computed = gates.numbers_in(run(good))
    assert list(gates.numbers_computed(good, computed)) == []
    assert len(list(gates.numbers_computed(broken, computed))) == 1
    told = "4.3, as sections 4.3 and 4.4 and [Bishop 2006, 4.1.2](https://example.org) say"
    assert list(gates.not_computed(told, set())) == ["4.3"]


def test_the_glossary_has_every_word_once_and_in_order() -> None:
    for section in GLOSSARY.split("\n## ")[1:]:
        words = [word.lower() for word in re.findall(r"^\*\*(.+?)\.\*\*", section, re.M)]
        assert words == sorted(words)
    everything = re.findall(r"^\*\*(.+?)\.\*\*", GLOSSARY, re.M)
    assert len(everything) == len(set(everything)) > 60


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *(("training set", 0), ("kernel", 0), ("feature", 1), ("label", 1), ("class", 1)),
        *(("weight", 1), ("bias", 1), ("baseline", 1), ("decision boundary", 1)),
        *(("linear regression", 2), ("chain rule", 2), ("product rule", 2), ("odds", 3)),
        *(("sigmoid", 3), ("neuron", 3), ("threshold", 3), ("validation set", 3), ("test set", 3)),
        *(("softmax", 3), ("likelihood", 4), ("loss", 4), ("cost", 4), ("cross-entropy", 4)),
        *(("learning rate", 5), ("parameter", 5), ("gradient", 5), ("gradient descent", 5)),
        *(("convex", 5), ("spread", 5), ("node", 6), ("broadcasting", 7), ("hidden layer", 8)),
    ],
)
def test_a_word_that_others_build_on_is_introduced_in_its_lesson(word: str, number: int) -> None:
    text = "\n".join(cell.source for cell in nbformat.read(LESSONS[number], as_version=4).cells)
    assert re.search(rf"\*\*{word}(?:s|es)?\.?\*\*", text, re.I)


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.stem)
def test_every_lesson_leads_to_the_glossary(lesson: Path) -> None:
    assert "](glossary.md)" in lesson.read_text(encoding="utf-8")


# The checks of 00_start_here, run as they stand, in a workbook that lacks something.

CELLS = {cell.id: cell.source for cell in nbformat.read(LESSONS[0], as_version=4).cells}
CHECKS = [name for name in CELLS if name.startswith("check_")]
OLD_PYTHON = "sys.version_info, sys.version = (3, 9, 18), '3.9.18 (main)'"
FULL_DISK = (
    "def no_space(*_): raise OSError(28, 'No space left on device')\nPath.write_text = no_space"
)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A copy of what the checks look at."""
    for name in ("notebooks/00_start_here.ipynb", "data/cats.h5", "data/SHA256SUMS"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "notebooks/lesson_tools", tmp_path / "notebooks/lesson_tools")
    return tmp_path


def checks(
    folder: Path, before: str = "", *, packages: bool = True, fakes: Path | None = None
) -> str:
    """Run the checks in a fresh Python; return all that they print, the last error too.

    Args:
        folder: The working folder.
        before: A line that makes something wrong after the machinery's cell has run.
        packages: Whether Python sees any installed package.
        fakes: A folder with modules that come before the installed ones.
    """
    first, *others = CHECKS
    code = "\n".join([CELLS[first], before, *(CELLS[name] for name in others)])
    command = [sys.executable, *([] if packages else ["-S"]), "-c", code]
    environment = os.environ | {"PYTHONPATH": str(fakes or "")}
    result = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return result.stdout + result.stderr


def test_a_workbook_that_is_whole_is_ready(workbook: Path) -> None:
    said = checks(workbook / "notebooks")
    assert "FIX" not in said
    assert said.count("OK ") == len(re.findall(r"^run\(", "\n".join(CELLS.values()), re.M)) == 11
    assert said.endswith("Everything is in place. Read on!\n")


def test_missing_buttons_are_told_without_stopping_anybody(workbook: Path) -> None:
    said = checks(workbook / "notebooks", WITHOUT_WIDGETS)
    assert "FIX" not in said
    assert "ipywidgets is not here: you can read and run everything, but no slider moves" in said
    assert "run `%pip install ipywidgets` in a new cell, restart the kernel" in said
    assert said.endswith("Ready, but for buttons and sliders: see above, at ipywidgets. Read on!\n")


def test_what_is_wrong_stops_a_run_of_all_cells_with_one_sentence(workbook: Path) -> None:
    (workbook / "data" / "cats.h5").unlink()
    notebook = workbook / "notebooks" / "00_start_here.ipynb"
    with pytest.raises(CellExecutionError, match=r"see above: data\. Then restart and run all"):
        run(notebook)


@pytest.mark.parametrize(
    ("before", "asks"),
    [
        (OLD_PYTHON, "this kernel is Python 3.9.18, but 3.11 or newer is needed: install a newer"),
        (FULL_DISK, "(No space left on device): copy the whole workbook to a folder of your own"),
        ("def folder(): return 1 / 0", "folder stumbled over ZeroDivisionError"),
    ],
    ids=["old Python", "full disk", "unforeseen"],
)
def test_what_the_machine_lacks_is_said(workbook: Path, before: str, asks: str) -> None:
    said = checks(workbook / "notebooks", before)
    assert re.search(rf"^FIX .*{re.escape(asks)}", said, re.M)
    assert said.count("FIX  ") == 1
    assert "FixError: see above:" in said


def test_a_notebook_outside_of_the_workbook_is_told_where_it_belongs(tmp_path: Path) -> None:
    said = checks(tmp_path)
    assert f"FIX   {tmp_path} is not in the workbook: get the whole workbook" in said
    assert "no data/cats.h5 in this folder or above it: put the folder right first" in said


def test_missing_packages_are_named_with_the_line_that_installs_them(workbook: Path) -> None:
    said = checks(workbook / "notebooks", packages=False)
    for name in ("numpy", "matplotlib", "h5py", "pillow"):
        line = next(line for line in said.splitlines() if line.startswith(f"FIX   {name} is not"))
        assert f'run `%pip install --upgrade "{name}>=' in line
        assert "restart the kernel" in line
    assert "nbgrader is not here, and needn't be, unless you want to validate by yourself" in said
    assert "autograder is not here, and needn't be, unless you want to see your points" in said
    assert "cats.h5 can only be opened by h5py: put that right first" in said


def test_the_workbooks_own_kernel_is_recommended_where_there_is_one(workbook: Path) -> None:
    (workbook / ".venv").mkdir()
    said = checks(workbook / "notebooks", packages=False)
    assert (
        f"numpy is not in this kernel's Python: close Jupyter and run `make lab` in {workbook}"
        in said
    )


@pytest.mark.parametrize(
    ("numpy", "asks"),
    [
        ("__version__ = '1.26.4'", "numpy 1.26.4 is too old, 2.0 or newer is needed: run `%pip"),
        ("raise ImportError('DLL load failed')", "numpy can't be loaded (DLL load failed): run"),
        ("import nosuchmodule", "nosuchmodule, which numpy needs, is not in this kernel's Python"),
        ("x = 1", "numpy.py hides the package numpy: rename it, then restart the kernel"),
    ],
    ids=["old", "broken", "lacks another", "hidden by a file"],
)
def test_a_numpy_that_will_not_do_is_told_apart(
    workbook: Path, tmp_path_factory: pytest.TempPathFactory, numpy: str, asks: str
) -> None:
    fakes = tmp_path_factory.mktemp("fakes")
    (fakes / "numpy.py").write_text(numpy)
    said = checks(workbook / "notebooks", fakes=fakes)
    assert re.search(rf"^FIX .*{re.escape(asks)}", said, re.M)
    assert "FixError: see above: package numpy" in said


def test_a_missing_data_file_is_asked_for(workbook: Path) -> None:
    (workbook / "data" / "cats.h5").unlink()
    said = checks(workbook / "notebooks")
    assert f"FIX   {workbook / 'data' / 'cats.h5'} is missing: run `git checkout -- data`" in said


@pytest.mark.parametrize("sums", [True, False], ids=["with checksums", "without"])
def test_a_download_that_broke_off_is_found(workbook: Path, sums: bool) -> None:
    file = workbook / "data" / "cats.h5"
    file.write_bytes(file.read_bytes()[:100_000])
    if not sums:
        (workbook / "data" / "SHA256SUMS").unlink()
    assert "cats.h5 is damaged (100,000 bytes): delete it, then run" in checks(
        file.parent.parent / "notebooks"
    )


def test_a_data_file_that_cannot_be_read_is_said(workbook: Path) -> None:
    (workbook / "data" / "cats.h5").unlink()
    (workbook / "data" / "cats.h5").mkdir()
    said = checks(workbook / "notebooks")
    assert re.search(r"^FIX .*cats\.h5 is (missing|damaged)|cats\.h5 can't be read", said, re.M)
