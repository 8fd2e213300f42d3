"""Build the static site: lessons with their outputs, assignments as released, and the guide's kit.

`make site` runs it, and `make slides` for the slides and sheets alone. Source notebooks, with their
solutions and hidden tests, are never read.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
from buttons import choice
from minutes import answers_of
from nbclient import NotebookClient
from sheets import write_sheets
from slides import write_slides

from autograder.pages.lessons import Lesson, anchor, section

SITE = Path(__file__).resolve().parent
ROOT = SITE.parent
PROJECTED = re.compile(r"^- `(\w+)`: ", re.M)  # a picture that the guide names
STEP = re.compile(r"(?<=[|+] )(\w+)(?=: .*\|$)", re.M)  # in a plan, the notebook of a section
ROW = re.compile(r"^\|.+\|$", re.M)
DRAWS = re.compile(r"^\s*(?:draw_\w+|sliders)\(", re.M)
HELD = re.compile(r'^with held_back\("(\w+)"\):', re.M)
ASKS = re.compile(r'choose\("(\w+)"\)')
CELL = re.compile(r"(?P<lesson>notebooks/\w+)\.ipynb#(?P<place>cell-id=\w+)")  # in a link
FOLDED = re.compile(r"<details>.*?</details>", re.S)
ONE_CORE = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
NOT_RUN = (
    "*This page shows the assignment as it is handed out: nothing on it has run. The pictures and "
    "outputs of which it speaks come when you run it in Jupyter.*"
)
PREPARE = """
import sys
from pathlib import Path
sys.path.insert(0, {site!r})
import live
live.prepare(Path({frames!r}), {lesson!r})
"""


def main() -> int:
    """Build into the folder that the command line names; return Sphinx's exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=SITE / "_build")
    parser.add_argument("--slides", action="store_true", help="slides and sheets, and no pages")
    asked = parser.parse_args()
    folder = asked.folder.resolve()
    html = folder / "html"
    shutil.rmtree(folder / "frames", ignore_errors=True)
    lay_out(folder / "pages", folder / "frames")
    shutil.rmtree(html, ignore_errors=True)  # else a page that is gone would stay
    code = 0 if asked.slides else write_pages(folder)
    if code == 0:
        shutil.copytree(folder / "frames", html / "_static" / "frames")
        write_slides(folder / "pages" / "notebooks", html)
        write_sheets(sorted((ROOT / "notebooks").glob("*.ipynb")), html)
        first = html / ("slides" if asked.slides else "index.html")
        print(f"Open {first} in a browser, or copy the folder html.")
    return code


def write_pages(folder: Path) -> int:
    """Let Sphinx write the pages that were laid out; return its exit code.

    Args:
        folder: The folder that holds them in pages/; what is written goes into html/.
    """
    # Quiet; a warning is a fault (-W); nothing is kept from an earlier build (-E).
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-E", "--keep-going"]
    doctrees, pages, html = (str(folder / name) for name in ("doctrees", "pages", "html"))
    folders = ["-c", str(SITE), "-d", doctrees, pages, html]
    return subprocess.run([*command, *folders], check=False).returncode


def lay_out(pages: Path, frames: Path) -> None:
    """Fill a fresh folder with what Sphinx reads, at the same places as in the workbook.

    Args:
        pages: The folder; what it held is deleted.
        frames: The folder for what sliders show; it doesn't exist yet.

    Raises:
        nbclient.exceptions.CellExecutionError: A lesson does not run.
    """
    shutil.rmtree(pages, ignore_errors=True)
    shutil.copytree(ROOT / "data" / "licences", pages / "data" / "licences")
    shutil.copy(ROOT / "data" / "README.md", pages / "data")
    shutil.copy(SITE / "index.md", pages)
    lay_out_guide(pages / "docs" / "guide")
    (pages / "notebooks").mkdir()
    shutil.copy(ROOT / "notebooks" / "glossary.md", pages / "notebooks")
    for path in (ROOT / "release").glob("*/*.ipynb"):
        folder = pages / path.relative_to(ROOT).parent
        folder.mkdir(parents=True)
        notebook = for_paper(asked(nbformat.read(path, as_version=4)))
        for cell in notebook.cells:
            cell.source = CELL.sub(_by_heading, cell.source)
        notebook.cells.insert(1, nbformat.v4.new_markdown_cell(NOT_RUN))
        nbformat.write(notebook, folder / path.name)
    lessons = sorted((ROOT / "notebooks").glob("*.ipynb"))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        together = [path for path in lessons if not measures(path)]
        ran = dict(zip(together, pool.map(lambda path: run(path, frames), together), strict=True))
    for path in lessons:
        notebook = ran[path] if path in ran else run(path, frames)
        nbformat.write(for_paper(notebook), pages / "notebooks" / path.name)


def lay_out_guide(folder: Path) -> None:
    """Fill a folder with the guide's pages, and link the slides and sheets that are built besides.

    Args:
        folder: The folder; it doesn't exist yet.
    """
    folder.mkdir(parents=True)
    for path in (ROOT / "docs" / "guide").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        text = ROW.sub(partial(_with_slides, path.stem), text)
        text = STEP.sub(_link, text)
        if (ROOT / "notebooks" / f"{path.stem}.ipynb").is_file():
            slides, sheets = (f"../../{name}/{path.stem}" for name in ("slides", "sheets"))
            heading, _, rest = text.partition("\n")
            links = (
                f'<p><a href="{slides}.html">Slides</a>, '
                f'<a href="{sheets}.html">sheet to print</a>, '
                f'<a href="{sheets}-answers.html">answers to the sheet</a></p>'
            )
            rest = PROJECTED.sub(rf'- <a href="{slides}.html#\1"><code>\1</code></a>: ', rest)
            text = f"{heading}\n\n{links}\n{rest}"
        (folder / path.name).write_text(text, encoding="utf-8")


