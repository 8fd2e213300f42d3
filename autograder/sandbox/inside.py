"""The untrusted side: a warm Python inside the walls, and the forks of it that run submissions.

``python -m autograder.sandbox.inside FD LIMITS walled|open CORE`` imports what notebooks import,
says that it is ready, and then forks once for every request on the socket FD. The fork closes
itself in (see ``_close_in``) and serves one conversation: run this cell, call that function.
Nothing here is believed by the judge; what protects it and the machine are the walls and the strict
decoding on its side.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import json
import os
import resource
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

from autograder.sandbox import folder, logs, seccomp, starting, wire
from autograder.sandbox.asked import ask
from autograder.sandbox.handles import Remote, names_of
from autograder.sandbox.limits import MEGABYTE, Limits
from autograder.sandbox.shell import Outputs, Stream, warm_shell
from autograder.sandbox.waiting import GREETING

WALLED_SCRATCH = "/tmp/scratch"
_NEW_NAMESPACES = 0x20000000 | 0x00020000 | 0x08000000 | 0x04000000  # PID, mount, IPC, UTS
WATCH_SECONDS = 0.1
SETTLE_SECONDS = 0.002
DEPTH = "sys.recursionlimit"  # as a test's patch of it comes; it is no part of the module
HOME = "home_"  # where an error of a test's function has the number that the judge knows it by
MAX_WARNINGS = 50  # of one call
MAX_SAID = 100_000  # letters of what an exception says
MAX_BEHIND = 10  # exceptions that one was raised from
MAX_FRAMES = 20  # of an exception, those nearest to its two ends
_UNBOUND = object()
_LINUX = sys.platform == "linux"
_libc = ctypes.CDLL(None, use_errno=True)


def main() -> None:
    """Warm up, then fork a conversation for every socket that arrives."""
    control = socket.socket(fileno=int(sys.argv[1]))
    limits = Limits(**json.loads(sys.argv[2]))
    walled = sys.argv[3] == "walled"
    _prctl(4, 0)  # PR_SET_DUMPABLE: no other process may look into this one
    gc.disable()  # what is imported is no garbage
    shell = warm_shell()
    gc.freeze()  # what forks share they needn't look through
    gc.enable()
    starting.stay_on(json.loads(sys.argv[4]))
    signal.signal(signal.SIGCHLD, lambda *_: None)
    control.sendall(b"ready   ")
    _only_handles()  # nobody reads what comes now
    children: dict[int, str] = {}
    while True:
        try:
            data, fds, _, _ = socket.recv_fds(control, 12, 1)
        except InterruptedError:
            continue
        if not data:
            os._exit(0)
        _reap(children)
        word, number = data[:4], int(data[4:])
        if word == b"none":
            for pid in children:
                _kill(pid, walled=walled)
        elif word == b"fork":
            scratch = WALLED_SCRATCH if walled else tempfile.mkdtemp(dir=os.getcwd())
            channel = socket.socket(fileno=fds[0])
            pid = _fork(shell, channel, control, limits, scratch, walled=walled)
            children[pid] = "" if walled else scratch
            control.sendall(b"%-8d" % pid)
        elif number in children:
            if word == b"intr":
                with contextlib.suppress(ProcessLookupError):
                    os.kill(number, signal.SIGINT)
            else:
                _kill(number, walled=walled)


def _fork(
    shell: Any,
    channel: socket.socket,
    control: socket.socket,
    limits: Limits,
    scratch: str,
    *,
    walled: bool,
) -> int:
    """Fork a conversation; return the process that stands for it.

    With walls that is the parent of the first process in a new PID namespace: when the first
    process ends, so does every other one in there.
    """
    pid = os.fork()
    if pid:
        channel.close()
        return pid
    try:
        control.close()
        os.setsid()
        if walled:
            if _libc.unshare(_NEW_NAMESPACES):
                raise OSError(ctypes.get_errno(), "unshare")
            proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY)  # before it is mounted over
            first = os.fork()
            if first:
                channel.close()
                signal.signal(signal.SIGINT, lambda *_: os.kill(first, signal.SIGINT))
                signal.signal(signal.SIGTERM, lambda *_: os.kill(first, signal.SIGKILL))
                _watch(first, limits.threads, proc)
            os.close(proc)
            _prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
            _own_mounts(limits)
        _only_handles(channel.fileno())
        _close_in(limits, scratch)
        sys.modules["__main__"] = shell.user_module  # where its classes are, for what looks there
        Conversation(shell, channel, limits).serve()
    finally:
        os._exit(0)


def _only_handles(*kept: int) -> None:
    """Open the three standard handles anew, on nothing; with others to keep, close all the rest.

    What is inherited is shared with every other fork: a flag that one sets the next would see.
    """
    null = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(null, standard)
    os.close(null)
    last = 2
    for number in sorted(kept):
        os.closerange(last + 1, number)
        last = number
    if kept:
        os.closerange(last + 1, os.sysconf("SC_OPEN_MAX"))


def _watch(first: int, threads: int, proc: int) -> None:
    """Stand for a conversation until it ends; end it where it has too many threads.

    The kernel's own limit on threads spares root, whatever the namespace.

    Args:
        first: the conversation's process.
        threads: how many it may have.
        proc: handle of a /proc in which it is seen.
    """
    while not os.waitpid(first, os.WNOHANG)[0]:
        if _threads(first, proc) > threads + 1:
            os.kill(first, signal.SIGKILL)
        time.sleep(WATCH_SECONDS)
    os._exit(0)


def _threads(pid: int, proc: int) -> int:
    """Return how many threads a process has; 0 when it has just ended."""
    try:
        with open(os.open(f"{pid}/status", os.O_RDONLY, dir_fd=proc), "rb") as file:
            status = file.read()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(status.split(b"Threads:")[1].split()[0])


def _own_mounts(limits: Limits) -> None:
    """Give this process a scratch folder of its own, and a /proc that is empty.

    A real one tells each submission what others do: how many files are open in the whole machine,
    which pages of a shared file somebody else uses.
    """
    size = f"size={limits.disk}m,nr_inodes=10000,mode=700"
    _mount("tmpfs", WALLED_SCRATCH, "tmpfs", 2 | 4, size)  # nosuid, nodev
    _mount("tmpfs", "/proc", "tmpfs", 1 | 2 | 4 | 8, "size=0")  # read-only, noexec too


def _close_in(limits: Limits, scratch: str) -> None:
    """Give up every privilege, and take on the limits."""
    os.makedirs(scratch, exist_ok=True)
    os.chdir(scratch)
    sys.path.append(scratch)  # last: a file that is called numpy.py shadows nothing
    wanted = {
        "RLIMIT_AS": limits.memory * MEGABYTE,
        "RLIMIT_CPU": int(limits.cpu_seconds),
        "RLIMIT_FSIZE": limits.disk * MEGABYTE,
        "RLIMIT_NPROC": limits.processes - 1 + limits.threads,
        "RLIMIT_NOFILE": limits.open_files,
        "RLIMIT_CORE": 0,
        "RLIMIT_SIGPENDING": 64,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_MSGQUEUE": 0,
        "RLIMIT_RTPRIO": 0,
    }
    for name, value in wanted.items():
        number = getattr(resource, name, None)
        if number is None or (name == "RLIMIT_AS" and not _LINUX):  # macOS has no such limit
            continue
        hard = resource.getrlimit(number)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(number, (value, value))
    if _LINUX:
        _prctl(38, 1)  # PR_SET_NO_NEW_PRIVS
        for capability in range(64):
            _libc.prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP, as far as there are any
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)
        _libc.capset(header, (ctypes.c_uint32 * 6)())
        _prctl(47, 4, required=False)  # PR_CAP_AMBIENT_CLEAR_ALL
        seccomp.install(processes=limits.processes > 1)


class Conversation:
    """One judge, one submission: cells are run and functions called as the judge asks."""

    def __init__(self, shell: Any, channel: socket.socket, limits: Limits) -> None:
        self._shell = shell
        self._channel = wire.Channel(channel, limits.wire * MEGABYTE, trusted=True)
        self._codec = wire.Codec(1, self._call_back, find=lambda name: shell.user_ns.get(name))
        self._codec.within = _within(os.path.join(os.getcwd(), ""))
        self._outputs = Outputs(limits.output * MEGABYTE)
        self._told: dict[str, Any] = {}
        self._patched: dict[str, Any] = {}
        self._replaced: dict[str, Any] = {}
        self._added: set[str] = set()
        self._turn = threading.RLock()  # threads of the submission's ask the judge one by one
        self._running = False  # whether the submission's own code runs: that alone is interrupted
        self._pending = False
        self._interrupts = 0
        shell.outputs = self._outputs
        shell.display_pub.outputs = shell.displayhook.outputs = self._outputs

    def serve(self) -> None:
        """Greet, then answer until the judge hangs up."""
        self._channel.socket.sendall(GREETING)
        signal.signal(signal.SIGINT, self._on_interrupt)
        sys.stdout = Stream(self._outputs, "stdout")
        sys.stderr = Stream(self._outputs, "stderr")
        while True:
            try:
                request, blobs = self._channel.receive()
            except EOFError:
                return
            self._send(*self._answer(request, blobs))

    def _on_interrupt(self, *_: object) -> None:
        self._interrupts += 1
        self._pending = not self._running
        if self._running:
            self._running = False
            raise KeyboardInterrupt

    @contextlib.contextmanager
    def _interruptible(self) -> Iterator[None]:
        """Run the submission's code, and no more of it if it was interrupted before."""
        self._running = True
        try:
            self._take_interrupt()
            yield
        finally:
            self._running = False

    @contextlib.contextmanager
    def _heard(self) -> Iterator[None]:
        """Tell the judge which warnings come: a test may listen to them."""
        with warnings.catch_warnings(record=True) as caught:
            try:
                yield
            finally:
                self._outputs.warned(
                    (names_of(one.category), str(one.message)) for one in caught[:MAX_WARNINGS]
                )

    def _take_interrupt(self) -> None:
        if self._pending:
            self._running = self._pending = False
            raise KeyboardInterrupt

    def _settle(self, count: int) -> None:
        """Wait for the last of so many interrupts: late, it would hit what is asked for next."""
        while self._interrupts < count:
            time.sleep(SETTLE_SECONDS)
        self._pending = False

    def _answer(self, request: Any, blobs: list[bytes]) -> tuple[Any, list[bytes]]:
        word, *rest = request
        if word == "run":
            with contextlib.suppress(KeyboardInterrupt), self._interruptible():
                self._shell.in_a_test = rest[1]
                self._shell.run_cell(rest[0])
            return ["ran", self._outputs.take()], []
        if word == "settle":
            self._settle(rest[0])
            return ["done"], []
        if word == "put":
            _write(rest[0], blobs[0])
            return ["done"], []
        if word == "folder":
            with contextlib.suppress(OSError):
                os.makedirs(rest[0], exist_ok=True)
            return ["done"], []
        if word == "delete":
            with contextlib.suppress(OSError):
                os.unlink(rest[0])
            return ["done"], []
        if word == "files":
            return self._files(rest[0])
        if word == "lend":
            self._lend(self._codec.load(rest[0], blobs))
            return ["done"], []
        if word == "bind":
            self._bind(*self._codec.load(rest[0], blobs))
            return ["done"], []
        if word == "classes":
            names = self._shell.user_ns
            known = [name for name in rest[0] if isinstance(names.get(name), type)]
            self._codec.known.names = frozenset(known)
            return ["classes", known], []
        if word == "forget":
            self._put_back(list(self._patched))
            self._codec.forget()
            self._told.clear()
            return ["done"], []
        try:
            value = self._codec.load(rest[0], blobs)
            if word == "get":
                if value not in self._shell.user_ns:
                    return ["missing"], []
                answer = self._shell.user_ns[value]
                if callable(answer):
                    self._told[value] = answer
            elif word == "names":
                answer = sorted(name for name in self._shell.user_ns if type(name) is str)
            elif word == "ask":
                with self._heard(), self._interruptible():
                    answer = ask(*value)
            else:
                function, arguments, named = self._codec.as_call(value)
                with self._heard(), self._interruptible():
                    answer = function(*arguments, **named)
            with self._interruptible():
                message, blobs = self._codec.dump(answer)
            return ["value", message, self._outputs.take(), self._bound_anew()], blobs
        except BaseException as error:
            return self._raised(error)

    def _files(self, known: dict[str, Any]) -> tuple[Any, list[bytes]]:
        """Return what the submission has written into its folder."""
        found, contents = folder.fresh({name: tuple(state) for name, state in known.items()})
        return ["files", found], contents

    def _lend(self, functions: Any) -> None:
        """Put functions of the judge's in the place of global names; first, put back the last."""
        names = self._shell.user_ns
        names.update(self._replaced)
        for name in self._added:
            names.pop(name, None)
        lent = dict(functions)
        self._replaced = {name: names[name] for name in lent if name in names}
        self._added = lent.keys() - self._replaced.keys()
        names.update(lent)
        self._told.clear()

    def _bind(self, pairs: Any, back: Any, seeds: Any) -> None:
        """Give global names the values that a test has given them; put others back.

        Args:
            pairs: name and value; a module comes as its name, in a tuple.
            back: names whose own values are to be in force again.
            seeds: the states of ``random`` and ``numpy.random`` that a test has set, or None.
        """
        names = self._shell.user_ns
        self._put_back(back)
        for name, (how, *value) in pairs:
            if how == "module":
                if name not in names:
                    with contextlib.suppress(ImportError):
                        names[name] = importlib.import_module(value[0])
                continue
            if name == DEPTH:
                self._patched.setdefault(name, sys.getrecursionlimit())
                sys.setrecursionlimit(value[0])
                continue
            if name == logs.NAME:
                if name not in self._patched:
                    self._patched[name] = logs.Listening({}, self._outputs.logged)
                self._patched[name].set(value[0])
                continue
            holder, key = self._holder(name)
            if how == "kept":
                self._patched.pop(name, None)
                holder[key] = value[0]
                continue
            if name not in self._patched:
                self._patched[name] = holder.get(key, _UNBOUND)
            if how == "deleted":
                holder.pop(key, None)
            elif name == "os.environ" and isinstance(value[0], dict):
                changed = {**self._patched[name], **value[0]}
                holder[key] = {n: text for n, text in changed.items() if text is not None}
            else:
                holder[key] = value[0]
        if seeds is not None:
            import random

            import numpy as np

            random.setstate(seeds[0])
            np.random.set_state(seeds[1])

    def _put_back(self, patched: Any) -> None:
        for name in patched:
            before = self._patched.pop(name, _UNBOUND)
            if name == DEPTH:
                sys.setrecursionlimit(before)
                continue
            if name == logs.NAME:
                before.end()
                continue
            holder, key = self._holder(name)
            if before is _UNBOUND:
                holder.pop(key, None)
            else:
                holder[key] = before

    def _holder(self, name: str) -> tuple[dict[str, Any], str]:
        """Return where a name is bound, global or dotted (of a module), and as what."""
        module, _, key = name.rpartition(".")
        return (vars(importlib.import_module(module)) if module else self._shell.user_ns), key

    def _raised(self, error: BaseException) -> tuple[Any, list[bytes]]:
        kinds = names_of(type(error))
        message, blobs = self._codec.dump(_details(error))
        about = [kinds, str(error)[:MAX_SAID], _trace(error), list(_behind(error)), _home(error)]
        return ["raised", message, self._outputs.take(), self._bound_anew(), about], blobs

    def _bound_anew(self) -> list[str]:
        """Return the names whose values the judge knows, and that now have others."""
        names = self._shell.user_ns
        changed = [name for name, value in self._told.items() if names.get(name) is not value]
        for name in changed:
            del self._told[name]
        return changed

    def _call_back(self, function: Remote, arguments: Any, named: Any) -> Any:
        """Call a function of the judge's, while one of its calls is going on."""
        with self._turn:
            return self._asked_back((function.number_, arguments, (*named.items(),)))

    def _asked_back(self, asked: Any) -> Any:
        self._running = False
        message, blobs = self._codec.dump(asked)
        self._send(["call", message, self._bound_anew(), self._outputs.take()], blobs)
        while True:
            request, blobs = self._channel.receive()
            word, *rest = request
            if word in ("value", "raised", "stop"):
                break
            self._send(*self._answer(request, blobs))
        value = self._codec.load(rest[0], blobs)
        if word == "stop":
            self._settle(rest[1])
            raise KeyboardInterrupt
        self._running = True
        self._take_interrupt()
        if word == "raised":
            error = value if isinstance(value, BaseException) else RuntimeError(rest[1])
            vars(error)[HOME] = rest[2]
            raise error
        return value

    def _send(self, message: Any, blobs: list[bytes]) -> None:
        self._channel.send(message, blobs)


