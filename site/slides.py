"""Slides made from the lessons, for a screen of 1366 by 768: a folder that needs no network.

build.py calls it with lessons that have run. A lesson's cells become slides in their order; what is
folded in the lesson is left out, and what a question holds back waits for one more press.
"""

from __future__ import annotations

import ast
import base64
import math
import re
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import nbformat
from nbconvert.exporters.slides import SlidesExporter
from pygments.formatters import HtmlFormatter

SITE = Path(__file__).resolve().parent
FIGURES = sorted((SITE / "figures").glob("*.js"), key=lambda path: path.name != "layer.js")
WIDTH, HEIGHT = 1366, 768
LETTERS_A_LINE = 82
LINES = 13.0  # of text on one slide, at nearly its largest letters
LINES_ASKED = 10  # where buttons, and what a choice would mean, have to fit in too
CODE_LINES = 20
CODE = 0.72  # of a line of text: a line of code
DOTS_A_LINE = 48  # of a picture
SQUEEZED = 2.0  # lines by which smaller letters make room for what code has printed
SHORT = 3  # printed lines that may stand on one slide with a picture

ENDS = "## Stretch exercises"
FOLDS = re.compile(r"<details>.*?</details>", re.S)
LOOK_UP = re.compile(r"^Words and symbols are in the .+$", re.M)
SIZE = re.compile(r'width="(\d+)" height="(\d+)"')
REACHED = re.compile(r"^\*Minute \d+ of \d+\*$", re.M)
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\((?!https?:)[^)]*\)")  # to another page of the workbook
MOVES = re.compile(r'class="(?:moved|computed)"')
HELD = re.compile(r'^with held_back\("(\w+)"\):', re.M)
ASKS = re.compile(r'<div class="(?:choice|line)"')
ASKED = re.compile(r"^(?:\*\*Predict|\*\*By hand|\*\*Choose|\*\*Your line|\*\*\d\.\*\*)", re.M)
DRAWS = re.compile(r"(?:draw_\w+|sliders|show|choose)$")
WAITS = "one more press shows what came out"


def write_slides(lessons: Path, html: Path) -> list[Path]:
    """Write the slides of all lessons, and what they load; return their pages.

    Args:
        lessons: The folder of the lessons' notebooks, which have run.
        html: The site's folder; the slides go into slides/, and what they load into _static/.
    """
    static = html / "_static"
    static.mkdir(parents=True, exist_ok=True)
    for path in (
        *loaded(),
        SITE / "slides.css",
        SITE / "slides.js",
        SITE / "live.js",
        SITE / "figures" / "figures.css",
        *FIGURES,
    ):
        shutil.copy(path, static)
    (html / "slides").mkdir(exist_ok=True)
    return [write(path, html / "slides") for path in sorted(lessons.glob("*.ipynb"))]


def loaded() -> Iterator[Path]:
    """Yield the files of others that slides load: reveal.js and MathJax, out of their packages."""
    reveal = Path(str(files("sphinx_revealjs"))) / "_static" / "revealjs" / "dist"
    mathjax = Path(str(files("mathjax"))) / "static" / "mathjax" / "es5"
    yield from (reveal / "reveal.js", reveal / "reveal.css", mathjax / "tex-svg-full.js")


def write(path: Path, folder: Path) -> Path:
    """Write the slides of one lesson.

    Args:
        path: The lesson's notebook, which has run.
        folder: Where its page goes.

    Returns:
        The page.
    """
    notebook = slides_of(nbformat.read(path, as_version=4))
    exporter = SlidesExporter(
        extra_template_basedirs=[str(SITE / "templates")],
        template_name="slides",
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        exclude_anchor_links=True,
    )
    colours = HtmlFormatter(style="a11y-high-contrast-light").get_style_defs(".highlight")
    title = notebook.cells[0].source.partition("\n")[0].lstrip("# ")
    about = {"title": title, "colours": colours, "width": WIDTH, "height": HEIGHT}
    about["figures"] = [script.name for script in FIGURES]
    page, _ = exporter.from_notebook_node(notebook, resources={"about": about})
    target = folder / f"{path.stem}.html"
    target.write_text(page, encoding="utf-8")
    return target


