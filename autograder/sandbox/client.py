"""The judge's end of a conversation with a sandbox: run this cell, call that function."""

from __future__ import annotations

import contextlib
import io
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import ModuleType
from typing import Any

from autograder.sandbox import logs, wire
from autograder.sandbox.folder import Exchange
from autograder.sandbox.given import Giving
from autograder.sandbox.handles import (
    CATCHES,
    ENDING,
    READS,
    REFUSED,
    RUNNERS,
    CallableHandle,
    Function,
    Remote,
    exception_class,
)
from autograder.sandbox.limits import MEGABYTE, MOST_EXCUSED, Budget, Limits
from autograder.sandbox.waited import Awaited
from autograder.sandbox.waiting import greeted
from autograder.sandbox.walls import Nursery

START_SECONDS = 60  # until a fork has closed itself in
GRACE_SECONDS = 2  # from an interrupt to the end
LEAST_EXCUSED = 0.02  # seconds: a machine is never all one's own
MOST_ERRORS = 20  # of a test's functions that are kept, with what they hold
QUICK_GRACE_SECONDS = 0.2  # where the notebook's time is used up
_UNBOUND = object()
DELETED = object()  # in the place of a name's value
# name -> value, while the test runs; states of random numbers if set; name -> value, for good
Patches = tuple[Mapping[str, Any], Any, Mapping[str, Any]]


class LimitError(BaseException):
    """A submission took longer than it may; the sandbox may be gone.

    Not an Exception, so that a test can't take it for an error that it asked for.
    """


class SandboxGoneError(BaseException):
    """The sandbox ended, or said what it may not say. Not an Exception, for the same reason."""


class SubmissionError(Exception):
    """An exception that isn't one of Python's own, raised by the submission."""


class Printed(io.StringIO):
    """What a cell of the judge's prints, as long as the cell itself listens to nothing."""


