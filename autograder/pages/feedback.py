"""The page that a participant gets back: exercise by exercise, what came out and what to do next.

Of tests it holds what they say and, folded, the part that everybody has in the notebook; never a
line of a hidden test, nor of a solution. The page is whole in itself: no script, no network.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup

from autograder.course.assignment import Assignment, Cell, Exercise
from autograder.course.marks import Marks, counted, in_points, lateness, number
from autograder.course.names import shown
from autograder.course.scores import Score, State, score_notebook
from autograder.engine.prepare import grade_id
from autograder.pages.advice import next_step
from autograder.pages.html import render
from autograder.pages.lessons import Lesson, Section, lessons_in, section
from autograder.pages.renderer import RENDERER, Budget
from autograder.pages.sayings import said_lines, said_once
from autograder.pages.statistics import has_all
from autograder.pages.tame import is_picture

OUTPUT_SHOWN = 4_000  # characters of one output
MESSAGE_SHOWN = 4_000  # characters of what one check says
PICTURES = 12  # of one exercise
OUTPUTS = 30  # of one exercise

HEADING = re.compile(r"^###\s+(?P<kind>[^:`\n]*):\s*`(?P<name>[^`\n]+)`", re.MULTILINE)
SCHEME = re.compile(r"=== BEGIN MARK SCHEME ===.*?=== END MARK SCHEME ===", re.DOTALL)
_HEADING = re.compile(r"<(/?)h[1-6]>")
_EMPTY_HEADER = re.compile(r"<th([^>]*)></th>")
_ANSI = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")


@dataclass(frozen=True)
class Taught:
    """What an assignment's own text says of an exercise.

    Attributes:
        title: what its heading calls it, such as ``Exercise 3``.
        question: the text between its heading and its cell, in Markdown.
        lessons: the lessons that explain it.
        visible: the source of its checks that everybody has, by grade_id.
    """

    title: str
    question: str
    lessons: tuple[Lesson, ...]
    visible: Mapping[str, str]


@dataclass(frozen=True)
class Check:
    """Checks that failed and say the same: (what is said, the words) in order.

    Words alone have no heading.
    """

    names: Sequence[str]
    got: float
    points: float
    lines: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Reading:
    """What is to be read again.

    Attributes:
        lesson: where it stands.
        title: the section's heading, if it is on the page.
        pieces: its texts and its code, laid out; empty where it is further up or not to be had.
        above: the number of the exercise under which it is already.
    """

    lesson: Lesson
    title: str = ""
    pieces: Sequence[tuple[bool, Markup]] = ()
    above: int = 0


@dataclass
class Part:
    """An exercise on the page."""

    number: int
    score: Score
    taught: Taught
    label: str
    explained: str
    mark: str
    source: Markup
    checks: Sequence[Check] = ()
    remarks: Sequence[str] = ()
    answer: Markup | None = None
    comment: Markup | None = None
    question: Markup | None = None
    outputs: Sequence[str] = ()
    pictures: Sequence[str] = ()
    tests: Sequence[tuple[str, Markup]] = ()
    readings: Sequence[Reading] = ()


@dataclass(frozen=True)
class Options:
    """What the author of a course chooses for its pages: ``c.Pages`` in nbgrader_config.py.

    Attributes:
        show_tests_in_feedback: whether hidden tests are shown too, folded.
        site: where the course's site is; lessons are links to it. Without, the section that is to
            be read again comes with the page.
    """

    show_tests_in_feedback: bool = False
    site: str = ""


@dataclass(frozen=True)
class Sheet:
    """What a page is made of.

    Attributes:
        assignment: the assignment.
        notebook: the judged notebook.
        marks: what it got.
        student: whose it is; ``""`` where a participant asks for their own.
        notes: what was put right before it was judged.
        recorded: whether the marks are the gradebook's.
        options: what the author chose.
        root: the course's folder, where its lessons are; None where nobody knows.
    """

    assignment: Assignment
    notebook: Mapping[str, Any]
    marks: Marks
    student: str = ""
    notes: Sequence[str] = ()
    recorded: bool = True
    options: Options = field(default_factory=Options)
    root: Path | None = None


def page(sheet: Sheet) -> str:
    """Return the page as HTML; nothing that anybody wrote is taken as HTML."""
    assignment, marks = sheet.assignment, sheet.marks
    scores = score_notebook(assignment, sheet.notebook, marks)
    taught = teaching(assignment)
    budget = Budget()
    cells = _by_exercise(sheet.notebook, assignment)
    parts = [
        _part(number, score, taught[score.exercise.name], cells[score.exercise.name], sheet, budget)
        for number, score in enumerate(scores, 1)
    ]
    _add_readings(parts, sheet)
    return render(
        "feedback.html",
        name=assignment.name,
        warning=assignment.warning,
        student=shown(sheet.student),
        marks=marks,
        late=lateness(marks.late) if marks.late else "",
        parts=parts,
        waiting=sum(score.exercise.points for score in scores if score.points is None),
        next_step=next_step(scores, handed_in=sheet.recorded),
        notes=[shown(note) for note in sheet.notes],
        recorded=sheet.recorded,
        site=sheet.options.site.rstrip("/"),
        colours=Markup(colours()),
    )


@functools.lru_cache(maxsize=16)
def teaching(assignment: Assignment) -> dict[str, Taught]:
    """Return what an assignment's own text says of each exercise, by name."""
    found: dict[str, Taught] = {}
    exercises = {exercise.name: exercise for exercise in assignment.exercises}
    lessons: tuple[Lesson, ...] = ()
    title, texts = "", [""]
    visible = dict(_visible(assignment.cells))
    for cell in assignment.cells:
        if cell.kind == "markdown" and not cell.solution:
            text = SCHEME.sub("", cell.source)
            lessons = lessons_in(text) or lessons
            if heading := HEADING.search(text):
                title, texts = heading["kind"].strip(), []
                text = text[heading.end() :].partition("\n")[2]
            texts.append(text)
        if exercise := exercises.get(cell.grade_id):
            if cell.is_task and not texts:
                texts = [SCHEME.sub("", cell.source)]
            shown_tests = {test: visible[test] for test in exercise.tests if visible.get(test)}
            text = "\n\n".join(texts).strip()
            found[exercise.name] = Taught(title, text, lessons, shown_tests)
        if exercise or cell.solution:
            title, texts = "", []
    for exercise in assignment.exercises:  # a test without a cell to write in is one of its own
        found.setdefault(exercise.name, Taught("", "", (), {}))
    return found


