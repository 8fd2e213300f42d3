"""The repository as a whole: release and examples are fresh, documents hold what they say."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ASSIGNMENTS, ROOT
from notebook_gates import MARKDOWN_LINK, broken_link

from autograder.authoring.build import differences
from autograder.course.folder import Course

TEXTS = {".cfg", ".css", ".html", ".ipynb", ".lock", ".md", ".py", ".toml", ".txt", ".yml", ""}


def tracked() -> list[Path]:
    """Return the files that git tracks, or would track."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.slow
def test_the_release_is_what_the_source_gives(course: Course) -> None:
    assert differences(course, ASSIGNMENTS) == []


def test_the_example_cohort_is_what_its_recipe_gives() -> None:
    subprocess.run([sys.executable, ROOT / "examples" / "make_cohort.py", "--check"], check=True)


def test_the_check_of_the_cohort_can_fail(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(ROOT / "examples")
    import make_cohort

    make_cohort.write_cohort(tmp_path)
    assert make_cohort.differences(tmp_path, ROOT / "examples" / "submitted") == []
    changed = next(tmp_path.glob("*/*/*.ipynb"))
    changed.write_text("{}")
    assert make_cohort.differences(tmp_path, ROOT / "examples" / "submitted") == [
        ROOT / "examples" / "submitted" / changed.relative_to(tmp_path)
    ]


def test_handing_in_the_cohort_leaves_other_submissions_alone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(ROOT / "examples")
    import hand_in

    assert hand_in.hand_in(tmp_path) == []
    mine = next(tmp_path.glob("*/*/*.ipynb"))
    mine.write_text("mine")
    assert hand_in.hand_in(tmp_path) == [mine]
    assert mine.read_text() == "mine"


def broken_links(path: Path) -> Iterator[str]:
    for picture, text, target in MARKDOWN_LINK.findall(path.read_text(encoding="utf-8")):
        yield from broken_link(path, target)
        if picture and not text.strip():
            yield f"{path}: the picture {target} has no alternative text"


@pytest.mark.parametrize("path", [p for p in tracked() if p.suffix == ".md"], ids=str)
def test_links_in_documents_lead_somewhere(path: Path) -> None:
    assert list(broken_links(path)) == []


def test_a_broken_link_in_a_document_is_found(tmp_path: Path) -> None:
    document = tmp_path / "a.md"
    document.write_text("[here](a.md) and [there](gone.md#x), ![](a.md)")
    assert [sentence.split(": ")[1] for sentence in broken_links(document)] == [
        "the link to gone.md#x leads nowhere",
        "the picture a.md has no alternative text",
    ]


FOREIGN = re.compile(r"://[^/\s]*(?:pypi|pythonhosted|npmjs|debian)\.org|(?<![\w.])/(?:work|root)/")


def foreign(path: Path) -> list[str]:
    """Return what names a registry's address or a path of somebody's machine."""
    return FOREIGN.findall(path.read_text(encoding="utf-8", errors="replace"))


def test_nothing_names_a_registry_or_a_machine() -> None:
    found = {str(p): foreign(p) for p in tracked() if p.suffix in TEXTS and foreign(p)}
    assert found == {}


def test_a_registrys_address_is_found(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text(f"--index-url https://{'.'.join(('pypi', 'org'))}/simple\nnumpy==2.0.0\n")
    assert foreign(lock)


def test_the_lock_file_pins_everything_with_hashes() -> None:
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    packages = [line for line in lines if re.match(r"[a-z0-9]", line)]
    assert packages
    assert all("==" in line for line in packages)
    assert sum("--hash=sha256:" in line for line in lines) >= len(packages)
    assert not [line for line in lines if line.startswith("-")]


def test_the_installer_comes_out_of_the_lock_alone_and_whole() -> None:
    makefile = (ROOT / "Makefile").read_text()
    (command,) = re.findall(r"^(sed -n .*) requirements\.lock > ", makefile, re.M)
    words = command.replace("$$", "$").replace("\\\\", "\\").split("'")[1]
    lock = ROOT / "requirements.lock"
    done = subprocess.run(["sed", "-n", words, lock], capture_output=True, text=True, check=True)
    first, *hashes = done.stdout.splitlines()
    assert first.startswith("uv==")
    assert hashes
    assert all(line.strip().startswith("--hash=sha256:") for line in hashes)


def test_the_lock_file_has_what_the_package_asks_for() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = project["dependencies"] + project["optional-dependencies"]["dev"]
    locked = set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements.lock").read_text(), re.M))
    assert {re.split(r"[<>=\[]", name)[0] for name in asked} <= locked


def changed_by_checkout(repository: Path, folder: Path) -> list[str]:
    """Clone as Git for Windows does by default; return the files that come out otherwise."""
    clone = ["git", "clone", "-q", "-c", "core.autocrlf=true", "-c", "core.eol=crlf"]
    subprocess.run([*clone, str(repository), str(folder)], check=True)
    listed = ["git", "-C", str(folder), "ls-files", "-z"]
    names = subprocess.run(listed, capture_output=True, text=True, check=True).stdout
    return [
        name
        for name in filter(None, names.split("\0"))
        if b"\r\n" in (content := (folder / name).read_bytes())
        and content != _committed(folder, name)
    ]


def _committed(folder: Path, name: str) -> bytes:
    show = ["git", "-C", str(folder), "show", f"HEAD:{name}"]
    return subprocess.run(show, capture_output=True, check=True).stdout


def test_a_checkout_on_windows_has_the_same_bytes(tmp_path: Path) -> None:
    assert changed_by_checkout(ROOT, tmp_path / "clone") == []


def test_a_file_that_windows_would_change_is_found(tmp_path: Path) -> None:
    origin = tmp_path / "origin"
    (origin / "a").mkdir(parents=True)
    (origin / "a" / "notebook.ipynb").write_bytes(b"{\n}\n")
    git = ["git", "-C", str(origin), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "a notebook"]):
        subprocess.run([*git, *words], check=True)
    assert changed_by_checkout(origin, tmp_path / "clone") == ["a/notebook.ipynb"]
