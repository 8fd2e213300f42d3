"""Values of libraries' classes: each arrives as it was sent, and nothing forged is built."""

from __future__ import annotations

import io
import json
import pickle
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.sandbox import folder
from autograder.sandbox.folder import Exchange, fresh, may_cross
from autograder.sandbox.handles import MASKS, CallableHandle, Handle
from autograder.sandbox.wire import Codec, WireError


def _both() -> tuple[Codec, Codec]:
    def call(*_: Any) -> Any:
        raise AssertionError("nothing is called here")

    return Codec(0, call), Codec(1, call)


def _cross(sender: Codec, receiver: Codec, value: Any) -> Any:
    message, blobs = sender.dump(value)
    return receiver.load(json.loads(json.dumps(message)), blobs)


def _tables() -> Iterator[Any]:
    pd = pytest.importorskip("pandas")
    yield pd.DataFrame({"a": [1, 2], "b": ["x", None], "c": [1.5, np.nan]})
    yield pd.DataFrame()
    yield pd.DataFrame([[1, 2], [3, 4]], columns=["x", "x"], index=pd.Index([5, 6], name="n"))
    yield pd.DataFrame({"k": ["a", "b"], "v": [1, 2]}).groupby("k").agg(["sum", "mean"])
    yield pd.Series(["u", "v", "u"], dtype="category", name=("a", 1))
    yield pd.Series([1, None], dtype="Int64")
    yield pd.Series([True, None], dtype="boolean")
    yield pd.Series(["a", None], dtype="string")
    yield pd.Series([1, "a", [2]], dtype=object)
    yield pd.Series(pd.date_range("2024", periods=2, freq="MS", tz="Europe/Paris"))
    yield pd.cut(pd.Series([1, 5, 9]), 3)
    yield pd.date_range("2024", periods=3, freq="QE-MAR").to_frame()
    yield pd.Series(
        [1, 2], index=pd.MultiIndex.from_tuples([(1, "a"), (2, "b")], names=["i", None])
    )
    yield pd.Series([1, 2], index=pd.period_range("2024", periods=2, freq="M"))
    yield pd.Series([1, 2], index=pd.to_timedelta([1, 2], unit="h"))


def test_tables_arrive_as_they_were() -> None:
    testing = pytest.importorskip("pandas.testing")
    judge, sandbox = _both()
    for value in _tables():
        found = _cross(sandbox, judge, value)
        same = testing.assert_frame_equal if value.ndim == 2 else testing.assert_series_equal
        same(value, found, check_freq=True)


def test_a_table_that_is_changed_there_is_changed_here() -> None:
    pd = pytest.importorskip("pandas")
    judge, sandbox = _both()
    table, column = pd.DataFrame({"a": [1, 2]}), pd.Series([1, 2])
    theirs, their_column = _cross(judge, sandbox, (table, column))
    theirs["b"] = [3, 4]
    their_column.iloc[0] = 9
    found = _cross(sandbox, judge, theirs)
    assert found is table
    assert list(table.columns) == ["a", "b"]
    assert column.tolist() == [9, 2]


def test_formulas_arrive_unchanged() -> None:
    sp = pytest.importorskip("sympy")
    x, y = sp.symbols("x y")
    p, g = sp.Symbol("p", positive=True), sp.Function("g")
    judge, sandbox = _both()
    for value in (
        *(x, p, sp.factor(2 * x + 2 * y), sp.sin(x) ** 2 / 3, sp.Float("0.25"), sp.I * sp.pi),
        *(-sp.oo, sp.Eq(x, 1), sp.Integral(x**2, (x, 0, 1)), g, g(x).diff(x), sp.S.EmptySet),
        *(sp.Matrix([[1, x]]), sp.Poly(x**2 + 1, x), sp.Piecewise((x, x > 0), (0, True))),
        sp.FiniteSet(1, x),
    ):
        found = _cross(sandbox, judge, value)
        assert type(found) is type(value)
        assert sp.srepr(found) == sp.srepr(value)
        assert found == value


def test_sparse_arrays_arrive() -> None:
    sparse = pytest.importorskip("scipy.sparse")
    judge, sandbox = _both()
    for kind in ("csr", "csc", "coo", "bsr", "dia", "lil", "dok"):
        value = sparse.eye_array(3, format=kind)
        found = _cross(sandbox, judge, value)
        assert type(found) is type(value)
        assert found.toarray().tolist() == value.toarray().tolist()