def _trace(error: BaseException) -> list[str]:
    """Return where an exception came from, in plain lines: those of IPython are slow to make."""
    found = traceback.extract_tb(error.__traceback__)
    frames = [frame for frame in found if frame.filename != __file__]
    if len(frames) > MAX_FRAMES:
        frames = frames[: MAX_FRAMES // 2] + frames[-MAX_FRAMES // 2 :]
    lines = []
    for frame in frames:
        own = frame.filename.startswith("<ipython")
        where = "" if own else f"{os.path.basename(frame.filename)}, "
        lines += [f"  {where}line {frame.lineno}, in {frame.name}", f"    {frame.line}"]
    return lines


def _behind(error: BaseException) -> Iterator[list[Any]]:
    """Yield how an exception came of another one (``cause``, ``context``, ``hidden``), and which.

    That one's own follows it.
    """
    for _ in range(MAX_BEHIND):
        found = error.__cause__ or error.__context__
        if found is None:
            return
        how = "hidden" if error.__suppress_context__ else "context"
        how = "cause" if error.__cause__ is not None else how
        yield [how, names_of(type(found)), str(found)[:MAX_SAID]]
        error = found


def _home(error: BaseException) -> int | None:
    """Return the number by which the judge knows an error that a test's function has raised."""
    with contextlib.suppress(Exception):
        number = vars(error).get(HOME)
        return number if type(number) is int else None
    return None


def _details(error: BaseException) -> tuple[Any, Any] | None:
    """Return an exception's arguments and attributes, as far as they are plain."""
    with contextlib.suppress(Exception):
        found = {str(name): value for name, value in vars(error).items() if name != HOME}
        own = {name: value for name, value in found.items() if _is_plain(value)}
        return (error.args if all(map(_is_plain, error.args)) else None), own
    return None


def _is_plain(value: Any) -> bool:
    return type(value) in wire.PLAIN


def _within(room: str) -> Callable[[str], str | None]:
    """Return what tells where in the submission's folder a place is, by relative path."""
    return lambda path: path[len(room) :] if path.startswith(room) else None


def _write(name: str, content: bytes) -> None:
    """Write a file that was handed in beside the notebook; one that doesn't fit is left out."""
    with contextlib.suppress(OSError):
        above = os.path.dirname(name)
        if above:
            os.makedirs(above, exist_ok=True)
        with open(name, "wb") as file:
            file.write(content)


def _kill(pid: int, *, walled: bool) -> None:
    """End a conversation: where there are walls, by way of the process that stands for it."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM if walled else signal.SIGKILL)


def _reap(children: dict[int, str]) -> None:
    for pid, scratch in list(children.items()):
        done, _ = os.waitpid(pid, os.WNOHANG)
        if done:
            del children[pid]
            if scratch:
                shutil.rmtree(scratch, ignore_errors=True)


def _mount(source: str, target: str, kind: str, flags: int, options: str) -> None:
    if _libc.mount(source.encode(), target.encode(), kind.encode(), flags, options.encode()):
        raise OSError(ctypes.get_errno(), f"mount {target}")


def _prctl(option: int, value: int, *, required: bool = True) -> None:
    if not _LINUX:
        return
    if _libc.prctl(option, value, 0, 0, 0) and required:
        raise OSError(ctypes.get_errno(), f"prctl {option}")


if __name__ == "__main__":
    main()