def slides_of(notebook: Any) -> Any:
    """Return a notebook whose cells say which slide they begin, go on, or hold back.

    Args:
        notebook: A lesson that has run.
    """
    cells: list[Any] = []
    where = ""
    for cell in notebook.cells:
        if cell.source.startswith(ENDS):
            break
        if cell.cell_type == "markdown":
            text = FOLDS.sub("", LOOK_UP.sub("", REACHED.sub("", cell.source))).strip()
            if heading := re.match(r"## (.+)", text):
                where = heading[1]
            for number, part in enumerate(parts(LINK.sub(r"\1", text)) if text else ()):
                cells.append(_prose(part, cell.id, number, where))
        elif cell.source.startswith(("choose(", "check_line(")):
            cells.append(_outputs(cell.outputs, "", "-"))
        else:
            cells += _of_code(cell, where)
    _join(cells)
    _name(cells)
    return nbformat.v4.new_notebook(cells=cells, metadata=notebook.metadata)


def _join(cells: list[Any]) -> None:
    """Let what fits on one slide with what comes before it stand there."""
    size, closed = 0.0, True
    for cell in cells:
        about = cell.metadata.slideshow
        begins = cell.source.startswith("#") or ASKED.match(cell.source) or about.waits
        if about.slide_type == "slide" and not (begins or closed) and size + room(cell) <= LINES:
            about.slide_type = "-"
        if about.slide_type == "slide":
            size, closed = 0.0, False
        size += room(cell)
        asks = any(ASKS.match(o.get("data", {}).get("text/html", "")) for o in _out(cell))
        closed = closed or asks or about.slide_type == "fragment"


def _name(cells: list[Any]) -> None:
    """Give each slide a name of its own, and each picture the id of the cell that draws it."""
    taken: set[str] = set()
    for cell in cells:
        name = cell.metadata.anchor
        number = next(n for n in range(1, 99) if (f"{name}-{n}" if n > 1 else name) not in taken)
        begins = cell.metadata.slideshow.slide_type == "slide"
        if begins or number == 1:
            cell.metadata.anchor = f"{name}-{number}" if number > 1 else name
            taken.add(cell.metadata.anchor)
        else:
            cell.metadata.anchor = ""


def parts(text: str) -> list[str]:
    """Cut prose into pieces that fit on a slide; a question stays in one piece.

    Args:
        text: A cell's Markdown, without folds.
    """
    blocks = _blocks(text)
    asked = next((n for n, block in enumerate(blocks) if ASKED.match(block)), len(blocks))
    if sum(map(lines, blocks)) <= (LINES_ASKED if asked < len(blocks) else LINES):
        return [text]
    pieces: list[list[str]] = [[]]
    for number, block in enumerate(blocks):
        full = sum(map(lines, pieces[-1])) + lines(block) > LINES and number < asked
        if full or number == asked:
            # What ends with a colon goes where that stands which it announces.
            kept = len(pieces[-1])
            while kept and pieces[-1][kept - 1].endswith(":"):
                kept -= 1
            if kept and not _is_heading(pieces[-1][:kept]):
                pieces.append(pieces[-1][kept:])
                del pieces[-2][kept:]
        pieces[-1].append(block)
    return ["\n\n".join(piece) for piece in pieces]


def lines(block: str) -> float:
    """Return about how many lines of a slide a block of Markdown takes."""
    if block.startswith("#"):
        return 2
    if block.startswith("|"):
        return 1.6 * (len(block.splitlines()) - 1)
    if block.startswith("```"):
        return CODE * len(block.splitlines())
    formulas = len(re.findall(r"\$\$.+?\$\$", block, re.S))
    text = re.sub(r"\$\$.+?\$\$", "", block, flags=re.S)
    rows = sum(math.ceil(len(line) / LETTERS_A_LINE) for line in text.splitlines() if line.strip())
    return rows + 2.5 * formulas + 0.5


def _blocks(text: str) -> list[str]:
    """Return the paragraphs, lists, tables and pieces of code of a text, each in one piece."""
    blocks: list[str] = []
    for block in re.split(r"\n\n(?=\S)", text):
        fenced = blocks and blocks[-1].count("```") % 2
        follows = blocks and re.match(r"- [a-e]\) ", block) and ASKED.match(blocks[-1])
        listed = blocks and re.match(r"\d+\. ", block) and re.match(r"\d+\. ", blocks[-1])
        if fenced or follows or listed:
            blocks[-1] += f"\n\n{block}"
        else:
            blocks.append(block)
    return blocks


def _is_heading(piece: list[str]) -> bool:
    return len(piece) == 1 and piece[0].startswith("#")


