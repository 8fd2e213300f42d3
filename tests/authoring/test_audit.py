"""The audit proves the course's tests, and finds each kind of fault in a small course."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ASSIGNMENTS, code, small_assignment, write_notebook

from autograder.authoring.audit import Audit, Proof, read_answers, stub_of
from autograder.authoring.plainrun import Runner, alike_ones
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE
from autograder.course.assignment import Cell, read_notebook
from autograder.course.folder import Course
from autograder.errors import CourseError


@pytest.fixture(scope="module")
def runner() -> Runner:
    return Runner(seconds=20)


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_courses_tests_are_proven(course: Course, runner: Runner, name: str) -> None:
    proof = Audit(course, name).run(runner)
    assert proof.problems == []
    for exercise in proof.assignment.exercises:
        if not exercise.is_manual:
            assert proof.caught[exercise.name] >= 3
            assert proof.accepted[exercise.name] >= 2


def test_enough_answers_are_recorded(course: Course) -> None:
    answers = [
        answer
        for name in ASSIGNMENTS
        for answer in read_answers(course.root / "tests" / "answers", course.assignment(name))
    ]
    assert sum(not answer.right for answer in answers) >= 100
    assert sum(answer.right for answer in answers) >= 60


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_audits_stubs_are_those_of_the_release(course: Course, name: str) -> None:
    cells = read_notebook(course.release / name / f"{name}.ipynb")["cells"]
    released = {cell["id"]: "".join(cell["source"]) for cell in cells}
    stubs = Audit(course, name).stubs
    assert stubs == {name: released[name] for name in stubs}
    assert all("raise NotImplementedError()  # delete this line" in s for s in stubs.values())


def test_what_a_run_does_to_the_text_of_cells_is_its_own(tmp_path: Path, runner: Runner) -> None:
    words = ["%who_ls", "half =", "ask 7", "assert [1] == [2]"]
    cells = [code(f"cell{n}", source, points=1) for n, source in enumerate(words)]
    write_notebook(tmp_path / "source" / "week" / "week.ipynb", cells)
    plain = Course(tmp_path).assignment("week").cells
    step = "get_ipython().input_transformers_cleanup.append(lambda lines: ['two = 2'])"
    changing = [replace(plain[0], grade_id="", source=step), *plain]
    runs = runner.run_all([plain, changing, plain, changing], tmp_path)
    errors = [[one.error for one in outcomes] for outcomes in runs]
    assert errors[0] == errors[2] == ["", "SyntaxError", "SyntaxError", "AssertionError"]
    assert errors[1] == errors[3] == [""] * 5


def run_of(*sources: str) -> list[Cell]:
    return [Cell("code", source, f"cell{n}") for n, source in enumerate(sources)]


def test_what_runs_have_in_common_is_run_once_and_they_keep_apart(tmp_path: Path) -> None:
    common = "open('ran', 'a').write('.'); n = 1"
    ends = [
        "import os; os._exit(3)",
        "import signal; signal.pthread_sigmask(0, [14, 27])\nwhile True: pass",
        "n += 1",
        "n += 2; 'a value'",
    ]
    runs = [run_of(common, end, "assert n == 2") for end in ends] + [run_of(common)]
    finished: list[int] = []
    died, hung, right, wrong, alone = Runner(seconds=0.3).run_all(
        runs, tmp_path, lambda: finished.append(1)
    )
    assert (tmp_path / "ran").read_text() == ".."  # once for four, once for the one alone
    assert [one.message for one in died[1:]] == ["the process ended with 3"]
    assert [one.message for one in hung[1:]] == ["the process ended with -9"]
    assert [one.error for one in right] == ["", "", ""]
    assert [one.has_value for one in wrong] == [False, True, False]
    assert [one.error for one in wrong] == ["", "", "AssertionError"]
    assert (len(alone), len(finished)) == (1, len(runs))
    killed = [run_of("import os; os._exit(4)", end) for end in "ab"]
    for outcomes in Runner(seconds=1).run_all(killed, tmp_path):
        assert [one.message for one in outcomes] == ["the process ended with 4"]


@pytest.mark.parametrize(
    ("runs", "together"),
    [
        (["abc", "axc", "ayc"], [([0, 1, 2], 1)]),
        (["abc", "axc", "abx"], [([0, 1], 1), ([2], 3)]),
        (["abc", "xbx", "xbc"], [([0, 2], 0), ([1], 3)]),
        (["abc", "abc", "ab"], [([0], 3), ([1], 3), ([2], 2)]),
    ],
)
def test_runs_that_differ_in_one_cell_are_put_together(
    runs: list[str], together: list[tuple[list[int], int]]
) -> None:
    found = alike_ones([run_of(*run) for run in runs])
    assert [(alike.numbers, alike.place) for alike in found] == together


def answer(course: Course, name: str, text: str) -> None:
    path = course.root / "tests" / "answers" / "squares" / f"{name}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def audit(course: Course, seconds: float = 20) -> Proof:
    return Audit(course, "squares").run(Runner(seconds=seconds))


def test_a_sound_assignment_has_no_problems(
    small_course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(
        small_course,
        "wrong/square--doubled",
        "# Breaks: x times x\n# loses: values\ndef square(x): return 2*x",
    )
    answer(small_course, "right/square--power", "# A power.\ndef square(x): return x**2")
    assert audit(small_course).problems == []
    assert main(["audit", "--course", str(small_course.root)]) == DONE
    said = capsys.readouterr().out
    assert "Wrong answers that lose points: 1 of 1. Right ones that get full marks: 1 of 1." in said
    assert "No problems." in said


def test_a_wrong_answer_that_passes_is_named(
    small_course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(
        small_course,
        "wrong/square--small-only",
        "# Breaks: any x\ndef square(x): return {0: 0, 1: 1, 2: 4, 3: 9}[x]",
    )
    assert main(["audit", "--course", str(small_course.root)]) == NEEDS_PERSON
    said = capsys.readouterr().out
    assert "square--small-only.py: wrong, but passes test_square_values, test_square_edge" in said
    assert "Wrong answers that lose points: 0 of 1" in said


def test_a_wrong_answer_must_lose_points_in_its_own_cells(small_course: Course) -> None:
    # This square passes its own tests and breaks cube's: that doesn't count.
    answer(
        small_course,
        "wrong/square--second-call",
        "# Breaks: calls are independent\ncalls = []\ndef square(x):\n"
        "    calls.append(x)\n    return x * x if len(calls) < 5 else 0",
    )
    (problem,) = audit(small_course).problems
    assert "wrong, but passes" in problem


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("values", ""),
        ("values, edge", "loses values, but is to lose edge, values (test_square_values: "),
        ("edge", "loses values, but is to lose edge"),
        (None, "its second line must say which aspects it is to lose: # loses: values"),
    ],
)
def test_a_wrong_answer_loses_just_the_aspects_that_it_names(
    small_course: Course, stated: str | None, said: str
) -> None:
    line = "" if stated is None else f"# loses: {stated}\n"
    text = f"# Breaks: x times x\n{line}def square(x): return 2 * x"
    answer(small_course, "wrong/square--doubled", text)
    problems = audit(small_course).problems
    assert len(problems) == (1 if said else 0)
    assert all(said in problem for problem in problems)


def test_an_answer_to_what_has_no_test_is_no_traceback(small_course: Course) -> None:
    answer(small_course, "wrong/why--short", "# Breaks: says why\nSo.")
    assert any("why--short" in problem for problem in audit(small_course).problems)


def test_a_right_answer_that_fails_is_named(small_course: Course) -> None:
    answer(
        small_course,
        "right/square--warns",
        "# Warns.\nimport sys\ndef square(x):\n    print('hm', file=sys.__stderr__); return 'no'",
    )
    problems = audit(small_course).problems
    assert any("square--warns.py: right, but test_square_values fails" in p for p in problems)


def test_text_on_stderr_costs_the_points_as_with_plain_nbgrader(small_course: Course) -> None:
    cells = [cell for cell in small_assignment() if cell["id"] != "setup"]
    write_notebook(small_course.source / "squares" / "squares.ipynb", cells)
    text = "# Warns.\nimport sys\ndef square(x):\n    print('hm', file=sys.stderr)\n    return x**2"
    answer(small_course, "right/square--warns", text)
    problems = audit(small_course).problems
    assert any("wrote to stderr: hm" in problem for problem in problems)


def test_an_endless_loop_ends(small_course: Course) -> None:
    text = "# Breaks: ends\n# loses: values, edge\ndef square(x):\n    while True: pass"
    answer(small_course, "wrong/square--endless", text)
    answer(small_course, "right/square--endless", text.replace("Breaks", "Said to be right"))
    problems = audit(small_course, seconds=0.5).problems
    assert all("CellTimeout" in problem for problem in problems)
    assert any("square--endless" in problem for problem in problems)


def test_a_process_that_dies_is_a_failure(small_course: Course) -> None:
    text = "# Dies.\nimport os\ndef square(x):\n    os._exit(3)"
    answer(small_course, "right/square--dies", text)
    assert any("ended with 3" in problem for problem in audit(small_course).problems)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (code("test_square_more", "pass", points=1), "stub: test_square_more must end in"),
        (code("test_square_more", "square(2) == 4", points=1), "its last line gives a value"),
        (code("test_square_more", "assert square(2) == 5", points=1), "solution: test_square_more"),
        (code("demo", "print(cube(4))"), "the cell 'print(cube(4))' fails "),
    ],
    ids=["passes on a stub", "gives a value", "fails on the solution", "a demo needs an answer"],
)
def test_a_faulty_cell_is_found(small_course: Course, cell: dict[str, object], said: str) -> None:
    write_notebook(small_course.source / "squares" / "squares.ipynb", [*small_assignment(), cell])
    assert any(said in problem for problem in audit(small_course).problems)


@pytest.mark.slow
@pytest.mark.parametrize("source", ["import notthere", "raise ValueError('boom')"])
def test_one_fault_of_the_assignments_own_is_told_once(
    small_course: Course, source: str, capsys: pytest.CaptureFixture[str]
) -> None:
    cells = [code("broken", source, locked=True), *small_assignment()]
    write_notebook(small_course.source / "squares" / "squares.ipynb", cells)
    answer(small_course, "right/square--power", "# A power.\ndef square(x): return x**2")
    assert main(["audit", "--course", str(small_course.root)]) == NEEDS_PERSON
    said = capsys.readouterr().out
    assert said.count("PROBLEM") == 1
    assert "1 problem." in said


@pytest.mark.slow
def test_an_answer_of_no_exercise_stops_no_other_assignment(
    small_course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(small_course, "wrong/root--x", "# Breaks: x\n")
    cells = [*small_assignment(), code("test_square_odd", "assert square(3) == 8", points=1)]
    write_notebook(small_course.source / "squares" / "squares.ipynb", cells)
    other = [code("t", "assert 1 + 1 == 2", points=1)]
    write_notebook(small_course.source / "week" / "week.ipynb", other)
    assert main(["audit", "--course", str(small_course.root)]) == NEEDS_PERSON
    said = capsys.readouterr().out
    assert "no exercise 'root'" in said
    assert "test_square_odd" in said  # what else there is to say of it isn't lost
    assert "week: 1 point by tests" in said
    assert main(["audit", "--course", str(small_course.root), "squares"]) == NOT_DONE


def test_a_cell_that_fails_is_told_once_for_all_states(small_course: Course) -> None:
    cells = [*small_assignment(), code("demo", "print(cube(4))")]
    write_notebook(small_course.source / "squares" / "squares.ipynb", cells)
    (problem,) = audit(small_course).problems
    assert problem.startswith("untouched, first half written")


@pytest.mark.slow
def test_notebooks_of_one_assignment_are_told_apart(
    small_course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    other = [code("t", "assert 1 + 1 == 2", points=1)]
    write_notebook(small_course.source / "squares" / "more.ipynb", other)
    main(["audit", "--course", str(small_course.root)])
    said = capsys.readouterr().out
    assert "squares, more: 1 point by tests\n" in said
    assert "squares, squares: 3 points by tests" in said


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("wrong/square", "# Breaks: x\n", "must be named"),
        ("wrong/root--x", "# Breaks: x\n", "no exercise 'root'"),
        ("wrong/square--x", "def square(x): pass", "must begin with a comment"),
        ("wrong/square--x", "# Breaks: x\n# loses: speed", "its aspects are edge, values"),
    ],
)
def test_a_misnamed_answer_is_refused(
    small_course: Course, name: str, text: str, said: str
) -> None:
    answer(small_course, name, text)
    with pytest.raises(CourseError, match=said):
        read_answers(Path(small_course.root / "tests/answers"), small_course.assignment("squares"))


def test_a_stub_in_no_function_fails_and_so_may_what_needs_its_names(
    tmp_path: Path, runner: Runner
) -> None:
    solution = "### BEGIN SOLUTION\nimport helper\nn = helper.TWO\n### END SOLUTION"
    cells = [
        code("n", solution, solution=True),
        code("shown", "print(n)"),
        code("t1", "assert n == 2", points=1),
    ]
    write_notebook(tmp_path / "source" / "week" / "week.ipynb", cells)
    (tmp_path / "source" / "week" / "helper.py").write_text("TWO = 2\n")
    assert Audit(Course(tmp_path), "week").run(runner).problems == []
    cells[-1] = code("t1", "pass", points=1)
    write_notebook(tmp_path / "source" / "week" / "week.ipynb", cells)
    problems = Audit(Course(tmp_path), "week").run(runner).problems
    assert problems == ["stub: t1 must end in NotImplementedError, but it passes"]


TILL = """\
class Till:
    ### BEGIN SOLUTION
    def __init__(self, start=0):
        self.money = start
    ### END SOLUTION
