"""What is shown of a submission that hidden tests call: nothing that they give it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from conftest import code
from PIL import Image

from autograder.engine.discretion import LETTERS, TEXT, Discretion
from autograder.engine.worker import Job, Settings, Worker
from autograder.sandbox.limits import Limits

SECRET = 8374651
TEST = """
def check():
    assert f(1) is not None
    ### BEGIN HIDDEN TESTS
    secret = 8_000_000 + 374_651  # not as it would be shown
    got = f(secret)
    assert got == secret + 1, "the one after it"
    ### END HIDDEN TESTS
check()
"""


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    started = Worker(Settings(Limits(cell_seconds=5, notebook_seconds=30))).start()
    yield started
    started.close()


def outputs(
    worker: Worker, solution: str, *later: str, test: str = TEST
) -> dict[str, list[dict[str, Any]]]:
    """Judge a submission with other cells after the test; return each cell's outputs."""
    known = [code("f", "", solution=True), code("test_f_0", test.strip(), points=1)]
    own = [known[0] | {"source": solution}, known[1]]
    own += [code(f"later_{n}", text) for n, text in enumerate(later)]
    about: dict[str, Any] = {"metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    job = Job(
        json.dumps({"cells": own, **about}).encode(), json.dumps({"cells": known, **about}).encode()
    )
    judged = worker.judge(job)
    assert not judged.problem, judged.problem
    return {cell["id"]: cell["outputs"] for cell in json.loads(judged.notebook)["cells"]}


LEAKS = [
    "print(x)",
    "import sys; print(x, file=sys.stderr)",
    "import warnings; warnings.warn(str(x))",
    "import logging; logging.error(x)",
    "display(x)",
    "from IPython.display import HTML; display(HTML(str(x)))",
    "get_ipython().displayhook(x)",
    "raise ValueError(x)",
    "raise ValueError(' '.join(str(x)))",
    "raise KeyError(x)",
    "assert x == 1, x",
    "raise type('E' + str(x), (Exception,), {})",
    "raise type('E' + str(x), (Exception,), {})(x)",
    "exec(compile(f'def g{x}():\\n  raise ValueError\\ng{x}()', f'<ipython {x}>', 'exec'))",
    "raise NameError(f\"name 'a{x}' is not defined\")",
    "raise AttributeError(f\"'int' object has no attribute 'a{x}'\")",
    "raise ExceptionGroup(str(x), [ValueError(x)])",
    "raise ValueError('one') from ValueError(x)",
    "raise ValueError(f'cannot reshape array of size {x // 1000} into shape ({x % 1000},)')",
    "raise ValueError(f'not enough values to unpack (expected {x // 100}, got {x % 100})')",
    "raise NameError('name ' + '.'.join(str(x)) + ' is not defined')",
    "raise NameError(f\"name '{'.'.join('d' + c for c in str(x))}' is not defined\")",
]


@pytest.mark.parametrize("leak", LEAKS)
def test_what_a_hidden_test_gives_is_not_shown(worker: Worker, leak: str) -> None:
    body = f"if x == 1:\n        return 2\n    {leak}\n    return 0"
    solution = f"d0 = d1 = d2 = d3 = d4 = d5 = d6 = d7 = d8 = d9 = 0\ndef f(x):\n    {body}"
    shown = json.dumps(outputs(worker, solution))
    assert str(SECRET) not in re.sub(r"[\W_d]", "", shown)
    assert not re.search("8374.{,40}651|83746.{,40}51", shown)


@pytest.mark.parametrize(
    "leak",
    [
        "return type(f'X{x}', (), {})()",
        "return type(' '.join('d' + c for c in str(x)), (), {})()",
        'return type(f"X{x}, which can\'t be compared", (), {})()',
        "g = lambda: 0\n    g.__name__ = g.__qualname__ = f'g{x}'\n    return g",
        "g = lambda: 0\n    g.__name__ = g.__qualname__ = f'>{x}'\n    return g",
    ],
)
@pytest.mark.parametrize("shows", ["", ", repr(got)"])
def test_nor_by_the_name_of_what_comes_back(worker: Worker, leak: str, shows: str) -> None:
    test = TEST.replace(', "the one after it"', shows)
    own = "d0 = d1 = d2 = d3 = d4 = d5 = d6 = d7 = d8 = d9 = 0\n"
    found = outputs(worker, f"{own}def f(x):\n    {leak}", test=test)
    assert str(SECRET) not in re.sub("[ d]", "", json.dumps(found))


