"""A warm process that judges one notebook at a time, and the handle by which it is used.

What it does is a pure function: the bytes of a submission and of the assignment in, a judged
notebook out. It knows no course folder and no gradebook, so it runs as well on another machine.
For each notebook the process forks a judge, whose modules and files are then its own.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import json
import os
import resource
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from autograder.engine.places import Place, Places, in_memory, own_folder
from autograder.errors import CourseError
from autograder.sandbox import starting, wire
from autograder.sandbox.limits import MEGABYTE, Limits
from autograder.sandbox.walls import SandboxError

START_SECONDS = 120
GRACE_SECONDS = 60  # beyond the notebook's own time, before a judge is given up
JUDGE_MEMORY = 4096 * MEGABYTE
MAX_ANSWER = 512 * MEGABYTE


@dataclass(frozen=True)
class Job:
    """What is to be judged.

    Attributes:
        submission: the notebook file as it was handed in.
        master: the assignment with stubs and hidden tests, as JSON in nbformat's form.
        files: what was handed in beside the notebook, by relative path.
        master_files: what lies beside the assignment's own; of one name, this counts.
        inside: whether its tests run in the submission's own process.
    """

    submission: bytes
    master: bytes
    files: Mapping[str, bytes] = field(default_factory=dict)
    master_files: Mapping[str, bytes] = field(default_factory=dict)
    inside: bool = False


@dataclass(frozen=True)
class Judged:
    """What came of a job.

    Attributes:
        notebook: the judged notebook as JSON in nbformat's form; empty where there is a problem.
        notes: one sentence for each thing that a person might want to know.
        problem: why it could not be judged, in one sentence; else ``""``.
        retry: whether the fault was the machine's, so that another try may help.
        faults: one sentence for each locked cell of the assignment that failed where its tests are
            judged, whoever is to blame. Where it is the assignment, it is among the notes too.
        seconds: how long it took.
    """

    notebook: bytes = b""
    notes: tuple[str, ...] = ()
    problem: str = ""
    retry: bool = False
    faults: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Settings:
    """How a worker works.

    Attributes:
        limits: what a submission may use.
        data: folder that submissions may read as ``data/``, or None.
        demonstrations: whether to run the assignment's demonstrations that nothing depends on.
        follow_through: whether an error of one exercise is charged only there.
    """

    limits: Limits = field(default_factory=Limits)
    data: Path | None = None
    demonstrations: bool = False
    follow_through: bool = True


class WorkerError(CourseError):
    """A worker could not be started, or died."""


class Twin:
    """A warm process that judges one notebook after another: a fork of a worker."""

    def __init__(self, channel: wire.Channel) -> None:
        self._channel = channel

    def judge(self, job: Job) -> Judged:
        """Judge one notebook.

        Raises:
            WorkerError: the process is gone.
        """
        blobs = [job.submission, job.master, *job.files.values(), *job.master_files.values()]
        names = {"files": list(job.files), "master_files": list(job.master_files)}
        start = time.monotonic()
        self._send({"word": "judge", "inside": job.inside, **names}, blobs)
        about, (notebook,) = self._receive()
        notes, faults = tuple(about["notes"]), tuple(about["faults"])
        seconds = time.monotonic() - start
        return Judged(notebook, notes, about["problem"], about["retry"], faults, seconds)

    def close(self) -> None:
        """End it."""
        self._channel.close()

    def _send(self, request: dict[str, Any], blobs: list[bytes]) -> None:
        with _gone():
            self._channel.send(request, blobs)

    def _receive(self, seconds: float | None = None) -> tuple[Any, list[bytes]]:
        with _gone():
            return self._channel.receive(seconds)


class Worker(Twin):
    """A warm process; ``start`` it, and then either ``judge`` as often as wanted or ask for twins.

    Args:
        settings: how it works.
        core: the processor core to work on, or None for any. Judge and sandbox take turns, which is
            quicker on one core; nor can a submission with many threads slow all others.
        others: the cores of twins that will be asked for: it makes their walls when it is warm.

    Attributes:
        walled: whether bubblewrap's walls stand around submissions; known after ``start``.
        reason: why they don't.
    """

    def __init__(
        self, settings: Settings, core: int | None = None, others: Sequence[int | None] = ()
    ) -> None:
        self.walled = False
        self.reason = ""
        self._started = False
        ours, theirs = socket.socketpair()
        super().__init__(wire.Channel(ours, MAX_ANSWER))
        words = starting.python("-m", "autograder.engine.worker", str(theirs.fileno()))
        self._process = subprocess.Popen(
            [*words, _settings_as_text(settings), json.dumps([core, *others])],
            cwd=starting.OURS,
            env=starting.environment(
                OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", HDF5_USE_FILE_LOCKING="FALSE"
            ),
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C is for the one who started us
        )
        theirs.close()

    def start(self) -> Worker:
        """Wait until it is warm, if it isn't yet.

        Raises:
            WorkerError: it did not come up.
        """
        if self._started:
            return self
        about, _ = self._receive(START_SECONDS)
        if about["problem"]:
            raise WorkerError(about["problem"])
        self._started = True
        self.walled, self.reason = about["walled"], about["reason"]
        return self

    def twin(self, core: int | None, masters: Iterable[bytes]) -> Twin:
        """Return a worker that is a fork of this one, and ends with it. Its walls are its own.

        Args:
            core: the processor core to work on, or None for any. Where walls are up already for
                that core, it gets these.
            masters: assignments that twins will need, as in a job: what there is to learn of them
                is learned once.

        Raises:
            WorkerError: this one is gone.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            self._send({"word": "twin", "core": core}, [*masters])
            self._receive(START_SECONDS)
            with _gone():
                socket.send_fds(self._channel.socket, [b"."], [theirs.fileno()])
            self._receive(START_SECONDS)
        return Twin(wire.Channel(ours, MAX_ANSWER))

    def close(self) -> None:
        """End it, and all that it started."""
        super().close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