def _add_readings(parts: Sequence[Part], sheet: Sheet) -> None:
    """Give to each exercise that lacks points what is to be read again, each section once."""
    above: dict[Section, int] = {}
    for part in parts:
        if part.mark == "full" or part.score.state is State.WAITS:
            continue
        found = []
        for lesson in part.taught.lessons:
            here = sheet.root is not None and not sheet.options.site and section(sheet.root, lesson)
            if not here:
                found.append(Reading(lesson))
            elif here in above:
                found.append(Reading(lesson, here.title, above=above[here]))
            else:
                found.append(Reading(lesson, here.title, _laid_out(here)))
                above[here] = part.number
        part.readings = found


def _laid_out(found: Section) -> list[tuple[bool, Markup]]:
    return [
        (is_code, Markup(RENDERER.code(text)) if is_code else laid_out(RENDERER.text(text)))
        for is_code, text in found.pieces
    ]


def _visible(cells: Sequence[Cell]) -> Iterator[tuple[str, str]]:
    """Yield (grade_id, source) of the checks without their hidden part."""
    from nbformat.v4 import new_code_cell
    from nbgrader.preprocessors import ClearHiddenTests

    step = ClearHiddenTests()
    for cell in cells:
        if cell.is_test:
            about = {"grade": True, "grade_id": cell.grade_id, "schema_version": 3}
            node = new_code_cell(cell.source, metadata={"nbgrader": about})
            step._remove_hidden_test_region(node)
            yield cell.grade_id, node.source


