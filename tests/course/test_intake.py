"""What was handed in is read without following, waiting or trusting: or a sentence says why not."""

from __future__ import annotations

import json
import os
import random
import shutil
import socket
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import small_assignment
from ordinary import as_nobody

from autograder.course.intake import (
    Asked,
    HandedIn,
    passed_over,
    read_file,
    read_submission,
    submissions,
    when,
)
from autograder.engine.prepare import prepare
from autograder.engine.reading import UnreadableError, read_cells
from autograder.errors import CourseError

NAME = "squares"
CELLS = small_assignment()
KNOWN = [cell for cell in CELLS if "nbgrader" in cell["metadata"]]
ASKED = Asked(NAME, tuple(frozenset({cell["id"]}) for cell in KNOWN), frozenset({"helper.csv"}))
MASTER = {"cells": CELLS, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
NOTEBOOK = json.dumps(MASTER).encode()


@pytest.fixture
def submitted() -> Iterator[Path]:
    """An empty folder of submissions that any user may read."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        for path in [*folder.rglob("*")]:
            if path.is_dir() and not path.is_symlink():
                path.chmod(0o755)


def hand_in(
    submitted: Path, student: str, name: str = f"{NAME}.ipynb", content: bytes = NOTEBOOK
) -> Path:
    """Hand in a notebook; return the submission's folder."""
    folder = submitted / student / NAME
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return folder


def read(folder: Path) -> HandedIn:
    return read_submission(folder, [ASKED], 1)


def problem(folder: Path) -> str:
    """Return why a submission can't be read: one printable sentence."""
    with pytest.raises(CourseError) as caught:
        read(folder)
    said = str(caught.value)
    assert said
    assert said.isprintable()
    return said


# -- which notebook ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        *("Squares.ipynb", "homework.ipynb", "squares.IPYNB", "SQUARES.IPYNB", "squares (1).ipynb"),
        *("squares/squares.ipynb", "my work/a/b/homework.Ipynb", "squares.ipynb/squares.ipynb"),
        *("squares.ipynb.ipynb", "числа.ipynb", "squares.ipynb.txt", "squares.ipynb.JSON"),
    ],
)
def test_the_one_notebook_that_is_plainly_the_assignments_is_taken_with_a_note(
    submitted: Path, name: str
) -> None:
    found = read(hand_in(submitted, "ada", name))
    assert found.notebook == NOTEBOOK
    (note,) = found.notes
    assert note.startswith(f"there is no squares.ipynb; {name} is plainly it")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-7"])
def test_it_is_known_in_any_encoding_and_by_its_ids_alone(submitted: Path, encoding: str) -> None:
    cells = [{**cell, "metadata": {}} for cell in CELLS]
    content = json.dumps({"cells": cells, "nbformat": 4}).encode(encoding)
    assert [cell["source"] for cell in read_cells(content)[0]] == [c["source"] for c in CELLS]
    assert read(hand_in(submitted, "ada", "mine.ipynb", content)).notebook == content


def test_the_right_name_counts_whatever_lies_beside_it(submitted: Path) -> None:
    folder = hand_in(submitted, "ada")
    hand_in(submitted, "ada", "squares-Copy1.ipynb", b"{}")
    hand_in(submitted, "ada", "squares.ipynb.json", b"{}")
    found = read(folder)
    assert found.notebook == NOTEBOOK
    assert list(found.files) == []
    (note,) = found.notes
    assert note.startswith(
        "left out beside the notebook (another notebook; squares.ipynb counts): "
    )
    assert note.endswith(": squares-Copy1.ipynb, squares.ipynb.json")


def test_what_differs_by_capitals_only_is_left_out_with_a_note(submitted: Path) -> None:
    folder = hand_in(submitted, "ada", "SQUARES.IPYNB", b"{}")
    hand_in(submitted, "ada", "HELPER.csv", b"?")
    hand_in(submitted, "ada", "helper.csv", b"its own: never read, and nothing to say of")
    found = read(hand_in(submitted, "ada"))
    assert folder.is_dir()
    assert found.notebook == NOTEBOOK
    assert not found.files
    (note,) = found.notes
    assert note.startswith("left out beside the notebook (but for capitals the name of")
    assert note.endswith(": HELPER.csv, SQUARES.IPYNB")


