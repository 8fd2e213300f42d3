"""Seconds per notebook: plain nbgrader, otter-grader, ours, and the limit, on one class in one run.

`make bench` runs it. It ends with 1 where two graders give different points, and names them.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any
from unittest.mock import patch

import otterize
from classroom import BARE_CONFIG, Paper, lay_out, papers_of, snapshot

from autograder.authoring.plainrun import Runner
from autograder.course.assignment import Cell
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.gradebook import Gradebook
from autograder.course.masters import read_stamp

ROOT = Path(__file__).resolve().parent.parent
SMALL = 4  # students of the smallest class
ONE_TRY = "\nc.Judging.follow_through = False\n"  # what the others do
ALL_CELLS = "\nc.Sandbox.demonstrations = True\n"
DRAW = Cell(  # what a notebook's front end does after a cell: a picture of every figure
    "code",
    "import io as _io\nfor _number in plt.get_fignums():\n"
    "    plt.figure(_number).savefig(_io.BytesIO(), format='png', bbox_inches='tight')\n"
    "plt.close('all')",
)

NBGRADER = Path(sys.executable).with_name("nbgrader")
AUTOGRADER = Path(sys.executable).with_name("autograder")
Scores = dict[tuple[str, str, str], float | None]  # (student, assignment, cell) -> points


@dataclass(frozen=True)
class Row:
    """One line of the table.

    Attributes:
        seconds: how long its runs took, one of them on average if there were several.
        per_notebook: seconds per notebook of a whole class.
        beside: the row that it is compared with; the first one if it says none.
    """

    what: str
    notebooks: int
    seconds: float
    per_notebook: float
    beside: str = ""


@dataclass
class Findings:
    """What was measured, and where graders disagree (one sentence each)."""

    rows: list[Row] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    walls: bool = False

    def add(self, what: str, notebooks: int, *seconds: float, beside: str = "") -> None:
        """Add a row of one or several runs over the same notebooks."""
        mean = sum(seconds) / len(seconds)
        self.rows.append(Row(what, notebooks, mean, mean / notebooks, beside))


class Bench:
    """Measures graders on one class.

    Args:
        course: where assignments, data and settings come from.
        papers: what the class hands in.
        subset: students that the slow ones grade.
        folder: an empty folder to work in.
        otter: the ``otter`` command; None leaves that grader out.
    """

    def __init__(
        self,
        course: Course,
        papers: Sequence[Paper],
        subset: int,
        folder: Path,
        otter: Path | None = None,
    ) -> None:
        few = set(sorted({paper.student for paper in papers})[:subset])
        self.course, self.papers, self.folder, self.otter = course, papers, folder, otter
        self.few = [paper for paper in papers if paper.student in few]
        self.names = sorted({paper.assignment for paper in papers})
        self.findings = Findings()

    def run(self) -> Findings:
        """Measure everything; ours before and after the slow ones, as machines have moods."""
        add, everyone = self.findings.add, len(self.papers)
        config = (self.course.root / CONFIG_NAME).read_text(encoding="utf-8") + ONE_TRY
        before, ours = self._ours(config)
        plain = self._plain()
        of_otter = self._otter()
        all_cells, _ = self._ours(config + ALL_CELLS)
        after, _ = self._ours(config)
        add("autograder grade", everyone, before, after)
        add("autograder grade, demonstrations too", everyone, all_cells)
        for what, demonstrations in (("graded cells", False), ("all cells", True)):
            add(f"limit: {what} in a warm process", len(self.few), self._limit(demonstrations))
        self._small_class(config)
        self._feedback()
        self.findings.differences += differences("plain nbgrader", plain, "autograder", ours)
        tests = {key: plain[key] for key in plain if key[1:] in self._tests()}
        self.findings.differences += differences("plain nbgrader", tests, "otter", of_otter)
        return self.findings

    def _plain(self) -> Scores:
        """`nbgrader autograde NAME`, one assignment after another.

        A second run, with nothing left to do, tells what starting costs: a whole class pays that
        once, so the seconds per notebook spread it over the class and not over the few.
        """
        course = lay_out(self.course, self.folder / "plain", self.few, BARE_CONFIG)
        for name in self.names:
            _timed(NBGRADER, "generate_assignment", name, cwd=course.root)
        work, start = (
            sum(_timed(NBGRADER, "autograde", name, cwd=course.root) for name in self.names)
            for _ in range(2)
        )
        few, everyone = len(self.few), len(self.papers)
        per_notebook = (work - start) / few + start / everyone
        self.findings.rows.append(Row("plain nbgrader", few, work, per_notebook))
        return self._recorded(course)

    def _otter(self) -> Scores:
        """`otter run` for one notebook after another; making the zip file is not counted."""
        if self.otter is None:
            return {}
        scores: Scores = {}
        seconds = 0.0
        for name in self.names:
            folder = self.folder / "otter" / name
            bundle = otterize.generate(self.course, name, folder, self.otter, _timed)
            for paper in self.few:
                if paper.assignment == name:
                    mine = folder / paper.student
                    notebook = otterize.write_notebook(self.course, paper, mine)
                    seconds += _timed(
                        self.otter, "run", notebook, "-a", bundle, "-o", mine, cwd=mine
                    )
                    for cell, points in otterize.scores(mine).items():
                        scores[paper.student, name, cell] = points
        self.findings.add("otter run", len(self.few), seconds)
        return scores

    def _ours(self, config: str) -> tuple[float, Scores]:
        """`autograder grade` for everybody, in a course folder that was never graded."""
        folder = Path(tempfile.mkdtemp(dir=self.folder)) / "ours"
        course = self._graded = lay_out(self.course, folder, self.papers, config)
        seconds = _timed(AUTOGRADER, "grade", cwd=course.root)
        first, name = self.papers[0], self.papers[0].assignment
        stamp = read_stamp(course.autograded / first.student / name, [name]) or {}
        self.findings.walls = bool(stamp.get("walls"))
        return seconds, self._recorded(course)

    def _small_class(self, config: str) -> None:
        """A few students in the shortest assignment: where starting is most of the work.

        Both commands are timed whole, as somebody waits for them.
        """
        name = min(self.names, key=lambda one: len(self.course.assignment(one).cells))
        papers = [paper for paper in self.papers if paper.assignment == name][:SMALL]
        what = f"{len(papers)} in one assignment: "
        plain = lay_out(self.course, self.folder / "plain-small", papers, BARE_CONFIG)
        _timed(NBGRADER, "generate_assignment", name, cwd=plain.root)
        seconds = _timed(NBGRADER, "autograde", name, cwd=plain.root)
        self.findings.add(f"{what}plain nbgrader", len(papers), seconds)
        times = []
        for turn in ("first", "second"):
            ours = lay_out(self.course, self.folder / f"small-{turn}", papers, config)
            times.append(_timed(AUTOGRADER, "grade", name, cwd=ours.root))
        beside = self.findings.rows[-1].what
        self.findings.add(f"{what}autograder grade", len(papers), *times, beside=beside)
        scores = (self._recorded(course, [name]) for course in (plain, ours))
        self.findings.differences += differences(f"{what}plain", next(scores), "ours", next(scores))

    def _feedback(self) -> None:
        """Everybody's feedback pages, and those that plain nbgrader makes of the few."""
        name = self.names[0]
        count = sum(paper.assignment == name for paper in self.few)
        plain = self.folder / "plain"
        seconds = _timed(NBGRADER, "generate_feedback", name, cwd=plain)
        self.findings.add("feedback: plain nbgrader", count, seconds)
        beside = self.findings.rows[-1].what
        seconds = _timed(AUTOGRADER, "feedback", cwd=self._graded.root)
        self.findings.add("feedback: autograder", len(self.papers), seconds, beside=beside)

    def _limit(self, demonstrations: bool) -> float:
        """What running the cells takes if nothing else does, shared by the cores."""
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        if self.course.data.is_dir():
            (folder / "data").symlink_to(self.course.data)
        runs = [list(_cells(self.course, paper, demonstrations)) for paper in self.few]
        fresh = multiprocessing.get_context("spawn")  # numpy reads the variable at its import
        with (
            patch.dict(os.environ, OMP_NUM_THREADS="1"),
            ProcessPoolExecutor(1, mp_context=fresh) as executor,
        ):
            return executor.submit(run_in_turn, runs, folder).result() / _cores()

    def _tests(self) -> set[tuple[str, str]]:
        return {
            (name, cell.grade_id)
            for name in self.names
            for cell in self.course.assignment(name).cells
            if cell.is_test
        }

    def _recorded(self, course: Course, names: Sequence[str] = ()) -> Scores:
        with Gradebook(course) as gradebook:
            return {
                (student, name, cell): points
                for name in names or self.names
                for student, marks in gradebook.marks(name).items()
                for cell, points in marks.points.items()
            }


