"""The benchmark: it measures what it says, and sees graders disagree."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from conftest import ROOT

from autograder.course.folder import CONFIG_NAME, Course

pytestmark = pytest.mark.slow

RIGHT = {"square": "def square(x):\n    return x * x", "cube": "def cube(x):\n    return x**3"}
WRONG = RIGHT | {"square": "def square(x):\n    return 2 * x"}


@pytest.fixture(autouse=True)
def bench_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "bench")


def test_graders_are_measured_side_by_side(built: Course, tmp_path: Path) -> None:
    from classroom import Paper
    from speed import Bench, as_json, table

    papers = [Paper("ada", "squares", RIGHT), Paper("bob", "squares", WRONG)]
    findings = Bench(built, papers, 1, tmp_path).run()
    assert findings.differences == []
    assert [(row.what, row.notebooks) for row in findings.rows] == [
        ("plain nbgrader", 1),
        ("autograder grade", 2),
        ("autograder grade, demonstrations too", 2),
        ("limit: graded cells in a warm process", 1),
        ("limit: all cells in a warm process", 1),
        ("2 in one assignment: plain nbgrader", 2),
        ("2 in one assignment: autograder grade", 2),
        ("feedback: plain nbgrader", 1),
        ("feedback: autograder", 2),
    ]
    assert all(row.seconds > 0 and row.per_notebook > 0 for row in findings.rows)
    assert len(table(findings.rows).splitlines()) == 1 + len(findings.rows)
    written = as_json(findings, {"nbgrader": "0"})
    assert written["scores_equal"] is True
    assert written["machine"]["versions"] == {"nbgrader": "0"}
    assert str(tmp_path.parent) not in json.dumps(written)


def test_times_as_fast_compares_seconds_per_notebook_with_plain_nbgrader() -> None:
    from speed import Findings, Row, speedups

    findings = Findings([Row("plain nbgrader", 2, 12, 6.0)])
    findings.add("another", 10, 4, 6)
    assert findings.rows[1] == Row("another", 10, 5, 0.5)
    assert speedups(findings.rows) == [1, 12]
    findings.add("small: plain", 4, 8)
    findings.add("small: ours", 4, 2, beside="small: plain")
    assert speedups(findings.rows)[-1] == 4


def test_other_points_for_a_cell_are_named() -> None:
    from speed import differences

    plain = {("ada", "squares", "test_a"): 1.0, ("ada", "squares", "why"): None}
    assert differences("plain", plain, "ours", dict(plain)) == []
    assert differences("plain", plain, "ours", plain | {("bob", "squares", "test_a"): 0.0}) == []
    assert differences("plain", plain, "ours", {("ada", "squares", "test_a"): 0.0}) == [
        "ada, squares, test_a: plain gives 1.0, ours 0.0"
    ]
    assert differences("plain", plain, "ours", {("bob", "squares", "test_a"): 1.0}) == [
        "ada, squares, test_a: plain gives 1.0, ours None"
    ]


@pytest.mark.parametrize(("sentences", "code"), [([], 0), (["ada differs"], 1)])
def test_a_difference_fails_the_run(
    sentences: list[str], code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from speed import Findings, Row, report

    findings = Findings([Row("plain nbgrader", 2, 12, 6.0)], sentences, walls=True)
    assert report(findings, {}, tmp_path / "reports" / "bench.json") == code
    said = capsys.readouterr().out
    assert ("ada differs" in said) is bool(sentences)
    assert ("All graders give the same points." in said) is not bool(sentences)
    written = json.loads((tmp_path / "reports" / "bench.json").read_text())
    assert written["scores_equal"] is not bool(sentences)
    assert written["rows"][0]["seconds"] == 12


def test_the_class_writes_every_function_and_some_of_them_wrong(course: Course) -> None:
    from classroom import papers_of

    papers = list(papers_of(course, 4))
    assert papers == list(papers_of(course, 4))
    assert len(papers) == 4 * len(course.names())
    for paper in papers:
        exercises = [e for e in course.assignment(paper.assignment).exercises if not e.is_manual]
        assert set(paper.sources) == {exercise.name for exercise in exercises}
        folder = ROOT / "tests" / "answers" / paper.assignment / "wrong"
        wrong = {path.read_text(encoding="utf-8") for path in folder.glob("*.py")}
        share = sum(source in wrong for source in paper.sources.values()) / len(exercises)
        assert 0.1 < share < 0.4


def test_otter_gets_the_same_cells_in_the_same_places(built: Course, tmp_path: Path) -> None:
    import otterize
    from classroom import Paper

    path = otterize.write_notebook(built, Paper("ada", "squares", WRONG), tmp_path / "ada")
    sources = [cell["source"] for cell in json.loads(path.read_text())["cells"]]
    assert sources[0] == otterize.START
    assert sources[3:6] == [
        WRONG["square"],
        "grader.check('test_square_values')",
        "grader.check('test_square_edge')",
    ]
    asked: list[tuple[str, ...]] = []

    def run(*words: object, cwd: Path) -> float:
        asked.append((*map(str, words), cwd.name))
        return 0

    bundle = otterize.generate(built, "squares", tmp_path / "made", Path("otter"), run)
    assert asked == [("otter", "generate", "-t", "tests", "-o", bundle.name, "--no-config", "made")]
    text = (tmp_path / "made" / "tests" / "test_square_values.py").read_text()
    assert "points = 1" in text
    assert "square(3) == 9" in text


def test_memory_of_every_process_is_seen(built: Course, tmp_path: Path) -> None:
    from classroom import BARE_CONFIG, Paper, lay_out
    from scale import Run, grade, table

    papers = [Paper(f"student{number}", "squares", RIGHT) for number in range(3)]
    run = grade(lay_out(built, tmp_path / "class", papers, BARE_CONFIG), "squares", len(papers))
    assert run.submissions == 3
    assert run.per_notebook == pytest.approx(run.seconds / 3)
    assert run.coordinator > 10
    assert run.largest_other > 10
    assert run.processes > 0
    lines = table([Run(10, 6, 0.6, 100, 100, 4), Run(100, 51, 0.51, 100, 100, 4)]).splitlines()
    assert lines[2].split() == ["100", "51.0", "0.510", "0.500", "100", "100", "4"]


def test_grading_that_fails_is_no_measurement(built: Course, tmp_path: Path) -> None:
    from classroom import lay_out
    from scale import grade

    broken = lay_out(built, tmp_path / "class", [], "")
    (broken.root / CONFIG_NAME).write_text("c.no_such_thing(")
    with pytest.raises(SystemExit, match="nbgrader_config"):
        grade(broken, "squares", 1)


def test_what_otter_needs_is_pinned_with_hashes() -> None:
    lines = (ROOT / "requirements-bench.lock").read_text().splitlines()
    packages = [line for line in lines if re.match(r"[a-z0-9]", line)]
    assert any(line.startswith("otter-grader==") for line in packages)
    assert all("==" in line for line in packages)
    assert sum("--hash=sha256:" in line for line in lines) >= len(packages)
    assert not [line for line in lines if line.startswith("-")]