def _by_heading(link: re.Match[str]) -> str:
    """Return a link to a lesson's cell, which JupyterLab follows, as one to the cell's heading."""
    found = section(ROOT, Lesson("", link["lesson"], link["place"]))
    return f"{link['lesson']}.ipynb#{anchor(found.title)}" if found else link[0]


def _link(step: re.Match[str]) -> str:
    name = step[1]
    if (ROOT / "notebooks" / f"{name}.ipynb").is_file():
        return f"[lesson {int(name[:2])}](../../notebooks/{name}.ipynb)"
    if (ROOT / "release" / name).is_dir():
        return f"[assignment {name}](../../release/{name}/{name}.ipynb)"
    return name


def _with_slides(stem: str, found: re.Match[str]) -> str:
    """Return a row of a plan in which the name of each picture leads to its slide.

    Args:
        stem: The page's name, that of its lesson.
        found: The row; its steps name other lessons than the page's own.
    """
    row = found[0]
    for lesson in (stem, *STEP.findall(row)):
        path = ROOT / "notebooks" / f"{lesson}.ipynb"
        cells = nbformat.read(path, as_version=4).cells if path.is_file() else []
        for name in (cell.id for cell in cells if DRAWS.search(cell.source)):
            link = f'<a href="../../slides/{lesson}.html#{name}"><code>{name}</code></a>'
            row = row.replace(f"`{name}`", link)
    return row


def measures(path: Path) -> bool:
    """Say whether a lesson measures time, and so has to run while no other does."""
    return "import timeit" in path.read_text(encoding="utf-8")


def run(path: Path, frames: Path) -> Any:
    """Run a lesson from top to bottom, in its own folder; return it with its outputs.

    Args:
        path: The lesson.
        frames: The folder for what its sliders show.
    """
    notebook = nbformat.read(path, as_version=4)
    prepare = PREPARE.format(site=str(SITE), frames=str(frames), lesson=path.stem)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(prepare))
    where = {"metadata": {"path": str(path.parent)}}
    quiet = ["--IPKernelApp.log_level=ERROR"]  # else each kernel warns about its ports
    client = NotebookClient(
        notebook,
        timeout=600,
        resources=where,
        extra_arguments=quiet,
        coalesce_streams=True,  # what a cell prints is one piece, however slowly it prints
    )
    client.execute(env=os.environ | ONE_CORE)
    del notebook.cells[0]
    return notebook


def asked(notebook: Any) -> Any:
    """Give the questions of a notebook that isn't run their buttons, in place of folded answers.

    Args:
        notebook: An assignment as it is released.
    """
    answers = answers_of(notebook)
    above: Any = None
    for cell in notebook.cells:
        if name := ASKS.fullmatch(cell.source):
            data = {"text/html": choice(name[1], answers[name[1]])}
            cell.outputs = [nbformat.v4.new_output("display_data", data)]
            above.source = FOLDED.sub("", above.source).rstrip()
        above = cell
    return notebook


def for_paper(notebook: Any) -> Any:
    """Make a notebook fit for a page that can't compute.

    What a question holds back is folded, until it is answered; so is the code of drawings and of a
    notebook's toolbox: the page is for what it has drawn. The words for a picture move to where
    MyST-NB looks for them. Folders of this machine have no place on a page for others.
    """
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            _leave_out_places(cell.outputs)
            if _draws_or_helps(cell):
                cell.metadata["tags"] = ["hide-input"]
            if cell.source.startswith(("choose(", "check_line(")):
                cell.metadata["tags"] = ["remove-input"]
            shown = cell.metadata.setdefault("mystnb", {})
            if words := _words(cell.outputs):
                shown["image"] = {"alt": words} | _pieces(cell.outputs)
            if held := HELD.search(cell.source):
                folded = [tag for tag in cell.metadata.get("tags", []) if tag == "hide-input"]
                cell.metadata["tags"] = [*folded, "hide-output", f"held-{held[1]}"]
                what = "the {type}" if folded else "what came out"  # folded twice: source, outputs
                shown["code_prompt_show"] = f"Show {what}"
                shown["code_prompt_hide"] = f"Hide {what}"
    return notebook


def _leave_out_places(outputs: list[Any]) -> None:
    """Write in what was printed … for the folders of the machine that builds the pages."""
    for output in outputs:
        for place in (ROOT, Path(sys.prefix), Path.home()):
            if "text" in output and place != Path(place.anchor):
                output["text"] = output["text"].replace(str(place), "\u2026")


def _draws_or_helps(cell: Any) -> bool:
    lines = len(cell.source.splitlines())
    exercise = cell.metadata.get("nbgrader", {})
    if exercise.get("grade") or exercise.get("solution"):
        return False
    return lines > 40 or (lines > 8 and "plt." in cell.source)


def _words(outputs: list[Any]) -> str:
    return " ".join(picture["alt"] for picture in _pictures(outputs) if "alt" in picture)


def _pieces(outputs: list[Any]) -> dict[str, str]:
    """Return the class of a picture that live.js may cut into its panels, for a narrow screen."""
    found = [picture["cuts"] for picture in _pictures(outputs) if "cuts" in picture]
    return {"classes": "-".join(["cut", *map(str, found[0])])} if len(found) == 1 else {}


def _pictures(outputs: list[Any]) -> list[Any]:
    return [output.get("metadata", {}).get("image/png", {}) for output in outputs]


if __name__ == "__main__":
    sys.exit(main())