def run_in_turn(runs: Sequence[Sequence[Cell]], folder: Path) -> float:
    """Run lists of cells, one after another, in forks of a warm process; return the seconds."""
    runner = Runner(workers=1)
    start = time.perf_counter()
    outcomes = runner.run_all(runs, folder)
    seconds = time.perf_counter() - start
    if list(map(len, outcomes)) != list(map(len, runs)):
        raise SystemExit("the limit can't be measured: a notebook ended its process")
    return seconds


def differences(first: str, one: Scores, second: str, other: Scores) -> list[str]:
    """Return a sentence for each cell of the first's students that the second scores otherwise.

    Cells that a person grades don't count; nor does a second that has graded nothing at all.
    """
    return [
        f"{student}, {name}, {cell}: {first} gives {points}, {second} {other.get(key)}"
        for key, points in sorted(one.items())
        for student, name, cell in [key]
        if other and points is not None and points != other.get(key)
    ]


def report(findings: Findings, versions: Mapping[str, str], path: Path) -> int:
    """Print the table, write the figures; return 1 if graders give different points, else 0."""
    path.parent.mkdir(exist_ok=True)
    text = json.dumps(as_json(findings, versions), indent=1) + "\n"
    path.write_text(text, encoding="utf-8")
    print(table(findings.rows))
    print(f"\nOn {_cores()} cores, {'behind walls' if findings.walls else 'without walls'}.")
    print(*findings.differences or ["All graders give the same points."], sep="\n")
    return 1 if findings.differences else 0


