"""The page on which a person grades one written answer after another, and the list of them.

Beside the answer stands what it is graded by, from the assignment's own text; below it, what the
demonstrations of its section showed. Nothing that a submission wrote is taken as HTML, and the only
script is the page's own.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from markupsafe import Markup

from autograder.course.assignment import Assignment, Cell
from autograder.course.marks import Mark
from autograder.engine.prepare import grade_id, is_locked, is_test
from autograder.engine.sections import section_of, text_of
from autograder.pages.feedback import SCHEME, colours, laid_out, shown_by, teaching
from autograder.pages.html import render
from autograder.pages.renderer import RENDERER, Budget

LETTERS = "abdefgilmoqrstuvwxyz"  # keys of comments for reuse; the page uses the others itself
_EDGES = re.compile(r"^=== (?:BEGIN|END) MARK SCHEME ===\s*$", re.MULTILINE)
_SOLUTION = re.compile(r"^### (?:BEGIN|END) SOLUTION\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Given:
    """What one student's answer got so far.

    Attributes:
        key: what stands for the student in addresses.
        comment: what a person said of it.
    """

    student: str
    key: str
    mark: Mark
    comment: str = ""

    @property
    def state(self) -> str:
        """How far grading it has come, in words."""
        if self.mark.again:
            return "changed since you graded it"
        if self.mark.waits:
            return "waits"
        return "graded" if self.mark.by_hand is not None else "not answered"

    @property
    def is_open(self) -> bool:
        """Whether a person has yet to look at it."""
        return self.mark.again or self.mark.waits


@dataclass(frozen=True)
class Task:
    """One thing that a person grades: a cell of an assignment, across all students."""

    assignment: Assignment
    cell: Cell
    answers: Sequence[Given]

    @property
    def waiting(self) -> int:
        """How many answers nobody has graded."""
        return sum(one.mark.waits for one in self.answers)

    @property
    def changed(self) -> int:
        """How many changed since somebody graded them."""
        return sum(one.mark.again for one in self.answers)

    @property
    def next_open(self) -> Given | None:
        """The first answer that a person has yet to look at."""
        return self.after(-1)

    def after(self, place: int) -> Given | None:
        """Return the next answer after a place that is open, from the start again at the end."""
        turned = [*self.answers[place + 1 :], *self.answers[: place + 1]]
        return next((one for one in turned if one.is_open), None)


def tasks_page(tasks: Iterable[Task], address: str) -> str:
    """Return the list of everything that is graded by hand.

    Args:
        tasks: what there is.
        address: where these pages are.
    """
    back, tasks = address.rpartition("/")[0] + "/gradebook", list(tasks)
    told = [task.assignment for task in tasks if task.assignment.warning]
    warnings = {one.name: one.warning for one in told}
    return render("marking_list.html", tasks=tasks, warnings=warnings, address=address, back=back)


def answer_page(
    task: Task, place: int, notebook: Mapping[str, Any], address: str, token: str, problem: str = ""
) -> str:
    """Return the page for one answer.

    Args:
        task: what is graded.
        place: which of its answers.
        notebook: that student's judged notebook.
        address: where these pages are.
        token: what the server wants back with the form.
        problem: why what was sent could not be recorded.
    """
    cells, name = notebook["cells"], task.cell.grade_id
    found = [one for one, cell in enumerate(cells) if grade_id(cell) == name]
    own: Mapping[str, Any] = cells[found[0]] if found else {}
    around = [cells[one] for one in section_of(cells, found[0])] if found else []
    if task.cell.is_task:
        around = [cell for cell in cells if not is_test(cell)]
    budget = Budget()
    outputs, pictures = shown_by([cell for cell in around if not is_test(cell)])
    scheme, model = _scheme(task.cell)
    script = _script()
    taught = teaching(task.assignment)[name]
    source = text_of(own) if own else ""
    return render(
        "marking.html",
        task=task,
        place=place,
        one=task.answers[place],
        before=task.answers[place - 1] if place else None,
        after=task.answers[place + 1] if place + 1 < len(task.answers) else None,
        answer=_answer(task.cell, source, own, budget),
        outputs=outputs,
        pictures=pictures,
        not_run=[_name(cell) for cell in around if _was_left_out(cell)],
        code=[
            (_name(cell), Markup(RENDERER.code(text_of(cell), budget)))
            for cell in around
            if cell["cell_type"] == "code" and not is_locked(cell)
        ],
        question=laid_out(RENDERER.text(taught.question)) if taught.question else "",
        title=taught.title,
        scheme=laid_out(RENDERER.text(scheme)) if scheme else "",
        model=laid_out(RENDERER.text(model)) if model else "",
        comments=_comments(task.answers),
        address=address,
        token=token,
        problem=problem,
        colours=Markup(colours()),
        script=Markup(script),
        digest=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
    )


def _answer(cell: Cell, source: str, own: Mapping[str, Any], budget: Budget) -> Markup | str:
    """Return what was written, laid out; ``""`` where it stands elsewhere in the notebook."""
    if cell.is_task:
        return ""
    if cell.kind == "code":
        return Markup(RENDERER.code(source, budget))
    return laid_out(RENDERER.text(source, own.get("attachments"), budget))


def _scheme(cell: Cell) -> tuple[str, str]:
    """Return what an answer is marked by, and a model answer, from the text of the source."""
    text = _SOLUTION.sub("", cell.source)
    found = SCHEME.search(text)
    scheme = _EDGES.sub("", found[0]).strip() if found else ""
    return scheme, SCHEME.sub("", text).strip() if cell.solution else ""


def _comments(answers: Sequence[Given]) -> list[tuple[str, str]]:
    """Return (key, words) of what was said of others' answers, the commonest first."""
    counts = Counter(one.comment.strip() for one in answers if one.comment.strip())
    said = [words for words, _ in counts.most_common(len(LETTERS))]
    return list(zip(LETTERS, said, strict=False))


def _was_left_out(cell: Mapping[str, Any]) -> bool:
    """Whether a cell has code that was not run when the notebook was graded."""
    if cell["cell_type"] != "code" or is_locked(cell) or not text_of(cell).strip():
        return False
    return cell.get("execution_count") is None


def _name(cell: Mapping[str, Any]) -> str:
    return grade_id(cell) or str(cell.get("id", ""))


@functools.lru_cache(maxsize=1)
def _script() -> str:
    folder = resources.files("autograder.pages") / "templates"
    return (folder / "marking.js").read_text(encoding="utf-8")