@contextlib.contextmanager
def _gone() -> Iterator[None]:
    """Make of any failure to reach a process the one error for it."""
    try:
        yield
    except (wire.WireError, OSError, EOFError) as error:
        raise WorkerError(f"a worker is gone ({error})") from error


def _settings_as_text(settings: Settings) -> str:
    data = None if settings.data is None else str(settings.data.absolute())
    return json.dumps(asdict(settings) | {"data": data})


def _settings_from(text: str) -> Settings:
    about = json.loads(text)
    data = None if about["data"] is None else Path(about["data"])
    return Settings(**about | {"data": data, "limits": Limits(**about["limits"])})


# -- inside the process ---------------------------------------------------------------------------


def main() -> None:
    """Warm up, then do what is asked until nobody is at the other end."""
    channel = wire.Channel(socket.socket(fileno=int(sys.argv[1])), MAX_ANSWER)
    settings = _settings_from(sys.argv[2])
    core, *others = json.loads(sys.argv[3])
    with own_folder() as folder, own_folder(in_memory(settings.data)) as rooms:
        os.chdir(folder)
        twins: list[int] = []
        try:
            places = Places((Path(folder), Path(rooms)), settings.data, settings.limits, core)
            gc.disable()  # what is imported is no garbage
            _warm_up()
            gc.freeze()  # what forks share they needn't look through
            gc.enable()
            nursery = places.first.nursery
            nursery.wait()
            starting.stay_on(core)
        except (OSError, SandboxError) as error:
            channel.send({"problem": f"a worker could not be started: {error}"}, [])
            return
        try:
            with contextlib.suppress(OSError):  # nobody waits for us any more
                about = {"walled": nursery.walled, "reason": nursery.reason, "problem": ""}
                channel.send(about, [])
                places.make_ready(others)
                _serve(channel, settings, places.first, places, twins)
        finally:
            for pid in twins:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            places.close()


