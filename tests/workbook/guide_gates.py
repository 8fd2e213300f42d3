"""What a page of the guide must be: plans, questions, pictures. One sentence per fault."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path

import minutes
from conftest import ROOT
from notebook_gates import read

PAGES = ROOT / "docs" / "guide"
PARTS = [
    "The plan",
    "Pictures to project",
    "Three questions to vote on",
    "What to skip",
    "Where groups get stuck",
]
FASTEST, SLOWEST = 0.6, 1.6  # times what a section takes a reader alone: presented, or all do it
ASSIGNMENT = 0.8  # nobody writes for somebody else
QUESTION = 3  # minutes more for each question that is asked
SETTLE = 2
FREE = {"Break": 15, "Catch up": 15, "Laptops": 15, "Questions": 10, "Stretch": 15}  # at most
LONGEST = 900  # words: two printed pages
END = "*End*"
ROW = re.compile(r"^\|(.+)\|$", re.M)
VOTE = re.compile(r"^### \d\. `(\w+)`: .+\n\nRight: \*\*(\w)\*\*\.\n\n((?:- .+\n?)+)", re.M)
REPLY = re.compile(r"^- \*\*(\w)\*\*(.+)$", re.M)
PICTURE = re.compile(r"^- `(\w+)`: .+$", re.M)
DRAWS = re.compile(r"^\s*(?:draw_\w+|sliders)\(", re.M)


@dataclass
class Step:
    """A step of a plan: the sections it works through, or what else is done, and its minutes."""

    name: str
    what: str
    begins: int
    takes: int = 0
    clock: str = ""


@dataclass
class Part:
    """A section of a notebook: its minutes by the model, its questions, its whole text."""

    minutes: float
    questions: set[str] = field(default_factory=set)
    text: str = ""


def plans(path: Path, title: str = PARTS[0]) -> dict[int, list[Step]]:
    """Return the plans of a page by their length in minutes, each with its last row, the end.

    Args:
        path: A page of the guide.
        title: The part of the page that holds the table.
    """
    text = path.read_text(encoding="utf-8")
    table = ROW.findall(part(text, title))
    head, _, *rows = ([c.strip() for c in row.split("|")] for row in table)
    found: dict[int, list[Step]] = {}
    for place, length in enumerate(head):
        if not length.isdigit():
            continue
        steps = found[int(length)] = []
        for row in rows:
            if row[place] != "-":
                about = dict(zip(head, row, strict=True))
                clock = about.get("clock", "")
                steps.append(Step(about["step"], about["what you do"], int(row[place]), 0, clock))
        for step, after in pairwise(steps):
            step.takes = after.begins - step.begins
    return found


def pages_complete(folder: Path) -> Iterator[str]:
    """Each lesson has its page; the first page links them all."""
    first = (folder / "README.md").read_text(encoding="utf-8")
    for lesson in sorted((ROOT / "notebooks").glob("*.ipynb")):
        if not (folder / f"{lesson.stem}.md").is_file():
            yield f"{folder}: has no page for {lesson.stem}"
        elif f"]({lesson.stem}.md)" not in first:
            yield f"{folder / 'README.md'}: doesn't link {lesson.stem}.md"


def parts_in_order(path: Path) -> Iterator[str]:
    """A page has its five parts, says how long the lesson takes alone, and isn't too long."""
    text = path.read_text(encoding="utf-8")
    titles = re.findall(r"^## (.+)$", text, re.M)
    if titles != PARTS:
        yield f"{path}: has the parts {titles}"
    total = minutes.times(read(_notebook(path.stem))).total
    if f"takes {total} minutes" not in " ".join(text.split()):
        yield f"{path}: doesn't say that the lesson takes {total} minutes"
    if (count := len(text.split())) > LONGEST:
        yield f"{path}: is {count} words long"


def plans_add_up(
    path: Path, lengths: tuple[int, ...] = (60, 90), title: str = PARTS[0]
) -> Iterator[str]:
    """Each plan begins at 0 and ends at its length; no step is shorter or longer than possible."""
    found = plans(path, title)
    if tuple(found) != lengths:
        yield f"{path}: has plans of {list(found)} minutes"
    for length, steps in found.items():
        if steps[0].begins != 0 or steps[-1].name != END or steps[-1].begins != length:
            yield f"{path}: the plan of {length} goes from {steps[0].begins} to {steps[-1].begins}"
        for step in steps[:-1]:
            least, most = limits(step, path.stem)
            if not least <= step.takes <= most:
                yield (
                    f"{path}: in {length} minutes, {step.name!r} takes {step.takes}; "
                    f"possible are {least:.1f} to {most:.1f}"
                )
            wanted = f"{18 + step.begins // 60}:{step.begins % 60:02}"
            if step.clock and step.clock != wanted:
                yield f"{path}: {step.name!r} begins at {step.clock}, which is {wanted}"