def test_a_folder_in_the_notebooks_place_is_named_as_what_it_is(submitted: Path) -> None:
    for student, beside in (("ada", "squares.ipynb/.x"), ("bob", "squares.ipynb/notes.txt")):
        folder = hand_in(submitted, student, beside, b"?")
        assert problem(folder).startswith("squares.ipynb is a folder without a notebook; put")
    copy = hand_in(submitted, "bob", "squares (1).ipynb")
    assert read(copy).notebook == NOTEBOOK


def test_the_right_one_is_found_among_many_of_few_bytes(submitted: Path) -> None:
    for number in range(60):
        hand_in(submitted, "ada", f"{number}.ipynb", b"{}")
    folder = hand_in(submitted, "ada", "z.ipynb")
    assert read(folder).notebook == NOTEBOOK
    for number in range(5):
        hand_in(submitted, "ada", f"{number}.ipynb", b" " * 2**20)
    assert "(too many notebooks, or too large ones)" in problem(folder)


def test_where_it_cannot_be_told_which_it_is_they_are_named(submitted: Path) -> None:
    folder = hand_in(submitted, "ada", "a.ipynb")
    hand_in(submitted, "ada", "b.ipynb")
    assert problem(folder) == (
        "there is no squares.ipynb, but a.ipynb, b.ipynb: rename the right one squares.ipynb"
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("other.ipynb", b"{}", "there is no squares.ipynb, but other.ipynb: rename it"),
        ("answer.docx", b"PK", "there is no squares.ipynb, but answer.docx: rename it"),
        (".hidden", b"", "the folder is empty"),
        ("big.ipynb", NOTEBOOK + b" " * 2**20, "big.ipynb is larger than 1 MB"),
    ],
)
def test_a_folder_without_the_notebook_is_named(
    submitted: Path, name: str, content: bytes, said: str
) -> None:
    assert said in problem(hand_in(submitted, "ada", name, content))


def test_what_is_no_file_is_named_and_nothing_waits(submitted: Path) -> None:
    other = hand_in(submitted, "other") / f"{NAME}.ipynb"
    kinds: dict[str, Callable[[Path], Any]] = {
        "link": lambda path: path.symlink_to(other),
        "broken link": lambda path: path.symlink_to("nowhere"),
        "circle": lambda path: path.symlink_to(path),
        "device": lambda path: path.symlink_to("/dev/zero"),
        "pipe": os.mkfifo,
        "socket": lambda path: socket.socket(socket.AF_UNIX).bind(str(path)),
        "folder": Path.mkdir,
    }
    start = time.monotonic()
    for kind, make in kinds.items():
        folder = submitted / kind / NAME
        folder.mkdir(parents=True)
        make(folder / f"{NAME}.ipynb")
        said = problem(folder)
        assert "put the file itself there" in said, kind
    assert time.monotonic() - start < 5


def test_a_linked_folder_is_named(submitted: Path) -> None:
    folder = hand_in(submitted, "ada")
    (submitted / "link").symlink_to(submitted / "ada")
    (submitted / "bruno").mkdir()
    (submitted / "bruno" / NAME).symlink_to(folder)
    assert "is a link; put the folder itself there" in problem(submitted / "link" / NAME)
    assert "is a link; put the folder itself there" in problem(submitted / "bruno" / NAME)
    assert [who for who, _ in submissions(submitted, NAME)] == ["ada", "bruno", "link"]


# -- beside it -----------------------------------------------------------------------------------


def test_data_are_kept_and_nothing_that_a_browser_runs_or_a_link_reaches(submitted: Path) -> None:
    folder = hand_in(submitted, "ada")
    kept = ["notes.txt", "table.CSV", "pictures/cat.png", "lib/tools.py", "weights.npz"]
    active = ["index.html", "x.HTM", "x.xhtml", "x.svg", "x.js", "x.mjs", "x.xml", "x.pdf", "page"]
    active += ["x.shtml", "x.css", "x.wasm", "x.html.", "x.mht"]
    notebooks = ["other.ipynb", "lib/Other.IPYNB"]
    for name in [*kept, *active, *notebooks]:
        hand_in(submitted, "ada", name, b"content")
    (folder / "secret.txt").symlink_to("/etc/passwd")
    (folder / "zero.csv").symlink_to("/dev/zero")
    (folder / "all").symlink_to(submitted)
    os.mkfifo(folder / "pipe.csv")
    hand_in(submitted, "ada", ".ipynb_checkpoints/squares-checkpoint.ipynb", b"?")
    found = read(folder)
    assert sorted(found.files) == sorted(kept)
    told = "; ".join(found.notes)
    for name in ("secret.txt", "zero.csv", "all", "pipe.csv"):
        assert name in told
    assert f"and {len(active) - 5} more" in told
    assert f"(another notebook; squares.ipynb counts): {', '.join(notebooks)}" in told


