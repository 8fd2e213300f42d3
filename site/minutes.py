"""How long a lesson takes, from a stated model, and the minutes printed in it.

    python site/minutes.py            says what each section takes, the week, and the shortest path
    python site/minutes.py --write    prints the minutes into the lessons too

The model counts what a reader does who is new to the subject and reads English as a second
language. Its figures are estimates: no reader was measured. Who reads slowly and carefully, at
about 120 words a minute, may need half as much again: one such estimate of the nine lessons came to
486 minutes, where this model gave 338. The start page and docs/guide/README.md say so.
"""

from __future__ import annotations

import argparse
import math
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat

ROOT = Path(__file__).resolve().parent.parent
ANSWERS = ROOT / "notebooks" / "lesson_tools" / "answers"

WORDS_PER_MINUTE = 160
LINES_PER_MINUTE = 15  # of code that isn't folded
FORMULA = 0.4  # minutes for a formula on a line of its own
PREDICTION = 0.7
BY_HAND = 2.0
YOUR_LINE = 2.0  # to write one line, and to check it
QUIZ = 0.7  # a question of the quiz, or of "Do you remember?"
PICTURE = 0.4
SLIDER = 2.0
EXERCISE = 3.0  # an assignment's function, besides its lines
SOLUTION_LINE = 1.3  # minutes to find and write one line of a solution

QUESTIONS = re.compile(r'^ *choose, held_back = questions\("(\w+)"\)', re.M)
REACHED = re.compile(r"\n\n\*Minute \d+ of \d+\*")
TIME = re.compile(r"\| \*\*Time\*\* \| about \d+ minutes")
WEEK = re.compile(r"^\*The whole week: about \d+ hours; the shortest .+\*$", re.M)
ROW = re.compile(r"^(\| \[\w+\]\((\S+)\) \|[^|]*\| )\d+( \| (yes )?\|)$", re.M)
SOLUTION = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.S)


@dataclass
class Section:
    """A part of a notebook under one heading of the second level, and its minutes."""

    title: str
    minutes: float = 0.0


@dataclass
class Times:
    """The sections of a notebook up to its stretch exercises."""

    sections: list[Section] = field(default_factory=list)

    @property
    def total(self) -> int:
        """All of them together, in whole minutes, as the top of a lesson prints it."""
        return math.ceil(sum(section.minutes for section in self.sections))

    def reached(self, index: int) -> int:
        """Return the whole minutes that have gone when a section begins."""
        return round(sum(section.minutes for section in self.sections[:index]))


def times(notebook: Any, folder: Path = ANSWERS) -> Times:
    """Return how long the sections of a notebook take.

    Args:
        notebook: A lesson or an assignment's source.
        folder: Where the answers to its questions lie.
    """
    answers = answers_of(notebook, folder)
    found = Times([Section("the beginning")])
    for cell in notebook.cells:
        if title := _title(cell):
            if title.startswith(("Stretch", "Where it goes on", "Further reading")):
                break
            found.sections.append(Section(title))
        found.sections[-1].minutes += minutes(cell, answers)
    return found


def answers_of(notebook: Any, folder: Path = ANSWERS) -> dict[str, dict[str, str]]:
    """Return what each choice of a notebook's questions would mean, and which letter is right.

    Args:
        notebook: A lesson or an assignment; nothing is found for one that asks nothing.
        folder: Where the answers lie.
    """
    for cell in notebook.cells:
        if name := QUESTIONS.search(cell.source):
            return tomllib.loads((folder / f"{name[1]}.toml").read_text(encoding="utf-8"))
    return {}


def minutes(cell: Any, answers: dict[str, dict[str, str]]) -> float:
    """Return the minutes that a cell takes.

    Args:
        cell: A cell of a notebook.
        answers: What each choice of the lesson's questions would mean.
    """
    if cell.cell_type == "markdown":
        return _of_text(cell.source)
    took = 0.0
    if name := re.match(r'choose\("(\w+)"\)', cell.source):
        answer = answers[name[1]]
        return _words(answer[answer["right"]]) / WORDS_PER_MINUTE
    if solutions := SOLUTION.findall(cell.source):
        lines = sum(bool(line.strip()) for part in solutions for line in part.splitlines())
        took += EXERCISE + SOLUTION_LINE * lines
    elif cell.metadata.get("nbgrader", {}).get("grade"):
        return 0.3  # a check is run, and read where it fails
    elif not cell.metadata.get("jupyter", {}).get("source_hidden"):
        took += sum(bool(line.strip()) for line in cell.source.splitlines()) / LINES_PER_MINUTE
    took += PICTURE * len(re.findall(r"^\s*(?:draw_\w+|show)\(", cell.source, re.M))
    took += SLIDER * len(re.findall(r"^\s*sliders\(", cell.source, re.M))
    return took


