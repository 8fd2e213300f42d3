"""Write the example cohort's notebooks from release/ and the answers that cohort.toml names.

python examples/make_cohort.py            write examples/submitted/
python examples/make_cohort.py --check    fail if what is there is not what this would write
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
import tomllib
from filecmp import dircmp
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
COURSE = HERE.parent
COHORT = HERE / "submitted"


def main() -> int:
    """Write the cohort, or compare it with the one that is there."""
    if sys.argv[1:] == ["--check"]:
        with tempfile.TemporaryDirectory() as folder:
            write_cohort(Path(folder))
            different = differences(Path(folder), COHORT)
        for path in different:
            print(f"{path} is not what cohort.toml and release/ give: run {Path(__file__).name}.")
        return 1 if different else 0
    if COHORT.exists():
        shutil.rmtree(COHORT)
    write_cohort(COHORT)
    return 0


def write_cohort(folder: Path) -> None:
    """Write every student's notebooks to ``folder/<student>/<assignment>/<assignment>.ipynb``."""
    cohort = tomllib.loads((HERE / "cohort.toml").read_text(encoding="utf-8"))
    for student, about in cohort.items():
        for name, answers in about.items():
            if not isinstance(answers, dict):
                continue
            notebook = fill_in(name, answers)
            if about.get("saved_elsewhere"):
                save_elsewhere(notebook)
            target = folder / student / name / f"{name}.ipynb"
            target.parent.mkdir(parents=True)
            text = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True)
            target.write_text(text + "\n", encoding="utf-8")


def fill_in(name: str, answers: dict[str, str]) -> dict[str, Any]:
    """Return a released notebook with the answers in its solution cells."""
    notebook: dict[str, Any] = _read(COURSE / "release" / name / f"{name}.ipynb")
    solved = {c["id"]: c for c in _read(COURSE / "source" / name / f"{name}.ipynb")["cells"]}
    cells = {cell["id"]: cell for cell in notebook["cells"]}
    if unknown := set(answers) - set(cells) - {"*"}:
        raise SystemExit(f"cohort.toml: {name} has no exercise {', '.join(sorted(unknown))}.")
    for key, cell in cells.items():
        about = cell["metadata"].get("nbgrader", {})
        if not about.get("solution"):
            continue
        answer = answers.get(key, answers["*"])
        if answer == "solution":
            cell["source"] = _without_marks(solved[key]["source"])
        elif answer != "stub":
            cell["source"] = _answer(name, answer).splitlines(keepends=True)
    return notebook


def save_elsewhere(notebook: dict[str, Any]) -> None:
    """Leave the traces of another machine: outputs, execution counts, another kernel's name."""
    kernel = {"display_name": "deep-learning", "language": "python", "name": "conda-env-dl-py"}
    notebook["metadata"] = {
        "kernelspec": kernel,
        "language_info": {"name": "python", "version": "3.12.1", "file_extension": ".py"},
    }
    code = (cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    for count, cell in enumerate(code, 7):
        cell["execution_count"] = count
        cell["metadata"]["collapsed"] = False
        cell["outputs"] = [
            {"name": "stderr", "output_type": "stream", "text": ["left over from last week\n"]}
        ]


def differences(fresh: Path, there: Path) -> list[Path]:
    """Return the files that are in only one of two folders, or that differ."""
    if not there.is_dir():
        return [there]
    comparison = dircmp(fresh, there)
    names = comparison.left_only + comparison.right_only + comparison.diff_files
    found = [there / name for name in names]
    for name in comparison.common_dirs:
        found += differences(fresh / name, there / name)
    return found


def _answer(assignment: str, answer: str) -> str:
    kind, _, name = answer.partition("/")
    folder = HERE / "answers" if kind == "own" else COURSE / "tests" / "answers" / assignment / kind
    found = list(folder.glob(f"{name}.*"))
    if len(found) != 1:
        raise SystemExit(f"cohort.toml: {folder / name} is no answer; check its name.")
    text = found[0].read_text(encoding="utf-8").rstrip("\n")
    if kind == "own":
        return text
    # A recorded answer's first lines say what is wrong with it: nobody hands that in.
    return re.sub(r"\A#.*\n(# loses:.*\n)?", "", text)


def _without_marks(source: list[str]) -> list[str]:
    lines = [line for line in source if "### BEGIN" not in line and "### END" not in line]
    if inside := [n for n, line in enumerate(lines) if "=== BEGIN MARK SCHEME" in line]:
        lines = lines[: inside[0]]
    lines[-1] = lines[-1].rstrip("\n")
    return lines


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    raise SystemExit(main())