def _serve(
    channel: wire.Channel,
    settings: Settings,
    place: Place,
    places: Places | None,
    twins: list[int],
) -> None:
    """Judge at a place, and fork twins for other places, until nobody is at the other end."""
    with contextlib.suppress(EOFError, OSError):
        while True:
            request, blobs = channel.receive()
            if request["word"] == "twin":
                for master in blobs:
                    _learn(master)
                assert places is not None, "a twin has no twins"
                twins.append(_fork_twin(channel, settings, places, request["core"]))
                continue
            first = 2 + len(request["files"])
            files = dict(zip(request["files"], blobs[2:first], strict=True))
            own = dict(zip(request["master_files"], blobs[first:], strict=True))
            job = Job(blobs[0], blobs[1], files, own, request["inside"])
            _learn(job.master)
            judged = _Case(job, settings).run(place.nursery, place.shared, channel)
            about = asdict(judged)
            channel.send(about, [about.pop("notebook")])


def _fork_twin(channel: wire.Channel, settings: Settings, places: Places, core: int | None) -> int:
    """Fork a worker that serves the socket which comes next; return its process."""
    channel.send({}, [])
    _, fds, _, _ = socket.recv_fds(channel.socket, 1, 1)
    place = places.take(core)
    pid = os.fork()
    if not pid:
        with contextlib.suppress(BaseException):
            channel.close()
            _die_with_parent()
            starting.stay_on(core)
            channel = wire.Channel(socket.socket(fileno=fds[0]), MAX_ANSWER)
            try:
                own = places.leave_for(place, core)
            except (OSError, SandboxError) as error:
                _refuse(channel, f"a worker could not be started: {error}")
            else:
                _serve(channel, settings, own, None, [])
                own.nursery.close()
        os._exit(0)
    os.close(fds[0])
    if place is not None:
        place.nursery.leave()
    channel.send({}, [])
    return pid


def _refuse(channel: wire.Channel, problem: str) -> None:
    """Judge nothing, and say why, until nobody is at the other end."""
    with contextlib.suppress(EOFError, OSError):
        while True:
            channel.receive()
            about = asdict(Judged(problem=problem, retry=True))
            channel.send(about, [about.pop("notebook")])


def _warm_up() -> None:
    """Import what tests import."""
    os.environ["MPLBACKEND"] = "agg"
    import h5py  # noqa: F401
    import matplotlib.pyplot as plt
    import PIL.Image

    import autograder.engine.judge  # noqa: F401
    from autograder.engine.openfiles import tell_hdf5
    from autograder.sandbox.kernel import draw_without_windows

    draw_without_windows(plt, "agg")
    PIL.Image.init()
    tell_hdf5()


@functools.lru_cache(maxsize=20)
def _learn(master: bytes) -> None:
    """Do once what every judge of this assignment would do: read and compile its cells."""
    from autograder.engine.judge import learn
    from autograder.engine.prepare import prepare
    from autograder.engine.roles import changed_names, roles_of
    from autograder.engine.trees import forget_trees

    roles = roles_of(master)
    learn(roles)
    prepare(master, _parsed(master), changed_names(roles))
    forget_trees()


@functools.lru_cache(maxsize=20)
def _parsed(master: bytes) -> dict[str, Any]:
    """Return an assignment's notebook, for a fork or to read: what a fork does to it is its own."""
    notebook: dict[str, Any] = json.loads(master)
    return notebook