def _by_exercise(
    notebook: Mapping[str, Any], assignment: Assignment
) -> dict[str, list[Mapping[str, Any]]]:
    """Return a judged notebook's code cells by exercise: from its cell up to the next one's."""
    names = {exercise.name for exercise in assignment.exercises}
    found: dict[str, list[Mapping[str, Any]]] = {name: [] for name in names}
    current = ""
    for cell in notebook["cells"]:
        name = grade_id(cell)
        current = name if name in names else current
        if current:
            found[current].append(cell)
    return found


def _part(
    number: int,
    score: Score,
    taught: Taught,
    cells: Sequence[Mapping[str, Any]],
    sheet: Sheet,
    budget: Budget,
) -> Part:
    exercise, marks = score.exercise, sheet.marks
    own = next((cell for cell in cells if grade_id(cell) == exercise.name), {})
    source = _joined(own.get("source"))
    part = Part(
        number,
        score,
        taught,
        *_state(score),
        source=Markup(RENDERER.code(source, budget) if own.get("cell_type") == "code" else ""),
        checks=list(_checks(score, sheet.assignment, marks)),
        remarks=list(_remarks(exercise, marks)),
    )
    if exercise.is_manual and own.get("cell_type") != "code" and not _is_task(own):
        part.answer = laid_out(RENDERER.text(source, own.get("attachments"), budget))
    if comment := marks.comments.get(exercise.name):
        part.comment = laid_out(RENDERER.text(comment, {}, budget))
    if taught.question:
        part.question = laid_out(RENDERER.text(taught.question))
    tests = taught.visible
    if sheet.options.show_tests_in_feedback:
        tests = {grade_id(c): _joined(c["source"]) for c in cells if grade_id(c) in exercise.tests}
    part.tests = [(_aspect(test, exercise), Markup(RENDERER.code(t))) for test, t in tests.items()]
    part.outputs, part.pictures = shown_by(c for c in cells if grade_id(c) not in exercise.tests)
    return part


def laid_out(html: str) -> Markup:
    """Return a text of somebody's as a part of this page, whose outline is the page's own."""
    without = _HEADING.sub(lambda tag: "</strong></p>" if tag[1] else "<p><strong>", html)
    return Markup(_EMPTY_HEADER.sub(r"<td\1></td>", without))


def _state(score: Score) -> tuple[str, str, str]:
    """Return how far an exercise has come: in words, in a sentence, and the class of its sign."""
    exercise, label = score.exercise, score.words
    if exercise.is_manual:
        waits = "Waits for a person to read it; until then it counts nothing."
        before = "The points are for what you wrote before; they count until a person reads this."
        told = {
            State.WAITS: (waits, "open"),
            State.AGAIN: (before, "some"),
            State.NOT_ANSWERED: ("Not answered.", "open"),
            State.BY_HAND: ("Read by a person.", "full" if has_all(score) else "some"),
        }
        return label, *told[score.state]
    failed = len(score.failures)
    checks = len(exercise.tests)
    passed = f"{checks - failed} of {counted(checks, 'check')} pass."
    none = "none of its checks pass" if checks > 1 else "its check does not pass"
    said = {
        State.FULL: ("All checks pass.", "full"),
        State.GIVEN: (
            f"All checks pass, given a right {' and a right '.join(score.given)}.",
            "full",
        ),
        State.PARTIAL: (passed, "some"),
        State.WRONG: (f"It is written, and {none}.", "none"),
        State.NOT_ATTEMPTED: ("Not written yet. Nothing is wrong with it.", "open"),
        State.MISSING: ("Its cell is gone from the notebook.", "none"),
    }
    return label, *said.get(score.state, (f"{label.capitalize()}.", "some"))