class Conversation:
    """One submission's sandbox, as the judge sees it.

    Args:
        nursery: where sandboxes come from.
        limits: what the submission may use.
        budget: its time.

    Attributes:
        asked: how often a value or a result was asked for.
        got_barred: whether what is barred was asked for; see ``lend``.
        outputs: what the submission put out during calls since this was last cleared.
        raised: the exceptions that the submission raised since this was last cleared, each with
            the lines of its own traceback.
    """

    def __init__(self, nursery: Nursery, limits: Limits, budget: Budget) -> None:
        self._nursery = nursery
        self._limits = limits
        ours, self._number = nursery.fork()
        self._channel = wire.Channel(ours, limits.wire * MEGABYTE)
        self._codec = wire.Codec(0, self.call, self.ask, lambda name: self._classes.get(name))
        self._giving = Giving(self.ask, self._codec.adopt, self._codec.twin)
        self._budget = budget
        self._depth = 0
        self._turn = threading.RLock()  # threads of a test's ask it one by one
        self._errors: dict[int, Exception] = {}  # of a test's functions, that it was told last
        self._told_errors = 0
        self._room = 0.0  # letters that a call may still put out before it ends
        self._failed: Exception | None = None  # by which a test's own function has failed the test
        self._bound: dict[str, Any] = {}
        self._names: dict[int, set[str]] = {}  # by which tests came to what can be called
        self._lent: tuple[str, ...] = ()
        self._barred: frozenset[str] = frozenset()
        self._interrupts = 0
        self._process = -1  # that it is, once it has greeted; 0 where nobody says
        self._patches: Callable[[], Patches] = lambda: ({}, None, {})
        self._classes: Mapping[str, type] = {}
        self._told_classes: frozenset[str] = frozenset()
        self._files: Exchange | None = None
        self._patched: dict[str, Any] = {}
        self.alive = True
        self.asked = 0
        self.got_barred = False
        self.outputs: list[dict[str, Any]] = []
        self.raised: list[tuple[Exception, list[str]]] = []

    def put(self, name: str, content: bytes) -> None:
        """Write a file into its scratch folder."""
        self._ask(["put", name], [content])

    def run(self, source: str, *, is_test: bool = False) -> list[dict[str, Any]]:
        """Run a cell; return its outputs as the sandbox gives them.

        Args:
            source: its text.
            is_test: whether it fails by asking for the end, which in other cells does nothing.

        Raises:
            LimitError: it took longer than a cell may.
            SandboxGoneError: the sandbox ended.
        """
        message, _ = self._exchange(["run", source, is_test], [])
        return _outputs(message, "ran", 1)

    def get(self, name: str) -> Any:
        """Return a global value of the submission's.

        A function is asked for once: the sandbox says when its name is bound anew.

        Raises:
            KeyError: it has no such name.
        """
        self.asked += 1
        with self._turn:
            value = self._got(name)
        if name in self._barred and callable(value):
            self.got_barred = True
        return value

    def _got(self, name: str) -> Any:
        if name in self._bound:
            return self._bound[name]
        self._tell()
        message, blobs = self._codec.dump(name)
        answer = self._exchange(["get", message], blobs)
        if answer[0] == ["missing"]:
            self._codec.load([None, [], []], [])
            raise KeyError(name)
        value = self._result(answer)
        if isinstance(value, CallableHandle) and f"class {name}" in self._codec.operators:
            value = value.as_class_(name)
        if isinstance(value, (Function, CallableHandle)):
            self._bound[name] = value
        self._note(value, {name})
        return value

    def names(self) -> list[str]:
        """Return the submission's global names."""
        self.asked += 1
        with self._turn:
            message, blobs = self._codec.dump(None)
            found = self._result(self._exchange(["names", message], blobs))
        return [name for name in found if type(name) is str] if isinstance(found, list) else []

    def serve(
        self,
        operators: Iterable[str],
        patches: Callable[[], Patches],
        classes: Mapping[str, type],
        files: Exchange,
    ) -> None:
        """Serve the tests of an assignment.

        Args:
            operators: those that may be asked of the submission's objects: see ``Handle``.
            patches: what a test has put in the place of names that the submission's functions use.
            classes: those that locked cells have defined so far.
            files: the judge's folder.
        """
        self._codec.operators = frozenset(operators)
        self._patches, self._classes, self._files = patches, classes, files
        self._codec.within = files.within

    @property
    def told(self) -> frozenset[str]:
        """The names that the submission has given to its classes, as far as they have been seen."""
        return frozenset(self._codec.told)

    def give_files(self) -> None:
        """Write into the sandbox's folder what the test has written into the judge's."""
        if self._files is not None and self._files.on:
            for name in self._files.folders():
                self._ask(["folder", name], [])
            for name, content in self._files.to_give():
                if content is None:
                    self._ask(["delete", name], [])
                else:
                    self.put(name, content)

    def take_files(self) -> None:
        """Write into the judge's folder what the submission has written into its own."""
        if self._files is None or not self._files.on:
            return
        answer, contents = self._exchange(["files", self._files.known], [])
        try:
            word, told = answer
            if word != "files":
                raise ValueError("not an answer to this")
            self._files.take(told, contents)
        except (ValueError, TypeError) as error:
            self.close()
            raise SandboxGoneError(f"the submission sent what can't be read ({error})") from error

    def _tell(self) -> None:
        """Let the sandbox know which classes both sides have."""
        if self._told_classes != self._classes.keys():
            self._told_classes = frozenset(self._classes)
            answer = self._exchange(["classes", sorted(self._classes)], [])[0]
            known = answer[1] if answer[0] == "classes" and len(answer) == 2 else None
            if not isinstance(known, list):
                self.close()
                raise SandboxGoneError("the submission's process sent what it may not send")
            names = {name for name in known if type(name) is str}
            self._codec.known.names = self._told_classes & names

    def _patch(self) -> None:
        """Let the submission see what the test at hand has put in the place of its names."""
        self._tell()
        values, seeds, kept = self._patches()
        fresh = {n: v for n, v in values.items() if self._patched.get(n, _UNBOUND) is not v}
        back = [name for name in self._patched if name not in values]
        if not (fresh or back or seeds or kept):
            return
        self._patched = dict(values)
        pairs = [(name, _as_patch(value)) for name, value in fresh.items()]
        pairs += [(name, ("kept", value)) for name, value in kept.items()]
        message, blobs = self._codec.dump((tuple(pairs), tuple(back), seeds))
        self._ask(["bind", message], blobs)

    def give(self, values: Mapping[str, Any]) -> None:
        """Bind global names of the submission's to values, for good."""
        pairs = [
            (name, _as_patch(value) if isinstance(value, ModuleType) else ("kept", value))
            for name, value in values.items()
        ]
        message, blobs = self._codec.dump((tuple(pairs), (), None))
        self._ask(["bind", message], blobs)

    def ask(self, *asked: Any) -> Any:
        """Ask an object of the submission's for something.

        Raises:
            Exception: what asking for it raised, as a function's would be.
        """
        found = self._request("ask", asked)
        if asked[0] in ("getattr", "super"):
            self._note(found, {str(asked[-1])})
        elif asked[0] == "call":
            self._note(found, self._names_of(asked[1]))
        return found

    def call(self, function: Remote, arguments: Any, named: Any) -> Any:
        """Call a function of the submission's.

        Raises:
            Exception: what the function raised, as Python's own class of that name.
        """
        found = self._request("call", (function.number_, arguments, (*named.items(),)))
        self._note(found, self._names_of(function))
        return found

    def _note(self, found: Any, names: set[str]) -> None:
        """Note by which names a test has come to what can be called: never by what that one says.

        What a function has made goes by that function's name.
        """
        if isinstance(found, (Function, CallableHandle)):
            self._names.setdefault(found.number_, set()).update(names)

    def _names_of(self, called: Any) -> set[str]:
        return self._names.get(getattr(called, "number_", -1), set())

    def _request(self, word: str, value: Any) -> Any:
        """Let the submission's code run, in a world in which it finds what the test has made."""
        with self._turn:
            return self._requested(word, value)

    def _requested(self, word: str, value: Any) -> Any:
        self.asked += 1
        self._patch()
        self.give_files()
        if value[0] not in ("build", "figure", "pyplot"):
            self._giving.look(value, lambda: self._changes(word, value))
        message, blobs = self._codec.dump(value)
        outer, self._failed = self._failed, None
        turns, Awaited.taking_turns = Awaited.taking_turns, value[0] in ("begin", "go on")
        if self._depth == 0:
            self._room = self._limits.output * MEGABYTE
        self._depth += 1
        try:
            answer = self._exchange([word, message], blobs)
            self.take_files()
            if Awaited.failed is not None and CATCHES not in self._codec.operators:
                self._failed, Awaited.failed = self._failed or Awaited.failed, None
            found = self._result(answer)
        except Exception:
            if self._failed is not None:
                raise self._failed from None
            raise
        else:
            if self._failed is not None:
                raise self._failed
            return found
        finally:
            self._depth -= 1
            self._failed, Awaited.taking_turns = outer, turns

    def _changes(self, word: str, asked: Any) -> bool:
        """Whether the solution's function of that name changes the objects that it is given."""
        if word == "call":
            names = self._names.get(asked[0], set())
        else:
            names = self._names_of(asked[1]) if asked[0] == "call" else set()
        fitting = (f"fits {name}" in self._codec.operators for name in names)
        return bool(names) and all(fitting)  # one function may go by several

    def lend(
        self, functions: Mapping[str, Callable[..., Any]], barred: frozenset[str] = frozenset()
    ) -> None:
        """Put functions of the judge's in the place of global names; with none, put all back.

        The submission can call them while a test calls it, and no longer.

        Args:
            functions: by name.
            barred: names of which it is noted whether they are asked for, and can be called.
        """
        self._barred, self.got_barred = barred, False
        for name in (*self._lent, *functions):
            self._bound.pop(name, None)
        self._lent = tuple(functions)
        message, blobs = self._codec.dump((*functions.items(),))
        self._ask(["lend", message], blobs)

    def forget(self) -> None:
        """Let both sides drop the objects that they share; end it where a thread still asks it."""
        if not self._turn.acquire(blocking=False):
            self.close()
            return
        try:
            self._codec.forget()
            self._bound.clear()
            self._errors.clear()
            self._patched.clear()
            self._ask(["forget"], [])
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the sandbox."""
        self.alive = False
        self._budget.waiting.forget(self._process)
        self._channel.close()
        self._nursery.kill(self._number)

    def _exchange(self, message: Any, blobs: list[bytes]) -> tuple[Any, list[bytes]]:
        """Send a request and return the answer, serving the calls that come in between."""
        with self._turn:
            return self._exchanged(message, blobs)

    def _exchanged(self, message: Any, blobs: list[bytes]) -> tuple[Any, list[bytes]]:
        if not self.alive:
            raise SandboxGoneError("the sandbox has ended")
        left = self._budget.left
        late = f"comes when the notebook's {self._limits.notebook_seconds:g} s are used up"
        if left <= 0:
            raise LimitError(late)
        whole = left >= self._limits.cell_seconds
        slow = f"took longer than {self._limits.cell_seconds:g} s" if whole else late
        grace = QUICK_GRACE_SECONDS if self._budget.used_up else GRACE_SECONDS
        owed = True  # whether an answer is to come: nobody else may take it for another one
        clock = Clock(min(self._limits.cell_seconds, left), grace, self._interrupt, self._budget)
        try:
            if self._process < 0:
                self._process = greeted(self._channel.socket, START_SECONDS)
                self._budget.waiting.watch(self._process)
            self._send(message, blobs, clock)
            while True:
                answer, blobs = self._receive(clock)
                owed = False
                if not isinstance(answer, list) or not answer:
                    raise wire.WireError("not an answer")
                if answer[0] != "call":
                    if clock.interrupted:
                        owed = True
                        self._carry(answer, blobs)
                        self._settle(clock)
                        owed = False
                        raise LimitError(slow)
                    return answer, blobs
                if len(answer) != 4 or self._depth == 0:
                    raise wire.WireError("a call that nobody allowed")
                self._unbind(answer[2])
                self._put_out_so_far(_outputs(["call", answer[3]], "call", 1))
                if clock.interrupted:  # too late for a call: it ends as if interrupted there
                    reply = self._stop(answer[1], blobs)
                else:
                    with clock.stopped():
                        reply = self._called_back(answer[1], blobs)
                owed = True
                self._send(*reply, clock)
        except (wire.WireError, OSError, EOFError, RecursionError, MemoryError) as error:
            self.close()
            if clock.interrupted:
                raise LimitError(slow) from error
            raise SandboxGoneError(f"the submission's process ended ({error})") from error
        finally:
            if owed and self.alive:  # the judge's own time has run out
                self.close()

    def _ask(self, message: Any, blobs: list[bytes]) -> None:
        """Ask for something that is only to be done."""
        if self._exchange(message, blobs)[0] != ["done"]:
            self.close()
            raise SandboxGoneError("the submission's process sent what it may not send")

    def _settle(self, clock: Clock) -> None:
        """Let the interrupt arrive before anything else is asked, which it would hit instead."""
        clock.again()
        self._send(["settle", self._interrupts], [], clock)
        if self._receive(clock)[0] != ["done"]:
            raise wire.WireError("not an answer to this")

    def _stop(self, message: Any, blobs: list[bytes]) -> tuple[Any, list[bytes]]:
        """Answer a call that comes after the interrupt."""
        self._codec.load(message, blobs)
        message, blobs = self._codec.dump(None)
        return ["stop", message, self._interrupts], blobs

    def _called_back(self, message: Any, blobs: list[bytes]) -> tuple[Any, list[bytes]]:
        request = self._codec.load(message, blobs)
        function, arguments, named = self._codec.as_call(request)
        try:
            message, blobs = self._codec.dump(function(*arguments, **named))
        except Exception as error:
            return self._raised_back(error)
        return ["value", message], blobs

    def _raised_back(self, error: Exception) -> tuple[Any, list[bytes]]:
        """Answer a call of a test's function with the error that it has ended with."""
        told = self._told_of(error)
        try:  # its text first: what has been dumped has to be sent
            text = str(told)
            message, blobs = self._codec.dump(wire.Raised(told))
        except Exception:  # it can't be told: the submission gets one that it can't look into
            text = type(told).__name__
            message, blobs = self._codec.dump(None)
        self._told_errors += 1
        self._errors[self._told_errors] = error
        self._errors.pop(self._told_errors - MOST_ERRORS, None)
        return ["raised", message, text, self._told_errors], blobs

    def _told_of(self, error: Exception) -> Exception:
        """Return what the submission gets of an error of a test's function that it has called.

        A test that fails in there has failed, whatever the submission does about it, unless the
        solution may deal with an assertion; what that says is told where the solution may read it.
        """
        if not isinstance(error, AssertionError) and not hasattr(error, REFUSED):
            return error
        if CATCHES not in self._codec.operators:
            self._failed = self._failed or error
        return error if READS in self._codec.operators else AssertionError()

    def _result(self, answer: tuple[Any, list[bytes]]) -> Any:
        message, blobs = answer
        try:
            if message[0] == "value" and len(message) == 4:
                if message[3]:
                    self._unbind(message[3])
                value = self._codec.load(message[1], blobs)
                if message[2]:
                    self._put_out(_outputs([message[0], message[2]], "value", 1))
                return value
            if message[0] == "raised" and len(message) == 5:
                self._unbind(message[3])
                details = self._codec.load(message[1], blobs)
                self._put_out(_outputs([message[0], message[2]], "raised", 1))
                raise self._raised(message[4], details)
            raise wire.WireError("not an answer to this")
        except wire.WireError as error:
            self.close()
            raise SandboxGoneError(f"the submission sent what can't be read ({error})") from error

    def _put_out_so_far(self, outputs: list[dict[str, Any]]) -> None:
        """Put out what a call has printed before it asks for something, as far as there is room."""
        if outputs:
            self._room -= len(str(outputs))
            if self._room > 0:
                self._put_out(outputs)

    def _put_out(self, outputs: list[dict[str, Any]]) -> None:
        """Give what the submission printed to the test where it listens, else keep it."""
        for item in outputs:
            if item.get("output_type") == "warning":
                self._warn(item.get("kinds"), item.get("text"))
                continue
            if item.get("output_type") == "log":
                kinds = item.get("kinds")
                names = list(map(str, kinds)) if isinstance(kinds, list) else []
                error = self._as_pythons(names, str(item.get("said"))) if names else None
                logs.log(item, error)
                continue
            stream = {"stdout": sys.stdout, "stderr": sys.stderr}.get(str(item.get("name")))
            text = item.get("text")
            if stream is None or isinstance(stream, Printed) or type(text) is not str:
                self.outputs.append(item)
            else:
                stream.write(text)

    def _warn(self, kinds: Any, text: Any) -> None:
        """Warn here of what the submission warns of."""
        if isinstance(kinds, list) and all(type(kind) is str for kind in kinds):
            found = exception_class(tuple(kinds[: wire.MAX_DEPTH]), self._codec.known.named)
            if found is not None and issubclass(found, Warning):
                warning: Any = _make(found, str(text)[: wire.MAX_TEXT])
                self.raised.append((warning, []))  # as it is where a test turns it into an error
                warnings.warn(warning, stacklevel=2)

    def _carry(self, answer: Any, blobs: list[bytes]) -> None:
        """Take in the changes that come with the answer to an interrupted call."""
        if answer[0] in ("value", "raised") and len(answer) > 3:
            self._unbind(answer[3])
            self._codec.load(answer[1], blobs)

    def _unbind(self, names: Any) -> None:
        """Ask again for these names: the submission has bound them to something else."""
        if not isinstance(names, list):
            raise wire.WireError("not names")
        for name in names:
            if isinstance(name, str):
                self._bound.pop(name, None)

    def _raised(self, about: Any, details: Any) -> Exception:
        """Return an exception of the submission's as one of Python's own."""
        try:
            kinds, text, lines, behind, home = about
            lines = [str(line) for line in lines][-100:]
            kinds, text = [str(kind) for kind in kinds], str(text)
            links = [(str(how), list(map(str, its)), str(said)) for how, its, said in behind]
        except (TypeError, ValueError) as error:
            raise wire.WireError("not an exception") from error
        own = self._errors.get(home) if type(home) is int else None
        if own is not None and not _ends(own):  # it let the test's own one pass
            self.raised.append((own, lines))
            return own
        raised = _with_details(self._as_pythons(kinds, text), details)
        self.raised.append((raised, lines))
        above = raised
        for how, its, said in links[: wire.MAX_DEPTH]:
            found = self._as_pythons(its, said)
            self.raised.append((found, []))
            if how == "cause":
                above.__cause__ = found
            above.__context__ = found
            above.__suppress_context__ = how != "context"
            above = found
        return raised

    def _as_pythons(self, kinds: list[str], text: str) -> Exception:
        names = tuple(kind[: wire.MAX_NAME] for kind in kinds[: wire.MAX_DEPTH])
        own = [name.rpartition(".")[2] for name in names]
        self._codec.told.update(own)
        found = exception_class(names, self._codec.known.named)
        if found is None or not kinds:
            return SubmissionError(f"{own[0] if own else 'exception'}: {text}")
        return _make(found, text)

    def _interrupt(self, how: int) -> None:
        if how == 0:
            self._interrupts += 1
            self._nursery.interrupt(self._number)
        else:
            self.close()

    def _send(self, message: Any, blobs: list[bytes], clock: Clock) -> None:
        self._channel.send(message, blobs, clock.left())

    def _receive(self, clock: Clock) -> tuple[Any, list[bytes]]:
        while True:
            try:
                return self._channel.receive(clock.left())
            except TimeoutError:
                clock.ring()


