"""Plain data crosses unchanged; nothing else crosses."""

from __future__ import annotations

import json
import math
import socket
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from autograder.sandbox.wire import HEADER, MAX_BLOBS, Channel, Codec, Opaque, WireError


def pair() -> tuple[Codec, Codec]:
    def call(*_: object) -> None:
        raise AssertionError("nobody calls")

    return Codec(0, call), Codec(1, call)


def across(value: Any, codecs: tuple[Codec, Codec] | None = None) -> Any:
    here, there = codecs or pair()
    message, blobs = here.dump(value)
    return there.load(json.loads(json.dumps(message)), blobs)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        0,
        -(10**30),
        0.1,
        math.inf,
        1 + 2j,
        "ü\ud800",
        b"\0\xff",
        (1, (2.5, None)),
        {1, 2},
    ],
    ids=repr,
)
def test_plain_values_cross(value: object) -> None:
    there = across(value)
    assert there == value
    assert type(there) is type(value)


@pytest.mark.parametrize(
    "array",
    [
        np.zeros((0, 3)),
        np.array(2.5),
        np.arange(12, dtype=np.uint8).reshape(3, 4),
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        np.arange(6)[::2],
        np.array([True, False]),
        np.array(["a", "bc"]),
        np.array([1 + 2j]),
    ],
    ids=str,
)
def test_arrays_cross_with_dtype_shape_and_order(array: np.ndarray[Any, Any]) -> None:
    there = across(array)
    assert there.dtype == array.dtype
    assert there.shape == array.shape
    assert np.array_equal(there, array)
    assert there.flags.f_contiguous == (array.flags.f_contiguous or array.ndim == 1)


def test_a_numpy_scalar_stays_one() -> None:
    assert type(across(np.float32(0.5))) is np.float32
    assert type(across(np.bool_(True))) is np.bool_
    assert across(np.str_("long " * 20)) == "long " * 20


def test_a_frame_holds_as_many_numpy_scalars_as_a_picture_has_numbers() -> None:
    here, there = pair()
    column = [[value] for value in np.arange(64 * 64 * 3, dtype=np.uint8)]
    message, blobs = here.dump(column)
    assert len(blobs) < MAX_BLOBS
    assert there.load(json.loads(json.dumps(message)), blobs) == column


def test_containers_of_arrays_cross() -> None:
    there = across({"w": np.ones((2, 1)), "costs": [0.5, (1, np.zeros(2))]})
    assert there["w"].shape == (2, 1)
    assert there["costs"][1][1].tolist() == [0, 0]


def test_an_array_of_objects_crosses_with_what_is_in_it() -> None:
    array = np.array([[1, None], ["a", 2.5]], dtype=object)
    there = across(array)
    assert there.dtype == object
    assert there.tolist() == array.tolist()
    assert across(np.empty((0, 3), object)).shape == (0, 3)
    holds_itself = np.empty(2, object)
    holds_itself[:] = [1], holds_itself
    there = across(holds_itself)
    assert there[0] == [1]
    assert there[1] is there
    assert isinstance(across(np.array([object()]))[0], Opaque)


def test_an_array_of_objects_changes_on_both_sides() -> None:
    here, there = pair()
    array = np.array([1, "x"], dtype=object)
    copy = across(array, (here, there))
    copy[0] = [0.5]
    copy.shape = (2, 1)
    across(None, (there, here))
    assert array[0, 0] == [0.5]
    array.flags.writeable = False
    across(None, (here, there))
    assert not copy.flags.writeable


def test_an_array_that_the_other_side_writes_to_changes_here() -> None:
    here, there = pair()
    x = np.array([3.0, 4.0])
    copy = across(x, (here, there))
    copy /= 5
    assert across(copy, (there, here)) is x
    assert x.tolist() == [0.6, 0.8]


def test_an_array_whose_shape_is_set_there_has_it_here() -> None:
    here, there = pair()
    x = np.zeros((2, 3))
    copy = across(x, (here, there))
    copy.shape = (3, 2)
    across(None, (there, here))
    assert x.shape == (3, 2)


