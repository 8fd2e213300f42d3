"""The rooms of autograder/: one imports only from those below it, and nothing lies loose."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from conftest import ROOT

PACKAGE = ROOT / "autograder"
ROOMS = ("commands", "lab", "grading", "authoring", "pages", "course", "engine", "sandbox")
LOOSE = {"__init__", "__main__", "errors"}


def imported(path: Path) -> Iterator[str]:
    """Yield the full names of the package's modules that a module names in its imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def upward(package: Path) -> list[str]:
    """Return a sentence for each import from a room above, and for each module in no room."""
    found = []
    for path in sorted(package.rglob("*.py")):
        room, *inside = path.relative_to(package).with_suffix("").parts
        if not inside:
            if room not in LOOSE:
                found.append(f"{room} is in no room")
            continue
        for name in imported(path):
            first, *rest = name.split(".")
            if first != package.name or not rest or rest[0] in LOOSE:
                continue
            if rest[0] not in ROOMS or ROOMS.index(rest[0]) < ROOMS.index(room):
                found.append(f"{room}/{'/'.join(inside)} imports {name}")
    return found


def test_rooms_import_only_from_rooms_below() -> None:
    assert upward(PACKAGE) == []
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} == {*ROOMS}


def test_an_import_from_above_and_a_loose_module_are_found(tmp_path: Path) -> None:
    package = tmp_path / "autograder"
    for name, text in {
        "engine/judge.py": "def f():\n    from autograder.course import intake",
        "sandbox/wire.py": "from autograder.errors import CourseError",
        "pages/report.py": "import autograder.grading.check",
        "helper.py": "",
        "__main__.py": "from autograder.commands.main import main",
    }.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text)
    assert upward(package) == [
        "engine/judge imports autograder.course.intake",
        "helper is in no room",
        "pages/report imports autograder.grading.check",
    ]