def write(path: Path, folder: Path = ANSWERS) -> None:
    """Print the minutes into a lesson: at its top, and under each heading the time reached.

    Args:
        path: The lesson.
        folder: Where the answers to its questions lie.
    """
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    for cell in notebook.cells:
        cell.source = REACHED.sub("", cell.source)
    took = times(notebook, folder)
    index = 0
    for cell in notebook.cells:
        if index == 0:
            cell.source = TIME.sub(f"| **Time** | about {took.total} minutes", cell.source)
        if _title(cell) and index + 1 < len(took.sections):
            index += 1
            heading, _, rest = cell.source.partition("\n")
            reached = f"*Minute {took.reached(index)} of {took.total}*"
            cell.source = f"{heading}\n\n{reached}\n{rest}".rstrip("\n")
    nbformat.write(notebook, path)


def write_week(path: Path) -> None:
    """Print the minutes of all notebooks, and their sums, into the table that lists them.

    Args:
        path: The notebook that holds the table.
    """
    notebook = nbformat.read(path, as_version=nbformat.NO_CONVERT)
    for cell in notebook.cells:
        if WEEK.search(cell.source):
            cell.source = week(path, cell.source)
    nbformat.write(notebook, path)


def week(path: Path, text: str, folder: Path = ANSWERS) -> str:
    """Return a table of notebooks with their minutes, and the line with their sums.

    Args:
        path: The notebook that holds the table.
        text: The table as it is.
        folder: Where the answers to the notebooks' questions lie.
    """
    rows = ROW.findall(text)
    took = {target: of_link(path, target, folder) for _, target, _, _ in rows}
    text = ROW.sub(lambda row: f"{row[1]}{took[row[2]]}{row[3]}", text)
    whole = math.ceil(sum(took.values()) / 60)
    short = math.ceil(sum(took[target] for _, target, _, asked in rows if asked) / 60)
    sums = f"The whole week: about {whole} hours; the shortest path: about {short} hours."
    return WEEK.sub(f"*{sums}*", text)


def of_link(path: Path, target: str, folder: Path) -> int:
    """Return the minutes of a notebook that another one links; of an assignment, by quarters.

    Args:
        path: The notebook with the link.
        target: What it links: a lesson, or an assignment in release/.
        folder: Where the answers to a lesson's questions lie.
    """
    linked = path.parent / target
    if "release" in linked.parts:
        linked = ROOT / "source" / linked.parent.name / linked.name
        return 15 * round(times(nbformat.read(linked, as_version=4)).total / 15)
    return times(nbformat.read(linked, as_version=4), folder).total


def main() -> None:
    """Say what takes how long; with --write, print it into the lessons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    week = 0
    lessons = sorted((ROOT / "notebooks").glob("*.ipynb"))
    for path in [*lessons, *sorted((ROOT / "source").glob("*/*.ipynb"))]:
        if asked.write and path in lessons:
            write(path)
            write_week(path)
        took = times(nbformat.read(path, as_version=4))
        week += took.total
        print(f"{path.stem}: {took.total} minutes")
        for section in took.sections:
            print(f"    {section.minutes:5.1f}  {section.title}")
    print(f"the whole week: {week / 60:.1f} hours")


def _of_text(source: str) -> float:
    source = REACHED.sub("", source)
    formulas = re.findall(r"\$\$.+?\$\$", source, re.S)
    took = FORMULA * len(formulas) + _words(source) / WORDS_PER_MINUTE
    if re.match(r"\*\*\d\.\*\* ", source):
        took += QUIZ
    took += PREDICTION * source.count("**Predict") + BY_HAND * source.count("**By hand")
    took += YOUR_LINE * source.count("**Your line")
    return took


def _words(text: str) -> int:
    text = re.sub(r"\$\$.+?\$\$|\]\([^)]*\)|<[^>]+>", " ", text, flags=re.S)
    return len(re.findall(r"\w[\w'.,-]*", text))


def _title(cell: Any) -> str:
    found = re.match(r"## (.+)", cell.source) if cell.cell_type == "markdown" else None
    return found[1] if found else ""


if __name__ == "__main__":
    main()