def test_a_buffer_that_is_used_again_shows_in_the_earlier_result() -> None:
    here, there = pair()
    buffer = np.zeros(2)
    first = across(buffer, (here, there))
    buffer[:] = 7
    second = across(buffer, (here, there))
    assert second is first
    assert first.tolist() == [7, 7]


def test_a_list_that_grows_there_grows_here() -> None:
    here, there = pair()
    costs: list[Any] = [1.0]
    copy = across(costs, (here, there))
    copy.append(np.ones(1))
    across(None, (there, here))
    assert costs[0] == 1.0
    assert costs[1].tolist() == [1]


def test_what_the_judge_lets_go_is_dropped_on_both_sides() -> None:
    here, there = pair()
    x, kept = np.ones(3), [np.zeros(2)]
    across((x, kept), (here, there))
    del x
    assert across(kept, (here, there))[0].tolist() == [0, 0]
    kept.clear()
    message, blobs = here.dump(None)
    assert len(message[2]) == 1
    there.load(message, blobs)
    assert across(kept, (here, there)) == []


@pytest.mark.parametrize(
    "make",
    [
        lambda: {"w": np.ones(2), "b": 1.0},
        lambda: [np.ones(2), (np.ones(3),)],
        lambda: (np.ones(2), 0.5),
        lambda: np.array([[1], [2, 3]], object),
    ],
    ids=["dict", "list", "tuple", "objects"],
)
def test_nothing_but_the_test_holds_what_has_come_back(make: Callable[[], Any]) -> None:
    """Else each call would look through the results of all earlier ones."""
    judge, sandbox = pair()
    for _ in range(4):
        across(make(), (sandbox, judge))
        across(None, (judge, sandbox))
        assert not judge._objects
        assert not sandbox._objects


@pytest.mark.parametrize("dtype", ["?", "i1", "u2", "<i8", "f4", "f8", "f2", "c16", "U3", "M8[s]"])
@pytest.mark.parametrize("order", ["C", "F", "strided"])
def test_a_new_array_is_not_sent_again(dtype: str, order: str) -> None:
    """Its content is noted when it crosses, on both sides, from the bytes that cross."""
    codecs = pair()
    array = np.array(np.arange(12).reshape(3, 4).astype(dtype), order="F" if order == "F" else "C")
    array = array[:, ::2] if order == "strided" else array
    there = across(array, codecs)
    for mine, other in (codecs, codecs[::-1]):
        message, blobs = mine.dump(None)
        assert message[1] == []
        other.load(message, blobs)
    there[0, 0] = there[2, 1]
    across(None, codecs[::-1])
    assert array[0, 0] == array[2, 1]


def test_what_only_two_conversations_of_the_judge_hold_is_dropped_in_both() -> None:
    (here, there), (also_here, elsewhere) = pair(), pair()
    for _ in range(3):
        across(across(np.ones(3), (there, here)), (also_here, elsewhere))
    across(None, (also_here, elsewhere))
    across(None, (here, there))
    assert [len(codec._objects) for codec in (here, there, also_here, elsewhere)] == [0] * 4
    kept = across(np.ones(3), (there, here))
    across(kept, (also_here, elsewhere))
    across(None, (also_here, elsewhere))
    assert [len(codec._objects) for codec in (here, also_here)] == [1, 1]


def test_a_list_that_holds_itself_crosses() -> None:
    knot: list[Any] = []
    knot.append(knot)
    there = across(knot)
    assert there[0] is there


def test_an_object_of_a_derived_class_arrives_as_its_base() -> None:
    class Always(float):
        def __eq__(self, other: object) -> bool:
            return True

        __hash__ = float.__hash__

    class AlwaysArray(np.ndarray):
        def __eq__(self, other: object) -> Any:
            return np.True_

    assert across(Always(2)) != 3
    there = across(np.zeros(2).view(AlwaysArray))
    assert type(there) is np.ndarray
    assert not (there == 1).any()


