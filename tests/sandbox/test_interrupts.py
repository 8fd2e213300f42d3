"""An interrupt ends the call that it was meant for and no other, however late it comes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.engine.running import SlowTestError, time_limit
from autograder.sandbox import waiting
from autograder.sandbox.client import Conversation, LimitError
from autograder.sandbox.limits import Budget, Limits
from autograder.sandbox.walls import Nursery

pytestmark = pytest.mark.slow

LIMITS = Limits(cell_seconds=0.4, notebook_seconds=30)
LATE = 0.3
SOURCE = """
import time

def slow(seconds, back=None):
    time.sleep(seconds)
    return back() if back else None

def same(value):
    time.sleep(0.3)
    return value

def deaf(seconds):
    import signal
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    time.sleep(seconds)

def stubborn(back):
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            time.sleep(0.1)
            back()
        except BaseException:
            pass
"""


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    folder = tmp_path_factory.mktemp("nursery")
    (folder / "home").mkdir()
    (folder / "shared").mkdir()
    started = Nursery(None, folder / "shared", folder / "home", LIMITS)
    started.wait()
    yield started
    started.close()


@pytest.fixture
def talk(nursery: Nursery, monkeypatch: pytest.MonkeyPatch) -> Iterator[Conversation]:
    """A conversation whose interrupts come late, as on a machine that has much else to do."""
    interrupt = nursery.interrupt

    def late(number: int) -> None:
        timer = threading.Timer(LATE, interrupt, [number])
        timer.daemon = True
        timer.start()

    monkeypatch.setattr(nursery, "interrupt", late)
    conversation = Conversation(nursery, LIMITS, Budget(LIMITS, 10))
    conversation.run(SOURCE)
    yield conversation
    conversation.close()


def call(talk: Conversation, name: str, *arguments: Any) -> Any:
    return talk.get(name)(*arguments)


def answers(talk: Conversation) -> bool:
    """Whether each of some questions gets its own answer."""
    values = [call(talk, "same", n) for n in range(3)]
    talk.forget()
    return talk.alive and [*values, call(talk, "same", 3)] == [0, 1, 2, 3]


def test_an_interrupt_after_the_answer_does_not_hit_the_next_call(talk: Conversation) -> None:
    with pytest.raises(LimitError):
        call(talk, "slow", LIMITS.cell_seconds + LATE / 3)
    assert answers(talk)


def test_an_interrupt_while_the_judge_is_called_back_leaves_no_answer_over(
    talk: Conversation,
) -> None:
    asked = []
    with pytest.raises(LimitError):
        call(talk, "slow", LIMITS.cell_seconds + LATE / 3, lambda: asked.append(1))
    assert asked == []  # it came too late
    assert answers(talk)


def test_an_interrupt_that_is_caught_is_followed_by_the_end(talk: Conversation) -> None:
    start = time.monotonic()
    with pytest.raises(LimitError):
        call(talk, "stubborn", lambda: None)
    assert not talk.alive
    assert time.monotonic() - start < 10


def test_what_does_not_hear_an_interrupt_is_ended(talk: Conversation) -> None:
    with pytest.raises(LimitError):
        call(talk, "deaf", 2 * LIMITS.cell_seconds)
    assert not talk.alive


def test_a_call_within_a_call_that_is_interrupted_leaves_no_answer_over(
    talk: Conversation,
) -> None:
    same = talk.get("slow")

    def back() -> Any:
        return same(2 * LIMITS.cell_seconds)

    with pytest.raises(LimitError):
        call(talk, "slow", 0.1, back)
    assert answers(talk)


@pytest.mark.parametrize("where", ["there", "here"])
def test_an_answer_that_the_tests_own_time_did_not_wait_for_is_nobody_elses(
    talk: Conversation, where: str
) -> None:
    wait: dict[str, Callable[[], Any]] = {
        "there": lambda: call(talk, "slow", 0.35),
        "here": lambda: call(talk, "slow", 0.01, lambda: time.sleep(0.35)),
    }
    with pytest.raises(SlowTestError), time_limit(0.2):
        wait[where]()
    assert not talk.alive or answers(talk)


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the system doesn't say")
def test_the_kernel_says_who_waits(talk: Conversation) -> None:
    words = Path(f"/proc/{talk._process}/cmdline").read_bytes()
    assert b"autograder.sandbox.inside" in words
    before = waiting.waited(talk._process)
    assert call(talk, "same", 1) == 1
    assert before <= waiting.waited(talk._process) < 60
    assert waiting.waited(2**22 + 1) == 0  # no process has so high a number


def test_waiting_for_a_processor_is_not_charged_sleeping_is(
    nursery: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    share, told = 0.0, list[float]()
    monkeypatch.setattr(waiting, "waited", lambda process=0: process and share * time.monotonic())
    budget = Budget(LIMITS, 10, told.append)
    talk = Conversation(nursery, LIMITS, budget)
    talk.run(SOURCE)
    share = 0.7
    budget.begin()
    assert call(talk, "slow", 2 * LIMITS.cell_seconds) is None
    with pytest.raises(LimitError):
        call(talk, "slow", 5 * LIMITS.cell_seconds)
    with pytest.raises(SlowTestError), time_limit(0.2, budget.excuse):
        time.sleep(3)
    share = 0.0
    with pytest.raises(LimitError):
        call(talk, "slow", 2 * LIMITS.cell_seconds)
    share = 1.0  # no machine is so busy: there is an end
    start = time.monotonic()
    with pytest.raises(LimitError):
        call(talk, "slow", 60)
    assert time.monotonic() - start < 30
    assert sum(told) > 0
    talk.close()


def test_what_the_test_does_when_it_is_called_is_not_charged(talk: Conversation) -> None:
    def back() -> str:
        time.sleep(2 * LIMITS.cell_seconds)
        return "done"

    assert call(talk, "slow", 0.1, back) == "done"