class Clock:
    """What happens when time is up: an interrupt, and after some grace the end.

    Args:
        seconds: that a call may take; its waiting for a processor doesn't count, nor what the judge
            does meanwhile because the call asks for it.
        grace: seconds from the interrupt to the end.
        interrupt: does it; told 0 for an interrupt, 1 for the end.
        budget: knows what was waited.
    """

    def __init__(
        self, seconds: float, grace: float, interrupt: Callable[[int], None], budget: Budget
    ) -> None:
        self._grace = grace
        self._interrupt = interrupt
        self._budget = budget
        self._excused = budget.excused
        self._end = self._most = 0.0
        self.interrupted = False
        self._start(seconds)

    def left(self) -> float:
        """Return the seconds until the next step."""
        return max(self._end - time.monotonic(), 0.001)

    @contextlib.contextmanager
    def stopped(self) -> Iterator[None]:
        """Stand still for a while."""
        start = time.monotonic()
        yield
        self._end += time.monotonic() - start

    def again(self) -> None:
        """Give the grace once more."""
        self._start(self._grace)

    def ring(self) -> None:
        """Time is up, if none of it was waiting: interrupt; the second time, end it."""
        now = min(self._budget.excuse(), self._most)
        new, self._excused = now - self._excused, now
        if new > LEAST_EXCUSED:
            self._end = time.monotonic() + new
            return
        if self.interrupted:
            self._interrupt(1)
            raise EOFError("it did not stop when it was interrupted")
        self.interrupted = True
        self._start(self._grace)
        self._interrupt(0)

    def _start(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._most = self._excused + MOST_EXCUSED * seconds


def _as_patch(value: Any) -> Any:
    """Return how a name's new value is told."""
    if value is DELETED:
        return ("deleted",)
    if isinstance(value, ModuleType):
        return "module", value.__name__
    return "bound", value


def _ends(error: Exception) -> bool:
    """Whether it would end a test's loop, or have it left out."""
    kinds = {kind.__module__.partition(".")[0] for kind in type(error).__mro__}
    return isinstance(error, ENDING) or bool(kinds & (RUNNERS - {"__main__", "autograder"}))


def _make(kind: type[Exception], text: str) -> Exception:
    if kind.__module__ == "__main__":  # of a locked cell, which may want other arguments
        return kind.__new__(kind, text)
    try:
        raised = kind(text)
    except TypeError:  # JSONDecodeError and its like want more than a text
        raised = kind.__new__(kind, text)
        raised.args = (text,)
    if hasattr(kind, "pythons_own"):
        raised.text_ = text  # type: ignore[attr-defined]
    return raised


def _with_details(raised: Exception, details: Any) -> Exception:
    """Give an exception the arguments and attributes that it had in the sandbox, if plain."""
    if isinstance(details, tuple) and len(details) == 2 and type(raised) is not SubmissionError:
        arguments, attributes = details
        kind = type(raised)
        own = kind.__module__ == "__main__" or hasattr(kind, "pythons_own")
        if isinstance(arguments, tuple) and (own or isinstance(raised, KeyError)):
            raised.args = tuple(item for item in arguments if type(item) in wire.PLAIN)
        for name, value in attributes.items() if type(attributes) is dict and own else ():
            fits = type(name) is str and name.isidentifier() and "_" not in (name[0], name[-1])
            if fits and type(value) in wire.PLAIN and not hasattr(kind, name):
                vars(raised)[name] = value
    return raised


def _outputs(message: Any, word: str, place: int) -> list[dict[str, Any]]:
    if not isinstance(message, list) or message[0] != word or len(message) != place + 1:
        raise SandboxGoneError("the submission's process sent what it may not send")
    items = message[place]
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise SandboxGoneError("the submission's process sent outputs of another form")
    return items


__all__ = ["Conversation", "LimitError", "SandboxGoneError", "SubmissionError"]