def test_another_object_arrives_as_one_that_refuses_to_be_compared() -> None:
    class Tensor:
        def __eq__(self, other: object) -> bool:
            return True

    there = across([Tensor()])[0]
    assert isinstance(there, Opaque)
    with pytest.raises(TypeError, match="a Tensor, which can't be compared"):
        assert there == 1
    with pytest.raises(TypeError, match="Tensor"):
        np.allclose(there, 1)


def test_a_function_comes_home_as_itself() -> None:
    here, there = pair()
    remote = across(math.sqrt, (here, there))
    assert remote.__name__ == "sqrt"
    assert across(remote, (there, here)) is math.sqrt


@pytest.mark.parametrize(
    "message",
    [
        None,
        [1],
        [["x"], [], []],
        [["b", 0], [], []],
        [["b", -1], [], []],
        [["b", True], [], []],
        [["c", 1, 2], [], []],
        [["r", 4], [], []],
        [["m", 1, ["l", []]], [[1, ["l", []]]], []],
        [["m", 0, ["l", []]], [], []],
        [["m", 1, ["a", "O", [1], "C", True, 0]], [], []],
        [["m", 1, ["a", "<f8", [-1], "C", True, 0]], [], []],
        [["m", 1, ["a", "<f8", [10**9, 10**9], "C", True, 0]], [], []],
        [["m", 1, ["a", "<f8", [1], "X", True, 0]], [], []],
        [["m", 1, ["a", "V8", [1], "C", True, 0]], [], []],
        [["s", [["m", 1, ["l", []]]]], [], []],
        [["h", 0], [], []],
        [["q", 3], [], []],
        [["q", ["q", "a"]], [], []],
        [["p", 3], [], []],
        [["p", ["t", []]], [], []],
        [["x", ["v", "class", ["ValueError"]], ["t", []]], [], []],
        [["a", "property", []], [], []],
        [["w", 0], [], []],
        [["v", "hint", ["Protocol"]], [], []],
        [["v", "hint", ["List", ["v", "slice", [1, 2, 3]]]], [], []],
        [["i", 1, "a.B", True, "", 0], [], []],
        [["i", 1, "a.B", True, "", 0, "0"], [], []],
        [["f", "0", "x"], [], []],
        [["n", "<f8", "00"], [], []],
        [["m", 1, ["x", [2], True, [1]]], [], []],
        [["m", 1, ["x", [-1], True, []]], [], []],
        [["m", 1, ["x", [10**9, 10**9], True, []]], [], []],
        [["m", 1, ["x", [1], True, 3]], [], []],
        [["m", 1, ["x", [], True]], [], []],
        [["n", "<f8", "x" * 16], [], []],
        [["n", "O", "00" * 8], [], []],
        [["t", 3], [], []],
        [{"a": 1}, [], []],
        [["t", [0] * 1_000_001], [], []],
        [None, [], [1]],
    ],
    ids=lambda message: str(message)[:60],
)
def test_a_frame_of_another_form_is_refused(message: Any) -> None:
    judge, _ = pair()
    with pytest.raises(WireError):
        judge.load(message, [])


WHOLE = ["m", 1, ["a", "<f8", [4], "C", True, 0]]


def test_a_part_of_an_array_is_one_here() -> None:
    judge = Codec(0, lambda *_: None)
    part = ["m", 3, ["u", WHOLE, "<f8", [2], [-8], 24, "C", True]]
    view = judge.load([part, [], []], [np.arange(4.0).tobytes()])
    whole = view.base
    assert view.tolist() == [3, 2]
    view[0] = 7
    assert whole[3] == 7
    assert judge.dump(None)[0][1] != []


