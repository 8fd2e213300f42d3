"""Whether cost and memory stay flat: `autograder grade` on 10, 100 and 1,000 submissions.

`make bench-scale` runs it. Memory is what Linux's /proc says of every process of the run.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from classroom import lay_out, papers_of, snapshot
from speed import ROOT, machine

from autograder.course.folder import CONFIG_NAME, Course

POLL_SECONDS = 0.2


@dataclass(frozen=True)
class Run:
    """One run of grading.

    Attributes:
        coordinator: peak resident memory of `autograder grade` itself, in MB.
        largest_other: the same of the largest process under it.
        processes: how many were under it at one time.
    """

    submissions: int
    seconds: float
    per_notebook: float
    coordinator: float
    largest_other: float
    processes: int


def grade(course: Course, name: str, submissions: int) -> Run:
    """Grade one assignment's submissions, looking at the memory all the while.

    Raises:
        SystemExit: grading failed.
    """
    command = [str(Path(sys.executable).with_name("autograder")), "grade", name]
    start = time.perf_counter()
    coordinator = largest = 0.0
    processes = 0
    with tempfile.TemporaryFile() as said:
        run = subprocess.Popen(command, cwd=course.root, stdout=said, stderr=said)
        while run.poll() is None:
            others = [_status(pid)["VmHWM"] for pid in _under(run.pid)]
            coordinator = max(coordinator, _status(run.pid)["VmHWM"])
            largest = max(largest, *others, 0)
            processes = max(processes, len(others))
            time.sleep(POLL_SECONDS)
        seconds = time.perf_counter() - start
        said.seek(0)
        if run.returncode:
            raise SystemExit(said.read().decode())
    return Run(
        submissions, seconds, seconds / submissions, coordinator / 1024, largest / 1024, processes
    )


def _status(pid: int) -> dict[str, int]:
    """Return parent and peak memory (KB) of a process; zeros for one that has gone."""
    found = {"PPid": 0, "VmHWM": 0}
    try:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            key, _, value = line.partition(":")
            if key in found:
                found[key] = int(value.split()[0])
    except OSError:
        pass  # it ended in the meantime
    return found


def _under(pid: int) -> Iterator[int]:
    """Yield the processes that a process started, and those that they started."""
    parents = {
        number: _status(number)["PPid"]
        for number in (int(path.name) for path in Path("/proc").glob("[0-9]*"))
    }
    generation = {pid}
    while generation := {child for child, parent in parents.items() if parent in generation}:
        yield from generation


def table(runs: list[Run]) -> str:
    """Return the runs as text; a further notebook is one more than the run before had."""
    lines = [
        "submissions  seconds  s/notebook  s/further notebook  coordinator MB  largest other MB"
        "  processes"
    ]
    for before, run in pairwise([None, *runs]):
        assert run is not None
        further = f"{'':>18}"
        if before and run.submissions > before.submissions:
            cost = (run.seconds - before.seconds) / (run.submissions - before.submissions)
            further = f"{cost:>18.3f}"
        lines.append(
            f"{run.submissions:>11}  {run.seconds:>7.1f}  {run.per_notebook:>10.3f}  {further}  "
            f"{run.coordinator:>14.0f}  {run.largest_other:>16.0f}  {run.processes:>9}"
        )
    return "\n".join(lines)


def main() -> int:
    """Grade classes of several sizes, print the table, write reports/bench-scale.json."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--assignment", default="python_basics")
    options = parser.parse_args()
    name: str = options.assignment
    runs: list[Run] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        course = snapshot(ROOT, Path(folder) / "course")
        course.chosen([name])
        papers = [p for p in papers_of(course, max(options.sizes)) if p.assignment == name]
        config = (course.root / CONFIG_NAME).read_text(encoding="utf-8")
        for size in options.sizes:
            laid_out = lay_out(course, Path(folder) / str(len(runs)), papers[:size], config)
            runs.append(grade(laid_out, name, size))
            shutil.rmtree(laid_out.root)
    reports = ROOT / "reports"
    reports.mkdir(exist_ok=True)
    about = {"assignment": name, "runs": list(map(asdict, runs))}
    text = json.dumps(about | {"machine": machine()}, indent=1) + "\n"
    (reports / "bench-scale.json").write_text(text, encoding="utf-8")
    print(table(runs))
    return 0


if __name__ == "__main__":
    sys.exit(main())
