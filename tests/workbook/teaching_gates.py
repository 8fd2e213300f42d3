"""What a lesson gives to do and to look up: few ideas, lines to write, sources at its claims."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import minutes
from lesson_tools.writing import LINES, Line, read_lines
from notebook_gates import read
from question_gates import ANSWER

IDEAS = 5  # sections between the first questions and the summary
LONGEST = 35  # words of a section's first sentence
ASKED = 2  # lines to write, at least
SOURCED = 3  # claims with their source, at least
CHECKS = re.compile(r'^check_line\("(\w+)"\)$')
SOURCE = re.compile(r"\[([A-Z][\w-]+)[^\]]*? ((?:19|20)\d\d)[^\]]*\]\(https?://[^)\s]+\)")
FIRST, LAST = "Do you remember?", "What you can do now"


def few_ideas(path: Path) -> Iterator[str]:
    """Five sections at most have something new, and the aims at the top name as many things."""
    text = "\n".join(cell.source for cell in read(path).cells)
    aims = re.search(r"\*\*You will be able to\*\*\n\n((?:- .+\n)+)", text)
    titles = _between(re.findall(r"^## (.+)$", text, re.M))
    count = len(aims[1].splitlines()) if aims else 0
    if not 0 < len(titles) <= IDEAS:
        yield f"{path}: has {len(titles)} sections with something new"
    if count != len(titles):
        yield f"{path}: has {count} aims for {len(titles)} sections"


def ideas_stated(path: Path) -> Iterator[str]:
    """A section with something new says its idea in its first sentence: no question, no formula."""
    for title, cells in _sections(path).items():
        text = minutes.REACHED.sub("", cells[0].source).partition("\n\n")[2]
        first = re.split(r"(?<=[.?!:])\s", text)[0]
        if not (re.match(r"[A-Z]", first) and 5 <= len(first.split()) <= LONGEST):
            yield f"{path}: {title!r} begins with {first[:40]!r}, which is no sentence"
        elif first.endswith("?"):
            yield f"{path}: {title!r} begins with a question, not with its idea"


def lines_asked(path: Path) -> Iterator[str]:
    """Two lines at least are to be written, each with its place, its check, and what is recorded.

    Three ways to write it are recorded, so that no spelling is asked for, and two likely slips.
    """
    recorded, asked = _lines(path), []
    for cells in _sections(path).values():
        for question, place, check in zip(cells, cells[1:], cells[2:], strict=False):
            if "**Your line:**" not in question.source:
                continue
            name = place.source.splitlines()[-1].removesuffix(" = ...")
            if place.id != name or not place.source.endswith(f"{name} = ..."):
                yield f"{path}: below {question.id} is no place for a line"
            elif check.source != f'check_line("{name}")':
                yield f"{path}: {name} is not checked in the cell after it"
            else:
                asked.append(name)
    if asked != list(recorded):
        yield f"{path}: asks for the lines {asked}; recorded are {list(recorded)}"
    if len(asked) < ASKED:
        yield f"{path}: asks for {len(asked)} lines"
    for name, line in recorded.items():
        if len(set(line.right)) < 3 or len(line.slips) < 2:
            yield f"{path}: {name} has {len(line.right)} ways and {len(line.slips)} slips"
        texts = [line.means, line.hint, *(slip["says"] for slip in line.slips)]
        if any(len(text.split()) < 4 for text in texts):
            yield f"{path}: {name} has a sentence that says too little"


def lines_not_given(path: Path) -> Iterator[str]:
    """No line that is asked for stands open in its section."""
    for cells in _sections(path).values():
        names = [found[1] for cell in cells if (found := CHECKS.match(cell.source))]
        text = "".join(ANSWER.sub("", cell.source) for cell in cells)
        for name in names:
            line = _lines(path).get(name)
            for way in line.right if line else ():
                if _bare(way) in _bare(text):
                    yield f"{path}: {way!r}, which {name} asks for, stands there already"


def claims_sourced(path: Path) -> Iterator[str]:
    """Three claims at least have their source beside them; all of it is in the list at the end."""
    cells = read(path).cells
    end = next((i for i, c in enumerate(cells) if c.source.startswith("## Further")), len(cells))
    listed = "\n".join(cell.source for cell in cells[end:])
    count = 0
    for cell in cells[:end]:
        for author, year in SOURCE.findall(cell.source) if cell.cell_type == "markdown" else []:
            count += 1
            if not re.search(rf"^- .*\b{author}\b.*\b{year}\b", listed, re.M):
                yield f"{path}: {cell.id} names {author} {year}; the list at the end doesn't"
    if count < SOURCED:
        yield f"{path}: {count} claims have their source beside them"


GATES = (few_ideas, ideas_stated, lines_asked, lines_not_given, claims_sourced)


def sentences(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the name of each line that a lesson asks for, with what may be said about it."""
    for name, line in _lines(path).items():
        for text in (line.means, line.hint, *(slip["says"] for slip in line.slips)):
            yield name, text


def tries(path: Path, name: str) -> str:
    """Return a cell's code that prints what is said to each recorded way, and to each slip.

    Args:
        path: The lesson; the code runs in it, below the line's check.
        name: The line.
    """
    lesson = path.stem[3:]
    return (
        "import lesson_tools.writing as tried_\n"
        f"line_ = tried_.read_lines({lesson!r})[{name!r}]\n"
        'for way_ in [*line_.right, *(slip["line"] for slip in line_.slips)]:\n'
        f"    names_ = globals() | {{{name!r}: tried_.value_of(way_, globals())}}\n"
        f"    print(tried_.judge({name!r}, line_, names_)[0])\n"
    )


def wrongly_judged(line: Line, said: list[str]) -> Iterator[str]:
    """Name each recorded way that is not called right, and each slip that is not told its own.

    Args:
        line: What is recorded.
        said: What was said to each way and then to each slip.
    """
    wanted = [f" {line.means}"] * len(line.right) + [slip["says"] for slip in line.slips]
    ways = [*line.right, *(slip["line"] for slip in line.slips)]
    begins = ["**Right.**"] * len(line.right) + ["**Not quite.**"] * len(line.slips)
    for way, begin, end, text in itertools.zip_longest(ways, begins, wanted, said):
        if not (text and text.startswith(begin) and text.endswith(end)):
            yield f"{way}: {text}"


def _sections(path: Path) -> dict[str, list[Any]]:
    """Return the cells of each section with something new, by its title."""
    found: dict[str, list[Any]] = {}
    for cell in read(path).cells:
        heading = re.match(r"## (.+)", cell.source) if cell.cell_type == "markdown" else None
        if heading:
            found[heading[1]] = []
        if found:
            found[next(reversed(found))].append(cell)
    return {title: found[title] for title in _between(list(found))}


def _between(titles: list[str]) -> list[str]:
    first = titles.index(FIRST) + 1 if FIRST in titles else 0
    return titles[first : titles.index(LAST) if LAST in titles else len(titles)]


def _lines(path: Path) -> dict[str, Line]:
    source = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "code")
    named = minutes.QUESTIONS.search(source)
    own = path.parent / "lines"  # the broken notebooks have theirs
    folder = own if own.is_dir() else LINES
    lesson = named[1] if named else ""
    return read_lines(lesson, folder) if (folder / f"{lesson}.toml").is_file() else {}


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)
