"""The list of fonts is kept where this user can keep it, and so is what Python compiles."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from autograder.sandbox import starting, walls
from autograder.sandbox.client import Conversation
from autograder.sandbox.fonts import font_list
from autograder.sandbox.limits import Budget, Limits

pytestmark = pytest.mark.slow

NOWHERE = "/proc/nowhere"  # where not even root makes a folder


def test_a_list_is_made_in_the_environment_and_found_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "env"))
    made = font_list(tmp_path)
    assert made.is_relative_to(tmp_path / "env")
    (fonts,) = made.glob("fontlist*.json")
    before = fonts.stat()
    assert font_list(tmp_path) == made
    assert fonts.stat() == before


def test_what_only_sandboxes_import_is_kept_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "env"))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))
    font_list(tmp_path)
    for module in ("IPython/core/interactiveshell", "matplotlib/pyplot", "sandbox/shell"):
        assert list((tmp_path / "compiled").glob(f"**/{module}.*.pyc")), module


def test_in_somebody_elses_environment_it_is_kept_for_the_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", NOWHERE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    made = font_list(tmp_path / "scratch")
    assert made.is_relative_to(tmp_path / "cache")
    assert list(made.glob("fontlist*.json"))


def test_where_nothing_can_be_kept_it_is_made_for_the_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", NOWHERE)
    monkeypatch.setenv("XDG_CACHE_HOME", NOWHERE)
    assert list(font_list(tmp_path).glob("fontlist*.json"))
    assert [path.name[:10] for path in tmp_path.iterdir()] == ["matplotlib"]


@pytest.mark.skipif(not starting.program("bwrap"), reason="bubblewrap is not installed")
def test_inside_the_walls_the_list_is_read_not_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "env"))
    (fonts,) = font_list(tmp_path).glob("fontlist*.json")
    monkeypatch.undo()
    monkeypatch.setattr(walls, "font_list", lambda _: fonts.parent)
    fonts.write_text(fonts.read_text().replace('"name": "DejaVu Sans"', '"name": "Ours"'))
    for name in ("shared", "home"):
        (tmp_path / name).mkdir()
    nursery = walls.Nursery(None, tmp_path / "shared", tmp_path / "home", Limits())
    nursery.wait()
    conversation = Conversation(nursery, Limits(), Budget(Limits(), 1))
    conversation.run("import matplotlib.font_manager as found; names = found.get_font_names()")
    names = conversation.get("names")
    conversation.close()
    nursery.close()
    assert nursery.walled
    assert "Ours" in names