"""


@pytest.mark.parametrize("before", ["", "%matplotlib inline\n", "if True:\n    n = 1\n"])
def test_a_stub_in_a_class_fails_as_one_in_no_function_does(
    tmp_path: Path, runner: Runner, before: str
) -> None:
    cells = [
        code("Till", before + TILL, solution=True),
        code("shown", "print(Till(2).money)"),
        code("t1", "assert Till().money == 0", points=1),
        code("two", "def two():\n    ### BEGIN SOLUTION\n    return 2\n    ### END SOLUTION",
             solution=True),
        code("t2", "assert two() == 2", points=1),
    ]  # fmt: skip
    write_notebook(tmp_path / "source" / "week" / "week.ipynb", cells)
    assert Audit(Course(tmp_path), "week").run(runner).problems == []


def test_no_state_of_a_notebook_is_no_python(tmp_path: Path) -> None:
    cells = [
        code("Till", TILL, solution=True),
        code("n", "if True:\n    ### BEGIN SOLUTION\n    n = 1\n    ### END SOLUTION",
             solution=True),
        code("t1", "assert n == Till(1).money", points=1),
    ]  # fmt: skip
    write_notebook(tmp_path / "source" / "week" / "week.ipynb", cells)
    states = Audit(Course(tmp_path), "week").states
    for cell in states["every function returns None"]:
        compile(cell.source, cell.grade_id, "exec")
    assert states["every function returns None"][0].source == stub_of(TILL)


def test_the_audit_says_what_is_not_recorded_and_what_is_graded_by_hand(
    small_course: Course,
) -> None:
    said = Proof(small_course.assignment("squares"), []).text()
    assert "squares: 3 points by tests, 2 by hand\n" in said
    assert said.count("(no answers recorded: nothing is proven)") == 2
    answer(small_course, "right/square--power", "# A power.\ndef square(x): return x**2")
    said = Proof(small_course.assignment("squares"), Audit(small_course, "squares").answers).text()
    assert "(no wrong answers recorded: nothing is proven)" in said
    answer(
        small_course, "wrong/square--x", "# Breaks: it.\n# loses: values\ndef square(x): return x"
    )
    (small_course.root / "tests/answers/squares/right/square--power.py").unlink()
    said = Proof(small_course.assignment("squares"), Audit(small_course, "squares").answers).text()
    assert "(no right answers recorded: nothing is proven)" in said