def test_the_assignments_own_files_are_its_own_and_nothing_is_in_their_way(submitted: Path) -> None:
    folder = hand_in(submitted, "ada", "helper.csv", b"changed")
    hand_in(submitted, "ada")
    assert read(folder) == HandedIn({NAME: NOTEBOOK}, {})
    (folder / "helper.csv").unlink()
    hand_in(submitted, "ada", "helper.csv/in the way.txt", b"?")
    found = read(folder)
    assert not found.files
    assert "helper.csv/in the way.txt" in found.notes[0]


def test_names_that_cannot_be_kept_are_left_out_and_shown_safely(submitted: Path) -> None:
    folder = hand_in(submitted, "ada")
    odd = [b"\xff.txt", b"a\x1b[2J.txt", b"a\nb.txt", "a\u202etxt.exe.txt".encode(), b"a\\b.txt"]
    for name in odd:
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_bytes(b"?")
    deep = folder
    for _ in range(12):
        deep = deep / ("d" * 60)
        deep.mkdir()
        (deep / "x.txt").write_bytes(b"deep")
    found = read(folder)
    assert all(name.isprintable() and len(name) < 400 for name in found.files)
    assert not [name for name in found.files if "d" not in name]
    assert len(found.notes) == 2
    for note in found.notes:
        assert note.isprintable()
        note.encode()


def test_what_is_too_much_is_left_out(submitted: Path) -> None:
    folder = hand_in(submitted, "ada")
    for number in range(300):
        (folder / f"{number}.txt").write_bytes(b"?")
    with (folder / "0 huge.csv").open("wb") as file:
        file.truncate(2**40)
    found = read(folder)
    assert len(found.files) == 200
    assert "0 huge.csv" in found.notes[0]
    assert "and 96 more" in found.notes[0]


# -- rights --------------------------------------------------------------------------------------


def test_what_may_not_be_read_is_named_as_an_ordinary_user(submitted: Path) -> None:
    good = hand_in(submitted, "good")
    for name, mode in (("no search", 0o444), ("nothing", 0o000), ("no list", 0o111)):
        inside = hand_in(submitted, f"beside {name}", "secret/notes.txt").joinpath("secret")
        hand_in(submitted, f"beside {name}")
        inside.chmod(mode)
        hand_in(submitted, f"folder {name}").chmod(mode)
        student = hand_in(submitted, f"student {name}").parent
        (student / NAME.upper()).mkdir()
        student.chmod(mode)
    (hand_in(submitted, "notebook") / f"{NAME}.ipynb").chmod(0o000)
    hand_in(submitted, "file", "notes.txt")
    (hand_in(submitted, "file") / "notes.txt").chmod(0o000)

    def all_of_them() -> dict[str, HandedIn | str]:
        found: dict[str, HandedIn | str] = {}
        for who, folder in submissions(submitted, NAME):
            try:
                found[who] = read(folder)
            except CourseError as error:
                found[who] = str(error)
        list(passed_over(submitted, [NAME]))
        return found

    found = as_nobody(all_of_them)
    assert set(found) == {path.name for path in submitted.iterdir()}
    assert found["good"] == read(good)
    for who, what in found.items():
        if who in ("good", "student no list", "folder no list"):  # enough to open what is known
            assert isinstance(what, HandedIn), who
            assert what.notebook == NOTEBOOK
        elif who.startswith(("beside", "file")):
            assert isinstance(what, HandedIn), who
            assert "Permission denied" in what.notes[0]
        else:
            assert isinstance(what, str), who
            assert "Permission denied" in what