def limits(step: Step, lesson: str) -> tuple[float, float]:
    """Return the fewest and the most minutes of a step.

    Args:
        step: A step of a plan.
        lesson: The name of the lesson whose sections need no name before them.

    Raises:
        KeyError: The step names a section that isn't there.
    """
    if step.name.startswith("*"):
        return 1, FREE[step.name.strip("*")]
    least = most = 0.0
    for stem, part in _worked(step, lesson):
        asked = sum(f"`{name}`" in step.what for name in part.questions)
        written = _notebook(stem).parent.parent.name == "source"
        least += (ASSIGNMENT if written else FASTEST) * part.minutes
        most += SLOWEST * part.minutes + QUESTION * asked
    return least, most + SETTLE


def sections_covered(path: Path) -> Iterator[str]:
    """The longest plan works through every section of the lesson, in its order."""
    steps = plans(path)[90]
    named = [name for step in steps if not step.name.startswith("*") for name in _names(step)]
    wanted = [name for name in parts_of(path.stem) if name != "the beginning"]
    own = [name for name in named if ": " not in name or name in wanted]
    if [name for name in wanted if name not in own]:
        yield f"{path}: leaves out {[name for name in wanted if name not in own]}"


def names_exist(path: Path, title: str = PARTS[0]) -> Iterator[str]:
    """What a step names is a question of its sections, a cell that draws, or a word of them."""
    for steps in plans(path, title).values():
        for step in steps:
            if step.name.startswith("*"):
                continue
            worked = [part for _, part in _worked(step, path.stem)]
            for name in re.findall(r"`(\w+)`", step.what):
                if not any(name in part.questions or name in part.text for part in worked):
                    yield f"{path}: {step.name!r} has no {name}"


def votes_answered(path: Path) -> Iterator[str]:
    """Three questions of the lesson, with the right letter, and words for each of the others.

    Each is asked in every plan.
    """
    text = path.read_text(encoding="utf-8")
    votes = VOTE.findall(text)
    if len(votes) != 3:
        yield f"{path}: has {len(votes)} questions to vote on"
    answers = answers_of(path.stem)
    for name, right, said in votes:
        answer = dict(answers.get(name, {}))
        if answer.pop("right", "") != right:
            yield f"{path}: {right} isn't the right answer to {name}"
        replies = dict(REPLY.findall(said))
        if set(replies) != set(answer) - {right}:
            yield f"{path}: {name} has words for {sorted(replies)}"
        for letter, words in replies.items():
            if not re.search(r'Say: "[^"]{20,}"', words):
                yield f"{path}: nothing to say to {letter} of {name}"
        for length, steps in plans(path).items():
            if not any(f"`{name}`" in step.what for step in steps):
                yield f"{path}: {name} isn't asked in {length} minutes"


def pictures_exist(path: Path) -> Iterator[str]:
    """Each picture to project is a cell of the lesson that draws."""
    text = path.read_text(encoding="utf-8")
    cells = {cell.id: cell for cell in read(_notebook(path.stem)).cells}
    named = pictures(text)
    if len(named) < 2:
        yield f"{path}: has {len(named)} pictures to project"
    for name in named:
        if name not in cells or not DRAWS.search(cells[name].source):
            yield f"{path}: {name} draws nothing in the lesson"


def pictures(text: str) -> list[str]:
    """Return the names of the pictures to project."""
    return PICTURE.findall(part(text, "Pictures to project"))


GATES = (
    parts_in_order,
    plans_add_up,
    sections_covered,
    names_exist,
    votes_answered,
    pictures_exist,
)


@cache
def parts_of(stem: str) -> dict[str, Part]:
    """Return the sections of a notebook by their titles, up to its stretch exercises."""
    notebook = read(_notebook(stem))
    found = {s.title: Part(s.minutes) for s in minutes.times(notebook).sections}
    title = "the beginning"
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and (heading := re.match(r"## (.+)", cell.source)):
            title = heading[1]
        if title not in found:
            break
        found[title].text += cell.source
        if cell.cell_type == "code" and DRAWS.search(cell.source):
            found[title].text += f"\n{cell.id}\n"
        found[title].questions |= set(re.findall(r'^choose\("(\w+)"\)', cell.source, re.M))
    return found


def answers_of(stem: str) -> dict[str, dict[str, str]]:
    """Return the answers to a lesson's questions."""
    path = minutes.ANSWERS / f"{stem[3:]}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _worked(step: Step, lesson: str) -> list[tuple[str, Part]]:
    worked = []
    for name in _names(step):
        stem, _, title = name.partition(": ")
        other = stem if re.fullmatch(r"\w+", stem) and _notebook(stem).is_file() else ""
        worked.append((other or lesson, parts_of(other or lesson)[title if other else name]))
    return worked


def _names(step: Step) -> list[str]:
    return step.name.split(" + ")


def _notebook(stem: str) -> Path:
    lesson = ROOT / "notebooks" / f"{stem}.ipynb"
    return lesson if stem[:1].isdigit() else ROOT / "source" / stem / f"{stem}.ipynb"


def part(text: str, title: str = PARTS[0]) -> str:
    """Return what stands under a heading of the second level."""
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
