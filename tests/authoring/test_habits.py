"""What a test does that isn't judged as in plain nbgrader is said, and what to do instead."""

from __future__ import annotations

import pytest

from autograder.authoring.doctor import TestFound as Found
from autograder.authoring.habits import COMPLAINS, habit_of


def said(source: str, reason: str = "AssertionError: ", modules: tuple[str, ...] = ()) -> str:
    """Return what is said of a test that gets nothing here and a point in plain nbgrader."""
    habit = habit_of(source, reason, modules)
    return Found("n", "t", 1, 1, 0, reason, habit=habit).advice


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("exec(In[-2])", "whoever runs one there runs the submission"),
        ("assert np.shares_memory(view(a), a)", "if that one is much larger"),
        ("assert view(a).base is a", "if that one is much larger"),
        ("put('A', 'b')\nassert os.environ['A'] == 'b'", "its environment"),
        ("subprocess.run([sys.executable, 'greet.py'])", "no program of a submission's"),
        ("await asyncio.sleep(0)\nassert task.done()", "which take turns"),
        ("assert open('greet.py').read()", "no program of a submission's"),
        ("assert os.path.exists('helper.py')", "nor does its file lie there"),
        ("assert pickle.loads(pickle.dumps(t)) == t", "can't be pickled from outside"),
        ("inspect.getattr_static(A, 'f')", "and not looked up here"),
        ("threading.Thread(target=q.take).start()", "one after the other"),
        ("assert isinstance(sales(), pd.DataFrame)", "derives from a table's"),
        ("try: pay(5)\nexcept Unpaid as e:\n    assert e.missing() == 2", "without its methods"),
        ("with t.assertRaises(Unpaid) as c: pay(5)\nc.exception.missing()", "without its methods"),
        (
            "with open('a') as f:\n    assert f.read() == text()",
            "look at what its functions return",
        ),
        ("assert type(Shape) is Counting", "without its metaclass"),
        ("assert Cat.speak.__qualname__ == 'Animal.speak'", "without its metaclass"),
        ("doctest.testmod()", "examples run here only if they stand in the source"),
        ("assert e.value.__traceback__.tb_next", "without the frames that it went through"),
        (
            "assert up(3) == counting.COUNT",
            "the module `counting` beside the notebook is there twice",
        ),
        ("class Spy(list):\n    pass\nbubble(Spy())", "nothing of the class"),
        ("assert f() is LIST", "compare with == instead"),
        ("assert f() == 3", "look at what its functions return"),
    ],
)
def test_a_habit_is_told_from_a_tests_text(source: str, words: str) -> None:
    assert words in said(source, modules=("counting",))


def test_a_module_is_named_by_whatever_name_it_is_used() -> None:
    for line in ("import counting as c", "import os\nfrom counting import up as c, COUNT"):
        habit = habit_of("assert c(3) == 3", "AssertionError: ", ("other", "counting"), line)
        assert "the module `counting`" in habit.why
    assert "module" not in habit_of("assert c(3)", "AssertionError: ", ("counting",)).why


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("AttributeError: 'Opaque' object has no attribute 'fit'", "an object of a library's"),
        ("AttributeError: 'Remote' object has no attribute 'execute'", "an object of a library's"),
        ("PermissionError: [Errno 1] Operation not permitted", "set c.Sandbox.processes"),
        ("OSError: [Errno 30] Read-only file system", "use threads for multiprocessing"),
        ("TypeError: a Vec, which can't be compared or calculated with", "that the test makes"),
        ("FileNotFoundError: t.csv", "put the file beside"),  # what the test says goes first
        ("NameError: name 'np' is not defined", "bind `np` in a locked cell"),
    ],
)
def test_what_a_test_says_counts_more_than_its_text(reason: str, words: str) -> None:
    assert words in said("assert f() is LIST", reason)


def test_more_points_than_in_plain_nbgrader_are_said_too() -> None:
    assert "goes to stderr" in Found("n", "t", 1, 0, 1, "", habit=COMPLAINS).advice