@pytest.mark.parametrize(
    ("checks", "leak"),
    [
        ("np.allclose(got, [1, 2])", "return np.zeros((x, 0))"),
        ("np.ones(3) + got", "return np.zeros((x // 1000, x % 1000))"),
        ("int(got) == 1", "return f'number {x}'"),
        ("{1: 1}[got] == 1", "return x"),
        ("{1: 1}[got] == 1", "return str(x)"),
        ("getattr(np, got)", "return f'a{x}'"),
        ("open(got)", "return f'a{x}'"),
        ("json.loads(got)", "return '[' + ' ' * x"),
        ("got.nothing", "return type(f'X{x}', (), {})()"),
        ("got + 1 == 3", "return type(f'X{x}', (), {})()"),
        ("len(got) == 1", "raise ValueError(x)"),
    ],
)
def test_nor_by_what_python_says_of_it_where_the_test_is_run(
    worker: Worker, checks: str, leak: str
) -> None:
    test = TEST.replace('assert got == secret + 1, "the one after it"', f"assert {checks}")
    needs = "import json\nimport numpy as np\n"
    own = f"{needs}def f(x):\n    if x == 1:\n        return 2\n    {leak}"
    found = outputs(worker, own, test=f"{needs}{test}")
    assert found["test_f_0"][-1]["output_type"] == "error"
    text = json.dumps(found).replace(json.dumps(own)[1:-1], "")
    assert not re.search(r"8[\s_,.]*374[\s_,.)]*6?5?1?|8374", text)


@pytest.mark.parametrize(
    ("checks", "answer", "shown"),
    [
        ("got['weight'] == 1", "return {}", "'weight'"),
        ("got.shape == (2,)", "pass", "'NoneType' object has no attribute 'shape'"),
        ("got - 1 == 2", "pass", "unsupported operand type(s) for -: 'NoneType' and 'int'"),
        ("open('result.csv')", "pass", "[Errno 2] No such file or directory: 'result.csv'"),
        ("other(got) == 1", "pass", "name 'other' is not defined"),
        ("np.allclose(got, np.ones(3))", "return np.ones((1, 2))", "shapes (1,a) (b,)"),
    ],
)
def test_what_it_says_of_mistakes_is_shown(
    worker: Worker, checks: str, answer: str, shown: str
) -> None:
    test = "import numpy as np\n" + TEST.replace("assert got == secret + 1", f"assert {checks}")
    own = f"import numpy as np\ndef f(x):\n    if x == 1:\n        return 2\n    {answer}"
    assert shown in outputs(worker, own, test=test)["test_f_0"][-1]["evalue"]


def test_what_a_test_raises_itself_is_shown(worker: Worker) -> None:
    test = TEST.replace(
        'assert got == secret + 1, "the one after it"',
        'if got != 3:\n        raise ValueError(\n            "it is "\n            "not three")',
    )
    found = outputs(worker, "def f(x):\n    return 2", test=test)
    assert found["test_f_0"][-1]["evalue"] == "it is not three"


@pytest.mark.parametrize(
    ("own", "named"),
    [
        ("class Own:\n    pass\ndef f(x):\n    return Own()", "a Own"),
        ("def f(x):\n    return 10**5000", "a huge int"),
    ],
)
def test_what_is_known_is_named(worker: Worker, own: str, named: str) -> None:
    found = outputs(worker, own)
    assert f"{named}, which can't be compared" in json.dumps(found)


def test_nor_by_a_cell_or_a_test_that_comes_later(worker: Worker) -> None:
    solution = "seen = []\ndef f(x):\n    seen.append(x)\n    return x + 1\nprint('defined')"
    later = ["print(seen, 'later')", "raise ValueError(seen)", "seen", "1 / 0"]
    found = outputs(worker, solution, *later)
    assert str(SECRET) not in json.dumps(found)
    assert "defined" in json.dumps(found["f"])
    assert found["later_0"][0]["text"] == "[] later\n"
    assert [found[f"later_{n}"][0]["output_type"] for n in (1, 2, 3)] == [
        "error",
        "execute_result",
        "error",
    ]
    assert found["later_3"][0]["ename"] == "ZeroDivisionError"