def table(rows: Sequence[Row]) -> str:
    """Return the rows as text; the last column compares with plain nbgrader's of its kind."""
    width = max(len(row.what) for row in rows)
    lines = [f"{'':{width}}  notebooks  seconds  s/notebook  times as fast"]
    for row, times in zip(rows, speedups(rows), strict=True):
        lines.append(
            f"{row.what:{width}}  {row.notebooks:>9}  {row.seconds:>7.1f}  "
            f"{row.per_notebook:>10.3f}  {times:>13.1f}"
        )
    return "\n".join(lines)


def speedups(rows: Sequence[Row]) -> list[float]:
    """Return how many times as fast each row is as what it is compared with."""
    seconds = {row.what: row.per_notebook for row in rows}
    return [seconds[row.beside or rows[0].what] / row.per_notebook for row in rows]


def as_json(findings: Findings, versions: Mapping[str, str]) -> dict[str, Any]:
    """Return what was measured, and on what machine."""
    rows = findings.rows
    return {
        "rows": [
            asdict(row) | {"times_as_fast": times}
            for row, times in zip(rows, speedups(rows), strict=True)
        ],
        "scores_equal": not findings.differences,
        "differences": findings.differences,
        "machine": machine() | {"walls": findings.walls, "versions": dict(versions)},
    }


def machine() -> dict[str, Any]:
    """Return what a reader must know of this machine to judge the figures."""
    return {
        "cores": _cores(),
        "load": os.getloadavg()[0],
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "bubblewrap": shutil.which("bwrap") is not None,
    }


def _cells(course: Course, paper: Paper, demonstrations: bool) -> Iterator[Cell]:
    for cell in paper.cells(course):
        if cell.grade_id or demonstrations:
            yield cell
            if "plt." in cell.source:
                yield DRAW


def _timed(*words: str | Path, cwd: Path) -> float:
    """Run a command to its end; return how long it took, in seconds."""
    print("+", *(Path(word).name for word in words[:3]), file=sys.stderr, flush=True)
    start = time.perf_counter()
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{words} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return time.perf_counter() - start


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def main() -> int:
    """Measure, print the table, write reports/bench.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=24)
    parser.add_argument("--subset", type=int, default=3, help="students for the slow graders")
    parser.add_argument("--otter", type=Path, help="the otter command (default: without otter)")
    options = parser.parse_args()
    versions = {name: version(name) for name in ("nbgrader", "numpy", "ipykernel")}
    if options.otter:
        lock = (ROOT / "requirements-bench.lock").read_text(encoding="utf-8")
        versions["otter-grader"] = lock.partition("otter-grader==")[2].split()[0]
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        course = snapshot(ROOT, folder / "course")
        papers = list(papers_of(course, options.students))
        otter = options.otter and options.otter.absolute()
        findings = Bench(course, papers, options.subset, folder, otter).run()
    return report(findings, versions, ROOT / "reports" / "bench.json")


if __name__ == "__main__":
    sys.exit(main())