class _Case:
    """Judging one notebook, by as many forks as it takes.

    What a fork has judged stands. If one dies or hangs over a test cell (what it was given may be
    made for that), that cell fails, and another fork goes on with the rest.
    """

    def __init__(self, job: Job, settings: Settings) -> None:
        self._job, self._settings = job, settings
        self._seconds = settings.limits.notebook_seconds + settings.limits.reserve_seconds
        self._end = time.monotonic() + self._seconds + GRACE_SECONDS
        self.notebook: dict[str, Any] = {}
        self.idle: frozenset[str] = frozenset()
        self.shown: frozenset[str] = frozenset()
        self._notes: tuple[str, ...] = ()
        self._faults: dict[str, tuple[str, bool]] = {}
        self._given: dict[str, list[str]] = {}
        self._outputs: dict[str, list[Any]] = {}

    def run(self, nursery: Any, shared: Path, channel: wire.Channel) -> Judged:
        """Judge it.

        Raises:
            EOFError: nobody waits for the answer any more.
        """
        while True:
            fork = _Fork(self._job, self, nursery, shared, self._settings, channel)
            try:
                problem = self._follow(fork)
            finally:
                fork.close()
                nursery.kill_all()
            if problem is not None:
                return problem
            stuck = next((c for c in self._tests() if c["id"] not in self._outputs), None)
            if not self.notebook or stuck is None or time.monotonic() > self._end:
                return self._result()
            self._fail(stuck)

    def _follow(self, fork: _Fork) -> Judged | None:
        """Take what a fork tells until it ends; return what is wrong with the submission, if so."""
        patience = self._settings.limits.test_seconds + GRACE_SECONDS / 4
        while (told := fork.told(min(patience, self._end - time.monotonic()))) is not None:
            about, blobs = told
            if about["word"] == "problem":
                return Judged(problem=about["text"], retry=about["retry"])
            if about["word"] == "prepared":
                self.notebook = json.loads(blobs[0])
                self._notes = tuple(about["notes"])
                self.idle, self.shown = frozenset(about["idle"]), frozenset(about["shown"])
            elif about["word"] == "late":
                self._end += about["seconds"]
            elif about["word"] == "cell":
                self._outputs[about["id"]] = json.loads(blobs[0])
                self._given[about["id"]] = about["given"]
                if about["fault"]:
                    self._faults.setdefault(about["id"], (about["fault"], about["own"]))
            else:
                return self._result()
        return None

    def _tests(self) -> list[dict[str, Any]]:
        from autograder.engine.prepare import is_test

        return [cell for cell in self.notebook.get("cells", []) if is_test(cell)]

    def _fail(self, cell: dict[str, Any]) -> None:
        text = "what this test was given brought the judge to a stop"
        self._outputs[cell["id"]] = [
            {
                "output_type": "error",
                "ename": "JudgeStopped",
                "evalue": text,
                "traceback": [f"JudgeStopped: {text}"],
            }
        ]

    def _result(self) -> Judged:
        from autograder.engine.roles import ABOUT

        if not self.notebook:
            return Judged(problem="it can't be read: the reader's process ended", retry=True)
        for cell in self._tests():
            if cell["id"] not in self._outputs:
                self._fail(cell)
        count = 0
        for cell in self.notebook["cells"]:
            if cell["id"] in self._outputs:
                count += 1
                cell |= {"outputs": self._outputs[cell["id"]], "execution_count": count}
            if self._given.get(cell["id"]):
                cell["metadata"][ABOUT] = {"given": self._given[cell["id"]]}
        own = tuple(text for text, own in self._faults.values() if own)
        faults = tuple(text for text, _ in self._faults.values())
        content = json.dumps(self.notebook).encode()
        return Judged(content, (*self._notes, *own), faults=faults)

    @property
    def judged_tests(self) -> frozenset[str]:
        """Ids of the tests that need no judging any more."""
        return frozenset(cell["id"] for cell in self._tests()) & self._outputs.keys()

    @property
    def failed_tests(self) -> frozenset[str]:
        """Ids of those of them that have failed."""
        return frozenset(
            name
            for name in self.judged_tests
            if any(output["output_type"] == "error" for output in self._outputs[name])
        )