def test_a_message_of_the_instructors_stays_but_for_what_the_submission_said(
    worker: Worker,
) -> None:
    test = """
try:
    f(8_000_000 + 374_651)
except ValueError as error:
    print("it raised", error)
    raise AssertionError(f"f raised {error!r}: is the sign right?")
### BEGIN HIDDEN TESTS
### END HIDDEN TESTS
"""
    found = outputs(worker, "def f(x):\n    raise ValueError(f'x is {x}')", test=test)["test_f_0"]
    assert str(SECRET) not in json.dumps(found)
    assert "is the sign right?" in found[-1]["evalue"]
    assert found[0]["text"].startswith("it raised [its text")


def test_an_error_that_a_test_says_in_its_own_words_keeps_its_class_and_lines(
    worker: Worker,
) -> None:
    test = """
try:
    f(np.arange(8_000_000, 8_000_003))
except Exception as error:
    text = f"got: {type(error).__name__}: {error}"
    raise AssertionError(text) from None
### BEGIN HIDDEN TESTS
### END HIDDEN TESTS
"""
    solution = "import numpy as np\ndef f(x):\n    x -= 0.5\n    return x"
    found = outputs(worker, solution, test=f"import numpy as np{test}")["test_f_0"][-1]
    assert found["evalue"].startswith("got: UFuncTypeError: Cannot cast ufunc 'subtract' output")
    assert found["traceback"][-3:-1] == ["  line 3, in f", "    x -= 0.5"]


def test_what_helps_is_shown(worker: Worker) -> None:
    solution = (
        "import numpy as np\ndef f(x):\n    return np.ones((2, 3)) + np.ones(4 if x > 1 else 3)"
    )
    found = outputs(worker, solution)["test_f_0"][-1]
    said = "operands could not be broadcast together with shapes (a,b) (c,)"
    assert found["evalue"] == said + LETTERS
    assert "np.ones((2, 3)) + np.ones(4" in "".join(found["traceback"])
    assert "in check" in "".join(found["traceback"])
    stub = outputs(worker, "def f(x):\n    raise NotImplementedError('write it')")["test_f_0"][-1]
    assert (stub["ename"], stub["evalue"]) == ("NotImplementedError", "write it")


def test_what_is_printed_for_visible_tests_is_shown(worker: Worker) -> None:
    solution = "def f(x):\n    print('given', x)\n    return x"
    found = outputs(worker, solution, test="assert f(5) == 5")
    assert found["test_f_0"][0]["text"] == "given 5\n"
    found = outputs(worker, solution)
    assert found["test_f_0"][0]["text"] == "[what it prints while hidden tests run is not shown]\n"
    quiet = outputs(worker, "def f(x):\n    return x + 1")
    assert quiet["test_f_0"] == []