def _checks(score: Score, assignment: Assignment, marks: Marks) -> Iterator[Check]:
    """Yield what the checks that failed say; a stub's own error says nothing new."""
    if not score.attempted:
        return
    points = {cell.grade_id: cell.points or 0.0 for cell in assignment.cells if cell.is_test}
    for tests, failure in said_once(score.failures):
        message = _plain(failure.message)
        lines = said_lines(message)
        if not any(label for label, _ in lines):
            what = message or "no more was said"
            lines = [("What came", f"{failure.error}: {what}")]
        got = sum(marks.points.get(test) or 0.0 for test in tests)
        names = [_aspect(test, score.exercise) for test in tests]
        yield Check(names, got, sum(points.get(test, 0.0) for test in tests), lines)


def _remarks(exercise: Exercise, marks: Marks) -> Iterator[str]:
    """Yield what a person changed of an exercise's points."""
    for name in (*exercise.tests, *((exercise.name,) if exercise.is_manual else ())):
        mark = marks.cells.get(name)
        if mark is None:
            continue
        if mark.extra:
            yield f"{in_points(mark.extra)} of extra credit: counted."
        if mark.overridden and mark.automatic is not None and mark.by_hand is not None:
            yield (
                f"A person changed the points of the check “{_aspect(name, exercise)}” "
                f"from {number(mark.automatic)} to {number(mark.by_hand)}."
            )


def shown_by(cells: Iterable[Mapping[str, Any]]) -> tuple[list[str], list[str]]:
    """Return what cells of a judged notebook printed, and the addresses of pictures they drew."""
    texts: list[str] = []
    pictures: list[str] = []
    for cell in cells:
        if cell.get("cell_type") != "code":
            continue
        for output in cell.get("outputs", ()):
            if picture := _picture(output):
                pictures.append(picture)
            elif text := _said(output).strip():
                cut = len(text) - OUTPUT_SHOWN
                more = f"\n[{cut:,} more characters are not shown]" if cut > 0 else ""
                texts.append(text[:OUTPUT_SHOWN] + more)
    return texts[:OUTPUTS], pictures[:PICTURES]


def _picture(output: Mapping[str, Any]) -> str:
    """Return an output's picture as an address, or ``""``."""
    for kind in ("image/png", "image/jpeg"):
        data = "".join(_joined(output.get("data", {}).get(kind)).split())
        if data and is_picture(kind, data):
            return f"data:{kind};base64,{data}"
    return ""


def _said(output: Mapping[str, Any]) -> str:
    kind = output["output_type"]
    if kind == "stream":
        return _plain(_joined(output.get("text")))
    if kind == "error":
        return _plain(f"{output.get('ename')}: {output.get('evalue')}")
    return _plain(_joined(output.get("data", {}).get("text/plain")))


def _plain(text: str) -> str:
    """Return a text without colours, of bounded length, with nothing that steers what shows it."""
    cut = text[: 4 * MESSAGE_SHOWN]
    return shown(_ANSI.sub("", cut), keep="\n\t")[: 4 * MESSAGE_SHOWN]


def _aspect(test: str, exercise: Exercise) -> str:
    return test.removeprefix(f"test_{exercise.name}_").replace("_", " ")


def _is_task(cell: Mapping[str, Any]) -> bool:
    about = cell.get("metadata", {}).get("nbgrader") or {}
    return bool(about.get("task"))


def _joined(value: Any) -> str:
    if isinstance(value, list):
        return "".join(map(str, value))
    return value if isinstance(value, str) else ""


@functools.lru_cache(maxsize=1)
def colours() -> str:
    """Return the style sheet for code."""
    from pygments.formatters import HtmlFormatter

    return str(HtmlFormatter(nobackground=True).get_style_defs(".highlight"))