class _Fork:
    """One judge: a fork of this process, and what it tells."""

    def __init__(
        self,
        job: Job,
        case: _Case,
        nursery: Any,
        shared: Path,
        settings: Settings,
        above: wire.Channel,
    ) -> None:
        ours, theirs = socket.socketpair()
        self._channel, self._above = wire.Channel(ours, MAX_ANSWER), above
        self._room = Path(tempfile.mkdtemp(dir=shared))
        self._pid = os.fork()
        if not self._pid:
            with contextlib.suppress(BaseException):
                ours.close()
                above.close()
                _die_with_parent()
                _say_nothing()
                os.chdir(self._room)
                _judge(job, case, nursery, settings, wire.Channel(theirs, 0))
            os._exit(0)
        theirs.close()

    def told(self, seconds: float) -> tuple[Any, list[bytes]] | None:
        """Return the next thing it tells; None if it has ended, or tells nothing for so long.

        Raises:
            EOFError: nobody waits for the answer any more.
        """
        if not self._channel.begun:
            ends = [self._channel.socket, self._above.socket]
            ready = select.select(ends, [], [], max(0, seconds))[0]
            if not ready:
                return None
            if ends[0] not in ready:  # nothing is sent to us while we work: the other end is gone
                raise EOFError("nobody waits for the answer")
        try:
            return self._channel.receive()
        except (EOFError, OSError, wire.WireError):
            return None

    def close(self) -> None:
        """End it."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        self._channel.close()
        shutil.rmtree(self._room, ignore_errors=True)


def _judge(job: Job, case: _Case, nursery: Any, settings: Settings, channel: wire.Channel) -> None:
    """Judge in this process, and tell what comes of it."""
    from autograder.engine.judge import Task, judge
    from autograder.engine.prepare import prepare
    from autograder.engine.reading import UnreadableError
    from autograder.engine.roles import changed_names, roles_of

    def tell(word: str, *blobs: bytes, **about: Any) -> None:
        channel.send({"word": word, **about}, list(blobs))

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (JUDGE_MEMORY, JUDGE_MEMORY))
    try:
        roles = roles_of(job.master)
        if not case.notebook:
            prepared = prepare(job.submission, _parsed(job.master), changed_names(roles))
            notebook = prepared.notebook
            idle, shown = prepared.idle, prepared.shown
            if settings.demonstrations or job.inside:  # a test may use what they bind
                idle = shown = frozenset()
            content = json.dumps(notebook).encode()
            tell("prepared", content, notes=prepared.notes, idle=[*idle], shown=[*shown])
        else:
            notebook, idle, shown = case.notebook, case.idle, case.shown
        _give_files(job.master_files)
        files = {**job.files, **job.master_files}
        follow = settings.follow_through and not job.inside
        done, failed = case.judged_tests, case.failed_tests
        task = Task(notebook, roles, idle, done, failed, files, follow, shown, inside=job.inside)
        for ran in judge(task, nursery, settings.limits, lambda by: tell("late", seconds=by)):
            fault, own = (str(ran.fault), ran.fault.own) if ran.fault else ("", False)
            about = {"id": ran.cell, "fault": fault, "own": own, "given": ran.given}
            tell("cell", json.dumps(ran.outputs).encode(), **about)
        tell("done")
    except UnreadableError as error:
        tell("problem", text=str(error), retry=False)
    except MemoryError:
        if not case.notebook:
            tell("problem", text="it needs too much memory to be read", retry=False)
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__}: {str(error)[:200]} ({Path(where.filename).name})"
        tell("problem", text=f"the judge itself failed: {what}", retry=True)


def _give_files(files: Mapping[str, bytes]) -> None:
    """Let the assignment's own cells find its files, and modules among them, beside them."""
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if files:
        sys.path.insert(0, os.getcwd())


def _say_nothing() -> None:
    """Put out nothing where we were started: a library's complaint may hold a submission's text."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _die_with_parent() -> None:
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG


if __name__ == "__main__":
    main()