def test_arrays_with_fields_masks_and_times_arrive() -> None:
    judge, sandbox = _both()
    people = np.array([("a", 1, [1, 2])], dtype=[("name", "U3"), ("n", "i2"), ("at", "f8", (2,))])
    for value in (people, people[0], people.view(np.recarray), np.matrix([[1, 2]]), people.dtype):
        found = _cross(sandbox, judge, value)
        assert type(found) is type(value)
        assert str(found) == str(value)
    masked = _cross(sandbox, judge, np.ma.array([1, 2], mask=[True, False]))
    assert type(masked) is np.ndarray  # of an assignment that knows of none
    assert masked.tolist() == [1, 2]
    assert type(_cross(sandbox, judge, np.ma.array([1, 2]))) is np.ma.MaskedArray
    judge.operators = frozenset({MASKS})
    masked = _cross(sandbox, judge, np.ma.array([1, 2], mask=[True, False]))
    assert masked.mask.tolist() == [True, False]
    assert _cross(sandbox, judge, np.array(["2024-01-01"], "M8[D]"))[0] == np.datetime64(
        "2024-01-01"
    )


@pytest.mark.parametrize(
    ("make", "draw"),
    [
        (lambda: random.Random(3), lambda one: one.random()),
        (lambda: np.random.RandomState(3), lambda one: one.normal()),
        (lambda: np.random.default_rng(3), lambda one: one.normal()),
        (lambda: np.random.Generator(np.random.MT19937(3)), lambda one: one.normal()),
        (lambda: io.StringIO("one\ntwo\n"), lambda one: one.readline()),
        (lambda: io.BytesIO(b"one\ntwo\n"), lambda one: one.readline()),
    ],
)
def test_what_one_side_draws_the_other_side_has_drawn(
    make: Callable[[], Any], draw: Callable[[Any], Any]
) -> None:
    judge, sandbox = _both()
    own, alone = make(), make()
    theirs = _cross(judge, sandbox, own)
    assert draw(theirs) == draw(alone)
    assert _cross(sandbox, judge, theirs) is own
    assert draw(own) == draw(alone)


INTS = ("numbers", "<i8", bytes(16))
RANGE = ("range", (None,), 0, 2, 1)
FORGED: list[tuple[str, tuple[Any, ...]]] = [
    ("table", ("DataFrame", RANGE, RANGE, (INTS,))),
    ("table", ("DataFrame", RANGE, RANGE, (INTS, ("numbers", "<i8", bytes(8))))),
    ("table", ("Series", (None,), RANGE, ("numbers", "O", bytes(16)))),
    ("table", ("Series", (None,), RANGE, ("numbers", "<i8,<i8", bytes(32)))),
    ("table", ("Series", ([],), RANGE, INTS)),
    ("table", ("Index", ("range", (None,), 0, 10**18, 1))),
    ("table", ("array", ("categorical", ("numbers", "<i8", b"\7" + bytes(15)), RANGE, False))),
    ("table", ("Index", ("multi", ((None,),), (RANGE,), (("numbers", "<i8", b"\7" + bytes(7)),)))),
    ("table", ("array", ("masked", "Int64", INTS, ("numbers", "|b1", bytes(1))))),
    ("table", ("array", ("masked", "object", INTS, ("numbers", "|b1", bytes(2))))),
    ("table", ("array", ("times", ("numbers", "<M8[ns]", bytes(16)), "../../etc/passwd"))),
    ("table", ("array", ("times", ("numbers", "<M8[ns]", bytes(16)), "dateutil/x"))),
    ("table", ("array", ("periods", INTS, "__import__('os')"))),
    ("table", ("array", ("texts", "python", "nan", ("joined", b"\xff" * 8, b"")))[:1]),
    ("table", ("array", ("texts", "python", "nan", ("joined", bytes([9] + [0] * 7), b"abc")))),
    ("table", ("eval", "1")),
    ("formula", ("of", "sympify", (("symbol", "x", ()),))),
    ("formula", ("of", "Add", ("1", "2"))),
    ("formula", ("of", "Add", (["__import__('os').getcwd()"],))),
    ("formula", ("symbol", "x", (("__class__", True),))),
    ("formula", ("symbol", ["x"], ())),
    ("formula", ("constant", "sympify")),
    ("formula", ("dummy", "x", (), "1")),
    ("formula", ("dummy", "x", ())),
    ("function", ("exec",)),
    ("function", ("os.system",)),
    ("function", (["len"],)),
    ("pattern", ("(" * 2000, 0)),
    ("pattern", ("(", 0)),
    ("pattern", ("a", "I")),
    ("formula", ("float", 0, 1, 10**9, 1, 53)),
    ("formula", ("matrix", True, 2, 2, ())),
    ("sparse", ("csr", True, (2, 2), "<f8", bytes(8), b"\7" + bytes(7), bytes(8))),
    ("sparse", ("csr", True, (2, 2), "<f8", b"\xff" * 8, bytes(8), bytes(8))),
    ("sparse", ("csr", True, (10**15, 2), "<f8", b"", b"", b"")),
    ("sparse", ("csr", True, (2, 2), "O", bytes(8), bytes(8), bytes(8))),
    ("generator", ("MT19937", bytes(4 * 624), 10**6)),
    ("generator", ("MT19937", bytes(4), 0)),
    ("generator", ("PCG64", 2**200, 1, 0, 0)),
    ("generator", ("SFC64", 1, 1, 0, 0)),
    ("random state", (bytes(4 * 624), -1, 0, 0.0)),
    ("random", (3, (1, 2), None)),
    ("records", ("O", (1,), bytes(8))),
    ("records", ((("a", "O", ()),), (1,), bytes(8))),
    ("records", ((("a", "<i8", (10**6,)),), (1,), bytes(8))),
    ("masked", ("<i8", (2,), bytes(16), bytes(1))),
    ("dtype", ("<i8,O",)),
    ("class", ("eval",)),
    ("text file", ("a", -1)),
    ("text file", (b"a", 0)),
    ("named", ("Point", ("x",), ())),
    ("picture", ("RGB", 2, 2, bytes(11), b"", "")),
    ("picture", ("RGB", 10**6, 10**6, bytes(3), b"", "")),
    ("picture", ("L", 10**9, 10**9, b"", b"", "")),
    ("picture", ("L", -1, 1, b"a", b"", "")),
    ("picture", ("raw", 1, 1, b"a", b"", "")),
    ("picture", ("P", 1, 1, b"a", bytes(769), "")),
    ("picture", ("L", 1, 1, "a", b"", "")),
]