def test_everything_else_in_the_folder_is_named(submitted: Path) -> None:
    hand_in(submitted, "ada")
    (submitted / "ada" / "notes.txt").write_text("?")
    (submitted / "ada" / "Squares").mkdir()
    (submitted / "ada" / "Squares.ipynb").write_text("?")
    (submitted / "ada" / "other.ipynb").write_text("?")
    (submitted / "eva").mkdir()
    (submitted / "stray.ipynb").write_text("?")
    (submitted / "link").symlink_to("/etc")
    (submitted / ".bob" / NAME).mkdir(parents=True)
    (submitted / ".DS_Store").write_text("?")
    told = [line.removeprefix(f"{submitted}/") for line in passed_over(submitted, [NAME])]
    assert told == [
        ".bob is passed over: its name begins with a dot",
        "ada/Squares is passed over: rename it squares, in just these letters",
        f"ada/Squares.ipynb is passed over: put it into a folder {submitted}/ada/squares",
        "ada/notes.txt is passed over: no assignment has that name",
        f"ada/other.ipynb is passed over: put it into a folder {submitted}/ada/ASSIGNMENT",
        "eva is empty: nothing was handed in there",
        "link is passed over: it is a link",
        "stray.ipynb is passed over: it is no student's folder",
    ]


def test_a_name_that_pages_or_terminals_take_for_something_else_is_refused(submitted: Path) -> None:
    for name in ("<img src=x onerror=alert(1)>", "a\x1b[31m", "a\nb", "\udcff", "a\u202eb"):
        if "/" not in name:
            assert "is refused: its name" in problem(hand_in(submitted, name))


def test_one_name_in_two_forms_is_two_folders_of_one_student(submitted: Path) -> None:
    composed, apart = "Zo\u00eb", "Zoe\u0308"
    first = hand_in(submitted, apart)
    assert list(submissions(submitted, NAME)) == [(composed, first)]
    assert read(first).notebook == NOTEBOOK
    hand_in(submitted, composed)
    assert "is there 2 times" in problem(first)


# -- fuzz ----------------------------------------------------------------------------------------

JUNK: list[Any] = [
    *(None, True, -1, 1e308, float("nan"), float("inf"), 10**400, "", "\ud800", "\x00", [], {}),
    *([1, 2], {"a": None}, [[[[]]]], "square", ["a", None], {"grade_id": "square"}, "A" * 3000),
]


def mangled(rng: random.Random, value: Any) -> Any:
    """Return a notebook's JSON with something in it put wrong."""
    if isinstance(value, dict) and value and rng.random() < 0.9:
        key = rng.choice(list(value))
        changed = dict(value)
        fate = rng.random()
        if fate < 0.1:
            del changed[key]
        elif fate < 0.15:
            changed[rng.choice(["id", "source", "metadata", "worksheets", "nbgrader"])] = (
                rng.choice(JUNK)
            )
        else:
            changed[key] = mangled(rng, value[key])
        return changed
    if isinstance(value, list) and value and rng.random() < 0.9:
        place = rng.randrange(len(value))
        fate = rng.random()
        if fate < 0.1:
            return value[:place] + value[place + 1 :]
        if fate < 0.2:
            return [*value[:place], rng.choice(JUNK), *value[place:]]
        return [*value[:place], mangled(rng, value[place]), *value[place + 1 :]]
    return rng.choice(JUNK)


def garbled(rng: random.Random, content: bytes) -> bytes:
    """Return bytes with some of them changed, doubled, lost, or in another encoding."""
    kind = rng.randrange(6)
    place = rng.randrange(len(content) + 1)
    if kind == 0:
        return content[:place]
    if kind == 1:
        return content[:place] + rng.randbytes(rng.randrange(9)) + content[place:]
    if kind == 2:
        return content[:place] + content[place + rng.randrange(99) :]
    if kind == 3:
        encoding = rng.choice(["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp037", "utf-7"])
        return content.decode("utf-8", "replace").encode(encoding, "replace")
    if kind == 4:
        return content[:place] + rng.choice([b"[", b'{"a":', b"(", b"\x00"]) * 50_000
    swaps = [(b'"', b"'"), (b"{", b"["), (b"4", b"3"), (b":", b","), (b" ", b"\xa0")]
    old, new = rng.choice(swaps)
    return content.replace(old, new, rng.randrange(1, 9))