MISTAKES = [
    "def f(x): return y",
    "def f(x): return x.shape + 'a'",
    "def f(x): return x @ np.ones((3, 3))",
    "def f(x): return np.dot(x, np.ones(7))",
    "def f(x): return x.reshape(5, 5)",
    "def f(x): return x[10, 0]",
    "def f(x): return x[0, 0, 0]",
    "def f(x): return len(3)",
    "def f(x): return x.nothing",
    "def f(x): return np.nothing(x)",
    "def f(x): return f()",
    "def f(x): return f(x, 1, 2)",
    "def f(x): return f(x, k=3)",
    "def f(x): return f(x)",
    "def f(x):\n    if x is None:\n        z = 1\n    return z",
    "def f(x): return None + 1",
    "def f(x): return 'a' + 1",
    "def f(x): return 1 + 'a'",
    "def f(x): return [1] < 3",
    "def f(x): return -'a'",
    "def f(x): return 1 / 0",
    "def f(x): return [][3]",
    "def f(x): return {}['a']",
    "def f(x): return x and 3",
    "def f(x): return float(x)",
    "def f(x): return range(2.5)",
    "def f(x): return np.concatenate([x, np.ones((7, 7))])",
    "def f(x): return np.array([[1], [1, 2]], dtype=float)",
    "def f(x): return x.sum(axis=5)",
    "def f(x):\n    a, b, c = [1, 2]\n    return a",
    "def f(x):\n    a, b = [1, 2, 3]\n    return a",
    "def f(x): return 3()",
    "def f(x): return 3[0]",
    "def f(x):\n    (1, 2)[0] = 3",
    "def f(x):\n    y = np.arange(3)\n    y += 0.5\n    return y",
    "def f(x):\n    import no_such_module",
    "def f(x): raise ValueError('x must be positive')",
    "def f(x): return max([])",
    "def f(x): return np.max([])",
    "def f(x): return math.sqrt(-1)",
    "def f(x): return math.sqrt('a')",
    "def f(x):\n    y = np.ones((2, 2))\n    y[:] = np.ones(3)\n    return y",
    "def f(x):\n    for i in 3:\n        pass",
    "def f(x): return [1, 2]['a']",
    "def f(x): return {[]}",
    "def f(x):\n    assert False",
    "def f(x):\n    a, b = 3\n    return a",
    "def f(x): return np.zeros(2, 2)",
    "def f(x): return x[np.array([True, False, True])]",
    "def f(x): return x[np.array([0.5])]",
    "def f(x): return (x == 1) - (x == 2)",
    "def f(x): return -(x == 1)",
    "def f(x): return np.array([1], np.uint8) + 300",
    "def f(x): return np.array(['a']) + 1",
    "def f(x): return np.exp([None])",
    "def f(x): return np.arange(3) ** -1",
    "def f(x): return np.concatenate([])",
    "def f(x): return np.concatenate([x, np.ones(3)])",
    "def f(x): return x.transpose(0, 1, 2)",
    "def f(x): return float([1])",
    "def f(x): return int(float('nan'))",
    "def f(x): return range(1, 2, 3, 4)",
    "def f(x):\n    y = np.ones(2)\n    y[[0, 1]] = np.ones(3)",
    "def f(x): return list(zip([1], [1, 2], strict=True))",
    "def f(x): return Image.new('RGB', (3, 3)) / 255",
]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_an_ordinary_error_is_shown_in_its_own_words(mistake: str) -> None:
    names: dict[str, Any] = {"np": np, "math": __import__("math"), "Image": Image}
    exec(mistake, names)
    with pytest.raises(Exception) as caught:  # noqa: PT011 - which one, doesn't matter
        names["f"](np.ones((2, 2)))
    said = Discretion([f"import math\n{mistake}"]).sayable(str(caught.value))
    words = [re.sub(r"\b[a-e]\b|-?\d+", "_", text) for text in (str(caught.value), said)]
    assert words[1].removesuffix(re.sub(r"\ba\b", "_", LETTERS)) == words[0].strip()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "shapes (3,3) and (7,1) not aligned: 3 (dim 1) != 7 (dim 0)",
            "shapes (a,a) and (b,1) not aligned: a (dim 1) != b (dim 0)",
        ),
        (
            "index 40 is out of bounds for axis 0 with size 39",
            "index a is out of bounds for axis 0 with size b",
        ),
        ("cannot reshape array of size 1 into shape (1,1,)", ""),
        ("f() takes 1 positional argument but 2 were given", ""),
    ],
)
def test_sizes_are_letters_and_equal_ones_the_same(said: str, shown: str) -> None:
    expected = shown + LETTERS if shown else said
    assert Discretion(["def f(x): pass"]).sayable(said) == expected


def test_lines_and_names_that_are_not_the_submissions_are_not_shown() -> None:
    shown = Discretion(["def f(x):\n    return g(x)"])
    lines = ["  line 2, in f", "    return g(x)", "  line 2, in secret", "    return g(x)"]
    lines += ["  line 2, in f", "    return 8374651", "  core.py, line 3, in f", "    return g(x)"]
    assert shown.frames(lines) == lines[:2]
    assert shown.sayable("name 'secret' is not defined") == TEXT
    assert shown.error({"evalue": "no", "ename": "E", "traceback": ["E: no"]}, None) == {
        "evalue": TEXT,
        "ename": "E",
        "traceback": [f"E: {TEXT}"],
    }