@pytest.mark.parametrize("forged", FORGED, ids=lambda forged: f"{forged[0]}: {forged[1]}"[:70])
def test_nothing_forged_is_built(forged: tuple[str, tuple[Any, ...]]) -> None:
    kind, parts = forged
    for library in {
        "table": ["pandas"],
        "formula": ["sympy"],
        "sparse": ["scipy"],
        "picture": ["PIL"],
    }.get(kind, []):
        pytest.importorskip(library)
    judge, sandbox = _both()
    blobs: list[bytes] = []
    message = ["v", kind, [sandbox._encode(part, blobs, 0) for part in parts]]
    with pytest.raises(WireError):
        judge.load([message, [], []], blobs)


def test_a_derived_class_is_no_value() -> None:
    class Yes:
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = None  # type: ignore[assignment]

    judge, sandbox = _both()
    bases = [random.Random, io.StringIO, np.random.RandomState]
    for library, names in {
        "pandas": ["DataFrame", "Series"],
        "scipy.sparse": ["csr_array"],
    }.items():
        module = pytest.importorskip(library)
        bases += [getattr(module, name) for name in names]
    for base in bases:
        kind = type("Derived", (Yes, base), {})
        made = kind([[1]]) if base.__name__ == "csr_array" else kind()
        assert type(_cross(sandbox, judge, made)).__mro__[1] in (Handle, CallableHandle)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "../x.txt",
            "/etc/x.txt",
            "a/../../x.txt",
            "a//b.txt",
            "",
            "x.py",
            "x.PY",
            "numpy/core.so",
        ),
        *("x.pyc", ".hidden", "a/.b/c.txt", "x\n.txt", "matplotlibrc", "a\\b.txt", "x.pth", 3),
        *("x" * 300, "/".join("abcdefghijkl")),
    ],
)
def test_a_name_that_is_no_plain_place_crosses_not(name: object) -> None:
    assert not may_cross(name)


def test_files_go_back_and_forth(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    ours.mkdir()
    theirs.mkdir()
    monkeypatch.chdir(ours)
    monkeypatch.setattr(folder, "_wary", False)  # and again afterwards: this process reads others
    (ours / "table.csv").write_text("the assignment's")
    exchange = Exchange()
    (theirs / "out").mkdir()
    (theirs / "out" / "a.txt").write_text("a")
    (theirs / "table.csv").write_text("theirs")
    (theirs / "numpy.py").write_text("1/0")
    (theirs / "link.txt").symlink_to("/etc/passwd")
    exchange.take(*fresh(exchange.known, str(theirs)))
    with pytest.raises(pickle.UnpicklingError, match="isn't read beside a submission's files"):
        pickle.loads(pickle.dumps(Path()))
    assert (ours / "out" / "a.txt").read_text() == "a"
    assert (ours / "table.csv").read_text() == "the assignment's"
    assert sorted(path.name for path in ours.iterdir()) == ["out", "table.csv"]
    assert list(exchange.to_give()) == []
    (ours / "given.txt").write_text("g")
    assert list(exchange.to_give()) == [("given.txt", b"g")]
    (theirs / "out" / "a.txt").unlink()
    exchange.take(*fresh(exchange.known, str(theirs)))
    assert not (ours / "out" / "a.txt").exists()
    with pytest.raises((ValueError, TypeError)):
        exchange.take({"../x.txt": [1, 1]}, [b"x"])
    assert not (tmp_path / "x.txt").exists()