def _of_code(cell: Any, where: str) -> Iterator[Any]:
    """Yield the slides of a cell of code: the code where it teaches, then what came out."""
    held = HELD.search(cell.source) is not None
    left = least = 0.0
    if teaches(cell):
        least = -SQUEEZED
        for piece in code_pieces(cell.source):
            yield (code := _new("code", piece, f"{cell.id}-code", where, "slide"))
            left = LINES - room(code)
    for group in grouped(cell.outputs):
        drawn = any(map(_is_picture, group))
        shown = _outputs(group, where, "slide", cell.id if drawn else f"{cell.id}-printed")
        left -= room(shown)
        if left >= least and not drawn:
            shown.metadata.slideshow.slide_type = "fragment" if held else "-"
        elif held:
            waits = _new("markdown", "", f"{cell.id}-asked", f"{where} · {WAITS}", "slide")
            waits.metadata.slideshow.waits = True
            yield waits
            shown.metadata.slideshow.slide_type = "fragment"
        yield shown


def code_pieces(source: str) -> list[str]:
    """Cut long code between its parts, so that each piece can be read from the last row."""
    pieces = [""]
    for part in re.split(r"\n\n+(?=\S)", source):
        joined = f"{pieces[-1]}\n\n{part}".strip("\n")
        if pieces[-1] and len(joined.splitlines()) > CODE_LINES:
            pieces.append(part)
        else:
            pieces[-1] = joined
    return pieces


def room(cell: Any) -> float:
    """Return about how many lines of a slide a cell takes."""
    if cell.cell_type == "markdown":
        return sum(map(lines, _blocks(cell.source)))
    took = CODE * len(cell.source.splitlines()) + (0.8 if cell.source else 0)
    for output in _out(cell):
        data = output.get("data", {})
        if "image/png" in data:
            png = base64.b64decode(data["image/png"][:64])
            took += int.from_bytes(png[20:24], "big") / DOTS_A_LINE
        elif size := SIZE.search(data.get("text/html", "")):
            took += int(size[2]) / DOTS_A_LINE + 1
        elif "text" in output:
            took += CODE * len(str(output["text"]).splitlines()) + 0.6
        else:
            took += 0.8
    return took


def _out(cell: Any) -> list[Any]:
    return list(cell.get("outputs", []))


def grouped(outputs: list[Any]) -> list[list[Any]]:
    """Return outputs in groups, one for a slide: each picture with its caption and few lines.

    Args:
        outputs: The outputs of a cell, in their order.
    """
    groups: list[list[Any]] = []
    for output in outputs:
        last = groups[-1] if groups else []
        has_picture = any(map(_is_picture, last))
        caption = has_picture and "text/html" in output.get("data", {}) and not _is_picture(output)
        short = _printed([*last, output]) <= SHORT
        if last and (caption or (short and not (has_picture and _is_picture(output)))):
            last.append(output)
        else:
            groups.append([output])
    return groups


def teaches(cell: Any) -> bool:
    """Say whether a cell's code is for the reader: not folded, and more than a call that draws."""
    if cell.metadata.get("jupyter", {}).get("source_hidden"):
        return False
    return any(not _only_draws(statement) for statement in ast.parse(cell.source).body)


def _only_draws(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.With):
        return all(map(_only_draws, statement.body))
    value = statement.value if isinstance(statement, ast.Expr) else None
    called = value.func if isinstance(value, ast.Call) else None
    return isinstance(called, ast.Name) and DRAWS.match(called.id) is not None


def _printed(group: list[Any]) -> int:
    return sum(len(str(output.get("text", "")).splitlines()) for output in group)


def _is_picture(output: Any) -> bool:
    data = output.get("data", {})
    return "image/png" in data or MOVES.search(data.get("text/html", "")) is not None


def _prose(text: str, anchor: str, number: int, where: str) -> Any:
    shown = "" if text.startswith("#") else where
    return _new("markdown", text, anchor if number == 0 else f"{anchor}-more", shown, "slide")


def _outputs(outputs: list[Any], where: str, kind: str, anchor: str = "") -> Any:
    cell = _new("code", "", anchor, where, kind)
    cell.outputs = outputs
    return cell


def _new(cell_type: str, source: str, anchor: str, where: str, kind: str) -> Any:
    about = {"slideshow": {"slide_type": kind, "waits": False}, "anchor": anchor, "where": where}
    if cell_type == "markdown":
        return nbformat.v4.new_markdown_cell(source, metadata=about)
    return nbformat.v4.new_code_cell(source, metadata=about)
