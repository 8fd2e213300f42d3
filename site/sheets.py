"""Sheets to print on A4: what lessons ask to be worked out by hand, and their answers apart."""

from __future__ import annotations

import re
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from jinja2 import Environment, FileSystemLoader
from minutes import ANSWERS, QUESTIONS, REACHED
from nbconvert.filters import markdown2html

SITE = Path(__file__).resolve().parent
CHOOSES = re.compile(r'^choose\("(\w+)"\)', re.M)
HELD = re.compile(r'^with held_back\("(\w+)"\):', re.M)
HEADING = re.compile(r"^#+ (.+)\n*")
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


@dataclass(frozen=True)
class ByHand:
    """A question to be worked out by hand, and its answers; texts are HTML."""

    name: str
    title: str
    text: str
    right: str
    answer: str
    others: list[tuple[str, str]]


def write_sheets(lessons: list[Path], html: Path) -> list[Path]:
    """Write two pages for each lesson that asks something by hand; return them.

    Args:
        lessons: The lessons' notebooks.
        html: The site's folder; the sheets go into sheets/, their style into _static/.
    """
    (html / "_static").mkdir(parents=True, exist_ok=True)
    shutil.copy(SITE / "sheets.css", html / "_static")
    folder = html / "sheets"
    folder.mkdir(exist_ok=True)
    page = Environment(
        loader=FileSystemLoader(SITE / "templates"), autoescape=False, trim_blocks=True
    ).get_template("sheet.html.j2")
    written = []
    for path in lessons:
        notebook = nbformat.read(path, as_version=4)
        title = notebook.cells[0].source.partition("\n")[0].lstrip("# ")
        if questions := by_hand(notebook):
            for kind, ending in (("by hand", ""), ("answers", "-answers")):
                text = page.render(title=title, kind=kind, questions=questions)
                written.append(folder / f"{path.stem}{ending}.html")
                written[-1].write_text(text, encoding="utf-8")
    return written


def by_hand(notebook: Any) -> list[ByHand]:
    """Return what a lesson asks to be worked out by hand.

    Args:
        notebook: The lesson.
    """
    source = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    named = QUESTIONS.search(source)
    lesson = named[1] if named else ""
    given = tomllib.loads((SITE / "sheets.toml").read_text(encoding="utf-8")).get(lesson, {})
    questions, heading = [], ""
    for cell, after in zip(notebook.cells, notebook.cells[1:], strict=False):
        if cell.cell_type != "markdown":
            continue
        found = HEADING.match(cell.source)
        heading = found[1] if found else heading
        if "**By hand:**" in cell.source:
            asked = CHOOSES.search(after.source) or HELD.search(after.source)
            assert asked, f"nothing is asked after {cell.id}"
            answers = tomllib.loads((ANSWERS / f"{lesson}.toml").read_text(encoding="utf-8"))
            text = LINK.sub(r"\1", HEADING.sub("", REACHED.sub("", cell.source)))
            extra = given.get(asked[1], "")
            questions.append(_question(asked[1], heading, text, extra, dict(answers[asked[1]])))
    return questions


def _question(name: str, title: str, text: str, given: str, answer: dict[str, str]) -> ByHand:
    right = answer.pop("right")
    before = f'<div class="given">{markdown2html(given)}</div>' if given else ""
    return ByHand(
        name=name,
        title=re.sub(r"</?p>", "", markdown2html(title)).strip(),
        text=before + markdown2html(text),
        right=right,
        answer=markdown2html(answer.pop(right)),
        others=[(letter, markdown2html(words)) for letter, words in answer.items()],
    )