@pytest.mark.parametrize(
    "about",
    [
        ["<f8", [5], [8], 0, "C", True],  # larger
        ["<f8", [2], [8], 24, "C", True],  # over its end
        ["<f8", [2], [-8], 0, "C", True],  # before its beginning
        ["<f8", [2], [2**62], 0, "C", True],
        ["<f8", [10**9], [0], 0, "C", True],  # of nothing, again and again
        ["<f8", [10**9, 10**9, 10**9], [0, 0, 0], 0, "C", True],
        ["<f8", [-1], [8], 0, "C", True],
        ["<f8", [2], [8, 8], 0, "C", True],
        ["<f8", [2], ["8"], 0, "C", True],
        ["<f8", [2], [8], None, "C", True],
        ["|O", [2], [8], 0, "C", True],
        ["|V8", [2], [8], 0, "C", True],
        ["<f8", [2], [8], 0, "C"],
    ],
)
def test_a_part_that_does_not_lie_in_its_whole_is_refused(about: list[Any]) -> None:
    judge = Codec(0, lambda *_: None)
    with pytest.raises(WireError):
        judge.load([["m", 3, ["u", WHOLE, *about]], [], []], [bytes(32)])


@pytest.mark.parametrize(
    "whole", [3, None, ["l", []], ["r", 5], ["m", 1, ["x", [2], True, [None, None]]], ["o", "a"]]
)
def test_a_part_of_no_array_of_numbers_is_refused(whole: Any) -> None:
    judge = Codec(0, lambda *_: None)
    with pytest.raises(WireError):
        judge.load([["m", 3, ["u", whole, "<f8", [2], [8], 0, "C", True]], [], []], [bytes(32)])


def test_a_part_of_what_may_not_be_written_may_not_either() -> None:
    judge = Codec(0, lambda *_: None)
    whole = ["m", 1, ["a", "<f8", [4], "C", False, 0]]
    about = ["<f8", [2], [8], 0, "C", True]
    view = judge.load([["m", 3, ["u", whole, *about]], [], []], [bytes(32)])
    assert not view.flags.writeable


def test_a_frame_that_is_too_deep_is_refused() -> None:
    judge, _ = pair()
    message: Any = ["t", []]
    for _ in range(100):
        message = ["t", [message]]
    with pytest.raises(WireError, match="deep"):
        judge.load([message, [], []], [])


@pytest.fixture
def channels() -> Iterator[tuple[Channel, Channel]]:
    here, there = socket.socketpair()
    with here, there:
        yield Channel(here, 100), Channel(there, 100)


def test_a_frame_that_comes_in_pieces_is_gone_on_with(channels: tuple[Channel, Channel]) -> None:
    here, there = channels
    here.send(["x"], [b"abc", b""])
    whole = there.socket.recv(1000)
    for cut in range(len(whole)):
        here.socket.sendall(whole[:cut])
        with pytest.raises(TimeoutError):
            there.receive(0.001)
        here.socket.sendall(whole[cut:] + whole)
        assert there.receive(1) == (["x"], [b"abc", b""])
        assert there.receive(1) == (["x"], [b"abc", b""])
        assert not there.begun


@pytest.mark.parametrize("text", [b"[1] 2", b"", b"[1", b"nan", b"\xc3\xa9", b"[" * 100_000])
def test_a_frame_that_is_not_one_json_value_is_refused(
    channels: tuple[Channel, Channel], text: bytes
) -> None:
    ours, theirs = channels
    theirs.socket.sendall(HEADER.pack(len(text), 0) + text)
    with pytest.raises(WireError, match=r"^not JSON(: more than one value)?$"):
        ours.receive(5)


def test_a_frame_that_is_too_large_is_refused(channels: tuple[Channel, Channel]) -> None:
    here, there = channels
    here.send(None, [bytes(60), bytes(41)])
    with pytest.raises(WireError, match="too large"):
        there.receive(1)


def test_a_frame_of_the_judge_s_may_be_of_any_size(channels: tuple[Channel, Channel]) -> None:
    here, there = channels
    here.send(None, [bytes(60), bytes(41)])
    assert Channel(there.socket, 100, trusted=True).receive(1) == (None, [bytes(60), bytes(41)])


def test_the_end_of_the_other_side_is_told(channels: tuple[Channel, Channel]) -> None:
    here, there = channels
    here.close()
    with pytest.raises(EOFError):
        there.receive(1)
