"""Lines that lessons let their readers write: what is said to them, and what the gates refuse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import lesson_tools
import live
import nbformat
import numpy as np
import pytest
import question_gates
import teaching_gates as gates
from lesson_tools.writing import Line, judge, own_lines, read_lines, same
from test_lessons import TAUGHT

Gate = Callable[[Path], Iterator[str]]
BROKEN = Path(__file__).parent / "broken_notebooks"
GOOD = BROKEN / "good_lines.ipynb"
LINE = Line(
    right=["w @ x", "np.sum(w * x)", "x.dot(w)"],
    means="That is the score.",
    hint="Multiply and add up.",
    slips=[{"line": "w * x", "says": "Now add them up."}],
)
NAMES = {"w": np.array([1.0, 2.0]), "x": np.array([3.0, 4.0]), "np": np}
# What is replaced in the good lesson or in its lines -> the gate that refuses it, and its words.
CHANGES: list[tuple[Gate, str, str, str]] = [
    (gates.few_ideas, "- add numbers.", "- add numbers;\\n- stop in time.", "3 aims for 2"),
    (
        gates.few_ideas,
        '"## Sums',
        '"## One\\n\\n## Two\\n\\n## Three\\n\\n## Four\\n\\n## Sums',
        "aims for 6",
    ),
    (
        gates.ideas_stated,
        "A square is a number times itself",
        "What do we call a square?",
        "a question",
    ),
    (gates.ideas_stated, "A sum grows", "**Predict first:** it grows", "no sentence"),
    (gates.lines_asked, '"area = ..."', '"area = side"', "no place for a line"),
    (gates.lines_asked, 'check_line(\\"total\\")', 'print(\\"well\\")', "total is not checked"),
    (gates.lines_asked, "**Your line:** add up", "Add up", "asks for 1 lines"),
    (gates.lines_asked, '"pow(side, 2)"', '"side ** 2"', "area has 3 ways"),
    (gates.lines_asked, '[[total.slips]]\nline = "max', '[[area.slips]]\nline = "max', "1 slips"),
    (gates.lines_asked, "There is a function `sum` for that.", "Sum!", "says too little"),
    (
        gates.lines_asked,
        '[[area.slips]]\nline = "4',
        '[length]\nright = []\nmeans = ""\nhint = ""\n\n[[length.slips]]\nline = "4',
        "recorded are",
    ),
    (gates.lines_not_given, "A sum grows", "`sum( sides )` grows", "stands there already"),
    (gates.claims_sourced, "page 3](https:", "page 3](ftp:", "2 claims have"),
    (gates.claims_sourced, "[Author 1990, page 2]", "[Writer 1990, page 2]", "the list at the end"),
]


class Unreadable:
    """What can neither be an array nor be written."""

    def __array__(self, *_: object, **__: object) -> None:
        raise RuntimeError

    def __str__(self) -> str:
        raise RuntimeError


@pytest.mark.parametrize(
    ("got", "begin", "end"),
    [
        (..., "**Not yet written.**", "this one again."),
        (11, "**Right.** Your line gives `11`.", "That is the score."),
        (np.array([[11.0]]), "**Right.**", "That is the score."),
        (np.array([3.0, 8.0]), "**Not quite.** Your line gives `[3. 8.]`.", "Now add them up."),
        (np.array([-1e-9, 8.0]), "**Not quite.** Your line gives `[0. 8.]`.", "asked for."),
        (-11.0, "**Not quite.** Your line gives `-11`.", "but the sign isn't."),
        (12.0, "**Not quite.**", "the hint says how to begin."),
        (np.ones((7, 3)), "**Not quite.** Your line gives an array of shape (7, 3).", "asked for."),
        (np.sum, "**Not quite.**", "call it, with parentheses."),
        ("eleven", "**Not quite.**", "A number, or an array of numbers, was asked for."),
        (None, "**Not quite.**", "A number, or an array of numbers, was asked for."),
        ([[1], [1, 2]], "**Not quite.**", "not equally long; the hint says how to begin."),
        (np.array([True, False]), "**Not quite.** Your line gives `[ True False]`.", "asked for."),
        (False, "**Not quite.** Your line gives `False`.", "how to begin."),
        ([np.float64(0.9), 0.25], "**Not quite.** Your line gives `[0.9  0.25]`.", "asked for."),
        ([0.5] * 162, "**Not quite.** Your line gives a list of shape (162,).", "was asked for."),
        ({"score": 11}, "**Not quite.** Your line gives `{'score': 11}`.", "was asked for."),
        (np.array([None, 11]), "**Not quite.** Your line gives `[None 11]`.", "was asked for."),
        (np.array(["11"]), "**Not quite.** Your line gives `['11']`.", "was asked for."),
        (11j, "**Not quite.** Your line gives `11j`.", "was asked for."),
        (np.array([11j]), "**Not quite.**", "was asked for."),
        (float("nan"), "**Not quite.** Your line gives `nan`.", "how to begin."),
        (["word"] * 99, "**Not quite.** Your line gives something of the type `list`.", "for."),
        (Unreadable(), "**Not quite.** Your line gives something of the type `Unread", "for."),
    ],
)
def test_a_line_is_answered_in_words(got: Any, begin: str, end: str) -> None:
    said, right = judge("score", LINE, NAMES | {"score": got})
    assert said.startswith(begin)
    assert said.endswith(end)
    assert right == begin.startswith("**Right")


def test_a_count_has_to_be_exact_and_a_column_is_shown_on_one_line() -> None:
    line = Line(right=["2 * 12289"], means="Yes.", hint="", slips=[])
    assert judge("count", line, {"count": 24578.0})[1]
    assert not judge("count", line, {"count": 24576})[1]
    said, _ = judge("count", line, {"count": np.array([[-0.5], [1.25]])})
    assert "Your line gives `[[-0.5 ] [ 1.25]]`." in said


def test_an_array_is_right_in_its_own_shape_only() -> None:
    line = Line(right=["x[None, :]"], means="A row.", hint="", slips=[])
    assert judge("row", line, NAMES | {"row": np.array([[3, 4]])})[1]
    said, right = judge("row", line, NAMES | {"row": np.array([[3], [4]])})
    assert not right
    assert said.endswith(
        "Its shape is (2, 1); the shape (1, 2) was asked for. Rows and columns have changed places."
    )


def test_a_whole_number_has_to_be_exact_and_another_may_be_rounded() -> None:
    assert same(0.4389, 0.438912)
    assert same([0.167, 0.333, 0.5], np.array([1, 2, 3]) / 6)
    assert same([[0.0, 1.0]], np.array([[4.5e-5, 0.99999]]))
    assert not same([[False, True]], np.array([[4.5e-5, 0.99999]]))
    assert not same([0.5, 1.0], np.array([np.inf, 1.0]))
    assert not same(0.45, 0.438912)
    assert same(5636.0, 5636)
    assert not same(5637, 5636)


def test_what_has_not_run_yet_is_named() -> None:
    assert judge("score", LINE, NAMES)[0].startswith("There is no `score` yet: run the cell above")
    assert judge("score", LINE, {"score": 3, "np": np})[0].startswith("`w` is not there yet: run")
    changed = NAMES | {"score": 3, "w": "two"}
    assert judge("score", LINE, changed)[0].startswith("Something above has changed that this")


def test_hint_and_ways_are_folded_and_the_plain_text_has_neither(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[dict[str, str]] = []
    monkeypatch.setattr(lesson_tools.writing, "read_lines", lambda _: {"score": LINE})
    monkeypatch.setattr(lesson_tools.writing, "display", lambda data, raw: shown.append(data))
    names = NAMES | {"score": ...}
    check_line = own_lines("squares", names)
    check_line("score")
    check_line("score", "hint")
    check_line("score", "way")
    names["score"] = 11
    check_line("score")
    untouched, hint, way, right = shown
    before, _, fold = untouched["text/markdown"].partition("<details><summary>A hint</summary>\n\n")
    assert "w @ x" not in before
    assert fold.index("Multiply and add up.") < fold.index("<details>") < fold.index("w @ x")
    assert "np.sum" not in untouched["text/markdown"]
    assert "w @ x" not in untouched["text/plain"]
    assert 'check_line("score", "hint")' in untouched["text/plain"]
    assert hint["text/plain"] == "Multiply and add up."
    assert way["text/plain"] == "```python\nscore = w @ x\n```"
    assert "score = np.sum(w * x)\nscore = x.dot(w)" in right["text/markdown"]


def test_a_missing_file_is_named_with_the_way_out() -> None:
    with pytest.raises(lesson_tools.MissingFileError, match=r"cubes\.toml is missing: get the"):
        own_lines("cubes", {})


def test_a_page_without_a_kernel_takes_a_number_and_folds_the_ways(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(live, "read_lines", lambda _: {"score": LINE})
    monkeypatch.setattr(live, "display", lambda data, raw: shown.append(data["text/html"]))
    live.own_lines("squares", NAMES)("score")
    (page,) = shown
    assert "[[11.0, &quot;Right. That is the score.&quot;]]" in page
    before, _, folded = page.partition("<details><summary>Show ways to write it</summary>")
    assert "w @ x" not in before
    assert "score = w @ x\nscore = np.sum(w * x)" in folded
    assert "It gives <code>11</code>. That is the score." in folded


def test_a_page_asks_for_no_number_whose_data_it_does_not_show(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(live, "read_lines", lambda _: {"score": replace(LINE, by_hand=False)})
    monkeypatch.setattr(live, "display", lambda data, raw: shown.append(data["text/html"]))
    live.own_lines("squares", NAMES)("score")
    (page,) = shown
    assert "<form" not in page
    assert "It gives <code>11</code>. That is the score." in page


@pytest.mark.parametrize("gate", gates.GATES)
def test_no_gate_refuses_the_good_lesson(gate: Gate) -> None:
    assert list(gate(GOOD)) == []


@pytest.mark.parametrize(("gate", "text", "other", "says"), CHANGES, ids=[c[-1] for c in CHANGES])
def test_a_gate_refuses_what_it_is_for(
    tmp_path: Path, gate: Gate, text: str, other: str, says: str
) -> None:
    (tmp_path / "lines").mkdir()
    changed = 0
    for path in (GOOD, BROKEN / "lines" / "squares.toml"):
        source = path.read_text(encoding="utf-8")
        changed += text in source
        (tmp_path / path.relative_to(BROKEN)).write_text(source.replace(text, other))
    assert changed == 1
    assert any(says in sentence for sentence in gate(tmp_path / GOOD.name))


def test_a_way_that_is_not_called_right_is_found() -> None:
    said = ["**Right.** It is 11. That is the score.", "**Not quite.** No.", "**Right.** Yes."]
    found = list(gates.wrongly_judged(LINE, [*said, "**Not quite.** Now add them up."]))
    assert found == ["np.sum(w * x): **Not quite.** No.", "x.dot(w): **Right.** Yes."]


@pytest.mark.parametrize("path", TAUGHT, ids=lambda path: path.stem)
def test_what_is_said_about_a_line_is_plain(path: Path) -> None:
    for name, text in gates.sentences(path):
        for pattern in question_gates.HARD_WORDS:
            assert not re.search(pattern, text), name
    source = nbformat.read(path, as_version=4).cells
    named = {n for cell in source for n in gates.CHECKS.findall(cell.source)}
    assert named == set(read_lines(path.stem[3:]))
