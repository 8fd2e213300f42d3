"""Collecting from the exchange: no link is followed, and one hand-in ends nobody else's."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from conftest import ROOT, Shell
from small_class import NAME

from autograder.course.exchange import copy_plain
from autograder.course.folder import CONFIG_NAME, Course


def test_only_plain_files_are_copied(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    (source / "inner").mkdir(parents=True)
    (source / "inner" / "a.txt").write_text("a")
    (source / "b.txt").write_text("b" * 100)
    (source / "c.txt").symlink_to("/etc/passwd")
    (source / "d").symlink_to("/etc")
    os.mkfifo(source / "e.txt")
    found = copy_plain(source, target, 10)
    assert [path.relative_to(target).as_posix() for path in target.rglob("*.*")] == ["inner/a.txt"]
    left_out = sorted(path for paths in found.left_out.values() for path in paths)
    assert left_out == ["b.txt", "c.txt", "d", "e.txt"]
    (tmp_path / "link").symlink_to(source)
    with pytest.raises(OSError, match=r"Not a directory|symbolic links"):
        copy_plain(tmp_path / "link", tmp_path / "other", 10)


@pytest.mark.slow
def test_nbgrader_collects_what_can_be_collected_and_names_the_rest(
    built: Course, shell: Shell
) -> None:
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    inbound = built.root / "exchange" / "neural-networks-basics" / "inbound"
    inbound.mkdir(parents=True)
    (built.root / "exchange").chmod(0o777)
    for who, time in (
        ("ada", "2025-11-05 10:00:00 UTC"),
        ("eve", "2025-11-05 10:00:00 UTC"),
        ("odd", "24:00" + "9" * 37),
    ):
        folder = inbound / f"{who}+{NAME}+{time}+x"
        folder.mkdir()
        shutil.copy(built.release / NAME / f"{NAME}.ipynb", folder)
        (folder / "timestamp.txt").write_text(time)
    (inbound / f"eve+{NAME}+2025-11-05 10:00:00 UTC+x" / "notes.txt").symlink_to(
        built.source / NAME / f"{NAME}.ipynb"
    )
    (inbound / f"link+{NAME}+2025-11-05 10:00:00 UTC+x").symlink_to(built.source / NAME)
    done = shell("nbgrader", "collect", NAME, cwd=built.root, fails=True)
    assert "1 could not be collected" in done.stderr
    assert "notes.txt" in done.stderr
    collected = sorted(path.relative_to(built.submitted) for path in built.submitted.rglob("*.*"))
    assert [path.as_posix() for path in collected] == [
        f"{who}/{NAME}/{name}"
        for who in ("ada", "eve", "odd")
        for name in (f"{NAME}.ipynb", "timestamp.txt")
    ]
    again = shell("nbgrader", "collect", NAME, "--update", cwd=built.root, fails=True)
    assert "Traceback" not in again.stderr