@pytest.mark.parametrize("seed", range(8))
def test_any_notebook_is_put_in_order_or_refused_in_a_sentence(seed: int) -> None:
    rng = random.Random(seed)
    outcomes = set()
    for _ in range(60):
        notebook: Any = {**MASTER, "nbformat": rng.choice([2, 3, 4, 4, 4, 4])}
        for _ in range(rng.randrange(6)):
            notebook = mangled(rng, notebook)
        content = json.dumps(notebook).encode()
        if rng.random() < 0.4:
            content = garbled(rng, content)
        assert ASKED.cells_in(content) >= 0
        try:
            prepared = prepare(content, MASTER)
        except UnreadableError as error:
            outcomes.add("refused")
            said = [str(error)]
        else:
            outcomes.add("put in order")
            said = list(prepared.notes)
            json.dumps(prepared.notebook, ensure_ascii=False).encode()
        assert all(sentence.isprintable() for sentence in said)
        assert not any("reading it failed" in sentence for sentence in said)
    assert outcomes == {"refused", "put in order"}


@pytest.mark.parametrize("seed", range(4))
def test_any_folder_is_read_or_refused_in_a_sentence(submitted: Path, seed: int) -> None:
    rng = random.Random(seed)
    for number in range(60):
        folder = hand_in(submitted, f"s{number}")
        for _ in range(rng.randrange(8)):
            spoil(rng, folder)
        try:
            found = read(folder)
        except CourseError as error:
            said = [str(error)]
        else:
            said = list(found.notes)
            assert not [name for name in found.files if name.startswith(("/", ".."))]
            assert len(found.digest) == 64
        assert all(sentence.isprintable() for sentence in said)
        assert not any("it can't be read" in sentence for sentence in said)


def spoil(rng: random.Random, folder: Path) -> None:
    """Put something strange into a submission's folder, or take something away."""
    names = [f"{NAME}.ipynb", "timestamp.txt", "x.csv", "x.html", "d", "d/e.txt", "d/squares.ipynb"]
    names += ["\udc80.txt", "\x07.csv", "helper.csv", "helper.csv/x.txt", "n" * 250]
    path = folder / rng.choice(names)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(path):
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        kind = rng.randrange(6)
        if kind == 0:
            path.symlink_to(rng.choice(["/dev/zero", "/etc", ".", "..", str(path), "nowhere"]))
        elif kind == 1:
            os.mkfifo(path)
        elif kind == 2:
            path.mkdir()
        elif kind == 3:
            path.write_bytes(garbled(rng, NOTEBOOK))
        else:
            path.write_bytes(NOTEBOOK)
    except OSError:
        pass


@pytest.mark.parametrize("seed", range(4))
def test_any_timestamp_is_read_or_says_why(submitted: Path, seed: int) -> None:
    rng = random.Random(seed)
    pieces = ["2026", "-", "01", "T", " ", ":", "24:00", "9" * 37, "UTC", "+", "1e9", "Z", "CET"]
    pieces += ["\x00", "٣", "NaN", "am", ".", ",", "5", "/", "Europe/Paris", "../../etc", "1" * 500]
    folder = hand_in(submitted, "ada")
    for _ in range(300):
        text = "".join(rng.choice(pieces) for _ in range(rng.randrange(9)))
        (folder / "timestamp.txt").write_bytes(text.encode())
        moment, why = when(folder, "UTC")
        assert (moment is None) == bool(why)
        found = read(folder)
        assert found.timestamp == moment
        assert ("timestamp.txt" in found.files) == (moment is not None)
    (folder / "timestamp.txt").write_text("24:00" + "9" * 37)
    assert "timestamp.txt" in read(folder).notes[0]
    (folder / "timestamp.txt").write_bytes(bytes(1000))
    assert "timestamp.txt is longer than 200 bytes" in read(folder).notes[0]


def test_one_file_is_read_as_a_submission_is(submitted: Path) -> None:
    folder = hand_in(submitted, "ada", "mine.ipynb")
    hand_in(submitted, "ada", "notes.txt", b"hello")
    hand_in(submitted, "ada", "page.html", b"?")
    found = read_file(folder / "mine.ipynb", [ASKED], 1)
    assert found.notebook == NOTEBOOK
    assert dict(found.files) == {"notes.txt": b"hello"}
    (folder / "link.ipynb").symlink_to(folder / "mine.ipynb")
    with pytest.raises(CourseError, match="is a link"):
        read_file(folder / "link.ipynb", [ASKED], 1)
